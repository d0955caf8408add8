use super::Story;
use super::frame::{Drawing, Frame, Mark};
use crate::document::{NoticeKind, Style};
use crate::extract::docx::draft::Draft;
use crate::extract::docx::field::{TICKED, UNTICKED};

/// The share of a page, inside its margins, from which a picture fills most of it; as for Word.
const MOST_OF_A_PAGE: f64 = 0.6;

impl Story<'_> {
    /// The last open element ends.
    pub(super) fn close(&mut self) {
        match self.stack.pop() {
            Some(Frame::Paragraph) => self.end_paragraph(),
            Some(Frame::Span(around)) => self.set_look(around),
            Some(Frame::List) => {
                let list = self.lists.pop().unwrap_or_default();
                if self.lists.is_empty() {
                    self.counters.end(list.style.as_deref().unwrap_or(""), list.id.as_deref());
                }
            }
            Some(Frame::Item) => {
                self.items.pop();
            }
            Some(Frame::Table) => self.told.tables.end(),
            Some(Frame::Row(repeated)) => {
                // A program that repeats empty rows to the end of the sheet repeats no form.
                self.told.tables.end_row(repeated.min(1_000));
            }
            Some(Frame::Cell { start, covered }) => {
                if self.length() == start && !covered {
                    let empty = Draft::new(self.line.max(1), self.told.tables.cell());
                    self.put(empty);
                }
            }
            Some(Frame::Box) => {
                let drafts = self.outputs.pop().unwrap_or_default();
                match (self.paragraphs.last_mut(), self.outputs.last_mut()) {
                    (Some(paragraph), _) => paragraph.after.extend(drafts),
                    (None, Some(output)) => output.extend(drafts),
                    (None, None) => {}
                }
            }
            Some(Frame::Note(line)) => {
                let drafts = self.outputs.pop().unwrap_or_default();
                self.told.notes.push((line, drafts));
            }
            Some(Frame::Comment(line)) => {
                let drafts = self.outputs.pop().unwrap_or_default();
                let words: Vec<&str> = drafts.iter().map(Draft::text).collect();
                let words = words.join(" ");
                let words = if words.trim().is_empty() { "a comment without words" } else { &*words };
                let line = Some(line).filter(|line| *line > 0 && self.context.body);
                self.told.notices.say(NoticeKind::Comment, words, line);
            }
            Some(Frame::Hidden) => self.hidden -= 1,
            Some(Frame::Field) => self.fields -= 1,
            Some(Frame::Placeholder) => self.placeholders -= 1,
            Some(Frame::Tick(around)) => {
                if let Some((ticked, false)) = std::mem::replace(&mut self.tick, around) {
                    self.write(if ticked { TICKED } else { UNTICKED }, Style::FIELD);
                }
            }
            Some(Frame::Mark(mark)) => self.end_mark(&mark),
            Some(Frame::Drawing(drawing)) => self.end_drawing(&drawing),
            Some(Frame::Plain) | None => {}
        }
    }

    fn end_mark(&mut self, mark: &Mark) {
        match mark.kind.as_str() {
            "FORMCHECKBOX" => self.write(if mark.ticked { TICKED } else { UNTICKED }, Style::FIELD),
            "FORMDROPDOWN" => {
                let chosen = mark.entries.get(mark.chosen).map_or("", String::as_str);
                self.write(chosen, Style::FIELD);
            }
            _ => {}
        }
    }

    fn end_drawing(&mut self, drawing: &Drawing) {
        let page = self.context.known.styles.page_area();
        self.pictures |= drawing.picture && !drawing.object && self.context.body;
        if drawing.picture && drawing.large && !drawing.object && self.context.body {
            self.large_pictures.add(drawing.source.clone(), self.line);
        }
        if drawing.picture && !drawing.object && self.context.body && drawing.area >= page * MOST_OF_A_PAGE {
            self.unread("a picture that fills most of a page; if there is text in it, it was not read");
        }
    }

    /// A control of a form: its value is an answer, the words beside it are the form's.
    pub(super) fn form_control(&mut self, id: &str) {
        let Some(control) = self.controls.get(id).cloned() else { return };
        let alone = self.paragraphs.is_empty();
        if alone {
            self.begin_anonymous_paragraph();
        }
        self.write(&control.value, Style::FIELD);
        if !control.label.is_empty() {
            let space = if control.value.is_empty() { "" } else { " " };
            self.write(&format!("{space}{}", control.label), Style::empty());
        }
        if alone {
            self.end_paragraph();
        }
    }
}
