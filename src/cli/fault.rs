use std::fmt;
use std::path::Path;

use crate::ruleset::RuleError;

/// Why the job could not be done, for the user: lower case, naming the file, what was expected, what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// In words.
    Words(String),
    /// A rules or settings file with errors, which points at its lines.
    Rules(RuleError),
}

impl Fault {
    /// With these words.
    pub fn new(words: impl Into<String>) -> Self {
        Self::Words(words.into())
    }

    /// About a file: `inbox/a.docx: it cannot be ...`.
    pub fn of(path: &Path, words: impl fmt::Display) -> Self {
        Self::Words(format!("{}: {words}", super::inputs::shown(path)))
    }
}

impl From<RuleError> for Fault {
    fn from(error: RuleError) -> Self {
        Self::Rules(error)
    }
}
