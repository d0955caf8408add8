//! The order in which the paragraphs of a form begin, told from where the file sets them apart.
//!
//! Lines of a form that are set close together look like one paragraph where one of them happens to reach the right
//! edge. Elsewhere in the file the same two begin paragraphs of their own, one after the other.

use std::collections::HashMap;

use super::line::Line;

/// How often two words have to begin paragraphs that follow one another.
const OFTEN: u32 = 2;
/// What a form asks for on one line is answered in this many.
const MOST_LINES: u32 = 3;

/// First words of paragraphs, by pairs.
#[derive(Debug, Default)]
pub(super) struct Sequence<'f> {
    /// How often each pair begins two paragraphs that follow one another.
    counts: HashMap<(&'f str, &'f str), u32>,
    /// Pairs that begin a paragraph and a later line of it.
    doubts: Vec<(&'f str, &'f str)>,
    /// Whether the counts are in.
    learned: bool,
    /// The first word of the open paragraph, and how many lines it has.
    first: &'f str,
    lines: u32,
}

impl<'f> Sequence<'f> {
    /// A paragraph begins.
    pub(super) fn begin(&mut self, line: &'f Line) {
        let first = first_word(&line.text);
        if !self.learned && !first.is_empty() && !self.first.is_empty() {
            *self.counts.entry((self.first, first)).or_default() += 1;
        }
        (self.first, self.lines) = (first, 1);
    }

    /// Whether a line that looks as if it went on with the open paragraph begins one of its own. A sentence that ends
    /// says nothing of that: the next one may begin with any word.
    pub(super) fn parts(&mut self, last: &Line, next: &'f Line) -> bool {
        self.lines += 1;
        let word = first_word(&next.text);
        if self.lines > MOST_LINES + 1
            || self.first.is_empty()
            || !word.starts_with(char::is_uppercase)
            || last.text.trim_end().ends_with(['.', ':', '?', '!', ';', ','])
        {
            return false;
        }
        if self.learned {
            return self.counts.get(&(self.first, word)).is_some_and(|&count| count >= OFTEN);
        }
        self.doubts.push((self.first, word));
        false
    }

    /// Whether a pair that was taken for one paragraph begins two of them elsewhere.
    pub(super) fn has_doubts(&self) -> bool {
        self.doubts.iter().any(|pair| self.counts.get(pair).is_some_and(|&count| count >= OFTEN))
    }

    /// What was learned, for a second look at the file.
    pub(super) fn learned(&mut self) -> Self {
        Self { counts: std::mem::take(&mut self.counts), learned: true, ..Self::default() }
    }
}

/// The first word, if it begins with a capital letter; else nothing.
fn first_word(text: &str) -> &str {
    let word = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    if word.starts_with(char::is_uppercase) { word } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_begin_paragraphs_elsewhere_begin_them_here() {
        let line = |text: &str| Line { text: text.into(), ..Line::default() };
        let lines = [line("Organisation The Hall Trust"), line("Deputy Ann Field"), line("Geography The county")];
        let full = [line("Organisation The Hall Trust for the whole of the"), line("Deputy Bob Lane")];
        let mut sequence = Sequence::default();
        for _ in 0..2 {
            for line in &lines {
                sequence.begin(line);
            }
        }
        sequence.begin(&full[0]);
        assert!(!sequence.parts(&full[0], &full[1]));
        assert!(sequence.has_doubts());
        let mut learned = sequence.learned();
        learned.begin(&full[0]);
        assert!(learned.parts(&full[0], &full[1]));
        // Nothing says so of a name that stands at the beginning of a line.
        learned.begin(&full[0]);
        assert!(!learned.parts(&full[0], &lines[2]));
    }
}
