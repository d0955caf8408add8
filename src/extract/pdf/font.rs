//! Fonts as reading needs them: for each character code its characters and its width; for each font whether it is bold
//! or italic. Every code is looked up once for each font of the file.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use foldhash::fast::RandomState;
use hayro_font::hayro_cmap::{self, BfString};
use hayro_font::{CMapResolverFn, Font, FontCache, FontGlyph, FontQuery, FontResolverFn};
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Array, Dict, Name, ObjRef, Object, ObjectIdentifier};

use super::meaning::Meaning;
use super::sfnt::Program;
use super::unicode;
use crate::document::Style;

/// What a character code stands for.
#[derive(Debug, Clone)]
pub(super) struct Code {
    /// Its characters; empty if the file does not tell.
    pub(super) text: Box<str>,
    /// How far it moves the pen, in thousandths of the font's size.
    pub(super) advance: (f32, f32),
    /// Where it is drawn from the pen, likewise.
    pub(super) shift: (f32, f32),
}

/// One font of the file.
pub(super) struct Face<'a> {
    font: Font<'a>,
    /// Bold and italic.
    pub(super) style: Style,
    pub(super) vertical: bool,
    /// What the font's size is to be multiplied with: fonts that are drawn by the page's own operators have a scale of
    /// their own.
    pub(super) scale: f32,
    /// Whether codes are single bytes, so that word spacing applies to 32.
    pub(super) simple: bool,
    symbolic: bool,
    drawn: Drawn,
    program: Option<Program>,
    meaning: Meaning,
    codes: std::cell::RefCell<HashMap<u32, Rc<Code>, RandomState>>,
}

impl Face<'_> {
    /// Reads the code at an offset: the code and the number of bytes it takes.
    pub(super) fn read(&self, bytes: &[u8], offset: usize) -> (u32, usize) {
        let (code, length) = self.font.read_code(bytes, offset);
        (code, length.max(1))
    }

    /// What a code stands for.
    pub(super) fn code(&self, code: u32) -> Rc<Code> {
        if let Some(known) = self.codes.borrow().get(&code) {
            return Rc::clone(known);
        }
        let known = Rc::new(self.look_up(code));
        self.codes.borrow_mut().insert(code, Rc::clone(&known));
        known
    }

    fn look_up(&self, code: u32) -> Code {
        let id = self.font.map_code(code);
        let told = match self.font.glyph(id, code) {
            FontGlyph::Outline(glyph) => glyph.as_unicode(),
            FontGlyph::Type3(glyph) => glyph.as_unicode(),
        };
        let told = match told {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(text)) => text,
            None => String::new(),
        };
        let mut text = unicode::readable(&told, self.symbolic);
        if text.is_empty() {
            let drawn = self.program.as_ref().and_then(|program| program.character(id.to_u32()));
            text = drawn.map_or_else(String::new, |c| unicode::readable(&c.to_string(), self.symbolic));
        }
        if text.is_empty() && told.is_empty() {
            text = unicode::readable(&self.meaning.characters(code), self.symbolic);
        }
        if text.is_empty() && told.is_empty() {
            text = match self.drawn {
                Drawn::No => String::new(),
                Drawn::Anyhow => unicode::from_code(code),
                Drawn::ByTex => unicode::from_code_of_tex(code),
            };
        }
        let (advance, shift) = (self.font.code_advance(code), self.font.origin_displacement(code));
        Code {
            text: text.into(),
            advance: (advance.x as f32, advance.y as f32),
            shift: (shift.x as f32, shift.y as f32),
        }
    }
}

/// The fonts of a file.
pub(super) struct Fonts<'a> {
    cache: FontCache<'a>,
    programs: FontResolverFn,
    maps: CMapResolverFn,
    known: HashMap<ObjectIdentifier, Option<Rc<Face<'a>>>, RandomState>,
    /// By where the dictionary begins in memory: fonts that are no objects of their own have no other name, since the
    /// number that the library gives them is that of the page they stand in, with all its fonts.
    places: HashMap<usize, Option<Rc<Face<'a>>>, RandomState>,
}

impl<'a> Fonts<'a> {
    pub(super) fn new() -> Self {
        Self {
            cache: FontCache::new(),
            programs: Arc::new(|query| match query {
                FontQuery::Standard(font) => Some(font.get_font_data()),
                FontQuery::Fallback(query) => Some(query.pick_standard_font().get_font_data()),
            }),
            maps: Arc::new(hayro_cmap::load_embedded),
            known: HashMap::default(),
            places: HashMap::default(),
        }
    }

