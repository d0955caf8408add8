//! Answers of last year in whose place a placeholder stands now.

use super::{Change, Comparison, Flag, FlagKind};
use crate::finding::{Code, Finding, Severity};

impl Comparison {
    /// Flags each change whose answer is this year nothing but a placeholder, and was more last year, by the findings that
    /// are new: what a placeholder is, is not for this room to say.
    pub fn note_placeholders(&mut self) {
        let Some(findings) = &self.findings else { return };
        for change in self.changes.iter_mut().filter(|change| change.previous.is_some() && change.status.is_change()) {
            let now = findings.new.iter().find(|finding| is_placeholder(finding, change));
            if let Some(finding) = now {
                change.flags.push(Flag {
                    kind: FlagKind::PlaceholderNow,
                    message: "a placeholder stands where there was an answer last year".to_owned(),
                    evidence: finding.evidence.clone(),
                    elsewhere: None,
                });
            }
        }
    }
}

fn is_placeholder(finding: &Finding, change: &Change) -> bool {
    let of = &change.subject;
    finding.code == Code::PlaceholderAnswer
        && finding.severity == Severity::Error
        && finding.subject.agency.as_ref() == Some(&of.agency)
        && finding.subject.document.as_ref() == Some(&of.document)
        && finding.subject.section.as_ref() == Some(&of.section)
}
