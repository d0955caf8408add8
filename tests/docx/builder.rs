//! Makes small Word files of hand-written markup.

use std::io::{Cursor, Write as _};

use boardcheck::document::{Document, Notice, NoticeKind, Style};
use boardcheck::extract::{Options, Unreadable, read_bytes};
use zip::write::SimpleFileOptions;

/// The namespaces that Word declares, under its usual prefixes.
pub const NAMESPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart""#;

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A Word file in the making.
pub struct Docx {
    body: String,
    parts: Vec<(String, String)>,
    relations: Vec<String>,
}

impl Docx {
    /// One whose body holds this markup.
    pub fn new(body: &str) -> Self {
        Self { body: body.to_owned(), parts: Vec::new(), relations: Vec::new() }
    }

    /// Adds a part that the body refers to by `id`. `inner` stands inside the root element `root`.
    pub fn part(mut self, id: &str, kind: &str, root: &str, inner: &str) -> Self {
        let name = format!("{kind}-{id}.xml");
        self.relations.push(format!(r#"<Relationship Id="{id}" Type="{RELATIONS}/{kind}" Target="{name}"/>"#));
        self.parts.push((format!("word/{name}"), format!("<w:{root} {NAMESPACES}>{inner}</w:{root}>")));
        self
    }

    /// Adds the styles.
    pub fn styles(self, inner: &str) -> Self {
        self.part("rIdStyles", "styles", "styles", inner)
    }

    /// Adds the numberings.
    pub fn numbering(self, inner: &str) -> Self {
        self.part("rIdNumbering", "numbering", "numbering", inner)
    }

    /// Adds a relationship to something outside the file, or to a part that is not there.
    pub fn relation(mut self, id: &str, kind: &str, target: &str) -> Self {
        self.relations.push(format!(
            r#"<Relationship Id="{id}" Type="{RELATIONS}/{kind}" Target="{target}" TargetMode="External"/>"#
        ));
        self
    }

    /// The markup of the body's part.
    pub fn document(&self) -> String {
        format!(
            r#"<?xml version="1.0" encoding="UTF-8"?><w:document {NAMESPACES}><w:body>{}</w:body></w:document>"#,
            self.body
        )
    }

    /// The file.
    pub fn bytes(&self) -> Vec<u8> {
        let package = format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>"#
        );
        let relations = format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>"#,
            self.relations.concat()
        );
        let mut files = vec![
            (
                "[Content_Types].xml".to_owned(),
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".to_owned(),
            ),
            ("_rels/.rels".to_owned(), package),
            ("word/document.xml".to_owned(), self.document()),
            ("word/_rels/document.xml.rels".to_owned(), relations),
        ];
        files.extend(self.parts.iter().cloned());
        zipped(&files)
    }

    /// What is read of it.
    pub fn read(&self) -> Document {
        read(&self.bytes()).expect("a file that is made here can be read")
    }
}

/// A zip of these files.
pub fn zipped(files: &[(String, String)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Reads a file.
pub fn read(bytes: &[u8]) -> Result<Document, Unreadable> {
    read_bytes("made.docx", bytes, &Options::default()).into_iter().next().expect("one result for one file")
}

/// What is read of a body.
pub fn body(markup: &str) -> Document {
    Docx::new(markup).read()
}

/// A paragraph with this text in it.
pub fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

/// The text of every block.
pub fn texts(document: &Document) -> Vec<&str> {
    document.blocks.iter().map(|block| block.text.as_str()).collect()
}

/// The labels of every block.
pub fn labels(document: &Document) -> Vec<&str> {
    document.blocks.iter().map(|block| block.label.as_deref().unwrap_or("")).collect()
}

/// The words of a block that have a style.
pub fn styled(document: &Document, block: usize, style: Style) -> String {
    let text = &document.blocks[block].text;
    text.spans().filter(|(_, span)| span.style.contains(style)).map(|(range, _)| &text.as_str()[range]).collect()
}

/// The notices of a kind.
pub fn notices(document: &Document, kind: NoticeKind) -> Vec<&Notice> {
    document.notices.iter().filter(|notice| notice.kind == kind).collect()
}

/// Their words.
pub fn said(document: &Document, kind: NoticeKind) -> Vec<&str> {
    notices(document, kind).into_iter().map(|notice| notice.text.as_str()).collect()
}

/// Pieces of markup, each up to the end of a tag, with every element closed that was opened, and no other.
pub fn balanced(pieces: &[String]) -> String {
    let (mut out, mut open) = (String::new(), Vec::<String>::new());
    for piece in pieces {
        let Some(at) = piece.find('<') else { continue };
        let name: String = piece[at + 1..].chars().take_while(|c| !matches!(c, ' ' | '>' | '/')).collect();
        if piece[at..].starts_with("</") {
            out.push_str(&piece[..at]);
            if let Some(name) = open.pop() {
                out.extend(["</", name.as_str(), ">"]);
            }
            continue;
        }
        out.push_str(piece);
        if !piece.ends_with("/>") && !piece[at..].starts_with("<?") {
            open.push(name);
        }
    }
    while let Some(name) = open.pop() {
        out.extend(["</", name.as_str(), ">"]);
    }
    out
}
