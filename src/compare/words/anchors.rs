use std::collections::HashMap;
use std::ops::Range;

use super::tokens::Token;

/// A stretch of words that stands in both texts: `len` words from `a` in the first and from `b` in the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Block {
    pub a: usize,
    pub b: usize,
    pub len: usize,
}

impl Block {
    /// Whether it is one or several whole lines of both texts.
    pub fn is_whole_lines(self, a: &[Token], b: &[Token]) -> bool {
        let whole = |tokens: &[Token], at: usize| {
            let end = at + self.len;
            (at == 0 || tokens[at - 1].line != tokens[at].line)
                && (end == tokens.len() || tokens[end].line != tokens[end - 1].line)
        };
        self.len > 0 && whole(a, self.a) && whole(b, self.b)
    }
}

/// The words of an anchor: runs of three are rare enough in prose to name their place, and short enough to survive an
/// edit nearby.
const SHINGLE: usize = 3;

/// How many words anchors may be stretched over altogether, as a multiple of the words of both texts. Prose needs
/// little more than one; text that repeats itself at many distances would need the square.
const STRETCH_BUDGET: usize = 16;

/// Stretches that stand in both texts, none overlapping another in either. Anchors are whole lines and runs of three
/// words that are equally often in both texts, the first with the first and so on, stretched as far as both texts
/// agree; where two overlap the longer one wins.
pub(super) fn blocks(a: &[Token], b: &[Token]) -> Vec<Block> {
    let mut seeds = line_seeds(a, b);
    seeds.extend(shingle_seeds(a, b));
    let stretched = stretch(a, b, seeds);
    disjoint(a, b, stretched)
}

/// Groups keyed positions of both texts and pairs those keys that are equally often in both.
fn pair<K: Ord>(mut keyed: Vec<(K, bool, usize)>, mut found: impl FnMut(usize, usize)) {
    keyed.sort_unstable();
    let mut start = 0;
    while start < keyed.len() {
        let end = start + keyed[start..].partition_point(|(key, ..)| *key == keyed[start].0);
        let group = &keyed[start..end];
        let (first, second) = group.split_at(group.partition_point(|(_, second, _)| !second));
        if first.len() == second.len() {
            for (one, other) in first.iter().zip(second) {
                found(one.2, other.2);
            }
        }
        start = end;
    }
}

fn line_seeds(a: &[Token], b: &[Token]) -> Vec<Block> {
    let mut keyed = Vec::new();
    let mut lengths = HashMap::new();
    for (tokens, second) in [(a, false), (b, true)] {
        for line in lines(tokens) {
            let key: Vec<u32> = tokens[line.clone()].iter().map(|token| token.id).collect();
            if !second {
                lengths.insert(line.start, line.len());
            }
            keyed.push((key, second, line.start));
        }
    }
    let mut seeds = Vec::new();
    pair(keyed, |a, b| seeds.push(Block { a, b, len: lengths.get(&a).copied().unwrap_or(0) }));
    seeds
}

/// The lines of a text, as ranges of tokens.
pub(super) fn lines(tokens: &[Token]) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let first = tokens.get(start)?;
        let end = start + tokens[start..].iter().take_while(|token| token.line == first.line).count();
        let line = start..end;
        start = end;
        Some(line)
    })
}

fn shingle_seeds(a: &[Token], b: &[Token]) -> Vec<Block> {
    let mut keyed = Vec::with_capacity(a.len() + b.len());
    for (tokens, second) in [(a, false), (b, true)] {
        for (at, window) in tokens.windows(SHINGLE).enumerate() {
            keyed.push(([window[0].id, window[1].id, window[2].id], second, at));
        }
    }
    let mut seeds = Vec::new();
    pair(keyed, |a, b| seeds.push(Block { a, b, len: SHINGLE }));
    seeds
}

/// Stretches seeds both ways while the words agree. A seed inside a stretch already found is dropped.
fn stretch(a: &[Token], b: &[Token], mut seeds: Vec<Block>) -> Vec<Block> {
    seeds.sort_unstable();
    let mut budget = STRETCH_BUDGET * (a.len() + b.len());
    let mut covered: HashMap<isize, usize> = HashMap::new();
    let mut stretched = Vec::new();
    for seed in seeds {
        let end = covered.entry(seed.a.cast_signed() - seed.b.cast_signed()).or_insert(0);
        if seed.a + seed.len <= *end {
            continue;
        }
        let agree = |a_at: usize, b_at: usize| a[a_at].id == b[b_at].id;
        let mut block = seed;
        // What the last stretch on this diagonal ended at did not agree, so none runs back past it.
        while block.a > 0 && block.b > 0 && budget > 0 && agree(block.a - 1, block.b - 1) {
            (block.a, block.b, block.len) = (block.a - 1, block.b - 1, block.len + 1);
            budget -= 1;
        }
        let (mut a_end, mut b_end) = (block.a + block.len, block.b + block.len);
        while a_end < a.len() && b_end < b.len() && budget > 0 && agree(a_end, b_end) {
            (a_end, b_end, block.len) = (a_end + 1, b_end + 1, block.len + 1);
            budget -= 1;
        }
        *end = (*end).max(a_end);
        stretched.push(block);
    }
    stretched
}

/// Lets the longest stretch have its words first; what is left of the others keeps its place if it is long enough.
fn disjoint(a: &[Token], b: &[Token], mut blocks: Vec<Block>) -> Vec<Block> {
    blocks.sort_unstable_by_key(|block| (std::cmp::Reverse(block.len), block.a, block.b));
    let (mut a_taken, mut b_taken) = (vec![false; a.len()], vec![false; b.len()]);
    let mut kept = Vec::new();
    for block in blocks {
        let mut start = 0;
        while start < block.len {
            let is_free = |at: usize| !a_taken[block.a + at] && !b_taken[block.b + at];
            if !is_free(start) {
                start += 1;
                continue;
            }
            let end = start + (start..block.len).take_while(|at| is_free(*at)).count();
            let part = Block { a: block.a + start, b: block.b + start, len: end - start };
            if part.len >= SHINGLE || part.is_whole_lines(a, b) {
                a_taken[part.a..part.a + part.len].fill(true);
                b_taken[part.b..part.b + part.len].fill(true);
                kept.push(part);
            }
            start = end;
        }
    }
    kept.sort_unstable();
    kept
}
