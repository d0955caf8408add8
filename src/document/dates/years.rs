//! Years: alone, after a month, and as labels of reporting years.

use super::calendar::full_year;
use super::raw::{Counted, Years};
use super::reader::{Read, Reader, plausible, short_or_full};
use super::token::Kind;

impl Reader<'_> {
    /// 2013-2014, 2013/14, 2013 to 2014, FY14, FY 2013/14, and spans of several years.
    pub(super) fn years(&self, at: usize) -> Read<Years> {
        let token = self.get(at)?;
        let fy = token.is_word("FY");
        if fy {
            let number = self.get(at + 1)?;
            if let Some(label) = self.label(at + 1, true) {
                return Some(label);
            }
            let last = short_or_full(number).filter(|_| !self.runs_on(at + 2))?;
            return Some((Years { first: last - 1, last, counted: Counted::Financial }, at + 2));
        }
        self.label(at, false)
    }

    pub(super) fn label(&self, at: usize, financial: bool) -> Read<Years> {
        let (first_token, mark, last_token) = (self.get(at)?, self.get(at + 1)?, self.get(at + 2)?);
        let after_year = financial || self.before(at).is_some_and(|token| token.is_any(&["year", "years", "yr"]));
        let first = match first_token.text.len() {
            4 => plausible(first_token.number()?)?,
            2 if after_year => full_year(first_token.number()?),
            _ => return None,
        };
        if !financial && self.is_reference(at) || self.runs_on(at + 3) {
            return None;
        }
        let joined = !mark.gap && !last_token.gap;
        let last = match last_token.text.len() {
            4 => plausible(last_token.number()?)?,
            2 => {
                let last = i16::try_from(last_token.number()?).ok()? + first / 100 * 100;
                if last < first { last + 100 } else { last }
            }
            _ => return None,
        };
        let years = last - first;
        let fits = match mark.kind {
            Kind::Mark('/') => years == 1 || (last_token.text.len() == 4 && (1..=10).contains(&years)),
            Kind::Mark('-') => {
                years == 1
                    || (joined && (1..=10).contains(&years))
                    || (last_token.text.len() == 4 && (1..=10).contains(&years))
            }
            _ => mark.is_any(&["to", "until", "through"]) && last_token.text.len() == 4 && (1..=10).contains(&years),
        };
        let school = self.before(at).is_some_and(|token| token.is_word("year"))
            && at.checked_sub(2).and_then(|at| self.get(at)).is_some_and(|token| token.is_any(&["academic", "school"]));
        let counted = match years {
            _ if school => Counted::School,
            1 => Counted::Financial,
            _ if financial => Counted::Financial,
            _ => Counted::Calendar,
        };
        fits.then_some((Years { first, last, counted }, at + 3))
    }

    /// Four digits that stand for a year and for nothing else.
    pub(super) fn lone_year(&self, at: usize) -> Read<Years> {
        let token = self.get(at)?;
        let year = token.number_of(4..=4).and_then(plausible)?;
        if self.is_reference(at) || self.runs_on(at + 1) {
            return None;
        }
        let digits = |at: Option<usize>| {
            at.and_then(|at| self.get(at)).is_some_and(|token| token.number().is_some() && token.text.len() > 2)
        };
        // Groups of digits are a telephone number.
        if digits(at.checked_sub(1)) || digits(Some(at + 1)) {
            return None;
        }
        let counted = self.before(at).is_some_and(|token| {
            token.is_any(&["over", "approximately", "around", "nearly", "almost", "than", "some", "least", "approx"])
        });
        (!counted).then_some((Years::calendar(year), at + 1))
    }

    /// A year after a month: 2013, '13, 13, of 2013, or a reporting year in which the month lies.
    pub(super) fn year_after(&self, at: usize, month: i8) -> Read<Years> {
        if let Some(found) = self.full_year_after(at, month) {
            return Some(found);
        }
        let comma = usize::from(self.get(at).is_some_and(|token| token.is_mark(',')));
        if let Some(spelt) = self.spelt_year(at + comma) {
            return Some(spelt);
        }
        let mut at = at;
        if self.get(at).is_some_and(|token| token.is_mark('\'')) {
            at += 1;
            let year = self.get(at).filter(|token| !token.gap)?.number_of(2..=2)?;
            return (!self.runs_on(at + 1)).then(|| (Years::calendar(full_year(year)), at + 1));
        }
        let token = self.get(at)?;
        let year = full_year(token.number_of(2..=2)?);
        // "19 Dec 13", but not "19 December 10 children" and not "19 Dec 10.30".
        let ends = self.get(at + 1).is_none_or(|next| {
            next.kind != Kind::Word
                || next.opens_line
                || next.is_capital()
                || next.is_any(&["and", "to", "by", "at", "in", "with", "for", "the", "until"])
        });
        (ends && !self.runs_on(at + 1) && self.is_near(year)).then(|| (Years::calendar(year), at + 1))
    }

    pub(super) fn full_year_after(&self, at: usize, month: i8) -> Read<Years> {
        let mut at = at;
        if self.get(at).is_some_and(|token| token.is_mark(',') || token.is_word("of")) {
            at += 1;
        }
        if let Some((years, end)) = self.label(at, false)
            && years.last == years.first + 1
            && !self.get(at + 1).is_some_and(|token| token.is_word("to"))
        {
            let year = if month < 4 { years.last } else { years.first };
            return Some((Years::calendar(year), end));
        }
        let token = self.get(at)?;
        let year = token.number_of(4..=4).and_then(plausible)?;
        (!self.runs_on(at + 1) || self.get(at + 1).is_some_and(|token| token.is_mark('-') || token.is_mark('.')))
            .then(|| (Years::calendar(year), at + 1))
    }

    /// Whether a two-digit year lies near the reporting year; near the present century where there is none.
    pub(super) fn is_near(&self, year: i16) -> bool {
        match self.period {
            Some(period) => (period.first.year() - 5..=period.last.year() + 5).contains(&year),
            None => (2000..=2040).contains(&year),
        }
    }
}
