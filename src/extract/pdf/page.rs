//! One page, drawn and turned so that most of its text runs to the right.

use hayro_syntax::content::TypedIter;
use hayro_syntax::page::Page;

use super::contents::Allowance;
use super::font::Fonts;
use super::geometry::{Direction, Matrix};
use super::glyph::{Artifact, Drawing, Glyph, Mark};
use super::interpret::Interpreter;
use super::layers::Layers;

/// Draws the contents of a page.
pub(super) fn draw<'a>(page: &Page<'a>, fonts: &mut Fonts<'a>, layers: &Layers, allowance: &mut Allowance) -> Drawing {
    let (contents, cut) = allowance.drawing(page);
    let (width, height) = page.render_dimensions();
    let drawing = Drawing { width, height, marks: vec![Mark::default()], cut, ..Drawing::default() };
    let matrix = Matrix(page.initial_transform(true).as_coeffs());
    let mut interpreter = Interpreter::new(fonts, layers, matrix, drawing);
    interpreter.run(TypedIter::new(&contents), page.resources(), 0, 0);
    let mut drawing = interpreter.drawing;
    distrust(&mut drawing);
    turn(&mut drawing);
    drawing
}

/// Some programs mark the text itself as artifacts, all labels of a form say: then such marks mean nothing.
fn distrust(drawing: &mut Drawing) {
    let is_other = |mark: &Mark| mark.artifact == Some(Artifact::Other);
    if !drawing.marks.iter().any(is_other) {
        return;
    }
    let marked = |glyph: &&Glyph| drawing.marks.get(glyph.mark as usize).is_some_and(is_other);
    if drawing.glyphs.iter().filter(marked).count() * 2 > drawing.glyphs.len() {
        for mark in &mut drawing.marks {
            mark.artifact = mark.artifact.filter(|artifact| *artifact != Artifact::Other);
        }
    }
}

/// Turns the page if most of its text stands on its side.
fn turn(drawing: &mut Drawing) {
    let mut counts = [0usize; 4];
    for glyph in &drawing.glyphs {
        match glyph.direction {
            Direction::Right => counts[0] += 1,
            Direction::Down => counts[1] += 1,
            Direction::Left => counts[2] += 1,
            Direction::Up => counts[3] += 1,
            Direction::Oblique => {}
        }
    }
    let main = [(1, Direction::Down), (2, Direction::Left), (3, Direction::Up)]
        .into_iter()
        .find(|&(index, _)| counts[index] * 2 > counts.iter().sum::<usize>());
    let Some((_, main)) = main else { return };
    let (width, height) = (drawing.width, drawing.height);
    drawing.turned = main;
    for glyph in &mut drawing.glyphs {
        if glyph.direction == main {
            glyph.direction = Direction::Right;
        } else if glyph.direction == Direction::Right {
            // Its place is kept in its own frame; only that it is not the main text matters from here on.
            glyph.direction = Direction::Up;
        }
    }
    for rule in &mut drawing.rules {
        rule.area = main.turn_area(rule.area, width, height);
        rule.horizontal = rule.area.width() > rule.area.height();
    }
    for area in drawing.images.iter_mut().chain(&mut drawing.edges) {
        *area = main.turn_area(*area, width, height);
    }
    if main != Direction::Left {
        (drawing.width, drawing.height) = (height, width);
    }
}
