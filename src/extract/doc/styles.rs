//! The style sheet: what each style makes of paragraphs and characters, with the styles that it is based on.

use super::fib::{Fib, Part};
use super::sprm::{Look, Shape};
use crate::extract::ole::u16_at;

/// One style, with all that it inherits.
#[derive(Debug, Clone, Default)]
pub(super) struct StyleSheetEntry {
    /// The level of a heading: that of the built-in style it is, or is based on.
    pub(super) heading: Option<u8>,
    pub(super) shape: Shape,
    pub(super) look: Look,
}

/// All styles by number.
pub(super) struct Styles {
    styles: Vec<StyleSheetEntry>,
}

struct Raw<'a> {
    built_in: u16,
    is_paragraph: bool,
    is_character: bool,
    base: usize,
    name: String,
    paragraph: &'a [u8],
    character: &'a [u8],
}

/// The number of the built-in style `Title`.
const TITLE: u16 = 62;
/// Chains of styles are not longer in Word; a circle ends here.
const DEEPEST: usize = 12;

impl Styles {
    pub(super) fn read(fib: &Fib, data: &[u8]) -> Self {
        let bytes = fib.part(Part::Styles);
        let raw = parse(bytes);
        let styles = (0..raw.len()).map(|number| resolve(&raw, number, data)).collect();
        Self { styles }
    }

    pub(super) fn get(&self, number: u16) -> StyleSheetEntry {
        self.styles.get(usize::from(number)).cloned().unwrap_or_default()
    }

    /// The look alone.
    pub(super) fn look(&self, number: u16) -> Look {
        self.styles.get(usize::from(number)).map(|style| style.look).unwrap_or_default()
    }
}

fn parse(bytes: &[u8]) -> Vec<Option<Raw<'_>>> {
    let head = usize::from(u16_at(bytes, 0).unwrap_or(0));
    let count = usize::from(u16_at(bytes, 2).unwrap_or(0));
    let base_bytes = usize::from(u16_at(bytes, 4).unwrap_or(10));
    let mut at = 2 + head;
    let mut styles = Vec::new();
    for _ in 0..count {
        let Some(length) = u16_at(bytes, at).map(usize::from) else { break };
        let style = bytes.get(at + 2..at + 2 + length).unwrap_or_default();
        styles.push(parse_one(style, base_bytes));
        at += 2 + length;
    }
    styles
}

fn parse_one(bytes: &[u8], base_bytes: usize) -> Option<Raw<'_>> {
    let built_in = u16_at(bytes, 0)? & 0x0FFF;
    let second = u16_at(bytes, 2)?;
    let runs = u16_at(bytes, 4)? & 0x000F;
    let characters = usize::from(u16_at(bytes, base_bytes)?);
    let name_at = base_bytes + 2;
    let units = bytes.get(name_at..name_at + characters * 2)?.chunks_exact(2);
    let name = String::from_utf16_lossy(&units.map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect::<Vec<_>>());
    let mut at = name_at + (characters + 1) * 2;
    let mut parts: Vec<&[u8]> = Vec::new();
    for _ in 0..runs.min(4) {
        at += at % 2;
        let Some(length) = u16_at(bytes, at).map(usize::from) else { break };
        parts.push(bytes.get(at + 2..at + 2 + length).unwrap_or_default());
        at += 2 + length;
    }
    let kind = second & 0x000F;
    let part = |number: usize| parts.get(number).copied().unwrap_or_default();
    let (paragraph, character) = match kind {
        1 => (part(0).get(2..).unwrap_or_default(), part(1)),
        2 => (&[][..], part(0)),
        _ => (&[][..], &[][..]),
    };
    let (is_paragraph, is_character) = (kind == 1, kind == 2);
    Some(Raw { built_in, is_paragraph, is_character, base: usize::from(second >> 4), name, paragraph, character })
}

fn resolve(raw: &[Option<Raw<'_>>], number: usize, data: &[u8]) -> StyleSheetEntry {
    let mut chain = Vec::new();
    let mut at = number;
    while let Some(Some(style)) = raw.get(at) {
        if chain.len() >= DEEPEST {
            break;
        }
        chain.push(style);
        at = style.base;
    }
    let mut entry = StyleSheetEntry::default();
    for style in chain.iter().rev() {
        entry.shape.apply(style.paragraph, data);
        let below = entry.look;
        entry.look.apply(style.character, &below);
    }
    let is_paragraph = chain.first().is_some_and(|style| style.is_paragraph);
    if chain.first().is_some_and(|style| style.is_character) {
        entry.look.style = 0;
    }
    entry.heading = chain.iter().find_map(|style| heading(style)).filter(|_| is_paragraph);
    entry
}

fn heading(style: &Raw<'_>) -> Option<u8> {
    match style.built_in {
        level @ 1..=9 => Some(level as u8),
        TITLE => Some(1),
        _ => {
            let level = style.name.strip_prefix("heading ").or(style.name.strip_prefix("Heading "))?;
            level.parse().ok().filter(|level| (1..=9).contains(level))
        }
    }
}
