//! ## What it finds
//!
//! An answer that only points elsewhere: "see attached", "refer to our section 11 audit", "as above", a bare web address.
//! It is a warning where every sentence points, and a note where an answer stands beside the reference. A sentence that
//! says something and mentions a policy on the way is no reference. A short answer is also weighed word by word.
//!
//! ## Why it matters
//!
//! Whoever reads the compiled document has none of the others beside it, and an agency that points to its audit has not
//! said what the audit found.
//!
//! ## Example
//!
//! "Please refer to Standard 4 of the section 11 audit."
//!
//! ## How to put it right
//!
//! Say in two or three sentences what stands there, and give the reference after them.

mod again;
mod covered;
mod grammar;
mod pointer;
mod predicate;
pub(super) mod words;

use std::ops::Range;

use crate::document::Place;
use crate::finding::{Code, Finding, Severity};
use crate::ruleset::{RuleSet, SectionKind};

use super::Context;
use super::learnt::{Amounts, amounts};
use super::placeholder;
use super::question::Question;
use super::sentence::Line;

use grammar::{Grammar, Pointing};

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for question in context.answers() {
        let Some(reference) = reference(&question, context.rules) else { continue };
        if reference.whole && placeholder::is_whole(&question, context.rules) {
            continue;
        }
        let (agency, name) = (&question.agency.name, question.name());
        let pieces = &question.found.answer.pieces;
        let passages = reference.passages.iter().map(|(piece, range)| &pieces[*piece].text[range.clone()]);
        let evidence = passages.collect::<Vec<_>>().join(" | ");
        let message = if reference.whole {
            format!("{agency}’s answer to {name} only points elsewhere")
        } else {
            format!("{agency}’s answer to {name} points elsewhere for a part of it")
        };
        let suggestion = "say in a few sentences what stands there, and give the reference after them".to_owned();
        let mut finding = question.finding(Code::AnswerByReference, reference.place, &evidence, message, suggestion);
        if !reference.whole {
            finding.severity = Severity::Info;
        }
        findings.push(finding);
    }
}

/// Whether nothing but references answers the question.
pub(super) fn is_whole(question: &Question<'_>, rules: &RuleSet) -> bool {
    reference(question, rules).is_some_and(|reference| reference.whole)
}

/// What in an answer points elsewhere.
#[derive(Debug)]
pub(super) struct Reference {
    /// Nothing else stands there.
    whole: bool,
    place: Place,
    /// Each, by the number of its piece and its bytes there.
    passages: Vec<(usize, Range<usize>)>,
}

fn reference<'a>(question: &Question<'a>, rules: &RuleSet) -> Option<&'a Reference> {
    question.reading.reference.get_or_init(|| judged(question, rules)).as_ref()
}

