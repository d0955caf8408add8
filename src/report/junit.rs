use std::fmt::Write as _;

use super::escape::xml_text;
use super::plain::one_line;
use super::v1::{AgencyPart, CheckReport, FindingLine};

/// The name of the suite for what belongs to no agency.
const FILES: &str = "files";

/// `JUnit` XML, as CI servers read it: a suite for each agency, a test case for each document. Findings that reach the
/// gate are failures; the others stand in the case's output. A document without a finding passes.
pub fn junit(report: &CheckReport) -> String {
    let mut suites = String::new();
    let (mut tests, mut failures) = (0, 0);
    let known =
        |finding: &&FindingLine| report.agencies.iter().any(|agency| finding.agency.as_ref() == Some(&agency.id));
    let files: Vec<&FindingLine> = report.findings.iter().filter(|finding| !known(finding)).collect();
    let mut cases = vec![(FILES.to_owned(), vec![("files".to_owned(), files)])];
    for agency in &report.agencies {
        cases.push((agency.name.clone(), of_agency(agency, report)));
    }
    for (name, cases) in cases {
        let mut body = String::new();
        let mut failed = 0;
        for (case, findings) in &cases {
            failed += usize::from(test_case(&mut body, &name, case, findings, report));
        }
        let name = xml_text(&one_line(&name));
        let _ = writeln!(suites, "  <testsuite name=\"{name}\" tests=\"{}\" failures=\"{failed}\">", cases.len());
        suites.push_str(&body);
        suites.push_str("  </testsuite>\n");
        tests += cases.len();
        failures += failed;
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"boardcheck\" tests=\"{tests}\" failures=\"{failures}\">\n{suites}</testsuites>\n"
    )
}

/// A case for what the agency sent as a whole, and one for each kind of document.
fn of_agency<'a>(agency: &AgencyPart, report: &'a CheckReport) -> Vec<(String, Vec<&'a FindingLine>)> {
    let mine = |document: Option<&str>| {
        let is_mine = |finding: &&FindingLine| {
            finding.agency.as_ref() == Some(&agency.id) && finding.document.as_deref() == document
        };
        report.findings.iter().filter(is_mine).collect::<Vec<_>>()
    };
    let mut cases = vec![(agency.id.clone(), mine(None))];
    for document in &agency.documents {
        if !cases.iter().any(|(name, _)| *name == document.id) {
            cases.push((document.id.clone(), mine(Some(&document.id))));
        }
    }
    cases
}

fn test_case(out: &mut String, suite: &str, case: &str, findings: &[&FindingLine], report: &CheckReport) -> bool {
    let (failing, others): (Vec<&FindingLine>, Vec<&FindingLine>) =
        findings.iter().partition(|finding| report.gate.is_reached_by(finding));
    let head =
        format!("    <testcase classname=\"{}\" name=\"{}\"", xml_text(&one_line(suite)), xml_text(&one_line(case)));
    if findings.is_empty() {
        let _ = writeln!(out, "{head}/>");
        return false;
    }
    let _ = writeln!(out, "{head}>");
    if !failing.is_empty() {
        let lines: Vec<String> = failing.iter().map(|finding| line(finding)).collect();
        let message = format!("{} of severity {} or worse", failing.len(), report.gate.fail_on);
        let (message, lines) = (xml_text(&message), xml_text(&lines.join("\n")));
        let _ = writeln!(out, "      <failure message=\"{message}\">{lines}</failure>");
    }
    if !others.is_empty() {
        let lines: Vec<String> = others.iter().map(|finding| line(finding)).collect();
        let _ = writeln!(out, "      <system-out>{}</system-out>", xml_text(&lines.join("\n")));
    }
    out.push_str("    </testcase>\n");
    !failing.is_empty()
}

fn line(finding: &FindingLine) -> String {
    let section = finding.section.as_deref().map(|section| format!(" {section}")).unwrap_or_default();
    let page = finding.page.map(|page| format!(", page {page}")).unwrap_or_default();
    let source = finding.source.as_deref().map(|source| format!(" ({source}{page})")).unwrap_or_default();
    one_line(&format!("{} {}{section}: {}{source}", finding.severity.name(), finding.code, finding.message))
}
