use std::ops::Range;

use super::anchors::{Block, blocks};
use super::chain::heaviest_chain;
use super::gaps::{Placed, fill};
use super::hunks::{Stretch, stretches};
use super::islands::{drop_islands, drop_scraps};
use super::tokens::{Token, tokenise};

/// Two texts compared word by word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordDiff {
    /// How the first became the second, in the order of the second.
    pub stretches: Vec<Stretch>,
    /// The words that stand in both, moved ones included.
    pub kept: usize,
    /// The words of the first text.
    pub previous_words: usize,
    /// The words of the second.
    pub current_words: usize,
    /// Line breaks of the second between words that stand in one line of the first.
    pub splits: usize,
    /// Line breaks of the first between words that stand in one line of the second.
    pub joins: usize,
    /// Whether the second holds the words of the first, each as often, in another order.
    pub reordered: bool,
    /// Whether some part was too large to compare every word of it: see the limit in the module's text.
    pub coarse: bool,
}

impl WordDiff {
    /// Twice the kept words over the words of both texts, from 0 to 1; 1 for two texts without words.
    pub fn similarity(&self) -> f64 {
        let all = self.previous_words + self.current_words;
        if all == 0 { 1.0 } else { 2.0 * self.kept as f64 / all as f64 }
    }

    /// Whether so little is left that this is another text.
    pub fn is_rewritten(&self) -> bool {
        (self.kept as f64) < LITTLE_LEFT * self.previous_words.min(self.current_words) as f64
    }
}

/// The share of the shorter text's words below which little is left of it. Two answers to one question that were
/// written apart keep up to a fifth of each other's words, the board's own terms mostly; an edited answer keeps half
/// and more. Not the share of both: an answer that grew to ten times its length and holds all it held is edited.
const LITTLE_LEFT: f64 = 0.3;

/// What became of one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// It stands in this text alone.
    Alone,
    /// It is this word of the other text, in the same order.
    Same(usize),
    /// It is this word of the other text, which stands elsewhere.
    Moved(usize),
    /// The number of a list item, which the other text does not write out.
    Ignored,
}

/// The least number of words that is said to have moved, unless they are whole lines: shorter runs recur by chance.
const MIN_MOVED: usize = 5;

/// The most words between two parts of a moved passage that are looked at for more of it.
const MAX_MOVED_GAP: usize = 40;

/// Compares two texts. Both are put in a fixed order first, so that the result does not depend on which comes first.
pub(super) fn compare(previous: &str, current: &str) -> WordDiff {
    let swapped = previous > current;
    let (first, second) = if swapped { (current, previous) } else { (previous, current) };
    let (a, b) = tokenise(first, second);
    let mut links = Links::new(a.len(), b.len());
    links.align(&a, &b);
    links.ignore_numbers(&a, &b);
    let reordered = links.pair_if_only_the_order_differs(&a, &b);
    let (old, new) = if swapped { (b, a) } else { (a, b) };
    let (old_links, new_links) = if swapped { (links.b, links.a) } else { (links.a, links.b) };
    let is_kept = |link: &&Link| matches!(link, Link::Same(_) | Link::Moved(_));
    let is_counted = |link: &&Link| **link != Link::Ignored;
    let (splits, joins) = breaks(&old, &new, &old_links);
    WordDiff {
        stretches: stretches((previous, &old, &old_links), (current, &new, &new_links)),
        kept: new_links.iter().filter(is_kept).count(),
        previous_words: old_links.iter().filter(is_counted).count(),
        current_words: new_links.iter().filter(is_counted).count(),
        splits,
        joins,
        reordered,
        coarse: links.coarse,
    }
}

/// Line breaks that only one text has between words that follow each other in both.
fn breaks(old: &[Token], new: &[Token], links: &[Link]) -> (usize, usize) {
    let (mut splits, mut joins) = (0, 0);
    for (at, pair) in links.windows(2).enumerate() {
        let (Link::Same(one) | Link::Moved(one), Link::Same(other) | Link::Moved(other)) = (pair[0], pair[1]) else {
            continue;
        };
        if one + 1 == other {
            let breaks_before = old[at].line != old[at + 1].line;
            let breaks_now = new[one].line != new[other].line;
            splits += usize::from(breaks_now && !breaks_before);
            joins += usize::from(breaks_before && !breaks_now);
        }
    }
    (splits, joins)
}

