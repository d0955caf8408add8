//! The rows of a section's tables by the columns that the rule set names.

use std::ops::RangeInclusive;

use crate::align::SectionAnswer;
use crate::check::question::Question;
use crate::document::{Block, Cell, Place, Style, folded};
use crate::ruleset::{FilledBy, TableRule};

/// A row that stands under a heading row.
pub(super) struct Line {
    /// What it holds under each column of the rule.
    pub held: Vec<Held>,
    /// Where it begins.
    pub place: Place,
    /// Whether its first words are bold.
    pub bold: bool,
}

/// What a row holds under a column.
pub(super) enum Held {
    /// The file has no such column, or no cell of its own here.
    Nothing,
    /// A cell without words.
    Empty,
    Words(String),
}

impl Held {
    pub fn words(&self) -> Option<&str> {
        if let Self::Words(words) = self { Some(words) } else { None }
    }
}

impl Line {
    fn add(&mut self, rest: Line) {
        for (held, more) in self.held.iter_mut().zip(rest.held) {
            match (&mut *held, more) {
                (Held::Words(words), Held::Words(more)) => {
                    words.push(' ');
                    words.push_str(&more);
                }
                (Held::Words(_), _) | (_, Held::Nothing) => {}
                (held, more) => *held = more,
            }
        }
        self.place = rest.place;
    }
}

/// A cell as it was read.
struct Read {
    cell: Cell,
    block: usize,
    words: String,
    place: Place,
    bold: bool,
}

/// The rows of the section's tables, those of a table that goes on without its heading too.
pub(super) fn lines(question: &Question<'_>, rule: &TableRule) -> Vec<Line> {
    let blocks = &question.file.blocks;
    let Some(region) = region(question) else { return Vec::new() };
    let Some(inside) = blocks.get(region.clone()) else { return Vec::new() };
    // The heading of one table for all questions stands above the region.
    let tables: Vec<u32> = inside.iter().filter_map(|block| block.cell).map(|cell| cell.table).collect();
    let (Some(first), Some(last)) = (tables.iter().min(), tables.iter().max()) else { return Vec::new() };
    let start = question.instance.blocks.start.min(region.start);
    let read = cells(&blocks[start..region.end], start, &(*first..=*last));
    let mut lines: Vec<Line> = Vec::new();
    let mut heads: Option<(Vec<Option<Cell>>, u32)> = heads_before(inside, *first, rule);
    for row in read.chunk_by(|one, other| (one.cell.table, one.cell.row) == (other.cell.table, other.cell.row)) {
        let table = row[0].cell.table;
        let columns = question.file.tables.get(table as usize).map_or(0, |table| table.columns);
        if let Some(found) = headings(row, rule) {
            heads = Some((found, columns));
        } else if let Some((heads, known)) = &heads
            && *known == columns
            && region.contains(&row[0].block)
        {
            let held = heads.iter().map(|head| head.map_or(Held::Nothing, |head| under(head, row))).collect();
            lines.push(Line { held, place: row[0].place, bold: row[0].bold });
        }
    }
    joined(lines, rule)
}

/// The cells of the tables from one to another, each with all of its blocks.
fn cells(blocks: &[Block], from: usize, tables: &RangeInclusive<u32>) -> Vec<Read> {
    let mut read: Vec<Read> = Vec::new();
    for (block, at) in blocks.iter().zip(from..) {
        let Some(cell) = block.cell.filter(|cell| tables.contains(&cell.table)) else { continue };
        match read.last_mut() {
            Some(before) if before.cell == cell => add(before, block),
            _ => {
                let bold = block.text.leading(Style::BOLD) > 0;
                let mut new = Read { cell, block: at, words: String::new(), place: block.place, bold };
                add(&mut new, block);
                read.push(new);
            }
        }
    }
    read
}

/// Headings that stand as one line above a table whose first row has no ruling lines.
fn heads_before(inside: &[Block], table: u32, rule: &TableRule) -> Option<(Vec<Option<Cell>>, u32)> {
    let at = inside.iter().position(|block| block.cell.is_some())?;
    let above = inside.get(at.checked_sub(1)?)?;
    let read = |(column, words): (u32, &str)| Read {
        cell: Cell { table, row: 0, column, column_span: 1 },
        block: 0,
        words: words.to_owned(),
        place: above.place,
        bold: false,
    };
    let row: Vec<Read> = (0..).zip(above.text.as_str().split('\t')).map(read).collect();
    Some((headings(&row, rule)?, row.len() as u32))
}

