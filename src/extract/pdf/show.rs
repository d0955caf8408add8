//! Shows strings: from character codes to glyphs with places.

use hayro_syntax::object::{Array, Object};

use super::geometry::{Direction, Matrix};
use super::glyph::Glyph;
use super::interpret::Interpreter;
use super::kerned::Part;
use crate::document::Style;

/// How many letters are too few to be spaced out.
const PAIR: usize = 2;

/// A blank that moves the pen by less, in sizes, is none.
const NO_BLANK: f64 = 0.06;

impl Interpreter<'_, '_> {
    /// Shows what one operator shows, and drops it again if it is what was shown there before.
    pub(super) fn show_run(&mut self, show: impl FnOnce(&mut Self)) {
        let from = self.drawing.glyphs.len();
        show(self);
        let stroked = matches!(self.state.mode, 1 | 5);
        self.runs.check(from, stroked, &mut self.drawing);
    }

    /// Moves the pen by a distance of unstretched text space.
    pub(super) fn advance(&mut self, by: f64) {
        let vertical = self.state.face.as_ref().is_some_and(|face| face.vertical);
        let (x, y) = if vertical { (0.0, by) } else { (by * self.state.stretch, 0.0) };
        self.text_matrix = Matrix::translate(x, y).then(self.text_matrix);
    }

    /// Shows strings with moves of the pen between them.
    pub(super) fn show_kerned(&mut self, texts: &Array<'_>) {
        let mut kerned = std::mem::take(&mut self.kerned);
        if kerned.read(texts.data()).is_some() {
            let spaced = self.state.character_space / self.state.size * 1000.0;
            let alone = spaced > 0.0 && kerned.moves_back(spaced / 2.0);
            for part in &kerned.parts {
                match part {
                    Part::Move(by) => self.kern(*by),
                    Part::Text(text) => {
                        let length = if alone { text.len() } else { kerned.bytes.len() };
                        self.show(&kerned.bytes[text.clone()], length);
                    }
                }
            }
            self.kerned = kerned;
            return;
        }
        for part in texts.iter::<Object<'_>>() {
            match part {
                Object::Number(by) => self.kern(by.as_f64()),
                Object::String(text) => self.show(text.as_bytes(), texts.data().len()),
                _ => {}
            }
        }
    }

    fn kern(&mut self, by: f64) {
        self.advance(-by / 1000.0 * self.state.size);
    }

    /// Shows a string, one of those that belong together: all of them have `length` bytes.
    pub(super) fn show(&mut self, bytes: &[u8], length: usize) {
        let Some(face) = self.state.face.clone() else { return };
        let state = &self.state;
        let (size, rise, mode) = (state.size, state.rise, state.mode);
        let scale = Matrix([size * state.stretch, 0.0, 0.0, size, 0.0, rise]);
        let hidden = self.marks.hidden();
        let mut style = face.style;
        if mode == 2 || mode == 6 {
            // Filled and outlined: how programs embolden a font that has no bold.
            style |= Style::BOLD;
        }
        // Along a string nothing but the pen's place changes.
        let outer = self.state.matrix;
        let turned = scale.then(self.text_matrix).then(outer);
        let glyph = Glyph {
            style,
            size: (turned.0[2].hypot(turned.0[3]) * f64::from(face.scale)) as f32,
            invisible: mode == 3 || mode == 7,
            mark: self.marks.current(),
            ..Glyph::default()
        };
        // Letters that are spaced out are as wide as their space, or each would be a word. Two alone are not: Ghostscript
        // moves the pen over a blank so.
        let pair = length <= if face.simple { PAIR } else { 2 * PAIR };
        let spaced = if size == 0.0 || pair { 0.0 } else { (self.state.character_space / size).clamp(0.0, 1.0) };
        let line = (turned.0[0], turned.0[1]);
        let across = Direction::of(line.0, line.1);
        let mut offset = 0;
        while offset < bytes.len() {
            let (code, length) = face.read(bytes, offset);
            offset += length;
            let known = face.code(code);
            let (advance_x, advance_y) = (f64::from(known.advance.0) / 1000.0, f64::from(known.advance.1) / 1000.0);
            let spacing =
                self.state.character_space + if face.simple && code == 32 { self.state.word_space } else { 0.0 };
            // A blank that is taken back parts no words.
            let no_blank =
                spacing < 0.0 && advance_x * size + spacing < NO_BLANK * size && known.text.trim().is_empty();
            if !hidden && !no_blank {
                let pen = self.text_matrix.apply(0.0, rise);
                let space = turned.moved_to(outer.apply(pen.0, pen.1));
                let (shift_x, shift_y) = (f64::from(known.shift.0) / 1000.0, f64::from(known.shift.1) / 1000.0);
                let start = space.apply(shift_x, shift_y);
                let end = space.apply(shift_x + advance_x + spaced, shift_y + advance_y);
                let down = || Direction::of(end.0 - start.0, end.1 - start.1);
                let direction = if face.vertical { down() } else { across };
                let (start, end) = match direction {
                    Direction::Oblique => (along(line, start), along(line, end)),
                    _ => (start, end),
                };
                self.place(&known.text, glyph, direction, start, end);
            }
            let by = if face.vertical { advance_y * size } else { advance_x * size };
            self.advance(by + spacing);
        }
    }

    fn place(&mut self, text: &str, glyph: Glyph, direction: Direction, start: (f64, f64), end: (f64, f64)) {
        let drawing = &mut self.drawing;
        let finite = start.0.is_finite() && start.1.is_finite() && end.0.is_finite() && end.1.is_finite();
        if !finite || glyph.size <= 0.0 || !glyph.size.is_finite() {
            return;
        }
        if text.is_empty() {
            drawing.unknown += 1;
            return;
        }
        let (width, height) = (drawing.width, drawing.height);
        let (x0, y) = direction.turn((start.0 as f32, start.1 as f32), width, height);
        let (x1, _) = direction.turn((end.0 as f32, end.1 as f32), width, height);
        let at = drawing.text.len() as u32;
        drawing.text.push_str(text);
        let length = text.len().min(u16::MAX as usize) as u16;
        drawing.glyphs.push(Glyph { start: at, length, direction, x0: x0.min(x1), x1: x0.max(x1), y, ..glyph });
    }
}

/// A point of text that stands askew, turned about the corner of the page so that its line runs to the right.
fn along((a, b): (f64, f64), (x, y): (f64, f64)) -> (f64, f64) {
    let length = a.hypot(b);
    if length > 0.0 { ((x * a + y * b) / length, (y * a - x * b) / length) } else { (x, y) }
}