struct Links {
    a: Vec<Link>,
    b: Vec<Link>,
    coarse: bool,
}

impl Links {
    fn new(a: usize, b: usize) -> Self {
        Self { a: vec![Link::Alone; a], b: vec![Link::Alone; b], coarse: false }
    }

    fn align(&mut self, a: &[Token], b: &[Token]) {
        let start = a.iter().zip(b).take_while(|(a, b)| a.id == b.id).count();
        let end = a[start..].iter().rev().zip(b[start..].iter().rev()).take_while(|(a, b)| a.id == b.id).count();
        let (a_end, b_end) = (a.len() - end, b.len() - end);
        let found: Vec<Block> = blocks(&a[start..a_end], &b[start..b_end])
            .into_iter()
            .map(|block| Block { a: block.a + start, b: block.b + start, len: block.len })
            .collect();
        let (mut chain, rest) = heaviest_chain(&found);
        chain.insert(0, Block { a: 0, b: 0, len: start });
        chain.push(Block { a: a_end, b: b_end, len: end });
        let moved: Vec<Block> =
            rest.into_iter().filter(|block| block.len >= MIN_MOVED || block.is_whole_lines(a, b)).collect();
        for block in &moved {
            self.link(*block, Link::Moved);
        }
        let mut pairs = Vec::new();
        let (mut a_from, mut b_from) = (0, 0);
        for block in chain {
            self.fill_gap((a, a_from..block.a), (b, b_from..block.b), &mut pairs);
            pairs.extend((0..block.len).map(|at| (block.a + at, block.b + at)));
            (a_from, b_from) = (block.a + block.len, block.b + block.len);
        }
        let moved_words: usize = moved.iter().map(|block| block.len).sum();
        let mut kept = drop_islands(&pairs, a.len(), b.len());
        if ((kept.len() + moved_words) as f64) < LITTLE_LEFT * a.len().min(b.len()) as f64 {
            kept = drop_scraps(&kept);
        }
        for (a_at, b_at) in kept {
            self.a[a_at] = Link::Same(b_at);
            self.b[b_at] = Link::Same(a_at);
        }
        self.extend_moves(a, b, moved);
    }

    fn link(&mut self, block: Block, how: fn(usize) -> Link) {
        for at in 0..block.len {
            self.a[block.a + at] = how(block.b + at);
            self.b[block.b + at] = how(block.a + at);
        }
    }

    /// Compares the words between two anchors that nothing has claimed yet.
    fn fill_gap(
        &mut self,
        (a, a_gap): (&[Token], Range<usize>),
        (b, b_gap): (&[Token], Range<usize>),
        pairs: &mut Vec<(usize, usize)>,
    ) {
        let free = |tokens: &[Token], links: &[Link], gap: Range<usize>| -> Vec<Placed> {
            gap.filter(|at| links[*at] == Link::Alone).map(|at| (tokens[at].id, at)).collect()
        };
        self.coarse |= fill(&free(a, &self.a, a_gap), &free(b, &self.b, b_gap), pairs);
    }

    /// A moved passage that was edited on its way is found in parts: the words between them are compared too, and those
    /// before and after them in their lines.
    fn extend_moves(&mut self, a: &[Token], b: &[Token], mut moved: Vec<Block>) {
        moved.sort_unstable_by_key(|block| (block.b, block.a));
        for parts in moved.windows(2) {
            let (one, other) = (parts[0], parts[1]);
            if one.a + one.len <= other.a {
                self.fill_moved((a, one.a + one.len..other.a), (b, one.b + one.len..other.b));
            }
        }
        for block in moved {
            let (a_line, b_line) = (line_of(a, block.a), line_of(b, block.b));
            self.fill_moved((a, a_line.start..block.a), (b, b_line.start..block.b));
            let (a_end, b_end) = (block.a + block.len, block.b + block.len);
            let (a_line, b_line) = (line_of(a, a_end - 1), line_of(b, b_end - 1));
            self.fill_moved((a, a_end..a_line.end), (b, b_end..b_line.end));
        }
    }

