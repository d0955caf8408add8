//! Figures that did not move though the text says they did.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::dates::{MONTHS, find, years};
use crate::document::{Letters, fold, folded};

use super::{Change, HunkKind};

/// Whether nothing but figures and dates differs.
pub(super) fn only_figures_changed(change: &Change) -> bool {
    let changed = || change.hunks.iter().filter(|hunk| hunk.kind != HunkKind::Equal);
    let is_figure = |word: &str| word.contains(|c: char| c.is_numeric()) || MONTHS.contains(&word);
    changed().next().is_some()
        && changed()
            .all(|hunk| hunk.kind != HunkKind::Move && fold(&hunk.text).iter().all(|word| is_figure(&word.text)))
}

/// This year's sentence that presents figures as new while they are last year's: the same sentence under another year,
/// or one that speaks of updated figures in an answer whose figures are all last year's.
pub(super) fn not_moved(previous: &str, current: &str) -> Option<String> {
    // Figures are what is compared: sentences without a digit have none.
    let counts = |text: &&str| text.contains(|c: char| c.is_numeric());
    let before: Vec<Sentence> = sentences(previous).filter(counts).map(Sentence::read).collect();
    let now: Vec<(&str, Sentence)> =
        sentences(current).filter(counts).map(|text| (text, Sentence::read(text))).collect();
    let mut known: BTreeMap<&str, BTreeSet<&BTreeSet<String>>> = BTreeMap::new();
    for sentence in before.iter().filter(|sentence| !sentence.figures.is_empty()) {
        known.entry(&sentence.frame).or_default().insert(&sentence.years);
    }
    let is_other_year =
        |sentence: &Sentence| known.get(sentence.frame.as_str()).is_some_and(|years| !years.contains(&sentence.years));
    if let Some((text, _)) = now.iter().find(|(_, sentence)| !sentence.figures.is_empty() && is_other_year(sentence)) {
        return Some((*text).to_owned());
    }
    let figures = |sentences: &mut dyn Iterator<Item = &Sentence>| {
        let mut all: Vec<Letters> = sentences.flat_map(|sentence| sentence.figures.clone()).collect();
        all.sort_unstable();
        all
    };
    let (old, new) = (figures(&mut before.iter()), figures(&mut now.iter().map(|(_, sentence)| sentence)));
    if old != new || new.is_empty() {
        return None;
    }
    sentences(current).find(|text| speaks_of_new_figures(text)).map(str::to_owned)
}

/// A sentence taken apart for comparison.
struct Sentence {
    /// Its words without years and dates, folded.
    frame: String,
    /// The years and dates that it names.
    years: BTreeSet<String>,
    /// Its other words that hold a digit.
    figures: Vec<Letters>,
}

impl Sentence {
    fn read(text: &str) -> Self {
        let dates: Vec<_> = find(text, None)
            .into_iter()
            .map(|found| found.range)
            .chain(years(text).into_iter().map(|found| found.range))
            .collect();
        let is_date = |at: usize| dates.iter().any(|range| range.contains(&at));
        let (mut frame, mut figures) = (Vec::new(), Vec::new());
        for word in fold(text).into_iter().filter(|word| !is_date(word.range.start)) {
            if word.text.contains(|c: char| c.is_numeric()) {
                figures.push(word.text.clone());
            }
            frame.push(word.text);
        }
        let years = dates.iter().map(|range| folded(&text[range.clone()])).collect();
        Self { frame: frame.join(" "), years, figures }
    }
}

/// Sentences, as lines and full stops part them.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split_inclusive(". ")).map(str::trim).filter(|sentence| !sentence.is_empty())
}

/// Words that present something as new.
const NEWS: [&str; 5] = ["updated", "refreshed", "latest", "revised", "uptodate"];

/// Words for figures.
const FIGURES: [&str; 10] = [
    "figures",
    "data",
    "numbers",
    "statistics",
    "totals",
    "percentages",
    "performance",
    "dataset",
    "scorecard",
    "dashboard",
];

fn speaks_of_new_figures(sentence: &str) -> bool {
    let words: Vec<Letters> = fold(sentence).into_iter().map(|word| word.text).collect();
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    has(&NEWS) && has(&FIGURES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_under_another_year_are_pointed_out() {
        let before = "In 2012-13, 45 referrals were made. All were seen.";
        let stale = not_moved(before, "In 2013-14, 45 referrals were made. All were seen.");
        assert_eq!(stale.as_deref(), Some("In 2013-14, 45 referrals were made."));
        assert_eq!(not_moved(before, "In 2013-14, 52 referrals were made. All were seen."), None);
        assert_eq!(not_moved(before, before), None);
    }

    #[test]
    fn figures_called_updated_are_held_against_last_years() {
        let before = "There were 45 referrals and 12 plans.";
        let said = "The figures were updated in June. ";
        assert!(not_moved(before, &format!("{said}{before}")).is_some());
        assert_eq!(not_moved(before, &format!("{said}There were 46 referrals and 12 plans.")), None);
        assert_eq!(not_moved(before, &format!("The policy was updated in June. {before}")), None);
    }
}
