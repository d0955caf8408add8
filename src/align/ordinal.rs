//! What numbers a question: `1.`, `(iv)`, `2.3`, `Q4`, `Section 5 –`, `Question Six`, `Part C:`, `Appendix B`.

use super::fit::is_near;

/// A number before a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ordinal {
    /// In figures, without punctuation: `1`, `2.3`, `A1`, `C` of "Part C"; `None` for a letter alone.
    pub number: Option<String>,
    /// The bytes that it takes, what stands before it and a closing mark or "of 9" included.
    pub end: usize,
    /// Whether a word says that it counts: "Section", "Part".
    pub named: bool,
}

/// Words that count questions on their own.
const QUESTION: &[&str] = &["question", "q", "appendix", "annex"];

/// Words that count parts of a form where a mark sets them apart from what follows: "Section 11 audit" is none.
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "section", "part", "standard", "item", "number", "no", "criterion", "indicator", "document", "form", "chapter",
    "requirement", "expectation", "heading", "theme", "topic", "point", "stage", "step", "agency",
];

const NUMBERS: &[&str] = &[
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// The number at the beginning of a text. One that nothing sets apart from the words (`2013 was`) is none unless it has one
/// or two digits.
pub(super) fn ordinal(text: &str) -> Option<Ordinal> {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || "-*\u{2022}([".contains(c));
    let (word, rest) = counting_word(start);
    let (number, length) = value(rest, word.is_some())?;
    let tail = &rest[length..];
    let tail = of_how_many(tail).unwrap_or(tail);
    let spaced = tail.trim_start_matches([' ', '\u{a0}']);
    let closed = tail.starts_with(['.', ')', ':', ']', '\t', '\n', '/'])
        || spaced.starts_with(['\u{2013}', '\u{2014}', ':'])
        || spaced.starts_with("- ")
        || (word.is_some() && spaced.is_empty());
    let digits = rest.starts_with(|c: char| c.is_ascii_digit())
        || number.as_ref().is_some_and(|n| n.len() > 1 && n.starts_with(|c: char| c.is_ascii_uppercase()));
    let apart = match word {
        Some(word) if QUESTION.contains(&word) => closed || spaced.len() < tail.len(),
        Some(_) => closed,
        None if digits => closed || tail.starts_with(char::is_whitespace),
        None => tail.starts_with(['.', ')']) && !tail[1..].starts_with(char::is_alphanumeric), // "e.g."
    };
    if !apart || (word.is_none() && tail.starts_with('/')) {
        return None;
    }
    Some(Ordinal { number, end: text.len() - tail.len(), named: word.is_some() })
}

/// Whether a text is a number and nothing else.
pub(super) fn is_ordinal(text: &str) -> Option<Ordinal> {
    let line =
        format!("{}.", text.trim_end().trim_end_matches(['.', ')', ':', ']', '-', '\u{2013}', '\u{2014}']).trim_end());
    ordinal(&line).filter(|found| !line[found.end..].contains(char::is_alphanumeric))
}

/// The number that a computed label shows.
pub(super) fn of_label(label: &str) -> Option<String> {
    ordinal(&format!("{} x", label.trim()))?.number
}

/// Whether the number that stands there is the one that is asked for; `4a` is one of question 4.
pub(super) fn same(asked: &str, there: &str) -> bool {
    let bare = there.strip_suffix(|c: char| c.is_ascii_lowercase()).unwrap_or(there);
    asked.eq_ignore_ascii_case(there) || asked == bare
}

fn counting_word(text: &str) -> (Option<&'static str>, &str) {
    let length = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let word = &text[..length];
    let lower = word.to_ascii_lowercase();
    // Nearness is asked for last: it looks at every letter, and lengths tell nearly all apart.
    let slipped = |known: &str| known.len() > 4 && known.len().abs_diff(lower.len()) <= 2 && is_near(&lower, known);
    let known = QUESTION.iter().chain(PARTS).find(|known| lower == **known || slipped(known));
    let Some(known) = known else { return (None, text) };
    let rest = text[length..].strip_prefix('.').unwrap_or(&text[length..]);
    (Some(known), rest.trim_start_matches([' ', '\u{a0}', '\n']))
}

