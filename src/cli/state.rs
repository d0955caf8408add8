//! What the checks have seen of an answer, told by the state of its section.

use crate::finding::{Code, Finding, Severity};
use crate::report::v1::{AgencyPart, DocumentPart};

/// The alignment says where an answer stands, and the checks whether it is one: a section whose answer is nothing but a
/// placeholder or the form's own prompt is `missing`, one whose answer breaks off, is a placeholder in part or leaves cells
/// of its table empty is `partial`.
pub fn settle(agencies: &mut [AgencyPart], found: &[Finding]) {
    for finding in found {
        let Some(mut state) = state(finding) else { continue };
        let subject = &finding.subject;
        let Some(agency) = agencies.iter_mut().find(|agency| subject.agency.as_ref() == Some(&agency.id)) else {
            continue;
        };
        let Some(document) = of_document(&mut agency.documents, finding) else { continue };
        let Some(section) = document.sections.iter_mut().find(|part| subject.section.as_ref() == Some(&part.id)) else {
            continue;
        };
        if finding.code == Code::MissingAnswer && section.words > 0 {
            state = "partial";
        }
        let lower = match section.status.as_str() {
            "answered" => true,
            "partial" => state == "missing",
            _ => false,
        };
        if lower {
            state.clone_into(&mut section.status);
        }
    }
}

/// The state that a finding speaks of; a check gives the heavier severity where nothing else answers the question.
fn state(finding: &Finding) -> Option<&'static str> {
    let whole = finding.severity == Severity::Error;
    match finding.code {
        Code::MissingAnswer => Some("missing"),
        Code::PlaceholderAnswer => Some(if whole { "missing" } else { "partial" }),
        Code::PromptLeftIn | Code::Unratified => whole.then_some("missing"),
        Code::TruncatedAnswer => Some("partial"),
        _ => None,
    }
}

/// The document that a finding is about: of two of a kind in one file, the last that begins before it.
fn of_document<'a>(documents: &'a mut [DocumentPart], finding: &Finding) -> Option<&'a mut DocumentPart> {
    let is_of = |part: &&mut DocumentPart| {
        finding.subject.document.as_ref() == Some(&part.id)
            && part.source == finding.source
            && (part.page, part.line) <= (finding.page, finding.line)
    };
    documents.iter_mut().filter(is_of).last()
}
