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

    pub fn of(row: &[Cost], most: Cost) -> Self {
        let first = row.iter().position(|cost| *cost <= most);
        let last = row.iter().rposition(|cost| *cost <= most);
        first.zip(last).map_or(Self::none(), |(first, last)| Self { first, last })
    }
}
