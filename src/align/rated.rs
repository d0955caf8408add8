//! The mark that a form asks for beside an answer: red, amber or green, a score. It is no part of what the agency says, and
//! where nothing else stands in the row, the question has no answer.

use super::candidates::Candidate;
use super::register::Answer;
use super::stream::Stream;
use crate::document::{Block, Cell, fold};

/// What a mark is made of.
const MARKS: &[&str] = &["r", "a", "g", "red", "amber", "green", "rag", "blue"];

/// Words of the heading of a column of marks.
const HEADINGS: &[&str] = &[
    "rag",
    "rating",
    "ratings",
    "rated",
    "score",
    "scores",
    "grade",
    "level",
    "judgement",
    "status",
    "red",
    "amber",
    "green",
    "colour",
];

/// The longest heading of a column of marks, and the longest mark under one, in words.
const SHORT: usize = 4;

/// How far above a row the heading of its table is looked for, in blocks.
const REACH: usize = 2_000;

/// Colours that stand for a mark wherever they stand alone.
const COLOURS: &[&str] = &["red", "amber", "green"];

/// The most bytes of a colour with its stops and brackets.
const COLOUR_BYTES: usize = 40;

/// Takes the marks out of an answer.
pub(super) fn strip(stream: &Stream<'_>, question: &Candidate, answer: &mut Answer) {
    strip_row(stream, question, answer);
    // Where the file does not tell its cells apart, a colour stands on a line of its own.
    let is_colour = |text: &str| {
        text.len() <= COLOUR_BYTES && matches!(fold(text).as_slice(), [word] if COLOURS.contains(&word.text.as_str()))
    };
    if answer.pieces.iter().any(|piece| !is_colour(&piece.text)) {
        answer.pieces.retain(|piece| piece.list_item || !is_colour(&piece.text));
    }
}

/// The marks that stand in a row with the answer.
fn strip_row(stream: &Stream<'_>, question: &Candidate, answer: &mut Answer) {
    let blocks = &stream.document.blocks;
    let at = stream.words[question.end - 1].block;
    let Some(asked) = blocks[at].cell else { return };
    let columns = stream.document.tables.get(asked.table as usize).map_or(0, |table| table.columns);
    let first = asked.column + asked.column_span.max(1);
    if first + 1 >= columns {
        return;
    }
    let is_in_row = |cell: Option<Cell>| cell.filter(|cell| (cell.table, cell.row) == (asked.table, asked.row));
    let row: Vec<(u32, &str)> = blocks[at..]
        .iter()
        .map_while(|block| is_in_row(block.cell).map(|cell| (cell.column, block.text.as_str())))
        .filter(|(column, _)| *column >= first)
        .collect();
    let marked: Vec<u32> = (first..columns).filter(|column| heads_marks(&blocks[..at], asked.table, *column)).collect();
    let is_mark = |column: u32, text: &str| {
        let words = fold(text);
        let known = !words.is_empty() && words.iter().all(|word| MARKS.contains(&word.text.as_str()));
        known || marked.contains(&column) && words.len() <= SHORT
    };
    // The answer has a column of its own, though it may be empty.
    let has_room = (first..columns).any(|column| {
        let holds_a_mark = row.iter().any(|(at, text)| *at == column && is_mark(column, text));
        !marked.contains(&column) && !holds_a_mark
    });
    if has_room {
        answer.pieces.retain(|piece| {
            let cell = blocks.get(piece.block).and_then(|block| is_in_row(block.cell));
            !cell.is_some_and(|cell| cell.column >= first && is_mark(cell.column, &piece.text))
        });
    }
}

/// Whether the highest cell of a column within reach is the heading of marks.
fn heads_marks(above: &[Block], table: u32, column: u32) -> bool {
    let of_table = above.iter().rev().take(REACH).filter(|block| block.cell.is_some_and(|cell| cell.table == table));
    let mut of_column = of_table.filter(|block| block.cell.is_some_and(|cell| cell.column == column));
    let Some(heading) = of_column.by_ref().last() else { return false };
    let words = fold(heading.text.as_str());
    words.len() <= SHORT && words.iter().any(|word| HEADINGS.contains(&word.text.as_str()))
}
