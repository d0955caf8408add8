//! Columns of which one is ticked: an empty cell of them says as much as a full one.

use super::grid::{Held, Line};
use crate::document::{fold, folded};
use crate::ruleset::Column;

/// What ticks a cell.
const TICKS: &[&str] =
    &["\u{2713}", "\u{2714}", "\u{221a}", "\u{2611}", "\u{2612}", "\u{2717}", "\u{2718}", "\u{2022}", "x", "X"];

/// Words with which the heading of such a column begins.
#[rustfmt::skip]
const ALTERNATIVES: &[&str] = &[
    "agree", "always", "amber", "blue", "disagree", "false", "fully", "green", "in", "met", "never", "no", "not", "often",
    "partial", "partially", "partly", "rarely", "red", "sometimes", "true", "unmet", "yes",
];

/// Words of the heading of a column that may be filled with a colour instead of a word.
const RATINGS: &[&str] =
    &["amber", "colour", "green", "grade", "rag", "rated", "rating", "ratings", "red", "score", "status"];

/// For each column whether it is one of those of which one is ticked.
pub(super) fn ticked(lines: &[Line], columns: &[Column]) -> Vec<bool> {
    let held = |column: usize| lines.iter().filter_map(move |line| line.held[column].words());
    let only_ticks = |column: usize| held(column).all(is_tick_or_box);
    let is_alternative = |column: &Column| {
        let words = fold(&column.name);
        let first = words.first().map_or("", |word| word.text.as_str());
        words.len() <= 3 && (first.len() == 1 || ALTERNATIVES.contains(&first))
    };
    let any = (0..columns.len()).any(|column| held(column).next().is_some() && only_ticks(column));
    (0..columns.len())
        .map(|column| any && only_ticks(column) && (held(column).next().is_some() || is_alternative(&columns[column])))
        .collect()
}

/// Whether a cell is ticked.
pub(super) fn is_tick(held: &Held) -> bool {
    held.words().is_some_and(|words| words.trim() != "\u{2610}")
}

fn is_tick_or_box(words: &str) -> bool {
    TICKS.contains(&words.trim()) || words.trim() == "\u{2610}"
}

/// Whether a cell of the column may be filled with a colour, which is not read.
pub(super) fn may_be_coloured(column: &Column) -> bool {
    let words = fold(&column.name);
    !column.choices.is_empty() || words.len() <= 4 && words.iter().any(|word| RATINGS.contains(&word.text.as_str()))
}

/// Whether a cell says that there is nothing to say, so that the rest of its row is not asked for.
pub(super) fn declines(words: &str) -> bool {
    let words = folded(words);
    ["n a", "na", "nil", "none", "not applicable"].iter().any(|none| {
        words == *none || words.strip_prefix(none).is_some_and(|rest| rest.starts_with(' ') && none.len() > 4)
    })
}

/// Whether a cell holds one of the words of a condition, or its first letter where no other choice begins with it.
pub(super) fn is_one_of(words: &str, column: &Column, wanted: &[String]) -> bool {
    let said = folded(words);
    let choices: Vec<String> = column.choices.iter().map(|choice| folded(choice)).collect();
    wanted.iter().any(|word| {
        let word = folded(word);
        let alone = choices.iter().filter(|choice| choice.starts_with(&said)).count() == 1;
        said == word
            || said.strip_prefix(word.as_str()).is_some_and(|rest| rest.starts_with(' '))
            || said.chars().count() == 1 && word.starts_with(&said) && alone
    })
}
