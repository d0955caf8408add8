use std::ops::Range;

use super::calendar::month;

/// The pieces that dates are made of. White space is no token: it is remembered as a gap before the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A run of ASCII digits; its value, at most `u32::MAX`.
    Number(u32),
    /// A run of letters.
    Word,
    /// Anything else, one character; every dash is `-`, every apostrophe `'`, every solidus `/`.
    Mark(char),
}

/// The words but for the months that a date can begin with, in the order of the alphabet.
#[rustfmt::skip]
const OPENERS: &[&str] = &[
    "autumn", "beginning", "christmas", "close", "early", "easter", "eighteenth", "eighth", "eleventh", "end", "fifteenth",
    "fifth", "final", "first", "fourteenth", "fourth", "fri", "friday", "fy", "last", "late", "latter", "mid", "middle",
    "mon", "monday", "new", "nineteenth", "ninth", "q", "qtr", "quarter", "sat", "saturday", "second", "seventeenth",
    "seventh", "sixteenth", "sixth", "spring", "start", "summer", "sun", "sunday", "tenth", "third", "thirteenth",
    "thirtieth", "thirty", "thu", "thur", "thurs", "thursday", "tue", "tues", "tuesday", "twelfth", "twentieth", "twenty",
    "wed", "wednesday", "whitsun", "whitsuntide", "winter", "xmas",
];

/// The letters of the longest of them.
const LONGEST_OPENER: usize = 11;

/// For each first letter, by its last five bits, the lengths of the openers that begin with it, a bit for each.
const LENGTHS: [u32; 32] = {
    let mut lengths = [0; 32];
    let mut at = 0;
    while at < OPENERS.len() {
        let word = OPENERS[at].as_bytes();
        lengths[(word[0] % 32) as usize] |= 1 << word.len();
        at += 1;
    }
    lengths
};

/// One piece of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    /// As it stands in the text.
    pub(super) text: &'a str,
    /// Its first byte.
    pub(super) start: usize,
    /// Whether white space stands before it.
    pub(super) gap: bool,
    /// Whether that white space holds a line break, or it is the first of the text.
    pub(super) opens_line: bool,
}

impl Token<'_> {
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub(super) fn range(&self) -> Range<usize> {
        self.start..self.end()
    }

    pub(super) fn number(&self) -> Option<u32> {
        if let Kind::Number(value) = self.kind { Some(value) } else { None }
    }

    /// A number with this many digits.
    pub(super) fn number_of(&self, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
        self.number().filter(|_| digits.contains(&self.text.len()))
    }

    pub(super) fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }

    pub(super) fn is_word(&self, word: &str) -> bool {
        self.kind == Kind::Word && self.text.eq_ignore_ascii_case(word)
    }

    pub(super) fn is_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is_word(word))
    }

    /// Whether a date can begin with it: a number, the name of a month or a day, or a word such as "early" or "Easter". Every
    /// word of every answer is looked at, and nearly all are told by this.
    pub(super) fn may_open(&self) -> bool {
        match self.kind {
            Kind::Number(_) => true,
            Kind::Mark(_) => false,
            Kind::Word => {
                let mut lower = [0; LONGEST_OPENER];
                let word = self.text.as_bytes();
                let may_be_listed = LENGTHS[usize::from(word[0] | 0x20) % 32] >> word.len().min(31) & 1 == 1;
                let listed = may_be_listed
                    && lower.get_mut(..word.len()).is_some_and(|lower| {
                        lower.copy_from_slice(word);
                        lower.make_ascii_lowercase();
                        OPENERS.binary_search_by(|opener| opener.as_bytes().cmp(lower)).is_ok()
                    });
                listed || month(self.text).is_some()
            }
        }
    }

    pub(super) fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }
}

/// Cuts a text into tokens. Soft hyphens, zero-width characters and combining marks are passed over.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let (mut gap, mut opens_line) = (true, true);
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            gap = true;
            opens_line |= c == '\n';
            continue;
        }
        if is_ignored(c) {
            continue;
        }
        let mut end = start + c.len_utf8();
        let kind = if c.is_ascii_digit() {
            let mut value = digit(c);
            while let Some(&(at, c)) = chars.peek()
                && c.is_ascii_digit()
            {
                value = value.saturating_mul(10).saturating_add(digit(c));
                end = at + 1;
                chars.next();
            }
            Kind::Number(value)
        } else if c.is_alphabetic() {
            while let Some(&(at, c)) = chars.peek()
                && (c.is_alphabetic() || is_ignored(c))
            {
                end = at + c.len_utf8();
                chars.next();
            }
            Kind::Word
        } else {
            Kind::Mark(plain(c))
        };
        tokens.push(Token { kind, text: &text[start..end], start, gap, opens_line });
        (gap, opens_line) = (false, false);
    }
    tokens
}

/// Characters that stand in words without being part of them; a word token may hold them.
pub(super) fn is_ignored(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{300}'..='\u{36F}')
}

fn digit(c: char) -> u32 {
    c.to_digit(10).unwrap_or(0)
}

/// One character for each family of typographic variants.
fn plain(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2BC}' | '\u{B4}' | '`' => '\'',
        '\u{2044}' | '\u{2215}' | '\u{FF0F}' => '/',
        '\u{2024}' | '\u{FF0E}' => '.',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_open_dates_are_sorted_for_the_search() {
        assert!(OPENERS.is_sorted());
        assert_eq!(OPENERS.iter().map(|word| word.len()).max(), Some(LONGEST_OPENER));
        for (word, opens) in
            [("Whitsuntide", true), ("EARLY", true), ("Sept", true), ("Febuary", true), ("audit", false)]
        {
            assert_eq!(tokens(word)[0].may_open(), opens, "{word}");
        }
    }
}
