//! ## What it finds
//!
//! The word DRAFT where it speaks of the document itself: in a header, footer or watermark, in the title, or in a line of
//! its own before the first question. A sentence that mentions a draft of something else is none.
//!
//! ## Why it matters
//!
//! A draft has not been through the agency's governance, whatever the ratification line says.
//!
//! ## Example
//!
//! "DRAFT v0.3" above the title of the report.
//!
//! ## How to put it right
//!
//! Ask for the final version. If this is the final version, ask for it without the mark.

use std::collections::BTreeMap;

use crate::align::Instance;
use crate::document::{Aside, AsideKind, Document, Letters, NoticeKind, Place, fold};
use crate::finding::{Code, Finding, Subject};
use crate::ruleset::RuleSet;

use super::Context;
use super::evidence::file_name;
use super::owner::{Owner, owner};
use super::question::blank;

/// The most words of a line that can be a mark: "Final draft version 0.3 of 12 March 2014 for comment".
const MARK_WORDS: usize = 10;

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (source, file) in context.register.documents.iter().enumerate() {
        let mut marks: BTreeMap<Owner<'_>, (Place, String)> = BTreeMap::new();
        for (place, block, words) in marks_of(context, source, file) {
            let owner = owner(context.register, source, block).form();
            marks.entry(owner).or_insert((place, words));
        }
        for (owner, (place, words)) in marks {
            let subject = Subject {
                agency: owner.agency.map(str::to_owned),
                document: owner.document.map(str::to_owned),
                section: None,
            };
            let message = format!("{} says of itself that it is a draft", file_name(&file.source.path));
            let suggestion = "send the final version, or take the mark away if this is it".to_owned();
            let finding = Finding { subject, source: Some(file.source.path.clone()), ..blank(Code::DraftMarker) };
            findings.push(finding.with(place, &words, message, suggestion));
        }
    }
}

fn marks_of(context: &Context<'_>, source: usize, file: &Document) -> Vec<(Place, Option<usize>, String)> {
    let mut marks = Vec::new();
    for notice in file.notices.iter().filter(|notice| notice.kind == NoticeKind::Draft) {
        marks.push((notice.place, notice.block, notice.text.clone()));
    }
    for Aside { block, kind } in file.asides.iter().filter(|aside| aside.kind != AsideKind::Note) {
        let text = block.text.as_str();
        if is_mark(text, context.rules) || (*kind == AsideKind::Watermark && names_draft(text, context.rules)) {
            marks.push((block.place, None, text.to_owned()));
        }
    }
    let mut begun = 0;
    for instance in context.register.instances.iter().filter(|instance| instance.source == source) {
        if let Some(title) = &instance.title
            && title_is_draft(&title.text, context.rules)
        {
            marks.push((title.place, Some(title.block), title.text.clone()));
        }
        let first = first_question(instance).min(file.blocks.len());
        for (at, block) in file.blocks.iter().enumerate().take(first).skip(begun.min(instance.blocks.start)) {
            if is_mark(block.text.as_str(), context.rules) {
                let at = at.max(instance.blocks.start);
                marks.push((block.place, Some(at), block.text.as_str().to_owned()));
            }
        }
        begun = instance.blocks.end;
    }
    marks
}

/// The block of the first question that stands there, or the end of the form.
fn first_question(instance: &Instance) -> usize {
    let questions = instance.sections.iter().filter_map(|section| {
        let heading = section.heading.as_ref().map(|heading| heading.found.block);
        heading.or_else(|| section.answer.pieces.first().map(|piece| piece.block))
    });
    questions.min().unwrap_or(instance.blocks.end)
}

