//! Tables whose rows say where their cells end, and not in which column they stand: .doc and .rtf.

use std::collections::BTreeSet;

use crate::document::{Block, Cell, Document, Table};

/// Edges that are nearer than this, in twentieths of a point, are one: rows that were drawn by hand differ by as much.
const SAME_EDGE: i32 = 40;

/// How a cell is merged with others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Merge {
    /// It belongs to the cell on its left.
    pub(super) leftward: bool,
    /// It belongs to the cell above.
    pub(super) upward: bool,
}

/// A table that is being read. Until it is closed, its blocks hold the number of their cell in its row for a column.
#[derive(Debug)]
pub(super) struct OpenTable {
    /// Its index in the document.
    table: u32,
    row: u32,
    cell: u32,
    filled: bool,
    blocks: Vec<usize>,
    /// For each row the edges of its cells, from the left edge of the first on, and how each is merged.
    rows: Vec<(Vec<i32>, Vec<Merge>)>,
}

impl OpenTable {
    /// Begins a table inside `parent`, if that is given.
    pub(super) fn begin(document: &mut Document, parent: Option<Cell>) -> Self {
        let table = document.tables.len() as u32;
        document.tables.push(Table { parent, ..Table::default() });
        Self { table, row: 0, cell: 0, filled: false, blocks: Vec::new(), rows: Vec::new() }
    }

    /// The cell that is being read.
    pub(super) fn here(&self) -> Cell {
        Cell { table: self.table, row: self.row, column: self.cell, column_span: 1 }
    }

    /// Adds a block to the cell that is being read.
    pub(super) fn push(&mut self, document: &mut Document, mut block: Block) {
        block.cell = Some(self.here());
        self.blocks.push(document.blocks.len());
        self.filled = true;
        document.blocks.push(block);
    }

    /// Ends the cell; an empty one gets the block `empty`, so that an empty answer is seen.
    pub(super) fn end_cell(&mut self, document: &mut Document, empty: Block) {
        if !self.filled {
            self.push(document, empty);
        }
        self.filled = false;
        self.cell += 1;
    }

    /// Ends the row.
    pub(super) fn end_row(&mut self, edges: Vec<i32>, merges: Vec<Merge>) {
        self.rows.push((edges, merges));
        self.row += 1;
        self.cell = 0;
        self.filled = false;
    }

    /// Ends the table: turns the numbers of cells into columns of a grid that all rows share. The blocks that only hold
    /// the place of a merged cell are added to `dropped`.
    pub(super) fn close(self, document: &mut Document, dropped: &mut BTreeSet<usize>) {
        let grid = grid(&self.rows);
        let column = |edge: i32| grid.partition_point(|&known| apart(known, edge)) as u32;
        let mut columns = grid.len().saturating_sub(1).max(1) as u32;
        for &at in &self.blocks {
            let Some(block) = document.blocks.get_mut(at) else { continue };
            let Some(cell) = block.cell.as_mut() else { continue };
            let number = cell.column as usize;
            if let Some((edges, merges)) = self.rows.get(cell.row as usize) {
                let merge = merges.get(number).copied().unwrap_or_default();
                // LibreOffice ends a cell more than the row has after a table in a cell.
                let beyond = edges.len() > 1 && number + 1 >= edges.len();
                if (merge.leftward || merge.upward || beyond) && block.text.is_blank() {
                    dropped.insert(at);
                }
                let joined = merges.iter().skip(number + 1).take_while(|merge| merge.leftward).count();
                if let (Some(&left), Some(&right)) = (edges.get(number), edges.get(number + 1 + joined)) {
                    cell.column = column(left);
                    cell.column_span = column(right).saturating_sub(cell.column).max(1);
                }
            }
            if !dropped.contains(&at) {
                columns = columns.max(cell.column + cell.column_span);
            }
        }
        if let Some(table) = document.tables.get_mut(self.table as usize) {
            table.rows = self.row + u32::from(self.cell > 0 || self.filled);
            table.columns = columns;
        }
    }
}

/// Whether `right` is an edge of its own beside `left`. A file may give any number for an edge, the largest included.
fn apart(left: i32, right: i32) -> bool {
    right.saturating_sub(left) >= SAME_EDGE
}

