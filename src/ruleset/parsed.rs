//! Built-in files as the tree that TOML's parser makes of them, so that none is parsed when the program starts. build.rs
//! writes the trees of the files in rules/ and takes this file in for that.
//!
//! A value is a byte that says what it is, where it stands in the file, and what it holds; numbers are in groups of seven
//! bits, the lowest first, the last without its eighth bit.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

const TEXT: u8 = 0;
const LIST: u8 = 1;
const TABLE: u8 = 2;
/// A date, a number, true or false: kept as TOML writes it.
const OTHER: u8 = 3;

/// What build.rs does with a file.
#[cfg_attr(not(test), allow(dead_code, reason = "build.rs calls it"))]
pub mod write {
    use toml::Spanned;
    use toml::de::{DeTable, DeValue};

    use super::{LIST, OTHER, TABLE, TEXT};

    /// The bytes of a parsed file.
    pub fn bytes(table: &DeTable<'_>, text: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        put_table(table, text, &mut bytes);
        bytes
    }

    fn put_table(table: &DeTable<'_>, text: &str, bytes: &mut Vec<u8>) {
        put_number(table.len(), bytes);
        for (key, value) in table {
            put_span(key.span(), bytes);
            put_text(key.get_ref(), bytes);
            put_value(value, text, bytes);
        }
    }

    fn put_value(value: &Spanned<DeValue<'_>>, text: &str, bytes: &mut Vec<u8>) {
        bytes.push(match value.get_ref() {
            DeValue::String(_) => TEXT,
            DeValue::Array(_) => LIST,
            DeValue::Table(_) => TABLE,
            _ => OTHER,
        });
        put_span(value.span(), bytes);
        match value.get_ref() {
            DeValue::String(text) => put_text(text, bytes),
            DeValue::Array(items) => {
                put_number(items.len(), bytes);
                items.iter().for_each(|item| put_value(item, text, bytes));
            }
            DeValue::Table(table) => put_table(table, text, bytes),
            _ => put_text(&text[value.span()], bytes),
        }
    }

    fn put_span(span: std::ops::Range<usize>, bytes: &mut Vec<u8>) {
        put_number(span.start, bytes);
        put_number(span.end.saturating_sub(span.start), bytes);
    }

    fn put_text(text: &str, bytes: &mut Vec<u8>) {
        put_number(text.len(), bytes);
        bytes.extend(text.as_bytes());
    }

    fn put_number(mut number: usize, bytes: &mut Vec<u8>) {
        while number > 0x7F {
            bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        bytes.push(number as u8);
    }
}

/// The tree that [`write::bytes`] wrote; `None` of bytes that are none.
pub fn table(bytes: &'static [u8]) -> Option<DeTable<'static>> {
    Reading { bytes }.table()
}

struct Reading {
    bytes: &'static [u8],
}

impl Reading {
    fn table(&mut self) -> Option<DeTable<'static>> {
        (0..self.number()?)
            .map(|_| {
                let span = self.span()?;
                let key = Spanned::new(span, Cow::Borrowed(self.text()?));
                Some((key, self.value()?))
            })
            .collect()
    }

    /// Calls itself only as deep as our own files are nested.
    fn value(&mut self) -> Option<Spanned<DeValue<'static>>> {
        let (kind, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        let span = self.span()?;
        let value = match *kind {
            TEXT => DeValue::String(Cow::Borrowed(self.text()?)),
            LIST => {
                let items: Option<DeArray<'static>> = (0..self.number()?).map(|_| self.value()).collect();
                DeValue::Array(items?)
            }
            TABLE => DeValue::Table(self.table()?),
            OTHER => DeValue::parse(self.text()?).ok()?.into_inner(),
            _ => return None,
        };
        Some(Spanned::new(span, value))
    }

    fn span(&mut self) -> Option<std::ops::Range<usize>> {
        let start = self.number()?;
        Some(start..start + self.number()?)
    }

    fn text(&mut self) -> Option<&'static str> {
        let (text, rest) = self.number().and_then(|length| self.bytes.split_at_checked(length))?;
        self.bytes = rest;
        std::str::from_utf8(text).ok()
    }

    fn number(&mut self) -> Option<usize> {
        let length = self.bytes.iter().position(|byte| byte & 0x80 == 0)? + 1;
        let (groups, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(groups.iter().rev().fold(0, |number, group| number << 7 | usize::from(group & 0x7F)))
    }
}
