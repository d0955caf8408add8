//! Furniture of files too short for a line to recur on three pages: by its last words, or on both of two pages.

use crate::document::dates::{Precision, find};

use super::{AsideKind, Line, PAGES, Sheet, band, fold};

/// How much the height of a line may vary that only two pages bear, in points, and the size of one at the top, where titles
/// stand, beside that of the text.
const PAIR_VARY: f32 = 2.0;
const PAIR_SIZE: f32 = 1.2;
/// How many lines of a page under its upper band are its beginning.
const BEGINNING: usize = 6;

/// Whether two lines at one height, each a page, an index and a height, are the furniture of the last two pages of a
/// file too short for a line to recur oftener.
pub(super) fn is_pair(sheets: &[Sheet], one: &(usize, usize, f32), other: &(usize, usize, f32), body: f32) -> bool {
    let (first, second) = if one.0 < other.0 { (one, other) } else { (other, one) };
    let line = |at: &(usize, usize, f32)| &sheets[at.0].lines[at.1];
    sheets.len() <= PAGES
        && first.0 + 1 == second.0
        && second.0 + 1 == sheets.len()
        && (first.2 - second.2).abs() <= PAIR_VARY
        && match band(line(first), sheets[first.0].height) {
            // The foot of a form of one page is where it is signed.
            Some(AsideKind::Footer) => !names_a_day(&line(first).text),
            _ => line(first).size <= body * PAIR_SIZE,
        }
        && same_but_for_page((&line(first).text, sheets[first.0].number), (&line(second).text, sheets[second.0].number))
        && !begin_alike(&sheets[first.0], &sheets[second.0])
}

fn names_a_day(text: &str) -> bool {
    find(text, None).iter().any(|date| date.precision == Precision::Day)
}

/// Whether two lines are the same, or differ in nothing but the numbers of their pages.
fn same_but_for_page(one: (&str, u32), other: (&str, u32)) -> bool {
    let numbers = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let (mine, theirs) = (numbers(one.0), numbers(other.0));
    let is_page = |number: &str, page: u32| number.parse() == Ok(page);
    mine.len() == theirs.len()
        && mine.iter().zip(&theirs).all(|(a, b)| a == b || (is_page(a, one.1) && is_page(b, other.1)))
}

/// Whether two pages have a line of their beginnings in common: they are the first pages of two copies of a form, and
/// what stands on top of each is its title.
fn begin_alike(one: &Sheet, other: &Sheet) -> bool {
    let beginning = |sheet: &Sheet| -> Vec<String> {
        let under = sheet.lines.iter().filter(|line| band(line, sheet.height) != Some(AsideKind::Header));
        let mut under: Vec<&Line> = under.filter(|line| line.text.contains(char::is_alphabetic)).collect();
        under.sort_by(|a, b| a.base.total_cmp(&b.base));
        under.iter().take(BEGINNING).map(|line| fold(&line.text)).collect()
    };
    let there = beginning(other);
    beginning(one).iter().any(|line| there.contains(line))
}

/// Whether a line ends in the number of the page that it stands on, and says that it is one: "Yearly report, Page 1 of 2".
pub(super) fn ends_in_its_page(text: &str, page: u32) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let number = |word: &str| word.trim_matches(|c: char| !c.is_ascii_digit()).parse() == Ok(page);
    match words[..] {
        [.., "Page" | "PAGE", at] => number(at),
        [.., "Page" | "PAGE", at, "of" | "OF" | "/", last] => number(at) && last.bytes().any(|b| b.is_ascii_digit()),
        _ => false,
    }
}
