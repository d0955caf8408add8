//! ## What it finds
//!
//! Words that keep the place of an answer and are none: TBC, to follow, n/a, xxxx, "[insert name]", a form field that
//! still shows "Click here to enter text". It is an error where nothing else stands there, and a warning where a part of
//! the answer is still to come. A short answer is also weighed word by word, so that a remark which no rule foresaw is
//! found; the words are quoted, since weights can be wrong.
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
pub(super) mod classes;
mod come;
mod covered;
mod form_text;
mod note;
mod phrase;
mod progress;

use std::cell::OnceCell;
use std::ops::Range;

use crate::document::{Place, Word, fold};
use crate::finding::{Code, Finding, Severity};
use crate::ruleset::{RuleSet, SectionKind};

use super::Context;
use super::kept::Sentence;
use super::learnt::{Amounts, amounts, leaves_open};
use super::question::Question;
use super::sentence::{Line, sentences};

use phrase::Clause;

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for question in context.answers() {
        let hollow = hollow(&question, context.rules);
        let Some(place) = hollow.place else { continue };
        let pieces = &question.found.answer.pieces;
        let passages = hollow.passages.iter().map(|(piece, range)| &pieces[*piece].text[range.clone()]);
        let evidence = passages.collect::<Vec<_>>().join(" | ");
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

/// Whether a text that is no answer, a sign-off's part, keeps the place of one.
pub(super) fn is_placeholder(text: &str, rules: &RuleSet) -> bool {
    sentences(text)
        .into_iter()
        .all(|range| phrase::is_hollow_text(&text[range.clone()], rules) || blank::is_blank(&text[range]))
}

/// What keeps the place of an answer in one.
#[derive(Debug, Default)]
pub(super) struct Hollow {
    /// Nothing else stands there.
    whole: bool,
    /// Where the first stands.
    place: Option<Place>,
    /// Each, by the number of its piece and its bytes there.
    passages: Vec<(usize, Range<usize>)>,
}

fn hollow<'a>(question: &Question<'a>, rules: &RuleSet) -> &'a Hollow {
    question.reading.hollow.get_or_init(|| judged(question, rules))
}

fn judged(question: &Question<'_>, rules: &RuleSet) -> Hollow {
    if question.is_offered_choice() {
        return Hollow::default();
    }
    let if_any = asks_if_any(question.wording());
    let asked = OnceCell::new();
    let asks_again = |words: &[Word]| {
        // Where a form asks for wishes, "please" begins one.
        let begins = !if_any && words.first().is_some_and(|word| word.text == "please");
        begins && form_text::asks_again(words, asked.get_or_init(|| fold(question.wording())))
    };
    let is_post = question.section.kind == SectionKind::Person;
    let (mut alone, mut whole) = (Hollow::default(), true);
    let mut asked_again = false;
    let mut says_none = false;
    let several = question.sentences().nth(1).is_some();
    let (mut part, mut told_of_part) = (Hollow::default(), false);
    // A field of a table that nobody filled in is an empty cell, which is another finding or none.
    let is_table = matches!(question.section.kind, SectionKind::Table(_));
    for (piece, text, sentence) in question.sentences().filter(|(piece, ..)| !(is_table && piece.placeholder)) {
        let clause = Clause::of(Line::of(text, &sentence.words));
        // One sentence that says something settles that the whole is no placeholder.
        if whole {
            let none = if_any && phrase::is_none(&clause) || is_post && phrase::is_vacant(&clause);
            let again = asks_again(&sentence.words);
            let hollow = piece.placeholder || again || phrase::is_hollow_alone(&clause, rules) || blank::is_blank(text);
            asked_again |= again;
            whole = !none && (hollow || phrase::is_courtesy(&clause));
            says_none |= none;
            if hollow {
                alone.note(piece.place, sentence);
            }
        }
        let told = piece.placeholder || phrase::is_hollow_within(&clause, rules) || blank::holds_blank(text);
        if told || several && leaves_open(text, &sentence.words) {
            part.note(piece.place, sentence);
        }
        told_of_part |= told;
    }
    if whole && alone.place.is_some() {
        // "The plan is the place to look": what sends the reader elsewhere by its words as a whole is a reference.
        return if !asked_again && amounts(question) == Amounts::Reference {
            Hollow::default()
        } else {
            Hollow { whole, ..alone }
        };
    }
    let pieces = &question.found.answer.pieces;
    let is_left_out = is_table && pieces.iter().any(|piece| piece.placeholder);
    // What the weights find of a part gives way to what they find of the whole; a rule does not.
    if !told_of_part && !says_none && !is_left_out && amounts(question) == Amounts::Placeholder {
        let passages = pieces.iter().enumerate().map(|(at, piece)| (at, 0..piece.text.len()));
        return Hollow { whole: true, place: Some(question.answer_place()), passages: passages.collect() };
    }
    part
}

impl Hollow {
    fn note(&mut self, place: Place, sentence: &Sentence) {
        self.place.get_or_insert(place);
        self.passages.push((sentence.piece, sentence.range.clone()));
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
        " would you like ",
        " do you need ",
        " do you want ",
        " anything ",
    ]
    .iter()
    .any(|hint| words.contains(hint))
}

#[cfg(test)]
mod tests;
