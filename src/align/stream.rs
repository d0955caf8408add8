use super::fit::weight_of;
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
    pub weight: f32,
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
        let computed = block.label.as_deref().and_then(number_of_label);
        let mut last_word = usize::MAX;
        for (offset, kind) in starts {
            let at = first + self.words[first..].partition_point(|word| word.start < offset);
            if at >= self.words.len() || at == last_word || opens_with_quote(&text[offset..], kind) {
                continue;
            }
            last_word = at;
            let (number, skipped) = typed_number(&text[offset..]);
            let after = first + self.words[first..].partition_point(|word| word.start < offset + skipped);
            let word = if after < self.words.len() { after } else { at };
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

/// The number that a computed label shows: digits with dots, or a letter followed by digits.
fn number_of_label(label: &str) -> Option<String> {
    let (number, _) = typed_number(&format!("{} x", label.trim()));
    number
}

/// A number typed before a question, and the bytes that it takes: `1.`, `1)`, `(1)`, `Q1`, `Question 1:`, `2.3`, `A1.`.
/// A number that nothing sets apart from the words (`2013 was`) is none unless it has one or two digits.
pub(super) fn typed_number(text: &str) -> (Option<String>, usize) {
    let mut rest = text.trim_start_matches(|c: char| c.is_whitespace() || "-*\u{2022}([".contains(c));
    let lower = rest.get(..9).or_else(|| rest.get(..1)).unwrap_or("").to_ascii_lowercase();
    for word in ["question ", "question", "q"] {
        if lower.starts_with(word) && rest[word.len()..].trim_start().starts_with(|c: char| c.is_ascii_digit()) {
            rest = rest[word.len()..].trim_start();
            break;
        }
    }
    let mut number = String::new();
    let mut chars = rest.char_indices().peekable();
    if let Some((_, c)) = chars.peek().copied()
        && c.is_ascii_uppercase()
        && rest[1..].starts_with(|c: char| c.is_ascii_digit())
    {
        number.push(c);
        chars.next();
    }
    let mut end = 0;
    while let Some((at, c)) = chars.next() {
        let more = chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        if c.is_ascii_digit() || (c == '.' && !number.is_empty() && more) {
            number.push(c);
            end = at + 1;
        } else {
            break;
        }
    }
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let tail = &rest[end..];
    let set_apart = tail.starts_with(['.', ')', ':', ']']) || tail.starts_with(char::is_whitespace);
    if digits == 0 || digits > 4 || !set_apart || (digits > 2 && !number.contains('.')) {
        return (None, 0);
    }
    (Some(number), text.len() - rest.len() + end)
}

#[cfg(test)]
mod tests {
    use super::typed_number;

    #[test]
    fn numbers_are_told_from_years_and_words() {
        for (text, number) in [
            ("1. Aims", Some("1")),
            ("(2) Aims", Some("2")),
            ("Question 3: Aims", Some("3")),
            ("Q4 Aims", Some("4")),
            ("2.3 Aims", Some("2.3")),
            ("A1. Aims", Some("A1")),
            ("2013 was a year", None),
            ("Aims", None),
            ("1st of May", None),
            ("", None),
        ] {
            assert_eq!(typed_number(text).0.as_deref(), number, "{text}");
        }
    }
}
