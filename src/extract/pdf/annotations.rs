//! What lies on a page without being part of its drawing: form fields, typed comments, notes.

use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Array, Dict, Name, Object, Rect, Stream, String as PdfString};
use hayro_syntax::page::Page;

use super::geometry::{Area, Matrix};
use super::strings;

/// The most steps from a field to the one that its value is inherited from.
const MAX_PARENTS: usize = 32;
const HIDDEN: u32 = 1 << 1;
const NO_VIEW: u32 = 1 << 5;
const PUSH_BUTTON: u32 = 1 << 16;
const PASSWORD: u32 = 1 << 13;

/// Something that lies on a page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Laid {
    pub(super) area: Area,
    pub(super) kind: LaidKind,
    pub(super) text: String,
}

/// What it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LaidKind {
    /// The value of a form field.
    Value,
    /// A box that is ticked or not.
    Tick,
    /// The value of a field that is not shown.
    HiddenValue,
    /// Text typed onto the page.
    Typed,
    /// A reviewer's note.
    Comment,
}

/// Reads the annotations of a page.
pub(super) fn of(page: &Page<'_>, most: usize) -> Vec<Laid> {
    let Some(annotations) = page.raw().get::<Array<'_>>(keys::ANNOTS) else { return Vec::new() };
    let matrix = Matrix(page.initial_transform(true).as_coeffs());
    annotations.iter::<Dict<'_>>().take(most).filter_map(|dict| laid(&dict, matrix)).collect()
}

fn laid(dict: &Dict<'_>, matrix: Matrix) -> Option<Laid> {
    let flags = dict.get::<u32>(keys::F).unwrap_or(0);
    let hidden = flags & (HIDDEN | NO_VIEW) != 0;
    let rect = dict.get::<Rect>(keys::RECT).unwrap_or(Rect::ZERO);
    let area = matrix.apply_box([rect.x0, rect.y0, rect.x1, rect.y1]);
    let (kind, text) = match dict.get::<Name<'_>>(keys::SUBTYPE).as_deref()? {
        b"Widget" => value(dict)?,
        b"FreeText" if !hidden => (LaidKind::Typed, contents(dict)?),
        b"Text" | b"Highlight" | b"Underline" | b"StrikeOut" | b"Squiggly" | b"Caret" | b"Square" | b"Circle"
        | b"Stamp"
            if !hidden =>
        {
            (LaidKind::Comment, contents(dict)?)
        }
        _ => return None,
    };
    let kind = if hidden && kind == LaidKind::Value { LaidKind::HiddenValue } else { kind };
    (!(hidden && kind == LaidKind::Tick)).then_some(Laid { area, kind, text })
}

fn contents(dict: &Dict<'_>) -> Option<String> {
    let text = strings::text(dict.get::<PdfString<'_>>(b"Contents")?.as_bytes());
    let text = clean(&text);
    (!text.is_empty()).then_some(text)
}

/// The value of a field's widget, as it would be shown.
fn value(widget: &Dict<'_>) -> Option<(LaidKind, String)> {
    let flags = inherited::<u32>(widget, b"Ff").unwrap_or(0);
    let kind = inherited::<Name<'_>>(widget, b"FT")?;
    let text = match kind.as_ref() {
        b"Tx" if flags & PASSWORD == 0 => shown(&inherited::<Object<'_>>(widget, b"V")?)?,
        b"Ch" => choice(widget)?,
        b"Btn" if flags & PUSH_BUTTON == 0 => {
            let state = widget.get::<Name<'_>>(b"AS").or_else(|| inherited::<Name<'_>>(widget, b"V"));
            let ticked = state.is_some_and(|state| state.as_ref() != b"Off" && has_state(widget, &state));
            return Some((LaidKind::Tick, if ticked { "☒" } else { "☐" }.to_owned()));
        }
        _ => return None,
    };
    let text = clean(&text);
    (!text.is_empty()).then_some((LaidKind::Value, text))
}

/// Whether a button can be in a state at all: of a group, each has its own.
fn has_state(widget: &Dict<'_>, state: &Name<'_>) -> bool {
    if widget.contains_key(b"AS") {
        return true;
    }
    let states = widget.get::<Dict<'_>>(b"AP").and_then(|shown| shown.get::<Dict<'_>>(b"N"));
    states.is_none_or(|states| states.contains_key(state.as_ref()))
}

/// The chosen entries of a list: their words, not what the form sends for them.
fn choice(widget: &Dict<'_>) -> Option<String> {
    let chosen: Vec<String> = match inherited::<Object<'_>>(widget, b"V")? {
        Object::Array(values) => values.iter::<Object<'_>>().take(1_000).filter_map(|value| shown(&value)).collect(),
        value => vec![shown(&value)?],
    };
    let options = inherited::<Array<'_>>(widget, b"Opt");
    let words = |value: String| {
        let pair = options.iter().flat_map(|options| options.iter::<Array<'_>>().take(10_000)).find_map(|pair| {
            let mut pair = pair.iter::<PdfString<'_>>();
            let (sent, words) = (strings::text(pair.next()?.as_bytes()), strings::text(pair.next()?.as_bytes()));
            (sent == value).then_some(words)
        });
        pair.unwrap_or(value)
    };
    Some(chosen.into_iter().map(words).collect::<Vec<_>>().join("; "))
}

fn shown(value: &Object<'_>) -> Option<String> {
    match value {
        Object::String(text) => Some(strings::text(text.as_bytes())),
        Object::Name(name) => Some(name.as_str().to_owned()),
        Object::Stream(stream) => stream_text(stream),
        _ => None,
    }
}

fn stream_text(stream: &Stream<'_>) -> Option<String> {
    Some(strings::text(&stream.decoded_data().ok()?))
}

/// An entry of a field, or of the nearest field above it that has one.
fn inherited<'a, T: TryFrom<Object<'a>>>(widget: &Dict<'a>, key: &[u8]) -> Option<T> {
    let mut dict = widget.clone();
    for _ in 0..MAX_PARENTS {
        if let Some(found) = dict.get::<Object<'a>>(key) {
            return T::try_from(found).ok();
        }
        dict = dict.get::<Dict<'a>>(b"Parent")?;
    }
    None
}

/// Line ends as one sign, no other controls.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| *c == '\n' || !c.is_control()).collect::<String>().trim().to_owned()
}
