//! The head of a Word 97-2003 file: which parts lie where.

use super::super::Failure;
use super::super::ole::{u16_at, u32_at};

/// The tables that are read, by their index in the list of places ([MS-DOC] 2.5.6).
#[derive(Clone, Copy)]
pub(super) enum Part {
    Styles = 1,
    CommentPlaces = 4,
    CommentTexts = 5,
    Headers = 11,
    CharacterPages = 12,
    ParagraphPages = 13,
    Pieces = 33,
    ShapePlaces = 40,
    Drawings = 50,
    BoxTexts = 56,
    Lists = 73,
    ListOverrides = 74,
}

/// The places begin here in every file of these versions but those that say otherwise.
const PLACES_AT: usize = 154;

/// The head and the two streams that it points into.
pub(super) struct Fib {
    pub(super) main: Vec<u8>,
    pub(super) table: Vec<u8>,
    /// Characters of each story, in the order in which the stories follow each other: text, footnotes, headers, macros,
    /// comments, endnotes, text boxes, text boxes of headers.
    pub(super) lengths: [usize; 8],
    places_at: usize,
}

/// The index of each story in [`Fib::lengths`].
pub(super) const TEXT: usize = 0;
pub(super) const FOOTNOTES: usize = 1;
pub(super) const HEADERS: usize = 2;
pub(super) const COMMENTS: usize = 4;
pub(super) const ENDNOTES: usize = 5;
pub(super) const BOXES: usize = 6;
pub(super) const HEADER_BOXES: usize = 7;

/// The first version that Word 97 writes; Word 6 and 95 are laid out otherwise.
const FIRST_VERSION: u16 = 105;

impl Fib {
    /// Reads the head; `stream` gives the streams of the file by name.
    pub(super) fn read(stream: impl Fn(&str) -> Option<Vec<u8>>) -> Result<Self, Failure> {
        let damaged =
            |detail: &str| Failure::Damaged { format: "the Word 97-2003 document".into(), detail: detail.into() };
        let main = stream("WordDocument").ok_or_else(|| damaged("it has no text stream"))?;
        let word = |at| u16_at(&main, at).ok_or_else(|| damaged("its head is cut short"));
        let version = word(2)?;
        let flags = word(10)?;
        if version < FIRST_VERSION {
            return Err(Failure::Unsupported {
                format: "a Word 6 or 95 document".into(),
                advice: "open it in Word, save it as .docx or .pdf and send that".into(),
            });
        }
        if flags & 0x0100 != 0 {
            return Err(Failure::Encrypted { format: "the Word 97-2003 document".into() });
        }
        let (first, second) = if flags & 0x0200 == 0 { ("0Table", "1Table") } else { ("1Table", "0Table") };
        let table = stream(first).or_else(|| stream(second)).unwrap_or_default();
        let shorts = usize::from(word(32)?);
        let longs_at = 34 + shorts * 2 + 2;
        let longs = usize::from(word(longs_at - 2)?);
        let mut lengths = [0; 8];
        for (story, length) in (3..).zip(&mut lengths) {
            *length = u32_at(&main, longs_at + story * 4).unwrap_or(0) as usize;
        }
        let places_at = longs_at + longs * 4 + 2;
        let places_at = if places_at < main.len() { places_at } else { PLACES_AT };
        Ok(Self { main, table, lengths, places_at })
    }

    /// The bytes of a table; empty if there is none.
    pub(super) fn part(&self, part: Part) -> &[u8] {
        self.place(part).and_then(|(at, length)| self.table.get(at..at.checked_add(length)?)).unwrap_or_default()
    }

    /// The table stream from the beginning of a part on: lists go on beyond their stated end.
    pub(super) fn onward(&self, part: Part) -> (&[u8], usize) {
        let found = self.place(part).and_then(|(at, length)| Some((self.table.get(at..)?, length)));
        found.unwrap_or_default()
    }

    fn place(&self, part: Part) -> Option<(usize, usize)> {
        let at = self.places_at + part as usize * 8;
        let (from, length) = (u32_at(&self.main, at)? as usize, u32_at(&self.main, at + 4)? as usize);
        (length > 0).then_some((from, length))
    }

    /// The characters before a story.
    pub(super) fn start(&self, story: usize) -> usize {
        self.lengths[..story].iter().fold(0, |sum, &length| sum.saturating_add(length))
    }

    /// Where Word keeps the text of a file without a piece table: its first byte and the byte after its last.
    pub(super) fn plain_text(&self) -> (usize, usize) {
        (u32_at(&self.main, 24).unwrap_or(0) as usize, u32_at(&self.main, 28).unwrap_or(0) as usize)
    }
}

/// The positions at the head of a table of positions and entries of one size: one more than there are entries.
pub(super) fn positions(bytes: &[u8], entry_bytes: usize) -> Vec<usize> {
    let entries = bytes.len().saturating_sub(4) / (4 + entry_bytes);
    (0..=entries).filter_map(|number| u32_at(bytes, number * 4)).map(|at| at as usize).collect()
}

/// The entries that follow the positions.
pub(super) fn entries(bytes: &[u8], entry_bytes: usize) -> impl Iterator<Item = &[u8]> {
    let count = bytes.len().saturating_sub(4) / (4 + entry_bytes);
    bytes.get((count + 1) * 4..).unwrap_or_default().chunks_exact(entry_bytes.max(1)).take(count)
}
