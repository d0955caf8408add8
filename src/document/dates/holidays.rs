//! Christmas, Easter, Whitsun and the new year: what "by" and "before" often name in the place of a day.

use super::raw::{When, Years};
use super::reader::{Body, Read, Reader};

impl Reader<'_> {
    /// Christmas 2013, Easter 2014, Whitsun 2014, the new year 2014; "by Christmas" alone as well.
    pub(super) fn holiday(&self, at: usize) -> Read<Body> {
        let word = self.get(at)?;
        let named = |name: &str| word.is_word(name);
        let new_year = named("new") && self.get(at + 1).is_some_and(|token| token.is_word("year"));
        if !(new_year || ["christmas", "xmas", "easter", "whitsun", "whitsuntide"].iter().any(|name| named(name))) {
            return None;
        }
        let mut next = at + 1 + usize::from(new_year);
        for filler in ["of", "in"] {
            if self.get(next).is_some_and(|token| token.is_word(filler)) {
                next += 1;
            }
        }
        let year = self.lone_year(next);
        let body = |when, year| Body { when, year, unsure: false };
        match year {
            Some((years, end)) if new_year => Some((body(When::Month(1), Some(years)), end)),
            Some((years, end)) if word.is_any(&["christmas", "xmas"]) => {
                Some((body(When::Days(12, 24, 26), Some(years)), end))
            }
            Some((years, end)) => {
                let after = if named("easter") { 0 } else { 49 };
                let (month, day) = easter(years.first, after)?;
                Some((body(When::Days(month, day, day), Some(Years::calendar(years.first))), end))
            }
            None => {
                let limit = self.before(at).is_some_and(|token| token.is_any(&["by", "before"]));
                (limit && word.is_any(&["christmas", "xmas"])).then(|| (body(When::Days(12, 24, 26), None), at + 1))
            }
        }
    }
}

/// Easter Sunday, or so many days after it, by the Gregorian computus.
fn easter(year: i16, after: i64) -> Option<(i8, i8)> {
    let year_number = i32::from(year);
    let (golden, century) = (year_number % 19, year_number / 100);
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (year_number % 100 / 4) - epact - year_number % 100 % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    let (month, day) = (i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?);
    let sunday = jiff::civil::Date::new(year, month, day).ok()?;
    let day = sunday.checked_add(jiff::SignedDuration::from_hours(24 * after)).ok()?;
    Some((day.month(), day.day()))
}
