//! Dates with the name of a month: 19th December 2013, Sept '13, March 4th.

use super::calendar::{full_year, is_also_a_word, is_full_name, month};
use super::raw::{When, Years};
use super::reader::{Body, ORDINALS, Read, Reader, short_or_full, small};
use super::token::{Kind, Token};

/// Words that make a bare month or season a date.
const BEFORE_BARE: &[&str] = &[
    "in",
    "by",
    "from",
    "since",
    "until",
    "till",
    "during",
    "of",
    "end",
    "early",
    "mid",
    "late",
    "last",
    "next",
    "this",
    "before",
    "after",
    "for",
    "to",
    "on",
    "each",
    "through",
    "between",
    "every",
    "and",
    "following",
    "until",
    "around",
];

const WEEKDAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
];

impl Reader<'_> {
    pub(super) fn weekday(&self, at: usize) -> Read<Body> {
        if !self.get(at)?.is_any(WEEKDAYS) {
            return None;
        }
        let mut next = at + 1;
        for filler in [Kind::Mark('.'), Kind::Mark(',')] {
            if self.get(next).is_some_and(|token| token.kind == filler) {
                next += 1;
            }
        }
        if self.get(next).is_some_and(|token| token.is_word("the")) {
            next += 1;
        }
        match self.get(next)?.kind {
            Kind::Number(_) => self.numeric(next).or_else(|| self.day_led(next)),
            _ => self.month_led(next, false).filter(|(body, _)| matches!(body.when, When::Days(..))),
        }
    }
    /// The third of June, the twenty-first day of May: a day in words has its month behind it.
    pub(super) fn spelt_led(&self, at: usize) -> Read<Body> {
        let (day, mut next) = self.spelt_day(at)?;
        for filler in ["day", "of"] {
            if self.get(next).is_some_and(|token| token.is_word(filler)) {
                next += 1;
            }
        }
        let word = self.get(next).filter(|token| token.kind == Kind::Word && token.is_capital())?;
        let month = month(word.text)?;
        let (year, end) = self.year_after(next + 1, month).map_or((None, next + 1), |(year, end)| (Some(year), end));
        Some((Body { when: When::Days(month, day, day), year, unsure: false }, end))
    }

    /// 19th December 2013, 19 Dec 13, 10-Dec-13, 1-3 May 2014, the 19th of December.
    pub(super) fn day_led(&self, at: usize) -> Read<Body> {
        let first = small(self.get(at)?.number_of(1..=2)?, 31)?;
        if self.is_reference(at) {
            return None;
        }
        let mut next = self.ordinal(at + 1).unwrap_or(at + 1);
        let mut last = first;
        // A second day: 1-3 May, 3rd and 5th May, 10/11 December.
        let joins =
            |token: &Token<'_>| matches!(token.kind, Kind::Mark('-' | '/' | '&')) || token.is_any(&["to", "and", "or"]);
        if self.get(next).is_some_and(joins)
            && let Some(day) =
                self.get(next + 1).and_then(|token| token.number_of(1..=2)).and_then(|day| small(day, 31))
            && day > first
        {
            last = day;
            next = self.ordinal(next + 2).unwrap_or(next + 2);
        }
        for filler in ["day", "of"] {
            if self.get(next).is_some_and(|token| token.is_word(filler)) {
                next += 1;
            }
        }
        let mut mark = None;
        if let Some(token) = self.get(next)
            && let Kind::Mark(found @ ('-' | '/' | '.')) = token.kind
            && !token.gap
            && self.get(next + 1).is_some_and(|token| token.kind == Kind::Word)
        {
            mark = Some(found);
            next += 1;
        }
        let word = self.get(next)?;
        let month = month(word.text).filter(|_| word.kind == Kind::Word)?;
        let mut next = next + 1;
        if let Some(mark) = mark
            && self.get(next).is_some_and(|token| token.is_mark(mark) && !token.gap)
            && self.get(next + 1).is_some_and(|token| token.number().is_some())
        {
            next += 1;
        } else if word.text.len() <= 4 && self.get(next).is_some_and(|token| token.is_mark('.') && !token.gap) {
            next += 1;
        }
        let (year, end) = self.year_after(next, month).map_or((None, next), |(year, end)| (Some(year), end));
        if year.is_none() && is_also_a_word(word.text) && !word.is_capital() {
            return None;
        }
        let end =
            if year.is_none() && self.get(end - 1).is_some_and(|token| token.is_mark('.')) { end - 1 } else { end };
        Some((Body { when: When::Days(month, first, last), year, unsure: false }, end))
    }

    /// The token after `st`, `nd`, `rd` or `th`, joined to its number or split from it.
    pub(super) fn ordinal(&self, at: usize) -> Option<usize> {
        self.get(at).is_some_and(|token| token.is_any(ORDINALS)).then_some(at + 1)
    }

    /// December 2013, Sept '13, Dec-13, December 19th 2013, March 4th, and a bare month.
    pub(super) fn month_led(&self, at: usize, qualified: bool) -> Read<Body> {
        let word = self.get(at)?;
        let month = month(word.text).filter(|_| word.kind == Kind::Word)?;
        let mut next = at + 1;
        if word.text.len() <= 4 && self.get(next).is_some_and(|token| token.is_mark('.') && !token.gap) {
            next += 1;
        }
        let of_month = |year| Body { when: When::Month(month), year, unsure: false };
        // Dec-13, Dec/2013
        if let [mark, number, ..] = self.tokens.get(next..).unwrap_or_default()
            && matches!(mark.kind, Kind::Mark('-' | '/'))
            && !mark.gap
            && !number.gap
            && let Some(year) = short_or_full(number)
            && !self.runs_on(next + 2)
        {
            return Some((of_month(Some(Years::calendar(year))), next + 2));
        }
        if let Some(number) = self.get(next).filter(|token| token.gap)
            && let Some(day) = number.number_of(1..=2).and_then(|day| small(day, 31))
        {
            if let Some(end) = self.ordinal(next + 1) {
                let year = self.year_after(end, month);
                let end = year.map_or(end, |(_, end)| end);
                let year = year.map(|(year, _)| year);
                return Some((Body { when: When::Days(month, day, day), year, unsure: false }, end));
            }
            if !self.runs_on(next + 1) {
                if let Some((year, end)) = self.full_year_after(next + 1, month) {
                    return Some((Body { when: When::Days(month, day, day), year: Some(year), unsure: false }, end));
                }
                let yearlike = number.text.len() == 2 && self.is_near(full_year(number.number().unwrap_or(0)));
                if yearlike && word.is_capital() {
                    // "October 13": two digits after a month are a year here, as British writers put the day first.
                    let year = Years::calendar(full_year(number.number().unwrap_or(0)));
                    return Some((Body { when: When::Month(month), year: Some(year), unsure: true }, next + 1));
                }
                if word.is_capital() && !is_also_a_word(word.text) {
                    return Some((Body { when: When::Days(month, day, day), year: None, unsure: true }, next + 1));
                }
            }
        }
        if let Some((year, end)) = self.year_after(next, month) {
            return Some((of_month(Some(year)), end));
        }
        let introduced = qualified || self.before(at).is_some_and(|token| token.is_any(BEFORE_BARE));
        let bare = match (is_also_a_word(word.text), word.is_capital()) {
            (true, capital) => capital && introduced,
            (false, true) => introduced || is_full_name(word.text),
            (false, false) => introduced && is_full_name(word.text),
        };
        bare.then(|| (of_month(None), at + 1))
    }
}
