//! What is usual in a file: its size of letters, the distance of its lines, how far they reach.

use std::collections::BTreeMap;

use super::line::Line;
use super::paragraph::Habits;
use super::sheet::Sheet;

/// Looks at all lines of the file.
pub(super) fn of(sheets: &[Sheet]) -> Habits {
    let mut sizes: BTreeMap<i32, usize> = BTreeMap::new();
    let mut leadings: BTreeMap<i32, usize> = BTreeMap::new();
    for sheet in sheets {
        for line in &sheet.lines {
            *sizes.entry((line.size * 10.0) as i32).or_default() += line.text.len();
        }
        for pair in sheet.lines.windows(2) {
            if let Some(leading) = leading(&pair[0], &pair[1]) {
                *leadings.entry((leading * 20.0).round() as i32).or_default() += 1;
            }
        }
    }
    let size = most(&sizes).map_or(11.0, |size| size as f32 / 10.0 + 0.05);
    let leading = most(&leadings).map_or(1.2, |leading| leading as f32 / 20.0);
    Habits { size, leading }
}

fn most(counts: &BTreeMap<i32, usize>) -> Option<i32> {
    counts.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0))).map(|(&value, _)| value)
}

/// The distance of two lines of one look that stand under one another, in sizes.
fn leading(a: &Line, b: &Line) -> Option<f32> {
    let alike = (a.size - b.size).abs() < 0.2 && a.slot == b.slot && (a.area.x0 - b.area.x0).abs() < a.size;
    let leading = (b.base - a.base) / a.size.max(1.0);
    (alike && (0.9..3.0).contains(&leading)).then_some(leading)
}

/// How far the lines of the running text reach: all but the longest few.
pub(super) fn right_edge(sheets: &[Sheet]) -> f32 {
    let mut ends: Vec<f32> = sheets
        .iter()
        .flat_map(|sheet| &sheet.lines)
        .filter(|line| line.slot.is_none())
        .map(|line| line.area.x1)
        .collect();
    ends.sort_by(f32::total_cmp);
    // Three in a hundred may hang over: a wide heading, a page number in the corner.
    ends.get(ends.len() * 97 / 100).or(ends.last()).copied().unwrap_or(f32::MAX)
}
