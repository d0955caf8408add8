//! ## What it finds
//!
//! A question of the form that is not in the document at all: neither its words nor its number in its place. Where some
//! words came near, the finding names them.
//!
//! ## Why it matters
//!
//! An agency that works from an older copy of the form, or deletes what it cannot answer, leaves a gap that nobody sees
//! who reads only what is there.
//!
//! ## Example
//!
//! A report that ends after question 7, where the form has nine.
//!
//! ## How to put it right
//!
//! Put the question back as the form has it and answer it. If the question stands there in other words, add those words
//! to the rule set as a wording of the section.

use crate::align::Status;
use crate::document::Document;
use crate::finding::{Code, Finding};
use crate::ruleset::{Section, SectionKind};

use super::Context;
use super::evidence::quoted;
use super::question::{Question, named};

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for question in context.questions() {
        let other =
            matches!(question.section.kind, SectionKind::Shared(_) | SectionKind::Own | SectionKind::SignOff(_));
        if other || !question.section.required || question.found.status != Status::Absent {
            continue;
        }
        let nearest = question.found.nearest.as_ref();
        let mut message =
            format!("{}’s {} does not hold {}", question.agency.name, question.document.name, question.name());
        if let Some(near) = nearest {
            message = format!("{message}; the nearest is {}{}", quoted(&near.text), on_page(near.place.page));
        } else if let Some(previous) = previous(&question) {
            message = format!("{message} after {}", named(previous));
        }
        let (evidence, place) = match nearest {
            Some(near) => (near.text.clone(), near.place),
            None => (before(&question), question.instance.place),
        };
        let suggestion = format!("put {} back as the form has it, and answer it", question.name());
        findings.push(question.finding(Code::MissingSection, place, &evidence, message, suggestion));
    }
}

fn on_page(page: Option<u32>) -> String {
    page.map_or_else(String::new, |page| format!(" on page {page}"))
}

/// The section that was found before a missing one: the words that the finding quotes are its own.
pub(super) fn previous<'a>(question: &Question<'a>) -> Option<&'a Section> {
    let at = question.document.sections.iter().position(|section| section.id == question.section.id)?;
    let found = |section: &&Section| {
        let there = question.instance.sections.iter().find(|there| there.section == section.id);
        there.is_some_and(|there| there.heading.is_some())
    };
    question.document.sections[..at].iter().rev().find(found)
}

/// The words after which a missing question should stand: the question before it, or else the title of the form.
pub(super) fn before(question: &Question<'_>) -> String {
    let sections = &question.instance.sections;
    let at = sections.iter().position(|section| section.section == question.section.id).unwrap_or(0);
    let heading = sections[..at].iter().rev().find_map(|section| section.heading.as_ref());
    match heading {
        Some(heading) => heading.found.text.clone(),
        None => title(question.instance.title.as_ref().map(|title| &title.text), question.file, question.instance),
    }
}

fn title(title: Option<&String>, file: &Document, instance: &crate::align::Instance) -> String {
    title.cloned().unwrap_or_else(|| {
        let blocks = file.blocks.get(instance.blocks.clone()).unwrap_or_default();
        blocks
            .iter()
            .find(|block| !block.text.is_blank())
            .map_or_else(String::new, |block| block.text.as_str().to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Sent, findings, subjects};
    use super::*;

    #[test]
    fn a_question_that_is_not_there_is_named_with_what_came_near() {
        let sent = Sent::new().form("harbour", "report").answer("aims", &["Our aims are on the wall."]).absent("data");
        let found = findings(&sent, run);
        assert_eq!(subjects(&found), ["harbour/report/data"]);
        assert!(found[0].message.contains("question 2"), "{}", found[0].message);
        let sent = Sent::new().form("harbour", "report").absent("data").near("Datum kept");
        assert!(findings(&sent, run)[0].message.ends_with("the nearest is “Datum kept” on page 5"));
    }

    #[test]
    fn empty_questions_sign_offs_and_own_text_are_other_findings() {
        let sent = Sent::new().form("harbour", "report").missing("data").absent("sign-off");
        let sent = sent.form("harbour", "statement").absent("own").absent("vision");
        assert_eq!(findings(&sent, run), []);
    }
}
