use std::ops::Range;

use super::super::told::sentence_at;
use super::super::words::{Words, is_capital};

/// The most words of a sentence before a name, and after it.
const LONGEST: usize = 60;

/// A name among the words of its sentence.
pub(super) struct Named<'t> {
    pub text: &'t str,
    pub words: &'t Words,
    /// The words of the name.
    pub run: Range<usize>,
    /// The first word of the phrase that the name ends: "the former West Midlands SHA".
    pub phrase: usize,
    /// The words of the sentence.
    pub sentence: Range<usize>,
}

impl<'t> Named<'t> {
    pub fn of(text: &'t str, words: &'t Words, name: &Range<usize>) -> Self {
        let first = words.all.partition_point(|word| word.range.start < name.start);
        let next = words.all.partition_point(|word| word.range.start < name.end);
        // A sentence without an end is cut, so that a text of many names is read in linear time.
        let (from, to) = (first.saturating_sub(LONGEST), (next + LONGEST).min(words.all.len()));
        let from = if from == 0 { 0 } else { words.all[from].range.start };
        let to = words.all.get(to).map_or(text.len(), |word| word.range.start);
        let bytes = sentence_at(&text[from..to], name.start - from);
        let (start, end) = (from + bytes.start, from + bytes.end);
        let start = words.all.partition_point(|word| word.range.start < start).min(first);
        let end = words.all.partition_point(|word| word.range.start < end).max(next);
        let mut named = Self { text, words, run: first..next, phrase: first, sentence: start..end };
        while named.phrase > start && named.is_joined(named.phrase) && named.may_describe(named.phrase - 1) {
            named.phrase -= 1;
        }
        named
    }

    /// The folded word at an index; nothing outside the sentence.
    pub fn at(&self, at: usize) -> &'t str {
        if self.sentence.contains(&at) { self.words.at(at).unwrap_or_default() } else { "" }
    }

    /// The word so many steps before an index.
    pub fn before(&self, at: usize, steps: usize) -> &'t str {
        at.checked_sub(steps).map_or("", |at| self.at(at))
    }

    pub fn gap(&self, at: usize) -> &'t str {
        self.words.gap(self.text, at)
    }

    /// Whether words stand at an index.
    pub fn stands(&self, at: usize, phrase: &[&str]) -> bool {
        phrase.iter().enumerate().all(|(on, word)| self.at(at + on) == *word)
    }

    /// Whether nothing parts a word from the one before it.
    pub fn is_joined(&self, at: usize) -> bool {
        !self.gap(at).contains([',', ';', ':', '.', '!', '?', '\n', '(', ')', '–', '—'])
    }

    /// The word is written with a capital.
    pub fn is_name(&self, at: usize) -> bool {
        self.words.all.get(at).is_some_and(|word| is_capital(&self.text[word.range.clone()]))
    }

    /// Whether a word may stand within the phrase before a name and describe it.
    fn may_describe(&self, at: usize) -> bool {
        let word = self.at(at);
        let opens = at == self.sentence.start && OPENERS.contains(&word);
        (self.is_name(at) && !opens) || is_article(word) || PAST.contains(&word) || KINDS.contains(&word)
    }
}

/// Words that open a sentence, and so have a capital without being a name.
const OPENERS: &[&str] = &[
    "when",
    "while",
    "whilst",
    "since",
    "unlike",
    "after",
    "before",
    "under",
    "following",
    "until",
    "from",
    "in",
    "by",
    "with",
    "as",
    "if",
    "where",
    "although",
    "though",
    "like",
    "for",
    "at",
    "on",
    "once",
    "formerly",
    "previously",
    "originally",
    "historically",
    "instead",
    "to",
    "see",
];

/// Words that open a phrase.
pub(super) fn is_article(word: &str) -> bool {
    matches!(word, "the" | "a" | "an" | "our" | "its" | "their" | "his" | "her" | "my" | "this")
}

/// Words within a phrase that say what it names is of the past.
pub(super) const PAST: &[&str] = &[
    "former",
    "previous",
    "earlier",
    "old",
    "outgoing",
    "outdated",
    "withdrawn",
    "historic",
    "historical",
    "obsolete",
    "erstwhile",
    "defunct",
    "superseded",
    "archived",
    "legacy",
    "ex",
    "abolished",
    "disbanded",
    "dissolved",
    "closed",
    "repealed",
    "replaced",
    "predecessor",
    "late",
    "extinct",
    "bygone",
    "short-lived",
    "shortlived",
];

/// Other words that a phrase may have before a name.
const KINDS: &[&str] = &[
    "local",
    "national",
    "regional",
    "shadow",
    "county",
    "area",
    "edition",
    "version",
    "guidance",
    "statutory",
    "document",
    "framework",
    "body",
    "agency",
    "regulator",
    "now",
    "then",
    "two",
    "three",
    "first",
    "second",
    "third",
    "recently",
    "long",
];
