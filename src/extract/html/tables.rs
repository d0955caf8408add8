//! Tables: which column a cell begins in, beside those that reach down from the rows above.

use scraper::node::Element;

use crate::document::{Block, Cell, Document, Table};

/// More columns than any table has; browsers allow a thousand.
const MAX_SPAN: u32 = 1_000;

/// A table that is being read.
#[derive(Debug)]
pub(super) struct OpenTable {
    table: usize,
    /// The row that is being read, counted from 1; 0 before the first.
    row: u32,
    /// For each column, down to which row it is taken.
    taken: Vec<u32>,
    next: u32,
    cell: Option<Cell>,
    filled: bool,
}

impl OpenTable {
    pub(super) fn begin(document: &mut Document, parent: Option<Cell>) -> Self {
        let table = document.tables.len();
        document.tables.push(Table { parent, ..Table::default() });
        Self { table, row: 0, taken: Vec::new(), next: 0, cell: None, filled: false }
    }

    pub(super) fn begin_row(&mut self, document: &mut Document) {
        self.row += 1;
        self.next = 0;
        if let Some(table) = document.tables.get_mut(self.table) {
            table.rows = self.row;
        }
    }

    pub(super) fn begin_cell(&mut self, document: &mut Document, element: &Element) {
        if self.row == 0 {
            self.begin_row(document);
        }
        let span = |name| {
            element.attr(name).and_then(|value| value.trim().parse::<u32>().ok()).unwrap_or(1).clamp(1, MAX_SPAN)
        };
        while self.taken.get(self.next as usize).is_some_and(|&until| until >= self.row) {
            self.next += 1;
        }
        let (column, column_span) = (self.next, span("colspan"));
        let end = (column + column_span) as usize;
        if end <= MAX_SPAN as usize * 2 {
            if self.taken.len() < end {
                self.taken.resize(end, 0);
            }
            let until = self.row.saturating_add(span("rowspan") - 1);
            for taken in &mut self.taken[column as usize..end] {
                *taken = until;
            }
        }
        self.next = column + column_span;
        self.cell = Some(Cell { table: self.table as u32, row: self.row - 1, column, column_span });
        self.filled = false;
        if let Some(table) = document.tables.get_mut(self.table) {
            table.columns = table.columns.max(self.next);
        }
    }

    /// The cell that is being read; text between cells belongs to none.
    pub(super) fn cell(&self) -> Option<Cell> {
        self.cell
    }

    /// Marks the cell as holding something.
    pub(super) fn fill(&mut self) {
        self.filled = true;
    }

    /// Ends the cell; an empty one gets a block, so that an empty answer is seen.
    pub(super) fn end_cell(&mut self, document: &mut Document, empty: Block) {
        if let Some(cell) = self.cell.take().filter(|_| !self.filled) {
            document.blocks.push(Block { cell: Some(cell), ..empty });
        }
    }
}
