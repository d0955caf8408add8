//! Runs the drawing operators of a page, as far as text, rules and pictures depend on them.

use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Dict, Name, Object, Stream, dict_or_stream};
use hayro_syntax::page::Resources;

use super::font::Fonts;
use super::geometry::Matrix;
use super::glyph::Drawing;
use super::kerned::Kerned;
use super::layers::Layers;
use super::marked::Marks;
use super::path::Path;
use super::runs::Runs;
use super::state::State;
use crate::extract::limits;

/// Draws one page into a [`Drawing`].
pub(super) struct Interpreter<'a, 'r> {
    pub(super) fonts: &'r mut Fonts<'a>,
    pub(super) layers: &'r Layers,
    pub(super) drawing: Drawing,
    pub(super) state: State<'a>,
    saved: Vec<State<'a>>,
    pub(super) text_matrix: Matrix,
    line_matrix: Matrix,
    pub(super) marks: Marks,
    pub(super) runs: Runs,
    pub(super) kerned: Kerned,
    path: Path,
    /// How many operators may still be run.
    budget: usize,
}

impl<'a, 'r> Interpreter<'a, 'r> {
    pub(super) fn new(fonts: &'r mut Fonts<'a>, layers: &'r Layers, matrix: Matrix, drawing: Drawing) -> Self {
        Self {
            fonts,
            layers,
            drawing,
            state: State::new(matrix),
            saved: Vec::new(),
            text_matrix: Matrix::IDENTITY,
            line_matrix: Matrix::IDENTITY,
            marks: Marks::default(),
            runs: Runs::default(),
            kerned: Kerned::default(),
            path: Path::default(),
            budget: limits::MAX_PDF_OPERATORS,
        }
    }

    /// Runs a content stream. `stream` is the number that its marked content is counted under.
    pub(super) fn run(&mut self, mut ops: TypedIter<'_>, resources: &Resources<'a>, stream: u32, depth: usize) {
        let (saved, marked) = (self.saved.len(), self.marks.depth());
        let outer = self.state.clone();
        while let Some(op) = ops.next() {
            if self.budget == 0 {
                self.drawing.cut = Some("MAX_PDF_OPERATORS");
                break;
            }
            if self.drawing.glyphs.len() >= limits::MAX_PDF_GLYPHS {
                self.drawing.cut = Some("MAX_PDF_GLYPHS");
                break;
            }
            self.budget -= 1;
            self.step(op, resources, stream, depth, saved);
        }
        self.saved.truncate(saved);
        self.state = outer;
        self.marks.close_to(marked, &mut self.drawing);
    }

    fn step(&mut self, op: Op<'_, '_>, resources: &Resources<'a>, stream: u32, depth: usize, saved: usize) {
        match op {
            Op::SaveState(_) => {
                if self.saved.len() < limits::MAX_PDF_STATES {
                    self.saved.push(self.state.clone());
                }
            }
            Op::RestoreState(_) => {
                if self.saved.len() > saved
                    && let Some(state) = self.saved.pop()
                {
                    self.state = state;
                }
            }
            Op::Transform(m) => {
                let m = [m.0, m.1, m.2, m.3, m.4, m.5].map(|n| n.as_f64());
                self.state.matrix = Matrix(m).then(self.state.matrix);
            }
            Op::LineWidth(width) => self.state.line_width = width.0.as_f64(),
            Op::SetGraphicsState(name) => self.graphics_state(name.0, resources),
            Op::XObject(name) => {
                if let Some(object) = resources.get_x_object(name.0) {
                    self.object(&object, resources, depth);
                }
            }
            Op::InlineImage(_) => self.image(),
            Op::BeginMarkedContent(mark) => self.marks.begin(mark.0, None, false, stream, &mut self.drawing),
            Op::BeginMarkedContentWithProperties(mark) => {
                let name = match mark.1 {
                    Object::Name(name) => Some(name),
                    _ => None,
                };
                let list = match name {
                    Some(name) => resources.properties.get::<Dict<'_>>(name),
                    None => dict_or_stream(mark.1).map(|(list, _)| list.clone()),
                }
                .unwrap_or_default();
                let off = Marks::is_off(self.layers, mark.0, &resources.properties, name, &list);
                self.marks.begin(mark.0, Some(&list), off, stream, &mut self.drawing);
            }
            Op::EndMarkedContent(_) => self.marks.end(&mut self.drawing),
            op => {
                if !self.text_step(&op, resources) {
                    self.path.step(&op, &self.state, &mut self.drawing);
                }
            }
        }
    }

