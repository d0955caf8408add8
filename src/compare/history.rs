use crate::ruleset::YearLabel;

use super::{ChangeStatus, SectionRef, Year, compare};

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
    let mut years = years.to_vec();
    years.sort_by_key(|year| year.year);
    let mut rows = Rows { years: years.len(), rows: Vec::new() };
    if let [only] = years[..] {
        // A year beside itself tells what it holds.
        for change in compare(&only, &only).changes {
            let row = rows.of(&change.subject);
            rows.rows[row].1.cells[0].answered = change.current.is_some();
        }
    }
    // From the newest on, so that its rule set gives the order and the ids.
    for at in (1..years.len()).rev() {
        for change in compare(&years[at - 1], &years[at]).changes {
            let row = rows.of(&change.subject);
            let (key, row) = &mut rows.rows[row];
            let answered = change.current.is_some();
            row.cells[at] = HistoryCell { status: Some(change.status), answered, similarity: change.similarity };
            row.cells[at - 1].answered = change.previous.is_some();
            *key = change.was.unwrap_or(change.subject);
        }
    }
    let labels: Vec<YearLabel> = years.iter().map(|year| year.year).collect();
    let mut rows: Vec<HistoryRow> = rows.rows.into_iter().map(|(_, row)| row).collect();
    for row in &mut rows {
        row.settle(&labels);
    }
    History { years: labels, rows }
}

/// The rows found so far, each with its ids in the oldest year that it was followed to.
struct Rows {
    years: usize,
    rows: Vec<(SectionRef, HistoryRow)>,
}

impl Rows {
    /// The row whose ids are these; a new one at the end if there is none.
    fn of(&mut self, subject: &SectionRef) -> usize {
        if let Some(at) = self.rows.iter().position(|(key, _)| key == subject) {
            return at;
        }
        let cells = vec![HistoryCell { status: None, answered: false, similarity: 0.0 }; self.years];
        let row = HistoryRow { subject: subject.clone(), cells, last_changed: None, standing: 0 };
        self.rows.push((subject.clone(), row));
        self.rows.len() - 1
    }
}

impl HistoryRow {
    fn settle(&mut self, years: &[YearLabel]) {
        if !self.cells.last().is_some_and(|cell| cell.answered) {
            return;
        }
        let became = |cell: &HistoryCell| !matches!(cell.status, None | Some(ChangeStatus::Unchanged));
        let at = self.cells.iter().rposition(became).unwrap_or(0);
        self.last_changed = years.get(at).copied();
        self.standing = self.cells.len() - at;
    }
}
