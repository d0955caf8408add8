use std::ops::Range;

use compact_str::CompactString;
use unicode_normalization::UnicodeNormalization;

/// The letters and digits of a folded word. Nearly every word is short enough to lie in it without memory of its own:
/// files are folded many times over, and half of that was asking for memory and giving it back.
pub type Letters = CompactString;

/// A word as it is compared: lower case, compatibility forms resolved (`ﬁ` is `fi`, `²` is `2`), without apostrophes,
/// and without a hyphen inside it, so that `well-being` and a `well-` `being` broken at a line end are one word.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Word {
    /// The folded letters and digits.
    pub text: Letters,
    /// The bytes of the original that it stands for.
    pub range: Range<usize>,
}

/// The words of a text in order, folded for comparison, each with the way back to the original. Punctuation, case,
/// quotes, dashes, ligatures, soft hyphens and the kinds of space make no difference. Linear in the length of the text.
pub fn fold(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::with_capacity(text.len() / 6 + 1);
    let mut word = Letters::default();
    let (mut start, mut end) = (0, 0);
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if byte.is_ascii() && word.is_empty() {
            // Most words are plain letters between spaces or stops: those are copied at once.
            if !PLAIN[usize::from(byte)] {
                at += 1;
                continue;
            }
            let end = plain_end(bytes, at);
            if end > at {
                let mut plain = Letters::new(&text[at..end]);
                plain.make_ascii_lowercase();
                words.push(Word { text: plain, range: at..end });
                at = end;
                continue;
            }
        }
        let Some(c) = text[at..].chars().next() else { break };
        let next = at + c.len_utf8();
        if c.is_ascii_alphanumeric() || (!c.is_ascii() && is_word_char(c)) {
            if word.is_empty() {
                start = at;
            }
            if c.is_ascii() {
                word.push(c.to_ascii_lowercase());
            } else {
                let folded = std::iter::once(c).nfkc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric());
                word.extend(folded);
            }
            (at, end) = (next, next);
            continue;
        }
        at = next;
        if word.is_empty() || is_ignored(c) {
            continue;
        }
        if is_apostrophe(c) && text[at..].starts_with(char::is_alphabetic) {
            continue;
        }
        if is_hyphen(c) && word.ends_with(char::is_alphabetic) && joins_a_letter(text, next) {
            at = text.len() - text[at..].trim_start().len();
            continue;
        }
        words.push(Word { text: std::mem::take(&mut word), range: start..end });
    }
    if !word.is_empty() {
        words.push(Word { text: word, range: start..end });
    }
    words
}

/// Folded words with one space between them: equal for texts that differ only in what is never a finding.
pub fn folded(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in fold(text) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word.text);
    }
    line
}

/// The letters and digits of ASCII, by their bytes.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        plain[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    plain
};

/// The end of the plain word that begins at `start`; `start` itself where a hyphen, an apostrophe or a letter beyond ASCII
/// asks for a closer look.
fn plain_end(bytes: &[u8], start: usize) -> usize {
    let length = bytes[start..].iter().take_while(|byte| PLAIN[usize::from(**byte)]).count();
    match bytes.get(start + length) {
        Some(b'-' | b'\'' | b'`' | 0x80..) => start,
        _ => start + length,
    }
}

fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || (c as u32 >= 0xFB00 && c as u32 <= 0xFB06)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '\u{02BC}' | '\u{00B4}' | '`')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Soft hyphens, zero-width characters and combining marks stand inside words without being part of them.
fn is_ignored(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{0300}'..='\u{036F}')
}

/// Whether a letter follows directly, or after a single line break.
fn joins_a_letter(text: &str, from: usize) -> bool {
    let rest = &text[from..];
    let rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n')).unwrap_or(rest);
    rest.chars().next().is_some_and(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_never_a_finding_makes_no_difference() {
        for (one, other) in [
            ("The Board\u{2019}s \u{201c}aims\u{201d}", "the boards \"AIMS\""),
            ("safe\u{ad}guarding", "safeguarding"),
            ("of\u{fb01}ce", "office"),
            ("\u{b2}gether", "2gether"),
            ("well-\nbeing", "well-being"),
            ("a\u{a0}b", "a b"),
            ("2013\u{2013}2014", "2013-2014"),
        ] {
            assert_eq!(folded(one), folded(other), "{one:?} {other:?}");
        }
    }

    #[test]
    fn every_word_leads_back_to_the_original() {
        let text = "Organisation\u{2019}s aims \u{2013} multi-agency (2013)";
        let parts: Vec<&str> = fold(text).iter().map(|word| &text[word.range.clone()]).collect();
        assert_eq!(parts, ["Organisation\u{2019}s", "aims", "multi-agency", "2013"]);
    }
}
