use std::collections::BTreeMap;

use super::look::Shown;
use crate::document::{Block, BlockKind, Cell, Place, Style, Text};

/// By how much text must be larger than the running text to count as large: 12 points beside 11 is a slip of a paste, 13
/// is meant.
const LARGE: f64 = 1.12;

/// A block in the making. Whether its words are large is known when all of them are there.
#[derive(Debug, Clone, Default)]
pub(in crate::extract) struct Draft {
    pub kind: BlockKind,
    pub label: Option<String>,
    pub cell: Option<Cell>,
    /// The number of its paragraph.
    pub line: u32,
    text: String,
    runs: Vec<Run>,
    /// The next words begin a run of their own.
    apart: bool,
}

#[derive(Debug, Clone, Copy)]
struct Run {
    end: usize,
    style: Style,
    size: u16,
    line: u32,
}

impl Draft {
    /// An empty one at the paragraph of this number.
    pub(in crate::extract) fn new(line: u32, cell: Option<Cell>) -> Self {
        Self { cell, line, ..Self::default() }
    }

    /// Adds words.
    pub(in crate::extract) fn push(&mut self, words: &str, style: Style, shown: Shown, line: u32) {
        if words.is_empty() {
            return;
        }
        self.text.push_str(words);
        let end = self.text.len();
        let style = style | shown.style;
        let apart = std::mem::take(&mut self.apart);
        match self.runs.last_mut() {
            Some(last) if !apart && last.style == style && last.size == shown.size && last.line == line => {
                last.end = end;
            }
            _ => self.runs.push(Run { end, style, size: shown.size, line }),
        }
    }

    /// The length of its text in bytes, at which the next words will begin a run of their own.
    pub(in crate::extract) fn mark(&mut self) -> usize {
        self.apart = true;
        self.text.len()
    }

    /// The text from a [`Draft::mark`] on.
    pub(in crate::extract) fn since(&self, mark: usize) -> &str {
        self.text.get(mark..).unwrap_or("")
    }

    /// Makes the words from a mark on a form's placeholder instead of a field's value.
    pub(in crate::extract) fn make_placeholder(&mut self, mark: usize) {
        for run in self.runs.iter_mut().rev().take_while(|run| run.end > mark) {
            run.style = (run.style - Style::FIELD) | Style::PLACEHOLDER;
        }
    }

    /// Puts the words of another before these; what kind of block it is stays as it is.
    pub(in crate::extract) fn prepend(&mut self, before: Self) {
        // What came before may be long, and is not copied for each paragraph that goes on.
        let own = std::mem::replace(&mut self.text, before.text);
        let length = self.text.len();
        self.text.push_str(&own);
        let own = std::mem::replace(&mut self.runs, before.runs);
        self.runs.extend(own.into_iter().map(|run| Run { end: run.end + length, ..run }));
        self.line = before.line;
    }

    /// Whether there is nothing but white space.
    pub(in crate::extract) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Its words.
    pub(in crate::extract) fn text(&self) -> &str {
        &self.text
    }

    /// Adds the number of characters of each size.
    fn weigh(&self, sizes: &mut BTreeMap<u16, usize>) {
        let mut start = 0;
        for run in &self.runs {
            *sizes.entry(run.size).or_default() += run.end - start;
            start = run.end;
        }
    }

    /// The block, without the white space around its words; that of a field stays, since it is the field's value.
    fn finish(self, running: u16, placed: bool) -> Block {
        let place = |line| if placed { Place::line(line) } else { Place::default() };
        let (mut lead, mut trail) = (self.text.len() - self.text.trim_start().len(), self.text.trim_end().len());
        let mut start = 0;
        for run in &self.runs {
            if run.style.contains(Style::FIELD) {
                (lead, trail) = (lead.min(start), trail.max(run.end));
            }
            start = run.end;
        }
        let mut text = Text::default();
        let mut start = 0;
        for run in &self.runs {
            let (from, to) = (start.max(lead), run.end.min(trail));
            let large = f64::from(run.size) > f64::from(running) * LARGE;
            let style = if large { run.style | Style::LARGE } else { run.style };
            if from < to {
                text.push(&self.text[from..to], style, place(run.line));
            }
            start = run.end;
        }
        Block { kind: self.kind, label: self.label, text, cell: self.cell, place: place(self.line) }
    }
}

/// Finishes the blocks of a file. `placed` says whether they stand in the body, whose paragraphs are numbered.
pub(in crate::extract) fn finish(drafts: Vec<Draft>, placed: bool) -> Vec<Block> {
    let mut sizes = BTreeMap::new();
    for draft in &drafts {
        draft.weigh(&mut sizes);
    }
    // The running text has the size that most characters have; of two as frequent, the larger.
    let running = sizes.into_iter().max_by_key(|(_, count)| *count).map_or(u16::MAX, |(size, _)| size);
    drafts.into_iter().map(|draft| draft.finish(running, placed)).collect()
}
