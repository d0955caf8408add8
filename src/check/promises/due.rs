use jiff::{Span, civil::Date};

use crate::align::Instance;
use crate::document::dates::{self, DateFound, Precision};
use crate::ruleset::{DocumentRule, SectionKind};

use super::super::Context;
use super::super::period::Days;
use super::super::question::Question;

/// What is known about the time at which a form was written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written {
    /// The reporting year that it bears, or else the year asked for.
    period: Option<dates::Period>,
    /// The day on which it was signed off.
    signed: Option<Date>,
}

impl Written {
    pub fn of(context: &Context<'_>, question: &Question<'_>) -> Self {
        let label = question.instance.year.as_ref().map(|year| year.label).filter(|label| label.first != label.last);
        let days = Days::of(label.unwrap_or(context.year), &context.rules.period);
        let period = days.map(|days| dates::Period { first: days.first, last: days.last });
        Self { period, signed: signed(question.instance, question.document, context.as_of) }
    }

    /// The dates of a text; those without a year lie in the reporting year.
    pub fn dates(&self, text: &str) -> Vec<DateFound> {
        dates::find(text, self.period)
    }

    /// The last day that a date can mean for something to come. Without a year it is the next such day after the form was
    /// signed; where that day is not known either, the later of the two readings.
    pub fn last_day(&self, date: &DateFound) -> Date {
        if !date.inferred {
            return date.latest;
        }
        let shifted = |years: i32| {
            Span::new().try_years(years).and_then(|span| date.latest.checked_add(span)).unwrap_or(date.latest)
        };
        match self.signed {
            Some(signed) => [shifted(-1), date.latest].into_iter().find(|day| *day >= signed).unwrap_or(shifted(1)),
            None => shifted(1),
        }
    }
}

/// The day of the sign-off, where it is written in full and lies before the as-of date.
fn signed(instance: &Instance, document: &DocumentRule, as_of: Date) -> Option<Date> {
    document
        .sections
        .iter()
        .filter(|section| matches!(section.kind, SectionKind::SignOff(_)))
        .filter_map(|section| instance.section(&section.id))
        .flat_map(|found| dates::find(&found.answer.text(), None))
        .filter(|date| date.precision == Precision::Day && date.latest <= as_of)
        .map(|date| date.latest)
        .max()
}
