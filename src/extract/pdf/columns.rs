//! Pages of two columns.

use super::geometry::Direction;
use super::line::Line;

/// The fewest lines that make a column.
const LEAST: usize = 6;
/// How wide half of a column's lines have to be at least, as a share of the page: labels are narrower.
const WIDE: f32 = 0.24;
/// The narrowest gap between columns, in points.
const GAP: f32 = 8.0;

/// Where the second column begins, and where the lines of the first end.
pub(super) fn gutter(lines: &[Line], width: f32) -> Option<(f32, f32)> {
    let lines: Vec<&Line> = lines
        .iter()
        .filter(|line| line.slot.is_none() && line.cell.is_none() && line.direction == Direction::Right)
        .collect();
    let mut starts: Vec<f32> =
        lines.iter().map(|line| line.area.x0).filter(|x| (width * 0.35..width * 0.7).contains(x)).collect();
    starts.sort_by(f32::total_cmp);
    let mut best: Option<(usize, f32)> = None;
    for (index, &start) in starts.iter().enumerate() {
        let count = starts[index..].iter().take_while(|x| **x - start < 4.0).count();
        if best.is_none_or(|best| count > best.0) {
            best = Some((count, start));
        }
    }
    let (count, second) = best?;
    if count < LEAST {
        return None;
    }
    let left: Vec<&&Line> = lines.iter().filter(|line| line.area.x1 < second - GAP).collect();
    let right: Vec<&&Line> = lines.iter().filter(|line| line.area.x0 > second - 2.0).collect();
    let across = lines.len() - left.len() - right.len();
    let columns_agree = left.len() >= LEAST && across * 4 <= left.len() + right.len();
    if !columns_agree || median_width(&left) < width * WIDE || median_width(&right) < width * WIDE {
        return None;
    }
    let ends = left.iter().map(|line| line.area.x1).fold(0.0, f32::max);
    Some((second - 2.0, ends))
}

fn median_width(lines: &[&&Line]) -> f32 {
    let mut widths: Vec<f32> = lines.iter().map(|line| line.area.width()).collect();
    widths.sort_by(f32::total_cmp);
    widths.get(widths.len() / 2).copied().unwrap_or(0.0)
}
