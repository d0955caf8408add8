//! # unratified
//!
//! ## What it finds
//!
//! A form that asks for ratification and comes without: no ratification block, an empty one, one that still holds the
//! form's prompt or a placeholder, one that says it is still to come, or a date with nobody named.
//!
//! ## Why it matters
//!
//! Ratification is the agency's word that somebody beside the author stands by the report.
//!
//! ## Example
//!
//! "Ratified by: Please state the name of the governance group."
//!
//! ## How to put it right
//!
//! Have the governance group sign the report off, and name the group and the day.
//!
//! # ratified-by-person
//!
//! ## What it finds
//!
//! A person by name or post, where the form asks for a governance group; also a chair's action and delegated powers. A
//! group that is named beside them is enough, and where the words leave it open nothing is said.
//!
//! ## Why it matters
//!
//! A chief executive's signature shows that one person read the report, not that the agency's governance did.
//!
//! ## Example
//!
//! "Ratified by: Robin Example, Chair of the Quality Committee".
//!
//! ## How to put it right
//!
//! Name the group that signed the report off; if none did, put the report before it.
//!
//! # undated-ratification
//!
//! ## What it finds
//!
//! A ratification without a date, or with one that cannot be read: a year alone, a day without its year, "recently". A
//! month and a year are a date.
//!
//! ## Why it matters
//!
//! Without a date nobody can tell this year's ratification from last year's.
//!
//! ## Example
//!
//! "Ratified by: Quality Committee. Ratified on:"
//!
//! ## How to put it right
//!
//! Add the day of the meeting that ratified the report.
//!
//! # ratification-out-of-period
//!
//! ## What it finds
//!
//! A date that lies before or after the months in which the rule set expects the ratification, or after the date that the
//! check is made for.
//!
//! ## Why it matters
//!
//! An earlier date was carried over from last year's report, or the report was signed off before the year it reports on.
//! A later one is an announcement and no ratification.
//!
//! ## Example
//!
//! "Ratified on: 4 May 2012", in the report for 2013-2014.
//!
//! ## How to put it right
//!
//! Correct the date, or have this year's report ratified.

mod signatory;
mod signature;

use crate::document::Place;
use crate::document::dates::{DateFound, Precision};
use crate::finding::{Code, Finding};
use crate::ruleset::{SectionKind, SignOff, SignOffBy};

use super::Context;
use super::evidence::{day, quoted};
use super::period::Days;
use super::question::Question;

use signatory::{Signatory, in_place_of_a_group, signatory};
use signature::Signature;

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for question in context.questions() {
        let SectionKind::SignOff(rule) = &question.section.kind else { continue };
        let year = Days::of(context.year, &context.rules.period);
        let text = if question.is_answered() { question.found.answer.text() } else { String::new() };
        let signature = Signature::read(&text, rule, &question.section.prompts, year, context.rules);
        if signature.is_missing() {
            if question.section.required {
                findings.push(unratified(context, &question, &signature));
            }
            continue;
        }
        let place = question.answer_place();
        if rule.by == SignOffBy::Group && signatory(&signature.who, context.rules) == Signatory::Person {
            findings.push(by_person(&question, place, &signature));
        }
        let dates = usable(&signature.dates);
        if dates.is_empty() {
            findings.push(undated(&question, place, &text, &signature));
        } else if let Some(year) = year {
            let window = year.widened(rule.months_before, rule.months_after);
            let inside = |date: &&DateFound| {
                Days { first: date.earliest, last: date.latest }.meets(window) && date.earliest <= context.as_of
            };
            if !dates.iter().any(inside) {
                findings.push(out_of_period(context, &question, rule, &text, &dates));
            }
        }
    }
}

/// The dates that say when: a year alone does not.
fn usable(dates: &[DateFound]) -> Vec<&DateFound> {
    dates.iter().filter(|date| date.precision <= Precision::Quarter && !date.inferred).collect()
}

fn unratified(context: &Context<'_>, question: &Question<'_>, signature: &Signature) -> Finding {
    let (agency, document) = (&question.agency.name, &question.document.name);
    let prompt = question.found.prompts.first();
    let heading = question.found.heading.as_ref();
    let (why, evidence, place): (&str, String, Place) = match (prompt, heading) {
        (Some(prompt), _) => ("the form’s own prompt still stands there", prompt.text.clone(), prompt.place),
        (None, _) if signature.still_to_come => {
            ("it says that it is still to come", signature.text.clone(), question.answer_place())
        }
        (None, _) if signature.is_prompt => {
            ("the form’s own prompt still stands there", signature.text.clone(), question.answer_place())
        }
        (None, _) if !signature.dates.is_empty() => {
            ("nobody is named", signature.text.clone(), question.answer_place())
        }
        (None, _) if !signature.text.is_empty() => {
            ("nothing stands there that names anyone", signature.text.clone(), question.answer_place())
        }
        (None, Some(heading)) => ("nothing stands there", heading.found.text.clone(), heading.found.place),
        (None, None) => ("it has no ratification block", last_words(question), question.instance.place),
    };
    let message = format!("{agency}’s {document} is not ratified: {why}");
    let suggestion = match question.section.kind {
        SectionKind::SignOff(SignOff { by: SignOffBy::Person, .. }) => {
            "name the person who signed it off, and the day".to_owned()
        }
        _ => format!(
            "have a governance group sign the {document} for {} off, and name the group and the day",
            context.year
        ),
    };
    question.finding(Code::Unratified, place, &evidence, message, suggestion)
}

