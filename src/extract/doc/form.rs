//! Legacy form fields: what is ticked, chosen or still the default lies in the data stream ([MS-DOC] 2.9.78).

use crate::extract::ole::{u16_at, u32_at};

/// The state of one form field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct FormField {
    pub(super) ticked: bool,
    /// The entry that is chosen in a list.
    pub(super) choice: Option<String>,
    /// The text that stands in the field until somebody types.
    pub(super) default: String,
}

/// An index that says "as by default".
const DEFAULT: u16 = 25;

/// Reads the field whose data begin at `at`.
pub(super) fn read(data: &[u8], at: u32) -> Option<FormField> {
    let at = at as usize;
    let length = u32_at(data, at)? as usize;
    let head = usize::from(u16_at(data, at + 4)?);
    let end = data.len().min(at.checked_add(length)?);
    let bytes = data.get(at + head..end)?;
    if u32_at(bytes, 0)? != u32::MAX {
        return None;
    }
    let bits = u16_at(bytes, 4)?;
    let (kind, result) = (bits & 3, bits >> 2 & 31);
    let mut at = 10;
    // The field's own name.
    string(bytes, &mut at)?;
    let mut field = FormField::default();
    if kind == 0 {
        field.default = string(bytes, &mut at)?;
        return Some(field);
    }
    let default = u16_at(bytes, at)?;
    at += 2;
    let value = if result == DEFAULT { default } else { result };
    if kind == 1 {
        field.ticked = value == 1;
        return Some(field);
    }
    // The texts of its format, help and status line, and the macros at its entry and exit.
    for _ in 0..5 {
        string(bytes, &mut at)?;
    }
    let count = usize::from(u16_at(bytes, at + 2)?);
    at += 6;
    for number in 0..count {
        let length = usize::from(u16_at(bytes, at)?);
        let text = utf16(bytes.get(at + 2..at + 2 + length * 2)?);
        at += 2 + length * 2;
        if number == usize::from(value) {
            field.choice = Some(text);
            break;
        }
    }
    Some(field)
}

/// A text with its length before it and a zero after it.
fn string(bytes: &[u8], at: &mut usize) -> Option<String> {
    let length = usize::from(u16_at(bytes, *at)?);
    let text = utf16(bytes.get(*at + 2..*at + 2 + length * 2)?);
    *at += 2 + length * 2 + 2;
    Some(text)
}

fn utf16(bytes: &[u8]) -> String {
    String::from_utf16_lossy(
        &bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect::<Vec<_>>(),
    )
}
