use std::collections::HashMap;

use crate::extract::docx::notices::State;
use crate::extract::package::{Fault, Markup, Ns, Step};

/// The longest deletion that is kept: a notice shows only its first words.
const LONGEST: usize = 2_000;

/// The tracked changes of a document, by their ids.
#[derive(Debug, Default)]
pub(super) struct Changes(HashMap<String, (State, String)>);

impl Changes {
    /// Reads `text:tracked-changes`, which was just opened.
    pub(super) fn read(&mut self, markup: &mut Markup) -> Result<(), Fault> {
        let outside = markup.depth() - 1;
        let (mut id, mut state, mut info) = (String::new(), None, 0);
        let mut words = String::new();
        loop {
            match markup.step()? {
                Step::Open(element) => match (element.ns, element.name()) {
                    (Ns::OdfText, "changed-region") => {
                        id = element.attribute("id").unwrap_or_default().into_owned();
                        (state, words) = (None, String::new());
                    }
                    (Ns::OdfText, "insertion") => state = Some(State::Inserted),
                    (Ns::OdfText, "deletion") => state = Some(State::Deleted),
                    // Who made it, and when.
                    (Ns::OdfOffice, "change-info") => info = markup.depth(),
                    (Ns::OdfText, "p" | "h" | "s" | "tab" | "line-break") => words.push(' '),
                    _ => {}
                },
                Step::Text(text) if info == 0 && state == Some(State::Deleted) && words.len() < LONGEST => {
                    words.push_str(&text);
                }
                Step::Text(_) => {}
                Step::Close => {
                    if markup.depth() < info {
                        info = 0;
                    }
                    if markup.depth() == outside + 1
                        && let Some(state) = state.take()
                    {
                        self.0.insert(std::mem::take(&mut id), (state, std::mem::take(&mut words)));
                    }
                    if markup.depth() <= outside {
                        return Ok(());
                    }
                }
                Step::End => return Ok(()),
            }
        }
    }

    /// What was changed under this id: how, and the words that were deleted.
    pub(super) fn get(&self, id: &str) -> Option<(State, &str)> {
        self.0.get(id).map(|(state, words)| (*state, words.as_str()))
    }
}
