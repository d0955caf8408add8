//! What a comparison of two years is told of each: promises that have lapsed, and what is cited.

use crate::compare::{Citation, Promise, SectionRef};

use super::Context;
use super::citations::edition_year;
use super::promises::{self, Lapsed};
use super::question::Question;

/// What a register announces for a day before the as-of date, in its order.
pub fn promises_made(context: &Context<'_>) -> Vec<Promise> {
    let of_question = |question: Question<'_>| {
        let subject = SectionRef {
            agency: question.agency.id.clone(),
            document: question.document.id.clone(),
            section: question.section.id.clone(),
        };
        let lapsed = promises::lapsed(context, &question);
        let promise = |one: &Lapsed| Promise { subject: subject.clone(), sentence: one.sentence.clone() };
        lapsed.iter().map(promise).collect::<Vec<_>>()
    };
    context.answers().filter(Question::wants_prose).flat_map(of_question).collect()
}

/// The works that a register's answers cite, in its order.
pub fn citations_made(context: &Context<'_>) -> Vec<Citation> {
    let mut citations = Vec::new();
    for question in context.answers() {
        for piece in &question.found.answer.pieces {
            for cited in &context.citations(piece).cited {
                let Some(first) = cited.readings.first() else { continue };
                let found = edition_year(cited);
                let (work, year) = found.map_or((first.work, None), |(work, year)| (work, Some(year)));
                let (agency, title) = (question.agency.id.clone(), work.title.clone());
                citations.push(Citation { agency, work: work.id.clone(), title, year });
            }
        }
    }
    citations
}
