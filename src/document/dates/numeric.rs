//! Dates in figures: 10.12.13, 2013-12-10, 12/2013.

use super::calendar::full_year;
use super::raw::{When, Years};
use super::reader::{Body, Read, Reader, plausible, small};
use super::token::Kind;

impl Reader<'_> {
    /// 2013-12-10, 2013/12/10, 2013.12.10.
    pub(super) fn iso(&self, at: usize) -> Read<Body> {
        let year = self.get(at)?.number_of(4..=4).and_then(plausible)?;
        let mark = self.get(at + 1)?.kind;
        if self.is_reference(at) || !matches!(mark, Kind::Mark('-' | '/' | '.')) || self.get(at + 3)?.kind != mark {
            return None;
        }
        if (at + 1..=at + 4).any(|at| self.get(at).is_none_or(|token| token.gap)) {
            return None;
        }
        let month = small(self.get(at + 2)?.number_of(1..=2)?, 12)?;
        let day = small(self.get(at + 4)?.number_of(1..=2)?, 31)?;
        // A time may follow: 2013-12-10T09:30.
        let ends = !self.runs_on(at + 5) || self.get(at + 5).is_some_and(|token| token.text.starts_with('T'));
        ends.then(|| (Body::day(month, day, Some(year)), at + 5))
    }

    /// 10.12.13, 10/12/2013, 10-12-2013, with the day first always.
    pub(super) fn numeric(&self, at: usize) -> Read<Body> {
        let (day_token, month_token, year_token) = (self.get(at)?, self.get(at + 2)?, self.get(at + 4)?);
        let mark = self.get(at + 1)?.kind;
        if !matches!(mark, Kind::Mark('-' | '/' | '.')) || self.get(at + 3)?.kind != mark {
            return None;
        }
        let day = small(day_token.number_of(1..=2)?, 31)?;
        let month = small(month_token.number_of(1..=2)?, 12)?;
        let year = match year_token.text.len() {
            2 => full_year(year_token.number()?),
            4 => plausible(year_token.number()?)?,
            _ => return None,
        };
        let gaps = (at + 1..=at + 4).filter(|at| self.get(*at).is_some_and(|token| token.gap)).count();
        // Spaces stand round every mark or after every full stop, or nowhere.
        if self.is_reference(at)
            || self.runs_on(at + 5)
            || (gaps > 0 && (mark == Kind::Mark('-') || year_token.text.len() == 2 && gaps < 2))
        {
            return None;
        }
        let short = year_token.text.len() == 2;
        let whole = day_token.text.len() == 2 && month_token.text.len() == 2;
        if short && mark == Kind::Mark('.') && !whole && day_token.opens_line {
            // `2.1.13 Training`: a heading's number. `2.1.13` alone on its line is a date.
            if self.get(at + 5).is_some_and(|next| next.kind == Kind::Word && !next.opens_line) {
                return None;
            }
        }
        Some((Body::day(month, day, Some(year)), at + 5))
    }

    /// 12/2013, 04.2014, 04-2014.
    pub(super) fn numeric_month(&self, at: usize) -> Read<Body> {
        let (month_token, mark, year_token) = (self.get(at)?, self.get(at + 1)?, self.get(at + 2)?);
        let month = small(month_token.number_of(1..=2)?, 12)?;
        let year = year_token.number_of(4..=4).and_then(plausible)?;
        let whole = month_token.text.len() == 2;
        let marked = mark.is_mark('/') || (whole && (mark.is_mark('.') || mark.is_mark('-')));
        if !marked || mark.gap || year_token.gap || self.is_reference(at) || self.runs_on(at + 3) {
            return None;
        }
        Some((Body { when: When::Month(month), year: Some(Years::calendar(year)), unsure: false }, at + 3))
    }
}
