//! The table of costs behind a fit: what it takes to turn the form's words into the words that stand in a file.
//!
//! A row for each of the form's words, a column for each word of the file, costs in thousandths of a word. It is gone
//! through some thousand times for one document, so what can be told of a word of the file is told once for all rows.

use std::ops::Range;

use super::alive::Alive;
use super::fit::{Token, is_a_slip};
use super::shape::Shape;
use super::stream::StreamWord;

/// A cost, in thousandths of a word that weighs as much as a word can. They are whole numbers, small enough to be exact as
/// this type, of which processors find the least of several at once.
pub(super) type Cost = f32;

/// What no way leads to.
const NO_WAY: Cost = Cost::INFINITY;

/// The part of its weight that a word costs which the form does not have.
const ADDED: Cost = 0.5;

/// The part of its weight that a word costs with a slip in it.
const SLIP: Cost = 0.2;

/// The cost of each word of a name.
const NAME_WORD: Cost = 20.0;

/// The cost of a space lost or gained.
const JOINED: Cost = 50.0;

pub(super) struct Cells<'a> {
    tokens: &'a [Token],
    text: &'a [StreamWord],
    /// For each word of the text what it costs to have it added.
    added: Vec<Cost>,
    shapes: Vec<Shape>,
    /// For each word of the text the length of it and the one before it; 0 for the first.
    before_joined: Vec<usize>,
    /// The last rows: costs by the number of words used.
    two_before: Vec<Cost>,
    before: Vec<Cost>,
    row: Vec<Cost>,
}

impl<'a> Cells<'a> {
    pub fn new(tokens: &'a [Token], text: &'a [StreamWord]) -> Self {
        let columns = text.len() + 1;
        let joined = text.windows(2).map(|two| two[0].shape.len() + two[1].shape.len());
        Self {
            before_joined: std::iter::once(0).chain(joined).collect(),
            tokens,
            text,
            added: text.iter().map(|word| word.weight * ADDED).collect(),
            shapes: text.iter().map(|word| word.shape).collect(),
            two_before: vec![0.0; columns],
            before: vec![0.0; columns],
            row: vec![0.0; columns],
        }
    }

    /// The least cost of all tokens against a beginning of the text, and how many of its words are used; none where it is
    /// certainly more than `most`.
    pub fn cheapest(&mut self, most: Cost) -> Option<(Cost, usize)> {
        let mut cost = 0.0;
        for (column, cell) in self.before.iter_mut().enumerate() {
            *cell = cost;
            cost += self.added.get(column).copied().unwrap_or_default();
        }
        self.two_before.copy_from_slice(&self.before);
        // Cells beyond the bar never lead back below it: only those from the first to the last within it are gone on from.
        let mut alive = Alive::within(&self.before, 0..self.before.len(), most);
        let mut two_alive = alive;
        for (at, token) in self.tokens.iter().enumerate() {
            let now = match token {
                Token::Gap => {
                    self.pass_over_a_name();
                    Alive::within(&self.row, 0..self.row.len(), most)
                }
                Token::Word(..) => {
                    let start = alive.first.min(two_alive.first + 1);
                    let end = (alive.last + 2).max(two_alive.last + 1);
                    self.pass_a_word(at, start, end, most)
                }
            };
            // A lost space leads from the row before the last one, which may be within the bar where the last is not.
            if now.is_none() && alive.is_none() {
                return None;
            }
            two_alive = alive;
            alive = now;
            std::mem::swap(&mut self.two_before, &mut self.before);
            std::mem::swap(&mut self.before, &mut self.row);
        }
        let cheapest = self.before.iter().enumerate().min_by(|one, other| one.1.total_cmp(other.1));
        cheapest.map(|(used, cost)| (*cost, used))
    }

