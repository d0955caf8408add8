//! Marked content: the stretches of a page's drawing that the file says something of.

use hayro_syntax::object::{Array, Dict, Name, String as PdfString};

use super::glyph::{Artifact, Drawing};
use super::layers::Layers;
use super::strings;

/// The most marks that one page may have: they are counted in 16 bits.
const MAX_MARKS: usize = u16::MAX as usize;

struct Open {
    mark: u16,
    /// It lies in a layer that is not shown.
    hidden: bool,
    /// What the glyphs of this stretch stand for, and the first of them.
    actual: Option<(String, usize)>,
}

/// The marks that are open at a point of the drawing.
#[derive(Default)]
pub(super) struct Marks {
    open: Vec<Open>,
}

impl Marks {
    /// The innermost open mark.
    pub(super) fn current(&self) -> u16 {
        self.open.last().map_or(0, |open| open.mark)
    }

    pub(super) fn hidden(&self) -> bool {
        self.open.last().is_some_and(|open| open.hidden)
    }

    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Closes what a content stream left open.
    pub(super) fn close_to(&mut self, depth: usize, drawing: &mut Drawing) {
        while self.open.len() > depth {
            self.end(drawing);
        }
    }

    pub(super) fn begin(
        &mut self,
        tag: &[u8],
        properties: Option<&Dict<'_>>,
        layer: bool,
        stream: u32,
        drawing: &mut Drawing,
    ) {
        let outer = drawing.marks.get(self.current() as usize).copied().unwrap_or_default();
        let mut mark = outer;
        if let Some(id) = properties.and_then(|dict| dict.get::<u32>(b"MCID")) {
            mark.id = Some(id);
            mark.stream = stream;
        }
        if tag == b"Artifact" {
            mark.artifact = Some(artifact(properties));
        }
        let index = if mark == outer {
            self.current()
        } else if drawing.marks.len() < MAX_MARKS {
            drawing.marks.push(mark);
            (drawing.marks.len() - 1) as u16
        } else {
            self.current()
        };
        let actual = properties.and_then(|dict| dict.get::<PdfString<'_>>(b"ActualText"));
        self.open.push(Open {
            mark: index,
            hidden: self.hidden() || layer,
            actual: actual.map(|text| (strings::text(text.as_bytes()), drawing.glyphs.len())),
        });
    }

    pub(super) fn end(&mut self, drawing: &mut Drawing) {
        let Some(closed) = self.open.pop() else { return };
        if let Some((actual, from)) = closed.actual {
            replace(drawing, from, &actual);
        }
    }

    /// Whether a property list says that its content belongs to a layer that is off.
    pub(super) fn is_off(
        layers: &Layers,
        tag: &[u8],
        properties: &Dict<'_>,
        name: Option<&Name<'_>>,
        list: &Dict<'_>,
    ) -> bool {
        tag == b"OC" && name.map_or_else(|| layers.hides(list, b"OC"), |name| layers.hides(properties, name.as_ref()))
    }
}

/// Gives glyphs from an index on the text that they stand for, if they lie on one line.
fn replace(drawing: &mut Drawing, from: usize, actual: &str) {
    let Some(first) = drawing.glyphs.get(from).copied() else { return };
    let one_line = drawing.glyphs[from..].iter().all(|glyph| (glyph.y - first.y).abs() < first.size);
    // A soft hyphen stands for the hyphen that is drawn: it is kept, for the lines to be joined by.
    if !one_line || actual == "\u{AD}" || actual.len() > u16::MAX as usize {
        return;
    }
    let start = drawing.text.len() as u32;
    drawing.text.extend(actual.chars().map(|c| if c.is_control() { ' ' } else { c }));
    let length = (drawing.text.len() - start as usize) as u16;
    for glyph in &mut drawing.glyphs[from..] {
        glyph.length = 0;
    }
    drawing.glyphs[from].start = start;
    drawing.glyphs[from].length = length;
    let end = drawing.glyphs[from..].iter().map(|glyph| glyph.x1).fold(first.x1, f32::max);
    drawing.glyphs[from].x1 = end;
    drawing.glyphs.truncate(from + 1);
}

fn artifact(properties: Option<&Dict<'_>>) -> Artifact {
    let Some(properties) = properties else { return Artifact::Other };
    let named = |key: &[u8]| properties.get::<Name<'_>>(key).map(|name| name.as_str().to_owned()).unwrap_or_default();
    let attached = properties
        .get::<Array<'_>>(b"Attached")
        .is_some_and(|edges| edges.iter::<Name<'_>>().any(|edge| edge.as_ref() == b"Bottom"));
    match named(b"Subtype").as_str() {
        "Header" => Artifact::Header,
        "Footer" => Artifact::Footer,
        "Watermark" => Artifact::Watermark,
        _ if attached => Artifact::Footer,
        _ if named(b"Type") == "Pagination" => Artifact::Pagination,
        _ => Artifact::Other,
    }
}
