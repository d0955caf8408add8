use std::ops::Range;

use super::level::Level;
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
        // "(by March 2014)" stands in the sentence around it, as a date alone in brackets does.
        let light = |at: usize| {
            matches!(self.words[at].text.as_str(), "by" | "in" | "from" | "on" | "before" | "the" | "for" | "during")
        };
        let alone =
            (0..self.words.len()).all(|at| self.brackets[at] != own || (first..after).contains(&at) || light(at));
        let level = if own > 0 && alone { 0 } else { own };
        let stands = |at: &usize| self.brackets[*at] == level || alone && self.brackets[*at] == own;
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

    /// What stands between the date of a level and the word before it.
    pub fn gap_before_date(&self, level: &Level<'_, '_>) -> &'t str {
        let Some(before) = level.date.checked_sub(1).and_then(|at| level.words.get(at)) else { return "" };
        let start = self.words[*before].range.end;
        let end = self.words.get(before + 1).map_or(self.text.len(), |next| next.range.start);
        self.text.get(start..end.max(start)).unwrap_or_default()
    }

    /// Whether a new clause or line begins at the date.
    pub fn is_cut_before_date(&self, level: &Level<'_, '_>) -> bool {
        self.gap_before_date(level).contains([';', ':', '\n', '•'])
    }

    /// Whether only white space stands before a word.
    pub fn follows_date(&self, at: usize) -> bool {
        self.gap(at).chars().all(char::is_whitespace)
    }

    /// Whether a word is written with a capital though it does not begin the sentence.
    pub fn is_name(&self, at: usize) -> bool {
        at > 0 && self.words.get(at).is_some_and(|word| self.text[word.range.clone()].starts_with(char::is_uppercase))
    }

    /// The auxiliary that a word is drawn together with: "we'll", "they’re".
    pub fn auxiliary(&self, at: usize) -> Option<&'static str> {
        let word = self.words.get(at)?;
        let (_, ending) = self.text[word.range.clone()].rsplit_once(['\'', '’', '‘'])?;
        match ending {
            "ll" => Some("will"),
            "re" => Some("are"),
            "ve" => Some("have"),
            "m" => Some("am"),
            "s" if matches!(word.text.as_str(), "its" | "hes" | "shes" | "thats" | "theres" | "whos" | "heres") => {
                Some(if self.word(Some(at + 1)) == "been" { "has" } else { "is" })
            }
            _ => None,
        }
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
