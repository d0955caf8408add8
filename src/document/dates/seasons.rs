//! Seasons, school terms and quarters.

use super::calendar::season;
use super::raw::{Counted, When, Years};
use super::reader::{Body, ORDINALS, Read, Reader};
use super::token::{Kind, Token};

impl Reader<'_> {
    /// Spring 2014, the autumn term 2013/14, winter 2013-14.
    pub(super) fn season(&self, at: usize, qualified: bool) -> Read<Body> {
        let word = self.get(at)?;
        let is_term = self.get(at + 1).is_some_and(|token| token.is_word("term"));
        let (first, last) = season(word.text, is_term).filter(|_| word.kind == Kind::Word)?;
        let mut next = at + 1 + usize::from(is_term);
        for filler in [Kind::Mark(','), Kind::Word] {
            if self.get(next).is_some_and(|token| token.kind == filler && (filler != Kind::Word || token.is_word("of")))
            {
                next += 1;
            }
        }
        let year = if is_term { self.school_year(next) } else { None };
        if let Some((year, end)) = year.or_else(|| self.years(next)).or_else(|| self.lone_year(next)) {
            return Some((Body { when: When::Season(first, last), year: Some(year), unsure: false }, end));
        }
        let introduced =
            qualified || self.before(at).is_some_and(|token| token.is_any(&["by", "in", "during", "until", "from"]));
        (is_term || introduced).then(|| {
            (Body { when: When::Season(first, last), year: None, unsure: false }, at + 1 + usize::from(is_term))
        })
    }

    pub(super) fn school_year(&self, at: usize) -> Read<Years> {
        self.years(at).map(|(years, end)| (Years { counted: Counted::School, ..years }, end))
    }

    /// Q3 2013/14, quarter 3 of 2013-14, the third quarter of 2013/14, 2013/14 Q3.
    pub(super) fn quarter(&self, at: usize) -> Read<Body> {
        if let Some((year, next)) = self.years(at)
            && let Some((quarter, end)) = self.quarter_number(next)
        {
            return Some((Body { when: When::Quarter(quarter), year: Some(year), unsure: false }, end));
        }
        let (quarter, mut next) = self.quarter_number(at)?;
        let bare = next;
        if self.get(next).is_some_and(|token| token.is_mark(',')) {
            next += 1;
        }
        for filler in ["of", "in", "the"] {
            if self.get(next).is_some_and(|token| token.is_word(filler)) {
                next += 1;
            }
        }
        if let Some((year, end)) = self.years(next).or_else(|| self.lone_year(next)) {
            let unsure = year.first == year.last;
            return Some((Body { when: When::Quarter(quarter), year: Some(year), unsure }, end));
        }
        Some((Body { when: When::Quarter(quarter), year: None, unsure: true }, bare))
    }

    pub(super) fn quarter_number(&self, at: usize) -> Read<u32> {
        let (word, next) = (self.get(at)?, self.get(at + 1)?);
        let in_range = |token: &Token<'_>| token.number_of(1..=1).filter(|quarter| (1..=4).contains(quarter));
        if (word.text == "Q" && !next.gap) || word.is_any(&["quarter", "qtr"]) {
            return in_range(next).filter(|_| !self.runs_on(at + 2)).map(|quarter| (quarter, at + 2));
        }
        let named = ["first", "second", "third", "fourth"].iter().position(|name| word.is_word(name));
        if let Some(named) = named
            && next.is_any(&["quarter", "qtr"])
        {
            return u32::try_from(named + 1).ok().map(|quarter| (quarter, at + 2));
        }
        let quarter = in_range(word)?;
        (next.is_any(ORDINALS) && self.get(at + 2)?.is_any(&["quarter", "qtr"])).then_some((quarter, at + 3))
    }
}