    /// A name stands in one block with what follows it, and the shorter of two readings is the name.
    fn pass_over_a_name(&mut self) {
        self.row[0] = self.before[0];
        for column in 1..self.row.len() {
            let ends_block = self.text.get(column).is_some_and(|next| next.block != self.text[column - 1].block);
            let longer = if ends_block { NO_WAY } else { self.row[column - 1] + NAME_WORD };
            self.row[column] = self.before[column].min(longer);
        }
    }

    /// Fills the row of a word from the column `start`, and on from the column `end` as long as that is within the bar.
    fn pass_a_word(&mut self, at: usize, start: usize, end: usize, most: Cost) -> Alive {
        let Token::Word(word, weight, shape) = &self.tokens[at] else { return Alive::none() };
        let (start, end) = (start.min(self.row.len()), end.min(self.text.len()));
        self.row[..start].fill(NO_WAY);
        self.row[start.max(end + 1)..].fill(NO_WAY);
        if start == 0 {
            self.row[0] = self.before[0] + weight;
        }
        let from = start.max(1);
        // The word is left out, or another stands in its place: all cells at once.
        let above = self.before.get(from - 1..=end).unwrap_or_default();
        let cells = self.row.get_mut(from..=end).unwrap_or_default();
        for ((cell, above), added) in cells.iter_mut().zip(above.windows(2)).zip(&self.added[from - 1..]) {
            let other = if *weight < *added { *added } else { *weight };
            let (left_out, replaced) = (above[1] + weight, above[0] + other);
            *cell = if left_out < replaced { left_out } else { replaced };
        }
        self.pass_likely(at, word, *weight, *shape, from..end + 1, most);
        // Words that the form does not have: each from the cell on its left.
        let mut left = self.row[from - 1];
        let cells = self.row.get_mut(from..=end).unwrap_or_default();
        for (cell, added) in cells.iter_mut().zip(&self.added[from - 1..]) {
            let longer = left + added;
            left = if longer < *cell { longer } else { *cell };
            *cell = left;
        }
        let mut beyond = from.max(end + 1);
        while left <= most && beyond < self.row.len() {
            left += self.added[beyond - 1];
            self.row[beyond] = left;
            beyond += 1;
        }
        Alive::within(&self.row, start..beyond, most)
    }

    /// Lowers the cells at which the word stands, whole or with a slip or a space lost or gained. Only a cell that is gone
    /// on from is worth comparing the words for.
    fn pass_likely(&mut self, at: usize, word: &str, weight: Cost, shape: Shape, columns: Range<usize>, most: Cost) {
        let first = at.checked_sub(1).and_then(|at| match &self.tokens[at] {
            Token::Word(first, _, shape) => Some((first.as_str(), shape.len())),
            Token::Gap => None,
        });
        let (length, both) = (shape.len(), first.map_or(usize::MAX, |(_, length)| length + shape.len()));
        let ahead = columns.start - 1;
        let there = self.text[ahead..].iter().zip(&self.shapes[ahead..]).zip(&self.before_joined[ahead..]);
        for (column, ((text, there), joined)) in columns.zip(there) {
            if shape.may_be_the_same(*there) && self.before[column - 1] <= most {
                if shape == *there && word == text.text {
                    self.row[column] = self.row[column].min(self.before[column - 1]);
                } else if shape.may_be_near(*there) && is_a_slip(word, &text.text) {
                    self.row[column] = self.row[column].min(self.before[column - 1] + weight * SLIP);
                }
            }
            if length == *joined
                && self.before[column - 2] <= most
                && is_joined(word, &self.text[column - 2].text, &text.text)
            {
                self.row[column] = self.row[column].min(self.before[column - 2] + JOINED);
            }
            if there.len() == both
                && self.two_before[column - 1] <= most
                && first.is_some_and(|(first, _)| is_joined(&text.text, first, word))
            {
                self.row[column] = self.row[column].min(self.two_before[column - 1] + JOINED);
            }
        }
    }
}

fn is_joined(whole: &str, first: &str, second: &str) -> bool {
    whole.len() == first.len() + second.len() && whole.starts_with(first) && whole.ends_with(second)
}
