//! Paths, as far as they are straight lines: strokes and thin boxes are the rules that tables are drawn with.

use hayro_syntax::content::ops::TypedInstruction as Op;

use super::geometry::Area;
use super::glyph::{Drawing, Rule};
use super::state::State;
use crate::extract::limits;

/// A filled box that is no thicker than this is a line, in points.
const THIN: f32 = 2.6;
/// A line that is shorter than this rules nothing, in points.
const SHORT: f32 = 3.0;
/// How far the ends of an upright line may lie apart sideways, in points.
const LEAN: f32 = 0.7;

/// The path that is being built.
#[derive(Default)]
pub(super) struct Path {
    /// Its corners, each with whether it begins a part.
    points: Vec<(f32, f32, bool)>,
    curves: usize,
}

impl Path {
    /// Builds or paints.
    #[allow(clippy::many_single_char_names)] // as the standard writes them
    pub(super) fn step(&mut self, op: &Op<'_, '_>, state: &State<'_>, drawing: &mut Drawing) {
        match op {
            Op::MoveTo(p) => self.add(state, p.0.as_f64(), p.1.as_f64(), true),
            Op::LineTo(p) => self.add(state, p.0.as_f64(), p.1.as_f64(), false),
            Op::RectPath(r) => {
                let [x, y, w, h] = [r.0, r.1, r.2, r.3].map(|n| n.as_f64());
                self.add(state, x, y, true);
                self.add(state, x + w, y, false);
                self.add(state, x + w, y + h, false);
                self.add(state, x, y + h, false);
                self.close();
            }
            Op::CubicTo(_) | Op::CubicStartTo(_) | Op::CubicEndTo(_) => self.curves += 1,
            Op::ClosePath(_) => self.close(),
            Op::StrokePath(_) => self.paint(drawing, state, false, true),
            Op::CloseAndStrokePath(_) => {
                self.close();
                self.paint(drawing, state, false, true);
            }
            Op::FillPathNonZero(_) | Op::FillPathNonZeroCompatibility(_) | Op::FillPathEvenOdd(_) => {
                self.paint(drawing, state, true, false);
            }
            Op::FillAndStrokeNonZero(_) | Op::FillAndStrokeEvenOdd(_) => self.paint(drawing, state, true, true),
            Op::CloseFillAndStrokeNonZero(_) | Op::CloseFillAndStrokeEvenOdd(_) => {
                self.close();
                self.paint(drawing, state, true, true);
            }
            Op::EndPath(_) => self.clear(),
            _ => {}
        }
    }

    fn add(&mut self, state: &State<'_>, x: f64, y: f64, begins: bool) {
        if self.points.len() < limits::MAX_PDF_RULES {
            let (x, y) = state.matrix.apply(x, y);
            self.points.push((x as f32, y as f32, begins));
        }
    }

    fn close(&mut self) {
        if let Some(start) = self.points.iter().rposition(|point| point.2) {
            let (x, y, _) = self.points[start];
            if self.points.len() < limits::MAX_PDF_RULES {
                self.points.push((x, y, false));
            }
        }
    }

    fn clear(&mut self) {
        self.points.clear();
        self.curves = 0;
    }

    fn paint(&mut self, drawing: &mut Drawing, state: &State<'_>, filled: bool, stroked: bool) {
        let width = (state.line_width * state.matrix.0[0].hypot(state.matrix.0[1])) as f32;
        let mut parts: Vec<&[(f32, f32, bool)]> = Vec::new();
        let mut start = 0;
        for index in 1..=self.points.len() {
            if index == self.points.len() || self.points[index].2 {
                parts.push(&self.points[start..index]);
                start = index;
            }
        }
        drawing.curves += self.curves;
        if self.curves == 0 {
            for part in parts {
                let bounds = bounds(part);
                if filled && part.len() >= 3 && bounds.width().min(bounds.height()) <= THIN {
                    push(drawing, bounds);
                } else if filled && part.len() >= 3 && !stroked {
                    edge(drawing, Area { y1: bounds.y0, ..bounds });
                    edge(drawing, Area { y0: bounds.y1, ..bounds });
                } else if stroked && width <= THIN * 2.0 {
                    for pair in part.windows(2) {
                        push(drawing, self::bounds(pair));
                    }
                }
            }
        }
        self.clear();
    }
}

fn bounds(points: &[(f32, f32, bool)]) -> Area {
    let mut area = Area { x0: f32::MAX, y0: f32::MAX, x1: f32::MIN, y1: f32::MIN };
    for &(x, y, _) in points {
        area.add(x, y);
    }
    area
}

fn push(drawing: &mut Drawing, area: Area) {
    let (width, height) = (area.width(), area.height());
    let straight = width.min(height) <= THIN.max(LEAN) && width.max(height) >= SHORT;
    if straight && width.max(height) > width.min(height) * 2.0 && drawing.rules.len() < limits::MAX_PDF_RULES {
        drawing.rules.push(Rule { area, horizontal: width > height });
        if width > height {
            let y = area.y0.midpoint(area.y1);
            edge(drawing, Area { y0: y, y1: y, ..area });
        }
    }
}

fn edge(drawing: &mut Drawing, area: Area) {
    if area.width() >= SHORT && drawing.edges.len() < limits::MAX_PDF_RULES {
        drawing.edges.push(area);
    }
}
