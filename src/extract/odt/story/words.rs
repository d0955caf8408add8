use super::Story;
use crate::document::Style;
use crate::extract::docx::field::{TICKED, UNTICKED};
use crate::extract::docx::notices::State;
use crate::extract::docx::symbol::private_character;

impl Story<'_> {
    /// Text of the markup, in which white space of any length is one space, and none at the beginning of a paragraph.
    pub(super) fn text(&mut self, text: &str) {
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        let mut words = String::with_capacity(text.len());
        for c in text.chars() {
            if matches!(c, ' ' | '\t' | '\n' | '\r') {
                if !std::mem::replace(&mut paragraph.spaced, true) {
                    words.push(' ');
                }
            } else {
                paragraph.spaced = false;
                words.push(c);
            }
        }
        self.say(&words);
    }

    /// Words of the document that are no white space of the markup: a tab, several spaces.
    pub(super) fn words(&mut self, words: &str) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.spaced = false;
        }
        self.say(words);
    }

    fn say(&mut self, words: &str) {
        // The characters of a tick box stand for its state, which is shown in one way.
        if let Some((ticked, shown)) = &mut self.tick {
            let sign = if *ticked { TICKED } else { UNTICKED };
            if !words.is_empty() && !std::mem::replace(shown, true) {
                self.write(sign, Style::FIELD);
            }
            return;
        }
        let mut style = Style::empty();
        if self.placeholders > 0 {
            style |= Style::PLACEHOLDER;
        } else if self.fields > 0 || self.typed > 0 {
            style |= Style::FIELD;
        }
        let private = |c: char| matches!(c, '\u{F000}'..='\u{F0FF}');
        match self.shown.symbol {
            Some(font) => {
                let seen = |c: char| if private(c) { font.character(u32::from(c)).unwrap_or('\u{FFFD}') } else { c };
                let words: String = words.chars().map(seen).collect();
                self.write(&words, style);
            }
            None if words.contains(private) => {
                let words: String = words.chars().map(|c| private_character(c).unwrap_or(c)).collect();
                self.write(&words, style);
            }
            None => self.write(words, style),
        }
    }

    /// Puts words into the paragraph, or into a notice where they are hidden.
    pub(super) fn write(&mut self, words: &str, style: Style) {
        let line = self.place();
        self.count(words);
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        let unwanted = |c: char| c.is_control() && !matches!(c, '\t' | '\n');
        let words = if words.contains(unwanted) { words.replace(unwanted, "") } else { words.to_owned() };
        if self.shown.hidden || self.hidden > 0 {
            return self.told.notices.quote(State::Hidden, &words, line);
        }
        if self.inserted > 0 {
            self.told.notices.quote(State::Inserted, &words, line);
        } else if !words.trim().is_empty() {
            self.told.notices.close();
        }
        paragraph.draft.push(&words, style, self.shown, paragraph.line);
    }
}
