//! What stands around a label on a form: "Name of deputy (if any):" asks for the deputy.

use super::stream::{Stream, Unit};

/// What is asked for of somebody or something that a label names.
const ASKED: &[&str] =
    &["contact", "details", "job", "name", "named", "names", "nominated", "post", "role", "title", "your"];

/// Words between them.
const BETWEEN: &[&str] =
    &["and", "for", "full", "of", "or", "our", "please", "the", "state", "give", "agencys", "organisations"];

/// The most words before a label, and behind it.
const WORDS: usize = 6;

/// The word at which a label may begin behind what is asked for; `None` where nothing of the kind stands there.
pub(super) fn behind_what_is_asked(stream: &Stream<'_>, unit: &Unit) -> Option<usize> {
    let range = unit.word..stream.words_of(unit.block).end.min(unit.word + WORDS);
    let words = &stream.words[range];
    let count = words.iter().take_while(|word| is_around(&word.text)).count();
    let asks = words[..count].iter().any(|word| ASKED.contains(&word.text.as_str()));
    (asks && count < words.len()).then_some(unit.word + count)
}

/// The word after the last of a label and of what belongs to it: a bracket, "name and title". Only what a colon, a tab or the
/// end of the line closes belongs to it.
pub(super) fn end_of_label(stream: &Stream<'_>, end: usize) -> usize {
    let last = &stream.words[end - 1];
    let text = stream.document.blocks[last.block].text.as_str();
    let range = end..stream.words_of(last.block).end.min(end + 2 * WORDS);
    let mut at = end;
    for index in range {
        let word = &stream.words[index];
        let between = &text[stream.words[index - 1].end..word.start];
        let before = &text[last.end..word.start];
        let in_bracket = before.rfind(['(', '[']) > before.rfind([')', ']']);
        if between.contains([':', '\t', '\n', '.', '?']) || !(in_bracket || is_around(&word.text)) {
            break;
        }
        at = index + 1;
    }
    let tail = text[stream.words[at - 1].end..].trim_start_matches([')', ']', ' ', '\u{a0}']);
    if at > end && (tail.is_empty() || tail.starts_with([':', '\t', '\n'])) { at } else { end }
}

fn is_around(word: &str) -> bool {
    ASKED.contains(&word) || BETWEEN.contains(&word)
}
