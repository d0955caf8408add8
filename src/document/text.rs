use bitflags::bitflags;

use super::Place;
use super::count::words_in;

/// Words with their looks and places.
///
/// The spans lie end to end over the content. A soft line break is `\n`, a tab is `\t`; there are no other controls.
/// Text is kept as it is in the file (quotes, ligatures, dashes): folding is done where it is compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    content: String,
    spans: Vec<Span>,
}

/// A stretch of text of one look, in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Where it ends in the content, in bytes; it begins where the one before ends.
    pub end: usize,
    /// How it looks.
    pub style: Style,
    /// Where it begins in the file.
    pub place: Place,
}

bitflags! {
    /// How text looks, and how it came to be there.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct Style: u16 {
        /// Bold.
        const BOLD = 1;
        /// Italic.
        const ITALIC = 1 << 1;
        /// Underlined.
        const UNDERLINE = 1 << 2;
        /// Struck through.
        const STRIKE = 1 << 3;
        /// A content control still shows its placeholder: this is the form's text and no answer.
        const PLACEHOLDER = 1 << 4;
        /// The value of a form field: an answer, whatever its words.
        const FIELD = 1 << 5;
        /// Recognised in a picture.
        const OCR = 1 << 6;
        /// Larger than the running text of the file.
        const LARGE = 1 << 7;
    }
}

impl Text {
    /// Text of one look in one place.
    pub fn new(content: impl Into<String>, style: Style, place: Place) -> Self {
        let mut text = Self::default();
        text.push(&content.into(), style, place);
        text
    }

    /// Adds a stretch; one that looks the same and stands in the same place as the last is joined to it.
    pub fn push(&mut self, content: &str, style: Style, place: Place) {
        if content.is_empty() {
            return;
        }
        self.content.push_str(content);
        let end = self.content.len();
        match self.spans.last_mut() {
            Some(last) if last.style == style && last.place == place => last.end = end,
            _ => self.spans.push(Span { end, style, place }),
        }
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.content
    }

    /// Whether there is nothing but white space.
    pub fn is_blank(&self) -> bool {
        self.content.chars().all(char::is_whitespace)
    }

    /// The stretches, each with the bytes it covers.
    pub fn spans(&self) -> impl Iterator<Item = (std::ops::Range<usize>, &Span)> {
        let mut start = 0;
        self.spans.iter().map(move |span| {
            let range = start..span.end;
            start = span.end;
            (range, span)
        })
    }

    /// The place of the byte at `offset`; the last place for an offset past the end, none for empty text.
    pub fn place_at(&self, offset: usize) -> Option<Place> {
        let at = self.spans.partition_point(|span| span.end <= offset);
        self.spans.get(at).or(self.spans.last()).map(|span| span.place)
    }

    /// The share of letters and digits with this style, from 0 to 1; 0 for text without any.
    pub fn share(&self, style: Style) -> f64 {
        // Nearly all text is of one look, and nothing has to be counted.
        if !self.spans.iter().any(|span| span.style.contains(style)) {
            return 0.0;
        }
        let (mut with, mut all) = (0usize, 0usize);
        for (range, span) in self.spans() {
            let count = self.content[range].chars().filter(|c| c.is_alphanumeric()).count();
            all += count;
            if span.style.contains(style) {
                with += count;
            }
        }
        if all == 0 { 0.0 } else { with as f64 / all as f64 }
    }

    /// The bytes at the beginning that have this style, white space between them and after them included.
    pub fn leading(&self, style: Style) -> usize {
        let mut end = 0;
        for (range, span) in self.spans() {
            if span.style.contains(style) || self.content[range.clone()].trim().is_empty() {
                end = range.end;
            } else {
                break;
            }
        }
        end
    }

    /// The part of the text between two byte offsets, which must lie on character boundaries.
    pub fn slice(&self, range: std::ops::Range<usize>) -> Self {
        let mut part = Self::default();
        for (span_range, span) in self.spans() {
            let (start, end) = (span_range.start.max(range.start), span_range.end.min(range.end));
            if start < end {
                part.push(&self.content[start..end], span.style, span.place);
            }
        }
        part
    }

    /// The number of words, as Unicode splits them.
    pub fn words(&self) -> usize {
        words_in(&self.content)
    }
}
