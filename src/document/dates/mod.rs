//! Dates and years in the forms that British public bodies write: 10.12.13, 19th December 2013, Jan 2014, 2013/14.
//!
//! The day stands before the month, always. A year alone is a span of days and is never narrowed to one. Where the
//! year is missing, it is taken from a date beside it ("1 April to 31 March 2014") or reasoned about from the reporting
//! year, and then marked as [`DateFound::inferred`]; without either there is no date. Section numbers, times, telephone
//! numbers, sums of money and the numbers of statutory instruments are no dates.

mod calendar;
mod holidays;
mod numeric;
mod raw;
mod reader;
mod seasons;
mod spelt;
mod token;
mod worded;
mod years;

pub use calendar::MONTHS;

use std::ops::Range;

use jiff::civil::Date;

use raw::{Raw, Years};
use reader::Reader;
use token::{Kind, Token, tokens};

/// A date found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateFound {
    /// The bytes of the text that hold it.
    pub range: Range<usize>,
    /// The first day that it can mean.
    pub earliest: Date,
    /// The last day that it can mean.
    pub latest: Date,
    /// How closely it is told.
    pub precision: Precision,
    /// The year is not written: it is the one that puts the date into the reporting year.
    pub inferred: bool,
    /// The words allow another reading: "October 13", "Q3 2014".
    pub unsure: bool,
}

/// How closely a date is told, the closest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// A day, or a few days of one month.
    Day,
    /// A month.
    Month,
    /// A quarter, a season, a school term, or a part of a year ("early 2014").
    Quarter,
    /// A calendar year.
    Year,
    /// A reporting year, or several years.
    YearSpan,
}

/// A span of days: the reporting year, from which missing years are reasoned about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// Its first day.
    pub first: Date,
    /// Its last day.
    pub last: Date,
}

/// A year named in a text: `2013/14`, or a calendar year, whose ends are one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearsFound {
    /// The bytes of the text that hold it.
    pub range: Range<usize>,
    /// The year in which it begins.
    pub first: i16,
    /// The year in which it ends; more than one later for the span of a strategy (2013-2016).
    pub last: i16,
}

/// The dates of a text, in order, none overlapping another. Dates without a year are left out where neither a date
/// beside them nor `reporting` tells it. Linear in the length of the text.
pub fn find(text: &str, reporting: Option<Period>) -> Vec<DateFound> {
    let tokens = tokens(text);
    let reader = Reader { tokens: &tokens, period: reporting };
    let mut raws = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match reader.date(at) {
            Some(raw) => {
                at = raw.tokens.end;
                raws.push(raw);
            }
            None => at += 1,
        }
    }
    lend_years(&mut raws, &tokens);
    raws.iter()
        .filter_map(|raw| match raw.year {
            Some(year) => raw.resolve(year, false),
            None => reporting.and_then(|period| infer(raw, period)),
        })
        .collect()
}

/// The years that a text names, in order: reporting years and calendar years, those within dates among them
/// ("April 2014"). Two digits alone are none, but after `FY` or `year`. Linear in the length of the text.
pub fn years(text: &str) -> Vec<YearsFound> {
    let tokens = tokens(text);
    let reader = Reader { tokens: &tokens, period: None };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match reader.years(at).or_else(|| reader.lone_year(at)) {
            Some((years, end)) => {
                let range = token.start..tokens[end - 1].end();
                found.push(YearsFound { range, first: years.first, last: years.last });
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// Gives a date without a year that of the date it is joined to: "1 April to 31 March 2014", "June 2013 and September".
fn lend_years(raws: &mut [Raw], tokens: &[Token<'_>]) {
    for at in (1..raws.len()).rev() {
        let (earlier, later) = raws.split_at_mut(at);
        let (Some(one), Some(other)) = (earlier.last_mut(), later.first()) else { continue };
        if one.year.is_none()
            && let Some(year) = other.year
            && year.first == year.last
            && are_joined(&tokens[one.tokens.end..other.tokens.start])
        {
            let back = i16::from(one.begins() > other.begins());
            one.year = Some(Years::calendar(year.first - back));
        }
    }
    for at in 1..raws.len() {
        let (earlier, later) = raws.split_at_mut(at);
        let (Some(one), Some(other)) = (earlier.last(), later.first_mut()) else { continue };
        if other.year.is_none()
            && let Some(year) = one.year
            && year.first == year.last
            && one.when != raw::When::Year
            && are_joined(&tokens[one.tokens.end..other.tokens.start])
        {
            let on = i16::from(other.begins() < one.begins());
            other.year = Some(Years::calendar(year.first + on));
        }
    }
}

fn are_joined(between: &[Token<'_>]) -> bool {
    let joins = |token: &Token<'_>| {
        matches!(token.kind, Kind::Mark('-' | '/' | '&' | ','))
            || token.is_any(&["to", "and", "or", "until", "till", "through", "then", "in", "again", "the", "on"])
    };
    (1..=3).contains(&between.len()) && between.iter().all(joins)
}

/// The year that puts a date into the reporting year, or into the time right after it.
fn infer(raw: &Raw, period: Period) -> Option<DateFound> {
    (period.first.year()..=period.last.year().saturating_add(1))
        .filter_map(|year| raw.resolve(year_for(raw, year), true))
        .find(|found| middle(found) >= period.first)
}

/// Half way between the ends: a span belongs to the year that holds its greater part.
fn middle(found: &DateFound) -> Date {
    let days = found.earliest.until(found.latest).map_or(0, |span| span.get_days());
    found.earliest.checked_add(jiff::SignedDuration::from_hours(12 * i64::from(days))).unwrap_or(found.earliest)
}

/// A quarter is one of the financial year that begins in `year`; everything else lies in the calendar year.
fn year_for(raw: &Raw, year: i16) -> Years {
    if matches!(raw.when, raw::When::Quarter(_)) {
        Years { first: year, last: year.saturating_add(1), counted: raw::Counted::Financial }
    } else {
        Years::calendar(year)
    }
}

#[cfg(test)]
mod tests;
