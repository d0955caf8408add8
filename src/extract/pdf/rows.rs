//! Rows over page breaks.

use std::collections::HashMap;

use crate::document::Style;

use super::flow::{CellRun, Item, TableRun};
use super::grid::Grid;
use super::line::Line;
use super::lists;

/// How far the column lines of one table may wander from page to page, in points.
const WANDER: f32 = 4.0;

/// Whether a grid at the top of a page goes on with a table that ended the page before.
pub(super) fn goes_on(table: &TableRun, grid: &Grid, page: u32) -> bool {
    table.last_page + 1 == page
        && table.columns == grid.columns()
        && inner(&table.xs, grid).zip(inner(&grid.xs, grid)).all(|(a, b)| (a - b).abs() <= WANDER)
}

/// The places of the column lines; where there are none, the outer edges are those of the words that happen to be there.
fn inner<'a>(xs: &'a [f32], grid: &Grid) -> impl Iterator<Item = f32> + 'a {
    let outer = usize::from(!grid.ends.is_empty());
    xs.iter().copied().take(xs.len() - outer).skip(outer)
}

/// What rows begin with throughout the file, and how often.
pub(super) type Labels = HashMap<String, u32>;

/// A label that begins so many rows does not go on with the one above it.
const KNOWN: u32 = 2;

/// Looks at the rows that have one above them on their page: the others may be rests, cut at one place in many forms.
pub(super) fn labels(tables: &[TableRun]) -> Labels {
    let mut labels = Labels::new();
    for table in tables {
        let below = |at: &usize| table.seams.binary_search(at).is_err();
        for row in (1..table.rows.len()).filter(below).map(|at| &table.rows[at]).filter(|row| row.len() > 1) {
            if let Some(label) = label(row) {
                *labels.entry(label).or_default() += 1;
            }
        }
    }
    labels
}

fn label(row: &[CellRun]) -> Option<String> {
    let label = row.first().map(|cell| cell.lines().flat_map(|line| line.text.split_whitespace()).collect::<String>());
    label.filter(|label| !label.is_empty())
}

/// Where page breaks lie in a table, takes out a repeated head and joins a row that was cut.
pub(super) fn settle(table: &mut TableRun, labels: &Labels) {
    let mut gone = 0;
    for seam in std::mem::take(&mut table.seams) {
        let before = table.rows.len();
        settle_seam(table, seam - gone, labels);
        gone += before - table.rows.len();
    }
}

fn settle_seam(table: &mut TableRun, seam: usize, labels: &Labels) {
    if seam == 0 || seam >= table.rows.len() {
        return;
    }
    if words(&table.rows[seam]) == words(&table.rows[0])
        && seam + 1 < table.rows.len()
        && !words(&table.rows[0]).concat().is_empty()
    {
        table.rows.remove(seam);
    }
    let Some(row) = table.rows.get(seam) else { return };
    // A label that the row above lacks is its own, however often it occurs.
    let begins = || {
        label(&table.rows[seam - 1]).is_some()
            && label(row).is_some_and(|label| labels.get(&label).is_some_and(|&count| count >= KNOWN))
    };
    if is_cut(&table.rows[..seam], row, false) && !begins() {
        join(table, seam);
    }
}

/// Adds a row to the one above it.
fn join(table: &mut TableRun, row: usize) {
    let rest = table.rows.remove(row);
    for cell in rest {
        match table.rows[row - 1].iter_mut().find(|upper| upper.column == cell.column) {
            Some(upper) => upper.items.extend(cell.items),
            None => table.rows[row - 1].push(cell),
        }
    }
}

/// Some programs tag the two halves of a row that a page break cut as two rows.
pub(super) fn join_tagged(table: &mut TableRun) {
    let mut row = 1;
    while row < table.rows.len() {
        let page = |row: &[CellRun]| row.iter().filter(|cell| !cell.items.is_empty()).map(|cell| cell.page).max();
        let (upper, lower) = (page(&table.rows[row - 1]), page(&table.rows[row]));
        let breaks = upper.zip(lower).is_some_and(|(upper, lower)| upper < lower);
        if breaks && is_cut(&table.rows[..row], &table.rows[row], true) {
            join(table, row);
        } else {
            row += 1;
        }
    }
}

