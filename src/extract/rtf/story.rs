//! One story of an RTF file: the text, a header, a note, a comment, a text box.

use std::collections::BTreeSet;

use super::state::State;
use crate::document::{AsideKind, Block, BlockKind, Document, NoticeKind, Place, Text};
use crate::extract::fields;
use crate::extract::grid::{self, Merge, OpenTable};
use crate::extract::unseen::Unseen;

/// What a story is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StoryKind {
    Text,
    Aside(AsideKind),
    Comment,
    TextBox,
}

/// The shape of the row that is being read.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    pub(super) left: i32,
    pub(super) edges: Vec<i32>,
    pub(super) merges: Vec<Merge>,
    /// How the next cell is merged.
    pub(super) next: Merge,
}

/// Tables inside tables beyond this are read as part of the outer one.
const DEEPEST_TABLE: u32 = 32;

/// A story while it is being read.
pub(super) struct Story {
    pub(super) kind: StoryKind,
    pub(super) document: Document,
    pub(super) text: Text,
    pub(super) label: Option<String>,
    pub(super) row: Row,
    unseen: Unseen,
    tables: Vec<OpenTable>,
    dropped: BTreeSet<usize>,
    boxes: Vec<Document>,
    paragraph: u32,
}

impl Story {
    pub(super) fn new(kind: StoryKind) -> Self {
        Self {
            kind,
            document: Document::default(),
            text: Text::default(),
            label: None,
            row: Row::default(),
            unseen: Unseen::default(),
            tables: Vec::new(),
            dropped: BTreeSet::new(),
            boxes: Vec::new(),
            paragraph: 0,
        }
    }

    /// The place of the paragraph that is being read.
    pub(super) fn place(&self) -> Place {
        Place::line(self.paragraph + 1)
    }

    /// Adds words in the state that a group says.
    pub(super) fn push(&mut self, words: &str, state: &State) {
        let unseen = if state.deleted {
            Some(NoticeKind::Deleted)
        } else if state.hidden {
            Some(NoticeKind::Hidden)
        } else if state.inserted {
            Some(NoticeKind::Inserted)
        } else {
            None
        };
        match unseen {
            Some(kind) => self.unseen.push(kind, words),
            None => self.unseen.interrupt(words),
        }
        if !matches!(unseen, Some(NoticeKind::Deleted | NoticeKind::Hidden)) {
            let place = self.place();
            self.text.push(words, state.style, place);
        }
    }

    /// A text box that is anchored in the paragraph.
    pub(super) fn add_box(&mut self, document: Document) {
        self.boxes.push(document);
    }

    /// Ends a paragraph that lies in `depth` tables.
    pub(super) fn end_paragraph(&mut self, depth: u32, kind: BlockKind) {
        self.open_tables(depth.min(DEEPEST_TABLE));
        let place = self.place();
        self.paragraph += 1;
        let text = fields::trimmed(&std::mem::take(&mut self.text));
        let label = self.label.take();
        if !text.as_str().is_empty() {
            let block = Block { kind, label, text, cell: None, place };
            match self.tables.last_mut() {
                Some(table) => table.push(&mut self.document, block),
                None => self.document.blocks.push(block),
            }
        }
        self.unseen.tell(&mut self.document, place);
        self.place_boxes();
    }

    /// Ends a cell of the table at this depth.
    pub(super) fn end_cell(&mut self, depth: u32, kind: BlockKind) {
        let depth = depth.clamp(1, DEEPEST_TABLE);
        self.end_paragraph(depth, kind);
        let place = Place::line(self.paragraph);
        if let Some(table) = self.tables.last_mut() {
            table.end_cell(&mut self.document, Block { place, ..Block::default() });
        }
    }

    /// Ends a row of the table at this depth.
    pub(super) fn end_row(&mut self, depth: u32) {
        let depth = depth.clamp(1, DEEPEST_TABLE);
        // Words after the last cell belong to no cell and are kept.
        if !self.text.is_blank() {
            self.end_cell(depth, BlockKind::Paragraph);
        }
        self.text = Text::default();
        self.open_tables(depth);
        let mut edges = vec![self.row.left];
        edges.extend(&self.row.edges);
        if let Some(table) = self.tables.last_mut() {
            table.end_row(edges, self.row.merges.clone());
        }
    }

    /// Ends the story.
    pub(super) fn finish(mut self) -> Document {
        if !self.text.is_blank() {
            let depth = self.tables.len() as u32;
            self.end_paragraph(depth, BlockKind::Paragraph);
        }
        self.unseen.tell(&mut self.document, Place::line(self.paragraph));
        self.close_tables(0);
        self.place_boxes();
        grid::drop_blocks(&mut self.document, &self.dropped);
        self.document
    }

    fn open_tables(&mut self, depth: u32) {
        self.close_tables(depth as usize);
        while self.tables.len() < depth as usize {
            let parent = self.tables.last().map(OpenTable::here);
            self.tables.push(OpenTable::begin(&mut self.document, parent));
        }
    }

    fn close_tables(&mut self, depth: usize) {
        while self.tables.len() > depth {
            if let Some(table) = self.tables.pop() {
                table.close(&mut self.document, &mut self.dropped);
            }
        }
    }

    /// Text boxes stand after the paragraph that they are anchored in, or after its table.
    fn place_boxes(&mut self) {
        if !self.tables.is_empty() {
            return;
        }
        let place = Place::line(self.paragraph.max(1));
        for mut inner in std::mem::take(&mut self.boxes) {
            for block in &mut inner.blocks {
                block.place = place;
            }
            grid::append(&mut self.document, inner);
        }
    }
}
