use boardcheck::document::{Cell, Document, NoticeKind};

use super::builder::{Docx, body, labels, p, said, texts};

fn cell(properties: &str, inner: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>")
}

fn places(document: &Document) -> Vec<(u32, u32, u32, u32)> {
    let place = |cell: Cell| (cell.table, cell.row, cell.column, cell.column_span);
    document.blocks.iter().filter_map(|block| block.cell).map(place).collect()
}

#[test]
fn a_form_gives_its_labels_and_values_row_by_row_and_keeps_empty_cells() {
    let row = |label: &str, value: &str| format!("<w:tr>{}{}</w:tr>", cell("", &p(label)), cell("", value));
    let document = body(&format!(
        "<w:tbl><w:tblPr/><w:tblGrid/>{}{}</w:tbl>{}",
        row("Name", &p("A. Reader")),
        row("Date", "<w:p/><w:p/>"),
        p("after")
    ));
    assert_eq!(texts(&document), ["Name", "A. Reader", "Date", "", "after"]);
    assert_eq!(places(&document), [(0, 0, 0, 1), (0, 0, 1, 1), (0, 1, 0, 1), (0, 1, 1, 1)]);
    assert_eq!((document.tables[0].rows, document.tables[0].columns), (2, 2));
    assert_eq!(document.blocks[4].cell, None);
}

#[test]
fn merged_cells_stand_where_they_begin_and_are_not_empty_where_they_go_on() {
    let begins = r#"<w:vMerge w:val="restart"/>"#;
    let document = body(&format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{}</w:tr></w:tbl>",
        cell(r#"<w:gridSpan w:val="2"/>"#, &p("wide")),
        cell(begins, &p("tall")),
        cell(r#"<w:gridSpan w:val="2"/>"#, &p("second")),
        cell("<w:vMerge/>", "<w:p/>"),
        cell("", &p("shifted"))
    ));
    assert_eq!(texts(&document), ["wide", "tall", "second", "shifted"]);
    assert_eq!(places(&document), [(0, 0, 0, 2), (0, 0, 2, 1), (0, 1, 0, 2), (0, 2, 1, 1)]);
    assert_eq!((document.tables[0].rows, document.tables[0].columns), (3, 3));
}

#[test]
fn a_table_in_a_cell_names_the_cell_and_the_text_after_it_is_the_cells_own() {
    let inner = format!("<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", p("inner"));
    let document = body(&format!("<w:tbl><w:tr><w:tc>{}{inner}{}</w:tc></w:tr></w:tbl>", p("before"), p("behind")));
    assert_eq!(texts(&document), ["before", "inner", "behind"]);
    assert_eq!(places(&document), [(0, 0, 0, 1), (1, 0, 0, 1), (0, 0, 0, 1)]);
    assert_eq!(document.tables[1].parent, Some(Cell { table: 0, row: 0, column: 0, column_span: 1 }));
    assert_eq!(document.tables[0].parent, None);
}

#[test]
fn controls_around_rows_and_cells_hide_nothing() {
    let document = body(&format!(
        "<w:tbl><w:sdt><w:sdtPr/><w:sdtContent><w:tr><w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>{}</w:tr>\
         </w:sdtContent></w:sdt></w:tbl>",
        cell("", &p("left")),
        cell("", &p("right"))
    ));
    assert_eq!(texts(&document), ["left", "right"]);
    assert_eq!(places(&document), [(0, 0, 0, 1), (0, 0, 1, 1)]);
}

#[test]
fn a_row_whose_deletion_is_tracked_is_no_row() {
    let gone = "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p></w:tc></w:tr>";
    let document = body(&format!("<w:tbl>{gone}<w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", p("kept")));
    assert_eq!(texts(&document), ["kept"]);
    assert_eq!(places(&document), [(0, 0, 0, 1)]);
    assert_eq!(document.tables[0].rows, 1);
}

#[test]
fn what_a_deleted_row_or_cell_held_is_told_of() {
    let row = format!(
        "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>",
        p("old"),
        p("older")
    );
    let cells = format!(
        "<w:tr><w:tc>{}</w:tc><w:tc><w:tcPr><w:cellDel w:id=\"2\"/></w:tcPr>{}</w:tc></w:tr>",
        p("kept"),
        p("cut")
    );
    let document = body(&format!("<w:tbl>{row}{cells}</w:tbl>"));
    assert_eq!(texts(&document), ["kept"]);
    assert_eq!(said(&document, NoticeKind::Deleted), ["old", "older", "cut"]);
}

#[test]
fn the_number_of_an_empty_cell_is_kept() {
    let numbered = r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>"#;
    let document = Docx::new(&format!("<w:tbl><w:tr><w:tc>{numbered}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", p("Aim")))
        .numbering(
            r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#,
        )
        .read();
    assert_eq!(texts(&document), ["", "Aim"]);
    assert_eq!(labels(&document), ["4.", ""]);
}
