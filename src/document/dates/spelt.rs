//! Days and years in words: "the third of June", "two thousand and fourteen", "twenty thirteen".

use super::raw::Years;
use super::reader::{Read, Reader, plausible};
use super::token::Kind;

#[rustfmt::skip]
const ORDINALS: &[&str] = &[
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
];

#[rustfmt::skip]
const NUMBERS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
];

const TENS: &[&str] = &["twenty", "thirty", "forty"];

impl Reader<'_> {
    /// The day of a month in words, and the token after it.
    pub(super) fn spelt_day(&self, at: usize) -> Read<i8> {
        if let Some(day) = self.listed(at, ORDINALS) {
            return Some((day, at + 1));
        }
        match (self.listed(at, &["twentieth"]), self.listed(at, &["thirtieth"])) {
            (Some(_), _) => return Some((20, at + 1)),
            (_, Some(_)) => return Some((30, at + 1)),
            _ => {}
        }
        let tens = self.listed(at, &TENS[..2])?;
        let next = self.after_hyphen(at + 1);
        let day = tens * 10 + 10 + self.listed(next, ORDINALS).filter(|day| *day < 10)?;
        (day <= 31).then_some((day, next + 1))
    }

    /// A year in words, and the token after it.
    pub(super) fn spelt_year(&self, at: usize) -> Read<Years> {
        let (hundreds, mut next) = if self.listed(at, &["two"]).is_some() && self.is_spelt(at + 1, "thousand") {
            (20, at + 2)
        } else if self.listed(at, TENS) == Some(1) {
            (20, at + 1)
        } else {
            return None;
        };
        let thousand = next == at + 2;
        if thousand && self.is_spelt(next, "and") {
            next += 1;
        }
        let next = if thousand { next } else { self.after_hyphen(next) };
        let (rest, end) = self.spelt_number(next)?;
        // "Twenty nine" is a number.
        let enough = thousand || rest >= 10;
        let year = u32::try_from(hundreds * 100 + i32::from(rest)).ok().and_then(plausible)?;
        enough.then_some((Years::calendar(year), end))
    }

    /// A number under fifty in words, and the token after it.
    fn spelt_number(&self, at: usize) -> Read<i8> {
        if let Some(number) = self.listed(at, NUMBERS) {
            return Some((number, at + 1));
        }
        let tens = (self.listed(at, TENS)? + 1) * 10;
        let unit = self.after_hyphen(at + 1);
        let number = self.listed(unit, &NUMBERS[..9]).map(|number| (tens + number, unit + 1));
        Some(number.unwrap_or((tens, at + 1)))
    }

    /// The place of a word in a list, from one.
    fn listed(&self, at: usize, words: &[&str]) -> Option<i8> {
        let token = self.get(at).filter(|token| token.kind == Kind::Word)?;
        let place = words.iter().position(|word| token.is_word(word))?;
        i8::try_from(place + 1).ok()
    }

    fn is_spelt(&self, at: usize, word: &str) -> bool {
        self.get(at).is_some_and(|token| token.is_word(word))
    }

    fn after_hyphen(&self, at: usize) -> usize {
        at + usize::from(self.get(at).is_some_and(|token| token.is_mark('-')))
    }
}
