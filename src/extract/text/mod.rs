//! Plain text: paragraphs by blank lines or by their look, lists by their marks, pages by form feeds.

pub(in crate::extract) mod bounds;
pub(in crate::extract) mod encoding;
pub(in crate::extract) mod marker;
pub(in crate::extract) mod paragraph;
pub(in crate::extract) mod tabbed;

use crate::document::{Block, BlockKind, Document, Place, Style, Text};
use paragraph::Wrapping;

/// A line of the file with its place. Form feeds are taken out; what follows one is on the next page.
#[derive(Debug, Clone, Copy)]
pub(in crate::extract) struct Line<'a> {
    pub(in crate::extract) text: &'a str,
    pub(in crate::extract) place: Place,
}

/// Reads a text in any of the usual encodings.
pub(in crate::extract) fn read(bytes: &[u8]) -> Document {
    let content = encoding::decode(bytes);
    let (content, notice) = bounds::bounded(&content);
    let (lines, pages) = lines(&content);
    let mut document = Document::default();
    document.notices.extend(notice);
    document.source.pages = pages;
    let wrapping = Wrapping::of(&lines);
    for group in lines.split(|line| line.text.trim().is_empty()) {
        let mut rest = group;
        while let Some(first) = rest.first() {
            if let Some(length) = tabbed::table_length(rest) {
                tabbed::push_table(&mut document, &rest[..length], Style::empty());
                rest = &rest[length..];
            } else if paragraph::is_rule(first.text) {
                rest = &rest[1..];
            } else {
                let length = wrapping.paragraph_length(rest);
                push_paragraph(&mut document, &rest[..length], rest.get(length));
                rest = &rest[length..];
            }
        }
    }
    document
}

/// The lines of a text, and the number of its pages if it has form feeds.
fn lines(content: &str) -> (Vec<Line<'_>>, Option<u32>) {
    let paged = content.trim_end_matches('\u{C}').contains('\u{C}');
    let mut page = 1;
    let mut lines = Vec::new();
    for (number, line) in (1..).zip(content.split('\n')) {
        for (part, text) in line.trim_end_matches('\r').split('\u{C}').enumerate() {
            page += u32::from(part > 0);
            let place = Place { page: paged.then_some(page), line: Some(number) };
            if part > 0 {
                // A page break ends a paragraph only where the line above does.
                lines.extend(text.is_empty().then_some(Line { text, place }));
            }
            if part == 0 || !text.is_empty() {
                lines.push(Line { text, place });
            }
        }
    }
    (lines, paged.then_some(page))
}

fn push_paragraph(document: &mut Document, lines: &[Line<'_>], next: Option<&Line<'_>>) {
    let Some(first) = lines.first() else { return };
    let indent = first.text.len() - first.text.trim_start().len();
    let (label, start, mut kind) = match marker::bullet(first.text) {
        Some(rest) => (Some("•".to_owned()), rest, BlockKind::ListItem(u8::from(indent >= 3))),
        None => (None, first.text.trim_start(), BlockKind::Paragraph),
    };
    if lines.len() == 1
        && label.is_none()
        && let Some(level) = next.and_then(|next| paragraph::underline(next.text))
    {
        kind = BlockKind::Heading(level);
    }
    let mut text = Text::default();
    for (number, line) in lines.iter().enumerate() {
        let content = if number == 0 { start } else { line.text };
        if number > 0 {
            text.push(" ", Style::empty(), line.place);
        }
        text.push(&without_controls(content.trim()), Style::empty(), line.place);
    }
    if !text.is_blank() {
        document.blocks.push(Block { kind, label, text, cell: None, place: first.place });
    }
}

/// The text without the control characters that [`Text`] does not hold: all but line feeds and tabs.
pub(in crate::extract) fn without_controls(text: &str) -> String {
    text.chars().filter(|&c| c == '\n' || c == '\t' || !(c.is_control() || c == '\u{FEFF}')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(content: &str) -> Vec<String> {
        read(content.as_bytes()).blocks.iter().map(|block| block.text.as_str().to_owned()).collect()
    }

    #[test]
    fn wrapped_lines_are_one_paragraph_and_short_lines_are_their_own() {
        let content = "Training is given to all the staff who meet children in their daily work, and\n\
                       the records are kept by the learning team of the council in Eastham.\n\
                       Agency: Eastham Fire Service\n\
                       Date: 3 May 2014\n\n\
                       Second paragraph.\n";
        assert_eq!(
            blocks(content),
            [
                "Training is given to all the staff who meet children in their daily work, and \
                 the records are kept by the learning team of the council in Eastham.",
                "Agency: Eastham Fire Service",
                "Date: 3 May 2014",
                "Second paragraph."
            ]
        );
    }

    #[test]
    fn a_file_with_one_line_for_each_paragraph_is_not_joined() {
        let long = "The group meets every month and looks at the figures of all teams, at the audits that were done and at what has come of them since. ".repeat(2);
        assert_eq!(blocks(&format!("1. Aims\n{long}\n2. Training\n{long}\n")).len(), 4);
    }

    #[test]
    fn bullets_and_typed_numbers_begin_items() {
        let document = read("We have:\n• a policy\n- a lead\n1. Aims of the agency\n2. Training\n".as_bytes());
        let kinds: Vec<_> = document.blocks.iter().map(|block| (block.label.as_deref(), block.text.as_str())).collect();
        assert_eq!(
            kinds,
            [
                (None, "We have:"),
                (Some("•"), "a policy"),
                (Some("•"), "a lead"),
                (None, "1. Aims of the agency"),
                (None, "2. Training")
            ]
        );
    }

    #[test]
    fn form_feeds_count_pages() {
        let document = read(b"One\n\x0cTwo\n\x0cThree\n");
        let pages: Vec<_> = document.blocks.iter().map(|block| block.place.page).collect();
        assert_eq!(pages, [Some(1), Some(2), Some(3)]);
        assert_eq!(document.source.pages, Some(3));
        assert_eq!(read(b"One\n").blocks[0].place, Place::line(1));
    }

    #[test]
    fn an_underlined_line_is_a_heading() {
        let document = read(b"Annual return\n=============\n\nText.\n");
        assert_eq!(document.blocks[0].kind, BlockKind::Heading(1));
        assert_eq!(document.blocks.len(), 2);
    }
}
