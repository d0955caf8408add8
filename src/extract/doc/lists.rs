//! Lists: the numbers and bullets that Word computes and that are not in the text.

use std::collections::BTreeMap;

use super::fib::{Fib, Part};
use crate::extract::fields;
use crate::extract::ole::{u16_at, u32_at};

const LIST_BYTES: usize = 28;
const LEVEL_BYTES: usize = 28;
const OVERRIDE_BYTES: usize = 16;
const LEVELS: usize = 9;
/// More lists than any document has; a table that says so is damaged.
const MAX_LISTS: usize = 4_096;
/// The code of a bullet among the styles of numbers.
const BULLET: u8 = 23;

#[derive(Debug, Clone, Default)]
struct Level {
    start: u32,
    style: u8,
    /// The label, in which the characters 0 to 8 stand for the numbers of the levels.
    pattern: Vec<u16>,
}

/// The lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Lists {
    levels: BTreeMap<u32, Vec<Level>>,
    /// For each list that paragraphs name, from 1: the list it stands for, and levels that begin anew.
    overrides: Vec<(u32, Vec<(usize, u32)>)>,
    counters: BTreeMap<u32, [Option<u32>; LEVELS]>,
    begun: Vec<bool>,
}

impl Lists {
    pub(super) fn read(fib: &Fib) -> Self {
        let mut lists = Self::default();
        lists.read_lists(fib);
        lists.read_overrides(fib);
        lists.begun = vec![false; lists.overrides.len()];
        lists
    }

    fn read_lists(&mut self, fib: &Fib) {
        let (bytes, length) = fib.onward(Part::Lists);
        let count = usize::from(u16_at(bytes, 0).unwrap_or(0)).min(MAX_LISTS);
        let mut at = length;
        for number in 0..count {
            let head = 2 + number * LIST_BYTES;
            let (Some(id), Some(&flags)) = (u32_at(bytes, head), bytes.get(head + 26)) else { return };
            let levels = if flags & 1 == 1 { 1 } else { LEVELS };
            let mut read = Vec::with_capacity(levels);
            for _ in 0..levels {
                let Some((level, length)) = level(bytes, at) else { return };
                read.push(level);
                at += length;
            }
            self.levels.insert(id, read);
        }
    }

    fn read_overrides(&mut self, fib: &Fib) {
        let (bytes, _) = fib.onward(Part::ListOverrides);
        let count = (u32_at(bytes, 0).unwrap_or(0) as usize).min(MAX_LISTS);
        let mut at = 4 + count * OVERRIDE_BYTES;
        let mut whole = true;
        for number in 0..count {
            let head = 4 + number * OVERRIDE_BYTES;
            let (Some(id), Some(&changed)) = (u32_at(bytes, head), bytes.get(head + 12)) else { return };
            let mut starts = Vec::new();
            at += 4;
            for _ in 0..changed {
                let (true, Some(start), Some(flags)) = (whole, u32_at(bytes, at), u32_at(bytes, at + 4)) else {
                    whole = false;
                    break;
                };
                at += 8;
                let mut start = start;
                if flags & 0x20 != 0 {
                    match level(bytes, at) {
                        Some((own, length)) => {
                            start = own.start;
                            at += length;
                        }
                        None => whole = false,
                    }
                }
                if flags & 0x10 != 0 {
                    starts.push(((flags & 0xF) as usize, start));
                }
            }
            self.overrides.push((id, starts));
        }
    }

    /// The label of the next paragraph of a list, counted from 1, at a level.
    pub(super) fn label(&mut self, list: u16, level: u8) -> Option<String> {
        let number = usize::from(list).checked_sub(1)?;
        let (id, starts) = self.overrides.get(number)?;
        let levels = self.levels.get(id)?;
        let level = usize::from(level).min(levels.len().checked_sub(1)?);
        let counters = self.counters.entry(*id).or_default();
        if let Some(begun) = self.begun.get_mut(number).filter(|begun| !**begun) {
            *begun = true;
            for &(at, start) in starts {
                if let Some(counter) = counters.get_mut(at) {
                    *counter = start.checked_sub(1).filter(|_| at <= level);
                }
            }
        }
        let own = &levels[level];
        counters[level] = Some(counters[level].map_or(own.start, |count| count.saturating_add(1)));
        for deeper in &mut counters[level + 1..] {
            *deeper = None;
        }
        if own.style == BULLET {
            return Some("•".to_owned());
        }
        let mut label = String::new();
        for unit in char::decode_utf16(own.pattern.iter().copied()).flatten() {
            match (unit as usize, levels.get(unit as usize)) {
                (at, Some(other)) if at < LEVELS => {
                    let count = counters[at].unwrap_or(other.start);
                    label.push_str(&fields::number(count, other.style));
                }
                (at, _) if at < LEVELS => {}
                _ => label.push(unit),
            }
        }
        let label = label.trim();
        (!label.is_empty()).then(|| label.to_owned())
    }
}

/// One level and the bytes it takes.
fn level(bytes: &[u8], at: usize) -> Option<(Level, usize)> {
    let head = bytes.get(at..at + LEVEL_BYTES)?;
    let codes = usize::from(head[24]) + usize::from(head[25]);
    let length = usize::from(u16_at(bytes, at + LEVEL_BYTES + codes)?);
    let from = at + LEVEL_BYTES + codes + 2;
    let pattern = bytes.get(from..from + length * 2)?.chunks_exact(2);
    let pattern = pattern.map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    let level = Level { start: u32_at(head, 0)?, style: head[4], pattern };
    Some((level, LEVEL_BYTES + codes + 2 + length * 2))
}
