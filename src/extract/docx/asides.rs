use std::collections::BTreeMap;

use super::draft::{self, Draft};
use super::parts::Parts;
use super::relationships::Relationships;
use super::story::{Context, Reference, Story, Told};
use crate::document::{Aside, AsideKind, Block, NoticeKind, Place, Style, Text};

/// What the part with the comments is called in messages.
const COMMENTS: &str = "the comments";

/// Headers, footers, notes, watermarks and comments: the stories beside the body.
pub(super) struct Asides<'p, 'c> {
    parts: &'p mut Parts<'c>,
    context: Context<'p>,
    main: &'p str,
    found: Vec<Aside>,
}

impl<'p, 'c> Asides<'p, 'c> {
    /// Reads all that the body refers to. What cannot be read, and what has to be told of them, goes to the notices of
    /// the body.
    pub(super) fn read(parts: &'p mut Parts<'c>, context: Context<'p>, main: &'p str, body: &mut Told) -> Vec<Aside> {
        let mut asides = Self { parts, context: Context { body: false, ..context }, main, found: Vec::new() };
        asides.edges(body);
        for (reference, kind, what) in [
            (Reference::Footnote, "footnotes", "the footnotes"),
            (Reference::Endnote, "endnotes", "the endnotes"),
            (Reference::Comment, "comments", COMMENTS),
        ] {
            asides.entries(body, reference, kind, what);
        }
        for words in std::mem::take(&mut body.watermarks) {
            asides.watermark(&words);
        }
        asides.found
    }

    fn edges(&mut self, body: &mut Told) {
        let mut known = Vec::new();
        for (header, id) in std::mem::take(&mut body.edges) {
            let Some(target) = self.context.relationships.get(&id).map(|found| found.target.clone()) else { continue };
            if known.contains(&target) {
                continue;
            }
            let (kind, what) =
                if header { (AsideKind::Header, "a page header") } else { (AsideKind::Footer, "a page footer") };
            let Some(told) = self.story(&target, what, body) else { continue };
            known.push(target);
            for block in draft::finish(told.drafts, false) {
                if block.text.is_blank() {
                    continue;
                }
                self.found.push(Aside { kind, block: Block { cell: None, ..block } });
            }
            for words in told.watermarks {
                self.watermark(&words);
            }
        }
    }

    fn watermark(&mut self, words: &str) {
        let known = |aside: &Aside| aside.kind == AsideKind::Watermark && aside.block.text.as_str() == words;
        if self.found.iter().any(known) {
            return;
        }
        let text = Text::new(words, Style::empty(), Place::default());
        self.found.push(Aside { kind: AsideKind::Watermark, block: Block { text, ..Block::default() } });
    }

    /// Footnotes, endnotes or comments, in the order in which the body refers to them.
    fn entries(&mut self, body: &mut Told, reference: Reference, kind: &str, what: &str) {
        let mut lines: BTreeMap<&str, u32> = BTreeMap::new();
        let mut ids = Vec::new();
        for (_, id, line) in body.references.iter().filter(|(found, ..)| *found == reference) {
            if !lines.contains_key(id.as_str()) {
                lines.insert(id, *line);
                ids.push(id.clone());
            }
        }
        if ids.is_empty() {
            return;
        }
        let lines: BTreeMap<String, u32> = lines.into_iter().map(|(id, line)| (id.to_owned(), line)).collect();
        let name = self
            .context
            .relationships
            .first(kind)
            .map_or_else(|| super::beside(self.main, &format!("{kind}.xml")), str::to_owned);
        let Some(told) = self.story(&name, what, body) else { return };
        let mut entries: BTreeMap<String, Vec<Draft>> = BTreeMap::new();
        for entry in told.entries.into_iter().filter(|entry| !entry.separator) {
            entries.entry(entry.id).or_insert(entry.drafts);
        }
        for id in ids {
            let Some(drafts) = entries.remove(&id) else { continue };
            let line = lines.get(&id).copied();
            if reference == Reference::Comment {
                let words: Vec<&str> = drafts.iter().map(Draft::text).collect();
                let words = words.join(" ");
                let words = if words.trim().is_empty() { "a comment without words" } else { &*words };
                body.notices.say(NoticeKind::Comment, words, line.filter(|line| *line > 0));
                continue;
            }
            for block in draft::finish(drafts, false) {
                if !block.text.is_blank() {
                    let place = Place { page: None, line };
                    self.found.push(Aside { kind: AsideKind::Note, block: Block { place, cell: None, ..block } });
                }
            }
        }
    }

    /// Reads one part; a fault in it loses this part alone.
    fn story(&mut self, name: &str, what: &str, body: &mut Told) -> Option<Told> {
        let part = match self.parts.read(name) {
            Ok(Some(part)) => part,
            Ok(None) => return None,
            Err(fault) => {
                body.notices.say(NoticeKind::Unread, &format!("{what} could not be read ({})", fault.detail()), None);
                return None;
            }
        };
        let relationships = match self.parts.read(&Relationships::part_of(name)) {
            Ok(Some(part)) => Relationships::read(part.markup(), name).unwrap_or_default(),
            _ => Relationships::default(),
        };
        let comments = what == COMMENTS;
        let context = Context { relationships: &relationships, ..self.context };
        match Story::read(part.markup(), context) {
            Ok(mut told) => {
                // Word hides signs of its own in comments, and nobody prints them.
                if !comments {
                    body.notices.append(std::mem::take(&mut told.notices));
                }
                Some(told)
            }
            Err(fault) => {
                body.notices.say(NoticeKind::Unread, &format!("{what} could not be read ({})", fault.detail()), None);
                None
            }
        }
    }
}
