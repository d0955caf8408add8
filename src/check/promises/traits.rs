//! What is counted of a sentence with a date, for the weights that were learnt (`check/learnt`): what the grammar makes of
//! it, and its words by the side of the date on which they stand.

use super::clause::Clause;
use super::grammar::{announces, level};
use super::lead::lead;
use super::told::tells_outcome;
use crate::document::dates::{DateFound, MONTHS, Precision};
use crate::document::{Word, fold};

/// How many words on either side of the date are counted by how far they stand from it.
const NEAR: usize = 3;

/// How many words of the next sentence are counted.
const NEXT: usize = 12;

/// What the grammar makes of a date in a sentence.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::check) struct Ruled {
    /// Something is announced for it.
    pub announced: bool,
    /// What follows the date says how it went.
    pub told: bool,
}

/// What the grammar says; what is counted is handed over, each trait in its parts.
///
/// `r` the grammar's verdict, `p` the preposition, `k` verb groups, `v` main verbs, `b` and `a` words before and after the
/// date with the pairs that they make, `B` and `A` the nearest of them by their distance, `f` the first word, `x` words of
/// the next sentence, `d` the date, `n` about how long the sentence is.
pub(in crate::check) fn each_trait(
    sentence: &str,
    next: &str,
    date: &DateFound,
    mut take: impl FnMut(&[&str]),
) -> Ruled {
    let announced = announces(sentence, next, date);
    take(&["r", if announced { "yes" } else { "no" }]);
    let clause = Clause::of(sentence);
    let level = level(&clause, date);
    let groups = level.groups();
    let lead = lead(&level);
    let name = |group: Option<&super::level::Group>| group.map_or("none", |group| group.kind.name());
    let before = groups.iter().rev().find(|group| group.last < level.date);
    let after = groups.iter().find(|group| group.first >= level.date);
    take(&["p", lead.by]);
    take(&["p", lead.by, name(before)]);
    take(&["p", lead.by, name(before), name(after)]);
    take(&["kb", name(before)]);
    take(&["ka", name(after)]);
    take(&["kk", name(before), name(after)]);
    for group in &groups {
        let side = if group.last < level.date { "b" } else { "a" };
        take(&["k", side, group.kind.name()]);
        take(&["v", side, level.word(group.last)]);
    }
    let words = fold(sentence);
    let first = words.partition_point(|word| word.range.end <= date.range.start);
    let behind = words.partition_point(|word| word.range.start < date.range.end);
    let kinds: Vec<&str> = words.iter().enumerate().map(|(at, word)| kind(sentence, word, at == 0)).collect();
    for (side, near, words) in [("b", "B", &kinds[..first]), ("a", "A", &kinds[behind..])] {
        for word in words {
            take(&[side, word]);
        }
        for pair in words.windows(2) {
            take(&[side, pair[0], pair[1]]);
        }
        for (step, count) in COUNTS.iter().enumerate().take(NEAR) {
            let word = if side == "b" { words.len().checked_sub(step + 1) } else { Some(step) };
            let word = word.and_then(|at| words.get(at));
            take(&[near, count, word.unwrap_or(&"")]);
        }
    }
    take(&["f", kinds.first().unwrap_or(&"")]);
    let marks = &sentence[..date.range.start];
    take(&["d", precision(date.precision), if date.inferred { "inferred" } else { "" }]);
    take(&[
        "d",
        if marks.contains(':') {
            "label"
        } else if first == 0 {
            "opens"
        } else {
            "within"
        },
    ]);
    take(&["d", if behind == words.len() { "ends" } else { "goes-on" }]);
    take(&["n", COUNTS[(words.len() / 4).min(9)]]);
    let follows = fold(next.get(..next.char_indices().nth(8 * NEXT).map_or(next.len(), |(at, _)| at)).unwrap_or(next));
    for (at, word) in follows.iter().take(NEXT).enumerate() {
        take(&["x", kind(next, word, at == 0)]);
        if at < 2 {
            take(&["x", COUNTS[at], kind(next, word, at == 0)]);
        }
    }
    take(&["x", if follows.is_empty() { "nothing" } else { "something" }, ""]);
    Ruled { announced, told: tells_outcome(&level, &groups, sentence, date, next) }
}

const COUNTS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

fn precision(precision: Precision) -> &'static str {
    match precision {
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Quarter => "quarter",
        Precision::Year => "year",
        Precision::YearSpan => "span",
    }
}

/// A word, or what stands for its kind: a number, a month, a name.
fn kind<'w>(text: &str, word: &'w Word, opens: bool) -> &'w str {
    let written = &text[word.range.clone()];
    if word.text.starts_with(|c: char| c.is_ascii_digit()) {
        "#"
    } else if MONTHS.iter().any(|month| *month == word.text) {
        "#m"
    } else if !opens && written.starts_with(char::is_uppercase) && word.text != "i" {
        "#N"
    } else {
        &word.text
    }
}
