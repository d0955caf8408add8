//! The grammar of a single date. Each rule looks a bounded number of tokens ahead, so that a text is read in linear time.

use super::Period;
use super::calendar::full_year;
use super::raw::{Part, Raw, When, Years};
use super::token::{Kind, Token};

/// Words after which a number names a place in a text, a law or a list, and no day.
const REFERENCES: &[&str] = &[
    "section",
    "sections",
    "sec",
    "s",
    "ss",
    "para",
    "paragraph",
    "paragraphs",
    "standard",
    "standards",
    "chapter",
    "ch",
    "clause",
    "part",
    "version",
    "v",
    "ver",
    "rule",
    "regulation",
    "regulations",
    "reg",
    "table",
    "figure",
    "fig",
    "appendix",
    "annex",
    "page",
    "pages",
    "p",
    "pp",
    "ref",
    "reference",
    "item",
    "no",
    "nos",
    "number",
    "point",
    "level",
    "criterion",
    "criteria",
    "article",
    "schedule",
    "question",
    "objective",
    "kloe",
    "outcome",
    "action",
    "group",
    "grade",
    "band",
    "step",
    "stage",
    "key",
    "si",
    "tel",
    "telephone",
    "ext",
    "fax",
    "phone",
];

pub(super) const ORDINALS: &[&str] = &["st", "nd", "rd", "th"];

/// Reads dates off a run of tokens.
pub(super) struct Reader<'a> {
    pub(super) tokens: &'a [Token<'a>],
    pub(super) period: Option<Period>,
}

/// What a rule read, and the first token after it.
pub(super) type Read<T> = Option<(T, usize)>;

impl<'a> Reader<'a> {
    /// The date that begins at a token, if one does.
    pub(super) fn date(&self, at: usize) -> Option<Raw> {
        if !self.get(at)?.may_open() {
            return None;
        }
        let (start, part) = self.qualifier(at).map_or((at, None), |(part, next)| (next, Some(part)));
        let (body, end) = self.body(start, part.is_some())?;
        let mut range = self.tokens[at].range();
        range.end = self.tokens[end - 1].end();
        Some(Raw { range, tokens: at..end, when: body.when, year: body.year, part, unsure: body.unsure })
    }

    pub(super) fn body(&self, at: usize, qualified: bool) -> Read<Body> {
        if qualified {
            return self.month_led(at, true).or_else(|| self.season(at, true)).or_else(|| self.quarter(at)).or_else(
                || self.years(at).or_else(|| self.lone_year(at)).map(|(years, end)| (Body::year(years), end)),
            );
        }
        let token = self.get(at)?;
        match token.kind {
            Kind::Number(_) => self
                .iso(at)
                .or_else(|| self.numeric(at))
                .or_else(|| self.day_led(at))
                .or_else(|| self.numeric_month(at))
                .or_else(|| self.quarter(at))
                .or_else(|| self.years(at).map(|(years, end)| (Body::year(years), end)))
                .or_else(|| self.lone_year(at).map(|(years, end)| (Body::year(years), end))),
            Kind::Word => self
                .weekday(at)
                .or_else(|| self.spelt_led(at))
                .or_else(|| self.month_led(at, false))
                .or_else(|| self.season(at, false))
                .or_else(|| self.quarter(at))
                .or_else(|| self.holiday(at))
                .or_else(|| self.years(at).map(|(years, end)| (Body::year(years), end))),
            Kind::Mark(_) => None,
        }
    }

