//! What `TJ` shows: strings, and how far the pen moves between them.
//!
//! Most pages are shown by nothing else, thousands of parts to a page, and nearly all parts are whole numbers and plain
//! strings. Those are read here; an array that holds anything else is left to the parser of objects.

use std::ops::Range;

/// A part of the array.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Part {
    Move(f64),
    /// The bytes of a string among those of all strings.
    Text(Range<usize>),
}

/// The parts of an array. It is filled anew for each, so that reading takes no memory of its own.
#[derive(Debug, Default)]
pub(super) struct Kerned {
    pub(super) parts: Vec<Part>,
    pub(super) bytes: Vec<u8>,
}

impl Kerned {
    /// Reads what stands between the brackets of an array; none if any part needs the parser of objects.
    pub(super) fn read(&mut self, data: &[u8]) -> Option<()> {
        self.parts.clear();
        self.bytes.clear();
        let mut rest = data.trim_ascii();
        while let Some(first) = rest.first() {
            let from = self.bytes.len();
            let length = match first {
                b'<' => {
                    let length = 2 + self.hex(&rest[1..])?;
                    self.parts.push(Part::Text(from..self.bytes.len()));
                    length
                }
                b'(' => {
                    let end = rest.iter().position(|byte| *byte == b')')?;
                    let text = &rest[1..end];
                    if text.iter().any(|byte| matches!(byte, b'(' | b'\\' | b'\r')) {
                        return None;
                    }
                    self.bytes.extend_from_slice(text);
                    self.parts.push(Part::Text(from..self.bytes.len()));
                    end + 1
                }
                _ => {
                    let is_number = |byte: &u8| matches!(byte, b'0'..=b'9' | b'-' | b'.');
                    let end = rest.iter().position(|byte| !is_number(byte)).unwrap_or(rest.len());
                    self.parts.push(Part::Move(number(&rest[..end])?));
                    end
                }
            };
            rest = rest[length..].trim_ascii_start();
        }
        Some(())
    }

    /// Whether every move takes the pen back at least so far.
    pub(super) fn moves_back(&self, by: f64) -> bool {
        self.parts.iter().all(|part| !matches!(part, Part::Move(move_by) if *move_by < by))
    }

    /// Adds the bytes that pairs of digits stand for, up to the closing mark; gives the number of digits.
    fn hex(&mut self, text: &[u8]) -> Option<usize> {
        for (pairs, pair) in text.chunks(2).enumerate() {
            match pair {
                [b'>', ..] => return Some(2 * pairs),
                [high, low] => self.bytes.push(digit(*high)? << 4 | digit(*low)?),
                _ => return None,
            }
        }
        None
    }
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}

/// A number of few digits.
fn number(text: &[u8]) -> Option<f64> {
    let digits = text.strip_prefix(b"-").unwrap_or(text);
    if digits.is_empty() || digits.len() > 9 {
        return None;
    }
    if !digits.iter().all(u8::is_ascii_digit) {
        return std::str::from_utf8(text).ok()?.parse().ok();
    }
    let whole = digits.iter().fold(0, |whole, digit| whole * 10 + i32::from(digit - b'0'));
    Some(f64::from(if digits.len() < text.len() { -whole } else { whole }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_plain_strings_are_parts() {
        let mut kerned = Kerned::default();
        kerned.read(b"<01aF>-12(Staff)7 .5<>\n()").unwrap();
        let expected = [
            Part::Text(0..2),
            Part::Move(-12.0),
            Part::Text(2..7),
            Part::Move(7.0),
            Part::Move(0.5),
            Part::Text(7..7),
            Part::Text(7..7),
        ];
        assert_eq!((&kerned.parts[..], &kerned.bytes[..]), (&expected[..], &b"\x01\xafStaff"[..]));
        kerned.read(b" ").unwrap();
        assert!(kerned.parts.is_empty());
    }

    #[test]
    fn anything_else_is_left_to_the_parser() {
        for data in [&b"(a\\)b)"[..], b"(a(b))", b"<0>", b"<0 1>", b"/Name", b"1 0 R", b"(open", b"<01", b"- 1", b"1e5"]
        {
            assert_eq!(Kerned::default().read(data), None, "{}", String::from_utf8_lossy(data));
        }
    }
}