/// The last words of the form, after which the ratification should stand.
fn last_words(question: &Question<'_>) -> String {
    let answers = question.instance.sections.iter().rev();
    let last = answers.filter_map(|section| section.answer.pieces.last()).max_by_key(|piece| piece.block);
    last.map_or_else(|| super::missing_section::before(question), |piece| super::evidence::ending(&piece.text))
}

fn by_person(question: &Question<'_>, place: Place, signature: &Signature) -> Finding {
    let message = format!(
        "{}’s {} was ratified {} ({}), where a governance group is asked for",
        question.agency.name,
        question.document.name,
        in_place_of_a_group(&signature.who).unwrap_or("by a person"),
        quoted(&signature.who)
    );
    let suggestion = "name the group that signed it off; if none did, put it before one".to_owned();
    question.finding(Code::RatifiedByPerson, place, &signature.text, message, suggestion)
}

fn undated(question: &Question<'_>, place: Place, text: &str, signature: &Signature) -> Finding {
    let (agency, document) = (&question.agency.name, &question.document.name);
    let suggestion = "add the day of the meeting that ratified it".to_owned();
    let message = match signature.dates.first() {
        Some(date) if date.inferred => {
            format!("{agency}’s {document} was ratified on {}, without a year", quoted(&text[date.range.clone()]))
        }
        Some(date) => format!(
            "{agency}’s {document} gives only {} as the date of its ratification",
            quoted(&text[date.range.clone()])
        ),
        None => format!("{agency}’s {document} does not say when it was ratified"),
    };
    question.finding(Code::UndatedRatification, place, &signature.text, message, suggestion)
}

