//! ## What it finds
//!
//! Words that keep the place of an answer and are none: TBC, to follow, n/a, xxxx, "[insert name]", a form field that
//! still shows "Click here to enter text". It is an error where nothing else stands there, and a warning where a part of
//! the answer is still to come.
//!
//! ## Why it matters
//!
//! What was to follow seldom does. The agency believes that it has answered, and the board that it will hear more.
//!
//! ## Example
//!
//! "Our audit plan includes safeguarding. More info to follow."
//!
//! ## How to put it right
//!
//! Write what was to come. If it is not known yet, say why and who will send it when.

mod blank;
mod note;
mod phrase;

use crate::document::Place;
use crate::finding::{Code, Finding, Severity};
use crate::ruleset::RuleSet;

use super::Context;
use super::question::Question;
use super::sentence::sentences;

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for question in context.answers() {
        let hollow = hollow(&question, context.rules);
        let Some(place) = hollow.place else { continue };
        let evidence = hollow.passages.join(" | ");
        let (agency, name) = (&question.agency.name, question.name());
        let finding = if hollow.whole {
            let message = format!("{agency} has put a placeholder in the place of an answer to {name}");
            question.finding(Code::PlaceholderAnswer, place, &evidence, message, format!("send the answer to {name}"))
        } else {
            let message = format!("{agency}’s answer to {name} still holds a placeholder");
            let suggestion = "write what was still to come, or say who will send it and when".to_owned();
            let finding = question.finding(Code::PlaceholderAnswer, place, &evidence, message, suggestion);
            Finding { severity: Severity::Warning, ..finding }
        };
        findings.push(finding);
    }
}

/// Whether nothing but placeholders answers the question.
pub(super) fn is_whole(question: &Question<'_>, rules: &RuleSet) -> bool {
    hollow(question, rules).whole
}

/// Whether a placeholder stands beside an answer.
pub(super) fn is_part(question: &Question<'_>, rules: &RuleSet) -> bool {
    let hollow = hollow(question, rules);
    !hollow.whole && hollow.place.is_some()
}

/// Whether a sentence that stands alone keeps the place of an answer.
pub(super) fn is_placeholder(text: &str, rules: &RuleSet) -> bool {
    sentences(text)
        .into_iter()
        .all(|range| phrase::is_hollow_alone(&text[range.clone()], rules) || blank::is_blank(&text[range]))
}

#[derive(Default)]
struct Hollow<'a> {
    whole: bool,
    place: Option<Place>,
    passages: Vec<&'a str>,
}

fn hollow<'a>(question: &Question<'a>, rules: &RuleSet) -> Hollow<'a> {
    if question.is_offered_choice() {
        return Hollow::default();
    }
    let if_any = asks_if_any(question.wording());
    let (mut alone, mut whole) = (Hollow::default(), true);
    let mut part = Hollow::default();
    for piece in &question.found.answer.pieces {
        for range in sentences(&piece.text) {
            let text = &piece.text[range];
            let none = if_any && phrase::is_none(text);
            if !none && (piece.placeholder || phrase::is_hollow_alone(text, rules) || blank::is_blank(text)) {
                alone.note(piece.place, text);
            } else {
                whole = false;
            }
            if piece.placeholder || phrase::is_hollow_within(text, rules) || blank::holds_blank(text) {
                part.note(piece.place, text);
            }
        }
    }
    if whole && alone.place.is_some() { Hollow { whole, ..alone } } else { part }
}

impl<'a> Hollow<'a> {
    fn note(&mut self, place: Place, text: &'a str) {
        self.place.get_or_insert(place);
        self.passages.push(text);
    }
}

