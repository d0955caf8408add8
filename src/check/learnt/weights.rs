use std::borrow::Cow;

use super::features::each_feature;
use super::table::key;

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
    /// Rows of `table.rs`.
    rows: Cow<'static, [u8]>,
}

macro_rules! learnt {
    ($name:ident, $kind:literal, $about:literal) => {
        #[doc = $about]
        pub(super) static $name: Weights =
            Weights { rows: Cow::Borrowed(include_bytes!(concat!(env!("OUT_DIR"), "/", $kind, ".table"))) };
    };
}

learnt!(SHORT_ANSWERS, "short-answers", "Of answers of a few dozen words.");
learnt!(SIGN_OFFS, "sign-offs", "Of what stands in sign-offs.");
learnt!(PROMISES, "promises", "Of sentences with a date: what announces something for it.");

/// The bytes of a row of `table.rs`.
const ROW: usize = 12;

/// What every text weighs before it is read.
pub(super) const ALWAYS: &str = "always";

impl Weights {
    /// What a text weighs.
    pub fn weigh(&self, text: &str) -> Weight {
        self.sum(|take| each_feature(text, take))
    }

    /// What features weigh together, each counted once.
    pub fn sum(&self, each: impl FnOnce(&mut dyn FnMut(&[&str]))) -> Weight {
        let mut keys = vec![key(&[ALWAYS])];
        each(&mut |parts| keys.push(key(parts)));
        keys.sort_unstable();
        keys.dedup();
        keys.into_iter().filter_map(|key| self.of(key)).fold(Weight::default(), |sum, weight| Weight {
            placeholder: sum.placeholder + weight.placeholder,
            reference: sum.reference + weight.reference,
        })
    }

    /// The weight of a feature.
    fn of(&self, key: u64) -> Option<Weight> {
        let (rows, _) = self.rows.as_chunks::<ROW>();
        let at = rows.binary_search_by_key(&key, |row| of_row(row).0).ok()?;
        Some(of_row(&rows[at]).1)
    }

    /// Those that have just been learnt.
    #[cfg(test)]
    pub(super) fn read(lines: &str) -> Self {
        Self { rows: Cow::Owned(super::table::rows(lines).unwrap()) }
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
