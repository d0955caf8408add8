//! Which lines of a plain text belong together.

use super::{Line, marker};

/// Lines longer than this were not wrapped by hand or by a mail program.
const LONGEST_WRAPPED: usize = 100;

/// A line that ends this many characters before the first word of the next would have filled it, ends by intent.
const RAGGED: usize = 8;

/// Nobody wraps at less than this: short lines of about one length are a list.
const NARROWEST: usize = 45;

/// How the lines of a file came about.
pub(in crate::extract) enum Wrapping {
    /// Wrapped at about this many characters.
    At(usize),
    /// Not wrapped: every line is a paragraph, as when Word saves plain text.
    None,
}

impl Wrapping {
    /// Tells from the lengths of the lines: more than one in twenty beyond what anybody wraps at means no wrapping.
    pub(in crate::extract) fn of(lines: &[Line<'_>]) -> Self {
        let mut lengths: Vec<usize> =
            lines.iter().map(|line| line.text.trim_end().chars().count()).filter(|&length| length > 0).collect();
        lengths.sort_unstable();
        let long = lengths.iter().filter(|&&length| length > LONGEST_WRAPPED).count();
        if long * 20 > lengths.len() {
            return Self::None;
        }
        Self::At(lengths.iter().rev().find(|&&length| length <= LONGEST_WRAPPED).copied().unwrap_or(0))
    }

    /// How many of the lines, which are not blank, make the first paragraph; at least one.
    pub(super) fn paragraph_length(&self, lines: &[Line<'_>]) -> usize {
        let goes_on = |pair: &[Line<'_>]| self.joins(pair[0].text, pair[1].text);
        1 + lines.windows(2).take_while(|pair| goes_on(pair)).count()
    }

    /// Whether a line goes on with the next one.
    pub(in crate::extract) fn joins(&self, line: &str, next: &str) -> bool {
        let Self::At(width) = self else { return false };
        let line = line.trim_end();
        let next_text = next.trim_start();
        if marker::bullet(next).is_some() || marker::number(next_text).is_some() || is_rule(next) {
            return false;
        }
        if next.contains('\t') || line.contains('\t') {
            return false;
        }
        let ends_open = !line.ends_with(['.', ':', ';', '?', '!']);
        if ends_open && next_text.starts_with(char::is_lowercase) {
            return true;
        }
        if is_labelled(next_text) && (is_labelled(line.trim_start()) || !ends_open) {
            return false;
        }
        let first_word = next_text.split_whitespace().next().map_or(0, |word| word.chars().count());
        *width >= NARROWEST && line.chars().count() + 1 + first_word + RAGGED > *width
    }
}

/// `Label: value`, the label one to five words that begin with a capital letter.
fn is_labelled(line: &str) -> bool {
    let Some((label, rest)) = line.split_once(':') else { return false };
    let words = label.split_whitespace().count();
    line.starts_with(char::is_uppercase)
        && (1..=5).contains(&words)
        && (rest.is_empty() || rest.starts_with([' ', '\t']))
}

/// A line drawn with signs.
pub(super) fn is_rule(line: &str) -> bool {
    let line = line.trim();
    let mut chars = line.chars();
    let Some(first) = chars.next() else { return false };
    matches!(first, '=' | '-' | '_' | '*' | '~' | '#' | '—' | '–')
        && line.chars().count() >= 3
        && chars.all(|c| c == first)
}

/// The level of the heading that a line of signs underlines.
pub(super) fn underline(line: &str) -> Option<u8> {
    match line.trim().chars().next() {
        Some('=') if is_rule(line) => Some(1),
        Some('-' | '~' | '–' | '—') if is_rule(line) => Some(2),
        _ => None,
    }
}
