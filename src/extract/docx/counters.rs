use std::collections::{HashMap, HashSet};

use super::number_format::NumberFormat;
use super::numbering::{LEVELS, Numbering};

/// The numbers that lists have come to. Uses of one definition count on together, but where a use starts a level anew.
#[derive(Debug, Default)]
pub(super) struct Counters {
    counts: HashMap<i64, [Option<u32>; LEVELS]>,
    /// The uses and levels whose own start has been taken.
    started: HashSet<(i64, usize)>,
}

impl Counters {
    /// Counts a paragraph at this level, from 0, of a numbering, and gives its label; `None` where the level has none.
    pub(super) fn next(&mut self, numbering: &Numbering, number: i64, definition: i64, level: usize) -> Option<String> {
        let level = level.min(LEVELS - 1);
        let counts = self.counts.entry(definition).or_default();
        let rule = |level| numbering.level(number, definition, level);
        let start_of =
            |level| numbering.start_override(number, level).or_else(|| rule(level).map(|rule| rule.start)).unwrap_or(1);
        let anew = numbering.start_override(number, level).filter(|_| self.started.insert((number, level)));
        counts[level] = Some(match (anew, counts[level]) {
            (Some(start), _) => start,
            (None, Some(count)) => count.saturating_add(1),
            (None, None) => start_of(level),
        });
        // A level that is passed over has its first number, as if an item had stood there.
        for (higher, count) in counts.iter_mut().enumerate().take(level) {
            *count = count.or_else(|| Some(start_of(higher)));
        }
        for (lower, count) in counts.iter_mut().enumerate().skip(level + 1) {
            // Any higher level starts a lower one again, unless the lower says which one does.
            let restarts = match rule(lower).and_then(|rule| rule.restart) {
                Some(0) => false,
                Some(from) => level < usize::from(from),
                None => true,
            };
            if restarts {
                *count = None;
            }
        }
        let own = rule(level)?;
        let counts = *counts;
        own.label(|at| {
            let format = rule(at).map_or(NumberFormat::Decimal, |rule| rule.format.clone());
            let format = match format {
                NumberFormat::None => NumberFormat::None,
                // A higher level without numbers has none to show.
                NumberFormat::Bullet => NumberFormat::Bullet,
                NumberFormat::Padded(digits) => NumberFormat::Padded(digits),
                _ if own.legal => NumberFormat::Decimal,
                other => other,
            };
            // A label may also name a level below its own, which has not begun.
            counts.get(at).map_or_else(String::new, |count| format.write(count.unwrap_or_else(|| start_of(at))))
        })
    }
}
