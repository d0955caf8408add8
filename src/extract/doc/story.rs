//! One story, paragraph by paragraph: what is shown, what is hidden or deleted, which cell it lies in.

use std::collections::BTreeSet;

use super::Word;
use super::form::{self, FormField};
use super::formatting::styled;
use super::lists::Lists;
use super::sprm::{Look, Shape};
use super::styles::StyleSheetEntry;
use crate::document::{Block, BlockKind, Document, Notice, NoticeKind, Place, Style, Text};
use crate::extract::fields;
use crate::extract::grid::OpenTable;
use crate::extract::limits::MAX_BLOCKS;
use crate::extract::ole::{u16_at, u32_at};
use crate::extract::pictures::{self, may_hold_words};
use crate::extract::unseen::Unseen;

/// What a story gives.
pub(super) struct Story {
    pub(super) document: Document,
    /// For each block the character position at which its paragraph begins.
    pub(super) starts: Vec<usize>,
    /// Blocks that only hold the place of a merged cell.
    pub(super) dropped: BTreeSet<usize>,
}

/// Fields inside fields beyond this are read as text.
const DEEPEST_FIELD: usize = 64;
/// Tables inside tables beyond this are read as part of the outer one.
const DEEPEST_TABLE: u32 = 32;
/// Instructions longer than this are cut: only their first words matter.
const LONGEST_INSTRUCTION: usize = 2_000;
/// Half the area of a sheet of A4, in square twentieths of a point.
const HALF_A_PAGE: u64 = 11_906 * 16_838 / 2;
/// How many of the units of a picture's sides make a point.
const TWENTIETHS: f64 = 20.0;

struct Field {
    instruction: String,
    in_result: bool,
    form: Option<FormField>,
    /// Where the result begins in the paragraph's text.
    result_from: usize,
}

struct Reader<'a> {
    word: &'a Word,
    lists: &'a mut Lists,
    story: Story,
    tables: Vec<OpenTable>,
    fields: Vec<Field>,
    paragraph: u32,
    text: Text,
    unseen: Unseen,
}

/// Reads `length` characters from `start` on.
pub(super) fn read(word: &Word, lists: &mut Lists, start: usize, length: usize) -> Story {
    let story = Story { document: Document::default(), starts: Vec::new(), dropped: BTreeSet::new() };
    let mut reader = Reader {
        word,
        lists,
        story,
        tables: Vec::new(),
        fields: Vec::new(),
        paragraph: 0,
        text: Text::default(),
        unseen: Unseen::default(),
    };
    let units = &word.pieces.units;
    let end = start.saturating_add(length).min(units.len());
    let mut from = start.min(end);
    while from < end {
        let to = units[from..end].iter().position(|&unit| is_paragraph_end(unit)).map_or(end, |at| from + at + 1);
        reader.paragraph(from, to);
        from = to;
        // What is beyond is cut off, and told of, when the document is settled.
        if reader.story.document.blocks.len() > MAX_BLOCKS {
            break;
        }
    }
    reader.close_tables(0);
    reader.story
}

fn is_paragraph_end(unit: u16) -> bool {
    matches!(unit, 0x07 | 0x0C | 0x0D)
}

