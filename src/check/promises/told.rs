//! Whether the outcome of an announcement is told beside it.

use super::level::{Group, Kind, Level};
use super::lexicon::OVER;
use crate::document::dates::DateFound;
use crate::document::fold;

/// Whether a word says that something is over: done, or never to be.
pub(super) fn is_over(word: &str) -> bool {
    OVER.contains(&word)
}

/// Whether what follows the date, in the sentence or at the head of the next one, says how it went.
pub(super) fn tells_outcome(
    level: &Level<'_, '_>,
    groups: &[Group],
    sentence: &str,
    date: &DateFound,
    next: &str,
) -> bool {
    let rest = sentence.get(date.range.end..).unwrap_or_default();
    // "Was due in March and": any verb that goes on from there tells what became of it.
    let due = groups.iter().rev().find(|group| group.last < level.date).is_some_and(|group| {
        group.kind == Kind::WasDue
            || group.kind == Kind::Infinitive && groups.iter().any(|group| group.kind == Kind::WasDue)
    });
    let goes_on =
        |group: &Group| group.first >= level.date && matches!(group.kind, Kind::Past | Kind::Perfect | Kind::Present);
    if due && groups.iter().any(goes_on) {
        return true;
    }
    let behind = groups.iter().filter(|group| group.first >= level.date).any(|group| {
        let words = || (group.first..(group.last + 6).min(level.words.len())).map(|at| level.word(at));
        let told = words().any(|word| is_over(word) || word == "so");
        let now = words().any(|word| matches!(word, "now" | "use"));
        let ahead = words().any(|word| word == "ahead" || word == "place");
        let off = words().any(|word| matches!(word, "off" | "back"));
        match group.kind {
            Kind::Past | Kind::Perfect | Kind::Arranged => told || ahead || off || now,
            Kind::Present => (group.first..=(group.last + 2).min(level.words.len()))
                .any(|at| is_over(level.word(at)) || level.word(at) == "now"),
            _ => false,
        }
    });
    behind || is_note(rest) || is_status(next) || due && sentence.trim_end().ends_with(';') && tells_of_the_past(next)
}

/// "; the decision was taken on the 17th", "; it was, and found the same": behind what was due, a clause in the past.
fn tells_of_the_past(next: &str) -> bool {
    let words = fold(next);
    let words: Vec<&str> = words.iter().take(8).map(|word| word.text.as_str()).collect();
    let past = words.iter().take(5).any(|word| {
        matches!(*word, "was" | "were" | "did" | "has" | "have" | "had" | "took" | "came" | "went" | "began" | "became")
    });
    past && !words.iter().any(|word| matches!(*word, "not" | "yet" | "no" | "never" | "wasnt" | "hasnt" | "be" | "due"))
}

/// "– achieved", "(completed)", ": done": a note right behind the date.
fn is_note(rest: &str) -> bool {
    let marked = rest.trim_start().starts_with(['-', '–', '—', '(', ')', ':', ',', '.', ';']);
    let words = fold(rest);
    let is = |at: usize| words.get(at).is_some_and(|word| is_over(&word.text) || word.text == "now");
    marked && words.len() < 5 && (is(0) || is(1))
}

/// "Status: done", "It took place", "This has been completed": a short sentence that comes back to it.
fn is_status(next: &str) -> bool {
    let words = fold(next);
    let text: Vec<&str> = words.iter().take(12).map(|word| word.text.as_str()).collect();
    let Some(first) = text.first() else { return false };
    let to_come = text.iter().take(6).any(|word| matches!(*word, "will" | "be" | "not" | "to"));
    if to_come {
        return false;
    }
    // "We" begins most sentences: of those that come back to it, the verb says at once that it is done.
    let reach = if *first == "we" { 4 } else { text.len() };
    let over = text.iter().take(reach).any(|word| is_over(word));
    let said = text
        .windows(2)
        .any(|pair| matches!(pair, ["took", "place"] | ["went", "ahead"] | ["did", "so"] | ["in", "use" | "place"]));
    let back = matches!(
        *first,
        "it" | "this"
            | "that"
            | "these"
            | "they"
            | "status"
            | "we"
            | "progress"
            | "outcome"
            | "update"
            | "result"
            | "all"
            | "both"
    );
    back && (over || said) || is_over(first) && text.len() < 5
}