/// The figures of what counts, and its bytes.
fn value(text: &str, named: bool) -> Option<(Option<String>, usize)> {
    if let Some(found) = figures(text) {
        return Some(found);
    }
    let length = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let word = text[..length].to_ascii_lowercase();
    if let Some(number) = roman(&word) {
        return Some((Some(number.to_string()), length));
    }
    if named && let Some(at) = NUMBERS.iter().position(|number| *number == word) {
        return Some((Some((at + 1).to_string()), length));
    }
    // A letter counts as such where a word says so: "Section C".
    (length == 1).then(|| (named.then(|| word.to_ascii_uppercase()), length))
}

/// `1`, `2.3`, `A1`, `4a`.
fn figures(text: &str) -> Option<(Option<String>, usize)> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = usize::from(bytes.first().is_some_and(u8::is_ascii_uppercase) && digit(1));
    while digit(end) || (end > 0 && bytes.get(end) == Some(&b'.') && digit(end + 1)) {
        end += 1;
    }
    let digits = text[..end].bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 || digits > 4 || (digits > 2 && !text[..end].contains('.')) {
        return None;
    }
    let letter = bytes.get(end).is_some_and(|c| (b'a'..=b'h').contains(c))
        && !bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric);
    end += usize::from(letter);
    Some((Some(text[..end].to_owned()), end))
}

/// Roman figures up to 39.
fn roman(word: &str) -> Option<u32> {
    if word.is_empty() || word.len() > 6 || !word.bytes().all(|c| matches!(c, b'i' | b'v' | b'x')) {
        return None;
    }
    let worth = |c: u8| -> u32 {
        match c {
            b'x' => 10,
            b'v' => 5,
            _ => 1,
        }
    };
    let bytes = word.as_bytes();
    let (mut sum, mut less) = (0u32, 0u32);
    for (at, c) in bytes.iter().enumerate() {
        let next = bytes.get(at + 1).map_or(0, |next| worth(*next));
        if worth(*c) < next { less += worth(*c) } else { sum += worth(*c) }
    }
    sum.checked_sub(less).filter(|sum| *sum > 0)
}

/// What follows "of 9" or "/9".
fn of_how_many(text: &str) -> Option<&str> {
    let rest = text.trim_start();
    let rest = rest.strip_prefix("of ").or_else(|| rest.strip_prefix('/'))?.trim_start();
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    (1..=2).contains(&end).then_some(&rest[end..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_from_years_and_words() {
        for (text, number, rest) in [
            ("1. Aims", Some("1"), ". Aims"),
            ("(2) Aims", Some("2"), ") Aims"),
            ("Question 3: Aims", Some("3"), ": Aims"),
            ("Question 3 of 9 Aims", Some("3"), " Aims"),
            ("Q4 Aims", Some("4"), " Aims"),
            ("2.3 Aims", Some("2.3"), " Aims"),
            ("A1. Aims", Some("A1"), ". Aims"),
            ("4a. Aims", Some("4a"), ". Aims"),
            ("iv) Aims", Some("4"), ") Aims"),
            ("IX. Aims", Some("9"), ". Aims"),
            ("Section 5 \u{2013} Aims", Some("5"), " \u{2013} Aims"),
            ("Question Six - Aims", Some("6"), " - Aims"),
            ("Part C: Aims", Some("C"), ": Aims"),
            ("Sectoin C: Aims", Some("C"), ": Aims"),
            ("Appendix B Aims", Some("B"), " Aims"),
            ("c) Aims", None, ") Aims"),
        ] {
            let found = ordinal(text).unwrap_or_else(|| unreachable!("{text}"));
            assert_eq!((found.number.as_deref(), &text[found.end..]), (number, rest), "{text}");
        }
        for text in [
            "2013 was a year",
            "Aims",
            "1st of May",
            "I think",
            "A child",
            "V good",
            "Section 11 audit",
            "Part of it",
            "No children",
            "Form a view",
            "Question time",
            "e.g. a child",
            "",
        ] {
            assert_eq!(ordinal(text), None, "{text}");
        }
    }

    #[test]
    fn a_line_may_be_a_number_alone() {
        for text in ["4", "Q4", "4.", "Question 4", "Question 4 of 9", "(iv)", "Section Four:", "Part B"] {
            assert!(is_ordinal(text).is_some(), "{text}");
        }
        for text in ["4 audits", "Question of trust", "none", ""] {
            assert!(is_ordinal(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_letter_behind_a_number_makes_no_other_question() {
        assert!(same("4", "4a") && same("4a", "4A") && !same("4", "14"));
    }
}
