//! What is kept of a page once its glyphs have been put together.

use super::glyph::{Drawing, Rule};
use super::grid::Grids;
use super::line::{self, Line};

/// The lines of one page in reading order, with what stands around them.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// Counted from 1.
    pub(super) number: u32,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) lines: Vec<Line>,
    pub(super) grids: Grids,
    /// Horizontal lines that belong to no table.
    pub(super) rules: Vec<Rule>,
    /// The share of the page that pictures cover.
    pub(super) pictured: f32,
    pub(super) glyphs: usize,
    pub(super) unknown: usize,
    pub(super) cut: Option<&'static str>,
    /// On a page of two columns, where the second begins, and where the lines of the first end.
    pub(super) gutter: Option<(f32, f32)>,
}

impl Sheet {
    pub(super) fn of(number: u32, drawing: &Drawing) -> Self {
        let page = super::geometry::Area { x0: 0.0, y0: 0.0, x1: drawing.width, y1: drawing.height };
        let grids = Grids::find(&drawing.rules, page);
        let order: Vec<u32> = (0..drawing.glyphs.len() as u32).collect();
        let lines = line::join(line::build(drawing, &order, &grids, |_| 0));
        let covered: f32 = drawing.images.iter().map(|image| image.intersection(page).surface()).fold(0.0, f32::max);
        let rules = drawing
            .rules
            .iter()
            .filter(|rule| {
                rule.horizontal
                    && !grids.list.iter().any(|grid| grid.area.grown(1.0).contains(rule.area.x0, rule.area.y0))
            })
            .copied()
            .collect();
        Self {
            number,
            width: drawing.width,
            height: drawing.height,
            lines,
            grids,
            rules,
            pictured: covered / page.surface().max(1.0),
            glyphs: drawing.glyphs.len(),
            unknown: drawing.unknown,
            cut: drawing.cut,
            gutter: None,
        }
    }
}
