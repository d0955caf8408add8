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

    pub fn of(row: &[f32], most: f32) -> Self {
        let mut alive = Self::none();
        for (column, cost) in row.iter().enumerate() {
            alive.note(column, *cost, most);
        }
        alive
    }

    pub fn note(&mut self, column: usize, cost: f32, most: f32) {
        if cost <= most {
            self.first = self.first.min(column);
            self.last = column;
        }
    }
}
