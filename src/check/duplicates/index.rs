use std::collections::{BTreeMap, HashMap};

use foldhash::fast::RandomState;

use super::passage::Passage;

/// Words in a row that are looked up together: five in common are seldom chance.
pub(super) const SHINGLE: usize = 5;

/// The most answers that may share a shingle before it counts as a common phrase and is no longer followed. It keeps the
/// cost in proportion to the text.
const COMMON: usize = 24;

/// Where each run of [`SHINGLE`] words stands.
pub(super) struct Index<'a> {
    answers: HashMap<&'a [u32], Answers, RandomState>,
}

/// The answers that hold a shingle, in order. Nearly every shingle stands in one alone, which asks for no memory.
struct Answers {
    first: usize,
    others: Vec<usize>,
}

impl Answers {
    fn add(&mut self, at: usize) {
        if self.others.last().copied().unwrap_or(self.first) != at && self.others.len() < COMMON {
            self.others.push(at);
        }
    }

    /// Whether so few share it that it is seldom chance.
    fn is_telling(&self) -> bool {
        self.others.len() < COMMON
    }

    fn iter(&self) -> impl Iterator<Item = usize> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }
}

impl<'a> Index<'a> {
    pub fn of(passages: &'a [Passage<'_>]) -> Self {
        let words = passages.iter().map(|passage| passage.words.len()).sum();
        let mut answers: HashMap<&[u32], Answers, RandomState> =
            HashMap::with_capacity_and_hasher(words, RandomState::default());
        for (at, passage) in passages.iter().enumerate() {
            for shingle in passage.words.windows(SHINGLE) {
                answers.entry(shingle).or_insert_with(|| Answers { first: at, others: Vec::new() }).add(at);
            }
        }
        Self { answers }
    }

    /// The earlier answers that share text with this one, each with the words of this one that it covers.
    pub fn shared(&self, passages: &[Passage<'_>], later: usize) -> BTreeMap<usize, Vec<bool>> {
        let words = &passages[later].words;
        let mut covered: BTreeMap<usize, Vec<bool>> = BTreeMap::new();
        for (at, shingle) in words.windows(SHINGLE).enumerate() {
            let found = self.answers.get(shingle).filter(|found| found.is_telling());
            for earlier in found.into_iter().flat_map(Answers::iter).filter(|earlier| *earlier < later) {
                covered.entry(earlier).or_insert_with(|| vec![false; words.len()])[at..at + SHINGLE].fill(true);
            }
        }
        covered
    }

    /// The words of one answer that another covers.
    pub fn covered(&self, passages: &[Passage<'_>], one: usize, other: usize) -> Vec<bool> {
        let words = &passages[one].words;
        let mut covered = vec![false; words.len()];
        for (at, shingle) in words.windows(SHINGLE).enumerate() {
            if self.answers.get(shingle).is_some_and(|found| found.is_telling() && found.iter().any(|at| at == other)) {
                covered[at..at + SHINGLE].fill(true);
            }
        }
        covered
    }
}
