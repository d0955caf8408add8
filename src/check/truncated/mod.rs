//! ## What it finds
//!
//! An answer whose text stops in mid-sentence ("and all supplementary guidance plus"), or ends with a lead-in that
//! nothing follows ("To achieve this, we are:"). Only ends that cannot be the end of a sentence count: a full stop that
//! is missing, a list, a heading or a short answer are none.
//!
//! ## Why it matters
//!
//! Something was cut off: a page that was not scanned, a cell that was too small, a text that somebody meant to go on
//! with. What is missing may be the answer.
//!
//! ## Example
//!
//! "We are working to a plan, as outlined below:", and then the next document.
//!
//! ## How to put it right
//!
//! Send the answer with its end.

mod clauses;
mod ending;
mod habit;
mod last;
mod words;

use crate::align::Piece;
use crate::finding::{Code, Finding};
use crate::ruleset::{RuleSet, SectionKind};

use super::Context;
use super::evidence::ending as last_words;
use super::placeholder;
use super::question::Question;
use super::reference;

use ending::{Cut, cut};

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for question in context.answers() {
        let Some((cut, last)) = found(&question, context.rules) else { continue };
        let how = match cut {
            Cut::LeadIn => "ends with a lead-in that nothing follows",
            Cut::Comma => "ends with a comma",
            Cut::Word => "stops in mid-sentence",
            Cut::Half => "stops in the middle of a word",
            Cut::Open => "stops before its bracket or quotation closes",
        };
        let evidence = last_words(&last.text);
        let message = format!("{}’s answer to {} {how}", question.agency.name, question.name());
        let suggestion = "send the answer with its end".to_owned();
        findings.push(question.finding(Code::TruncatedAnswer, last.place, &evidence, message, suggestion));
    }
}

/// Whether the last words of the answer are no end.
pub(super) fn breaks_off(question: &Question<'_>) -> bool {
    question.found.answer.pieces.split_last().is_some_and(|(last, others)| cut(last, others).is_some())
}

fn found<'a>(question: &Question<'a>, rules: &RuleSet) -> Option<(Cut, &'a Piece)> {
    let (last, others) = question.found.answer.pieces.split_last()?;
    let exact = matches!(question.section.kind, SectionKind::Date | SectionKind::Tick);
    if exact || question.is_offered_choice() || last.placeholder {
        return None;
    }
    let cut = cut(last, others)?;
    let other = placeholder::is_whole(question, rules) || reference::is_whole(question, rules);
    (!other).then_some((cut, last))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Sent, findings, subjects};
    use super::*;

    #[test]
    fn an_answer_that_breaks_off_is_found_at_its_end() {
        let sent =
            Sent::new().form("harbour", "report").answer("data", &["We count visits.", "To achieve this, we are:"]);
        let found = findings(&sent, run);
        assert_eq!(subjects(&found), ["harbour/report/data"]);
        assert_eq!(found[0].evidence, "To achieve this, we are:");
    }

    #[test]
    fn references_and_placeholders_are_not_truncated_as_well() {
        for answer in ["Please see attached:", "Figures to follow:"] {
            assert_eq!(findings(&Sent::new().form("harbour", "report").answer("data", &[answer]), run), [], "{answer}");
        }
    }
}
