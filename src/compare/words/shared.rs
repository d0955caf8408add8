use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::anchors::blocks;
use super::tokens::{Token, plain, tokens};

/// A passage that stands in a text of one list and a text of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The index of the text in the first list, and the bytes in it.
    pub from: (usize, Range<usize>),
    /// The index of the text in the second list, and the bytes in it.
    pub to: (usize, Range<usize>),
}

/// Passages of at least `min_words` words that stand in both lists of texts; none overlaps another in either list.
/// Linear in the length of the texts but for sorting.
pub fn shared(first: &[&str], second: &[&str], min_words: usize) -> Vec<Shared> {
    let mut ids = HashMap::new();
    let (a, a_texts) = strung(first, u32::MAX, &mut ids);
    let (b, b_texts) = strung(second, u32::MAX - first.len() as u32, &mut ids);
    let bytes = |tokens: &[Token], at: usize, len: usize| tokens[at].bytes.start..tokens[at + len - 1].bytes.end;
    blocks(&a, &b)
        .into_iter()
        .filter(|block| block.len >= min_words)
        .map(|block| Shared {
            from: (a_texts[block.a], bytes(&a, block.a, block.len)),
            to: (b_texts[block.b], bytes(&b, block.b, block.len)),
        })
        .collect()
}

/// The tokens of several texts in a row, each followed by one that is like no other; and the text of each token.
fn strung(texts: &[&str], mut stop: u32, ids: &mut HashMap<String, u32>) -> (Vec<Token>, Vec<usize>) {
    let (mut all, mut of) = (Vec::new(), Vec::new());
    let mut line = 0;
    for (at, text) in texts.iter().enumerate() {
        for mut token in tokens(text, &plain(text), &HashSet::new(), ids) {
            token.line += line;
            all.push(token);
            of.push(at);
        }
        line = all.last().map_or(0, |last: &Token| last.line) + 1;
        all.push(Token { id: stop, bytes: 0..0, line, numbered: false });
        of.push(at);
        line += 1;
        stop -= 1;
    }
    (all, of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_found_with_its_bytes_in_both_texts() {
        let first = ["Nothing here.", "Before it. Staff meet each month to look at cases. After."];
        let second = ["Staff meet each month, to look at cases.", "Other words."];
        let found = shared(&first, &second, 5);
        assert_eq!(found.len(), 1);
        let (text, bytes) = found[0].from.clone();
        assert_eq!(&first[text][bytes], "Staff meet each month to look at cases. ");
        let (text, bytes) = found[0].to.clone();
        assert_eq!(&second[text][bytes], second[0]);
    }
}
