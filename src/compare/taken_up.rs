//! Whether this year's text comes back to what was announced last year.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{fold, folded};

use super::evidence::shortened;
use super::{Comparison, Flag, FlagKind, SectionRef};

/// Something announced last year for a day that has passed. Who reads a register for such things is not for this room
/// to say: they are handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Where it stood, by last year's ids.
    pub subject: SectionRef,
    /// The sentence.
    pub sentence: String,
}

/// What became of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenUp {
    /// This year's text speaks of the same thing in other words.
    Yes,
    /// It holds the same sentence.
    Repeated,
    /// It does not speak of it.
    No,
}

/// The most promises of one answer that are followed up: each is held against the whole of this year's text.
const MAX_PROMISES: usize = 50;

impl Comparison {
    /// Flags the answers in which something was announced last year, for the first 50 promises of each.
    pub fn note_promises(&mut self, promises: &[Promise]) {
        let mut of: BTreeMap<&SectionRef, Vec<&Promise>> = BTreeMap::new();
        for promise in promises {
            of.entry(&promise.subject).or_default().push(promise);
        }
        for change in &mut self.changes {
            let Some(promises) = of.remove(change.was.as_ref().unwrap_or(&change.subject)) else { continue };
            let told = Told::of(change.current.as_ref().map_or("", |passage| passage.text.as_str()));
            for promise in promises.into_iter().take(MAX_PROMISES) {
                let flag = flag(promise, &told);
                if !change.flags.contains(&flag) {
                    change.flags.push(flag);
                }
            }
            change.flags.sort_by_key(|flag| flag.kind);
        }
    }
}

fn flag(promise: &Promise, told: &Told) -> Flag {
    let (kind, message) = match told.takes_up(&promise.sentence) {
        TakenUp::Yes => {
            (FlagKind::PromiseTakenUp, "something was announced last year, and this year's text comes back to it")
        }
        TakenUp::Repeated => (
            FlagKind::PromiseNotTakenUp,
            "something was announced last year, and this year's text announces it again in the same words",
        ),
        TakenUp::No => (
            FlagKind::PromiseNotTakenUp,
            "something was announced last year, and this year's text does not come back to it",
        ),
    };
    Flag { kind, message: message.to_owned(), evidence: shortened(&promise.sentence), elsewhere: None }
}

/// The share of a promise's words that two neighbouring sentences hold when they come back to it.
const SPOKEN_OF: f64 = 0.5;

/// The fewest words that have to be there: one may be there by chance.
const MIN_SHARED: usize = 2;

/// This year's text, read once for all promises.
#[derive(Debug, Clone)]
pub struct Told {
    words: String,
    /// What each sentence is about.
    sentences: Vec<BTreeSet<String>>,
}

impl Told {
    /// Reads a text.
    pub fn of(text: &str) -> Self {
        let sentences = text.lines().flat_map(|line| line.split_inclusive(". ")).map(matter).collect();
        Self { words: format!(" {} ", folded(text)), sentences }
    }

    /// Whether the text comes back to a promise: two neighbouring sentences hold half of the words that say what it was
    /// about.
    pub fn takes_up(&self, promise: &str) -> TakenUp {
        if self.words.contains(&format!(" {} ", folded(promise))) {
            return TakenUp::Repeated;
        }
        let wanted = matter(promise);
        let enough = ((wanted.len() as f64 * SPOKEN_OF).ceil() as usize).max(MIN_SHARED);
        let speaks = |at: usize| {
            let near = &self.sentences[at..self.sentences.len().min(at + 2)];
            wanted.iter().filter(|word| near.iter().any(|sentence| sentence.contains(*word))).count() >= enough
        };
        if (0..self.sentences.len()).any(speaks) { TakenUp::Yes } else { TakenUp::No }
    }
}

/// How many letters of a word are compared: `repeat`, `repeated`; `implement`, `implementation`.
const STEM: usize = 5;

/// The stems of the words that say what a sentence is about: no figures, no short words, no words of time or grammar.
fn matter(sentence: &str) -> BTreeSet<String> {
    fold(sentence)
        .into_iter()
        .map(|word| word.text)
        .filter(|word| {
            word.chars().count() > 3 && word.chars().all(char::is_alphabetic) && !COMMON.contains(&word.as_str())
        })
        .map(|word| word.chars().take(STEM).collect())
        .collect()
}

/// Words of grammar and time of four letters and more.
const COMMON: [&str; 52] = [
    "about",
    "after",
    "again",
    "also",
    "april",
    "august",
    "autumn",
    "been",
    "before",
    "being",
    "both",
    "december",
    "during",
    "each",
    "early",
    "february",
    "from",
    "have",
    "having",
    "into",
    "january",
    "july",
    "june",
    "last",
    "late",
    "later",
    "march",
    "month",
    "months",
    "more",
    "next",
    "november",
    "october",
    "other",
    "over",
    "shall",
    "should",
    "september",
    "spring",
    "summer",
    "that",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "which",
    "will",
    "with",
    "year",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_is_kept_track_of_by_what_it_was_about() {
        let promise = "The audit of referral letters will be repeated in January 2014.";
        for (text, said) in [
            ("We repeated the audit. Letters of referral were better.", TakenUp::Yes),
            ("Staff are trained. The January course was full.", TakenUp::No),
            ("Staff are trained. The audit of referral letters will be repeated in January 2014.", TakenUp::Repeated),
            ("", TakenUp::No),
        ] {
            assert_eq!(Told::of(text).takes_up(promise), said, "{text:?}");
        }
    }
}
