//! Who signed off, and when, as far as a comparison needs it.

use crate::document::dates::find;
use crate::document::{Word, fold};
use crate::ruleset::SignOff;

/// A sign-off taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct SignedOff {
    /// Who signed, as it stands.
    pub by: Option<String>,
    /// The date as it stands; the last that is named.
    pub on: Option<String>,
    /// The day or span of days that it means, to tell two spellings of one date from two dates.
    pub days: Option<(jiff::civil::Date, jiff::civil::Date)>,
}

/// Reads a sign-off: what follows a label for the name up to the next label or the date, and the last date. Without a
/// label the name is all that is no date.
pub(super) fn read(text: &str, rule: &SignOff) -> SignedOff {
    let words = fold(text);
    let date = find(text, None).pop();
    let on_label = label(&words, &rule.on_labels);
    let by_label = label(&words, &rule.by_labels);
    let start = by_label.map_or(0, |(_, end)| end);
    let end = [on_label.map(|(start, _)| start), date.as_ref().map(|date| date.range.start)]
        .into_iter()
        .flatten()
        .filter(|at| *at >= start)
        .min()
        .unwrap_or(text.len());
    let by = text[start..end].trim_matches(|c: char| !c.is_alphanumeric() && c != ')').trim();
    let mut by: Vec<&str> = by.split_whitespace().collect();
    // A day without its year, and what else is no word, is no part of a name.
    while by.last().is_some_and(|word| !word.contains(char::is_alphabetic)) {
        by.pop();
    }
    SignedOff {
        by: (!by.is_empty()).then(|| by.join(" ")),
        on: date.as_ref().map(|date| text[date.range.clone()].trim().to_owned()),
        days: date.map(|date| (date.earliest, date.latest)),
    }
}

/// The bytes of the first label that stands in the text.
fn label(words: &[Word], labels: &[String]) -> Option<(usize, usize)> {
    let found = |label: &String| {
        let label = fold(label);
        let many = label.len();
        let at = words
            .windows(many.max(1))
            .position(|window| many > 0 && window.iter().zip(&label).all(|(one, other)| one.text == other.text))?;
        Some((words[at].range.start, words[at + many - 1].range.end))
    };
    labels.iter().filter_map(found).min_by_key(|(start, end)| (*start, std::cmp::Reverse(*end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule() -> SignOff {
        SignOff {
            by_labels: vec!["Ratified by".into(), "Ratified by (group)".into()],
            on_labels: vec!["Ratified on".into()],
            ..SignOff::default()
        }
    }

    #[test]
    fn the_body_and_the_date_are_told_apart() {
        let one = read("Ratified by: Harbour Trust Board\nRatified on: 3rd March 2014", &rule());
        assert_eq!(one.by.as_deref(), Some("Harbour Trust Board"));
        assert_eq!(one.on.as_deref(), Some("3rd March 2014"));
        let other = read("Harbour Trust Board, 03.03.14", &rule());
        assert_eq!(other.by.as_deref(), Some("Harbour Trust Board"));
        assert_eq!(one.days, other.days);
        assert_eq!(read("Harbour Trust Board 03/03", &rule()).by, one.by);
    }
}
