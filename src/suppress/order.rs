use std::cmp::Reverse;

use crate::finding::Finding;
use crate::ruleset::RuleSet;

/// Sorts findings by agency, document and section in the order of the rule set, the worst first in each. What belongs
/// to something larger comes before its parts; an id that the rule set does not know comes after those it knows. Ties
/// go by code, file, place and words, so that the order is total.
pub(super) fn sort(findings: &mut [Finding], rules: &RuleSet) {
    findings.sort_by(|a, b| key(a, rules).cmp(&key(b, rules)));
}

type Key<'a> = ([(usize, &'a str); 3], Reverse<crate::finding::Severity>, Rest<'a>);
type Rest<'a> = (crate::finding::Code, Option<&'a str>, Option<u32>, Option<u32>, &'a str, &'a str, &'a str);

fn key<'a>(finding: &'a Finding, rules: &'a RuleSet) -> Key<'a> {
    let subject = &finding.subject;
    let document = rules.documents.iter().find(|rule| subject.document.as_ref() == Some(&rule.id));
    let place = [
        rank(subject.agency.as_deref(), rules.agencies.iter().map(|agency| agency.id.as_str())),
        rank(subject.document.as_deref(), rules.documents.iter().map(|rule| rule.id.as_str())),
        rank(
            subject.section.as_deref(),
            document.into_iter().flat_map(|rule| &rule.sections).map(|section| section.id.as_str()),
        ),
    ];
    let rest = (
        finding.code,
        finding.source.as_deref(),
        finding.page,
        finding.line,
        finding.evidence.as_str(),
        finding.message.as_str(),
        finding.suggestion.as_str(),
    );
    (place, Reverse(finding.severity), rest)
}

/// 0 for none, then the places of the known ids, then the unknown ones by name.
fn rank<'a>(id: Option<&'a str>, mut known: impl Iterator<Item = &'a str>) -> (usize, &'a str) {
    match id {
        None => (0, ""),
        Some(id) => match known.position(|name| name == id) {
            Some(at) => (at + 1, ""),
            None => (usize::MAX, id),
        },
    }
}
