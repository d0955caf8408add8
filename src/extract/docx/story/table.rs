use super::super::draft::Draft;
use super::super::look::Look;
use super::super::notices::State;
use super::super::styles::StyleIndex;
use super::super::tables::Merge;
use super::Story;
use super::frame::{Frame, Row};
use crate::document::{BlockKind, NoticeKind};
use crate::extract::package::{Fault, Markup, Ns};

/// A cell that is open.
#[derive(Debug, Default)]
pub(super) struct OpenCell {
    /// Its properties are known, and with them its place.
    begun: bool,
    /// The number of blocks before it.
    start: usize,
    /// Its deletion is tracked.
    gone: bool,
    merge: Merge,
    /// The number of an empty paragraph in it.
    pub label: Option<(BlockKind, String)>,
}

/// What the style of an open table says.
#[derive(Debug, Default)]
pub(super) struct TableStyle {
    style: Option<StyleIndex>,
    /// It holds for the first row, and for the first column, in its own way.
    first_row: bool,
    first_column: bool,
}

impl Story<'_> {
    pub(super) fn begin_table(&mut self) -> Frame {
        self.release();
        self.ensure_cell();
        self.told.tables.begin();
        self.table_styles.push(TableStyle::default());
        Frame::Table
    }

    /// `w:tblPr`.
    pub(super) fn read_table_properties(&mut self, markup: &mut Markup) -> Result<(), Fault> {
        let mut style = TableStyle::default();
        while let Some(element) = markup.child()? {
            match (element.ns, element.name()) {
                (Ns::Word, "tblStyle") => style.style = element.value().and_then(|id| self.context.styles.find(&id)),
                (Ns::Word, "tblLook") => {
                    let bits = element.value().and_then(|bits| u32::from_str_radix(&bits, 16).ok()).unwrap_or(0);
                    let says = |name: &str, bit: u32| match element.attribute(name).as_deref() {
                        Some(value) => matches!(value, "1" | "true" | "on"),
                        None => bits & bit != 0,
                    };
                    (style.first_row, style.first_column) = (says("firstRow", 0x20), says("firstColumn", 0x80));
                }
                _ => {}
            }
            markup.skip()?;
        }
        if let Some(open) = self.table_styles.last_mut() {
            *open = style;
        }
        Ok(())
    }

    /// How the style of the table makes text look where the reader stands.
    pub(super) fn table_look(&self) -> Look {
        let (Some(open), Some(cell)) = (self.table_styles.last(), self.told.tables.cell()) else {
            return Look::default();
        };
        let (first_row, first_column) = (open.first_row && cell.row == 0, open.first_column && cell.column == 0);
        open.style.map_or_else(Look::default, |style| self.context.styles.table_look(style, first_row, first_column))
    }

    /// `w:trPr`.
    pub(super) fn read_row_properties(&mut self, markup: &mut Markup) -> Result<(), Fault> {
        let mut row = Row::default();
        while let Some(element) = markup.child()? {
            match (element.ns, element.name()) {
                (Ns::Word, "gridBefore") => {
                    let before = element.number("val").and_then(|before| u32::try_from(before).ok());
                    self.told.tables.begin_row(before.unwrap_or(0));
                }
                (Ns::Word, "del") => row.gone = true,
                (Ns::Word, "ins") => row.new = true,
                (Ns::Word, "hidden") => row.hidden = element.is_on(),
                _ => {}
            }
            markup.skip()?;
        }
        if let Some(Frame::Row(open)) = self.stack.last_mut() {
            self.hidden_rows += u32::from(row.hidden && !open.hidden);
            open.gone |= row.gone;
            open.new |= row.new;
            open.hidden |= row.hidden;
        }
        Ok(())
    }

    pub(super) fn end_row(&mut self, row: &Row) {
        self.release();
        self.hidden_rows -= u32::from(row.hidden);
        if row.gone || row.new {
            let (kind, line) = (if row.gone { NoticeKind::Deleted } else { NoticeKind::Inserted }, self.place());
            self.told.notices.change_without_words(kind, "a row of a table", line);
        }
        if row.gone || row.hidden {
            self.cut(row.start, if row.gone { State::Deleted } else { State::Hidden });
        } else {
            self.told.tables.end_row(1);
            self.check_rows();
        }
    }

    pub(super) fn begin_cell(&mut self) -> Frame {
        self.cells.push(OpenCell { start: self.length(), ..OpenCell::default() });
        Frame::Cell
    }

    /// `w:tcPr`.
    pub(super) fn read_cell_properties(&mut self, markup: &mut Markup) -> Result<(), Fault> {
        let (mut span, mut merge, mut gone) = (1, Merge::None, false);
        while let Some(element) = markup.child()? {
            if element.ns == Ns::Word {
                match element.name() {
                    "gridSpan" => span = element.number("val").and_then(|span| u32::try_from(span).ok()).unwrap_or(1),
                    "vMerge" if element.value().is_some_and(|value| value == "restart") => merge = Merge::Begins,
                    "vMerge" => merge = Merge::GoesOn,
                    "hMerge" if element.value().is_none_or(|value| value == "continue") => merge = Merge::GoesOnLeft,
                    "cellDel" => gone = true,
                    _ => {}
                }
            }
            markup.skip()?;
        }
        if let Some(cell) = self.cells.last_mut().filter(|cell| !cell.begun) {
            (cell.begun, cell.merge, cell.gone) = (true, merge, gone);
            self.told.tables.begin_cell(span, merge);
        }
        Ok(())
    }

    /// A cell without properties begins with its first content.
    pub(super) fn ensure_cell(&mut self) {
        if let Some(cell) = self.cells.last_mut().filter(|cell| !cell.begun) {
            cell.begun = true;
            self.told.tables.begin_cell(1, Merge::None);
        }
    }

    pub(super) fn end_cell(&mut self) {
        self.ensure_cell();
        self.release();
        let Some(cell) = self.cells.pop() else { return };
        if cell.gone {
            self.cut(cell.start, State::Deleted);
            return;
        }
        let goes_on = matches!(cell.merge, Merge::GoesOn | Merge::GoesOnLeft);
        if self.length() == cell.start && !goes_on {
            let place = self.told.tables.cell();
            let mut empty = Draft::new(self.line.max(1), place);
            if let Some((kind, label)) = cell.label {
                (empty.kind, empty.label) = (kind, Some(label));
            }
            self.put(empty);
        }
    }

    /// Takes back the blocks from this one on. Words in them that were not marked themselves are told of here.
    fn cut(&mut self, start: usize, state: State) {
        let Some(output) = self.outputs.last_mut() else { return };
        let line = self.context.body.then_some(self.line);
        for draft in output.drain(start.min(output.len())..) {
            self.told.notices.quote(state, draft.text(), line);
            self.told.notices.close();
        }
    }
}
