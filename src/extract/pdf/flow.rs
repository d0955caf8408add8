//! The run of the text over all pages: lines one after another, with tables in their places. A table that a page break
//! cuts is one table, and a row that it cuts is one row.

use std::collections::BTreeMap;

use super::elements::{Elements, TaggedCell};
use super::grid::{Grid, Slot};
use super::line::Line;
use super::rows;
use super::sheet::Sheet;

/// How deep tables may lie in one another; the cells of deeper ones are read as text.
const MAX_NESTING: usize = 4;

/// How many lines back the beginning of a line's element is looked for: those of a page and a half.
const MAX_BESIDE: usize = 100;

/// A line, with the page it stands on.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub(super) page: u32,
    /// How far lines reach to the right where it stands.
    pub(super) right: f32,
    pub(super) line: Line,
}

/// A part of the run.
#[derive(Debug, Clone)]
pub(super) enum Item {
    Line(Placed),
    /// An index into [`Flow::tables`].
    Table(usize),
}

/// A cell with what stands in it.
#[derive(Debug, Clone, Default)]
pub(super) struct CellRun {
    pub(super) column: usize,
    pub(super) span: usize,
    pub(super) page: u32,
    pub(super) items: Vec<Item>,
}

impl CellRun {
    /// Its lines, those of tables within it left out.
    pub(super) fn lines(&self) -> impl DoubleEndedIterator<Item = &Line> {
        self.items.iter().filter_map(|item| match item {
            Item::Line(placed) => Some(&placed.line),
            Item::Table(_) => None,
        })
    }
}

/// A table over all its pages.
#[derive(Debug, Clone, Default)]
pub(super) struct TableRun {
    pub(super) columns: usize,
    /// The places of its column lines on its last page.
    pub(super) xs: Vec<f32>,
    pub(super) rows: Vec<Vec<CellRun>>,
    pub(super) last_page: u32,
    /// The rows at which its pages begin, but for the first.
    pub(super) seams: Vec<usize>,
}

/// The run of the text.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pub(super) items: Vec<Item>,
    pub(super) tables: Vec<TableRun>,
    /// The runs of the tagged tables.
    pub(super) tagged: BTreeMap<u32, usize>,
}

impl Flow {
    /// Joins the rows that a page break cut. Done once all pages are in, and all labels known.
    pub(super) fn finish(&mut self) {
        if self.tables.iter().any(|table| !table.seams.is_empty()) {
            let labels = rows::labels(&self.tables);
            for table in &mut self.tables {
                rows::settle(table, &labels);
            }
        }
        for &table in self.tagged.values() {
            rows::join_tagged(&mut self.tables[table]);
        }
    }

    /// Adds a page. `right` is how far the lines of the file reach.
    pub(super) fn add(&mut self, sheet: &Sheet, lines: Vec<Line>, right: f32, elements: &Elements) {
        let mut runs: BTreeMap<u16, usize> = BTreeMap::new();
        let mut first = true;
        let padding = paddings(&sheet.grids.list, &lines);
        for line in lines {
            if let Some(cell) = line.cell {
                let table = self.tagged_table(cell.table, elements, sheet.number, 0);
                let right = line.slot.map_or(line.area.x1, |slot| {
                    right_of(&sheet.grids.list[slot.grid as usize], slot) - padding[slot.grid as usize]
                });
                push_tagged(
                    &mut self.tables[table],
                    cell,
                    Item::Line(Placed { page: sheet.number, right, line }),
                    sheet.number,
                );
                first = false;
                continue;
            }
            match line.slot {
                None => {
                    let right = right_edge(sheet, &line, right);
                    let at = self.after_its_beginning(sheet.number, &line);
                    self.items.insert(at, Item::Line(Placed { page: sheet.number, right, line }));
                }
                Some(slot) => {
                    let table = self.table(sheet, slot.grid, &mut runs, first, 0);
                    let grid = &sheet.grids.list[slot.grid as usize];
                    let right = right_of(grid, slot) - padding[slot.grid as usize];
                    let item = Item::Line(Placed { page: sheet.number, right, line });
                    push(&mut self.tables[table], grid, slot, item);
                }
            }
            first = false;
        }
    }

    /// Where a line goes: to the end, or behind the page break that cuts the element it belongs to. A label and its answer
    /// stand beside one another, and both may go on.
    fn after_its_beginning(&self, page: u32, line: &Line) -> usize {
        let end = self.items.len();
        if !line.solid {
            return end;
        }
        let belongs = |item: &Item| match item {
            Item::Line(placed) => placed.line.element == line.element,
            Item::Table(_) => false,
        };
        let near = |item: &&Item| match item {
            Item::Line(placed) => placed.page + 1 >= page,
            Item::Table(_) => true,
        };
        let last = self.items.iter().rev().take(MAX_BESIDE).take_while(near).position(belongs);
        last.map_or(end, |back| end - back)
    }

