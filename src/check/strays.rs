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
    (
        Code::UnrecognisedDocument,
        format!("what begins {}{whose} is none of the documents that are asked for", quoted(&stray.found.text)),
        "take it away if it does not belong here, or add its title to the rule set".to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Sent, findings, matched, subjects};
    use super::*;

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
        sent.register.strays.clear();
        assert_eq!(findings(&sent, run), []);
    }
}
