use std::collections::HashMap;

use super::lists::{LEVELS, ListStyle, Lists};

/// The most lists whose numbers are kept for others to go on from.
const MOST_REMEMBERED: usize = 10_000;

type Counts = [Option<u32>; LEVELS];

/// The numbers that lists and headings have come to.
#[derive(Debug, Default)]
pub(super) struct Counters {
    open: Counts,
    by_style: HashMap<String, Counts>,
    by_id: HashMap<String, Counts>,
    headings: Counts,
}

impl Counters {
    /// An outermost list begins: anew, or where one of its style, or one of this id, ended.
    pub(super) fn begin(&mut self, style: &str, continues: bool, from: Option<&str>) {
        self.open = match from {
            Some(id) => self.by_id.get(id).or_else(|| self.by_style.get(style)).copied().unwrap_or_default(),
            None if continues => self.by_style.get(style).copied().unwrap_or_default(),
            None => Counts::default(),
        };
    }

    /// It ends.
    pub(super) fn end(&mut self, style: &str, id: Option<&str>) {
        if self.by_style.len() + self.by_id.len() < MOST_REMEMBERED {
            self.by_style.insert(style.to_owned(), self.open);
            if let Some(id) = id {
                self.by_id.insert(id.to_owned(), self.open);
            }
        }
    }

    /// A list inside another begins, whose levels count anew.
    pub(super) fn begin_inner(&mut self, level: usize) {
        self.open.iter_mut().skip(level).for_each(|count| *count = None);
    }

    /// An item begins at a level, from 0.
    pub(super) fn next(&mut self, style: Option<&ListStyle>, level: usize, start: Option<u32>) -> Option<String> {
        next(&mut self.open, style, level, start)
    }

    /// A heading of a level, from 0, begins.
    pub(super) fn next_heading(&mut self, lists: &Lists, level: usize, start: Option<u32>) -> Option<String> {
        next(&mut self.headings, Some(lists.outline()), level, start)
    }
}

fn next(counts: &mut Counts, style: Option<&ListStyle>, level: usize, start: Option<u32>) -> Option<String> {
    let level = level.min(LEVELS - 1);
    let first = style.and_then(|style| style.level(level)).map_or(1, |level| level.start);
    let count = match (start, counts[level]) {
        (Some(start), _) => start,
        (None, Some(count)) => count.saturating_add(1),
        (None, None) => first,
    };
    counts[level] = Some(count);
    counts.iter_mut().skip(level + 1).for_each(|count| *count = None);
    style?.label(level, counts)
}
