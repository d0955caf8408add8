//! Word 97 to 2003 (`.doc`): text by the piece table, its state by the formatting pages, tables, lists and form fields.
//!
//! The layout is that of [MS-DOC]. Every offset is one that the file gives and may lie anywhere: all reads are checked,
//! and what cannot be followed is left out, not guessed.

mod fib;
mod form;
mod formatting;
mod lettering;
mod lists;
mod pieces;
mod sprm;
mod stories;
mod story;
mod styles;

use crate::document::{Document, Notice, NoticeKind, Place};

use super::ole::Ole;
use super::{Failure, grid};
use fib::Fib;
use formatting::Runs;
use lists::Lists;
use pieces::Pieces;
use styles::Styles;

/// What all stories of a file share.
struct Word {
    fib: Fib,
    data: Vec<u8>,
    pieces: Pieces,
    characters: Runs,
    paragraphs: Runs,
    styles: Styles,
}

/// Reads a Word 97-2003 document.
pub(in crate::extract) fn read(bytes: &[u8]) -> Result<Document, Failure> {
    let ole = Ole::open(bytes).ok_or_else(|| Failure::Damaged {
        format: "the Word 97-2003 document".into(),
        detail: "it ends before its directory".into(),
    })?;
    let fib = Fib::read(|name| ole.stream(name))?;
    let data = ole.stream("Data").unwrap_or_default();
    let pieces = Pieces::read(&fib);
    let styles = Styles::read(&fib, &data);
    let word = Word {
        data,
        pieces,
        characters: Runs::of_characters(&fib),
        paragraphs: Runs::of_paragraphs(&fib),
        styles,
        fib,
    };
    let mut lists = Lists::read(&word.fib);
    let mut text = story::read(&word, &mut lists, word.fib.start(fib::TEXT), word.fib.lengths[fib::TEXT]);
    stories::add_boxes(&word, &mut lists, &mut text);
    stories::add_asides(&word, &mut lists, &mut text);
    stories::add_comments(&word, &mut lists, &mut text);
    let mut document = text.document;
    grid::drop_blocks(&mut document, &text.dropped);
    lettering::add(&word.fib, &mut document);
    let objects = ole.storages_in("ObjectPool");
    if objects > 0 {
        document.notices.push(Notice {
            kind: NoticeKind::Unread,
            text: format!("{objects} embedded object(s), whose content was not read"),
            place: Place::default(),
            block: None,
        });
    }
    Ok(document)
}