/// Joins the rows that a page break cuts in two: of one of the parts the key is missing, or goes on in small letters.
fn joined(lines: Vec<Line>, rule: &TableRule) -> Vec<Line> {
    let key = |line: &Line| {
        let keys = rule.columns.iter().zip(&line.held).filter(|(column, _)| column.filled_by == FilledBy::Form);
        keys.filter_map(|(_, held)| held.words()).collect::<Vec<_>>().join(" ")
    };
    let has_keys = rule.columns.iter().any(|column| column.filled_by == FilledBy::Form);
    let mut done: Vec<Line> = Vec::new();
    for line in lines {
        match done.last_mut() {
            Some(before)
                if has_keys
                    && before.place.page.is_some()
                    && before.place.page != line.place.page
                    && (key(before).is_empty() || !key(&line).starts_with(char::is_uppercase)) =>
            {
                before.add(line);
            }
            _ => done.push(line),
        }
    }
    done
}

/// From the question to the next one that was found behind it.
fn region(question: &Question<'_>) -> Option<std::ops::Range<usize>> {
    let begins = |found: &SectionAnswer| {
        let heading = found.heading.as_ref().map(|heading| heading.found.block);
        heading.or_else(|| found.answer.pieces.first().map(|piece| piece.block))
    };
    let start = begins(question.found)?;
    let next = question.instance.sections.iter().filter_map(begins).filter(|at| *at > start).min();
    let end = next.unwrap_or(question.instance.blocks.end).min(question.file.blocks.len());
    (start < end).then_some(start..end)
}

fn add(read: &mut Read, block: &Block) {
    if block.text.share(Style::PLACEHOLDER) > 0.9 {
        return;
    }
    // A line to write on is an empty cell; a dash or a tick was put there.
    let text = block.text.as_str().trim();
    if text.chars().any(|c| !matches!(c, '_' | '.' | '\u{2026}') && !c.is_whitespace()) {
        if !read.words.is_empty() {
            read.words.push(' ');
        }
        read.words.push_str(text);
    }
}

/// The cells of a heading row, by the columns of the rule; none where the row is no heading.
fn headings(row: &[Read], rule: &TableRule) -> Option<Vec<Option<Cell>>> {
    let words: Vec<String> = row.iter().map(|read| folded(&read.words)).collect();
    let filled = words.iter().filter(|words| !words.is_empty()).count();
    let heads: Vec<Option<Cell>> = rule
        .columns
        .iter()
        .map(|column| {
            let names = std::iter::once(&column.name).chain(&column.aliases);
            let names: Vec<String> = names.map(|name| folded(name)).collect();
            let whole = words.iter().position(|words| names.contains(words));
            // "Evidence (please give examples)" heads the column of evidence.
            let longer = |words: &String| names.iter().any(|name| words.starts_with(&format!("{name} ")));
            whole.or_else(|| words.iter().position(longer)).map(|at| row[at].cell)
        })
        .collect();
    let known = heads.iter().flatten().count();
    (known >= rule.columns.len().min(2) && 2 * known >= filled).then_some(heads)
}

/// What a row holds in the columns under a heading.
fn under(head: Cell, row: &[Read]) -> Held {
    let ends = |cell: &Cell| cell.column + cell.column_span.max(1);
    let mut there =
        row.iter().filter(|read| read.cell.column < ends(&head) && ends(&read.cell) > head.column).peekable();
    if there.peek().is_none() {
        return Held::Nothing;
    }
    let words: Vec<&str> = there.map(|read| read.words.as_str()).filter(|words| !words.is_empty()).collect();
    if words.is_empty() { Held::Empty } else { Held::Words(words.join(" ")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ruleset::Column;

    fn line(page: u32, cells: [&str; 3]) -> Line {
        let held = cells.map(|words| if words.is_empty() { Held::Empty } else { Held::Words(words.into()) });
        Line { held: held.into(), place: Place::page(page), bold: false }
    }

    #[test]
    fn a_row_that_a_page_break_cuts_in_two_is_one_whichever_part_has_its_key() {
        let column = |filled_by| Column { filled_by, ..Column::default() };
        let columns = vec![column(FilledBy::Form), column(FilledBy::Agency), column(FilledBy::Agency)];
        let rule = TableRule { columns, ..TableRule::default() };
        let lines = vec![
            line(1, ["Heard", "At the forum", "Green"]),
            line(1, ["", "On the ward the", "Red"]),
            line(2, ["Safe", "curtains close", ""]),
            line(2, ["Seen", "At home", ""]),
            line(3, ["at home", "and at school", "Amber"]),
        ];
        let lines = joined(lines, &rule);
        let held: Vec<Vec<&str>> =
            lines.iter().map(|line| line.held.iter().filter_map(Held::words).collect()).collect();
        assert_eq!(
            held,
            [
                ["Heard", "At the forum", "Green"].as_slice(),
                &["Safe", "On the ward the curtains close", "Red"],
                &["Seen at home", "At home and at school", "Amber"]
            ]
        );
    }
}
