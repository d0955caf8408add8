//! Text that is drawn twice at one place counts once: filled and then outlined, or with a shadow.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::glyph::Drawing;
use crate::document::Style;

/// Places are looked up on a grid of this width, in points.
const GRID: f32 = 2.0;

/// The stretches of glyphs that were shown so far, by the place of their first.
#[derive(Default)]
pub(super) struct Runs {
    places: HashMap<(i32, i32), Vec<(usize, usize)>, RandomState>,
}

impl Runs {
    /// Drops the glyphs from an index on, if they repeat ones that stand there already.
    pub(super) fn check(&mut self, from: usize, stroked: bool, drawing: &mut Drawing) {
        let to = drawing.glyphs.len();
        let Some(first) = drawing.glyphs.get(from).copied() else { return };
        let (column, row) = ((first.x0 / GRID).floor() as i32, (first.y / GRID).floor() as i32);
        for (dx, dy) in [(0, 0), (-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, 1), (-1, 1), (1, -1)] {
            let key = (column.saturating_add(dx), row.saturating_add(dy));
            for &(start, end) in self.places.get(&key).into_iter().flatten() {
                if end - start == to - from && repeats(drawing, start, from, to) {
                    let moved = (drawing.glyphs[start].x0 - first.x0).abs() + (drawing.glyphs[start].y - first.y).abs();
                    if stroked || moved > 0.05 {
                        for glyph in &mut drawing.glyphs[start..end] {
                            glyph.style |= Style::BOLD;
                        }
                    }
                    drawing.glyphs.truncate(from);
                    return;
                }
            }
        }
        let known = self.places.entry((column, row)).or_default();
        // A pile of text at one place is a game: eight are kept to compare with.
        if known.len() < 8 {
            known.push((from, to));
        }
    }
}

fn repeats(drawing: &Drawing, start: usize, from: usize, to: usize) -> bool {
    (from..to).zip(start..).all(|(new, old)| {
        let (new, old) = (&drawing.glyphs[new], &drawing.glyphs[old]);
        let near = new.size * 0.12;
        (new.x0 - old.x0).abs() <= near
            && (new.y - old.y).abs() <= near
            && new.direction == old.direction
            && drawing.characters(new) == drawing.characters(old)
    })
}
