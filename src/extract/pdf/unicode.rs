//! From what a file says of a character to characters that can be read.

/// The characters, without controls and without codes that mean something in one font alone; signs of symbol fonts that
/// have a place in Unicode are moved there.
pub(super) fn readable(told: &str, symbolic: bool) -> String {
    let mut text = String::with_capacity(told.len());
    for c in told.chars() {
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

/// A code that nothing maps. In a font that the page draws itself, codes are mostly those of letters.
pub(super) fn from_code(code: u32, drawn: bool) -> String {
    match char::from_u32(code) {
        Some(c) if drawn && (' '..='~').contains(&c) => c.to_string(),
        _ => String::new(),
    }
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
    fn controls_and_private_codes_are_not_text() {
        assert_eq!(readable("a\u{1}b\u{E123}", false), "ab");
    }
}
