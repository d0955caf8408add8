//! What every target asks of a reader: it gives a document or says in words why it cannot, and never breaks.

use boardcheck::document::NoticeKind;
use boardcheck::extract::{Failure, Options, read_bytes};

/// Reads bytes; panics if a reader broke or ran out of time, which the guard would otherwise turn into a finding.
pub fn holds(name: &str, bytes: &[u8]) {
    for reading in read_bytes(name, bytes, &Options::default()) {
        match reading {
            Ok(document) => {
                for block in &document.blocks {
                    assert!(block.cell.is_none_or(|cell| (cell.table as usize) < document.tables.len()), "a cell without a table");
                    assert!(!block.text.is_blank() || block.cell.is_some(), "an empty block outside a table");
                }
                for notice in &document.notices {
                    assert!(notice.block.is_none_or(|block| block < document.blocks.len()), "a notice without its block");
                    // A reader that breaks on one page loses that page alone, and says so.
                    let lost = notice.kind == NoticeKind::Unread && notice.text.contains("was not read: the reader broke on it");
                    assert!(!lost, "{}", notice.text);
                }
            }
            Err(unreadable) => {
                let broke = matches!(&unreadable.failure, Failure::Broke { .. });
                let slow = matches!(&unreadable.failure, Failure::Limit { limit } if limit.contains("MAX_TIME"));
                assert!(!broke && !slow, "{unreadable}");
            }
        }
    }
}

/// The same, of bytes that begin as the format does, so that they reach its reader.
pub fn holds_after(name: &str, head: &[u8], bytes: &[u8]) {
    if bytes.starts_with(head) {
        holds(name, bytes);
    } else {
        holds(name, &[head, bytes].concat());
    }
}
