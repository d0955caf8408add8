//! Bytes to text: UTF-8, UTF-16, or Windows-1252 where the bytes are neither.

use std::borrow::Cow;

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How much of a file is looked at to tell UTF-16 without a byte order mark, and binary data.
const LOOK_BYTES: usize = 64 << 10;

/// Decodes a text; what cannot be decoded becomes U+FFFD.
pub(in crate::extract) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, length)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[length..]).0;
    }
    if let Some(encoding) = wide(bytes) {
        return encoding.decode_without_bom_handling(bytes).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        // A piece of a file may end in the middle of a character.
        Err(error) if error.error_len().is_none() && error.valid_up_to() + 4 > bytes.len() && bytes.len() >= 4096 => {
            UTF_8.decode_without_bom_handling(bytes).0
        }
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// UTF-16 without a byte order mark: every second byte of European text is zero.
fn wide(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let look = &bytes[..bytes.len().min(LOOK_BYTES)];
    let pairs = look.len() / 2;
    if pairs < 4 {
        return None;
    }
    let zeros = |offset: usize| look.iter().skip(offset).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let most = pairs * 7 / 10;
    if odd >= most && even * 20 < pairs {
        return Some(UTF_16LE);
    }
    (even >= most && odd * 20 < pairs).then_some(UTF_16BE)
}

/// Whether the bytes are no text in any encoding: control characters that no text holds, in more than one of a hundred.
pub(in crate::extract) fn is_binary(bytes: &[u8]) -> bool {
    let look = &bytes[..bytes.len().min(LOOK_BYTES)];
    // A character cut in two at the end of what is looked at is not odd.
    let text = decode(look);
    let (mut odd, mut all) = (0usize, 0usize);
    for c in text.chars() {
        all += 1;
        odd +=
            usize::from((c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{C}' | '\u{1A}')) || c == '\u{FFFD}');
    }
    odd * 100 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_encoding_gives_the_same_words() {
        let text = "Children’s café – £5";
        let wide: Vec<u16> = text.encode_utf16().collect();
        let little: Vec<u8> = wide.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = wide.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        let marked = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
        for bytes in [
            text.as_bytes().to_vec(),
            marked(b"\xEF\xBB\xBF", text.as_bytes()),
            marked(b"\xFF\xFE", &little),
            marked(b"\xFE\xFF", &big),
            little,
            big,
            b"Children\x92s caf\xE9 \x96 \xA35".to_vec(),
        ] {
            assert_eq!(decode(&bytes), text);
        }
    }

    #[test]
    fn binary_data_is_told_from_text() {
        assert!(is_binary(&[0, 1, 2, 3, 200, 7, 8, 14, 15]));
        assert!(!is_binary("Plain text.\r\n\tWith a tab.\n".as_bytes()));
        assert!(!is_binary(b"caf\xE9s"));
    }
}
