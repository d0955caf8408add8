use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use super::features::each_feature;

/// How much a text weighs as a placeholder and as a reference, in hundredths of a logit; below zero it is rather what it
/// claims to be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Weight {
    pub placeholder: i32,
    pub reference: i32,
}

/// What was learnt of one kind of text: for each feature, by a number that its parts make, its weight. Whole numbers, so
/// that a sum is the same on every machine and in any order.
pub(super) struct Weights(HashMap<u64, Weight, RandomState>);

/// Of answers of a few dozen words.
pub(super) static SHORT_ANSWERS: LazyLock<Weights> =
    LazyLock::new(|| Weights::read(include_str!("../../../rules/learnt-short-answers-english.tsv")));

/// Of what stands in sign-offs.
pub(super) static SIGN_OFFS: LazyLock<Weights> =
    LazyLock::new(|| Weights::read(include_str!("../../../rules/learnt-sign-offs-english.tsv")));

/// What every text weighs before it is read.
pub(super) const ALWAYS: &str = "always";

/// The shortest that a line is on average, in bytes.
const LINE: usize = 15;

impl Weights {
    /// Reads lines of a feature and its two weights; those that begin with `%` are remarks.
    fn read(lines: &'static str) -> Self {
        let of_line = |line: &'static str| {
            let mut fields = line.split('\t');
            let (feature, placeholder, reference) = (fields.next()?, fields.next()?, fields.next()?);
            let weight = Weight { placeholder: placeholder.parse().ok()?, reference: reference.parse().ok()? };
            Some((number(&[feature]), weight))
        };
        // Room for all at once: a table that grows is filled again and again.
        let mut weights = HashMap::with_capacity_and_hasher(lines.len() / LINE, RandomState::default());
        weights.extend(lines.lines().filter(|line| !line.starts_with('%')).filter_map(of_line));
        Self(weights)
    }

    /// What a text weighs, each feature counted once.
    pub fn weigh(&self, text: &str) -> Weight {
        let mut features = vec![number(&[ALWAYS])];
        each_feature(text, |parts| features.push(number(parts)));
        features.sort_unstable();
        features.dedup();
        let known = features.iter().filter_map(|feature| self.0.get(feature));
        known.fold(Weight::default(), |sum, weight| Weight {
            placeholder: sum.placeholder + weight.placeholder,
            reference: sum.reference + weight.reference,
        })
    }
}

/// A number for the parts of a feature with spaces between them (FNV-1a): of some ten thousand features no two share one.
fn number(parts: &[&str]) -> u64 {
    let bytes =
        parts.iter().enumerate().flat_map(|(at, part)| (at > 0).then_some(b' ').into_iter().chain(part.bytes()));
    bytes.fold(0xCBF2_9CE4_8422_2325, |number, byte| (number ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}
