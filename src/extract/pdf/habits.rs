//! What is usual in a file: its size of letters, the distance of its lines, how far they reach.

use std::collections::BTreeMap;

use super::line::Line;
use super::lists;
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
    Habits { size, leading, indent: indent(sheets) }
}

/// The fewest paragraphs with an indented first line that make a habit, and their share of the lines that stand out from
/// the one under them.
const FEWEST_INDENTED: usize = 12;
const MOST_OF_THEM: f32 = 0.6;

/// Where the first lines of paragraphs begin, in a file that sets them apart by an indent and not by space.
fn indent(sheets: &[Sheet]) -> Option<f32> {
    let mut starts: BTreeMap<i32, usize> = BTreeMap::new();
    for pair in sheets.iter().flat_map(|sheet| sheet.lines.windows(2)) {
        let (first, second) = (&pair[0], &pair[1]);
        let alike = (first.size - second.size).abs() < 0.2 && first.slot.is_none() && second.slot.is_none();
        let near = (0.9..1.7).contains(&((second.base - first.base) / first.size.max(1.0)));
        let by = (first.area.x0 - second.area.x0) / first.size.max(1.0);
        let prose = !lists::begins_item(&first.text) && !lists::begins_item(&second.text);
        if alike && near && prose && (0.8..3.5).contains(&by) {
            *starts.entry(first.area.x0.round() as i32).or_default() += 1;
        }
    }
    let all: usize = starts.values().sum();
    let start = most(&starts)?;
    // A point either way is the same.
    let here: usize = starts.range(start - 1..=start + 1).map(|(_, count)| count).sum();
    (here >= FEWEST_INDENTED && here as f32 >= all as f32 * MOST_OF_THEM).then_some(start as f32)
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
