//! The examples of the ends of answers: `T` breaks off, `N` does not. A `|` parts two paragraphs, `- ` begins an item.

use super::{Example, features_of, lines};
use crate::align::Piece;
use crate::check::learnt::Amounts;
use crate::check::truncated::{cut, each_trait};
use crate::document::Place;

/// What is counted of the end of a text.
pub(super) fn end_of(text: &str) -> Vec<String> {
    let piece = |text: &str| {
        let item = text.strip_prefix("- ");
        let text = item.unwrap_or(text).to_owned();
        let range = 0..text.len();
        Piece { block: 0, range, text, place: Place::default(), list_item: item.is_some(), placeholder: false }
    };
    let pieces: Vec<Piece> = text.split(" | ").map(piece).collect();
    let Some((last, others)) = pieces.split_last() else { return Vec::new() };
    features_of(|take| each_trait(last, others, cut(last, others).is_some(), take))
}

/// The examples.
pub(super) fn examples() -> Vec<Example> {
    let example = |(label, text): (String, String)| {
        let label = if label == "T" { Amounts::Placeholder } else { Amounts::Answer };
        Example { features: end_of(&text), text, label }
    };
    lines("endings").into_iter().map(example).collect()
}
