/// The shape of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The number of rows; a row that a page break cuts in two is one row.
    pub rows: u32,
    /// The number of columns of the widest row.
    pub columns: u32,
    /// The cell that this table lies in, if it is nested.
    pub parent: Option<Cell>,
}

/// A cell of a table. Rows and columns are counted from 0; a merged cell has the position of its top left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cell {
    /// The index of the table in [`crate::document::Document::tables`].
    pub table: u32,
    /// The row.
    pub row: u32,
    /// The grid column at which the cell begins: after a cell that spans two columns comes column 2.
    pub column: u32,
    /// How many grid columns it spans; at least 1.
    pub column_span: u32,
}
