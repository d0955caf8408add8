//! What is counted of a sentence with a date, for the weights that were learnt (`check/learnt`): what the grammar makes of
//! it, and its words by the side of the date on which they stand.

use super::super::learnt::Part;
use super::super::learnt::features::{self, DIGITS};
use super::clause::Clause;
use super::grammar::{Verdict, judge, level};
use super::lead::lead;
use crate::document::dates::{DateFound, Precision};
use crate::document::{Word, fold};

/// How many words on either side of the date are counted by how far they stand from it.
const NEAR: usize = 3;

/// How many words of the next sentence are counted.
const NEXT: usize = 12;

/// What the grammar says of a date. Where that is nothing, what can be counted is handed over, each trait in its parts.
///
/// `p` the preposition, `k` verb groups, `v` main verbs, `b` and `a` words before and after the date with the pairs that they
/// make, `B` and `A` the nearest of them by their distance, `f` the first word, `x` words of the next sentence, `d` the date,
/// `n` about how long the sentence is.
pub(in crate::check) fn each_trait(
    sentence: &str,
    next: &str,
    date: &DateFound,
    mut take: impl FnMut(&[Part<'_>]),
) -> Verdict {
    let clause = Clause::of(sentence);
    let level = level(&clause, date);
    let groups = level.groups();
    let verdict = judge(&level, &groups, sentence, next, date);
    if verdict != Verdict::Open {
        return verdict;
    }
    let lead = lead(&level);
    let of = Part::of;
    let by = of(lead.by);
    let name = |group: Option<&super::level::Group>| of(group.map_or("none", |group| group.kind.name()));
    let before = name(groups.iter().rev().find(|group| group.last < level.date));
    let after = name(groups.iter().find(|group| group.first >= level.date));
    take(&[of("p"), by]);
    take(&[of("p"), by, before]);
    take(&[of("p"), by, before, after]);
    take(&[of("kb"), before]);
    take(&[of("ka"), after]);
    take(&[of("kk"), before, after]);
    for group in &groups {
        let side = of(if group.last < level.date { "b" } else { "a" });
        take(&[of("k"), side, of(group.kind.name())]);
        take(&[of("v"), side, of(level.word(group.last))]);
    }
    let words = fold(sentence);
    let first = words.partition_point(|word| word.range.end <= date.range.start);
    let behind = words.partition_point(|word| word.range.start < date.range.end);
    let kinds: Vec<Part<'_>> = words.iter().enumerate().map(|(at, word)| kind(sentence, word, at == 0)).collect();
    for (side, near, words) in [(of("b"), of("B"), &kinds[..first]), (of("a"), of("A"), &kinds[behind..])] {
        for word in words {
            take(&[side, *word]);
        }
        for pair in words.windows(2) {
            take(&[side, pair[0], pair[1]]);
        }
        for (step, count) in DIGITS.iter().enumerate().take(NEAR) {
            let word = if side.text == "b" { words.len().checked_sub(step + 1) } else { Some(step) };
            let word = word.and_then(|at| words.get(at));
            take(&[near, *count, word.copied().unwrap_or(NOTHING)]);
        }
    }
    take(&[of("f"), kinds.first().copied().unwrap_or(NOTHING)]);
    let marks = &sentence[..date.range.start];
    let stands = match marks {
        marks if marks.contains(':') => "label",
        _ if first == 0 => "opens",
        _ => "within",
    };
    take(&[of("d"), of(precision(date.precision)), of(if date.inferred { "inferred" } else { "" })]);
    take(&[of("d"), of(stands)]);
    take(&[of("d"), of(if behind == words.len() { "ends" } else { "goes-on" })]);
    take(&[of("n"), DIGITS[(words.len() / 4).min(9)]]);
    let follows = fold(next.get(..next.char_indices().nth(8 * NEXT).map_or(next.len(), |(at, _)| at)).unwrap_or(next));
    for (at, word) in follows.iter().take(NEXT).enumerate() {
        let word = kind(next, word, at == 0);
        take(&[of("x"), word]);
        if at < 2 {
            take(&[of("x"), DIGITS[at], word]);
        }
    }
    take(&[of("x"), of(if follows.is_empty() { "nothing" } else { "something" }), NOTHING]);
    verdict
}

const NOTHING: Part<'_> = Part::of("");

fn precision(precision: Precision) -> &'static str {
    match precision {
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Quarter => "quarter",
        Precision::Year => "year",
        Precision::YearSpan => "span",
    }
}

/// A word as it is counted.
fn kind<'w>(text: &str, word: &'w Word, opens: bool) -> Part<'w> {
    Part::of(features::kind(&word.text, text[word.range.clone()].starts_with(char::is_uppercase), opens))
}
