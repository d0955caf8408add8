use std::fmt::Write as _;

use super::super::escape::{markdown_cell, markdown_text};
use super::super::plain;
use super::super::v1::{ChangeLine, DiffReport, HunkPart};
use super::{Shown, also_sentence, folded, grouped, percent};
use crate::finding::Severity;

/// The comparison for a mail or a wiki page: what was put in **bold**, what was taken out ~~struck~~, what moved in
/// *italics*.
pub fn diff_markdown(report: &DiffReport, shown: Shown) -> String {
    let mut out =
        format!("# {} against {}\n\n", markdown_cell(&report.current.year), markdown_cell(&report.previous.year));
    let sum = &report.summary;
    let _ = writeln!(
        out,
        "**{} answers: {} unchanged, {} edited, {} rewritten, {} added, {} removed, {} in neither year.**\n",
        report.changes.len(),
        sum.unchanged,
        sum.edited,
        sum.rewritten,
        sum.added,
        sum.removed,
        sum.absent
    );
    let all: Vec<&ChangeLine> = report.changes.iter().collect();
    for agency in grouped(&all, |change| &change.agency) {
        let Some(first) = agency.first() else { continue };
        let _ = writeln!(out, "## {}\n", markdown_cell(report.agency_name(&first.agency)));
        for document in grouped(&agency, |change| &change.document) {
            let Some(first) = document.first() else { continue };
            let _ = writeln!(out, "### {}\n", markdown_cell(report.document_name(&first.document)));
            for change in document.iter().filter(|change| shown.shows(change)) {
                one(&mut out, change, report);
            }
            let rest = folded(&document, shown);
            if !rest.is_empty() {
                let _ = writeln!(out, "{rest}.\n");
            }
        }
    }
    list(
        &mut out,
        "What else changed",
        report.also.iter().map(|line| markdown_cell(&also_sentence(line, report))).collect(),
    );
    let parts = &report.findings;
    for (title, lines) in [("New findings", &parts.new), ("Resolved findings", &parts.resolved)] {
        let weighty = lines.iter().filter(|line| line.severity > Severity::Info);
        let line = |line: &super::super::v1::FindingLine| {
            format!("**{}** `{}` {}", line.severity.name(), line.code, markdown_cell(&line.message))
        };
        list(&mut out, title, weighty.map(line).collect());
    }
    while out.ends_with("\n\n") {
        out.pop();
    }
    out
}

fn list(out: &mut String, title: &str, items: Vec<String>) {
    if items.is_empty() {
        return;
    }
    let _ = writeln!(out, "## {title}\n");
    for item in items {
        let _ = writeln!(out, "- {item}");
    }
    out.push('\n');
}

fn one(out: &mut String, change: &ChangeLine, report: &DiffReport) {
    let share = match change.status.as_str() {
        "edited" | "rewritten" => format!(", {} kept", percent(change.similarity)),
        _ => String::new(),
    };
    let section = markdown_cell(report.section_name(&change.document, &change.section));
    let _ = writeln!(out, "**{section}**: {}{share}\n", change.status);
    for remark in &change.remarks {
        let _ = writeln!(out, "- {}", markdown_cell(&remark.message));
    }
    if !change.remarks.is_empty() {
        out.push('\n');
    }
    if change.status == "unchanged" {
        return;
    }
    let words: String = change.hunks.iter().map(hunk).collect();
    let paragraphs: Vec<String> =
        words.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| format!("> {line}\n")).collect();
    out.push_str(&paragraphs.join(">\n"));
    out.push('\n');
}

/// The words of a hunk with their mark, which must not reach over the end of a paragraph.
fn hunk(hunk: &HunkPart) -> String {
    let sign = match hunk.op.as_str() {
        "insert" => "**",
        "delete" => "~~",
        "move" => "*",
        _ => "",
    };
    let mark = |line: &str| {
        let words = line.trim();
        let (start, end) = (line.len() - line.trim_start().len(), line.trim_end().len());
        if words.is_empty() {
            return line.to_owned();
        }
        format!("{}{sign}{}{sign}{}", &line[..start], markdown_text(words), &line[end..])
    };
    let lines: Vec<String> = plain(&hunk.text).split('\n').map(mark).collect();
    lines.join("\n")
}
