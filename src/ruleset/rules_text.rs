use std::borrow::Cow;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The text of one rules file, shared by every problem that points into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulesText {
    /// What messages call the file: its path with `/`, or `built-in hscb-2014`.
    pub name: Arc<str>,
    /// Its text.
    pub text: Arc<Cow<'static, str>>,
    /// The tree that the parser makes of a built-in file, as [`super::parsed`] keeps it.
    pub parsed: Option<&'static [u8]>,
    /// Where it lies; `None` for a built-in file.
    pub path: Option<PathBuf>,
}

impl RulesText {
    /// A file that was read from `path`.
    pub fn of_file(path: &Path, text: String) -> Self {
        Self { name: shown(path).into(), text: Arc::new(Cow::Owned(text)), parsed: None, path: Some(path.to_owned()) }
    }

    /// A file that is part of the program.
    pub fn of_built_in(name: &str, text: &'static str, parsed: &'static [u8]) -> Self {
        let text = Arc::new(Cow::Borrowed(text));
        Self { name: format!("built-in {name}").into(), text, parsed: Some(parsed), path: None }
    }

    /// A path that the file names, which is meant from its own folder; `None` in a built-in file, which names none.
    pub fn beside(&self, name: &str) -> Option<PathBuf> {
        self.path.as_ref().map(|path| path.parent().unwrap_or(Path::new("")).join(name))
    }

    /// The line and column of a byte offset, both counted from 1, the column in characters.
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let before = &self.text[..self.boundary(offset)];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }

    /// The span moved outwards to character boundaries inside the text.
    pub fn clamp(&self, span: &Range<usize>) -> Range<usize> {
        let start = self.boundary(span.start);
        let mut end = span.end.min(self.text.len()).max(start);
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        start..end
    }

    fn boundary(&self, offset: usize) -> usize {
        let mut at = offset.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
}

/// A path as messages show it: with `/` on every system.
pub fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