    pub(super) fn get(&self, at: usize) -> Option<&Token<'a>> {
        self.tokens.get(at)
    }

    pub(super) fn before(&self, at: usize) -> Option<&Token<'a>> {
        at.checked_sub(1).and_then(|at| self.tokens.get(at))
    }

    /// Whether the next token is joined to this place without white space and carries a number or word on.
    pub(super) fn runs_on(&self, at: usize) -> bool {
        let Some(next) = self.get(at).filter(|next| !next.gap) else { return false };
        match next.kind {
            Kind::Number(_) | Kind::Word | Kind::Mark('%') => true,
            Kind::Mark('.' | '/' | ':' | ',' | '-') => {
                self.get(at + 1).is_some_and(|after| !after.gap && after.number().is_some())
            }
            Kind::Mark(_) => false,
        }
    }

    /// Whether a number at this token is a part of something else: `2.10.12.13`, `v10.12.13`, `Section 2.1.13`, `£12`.
    pub(super) fn is_reference(&self, at: usize) -> bool {
        let Some(before) = self.before(at) else { return false };
        let joined = !self.tokens[at].gap;
        match before.kind {
            Kind::Word => joined || (before.is_any(REFERENCES) && !self.ends_a_name(at)),
            Kind::Number(_) => joined,
            Kind::Mark('.' | '-' | '/' | ',' | ':') if joined => {
                at.checked_sub(2).and_then(|at| self.get(at)).is_some_and(|token| token.number().is_some())
            }
            Kind::Mark('.') => at
                .checked_sub(2)
                .and_then(|at| self.get(at))
                .is_some_and(|token| token.is_any(&["no", "para", "v", "s"])),
            Kind::Mark('£' | '$' | '€' | '#' | '§' | '@') => true,
            Kind::Mark(_) => false,
        }
    }

    /// Whether the word before a number ends a name rather than to count by it: it stands on the line before ("Standards
    /// Group", and the date under it), or is a group, which is seldom counted beyond nine.
    fn ends_a_name(&self, at: usize) -> bool {
        let group = self.before(at).is_some_and(|before| before.is_word("group"));
        self.tokens[at].opens_line || (group && self.tokens[at].text.len() == 2)
    }

    /// Early, mid, late, at the end of, the first half of, the last week of: and the token after it.
    pub(super) fn qualifier(&self, at: usize) -> Read<Part> {
        let word = self.get(at)?;
        let loose = word.is_any(&["early", "late", "mid"]);
        let part = if word.is_any(&["early", "beginning", "start"]) {
            Part::Early
        } else if word.is_any(&["mid", "middle"]) {
            Part::Mid
        } else if word.is_any(&["late", "latter"]) {
            Part::Late
        } else if word.is_any(&["end", "close"]) {
            Part::End
        } else {
            return self.portion(at);
        };
        // "The start of May", but "to start May 2014" is a verb and its day.
        if word.is_any(&["start", "beginning"]) && !self.get(at + 1).is_some_and(|token| token.is_word("of")) {
            return None;
        }
        let mut next = at + 1;
        let filler = |token: &Token<'a>| token.is_mark('-') || token.is_any(&["part", "months", "weeks", "days"]);
        next += usize::from(self.get(next).is_some_and(filler));
        // "Late in 2014", but "to start in 2014".
        for filler in ["in", "of", "the", "financial", "calendar", "year"] {
            if self.get(next).is_some_and(|token| token.is_word(filler)) && (filler != "in" || loose) {
                next += 1;
            }
        }
        Some((part, next))
    }

    /// The first half of 2014, the second week of May.
    fn portion(&self, at: usize) -> Read<Part> {
        let (count, unit) = (self.get(at)?, self.get(at + 1)?);
        let last = count.is_any(&["last", "final"]);
        let number = ["first", "second", "third", "fourth"].iter().position(|name| count.is_word(name));
        let part = match number {
            Some(0) if unit.is_word("half") => Part::FirstHalf,
            Some(1) if unit.is_word("half") => Part::SecondHalf,
            Some(number) if unit.is_word("week") => Part::Week(u8::try_from(number).ok()?),
            None if last && unit.is_word("week") => Part::LastWeek,
            _ => return None,
        };
        let joined = self.get(at + 2)?.is_any(&["of", "in"]);
        joined.then(|| (part, at + 3 + usize::from(self.get(at + 3).is_some_and(|token| token.is_word("the")))))
    }
}

/// What a date says, without its place.
pub(super) struct Body {
    pub(super) when: When,
    pub(super) year: Option<Years>,
    pub(super) unsure: bool,
}

impl Body {
    pub(super) fn year(years: Years) -> Self {
        Self { when: When::Year, year: Some(years), unsure: false }
    }

    pub(super) fn day(month: i8, day: i8, year: Option<i16>) -> Self {
        Self { when: When::Days(month, day, day), year: year.map(Years::calendar), unsure: false }
    }
}

pub(super) fn plausible(year: u32) -> Option<i16> {
    i16::try_from(year).ok().filter(|year| (1900..2100).contains(year))
}

pub(super) fn small(value: u32, most: i8) -> Option<i8> {
    i8::try_from(value).ok().filter(|value| (1..=most).contains(value))
}

pub(super) fn short_or_full(token: &Token<'_>) -> Option<i16> {
    match token.text.len() {
        2 => token.number().map(full_year),
        4 => token.number().and_then(plausible),
        _ => None,
    }
}
