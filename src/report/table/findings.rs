use super::super::v1::{CheckReport, FindingLine};
use super::super::{Look, one_line, shorten};
use super::{Detail, file_name, spot};

/// The most characters of quoted words that are shown for one finding.
const QUOTED: usize = 160;

/// Findings, the worst first: the severity, the sentence with the words it rests on, and under it the code, the ids and
/// the place, by which a finding is looked up, waived or found in the file.
pub(super) fn findings(out: &mut String, findings: &[&FindingLine], report: &CheckReport, look: Look, detail: Detail) {
    let mut sorted = findings.to_vec();
    sorted.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    for finding in sorted {
        let indent = " ".repeat(if look.measure() < 60 { 4 } else { 11 });
        let severity = look.weigh(finding.severity, &format!("{:<7}", finding.severity.name()));
        out.push_str(&look.wrap(&sentence(finding), &format!("  {severity}  "), &indent));
        if detail.verbose && !finding.suggestion.is_empty() {
            out.push_str(&look.wrap(&one_line(&finding.suggestion), &format!("{indent}→ "), &format!("{indent}  ")));
        }
        for line in look.wrap(&caption(finding, report), &indent, &indent).lines() {
            let words = line.trim_start();
            out.push_str(&line[..line.len() - words.len()]);
            out.push_str(&look.dim(words));
            out.push('\n');
        }
    }
}

/// The sentence, with the words it rests on unless it quotes them itself.
fn sentence(finding: &FindingLine) -> String {
    let message = one_line(&finding.message);
    let quoted = shorten(&finding.evidence, QUOTED);
    if quoted.is_empty() || message.contains(&quoted) {
        return message;
    }
    let colon = if message.ends_with(['.', ':', '!', '?']) { "" } else { ":" };
    format!("{message}{colon} “{quoted}”")
}

/// "missing-answer, practice-report/case-studies, police.docx, page 15".
fn caption(finding: &FindingLine, report: &CheckReport) -> String {
    let mut parts = vec![finding.code.clone()];
    let subject = [&finding.document, &finding.section];
    let subject: Vec<&str> = subject.into_iter().filter_map(|part| part.as_deref()).collect();
    if !subject.is_empty() {
        parts.push(subject.join("/"));
    }
    parts.extend(finding.source.as_deref().and_then(|path| file_name(report, path)));
    parts.extend(spot(report, finding.source.as_deref(), finding.page, finding.line));
    one_line(&parts.join(", "))
}
