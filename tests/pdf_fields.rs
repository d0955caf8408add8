//! Forms whose values stand in fields, beside labels that the page draws.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that cannot go on fails

use std::fmt::Write as _;

use boardcheck::document::Document;
use boardcheck::extract::{Options, read_bytes};

/// A field: its box and its value.
type Field<'f> = ((u32, u32, u32, u32), &'f str);

/// A page that draws `content`, with a field for each place and value.
fn read(content: &str, fields: &[Field<'_>]) -> Document {
    let mut objects = String::new();
    let mut kids = String::new();
    for (number, ((x0, y0, x1, y1), value)) in fields.iter().enumerate() {
        let id = 10 + number;
        let _ = write!(kids, "{id} 0 R ");
        let _ = write!(
            objects,
            "{id} 0 obj\n<</Type/Annot/Subtype/Widget/FT/Tx/T(f{id})/V({value})/Rect[{x0} {y0} {x1} {y1}]/F 4>>\nendobj\n"
        );
    }
    let file = format!(
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[{kids}]>>>>\nendobj\n2 0 \
         obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 \
         842]/Contents 4 0 R/Annots[{kids}]/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>\
         \nendobj\n{objects}4 0 obj\n<</Length {}>>\nstream\n{content}\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n",
        content.len()
    );
    read_bytes("form.pdf", file.as_bytes(), &Options::default()).remove(0).unwrap_or_else(|why| panic!("{why}"))
}

const LABELS: [&str; 3] = ["Organisation", "Deputy", "Geography"];
const VALUES: [&str; 3] = ["Larkfield Trust", "Robin Hale of the Larkfield Trust", "The county"];

fn texts(document: &Document) -> Vec<&str> {
    document.blocks.iter().map(|block| block.text.as_str()).collect()
}

#[test]
fn values_stand_behind_labels_that_the_file_calls_artifacts() {
    let (mut content, mut fields) = (String::new(), Vec::new());
    for (row, (label, value)) in LABELS.iter().zip(VALUES).enumerate() {
        let y = 700 - row as u32 * 40;
        let _ = writeln!(content, "/Artifact BMC BT /F 11 Tf 60 {y} Td ({label}) Tj ET EMC");
        fields.push(((200, y - 6, 500, y + 14), value));
    }
    let document = read(&content, &fields);
    assert_eq!(
        texts(&document),
        ["Organisation\tLarkfield Trust", "Deputy\tRobin Hale of the Larkfield Trust", "Geography\tThe county"]
    );
}

#[test]
fn values_in_frames_that_touch_stand_in_the_rows_of_their_labels() {
    let (mut content, mut fields) = (String::new(), Vec::new());
    for (row, (label, value)) in LABELS.iter().zip(VALUES).enumerate() {
        let y = 700 - row as u32 * 30;
        let _ = writeln!(content, "200 {} 300 30 re S BT /F 11 Tf 60 {y} Td ({label}) Tj ET", y - 10);
        fields.push(((202, y - 8, 498, y + 18), value));
    }
    let document = read(&content, &fields);
    let rows: Vec<_> = document
        .blocks
        .iter()
        .map(|block| (block.cell.map(|cell| (cell.row, cell.column)), block.text.as_str()))
        .collect();
    let expected: Vec<_> = (0..3)
        .flat_map(|row| [(Some((row, 0)), LABELS[row as usize]), (Some((row, 1)), VALUES[row as usize])])
        .collect();
    assert_eq!(rows, expected);
}
