//! List items and numbers at the beginning of a line.

/// A bullet at the beginning, with the length of it and the space after it.
pub(super) fn bullet(text: &str) -> Option<(char, usize)> {
    let mut chars = text.char_indices();
    let (_, first) = chars.next()?;
    let (at, second) = chars.next()?;
    let sure = is_sure(first);
    let likely = is_likely(first);
    if sure && !second.is_whitespace() {
        return Some((first, at));
    }
    if !(sure || likely) || !second.is_whitespace() {
        return None;
    }
    let rest = text[at..].trim_start();
    // "o" is a letter of some fonts' bullets; a word after a single space may be Irish.
    (!rest.is_empty()).then_some((first, text.len() - rest.len()))
}

fn is_sure(sign: char) -> bool {
    matches!(sign, '•' | '▪' | '●' | '○' | '■' | '◦' | '‣' | '⁃' | '➢' | '➤' | '►' | '✓' | '❖' | '◆' | '◾')
}

fn is_likely(sign: char) -> bool {
    matches!(sign, '-' | '–' | '—' | '*' | 'o' | '§' | '·')
}

/// Whether a sign that stands alone is a bullet.
pub(super) fn is_bullet(sign: char) -> bool {
    is_sure(sign) || is_likely(sign)
}

/// Whether the text is a bullet, and nothing more.
pub(super) fn is_mark(text: &str) -> bool {
    let mut signs = text.chars();
    signs.next().is_some_and(is_bullet) && signs.next().is_none()
}

/// Whether the text is the number of an item, and nothing more.
pub(super) fn is_number_alone(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
    text.len() <= 6
        && !text.contains(char::is_whitespace)
        && (number(text) || text.strip_suffix(':').is_some_and(digits))
}

/// Whether the text begins with a number or letter of a list: `1.`, `2.1`, `3:`, `(a)`, `iv)`.
pub(super) fn number(text: &str) -> bool {
    let opened = text.starts_with('(');
    let text = text.strip_prefix('(').unwrap_or(text);
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).unwrap_or(text.len());
    let (mark, rest) = text.split_at(end);
    let closed = rest.starts_with(')');
    let dotted = mark.ends_with('.');
    let rest = if closed { &rest[1..] } else { rest };
    let named = rest.starts_with(": ") && !closed && !dotted && !opened;
    if !rest.is_empty() && !rest.starts_with(char::is_whitespace) && !named {
        return false;
    }
    let body = mark.trim_end_matches('.');
    let parts: Vec<&str> = body.split('.').collect();
    let digits = |part: &&str| !part.is_empty() && part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit());
    if parts.iter().all(digits) {
        // A lone number is a number of a list only with a sign after it.
        return parts.len() > 1 || dotted || closed || named;
    }
    let roman = body.len() <= 4 && body.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'));
    let letter = body.len() == 1 && body.bytes().all(|b| b.is_ascii_alphabetic());
    (letter || roman) && (closed || (dotted && !opened))
}

/// Whether a line that begins so begins an item of a list.
pub(super) fn begins_item(text: &str) -> bool {
    bullet(text).is_some() || number(text)
}

/// Whether the text begins with a name and a colon, as a line of a form does: `Deputy: ...`.
pub(super) fn begins_with_label(text: &str) -> bool {
    /// No more words than this name what is asked for.
    const MOST_WORDS: usize = 5;
    let Some((label, rest)) = text.split_once(':') else { return false };
    label.starts_with(char::is_uppercase)
        && (rest.is_empty() || rest.starts_with(char::is_whitespace))
        && label.split_whitespace().nth(MOST_WORDS).is_none()
        && label.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '/' | '-' | '\'' | '’'))
}

/// Whether the line leads to a page number with dots: a line of a contents page.
pub(super) fn leads_with_dots(text: &str) -> bool {
    let tail = text.trim_end().trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    tail.ends_with("....") || tail.ends_with("…") || tail.ends_with(". . .") || tail.ends_with("____")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_bullets_begin_items() {
        for text in ["1. Aims", "2.1 Plans", "(a) training", "iv) audit", "• plans", "- plans", "12) x", "3: Audit"] {
            assert!(begins_item(text), "{text}");
        }
        for text in
            ["2013 was", "A board", "I have", "10 staff", "well-being", "e.g. this", "2013.", "10:30 on Monday", "a: b"]
        {
            assert!(!begins_item(text), "{text}");
        }
    }

    #[test]
    fn a_few_words_and_a_colon_are_a_label() {
        for text in ["Deputy: Ann Field", "Name of Organisation: the Hall Trust", "Geography:"] {
            assert!(begins_with_label(text), "{text}");
        }
        for text in ["as follows: two", "We met at 10:30", "In the words of one of our members: no", "Act 1989: s. 11"]
        {
            assert!(!begins_with_label(text), "{text}");
        }
    }

    #[test]
    fn contents_lines_lead_to_their_page() {
        assert!(leads_with_dots("Police ........... 12"));
        assert!(!leads_with_dots("in 2012"));
    }
}
