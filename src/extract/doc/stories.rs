//! The stories beside the text: text boxes, headers and footers, notes, comments.

use super::Word;
use super::fib::{BOXES, COMMENTS, ENDNOTES, FOOTNOTES, HEADER_BOXES, HEADERS, Part, entries, positions};
use super::lists::Lists;
use super::story::{self, Story};
use crate::document::{Aside, AsideKind, Notice, NoticeKind};
use crate::extract::ole::u32_at;

const BOX_ENTRY_BYTES: usize = 22;
const SHAPE_ENTRY_BYTES: usize = 26;
const COMMENT_ENTRY_BYTES: usize = 30;
/// Each section has six headers and footers; six notes' separators come before them.
const HEADERS_IN_SECTION: usize = 6;

/// Text boxes stand after the paragraph that they are anchored to.
pub(super) fn add_boxes(word: &Word, lists: &mut Lists, text: &mut Story) {
    let fib = &word.fib;
    let table = fib.part(Part::BoxTexts);
    let bounds = positions(table, BOX_ENTRY_BYTES);
    let shapes = fib.part(Part::ShapePlaces);
    let anchors: Vec<(u32, usize)> = entries(shapes, SHAPE_ENTRY_BYTES)
        .filter_map(|entry| u32_at(entry, 0))
        .zip(positions(shapes, SHAPE_ENTRY_BYTES))
        .collect();
    let mut boxes: Vec<(usize, Story)> = Vec::new();
    for (bound, entry) in bounds.windows(2).zip(entries(table, BOX_ENTRY_BYTES)) {
        let length = bound[1].saturating_sub(bound[0]).min(fib.lengths[BOXES]);
        let content = story::read(word, lists, fib.start(BOXES).saturating_add(bound[0]), length);
        let shape = u32_at(entry, 14).unwrap_or(0);
        let anchor = anchors.iter().find(|(id, _)| *id == shape).map_or(usize::MAX, |&(_, position)| position);
        if !content.document.blocks.is_empty() {
            boxes.push((anchor, content));
        }
    }
    if boxes.is_empty() && fib.lengths[BOXES] > 0 {
        boxes.push((usize::MAX, story::read(word, lists, fib.start(BOXES), fib.lengths[BOXES])));
    }
    boxes.sort_by_key(|(anchor, _)| *anchor);
    // From the last to the first, so that the places found before stay right.
    for (anchor, content) in boxes.into_iter().rev() {
        insert(text, anchor, content);
    }
}

/// Inserts a box after the block of its anchor; not in the middle of a table, whose cells must stay together.
fn insert(text: &mut Story, anchor: usize, content: Story) {
    let document = &mut text.document;
    let mut at = text.starts.partition_point(|&start| start <= anchor);
    while document.blocks.get(at).is_some_and(|block| block.cell.is_some())
        && at > 0
        && document.blocks[at - 1].cell.map(|cell| cell.table) == document.blocks[at].cell.map(|cell| cell.table)
    {
        at += 1;
    }
    let count = content.document.blocks.len();
    let tables = document.tables.len() as u32;
    let place =
        at.checked_sub(1).and_then(|before| document.blocks.get(before)).map(|block| block.place).unwrap_or_default();
    for notice in &mut document.notices {
        notice.block = notice.block.map(|block| if block >= at { block + count } else { block });
    }
    text.dropped = text.dropped.iter().map(|&block| if block >= at { block + count } else { block }).collect();
    text.dropped.extend(content.dropped.iter().map(|block| block + at));
    let mut blocks = content.document.blocks;
    for block in &mut blocks {
        if let Some(cell) = block.cell.as_mut() {
            cell.table += tables;
        }
        block.place = place;
    }
    document.blocks.splice(at..at, blocks);
    text.starts.splice(at..at, std::iter::repeat_n(anchor, count));
    document.tables.extend(content.document.tables.into_iter().map(|mut table| {
        if let Some(parent) = table.parent.as_mut() {
            parent.table += tables;
        }
        table
    }));
    document.notices.extend(content.document.notices.into_iter().map(|mut notice| {
        notice.block = notice.block.map(|block| block + at);
        notice.place = place;
        notice
    }));
}

/// Headers, footers and notes, each paragraph once.
pub(super) fn add_asides(word: &Word, lists: &mut Lists, text: &mut Story) {
    let fib = &word.fib;
    let mut add = |kind: AsideKind, start: usize, length: usize| {
        for block in story::read(word, lists, start, length).document.blocks {
            let known = |aside: &Aside| aside.kind == kind && aside.block.text.as_str() == block.text.as_str();
            if !block.text.is_blank() && (kind == AsideKind::Note || !text.document.asides.iter().any(known)) {
                text.document.asides.push(Aside { kind, block });
            }
        }
    };
    let bounds = positions(fib.part(Part::Headers), 0);
    for (number, bound) in bounds.windows(2).enumerate().skip(HEADERS_IN_SECTION) {
        let kind = if matches!(number % HEADERS_IN_SECTION, 2 | 3 | 5) { AsideKind::Footer } else { AsideKind::Header };
        let length = bound[1].saturating_sub(bound[0]).min(fib.lengths[HEADERS]);
        add(kind, fib.start(HEADERS).saturating_add(bound[0]), length);
    }
    add(AsideKind::Header, fib.start(HEADER_BOXES), fib.lengths[HEADER_BOXES]);
    add(AsideKind::Note, fib.start(FOOTNOTES), fib.lengths[FOOTNOTES]);
    add(AsideKind::Note, fib.start(ENDNOTES), fib.lengths[ENDNOTES]);
}

/// Comments, each at the place that it is about.
pub(super) fn add_comments(word: &Word, lists: &mut Lists, text: &mut Story) {
    let fib = &word.fib;
    let places = positions(fib.part(Part::CommentPlaces), COMMENT_ENTRY_BYTES);
    let bounds = positions(fib.part(Part::CommentTexts), 0);
    for (number, bound) in bounds.windows(2).enumerate() {
        let length = bound[1].saturating_sub(bound[0]).min(fib.lengths[COMMENTS]);
        let content = story::read(word, lists, fib.start(COMMENTS).saturating_add(bound[0]), length).document;
        let words: Vec<&str> = content.blocks.iter().map(|block| block.text.as_str()).collect();
        if words.is_empty() {
            continue;
        }
        let position = places.get(number).copied().unwrap_or(usize::MAX);
        let block = text.starts.partition_point(|&start| start <= position).checked_sub(1);
        let place =
            block.and_then(|block| text.document.blocks.get(block)).map(|block| block.place).unwrap_or_default();
        text.document.notices.push(Notice { kind: NoticeKind::Comment, text: words.join(" "), place, block });
    }
}
