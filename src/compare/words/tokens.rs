use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::document::{Word, fold, looks_numbered, numbering};

use super::boxes::{has_boxes, with_boxes};

/// A word of one of two texts that are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// Equal for equal words of the two texts.
    pub id: u32,
    /// The bytes of the text that it stands for, with the punctuation and the spaces that follow. The tokens' bytes lie
    /// end to end over the whole text.
    pub bytes: Range<usize>,
    /// The number of line breaks before it.
    pub line: u32,
    /// Whether it looks like the number of a list item in the middle of a line.
    pub numbered: bool,
}

/// The words that count, folded, without the numbers of list items.
pub(super) fn plain(text: &str) -> Vec<Word> {
    let words = fold(text);
    let numbers = numbering(text, &words);
    words.into_iter().zip(numbers).filter(|(_, is)| !is).map(|(word, _)| word).collect()
}

/// The words that count of two texts. Boxes to tick count where both texts have some: not every format keeps them.
pub(super) fn plain_of_both(previous: &str, current: &str) -> (Vec<Word>, Vec<Word>) {
    let (before, after) = (plain(previous), plain(current));
    if has_boxes(previous) && has_boxes(current) {
        (with_boxes(previous, before), with_boxes(current, after))
    } else {
        (before, after)
    }
}

/// The tokens of two texts. Words that one text writes as one and the other as two or three (`set up`, `setup`) are
/// one token in both, for readers of files lose and gain spaces; two figures are never joined.
pub(super) fn tokenise(previous: &str, current: &str) -> (Vec<Token>, Vec<Token>) {
    let (before, after) = plain_of_both(previous, current);
    let joins = joins(&before, &after);
    let mut ids = HashMap::new();
    (tokens(previous, &before, &joins, &mut ids), tokens(current, &after, &joins, &mut ids))
}

/// The most words that are taken for one.
const MAX_JOINED: usize = 3;

/// The words of either text that some neighbouring words of either text make when the space is left out.
fn joins(before: &[Word], after: &[Word]) -> HashSet<String> {
    let all: HashSet<&str> = before.iter().chain(after).map(|word| word.text.as_str()).collect();
    let mut joins = HashSet::new();
    let mut joined = String::new();
    for words in [before, after] {
        for at in 0..words.len() {
            for many in 2..=MAX_JOINED.min(words.len() - at) {
                if join(&words[at..at + many], &mut joined) && all.contains(joined.as_str()) {
                    joins.insert(joined.clone());
                }
            }
        }
    }
    joins
}

/// Writes the words without spaces; whether that may be done.
fn join(words: &[Word], joined: &mut String) -> bool {
    joined.clear();
    for word in words {
        let figures = joined.ends_with(|c: char| c.is_numeric()) && word.text.starts_with(|c: char| c.is_numeric());
        if figures || word.text.len() > 40 {
            return false;
        }
        joined.push_str(&word.text);
    }
    true
}

/// The tokens of one text; `ids` gives equal words of all texts equal numbers.
pub(super) fn tokens(
    text: &str,
    words: &[Word],
    joins: &HashSet<String>,
    ids: &mut HashMap<String, u32>,
) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(words.len());
    let (mut at, mut line, mut seen) = (0, 0, 0);
    let mut joined = String::new();
    while at < words.len() {
        let many = (2..=MAX_JOINED.min(words.len() - at))
            .rev()
            .find(|many| join(&words[at..at + many], &mut joined) && joins.contains(&joined))
            .unwrap_or(1);
        if many == 1 {
            joined.clear();
            joined.push_str(&words[at].text);
        }
        let next = ids.len() as u32;
        let id = *ids.entry(joined.clone()).or_insert(next);
        let start = words[at].range.start;
        line += text[seen..start].matches('\n').count() as u32;
        seen = start;
        let numbered = many == 1 && looks_numbered(text, &words[at]);
        tokens.push(Token { id, bytes: start..words[at + many - 1].range.end, line, numbered });
        at += many;
    }
    stretch(text, &mut tokens);
    tokens
}

/// Gives every byte between two words to one of them: what follows the last line break or space to the word after it
/// (brackets, quotes, bullets, numbers), all else to the word before.
fn stretch(text: &str, tokens: &mut [Token]) {
    for at in 1..tokens.len() {
        let (end, start) = (tokens[at - 1].bytes.end, tokens[at].bytes.start);
        let gap = &text[end..start];
        let cut = gap
            .rfind('\n')
            .map(|cut| cut + 1)
            .or_else(|| gap.char_indices().rev().find(|(_, c)| c.is_whitespace()).map(|(cut, c)| cut + c.len_utf8()));
        let cut = end + cut.unwrap_or(gap.len());
        tokens[at - 1].bytes.end = cut;
        tokens[at].bytes.start = cut;
    }
    if let Some(first) = tokens.first_mut() {
        first.bytes.start = 0;
    }
    if let Some(last) = tokens.last_mut() {
        last.bytes.end = text.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(previous: &str, current: &str) -> bool {
        let (before, after) = tokenise(previous, current);
        let ids = |tokens: &[Token]| tokens.iter().map(|token| token.id).collect::<Vec<_>>();
        ids(&before) == ids(&after)
    }

    #[test]
    fn lost_and_gained_spaces_make_no_difference_but_between_figures() {
        assert!(same("we set up a forum", "we setup a forum"));
        assert!(same("multi agency work, multiagency aims", "multi-agency work, multi agency aims"));
        assert!(!same("11 2", "1 12"));
        assert!(!same("a forum", "forum a"));
    }

    #[test]
    fn the_bytes_of_the_tokens_lie_end_to_end() {
        let text = "  \u{201c}Every child\u{201d} (and family).\n1. Training:  \u{2022} staff \n";
        let (tokens, _) = tokenise(text, "");
        let pieces: Vec<&str> = tokens.iter().map(|token| &text[token.bytes.clone()]).collect();
        assert_eq!(pieces.concat(), text);
        assert_eq!(pieces[1], "child\u{201d} ");
        assert_eq!(pieces[2], "(and ");
        assert_eq!(pieces[4], "1. Training:  \u{2022} ");
    }
}
