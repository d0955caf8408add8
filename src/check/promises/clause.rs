use std::ops::Range;

use crate::document::{Word, fold};

/// The words of a sentence, with the brackets they stand in.
pub(super) struct Clause<'t> {
    text: &'t str,
    words: Vec<Word>,
    /// For each word, which pair of brackets it stands in; 0 for none.
    brackets: Vec<usize>,
}

impl<'t> Clause<'t> {
    pub fn of(text: &'t str) -> Self {
        let words = fold(text);
        let mut brackets = Vec::with_capacity(words.len());
        let (mut open, mut count, mut at) = (0, 0, 0);
        for word in &words {
            for c in text[at..word.range.start].chars() {
                match c {
                    '(' | '[' => {
                        count += 1;
                        open = count;
                    }
                    ')' | ']' => open = 0,
                    _ => {}
                }
            }
            brackets.push(open);
            at = word.range.end.max(at);
        }
        Self { text, words, brackets }
    }

    /// The indices of the words that stand where a date stands, without those of the date: the ones before it, nearest
    /// first, and the ones after it. A date alone in brackets stands in the sentence around them.
    pub fn around(&self, date: &Range<usize>) -> (Vec<usize>, Vec<usize>) {
        let first = self.words.partition_point(|word| word.range.end <= date.start);
        let after = self.words.partition_point(|word| word.range.start < date.end);
        let own = self.brackets.get(first).copied().unwrap_or(0);
        let alone = (0..self.words.len()).all(|at| self.brackets[at] != own || (first..after).contains(&at));
        let level = if own > 0 && alone { 0 } else { own };
        let stands = |at: &usize| self.brackets[*at] == level;
        ((0..first).rev().filter(stands).collect(), (after..self.words.len()).filter(stands).collect())
    }

    /// The folded word at an index; empty past either end.
    pub fn word(&self, at: Option<usize>) -> &str {
        at.and_then(|at| self.words.get(at)).map_or("", |word| word.text.as_str())
    }

    /// What stands between a word and the one before it in the text.
    pub fn gap(&self, at: usize) -> &'t str {
        let start = at.checked_sub(1).map_or(0, |before| self.words[before].range.end);
        self.text.get(start..self.words[at].range.start.max(start)).unwrap_or_default()
    }

    /// Whether a word is written with a capital though it does not begin the sentence.
    pub fn is_name(&self, at: usize) -> bool {
        at > 0 && self.words.get(at).is_some_and(|word| self.text[word.range.clone()].starts_with(char::is_uppercase))
    }

    /// Whether one of these words stands anywhere in the sentence.
    pub fn says_any(&self, words: &[&str]) -> bool {
        self.words.iter().any(|word| words.contains(&word.text.as_str()))
    }

    /// Whether a run of words stands anywhere in the sentence.
    pub fn says(&self, phrase: &[&str]) -> bool {
        self.words.windows(phrase.len()).any(|run| run.iter().zip(phrase).all(|(word, said)| word.text == *said))
    }
}
