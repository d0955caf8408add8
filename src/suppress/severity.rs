use crate::finding::{Finding, Severity};
use crate::ruleset::SeverityRule;

use super::waiver::covers;

/// The severity that a rule set gives a finding, `None` where it turns it off.
///
/// The rule that names the most (agency, document, section) counts; among equals the last. A finding that its check has
/// already weighed lighter than the code's default, because there is an answer beside the defect, is made no heavier by
/// a rule for the code; one that a rule makes lighter still becomes lighter.
pub(super) fn weigh(finding: &Finding, rules: &[SeverityRule]) -> Option<Severity> {
    let of_finding = rules
        .iter()
        .filter(|rule| rule.code == finding.code)
        .filter(|rule| covers([&rule.agency, &rule.document, &rule.section], finding));
    let named = |rule: &&SeverityRule| {
        [&rule.agency, &rule.document, &rule.section].into_iter().filter(|name| name.is_some()).count()
    };
    let Some(rule) = of_finding.max_by_key(named) else { return Some(finding.severity) };
    let set = rule.severity?;
    let lightened = finding.severity < finding.code.default_severity();
    Some(if lightened { set.min(finding.severity) } else { set })
}
