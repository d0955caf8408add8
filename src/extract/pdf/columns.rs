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

/// How much narrower than the other one of two columns of prose may be: beside answers stand narrower labels.
const EVEN: f32 = 0.8;

/// What lies between two columns.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Gutter {
    /// Where the second column begins.
    pub(super) second: f32,
    /// Where the lines of the first end.
    pub(super) first_ends: f32,
    /// Both are as wide.
    pub(super) even: bool,
}

/// The gutter of a page. `before` is where the second column began on an earlier page.
pub(super) fn gutter(lines: &[Line], width: f32, before: Option<f32>) -> Option<Gutter> {
    let lines: Vec<&Line> = lines
        .iter()
        .filter(|line| line.slot.is_none() && line.cell.is_none() && line.direction == Direction::Right)
        .collect();
    let found =
        busiest(&lines, width).and_then(|second| Columns::at(second, &lines).gutter(width, LEAST, median_width));
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

    fn gutter(&self, width: f32, least: usize, wide: impl Fn(&[&Line]) -> f32) -> Option<Gutter> {
        let agree = self.left.len() >= least && self.across * 4 <= self.left.len() + self.right.len();
        let wide = wide(&self.left) >= width * WIDE && wide(&self.right) >= width * WIDE;
        (agree && wide).then(|| self.found())
    }

    /// On a page that the text of two columns does not fill, the second is short, or has nothing at all; and a list of
    /// short items may take up most of either.
    fn last_page(&self, width: f32) -> Option<Gutter> {
        let alone = self.across == 0 && self.left.len() >= LEAST_KNOWN && median_width(&self.left) >= width * WIDE;
        if alone { Some(self.found()) } else { self.gutter(width, LEAST_KNOWN, upper_width) }
    }

    fn found(&self) -> Gutter {
        let ends = |lines: &[&Line]| lines.iter().map(|line| line.area.x1).fold(0.0, f32::max);
        let begins = self.left.iter().map(|line| line.area.x0).fold(f32::MAX, f32::min);
        let first_ends = ends(&self.left);
        let (first, second) = (first_ends - begins, ends(&self.right) - self.second);
        Gutter { second: self.second - 2.0, first_ends, even: first.min(second) >= first.max(second) * EVEN }
    }
}

fn median_width(lines: &[&Line]) -> f32 {
    width_at(lines, 2)
}

/// The width that a quarter of the lines have at the least.
fn upper_width(lines: &[&Line]) -> f32 {
    width_at(lines, 3)
}

/// The width that so many quarters of the lines do not exceed.
fn width_at(lines: &[&Line], quarters: usize) -> f32 {
    let mut widths: Vec<f32> = lines.iter().map(|line| line.area.width()).collect();
    widths.sort_by(f32::total_cmp);
    widths.get(widths.len() * quarters / 4).copied().unwrap_or(0.0)
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
        let found = Gutter { second: 298.0, first_ends: 250.0, even: true };
        assert_eq!(gutter(&lines, 600.0, None), Some(found));
        assert_eq!(gutter(&[line(50.0, 500.0), line(50.0, 480.0)], 600.0, Some(298.0)), None);
    }

    #[test]
    fn the_last_page_has_the_columns_of_the_one_before() {
        let lines = [line(50.0, 250.0), line(50.0, 240.0), line(50.0, 245.0), line(300.0, 330.0)];
        assert_eq!(gutter(&lines, 600.0, None), None);
        assert_eq!(gutter(&lines, 600.0, Some(298.0)).map(|gutter| gutter.second), Some(298.0));
    }

    #[test]
    fn a_list_of_short_items_leaves_the_columns_of_the_page_before() {
        let mut lines = vec![line(50.0, 120.0); 9];
        lines.extend(vec![line(50.0, 250.0); 4]);
        lines.extend(vec![line(300.0, 500.0); 12]);
        assert_eq!(gutter(&lines, 600.0, None), None);
        assert_eq!(gutter(&lines, 600.0, Some(298.0)).map(|gutter| gutter.second), Some(298.0));
    }

    #[test]
    fn labels_and_answers_are_not_as_wide_as_one_another() {
        let mut lines = vec![line(50.0, 200.0); 8];
        lines.extend(vec![line(220.0, 540.0); 8]);
        assert!(gutter(&lines, 600.0, None).is_some_and(|gutter| !gutter.even));
    }
}
