use std::ops::Range;

use jiff::civil::Date;

use super::calendar::{financial_quarter, first_of, last_of};
use super::{DateFound, Precision};

/// A date as its words give it, before a missing year is reasoned about.
#[derive(Debug, Clone)]
pub(super) struct Raw {
    pub(super) range: Range<usize>,
    /// Its first token, and the first after it.
    pub(super) tokens: Range<usize>,
    pub(super) when: When,
    pub(super) year: Option<Years>,
    pub(super) part: Option<Part>,
    /// The words allow another reading.
    pub(super) unsure: bool,
}

/// A year, or a reporting year over two (or more) calendar years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Years {
    pub(super) first: i16,
    pub(super) last: i16,
    pub(super) counted: Counted,
}

/// How the years of a label run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted {
    /// January to December.
    Calendar,
    /// April to March.
    Financial,
    /// September to August.
    School,
}

/// What is named within a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// Month, first day, last day.
    Days(i8, i8, i8),
    Month(i8),
    /// First and last month; the last may lie in the year after.
    Season(i8, i8),
    Quarter(u32),
    Year,
}

/// Early, mid, late, end; a half; a week, counted from the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Early,
    Mid,
    Late,
    End,
    FirstHalf,
    SecondHalf,
    Week(u8),
    LastWeek,
}

impl Years {
    pub(super) fn calendar(year: i16) -> Self {
        Self { first: year, last: year, counted: Counted::Calendar }
    }

    /// The calendar year in which a month of this year lies; the first for a span of many years.
    fn of_month(self, month: i8) -> i16 {
        let turn = if self.counted == Counted::School { 9 } else { 4 };
        if self.first != self.last && month < turn { self.first + 1 } else { self.first }
    }

    fn span(self) -> Option<(Date, Date)> {
        let (from, to) = match self.counted {
            _ if self.first == self.last => (1, 12),
            Counted::Calendar => (1, 12),
            Counted::Financial => (4, 3),
            Counted::School => (9, 8),
        };
        Some((first_of(self.first, from)?, last_of(self.last, to)?))
    }
}

impl Raw {
    /// The month and day on which it begins, to be held against a neighbour that names the year.
    pub(super) fn begins(&self) -> (i8, i8) {
        match self.when {
            When::Days(month, day, _) => (month, day),
            When::Month(month) | When::Season(month, _) => (month, 1),
            When::Quarter(quarter) => (financial_quarter(quarter).map_or(1, |(first, _, _)| first), 1),
            When::Year => (1, 1),
        }
    }

    /// The days that it can mean in `year`; none for a day that the month does not have.
    pub(super) fn resolve(&self, year: Years, inferred: bool) -> Option<DateFound> {
        let (mut earliest, mut latest, mut precision) = match self.when {
            When::Days(month, first, last) => {
                let year = year.of_month(month);
                (Date::new(year, month, first).ok()?, Date::new(year, month, last).ok()?, Precision::Day)
            }
            When::Month(month) => {
                let year = year.of_month(month);
                (first_of(year, month)?, last_of(year, month)?, Precision::Month)
            }
            When::Season(first, last) => {
                let start = year.of_month(first);
                let end = if last < first { start + 1 } else { year.of_month(last) };
                let (earliest, latest) = (first_of(start, first)?, last_of(end, last)?);
                // Spring 2013/14: the label does not say which of the two.
                let swap = latest < earliest;
                let earliest = if swap { first_of(year.first, first)? } else { earliest };
                let latest = if swap { last_of(year.last, last)? } else { latest };
                (earliest, latest, Precision::Quarter)
            }
            When::Quarter(quarter) => {
                let (first, last, second_year) = financial_quarter(quarter)?;
                if year.first == year.last {
                    // Q3 2014 is July to September for some and October to December for others.
                    let calendar = i8::try_from(quarter).ok()? * 3;
                    let end = year.first + i16::from(second_year);
                    (first_of(year.first, calendar - 2)?, last_of(end, last)?, Precision::Quarter)
                } else {
                    let year = year.first + i16::from(second_year);
                    (first_of(year, first)?, last_of(year, last)?, Precision::Quarter)
                }
            }
            When::Year => {
                let (earliest, latest) = year.span()?;
                let precision = if year.first == year.last { Precision::Year } else { Precision::YearSpan };
                (earliest, latest, precision)
            }
        };
        if let Some(part) = self.part {
            (earliest, latest) = within(earliest, latest, part);
            if precision > Precision::Quarter {
                precision = Precision::Quarter;
            }
        }
        Some(DateFound { range: self.range.clone(), earliest, latest, precision, inferred, unsure: self.unsure })
    }
}

/// A third, a half or a week of a span; the last third for both "late" and "end".
fn within(earliest: Date, latest: Date, part: Part) -> (Date, Date) {
    let days = i64::from(earliest.until(latest).map_or(0, |span| span.get_days()));
    let day =
        |count: i64| earliest.checked_add(jiff::SignedDuration::from_hours(24 * count)).unwrap_or(latest).min(latest);
    match part {
        Part::Early => (earliest, day(days / 3)),
        Part::Mid => (day(days / 3), day(days * 2 / 3)),
        Part::Late | Part::End => (day(days * 2 / 3), latest),
        Part::FirstHalf => (earliest, day((days - 4).max(0) / 2)),
        Part::SecondHalf => (day(days / 2), latest),
        Part::Week(week) => (day(7 * i64::from(week)), day(7 * i64::from(week) + 6)),
        Part::LastWeek => (day(days - 6), latest),
    }
}
