//! The cell in which a form prints its question: guidance in it stands where the form has it, as long as the answer has a
//! cell of its own beside or beneath it.

use super::answers::{FormWords, Point};
use super::assemble::Desk;
use super::candidates::Candidate;
use super::register::SectionAnswer;
use crate::document::{Cell, Style};

impl Desk<'_> {
    /// Takes what the form prints in the cell of a question out of what was found under it, where the answer has a cell of
    /// its own; `guidance` is where the form's guidance stands, `to` where the section ends.
    pub(super) fn leave_what_is_printed(
        &self,
        question: &Candidate,
        to: Point,
        guidance: &[FormWords],
        found: &mut SectionAnswer,
    ) {
        let Some(asked) = self.cell_of(self.stream.words[question.end - 1].block) else { return };
        if !self.has_room_of_its_own(question, asked, to, found) {
            return;
        }
        found.prompts.retain(|prompt| self.cell_of(prompt.block) != Some(asked));
        let printed = guidance.iter().filter(|(block, _)| self.cell_of(*block) == Some(asked));
        let Some(last) = printed.map(|(block, range)| (*block, range.start)).max() else { return };
        let is_set = |block: usize, at: usize| {
            let text = &self.stream.document.blocks[block].text;
            text.spans().any(|(range, span)| range.contains(&at) && span.style.contains(Style::BOLD))
        };
        let end = &self.stream.words[question.end - 1];
        let question_is_set = is_set(end.block, end.start);
        // Between a question and its guidance stands, if anything, the question in another language.
        found.answer.pieces.retain(|piece| {
            let before = self.cell_of(piece.block) == Some(asked) && (piece.block, piece.range.start) < last;
            let between = |start| self.stream.document.blocks[piece.block].text.as_str().get(start..piece.range.start);
            let after_a_stroke = piece.block == end.block && between(end.end).is_some_and(|text| text.trim() == "/");
            let set_alike = question_is_set && is_set(piece.block, piece.range.start);
            !(before && (after_a_stroke || set_alike))
        });
    }

    fn cell_of(&self, block: usize) -> Option<Cell> {
        self.stream.document.blocks.get(block)?.cell
    }

    /// Whether a cell beside or beneath that of a question is there for the answer: one that holds some of it or guidance,
    /// or an empty one before the next question. What the form prints beneath its last question is no room.
    fn has_room_of_its_own(&self, question: &Candidate, asked: Cell, to: Point, found: &SectionAnswer) -> bool {
        let after = asked.column + asked.column_span.max(1);
        let is_beside = |cell: &Cell| cell.row == asked.row && cell.column >= after;
        let is_room = |cell: &Cell| cell.table == asked.table && (is_beside(cell) || cell.row > asked.row);
        let pieces = found.answer.pieces.iter().map(|piece| piece.block);
        let mut held = pieces.chain(found.prompts.iter().map(|prompt| prompt.block));
        if held.any(|block| self.cell_of(block).is_some_and(|cell| is_room(&cell))) {
            return true;
        }
        let Some(table) = self.stream.document.tables.get(asked.table as usize) else { return false };
        let next = self.cell_of(to.0).filter(|cell| cell.table == asked.table && is_room(cell));
        let rows = next.map_or(table.rows, |cell| cell.row);
        let columns = next.filter(is_beside).map_or(table.columns, |cell| cell.column);
        let from = self.stream.words[question.end - 1].block;
        let blocks = from..to.0.min(self.stream.document.blocks.len());
        let filled = blocks.filter(|block| !self.stream.words_of(*block).is_empty());
        let filled: Vec<Cell> = filled.filter_map(|block| self.cell_of(block)).filter(is_room).collect();
        let row_is_empty = |row: u32| !filled.iter().any(|cell| cell.row == row);
        let column_is_empty = |column: u32| {
            !filled
                .iter()
                .any(|cell| is_beside(cell) && (cell.column..cell.column + cell.column_span.max(1)).contains(&column))
        };
        (after..columns).any(column_is_empty) || (asked.row + 1..rows).any(row_is_empty)
    }
}
