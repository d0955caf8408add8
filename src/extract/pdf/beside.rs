//! Labels beside a ruled column: where the answers of a form stand in frames that touch one another, and what they answer
//! stands on their left without a frame, both make one table.

use super::geometry::{Area, Direction};
use super::grid::{Grid, Grids};
use super::line::Line;

/// How far a label may reach over the frame's line, in points.
const OVER: f32 = 2.0;

/// The most tables of a page whose labels are looked for, among all of its lines each: a form has few of them.
const MOST_TABLES: usize = 60;

/// Widens tables by the column of labels on their left; true if there was any. The lines say in which order a page is
/// drawn: each label before its row, and not all of them before the first row, as two columns of prose would be.
pub(super) fn widen(grids: &mut Grids, lines: &mut [Line]) -> bool {
    let mut widened = false;
    let may_have_labels = |grid: &Grid| grid.rows() >= 2 && grid.parent.is_none();
    let tables: Vec<usize> = (0..grids.list.len()).filter(|index| may_have_labels(&grids.list[*index])).collect();
    for index in tables.into_iter().take(MOST_TABLES) {
        if let Some(left) = labels(grids, index, lines) {
            let frame = grids.list[index].area;
            grids.list[index].add_first_column(left);
            for line in lines.iter_mut().filter(|line| line.direction == Direction::Right) {
                let inside = line.slot.is_some_and(|slot| slot.grid as usize == index);
                let y = line.base - line.size * 0.3;
                if inside {
                    line.slot.iter_mut().for_each(|slot| slot.column += 1);
                } else if stands_beside(line, frame) && y >= frame.y0 && y <= frame.y1 {
                    line.slot = grids.slot(line.area.x0, y);
                }
            }
            widened = true;
        }
    }
    widened
}

fn stands_beside(line: &Line, frame: Area) -> bool {
    line.slot.is_none() && line.area.x1 <= frame.x0 + OVER
}

/// Where the labels of a table begin, if it has any.
fn labels(grids: &Grids, index: usize, lines: &[Line]) -> Option<f32> {
    let grid = &grids.list[index];
    let mut left = f32::MAX;
    let (mut filled, mut between) = (false, false);
    // The row that is being drawn, whether it has a label, and whether it has come to its cells.
    let (mut row, mut label, mut cells) = (0, false, false);
    for line in lines.iter().filter(|line| line.direction == Direction::Right && line.artifact.is_none()) {
        let inside = line.slot.is_some_and(|slot| slot.grid as usize == index);
        let beside = stands_beside(line, grid.area);
        let at = grid.row_at(line.base - line.size * 0.3).filter(|_| inside || beside);
        let Some(at) = at else { continue };
        if at < row {
            return None;
        }
        if at > row {
            (row, label, cells) = (at, false, false);
        }
        if inside {
            between |= label && !cells && filled;
            (cells, filled) = (true, true);
        } else if cells {
            return None;
        } else {
            label = true;
            left = left.min(line.area.x0);
        }
    }
    between.then_some(left - 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::pdf::glyph::Rule;

    fn line(text: &str, x0: f32, base: f32, grids: &Grids) -> Line {
        let area = Area { x0, y0: base - 8.0, x1: x0 + text.len() as f32 * 5.0, y1: base + 2.0 };
        Line { text: text.into(), base, size: 10.0, area, slot: grids.slot(x0 + 2.0, base - 3.0), ..Line::default() }
    }

    /// Three frames on top of one another.
    fn frames() -> Grids {
        let across = |y: f32| Rule { area: Area { x0: 200.0, y0: y, x1: 500.0, y1: y + 0.5 }, horizontal: true };
        let down = |x: f32| Rule { area: Area { x0: x, y0: 100.0, x1: x + 0.5, y1: 220.0 }, horizontal: false };
        let rules = [across(100.0), across(140.0), across(180.0), across(220.0), down(200.0), down(500.0)];
        Grids::find(&rules, &[], Area { x0: 0.0, y0: 0.0, x1: 600.0, y1: 800.0 })
    }

    #[test]
    fn labels_on_the_left_of_frames_are_their_first_column() {
        let mut grids = frames();
        let mut lines = [
            line("Geography:", 50.0, 112.0, &grids),
            line("The county", 210.0, 115.0, &grids),
            line("Members:", 50.0, 152.0, &grids),
            line("Aims:", 50.0, 192.0, &grids),
            line("To listen", 210.0, 195.0, &grids),
        ];
        assert!(widen(&mut grids, &mut lines));
        assert_eq!(grids.list[0].columns(), 2);
        let slots: Vec<(u16, u16)> = [(52.0, 150.0), (212.0, 190.0)]
            .map(|(x, y)| grids.slot(x, y))
            .iter()
            .flatten()
            .map(|slot| (slot.row, slot.column))
            .collect();
        assert_eq!(slots, [(1, 0), (2, 1)]);
    }

    #[test]
    fn a_column_of_prose_beside_frames_is_none() {
        let mut grids = frames();
        let mut lines = [
            line("We met", 50.0, 112.0, &grids),
            line("every month", 50.0, 152.0, &grids),
            line("and listened.", 50.0, 192.0, &grids),
            line("The county", 210.0, 115.0, &grids),
            line("To listen", 210.0, 195.0, &grids),
        ];
        assert!(!widen(&mut grids, &mut lines));
    }
}