fn judged(question: &Question<'_>, rules: &RuleSet) -> Option<Reference> {
    let kind = &question.section.kind;
    if matches!(kind, SectionKind::Date | SectionKind::Tick) || question.is_offered_choice() {
        return None;
    }
    let grammar = Grammar::new(rules, question.wording(), question.wants_prose());
    let (mut whole, mut place, mut passages) = (true, None, Vec::new());
    for (piece, text, sentence) in question.sentences() {
        let pointing = match grammar.pointing(Line::of(text, &sentence.words)) {
            Pointing::Nowhere
                if question.wants_prose() && !grammar.asks_where && predicate::only_says_where(&sentence.words) =>
            {
                Pointing::Only
            }
            pointing => pointing,
        };
        match pointing {
            Pointing::Courtesy => {}
            Pointing::Nowhere => whole = false,
            pointing => {
                whole &= pointing == Pointing::Only;
                place.get_or_insert(piece.place);
                passages.push((sentence.piece, sentence.range.clone()));
            }
        }
    }
    if !whole && amounts(question) == Amounts::Reference {
        let pieces = question.found.answer.pieces.iter().enumerate();
        let passages = pieces.map(|(at, piece)| (at, 0..piece.text.len())).collect();
        return Some(Reference { whole: true, place: question.answer_place(), passages });
    }
    // A name or a place is no reference by the words that are good enough in prose.
    if !whole && !question.wants_prose() {
        return None;
    }
    Some(Reference { whole, place: place?, passages })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Sent, findings};
    use super::*;

    fn said(section: &str, paragraphs: &[&str]) -> Option<Severity> {
        let found = findings(&Sent::new().form("harbour", "report").answer(section, paragraphs), run);
        found.first().map(|finding| finding.severity)
    }

    #[test]
    fn an_answer_that_only_points_is_a_warning() {
        let wrong: Vec<&str> = [
            "See above",
            "As above.",
            "Ditto",
            "Please see attached.",
            "See attached report",
            "Attached",
            "Policy attached.",
            "Please refer to Standard 4 of the Section 11 audit",
            "Refer to submitted Trust Section 11",
            "See question 3",
            "See 4.",
            "See 4 above",
            "As per section 11 return",
            "Through the Annual Education Report (see 4. Above)",
            "Contained within the Safeguarding Children Policy.",
            "Available on our website",
            "As last year",
            "No change since last year.",
            "Section 11 audit refers.",
            "https://www.harbour.example/safeguarding",
            "www.harbour.example/policy.pdf",
            "Safeguarding Policy v3.docx",
            "Please refer to all standards within the Trust’s Section 11 audit.",
            "Refer to submitted Trust Section 11 Audit action plan",
            "This is covered in our annual report.",
            "Details can be found in the annual report.",
            "Further information is available on our website.",
            "Yes - see section 11 audit",
            "Please see the enclosed annual report for details of how this is done.",
            "Answered above",
            "As in 3",
            "Same response as last year",
            "Nothing has changed since our previous return.",
            "Our handbook sets this out.",
            "The annual report gives full details.",
            "All this is in the annual report.",
            "Please contact the harbour master for further details.",
            "As previously submitted",
            "As stated in question 2",
            "Evidence was provided in the section 11 return.",
            "Included in our action plan",
            "Same as last year.",
            "Details are set out in Appendix 2.",
            "We refer the Board to our section 11 return.",
            "Please find attached our training plan.",
            "Evidenced in the section 11 self-assessment",
            "See Annual Report. Thank you.",
            "Our policy is attached.",
            "See previous answer",
            "See appendix A",
            "(See 3 above)",
            "For details please see our strategy.",
            "All covered under section 11 audit",
            "Via the Section 11 audit",
            "Refer to Q3",
            "See our website for more information.",
            "Set out in the annual plan, page 12",
            "Please refer to our policy, which has been sent separately.",
            "The section 11 audit covers this.",
            "See link below",
            "As per our policy",
            "As described earlier.",
            "Dealt with elsewhere in this report",
            "Answered under 3.",
            "As for 6",
            "No update since last year",
            "The annual plan deals with this on pages 3 to 5.",
            "Readers should turn to the harbour trust’s annual report for this.",
            "You will find this in appendix B.",
            "Our policy can be downloaded from the intranet.",
            "The training plan is at Annex B.",
            "A copy of our plan has been sent to the business manager.",
            "Already sent to you in January",
            "The Board already holds this information.",
            "This can be obtained from the harbour office.",
            "Copy available on request",
            "Available on our website: https://www.harbour.example/safeguarding",
            "Our website has the full details: www.harbour.example/safeguarding",
            "This was covered in our last return and has not changed",
            "Contact the duty manager for a copy.",
            "Section 11 audit, pages 4-7",
            "This information is held by the Quality Manager, who can be contacted on request.",
            "Members of the panel can be asked about this at the meeting in May.",
            "Details can be found in the trust’s annual report, a copy of which has been lodged with the Board.",
            "No change since our last return - please use the text supplied then.",
            "These matters are dealt with by our regional office.",
            "We answered this in full last year and have nothing to add.",
        ]
        .into_iter()
        .filter(|answer| said("data", &[answer]) != Some(Severity::Warning))
        .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert_eq!(said("data", &["See the annual report.", "See also the website."]), Some(Severity::Warning));
        assert_eq!(said("lead", &["As above"]), Some(Severity::Warning));
    }

    #[test]
    fn a_reference_beside_an_answer_is_a_note() {
        let wrong: Vec<&str> =
            [
            "Please refer to Standard 5 of the audit. Training is monitored every quarter by the leadership team.",
            "We audit ten files a month and report to the board. See appendix 2.",
            "See our policy, which sets out that all staff are trained each year and that new staff shadow a colleague for a month.",
            "All homes hold a weekly meeting at which children choose the menu (see the annual report).",
        ].into_iter().filter(|answer| said("data", &[answer]) != Some(Severity::Info)).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn saying_something_is_no_reference() {
        let wrong: Vec<&str> = [
            "Every member of staff must see the safeguarding policy on the first day.",
            "See every child alone.",
            "Refer to children’s social care when a child is at risk.",
            "Safeguarding is a part of our annual plan and is reviewed by the board.",
            "Our policy sets out what staff must do and is audited each year.",
            "We see families at home.",
            "The board receives the annual report and sets priorities from it.",
            "Through regular supervision and training",
            "Through audits of files, supervision and surveys of children",
            "In each home a lead is named.",
            "All staff have level 1 training.",
            "Staff refer to the handbook in induction and are tested on it.",
            "Attached social workers visit each school.",
            "As a trust we train everyone.",
            "Above all, we listen.",
            "Website and posters tell children whom to call.",
            "The plan is available to all staff and is read at induction.",
            "Yes",
            "As part of induction all staff read the policy.",
            "We have included safeguarding in all contracts.",
            "Contained within each care plan is the child’s own view.",
            "A report is made to the board each quarter.",
            "Visit families weekly",
            "Section 11 audit shows that we meet seven of eight standards.",
            "The audit was attached to the care of ten children.",
            "Children who are looked after see the nurse each year.",
            "Ask the child first is the rule that every crew learns.",
            "Refer early, refer well is the title of our course.",
            "Crews contact the school before every visit.",
            "The report of each visit is sent to the parents within a week.",
            "Section 11 was discussed at four crew meetings, and each crew chose one standard.",
            "The minutes of the crew meeting go to all managers.",
            "Information is shared with schools each morning by e-mail.",
            "They were last changed in 2012.",
            "Parents can contact the manager on request.",
            "Wardens can be asked about this at any time and carry a card with the number.",
            "A link worker is attached to each of the six schools.",
            "The handbook has a chapter on safeguarding which was written with young people.",
        ]
        .into_iter()
        .filter(|answer| said("data", &[answer]).is_some())
        .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert_eq!(said("lead", &["Robin Example, see page 3"]), None, "a name with a note is a name");
    }

    #[test]
    fn where_it_stands_is_an_answer_to_where() {
        let wrong: Vec<&str> = ["On our website and in the staff handbook", "In the corporate plan"]
            .into_iter()
            .filter(|answer| said("plans", &[answer]).is_some())
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert_eq!(said("plans", &["Please refer to Standard 4 of the audit"]), Some(Severity::Warning));
    }
}
