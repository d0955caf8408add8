//! The elements of the structure tree that text can belong to, and the tables among them.

/// What an element is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Kind {
    #[default]
    Paragraph,
    Heading(u8),
    Item(u8),
}

/// A cell of a tagged table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct TaggedCell {
    pub(super) table: u32,
    pub(super) row: u32,
    pub(super) column: u32,
}

/// An element.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Element {
    pub(super) kind: Kind,
    /// All of its lines make one paragraph; otherwise it only holds what its lines tell by their look.
    pub(super) solid: bool,
    /// A piece of text that the file sets apart only because it is one piece: what follows on its line goes on with it.
    pub(super) piece: bool,
    /// How many lists it lies in.
    pub(super) depth: u8,
    pub(super) note: bool,
    pub(super) table: Option<u32>,
    pub(super) cell: Option<TaggedCell>,
    /// The list item whose first paragraph is still to come.
    pub(super) open_item: Option<u32>,
}

/// A tagged table: for each row its cells, as column and span.
#[derive(Debug, Clone, Default)]
pub(super) struct TaggedTable {
    pub(super) parent: Option<TaggedCell>,
    pub(super) rows: Vec<Vec<(u32, u32)>>,
    pub(super) columns: u32,
    /// For each column how many more rows a cell from above takes up.
    hanging: Vec<u32>,
}

/// All elements; 0 is no element.
#[derive(Debug, Default)]
pub(super) struct Elements {
    list: Vec<Element>,
    claimed: std::collections::BTreeSet<u32>,
    pub(super) tables: Vec<TaggedTable>,
}

impl Elements {
    pub(super) fn get(&self, id: u32) -> Element {
        (id as usize).checked_sub(1).and_then(|index| self.list.get(index)).copied().unwrap_or_default()
    }

    pub(super) fn add(&mut self, element: Element) -> u32 {
        self.list.push(element);
        self.list.len() as u32
    }

    /// From here on the first paragraph within an item belongs to the item itself, with its label.
    pub(super) fn open_item(&mut self, id: u32) {
        if let Some(element) = self.list.get_mut(id as usize - 1) {
            element.open_item = Some(id);
        }
    }

    /// Whether nobody has claimed the item yet.
    pub(super) fn claim(&mut self, item: u32) -> bool {
        self.claimed.insert(item)
    }

    pub(super) fn add_table(&mut self, parent: Option<TaggedCell>) -> u32 {
        self.tables.push(TaggedTable { parent, ..TaggedTable::default() });
        self.tables.len() as u32 - 1
    }

    pub(super) fn begin_row(&mut self, table: Option<u32>) {
        let Some(table) = table.and_then(|table| self.tables.get_mut(table as usize)) else { return };
        if !table.rows.is_empty() {
            for rows in &mut table.hanging {
                *rows = rows.saturating_sub(1);
            }
        }
        table.rows.push(Vec::new());
    }

    pub(super) fn add_cell(&mut self, table: Option<u32>, columns: u32, rows: u32) -> Option<TaggedCell> {
        let index = table?;
        let table = self.tables.get_mut(index as usize)?;
        if table.rows.is_empty() {
            table.rows.push(Vec::new());
        }
        let row = table.rows.len() - 1;
        let mut column = table.rows[row].last().map_or(0, |cell| cell.0 + cell.1);
        while table.hanging.get(column as usize).is_some_and(|rows| *rows > 0) {
            column += 1;
        }
        let end = (column + columns).min(crate::extract::limits::MAX_TABLE_COLUMNS);
        if column >= end {
            return None;
        }
        if table.hanging.len() < end as usize {
            table.hanging.resize(end as usize, 0);
        }
        for hanging in &mut table.hanging[column as usize..end as usize] {
            *hanging = if rows > 1 { rows } else { 0 };
        }
        table.rows[row].push((column, end - column));
        table.columns = table.columns.max(end);
        Some(TaggedCell { table: index, row: row as u32, column })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_over_two_rows_moves_the_next_row_along() {
        let mut elements = Elements::default();
        let table = Some(elements.add_table(None));
        elements.begin_row(table);
        elements.add_cell(table, 1, 2);
        elements.add_cell(table, 2, 1);
        elements.begin_row(table);
        let cell = elements.add_cell(table, 1, 1);
        assert_eq!(cell.map(|cell| (cell.row, cell.column)), Some((1, 1)));
        assert_eq!(elements.tables[0].columns, 3);
    }
}
