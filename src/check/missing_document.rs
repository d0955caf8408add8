//! ## What it finds
//!
//! A document that the rule set asks of every agency and that one agency has not sent. The questions of that document are
//! then not reported one by one.
//!
//! ## Why it matters
//!
//! The board cannot be assured of what it has not been told, and a compiled document hides the gap: the contents page
//! lists the agency all the same.
//!
//! ## Example
//!
//! An agency sends its roles form, and neither its statement nor its practice report.
//!
//! ## How to put it right
//!
//! Ask the agency for the document. If it need not send it, give the agency an exemption with a reason in the rule set.

use crate::align::{Register, StrayKind};
use crate::document::{Document, NoticeKind};
use crate::finding::{Code, Finding, Subject};
use crate::ruleset::Agency;

use super::Context;
use super::evidence::quoted;
use super::question::blank;

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let all_unread = unread(context.register);
    for agency in &context.rules.agencies {
        let unread = all_unread.iter().find(|(_, sender)| sender.is_none_or(|sender| sender == agency.id));
        let unread = unread.map(|(path, _)| *path);
        for document in context.rules.documents.iter().filter(|document| document.required) {
            if is_exempt(agency, &document.id)
                || context.register.instances_of(&agency.id, &document.id).next().is_some()
            {
                continue;
            }
            let silent = context.register.instances.iter().all(|instance| instance.agency != agency.id);
            let message = if silent {
                format!("{} has sent no {}, nor any other document", agency.name, document.name)
            } else {
                format!("{} has sent no {}", agency.name, document.name)
            };
            let message = if unread.is_some() { format!("{message}, as far as could be read") } else { message };
            let suggestion = if let Some((found, path)) = unclaimed(context.register, &document.id) {
                format!(
                    "ask the agency for its {}, unless it is the one of an unknown agency in {path} that begins {}",
                    document.name,
                    quoted(found)
                )
            } else {
                let unless = unread.map_or_else(String::new, |path| {
                    format!(", unless it is {path} or in it, which could not be read")
                });
                format!("ask the agency for its {} for {}{unless}", document.name, context.year)
            };
            findings.push(Finding {
                subject: Subject {
                    agency: Some(agency.id.clone()),
                    document: Some(document.id.clone()),
                    section: None,
                },
                message,
                suggestion,
                ..blank(Code::MissingDocument)
            });
        }
    }
}

fn is_exempt(agency: &Agency, document: &str) -> bool {
    agency.exemptions.iter().any(|exemption| exemption.document == document && exemption.section.is_none())
}

/// The first words and the path of a document of this kind that no agency explains.
fn unclaimed<'a>(register: &'a Register, document: &str) -> Option<(&'a str, &'a str)> {
    let mut strays = register.strays.iter().filter(|stray| stray.kind == StrayKind::Agency);
    let stray = strays.find(|stray| stray.document.as_deref() == Some(document))?;
    Some((&stray.found.text, &register.documents.get(stray.source)?.source.path))
}

/// The files in which no form was found and pages or letters could not be read, each with the agency that its path names:
/// anything may stand there, of that agency, or of any where it names none.
fn unread(register: &Register) -> Vec<(&str, Option<&str>)> {
    let holds_a_form = |at: usize| register.instances.iter().any(|instance| instance.source == at);
    let is_unread = |document: &Document| {
        document.notices.iter().any(|notice| matches!(notice.kind, NoticeKind::NoTextLayer | NoticeKind::Unread))
    };
    let files = register.documents.iter().enumerate();
    files
        .filter(|(at, document)| is_unread(document) && !holds_a_form(*at))
        .map(|(at, file)| (file.source.path.as_str(), register.in_paths.get(at).and_then(Option::as_deref)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Sent, findings, subjects};
    use super::*;
    use crate::document::{Notice, Place, Source};
    use crate::ruleset::Exemption;

    #[test]
    fn what_an_agency_did_not_send_is_named_once() {
        let sent = Sent::new().form("harbour", "report");
        let found = findings(&sent, run);
        assert_eq!(subjects(&found), ["harbour/statement/-", "moor/report/-", "moor/statement/-"]);
        assert!(found[1].message.contains("nor any other document") && found[1].source.is_none());
    }

    #[test]
    fn a_file_that_could_not_be_read_may_be_what_is_missing() {
        let mut sent = Sent::new().form("harbour", "report").form("harbour", "statement").form("moor", "report");
        let source = Source { path: "scan.pdf".into(), ..Source::default() };
        let place = Place::page(1);
        let notice = Notice { kind: NoticeKind::NoTextLayer, text: String::new(), place, block: None };
        sent.register.documents.push(Document { source, notices: vec![notice], ..Document::default() });
        let found = findings(&sent, run);
        assert_eq!(subjects(&found), ["moor/statement/-"]);
        assert!(found[0].message.ends_with("statement, as far as could be read"), "{}", found[0].message);
        assert!(found[0].suggestion.contains("unless it is scan.pdf"), "{}", found[0].suggestion);
        sent.register.in_paths = vec![None, None, None, Some("harbour".into())];
        assert!(!findings(&sent, run)[0].suggestion.contains("scan.pdf"), "it lies in another agency's folder");
    }

    #[test]
    fn an_exempt_agency_owes_nothing() {
        let mut sent = Sent::new().form("harbour", "report").form("harbour", "statement").form("moor", "report");
        sent.rules.agencies[1].exemptions.push(Exemption {
            document: "statement".into(),
            section: None,
            reason: "joined in March".into(),
        });
        assert_eq!(findings(&sent, run), []);
    }
}
