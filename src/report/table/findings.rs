use std::fmt::Write as _;

use super::super::v1::{CheckReport, FindingLine};
use super::super::{Look, one_line, shorten};
use super::{Detail, spot};

/// The most characters of quoted words that are shown for one finding.
const QUOTED: usize = 160;

/// Findings, the worst first: severity, code and place on a line, then the sentence and the words it rests on.
pub(super) fn findings(out: &mut String, findings: &[&FindingLine], report: &CheckReport, look: Look, detail: Detail) {
    let mut sorted = findings.to_vec();
    sorted.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let one_file = report.sources.len() == 1;
    for finding in sorted {
        let indent = " ".repeat(if look.measure() < 60 { 4 } else { 11 });
        let severity = look.weigh(finding.severity, &format!("{:<7}", finding.severity.name()));
        let head = format!("{} {}", look.bold(&one_line(&finding.code)), place(finding, report, one_file));
        let _ = write!(out, "{}", look.wrap(head.trim_end(), &format!("  {severity}  "), &indent));
        out.push_str(&look.wrap(&sentence(finding), &indent, &indent));
        if detail.verbose && !finding.suggestion.is_empty() {
            out.push_str(&look.wrap(&one_line(&finding.suggestion), &format!("{indent}→ "), &format!("{indent}  ")));
        }
    }
}

/// The sentence, with the words it rests on unless it quotes them itself.
fn sentence(finding: &FindingLine) -> String {
    let message = one_line(&finding.message);
    let quoted = shorten(&finding.evidence, QUOTED);
    if quoted.is_empty() || message.contains(&quoted) { message } else { format!("{message} “{quoted}”") }
}

/// "practice report, case studies, police.docx, page 15".
fn place(finding: &FindingLine, report: &CheckReport, one_file: bool) -> String {
    let documents = || report.agencies.iter().flat_map(|agency| &agency.documents);
    let rule = finding.document.as_ref().and_then(|id| documents().find(|document| document.id == *id));
    let mut parts = Vec::new();
    if let Some(id) = &finding.document {
        parts.push(rule.map(|rule| &rule.name).filter(|name| !name.is_empty()).unwrap_or(id).clone());
    }
    if let Some(id) = &finding.section {
        let section = rule.and_then(|rule| rule.sections.iter().find(|section| section.id == *id));
        parts.push(section.map(|section| &section.name).filter(|name| !name.is_empty()).unwrap_or(id).clone());
    }
    if let Some(source) = finding.source.as_ref().filter(|_| !one_file) {
        parts.push(source.clone());
    }
    parts.extend(spot(finding.page, finding.line));
    one_line(&parts.join(", "))
}
