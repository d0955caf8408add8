use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::RandomState;

use crate::document::{Letters, Word, fold};

use super::spelling::Spelling;

/// The words of a text as titles and names are compared: folded, without "and", "the" and "etc", and without a plural
/// `s`, so that `Children Acts`, `Children’s Act` and `CHILDREN ACT` are one. Each leads back to the text.
#[derive(Clone)]
pub(in crate::check) struct Words {
    /// Every word.
    pub all: Vec<Word>,
    /// The compared words, one space after each.
    pub line: String,
    /// For each compared word: where it begins in `line`, and its index in `all`.
    starts: Vec<(usize, usize)>,
}

impl Words {
    pub fn of(text: &str) -> Self {
        Self::spelt(text, |_| None)
    }

    /// The same with slips in the words of titles put right. Only near an Act, a Bill or a year is a title looked for that
    /// hard.
    pub(super) fn respelt<'w>(&'w self, text: &str, spelling: impl FnOnce() -> &'w Spelling) -> Cow<'w, Self> {
        let is_worth_it = |word: &Word| {
            matches!(word.text.as_str(), "act" | "acts" | "bill" | "regulations") || is_four_digits(&word.text)
        };
        if !self.all.iter().any(is_worth_it) {
            return Cow::Borrowed(self);
        }
        let spelling = spelling();
        let slips = self.all.iter().any(|word| spelling.right(singular(&word.text)).is_some());
        if slips { Cow::Owned(Self::spelt(text, |word| spelling.right(word))) } else { Cow::Borrowed(self) }
    }

    fn spelt<'s>(text: &str, right: impl Fn(&str) -> Option<&'s str>) -> Self {
        let all = unglued(text, fold(text));
        let (mut line, mut starts) = (String::with_capacity(text.len()), Vec::with_capacity(all.len()));
        for (at, word) in all.iter().enumerate() {
            if is_passed_over(&word.text) {
                continue;
            }
            starts.push((line.len(), at));
            let written = singular(&word.text);
            line.push_str(right(written).unwrap_or(written));
            line.push(' ');
        }
        Self { all, line, starts }
    }

    /// The indices in `all` of the words that a range of `line` covers; `None` when it begins or ends within a word.
    fn covered(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let first = self.starts.binary_search_by_key(&range.start, |(start, _)| *start).ok()?;
        let after = match self.starts.binary_search_by_key(&range.end, |(start, _)| *start) {
            Ok(after) => after,
            Err(after) if range.end == self.line.len() => after,
            Err(_) => return None,
        };
        let last = after.checked_sub(1)?;
        Some(self.starts[first].1..self.starts.get(last)?.1 + 1)
    }

    /// The bytes of the text that a run of words covers.
    pub fn bytes(&self, words: &Range<usize>) -> Range<usize> {
        let start = self.all.get(words.start).map_or(0, |word| word.range.start);
        let end = words.end.checked_sub(1).and_then(|last| self.all.get(last)).map_or(start, |word| word.range.end);
        start..end.max(start)
    }

    /// What stands between a word and the one before it.
    pub fn gap<'t>(&self, text: &'t str, at: usize) -> &'t str {
        let start = at.checked_sub(1).and_then(|before| self.all.get(before)).map_or(0, |word| word.range.end);
        let end = self.all.get(at).map_or(text.len(), |word| word.range.start);
        text.get(start..end.max(start)).unwrap_or_default()
    }

    /// The folded word at an index.
    pub fn at(&self, at: usize) -> Option<&str> {
        self.all.get(at).map(|word| word.text.as_str())
    }
}

/// The same words with a short form cut from the year that is glued to it: `WT2013`, `WT13`.
fn unglued(text: &str, words: Vec<Word>) -> Vec<Word> {
    if !words.iter().any(|word| word.text.len() >= 4 && word.text.as_bytes().last().is_some_and(u8::is_ascii_digit)) {
        return words;
    }
    let century = |digits: &str| digits.starts_with("19") || digits.starts_with("20");
    let mut cut = Vec::with_capacity(words.len());
    for word in words {
        let digits = word.text.bytes().rev().take_while(u8::is_ascii_digit).count();
        let letters = word.text.len() - digits;
        // The bytes are the same in the text only where folding changed nothing but case.
        let plain = word.text.is_ascii() && word.range.len() == word.text.len();
        let middle = word.range.start + letters;
        let capitals = || text.get(word.range.start..middle).is_some_and(is_acronym);
        let is_glued = match digits {
            4 => century(&word.text[letters..]),
            2 => plain && capitals(),
            _ => false,
        };
        if letters >= 2 && plain && is_glued {
            let (name, number) = word.text.split_at(letters);
            cut.push(Word { text: name.into(), range: word.range.start..middle });
            cut.push(Word { text: number.into(), range: middle..word.range.end });
        } else {
            cut.push(word);
        }
    }
    cut
}

