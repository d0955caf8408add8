use jiff::Span;
use jiff::civil::Date;

use crate::ruleset::{Period, YearLabel};

/// A span of days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Days {
    pub first: Date,
    pub last: Date,
}

impl Days {
    /// The reporting year that a label names, as this board counts years. A label with one year names the year that
    /// begins in it.
    pub fn of(label: YearLabel, period: &Period) -> Option<Self> {
        let (month, day) = match period.starts {
            (0, _) | (_, 0) => (1, 1),
            starts => starts,
        };
        let first = Date::new(label.first, month, day).ok()?;
        Some(Self { first, last: first.checked_add(Span::new().years(1)).ok()?.yesterday().ok()? })
    }

    /// The whole calendar month.
    pub fn month(year: i16, month: i8) -> Option<Self> {
        let first = Date::new(year, month, 1).ok()?;
        Some(Self { first, last: first.last_of_month() })
    }

    /// The whole calendar years from `first` to `last`.
    pub fn years(first: i16, last: i16) -> Option<Self> {
        Some(Self { first: Date::new(first, 1, 1).ok()?, last: Date::new(last, 12, 31).ok()? })
    }

    /// The same with months added before and after.
    pub fn widened(self, before: u32, after: u32) -> Self {
        let back = Span::new().try_months(-i64::from(before)).and_then(|span| self.first.checked_add(span));
        let forth = Span::new().try_months(i64::from(after)).and_then(|span| self.last.checked_add(span));
        Self { first: back.unwrap_or(Date::MIN), last: forth.unwrap_or(Date::MAX) }
    }

    /// The twelve months that follow it.
    pub fn following(self) -> Option<Self> {
        let first = self.last.tomorrow().ok()?;
        Some(Self { first, last: self.last.checked_add(Span::new().years(1)).ok()? })
    }

    /// Whether the two have a day in common.
    pub fn meets(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn april() -> Period {
        Period { starts: (4, 1), ..Period::default() }
    }

    #[test]
    fn a_year_runs_as_the_board_counts_it() {
        let year = Days::of(YearLabel { first: 2013, last: 2014 }, &april()).unwrap();
        assert_eq!(year, Days { first: date(2013, 4, 1), last: date(2014, 3, 31) });
        let calendar = Days::of(YearLabel { first: 2014, last: 2014 }, &Period::default()).unwrap();
        assert_eq!(calendar, Days { first: date(2014, 1, 1), last: date(2014, 12, 31) });
    }

    #[test]
    fn a_window_is_widened_by_months_and_never_overflows() {
        let year = Days::of(YearLabel { first: 2013, last: 2014 }, &april()).unwrap();
        assert_eq!(year.widened(3, 6), Days { first: date(2013, 1, 1), last: date(2014, 9, 30) });
        assert_eq!(year.widened(u32::MAX, u32::MAX), Days { first: Date::MIN, last: Date::MAX });
        assert!(year.following().unwrap().meets(Days::month(2014, 4).unwrap()));
        assert!(!year.meets(Days::month(2014, 4).unwrap()));
    }
}