    /// Runs an operator that sets or shows text; false if it does neither.
    fn text_step(&mut self, op: &Op<'_, '_>, resources: &Resources<'a>) -> bool {
        match op {
            Op::BeginText(_) => self.set_line(Matrix::IDENTITY),
            Op::SetTextMatrix(m) => self.set_line(Matrix([m.0, m.1, m.2, m.3, m.4, m.5].map(|n| n.as_f64()))),
            Op::NextLine(n) => self.next_line(n.0.as_f64(), n.1.as_f64()),
            Op::NextLineAndSetLeading(n) => {
                self.state.leading = -n.1.as_f64();
                self.next_line(n.0.as_f64(), n.1.as_f64());
            }
            Op::NextLineUsingLeading(_) => self.next_line(0.0, -self.state.leading),
            Op::ShowText(text) => self.show_run(|this| this.show(text.0.as_bytes(), text.0.as_bytes().len())),
            Op::NextLineAndShowText(text) => {
                self.next_line(0.0, -self.state.leading);
                self.show_run(|this| this.show(text.0.as_bytes(), text.0.as_bytes().len()));
            }
            Op::ShowTextWithParameters(text) => {
                self.state.word_space = text.0.as_f64();
                self.state.character_space = text.1.as_f64();
                self.next_line(0.0, -self.state.leading);
                self.show_run(|this| this.show(text.2.as_bytes(), text.2.as_bytes().len()));
            }
            Op::ShowTexts(texts) => self.show_run(|this| this.show_kerned(texts.0)),
            Op::TextFont(font) => {
                self.state.size = font.1.as_f64();
                self.set_font(font.0, resources);
            }
            Op::CharacterSpacing(n) => self.state.character_space = n.0.as_f64(),
            Op::WordSpacing(n) => self.state.word_space = n.0.as_f64(),
            Op::HorizontalScaling(n) => self.state.stretch = n.0.as_f64() / 100.0,
            Op::TextLeading(n) => self.state.leading = n.0.as_f64(),
            Op::TextRise(n) => self.state.rise = n.0.as_f64(),
            Op::TextRenderingMode(n) => self.state.mode = n.0.as_i64(),
            _ => return false,
        }
        true
    }

    fn set_line(&mut self, matrix: Matrix) {
        self.line_matrix = matrix;
        self.text_matrix = matrix;
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.set_line(Matrix::translate(x, y).then(self.line_matrix));
    }

    fn set_font(&mut self, name: &Name<'_>, resources: &Resources<'a>) {
        // A font that is not there is shown in Helvetica, as other programs do.
        // A page sets its fonts over and over: one that is known is not read again.
        let named = resources.fonts.get_ref(name);
        if let Some(known) = named.and_then(|font| self.fonts.known(font)) {
            self.state.face = Some(known);
            return;
        }
        let dict = resources.get_font(name).or_else(|| fallback_font(resources));
        self.state.face = dict.and_then(|dict| self.fonts.face(&dict, named));
    }

    fn graphics_state(&mut self, name: &Name<'_>, resources: &Resources<'a>) {
        let Some(dict) = resources.get_ext_g_state(name) else { return };
        if let Some(width) = dict.get::<f64>(b"LW") {
            self.state.line_width = width;
        }
        if let Some(font) = dict.get::<hayro_syntax::object::Array<'_>>(b"Font") {
            let mut items = font.flex_iter();
            if let Some(dict) = items.next::<Dict<'_>>() {
                self.state.face = self.fonts.face(&dict, None);
            }
            if let Some(size) = items.next::<f64>() {
                self.state.size = size;
            }
        }
    }

    fn object(&mut self, object: &Stream<'a>, resources: &Resources<'a>, depth: usize) {
        let dict = object.dict();
        if self.marks.hidden() || self.layers.hides(dict, keys::OC) {
            return;
        }
        match dict.get::<Name<'_>>(keys::SUBTYPE).as_deref() {
            Some(keys::IMAGE) => self.image(),
            Some(keys::FORM) => self.form(object, resources, Matrix::IDENTITY, depth),
            _ => {}
        }
    }

    fn image(&mut self) {
        if self.drawing.images.len() < limits::MAX_PDF_RULES && !self.marks.hidden() {
            self.drawing.images.push(self.state.matrix.apply_box([0.0, 0.0, 1.0, 1.0]));
        }
    }

    /// Draws a form: a content stream within another. `place` is put between it and the page.
    pub(super) fn form(&mut self, form: &Stream<'a>, resources: &Resources<'a>, place: Matrix, depth: usize) {
        if depth >= limits::MAX_PDF_FORM_DEPTH {
            self.drawing.cut = Some("MAX_PDF_FORM_DEPTH");
            return;
        }
        let Ok(data) = form.decoded_data() else { return };
        let dict = form.dict();
        let outer = self.state.clone();
        let matrix = dict.get::<[f64; 6]>(keys::MATRIX).map_or(Matrix::IDENTITY, Matrix);
        self.state.matrix = matrix.then(place).then(self.state.matrix);
        let own = dict.get::<Dict<'_>>(keys::RESOURCES).map(Resources::new);
        self.budget = self.budget.saturating_sub(1 + data.len() / limits::PDF_BYTES_PER_OPERATOR);
        self.run(TypedIter::new(&data), own.as_ref().unwrap_or(resources), form.obj_id().obj_number, depth + 1);
        self.state = outer;
    }
}

fn fallback_font<'a>(resources: &Resources<'a>) -> Option<Dict<'a>> {
    let first = resources.fonts.keys().min_by(|a, b| a.as_ref().cmp(b.as_ref()))?;
    resources.fonts.get::<Dict<'a>>(first)
}