/// Whether a line says nothing but that this is a draft: DRAFT, "Draft v0.3", "Second draft, 3 May", "Draft for comment".
fn is_mark(line: &str, rules: &RuleSet) -> bool {
    let words: Vec<Letters> = fold(line).into_iter().map(|word| word.text).collect();
    if words.len() > MARK_WORDS || !names_draft(line, rules) || super::sentence::has_stop(line) {
        return false;
    }
    let before = [
        "final", "first", "second", "third", "working", "initial", "early", "latest", "revised", "in", "status",
        "version",
    ];
    let lead = words.iter().take_while(|word| before.contains(&word.as_str())).count();
    let rest = &words[lead..];
    let begins = rest.first().is_some_and(|word| word == "draft" || word == "drafts") || is_phrase(rest, rules);
    let shouted = line.split(|c: char| !c.is_alphanumeric()).any(|word| word == "DRAFT");
    let verb =
        words.iter().any(|word| matches!(word.as_str(), "is" | "are" | "was" | "were" | "has" | "have" | "been"));
    let ends = words.last().is_some_and(|word| word == "draft") && line.contains(['(', '–', '—', '-', ':']);
    let after = [
        "version",
        "v",
        "document",
        "copy",
        "report",
        "for",
        "not",
        "only",
        "form",
        "submission",
        "return",
        "revision",
        "rev",
        "no",
    ];
    let plain = rest.get(1).is_none_or(|word| {
        after.contains(&word.as_str()) || word.starts_with(|c: char| c.is_ascii_digit()) || is_version(word)
    });
    let whole = rules.phrases.folded().drafts.iter().any(|phrase| phrase == rest);
    !verb && ((begins && plain) || shouted || ends || whole)
}

fn is_version(word: &str) -> bool {
    word.strip_prefix('v').is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit()))
}

/// A title is one line that says what the document is, so that the word in it is enough; but a report may be about one.
fn title_is_draft(title: &str, rules: &RuleSet) -> bool {
    let first = fold(title).into_iter().next().map(|word| word.text);
    let shouted = title.split(|c: char| !c.is_alphanumeric()).any(|word| word == "DRAFT");
    shouted || is_mark(title, rules) || (first.as_deref() == Some("draft") && names_draft(title, rules))
}

fn names_draft(line: &str, rules: &RuleSet) -> bool {
    let words: Vec<Letters> = fold(line).into_iter().map(|word| word.text).collect();
    words.iter().any(|word| word == "draft") || rules.phrases.folded().drafts.iter().any(|phrase| holds(&words, phrase))
}

fn is_phrase(words: &[Letters], rules: &RuleSet) -> bool {
    rules.phrases.folded().drafts.iter().any(|phrase| words.starts_with(phrase))
}

fn holds(words: &[Letters], phrase: &[Letters]) -> bool {
    words.windows(phrase.len()).any(|window| window == phrase)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Sent, findings, matched, subjects};
    use super::*;
    use crate::document::{Block, Style, Text};

    #[test]
    fn lines_that_only_say_draft_are_marks() {
        let rules = RuleSet::default();
        for line in [
            "DRAFT",
            "Draft v0.3",
            "Final draft",
            "DRAFT – NOT FOR CIRCULATION",
            "Draft 2",
            "Draft for comment",
            "Status: draft",
            "Practice report (draft)",
            "First draft, 3 May 2014",
        ] {
            assert!(is_mark(line, &rules), "{line}");
        }
        for line in [
            "The directorate has a draft document",
            "Draft policies are held by the lead",
            "Drafting group",
            "We drew up a draft plan.",
            "Draft strategy under consultation",
            "Drafts",
        ] {
            assert!(!is_mark(line, &rules), "{line}");
        }
    }

    #[test]
    fn a_mark_in_a_header_or_title_is_found_and_one_in_an_answer_is_not() {
        let sent = Sent::new().form("harbour", "report").answer("aims", &["Draft 2 of our aims", "DRAFT"]);
        assert_eq!(findings(&sent, run), []);
        let mut titled = Sent::new().form("harbour", "report");
        titled.last().title = Some(matched("DRAFT Practice report 2013-2014"));
        assert_eq!(subjects(&findings(&titled, run)), ["harbour/report/-"]);
        let mut headed = Sent::new().form("harbour", "report");
        let text = Text::new("DRAFT v0.2", Style::empty(), Place::page(1));
        let block = Block { text, place: Place::page(1), ..Block::default() };
        headed.register.documents[0].asides.push(Aside { kind: AsideKind::Header, block });
        assert_eq!(findings(&headed, run)[0].evidence, "DRAFT v0.2");
    }
}