fn words(row: &[CellRun]) -> Vec<String> {
    row.iter().map(|cell| cell.lines().flat_map(|line| line.text.split_whitespace()).collect()).collect()
}

/// Whether the first row of a page goes on with the last of the page before. What decides is its first cell that has
/// words, since that is where a row says what it is about. Where the file names its rows, more than a capital letter
/// has to speak for it.
fn is_cut(before: &[Vec<CellRun>], lower: &[CellRun], named: bool) -> bool {
    let Some(upper) = before.last() else { return false };
    let Some(leading) = lower.iter().find(|cell| cell.lines().next().is_some()) else { return false };
    let Some(above) = upper.iter().find(|cell| cell.column == leading.column) else { return false };
    let filled = lower.iter().filter(|cell| cell.lines().next().is_some()).count();
    if filled == 1 && lower.first().is_some_and(|cell| cell.column != leading.column) {
        // Only a later cell goes on: what the row is about was all said on the page before, if anything was.
        return upper.iter().any(|cell| cell.lines().next().is_some());
    }
    if filled == 1 && above.lines().next().is_none() && upper.iter().any(|cell| cell.lines().next().is_some()) {
        // The label that the row above lacks: its lines were kept together, and had no room there.
        return lower.first().is_some_and(|cell| cell.column == leading.column);
    }
    if above.lines().next().is_none() && filled > 1 && lower.first().is_some_and(|cell| cell.column == leading.column) {
        // The same, where what stands beside the label goes on as well.
        return others_go_on(upper, lower, true);
    }
    let (Some(last), Some(first)) = (above.lines().next_back(), leading.lines().next()) else { return false };
    let small = first.text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase);
    let goes_on = text_goes_on(last, first, right(above)) && (small || (!named && others_go_on(upper, lower, false)));
    // "Ratified by:" under the last of the numbered questions has no number either, and is no rest of it.
    let is_label = last.text.trim_end().ends_with(['.', ':', ';', '?']) && lists::begins_with_label(&first.text);
    goes_on || (are_numbered(before) && !lists::begins_item(&first.text) && !is_label)
}

/// Whether the later cells of a row can be the rest of those above: each goes on with a sentence, or begins a new one
/// after a sentence or an item has ended. Two rows of names do neither. `surely` asks each for the rest of a sentence.
fn others_go_on(upper: &[CellRun], lower: &[CellRun], surely: bool) -> bool {
    lower.iter().skip(1).all(|cell| {
        let above = upper.iter().find(|above| above.column == cell.column);
        let (Some(above), Some(first)) = (above, cell.lines().next()) else { return true };
        let Some(last) = above.lines().next_back() else { return !surely };
        if surely {
            let small = first.text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase);
            return small && text_goes_on(last, first, right(above));
        }
        let ended = last.text.trim_end().ends_with(['.', ':', '?', '!', ';', ')']);
        ended || lists::begins_item(&first.text) || text_goes_on(last, first, right(above))
    })
}

/// Whether rows begin with a number: then one that does not is the rest of one that does.
fn are_numbered(rows: &[Vec<CellRun>]) -> bool {
    let first =
        |row: &Vec<CellRun>| row.first().and_then(|cell| cell.lines().next()).map(|line| lists::number(&line.text));
    let begun: Vec<bool> = rows.iter().filter_map(first).collect();
    begun.len() >= 3 && begun.iter().filter(|numbered| **numbered).count() * 5 >= begun.len() * 4
}

/// How far text could reach in a cell: a label of one short line does not fill it.
fn right(cell: &CellRun) -> f32 {
    let of = |item: &Item| match item {
        Item::Line(placed) => placed.right.max(placed.line.area.x1),
        Item::Table(_) => 0.0,
    };
    cell.items.iter().map(of).fold(0.0, f32::max)
}

/// Whether a line at the top of a page goes on with the sentence that a line at the foot of the page before began.
pub(super) fn text_goes_on(last: &Line, first: &Line, right: f32) -> bool {
    if lists::begins_item(&first.text) || first.first_style().contains(Style::BOLD) != last.all(Style::BOLD) {
        return false;
    }
    let ended = last.text.trim_end().ends_with(['.', ':', '?', '!', ';']);
    let lower = first.text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase);
    let full = right - last.area.x1 <= first.first_word + last.size * 0.3;
    if lower { !ended || full } else { !ended && full }
}
