//! What a file is, told by its content. Names lie: a `.doc` may be RTF, HTML or a `.docx`, and the other way round. The
//! name decides only where the content cannot: between Markdown and plain text.

mod container;
mod markup;
mod refused;

use super::Failure;
use super::ole;
use super::text::encoding;
use crate::document::Format;

/// What reads a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Pdf,
    /// A zip with a Word document, or one in a single XML file (flat OPC).
    Docx,
    /// A zip with an `OpenDocument` text, or one in a single XML file.
    Odt,
    Doc,
    Rtf,
    Html,
    /// A web page with its parts in a mail's envelope.
    Mht,
    /// A mail with what is attached to it.
    Mail,
    /// A zip of other files.
    Zip,
    Markdown,
    Text,
}

impl Kind {
    /// The name in messages about a reader.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Docx => "Word",
            Self::Odt => "OpenDocument",
            Self::Doc => "Word 97-2003",
            Self::Rtf => "RTF",
            Self::Html => "HTML",
            Self::Mht => "MHT",
            Self::Mail => "mail",
            Self::Zip => "zip",
            Self::Markdown => "Markdown",
            Self::Text => "text",
        }
    }

    /// The format of the document that its reader makes.
    pub(super) fn format(self) -> Format {
        match self {
            Self::Pdf => Format::Pdf,
            Self::Docx => Format::Docx,
            Self::Odt => Format::Odt,
            Self::Doc => Format::Doc,
            Self::Rtf => Format::Rtf,
            Self::Html | Self::Mht => Format::Html,
            Self::Markdown => Format::Markdown,
            Self::Mail | Self::Zip | Self::Text => Format::Text,
        }
    }
}

/// How far into a file a mark may stand: readers of PDF allow their header anywhere in the first kilobyte.
const HEAD_BYTES: usize = 1024;

/// Tells what a file is, or why it cannot be read.
pub(super) fn sniff(name: &str, bytes: &[u8]) -> Result<Kind, Failure> {
    if bytes.is_empty() {
        return Err(Failure::Empty);
    }
    let head = &bytes[..bytes.len().min(HEAD_BYTES)];
    if bytes.starts_with(&ole::SIGNATURE) {
        return container::sniff_ole(bytes);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") || bytes.starts_with(b"PK00PK\x03\x04") {
        return container::sniff_zip(bytes);
    }
    if let Some(failure) = refused::by_signature(head) {
        return Err(failure);
    }
    if find(head, b"%PDF-").is_some() {
        return Ok(Kind::Pdf);
    }
    if let Some(kind) = markup::sniff(bytes) {
        return kind;
    }
    // Some senders put a few bytes of their own before a zip.
    if find(head, b"PK\x03\x04").is_some() && encoding::is_binary(bytes) {
        return container::sniff_zip(bytes);
    }
    if encoding::is_binary(bytes) {
        return Err(refused::binary());
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Failure::Empty);
    }
    Ok(if is_markdown_name(name) { Kind::Markdown } else { Kind::Text })
}

/// Whether the name ends as those of Markdown files do.
fn is_markdown_name(name: &str) -> bool {
    let ending = name.rsplit(['/', '\\']).next().and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending);
    ending
        .is_some_and(|ending| ["md", "markdown", "mdown", "mkd"].iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// Where `needle` first stands in `bytes`.
fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window == needle)
}
