use std::collections::HashMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// The words on one side of a gap times those on the other up to which every word is compared: 500 words of one text
/// against 500 of the other. A page of an agency's answer has some 400.
pub(super) const MAX_GAP_CELLS: usize = 250_000;

/// What a lopsided gap may cost besides, for each of its words, so that one sentence can be found in a long insertion.
const CELLS_PER_WORD: usize = 64;

/// A word of one text by its id and place.
pub(super) type Placed = (u32, usize);

/// Pairs equal words of both sides of a gap, in order. Whether the gap was so large that some of it was given up.
pub(super) fn fill(a: &[Placed], b: &[Placed], found: &mut Vec<(usize, usize)>) -> bool {
    if a.is_empty() || b.is_empty() {
        return false;
    }
    if is_small(a, b) {
        myers(a, b, found);
        return false;
    }
    let mut coarse = false;
    let (mut a_from, mut b_from) = (0, 0);
    for (a_at, b_at) in cuts(a, b).into_iter().chain([(a.len(), b.len())]) {
        let (a_part, b_part) = (&a[a_from..a_at], &b[b_from..b_at]);
        if is_small(a_part, b_part) {
            myers(a_part, b_part, found);
        } else if !a_part.is_empty() && !b_part.is_empty() {
            coarse = true;
        }
        if a_at < a.len() {
            found.push((a[a_at].1, b[b_at].1));
        }
        (a_from, b_from) = (a_at + 1, b_at + 1);
    }
    coarse
}

fn is_small(a: &[Placed], b: &[Placed]) -> bool {
    a.len().saturating_mul(b.len()) <= MAX_GAP_CELLS + CELLS_PER_WORD * (a.len() + b.len())
}

fn myers(a: &[Placed], b: &[Placed], found: &mut Vec<(usize, usize)>) {
    let ids = |side: &[Placed]| side.iter().map(|word| word.0).collect::<Vec<u32>>();
    for op in capture_diff_slices(Algorithm::Myers, &ids(a), &ids(b)) {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            found.extend((0..len).map(|at| (a[old_index + at].1, b[new_index + at].1)));
        }
    }
}

/// The longest run of words, in the order of both sides, that are equally often in both: positions in `a` and `b`.
fn cuts(a: &[Placed], b: &[Placed]) -> Vec<(usize, usize)> {
    let mut places: HashMap<u32, (Vec<usize>, Vec<usize>)> = HashMap::new();
    for (at, word) in a.iter().enumerate() {
        places.entry(word.0).or_default().0.push(at);
    }
    for (at, word) in b.iter().enumerate() {
        places.entry(word.0).or_default().1.push(at);
    }
    let mut pairs: Vec<(usize, usize)> = places
        .into_values()
        .filter(|(first, second)| first.len() == second.len())
        .flat_map(|(first, second)| first.into_iter().zip(second))
        .collect();
    pairs.sort_unstable();
    longest_increasing(&pairs)
}

/// The longest part of the pairs whose second numbers increase; `O(n log n)`.
fn longest_increasing(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, pair) in pairs.iter().enumerate() {
        let place = tails.partition_point(|tail| pairs[*tail].1 < pair.1);
        before.push(place.checked_sub(1).map(|place| tails[place]));
        if place == tails.len() {
            tails.push(at);
        } else {
            tails[place] = at;
        }
    }
    let mut chain = Vec::with_capacity(tails.len());
    let mut next = tails.last().copied();
    while let Some(at) = next {
        chain.push(pairs[at]);
        next = before[at];
    }
    chain.reverse();
    chain
}
