//! Text of a paragraph in a state that the printed page does not show: deleted, hidden, inserted.

use crate::document::{Document, Notice, NoticeKind, Place};

use super::limits::MAX_NOTICE_CHARACTERS;

/// What is said of a text document that holds pictures and no word: each may be too small to fill a page, and yet they
/// are all that was sent.
pub(super) const ONLY_PICTURES: &str = "pictures and no words; if there is text in them, it was not read";

/// The stretches of one paragraph.
#[derive(Debug, Default)]
pub(super) struct Unseen {
    stretches: Vec<(NoticeKind, String)>,
    goes_on: bool,
}

impl Unseen {
    /// Words in a state; they go on with the last stretch unless ordinary words came between.
    pub(super) fn push(&mut self, state: NoticeKind, words: &str) {
        match self.stretches.last_mut() {
            Some((last, stretch)) if *last == state && self.goes_on => {
                // A notice keeps the first words; four bytes are the longest character.
                if stretch.len() < MAX_NOTICE_CHARACTERS * 4 {
                    stretch.push_str(words);
                }
            }
            _ => self.stretches.push((state, words.to_owned())),
        }
        self.goes_on = true;
    }

    /// Words that are shown.
    pub(super) fn interrupt(&mut self, words: &str) {
        if self.goes_on && !words.trim().is_empty() {
            self.goes_on = false;
        }
    }

    /// Forgets all.
    pub(super) fn clear(&mut self) {
        self.stretches.clear();
        self.goes_on = false;
    }

    /// Adds a notice for each stretch, at the last block of the document.
    pub(super) fn tell(&mut self, document: &mut Document, place: Place) {
        let block = document.blocks.len().checked_sub(1);
        for (kind, words) in self.stretches.drain(..) {
            let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
            if !text.is_empty() {
                document.notices.push(Notice { kind, text, place, block });
            }
        }
        self.goes_on = false;
    }
}
