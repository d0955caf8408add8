use crate::document::dates;

use super::words::{Words, is_acronym};

/// A year that is no part of a longer number (`2006/90`), of a reporting year (`2013/14`) or of a reference.
pub(super) fn year(text: &str, words: &Words, at: usize) -> Option<i16> {
    let word = words.all.get(at)?;
    if word.text.len() == 2 && words.gap(text, at).ends_with(['\'', '’', '‘']) {
        return word.text.parse::<i16>().ok().map(|year| if year > 40 { 1900 + year } else { 2000 + year });
    }
    // "Working Together 2010's definitions", but not "the 2010s".
    let owned = word.text.strip_suffix('s').filter(|_| text[word.range.clone()].contains(['\'', '’']));
    let figures = owned.unwrap_or(word.text.as_str());
    let year: i16 = (figures.len() == 4).then(|| figures.parse().ok()).flatten()?;
    let is_label = dates::years(&text[word.range.start..following(text, word.range.end)])
        .first()
        .is_some_and(|found| found.range.start == 0 && found.last == found.first + 1);
    let after = text[word.range.end..].strip_prefix('/').unwrap_or_default();
    let is_part = after.starts_with(|c: char| c.is_ascii_digit())
        && after.get(..4).is_none_or(|next| next.parse::<i16>().is_err());
    let named = at.checked_sub(1).and_then(|at| words.at(at)).is_some_and(|before| matches!(before, "si" | "no"));
    ((1800..2100).contains(&year) && !is_label && !is_part && !named).then_some(year)
}

/// A year of two figures right after an Act or a short form, or in a list of such years: "Children Act 89 and 04",
/// "KCSIE 22". Elsewhere two figures are a number of something.
pub(super) fn short_year(text: &str, words: &Words, at: usize, in_list: bool) -> Option<i16> {
    let word = words.all.get(at).filter(|word| word.text.len() == 2)?;
    let before = at.checked_sub(1).and_then(|at| words.all.get(at))?;
    let is_title = matches!(before.text.as_str(), "act" | "acts") || is_acronym(text.get(before.range.clone())?);
    let gap = words.gap(text, at);
    let is_near = gap.chars().all(|c| c.is_whitespace() || matches!(c, '(' | ',' | '/' | '&' | ')'));
    let figures: i16 = word.text.parse().ok()?;
    ((is_title || in_list) && is_near && !gap.contains('\n')).then_some(if figures > 40 {
        1900 + figures
    } else {
        2000 + figures
    })
}

/// The end of the few bytes after a year that tell whether it is the first of a label.
fn following(text: &str, end: usize) -> usize {
    let mut to = (end + 8).min(text.len());
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    to.max(end)
}

/// The month that a word names in full or in its first three letters; no slips, since the word may be anything.
pub(super) fn month_name(word: &str) -> Option<i8> {
    let named = |month: &str| month == word || (word.len() == 3 && month.starts_with(word));
    let at = dates::MONTHS.iter().position(|month| named(month)).or((word == "sept").then_some(8))?;
    i8::try_from(at + 1).ok()
}
