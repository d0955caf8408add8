//! Whether a name in a text is told as history: by what stands before it, by what stands after it, by what took its place
//! in the same sentence, or by the time that its clause speaks of.

mod after;
mod before;
mod clause;
mod handed_on;
mod phrase;

use std::ops::Range;

use jiff::civil::Date;

pub(super) use before::said_before;
pub(super) use handed_on::names_of;

use super::words::Words;
use phrase::Named;

/// What is known of a thing that is named: when it came to an end, and what took its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ended<'a> {
    pub on: Option<Date>,
    /// What took its place, each as [`super::words::key`] makes it. Empty where that is not known.
    pub successors: &'a [String],
}

impl Ended<'_> {
    #[cfg(test)]
    const UNKNOWN: Self = Self { on: None, successors: &[] };
}

/// Whether the words around a name say that what it names is of the past: "formerly", "until", "which was replaced by",
/// "(now repealed)", "replaces the". What is to be replaced is not of the past yet.
pub(super) fn is_past(text: &str, words: &Words, name: &Range<usize>, ended: Ended<'_>) -> bool {
    let named = Named::of(text, words, name);
    before::is_said(&named)
        || after::is_said(&named)
        || handed_on::is_told(&named, ended.successors)
        || clause::is_past(&named, ended.on)
}

/// Whether nothing but the words of a list stands between two names, so that what is said before the first is said of the
/// second: "since the abolition of the PCT and the SHA".
pub(super) fn joins_a_list(between: &str) -> bool {
    let and = |word: &crate::document::Word| matches!(word.text.as_str(), "and" | "or" | "the" | "both");
    let joined = |c: char| c.is_whitespace() || c.is_alphabetic() || matches!(c, ',' | '/' | '&' | ')' | '(');
    between.chars().all(joined) && crate::document::fold(between).iter().all(and)
}

#[cfg(test)]
mod tests;
