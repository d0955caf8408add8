//! The same return in two formats: `return.rtf` was written by hand, `return.doc` made of it by
//! `soffice --headless --convert-to doc return.rtf`. All names and words in it are invented.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)] // a test that fails says so; one that is skipped, too

use std::path::Path;

use boardcheck::document::{AsideKind, BlockKind, Document, Format, NoticeKind, Style};
use boardcheck::extract::{Options, read};

fn document(name: &str) -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/legacy").join(name);
    read(&path, &Options::default()).remove(0).map_err(|unreadable| unreadable.to_string()).unwrap()
}

#[test]
fn both_formats_give_the_same_document() {
    let (doc, rtf) = (document("return.doc"), document("return.rtf"));
    assert_eq!((doc.source.format, rtf.source.format), (Format::Doc, Format::Rtf));
    assert_eq!(doc.blocks, rtf.blocks);
    assert_eq!(doc.tables, rtf.tables);
    let asides = |document: &Document| -> Vec<_> {
        document.asides.iter().map(|aside| (aside.kind, aside.block.text.as_str().to_owned())).collect()
    };
    assert_eq!(asides(&doc), asides(&rtf));
    assert_eq!(doc.notices, rtf.notices);
}

#[test]
fn what_a_form_holds_is_read() {
    let document = document("return.doc");
    let texts: Vec<_> = document.blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(document.blocks[0].kind, BlockKind::Heading(1));
    assert_eq!(document.blocks[2].kind, BlockKind::Heading(2));
    assert_eq!(texts[3], "1. Aims of the service:");
    assert!(document.blocks[3].text.share(Style::BOLD) > 0.9);
    assert_eq!(
        texts[4], "Our aims are on the café’s wall and on our website.",
        "deleted words are no part of the text"
    );
    assert_eq!(texts[6], "All staff are trained every year.", "hidden words are no part of the text");
    assert_eq!(texts[7], "Organisation: Eastham Fire Service", "the address of a link is never shown");
    assert_eq!(texts[8], "Trained at level 2: ☒ yes");
    let cells: Vec<_> = document
        .blocks
        .iter()
        .filter_map(|block| block.cell.map(|cell| (cell.row, cell.column, cell.column_span, block.text.as_str())))
        .collect();
    assert_eq!(
        cells,
        [
            (0, 0, 1, "Strategic Board Member"),
            (0, 1, 2, "P. Ember, Area Commander"),
            (1, 0, 1, "Deputy"),
            (1, 1, 2, ""),
            (2, 0, 1, "Ratified by"),
            (2, 1, 1, "Safety Committee"),
            (2, 2, 1, "3 May 2014"),
        ]
    );
}

#[test]
fn the_state_of_the_file_is_told() {
    let document = document("return.doc");
    let notices: Vec<_> = document.notices.iter().map(|notice| (notice.kind, notice.text.as_str())).collect();
    assert_eq!(
        notices,
        [
            (NoticeKind::Deleted, "and nowhere else"),
            (NoticeKind::Inserted, "and on our website"),
            (NoticeKind::Hidden, "ask Jo to check"),
            (NoticeKind::Draft, "DRAFT return of Eastham Fire Service"),
        ]
    );
    let asides: Vec<_> = document.asides.iter().map(|aside| (aside.kind, aside.block.text.as_str())).collect();
    assert_eq!(
        asides,
        [
            (AsideKind::Header, "DRAFT return of Eastham Fire Service"),
            (AsideKind::Footer, "Not for publication"),
            (AsideKind::Note, "As of March 2014."),
        ]
    );
}