    /// The face of a font that was read before, by where it stands in the file.
    pub(super) fn known(&self, font: ObjRef) -> Option<Rc<Face<'a>>> {
        self.known.get(&font.into()).cloned().flatten()
    }

    /// The face that a font dictionary describes, and under which number if it was named by one; `None` if the font cannot
    /// be read.
    pub(super) fn face(&mut self, dict: &Dict<'a>, named: Option<ObjRef>) -> Option<Rc<Face<'a>>> {
        let place = dict.data().as_ptr() as usize;
        let face = match self.places.get(&place) {
            Some(known) => known.clone(),
            None => self.load(dict).map(Rc::new),
        };
        self.places.insert(place, face.clone());
        if let Some(named) = named {
            self.known.insert(named.into(), face.clone());
        }
        face
    }

    fn load(&self, dict: &Dict<'a>) -> Option<Face<'a>> {
        let font = self.cache.font(dict, &self.programs, &self.maps)?;
        let kind = dict.get::<Name<'_>>(keys::SUBTYPE);
        let composite = kind.as_deref() == Some(keys::TYPE0);
        let drawn = kind.as_deref() == Some(keys::TYPE3);
        let descendant = if composite {
            dict.get::<Array<'_>>(keys::DESCENDANT_FONTS).and_then(|fonts| fonts.iter::<Dict<'_>>().next())
        } else {
            None
        };
        let descriptor = descendant.as_ref().unwrap_or(dict).get::<Dict<'_>>(keys::FONT_DESC).unwrap_or_default();
        let name = dict.get::<Name<'_>>(keys::BASE_FONT).map(|name| name.as_str().to_owned()).unwrap_or_default();
        let to_unicode = dict.contains_key(keys::TO_UNICODE);
        let meaning = descendant.as_ref().map_or(Meaning::Unknown, |kid| Meaning::of(dict, kid, &descriptor));
        let program = Program::of(&descriptor, &name, composite && !to_unicode);
        Some(Face {
            style: look(&name, &descriptor, program.as_ref()),
            vertical: !font.is_horizontal(),
            scale: if drawn { scale(dict) } else { 1.0 },
            simple: !composite,
            drawn: Drawn::of(dict, drawn),
            symbolic: is_symbolic(&name),
            program,
            meaning,
            font,
            codes: std::cell::RefCell::default(),
        })
    }
}

/// Whether the page's own operators draw a font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Drawn {
    No,
    Anyhow,
    /// From the bitmaps of TeX, which names its glyphs by their codes.
    ByTex,
}

impl Drawn {
    fn of(dict: &Dict<'_>, drawn: bool) -> Self {
        if !drawn {
            return Self::No;
        }
        let names = dict.get::<Dict<'_>>(keys::ENCODING).and_then(|names| names.get::<Array<'_>>(keys::DIFFERENCES));
        let (mut code, mut named) = (0_i64, 0);
        for entry in names.iter().flat_map(Array::iter::<Object<'_>>) {
            match entry {
                Object::Number(number) => code = number.as_i64(),
                Object::Name(name) => {
                    let is_code = name.as_str() == format!("a{code}");
                    if !is_code && name.as_str() != ".notdef" {
                        return Self::Anyhow;
                    }
                    named += usize::from(is_code);
                    code = code.saturating_add(1); // a file may begin at any number, the largest included
                }
                _ => return Self::Anyhow,
            }
        }
        if named > 0 { Self::ByTex } else { Self::Anyhow }
    }
}

/// Bold and italic, by the font's name, its description, and last its own program.
fn look(name: &str, descriptor: &Dict<'_>, program: Option<&Program>) -> Style {
    const FORCE_BOLD: u32 = 1 << 18;
    const ITALIC: u32 = 1 << 6;
    let name = name.split_once('+').map_or(name, |(_, name)| name).to_ascii_lowercase();
    let flags = descriptor.get::<i32>(keys::FLAGS).unwrap_or(0).cast_unsigned();
    let weight = descriptor.get::<f32>(keys::FONT_WEIGHT).unwrap_or(0.0);
    let mut style = Style::empty();
    let says_bold = ["bold", "black", "heavy", "demi"].iter().any(|word| name.contains(word));
    if says_bold || flags & FORCE_BOLD != 0 || weight >= 600.0 || program.is_some_and(|program| program.bold) {
        style |= Style::BOLD;
    }
    let slanted = descriptor.get::<f32>(keys::ITALIC_ANGLE).is_some_and(|angle| angle.abs() > 3.0);
    if name.contains("italic") || name.contains("oblique") || flags & ITALIC != 0 || slanted {
        style |= Style::ITALIC;
    }
    style
}

/// Fonts whose letters are signs.
fn is_symbolic(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["symbol", "wingdings", "webdings", "dingbats"].iter().any(|word| name.contains(word))
}

/// The height of a font that is drawn by the page's own operators, in units of its size.
fn scale(dict: &Dict<'_>) -> f32 {
    let matrix = dict.get::<[f32; 6]>(keys::FONT_MATRIX).unwrap_or([0.001, 0.0, 0.0, 0.001, 0.0, 0.0]);
    let bounds = dict.get::<[f32; 4]>(keys::FONT_BBOX).unwrap_or_default();
    let height = ((bounds[3] - bounds[1]) * matrix[3]).abs();
    if height.is_finite() && height > 0.01 && height < 100.0 {
        height
    } else {
        (matrix[3] * 1000.0).abs().clamp(0.01, 100.0)
    }
}

#[cfg(test)]
mod tests {
    use hayro_syntax::object::FromBytes;

    use super::*;

    #[test]
    fn the_names_of_a_drawn_font_may_begin_at_any_number() {
        let font = b"<</Encoding<</Differences[9223372036854775807/a9223372036854775807/b]>>>>";
        assert_eq!(Dict::from_bytes(font).map(|dict| Drawn::of(&dict, true)), Some(Drawn::Anyhow));
    }
}
