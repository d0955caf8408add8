//! # unknown-agency
//!
//! ## What it finds
//!
//! One of the board's forms that no agency of the rule set explains: neither its words, nor its file's name, nor its
//! folder names one.
//!
//! ## Why it matters
//!
//! The form counts for nobody, and the agency that sent it is reported as silent.
//!
//! ## Example
//!
//! A report headed "The Trust", in a file called `scan0003.pdf`.
//!
//! ## How to put it right
//!
//! Put the file into a folder with the agency's name, or add the name it uses to the agency's aliases in the rule set.
//!
//! # unrecognised-document
//!
//! ## What it finds
//!
//! A file, or a part of one, that is none of the documents the rule set asks for.
//!
//! ## Why it matters
//!
//! It may be a letter that came along, or a report under a title nobody knows. In the second case what it says has not
//! been checked.
//!
//! ## Example
//!
//! `Minutes March.docx` among the submissions.
//!
//! ## How to put it right
//!
//! Take the file away if it does not belong there. Otherwise add its title to the document's titles in the rule set.

use crate::align::{Stray, StrayKind};
use crate::document::{Document, Letters, fold};
use crate::finding::{Code, Finding, Subject};

use super::Context;
use super::evidence::quoted;
use super::question::blank;

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for stray in &context.register.strays {
        let Some(file) = context.register.documents.get(stray.source) else { continue };
        let (code, message, suggestion) = match stray.kind {
            StrayKind::Agency => unknown_agency(context, stray),
            StrayKind::Document => unrecognised(context, stray),
        };
        let subject = Subject { agency: stray.agency.clone(), document: stray.document.clone(), section: None };
        let finding = Finding { subject, source: Some(file.source.path.clone()), ..blank(code) };
        let evidence = if stray.found.text.is_empty() { &file.source.path } else { &stray.found.text };
        findings.push(finding.with(stray.found.place, evidence, message, suggestion));
    }
}

fn unknown_agency(context: &Context<'_>, stray: &Stray) -> (Code, String, String) {
    let rule = context.rules.documents.iter().find(|rule| Some(&rule.id) == stray.document.as_ref());
    let name = rule.map_or("form", |rule| rule.name.as_str());
    (
        Code::UnknownAgency,
        format!("no agency of the rule set explains whose {name} begins {}", quoted(&stray.found.text)),
        "name the agency in the file’s name or folder, or add the name it uses to its aliases in the rule set"
            .to_owned(),
    )
}

fn unrecognised(context: &Context<'_>, stray: &Stray) -> (Code, String, String) {
    let agency = context.rules.agencies.iter().find(|agency| Some(&agency.id) == stray.agency.as_ref());
    let whose = agency.map_or_else(String::new, |agency| format!(" from {}", agency.name));
    let begins = quoted(&stray.found.text);
    if context.register.documents.get(stray.source).is_some_and(|file| is_letter(file, stray.found.block)) {
        let seems = "seems to be a letter that came with them, and is none of the documents that are asked for";
        return (
            Code::UnrecognisedDocument,
            format!("what begins {begins}{whose} {seems}"),
            "read it for what it says of the documents, and take it away: nothing in it is checked".to_owned(),
        );
    }
    (
        Code::UnrecognisedDocument,
        format!("what begins {begins}{whose} is none of the documents that are asked for"),
        "take it away if it does not belong here, or add its title to the rule set".to_owned(),
    )
}

/// The most words of a letter that came with something else, and those in which it says so.
const LETTER: usize = 300;
const OPENING: usize = 60;

/// Whether a text from a block on is a letter that sends something: it greets and is short, or says that it encloses.
fn is_letter(file: &Document, from: usize) -> bool {
    let blocks = file.blocks.get(from..).unwrap_or_default();
    let mut words = blocks.iter().flat_map(|block| fold(block.text.as_str())).map(|word| word.text);
    let opening: Vec<Letters> = words.by_ref().take(OPENING).collect();
    let is = |at: usize, phrase: &[&str]| {
        opening
            .get(at..at + phrase.len())
            .is_some_and(|there| there.iter().map(Letters::as_str).eq(phrase.iter().copied()))
    };
    let greets = GREETINGS.iter().any(|greeting| is(0, greeting));
    let sends = (0..opening.len()).any(|at| SENDS.iter().any(|phrase| is(at, phrase)));
    (greets || sends) && opening.len() + words.take(LETTER).count() <= LETTER
}

/// How a letter begins.
const GREETINGS: &[&[&str]] = &[
    &["dear"],
    &["good", "afternoon"],
    &["good", "morning"],
    &["hello"],
    &["hi"],
    &["to", "whom", "it", "may", "concern"],
];

/// How it says what it sends.
const SENDS: &[&[&str]] = &[
    &["attached", "are"],
    &["attached", "is"],
    &["attached", "please", "find"],
    &["find", "attached"],
    &["find", "enclosed"],
    &["i", "attach"],
    &["i", "enclose"],
    &["we", "attach"],
    &["we", "enclose"],
    &["with", "compliments"],
];

#[cfg(test)]
mod tests {
    use super::super::testing::{Sent, findings, matched, subjects};
    use super::*;
    use crate::document::{Block, Place, Style, Text};

    #[test]
    fn strays_are_named_with_what_is_known_of_them() {
        let mut sent = Sent::new().form("harbour", "report");
        let stray = |kind, agency: Option<&str>, document: Option<&str>| Stray {
            kind,
            source: 0,
            found: matched("Annual report of the Trust"),
            document: document.map(Into::into),
            agency: agency.map(Into::into),
        };
        sent.register.strays.push(stray(StrayKind::Agency, None, Some("report")));
        sent.register.strays.push(stray(StrayKind::Document, Some("moor"), None));
        let found = findings(&sent, run);
        assert_eq!(subjects(&found), ["-/report/-", "moor/-/-"]);
        assert!(found[0].message.contains("whose practice report begins “Annual report"), "{}", found[0].message);
        assert!(found[1].message.contains("from Moor Trust"), "{}", found[1].message);
        sent.register.strays.remove(0);
        for (text, letter) in [
            ("Dear Pat, please find attached our return. The pledge will follow.", true),
            ("Our return is with this mail, and I attach the minutes.", true),
            ("Minutes of the meeting on 3 March, at which the return was discussed.", false),
        ] {
            let body = Block { text: Text::new(text, Style::empty(), Place::page(1)), ..Block::default() };
            sent.register.documents[0].blocks = vec![body];
            sent.register.strays[0].found.block = 0;
            let message = findings(&sent, run).remove(0).message;
            assert_eq!(message.contains("a letter that came with them"), letter, "{message}");
        }
        sent.register.strays.clear();
        assert_eq!(findings(&sent, run), []);
    }
}
