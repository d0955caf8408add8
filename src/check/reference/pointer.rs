//! Sentences that begin with a verb that points: see, refer to, as per.

use crate::document::Letters;

use super::again::{is_numbered, is_section_11};
use super::grammar::Pointing;
use super::words::{Class, class};

/// The beginnings, the longest first.
const STARTS: &[&[&str]] = &[
    &["we", "would", "refer", "the", "board", "to"],
    &["reference", "should", "be", "made", "to"],
    &["we", "refer", "the", "board", "to"],
    &["we", "would", "refer", "you", "to"],
    &["the", "board", "is", "referred", "to"],
    &["we", "refer", "the", "reader", "to"],
    &["we", "refer", "you", "to"],
    &["you", "are", "referred", "to"],
    &["readers", "are", "referred", "to"],
    &["we", "refer", "readers", "to"],
    &["refer", "back", "to"],
    &["follow", "the", "link"],
    &["refer", "to"],
    &["as", "per"],
    &["go", "to"],
    &["look", "at"],
    &["cross", "refer", "to"],
    &["find", "attached"],
    &["find", "enclosed"],
    &["find", "below"],
    &["also", "see"],
    &["see", "also"],
    &["see"],
    &["refer"],
    &["per"],
    &["consult"],
    &["visit"],
    &["read"],
    &["view"],
    &["check"],
    &["access"],
    &["click"],
    &["reference"],
    &["ref"],
    &["re"],
    &["cf"],
    &["contact"],
];

/// Words that make a clause.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "must", "should", "do",
    "does", "did", "be", "been", "we", "they", "he", "she", "shows", "sets", "show", "ensures", "receive",
    "receives", "receiving", "attend", "attends", "meet", "meets",
];

/// What is said after a reference without adding to it.
#[rustfmt::skip]
const TAILS: &[&str] = &[
    "for", "regarding", "about", "concerning", "in relation", "in respect", "with regard", "in regard",
    "with respect", "on how", "as to", "to see", "to view", "in order to", "where this", "which covers",
    "which details", "which outlines", "which has been", "which was", "that was", "as evidence", "which is attached",
    "which is available", "as submitted", "as sent", "in answer", "in response",
];

/// What makes an instruction of a sentence that seems to point: refer to social care when a child is at risk.
#[rustfmt::skip]
const CONDITIONS: &[&str] = &[
    "when", "if", "whenever", "where", "unless", "until", "because", "in line with", "as soon as", "after", "before",
    "alone",
];

/// Participles point only with a place behind them.
fn points(start: &[Letters]) -> bool {
    !start.iter().any(|word| class(word).intersects(Class::HELD))
}

/// What follows a verb that points, if the sentence begins with one. A rule set may list more of them, and whole turns
/// that point by themselves.
pub(super) fn after_pointer<'w>(said: &'w [Letters], own: &[Vec<Letters>]) -> Option<&'w [Letters]> {
    if let Some(start) = STARTS.iter().find(|start| begins(said, start)) {
        return Some(&said[start.len()..]);
    }
    let own = own.iter().filter(|start| said.starts_with(start) && points(start)).max_by_key(|start| start.len())?;
    Some(&said[own.len()..])
}

/// What is pointed to: whether it is anything that can hold an answer, and whether the sentence goes on to say something.
pub(super) fn judge_target(rest: &[Letters], targets: &[Vec<Letters>]) -> Pointing {
    let (head, _) = cut(rest, TAILS);
    let tail = &rest[head.len()..];
    let (head, condition) = cut(head, CONDITIONS);
    if head.is_empty() {
        return if rest.is_empty() { Pointing::Only } else { Pointing::Nowhere };
    }
    let place = Class::DOCUMENT | Class::PART | Class::PLACE;
    let named = || targets.iter().any(|target| head.windows(target.len()).any(|window| window == target));
    let aimed =
        head.iter().any(|word| class(word).intersects(place)) || is_numbered(head) || is_section_11(head) || named();
    let document = || head.iter().any(|word| class(word).intersects(Class::DOCUMENT));
    if !aimed || (condition && tail.is_empty() && !document()) {
        return Pointing::Nowhere;
    }
    let verb = head.iter().position(|word| VERBS.contains(&word.as_str()));
    match verb {
        Some(at) if head.len() - at > 4 && head.len() > 10 => Pointing::Partly,
        Some(at) if head.len() - at > 6 => Pointing::Partly,
        _ => Pointing::Only,
    }
}

pub(super) fn is_clause(words: &[Letters]) -> bool {
    words.iter().any(|word| VERBS.contains(&word.as_str()))
}

pub(super) fn begins(words: &[Letters], start: &[&str]) -> bool {
    words.len() >= start.len() && words.iter().zip(start).all(|(word, other)| word == other)
}

/// The words before the first of these phrases, and whether there was one.
fn cut<'a>(words: &'a [Letters], phrases: &[&str]) -> (&'a [Letters], bool) {
    let starts = |at: usize| phrases.iter().any(|phrase| begins(&words[at..], &phrase.split(' ').collect::<Vec<_>>()));
    match (1..words.len()).find(|at| starts(*at)) {
        Some(at) => (&words[..at], true),
        None => (words, false),
    }
}
