//! Cells that no line parts, though one does in other rows: some styles of tables draw the lines of every other row. Words
//! that keep clear of the place, and begin again right behind it, say that there are two cells.

use std::collections::{BTreeMap, HashMap};

use super::geometry::Direction;
use super::glyph::{Drawing, Glyph};
use super::grid::{Grid, Grids};

/// The least gap between the words of two cells, and how far behind the place the second may begin, in sizes.
const GAP: f32 = 0.5;
const BEHIND: f32 = 2.5;

/// Parts such cells.
pub(super) fn part(grids: &mut Grids, drawing: &Drawing) {
    for grid in &mut grids.list {
        if grid.rows() < 2 || grid.columns() < 2 {
            continue;
        }
        // To part a cell begins no cell in a column where none began, so that these stay what they are.
        let begun: Vec<bool> = (0..grid.columns()).map(|column| grid.has_cell_at(column)).collect();
        let mut glyphs: Option<HashMap<(usize, usize), Vec<&Glyph>>> = None;
        for row in 0..grid.rows() {
            for (column, span) in grid.cells(row) {
                for edge in (column + 1..column + span).rev().filter(|edge| begun[*edge]) {
                    let glyphs = glyphs.get_or_insert_with(|| by_cell(grid, drawing));
                    let here = glyphs.get(&(row, column)).map_or(&[][..], Vec::as_slice);
                    if stand_apart(here, grid.xs[edge]) {
                        grid.part_cell(row, column, edge);
                        if let Some(here) = glyphs.get_mut(&(row, column)) {
                            here.retain(|glyph| middle(glyph) < grid.xs[edge]);
                        }
                    }
                }
            }
        }
    }
}

/// The glyphs of words by the row and column at which their cell begins, each in the order in which it is drawn.
fn by_cell<'d>(grid: &Grid, drawing: &'d Drawing) -> HashMap<(usize, usize), Vec<&'d Glyph>> {
    let mut cells: HashMap<(usize, usize), Vec<&Glyph>> = HashMap::new();
    let words = drawing.glyphs.iter().filter(|glyph| glyph.direction == Direction::Right);
    for glyph in words.filter(|glyph| !drawing.characters(glyph).trim().is_empty()) {
        if let Some(cell) = grid.cell_at(middle(glyph), glyph.y - glyph.size * 0.3) {
            cells.entry(cell).or_default().push(glyph);
        }
    }
    cells
}

fn middle(glyph: &Glyph) -> f32 {
    glyph.x0.midpoint(glyph.x1)
}

/// Whether the words of a cell keep clear of a column line that would cross it, and those behind it are drawn last. Where
/// the pen goes back there are rows that nothing parts.
fn stand_apart(glyphs: &[&Glyph], x: f32) -> bool {
    // For each base line where the words before the place end, and those behind it begin.
    let mut lines: BTreeMap<i32, (f32, f32, f32)> = BTreeMap::new();
    let mut behind = false;
    for glyph in glyphs {
        let line = lines.entry(glyph.y.round() as i32).or_insert((f32::MIN, f32::MAX, glyph.size));
        let before = middle(glyph) < x;
        if before && behind {
            return false;
        }
        behind = !before;
        if before {
            line.0 = line.0.max(glyph.x1);
        } else {
            line.1 = line.1.min(glyph.x0);
        }
    }
    let clear =
        lines.values().all(|&(end, begin, size)| begin - end >= GAP * size && end <= x + 1.0 && begin >= x - 1.0);
    let begins = lines.values().any(|&(_, begin, size)| begin <= x + BEHIND * size);
    clear && begins && lines.values().any(|line| line.0 > f32::MIN)
}