fn out_of_period(
    context: &Context<'_>,
    question: &Question<'_>,
    rule: &SignOff,
    text: &str,
    dates: &[&DateFound],
) -> Finding {
    let told: Vec<String> = dates.iter().map(|date| quoted(&text[date.range.clone()])).collect();
    let later = dates.iter().all(|date| date.earliest > context.as_of);
    let expected = match Days::of(context.year, &context.rules.period) {
        Some(year) if !later => {
            let window = year.widened(rule.months_before, rule.months_after);
            format!("outside {} to {}", day(window.first), day(window.last))
        }
        _ => format!("after {}", day(context.as_of)),
    };
    let message = format!(
        "{}’s {} gives {} as the date of its ratification, {expected}",
        question.agency.name,
        question.document.name,
        told.join(" and ")
    );
    let suggestion = format!("correct the date, or have the {} for {} ratified", question.document.name, context.year);
    question.finding(Code::RatificationOutOfPeriod, question.answer_place(), text, message, suggestion)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Sent, findings, matched};
    use super::*;

    fn codes(paragraphs: &[&str]) -> Vec<&'static str> {
        let sent = Sent::new().form("harbour", "report").answer("sign-off", paragraphs);
        findings(&sent, run).iter().map(|finding| finding.code.name()).collect()
    }

    #[test]
    fn a_group_and_a_day_in_any_layout_pass() {
        for answer in [
            &["Ratified by: Quality Committee", "Ratified on: 3 March 2014"][..],
            &["Quality Committee", "3 March 2014"],
            &["Ratified by the Senior Leadership Team on 3rd March 2014"],
            &["Approved at Quality Board 12/3/14"],
            &["Trust Board", "Ratified on", "31.3.14"],
            &["Ratified by:", "Safeguarding Committee (chair: Robin Example)", "Ratified on:", "December 2013"],
            &["Chief Executive, on behalf of the Quality Committee, 3 March 2014"],
            &["Ratified by: Board of Directors Date: 3 March 2014"],
            &["Ratified by: SMT", "Ratified on: 03/03/2014"],
            &["Draft seen by SMT on 6 March 2014, final version approved by the Board on 27 May 2014"],
            &["Approved at SMT on 27 May 2014. To be noted at the Governing Body on 10 July 2014."],
        ] {
            assert_eq!(codes(answer), [""; 0], "{answer:?}");
        }
    }

    #[test]
    fn no_block_an_empty_one_a_prompt_and_a_promise_are_unratified() {
        for answer in [
            &["Ratified by:", "Ratified on:"][..],
            &["Ratified by: TBC"],
            &["Ratified by: [name of group]", "Ratified on: [date]"],
            &["Ratified on: 3 March 2014"],
            &["Ratified by: signed electronically", "Ratified on: 3 March 2014"],
            &["3 March 2014"],
            &["Not yet ratified"],
            &["To be ratified by the Trust Board in May 2014"],
            &["Awaiting approval by the Quality Committee"],
            &["Ratified by: N/A"],
            &["Ratified by: ______ Date: ______"],
            &["No"],
            &["Ratified by: Please insert the name of the group"],
            &["Pending – Quality Board 3 September 2014"],
            &["Ratified by: We intend to put this before the Trust Board"],
            &["Ratified by: Sent to the Quality Committee for comment, 6 March 2014"],
            &["Ratified by: On the agenda of the July Trust Board"],
            &["Ratified by: To go to the July meeting of the Scrutiny Committee"],
            &["Ratified by: Draft, not yet signed off by the Quality Committee"],
            &["Ratified by: Yes", "Ratified on: 6 March 2014"],
            &["Ratified by: see covering letter"],
            &["Ratified by: as above"],
            &["Ratified by: Not applicable, a small charity without such a group"],
            &["Ratified by: Deferred", "Ratified on: 3 March 2014"],
            &["Ratified by: Members had not had sight of this return at the time of writing"],
            &["Ratified by: The June meeting was cancelled because of the storm"],
        ] {
            assert_eq!(codes(answer), ["unratified"], "{answer:?}");
        }
        for sent in [
            Sent::new().form("harbour", "report").absent("sign-off"),
            Sent::new().form("harbour", "report").missing("sign-off"),
            Sent::new().form("harbour", "report").missing("sign-off").prompt("Please state the name"),
        ] {
            let found = findings(&sent, run);
            assert_eq!(found.len(), 1);
            assert!(found[0].code == Code::Unratified && !found[0].evidence.is_empty());
        }
    }

    #[test]
    fn a_prompt_cut_short_is_known_from_the_rule_set() {
        let mut sent =
            Sent::new().form("harbour", "report").answer("sign-off", &["Ratified by: State the name of the"]);
        sent.rules.documents[1].sections[4].prompts.push("State the name of the group that signed this off.".into());
        assert_eq!(findings(&sent, run)[0].code, Code::Unratified);
        sent.last().sections[4].prompts.push(matched("State the name of the"));
        assert!(findings(&sent, run)[0].message.contains("prompt"));
    }

    #[test]
    fn a_person_a_missing_date_and_a_wrong_date_each_have_their_code() {
        assert_eq!(codes(&["Ratified by: Robin Example.", "Ratified on: 3.3.14"]), ["ratified-by-person"]);
        assert_eq!(
            codes(&["Ratified by: Robin Example, Chief Executive"]),
            ["ratified-by-person", "undated-ratification"]
        );
        assert_eq!(codes(&["Ratified by: Quality Committee", "Ratified on:"]), ["undated-ratification"]);
        assert_eq!(codes(&["Ratified by: Quality Committee", "Ratified on: 2014"]), ["undated-ratification"]);
        assert_eq!(codes(&["Ratified by: Quality Committee", "Ratified on: recently"]), ["undated-ratification"]);
        assert_eq!(
            codes(&["Ratified by: Quality Committee", "Ratified on: 4 May 2012"]),
            ["ratification-out-of-period"]
        );
        assert_eq!(
            codes(&["Ratified by: Quality Committee", "Ratified on: 4 September 2014"]),
            ["ratification-out-of-period"]
        );
        assert_eq!(
            codes(&["Quality Committee 4 May 2012, Trust Board 4 March 2014"]),
            [""; 0],
            "one in the period is enough"
        );
    }

    #[test]
    fn a_day_without_its_year_is_no_date() {
        let sent = Sent::new()
            .form("harbour", "report")
            .answer("sign-off", &["Quality Committee", "Ratified on: 10th December"]);
        let found = findings(&sent, run);
        assert_eq!(found[0].code, Code::UndatedRatification);
        assert!(found[0].message.contains("“10th December”, without a year"), "{}", found[0].message);
    }

    #[test]
    fn a_form_that_asks_for_a_person_accepts_one() {
        let mut sent = Sent::new().form("harbour", "report").answer("sign-off", &["Robin Example, 3 March 2014"]);
        let SectionKind::SignOff(rule) = &mut sent.rules.documents[1].sections[4].kind else { panic!("the sign-off") };
        rule.by = SignOffBy::Person;
        assert_eq!(findings(&sent, run), []);
    }
}
