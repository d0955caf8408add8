//! The tables of a form: labels with cells to fill, or a grid with columns.

use std::collections::BTreeMap;

use crate::document::{Block, Style};

use super::guess;
use super::line::{Line, one_line};
use super::number;

/// A table, or the part of one between two rows that span it.
#[derive(Debug, Clone)]
pub enum Part {
    /// A row of a single cell: a line like any other.
    Line(Line),
    /// A label and what stands in the cell that is to be filled: nothing, or guidance.
    Label(Line, Option<String>),
    /// What stands across a table over rows of several cells: "Standard B: People".
    Heading(String),
    /// A grid.
    Grid(Grid),
    /// The heading of a column of answers, and other text of the form that asks nothing.
    Text(String),
}

/// A grid to be filled.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    /// The headings, with whether the form fills the column.
    pub columns: Vec<(String, bool)>,
    /// What the form prints in the rows.
    pub rows: Vec<String>,
}

/// A cell's lines and whether anything but placeholders and guidance stands in it.
#[derive(Debug, Clone, Default)]
struct Filled {
    lines: Vec<Line>,
    asides: Vec<String>,
}

impl Filled {
    fn is_open(&self) -> bool {
        self.lines.is_empty()
    }

    fn text(&self) -> String {
        self.lines.iter().map(|line| line.whole.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// The rows of a table by number, each with its cells by column.
type Rows = BTreeMap<u32, BTreeMap<u32, Filled>>;

/// Reads one table of the form, given the blocks that stand in it.
pub fn parts(blocks: &[&Block]) -> Vec<Part> {
    let rows = rows(blocks);
    let mut parts = Vec::new();
    let mut run: Vec<&BTreeMap<u32, Filled>> = Vec::new();
    let mut below = rows.values().skip(1);
    for cells in rows.values() {
        let heads = below.next().is_some_and(|next| next.len() > 1);
        if cells.len() > 1 {
            run.push(cells);
            continue;
        }
        read_run(&run, &mut parts);
        run.clear();
        for cell in cells.values() {
            if heads
                && let [line] = cell.lines.as_slice()
                && is_heading(line)
            {
                parts.push(Part::Heading(line.whole.clone()));
                continue;
            }
            parts.extend(cell.lines.iter().cloned().map(Part::Line));
            parts.extend(cell.asides.iter().cloned().map(Part::Text));
        }
    }
    read_run(&run, &mut parts);
    parts
}

/// The longest heading across a table, in words.
const LONGEST_HEADING: usize = 8;

fn is_heading(line: &Line) -> bool {
    let asks = line.colon || line.text.ends_with(['?', '.']) || line.guidance.is_some();
    !asks && !guess::is_guidance(&line.text) && line.whole.split_whitespace().count() <= LONGEST_HEADING
}

fn rows(blocks: &[&Block]) -> Rows {
    let mut rows = Rows::new();
    for block in blocks {
        let Some(cell) = block.cell else { continue };
        let filled = rows.entry(cell.row).or_default().entry(cell.column).or_default();
        let Some(line) = Line::of(block) else { continue };
        let is_field = block.text.share(Style::PLACEHOLDER) > 0.5;
        let is_aside = is_field || line.aside || guess::is_bracketed(block.text.as_str());
        if is_aside {
            filled.asides.push(one_line(block.text.as_str()));
        } else {
            filled.lines.push(line);
        }
    }
    rows
}

/// Rows of several cells that follow each other.
fn read_run(run: &[&BTreeMap<u32, Filled>], parts: &mut Vec<Part>) {
    let Some(first) = run.first() else { return };
    let full = first.values().all(|cell| !cell.is_open());
    let columns: Vec<u32> = first.keys().copied().collect();
    let open_below: Vec<bool> =
        columns.iter().map(|column| run[1..].iter().any(|row| row.get(column).is_none_or(Filled::is_open))).collect();
    let open = open_below.iter().filter(|open| **open).count();
    if full
        && run.len() > 1
        && (open >= 2 || (open == 1 && columns.len() > 2 && !is_numbering(run, &columns, &open_below)))
    {
        parts.push(Part::Grid(grid(run, &columns, &open_below)));
        return;
    }
    // A first row without a cell to fill, over rows that have one, heads the columns.
    let heads = full && run.len() > 1 && open == 1;
    if heads {
        parts.extend(first.values().map(|cell| Part::Text(cell.text())));
    }
    for row in &run[usize::from(heads)..] {
        read_labels(row, parts);
    }
}

/// Whether all but the open column of a run are numbers and one question: `1 | How ...? | (answer)`.
fn is_numbering(run: &[&BTreeMap<u32, Filled>], columns: &[u32], open: &[bool]) -> bool {
    let filled: Vec<u32> = columns.iter().zip(open).filter(|(_, open)| !**open).map(|(column, _)| *column).collect();
    filled.len() == 2
        && run[1..].iter().all(|row| row.get(&filled[0]).is_some_and(|cell| bare_number(&cell.text()).is_some()))
}

fn grid(run: &[&BTreeMap<u32, Filled>], columns: &[u32], open: &[bool]) -> Grid {
    let heads = columns.iter().zip(open).map(|(column, open)| (run[0][column].text(), !*open));
    let key = columns.iter().zip(open).filter(|(_, open)| !**open).map(|(column, _)| column).next_back();
    let rows = key.map_or_else(Vec::new, |key| {
        run[1..].iter().filter_map(|row| row.get(key)).map(Filled::text).filter(|text| !text.is_empty()).collect()
    });
    Grid { columns: heads.collect(), rows }
}

/// A row of labels, each with the cell after it: `Name | ____ | Post | ____`, or `1 | How ...? | ____`.
fn read_labels(row: &BTreeMap<u32, Filled>, parts: &mut Vec<Part>) {
    let cells: Vec<&Filled> = row.values().collect();
    let mut at = 0;
    while at < cells.len() {
        let cell = cells[at];
        at += 1;
        let Some(first) = cell.lines.first() else {
            parts.extend(cell.asides.iter().cloned().map(Part::Text));
            continue;
        };
        let mut label = first.clone();
        let bare = bare_number(&cell.text());
        if let (Some(number), Some(next)) = (bare, cells.get(at))
            && let Some(question) = next.lines.first()
        {
            label = Line { number: Some(number), ..question.clone() };
            at += 1;
        }
        let more = cell.lines[1..].iter().map(|line| line.whole.as_str()).collect::<Vec<_>>().join(" ");
        let more = Some(more).filter(|more| !more.is_empty());
        let within = more.into_iter().chain(cell.asides.iter().cloned());
        match cells.get(at) {
            Some(next) if next.is_open() => {
                let guidance: Vec<String> = within.chain(next.asides.iter().cloned()).collect();
                parts.push(Part::Label(label, (!guidance.is_empty()).then(|| guidance.join(" "))));
                at += 1;
            }
            Some(next) if next.lines.iter().all(|line| guess::is_guidance(&line.text) && line.number.is_none()) => {
                let guidance: Vec<String> = within.chain([next.text()]).chain(next.asides.iter().cloned()).collect();
                parts.push(Part::Label(label, Some(guidance.join(" "))));
                at += 1;
            }
            _ => {
                parts.push(Part::Line(label));
                parts.extend(within.map(Part::Text));
            }
        }
    }
}

fn bare_number(text: &str) -> Option<String> {
    (text.len() <= 8).then(|| number::of_label(text)).flatten()
}
