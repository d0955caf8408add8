//! Files to [`Document`]s: one file or folder for each format. The limits and the panic guard live here alone.

mod failure;
pub mod limits;

pub use failure::{Failure, Unreadable};

use std::path::Path;

use crate::document::Document;

/// What the user has asked of reading.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Read pictures of pages with an installed tesseract.
    pub ocr: bool,
    /// The program that files which we cannot read are handed to: `soffice`.
    pub convert_with: Option<String>,
}

/// Reads one file. A container (zip, mail) gives one result for each file in it, and for the mail's own text; any other
/// file gives one. Never panics: a reader that breaks gives an [`Unreadable`].
pub fn read(_path: &Path, _options: &Options) -> Vec<Result<Document, Unreadable>> {
    Vec::new()
}

/// The same, of bytes that have a name: for standard input and tests.
pub fn read_bytes(_name: &str, _bytes: &[u8], _options: &Options) -> Vec<Result<Document, Unreadable>> {
    Vec::new()
}
