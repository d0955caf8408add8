//! The running text of an OpenDocument file, or a header or footer, read in one pass with an element stack of its own.

mod closing;
mod frame;
mod opening;
mod paragraph;
mod words;

use super::Known;
use super::changes::Changes;
use super::counters::Counters;
use crate::document::NoticeKind;
use crate::extract::docx::draft::Draft;
use crate::extract::docx::look::{Look, Shown};
use crate::extract::docx::notices::Notices;
use crate::extract::docx::tables::Tables;
use crate::extract::limits::{MAX_BLOCKS, MAX_CHARACTERS, MAX_TABLE_ROWS};
use crate::extract::package::{Fault, Markup, Step};
use crate::extract::pictures::{A_PICTURE, Pictures};
use crate::extract::unseen::ONLY_PICTURES;
use frame::{Frame, Item, List};
use paragraph::Paragraph;

/// What a story refers to.
#[derive(Clone, Copy)]
pub(super) struct Context<'c> {
    known: &'c Known,
    /// Whether this is the body, whose paragraphs are numbered.
    body: bool,
}

impl<'c> Context<'c> {
    pub(super) fn new(known: &'c Known, body: bool) -> Self {
        Self { known, body }
    }
}

/// What a story holds.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub drafts: Vec<Draft>,
    pub tables: Tables,
    pub notices: Notices,
    /// Footnotes and endnotes, with the paragraphs in which they are called.
    pub notes: Vec<(u32, Vec<Draft>)>,
}

/// A story while it is read.
pub(super) struct Story<'c> {
    context: Context<'c>,
    told: Told,
    counters: Counters,
    changes: Changes,
    controls: super::Controls,
    stack: Vec<Frame>,
    /// Where finished blocks go: the story, then the text boxes and notes that are open.
    outputs: Vec<Vec<Draft>>,
    paragraphs: Vec<Paragraph>,
    lists: Vec<List>,
    items: Vec<Item>,
    /// How the words look where the reader stands.
    look: Look,
    shown: Shown,
    /// The fields of old forms that are open, and whether each is one for text.
    marks: Vec<bool>,
    /// How many of them are.
    typed: usize,
    /// The number of the last paragraph that began.
    line: u32,
    inserted: u32,
    hidden: u32,
    fields: u32,
    placeholders: u32,
    /// A tick box that is open: whether it is ticked, and whether it has been shown.
    tick: Option<(bool, bool)>,
    /// A picture was seen.
    pictures: bool,
    large_pictures: Pictures,
    blocks: usize,
    characters: usize,
    /// The limit that was met.
    limit: Option<String>,
}

impl<'c> Story<'c> {
    /// Reads the element that was just opened, to its end.
    pub(super) fn read(markup: &mut Markup, context: Context<'c>) -> Result<Told, Fault> {
        let outside = markup.depth() - 1;
        let mut story = Self {
            context,
            told: Told::default(),
            counters: Counters::default(),
            changes: Changes::default(),
            controls: super::Controls::default(),
            stack: Vec::new(),
            outputs: vec![Vec::new()],
            paragraphs: Vec::new(),
            lists: Vec::new(),
            items: Vec::new(),
            look: Look::default(),
            shown: Shown::default(),
            marks: Vec::new(),
            typed: 0,
            line: 0,
            inserted: 0,
            hidden: 0,
            fields: 0,
            placeholders: 0,
            tick: None,
            pictures: false,
            large_pictures: Pictures::default(),
            blocks: 0,
            characters: 0,
            limit: None,
        };
        while markup.depth() > outside {
            match markup.step()? {
                Step::Open(element) => story.open(&element, markup, outside + 1)?,
                Step::Close => story.close(),
                Step::Text(text) => story.text(&text),
                Step::End => break,
            }
            if story.limit.is_some() {
                // The rest is still gone through, so that a file that ends in the middle is not passed over.
                while markup.depth() > outside {
                    markup.step()?;
                }
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
        self.told.drafts = self.outputs.into_iter().flatten().collect();
        if self.pictures && self.told.drafts.iter().all(Draft::is_blank) {
            self.told.notices.say(NoticeKind::Unread, ONLY_PICTURES, Some(self.line));
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

    fn put(&mut self, draft: Draft) {
        self.blocks += 1;
        if self.blocks > MAX_BLOCKS {
            self.limit = Some(format!("the document has more than {MAX_BLOCKS} paragraphs (limit `MAX_BLOCKS`)"));
        } else if self.told.tables.rows() > MAX_TABLE_ROWS {
            self.limit = Some(format!("a table has more than {MAX_TABLE_ROWS} rows (limit `MAX_TABLE_ROWS`)"));
        }
        if let Some(output) = self.outputs.last_mut() {
            output.push(draft);
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

    fn length(&self) -> usize {
        self.outputs.last().map_or(0, Vec::len)
    }
}
