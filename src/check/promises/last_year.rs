//! Last year's promises beside this year's text of the same section.

use crate::check::Context;
use crate::check::citations::said;
use crate::check::evidence::EVIDENCE;
use crate::check::question::Question;
use crate::compare::{TakenUp, Told};
use crate::finding::{Code, Finding, Severity};
use crate::ruleset::YearLabel;

use super::{QUOTE, lapsed};

/// The most promises of one answer that are followed up: each is held against the whole of this year's text.
const MAX_PROMISES: usize = 50;

/// Points out what was announced last year for a day that has passed and that this year's text does not come back to.
/// For information: a board asks about it, nobody has to put it right. Answers about which something was said already
/// are left out.
pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(register) = context.previous else { return };
    let year = YearLabel { first: context.year.first - 1, last: context.year.last - 1 };
    let before = Context::new(register, context.rules, year, context.as_of, None);
    for question in before.answers().filter(Question::holds_prose) {
        let promises = lapsed(&before, &question);
        if promises.is_empty() {
            continue;
        }
        let is_same = |other: &Question<'_>| {
            (&other.agency.id, &other.document.id, &other.section.id)
                == (&question.agency.id, &question.document.id, &question.section.id)
        };
        let now: Vec<Question<'_>> = context.questions().filter(is_same).collect();
        let Some(this) = now.first() else { continue };
        let told = Told::of(&now.iter().map(|now| now.found.answer.text()).collect::<Vec<_>>().join("\n"));
        let mut first = promises.iter().take(MAX_PROMISES);
        let Some(open) = first.find(|one| told.takes_up(&one.sentence) == TakenUp::No) else { continue };
        let message = format!(
            "{} announced in {} last year what was for a day before {}, and does not come back to it: “{}”",
            question.agency.name,
            question.name(),
            said(context.as_of),
            open.quoted(QUOTE)
        );
        let suggestion = "say whether it was done and with what result".to_owned();
        let evidence = open.quoted(EVIDENCE);
        let finding = this.finding(Code::LapsedPromise, this.answer_place(), &evidence, message, suggestion);
        let is_known = |known: &Finding| known.code == Code::LapsedPromise && known.subject == finding.subject;
        if !findings.iter().any(is_known) {
            findings.push(Finding { severity: Severity::Info, ..finding });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Sent;

    const PROMISE: &str = "The audit of referral letters will be repeated in January 2014.";

    fn found(this: &str) -> Vec<Severity> {
        let year = |words: &str| Sent::new().form("harbour", "report").answer("data", &[words]);
        let (last, this) = (year(PROMISE), year(this));
        let context = Context::new(&this.register, &this.rules, this.year, this.as_of, Some(&last.register));
        let mut findings = Vec::new();
        super::super::run(&context, &mut findings);
        findings.into_iter().map(|finding| finding.severity).collect()
    }

    #[test]
    fn a_promise_that_nobody_comes_back_to_is_pointed_out() {
        assert_eq!(found("Staff are trained at two levels."), [Severity::Info]);
        assert!(found("We repeated the audit, and the letters of referral were better.").is_empty());
        // The same promise again has lapsed this year too, and that is said once.
        assert_eq!(found(PROMISE), [Severity::Warning]);
    }
}
