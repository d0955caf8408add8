use std::fmt;

/// A file, or an attachment inside one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// The path as the user gave it, with `/` on every system; an attachment's name follows that of its container
    /// after `!/`: `inbox/return.zip!/police/report.docx`.
    pub path: String,
    /// What the content turned out to be, whatever the name says.
    pub format: Format,
    /// The number of pages; `None` for formats without pages.
    pub pages: Option<u32>,
    /// The SHA-256 digest of the bytes, in lower-case hexadecimal.
    pub sha256: String,
}

/// The formats that are told apart by content.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // the names are the formats' own
pub enum Format {
    Pdf,
    /// Word 2007 and later: .docx, .dotx, .docm, OOXML Strict, and flat OPC.
    Docx,
    /// Word 97 to 2003.
    Doc,
    Rtf,
    Odt,
    /// HTML, Word's filtered HTML and .mht among it.
    Html,
    Markdown,
    #[default]
    Text,
}

impl Format {
    /// The name used in reports: lower case, as the contract has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Doc => "doc",
            Self::Rtf => "rtf",
            Self::Odt => "odt",
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::Text => "text",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
