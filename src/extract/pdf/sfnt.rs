//! The little that is read of an embedded font program: whether it is bold, when its name does not say, and which
//! character a glyph draws, when the file holds no map for it.

use std::collections::HashMap;

use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Dict, Stream};

/// The most glyphs that a reverse map is made for: a font's glyphs have 16 bits.
const MAX_GLYPHS: usize = 65_536;

/// What was read of a font program.
pub(super) struct Program {
    pub(super) bold: bool,
    characters: HashMap<u32, char>,
}

impl Program {
    /// Reads the embedded program, if there is need to: the name tells nothing, or characters are wanted.
    pub(super) fn of(descriptor: &Dict<'_>, name: &str, characters: bool) -> Option<Self> {
        if !characters && tells(name) {
            return None;
        }
        let stream = descriptor
            .get::<Stream<'_>>(keys::FONT_FILE2)
            .or_else(|| descriptor.get::<Stream<'_>>(keys::FONT_FILE3))
            .or_else(|| descriptor.get::<Stream<'_>>(keys::FONT_FILE))?;
        let data = stream.decoded_data().ok()?;
        let map = if characters { reverse_map(&data).unwrap_or_default() } else { HashMap::new() };
        Some(Self { bold: is_bold(&data), characters: map })
    }

    /// The character that a glyph draws.
    pub(super) fn character(&self, glyph: u32) -> Option<char> {
        self.characters.get(&glyph).copied()
    }
}

/// Whether a font's name is one that a designer gave, not one that a program counted: `CIDFont+F1`, `T3`, `F12`.
fn tells(name: &str) -> bool {
    let name = name.split_once('+').map_or(name, |(_, name)| name);
    name.chars().filter(|c| c.is_alphabetic()).count() >= 4
}

fn table(data: &[u8], tag: [u8; 4]) -> Option<&[u8]> {
    let count = u16_at(data, 4)? as usize;
    (0..count).find_map(|index| {
        let entry = data.get(12 + index * 16..28 + index * 16)?;
        if entry[..4] != tag {
            return None;
        }
        let (offset, length) = (u32_at(entry, 8)? as usize, u32_at(entry, 12)? as usize);
        data.get(offset..offset.checked_add(length)?.min(data.len()))
    })
}

fn is_bold(data: &[u8]) -> bool {
    let heavy =
        table(data, *b"OS/2").and_then(|os2| u16_at(os2, 4)).is_some_and(|weight| (600..=1000).contains(&weight));
    let marked = table(data, *b"head").and_then(|head| u16_at(head, 44)).is_some_and(|style| style & 1 != 0);
    // The names of Type 1 and CFF programs stand near their beginning.
    let named = !data.starts_with(&[0, 1, 0, 0]) && {
        let start = &data[..data.len().min(1024)];
        start.windows(4).any(|word| word.eq_ignore_ascii_case(b"bold"))
    };
    heavy || marked || named
}

/// Glyph to character, of the font's Unicode table.
fn reverse_map(data: &[u8]) -> Option<HashMap<u32, char>> {
    let cmap = table(data, *b"cmap")?;
    let count = u16_at(cmap, 2)? as usize;
    let mut map = HashMap::new();
    for index in 0..count.min(32) {
        let at = 4 + index * 8;
        let (platform, offset) = (u16_at(cmap, at)?, u32_at(cmap, at + 4)? as usize);
        let Some(table) = cmap.get(offset..) else { continue };
        match u16_at(table, 0) {
            Some(4) if platform == 3 || platform == 0 => segments(table, &mut map),
            Some(12) => groups(table, &mut map),
            _ => continue,
        };
    }
    Some(map)
}

fn add(map: &mut HashMap<u32, char>, glyph: u32, code: u32) {
    if glyph != 0
        && map.len() < MAX_GLYPHS
        && let Some(character) = char::from_u32(code)
    {
        // The first of several codes stands: the space before the no-break space.
        map.entry(glyph).or_insert(character);
    }
}

fn segments(table: &[u8], map: &mut HashMap<u32, char>) -> Option<()> {
    let count = u16_at(table, 6)? as usize / 2;
    for segment in 0..count {
        let end = u16_at(table, 14 + segment * 2)?;
        let start = u16_at(table, 16 + (count + segment) * 2)?;
        let delta = u16_at(table, 16 + (2 * count + segment) * 2)?;
        let at = 16 + (3 * count + segment) * 2;
        let offset = u16_at(table, at)?;
        for code in start..=end {
            if code == 0xFFFF {
                break;
            }
            let glyph = if offset == 0 {
                code.wrapping_add(delta)
            } else {
                match u16_at(table, at + offset as usize + (code - start) as usize * 2) {
                    Some(0) | None => continue,
                    Some(glyph) => glyph.wrapping_add(delta),
                }
            };
            add(map, u32::from(glyph), u32::from(code));
        }
    }
    Some(())
}

fn groups(table: &[u8], map: &mut HashMap<u32, char>) -> Option<()> {
    let count = u32_at(table, 12)? as usize;
    for group in 0..count.min(MAX_GLYPHS) {
        let at = 16 + group * 12;
        let (start, end, glyph) = (u32_at(table, at)?, u32_at(table, at + 4)?, u32_at(table, at + 8)?);
        for step in 0..=end.saturating_sub(start).min(MAX_GLYPHS as u32) {
            if map.len() >= MAX_GLYPHS {
                return Some(());
            }
            add(map, glyph.wrapping_add(step), start.wrapping_add(step));
        }
    }
    Some(())
}

fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(data.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(data.get(at..at.checked_add(4)?)?.try_into().ok()?))
}