    /// Compares two short stretches that nothing has claimed and that stand beside moved words.
    fn fill_moved(&mut self, (a, a_gap): (&[Token], Range<usize>), (b, b_gap): (&[Token], Range<usize>)) {
        let is_free = |gap: &Range<usize>, links: &[Link]| {
            gap.len() <= MAX_MOVED_GAP && links[gap.clone()].iter().all(|link| *link == Link::Alone)
        };
        if !is_free(&a_gap, &self.a) || !is_free(&b_gap, &self.b) {
            return;
        }
        let (a_from, b_from) = (a_gap.start, b_gap.start);
        let (a_len, b_len) = (a_gap.len(), b_gap.len());
        let mut pairs = Vec::new();
        self.fill_gap((a, a_gap), (b, b_gap), &mut pairs);
        let pairs: Vec<_> = pairs.iter().map(|(a, b)| (a - a_from, b - b_from)).collect();
        for (a_at, b_at) in drop_islands(&pairs, a_len, b_len) {
            self.link(Block { a: a_from + a_at, b: b_from + b_at, len: 1 }, Link::Moved);
        }
    }

    /// Whether each word stands in both texts as often. Then those not yet paired are moved ones, however few they are:
    /// `police, schools` for `schools, police`.
    fn pair_if_only_the_order_differs(&mut self, a: &[Token], b: &[Token]) -> bool {
        let alone = |tokens: &[Token], links: &[Link]| -> Vec<(u32, usize)> {
            let mut alone: Vec<_> =
                (0..tokens.len()).filter(|at| links[*at] == Link::Alone).map(|at| (tokens[at].id, at)).collect();
            alone.sort_unstable();
            alone
        };
        let (ours, theirs) = (alone(a, &self.a), alone(b, &self.b));
        let is_same = ours.len() == theirs.len() && ours.iter().zip(&theirs).all(|(one, other)| one.0 == other.0);
        if is_same {
            for ((_, a_at), (_, b_at)) in ours.into_iter().zip(theirs) {
                self.link(Block { a: a_at, b: b_at, len: 1 }, Link::Moved);
            }
        }
        is_same && self.a.iter().any(|link| matches!(link, Link::Moved(_)))
    }

    /// A number that one text has in the middle of a line, where the other begins a line without one: the first was
    /// laid out by a program that wrote its list items one after the other.
    fn ignore_numbers(&mut self, a: &[Token], b: &[Token]) {
        ignore(a, &mut self.a, b);
        ignore(b, &mut self.b, a);
    }
}

/// The line that a token stands in, as far as [`MAX_MOVED_GAP`] reaches and one word more.
fn line_of(tokens: &[Token], at: usize) -> Range<usize> {
    let same = |other: &&Token| other.line == tokens[at].line;
    let before = tokens[..at].iter().rev().take(MAX_MOVED_GAP + 1).take_while(same).count();
    let after = tokens[at..].iter().take(MAX_MOVED_GAP + 2).take_while(same).count();
    at - before..at + after
}

fn ignore(tokens: &[Token], links: &mut [Link], others: &[Token]) {
    for at in 0..tokens.len() {
        if !tokens[at].numbered || links[at] != Link::Alone {
            continue;
        }
        let Some(Link::Same(next)) = links.get(at + 1).copied() else { continue };
        let follows = match at.checked_sub(1).map(|before| links[before]) {
            None => next == 0,
            Some(Link::Same(before)) => before + 1 == next,
            Some(_) => false,
        };
        let begins = next == 0 || others[next - 1].line != others[next].line;
        if follows && begins {
            links[at] = Link::Ignored;
        }
    }
}
