use std::fmt::Write as _;

use super::escape::{markdown_cell, markdown_text};
use super::plain::{counted, one_line, shorten};
use super::v1::{AgencyPart, CheckReport, DocumentPart, FindingLine};

/// The most characters of quoted words that are shown for one finding.
const QUOTED: usize = 300;

/// The report for a mail, a wiki page or the summary of a CI run.
pub fn markdown(report: &CheckReport) -> String {
    let mut out = String::new();
    let title = if report.rules.title.is_empty() { &report.rules.id } else { &report.rules.title };
    let _ = writeln!(out, "# {}\n", markdown_cell(title));
    let from = markdown_cell(&report.as_of_from);
    let _ = writeln!(
        out,
        "Year {}, as of {} ({from}), rule set {}.\n",
        report.year,
        report.as_of,
        markdown_cell(&report.rules.id)
    );
    let sum = &report.summary;
    let _ = writeln!(
        out,
        "**{} of {} documents, {} of {} answers: {}, {}, {}.** {}\n",
        sum.documents_present,
        sum.documents_expected,
        sum.answers_present,
        sum.answers_expected,
        counted(sum.errors, "error"),
        counted(sum.warnings, "warning"),
        counted(sum.infos, "info"),
        if report.gate.failed {
            format!("The gate ({}) failed.", report.gate.fail_on)
        } else {
            "The gate passed.".to_owned()
        },
    );
    let known =
        |finding: &&FindingLine| report.agencies.iter().any(|agency| finding.agency.as_ref() == Some(&agency.id));
    let files: Vec<&FindingLine> = report.findings.iter().filter(|finding| !known(finding)).collect();
    if !files.is_empty() {
        out.push_str("## Files\n\n");
        findings(&mut out, &files);
    }
    for agency in &report.agencies {
        let mine: Vec<&FindingLine> =
            report.findings.iter().filter(|finding| finding.agency.as_ref() == Some(&agency.id)).collect();
        if report.sources.is_empty() && mine.is_empty() {
            continue;
        }
        let _ = writeln!(out, "## {}\n", markdown_cell(&agency.name));
        documents(&mut out, agency);
        findings(&mut out, &mine);
    }
    if !report.notes.is_empty() || !report.waived.is_empty() {
        out.push_str("## Notes\n\n");
        for note in &report.notes {
            let _ = writeln!(out, "- {}", markdown_cell(note));
        }
        for waived in &report.waived {
            let why = waived.reason.as_deref().unwrap_or("accepted by the baseline");
            let _ = writeln!(out, "- waived: {} ({})", markdown_cell(&waived.finding.message), markdown_cell(why));
        }
        out.push('\n');
    }
    while out.ends_with("\n\n") {
        out.pop();
    }
    out
}

fn documents(out: &mut String, agency: &AgencyPart) {
    out.push_str("| Document | Sent | Answered | File |\n| --- | --- | --- | --- |\n");
    for document in &agency.documents {
        let name = if document.name.is_empty() { &document.id } else { &document.name };
        let sent = match (document.present, document.expected) {
            (true, _) => "yes",
            (false, true) => "**no**",
            (false, false) => "not asked for",
        };
        let file = document.source.as_deref().map(markdown_cell).unwrap_or_default();
        let page = document.page.map(|page| format!(", page {page}")).unwrap_or_default();
        let _ = writeln!(out, "| {} | {sent} | {} | {file}{page} |", markdown_cell(name), answered(document));
    }
    out.push('\n');
}

fn answered(document: &DocumentPart) -> String {
    if !document.present {
        return String::new();
    }
    let asked = document.sections.iter().filter(|section| section.status != "not-applicable").count();
    let answered = document.sections.iter().filter(|section| section.status == "answered").count();
    format!("{answered} of {asked}")
}

fn findings(out: &mut String, findings: &[&FindingLine]) {
    let mut sorted = findings.to_vec();
    sorted.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    for finding in sorted {
        let place =
            [finding.document.clone(), finding.section.clone(), finding.page.map(|page| format!("page {page}"))];
        let place: Vec<String> = place.into_iter().flatten().collect();
        let place = if place.is_empty() { String::new() } else { format!(" {}", markdown_cell(&place.join(", "))) };
        let _ = write!(
            out,
            "- **{}** `{}`{place}: {}",
            finding.severity.name(),
            finding.code,
            markdown_cell(&finding.message)
        );
        let quoted = shorten(&finding.evidence, QUOTED);
        if !quoted.is_empty() && !one_line(&finding.message).contains(&quoted) {
            let _ = write!(out, " “{}”", markdown_text(&quoted));
        }
        if !finding.suggestion.is_empty() {
            let _ = write!(out, " *{}*", markdown_cell(&finding.suggestion));
        }
        out.push('\n');
    }
    if !findings.is_empty() {
        out.push('\n');
    }
}
