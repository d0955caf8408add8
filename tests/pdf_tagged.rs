//! Files that name each piece of their text in a structure tree, as browsers do when a page is printed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that cannot go on fails

use std::fmt::Write as _;

use boardcheck::document::Document;
use boardcheck::extract::{Options, read_bytes};

/// A piece of text: for each page that it stands on, from where on its lines are drawn and what they say.
type Piece<'p> = &'p [(usize, (u32, u32), &'p [&'p str])];

/// A file of two pages that draws pieces, each under its own element of the tree.
fn file(pieces: &[Piece<'_>]) -> Vec<u8> {
    let mut contents = [String::new(), String::new()];
    let mut elements = String::new();
    let mut kids = String::new();
    for (id, piece) in pieces.iter().enumerate() {
        let mut parts = String::new();
        for (page, (x, y), lines) in *piece {
            let _ = write!(parts, "<</Type/MCR/Pg {} 0 R/MCID {id}>>", 3 + page * 2);
            let _ = writeln!(contents[*page], "/NonStruct<</MCID {id}>>BDC");
            for (number, line) in lines.iter().enumerate() {
                let y = y - number as u32 * 14;
                let _ = writeln!(contents[*page], "BT /F 11 Tf {x} {y} Td ({line}) Tj ET");
            }
            let _ = writeln!(contents[*page], "EMC");
        }
        let _ = write!(kids, "{} 0 R ", 10 + id);
        let _ = write!(elements, "{} 0 obj\n<</S/NonStruct/P 8 0 R/K[{parts}]>>\nendobj\n", 10 + id);
    }
    let mut file = format!(
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/StructTreeRoot 7 0 R/MarkInfo<</Marked true>>>>\nendobj\n2 0 \
         obj\n<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>\nendobj\n7 0 obj\n<</Type/StructTreeRoot/K 8 0 R>>\nendobj\n8 \
         0 obj\n<</S/Document/P 7 0 R/K[{kids}]>>\nendobj\n{elements}"
    );
    for (page, content) in contents.iter().enumerate() {
        let (id, stream) = (3 + page * 2, 4 + page * 2);
        let _ = write!(
            file,
            "{id} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {stream} 0 R/Resources<</Font<</F<</Type\
             /Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>\nendobj\n{stream} 0 obj\n<</Length {}>>\nstream\n{content}\n\
             endstream\nendobj\n",
            content.len()
        );
    }
    file.push_str("trailer\n<</Root 1 0 R>>\n%%EOF\n");
    file.into_bytes()
}

fn texts(pieces: &[Piece<'_>]) -> Vec<String> {
    let read = read_bytes("file.pdf", &file(pieces), &Options::default()).remove(0);
    let document: Document = read.unwrap_or_else(|why| panic!("{why}"));
    document.blocks.iter().map(|block| block.text.as_str().to_owned()).collect()
}

#[test]
fn a_label_in_a_narrow_column_is_one_paragraph_and_goes_on_over_the_page() {
    let label: Piece<'_> = &[
        (0, (60, 100), &["1. How the aims of", "the trust, and"]),
        (1, (60, 780), &["its Values, are", "made known:"]),
    ];
    let answer: Piece<'_> = &[(0, (200, 100), &["On the website."])];
    let next: Piece<'_> = &[(1, (60, 700), &["2. Training:"])];
    assert_eq!(
        texts(&[label, answer, next]),
        ["1. How the aims of the trust, and its Values, are made known:", "On the website.", "2. Training:"]
    );
}

#[test]
fn pieces_of_one_line_are_a_line() {
    let pieces: [Piece<'_>; 4] = [
        &[(0, (60, 700), &["We meet "])],
        &[(0, (104, 700), &["every month."])],
        &[(0, (60, 600), &["Introduction"])],
        &[(0, (400, 600), &["2"])],
    ];
    assert_eq!(texts(&pieces), ["We meet every month.", "Introduction\t2"]);
}
