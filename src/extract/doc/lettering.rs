//! Words that are drawn as a shape: DRAFT behind the text of each page, or lettering for show.

use super::fib::{Fib, Part};
use crate::document::{Aside, AsideKind, Block, Document, Place, Style, Text};
use crate::extract::ole::{u16_at, u32_at};

/// Records of drawings ([MS-ODRAW] 2.2): those that hold others, by their version, and the two that hold properties.
const HEAD_BYTES: usize = 8;
const CONTAINER: u16 = 0xF;
const PROPERTIES: [u16; 3] = [0xF00B, 0xF121, 0xF122];
const PROPERTY_BYTES: usize = 6;
/// The property `gtextUNICODE`, and the flag of one whose value lies behind the list.
const LETTERING: u16 = 0x00C0;
const IN_THE_BACK: u16 = 0x8000;
/// The most words that are taken of one shape, in bytes.
const LONGEST: usize = 2_000;

/// Adds the words of shapes beside the text, each once.
pub(super) fn add(fib: &Fib, document: &mut Document) {
    for words in found(fib.part(Part::Drawings)) {
        let known = |aside: &Aside| aside.kind == AsideKind::Watermark && aside.block.text.as_str() == words;
        if !words.trim().is_empty() && !document.asides.iter().any(known) {
            let text = Text::new(words.trim(), Style::empty(), Place::default());
            document.asides.push(Aside { kind: AsideKind::Watermark, block: Block { text, ..Block::default() } });
        }
    }
}

/// The words of all shapes. Containers are stepped into, everything else is stepped over; each step goes forward.
fn found(drawings: &[u8]) -> Vec<String> {
    let (mut all, mut at) = (Vec::new(), 0);
    while let (Some(version), Some(kind), Some(length)) =
        (u16_at(drawings, at), u16_at(drawings, at + 2), u32_at(drawings, at + 4))
    {
        // Before the drawings of the text and of the headers stands one byte that says which they are.
        if kind < 0xF000 {
            at += 1;
            continue;
        }
        let content = at + HEAD_BYTES;
        if version & 0xF == CONTAINER {
            at = content;
            continue;
        }
        let end = content.saturating_add(length as usize).min(drawings.len());
        if PROPERTIES.contains(&kind) {
            all.extend(lettering(drawings.get(content..end).unwrap_or_default(), usize::from(version >> 4)));
        }
        at = end.max(content);
    }
    all
}

/// The words in a list of so many properties.
fn lettering(properties: &[u8], count: usize) -> Option<String> {
    let mut back = count * PROPERTY_BYTES;
    for property in properties.chunks_exact(PROPERTY_BYTES).take(count) {
        let (name, length) = (u16_at(property, 0)?, u32_at(property, 2)? as usize);
        if name & IN_THE_BACK == 0 {
            continue;
        }
        if name & 0x3FFF == LETTERING {
            let bytes = properties.get(back..back.checked_add(length.min(LONGEST))?)?;
            let units = bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
            let words: String = char::decode_utf16(units.take_while(|&unit| unit != 0)).flatten().collect();
            return Some(crate::extract::text::without_controls(&words));
        }
        back = back.checked_add(length)?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(version: u16, kind: u16, content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len()).unwrap();
        [&version.to_le_bytes()[..], &kind.to_le_bytes(), &length.to_le_bytes(), content].concat()
    }

    #[test]
    fn the_words_of_a_shape_in_a_header_are_found_behind_its_properties() {
        let words: Vec<u8> = "DRAFT\0".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut properties = Vec::new();
        for (name, value) in [(0x0004u16, 7u32), (0xC0C5, 4), (0x80C0, 12)] {
            properties.extend(name.to_le_bytes());
            properties.extend(value.to_le_bytes());
        }
        properties.extend(b"font");
        properties.extend(&words);
        let shape = record(0xF, 0xF004, &record(3 << 4 | 3, 0xF00B, &properties));
        let mut drawings = record(0xF, 0xF000, &record(0, 0xF006, &[0; 16]));
        drawings.push(1);
        drawings.extend(record(0xF, 0xF002, &record(0xF, 0xF003, &shape)));
        assert_eq!(found(&drawings), ["DRAFT"]);
        for cut in 0..drawings.len() {
            assert!(found(&drawings[..cut]).len() <= 1, "a cut file gives what it has");
        }
    }
}
