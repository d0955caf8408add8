use std::ops::Range;

use super::cells::Cost;

/// Which cells of a row of a fit are worth going on from.
///
/// The first and the last cell of a row that are within the bar; none while the first is beyond the last.
#[derive(Debug, Clone, Copy)]
pub(super) struct Alive {
    pub first: usize,
    pub last: usize,
}

impl Alive {
    pub fn none() -> Self {
        Self { first: usize::MAX >> 1, last: 0 }
    }

    pub fn is_none(self) -> bool {
        self.first > self.last
    }

    /// Of a row that holds none outside of these columns.
    pub fn within(row: &[Cost], columns: Range<usize>, most: Cost) -> Self {
        let from = columns.start;
        let Some(cells) = row.get(columns) else { return Self::none() };
        let first = cells.iter().position(|cost| *cost <= most);
        let last = cells.iter().rposition(|cost| *cost <= most);
        first.zip(last).map_or(Self::none(), |(first, last)| Self { first: from + first, last: from + last })
    }
}
