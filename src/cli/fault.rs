use std::fmt;
use std::path::Path;

/// Why the job could not be done, in words for the user: lower case, naming the file, what was expected, what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault(String);

impl Fault {
    /// With these words.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// About a file: `inbox/a.docx: it cannot be ...`.
    pub fn of(path: &Path, words: impl fmt::Display) -> Self {
        Self(format!("{}: {words}", super::inputs::shown(path)))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
