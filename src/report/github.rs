use std::fmt::Write as _;

use super::plain::one_line;
use super::v1::{CheckReport, FindingLine};
use crate::finding::Severity;

/// Workflow commands of GitHub Actions: an annotation for each finding, on its file and line where it has them.
///
/// The source of the form: "Workflow commands for GitHub Actions" in GitHub's documentation.
pub fn github(report: &CheckReport) -> String {
    let mut out = String::new();
    for finding in &report.findings {
        let kind = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "notice",
        };
        let mut properties = Vec::new();
        if let Some(source) = &finding.source {
            // An attachment is no file of the checkout; its container is.
            let file = source.split("!/").next().unwrap_or(source);
            properties.push(format!("file={}", property(file)));
            // The line of a text file can be shown; the number of a paragraph of a Word file is no line.
            let is_text = report.sources.iter().any(|line| line.path == *source && is_text(&line.format));
            if let Some(line) = finding.line.filter(|_| is_text) {
                properties.push(format!("line={line}"));
            }
        }
        properties.push(format!("title={}", property(&title(finding))));
        let _ = writeln!(out, "::{kind} {}::{}", properties.join(","), data(&message(finding)));
    }
    out
}

fn is_text(format: &str) -> bool {
    matches!(format, "text" | "markdown")
}

fn title(finding: &FindingLine) -> String {
    let subject = [&finding.agency, &finding.document, &finding.section];
    let subject: Vec<&str> = subject.into_iter().filter_map(|part| part.as_deref()).collect();
    if subject.is_empty() { finding.code.clone() } else { format!("{} {}", finding.code, subject.join("/")) }
}

fn message(finding: &FindingLine) -> String {
    let page = finding.page.map(|page| format!(" (page {page})")).unwrap_or_default();
    let mut text = format!("{}{page}", one_line(&finding.message));
    if !finding.suggestion.is_empty() {
        let _ = write!(text, "\n{}", one_line(&finding.suggestion));
    }
    text
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(&one_line(text)).replace(':', "%3A").replace(',', "%2C")
}
