//! Puts what lies on a page into the run of its lines: after the words on its left, or else after those above it.

use super::annotations::{Laid, LaidKind};
use super::geometry::{Area, Direction};
use super::grid::Slot;
use super::line::Line;
use super::sheet::Sheet;
use crate::document::Style;

/// Places a field's value, a tick or typed text among the lines of a page.
pub(super) fn insert(sheet: &mut Sheet, laid: &Laid) {
    if let Some(line) = sheet.lines.iter_mut().find(|line| shows(line, laid)) {
        // The page shows the value already: a form that was filled and printed into itself.
        for span in &mut line.spans {
            span.1 |= Style::FIELD;
        }
        return;
    }
    let size = size(sheet, laid.area);
    let at = position(sheet, laid.area, size);
    let leading = size * 1.2;
    let mut base = if laid.text.contains('\n') || laid.area.height() > leading * 2.5 {
        laid.area.y0 + size
    } else {
        laid.area.y1 - (laid.area.height() - size).max(0.0) / 2.0 - size * 0.15
    };
    // On the base line of its label, if it has one beside it.
    if let Some(label) = at.checked_sub(1).and_then(|before| sheet.lines.get(before))
        && beside(label, laid.area)
    {
        base = label.base;
    }
    let (x, y) = (laid.area.x0.midpoint(laid.area.x1), laid.area.y0.midpoint(laid.area.y1));
    for (nth, part) in laid.text.lines().filter(|part| !part.trim().is_empty()).enumerate() {
        let at = at + nth;
        let style = if laid.kind == LaidKind::Typed { Style::empty() } else { Style::FIELD };
        let line = Line {
            text: part.trim_end().to_owned(),
            spans: vec![(part.trim_end().len(), style)],
            area: Area { x0: laid.area.x0, y0: base - size * 0.8, x1: laid.area.x1, y1: base + size * 0.2 },
            base,
            size,
            direction: Direction::Right,
            first_word: laid.area.width(),
            slot: sheet.grids.slot(x, y),
            ..Line::default()
        };
        // It belongs to the element and cell of the words it follows.
        let before =
            at.checked_sub(1).and_then(|before| sheet.lines.get(before)).filter(|before| before.slot == line.slot);
        let line = match before {
            Some(before) => Line { cell: before.cell, element: before.element, solid: before.solid, ..line },
            None => line,
        };
        sheet.lines.insert(at, line);
        base += leading;
    }
}

/// Whether the line is the value, drawn.
fn shows(line: &Line, laid: &Laid) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    laid.area.grown(2.0).contains(line.area.x0.midpoint(line.area.x1), line.base - line.size * 0.3)
        && plain(&line.text) == plain(&laid.text)
}

/// The size of the letters around, since fields often leave theirs to the viewer.
fn size(sheet: &Sheet, area: Area) -> f32 {
    let near = |line: &&Line| (line.base - area.y1).abs();
    let nearest = sheet.lines.iter().min_by(|a, b| near(a).total_cmp(&near(b)));
    nearest.map_or(10.0, |line| line.size).min(area.height().max(4.0))
}

fn beside(line: &Line, area: Area) -> bool {
    let middle = line.base - line.size * 0.3;
    middle >= area.y0 - 2.0 && middle <= area.y1 + 2.0 && line.area.x0 < area.x0
}

/// The index at which it is read.
fn position(sheet: &Sheet, area: Area, size: f32) -> usize {
    let slot = sheet.grids.slot(area.x0.midpoint(area.x1), area.y0.midpoint(area.y1));
    let lines = || sheet.lines.iter().enumerate().filter(|(_, line)| line.slot == slot);
    // A box is ticked before its words: a line that begins right after it follows it.
    let small = area.width() < size * 2.5 && area.height() < size * 2.5;
    if small {
        let next = lines()
            .filter(|(_, line)| {
                let middle = line.base - line.size * 0.3;
                middle >= area.y0 - 2.0
                    && middle <= area.y1 + 2.0
                    && (0.0..size * 2.0).contains(&(line.area.x0 - area.x1 + 2.0))
            })
            .min_by(|a, b| a.1.area.x0.total_cmp(&b.1.area.x0));
        if let Some((index, _)) = next {
            return index;
        }
    }
    let left = lines()
        .filter(|(_, line)| beside(line, area))
        .max_by(|a, b| a.1.area.x0.total_cmp(&b.1.area.x0).then(a.1.base.total_cmp(&b.1.base)));
    if let Some((index, _)) = left {
        return index + 1;
    }
    if let Some(index) = slot.and_then(|slot| before_its_frame(sheet, slot, area)) {
        return index + 1;
    }
    let above = |wide: bool| {
        lines()
            .filter(|(_, line)| line.base <= area.y0 + size && (wide || line.area.overlap_x(area) > 0.0))
            .max_by(|a, b| a.1.base.total_cmp(&b.1.base).then(a.0.cmp(&b.0)))
    };
    if let Some((index, _)) = above(false).or_else(|| above(true)) {
        return index + 1;
    }
    // An empty cell: after the words of the cells before it.
    if let Some(slot) = slot {
        let before = |line: &Line| line.slot.is_some_and(|other| other.grid == slot.grid && other <= slot);
        return sheet.lines.iter().rposition(before).map_or_else(
            || sheet.lines.iter().position(|line| line.base > area.y0).unwrap_or(sheet.lines.len()),
            |index| index + 1,
        );
    }
    lines().find(|(_, line)| line.base > area.y0).map_or(sheet.lines.len(), |(index, _)| index)
}

/// The label on the left of the frame that is drawn around a field, if nothing stands in that row of the frame yet.
fn before_its_frame(sheet: &Sheet, slot: Slot, area: Area) -> Option<usize> {
    let in_row = |line: &Line| line.slot.is_some_and(|other| (other.grid, other.row) == (slot.grid, slot.row));
    if sheet.lines.iter().any(in_row) {
        return None;
    }
    let frame = sheet.grids.list.get(slot.grid as usize)?.area;
    let labels = sheet.lines.iter().enumerate().filter(|(_, line)| line.slot.is_none() && beside(line, area));
    let outside = labels.filter(|(_, line)| line.area.x1 <= frame.x0 + 2.0);
    outside.max_by(|a, b| a.1.area.x0.total_cmp(&b.1.area.x0)).map(|(index, _)| index)
}
