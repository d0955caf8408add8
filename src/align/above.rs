//! What stands right above a question and belongs to it, not to the answer before: its number on a line or in a cell of its
//! own, the heading of the part that it opens.

use super::answers::{Point, start_of};
use super::assemble::Desk;
use super::candidates::Candidate;
use super::ordinal::{is_ordinal, ordinal, same};
use super::patterns::{LABEL_WORDS, Role};
use super::signed;
use crate::document::{BlockKind, Letters, Style, fold};

/// The most lines that head one question.
const LINES: usize = 3;

/// The longest heading of a part, in words.
const HEADING_WORDS: usize = 14;

impl Desk<'_> {
    /// Where a question begins, with what heads it; `after` is the word after the question before it.
    pub(super) fn with_what_heads_it(&self, event: &Candidate, after: usize) -> Point {
        let start = start_of(self.stream, event);
        if start.1 > 0 {
            return start;
        }
        let asked = after.checked_sub(1).map_or(0, |last| self.stream.words[last].block + 1);
        let heads = |block: &usize| self.is_its_number(*block, event) || self.heads_its_part(*block, event);
        let top = self.heads_of_columns(start.0, event).filter(|first| *first >= asked).unwrap_or(start.0);
        let lines = (asked..top).rev().take(LINES).take_while(heads).count();
        (top - lines, 0)
    }

    /// The first block of the rows above a sign-off in its table, where they head it and its columns: "Sign-off", "Name".
    fn heads_of_columns(&self, block: usize, event: &Candidate) -> Option<usize> {
        let blocks = &self.stream.document.blocks;
        let cell = blocks[block]
            .cell
            .filter(|cell| (1..=2).contains(&cell.row) && matches!(event.role, Role::SignOff { .. }))?;
        let in_table = |at: &usize| blocks[*at].cell.is_some_and(|there| there.table == cell.table);
        let first = (0..block).rev().take_while(in_table).last()?;
        (first..block).all(|at| self.stream.words_of(at).len() <= LABEL_WORDS).then_some(first)
    }

    fn is_its_number(&self, block: usize, event: &Candidate) -> bool {
        let asked = event.role.section().and_then(|section| self.patterns.number(event.role.document(), section));
        let there = is_ordinal(self.stream.document.blocks[block].text.as_str());
        there.is_some_and(|there| {
            // "Question 4" counts questions, whatever the form's count; a figure alone may be an answer.
            there.named || there.number.zip(asked).is_some_and(|(there, asked)| same(asked, &there))
        })
    }

    /// Whether a line is the heading of a part: of the sign-off, of a rank that no answer's heading has, or counted as one.
    fn heads_its_part(&self, block: usize, event: &Candidate) -> bool {
        let question = &self.stream.document.blocks[self.stream.words[event.start].block];
        let block = &self.stream.document.blocks[block];
        let text = block.text.as_str().trim_end();
        let words: Vec<Letters> = fold(text).into_iter().map(|word| word.text).collect();
        if words.is_empty() || words.len() > HEADING_WORDS || text.ends_with(['.', ',', ';', '?', '!']) {
            return false;
        }
        let signs_off = matches!(event.role, Role::SignOff { .. }) && signed::is_heading(&words);
        let ranks = match (block.kind, question.kind) {
            (BlockKind::Heading(rank), BlockKind::Heading(question)) => rank <= question,
            _ => false,
        };
        let set = matches!(block.kind, BlockKind::Heading(_)) || block.text.share(Style::BOLD) > 0.9;
        signs_off || ranks || (set && ordinal(text).is_some_and(|found| found.named))
    }
}
