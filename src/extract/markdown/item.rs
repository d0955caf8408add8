//! List items and their depth.

use crate::document::BlockKind;
use crate::extract::text::marker;

/// The lists that are open, by the indents of their marks.
#[derive(Debug, Default)]
pub(super) struct Items {
    indents: Vec<usize>,
}

/// Deeper than this, depth tells nothing.
const DEEPEST: usize = 9;

impl Items {
    pub(super) fn clear(&mut self) {
        self.indents.clear();
    }

    /// What a line begins: its kind, its bullet, and its text without the bullet. A typed number stays in the text.
    pub(super) fn begin<'a>(&mut self, line: &'a str) -> (BlockKind, Option<String>, &'a str) {
        let text = line.trim_start();
        let indent: usize = line[..line.len() - text.len()].chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
        if let Some(rest) = bullet(text) {
            return (BlockKind::ListItem(self.depth(indent)), Some("•".to_owned()), rest);
        }
        if marker::number(unmarked(text)).is_some() {
            return (BlockKind::ListItem(self.depth(indent)), None, text);
        }
        if indent == 0 {
            self.clear();
        }
        (BlockKind::Paragraph, None, text)
    }

    fn depth(&mut self, indent: usize) -> u8 {
        while self.indents.last().is_some_and(|&last| last >= indent) {
            self.indents.pop();
        }
        let depth = self.indents.len().min(DEEPEST);
        if depth < DEEPEST {
            self.indents.push(indent);
        }
        depth as u8
    }
}

/// What follows a bullet; one that is drawn twice (`- • text`, as converters write it) counts once.
fn bullet(text: &str) -> Option<&str> {
    let rest = marker::bullet(text)?;
    let again = rest.starts_with(|c: char| !c.is_ascii() && !c.is_alphanumeric());
    Some(if again { marker::bullet(rest).unwrap_or(rest) } else { rest })
}

/// A line without the marks of emphasis before its number: `**1. Aims**`.
pub(super) fn unmarked(text: &str) -> &str {
    text.trim_start_matches(['*', '_'])
}
