//! From the run of lines to the blocks of the document.

use super::elements::{Elements, Kind};
use super::flow::{Flow, Item, Placed};
use super::hyphens::{self, Hyphens};
use super::paragraph::{Habits, Open};
use super::sequence::Sequence;
use super::{headings, lists};
use crate::document::{Block, BlockKind, Cell, Place, Style, Table, Text};

/// Letters this much larger than the running text are large.
const LARGE: f32 = 1.12;

/// Builds the blocks and the shapes of the tables.
pub(super) fn build(flow: &Flow, elements: &Elements, habits: Habits) -> (Vec<Block>, Vec<Table>) {
    let fresh = Builder::new(flow, elements, habits, Sequence::default());
    let mut builder = Builder { hyphens: Hyphens::of(flow), ..fresh };
    builder.items(&flow.items, None);
    if builder.sequence.has_doubts() {
        let learned = builder.sequence.learned();
        builder = Builder { hyphens: builder.hyphens, ..Builder::new(flow, elements, habits, learned) };
        builder.items(&flow.items, None);
    }
    headings::mark(&mut builder.blocks, &builder.sizes, habits);
    (builder.blocks, builder.tables)
}

struct Builder<'f> {
    flow: &'f Flow,
    elements: &'f Elements,
    habits: Habits,
    blocks: Vec<Block>,
    /// The size of the letters of each block.
    sizes: Vec<f32>,
    tables: Vec<Table>,
    open: Option<Open>,
    sequence: Sequence<'f>,
    hyphens: Hyphens,
}

impl<'f> Builder<'f> {
    fn new(flow: &'f Flow, elements: &'f Elements, habits: Habits, sequence: Sequence<'f>) -> Self {
        let (blocks, sizes, tables) = (Vec::new(), Vec::new(), Vec::new());
        Self { flow, elements, habits, blocks, sizes, tables, open: None, sequence, hyphens: Hyphens::default() }
    }

    /// Tables nest four deep at most: see `flow.rs`.
    fn items(&mut self, items: &'f [Item], cell: Option<Cell>) {
        for item in items {
            match item {
                Item::Line(placed) => self.line(placed, cell),
                Item::Table(table) => {
                    self.close();
                    self.table(*table, cell);
                }
            }
        }
        self.close();
    }

    /// Ends the open paragraph, with the hyphen of its last line, if it has one.
    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        if let (Some(sign), Some(block)) = (hyphens::at_end(&open.last.line.text), self.blocks.last_mut()) {
            let style = open.last.line.spans.last().map_or(Style::empty(), |span| span.1);
            block.text.push(hyphens::kept(sign), style_of(style, &open.last, self.habits), place_of(block));
        }
    }

    fn table(&mut self, index: usize, parent: Option<Cell>) {
        let Some(run) = self.flow.tables.get(index) else { return };
        let table = self.tables.len() as u32;
        self.tables.push(Table { rows: run.rows.len() as u32, columns: run.columns as u32, parent });
        for (row, cells) in run.rows.iter().enumerate() {
            for cell_run in cells {
                let cell =
                    Cell { table, row: row as u32, column: cell_run.column as u32, column_span: cell_run.span as u32 };
                if cell_run.items.is_empty() {
                    let place = Place::page(cell_run.page);
                    self.sizes.push(0.0);
                    self.blocks.push(Block { cell: Some(cell), place, ..Block::default() });
                } else {
                    self.items(&cell_run.items, Some(cell));
                }
            }
        }
    }

    fn line(&mut self, placed: &'f Placed, cell: Option<Cell>) {
        let place = Place::page(placed.page);
        if let Some(open) = &mut self.open
            && open.takes(placed, self.habits)
            && !self.sequence.parts(&open.last.line, &placed.line)
            && let Some(block) = self.blocks.last_mut()
        {
            let style = open.last.line.spans.last().map_or(Style::empty(), |span| span.1);
            block.text.push(
                self.hyphens.joint(&open.last.line.text, &placed.line.text),
                style_of(style, &open.last, self.habits),
                place_of(block),
            );
            push(&mut block.text, placed, 0, self.habits);
            open.add(placed);
            return;
        }
        self.close();
        self.open = Some(Open::new(placed));
        self.sequence.begin(&placed.line);
        let kind = match self.elements.get(placed.line.element).kind {
            Kind::Paragraph => BlockKind::Paragraph,
            Kind::Heading(level) => BlockKind::Heading(level),
            Kind::Item(depth) => BlockKind::ListItem(depth),
        };
        let mut block = Block { kind, cell, place, ..Block::default() };
        let bullet = lists::bullet(&placed.line.text);
        let skip = match bullet {
            Some((sign, skip)) if skip < placed.line.text.len() => {
                block.label = Some(sign.to_string());
                if block.kind == BlockKind::Paragraph {
                    block.kind = BlockKind::ListItem(0);
                }
                skip
            }
            _ => 0,
        };
        push(&mut block.text, placed, skip, self.habits);
        self.sizes.push(placed.line.size);
        self.blocks.push(block);
    }
}

fn place_of(block: &Block) -> Place {
    block.text.place_at(usize::MAX).unwrap_or(block.place)
}

fn style_of(style: Style, placed: &Placed, habits: Habits) -> Style {
    let mut style = style;
    if placed.line.size > habits.size * LARGE {
        style |= Style::LARGE;
    }
    if placed.line.invisible {
        style |= Style::OCR;
    }
    style
}

/// Adds a line, without the hyphen that it ends with: what follows tells whether that is part of the word.
fn push(text: &mut Text, placed: &Placed, skip: usize, habits: Habits) {
    let place = Place::page(placed.page);
    let line = &placed.line;
    let most = line.text.len() - hyphens::at_end(&line.text).map_or(0, char::len_utf8);
    let mut start = 0;
    for &(end, style) in &line.spans {
        let (from, end) = (start.max(skip), end.min(most));
        if from < end {
            text.push(&line.text[from..end], style_of(style, placed, habits), place);
        }
        start = end;
    }
}
