use std::collections::{BTreeMap, HashMap};

use super::passage::Passage;

/// Words in a row that are looked up together: five in common are seldom chance.
pub(super) const SHINGLE: usize = 5;

/// The most answers that may share a shingle before it counts as a common phrase and is no longer followed. It keeps the
/// cost in proportion to the text.
const COMMON: usize = 24;

/// Where each run of [`SHINGLE`] words stands.
pub(super) struct Index<'a> {
    answers: HashMap<&'a [String], Vec<usize>>,
}

impl<'a> Index<'a> {
    pub fn of(passages: &'a [Passage<'_>]) -> Self {
        let mut answers: HashMap<&[String], Vec<usize>> = HashMap::new();
        for (at, passage) in passages.iter().enumerate() {
            for shingle in passage.words.windows(SHINGLE) {
                let found = answers.entry(shingle).or_default();
                if found.last() != Some(&at) && found.len() <= COMMON {
                    found.push(at);
                }
            }
        }
        Self { answers }
    }

    /// The earlier answers that share text with this one, each with the words of this one that it covers.
    pub fn shared(&self, passages: &[Passage<'_>], later: usize) -> BTreeMap<usize, Vec<bool>> {
        let words = &passages[later].words;
        let mut covered: BTreeMap<usize, Vec<bool>> = BTreeMap::new();
        for (at, shingle) in words.windows(SHINGLE).enumerate() {
            let found = self.answers.get(shingle).filter(|found| found.len() <= COMMON);
            for earlier in found.into_iter().flatten().copied().filter(|earlier| *earlier < later) {
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
            if self.answers.get(shingle).is_some_and(|found| found.len() <= COMMON && found.contains(&other)) {
                covered[at..at + SHINGLE].fill(true);
            }
        }
        covered
    }
}
