use super::cells::Cost;
use super::fit::weight_of;
use super::ordinal::{of_label, ordinal};
use super::shape::Shape;
use crate::document::{Document, Letters, Style, fold};

/// The words of a file in reading order, and the points at which a question can begin.
pub(super) struct Stream<'a> {
    pub document: &'a Document,
    pub words: Vec<StreamWord>,
    pub units: Vec<Unit>,
    /// For each block, the index of its first word; one more entry at the end.
    pub block_words: Vec<usize>,
}

/// A folded word with its place in the file.
pub(super) struct StreamWord {
    pub text: Letters,
    pub block: usize,
    /// The bytes in the block's text.
    pub start: usize,
    pub end: usize,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// How much it weighs in a fit.
    pub weight: Cost,
    /// What tells it at a glance from most other words.
    pub shape: Shape,
}

impl StreamWord {
    /// The words of a text, as those of a block of their own.
    pub fn of(text: &str, block: usize) -> impl Iterator<Item = Self> + '_ {
        fold(text).into_iter().map(move |word| Self {
            capital: text[word.range.start..].starts_with(char::is_uppercase),
            weight: weight_of(&word.text),
            shape: Shape::of(&word.text),
            text: word.text,
            block,
            start: word.range.start,
            end: word.range.end,
        })
    }
}

/// A point at which a question, a title or a form's sentence can begin.
#[derive(Debug, Clone)]
pub(super) struct Unit {
    pub block: usize,
    /// The byte in the block's text at which it begins.
    pub offset: usize,
    /// The index of its first word, a number included.
    pub first: usize,
    /// The index of its first word after the number.
    pub word: usize,
    pub kind: UnitKind,
    /// The number that stands before it, typed or computed, without punctuation: `1`, `2.3`, `A1`.
    pub number: Option<String>,
}

/// What makes a unit a point at which something can begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UnitKind {
    /// A block begins.
    Block,
    /// A line or a cell's tab stop begins inside a block, or the text turns bold.
    Line,
    /// A sentence begins inside a block: only long, certain matches count here.
    Sentence,
}

impl<'a> Stream<'a> {
    pub fn new(document: &'a Document) -> Self {
        // Room for all at once: a list that grows is copied again and again.
        let bytes: usize = document.blocks.iter().map(|block| block.text.as_str().len()).sum();
        let words = Vec::with_capacity(bytes / LETTERS_OF_A_WORD);
        let mut stream = Self { document, words, units: Vec::new(), block_words: Vec::new() };
        for index in 0..document.blocks.len() {
            stream.add_block(index);
        }
        stream.block_words.push(stream.words.len());
        stream
    }

    fn add_block(&mut self, index: usize) {
        let block = &self.document.blocks[index];
        let text = block.text.as_str();
        let first = self.words.len();
        self.block_words.push(first);
        self.words.extend(StreamWord::of(text, index));
        if self.words.len() == first {
            return;
        }
        let mut starts = vec![(0, UnitKind::Block)];
        starts.extend(inner_starts(text));
        let mut bold = false;
        for (range, span) in block.text.spans() {
            let now = span.style.contains(Style::BOLD);
            if now && !bold && range.start > 0 && !text[range.clone()].trim().is_empty() {
                starts.push((range.start, UnitKind::Line));
            }
            if !text[range].trim().is_empty() {
                bold = now;
            }
        }
        starts.sort_by_key(|(offset, kind)| (*offset, *kind as u8));
        let computed = block.label.as_deref().and_then(of_label);
        let mut last_word = None;
        for (offset, kind) in starts {
            let at = first + self.words[first..].partition_point(|word| word.start < offset);
            // What follows a number ("IV. Plans") is no sentence of its own.
            let again = last_word.is_some_and(|last| at <= last);
            if at >= self.words.len() || again || opens_with_quote(&text[offset..], kind) {
                continue;
            }
            let (number, skipped) = ordinal(&text[offset..]).map_or((None, 0), |found| (found.number, found.end));
            let after = first + self.words[first..].partition_point(|word| word.start < offset + skipped);
            let word = if after < self.words.len() { after } else { at };
            last_word = Some(word);
            let number = number.or_else(|| if offset == 0 { computed.clone() } else { None });
            self.units.push(Unit { block: index, offset, first: at, word, kind, number });
        }
    }

    /// The words of a block.
    pub fn words_of(&self, block: usize) -> std::ops::Range<usize> {
        self.block_words[block]..self.block_words[block + 1]
    }

    /// The text between two words (the second not included), with a space where it runs over blocks.
    pub fn text_between(&self, from: usize, to: usize) -> String {
        let mut text = String::new();
        let mut at = from;
        while at < to {
            let block = self.words[at].block;
            let end = to.min(self.block_words[block + 1]);
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&self.document.blocks[block].text.as_str()[self.words[at].start..self.words[end - 1].end]);
            at = end;
        }
        text
    }
}

/// About how many bytes a word takes with the space after it.
const LETTERS_OF_A_WORD: usize = 5;

/// Starts after line breaks and tabs, and after the ends of sentences.
fn inner_starts(text: &str) -> Vec<(usize, UnitKind)> {
    let mut starts = Vec::new();
    let bytes = text.as_bytes();
    for (at, c) in text.char_indices() {
        match c {
            '\n' | '\t' => starts.push((at + 1, UnitKind::Line)),
            ' ' if at > 1 && matches!(bytes[at - 1], b'.' | b':' | b';' | b'?' | b'!') => {
                starts.push((at + 1, UnitKind::Sentence));
            }
            _ => {}
        }
    }
    starts
}

/// A sentence that opens with a quotation mark quotes; it asks nothing.
fn opens_with_quote(text: &str, kind: UnitKind) -> bool {
    kind != UnitKind::Block && matches!(text.trim_start().chars().next(), Some('"' | '\u{201c}' | '\u{2018}'))
}
