//! ## What it finds
//!
//! A file that could not be read at all, and why: empty, damaged, protected by a password, a format that is not read, or
//! larger than a limit. All other files are checked as usual.
//!
//! ## Why it matters
//!
//! The agency has sent something and none of it was checked. Its documents are reported as missing for that reason alone.
//!
//! ## Example
//!
//! A PDF that opens only with a password.
//!
//! ## How to put it right
//!
//! The message says what to ask for: the file without its password, saved again, or in a format that is read.

use crate::finding::{Code, Finding};

use super::Context;
use super::evidence::{file_name, shortened};
use super::question::blank;

/// The finding for a file that could not be read: its path as the user gave it, and the sentence that says why.
pub fn unreadable(path: &str, why: &str) -> Finding {
    Finding {
        source: Some(path.to_owned()),
        message: format!("{} could not be read: {why}", file_name(path)),
        evidence: shortened(why),
        suggestion: "send a file that can be read; until then nothing in it has been checked".to_owned(),
        ..blank(Code::Unreadable)
    }
}

/// Files that could not be read are in no register: whoever reads them makes their findings with [`unreadable`].
pub(super) fn run(_: &Context<'_>, _: &mut Vec<Finding>) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_names_the_file_and_the_reason() {
        let finding = unreadable("inbox/report.pdf", "the file is empty; ask for it to be sent again");
        assert_eq!(finding.source.as_deref(), Some("inbox/report.pdf"));
        assert!(finding.message.contains("report.pdf") && finding.message.contains("the file is empty"));
    }
}
