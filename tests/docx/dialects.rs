use super::builder::{Docx, NAMESPACES, p, read, texts, zipped};

const BODY: &str = "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:r><w:t>same</w:t></w:r></w:p>";
const STYLES: &str = "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 3\"/></w:style>";

#[test]
fn one_file_of_xml_reads_like_the_zip() {
    let document = Docx::new(BODY).document();
    let document = document.split_once("?>").unwrap().1;
    let flat = format!(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">\
         <pkg:part pkg:name=\"/_rels/.rels\"><pkg:xmlData><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships></pkg:xmlData></pkg:part>\
         <pkg:part pkg:name=\"/word/document.xml\"><pkg:xmlData>{document}</pkg:xmlData></pkg:part>\
         <pkg:part pkg:name=\"/word/styles.xml\"><pkg:xmlData><w:styles {NAMESPACES}>{STYLES}</w:styles></pkg:xmlData></pkg:part></pkg:package>"
    );
    let zip = Docx::new(BODY).styles(STYLES).read();
    let flat = read(flat.as_bytes()).unwrap();
    assert_eq!(flat.blocks, zip.blocks);
    assert_eq!(flat.source.format, boardcheck::document::Format::Docx);
}

#[test]
fn strict_files_and_other_prefixes_read_the_same() {
    let usual = Docx::new(BODY).styles(STYLES);
    let strict = |text: &str| {
        text.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        .replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
    };
    let other = |text: &str| {
        text.replace("xmlns:w=", "xmlns:ns0=").replace("<w:", "<ns0:").replace("</w:", "</ns0:").replace(" w:", " ns0:")
    };
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"/word/document.xml\"/></Relationships>";
    let styles = format!("<w:styles {NAMESPACES}>{STYLES}</w:styles>");
    for change in [&strict as &dyn Fn(&str) -> String, &other] {
        let files = [
            ("_rels/.rels".to_owned(), relations.to_owned()),
            ("word/document.xml".to_owned(), change(&usual.document())),
            ("word/styles.xml".to_owned(), change(&styles)),
        ];
        assert_eq!(read(&zipped(&files)).unwrap().blocks, usual.read().blocks);
    }
}

#[test]
fn a_part_in_utf_16_is_read() {
    let document = Docx::new(&p("naïve £5")).document().replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"");
    let mut bytes = vec![0xFF, 0xFE];
    bytes.extend(document.encode_utf16().flat_map(u16::to_le_bytes));
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    writer.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
    std::io::Write::write_all(&mut writer, &bytes).unwrap();
    let document = read(&writer.finish().unwrap().into_inner()).unwrap();
    assert_eq!(texts(&document), ["naïve £5"]);
}
