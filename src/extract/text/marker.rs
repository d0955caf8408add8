//! The marks that lists and questions begin with.

/// Characters that programs use as bullets; the private ones are those of the Symbol and Wingdings fonts. Boxes are not
/// among them: a box may be a tick box, and that is an answer.
const BULLETS: &[char] = &[
    '•', '◦', '▪', '▫', '‣', '⁃', '●', '○', '■', '◆', '◇', '➢', '➔', '➤', '✓', '✔', '·', '∙', '»', '*', '-', '–', '—',
    '+', '\u{F0B7}', '\u{F0A7}', '\u{F0D8}', '\u{F0FC}', '\u{F076}', '\u{F0A8}', '\u{F02D}',
];

/// What follows a bullet at the beginning of a line.
pub(in crate::extract) fn bullet(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let rest = line.strip_prefix(BULLETS)?;
    let text = rest.trim_start();
    (rest.starts_with([' ', '\t', '\u{A0}']) && !text.is_empty()).then_some(text)
}

/// The bytes of a typed number at the beginning of a line, with the dot or bracket after it: `1.`, `1.1`, `12)`, `(a)`,
/// `A1.`. A year, or a number that a sentence begins with, is none.
pub(in crate::extract) fn number(line: &str) -> Option<usize> {
    let bytes = line.as_bytes();
    let opened = usize::from(bytes.first() == Some(&b'('));
    let mut at = opened;
    if bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
        at += 1;
    }
    let mut parts = usize::from(at > opened);
    loop {
        let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if digits > 3 {
            return None;
        }
        at += digits;
        parts += usize::from(digits > 0);
        let again = bytes.get(at) == Some(&b'.') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        if !again || digits == 0 {
            break;
        }
        at += 1;
    }
    let closed = matches!(bytes.get(at), Some(b'.' | b')'));
    let letter_alone = opened == 0 && bytes.first().is_some_and(u8::is_ascii_alphabetic) && at == 1;
    if parts == 0 || (opened == 1 && bytes.get(at) != Some(&b')')) {
        return None;
    }
    // "A. Aims" is a mark; "I." or "a." may be the end of an initial, so small letters need the bracket.
    if letter_alone && !(bytes.get(at) == Some(&b')') || (closed && bytes[0].is_ascii_uppercase())) {
        return None;
    }
    at += usize::from(closed);
    let counted = closed || parts > 1;
    let spaced = bytes.get(at).is_none_or(u8::is_ascii_whitespace);
    (counted && spaced).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_numbers_are_told_from_years_and_sentences() {
        for (line, length) in [
            ("1. Aims", Some(2)),
            ("12) Aims", Some(3)),
            ("1.1 Aims", Some(3)),
            ("A1. Aims", Some(3)),
            ("(a) Aims", Some(3)),
            ("B. Aims", Some(2)),
            ("2013. The year", None),
            ("3 members of staff", None),
            ("1.Aims", None),
            ("a. m. meetings", None),
            ("Aims", None),
            ("", None),
        ] {
            assert_eq!(number(line), length, "{line}");
        }
    }

    #[test]
    fn a_bullet_needs_a_space_and_text() {
        assert_eq!(bullet("  • one"), Some("one"));
        assert_eq!(bullet("-\ttwo"), Some("two"));
        assert_eq!(bullet("-5 degrees"), None);
        assert_eq!(bullet("☐ yes"), None, "a tick box is an answer");
        assert_eq!(bullet("- "), None);
    }
}
