//! ## What it finds
//!
//! A document that bears another year than the one asked for, in its title or beside it. A form that is dated by a month
//! (`April 2014`) is held against the months in which the rule set expects it. A document without a year says nothing,
//! and nothing is said of it.
//!
//! ## Why it matters
//!
//! Last year's report sent again assures the board of last year. It is also the commonest sign that an agency has
//! written over its old file, so that old answers stand among the new.
//!
//! ## Example
//!
//! "Practice Quality Assurance Report 2012-2013", where 2013-2014 was asked for.
//!
//! ## How to put it right
//!
//! Ask whether this is the year's report with an old title, or the old report. Send the right one with the right year.

use crate::align::YearMark;
use crate::finding::{Code, Finding};
use crate::ruleset::{Dated, Period, YearLabel};

use super::Context;
use super::evidence::quoted;
use super::period::Days;
use super::question::{Form, about_form};

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for Form { agency, document, instance, file, .. } in context.forms() {
        let Some(mark) = &instance.year else { continue };
        if is_current(mark, document.dated, context.year, &context.rules.period) {
            continue;
        }
        let expected = match document.dated {
            Dated::InPeriod => format!("a month of {}", context.year),
            Dated::AfterPeriod => format!("a month of the year after {}", context.year),
            Dated::Year | Dated::No => context.year.to_string(),
        };
        let message = format!(
            "{}’s {} is dated {}, where {expected} is expected",
            agency.name,
            document.name,
            quoted(&mark.found.text)
        );
        let suggestion =
            format!("send the {} for {}, or correct its title if it is that one", document.name, context.year);
        let finding = about_form(instance, file, Code::StaleYear);
        findings.push(finding.with(mark.found.place, &mark.found.text, message, suggestion));
    }
}

fn is_current(mark: &YearMark, dated: Dated, expected: YearLabel, period: &Period) -> bool {
    let Some(year) = Days::of(expected, period) else { return true };
    let Some(after) = year.following() else { return true };
    let month = mark.month.and_then(|month| Days::month(mark.label.first, month));
    if mark.label == expected && month.is_none() {
        return true;
    }
    // A label of one year may be short for a reporting year that begins or ends in it.
    let single = mark.label.first == mark.label.last;
    match (dated, month) {
        (Dated::No, _) => true,
        (Dated::Year, Some(month)) => month.meets(year) || month.meets(after),
        (Dated::Year, None) if single => (expected.first..=expected.last).contains(&mark.label.first),
        (Dated::Year, None) => expected.first == expected.last && mark.label.last == expected.last,
        (Dated::InPeriod, Some(month)) => month.meets(year),
        (Dated::AfterPeriod, Some(month)) => month.meets(after),
        (Dated::InPeriod, None) => {
            single && Days::years(mark.label.first, mark.label.last).is_some_and(|d| d.meets(year))
        }
        (Dated::AfterPeriod, None) => Days::of(mark.label, period).is_some_and(|days| {
            if single {
                Days::years(mark.label.first, mark.label.last).is_some_and(|d| d.meets(after))
            } else {
                days == after
            }
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Sent, findings, matched, subjects};
    use super::*;

    fn mark(label: &str, month: Option<i8>) -> YearMark {
        YearMark { label: label.parse().unwrap(), month, found: matched(label) }
    }

    fn current(label: &str, month: Option<i8>, dated: Dated) -> bool {
        let period = Period { starts: (4, 1), ..Period::default() };
        is_current(&mark(label, month), dated, "2013-2014".parse().unwrap(), &period)
    }

    #[test]
    fn years_are_held_against_the_year_asked_for() {
        assert!(current("2013/14", None, Dated::Year));
        assert!(current("2014", None, Dated::Year), "short for the year that ends in it");
        assert!(current("2014", Some(5), Dated::Year), "the month it was written in");
        assert!(!current("2012-2013", None, Dated::Year));
        assert!(!current("2014-15", None, Dated::Year));
        assert!(!current("2012", None, Dated::Year));
        assert!(!current("2013", Some(3), Dated::Year));
        assert!(current("2001", None, Dated::No));
    }

    #[test]
    fn months_are_held_against_the_months_expected() {
        assert!(current("2014", Some(4), Dated::AfterPeriod));
        assert!(!current("2013", Some(4), Dated::AfterPeriod));
        assert!(current("2013", Some(4), Dated::InPeriod));
        assert!(!current("2014", Some(4), Dated::InPeriod));
        assert!(current("2013-14", None, Dated::AfterPeriod), "the year asked for is never stale");
        assert!(!current("2012-13", None, Dated::AfterPeriod));
        assert!(current("2014", None, Dated::AfterPeriod));
        assert!(!current("2013", None, Dated::AfterPeriod));
    }

    #[test]
    fn the_message_quotes_the_title_and_names_the_year() {
        let mut sent = Sent::new().form("harbour", "report");
        sent.last().year = Some(mark("2012-2013", None));
        let found = findings(&sent, run);
        assert_eq!(subjects(&found), ["harbour/report/-"]);
        assert!(found[0].message.contains("“2012-2013”, where 2013-2014 is expected"), "{}", found[0].message);
        sent.last().year = None;
        assert_eq!(findings(&sent, run), []);
    }
}
