//! ## What it finds
//!
//! A form whose wording is that of a version which was no longer current in the year asked for. The finding names the
//! version and quotes words that only it has. The year in the title is another matter: an old form may bear the new year.
//!
//! ## Why it matters
//!
//! The board changed its questions for a reason. Answers to the old ones may pass over what is new, or lean on what the
//! new form no longer accepts.
//!
//! ## Example
//!
//! A report titled 2013-2014 that still asks agencies to name a section of the section 11 audit, as only the form of the
//! year before did.
//!
//! ## How to put it right
//!
//! Move the answers into the current form and answer what it asks anew.

use crate::finding::{Code, Finding};
use crate::ruleset::{DocumentRule, TemplateVersion, YearLabel};

use super::Context;
use super::question::{Form, about_form};

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for Form { agency, document, instance, file, .. } in context.forms() {
        let Some(id) = &instance.template else { continue };
        let Some(used) = document.versions.iter().find(|version| &version.id == id) else { continue };
        let Some(current) = current(document, context.year) else { continue };
        if used.id == current.id
            || used.years.is_empty()
            || used.years.contains(&context.year)
            || is_newer(used, context.year)
        {
            continue;
        }
        let message = format!(
            "{}’s {} is on the form of {}, where that of {} is current for {}",
            agency.name, document.name, used.id, current.id, context.year
        );
        let suggestion = format!("move the answers into the form of {} and answer what it asks anew", current.id);
        let (evidence, place) = match (&instance.template_evidence, &instance.title) {
            (Some(found), _) | (None, Some(found)) => (found.text.as_str(), found.place),
            (None, None) => (id.as_str(), instance.place),
        };
        findings.push(about_form(instance, file, Code::OldTemplate).with(place, evidence, message, suggestion));
    }
}

/// The version for a year: the one that names it, or else the newest that is not of a later year.
fn current(document: &DocumentRule, year: YearLabel) -> Option<&TemplateVersion> {
    let versions = &document.versions;
    let named = versions.iter().find(|version| version.years.contains(&year));
    named.or_else(|| versions.iter().find(|version| !is_newer(version, year)))
}

fn is_newer(version: &TemplateVersion, year: YearLabel) -> bool {
    version.years.iter().min().is_some_and(|first| *first > year)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Sent, findings, matched, subjects};
    use super::*;

    fn on(template: &str, year: &str) -> Vec<Finding> {
        let mut sent = Sent::new().form("harbour", "report");
        sent.year = year.parse().unwrap();
        sent.last().template = Some(template.into());
        sent.last().template_evidence = Some(matched("name the section of the audit"));
        findings(&sent, run)
    }

    #[test]
    fn an_earlier_version_is_named() {
        let found = on("2012-2013", "2013-2014");
        assert_eq!(subjects(&found), ["harbour/report/-"]);
        assert!(found[0].message.contains("form of 2012-2013") && found[0].evidence.contains("audit"));
    }

    #[test]
    fn the_version_of_the_year_or_the_newest_there_is_passes() {
        assert_eq!(on("2013-2014", "2013-2014"), []);
        assert_eq!(on("2012-2013", "2012-2013"), []);
        assert_eq!(on("2013-2014", "2016-2017"), []);
        assert_eq!(on("2013-2014", "2012-2013"), [], "a newer form is no old one");
        assert_eq!(on("2012-2013", "2016-2017").len(), 1);
    }
}
