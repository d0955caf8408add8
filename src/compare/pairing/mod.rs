//! What of last year is set beside what of this year: agencies, documents, sections, and the forms of one kind.

mod agencies;
mod forms;
mod rules;

pub(super) use agencies::{AgencyPair, Kinship, pair_agencies};
pub(super) use forms::pair_forms;
pub(super) use rules::{DocumentPair, SectionPair, pair_documents, pair_sections};

use strsim::sorensen_dice;

/// The nearness of two wordings from which they are taken for one question: `sorensen_dice` over letter pairs, which
/// found the right line in 98 of 100 trials on forms of this kind. Two different questions of one form stay below.
const NEAR: f64 = 0.6;

/// Pairs what is near, the nearest first and one to one. Each item has several wordings, of which the nearest counts.
fn pair_nearest(previous: &[Vec<String>], current: &[Vec<String>]) -> Vec<(usize, usize)> {
    let mut near = Vec::new();
    for (before, ours) in previous.iter().enumerate() {
        for (now, theirs) in current.iter().enumerate() {
            let score = ours
                .iter()
                .flat_map(|one| theirs.iter().map(move |other| sorensen_dice(one, other)))
                .fold(0.0, f64::max);
            if score >= NEAR {
                // Whole numbers sort the same on every machine.
                near.push((std::cmp::Reverse((score * 1e6) as u32), before.abs_diff(now), before, now));
            }
        }
    }
    near.sort_unstable();
    let (mut taken_before, mut taken_now) = (vec![false; previous.len()], vec![false; current.len()]);
    let mut pairs = Vec::new();
    for (_, _, before, now) in near {
        if !taken_before[before] && !taken_now[now] {
            taken_before[before] = true;
            taken_now[now] = true;
            pairs.push((before, now));
        }
    }
    pairs
}
