//! Cells that no line parts, though one does in other rows: some styles of tables draw the lines of every other row. Words
//! that keep clear of the place, and begin again right behind it, say that there are two cells.

use std::collections::BTreeMap;

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
        for row in 0..grid.rows() {
            for (column, span) in grid.cells(row) {
                for edge in (column + 1..column + span).rev() {
                    if grid.has_cell_at(edge) && stand_apart(grid, (row, column, edge), drawing) {
                        grid.part_cell(row, column, edge);
                    }
                }
            }
        }
    }
}

/// Whether the words of a cell keep clear of a column line that would cross it, and those behind it are drawn last. Where
/// the pen goes back there are rows that nothing parts.
fn stand_apart(grid: &Grid, (row, column, edge): (usize, usize, usize), drawing: &Drawing) -> bool {
    let x = grid.xs[edge];
    // For each base line where the words before the place end, and those behind it begin.
    let mut lines: BTreeMap<i32, (f32, f32, f32)> = BTreeMap::new();
    let mut behind = false;
    let inside = |glyph: &&Glyph| {
        glyph.direction == Direction::Right
            && grid.is_in(row, column, glyph.x0.midpoint(glyph.x1), glyph.y - glyph.size * 0.3)
            && !drawing.characters(glyph).trim().is_empty()
    };
    for glyph in drawing.glyphs.iter().filter(inside) {
        let line = lines.entry(glyph.y.round() as i32).or_insert((f32::MIN, f32::MAX, glyph.size));
        let before = glyph.x0.midpoint(glyph.x1) < x;
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
