//! Months, seasons, quarters and terms as British public bodies count them.

use jiff::civil::Date;

use super::token::is_ignored;
use crate::document::is_one_slip;

/// The bytes of the longest name with a slip and a soft hyphen or two in it.
const LONGEST: usize = 16;

/// The months of the year by their full names, folded.
pub const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A month by its name, its usual abbreviations, or a name of six letters and more with one slip in it
/// ("Febuary", "Septmeber").
pub(super) fn month(word: &str) -> Option<i8> {
    if word.len() < 3 || word.len() > LONGEST || !may_be_month(word) {
        return None;
    }
    let word: String = word.chars().filter(|c| !is_ignored(*c)).map(|c| c.to_ascii_lowercase()).collect();
    let by_name = MONTHS.iter().position(|month| {
        *month == word || (word.len() == 3 && month.starts_with(&word)) || (word == "sept" && *month == "september")
    });
    // The first letter is nearly never the slip, and asking for it leaves few words to compare.
    let is_near = |month: &&str| {
        month.len() >= 7
            && month.as_bytes().first() == word.as_bytes().first()
            && month.len().abs_diff(word.len()) <= 1
            && is_one_slip(month, &word)
    };
    let found = by_name.or_else(|| if word.len() >= 6 { MONTHS.iter().position(is_near) } else { None });
    found.and_then(|at| i8::try_from(at + 1).ok())
}

/// Whether a word begins as a month does, and has about the length of one or of its short form: words are looked at by the
/// thousand, and nearly all are told from a month by this. The first letter is taken to be no slip.
fn may_be_month(word: &str) -> bool {
    let first = word.bytes().next().map_or(0, |byte| byte.to_ascii_lowercase());
    if word.is_ascii() && !matches!(first, b'j' | b'f' | b'm' | b'a' | b's' | b'o' | b'n' | b'd') {
        return false;
    }
    let short = matches!(word.len(), 3 | 4);
    let like = |month: &str| {
        let length = month.len().abs_diff(word.len());
        month.as_bytes()[0] == first && (short || length == 0 || length == 1 && month.len() >= 7)
    };
    // One character with a soft hyphen or a mark in it can stand anywhere.
    !word.is_ascii() || MONTHS.iter().any(|month| like(month))
}

/// Whether a month is written out, not abbreviated.
pub(super) fn is_full_name(word: &str) -> bool {
    MONTHS.iter().any(|month| word.eq_ignore_ascii_case(month))
}

/// Months that are words of their own: without a day or a year beside them, only a capital tells them apart.
pub(super) fn is_also_a_word(word: &str) -> bool {
    ["may", "march", "mar", "sep", "dec", "jan", "jun"].iter().any(|name| word.eq_ignore_ascii_case(name))
}

/// The first and last month of a season, or of a school term; the last may lie in the year after.
pub(super) fn season(word: &str, is_term: bool) -> Option<(i8, i8)> {
    let months = match (word.to_ascii_lowercase().as_str(), is_term) {
        ("spring", false) => (3, 5),
        ("summer", false) => (6, 8),
        ("autumn", false) => (9, 11),
        ("winter", false) => (12, 2),
        ("spring", true) => (1, 4),
        ("summer", true) => (4, 7),
        ("autumn", true) => (9, 12),
        _ => return None,
    };
    Some(months)
}

/// The year meant by two digits: 1941 to 2040.
pub(super) fn full_year(two_digits: u32) -> i16 {
    let year = if two_digits > 40 { 1900 + two_digits } else { 2000 + two_digits };
    i16::try_from(year).unwrap_or(2000)
}

/// The first day of a month.
pub(super) fn first_of(year: i16, month: i8) -> Option<Date> {
    Date::new(year, month, 1).ok()
}

/// The last day of a month.
pub(super) fn last_of(year: i16, month: i8) -> Option<Date> {
    first_of(year, month).map(Date::last_of_month)
}

/// The months of a quarter of the financial year, counted from April, and whether they lie in its second calendar year.
pub(super) fn financial_quarter(quarter: u32) -> Option<(i8, i8, bool)> {
    match quarter {
        1 => Some((4, 6, false)),
        2 => Some((7, 9, false)),
        3 => Some((10, 12, false)),
        4 => Some((1, 3, true)),
        _ => None,
    }
}
