use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::super::plain::counted;
use super::super::v1::{CheckReport, WaivedBy};
use super::super::{Look, one_line};
use super::Detail;
use crate::finding::Severity;

/// The counts, what was waived, what is to be said of the run, and what the gate made of it.
pub(super) fn summary(out: &mut String, report: &CheckReport, look: Look, detail: Detail) {
    let sum = &report.summary;
    if !out.is_empty() {
        let _ = writeln!(out);
    }
    let errors = look.weigh(Severity::Error, &counted(sum.errors, "error"));
    let errors = if sum.errors == 0 { counted(0, "error") } else { errors };
    let warnings = counted(sum.warnings, "warning");
    let warnings = if sum.warnings == 0 { warnings } else { look.weigh(Severity::Warning, &warnings) };
    let line = format!(
        "{} of {} documents, {} of {} answers: {errors}, {warnings}, {}",
        sum.documents_present,
        sum.documents_expected,
        sum.answers_present,
        sum.answers_expected,
        counted(sum.infos, "info")
    );
    out.push_str(&look.wrap(&line, "", ""));
    if !detail.quiet {
        waived(out, report, look, detail);
        for source in &report.sources {
            for warning in &source.warnings {
                let line = format!("{}: {}", source.path, warning);
                out.push_str(&look.wrap(&one_line(&line), "Note: ", "      "));
            }
        }
        for note in &report.notes {
            out.push_str(&look.wrap(&one_line(note), "Note: ", "      "));
        }
    }
    gate(out, report, look);
}

fn waived(out: &mut String, report: &CheckReport, look: Look, detail: Detail) {
    let of = |by| report.waived.iter().filter(|line| line.waived_by == by).count();
    let (waivers, baseline) = (of(WaivedBy::Waiver), of(WaivedBy::Baseline));
    for (count, by) in [(waivers, "waived by the rule set"), (baseline, "accepted by the baseline")] {
        if count > 0 {
            out.push_str(&look.wrap(&format!("{} {by}", counted(count, "finding")), "", ""));
        }
    }
    if detail.verbose {
        for line in &report.waived {
            let subject = [&line.finding.agency, &line.finding.document, &line.finding.section];
            let subject: Vec<&str> = subject.into_iter().filter_map(|part| part.as_deref()).collect();
            let mut text = format!("{} {}", line.finding.code, subject.join("/"));
            if let Some(reason) = &line.reason {
                let _ = write!(text, ": {reason}");
            }
            if let Some(expires) = &line.expires {
                let _ = write!(text, " (until {expires})");
            }
            out.push_str(&look.wrap(&one_line(&text), "  ", "    "));
        }
    }
}

fn gate(out: &mut String, report: &CheckReport, look: Look) {
    let gate = &report.gate;
    if !gate.failed {
        return;
    }
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in report.findings.iter().filter(|finding| gate.is_reached_by(finding)) {
        *counts.entry(finding.code.as_str()).or_default() += 1;
    }
    let mut codes: Vec<(&str, usize)> = counts.into_iter().collect();
    codes.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let named: Vec<String> = codes.iter().map(|(code, count)| format!("{count} {code}")).collect();
    let heavier = if gate.fail_on == "error" { "" } else { " or worse" };
    let failed = look.weigh(Severity::Error, "Failed");
    let line = format!(
        "{failed} on {} of severity {}{heavier}: {}",
        counted(gate.findings, "finding"),
        gate.fail_on,
        named.join(", ")
    );
    out.push_str(&look.wrap(&line, "", "  "));
}
