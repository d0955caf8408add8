//! Pages of two columns.

use super::geometry::Direction;
use super::line::Line;

/// The fewest lines that make a column; fewer, where the page before had one there.
const LEAST: usize = 6;
const LEAST_KNOWN: usize = 3;
/// How wide half of a column's lines have to be at least, as a share of the page: labels are narrower.
const WIDE: f32 = 0.24;
/// The narrowest gap between columns, in points.
const GAP: f32 = 8.0;

/// Where the second column begins, and where the lines of the first end. `before` is where it began on an earlier page.
pub(super) fn gutter(lines: &[Line], width: f32, before: Option<f32>) -> Option<(f32, f32)> {
    let lines: Vec<&Line> = lines
        .iter()
        .filter(|line| line.slot.is_none() && line.cell.is_none() && line.direction == Direction::Right)
        .collect();
    let found = busiest(&lines, width).and_then(|second| Columns::at(second, &lines).gutter(width, LEAST));
    found.or_else(|| Columns::at(before? + 2.0, &lines).last_page(width))
}

/// Where most lines begin in the middle of the page.
fn busiest(lines: &[&Line], width: f32) -> Option<f32> {
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
    best.filter(|best| best.0 >= LEAST).map(|(_, second)| second)
}

/// The lines of a page by the columns they stand in.
struct Columns<'l> {
    second: f32,
    left: Vec<&'l Line>,
    right: Vec<&'l Line>,
    /// How many go across both.
    across: usize,
}

impl<'l> Columns<'l> {
    fn at(second: f32, lines: &[&'l Line]) -> Self {
        let left: Vec<_> = lines.iter().copied().filter(|line| line.area.x1 < second - GAP).collect();
        let right: Vec<_> = lines.iter().copied().filter(|line| line.area.x0 > second - 2.0).collect();
        Self { second, across: lines.len() - left.len() - right.len(), left, right }
    }

    fn gutter(&self, width: f32, least: usize) -> Option<(f32, f32)> {
        let agree = self.left.len() >= least && self.across * 4 <= self.left.len() + self.right.len();
        let wide = median_width(&self.left) >= width * WIDE && median_width(&self.right) >= width * WIDE;
        (agree && wide).then(|| self.found())
    }

    /// On a page that the text of two columns does not fill, the second is short, or has nothing at all.
    fn last_page(&self, width: f32) -> Option<(f32, f32)> {
        let alone = self.across == 0 && self.left.len() >= LEAST_KNOWN && median_width(&self.left) >= width * WIDE;
        if alone { Some(self.found()) } else { self.gutter(width, LEAST_KNOWN) }
    }

    fn found(&self) -> (f32, f32) {
        (self.second - 2.0, self.left.iter().map(|line| line.area.x1).fold(0.0, f32::max))
    }
}

fn median_width(lines: &[&Line]) -> f32 {
    let mut widths: Vec<f32> = lines.iter().map(|line| line.area.width()).collect();
    widths.sort_by(f32::total_cmp);
    widths.get(widths.len() / 2).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::pdf::geometry::Area;

    fn line(x0: f32, x1: f32) -> Line {
        Line { area: Area { x0, x1, ..Area::default() }, ..Line::default() }
    }

    #[test]
    fn lines_beside_one_another_make_two_columns() {
        let mut lines = vec![line(50.0, 250.0); 8];
        lines.extend(vec![line(300.0, 500.0); 8]);
        assert_eq!(gutter(&lines, 600.0, None), Some((298.0, 250.0)));
        assert_eq!(gutter(&[line(50.0, 500.0), line(50.0, 480.0)], 600.0, Some(298.0)), None);
    }

    #[test]
    fn the_last_page_has_the_columns_of_the_one_before() {
        let lines = [line(50.0, 250.0), line(50.0, 240.0), line(50.0, 245.0), line(300.0, 330.0)];
        assert_eq!(gutter(&lines, 600.0, None), None);
        assert_eq!(gutter(&lines, 600.0, Some(298.0)), Some((298.0, 250.0)));
    }
}
