//! What stands over a form and belongs to it: the line that dates it, a cover page with the names of the board and the agency.

use super::agencies::{Names, counts};
use super::fit::{HEAVY, weight_of};
use super::headings::BESIDE;
use super::ordinal::ordinal;
use super::stream::Stream;
use crate::document::dates::{Precision, find, years};
use crate::document::{Letters, fold};
use crate::ruleset::RuleSet;

/// Finds where forms begin, covers included.
pub(super) struct Covers<'a> {
    pub stream: &'a Stream<'a>,
    pub names: &'a Names,
    /// The folded words of the names of the board, the longest first.
    board: Vec<Vec<Letters>>,
}

/// The most blocks of a cover.
const BLOCKS: usize = 8;

/// The longest line of a cover, in words.
const LINE_WORDS: usize = 14;

/// Words of a cover that name nobody.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "agency", "annual", "april", "august", "confidential", "date", "december", "draft", "february", "final", "issue",
    "january", "july", "june", "may", "march", "name", "november", "october", "official", "organisation", "page",
    "partner", "partners", "protect", "restricted", "revision", "section", "september", "submitted", "version",
];

impl<'a> Covers<'a> {
    pub fn new(stream: &'a Stream<'a>, names: &'a Names, rules: &RuleSet) -> Self {
        let board = [&rules.board.name, &rules.board.short].into_iter().chain(&rules.board.aliases);
        let mut board: Vec<Vec<Letters>> =
            board.map(|name| fold(name).into_iter().map(|word| word.text).collect()).collect();
        board.retain(|name| !name.is_empty());
        board.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Self { stream, names, board }
    }

    /// Where a form begins whose own words begin at `start`; `floor` is the word after the last that is certainly the form's
    /// before it.
    pub fn begin(&self, start: usize, floor: usize) -> usize {
        let dated = self.with_date_line(start);
        let stream = self.stream;
        let Some(word) = stream.words.get(start) else { return dated };
        if stream.block_words[word.block] != start {
            return dated;
        }
        let mut first = word.block;
        while first > 0 && word.block - first < BLOCKS && self.is_cover_line(first - 1) {
            first -= 1;
        }
        while first < word.block && self.is_cut_row(first) {
            first += 1;
        }
        // Directly under the last question of the form before, a name may be the answer to it.
        let asked = floor.checked_sub(1).map(|last| &stream.words[last]);
        if asked.is_some_and(|asked| first <= asked.block || (first == asked.block + 1 && !self.is_answered(floor))) {
            return dated;
        }
        stream.block_words[first].min(dated)
    }

    /// Whether a block stands in the same row of a table as the one before it.
    fn is_cut_row(&self, block: usize) -> bool {
        let blocks = &self.stream.document.blocks;
        let row = |at: usize| blocks[at].cell.map(|cell| (cell.table, cell.row));
        block > 0 && row(block).is_some() && row(block) == row(block - 1)
    }

    /// Whether something stands behind a question in its own block.
    fn is_answered(&self, after: usize) -> bool {
        after.checked_sub(1).is_some_and(|last| after < self.stream.block_words[self.stream.words[last].block + 1])
    }

    /// Whether a block holds nothing but names of the board and of agencies, dates, and what else stands on covers.
    pub fn is_cover_line(&self, block: usize) -> bool {
        self.holds_only(block, &[])
    }

    /// Whether a block is a line of a cover, or one that a program printed on every page: "Lowmarsh College  Returns 2019".
    pub fn is_running_title(&self, block: usize) -> bool {
        self.holds_only(block, BESIDE)
    }

    fn holds_only(&self, block: usize, more: &[&str]) -> bool {
        let stream = self.stream;
        let range = stream.words_of(block);
        if range.len() > LINE_WORDS {
            return false;
        }
        let text = stream.document.blocks[block].text.as_str();
        // A day is the date of something else: of a signature that ends the form before.
        if has_day(text) {
            return false;
        }
        let skipped = ordinal(text).map_or(0, |found| found.end);
        let hits = self.names.find(&stream.words[range.clone()], range.start);
        let mut at = range.start;
        while at < range.end {
            let word = &stream.words[at];
            if let Some(hit) = hits.iter().find(|hit| hit.from == at) {
                at = hit.to;
                continue;
            }
            let board = self.board.iter().find(|name| {
                at + name.len() <= range.end
                    && name.iter().zip(&stream.words[at..]).all(|(name, word)| *name == word.text)
            });
            if let Some(name) = board {
                at += name.len();
                continue;
            }
            let known = word.start < skipped
                || !counts(&word.text)
                || weight_of(&word.text) < HEAVY
                || WORDS.contains(&word.text.as_str())
                || more.contains(&word.text.as_str())
                || word.text.bytes().any(|byte| byte.is_ascii_digit());
            if !known {
                return false;
            }
            at += 1;
        }
        true
    }

    /// A form begins with the line that dates it, where that stands over its first words and holds nothing else.
    fn with_date_line(&self, start: usize) -> usize {
        let stream = self.stream;
        let Some(word) = stream.words.get(start) else { return start };
        let first = stream.block_words[word.block];
        let Some(before) = first.checked_sub(1).filter(|_| first == start) else { return start };
        let line = stream.words_of(stream.words[before].block);
        let text = stream.text_between(line.start, line.end);
        let dated = !has_day(&text) && !years(&text).is_empty() && line.len() <= DATE_LINE_WORDS;
        let only =
            stream.words[line.clone()].iter().filter(|word| !word.text.chars().any(|c| c.is_ascii_digit())).count();
        let in_table = stream.document.blocks[stream.words[before].block].cell.is_some();
        if dated && only <= 1 && !in_table { line.start } else { start }
    }
}

/// A day is the date of something else: of a signature that ends the form before.
fn has_day(text: &str) -> bool {
    find(text, None).iter().any(|date| date.precision == Precision::Day)
}

/// The longest line that is nothing but a month or a year, in words: "the 2013-2014".
const DATE_LINE_WORDS: usize = 3;
