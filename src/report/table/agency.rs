use super::super::v1::{AgencyPart, CheckReport, DocumentPart};
use super::super::{Look, one_line};
use super::{file_name, spot};
use crate::finding::Severity;

/// The columns that have to be left beside the names of the documents for their states to stand in a column.
const LEAST: usize = 26;

/// A document that begins in these lines of one of several files begins with it.
const FIRST_LINES: u32 = 5;

/// A line for every document: its state, its name, where it stands and how much of it is answered.
pub(super) fn documents(out: &mut String, agency: &AgencyPart, report: &CheckReport, look: Look) {
    let names = report.agencies.iter().flat_map(|agency| &agency.documents).map(name);
    let column = names.map(|name| textwrap::core::display_width(&name)).max().unwrap_or(0);
    for document in &agency.documents {
        let state = State::of(document, is_faulty(agency, document, report));
        let title = name(document);
        let mark = match state {
            State::Whole => look.good("✓"),
            State::Holes => look.weigh(Severity::Warning, "!"),
            State::NotSent => look.weigh(Severity::Error, "✗"),
            State::NotAsked => look.dim("-"),
        };
        let said = said(document, state, report);
        let gap = " ".repeat(column.saturating_sub(textwrap::core::display_width(&title)));
        let first = format!("  {mark} {title}{gap}  ");
        if column + LEAST <= look.measure() {
            let rest = " ".repeat(column + 6);
            out.push_str(&look.wrap(&said, &first, &rest));
        } else {
            out.push_str(&look.wrap(&format!("{title}: {said}"), &format!("  {mark} "), "    "));
        }
    }
}

fn name(document: &DocumentPart) -> String {
    one_line(if document.name.is_empty() { &document.id } else { &document.name })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Whole,
    /// An answer is missing, or something else is wrong with it.
    Holes,
    NotSent,
    NotAsked,
}

/// Whether an error is found in a document. Where two of a kind lie in one file, it is in the last that begins before it.
fn is_faulty(agency: &AgencyPart, document: &DocumentPart, report: &CheckReport) -> bool {
    let of_kind = |other: &&DocumentPart| other.id == document.id && other.source == document.source;
    let begins = |part: &DocumentPart| (part.page, part.line);
    let mut errors = report.findings.iter().filter(|finding| {
        finding.severity == Severity::Error
            && finding.agency.as_deref() == Some(agency.id.as_str())
            && finding.document.as_deref() == Some(document.id.as_str())
            && finding.source == document.source
    });
    errors.any(|error| {
        let before = agency.documents.iter().filter(of_kind).filter(|part| begins(part) <= (error.page, error.line));
        let of = before.max_by_key(|part| begins(part));
        of.is_none_or(|of| begins(of) == begins(document))
    })
}

impl State {
    fn of(document: &DocumentPart, faulty: bool) -> Self {
        let (answered, asked) = answers(document);
        match (document.present, document.expected) {
            (true, _) if answered == asked && !faulty => Self::Whole,
            (true, _) => Self::Holes,
            (false, true) => Self::NotSent,
            (false, false) => Self::NotAsked,
        }
    }
}

/// Sections that are answered whole, and those that are asked for.
fn answers(document: &DocumentPart) -> (usize, usize) {
    let asked = document.sections.iter().filter(|section| section.status != "not-applicable");
    let answered = document.sections.iter().filter(|section| section.status == "answered");
    (answered.count(), asked.count())
}

fn said(document: &DocumentPart, state: State, report: &CheckReport) -> String {
    match state {
        State::NotSent => return "not sent".to_owned(),
        State::NotAsked => return "not asked for".to_owned(),
        State::Whole | State::Holes => {}
    }
    let (answered, asked) = answers(document);
    let mut parts = vec![format!("{answered} of {asked} answered")];
    let is_of_another = |year: &&String| **year != report.year && year.contains('-') == report.year.contains('-');
    if let Some(year) = document.year.as_ref().filter(is_of_another) {
        parts.push(format!("for {}", one_line(year)));
    }
    parts.extend(document.source.as_deref().and_then(|path| file_name(report, path)));
    // A file of its own begins with the document: where that is need not be said.
    if report.sources.len() == 1 || begins_later(document) {
        parts.extend(spot(report, document.source.as_deref(), document.page, document.line));
    }
    parts.join(", ")
}

fn begins_later(document: &DocumentPart) -> bool {
    match document.page {
        Some(page) => page > 1,
        None => document.line.is_some_and(|line| line > FIRST_LINES),
    }
}
