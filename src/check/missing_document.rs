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
use crate::finding::{Code, Finding, Subject};
use crate::ruleset::Agency;

use super::Context;
use super::evidence::quoted;
use super::question::blank;

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for agency in &context.rules.agencies {
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
            let suggestion = match unclaimed(context.register, &document.id) {
                Some((found, path)) => format!(
                    "ask the agency for its {}, unless it is the one of an unknown agency in {path} that begins {}",
                    document.name,
                    quoted(found)
                ),
                None => format!("ask the agency for its {} for {}", document.name, context.year),
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

#[cfg(test)]
mod tests {
    use super::super::testing::{Sent, findings, subjects};
    use super::*;
    use crate::ruleset::Exemption;

    #[test]
    fn what_an_agency_did_not_send_is_named_once() {
        let sent = Sent::new().form("harbour", "report");
        let found = findings(&sent, run);
        assert_eq!(subjects(&found), ["harbour/statement/-", "moor/report/-", "moor/statement/-"]);
        assert!(found[1].message.contains("nor any other document") && found[1].source.is_none());
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
