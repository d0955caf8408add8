//! # wording-missing
//!
//! ## What it finds
//!
//! A block of the board's shared wording (its vision, its values) that is not in the document, or of which hardly
//! anything is.
//!
//! ## Why it matters
//!
//! Agencies sign up to the same words. One that leaves them out has not said that it shares them.
//!
//! ## Example
//!
//! A statement that begins with the agency's own ambition and holds none of the board's three paragraphs.
//!
//! ## How to put it right
//!
//! Put the board's wording in, as the form has it.
//!
//! # wording-altered
//!
//! ## What it finds
//!
//! Shared wording in other words than the board's. The finding shows what was taken out `[-so-]` and what was put in
//! `{+so+}`. Case, quotes, dashes, line breaks, the agency's own name in its place and a "Yes" or "We agree" beside a
//! paragraph are no alteration.
//!
//! ## Why it matters
//!
//! A word changed in a shared commitment can change what is committed to: another area, another board, a group of people
//! left out.
//!
//! ## Example
//!
//! "Children in [-Tarnshire-]{+the region+} grow up safe".
//!
//! ## How to put it right
//!
//! Put the board's words back. If the board has agreed to the other words, waive the finding with that reason.

mod passage;

use crate::align::{Answer, Piece, Status};
use crate::document::folded;
use crate::finding::{Code, Finding};
use crate::ruleset::SectionKind;

use super::Context;
use super::evidence::{quoted, shortened_to};
use super::missing_section::{before, previous};
use super::question::Question;

use passage::{Comparison, compare, expected};

/// The most characters of a word diff that a finding quotes: its changes matter more than its length.
const DIFF: usize = 600;

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for question in context.questions() {
        let SectionKind::Shared(paragraphs) = &question.section.kind else { continue };
        let there = matches!(question.found.status, Status::Answered | Status::Partial);
        if !there || question.found.answer.is_empty() {
            if question.section.required {
                findings.push(missing(&question, None));
            }
            continue;
        }
        let found = without_assent(&question.found.answer);
        let paragraphs: Vec<String> =
            paragraphs.iter().map(|text| expected(text, &found, question.agency, &context.rules.board)).collect();
        match compare(&paragraphs, &found, question.section, &context.rules.board) {
            Comparison::Same => {}
            Comparison::Altered(diff) => findings.push(altered(&question, &diff)),
            Comparison::Missing => findings.push(missing(&question, Some(&found))),
        }
    }
}

/// What beside a paragraph says that the agency keeps to it, and alters nothing: a tick with a word, a cell with "Yes".
#[rustfmt::skip]
const ASSENT: &[&str] = &[
    "accepted", "adopted", "agree", "agreed", "confirm", "confirmed", "i agree", "signed up", "we accept", "we adopt this",
    "we agree", "we agree to this", "we agree with this", "we confirm", "we do", "y", "yes", "yes agreed", "yes we agree",
    "yes we do",
];

/// The text of an answer without the pieces that are nothing but assent. One that is nothing else stays as it is.
fn without_assent(answer: &Answer) -> String {
    let is_assent = |piece: &&Piece| piece.text.len() <= ASSENT_BYTES && ASSENT.contains(&folded(&piece.text).as_str());
    let others: Vec<&str> =
        answer.pieces.iter().filter(|piece| !is_assent(piece)).map(|piece| piece.text.as_str()).collect();
    if others.is_empty() { answer.text() } else { others.join("\n") }
}

/// The most bytes of assent with its tick and stops.
const ASSENT_BYTES: usize = 40;

fn altered(question: &Question<'_>, diff: &str) -> Finding {
    let (agency, document, name) = (&question.agency.name, &question.document.name, called(&question.section.name));
    let message = format!("{agency}’s {document} gives the board’s {name} in other words");
    let suggestion = format!("put the board’s own words for its {name} back");
    let finding = question.finding(Code::WordingAltered, question.answer_place(), "", message, suggestion);
    Finding { evidence: shortened_to(diff, DIFF), ..finding }
}

