//! What is read of an OpenDocument file, from files that are made here.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that cannot go on fails

#[allow(dead_code)] // what is particular to Word
#[path = "docx/builder.rs"]
mod builder;

use boardcheck::document::{AsideKind, BlockKind, Document, NoticeKind, Style};
use boardcheck::extract::Failure;
use builder::{balanced, labels, read, said, styled, texts, zipped};
use proptest::prelude::*;

const NAMESPACES: &str = r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0""#;

const KIND: &str = "application/vnd.oasis.opendocument.text";

fn content(automatic: &str, body: &str) -> String {
    format!(
        "<office:document-content {NAMESPACES}><office:automatic-styles>{automatic}</office:automatic-styles>\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
}

fn file(styles: &str, automatic: &str, body: &str) -> Vec<u8> {
    zipped(&[
        ("mimetype".to_owned(), KIND.to_owned()),
        ("content.xml".to_owned(), content(automatic, body)),
        ("styles.xml".to_owned(), format!("<office:document-styles {NAMESPACES}>{styles}</office:document-styles>")),
    ])
}

fn made(styles: &str, automatic: &str, body: &str) -> Document {
    read(&file(styles, automatic, body)).expect("a file that is made here can be read")
}

fn body(markup: &str) -> Document {
    made("", "", markup)
}

#[test]
fn white_space_of_the_markup_is_one_space_and_marked_spaces_tabs_and_breaks_are_kept() {
    let document = body(
        "<text:p>\n  one \n two<text:s text:c=\"3\"/>three<text:tab/>four<text:line-break/>five</text:p><text:p/>",
    );
    assert_eq!(texts(&document), ["one two   three\tfour\nfive"]);
}

#[test]
fn looks_come_from_styles_and_their_parents() {
    let document = made(
        r#"<office:styles><style:style style:name="Base" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:styles>"#,
        r#"<style:style style:name="T1" style:family="text" style:parent-style-name="Base"><style:text-properties fo:font-style="italic"/></style:style>"#,
        r#"<text:p>plain <text:span text:style-name="T1">both</text:span></text:p>"#,
    );
    assert_eq!(styled(&document, 0, Style::BOLD | Style::ITALIC), "both");
}

#[test]
fn headings_are_numbered_by_the_outline() {
    let document = made(
        r#"<office:styles><text:outline-style text:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="a" text:display-levels="2"/></text:outline-style></office:styles>"#,
        "",
        r#"<text:h text:outline-level="1">A</text:h><text:h text:outline-level="2">B</text:h><text:h text:outline-level="1">C</text:h>"#,
    );
    assert_eq!(labels(&document), ["1.", "1.a", "2."]);
    assert_eq!(document.blocks[1].kind, BlockKind::Heading(2));
}

#[test]
fn lists_count_go_on_and_begin_anew() {
    let list = r#"<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="i" style:num-prefix="(" style:num-suffix=")"/></text:list-style>"#;
    let item = |inner: &str| format!("<text:list-item>{inner}</text:list-item>");
    let p = "<text:p>x</text:p>";
    let document = made(
        "",
        list,
        &format!(
            "<text:list text:style-name=\"L\">{}{}</text:list><text:list text:style-name=\"L\" text:continue-numbering=\"true\">{}</text:list>\
             <text:list text:style-name=\"L\">{}</text:list>",
            item(&format!("{p}<text:list>{}{}</text:list>", item(p), item(p))),
            item(&format!("{p}<text:p>second paragraph</text:p>")),
            item(p),
            item(p)
        ),
    );
    assert_eq!(labels(&document), ["1.", "(i)", "(ii)", "2.", "", "3.", "1."]);
    assert_eq!(document.blocks[1].kind, BlockKind::ListItem(1));
}

#[test]
fn tables_keep_merged_and_empty_cells_in_their_places() {
    let document = body(
        "<table:table><table:table-column table:number-columns-repeated=\"3\"/><table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>wide</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p/></table:table-cell></table:table-row>\
         <table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><table:table><table:table-row><table:table-cell><text:p>inner</text:p></table:table-cell></table:table-row></table:table></table:table-cell></table:table-row></table:table>",
    );
    assert_eq!(texts(&document), ["wide", "", "a", "inner"]);
    let places: Vec<_> = document
        .blocks
        .iter()
        .filter_map(|block| block.cell)
        .map(|cell| (cell.table, cell.row, cell.column, cell.column_span))
        .collect();
    assert_eq!(places, [(0, 0, 0, 2), (0, 0, 2, 1), (0, 1, 0, 1), (1, 0, 0, 1)]);
    assert_eq!((document.tables[0].rows, document.tables[0].columns), (2, 3));
    assert_eq!(document.tables[1].parent.map(|cell| (cell.row, cell.column)), Some((1, 1)));
}

#[test]
fn tracked_changes_comments_and_hidden_text_are_told_of() {
    let document = made(
        "",
        r#"<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>"#,
        r#"<text:tracked-changes><text:changed-region text:id="d"><text:deletion><office:change-info><dc:creator>R</dc:creator></office:change-info><text:p>never</text:p></text:deletion></text:changed-region><text:changed-region text:id="i"><text:insertion/></text:changed-region></text:tracked-changes>
           <text:p>We <text:change text:change-id="d"/><text:change-start text:change-id="i"/>always<text:change-end text:change-id="i"/> train<office:annotation><dc:creator>R</dc:creator><text:p>Is it so?</text:p></office:annotation>.<text:span text:style-name="H">secret</text:span></text:p>
           <text:section text:name="s" text:display="none"><text:p>section</text:p></text:section>"#,
    );
    assert_eq!(texts(&document), ["We always train."]);
    assert_eq!(said(&document, NoticeKind::Deleted), ["never"]);
    assert_eq!(said(&document, NoticeKind::Inserted), ["always"]);
    assert_eq!(said(&document, NoticeKind::Comment), ["Is it so?"]);
    assert_eq!(said(&document, NoticeKind::Hidden), ["secret", "section"]);
}

#[test]
fn fields_controls_and_boxes_give_their_values() {
    let document = body(
        r#"<office:forms><form:form><form:checkbox form:id="c1" form:label="Agreed" form:current-state="checked"/></form:form></office:forms>
           <text:p><loext:content-control loext:showing-place-holder="true">Click here</loext:content-control></text:p>
           <text:p><loext:content-control loext:checkbox="true" loext:checked="true">☐</loext:content-control> yes</text:p>
           <text:p><field:fieldmark-start field:type="vnd.oasis.opendocument.field.FORMTEXT"/>typed<field:fieldmark-end/> after</text:p>
           <text:p><field:fieldmark field:type="vnd.oasis.opendocument.field.FORMCHECKBOX"><field:param field:name="Checkbox_Checked" field:value="false"/></field:fieldmark></text:p>
           <text:p><draw:control draw:control="c1"/></text:p>
           <text:p>anchor<draw:frame svg:width="2cm" svg:height="2cm"><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame> end</text:p>"#,
    );
    assert_eq!(texts(&document), ["Click here", "☒ yes", "typed after", "☐", "☒ Agreed", "anchor end", "boxed"]);
    assert_eq!(styled(&document, 0, Style::PLACEHOLDER), "Click here");
    assert_eq!(styled(&document, 2, Style::FIELD), "typed");
    assert_eq!(styled(&document, 4, Style::FIELD), "☒");
}

#[test]
fn headers_and_notes_stand_beside_the_text() {
    let document = made(
        r"<office:master-styles><style:master-page><style:header><text:p>DRAFT 2</text:p></style:header><style:footer><text:p>Page</text:p></style:footer></style:master-page></office:master-styles>",
        "",
        r"<text:p>Text<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note</text:p></text:note-body></text:note></text:p>",
    );
    assert_eq!(texts(&document), ["Text"]);
    let asides: Vec<_> = document.asides.iter().map(|aside| (aside.kind, aside.block.text.as_str())).collect();
    assert_eq!(asides, [(AsideKind::Header, "DRAFT 2"), (AsideKind::Footer, "Page"), (AsideKind::Note, "A note")]);
    assert_eq!(said(&document, NoticeKind::Draft), ["DRAFT 2"]);
}

#[test]
fn one_file_of_xml_reads_like_the_zip() {
    let flat = content("", "<text:p>same</text:p>")
        .replace("document-content ", &format!("document office:mimetype=\"{KIND}\" "))
        .replace("document-content>", "document>");
    let document = read(format!("<?xml version=\"1.0\"?>{flat}").as_bytes()).unwrap();
    assert_eq!(document.blocks, body("<text:p>same</text:p>").blocks);
}

#[test]
fn hostile_files_are_refused_by_name() {
    let deep = format!("{}x{}", "<text:section>".repeat(100_000), "</text:section>".repeat(100_000));
    let failure = read(&file("", "", &deep)).unwrap_err().failure;
    assert!(matches!(&failure, Failure::Limit { limit } if limit.contains("MAX_XML_DEPTH")), "{failure}");
    let whole = file("", "", "<text:p>x</text:p>");
    assert!(matches!(read(&whole[..whole.len() / 2]).unwrap_err().failure, Failure::Damaged { .. }));
    let laughs = content("", "<text:p>&c;</text:p>");
    let bytes = zipped(&[
        ("mimetype".to_owned(), KIND.to_owned()),
        ("content.xml".to_owned(), format!("<!DOCTYPE x [<!ENTITY c \"ha\">]>{laughs}")),
    ]);
    assert!(matches!(read(&bytes).unwrap_err().failure, Failure::Damaged { .. }));
}

#[test]
fn a_label_that_the_file_multiplies_is_bounded() {
    let style = format!(
        "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\"{}\"/></text:list-style>",
        ".".repeat(100_000)
    );
    let list = "<text:list text:style-name=\"L\"><text:list-item><text:p>x</text:p></text:list-item></text:list>";
    assert_eq!(labels(&made("", &style, list))[0].len(), 100);
}

#[test]
fn an_item_outside_of_any_list_is_text() {
    assert_eq!(texts(&body("<text:list-item><text:p>x</text:p></text:list-item>")), ["x"]);
}

#[test]
fn a_file_protected_by_a_password_is_said_to_be() {
    let manifest = r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"#;
    let bytes = zipped(&[
        ("mimetype".to_owned(), KIND.to_owned()),
        ("content.xml".to_owned(), "scrambled".to_owned()),
        ("META-INF/manifest.xml".to_owned(), manifest.to_owned()),
    ]);
    assert!(matches!(read(&bytes).unwrap_err().failure, Failure::Encrypted { .. }));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// A reader that breaks is reported as such: none may, whatever tags are lost, doubled or put elsewhere.
    #[test]
    fn changed_markup_breaks_nothing(cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..4usize), 1..8)) {
        let whole = content(
            "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" text:display-levels=\"3\"/></text:list-style>",
            "<text:list text:style-name=\"L\"><text:list-item text:start-value=\"4\"><text:p>x</text:p></text:list-item></text:list><table:table><table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-spanned=\"2\"><text:p>a<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table><text:p><field:fieldmark-start field:type=\"FORMTEXT\"/><loext:content-control loext:checkbox=\"true\">x</loext:content-control><field:fieldmark-end/><draw:frame svg:width=\"10cm\"><draw:text-box><text:p>b</text:p></draw:text-box></draw:frame></text:p>",
        );
        let mut pieces: Vec<String> = whole.split_inclusive('>').map(str::to_owned).collect();
        for (from, to, what) in cuts {
            let (from, to) = (from.index(pieces.len()), to.index(pieces.len()));
            match what {
                0 => { pieces.remove(from); }
                1 => { let piece = pieces[from].clone(); pieces.insert(to, piece); }
                2 => pieces.swap(from, to),
                _ => { let number = pieces[from].replace(['1', '4'], "99999999999999999999").replace('2', "-7"); pieces[from] = number; }
            }
        }
        let bytes = zipped(&[("mimetype".to_owned(), KIND.to_owned()), ("content.xml".to_owned(), balanced(&pieces))]);
        let broke = read(&bytes).err().map(|unreadable| unreadable.failure.to_string()).filter(|text| text.contains("broke on this file"));
        prop_assert_eq!(broke, None);
    }
}
