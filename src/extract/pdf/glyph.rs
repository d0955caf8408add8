//! What is drawn on a page, as far as reading needs it.

use super::geometry::{Area, Direction};
use crate::document::Style;

/// A glyph with its place.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Glyph {
    /// Where its characters lie in [`Drawing::text`].
    pub(super) start: u32,
    pub(super) length: u16,
    pub(super) direction: Direction,
    /// Left and right edge, and base line, in the frame of its direction.
    pub(super) x0: f32,
    pub(super) x1: f32,
    pub(super) y: f32,
    /// The height of the font, in points.
    pub(super) size: f32,
    pub(super) style: Style,
    /// Drawn without paint: the text layer of a scan, or text that nobody is meant to see.
    pub(super) invisible: bool,
    /// The marked content it stands in: an index into [`Drawing::marks`].
    pub(super) mark: u16,
}

/// Marked content: what the file says of a stretch of its drawing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Mark {
    /// The number by which the structure tree names it.
    pub(super) id: Option<u32>,
    /// The content stream that counts that number: 0 for the page, otherwise the object number of a form.
    pub(super) stream: u32,
    /// Page furniture, by the file's own word.
    pub(super) artifact: Option<Artifact>,
}

/// What an artifact is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Artifact {
    Header,
    Footer,
    Watermark,
    /// A header or footer: which, is not said.
    Pagination,
    /// Not said: a border, a leader, but also what a program repeats or thinks of no account.
    Other,
}

/// A straight line, drawn as a stroke or as a thin box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rule {
    /// Its extent; one of width and height is nearly nothing.
    pub(super) area: Area,
    pub(super) horizontal: bool,
}

/// All of one page.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    /// The page's width and height as text on it is read: turned, if most of its text stands on its side.
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) text: String,
    pub(super) glyphs: Vec<Glyph>,
    pub(super) marks: Vec<Mark>,
    pub(super) rules: Vec<Rule>,
    /// Horizontal lines, and the upper and lower edges of boxes that are filled: both part the rows of a table.
    pub(super) edges: Vec<Area>,
    pub(super) images: Vec<Area>,
    /// Glyphs whose characters the file does not tell.
    pub(super) unknown: usize,
    /// The direction that most of the text had before the page was turned.
    pub(super) turned: Direction,
    /// How many curves are painted.
    pub(super) curves: usize,
    /// A limit cut the page short.
    pub(super) cut: Option<&'static str>,
}

impl Drawing {
    /// Turns a box as the page was turned.
    pub(super) fn turn_area(&self, area: Area) -> Area {
        match self.turned {
            Direction::Down | Direction::Up => self.turned.turn_area(area, self.height, self.width),
            _ => self.turned.turn_area(area, self.width, self.height),
        }
    }

    /// The characters of a glyph.
    pub(super) fn characters(&self, glyph: &Glyph) -> &str {
        let start = glyph.start as usize;
        self.text.get(start..start + glyph.length as usize).unwrap_or_default()
    }
}
