//! The formatting pages: for each stretch of the file, the codes of its characters and of its paragraphs.

use super::fib::{Fib, Part, entries};
use crate::extract::ole::{u16_at, u32_at};

const PAGE_BYTES: usize = 512;
/// The size of a paragraph's entry in its page: an offset and twelve bytes of layout.
const PARAGRAPH_ENTRY_BYTES: usize = 13;

/// Stretches of the file with their codes, in the order of their places.
pub(super) struct Runs {
    runs: Vec<Run>,
}

/// One stretch.
pub(super) struct Run {
    from: usize,
    pub(super) to: usize,
    codes_at: usize,
    codes: usize,
}

impl Runs {
    /// The codes of characters.
    pub(super) fn of_characters(fib: &Fib) -> Self {
        Self::read(fib, Part::CharacterPages, 1, |page, at| {
            let offset = usize::from(page[at]) * 2;
            let length = usize::from(*page.get(offset)?);
            (offset > 0).then_some((offset + 1, length))
        })
    }

    /// The codes of paragraphs: each begins with the number of its style.
    pub(super) fn of_paragraphs(fib: &Fib) -> Self {
        Self::read(fib, Part::ParagraphPages, PARAGRAPH_ENTRY_BYTES, |page, at| {
            let offset = usize::from(page[at]) * 2;
            let words = usize::from(*page.get(offset)?);
            if offset == 0 {
                return None;
            }
            if words > 0 {
                return Some((offset + 1, words * 2 - 1));
            }
            Some((offset + 2, usize::from(*page.get(offset + 1)?) * 2))
        })
    }

    fn read(fib: &Fib, part: Part, entry_bytes: usize, find: impl Fn(&[u8], usize) -> Option<(usize, usize)>) -> Self {
        let mut runs = Vec::new();
        let most = fib.main.len() / PAGE_BYTES + 1;
        for entry in entries(fib.part(part), 4).take(most) {
            let page_at = (u32_at(entry, 0).unwrap_or(0) & 0x003F_FFFF) as usize * PAGE_BYTES;
            let Some(page) = fib.main.get(page_at..page_at + PAGE_BYTES) else { continue };
            let count = usize::from(page[PAGE_BYTES - 1]);
            for number in 0..count {
                let bounds = (u32_at(page, number * 4), u32_at(page, number * 4 + 4));
                let (Some(from), Some(to)) = bounds else { break };
                let entry_at = (count + 1) * 4 + number * entry_bytes;
                if entry_at >= PAGE_BYTES {
                    break;
                }
                let (offset, length) = find(page, entry_at).unwrap_or((0, 0));
                let length = length.min(PAGE_BYTES.saturating_sub(offset));
                runs.push(Run { from: from as usize, to: to as usize, codes_at: page_at + offset, codes: length });
            }
        }
        runs.sort_by_key(|run| (run.from, run.to));
        Self { runs }
    }

    /// The stretch that holds a place in the file.
    pub(super) fn at(&self, place: usize) -> Option<&Run> {
        let after = self.runs.partition_point(|run| run.from <= place);
        self.runs[..after].last().filter(|run| place < run.to)
    }
}

impl Run {
    /// Its codes.
    pub(super) fn codes<'a>(&self, fib: &'a Fib) -> &'a [u8] {
        fib.main.get(self.codes_at..self.codes_at + self.codes).unwrap_or_default()
    }
}

/// The number of a paragraph's style and the codes after it.
pub(super) fn styled(codes: &[u8]) -> (u16, &[u8]) {
    u16_at(codes, 0).map_or((0, &[]), |style| (style, &codes[2..]))
}