    /// The run of a tagged table, begun at its first words.
    fn tagged_table(&mut self, index: u32, elements: &Elements, page: u32, depth: usize) -> usize {
        if let Some(&table) = self.tagged.get(&index) {
            return table;
        }
        let Some(tagged) = elements.tables.get(index as usize) else {
            self.tables.push(TableRun::default());
            return self.tables.len() - 1;
        };
        let cell = |&(column, span): &(u32, u32)| CellRun {
            column: column as usize,
            span: span as usize,
            page,
            items: Vec::new(),
        };
        self.tables.push(TableRun {
            columns: tagged.columns as usize,
            rows: tagged.rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
            last_page: page,
            ..TableRun::default()
        });
        let table = self.tables.len() - 1;
        self.tagged.insert(index, table);
        match tagged.parent {
            Some(parent) if depth < MAX_NESTING => {
                let outer = self.tagged_table(parent.table, elements, page, depth + 1);
                push_tagged(&mut self.tables[outer], parent, Item::Table(table), page);
            }
            _ => self.items.push(Item::Table(table)),
        }
        table
    }

    /// The run of a grid: begun now, or that of the page before, if this page goes on with it.
    fn table(
        &mut self,
        sheet: &Sheet,
        index: u16,
        runs: &mut BTreeMap<u16, usize>,
        first: bool,
        depth: usize,
    ) -> usize {
        if let Some(&table) = runs.get(&index) {
            return table;
        }
        let grid = &sheet.grids.list[index as usize];
        if first
            && grid.parent.is_none()
            && let Some(&Item::Table(last)) = self.items.last()
            && rows::goes_on(&self.tables[last], grid, sheet.number)
        {
            let table = &mut self.tables[last];
            table.xs.clone_from(&grid.xs);
            table.last_page = sheet.number;
            table.seams.push(table.rows.len());
            open_rows(table, grid, sheet.number);
            runs.insert(index, last);
            return last;
        }
        let mut run =
            TableRun { columns: grid.columns(), xs: grid.xs.clone(), last_page: sheet.number, ..TableRun::default() };
        open_rows(&mut run, grid, sheet.number);
        self.tables.push(run);
        let table = self.tables.len() - 1;
        runs.insert(index, table);
        match grid.parent {
            Some(parent) if depth < MAX_NESTING => {
                let outer = self.table(sheet, parent.grid, runs, first, depth + 1);
                push(&mut self.tables[outer], &sheet.grids.list[parent.grid as usize], parent, Item::Table(table));
            }
            _ => self.items.push(Item::Table(table)),
        }
        table
    }
}

/// Puts something into a cell of a tagged table, and notes where its pages begin.
fn push_tagged(table: &mut TableRun, cell: TaggedCell, item: Item, page: u32) {
    let Some(row) = table.rows.get_mut(cell.row as usize) else { return };
    if let Some(run) = row.iter_mut().find(|run| run.column == cell.column as usize) {
        if run.items.is_empty() {
            run.page = page;
        }
        // A head that is repeated on each page carries the marks of its first showing.
        let repeats = |known: &Item| match (known, &item) {
            (Item::Line(known), Item::Line(new)) => {
                known.page < new.page && known.line.element == new.line.element && known.line.text == new.line.text
            }
            _ => false,
        };
        if run.items.iter().any(repeats) {
            return;
        }
        run.items.push(item);
    }
    table.last_page = page;
}

/// Adds the rows of a grid to its table.
fn open_rows(table: &mut TableRun, grid: &Grid, page: u32) {
    for row in 0..grid.rows() {
        let cells = grid.cells(row).into_iter();
        table.rows.push(cells.map(|(column, span)| CellRun { column, span, page, items: Vec::new() }).collect());
    }
}

fn push(table: &mut TableRun, grid: &Grid, slot: Slot, item: Item) {
    let base = table.rows.len() - grid.rows();
    let row = table.rows.get_mut(base + slot.row as usize);
    if let Some(cell) = row.and_then(|row| row.iter_mut().find(|cell| cell.column == slot.column as usize)) {
        cell.items.push(item);
    }
}

fn right_of(grid: &Grid, slot: Slot) -> f32 {
    if let Some(&end) = grid.ends.get(slot.column as usize) {
        return end;
    }
    let span =
        grid.cells(slot.row as usize).into_iter().find(|cell| cell.0 == slot.column as usize).map_or(1, |cell| cell.1);
    grid.xs[(slot.column as usize + span).min(grid.xs.len() - 1)]
}

/// The space that the tables keep between line and text, by the text that stands nearest to a line on its left.
fn paddings(grids: &[Grid], lines: &[Line]) -> Vec<f32> {
    let mut padding = vec![f32::MAX; grids.len()];
    for line in lines {
        if let Some(slot) = line.slot {
            let left = grids[slot.grid as usize].xs[slot.column as usize];
            let known = &mut padding[slot.grid as usize];
            *known = known.min((line.area.x0 - left).max(0.0));
        }
    }
    let of = |(padding, grid): (f32, &Grid)| match padding {
        _ if !grid.ends.is_empty() => 0.0,
        padding if padding < 20.0 => padding,
        _ => 4.0,
    };
    padding.into_iter().zip(grids).map(of).collect()
}

fn right_edge(sheet: &Sheet, line: &Line, right: f32) -> f32 {
    match sheet.gutter {
        Some(gutter) if line.area.x1 <= gutter.second => gutter.first_ends,
        _ => right,
    }
}
