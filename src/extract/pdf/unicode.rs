//! From what a file says of a character to characters that can be read.

/// The characters, without controls and without codes that mean something in one font alone; signs of symbol fonts that
/// have a place in Unicode are moved there.
pub(super) fn readable(told: &str, symbolic: bool) -> String {
    let mut text = String::with_capacity(told.len());
    let swapped = is_swapped(told);
    for c in told.chars() {
        let c = if swapped { letter_of(c).unwrap_or(c) } else { c };
        match c {
            '\u{A0}' | '\t' | '\n' | '\r' => text.push(' '),
            '\u{F000}'..='\u{F0FF}' => {
                if let Some(sign) = sign(c as u32 - 0xF000) {
                    text.push(sign);
                }
            }
            c if symbolic && is_bullet_code(c) => text.push('•'),
            '\0'..='\u{1F}'
            | '\u{7F}'..='\u{9F}'
            | '\u{E000}'..='\u{F8FF}'
            | '\u{FFFD}'
            | '\u{FFFF}'
            | '\u{FEFF}'
            | '\u{200B}' => {}
            c => text.push(c),
        }
    }
    text
}

/// The letter whose two bytes stand the wrong way round.
fn letter_of(c: char) -> Option<char> {
    let code = c as u32;
    let letter = char::from_u32(code >> 8).filter(char::is_ascii_alphabetic);
    letter.filter(|_| code as u8 == 0)
}

/// Whether the letters of a ligature have their bytes the wrong way round, as Ghostscript 10 writes them: `ff` as two
/// ideographs. No one sign stands for several ideographs.
fn is_swapped(told: &str) -> bool {
    told.chars().nth(1).is_some() && told.chars().all(|c| letter_of(c).is_some())
}

/// The letters that stand for bullets in symbol fonts whose encoding the file gives as that of letters.
fn is_bullet_code(c: char) -> bool {
    matches!(c, '\u{B7}' | '\u{A7}' | '\u{D8}' | '\u{FC}')
}

/// A code of a symbol font, as Word writes it into the private area.
fn sign(code: u32) -> Option<char> {
    Some(match code {
        0x20 => ' ',
        0x6C | 0x6E | 0x71 | 0x75 | 0x76 | 0x77 | 0x9F | 0xA7 | 0xA8 | 0xB7 | 0xD8 | 0xE0 | 0x2D => match code {
            0xA8 | 0x71 => '☐',
            0x2D => '-',
            _ => '•',
        },
        0x6F => '☐',
        0xFE | 0x52 => '☑',
        0xFD | 0x54 | 0x78 | 0x53 => '☒',
        0xFC | 0xD6 => '✓',
        0xFB | 0xD0 => '✗',
        0x21..=0x7E => char::from_u32(code)?,
        0xE8 | 0xF0 | 0xAE => '→',
        _ => '•',
    })
}

/// A code that nothing maps, of a font that the page draws itself: mostly that of a letter.
pub(super) fn from_code(code: u32) -> String {
    char::from_u32(code).filter(|c| (' '..='~').contains(c)).map(String::from).unwrap_or_default()
}

/// The same of a bitmap font of TeX, which has ligatures, quotation marks and dashes below the letters, and Latin-1 above.
pub(super) fn from_code_of_tex(code: u32) -> String {
    let text = match code {
        0x0B | 0x1B => "ff",
        0x0C | 0x1C => "fi",
        0x0D | 0x1D => "fl",
        0x0E | 0x1E => "ffi",
        0x0F | 0x1F => "ffl",
        0x10 => "\u{201C}",
        0x11 => "\u{201D}",
        0x15 => "\u{2013}",
        0x16 => "\u{2014}",
        0xA1..=0xFF => return char::from_u32(code).map(String::from).unwrap_or_default(),
        _ => return from_code(code),
    };
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_of_symbol_fonts_are_bullets() {
        assert_eq!(readable("\u{F0B7}", true), "•");
        assert_eq!(readable("\u{F0A7}", false), "•");
        assert_eq!(readable("\u{B7}", true), "•");
        assert_eq!(readable("\u{B7}", false), "\u{B7}");
    }

    #[test]
    fn ligatures_with_their_bytes_the_wrong_way_round_are_read() {
        assert_eq!(readable("\u{6600}\u{6900}", false), "fi");
        assert_eq!(readable("ffi", false), "ffi");
        assert_eq!(readable("\u{6600}", false), "\u{6600}");
        assert_eq!(readable("\u{6600}\u{6601}", false), "\u{6600}\u{6601}");
    }

    #[test]
    fn unmapped_codes_are_those_of_letters() {
        let tex = [0x61, 0x1C, 0xB2, 0x03].map(from_code_of_tex);
        assert_eq!(tex, ["a", "fi", "²", ""]);
        assert_eq!([0x61, 0x1C, 0xB2].map(from_code), ["a", "", ""]);
    }

    #[test]
    fn controls_and_private_codes_are_not_text() {
        assert_eq!(readable("a\u{1}b\u{E123}", false), "ab");
    }
}
