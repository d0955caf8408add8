use super::anchors::Block;

/// Parts blocks, which come in the order of the first text and do not overlap in either, into the heaviest set that
/// keeps its order in both texts, and the rest. Weights are words. `O(n log n)`.
pub(super) fn heaviest_chain(blocks: &[Block]) -> (Vec<Block>, Vec<Block>) {
    let mut by_second: Vec<usize> = (0..blocks.len()).collect();
    by_second.sort_unstable_by_key(|at| blocks[*at].b);
    let mut rank = vec![0; blocks.len()];
    for (place, at) in by_second.into_iter().enumerate() {
        rank[at] = place;
    }
    let mut best = Maxima::new(blocks.len());
    let mut before: Vec<Option<usize>> = vec![None; blocks.len()];
    let mut heaviest: (usize, Option<usize>) = (0, None);
    for (at, block) in blocks.iter().enumerate() {
        let (weight, link) = best.below(rank[at]);
        before[at] = link;
        let weight = weight + block.len;
        best.raise(rank[at], weight, at);
        if weight > heaviest.0 {
            heaviest = (weight, Some(at));
        }
    }
    let mut in_chain = vec![false; blocks.len()];
    let mut next = heaviest.1;
    while let Some(at) = next {
        in_chain[at] = true;
        next = before[at];
    }
    let part =
        |wanted: bool| blocks.iter().zip(&in_chain).filter(|(_, is)| **is == wanted).map(|(block, _)| *block).collect();
    (part(true), part(false))
}

/// Running maxima over prefixes: a Fenwick tree of weights, each with the block that reached it.
struct Maxima(Vec<(usize, Option<usize>)>);

impl Maxima {
    fn new(len: usize) -> Self {
        Self(vec![(0, None); len + 1])
    }

    /// The greatest weight at any rank below `rank`.
    fn below(&self, rank: usize) -> (usize, Option<usize>) {
        let (mut at, mut best) = (rank, (0, None));
        while at > 0 {
            if self.0[at].0 > best.0 {
                best = self.0[at];
            }
            at &= at - 1;
        }
        best
    }

    fn raise(&mut self, rank: usize, weight: usize, block: usize) {
        let mut at = rank + 1;
        while at < self.0.len() {
            if weight > self.0[at].0 {
                self.0[at] = (weight, Some(block));
            }
            at += at & at.wrapping_neg();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heavier_part_keeps_its_place_and_the_lighter_is_left_over() {
        let block = |a, b, len| Block { a, b, len };
        let blocks = [block(0, 30, 10), block(10, 0, 20), block(30, 20, 10), block(40, 40, 5)];
        let (chain, rest) = heaviest_chain(&blocks);
        assert_eq!(chain, [block(10, 0, 20), block(30, 20, 10), block(40, 40, 5)]);
        assert_eq!(rest, [block(0, 30, 10)]);
    }
}
