//! What the codes of a composite font mean where the file holds no map from them to characters.

use hayro_font::hayro_cmap::{self, BfString, CMap, CidFamily};
use hayro_syntax::object::dict::keys;
use hayro_syntax::object::{Dict, Name, String as PdfString};

/// Where the glyphs of the letters begin in the order that TrueType fonts of all makers keep: the space is glyph 3, and
/// the printable characters of ASCII follow in their own order.
const FIRST_GLYPH: u32 = 3;
const LAST_GLYPH: u32 = 97;

/// What codes mean.
pub(super) enum Meaning {
    /// Nothing that is known.
    Unknown,
    /// They are the characters themselves.
    Unicode,
    /// They are the glyphs of a font that is not in the file: everyone who shows it takes their usual order.
    GlyphOrder,
    /// They are characters of one of Adobe's collections, in which East Asian fonts are numbered.
    Collection(Box<CMap>),
}

impl Meaning {
    /// Reads the dictionaries of a composite font and of its descendant.
    pub(super) fn of(font: &Dict<'_>, descendant: &Dict<'_>, descriptor: &Dict<'_>) -> Self {
        let name = |dict: &Dict<'_>, key: &[u8]| dict.get::<Name<'_>>(key).map(|name| name.as_ref().to_vec());
        let identity = |name: Option<Vec<u8>>| name.is_some_and(|name| name.starts_with(b"Identity"));
        if identity(name(font, keys::TO_UNICODE)) {
            return Self::Unicode;
        }
        if font.contains_key(keys::TO_UNICODE) || !identity(name(font, keys::ENCODING)) {
            return Self::Unknown;
        }
        let system = descendant.get::<Dict<'_>>(b"CIDSystemInfo").unwrap_or_default();
        let text =
            |key: &[u8]| system.get::<PdfString<'_>>(key).map(|text| text.as_bytes().to_vec()).unwrap_or_default();
        let family = CidFamily::from_registry_ordering(&text(b"Registry"), &text(keys::ORDERING));
        if let Some(map) = family.ucs2_cmap().and_then(hayro_cmap::load_embedded) {
            let map = CMap::parse(map, hayro_cmap::load_embedded);
            return map.map_or(Self::Unknown, |map| Self::Collection(Box::new(map)));
        }
        let embedded = [keys::FONT_FILE, keys::FONT_FILE2, keys::FONT_FILE3];
        let in_file = embedded.iter().any(|key| descriptor.contains_key(*key));
        let true_type = descendant.get::<Name<'_>>(keys::SUBTYPE).as_deref() == Some(b"CIDFontType2");
        if true_type && !in_file { Self::GlyphOrder } else { Self::Unknown }
    }

    /// The characters of a code; empty if they are not known.
    pub(super) fn characters(&self, code: u32) -> String {
        let one = |code: u32| char::from_u32(code).map_or_else(String::new, String::from);
        match self {
            Self::Unicode => one(code),
            Self::GlyphOrder if (FIRST_GLYPH..=LAST_GLYPH).contains(&code) => one(code - FIRST_GLYPH + 0x20),
            Self::Unknown | Self::GlyphOrder => String::new(),
            Self::Collection(map) => match map.lookup_bf_string(code) {
                Some(BfString::Char(c)) => c.to_string(),
                Some(BfString::String(text)) => text,
                None => String::new(),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glyphs_in_their_usual_order_are_letters() {
        let word: String = [39, 72, 83, 88, 87, 92].map(|glyph| Meaning::GlyphOrder.characters(glyph)).concat();
        assert_eq!(word, "Deputy");
        assert_eq!(Meaning::GlyphOrder.characters(400), "");
    }
}