/// The edges of all rows, left to right, each once.
fn grid(rows: &[(Vec<i32>, Vec<Merge>)]) -> Vec<i32> {
    let mut edges: Vec<i32> = rows.iter().flat_map(|(edges, _)| edges.iter().copied()).collect();
    edges.sort_unstable();
    let mut grid: Vec<i32> = Vec::new();
    for edge in edges {
        if grid.last().is_none_or(|&last| apart(last, edge)) {
            grid.push(edge);
        }
    }
    grid
}

/// Takes blocks out of a document; notices keep pointing at theirs.
pub(super) fn drop_blocks(document: &mut Document, dropped: &BTreeSet<usize>) {
    if dropped.is_empty() {
        return;
    }
    for notice in &mut document.notices {
        notice.block = notice.block.map(|block| block - dropped.range(..block).count());
    }
    let mut at = 0;
    document.blocks.retain(|_| {
        at += 1;
        !dropped.contains(&(at - 1))
    });
}

/// Adds the blocks, tables and notices of another document after those of the first.
pub(super) fn append(document: &mut Document, other: Document) {
    let (blocks, tables) = (document.blocks.len(), document.tables.len() as u32);
    document.blocks.extend(other.blocks.into_iter().map(|mut block| {
        if let Some(cell) = block.cell.as_mut() {
            cell.table += tables;
        }
        block
    }));
    document.tables.extend(other.tables.into_iter().map(|mut table| {
        if let Some(parent) = table.parent.as_mut() {
            parent.table += tables;
        }
        table
    }));
    document.notices.extend(other.notices.into_iter().map(|mut notice| {
        notice.block = notice.block.map(|block| block + blocks);
        notice
    }));
    document.asides.extend(other.asides);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_with_different_cells_share_one_grid() {
        let mut document = Document::default();
        let mut table = OpenTable::begin(&mut document, None);
        for _ in 0..3 {
            table.end_cell(&mut document, Block::default());
        }
        table.end_row(vec![0, 1000, 2000, 3000], vec![]);
        for _ in 0..2 {
            table.end_cell(&mut document, Block::default());
        }
        table.end_row(vec![5, 1990, 3000], vec![]);
        let mut dropped = BTreeSet::new();
        table.close(&mut document, &mut dropped);
        let cells: Vec<_> = document
            .blocks
            .iter()
            .filter_map(|block| block.cell)
            .map(|cell| (cell.row, cell.column, cell.column_span))
            .collect();
        assert_eq!(cells, [(0, 0, 1), (0, 1, 1), (0, 2, 1), (1, 0, 2), (1, 2, 1)]);
        assert_eq!((document.tables[0].rows, document.tables[0].columns), (2, 3));
    }

    #[test]
    fn an_edge_may_be_as_far_out_as_a_number_can_be() {
        let mut document = Document::default();
        let mut table = OpenTable::begin(&mut document, None);
        for _ in 0..2 {
            for _ in 0..2 {
                table.end_cell(&mut document, Block::default());
            }
            table.end_row(vec![i32::MIN, 1000, i32::MAX], vec![]);
        }
        table.close(&mut document, &mut BTreeSet::new());
        let columns: Vec<_> = document.blocks.iter().filter_map(|block| Some(block.cell?.column)).collect();
        assert_eq!((columns, document.tables[0].columns), (vec![0, 1, 0, 1], 2));
    }

    #[test]
    fn the_empty_rest_of_a_merged_cell_is_no_cell() {
        let mut document = Document::default();
        let mut table = OpenTable::begin(&mut document, None);
        for _ in 0..2 {
            table.end_cell(&mut document, Block::default());
        }
        table.end_row(vec![0, 1000, 2000], vec![Merge::default(), Merge { leftward: true, upward: false }]);
        let mut dropped = BTreeSet::new();
        table.close(&mut document, &mut dropped);
        drop_blocks(&mut document, &dropped);
        assert_eq!(document.blocks.len(), 1);
        assert_eq!(document.blocks[0].cell.map(|cell| cell.column_span), Some(2));
    }
}
