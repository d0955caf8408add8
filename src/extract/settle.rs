//! What is done to every document once its reader is through.

use crate::document::{AsideKind, Document, Notice, NoticeKind};

use super::limits::{MAX_BLOCKS, MAX_NOTICE_CHARACTERS};

/// Holds the document to the limits that no reader may exceed, and says what can be said of any format: DRAFT in a
/// header, footer or watermark.
pub(super) fn settle(document: &mut Document) {
    if document.blocks.len() > MAX_BLOCKS {
        document.blocks.truncate(MAX_BLOCKS);
        let last = document.blocks.last();
        document.notices.push(Notice {
            kind: NoticeKind::Limit,
            text: format!(
                "the file has more than {MAX_BLOCKS} paragraphs; those after them were not read (limit MAX_BLOCKS)"
            ),
            place: last.map(|block| block.place).unwrap_or_default(),
            block: Some(MAX_BLOCKS - 1),
        });
    }
    for notice in &mut document.notices {
        shorten(&mut notice.text);
        notice.block = notice.block.filter(|&block| block < document.blocks.len());
    }
    mark_drafts(document);
}

/// At most [`MAX_NOTICE_CHARACTERS`], the last of them an ellipsis where something was cut.
fn shorten(text: &mut String) {
    if text.chars().nth(MAX_NOTICE_CHARACTERS).is_some() {
        *text = text.chars().take(MAX_NOTICE_CHARACTERS - 1).chain(['…']).collect();
    }
}

/// Adds a [`NoticeKind::Draft`] for each header, footer or watermark that says so, unless the reader has.
fn mark_drafts(document: &mut Document) {
    if document.notices.iter().any(|notice| notice.kind == NoticeKind::Draft) {
        return;
    }
    let drafts =
        document.asides.iter().filter(|aside| aside.kind != AsideKind::Note && says_draft(aside.block.text.as_str()));
    let notices: Vec<Notice> = drafts
        .map(|aside| {
            let mut text = aside.block.text.as_str().to_owned();
            shorten(&mut text);
            Notice { kind: NoticeKind::Draft, text, place: aside.block.place, block: None }
        })
        .collect();
    document.notices.extend(notices);
}

/// `DRAFT`, `Draft 2`, `draft v0.3`, `D R A F T`: the word alone or at an edge of the line, or in capitals anywhere. A
/// footer such as "bank draft requests" is no mark.
fn says_draft(text: &str) -> bool {
    let spaced: String = text.split_whitespace().collect();
    if spaced.eq_ignore_ascii_case("draft") {
        return true;
    }
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_draft = |word: &&str| word.eq_ignore_ascii_case("draft");
    words.contains(&"DRAFT") || words.first().is_some_and(is_draft) || words.last().is_some_and(is_draft)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Aside, Block, Place, Style, Text};

    fn with_header(text: &str) -> Document {
        let block = Block { text: Text::new(text, Style::empty(), Place::default()), ..Block::default() };
        Document { asides: vec![Aside { kind: AsideKind::Header, block }], ..Document::default() }
    }

    #[test]
    fn a_draft_mark_in_a_header_is_told_from_other_drafts() {
        for (header, marked) in [
            ("DRAFT", true),
            ("D R A F T", true),
            ("Draft v0.3 – for comment", true),
            ("Annual return (DRAFT) 2014", true),
            ("How to draft a return", false),
            ("Drafting guidance", false),
        ] {
            let mut document = with_header(header);
            settle(&mut document);
            assert_eq!(document.notices.len(), usize::from(marked), "{header}");
        }
    }

    #[test]
    fn a_long_notice_is_cut_with_an_ellipsis() {
        let mut document = Document::default();
        let text = "é".repeat(500);
        document.notices.push(Notice { kind: NoticeKind::Comment, text, place: Place::default(), block: Some(7) });
        settle(&mut document);
        assert_eq!(document.notices[0].text.chars().count(), MAX_NOTICE_CHARACTERS);
        assert!(document.notices[0].text.ends_with('…'));
        assert_eq!(document.notices[0].block, None, "a block that is not there is not named");
    }
}
