//! Fields of RTF while they are read.

use crate::document::Style;
use crate::extract::fields;

/// A field: its instruction, and the state of a form field.
#[derive(Debug, Default)]
pub(super) struct Field {
    pub(super) instruction: String,
    /// The kind of form field: 0 text, 1 tick box, 2 list.
    pub(super) kind: Option<i32>,
    pub(super) result: Option<i32>,
    pub(super) default_result: Option<i32>,
    pub(super) default_text: String,
    pub(super) entries: Vec<String>,
    /// Where the result begins in the text of the paragraph.
    pub(super) result_from: usize,
    pub(super) has_result: bool,
}

/// Instructions longer than this are cut: only their first words matter.
const LONGEST_INSTRUCTION: usize = 2_000;
/// A list of a form has at most this many entries in Word.
const MOST_ENTRIES: usize = 50;
/// A result that says "as by default".
const DEFAULT: i32 = 25;

impl Field {
    pub(super) fn instruct(&mut self, text: &str) {
        if self.instruction.len() < LONGEST_INSTRUCTION {
            self.instruction.push_str(text);
        }
    }

    pub(super) fn add_entry(&mut self, text: &str) {
        if self.entries.len() < MOST_ENTRIES {
            self.entries.push(text.trim().to_owned());
        }
    }

    /// The first word of the instruction.
    fn name(&self) -> String {
        self.instruction.split_whitespace().next().unwrap_or_default().to_ascii_uppercase()
    }

    fn value(&self) -> i32 {
        self.result.filter(|&result| result != DEFAULT).or(self.default_result).unwrap_or(0)
    }

    /// Whether its result is the value of a text field.
    pub(super) fn is_text(&self) -> bool {
        self.name() == "FORMTEXT"
    }

    /// What is shown in place of a result: a tick, the chosen entry.
    pub(super) fn state(&self) -> Option<String> {
        match self.name().as_str() {
            "FORMCHECKBOX" => Some(fields::tick(self.value() == 1).to_owned()),
            "FORMDROPDOWN" => self.entries.get(usize::try_from(self.value()).ok()?).cloned(),
            _ => None,
        }
    }

    /// What the instruction shows where there is no result.
    pub(super) fn shown(&self) -> Option<(String, Style)> {
        fields::shown(&self.instruction)
    }
}