impl Reader<'_> {
    fn paragraph(&mut self, from: usize, to: usize) {
        self.paragraph += 1;
        let place = Place::line(self.paragraph);
        let (shape, style) = self.shape(to - 1);
        let mark = self.word.pieces.units[to - 1];
        let mark_look = self.characters(from, to, &style, place);
        let depth = if shape.in_table { shape.depth.clamp(1, DEEPEST_TABLE) } else { shape.depth.min(DEEPEST_TABLE) };
        self.open_tables(depth);
        let row_end = if depth > 1 { shape.inner_row_end } else { shape.row_end && mark == 0x07 };
        let cell_end = if depth > 1 { shape.inner_cell_end } else { mark == 0x07 && depth == 1 };
        // A paragraph whose mark is deleted runs on into the next.
        let runs_on = mark_look.deleted && !row_end && !cell_end && mark == 0x0D;
        if row_end {
            // The mark at the end of a row is no paragraph that anybody sees.
            self.paragraph -= 1;
            self.text = Text::default();
            self.unseen.clear();
            let row = shape.row.unwrap_or_default();
            if let Some(table) = self.tables.last_mut() {
                table.end_row(row.edges, row.cells);
            }
            return;
        }
        if runs_on {
            return;
        }
        self.push(&shape, &style, from, place);
        if cell_end && let Some(table) = self.tables.last_mut() {
            let before = self.story.document.blocks.len();
            table.end_cell(&mut self.story.document, Block { place, ..Block::default() });
            if self.story.document.blocks.len() > before {
                self.story.starts.push(from);
            }
        }
    }

    /// What the paragraph is whose mark stands at a position, and its style.
    fn shape(&self, mark: usize) -> (Shape, StyleSheetEntry) {
        let run = self.word.paragraphs.at(self.word.pieces.place(mark));
        let (number, codes) = run.map_or((0, &[][..]), |run| styled(run.codes(&self.word.fib)));
        let style = self.word.styles.get(number);
        let mut shape = style.shape.clone();
        shape.style = number;
        shape.apply(codes, &self.word.data);
        shape.apply(self.word.pieces.stretch(mark).change, &self.word.data);
        (shape, style)
    }

    /// Reads the characters of a paragraph; gives the look of its mark.
    fn characters(&mut self, from: usize, to: usize, style: &StyleSheetEntry, place: Place) -> Look {
        let word = self.word;
        let mut at = from;
        let mut look = style.look;
        while at < to {
            let piece = word.pieces.stretch(at);
            let file_place = word.pieces.place(at);
            let run = word.characters.at(file_place);
            look = style.look;
            if let Some(run) = run {
                let codes = run.codes(&word.fib);
                let mut named = Look::default();
                named.apply(codes, &Look::default());
                let mut base = style.look;
                if named.style != 0 {
                    let own = word.styles.look(named.style);
                    base.bold |= own.bold;
                    base.italic |= own.italic;
                    base.hidden |= own.hidden;
                    base.underline |= own.underline;
                    base.strike |= own.strike;
                }
                look = base;
                look.apply(codes, &base);
            }
            let below = look;
            look.apply(piece.change, &below);
            let in_run = run.map_or(1, |run| run.to.saturating_sub(file_place).div_ceil(piece.unit_bytes));
            let end = to.min(piece.end).min(at + in_run).max(at + 1);
            self.stretch(&word.pieces.units[at..end], look, place);
            at = end;
        }
        look
    }

    /// Adds characters of one look.
    fn stretch(&mut self, units: &[u16], look: Look, place: Place) {
        for c in char::decode_utf16(units.iter().copied()).map(|c| c.unwrap_or('\u{FFFD}')) {
            match c {
                '\u{13}' => self.begin_field(),
                '\u{14}' => {
                    let from = self.text.as_str().len();
                    if let Some(field) = self.fields.last_mut() {
                        field.in_result = true;
                        field.result_from = from;
                    }
                }
                '\u{15}' => self.end_field(look, place),
                '\u{1}' if look.special => self.object(look, place),
                '\u{28}' if look.symbol.is_some() => {
                    let symbol = look.symbol.and_then(|code| char::from_u32(u32::from(code)));
                    self.character(symbol.map_or(c, fields::symbol), look, place);
                }
                '\r' | '\u{7}' | '\u{C}' => {}
                '\u{B}' | '\u{E}' => self.character('\n', look, place),
                '\u{1E}' => self.character('\u{2011}', look, place),
                '\u{F000}'..='\u{F0FF}' => self.character(fields::symbol(c), look, place),
                '\t' => self.character(c, look, place),
                c if c.is_control() => {}
                _ => self.character(c, look, place),
            }
        }
    }

    fn begin_field(&mut self) {
        if self.fields.len() < DEEPEST_FIELD {
            self.fields.push(Field { instruction: String::new(), in_result: false, form: None, result_from: 0 });
        }
    }

    fn end_field(&mut self, look: Look, place: Place) {
        let Some(field) = self.fields.pop() else { return };
        let name = field.instruction.split_whitespace().next().unwrap_or_default().to_ascii_uppercase();
        if self.fields.iter().any(|field| !field.in_result) {
            return;
        }
        match (name.as_str(), field.form) {
            ("FORMCHECKBOX", form) => {
                let ticked = form.is_some_and(|form| form.ticked);
                self.text.push(fields::tick(ticked), Style::FIELD | style_of(look), place);
            }
            ("FORMDROPDOWN", Some(form)) => {
                self.text.push(&form.choice.unwrap_or_default(), Style::FIELD | style_of(look), place);
            }
            ("FORMTEXT", form) => {
                fields::mark_value(&mut self.text, field.result_from, &form.unwrap_or_default().default);
            }
            _ => {
                if !field.in_result
                    && let Some((text, style)) = fields::shown(&field.instruction)
                {
                    self.text.push(&text, style | style_of(look), place);
                }
            }
        }
    }

    /// A picture, or the data of a form field.
    fn object(&mut self, look: Look, place: Place) {
        let Some(at) = look.data_at else { return };
        if let Some(field) = self.fields.last_mut().filter(|field| !field.in_result) {
            field.form = form::read(&self.word.data, at).or(field.form.take());
            return;
        }
        let data = &self.word.data;
        let at = at as usize;
        let short = |offset: usize| u16_at(data, at.saturating_add(offset)).map_or(0, u64::from);
        if u32_at(data, at).is_none() {
            return;
        }
        let area = short(28) * short(30) * short(32).max(1) * short(34).max(1) / 1_000_000;
        if area > HALF_A_PAGE {
            let text = "a picture that fills most of a page, whose content was not read".to_owned();
            let block = self.story.document.blocks.len().checked_sub(1);
            self.story.document.notices.push(Notice { kind: NoticeKind::Unread, text, place, block });
            return;
        }
        let side = |goal: usize, scale: usize| (short(goal) * short(scale)) as f64 / (1_000.0 * TWENTIETHS);
        if may_hold_words(side(28, 32), side(30, 34)) {
            let block = self.story.document.blocks.len().checked_sub(1);
            self.story.document.notices.push(pictures::notice(place, block));
        }
    }

    fn character(&mut self, c: char, look: Look, place: Place) {
        if let Some(field) = self.fields.iter_mut().rev().find(|field| !field.in_result) {
            if field.instruction.len() < LONGEST_INSTRUCTION {
                field.instruction.push(c);
            }
            return;
        }
        let state = if look.deleted {
            Some(NoticeKind::Deleted)
        } else if look.hidden {
            Some(NoticeKind::Hidden)
        } else if look.inserted {
            Some(NoticeKind::Inserted)
        } else {
            None
        };
        let mut buffer = [0; 4];
        let words = &*c.encode_utf8(&mut buffer);
        match state {
            Some(state) => self.unseen.push(state, words),
            None => self.unseen.interrupt(words),
        }
        if !matches!(state, Some(NoticeKind::Deleted | NoticeKind::Hidden)) {
            self.text.push(words, style_of(look), place);
        }
    }

    fn push(&mut self, shape: &Shape, style: &StyleSheetEntry, from: usize, place: Place) {
        let text = fields::trimmed(&std::mem::take(&mut self.text));
        let heading = shape.outline.filter(|&level| level < 9).map(|level| level + 1).or(style.heading);
        let list = shape.list != 0 && shape.list < 2048;
        if !text.as_str().is_empty() {
            let label = if list { self.lists.label(shape.list, shape.level) } else { None };
            let kind = match heading {
                Some(level) => BlockKind::Heading(level.clamp(1, 9)),
                None if list => BlockKind::ListItem(shape.level),
                None => BlockKind::Paragraph,
            };
            let block = Block { kind, label, text, cell: None, place };
            match self.tables.last_mut() {
                Some(table) => table.push(&mut self.story.document, block),
                None => self.story.document.blocks.push(block),
            }
            self.story.starts.push(from);
        }
        self.unseen.tell(&mut self.story.document, place);
    }

    fn open_tables(&mut self, depth: u32) {
        self.close_tables(depth as usize);
        while self.tables.len() < depth as usize {
            let parent = self.tables.last().map(OpenTable::here);
            self.tables.push(OpenTable::begin(&mut self.story.document, parent));
        }
    }

    fn close_tables(&mut self, depth: usize) {
        while self.tables.len() > depth {
            if let Some(table) = self.tables.pop() {
                table.close(&mut self.story.document, &mut self.story.dropped);
            }
        }
    }
}

fn style_of(look: Look) -> Style {
    let mut style = Style::empty();
    style.set(Style::BOLD, look.bold);
    style.set(Style::ITALIC, look.italic);
    style.set(Style::UNDERLINE, look.underline);
    style.set(Style::STRIKE, look.strike);
    style
}