/// What messages call a wording: a name that is written like a heading ("Our vision") is quoted.
fn called(name: &str) -> String {
    let written = name.starts_with(char::is_uppercase);
    if written { format!("text {}", quoted(name)) } else { name.to_owned() }
}

fn missing(question: &Question<'_>, instead: Option<&str>) -> Finding {
    let (agency, document, name) = (&question.agency.name, &question.document.name, called(&question.section.name));
    let mut message = format!("{agency}’s {document} leaves out the board’s {name}");
    if let (None, None, Some(previous)) = (instead, &question.found.heading, previous(question)) {
        message = format!("{message} after its {}", previous.name);
    }
    let evidence = match (instead, &question.found.heading) {
        (Some(text), _) => text.to_owned(),
        (None, Some(heading)) => heading.found.text.clone(),
        (None, None) => before(question),
    };
    let suggestion = format!("put the board’s {name} in, word for word as the form has it");
    question.finding(Code::WordingMissing, question.place(), &evidence, message, suggestion)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Sent, findings};
    use super::*;

    fn said(paragraphs: &[&str]) -> Option<(Code, String)> {
        let sent = Sent::new().form("harbour", "statement").answer("vision", paragraphs);
        findings(&sent, run).pop().map(|finding| (finding.code, finding.evidence))
    }

    #[test]
    fn what_is_never_a_finding_is_no_alteration() {
        for words in [
            "Children in Tarnshire grow up safe and Harbour Council helps Tarnshire Children’s Board to see that they do.",
            "CHILDREN in Tarn\u{ad}shire grow up safe, and Harbour Council helps Tarnshire Children's Board to see that they do",
            "Vision: Children in Tarnshire grow-up safe and Harbour Council helps Tarnshire Children’s Board to see that they do",
        ] {
            assert_eq!(said(&[words]), None, "{words}");
        }
        assert_eq!(
            said(&[
                "Children in Tarnshire grow up safe and",
                "Harbour Council helps Tarnshire Children’s Board to see that they do."
            ]),
            None
        );
    }

    #[test]
    fn other_words_are_shown_word_by_word() {
        let (code, evidence) =
            said(&["Children in the region grow up safe and Harbour Council helps Tarnshire Children’s Board to see that they do."]).unwrap();
        assert_eq!(code, Code::WordingAltered);
        assert!(evidence.starts_with("Children in [-Tarnshire-]{+the region+} grow up safe"), "{evidence}");
        let (_, evidence) =
            said(&["Children in Tarnshire grow up safe and Harbour Council helps Tarnshire Children’s Board."])
                .unwrap();
        assert!(evidence.ends_with("[-to see that they do.-]"), "{evidence}");
    }

    #[test]
    fn assent_beside_the_wording_is_no_alteration_and_excuses_none() {
        let (first, second) =
            ("Children in Tarnshire grow up safe", "and Harbour Council helps Tarnshire Children’s Board to");
        for yes in ["Yes", "\u{2611} We agree", "\u{2713} Agreed."] {
            assert_eq!(said(&[first, yes, second, "see that they do.", yes]), None, "{yes}");
            let (code, evidence) = said(&[first, yes, second, "hope that they do.", yes]).unwrap();
            assert_eq!(code, Code::WordingAltered);
            assert!(evidence.contains("[-see-]{+hope+}") && !evidence.contains("{+Yes"), "{evidence}");
            assert_eq!(said(&[yes]).unwrap().0, Code::WordingMissing);
        }
        assert!(said(&[first, "We do not agree", second, "see that they do."]).is_some());
    }

    #[test]
    fn hardly_anything_or_nothing_is_missing() {
        assert_eq!(
            said(&["We at Harbour want the best for everyone who lives here."]).unwrap().0,
            Code::WordingMissing
        );
        for sent in [
            Sent::new().form("harbour", "statement").absent("vision"),
            Sent::new().form("harbour", "statement").missing("vision"),
        ] {
            let found = findings(&sent, run);
            assert!(found[0].code == Code::WordingMissing && !found[0].evidence.is_empty());
        }
    }
}
