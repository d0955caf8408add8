use std::borrow::Cow;

use super::super::field::{Field, FormField, TICKED, UNTICKED};
use super::super::notices::State;
use super::super::symbol::{SymbolFont, private_character};
use super::Story;
use super::frame::Frame;
use crate::document::Style;
use crate::extract::package::Element;

impl Story<'_> {
    /// Text of the markup.
    pub(super) fn text(&mut self, text: &str) {
        match self.stack.last() {
            Some(Frame::Words { preserve }) => {
                let text = tidy(text, *preserve);
                self.words(&text);
            }
            Some(Frame::DeletedWords) if !self.fields.in_instruction() => {
                let line = self.place();
                self.told.notices.quote(State::Deleted, text, line);
            }
            Some(Frame::Instruction) => {
                if let Some(field) = self.fields.instruction() {
                    field.instruct(text);
                }
            }
            _ => {}
        }
    }

    /// Words of the document, in the state in which the reader stands.
    pub(super) fn words(&mut self, words: &str) {
        if self.fields.in_instruction() {
            return;
        }
        // The characters of a tick box stand for its state, which is shown in one way.
        let ticked = self.controls.last().filter(|control| control.ticked.is_some()).map(|control| {
            let first = !std::mem::replace(&mut control.shown, true);
            first.then_some(if control.ticked == Some(true) { TICKED } else { UNTICKED })
        });
        match ticked {
            Some(Some(sign)) => self.write(sign, Style::FIELD),
            Some(None) => {}
            None => {
                let mut style = self.controls.style();
                if self.fields.in_text() {
                    style |= Style::FIELD;
                }
                let words = match self.run.symbol {
                    Some(font) => Cow::Owned(words.chars().map(|c| symbol(c, font)).collect()),
                    None if words.contains(is_private) => {
                        Cow::Owned(words.chars().map(|c| private_character(c).unwrap_or(c)).collect::<String>())
                    }
                    None => Cow::Borrowed(words),
                };
                self.write(&words, style);
            }
        }
    }

    /// Puts words into the paragraph, or into a notice where a reader of the accepted, printed text would not see them.
    pub(super) fn write(&mut self, words: &str, style: Style) {
        let line = self.place();
        self.count(words);
        let notices = &mut self.told.notices;
        if self.deleted > 0 {
            return notices.quote(State::Deleted, words, line);
        }
        if self.moved_away > 0 {
            return notices.quote(State::MovedAway, words, line);
        }
        let Some(paragraph) = self.paragraphs.last_mut() else { return self.loose(words, style) };
        if self.run.hidden || self.hidden_rows > 0 {
            paragraph.holds_hidden = true;
            return notices.quote(State::Hidden, words, line);
        }
        if self.moved_here > 0 {
            notices.quote(State::MovedHere, words, line);
        } else if self.inserted > 0 {
            notices.quote(State::Inserted, words, line);
        } else if !words.trim().is_empty() {
            notices.close();
        }
        paragraph.draft.push(words, style, self.run, paragraph.line);
    }

    /// Words outside of any paragraph, in a file that another program has changed: they are a paragraph of their own.
    fn loose(&mut self, words: &str, style: Style) {
        if !words.trim().is_empty() {
            self.begin_paragraph();
            let run = self.run;
            if let Some(paragraph) = self.paragraphs.last_mut() {
                paragraph.draft.push(words, style, run, paragraph.line);
            }
            self.end_paragraph();
        }
    }

    /// `w:fldChar`: a field begins, its result begins, or it ends.
    pub(super) fn field_character(&mut self, element: &Element) {
        match element.attribute("fldCharType").as_deref() {
            Some("begin") => self.fields.begin(Field::default()),
            Some("separate") => self.begin_result(),
            Some("end") => self.end_field(),
            _ => {}
        }
    }

    /// The result of the innermost field begins.
    pub(super) fn begin_result(&mut self) {
        let began = self.paragraphs.last_mut().map_or((0, 0), |paragraph| (paragraph.draft.mark(), paragraph.line));
        if self.fields.begin_result(began).is_some_and(Field::is_linked) && self.deleted == 0 {
            self.unread("content linked from another file, shown as it was when it was last brought in");
        }
    }

    /// The innermost field ends.
    pub(super) fn end_field(&mut self) {
        let Some(field) = self.fields.end() else { return };
        if self.fields.in_instruction() {
            return;
        }
        match &field.form {
            Some(FormField::Tick(ticked)) => return self.write(if *ticked { TICKED } else { UNTICKED }, Style::FIELD),
            Some(FormField::Choice(chosen)) => {
                let nothing_shown = self.shown_since(&field).is_none_or(|shown| shown.trim().is_empty());
                if nothing_shown {
                    let chosen = chosen.clone();
                    self.write(&chosen, Style::FIELD);
                }
                return;
            }
            Some(FormField::Text(by_default)) => {
                // One word may well be the answer ("No"); a phrase that the form put there is its prompt.
                let untouched = by_default.trim().contains(' ')
                    && self.shown_since(&field).is_some_and(|shown| shown.trim() == by_default.trim());
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    if untouched {
                        paragraph.draft.make_placeholder(field.began.0);
                    }
                    paragraph.draft.mark();
                }
                return;
            }
            None => {}
        }
        if let Some(prompt) = field.prompt() {
            self.write(&prompt, Style::PLACEHOLDER);
        } else if let Some(symbol) = field.symbol().filter(|_| !field.in_result) {
            self.write(symbol.encode_utf8(&mut [0; 4]), Style::empty());
        }
    }

    /// What the field's result has put into the paragraph, where it began in it.
    fn shown_since(&self, field: &Field) -> Option<&str> {
        let paragraph = self.paragraphs.last().filter(|_| field.in_result)?;
        (paragraph.line == field.began.1).then(|| paragraph.draft.since(field.began.0))
    }
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{F000}'..='\u{F0FF}')
}

fn symbol(c: char, font: SymbolFont) -> char {
    match u32::from(c) {
        0x21..=0xFF | 0xF000..=0xF0FF => font.character(u32::from(c)).unwrap_or('\u{FFFD}'),
        _ => c,
    }
}

/// Line ends of the markup are none of the text; around words of pretty-printed markup nor are spaces.
fn tidy(text: &str, preserve: bool) -> Cow<'_, str> {
    if !text.contains(|c: char| c.is_control()) {
        return Cow::Borrowed(text);
    }
    let shown = if preserve || !text.contains('\n') { text } else { text.trim() };
    let shown = shown.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c });
    Cow::Owned(shown.filter(|c| *c == '\t' || !c.is_control()).collect())
}
