//! The piece table: where in the file each stretch of the text lies.

use encoding_rs::WINDOWS_1252;

use super::fib::{Fib, Part, entries, positions};
use crate::extract::limits::MAX_CHARACTERS;
use crate::extract::ole::{u16_at, u32_at};

/// The text of all stories, with the place in the file of every unit.
pub(super) struct Pieces {
    /// UTF-16 units, as character positions count them.
    pub(super) units: Vec<u16>,
    table: Vec<Piece>,
    /// Formatting that pieces refer to.
    changes: Vec<Vec<u8>>,
}

/// What is the same for the rest of a piece.
pub(super) struct Stretch<'a> {
    /// The position after its last.
    pub(super) end: usize,
    /// How many bytes of the file one unit takes.
    pub(super) unit_bytes: usize,
    /// Formatting of the whole piece.
    pub(super) change: &'a [u8],
}

struct Piece {
    from: usize,
    to: usize,
    at: usize,
    wide: bool,
    change: Option<usize>,
}

impl Pieces {
    pub(super) fn read(fib: &Fib) -> Self {
        let mut pieces = Self { units: Vec::new(), table: Vec::new(), changes: Vec::new() };
        let table = pieces.read_changes(fib.part(Part::Pieces));
        let bounds = positions(table, 8);
        for (bound, entry) in bounds.windows(2).zip(entries(table, 8)) {
            let (Some(place), Some(change)) = (u32_at(entry, 2), u16_at(entry, 6)) else { break };
            let length = bound[1].saturating_sub(bound[0]);
            let wide = place & 0x4000_0000 == 0;
            let place = (place & 0x3FFF_FFFF) as usize;
            let at = if wide { place } else { place / 2 };
            let change = (change & 1 == 1).then_some(usize::from(change >> 1));
            pieces.push(&fib.main, at, length, wide, change);
        }
        if pieces.units.is_empty() {
            let (from, to) = fib.plain_text();
            pieces.push(&fib.main, from, to.saturating_sub(from), false, None);
        }
        pieces
    }

    /// Keeps the formatting at the head of the table, gives the bytes of the table itself.
    fn read_changes<'a>(&mut self, bytes: &'a [u8]) -> &'a [u8] {
        let mut rest = bytes;
        while rest.first() == Some(&1) {
            let length = usize::from(u16_at(rest, 1).unwrap_or(0));
            let Some(change) = rest.get(3..3 + length) else { return &[] };
            self.changes.push(change.to_vec());
            rest = &rest[3 + length..];
        }
        let length = u32_at(rest, 1).unwrap_or(0) as usize;
        rest.get(5..).map_or(&[], |table| &table[..table.len().min(length)])
    }

    fn push(&mut self, main: &[u8], at: usize, length: usize, wide: bool, change: Option<usize>) {
        let from = self.units.len();
        let length = length.min(MAX_CHARACTERS.saturating_sub(from));
        let bytes = length.saturating_mul(if wide { 2 } else { 1 });
        let rest = main.get(at..).unwrap_or_default();
        let bytes = &rest[..rest.len().min(bytes)];
        if wide {
            self.units.extend(bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])));
        } else {
            // Every byte of this encoding is one unit.
            let text = WINDOWS_1252.decode_without_bom_handling(bytes).0;
            self.units.extend(text.encode_utf16());
        }
        // A piece that reaches beyond the end of the file keeps its length, so that what follows stays in its place.
        self.units.resize(from + length.min(bytes.len() + MISSING_MOST), u16::from(b' '));
        let to = self.units.len();
        if to > from {
            self.table.push(Piece { from, to, at, wide, change });
        }
    }

    /// Where in the file a character position lies.
    pub(super) fn place(&self, position: usize) -> usize {
        let Some(piece) = self.piece(position) else { return usize::MAX };
        piece.at + (position - piece.from) * if piece.wide { 2 } else { 1 }
    }

    /// What is the same from a position to the end of its piece.
    pub(super) fn stretch(&self, position: usize) -> Stretch<'_> {
        let Some(piece) = self.piece(position) else {
            return Stretch { end: position + 1, unit_bytes: 1, change: &[] };
        };
        let change = piece.change.and_then(|change| self.changes.get(change)).map_or(&[][..], Vec::as_slice);
        Stretch { end: piece.to, unit_bytes: if piece.wide { 2 } else { 1 }, change }
    }

    fn piece(&self, position: usize) -> Option<&Piece> {
        let at = self.table.partition_point(|piece| piece.to <= position);
        self.table.get(at).filter(|piece| piece.from <= position)
    }
}

/// How far a piece that is cut off is filled up with spaces.
const MISSING_MOST: usize = 1 << 16;
