use crate::finding::{Code, Severity};

use super::super::file::{At, RulesFile, SeverityLevel};
use super::super::nearest::did_you_mean;
use super::super::{RuleSet, SeverityRule, Waiver};
use super::proof::Proof;

/// Severities and waivers. A later file's severities are put first, since the first that matches is taken.
pub fn add(rules: &mut RuleSet, file: &RulesFile, proof: &mut Proof<'_>) {
    let plain = |id: &Option<At<String>>| id.as_ref().map(|id| id.get().clone());
    let mut severities = Vec::new();
    for entry in &file.severities {
        let Some(code) = code(&entry.code, proof) else { continue };
        severities.push(SeverityRule {
            code,
            agency: plain(&entry.agency),
            document: plain(&entry.document),
            section: plain(&entry.section),
            severity: match entry.severity {
                SeverityLevel::Error => Some(Severity::Error),
                SeverityLevel::Warning => Some(Severity::Warning),
                SeverityLevel::Info => Some(Severity::Info),
                SeverityLevel::Off => None,
            },
        });
    }
    severities.append(&mut rules.severities);
    rules.severities = severities;
    for entry in &file.waivers {
        // Read before the code is asked for, so that all that is wrong with a waiver is told.
        let (reason, expires) = (proof.filled(&entry.reason, "the reason of a waiver"), proof.day(&entry.expires));
        let Some(code) = code(&entry.code, proof) else { continue };
        rules.waivers.push(Waiver {
            code,
            agency: plain(&entry.agency),
            document: plain(&entry.document),
            section: plain(&entry.section),
            reason,
            expires,
        });
    }
}

fn code(written: &At<String>, proof: &mut Proof<'_>) -> Option<Code> {
    let code = written.get().parse().ok();
    if code.is_none() {
        proof.wrong_hinted(
            written,
            format!("`{}` is not the code of a finding", written.get()),
            did_you_mean(written.get(), Code::ALL.iter().map(|code| code.name())),
        );
    }
    code
}
