//! One story of a Word file (the body, a header, the comments), read in one pass with an element stack of its own.

mod closing;
mod drawing;
mod frame;
mod opening;
mod paragraph;
mod table;
mod words;

use super::control::Controls;
use super::counters::Counters;
use super::draft::Draft;
use super::field::Fields;
use super::look::Shown;
use super::notices::Notices;
use super::numbering::Numbering;
use super::relationships::Relationships;
use super::section::Section;
use super::styles::Styles;
use super::tables::Tables;
use crate::document::NoticeKind;
use crate::extract::limits::{MAX_BLOCKS, MAX_CHARACTERS, MAX_TABLE_ROWS};
use crate::extract::package::{Fault, Markup, Step};
use crate::extract::pictures::{A_PICTURE, Pictures};
use crate::extract::unseen::ONLY_PICTURES;
use frame::Frame;
use paragraph::Paragraph;
use table::{OpenCell, TableStyle};

/// The other parts that a story refers to.
#[derive(Clone, Copy)]
pub(super) struct Context<'c> {
    pub styles: &'c Styles,
    pub numbering: &'c Numbering,
    pub relationships: &'c Relationships,
    /// Whether this is the body, whose paragraphs are numbered.
    pub body: bool,
}

/// What a story holds.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub drafts: Vec<Draft>,
    pub tables: Tables,
    pub notices: Notices,
    /// The footnotes, endnotes or comments that the story consists of.
    pub entries: Vec<Entry>,
    /// The notes and comments that it refers to, with the paragraphs where it does.
    pub references: Vec<(Reference, String, u32)>,
    /// Relationship ids of headers and footers, with whether each is a header, each once.
    pub edges: Vec<(bool, String)>,
    /// The words of watermarks.
    pub watermarks: Vec<String>,
}

/// What a story refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reference {
    Footnote,
    Endnote,
    Comment,
}

/// A footnote, endnote or comment.
#[derive(Debug)]
pub(super) struct Entry {
    pub id: String,
    /// Whether it is the line between text and notes, which is no note.
    pub separator: bool,
    pub drafts: Vec<Draft>,
}

/// A story while it is read.
pub(super) struct Story<'c> {
    context: Context<'c>,
    told: Told,
    counters: Counters,
    stack: Vec<Frame>,
    /// Where finished blocks go: the story, then the text boxes that are open.
    outputs: Vec<Vec<Draft>>,
    paragraphs: Vec<Paragraph>,
    cells: Vec<OpenCell>,
    /// What the styles of the open tables say.
    table_styles: Vec<TableStyle>,
    fields: Fields,
    controls: Controls,
    /// How the words of the run look that is open.
    run: Shown,
    /// A paragraph whose mark is deleted, which the next one goes on.
    carried: Option<(usize, usize, Paragraph)>,
    /// The number of the last paragraph that began.
    line: u32,
    inserted: u32,
    deleted: u32,
    moved_here: u32,
    moved_away: u32,
    hidden_rows: u32,
    objects: u32,
    /// Pictures of the section that is open: their areas and paragraphs.
    pictures: Vec<(i64, u32)>,
    large_pictures: Pictures,
    /// The paragraph of the first picture, as long as none was told of.
    first_picture: Option<u32>,
    blocks: usize,
    characters: usize,
    /// The limit that was met.
    limit: Option<String>,
}

impl<'c> Story<'c> {
    /// Reads a story to its end.
    pub(super) fn read(mut markup: Markup, context: Context<'c>) -> Result<Told, Fault> {
        let mut story = Self {
            context,
            told: Told::default(),
            counters: Counters::default(),
            stack: Vec::new(),
            outputs: vec![Vec::new()],
            paragraphs: Vec::new(),
            cells: Vec::new(),
            table_styles: Vec::new(),
            fields: Fields::default(),
            controls: Controls::default(),
            run: Shown::default(),
            carried: None,
            line: 0,
            inserted: 0,
            deleted: 0,
            moved_here: 0,
            moved_away: 0,
            hidden_rows: 0,
            objects: 0,
            pictures: Vec::new(),
            large_pictures: Pictures::default(),
            first_picture: None,
            blocks: 0,
            characters: 0,
            limit: None,
        };
        while story.limit.is_none() {
            match markup.step()? {
                Step::Open(element) => story.open(&element, &mut markup)?,
                Step::Close => story.close(),
                Step::Text(text) => story.text(&text),
                Step::End => break,
            }
        }
        Ok(story.finish())
    }

    fn finish(mut self) -> Told {
        if let Some(limit) = self.limit.take() {
            let line = self.place();
            self.told.notices.say(NoticeKind::Limit, &limit, line);
        }
        while !self.stack.is_empty() {
            self.close();
        }
        self.release();
        self.end_section(&Section::default());
        self.told.drafts = self.outputs.into_iter().flatten().collect();
        // A picture as large as its page is told of already.
        if let Some(line) = self.first_picture
            && !self.told.notices.has(NoticeKind::Unread)
            && self.told.drafts.iter().all(Draft::is_blank)
        {
            self.told.notices.say(NoticeKind::Unread, ONLY_PICTURES, Some(line));
        }
        for line in self.large_pictures.lines() {
            self.told.notices.say(NoticeKind::Picture, A_PICTURE, Some(line));
        }
        self.told
    }

    /// The number of the paragraph for a notice.
    fn place(&self) -> Option<u32> {
        (self.context.body && self.line > 0).then_some(self.line)
    }

    fn unread(&mut self, what: &str) {
        let line = self.place();
        self.told.notices.say(NoticeKind::Unread, what, line);
    }

    /// Adds a finished block to the story or text box that is open.
    fn put(&mut self, draft: Draft) {
        self.blocks += 1;
        if self.blocks > MAX_BLOCKS {
            self.limit = Some(format!("the document has more than {MAX_BLOCKS} paragraphs (limit `MAX_BLOCKS`)"));
        }
        if let Some(output) = self.outputs.last_mut() {
            output.push(draft);
        }
    }

    fn check_rows(&mut self) {
        if self.told.tables.rows() > MAX_TABLE_ROWS {
            self.limit = Some(format!("a table has more than {MAX_TABLE_ROWS} rows (limit `MAX_TABLE_ROWS`)"));
        }
    }

    /// Counts text as it is read: one paragraph may hold all of it.
    fn count(&mut self, words: &str) {
        self.characters += words.len();
        if self.characters > MAX_CHARACTERS {
            self.limit =
                Some(format!("the document has more than {MAX_CHARACTERS} characters (limit `MAX_CHARACTERS`)"));
        }
    }

    /// The number of blocks in the story or text box that is open.
    fn length(&self) -> usize {
        self.outputs.last().map_or(0, Vec::len)
    }
}
