//! ## What it finds
//!
//! A question that stands in the document with nothing under it: the next question follows at once, the cell beside it
//! is empty, or the label has no value. A statement that holds the board's shared wording and no text of the agency's
//! own has no answer either. In a table that is answered, an empty cell of a row that asks for one is found too, in one
//! finding for the table; columns that the rule set calls optional, spare rows and rows that do not apply are left alone.
//!
//! ## Why it matters
//!
//! The question looks answered to anyone who counts questions. Whoever challenges the agency needs to know that it said
//! nothing.
//!
//! ## Example
//!
//! "8. Case study examples:" followed at once by "9. How the voice of service users …".
//!
//! ## How to put it right
//!
//! Answer the question. An agency with nothing to say should say so, and why.

use std::fmt::Write as _;

use crate::align::Status;
use crate::finding::{Code, Finding};
use crate::ruleset::SectionKind;

use super::Context;
use super::cells::lacking;
use super::evidence::quoted;
use super::missing_section::before;
use super::question::Question;

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for question in context.questions() {
        let found = question.found;
        let own = question.section.kind == SectionKind::Own;
        let missing = match found.status {
            Status::Missing => true,
            Status::Absent => own,
            Status::Answered | Status::Partial => found.answer.is_empty(),
            Status::NotApplicable => false,
        };
        let other = matches!(question.section.kind, SectionKind::Shared(_) | SectionKind::SignOff(_));
        if !missing && question.section.required {
            findings.extend(cells(&question));
        }
        if !missing || other || !question.section.required || !found.prompts.is_empty() {
            continue;
        }
        let (evidence, message) = if own {
            let message = format!(
                "{}’s {} holds nothing of the agency’s own: {} is missing",
                question.agency.name,
                question.document.name,
                question.name()
            );
            (before(&question), message)
        } else {
            let message = format!(
                "{} has not answered {} of its {}",
                question.agency.name,
                question.name(),
                question.document.name
            );
            (question.wording().to_owned(), message)
        };
        let suggestion = format!("send an answer to {}, or say why there is none", question.name());
        findings.push(question.finding(Code::MissingAnswer, question.place(), &evidence, message, suggestion));
    }
}

/// How many rows a message names.
const NAMED: usize = 3;

/// What is to be said of the empty cells of a table.
fn cells(question: &Question<'_>) -> Option<Finding> {
    let lacking = lacking(question);
    let first = lacking.first()?;
    let told = lacking.iter().take(NAMED).map(|lack| {
        let columns: Vec<String> = lack.columns.iter().map(|column| format!("“{column}”")).collect();
        let columns = columns.join(" and ");
        match &lack.row {
            Some(row) => format!("{columns} beside {}", quoted(row)),
            None => format!("{columns} in every row"),
        }
    });
    let mut told = told.collect::<Vec<_>>().join("; ");
    if lacking.len() > NAMED {
        let _ = write!(told, "; and in {} more rows", lacking.len() - NAMED);
    }
    let (agency, name, document) = (&question.agency.name, question.name(), &question.document.name);
    let message = format!("{agency} has left cells empty in {name} of its {document}: {told}");
    let evidence = first.row.clone().unwrap_or_else(|| first.columns.join(", "));
    let suggestion = "fill the cells, or say in them why there is nothing to say".to_owned();
    Some(question.finding(Code::MissingAnswer, first.place, &evidence, message, suggestion))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Sent, findings, subjects};
    use super::*;

    #[test]
    fn a_question_with_nothing_under_it_is_found() {
        let sent = Sent::new().form("harbour", "report").answer("aims", &["To keep children safe."]).missing("data");
        assert_eq!(subjects(&findings(&sent, run)), ["harbour/report/data"]);
    }

    #[test]
    fn a_statement_without_text_of_the_agencys_own_is_found() {
        let sent = Sent::new().form("moor", "statement").answer("vision", &["All are safe."]).absent("own");
        assert_eq!(subjects(&findings(&sent, run)), ["moor/statement/own"]);
    }

    #[test]
    fn a_prompt_a_sign_off_or_a_lost_question_are_other_findings() {
        let sent = Sent::new().form("harbour", "report").missing("data").prompt("Please list the data.");
        let sent = sent.missing("sign-off").absent("aims").form("moor", "statement").missing("vision");
        assert_eq!(findings(&sent, run), []);
    }
}
