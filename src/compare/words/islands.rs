/// The longest run of kept words that can be an island.
const MAX_ISLAND: usize = 3;

/// How many words have to be changed, gone and new together, on both sides of an island for each word of it.
const SEA: usize = 4;

/// Lets go of islands: up to three kept words (`of the`, `and`) between two changes that are each four times as long.
/// Any two English texts share such words in the same order; they say nothing, and tear a rewritten sentence to shreds.
/// `pairs` are the kept words, in the order of both texts.
pub(super) fn drop_islands(pairs: &[(usize, usize)], a_len: usize, b_len: usize) -> Vec<(usize, usize)> {
    let runs = runs(pairs);
    let mut kept: Vec<Run> = Vec::new();
    for (at, run) in runs.iter().enumerate() {
        kept.push(*run);
        let next = runs.get(at + 1).map_or((a_len, b_len), |run| (run.a, run.b));
        while let Some(last) = kept.last() {
            let before = kept.len().checked_sub(2).map_or((0, 0), |at| kept[at].end());
            let sea = SEA * last.len;
            let end = last.end();
            let enough = |from: (usize, usize), to: (usize, usize)| (to.0 - from.0) + (to.1 - from.1) >= sea;
            if last.len > MAX_ISLAND || !enough(before, (last.a, last.b)) || !enough(end, next) {
                break;
            }
            kept.pop();
        }
    }
    unrolled(kept.into_iter())
}

/// Lets go of every short run: where little of a text is left, that little is chance.
pub(super) fn drop_scraps(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    unrolled(runs(pairs).into_iter().filter(|run| run.len > MAX_ISLAND))
}

fn runs(pairs: &[(usize, usize)]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for pair in pairs {
        match runs.last_mut() {
            Some(run) if run.a + run.len == pair.0 && run.b + run.len == pair.1 => run.len += 1,
            _ => runs.push(Run { a: pair.0, b: pair.1, len: 1 }),
        }
    }
    runs
}

fn unrolled(runs: impl Iterator<Item = Run>) -> Vec<(usize, usize)> {
    runs.flat_map(|run| (0..run.len).map(move |at| (run.a + at, run.b + at))).collect()
}

#[derive(Clone, Copy)]
struct Run {
    a: usize,
    b: usize,
    len: usize,
}

impl Run {
    fn end(self) -> (usize, usize) {
        (self.a + self.len, self.b + self.len)
    }
}
