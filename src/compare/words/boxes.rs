use crate::document::{Letters, Word};

/// Boxes that are ticked, as the formats write them.
const TICKED: [char; 6] = ['\u{2611}', '\u{2612}', '\u{2713}', '\u{2714}', '\u{2717}', '\u{2718}'];

/// Boxes that are not.
const EMPTY: [char; 2] = ['\u{2610}', '\u{25a1}'];

/// Whether a text has boxes to tick.
pub(super) fn has_boxes(text: &str) -> bool {
    text.contains(TICKED) || text.contains(EMPTY)
}

/// The words with the boxes among them as words of their own: which of them is ticked is the answer.
pub(super) fn with_boxes(text: &str, words: Vec<Word>) -> Vec<Word> {
    let mut all = words;
    for (at, found) in text.char_indices() {
        let word = match found {
            c if TICKED.contains(&c) => TICKED[0],
            c if EMPTY.contains(&c) => EMPTY[0],
            _ => continue,
        };
        all.push(Word { text: Letters::new(word.encode_utf8(&mut [0; 4])), range: at..at + found.len_utf8() });
    }
    all.sort_by_key(|word| word.range.start);
    all
}
