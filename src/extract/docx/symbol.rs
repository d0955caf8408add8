/// A font whose letters are pictures. Text in it means nothing until its letters are turned into characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::extract) enum SymbolFont {
    /// Symbol: Greek and mathematics.
    Symbol,
    /// Wingdings.
    Wingdings,
    /// Wingdings 2.
    Wingdings2,
    /// Wingdings 3.
    Wingdings3,
    /// Webdings.
    Webdings,
}

impl SymbolFont {
    /// The font of a name, if it is one of these.
    pub(in crate::extract) fn named(name: &str) -> Option<Self> {
        let name = name.trim();
        let known = [
            ("symbol", Self::Symbol),
            ("wingdings", Self::Wingdings),
            ("wingdings 2", Self::Wingdings2),
            ("wingdings 3", Self::Wingdings3),
            ("webdings", Self::Webdings),
            ("opensymbol", Self::Symbol),
            ("starsymbol", Self::Symbol),
        ];
        known.into_iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map(|(_, font)| font)
    }

    /// The character that a code of this font shows. Codes are those of the font, with or without the 0xF000 by which
    /// Word marks them; `None` for a picture that no character stands for.
    pub(in crate::extract) fn character(self, code: u32) -> Option<char> {
        let code = match code {
            0xF000..=0xF0FF => code - 0xF000,
            0x20..=0xFF => code,
            _ => return char::from_u32(code).filter(|c| !c.is_control()),
        };
        if code == 0x20 || code == 0xA0 {
            return Some(' ');
        }
        let code = u8::try_from(code).ok()?;
        match self {
            Self::Symbol => symbol(code),
            Self::Wingdings => wingdings(code),
            Self::Wingdings2 => wingdings_2(code),
            Self::Wingdings3 => wingdings_3(code),
            Self::Webdings => webdings(code),
        }
    }
}

/// A character of the private area that stands in text without its font being named: bullets, boxes and ticks of
/// Symbol and Wingdings, of which no two mean different things where forms use them.
pub(in crate::extract) fn private_character(c: char) -> Option<char> {
    match c {
        '\u{F0B7}' => Some('•'),
        '\u{F000}'..='\u{F0FF}' => SymbolFont::Wingdings.character(u32::from(c)),
        _ => None,
    }
}

fn nth(from: char, offset: u8) -> Option<char> {
    char::from_u32(u32::from(from) + u32::from(offset))
}

/// The letters A to Z and a to z of Symbol.
const GREEK: [&str; 2] = ["ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"];

fn symbol(code: u8) -> Option<char> {
    Some(match code {
        b'A'..=b'Z' => GREEK[0].chars().nth(usize::from(code - b'A'))?,
        b'a'..=b'z' => GREEK[1].chars().nth(usize::from(code - b'a'))?,
        0x22 => '∀',
        0x24 => '∃',
        0x27 => '∋',
        0x2A => '∗',
        0x2D => '−',
        0x40 => '≅',
        0x5C => '∴',
        0x5E => '⊥',
        0x7E => '∼',
        0x20..=0x7D => char::from(code),
        0xA0 => '€',
        0xA2 => '′',
        0xA3 => '≤',
        0xA5 => '∞',
        0xA7 => '♣',
        0xA8 => '♦',
        0xA9 => '♥',
        0xAA => '♠',
        0xAB => '↔',
        0xAC => '←',
        0xAD => '↑',
        0xAE => '→',
        0xAF => '↓',
        0xB0 => '°',
        0xB1 => '±',
        0xB2 => '″',
        0xB3 => '≥',
        0xB4 => '×',
        0xB5 => '∝',
        0xB6 => '∂',
        0xB7 => '•',
        0xB8 => '÷',
        0xB9 => '≠',
        0xBA => '≡',
        0xBB => '≈',
        0xBC => '…',
        0xC6 => '∅',
        0xC7 => '∩',
        0xC8 => '∪',
        0xCE => '∈',
        0xD0 => '∠',
        0xD2 | 0xE2 => '®',
        0xD3 | 0xE3 => '©',
        0xD4 | 0xE4 => '™',
        0xD5 => '∏',
        0xD6 => '√',
        0xD7 => '⋅',
        0xD8 => '¬',
        0xD9 => '∧',
        0xDA => '∨',
        0xDB => '⇔',
        0xDC => '⇐',
        0xDD => '⇑',
        0xDE => '⇒',
        0xDF => '⇓',
        0xE0 => '◊',
        0xE5 => '∑',
        0xF2 => '∫',
        _ => return None,
    })
}

fn wingdings(code: u8) -> Option<char> {
    Some(match code {
        0x21 => '✏',
        0x22 => '✂',
        0x28 => '☎',
        0x29 => '✆',
        0x2A => '✉',
        0x36 => '⌛',
        0x3F => '✍',
        0x41 => '✌',
        0x45 => '☜',
        0x46 => '☞',
        0x47 => '☝',
        0x48 => '☟',
        0x4A => '☺',
        0x4C => '☹',
        0x51 => '✈',
        0x6C => '●',
        0x6D => '❍',
        0x6E => '■',
        0x6F | 0x70 | 0xA8 => '☐',
        0x71 => '❑',
        0x72 => '❒',
        0x73 => '⬧',
        0x74 => '⧫',
        0x75 => '◆',
        0x76 => '❖',
        0x77 => '⬥',
        0x78 | 0xFD => '☒',
        0x7B => '❀',
        0x80 => '⓪',
        0x81..=0x8A => nth('①', code - 0x81)?,
        0x8B => '⓿',
        0x8C..=0x95 => nth('❶', code - 0x8C)?,
        0x9E => '·',
        0x9F => '•',
        0xA1 => '○',
        0xA4 => '◉',
        0xA5 => '◎',
        0xA7 => '▪',
        0xAA => '✦',
        0xAB => '★',
        0xAC => '✶',
        0xD8 => '➢',
        0xDC => '➲',
        0xDF => '←',
        0xE0 => '→',
        0xE1 => '↑',
        0xE2 => '↓',
        0xE8 => '➔',
        0xEF => '⇦',
        0xF0 => '⇨',
        0xF1 => '⇧',
        0xF2 => '⇩',
        0xFB => '✗',
        0xFC => '✓',
        0xFE => '☑',
        _ => return None,
    })
}

fn wingdings_2(code: u8) -> Option<char> {
    Some(match code {
        0x4F => '✗',
        0x50 => '✓',
        0x52 => '☑',
        0x51 | 0x53 | 0x54 => '☒',
        0x69 => '⓪',
        0x6A..=0x73 => nth('①', code - 0x6A)?,
        0x97 | 0x98 => '●',
        0x99..=0x9B => '○',
        0xA0..=0xA2 => '■',
        0xA3 | 0x2A => '☐',
        _ => return None,
    })
}

fn wingdings_3(code: u8) -> Option<char> {
    Some(match code {
        0x66 => '←',
        0x67 => '→',
        0x68 => '↑',
        0x69 => '↓',
        0x70 => '▲',
        0x71 => '▼',
        0x74 => '◀',
        0x75 | 0x7D => '▶',
        _ => return None,
    })
}

fn webdings(code: u8) -> Option<char> {
    Some(match code {
        0x33 => '◀',
        0x34 => '▶',
        0x61 => '✔',
        0x63 => '☐',
        0x67 => '■',
        0x3D | 0x6E => '●',
        0x72 => '✘',
        _ => return None,
    })
}
