//! A block of a form as a line with its looks, the question in it apart from the guidance after it.

use crate::document::{Block, BlockKind, Style};

use super::number;

/// From this share of its letters on, a line counts as bold or italic: a stray run of another look does not change it.
const MOSTLY: f64 = 0.6;

/// What a program prints where something is to be written by hand.
const FILLER: &[char] = &['.', '_', '…', '-', '–', ' ', '\u{a0}', '\t'];

/// A single full stop ends a sentence; as many dots as this are a line to write on.
const SHORTEST_FILLER: usize = 3;

/// One block of the form.
#[derive(Debug, Clone)]
pub struct Line {
    /// All that stands in the block, on one line.
    pub whole: String,
    /// The words, without a number before them and without guidance after them, on one line.
    pub text: String,
    /// The words with the number, where a noun stands before it: "Standard 1: Leadership".
    pub named: Option<String>,
    /// The number before them, without punctuation.
    pub number: Option<String>,
    /// Guidance that stands in the same block after the words.
    pub guidance: Option<String>,
    /// A heading by style, and its level.
    pub heading: Option<u8>,
    /// Bold, or with a bold beginning that ends the question.
    pub bold: bool,
    /// Italic, or the placeholder of a field.
    pub aside: bool,
    /// Larger than the running text.
    pub large: bool,
    /// An item of a list that bears no question's number.
    pub item: bool,
    /// Whether a colon stood after the words.
    pub colon: bool,
}

impl Line {
    /// The line of a block; none for a blank one and for one that is nothing but dots to write on.
    pub fn of(block: &Block) -> Option<Self> {
        let content = block.text.as_str();
        if content.trim_matches(FILLER).trim().is_empty() {
            return None;
        }
        let (label_end, guidance) = label_and_guidance(block);
        let said = without_filler(&content[..label_end]);
        let typed = number::split(said);
        let computed = block.label.as_deref().and_then(number::of_label);
        let named = typed.as_ref().filter(|typed| typed.named).map(|_| one_line(said.trim_end_matches([':', ';'])));
        let (number, words) = match (computed, typed) {
            (Some(number), _) => (Some(number), said),
            (None, Some(typed)) => (Some(typed.number), typed.rest),
            (None, None) => (None, said),
        };
        let colon = words.ends_with([':', ';']);
        let own = block.text.slice(0..label_end);
        let computed_label = block.label.as_deref().filter(|label| label.contains(char::is_alphanumeric));
        Some(Self {
            whole: one_line(&format!("{} {}", computed_label.unwrap_or_default(), without_filler(content))),
            text: one_line(words.trim_end_matches([':', ';'])),
            named,
            item: number.is_none() && (block.label.is_some() || matches!(block.kind, BlockKind::ListItem(_))),
            number,
            guidance,
            heading: match block.kind {
                BlockKind::Heading(level) => Some(level),
                _ => None,
            },
            bold: own.share(Style::BOLD) >= MOSTLY,
            aside: own.share(Style::ITALIC) >= MOSTLY || own.share(Style::PLACEHOLDER) >= MOSTLY,
            large: own.share(Style::LARGE) >= MOSTLY,
            colon,
        })
        .filter(|line| !line.text.is_empty())
    }
}

/// A label without the dots or the line to write on behind it.
fn without_filler(text: &str) -> &str {
    let text = text.trim();
    let bare = text.trim_end_matches(FILLER);
    if filler_in(&text[bare.len()..]) >= SHORTEST_FILLER { bare } else { text }
}

/// How many dots or lines there are in what a program prints to be written over; an ellipsis is three.
fn filler_in(text: &str) -> usize {
    text.chars().map(|c| if c == '\u{2026}' { 3 } else { usize::from(!c.is_whitespace()) }).sum()
}

/// The blocks of labels that stand on one line with room to write between them: "Name: ____ Post: ____". One block where
/// there is no more than one label.
pub fn apart(block: &Block) -> Vec<Block> {
    let content = block.text.as_str();
    let mut starts = vec![0];
    let mut run = None;
    for (at, c) in content.char_indices() {
        if FILLER.contains(&c) {
            run.get_or_insert(at);
        } else if let Some(from) = run.take()
            && filler_in(&content[from..at]) >= SHORTEST_FILLER
            && content[..from].trim_end().ends_with(':')
        {
            starts.push(at);
        }
    }
    let ends = starts.iter().copied().skip(1).chain([content.len()]);
    let labels: Vec<&str> =
        starts.iter().zip(ends.clone()).map(|(from, to)| without_filler(&content[*from..to])).collect();
    if starts.len() < 2 || !labels.iter().all(|label| label.ends_with(':')) {
        return vec![block.clone()];
    }
    starts.iter().zip(ends).map(|(from, to)| Block { text: block.text.slice(*from..to), ..block.clone() }).collect()
}

/// Where the question in a block ends, in bytes, and what follows it: "Geography: *Please outline the area.*"
fn label_and_guidance(block: &Block) -> (usize, Option<String>) {
    let content = block.text.as_str();
    let whole = (content.len(), None);
    let mut end = 0;
    for (range, span) in block.text.spans() {
        let aside = span.style.intersects(Style::ITALIC | Style::PLACEHOLDER);
        if aside && !content[range.clone()].trim().is_empty() {
            break;
        }
        end = range.end;
    }
    // All of it is an aside, or none, or an aside in the midst of a sentence, which is mere emphasis.
    let rest_is_aside = block.text.slice(end..content.len()).share(Style::ITALIC | Style::PLACEHOLDER) >= MOSTLY
        || block.text.slice(end..content.len()).share(Style::ITALIC) >= MOSTLY
        || block.text.slice(end..content.len()).share(Style::PLACEHOLDER) >= MOSTLY;
    if !content[..end].trim().is_empty() && end < content.len() && rest_is_aside {
        return (end, Some(one_line(&content[end..])));
    }
    let is_filler = |text: &str| text.trim_matches(FILLER).trim().is_empty();
    // A bold label, or a label before a colon, with guidance in plain type behind it.
    let bold = block.text.leading(Style::BOLD);
    let label_end =
        if bold > 0 && bold < content.len() { Some(bold) } else { content.find([':', '\n', '\t']).map(|at| at + 1) };
    match label_end {
        Some(end)
            if end < content.len()
                && content.is_char_boundary(end)
                && !is_filler(&content[end..])
                && super::guess::is_guidance(&content[end..]) =>
        {
            (end, Some(one_line(&content[end..])))
        }
        _ => whole,
    }
}

/// White space of every kind as single spaces.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
