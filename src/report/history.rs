//! Several years at once: agency by question.

use std::fmt::Write as _;

use comfy_table::{ContentArrangement, Table, presets};

use super::escape::markdown_cell;
use super::v1::{HistoryCellPart, HistoryLine, HistoryReport};
use super::{Look, one_line};

/// For each agency and document a row for every question: what became of the answer in each year, and when it was last
/// really changed.
pub fn history_table(report: &HistoryReport, look: Look) -> String {
    let mut out = String::new();
    for document in documents(report) {
        let Some(first) = document.first() else { continue };
        let title = format!("{}: {}", one_line(&first.agency_name), one_line(&first.document_name));
        let _ = writeln!(out, "{}", look.wrap(&title, "", "").trim_end());
        let mut table = Table::new();
        table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(look.measure()).unwrap_or(80));
        let mut head = vec!["question".to_owned()];
        head.extend(report.years.iter().map(|year| one_line(year)));
        head.push("last changed".to_owned());
        table.set_header(head);
        for line in document {
            let mut row = vec![one_line(&line.section_name)];
            row.extend(line.cells.iter().map(cell));
            row.push(last(line));
            table.add_row(row);
        }
        for line in table.lines() {
            let _ = writeln!(out, "{}", line.trim_end());
        }
        out.push('\n');
    }
    let standing = report.rows.iter().filter(|row| row.standing > 1).count();
    let answered = report.rows.iter().filter(|row| row.standing > 0).count();
    let line = format!("{standing} of {answered} answers are those of an earlier year, word for word");
    out.push_str(&look.wrap(&line, "", ""));
    out
}

/// The same as Markdown.
pub fn history_markdown(report: &HistoryReport) -> String {
    let mut out = String::from("# Answers through the years\n\n");
    for document in documents(report) {
        let Some(first) = document.first() else { continue };
        let _ = writeln!(out, "## {}: {}\n", markdown_cell(&first.agency_name), markdown_cell(&first.document_name));
        let years: Vec<String> = report.years.iter().map(|year| markdown_cell(year)).collect();
        let _ = writeln!(out, "| Question | {} | Last changed |", years.join(" | "));
        let _ = writeln!(out, "|{}", " --- |".repeat(years.len() + 2));
        for line in document {
            let cells: Vec<String> = line.cells.iter().map(cell).collect();
            let _ = writeln!(out, "| {} | {} | {} |", markdown_cell(&line.section_name), cells.join(" | "), last(line));
        }
        out.push('\n');
    }
    out.pop();
    out
}

fn documents(report: &HistoryReport) -> Vec<&[HistoryLine]> {
    let same = |one: &HistoryLine, other: &HistoryLine| one.agency == other.agency && one.document == other.document;
    report.rows.chunk_by(same).collect()
}

fn cell(cell: &HistoryCellPart) -> String {
    match (&cell.status, cell.answered) {
        (Some(status), _) if status == "edited" => format!("edited {:.0}%", (cell.similarity * 100.0).min(99.0)),
        (Some(status), _) if status == "absent" => "-".to_owned(),
        (Some(status), _) => status.clone(),
        (None, true) => "answered".to_owned(),
        (None, false) => "-".to_owned(),
    }
}

fn last(line: &HistoryLine) -> String {
    line.last_changed.clone().unwrap_or_else(|| "-".to_owned())
}
