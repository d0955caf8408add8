//! What of a long text is read, and where its lines end.

use std::borrow::Cow;

use crate::document::{Notice, NoticeKind, Place};
use crate::extract::limits::{MAX_CHARACTERS, MAX_LINES};

/// A text up to the limits, its lines ended by `\n` alone, and what is to be said if something was cut off.
pub(in crate::extract) fn bounded(content: &str) -> (Cow<'_, str>, Option<Notice>) {
    let by_length = content.char_indices().nth(MAX_CHARACTERS).map(|(at, _)| (at, "MAX_CHARACTERS", MAX_CHARACTERS));
    let read = by_length.map_or(content, |(at, ..)| &content[..at]);
    let is_end = |byte: u8| matches!(byte, b'\n' | b'\r');
    let by_lines = read.bytes().enumerate().filter(|&(_, byte)| is_end(byte)).nth(MAX_LINES);
    let by_lines = by_lines.map(|(at, _)| (at, "MAX_LINES", MAX_LINES));
    let cut = by_lines.or(by_length);
    let read = cut.map_or(content, |(at, ..)| &content[..at]);
    let notice = cut.map(|(_, limit, most)| Notice {
        kind: NoticeKind::Limit,
        text: format!("the file has more than {most} characters or lines; the rest was not read (limit {limit})"),
        place: Place::default(),
        block: None,
    });
    (with_plain_ends(read), notice)
}

/// Old programs end a line by a carriage return alone.
fn with_plain_ends(content: &str) -> Cow<'_, str> {
    let bytes = content.as_bytes();
    let is_alone = |pair: &[u8]| pair[0] == b'\r' && !matches!(pair[1], b'\n' | b'\r');
    if bytes.windows(2).any(is_alone) {
        Cow::Owned(content.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(content)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_in_every_way_that_programs_end_them() {
        for content in ["one\ntwo\nthree", "one\rtwo\rthree", "one\r\ntwo\rthree"] {
            assert_eq!(bounded(content).0.split('\n').collect::<Vec<_>>(), ["one", "two", "three"], "{content:?}");
        }
    }

    #[test]
    fn a_text_without_end_is_read_up_to_a_limit_that_is_named() {
        for (content, limit) in
            [("a\n".repeat(MAX_LINES + 10), "MAX_LINES"), ("é".repeat(MAX_CHARACTERS + 10), "MAX_CHARACTERS")]
        {
            let (read, notice) = bounded(&content);
            assert!(read.len() < content.len() && notice.is_some_and(|notice| notice.text.contains(limit)), "{limit}");
        }
        assert_eq!(bounded("short\n").1, None);
    }
}
