use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};

use super::super::plain::counted;
use super::super::v1::{ChangeLine, DiffReport, FindingLine};
use super::super::{Look, one_line, shorten};
use super::{DiffDetail, also_sentence, folded, grouped, passage, percent};
use crate::finding::Severity;

/// The columns from which two texts can stand beside each other.
const WIDE: usize = 110;
/// The widest that two texts are drawn.
const WIDEST: usize = 180;

/// For each agency and document a line for every answer that is shown, with what became of it, the share kept and the
/// words; the others folded into a count. Then what else changed, the findings of both years, and the counts.
pub fn diff_table(report: &DiffReport, look: Look, detail: DiffDetail) -> String {
    let mut out = String::new();
    let title = format!("{} against {}", report.current.year, report.previous.year);
    let _ = writeln!(out, "{}", look.bold(&title));
    let all: Vec<&ChangeLine> = report.changes.iter().collect();
    for agency in grouped(&all, |change| &change.agency) {
        let Some(first) = agency.first() else { continue };
        if !agency.iter().any(|change| detail.shown.shows(change)) {
            continue;
        }
        let _ = writeln!(out, "\n{}", look.bold(&one_line(report.agency_name(&first.agency))));
        for document in grouped(&agency, |change| &change.document) {
            let Some(first) = document.first() else { continue };
            let _ = writeln!(out, "  {}", one_line(report.document_name(&first.document)));
            for change in document.iter().filter(|change| detail.shown.shows(change)) {
                one(&mut out, change, report, look, detail);
            }
            let rest = folded(&document, detail.shown);
            if !rest.is_empty() {
                let _ = writeln!(out, "    {}", look.dim(&rest));
            }
        }
    }
    also(&mut out, report, look);
    findings(&mut out, report, look, detail);
    counts(&mut out, report, look);
    out
}

fn one(out: &mut String, change: &ChangeLine, report: &DiffReport, look: Look, detail: DiffDetail) {
    let status = look.paint(style(&change.status), &format!("{:<9}", change.status));
    let share = match change.status.as_str() {
        "edited" | "rewritten" => percent(change.similarity),
        _ => String::new(),
    };
    let mut words = one_line(report.section_name(&change.document, &change.section));
    if let Some(was) = &change.was {
        let _ = write!(words, " (was {}/{}/{})", was.agency, was.document, was.section);
    }
    let place = change.current_place.as_ref().or(change.previous_place.as_ref());
    let page = place.and_then(|place| place.page).map(|page| format!(", page {page}")).unwrap_or_default();
    out.push_str(&look.wrap(
        &format!("{}{page}", one_line(&words)),
        &format!("    {status} {share:>4}  "),
        "          ",
    ));
    for remark in &change.remarks {
        let mut text = one_line(&remark.message);
        let evidence = shorten(&remark.evidence, 120);
        if !evidence.is_empty() && !text.contains(&evidence) {
            let _ = write!(text, " “{evidence}”");
        }
        out.push_str(&look.wrap(&text, "      • ", "        "));
    }
    if detail.quiet || !matches!(change.status.as_str(), "edited" | "rewritten" | "added" | "removed") {
        return;
    }
    // A whole answer that came or went is shown by its beginning: all of it is new.
    if matches!(change.status.as_str(), "added" | "removed") {
        let text = change.current.as_ref().or(change.previous.as_ref()).map(|text| shorten(text, 240));
        out.push_str(&look.wrap(&format!("“{}”", text.unwrap_or_default()), "      ", "      "));
        return;
    }
    if detail.side_by_side.unwrap_or(look.width >= WIDE) {
        let width = look.width.clamp(48, WIDEST);
        out.push_str(&passage::side_by_side(&change.hunks, "      ", look, width));
    } else {
        out.push_str(&passage::inline(&change.hunks, "      ", look, look.measure()));
    }
}

fn style(status: &str) -> Style {
    match status {
        "added" => AnsiColor::Green.on_default(),
        "removed" => AnsiColor::Red.on_default(),
        "rewritten" => AnsiColor::Yellow.on_default().bold(),
        "edited" => AnsiColor::Yellow.on_default(),
        _ => Style::new().dimmed(),
    }
}

fn also(out: &mut String, report: &DiffReport, look: Look) {
    if report.also.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{}", look.bold("What else changed"));
    for line in &report.also {
        out.push_str(&look.wrap(&also_sentence(line, report), "  • ", "    "));
    }
}

/// What is new, sentence by sentence; what is resolved and what is still there, counted.
fn findings(out: &mut String, report: &DiffReport, look: Look, detail: DiffDetail) {
    let parts = &report.findings;
    if parts.new.is_empty() && parts.resolved.is_empty() && parts.still.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{}", look.bold("Findings"));
    let weighty = |lines: &[FindingLine]| lines.iter().filter(|line| line.severity > Severity::Info).count();
    let line = format!(
        "{} resolved, {} still there, {} new (those for information left out)",
        weighty(&parts.resolved),
        weighty(&parts.still),
        weighty(&parts.new)
    );
    out.push_str(&look.wrap(&line, "  ", "  "));
    if detail.quiet {
        return;
    }
    for (name, lines) in [("new", &parts.new), ("resolved", &parts.resolved)] {
        for finding in lines.iter().filter(|line| line.severity > Severity::Info) {
            let mark = look.weigh(finding.severity, &format!("{name:<8}"));
            let text = format!("{} ({})", one_line(&finding.message), one_line(&finding.code));
            out.push_str(&look.wrap(&text, &format!("  {mark} "), "           "));
        }
    }
}

fn counts(out: &mut String, report: &DiffReport, look: Look) {
    let sum = &report.summary;
    let line = format!(
        "{} answers: {} unchanged, {} edited, {} rewritten, {} added, {} removed, {} in neither year",
        report.changes.len(),
        sum.unchanged,
        sum.edited,
        sum.rewritten,
        sum.added,
        sum.removed,
        sum.absent
    );
    out.push('\n');
    out.push_str(&look.wrap(&line, "", ""));
    if report.gate.failed {
        let failed = look.weigh(Severity::Error, "Failed");
        let heavier = if report.gate.fail_on == "error" { "" } else { " or worse" };
        let line = format!(
            "{failed} on {} of severity {}{heavier}",
            counted(report.gate.findings, "new finding"),
            report.gate.fail_on
        );
        out.push_str(&look.wrap(&line, "", ""));
    }
}
