//! ## What it finds
//!
//! An answer with fewer words than the rule set asks for (`min-words` of the section). An answer that is only a
//! placeholder or a reference is reported as that and not as thin.
//!
//! ## Why it matters
//!
//! "Yes" to a question that asks how is an answer in form alone. It is worth a look, no more: a short answer can be a
//! full one.
//!
//! ## Example
//!
//! "5. Internal auditing undertaken: Yes, annually."
//!
//! ## How to put it right
//!
//! Say what was done, by whom, when, and what came of it.

use crate::finding::{Code, Finding};

use super::Context;
use super::placeholder;
use super::reference;

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for question in context.answers() {
        let Some(least) = question.section.min_words else { continue };
        if question.found.answer.has_words(least as usize)
            || question.is_offered_choice()
            || placeholder::is_whole(&question, context.rules)
            || reference::is_whole(&question, context.rules)
        {
            continue;
        }
        let (answer, words) = (question.found.answer.text(), question.found.answer.words());
        let counted = if words == 1 { "1 word".to_owned() } else { format!("{words} words") };
        let message = format!(
            "{} answers {} in {counted}, where at least {least} are asked for",
            question.agency.name,
            question.name()
        );
        let suggestion = "say what was done, by whom, when, and what came of it".to_owned();
        findings.push(question.finding(Code::ThinAnswer, question.answer_place(), &answer, message, suggestion));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Sent, findings, subjects};
    use super::*;

    #[test]
    fn fewer_words_than_the_rule_set_asks_for_are_few() {
        let sent = Sent::new().form("harbour", "report").answer("aims", &["Yes."]).answer("data", &["Yes."]);
        let found = findings(&sent, run);
        assert_eq!(subjects(&found), ["harbour/report/aims"], "only the question with a minimum");
        assert!(found[0].message.contains("in 1 word,"));
    }

    #[test]
    fn enough_words_placeholders_and_references_are_not_thin() {
        for answer in ["We teach all of our staff to keep children safe.", "TBC", "See above."] {
            let sent = Sent::new().form("harbour", "report").answer("aims", &[answer]);
            assert_eq!(findings(&sent, run), [], "{answer}");
        }
    }
}
