use std::collections::BTreeMap;

use crate::document::{Cell, Table};
use crate::extract::limits::MAX_TABLE_COLUMNS;

/// The tables of a file, and those that are open where the reader stands.
#[derive(Debug, Default)]
pub(in crate::extract) struct Tables {
    finished: Vec<Table>,
    open: Vec<Open>,
}

#[derive(Debug)]
struct Open {
    index: usize,
    row: u32,
    /// The column at which the next cell begins.
    column: u32,
    cell: Option<Cell>,
    /// The cells that go on in the rows below, by their columns.
    going_on: BTreeMap<u32, Cell>,
}

/// How a cell is merged with others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::extract) enum Merge {
    /// It is not.
    #[default]
    None,
    /// It begins a cell that goes on below.
    Begins,
    /// It goes on from above.
    GoesOn,
    /// It goes on from the left.
    GoesOnLeft,
}

impl Tables {
    /// A table begins.
    pub(in crate::extract) fn begin(&mut self) {
        let parent = self.cell();
        let index = self.finished.len();
        self.finished.push(Table { rows: 0, columns: 0, parent });
        self.open.push(Open { index, row: 0, column: 0, cell: None, going_on: BTreeMap::new() });
    }

    /// The innermost table ends.
    pub(in crate::extract) fn end(&mut self) {
        self.open.pop();
    }

    /// The innermost row begins, after so many columns without a cell.
    pub(in crate::extract) fn begin_row(&mut self, before: u32) {
        if let Some(open) = self.open.last_mut() {
            open.column = before.min(MAX_TABLE_COLUMNS);
        }
    }

    /// The innermost row ends and is counted, as often as it is repeated.
    pub(in crate::extract) fn end_row(&mut self, repeated: u32) {
        if let Some(open) = self.open.last_mut() {
            open.row = open.row.saturating_add(repeated);
            self.finished[open.index].rows = open.row;
        }
    }

    /// The number of rows that the innermost table has so far.
    pub(in crate::extract) fn rows(&self) -> u32 {
        self.open.last().map_or(0, |open| open.row)
    }

    /// A cell begins; the words in it belong to the cell that this gives, which for one that goes on is where it began.
    pub(in crate::extract) fn begin_cell(&mut self, span: u32, merge: Merge) {
        let Some(open) = self.open.last_mut() else { return };
        let span = span.clamp(1, MAX_TABLE_COLUMNS);
        let own = Cell { table: open.index as u32, row: open.row, column: open.column, column_span: span };
        let cell = match merge {
            Merge::GoesOn => *open.going_on.entry(open.column).or_insert(own),
            Merge::GoesOnLeft => open.cell.unwrap_or(own),
            Merge::Begins => {
                open.going_on.insert(open.column, own);
                own
            }
            Merge::None => {
                open.going_on.remove(&open.column);
                own
            }
        };
        open.column = (open.column + span).min(MAX_TABLE_COLUMNS);
        open.cell = Some(cell);
        let columns = &mut self.finished[open.index].columns;
        *columns = open.column.max(*columns);
    }

    /// The cell in which the reader stands.
    pub(in crate::extract) fn cell(&self) -> Option<Cell> {
        self.open.last().and_then(|open| open.cell)
    }

    /// Some columns of the row have no cell of their own: another reaches into them.
    pub(in crate::extract) fn skip_columns(&mut self, count: u32) {
        if let Some(open) = self.open.last_mut() {
            open.column = open.column.saturating_add(count).min(MAX_TABLE_COLUMNS);
        }
    }

    /// The cell that was begun last takes so many columns fewer, since those it reaches into are told one by one.
    pub(in crate::extract) fn step_back(&mut self, count: u32) {
        if let Some(open) = self.open.last_mut() {
            open.column = open.column.saturating_sub(count);
        }
    }

    /// The tables of the file.
    pub(in crate::extract) fn finish(self) -> Vec<Table> {
        self.finished
    }
}
