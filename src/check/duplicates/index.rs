use std::collections::{BTreeMap, HashMap};

use foldhash::fast::RandomState;

use super::passage::Passage;

/// Words in a row that are looked up together: five in common are seldom chance.
pub(super) const SHINGLE: usize = 5;

/// The most answers that may share a shingle before it counts as a common phrase and is no longer followed. It keeps the
/// cost in proportion to the text.
const COMMON: usize = 24;

/// Where the runs of [`SHINGLE`] words stand that stand in more than one answer.
pub(super) struct Index<'a> {
    answers: HashMap<&'a [u32], Vec<u32>, RandomState>,
}

impl<'a> Index<'a> {
    /// Nearly every run stands in one answer alone. Those are told by a table of their hashes, which is small, before the
    /// others are written down.
    pub fn of(passages: &'a [Passage<'_>]) -> Self {
        let words: usize = passages.iter().map(|passage| passage.words.len()).sum();
        let bits = usize::BITS - (words * SPARSE).max(1).leading_zeros();
        let slot = |shingle: &[u32]| mixed(shingle) >> (u64::BITS - bits);
        let mut seen = vec![NOWHERE; 1 << bits];
        for (at, passage) in passages.iter().enumerate() {
            for shingle in passage.words.windows(SHINGLE) {
                let seen = &mut seen[slot(shingle) as usize];
                *seen = if matches!(*seen, NOWHERE) || *seen == at as u32 { at as u32 } else { SEVERAL };
            }
        }
        let mut answers: HashMap<&[u32], Vec<u32>, RandomState> = HashMap::default();
        for (at, passage) in passages.iter().enumerate() {
            for shingle in passage.words.windows(SHINGLE).filter(|shingle| seen[slot(shingle) as usize] == SEVERAL) {
                let known = answers.entry(shingle).or_default();
                if known.last() != Some(&(at as u32)) && known.len() <= COMMON {
                    known.push(at as u32);
                }
            }
        }
        Self { answers }
    }

    /// The answers that hold a run, in order, where they are few enough for it to be seldom chance.
    fn holding(&self, shingle: &[u32]) -> impl Iterator<Item = usize> {
        let found = self.answers.get(shingle).filter(|found| found.len() <= COMMON);
        found.into_iter().flatten().map(|at| *at as usize)
    }

    /// The earlier answers that share text with this one, each with the words of this one that it covers.
    pub fn shared(&self, passages: &[Passage<'_>], later: usize) -> BTreeMap<usize, Vec<bool>> {
        let words = &passages[later].words;
        let mut covered: BTreeMap<usize, Vec<bool>> = BTreeMap::new();
        for (at, shingle) in words.windows(SHINGLE).enumerate() {
            for earlier in self.holding(shingle).filter(|earlier| *earlier < later) {
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
            if self.holding(shingle).any(|at| at == other) {
                covered[at..at + SHINGLE].fill(true);
            }
        }
        covered
    }
}

/// Slots of the table for each word: few runs share one by chance.
const SPARSE: usize = 2;

const NOWHERE: u32 = u32::MAX;
const SEVERAL: u32 = u32::MAX - 1;

/// A hash of a run: multiplied word by word, so that the upper bits depend on all of them.
fn mixed(shingle: &[u32]) -> u64 {
    shingle
        .iter()
        .fold(0, |hash: u64, word| (hash.rotate_left(23) ^ u64::from(*word)).wrapping_mul(0x9E37_79B9_7F4A_7C15))
}
