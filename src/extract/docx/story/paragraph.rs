use super::super::draft::Draft;
use super::super::look::{Look, MarkChange, RunProperties};
use super::super::paragraph_properties::ParagraphProperties;
use super::super::styles::StyleIndex;
use super::Story;
use super::frame::Frame;
use crate::document::{BlockKind, NoticeKind};
use crate::extract::package::{Fault, Markup};

/// A paragraph that is open.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub draft: Draft,
    pub line: u32,
    pub holds_hidden: bool,
    properties: ParagraphProperties,
    style: Option<StyleIndex>,
    /// How its text looks where a run says nothing.
    look: Look,
    /// The blocks of text boxes that are anchored in it; they follow it.
    after: Vec<Draft>,
}

impl Story<'_> {
    pub(super) fn begin_paragraph(&mut self) {
        self.line += 1;
        self.ensure_cell();
        let style = self.context.styles.normal();
        let look = self.context.styles.look_in(style, self.table_look());
        let draft = Draft::new(self.line, self.told.tables.cell());
        self.run = look.shown();
        self.paragraphs.push(Paragraph { draft, line: self.line, style, look, ..Paragraph::default() });
    }

    pub(super) fn read_paragraph_properties(&mut self, markup: &mut Markup) -> Result<(), Fault> {
        let mut properties = ParagraphProperties::read(markup)?;
        if let Some(section) = properties.section.take() {
            self.end_section(&section);
        }
        let table = self.table_look();
        let Some(paragraph) = self.paragraphs.last_mut() else { return Ok(()) };
        if let Some(style) = properties.style.as_deref().and_then(|id| self.context.styles.find(id)) {
            paragraph.style = Some(style);
            paragraph.look = self.context.styles.look_in(paragraph.style, table);
        }
        self.run = paragraph.look.shown();
        paragraph.properties = properties;
        Ok(())
    }

    pub(super) fn begin_run(&mut self) -> Frame {
        let look = self.paragraphs.last().map(|paragraph| paragraph.look);
        let around = std::mem::replace(&mut self.run, look.unwrap_or_default().shown());
        Frame::Run(around)
    }

    pub(super) fn read_run_properties(&mut self, markup: &mut Markup) -> Result<(), Fault> {
        let properties = RunProperties::read(markup)?;
        let mut look = self.paragraphs.last().map(|paragraph| paragraph.look).unwrap_or_default();
        if let Some(style) = &properties.style {
            look = self.context.styles.run_look(style, look);
        }
        self.run = properties.look.over(look).shown();
        Ok(())
    }

    pub(super) fn end_paragraph(&mut self) {
        self.told.notices.close();
        let Some(mut paragraph) = self.paragraphs.pop() else { return };
        let here = (self.cells.len(), self.outputs.len());
        if let Some((cells, outputs, before)) = self.carried.take() {
            if (cells, outputs) == here {
                paragraph.draft.prepend(before.draft);
                let own = std::mem::replace(&mut paragraph.after, before.after);
                paragraph.after.extend(own);
                paragraph.holds_hidden |= before.holds_hidden;
            } else {
                self.put_paragraph(before);
            }
        }
        let change = match paragraph.properties.mark.mark {
            MarkChange::None => None,
            MarkChange::New => Some(NoticeKind::Inserted),
            MarkChange::Gone => Some(NoticeKind::Deleted),
        };
        if let Some(change) = change {
            let line = self.place();
            self.told.notices.change_without_words(change, "the end of a paragraph", line);
        }
        if paragraph.properties.mark.mark == MarkChange::Gone {
            self.carried = Some((here.0, here.1, paragraph));
        } else {
            self.put_paragraph(paragraph);
        }
    }

    /// Lets go of a paragraph that nothing goes on.
    pub(super) fn release(&mut self) {
        if let Some((.., paragraph)) = self.carried.take() {
            // Where all of it is gone there is no paragraph any more.
            if paragraph.draft.is_blank() {
                self.put_all(paragraph.after);
            } else {
                self.put_paragraph(paragraph);
            }
        }
    }

    fn put_paragraph(&mut self, mut paragraph: Paragraph) {
        let blank = paragraph.draft.is_blank();
        let mark_hidden = paragraph.properties.mark.look.over(paragraph.look).hidden == Some(true);
        let gone_from_sight = blank && mark_hidden && paragraph.holds_hidden;
        if !gone_from_sight {
            self.classify(&mut paragraph);
        }
        if !blank {
            self.put(paragraph.draft);
        } else if let (Some(label), Some(cell)) = (paragraph.draft.label, self.cells.last_mut()) {
            cell.label = cell.label.take().or(Some((paragraph.draft.kind, label)));
        }
        self.put_all(paragraph.after);
    }

    fn put_all(&mut self, drafts: Vec<Draft>) {
        if let Some(output) = self.outputs.last_mut() {
            output.extend(drafts);
        }
    }

    /// Finds out whether it is a heading or an item of a list, and its number.
    fn classify(&mut self, paragraph: &mut Paragraph) {
        let (styles, numbering) = (self.context.styles, self.context.numbering);
        let own = &paragraph.properties;
        let heading = match own.outline {
            Some(level) => (level < 9).then_some(level + 1),
            None => paragraph.style.and_then(|style| styles.heading(style)).or_else(|| {
                // A built-in style that the file uses and does not define.
                let id = own.style.as_deref().filter(|id| styles.find(id).is_none())?;
                super::super::styles::heading_named(id)
            }),
        };
        let from_style = paragraph.style.and_then(|style| styles.numbering(style));
        let number = own.number.or(from_style.as_ref().map(|found| found.number)).filter(|number| *number != 0);
        let counted = number.and_then(|number| Some((number, numbering.definition_of(number, styles)?)));
        if let Some((number, definition)) = counted {
            let by_style = from_style
                .as_ref()
                .and_then(|found| numbering.level_of_style(number, definition, &found.ids).or(found.level));
            let level = usize::from(own.level.or(by_style).unwrap_or(0));
            paragraph.draft.label = self.counters.next(numbering, number, definition, level);
            if paragraph.draft.label.is_some() {
                paragraph.draft.kind = BlockKind::ListItem(level as u8);
            }
        }
        if let Some(level) = heading {
            paragraph.draft.kind = BlockKind::Heading(level);
        }
    }

    pub(super) fn begin_box(&mut self) -> Frame {
        self.outputs.push(Vec::new());
        Frame::Box
    }

    pub(super) fn end_box(&mut self) {
        self.release();
        let drafts = self.outputs.pop().unwrap_or_default();
        match self.paragraphs.last_mut() {
            Some(paragraph) => paragraph.after.extend(drafts),
            None => self.put_all(drafts),
        }
    }
}
