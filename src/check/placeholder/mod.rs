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

mod addressed;
mod blank;
mod classes;
mod come;
mod covered;
mod form_text;
mod note;
mod phrase;
mod progress;

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

/// Whether a note to the reader or a colleague stands there which sends them to something.
pub(super) fn is_note_that_points(answer: &str) -> bool {
    addressed::is_pointing(answer)
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
            // One sentence that says something settles that the whole is no placeholder.
            if whole {
                let none = if_any && phrase::is_none(text);
                let hollow = piece.placeholder || phrase::is_hollow_alone(text, rules) || blank::is_blank(text);
                whole = !none && (hollow || phrase::is_courtesy(text));
                if hollow {
                    alone.note(piece.place, text);
                }
            }
            if piece.placeholder || phrase::is_hollow_within(text, rules) || blank::holds_blank(text) {
                part.note(piece.place, text);
            }
        }
    }
    if whole && alone.place.is_some() {
        return Hollow { whole, ..alone };
    }
    let pieces = &question.found.answer.pieces;
    if part.place.is_none()
        && let [piece] = &pieces[..]
        && question.wants_prose()
        && addressed::is_addressed(&piece.text)
    {
        return Hollow { whole: true, place: Some(piece.place), passages: vec![&piece.text] };
    }
    part
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
mod tests;
