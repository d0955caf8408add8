//! What is done to every document once its reader is through.

use crate::document::{AsideKind, Document, Notice, NoticeKind};

use super::limits::{MAX_BLOCKS, MAX_CHARACTERS, MAX_NOTICE_CHARACTERS};

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
    hold_to_characters(document);
    for notice in &mut document.notices {
        shorten(&mut notice.text);
        notice.block = notice.block.filter(|&block| block < document.blocks.len());
    }
    mark_drafts(document);
}

/// Cuts the text off where it is longer than [`MAX_CHARACTERS`], for the readers that do not stop there by themselves.
fn hold_to_characters(document: &mut Document) {
    let mut left = MAX_CHARACTERS;
    // A byte is no more than a character, so most documents are not counted.
    if document.blocks.iter().map(|block| block.text.as_str().len()).sum::<usize>() <= left {
        return;
    }
    for at in 0..document.blocks.len() {
        let block = &mut document.blocks[at];
        let end = block.text.as_str().char_indices().nth(left).map(|(end, _)| end);
        left = left.saturating_sub(block.text.as_str().chars().count());
        let Some(end) = end else { continue };
        block.text = block.text.slice(0..end);
        let place = block.place;
        let kept = if block.text.is_blank() { at } else { at + 1 };
        document.blocks.truncate(kept);
        document.notices.push(Notice {
            kind: NoticeKind::Limit,
            text: format!(
                "the file has more than {MAX_CHARACTERS} characters; the rest was not read (limit MAX_CHARACTERS)"
            ),
            place,
            block: kept.checked_sub(1),
        });
        return;
    }
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

/// `DRAFT`, `Draft 2`, `Annual return – draft for comment`, `D R A F T`: the word alone, at an edge of what stands
/// between two marks of punctuation, before its version, or in capitals. What somebody is to draft (`How to draft a return`) is no mark, and
/// nor is a footer such as "bank draft requests".
fn says_draft(text: &str) -> bool {
    let spaced: String = text.split_whitespace().collect();
    spaced.eq_ignore_ascii_case("draft")
        || text.replace(" - ", "\n").split(|c: char| !joins_words(c)).any(part_says_draft)
}

/// Whether a character stands inside a part of a line: letters, spaces, and what holds a word together.
fn joins_words(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, ' ' | '\u{A0}' | '-' | '\'' | '’')
}

fn part_says_draft(part: &str) -> bool {
    const OBJECTS: &[&str] = &["a", "an", "the", "this", "your", "our", "their", "its"];
    const VERSIONS: &[&str] = &["version", "copy", "only", "for", "not"];
    let words: Vec<&str> = part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is = |at: Option<usize>, wanted: &[&str]| {
        at.and_then(|at| words.get(at)).is_some_and(|word| wanted.iter().any(|other| word.eq_ignore_ascii_case(other)))
    };
    words.iter().enumerate().filter(|(_, word)| word.eq_ignore_ascii_case("draft")).any(|(at, word)| {
        let is_verb = is(at.checked_sub(1), &["to"]) || is(Some(at + 1), OBJECTS);
        let is_counted =
            words.get(at + 1).is_some_and(|next| next.trim_start_matches(['v', 'V']).parse::<u32>().is_ok());
        let is_edge = at == 0 || at + 1 == words.len();
        !is_verb && (is_edge || is_counted || is(Some(at + 1), VERSIONS) || *word == "DRAFT")
    })
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
            ("Annual return – draft for comment", true),
            ("Arden return, draft 3", true),
            ("Arden return Draft v0.2 of 3 May", true),
            ("How to draft a return", false),
            ("Please draft your answers below", false),
            ("Bank draft requests", false),
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
