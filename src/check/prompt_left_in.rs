//! ## What it finds
//!
//! The form's own guidance, whole or cut short, where the answer belongs. It is an error where nothing else stands
//! there, and worth a note where an answer stands beside it. So is a sentence of the form's introduction in the midst of an
//! answer. Guidance that the form prints in the cell of the question is none of this, where the answer has a cell of its
//! own beside or beneath it.
//!
//! ## Why it matters
//!
//! Text under a question looks like an answer, to a reader in a hurry and to every program that counts words.
//!
//! ## Example
//!
//! "Deputy: Please give the name and post of whoever attends in your absence."
//!
//! ## How to put it right
//!
//! Delete the guidance and write the answer in its place.

use crate::align::Match;
use crate::finding::{Code, Finding, Severity};
use crate::ruleset::SectionKind;

use super::Context;
use super::question::Question;

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for question in context.questions() {
        let Some(prompt) = question.found.prompts.first() else { continue };
        if matches!(question.section.kind, SectionKind::Shared(_) | SectionKind::SignOff(_)) {
            continue;
        }
        let answered = question.is_answered();
        if !answered && !question.section.required {
            continue;
        }
        let (message, suggestion) = if answered {
            (
                format!(
                    "{} has left the form’s guidance {} its answer to {}",
                    question.agency.name,
                    stands(&question, prompt),
                    question.name()
                ),
                "delete the guidance and keep the answer".to_owned(),
            )
        } else {
            (
                format!(
                    "{} has left the form’s guidance under {} and has not answered it",
                    question.agency.name,
                    question.name()
                ),
                "write the answer in the place of the guidance".to_owned(),
            )
        };
        let mut finding = question.finding(Code::PromptLeftIn, prompt.place, &prompt.text, message, suggestion);
        if answered {
            finding.severity = Severity::Info;
        }
        findings.push(finding);
    }
}

/// Where guidance stands beside an answer.
fn stands(question: &Question<'_>, prompt: &Match) -> &'static str {
    let text = question.file.blocks.get(prompt.block).map_or("", |block| block.text.as_str());
    let at = (prompt.block, text.find(&prompt.text).unwrap_or(0));
    let pieces = &question.found.answer.pieces;
    let before = pieces.iter().any(|piece| (piece.block, piece.range.start) < at);
    let after = pieces.iter().any(|piece| (piece.block, piece.range.start) > at);
    match (before, after) {
        (true, true) => "within",
        (true, false) => "below",
        (false, _) => "above",
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Sent, findings, subjects};
    use super::*;

    #[test]
    fn a_prompt_in_the_place_of_an_answer_is_an_error() {
        let sent = Sent::new().form("harbour", "report").missing("data").prompt("Please list the");
        let found = findings(&sent, run);
        assert_eq!(subjects(&found), ["harbour/report/data"]);
        assert_eq!((found[0].severity, found[0].evidence.as_str()), (Severity::Error, "Please list the"));
    }

    #[test]
    fn a_prompt_above_an_answer_is_worth_a_note() {
        let sent = Sent::new().form("harbour", "report").answer("data", &["We count."]).prompt("Please list the data.");
        let found = findings(&sent, run);
        assert_eq!(found[0].severity, Severity::Info);
        assert!(found[0].message.contains("above its answer"), "{}", found[0].message);
    }

    #[test]
    fn the_message_says_where_beside_the_answer_the_guidance_stands() {
        let paragraphs = ["We count.", "Please list the data.", "We count again."];
        for (kept, place) in [(vec![0, 2], "within"), (vec![0], "below"), (vec![2], "above")] {
            let mut sent =
                Sent::new().form("harbour", "report").answer("data", &paragraphs).prompt("Please list the data.");
            let section = sent.last().sections.iter_mut().find(|section| section.section == "data").unwrap();
            section.prompts[0].block = section.answer.pieces[1].block;
            let pieces = std::mem::take(&mut section.answer.pieces);
            section.answer.pieces =
                pieces.into_iter().enumerate().filter(|(at, _)| kept.contains(at)).map(|(_, piece)| piece).collect();
            let found = findings(&sent, run);
            assert!(found[0].message.contains(&format!("{place} its answer")), "{place}: {}", found[0].message);
        }
    }

    #[test]
    fn a_sign_off_has_findings_of_its_own() {
        let sent = Sent::new().form("harbour", "report").missing("sign-off").prompt("State the group.");
        assert_eq!(findings(&sent, run), []);
    }
}
