//! The same document, written in four formats, is read as the same document.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that cannot go on fails

#[allow(dead_code)] // what is particular to Word
#[path = "docx/builder.rs"]
mod builder;

use std::fmt::Write as _;

use boardcheck::document::BlockKind;
use boardcheck::extract::{Options, read_bytes};
use builder::{Docx, zipped};
use proptest::prelude::*;

/// A piece of a document.
#[derive(Debug, Clone)]
enum Piece {
    Heading(u8, String),
    Paragraph(String),
    /// Rows of two cells, either of which may be empty.
    Table(Vec<[String; 2]>),
}

/// A block as every format has it: what it is, its words, and its row and column.
type Seen = (BlockKind, String, Option<(u32, u32)>);

fn expected(pieces: &[Piece]) -> Vec<Seen> {
    let mut blocks = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Heading(level, words) => blocks.push((BlockKind::Heading(*level), words.clone(), None)),
            Piece::Paragraph(words) => blocks.push((BlockKind::Paragraph, words.clone(), None)),
            Piece::Table(rows) => {
                for (row, cells) in (0..).zip(rows) {
                    for (column, words) in (0..).zip(cells) {
                        blocks.push((BlockKind::Paragraph, words.clone(), Some((row, column))));
                    }
                }
            }
        }
    }
    blocks
}

fn seen(name: &str, bytes: &[u8]) -> Vec<Seen> {
    let document =
        read_bytes(name, bytes, &Options::default()).remove(0).expect("a file that is made here can be read");
    assert_eq!(document.notices, [], "{name}");
    document
        .blocks
        .iter()
        .map(|block| (block.kind, block.text.as_str().to_owned(), block.cell.map(|cell| (cell.row, cell.column))))
        .collect()
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;")
}

fn docx(pieces: &[Piece]) -> Vec<u8> {
    let paragraph = |style: &str, words: &str| {
        format!("<w:p><w:pPr>{style}</w:pPr><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", escaped(words))
    };
    let body: String = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Heading(level, words) => paragraph(&format!("<w:pStyle w:val=\"Heading{level}\"/>"), words),
            Piece::Paragraph(words) => paragraph("", words),
            Piece::Table(rows) => {
                let cell = |words: &String| format!("<w:tc>{}</w:tc>", paragraph("", words));
                let row = |cells: &[String; 2]| format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>());
                format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
            }
        })
        .collect();
    Docx::new(&body).bytes()
}

fn odt(pieces: &[Piece]) -> Vec<u8> {
    const NAMESPACE: &str = "urn:oasis:names:tc:opendocument:xmlns";
    let body: String = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Heading(level, words) => {
                format!("<text:h text:outline-level=\"{level}\">{}</text:h>", escaped(words))
            }
            Piece::Paragraph(words) => format!("<text:p>{}</text:p>", escaped(words)),
            Piece::Table(rows) => {
                let cell = |words: &String| {
                    format!("<table:table-cell><text:p>{}</text:p></table:table-cell>", escaped(words))
                };
                let row = |cells: &[String; 2]| {
                    format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
                };
                format!("<table:table>{}</table:table>", rows.iter().map(row).collect::<String>())
            }
        })
        .collect();
    let content = format!(
        "<office:document-content xmlns:office=\"{NAMESPACE}:office:1.0\" xmlns:text=\"{NAMESPACE}:text:1.0\" \
         xmlns:table=\"{NAMESPACE}:table:1.0\"><office:body><office:text>{body}</office:text></office:body>\
         </office:document-content>"
    );
    let kind = "application/vnd.oasis.opendocument.text".to_owned();
    zipped(&[("mimetype".to_owned(), kind), ("content.xml".to_owned(), content)])
}

fn html(pieces: &[Piece]) -> Vec<u8> {
    let body: String = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Heading(level, words) => format!("<h{level}>{}</h{level}>\n", escaped(words)),
            Piece::Paragraph(words) => format!("<p>{}</p>\n", escaped(words)),
            Piece::Table(rows) => {
                let row = |cells: &[String; 2]| {
                    format!("<tr><td>{}</td>\n<td><p>{}</p></td></tr>\n", escaped(&cells[0]), escaped(&cells[1]))
                };
                format!("<table>{}</table>\n", rows.iter().map(row).collect::<String>())
            }
        })
        .collect();
    format!("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>{body}</body></html>").into_bytes()
}

fn rtf(pieces: &[Piece]) -> Vec<u8> {
    let written = |words: &str| {
        words.chars().fold(String::new(), |mut written, c| {
            match c {
                '\\' | '{' | '}' => written.extend(['\\', c]),
                // Writing to a string cannot fail.
                c if !c.is_ascii() => write!(written, "\\u{}?", u32::from(c)).unwrap(),
                c => written.push(c),
            }
            written
        })
    };
    let body: String = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Heading(level, words) => format!("\\pard\\s{level} {}\\par\n", written(words)),
            Piece::Paragraph(words) => format!("\\pard {}\\par\n", written(words)),
            Piece::Table(rows) => {
                let row = |cells: &[String; 2]| {
                    format!(
                        "\\trowd\\cellx3000\\cellx6000\\pard\\intbl {}\\cell {}\\cell\\row\n",
                        written(&cells[0]),
                        written(&cells[1])
                    )
                };
                rows.iter().map(row).collect()
            }
        })
        .collect();
    format!(
        "{{\\rtf1\\ansi\\ansicpg1252{{\\stylesheet{{\\s0 Normal;}}{{\\s1 heading 1;}}{{\\s2 heading 2;}}{{\\s3 heading 3;}}}}\
         {body}}}"
    )
    .into_bytes()
}

fn words() -> impl Strategy<Value = String> {
    prop::collection::vec("[A-Za-z0-9£é’“”–&<>{}\\\\%$*_#☒☐.,:;()/-]{1,9}", 1..9).prop_map(|words| words.join(" "))
}

fn document() -> impl Strategy<Value = Vec<Piece>> {
    let cell = prop_oneof![3 => words(), 1 => Just(String::new())];
    let rows = prop::collection::vec((words(), cell).prop_map(|(label, value)| [label, value]), 1..5);
    let piece = prop_oneof![
        2 => (1..=3u8, words()).prop_map(|(level, words)| vec![Piece::Heading(level, words)]),
        4 => words().prop_map(|words| vec![Piece::Paragraph(words)]),
        // Two tables without anything between them are one table in some formats.
        1 => (rows, words()).prop_map(|(rows, after)| vec![Piece::Table(rows), Piece::Paragraph(after)]),
    ];
    prop::collection::vec(piece, 1..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_document_reads_the_same_in_every_format(pieces in document()) {
        let expected = expected(&pieces);
        prop_assert_eq!(&seen("made.docx", &docx(&pieces)), &expected);
        prop_assert_eq!(&seen("made.odt", &odt(&pieces)), &expected);
        prop_assert_eq!(&seen("made.html", &html(&pieces)), &expected);
        prop_assert_eq!(&seen("made.rtf", &rtf(&pieces)), &expected);
    }
}