/// Whether "none" answers the question: it asks for what there may not be.
fn asks_if_any(wording: &str) -> bool {
    let words = crate::document::folded(wording);
    let words = format!(" {words} ");
    [
        " if any ",
        " if applicable ",
        " where applicable ",
        " if yes ",
        " if so ",
        " any other ",
        " how many ",
        " number of ",
        " are there any ",
        " have there been ",
    ]
    .iter()
    .any(|hint| words.contains(hint))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Sent, findings};
    use super::*;

    fn severity(paragraphs: &[&str]) -> Option<Severity> {
        let found = findings(&Sent::new().form("harbour", "report").answer("data", paragraphs), run);
        found.first().map(|finding| finding.severity)
    }

    #[test]
    fn a_placeholder_alone_is_an_error() {
        let wrong: Vec<&str> = [
            "TBC",
            "tbc.",
            "T.B.C.",
            "To follow",
            "More info to follow.",
            "N/A",
            "n/a",
            "Not applicable",
            "xxxx",
            "XXX",
            "........",
            "____________",
            "???",
            "-",
            "[insert text here]",
            "<name of lead>",
            "Click here to enter text.",
            "Click or tap here to enter text.",
            "Choose an item.",
            "Insert text here",
            "Figures TBC",
            "Awaiting data from HR",
            "Under review",
            "In progress",
            "This section is currently under review.",
            "Work in progress",
            "To be confirmed by end of March",
            "Response awaited",
            "Details will follow shortly.",
            "Not yet available",
            "Data to be provided at a later date",
            "This is still to be completed",
            "Lorem ipsum dolor sit amet",
            "Pending",
            "(to be confirmed)",
            "Don’t know",
            "No information available",
            "Lead to provide",
            "TBC – awaiting the new head",
            "Information to be added",
            "Unknown at present",
            "[Agency to complete]",
            "Date to be advised",
            "To be completed by HR",
            "Case studies to be supplied",
            "Sample text",
            "We are awaiting the outcome of the review.",
            "Answer: TBC",
            "In progress - to be completed by June 2014",
            "TBC, TBC",
        ]
        .into_iter()
        .filter(|answer| severity(&[answer]) != Some(Severity::Error))
        .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert_eq!(severity(&["TBC", "Awaiting figures."]), Some(Severity::Error));
    }

    #[test]
    fn a_placeholder_beside_an_answer_is_a_warning() {
        for answer in [
            "Our audit plan covers every ward and was agreed in June. *More info to follow.*",
            "Training reached 94% of staff; figures for the fourth quarter TBC.",
            "All staff attend level 1 (figures to follow).",
            "The lead for this work is [insert name] and she reports to the board.",
            "We trained xx% of staff last year in all of our homes.",
            "We trained ____ staff last year in all of our homes.",
            "The review took place. Further details will be provided in due course.",
            "The lead is ............ and meets the team every week.",
            "Our lead meets the team. Date of the next audit: TBC",
            "The plan was agreed on xx/xx/2014 by all of the teams.",
        ] {
            assert_eq!(severity(&[answer]), Some(Severity::Warning), "{answer}");
        }
        assert_eq!(severity(&["We audit every home each year.", "Results to follow"]), Some(Severity::Warning));
        assert_eq!(severity(&["We audit every home. Data awaited from two of them."]), Some(Severity::Warning));
    }

    #[test]
    fn prose_that_uses_the_same_words_is_none() {
        for answer in [
            "Staff know which procedures to follow.",
            "There is clear guidance for all staff to follow.",
            "The team leader rings families to follow up missed visits.",
            "A clear process to follow.",
            "The n/a rate in our survey fell to two per cent.",
            "Dr N/A",
            "The policy is under review and staff are told of changes.",
            "Children awaiting adoption are seen every week.",
            "Two cases are pending before the court.",
            "His identity was to be confirmed as part of the enquiry.",
            "Yes",
            "No",
            "None of our staff work alone.",
            "The strategy is in development with partners and will be launched after consultation in May.",
            "Child X and Mr XX were both seen alone.",
            "It was agreed [sic] that [the child] would be seen.",
            "Response times are kept < 5 days and > 90% of cases.",
            "Not applicable, because we see no children.",
            "An action plan to be completed by each home every March is how we learn.",
            "Contact Jo at <jo@harbour.example> for more.",
            "Appendix XX and Part XXX",
            "Why does this matter?",
            "TBC officers attend the meetings of Tewford Borough Council (TBC).",
            "We will follow the new procedures.",
            "The audit was carried out; the report will be submitted by March 2015.",
            "Feedback will be provided to families.",
            "What do we want to know? Who is at risk.",
            "Staff are to be advised of changes in writing.",
            "Information is provided to every parent.",
            "The unknown is what worries us most.",
        ] {
            assert_eq!(severity(&[answer]), None, "{answer}");
        }
        assert_eq!(
            severity(&["Audit of files: done.", "- Audit of training: in progress"]),
            None,
            "a state in a list is one"
        );
    }

    #[test]
    fn none_answers_what_there_may_not_be() {
        assert!(asks_if_any("Other boards that you attend, if any"));
        assert!(!asks_if_any("How is the voice of children heard?"));
        assert_eq!(severity(&["None"]), None, "thin at most: nobody can tell from the word");
    }
}
