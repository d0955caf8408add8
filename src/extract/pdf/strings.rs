//! The strings of a PDF file that are meant for readers: field values, titles, names.

/// UTF-16 or UTF-8 by their marks, otherwise `PDFDocEncoding`.
pub(super) fn text(bytes: &[u8]) -> String {
    let decoded = match bytes {
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().filter_map(|&byte| document_encoding(byte)).collect(),
    };
    strip_language(&decoded)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// Takes out the language marks that UTF-16 strings may hold between escapes.
fn strip_language(text: &str) -> String {
    if !text.contains('\u{1B}') {
        return text.to_owned();
    }
    text.split('\u{1B}').step_by(2).collect()
}

/// `PDFDocEncoding`, ISO 32000-1, annex D.2.
fn document_encoding(byte: u8) -> Option<char> {
    const ACCENTS: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
    const HIGH: [char; 31] = [
        '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™', 'ﬁ', 'ﬂ', 'Ł',
        'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž',
    ];
    match byte {
        0x18..=0x1F => Some(ACCENTS[byte as usize - 0x18]),
        0x80..=0x9E => Some(HIGH[byte as usize - 0x80]),
        0xA0 => Some('€'),
        0x9F | 0x7F => None,
        _ => Some(byte as char),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_is_told_by_its_mark() {
        assert_eq!(text(b"\xFE\xFF\0A\x20\x19"), "A\u{2019}");
        assert_eq!(text(b"\xEF\xBB\xBF\xC3\xA9"), "é");
        assert_eq!(text(b"don\x90t \xE9"), "don’t é");
    }
}
