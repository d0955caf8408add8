use boardcheck::document::NoticeKind;
use boardcheck::extract::Failure;

use super::builder::{Docx, p, read, said, texts, zipped};

fn failure(bytes: &[u8]) -> Failure {
    read(bytes).expect_err("must be refused").failure
}

fn limit(bytes: &[u8]) -> String {
    match failure(bytes) {
        Failure::Limit { limit } => limit,
        other => panic!("refused as {other:?}"),
    }
}

#[test]
fn a_part_that_unpacks_without_end_is_refused_by_name() {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    writer.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let block = vec![b' '; 1 << 20];
    for _ in 0..120 {
        std::io::Write::write_all(&mut writer, &block).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20);
    assert!(limit(&bytes).contains("MAX_PART_BYTES"));
}

#[test]
fn nesting_without_end_is_refused_by_name() {
    let sdt = format!(
        "{}{}{}",
        "<w:sdt><w:sdtContent>".repeat(100_000),
        p("deep"),
        "</w:sdtContent></w:sdt>".repeat(100_000)
    );
    assert!(limit(&Docx::new(&sdt).bytes()).contains("MAX_XML_DEPTH"));
    let tables =
        format!("{}{}{}", "<w:tbl><w:tr><w:tc>".repeat(5_000), p("deep"), "</w:tc></w:tr></w:tbl>".repeat(5_000));
    assert!(limit(&Docx::new(&tables).bytes()).contains("MAX_XML_DEPTH"));
}

#[test]
fn nesting_within_the_limit_is_read() {
    let tables = format!("{}{}{}", "<w:tbl><w:tr><w:tc>".repeat(500), p("deep"), "</w:tc></w:tr></w:tbl>".repeat(500));
    let document = Docx::new(&tables).read();
    assert!(texts(&document).contains(&"deep"));
    assert_eq!(document.tables.len(), 500);
}

#[test]
fn entities_that_a_file_declares_are_never_expanded() {
    let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;\">]>";
    let document = Docx::new(&p("&c;")).document().replacen("?>", &format!("?>{laughs}"), 1);
    let bytes = zipped(&[("word/document.xml".to_owned(), document)]);
    match failure(&bytes) {
        Failure::Damaged { detail, .. } => assert!(detail.contains("&c;"), "{detail}"),
        other => panic!("refused as {other:?}"),
    }
}

#[test]
fn a_long_regular_form_is_read_to_its_last_row() {
    let row = format!("<w:tr><w:tc>{}</w:tc><w:tc><w:p/></w:tc></w:tr>", p("Question"));
    let bytes = Docx::new(&format!("<w:tbl>{}</w:tbl>", row.repeat(20_000))).bytes();
    let document = read(&bytes).unwrap();
    assert_eq!(document.tables[0].rows, 20_000);
    assert_eq!(document.blocks.len(), 40_000);
}

#[test]
fn a_table_beyond_the_limit_is_read_up_to_it_and_told_of() {
    let bytes = Docx::new(&format!("<w:tbl>{}</w:tbl>", "<w:tr><w:tc/></w:tr>".repeat(100_500))).bytes();
    let document = read(&bytes).unwrap();
    assert_eq!(said(&document, NoticeKind::Limit).len(), 1);
    assert!(said(&document, NoticeKind::Limit)[0].contains("MAX_TABLE_ROWS"));
}

#[test]
fn a_truncated_file_is_said_to_be_damaged() {
    let whole = Docx::new(&p("text")).bytes();
    assert!(matches!(failure(&whole[..whole.len() / 2]), Failure::Damaged { .. }));
    let cut = Docx::new(&p("text")).document();
    let bytes = zipped(&[("word/document.xml".to_owned(), cut.replace("</w:body></w:document>", ""))]);
    match failure(&bytes) {
        Failure::Damaged { detail, .. } => assert!(detail.contains("ends in the middle"), "{detail}"),
        other => panic!("refused as {other:?}"),
    }
}

#[test]
fn changes_without_end_are_counted_up_to_a_limit() {
    let body: String = "<w:p><w:ins><w:r><w:t>x</w:t></w:r></w:ins></w:p>".repeat(21_000);
    let document = Docx::new(&body).read();
    assert_eq!(document.blocks.len(), 21_000);
    assert_eq!(said(&document, NoticeKind::Inserted).len(), 20_000);
}
