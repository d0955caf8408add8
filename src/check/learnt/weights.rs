use std::borrow::Cow;

use super::features::each_feature;
use super::table::{GROUP_BITS, Part};

/// How much a text weighs as a placeholder and as a reference, in hundredths of a logit; below zero it is rather what it
/// claims to be. Where there is but one thing that it may be, the first is its weight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Weight {
    pub placeholder: i32,
    pub reference: i32,
}

/// What was learnt of one kind of text: for each feature, by its key, its weight. Whole numbers, so that a sum is the same
/// on every machine and in any order.
pub(super) struct Weights {
    /// A table of `table.rs`.
    table: Cow<'static, [u8]>,
}

macro_rules! learnt {
    ($name:ident, $kind:literal, $about:literal) => {
        #[doc = $about]
        pub(super) static $name: Weights =
            Weights { table: Cow::Borrowed(include_bytes!(concat!(env!("OUT_DIR"), "/", $kind, ".table"))) };
    };
}

learnt!(SHORT_ANSWERS, "short-answers", "Of answers of a few dozen words.");
learnt!(SIGN_OFFS, "sign-offs", "Of what stands in sign-offs.");
learnt!(GAPS, "gaps", "Of sentences within answers: what says that something is still missing.");
learnt!(PROMISES, "promises", "Of sentences with a date: what announces something for it.");

/// The bytes of a row of `table.rs`, and those of the beginnings of its groups.
const ROW: usize = 12;
const GROUPS: usize = 4 * ((1 << GROUP_BITS) + 1);

/// What every text weighs before it is read.
pub(super) const ALWAYS: Part<'_> = Part::of("always");

impl Weights {
    /// What a text weighs.
    pub fn weigh(&self, text: &str) -> Weight {
        self.sum(|take| each_feature(text, take))
    }

    /// What features weigh together, each counted once.
    pub fn sum(&self, each: impl FnOnce(&mut dyn FnMut(&[Part<'_>]))) -> Weight {
        let Some((groups, rows)) = self.table.split_at_checked(GROUPS) else { return Weight::default() };
        let (groups, rows) = (groups.as_chunks::<4>().0, rows.as_chunks::<ROW>().0);
        let begin = |group: usize| groups.get(group).map_or(0, |begin| u32::from_le_bytes(*begin) as usize);
        let mut found: Vec<usize> = Vec::new();
        let mut take = |parts: &[Part<'_>]| {
            let key = Part::key(parts);
            let group = (key >> (64 - GROUP_BITS)) as usize;
            let (first, end) = (begin(group), begin(group + 1));
            let near = rows.get(first..end).unwrap_or_default();
            found.extend(near.iter().position(|row| of_row(row).0 == key).map(|at| first + at));
        };
        take(&[ALWAYS]);
        each(&mut take);
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|at| of_row(&rows[at]).1).fold(Weight::default(), |sum, weight| Weight {
            placeholder: sum.placeholder + weight.placeholder,
            reference: sum.reference + weight.reference,
        })
    }

    /// Those that have just been learnt.
    #[cfg(test)]
    pub(super) fn read(lines: &str) -> Self {
        Self { table: Cow::Owned(super::table::rows(lines).unwrap()) }
    }
}

/// The key and the weight of a row.
fn of_row(row: &[u8; ROW]) -> (u64, Weight) {
    let (mut key, mut one, mut other) = ([0; 8], [0; 2], [0; 2]);
    key.copy_from_slice(&row[..8]);
    one.copy_from_slice(&row[8..10]);
    other.copy_from_slice(&row[10..]);
    let weight = |bytes| i32::from(i16::from_le_bytes(bytes));
    (u64::from_le_bytes(key), Weight { placeholder: weight(one), reference: weight(other) })
}
