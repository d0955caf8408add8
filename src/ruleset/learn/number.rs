//! The numbers that forms print before their questions.

/// Words that a form puts before a number: "Question 3", "Standard 2.1".
const NOUNS: &[&str] = &["question", "q", "standard", "item", "criterion", "criteria"];

/// A number at the beginning of a line and the words after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbered<'a> {
    /// Without punctuation: `1`, `A1`, `2.3`.
    pub number: String,
    /// Whether a noun stood before it: "Question 7".
    pub named: bool,
    /// What follows.
    pub rest: &'a str,
}

/// Splits a typed number off: `1.`, `1)`, `(1)`, `1.1`, `A1`, `A1.2:`, `Q1`, `Question 3 -`. A single letter or Roman numeral
/// is an item of a list and no question's number, and a year or a plain figure ("11-16 year olds") is none either.
pub fn split(text: &str) -> Option<Numbered<'_>> {
    let text = text.trim_start();
    let (after_noun, had_noun) = strip_noun(text);
    let open = after_noun.strip_prefix('(').unwrap_or(after_noun);
    let end = open.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).unwrap_or(open.len());
    let number = open[..end].trim_end_matches('.');
    let rest = &open[number.len()..];
    let punctuated = rest.starts_with(['.', ')', ':', '\t']);
    let rest = rest.trim_start_matches(['.', ')', ':', '-', '–', '—', ' ', '\t', '\u{a0}', '\n']);
    let has_letter = number.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_marked = punctuated || had_noun || has_letter || number.contains('.');
    (is_number(number) && is_marked && !rest.is_empty()).then(|| Numbered {
        number: number.to_uppercase(),
        named: had_noun,
        rest,
    })
}

/// The label that a word processor computes, as a question's number.
pub fn of_label(label: &str) -> Option<String> {
    let (label, _) = strip_noun(label.trim());
    let number = label.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    is_number(number).then(|| number.to_uppercase())
}

/// Whether `inner` is a part of `outer`: 1.2 of 1, A1 of A.
pub fn is_part(outer: &str, inner: &str) -> bool {
    inner.strip_prefix(outer).is_some_and(|rest| {
        rest.starts_with('.')
            || (outer.ends_with(|c: char| c.is_ascii_alphabetic()) && rest.starts_with(|c: char| c.is_ascii_digit()))
    })
}

fn strip_noun(text: &str) -> (&str, bool) {
    let end = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let is_noun = NOUNS.iter().any(|noun| text[..end].eq_ignore_ascii_case(noun));
    let rest = text[end..].trim_start_matches(['.', ' ', '\u{a0}']);
    if is_noun && rest.starts_with(|c: char| c.is_ascii_digit()) { (rest, true) } else { (text, false) }
}

/// At most one letter, then numbers of at most two digits with points between them: `12`, `A1`, `3.10.2`.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(|c: char| c.is_ascii_alphabetic()).unwrap_or(text);
    !digits.is_empty()
        && digits.split('.').all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_questions_are_split_off_and_other_figures_are_not() {
        for (text, number, rest) in [
            ("1. Aims", "1", "Aims"),
            ("1) Aims", "1", "Aims"),
            ("(12) Aims", "12", "Aims"),
            ("2.3 Aims", "2.3", "Aims"),
            ("A1 Leadership", "A1", "Leadership"),
            ("b2.1: Leadership", "B2.1", "Leadership"),
            ("Q4\tHow?", "4", "How?"),
            ("Question 7 – How?", "7", "How?"),
            ("Standard 2.1. Staff", "2.1", "Staff"),
        ] {
            let found = split(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found.number.as_str(), found.rest), (number, rest), "{text}");
        }
        for text in
            ["2014 was", "11-16 year olds", "3 members of staff", "a) first", "ii. second", "12.", "Section 11 audit"]
        {
            assert_eq!(split(text), None, "{text}");
        }
        assert_eq!(of_label("1.").as_deref(), Some("1"));
        assert_eq!(of_label("Q2").as_deref(), Some("2"), "as a typed Q2 is read");
        assert_eq!(of_label("•"), None);
        assert_eq!(of_label("a)"), None);
        assert!(is_part("1", "1.2") && is_part("A", "A1") && !is_part("1", "12"));
    }
}
