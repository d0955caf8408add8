//! Rich Text Format: groups on the heap, one story for each of text, headers, notes, comments and text boxes.

mod charset;
mod field;
mod picture;
mod reader;
mod state;
mod story;
mod tables;
mod tokens;
mod words;

use crate::document::Document;
use reader::Reader;
use tokens::Tokens;

/// Reads an RTF file. There is no file that cannot be read: of a broken one, what can be told is.
pub(in crate::extract) fn read(bytes: &[u8]) -> Document {
    let mut reader = Reader::default();
    for token in Tokens::new(bytes) {
        reader.take(token);
        if reader.is_full() {
            break;
        }
    }
    reader.finish()
}

#[cfg(test)]
mod tests;
