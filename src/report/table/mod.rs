//! The report for a person at a terminal.

mod agency;
mod findings;
mod sections;
mod summary;

use std::collections::BTreeSet;
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
                sections::sections(&mut out, part, report, look);
            }
        }
        findings::findings(&mut out, &of_agency, report, look, detail);
    }
    summary::summary(&mut out, report, look, detail);
    out.trim_start_matches('\n').to_owned()
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

/// A file as it is named where all files lie in one folder: by its path from there. `None` where it is the only one.
fn file_name(report: &CheckReport, path: &str) -> Option<String> {
    let paths: BTreeSet<&str> = report
        .sources
        .iter()
        .map(|source| source.path.as_str())
        .chain(report.findings.iter().filter_map(|finding| finding.source.as_deref()))
        .collect();
    if paths.len() < 2 {
        return None;
    }
    let folder = |path: &str| path.rfind('/').map_or(0, |end| end + 1);
    let first = paths.first().copied().unwrap_or_default();
    let common = paths.iter().fold(&first[..folder(first)], |common, path| {
        let same = common.bytes().zip(path.bytes()).take_while(|(one, other)| one == other).count();
        let end = common.as_bytes()[..same].iter().rposition(|byte| *byte == b'/').map_or(0, |end| end + 1);
        &common[..end]
    });
    Some(one_line(path.strip_prefix(common).unwrap_or(path)))
}

/// "page 3", "line 12" or "paragraph 12", whichever the file has; or nothing.
fn spot(report: &CheckReport, source: Option<&str>, page: Option<u32>, line: Option<u32>) -> Option<String> {
    let format = report.sources.iter().find(|line| source == Some(line.path.as_str())).map(|line| line.format.as_str());
    let counted = if matches!(format, Some("text" | "markdown") | None) { "line" } else { "paragraph" };
    match (page, line) {
        (Some(page), _) => Some(format!("page {page}")),
        (None, Some(line)) => Some(format!("{counted} {line}")),
        (None, None) => None,
    }
}
