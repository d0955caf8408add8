use super::Story;
use super::frame::Frame;
use crate::document::BlockKind;
use crate::extract::docx::draft::Draft;
use crate::extract::docx::look::Look;
use crate::extract::docx::notices::State;
use crate::extract::package::Element;

/// A paragraph that is open.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub draft: Draft,
    pub line: u32,
    /// It is hidden as a whole.
    pub hidden: bool,
    /// The last character was white space of the markup, so that more of it is none of the text.
    pub spaced: bool,
    /// The blocks of text boxes that are anchored in it; they follow it.
    pub after: Vec<Draft>,
    /// How the text around it looks, for when it ends.
    around: Look,
}

impl Story<'_> {
    pub(super) fn begin_paragraph(&mut self, element: &Element) -> Frame {
        let known = self.context.known;
        let style = element.attribute("style-name").unwrap_or_default();
        self.begin_anonymous_paragraph();
        self.set_look(known.styles.paragraph_look(&style));
        let level = element.number("outline-level").map_or(1, |level| level.clamp(1, 9) as u8);
        let heading = if element.name() == "h" { Some(level) } else { known.styles.title(&style) };

        let mut label = None;
        let mut kind = BlockKind::Paragraph;
        let depth = self.lists.len();
        let item = self.items.last_mut().filter(|item| depth > 0 && item.depth == depth && !item.begun);
        if let Some(item) = item {
            item.begun = true;
            if !item.header {
                let start = item.start;
                let own = self.lists.iter().rev().find_map(|list| list.style.as_deref());
                let list = own.or_else(|| known.styles.list(&style)).and_then(|name| known.lists.style(name));
                label = self.counters.next(list, depth - 1, start);
                if label.is_some() {
                    kind = BlockKind::ListItem((depth - 1).min(8) as u8);
                }
            }
        } else if element.name() == "h" && self.items.is_empty() {
            let unnumbered = element.attribute("is-list-header").is_some_and(|header| header == "true");
            if !unnumbered {
                let start = element.number("start-value").and_then(|start| u32::try_from(start).ok());
                label = self.counters.next_heading(&known.lists, usize::from(level) - 1, start);
            }
        }
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.draft.label = label;
            paragraph.draft.kind = heading.map_or(kind, BlockKind::Heading);
        }
        Frame::Paragraph
    }

    pub(super) fn begin_anonymous_paragraph(&mut self) {
        self.line += 1;
        let draft = Draft::new(self.line, self.told.tables.cell());
        let around = self.look;
        self.paragraphs.push(Paragraph { draft, line: self.line, spaced: true, around, ..Paragraph::default() });
    }

    pub(super) fn end_paragraph(&mut self) {
        let Some(paragraph) = self.paragraphs.pop() else { return };
        self.set_look(paragraph.around);
        if paragraph.hidden {
            let line = self.place();
            self.told.notices.quote(State::Hidden, paragraph.draft.text(), line);
        }
        self.told.notices.close();
        if !paragraph.hidden && !paragraph.draft.is_blank() {
            self.put(paragraph.draft);
        }
        if let Some(output) = self.outputs.last_mut() {
            output.extend(paragraph.after);
        }
    }

    pub(super) fn begin_span(&mut self, style: Option<&str>) -> Frame {
        let around = self.look;
        if let Some(style) = style {
            self.set_look(self.context.known.styles.text_look(style, around));
        }
        Frame::Span(around)
    }

    pub(super) fn set_look(&mut self, look: Look) {
        self.look = look;
        self.shown = look.shown();
    }

    /// What follows is a stretch of text of its own.
    pub(super) fn split(&mut self) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.draft.mark();
        }
    }
}