fn is_four_digits(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// A title or name as it is compared, with a space after its last word.
pub(super) fn key(title: &str) -> String {
    Words::of(title).line
}

pub(super) fn is_passed_over(word: &str) -> bool {
    matches!(word, "and" | "the" | "etc")
}

/// "His Majesty’s" and "Her Majesty’s" are one.
pub(super) fn singular(word: &str) -> &str {
    match word {
        "his" => "her",
        _ if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") => &word[..word.len() - 1],
        _ => word,
    }
}

/// Whether a name is a short form of capitals, which has to stand as it is written.
pub(super) fn is_acronym(name: &str) -> bool {
    let capitals = name.chars().filter(|c| c.is_uppercase()).count();
    name.len() <= 8 && capitals >= 2 && name.chars().all(char::is_alphanumeric)
}

/// Whether words in a text are that short form: itself, or with a plural or genitive `s`. One of five letters is no word
/// in any case: `KCSiE`, `Kcsie`.
pub(super) fn is_same_acronym(words: &str, name: &str) -> bool {
    let Some((same, rest)) = words.split_at_checked(name.len()) else { return false };
    (same == name || (name.len() >= 5 && same.eq_ignore_ascii_case(name))) && matches!(rest, "" | "s" | "'s" | "’s")
}

/// Whether words begin with a capital.
pub(super) fn is_capital(words: &str) -> bool {
    words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}

/// Names by their keys, ready to be looked for in the words of a text. Of two that begin at one word the longer is meant.
pub(super) struct Names {
    /// In the order of the alphabet, so that names which begin with one word stand together.
    keys: Vec<String>,
    /// For each first word the keys that begin with it.
    begin: HashMap<Letters, Range<usize>, RandomState>,
}

impl Names {
    /// Keys as [`key`] makes them, in order and each once.
    pub fn new(keys: Vec<String>) -> Self {
        let mut begin: HashMap<Letters, Range<usize>, RandomState> = HashMap::default();
        for (at, key) in keys.iter().enumerate() {
            let first = key.split(' ').next().unwrap_or_default();
            begin.entry(first.into()).or_insert(at..at).end = at + 1;
        }
        Self { keys, begin }
    }

    /// The keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(String::as_str)
    }

    /// The names in a text from left to right, without overlaps: the index of each, and the words that it covers.
    pub fn find(&self, words: &Words) -> Vec<(usize, Range<usize>)> {
        let mut found = Vec::new();
        let mut next = 0;
        for (at, (start, _)) in words.starts.iter().enumerate() {
            if *start < next {
                continue;
            }
            let rest = &words.line[*start..];
            let end = words.starts.get(at + 1).map_or(words.line.len(), |(after, _)| *after);
            let Some(known) = self.begin.get(words.line[*start..end].trim_end()) else { continue };
            let here = known.clone().filter(|at| rest.starts_with(&self.keys[*at]));
            let Some(longest) = here.max_by_key(|at| self.keys[*at].len()) else { continue };
            next = start + self.keys[longest].len();
            if let Some(run) = words.covered(&(*start..next)) {
                found.push((longest, run));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_compared_without_what_makes_no_difference() {
        for other in ["Children Acts", "CHILDREN’S ACT", "the Children Act", "Children  act"] {
            assert_eq!(key(other), key("Children Act"), "{other}");
        }
        assert_eq!(key("Education & Skills Act"), key("Education and Skills Act"));
        assert_ne!(key("Homelessness Act"), key("Homelessnes Act"));
    }

    #[test]
    fn a_year_glued_to_a_short_form_is_a_word_of_its_own() {
        assert_eq!(key("KCSIE2014 and A4 in 2013"), "kcsie 2014 a4 in 2013 ");
        assert_eq!(key("WT10, form12, s47"), "wt 10 form12 s47 ");
    }

    #[test]
    fn compared_words_lead_back_to_the_text() {
        let text = "Under the Legal Aid and Sentencing Act";
        let words = Words::of(text);
        let at = words.line.find("legal aid sentencing act ").unwrap();
        let covered = words.covered(&(at..at + "legal aid sentencing act ".len())).unwrap();
        assert_eq!(&text[words.bytes(&covered)], "Legal Aid and Sentencing Act");
        assert_eq!(words.covered(&(at + 1..at + 10)), None);
    }

    #[test]
    fn of_two_names_that_begin_alike_the_longer_is_meant_and_none_within_a_word() {
        let names = ["Children Act", "Children Act 2004", "Police Authority", "Police"];
        let mut keys: Vec<String> = names.iter().map(|name| key(name)).collect();
        keys.sort_unstable();
        let names = Names::new(keys.clone());
        let found = |text: &str| -> Vec<(String, Range<usize>)> {
            names.find(&Words::of(text)).into_iter().map(|(at, run)| (keys[at].clone(), run)).collect()
        };
        let act = "the Children Act 2004 and the Children Act, to the Police";
        let wanted = [("children act 2004 ", 1..4), ("children act ", 6..8), ("police ", 10..11)];
        assert_eq!(found(act), wanted.map(|(key, run)| (key.to_owned(), run)));
        assert_eq!(found("Schildren Act, policemen, the Children Actors"), []);
    }
}
