//! The report for a person at a terminal.

mod agency;
mod findings;
mod sections;
mod summary;

use std::fmt::Write as _;

use super::v1::{CheckReport, FindingLine};
use super::{Look, one_line};

/// How much the table shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Detail {
    /// Every section with the question that was found for it and what came second, and what to send instead.
    pub verbose: bool,
    /// No more than the findings that reach the gate, and the last lines.
    pub quiet: bool,
}

/// The report as a table: for each agency a line for every document with its state, then its findings, the worst
/// first; then what counts for all, and why the gate failed where it did. Lines fit [`Look::measure`].
pub fn table(report: &CheckReport, look: Look, detail: Detail) -> String {
    let mut out = String::new();
    if !detail.quiet {
        head(&mut out, report, look);
    }
    let shown: Vec<&FindingLine> =
        report.findings.iter().filter(|finding| !detail.quiet || report.gate.is_reached_by(finding)).collect();
    let (mine, larger): (Vec<&FindingLine>, Vec<&FindingLine>) =
        shown.iter().partition(|finding| known_agency(report, finding));
    if !larger.is_empty() {
        let _ = writeln!(out, "\n{}", look.bold("Files"));
        findings::findings(&mut out, &larger, report, look, detail);
    }
    let nothing_read = report.sources.is_empty();
    for part in &report.agencies {
        let of_agency: Vec<&FindingLine> =
            mine.iter().copied().filter(|finding| finding.agency.as_deref() == Some(part.id.as_str())).collect();
        if of_agency.is_empty() && (detail.quiet || nothing_read) {
            continue;
        }
        let _ = writeln!(out);
        out.push_str(&look.bold(&look.wrap(&one_line(&part.name), "", "")).replace('\n', ""));
        let _ = writeln!(out);
        if !detail.quiet {
            agency::documents(&mut out, part, report, look);
            if detail.verbose {
                sections::sections(&mut out, part, look);
            }
        }
        findings::findings(&mut out, &of_agency, report, look, detail);
    }
    summary::summary(&mut out, report, look, detail);
    out
}

fn head(out: &mut String, report: &CheckReport, look: Look) {
    let rules = &report.rules;
    let title = if rules.title.is_empty() { rules.id.clone() } else { one_line(&rules.title) };
    out.push_str(&look.wrap(&format!("{title} ({}, {})", one_line(&rules.id), one_line(&rules.source)), "", ""));
    let dates = format!("Year {}, as of {} ({})", report.year, report.as_of, one_line(&report.as_of_from));
    out.push_str(&look.wrap(&dates, "", ""));
}

fn known_agency(report: &CheckReport, finding: &FindingLine) -> bool {
    report.agencies.iter().any(|agency| finding.agency.as_deref() == Some(agency.id.as_str()))
}

/// "page 3", "line 12", or nothing.
fn spot(page: Option<u32>, line: Option<u32>) -> Option<String> {
    match (page, line) {
        (Some(page), _) => Some(format!("page {page}")),
        (None, Some(line)) => Some(format!("line {line}")),
        (None, None) => None,
    }
}

/// "1 error", "2 errors".
fn counted(count: usize, one: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}
