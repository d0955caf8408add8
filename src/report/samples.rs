//! One made-up report of each kind, which goes through all formats in their tests. Its texts hold what each format has
//! to be careful of.

use super::v1::{
    AgencyPart, AlsoLine, ChangeLine, CheckReport, DiffReport, DiffSummary, DocumentPart, FindingLine, FindingsPart,
    Gate, HistoryCellPart, HistoryLine, HistoryReport, HunkPart, NamePart, PlacePart, Remark, RulesLine, RunnerUp,
    SectionPart, SourceLine, Summary, Tool, WaivedBy, WaivedLine, YearPart,
};
use crate::finding::Severity;

#[allow(clippy::unnecessary_wraps)] // so that the samples read well
fn text(words: &str) -> Option<String> {
    Some(words.to_owned())
}

fn tool() -> Tool {
    Tool { name: "boardcheck".to_owned(), version: "0.0.0".to_owned() }
}

fn rules() -> RulesLine {
    RulesLine {
        id: "larchmere-2019".to_owned(),
        title: "Larchmere | returns of *2018-2019*".to_owned(),
        source: "rules/larchmere.toml".to_owned(),
    }
}

fn source(path: &str, format: &str, pages: Option<u32>) -> SourceLine {
    SourceLine {
        path: path.to_owned(),
        format: format.to_owned(),
        pages,
        words: 1203,
        sha256: "00ff".repeat(16),
        warnings: Vec::new(),
        ocr: Vec::new(),
    }
}

fn finding(code: &str, severity: Severity, place: (&str, Option<&str>, Option<&str>)) -> FindingLine {
    FindingLine {
        code: code.to_owned(),
        severity,
        agency: text(place.0),
        document: place.1.map(str::to_owned),
        section: place.2.map(str::to_owned),
        source: text("inbox/police, 2019.pdf"),
        page: Some(3),
        line: None,
        message: "A sentence, with 100% of what a person can act on".to_owned(),
        evidence: "The words it rests on".to_owned(),
        suggestion: "what to send instead".to_owned(),
        fingerprint: "0123456789abcdef".to_owned(),
    }
}

fn section(id: &str, status: &str, matched: Option<f64>) -> SectionPart {
    SectionPart {
        id: id.to_owned(),
        status: status.to_owned(),
        page: Some(3),
        words: 12,
        matched,
        name: format!("the {id} of it"),
        heading: matched.map(|_| format!("1. {id}?")),
        runner_up: Some(RunnerUp { text: "<b>Nearly</b>".to_owned(), matched: 0.61, page: None, line: Some(4) }),
    }
}

fn document(id: &str, present: bool, sections: Vec<SectionPart>) -> DocumentPart {
    DocumentPart {
        id: id.to_owned(),
        present,
        source: text("inbox/police, 2019.pdf").filter(|_| present),
        page: Some(2).filter(|_| present),
        year: text("2017-2018").filter(|_| present),
        template: None,
        sections,
        name: format!("{id} form"),
        expected: true,
        line: None,
    }
}

/// A check's report with findings of every weight, hostile text, a waiver and a baseline.
pub(super) fn check_report() -> CheckReport {
    let hostile = FindingLine {
        source: text("inbox/mail.eml!/council's=form.md"),
        page: None,
        line: Some(7),
        message: "The answer holds \u{1b}[31mescape\u{7}\u{9b}1m codes, a <tag> & a | bar".to_owned(),
        evidence: "=cmd()\u{202e} 学校 \u{1b}]0;x\u{7}\nand a second line".to_owned(),
        ..finding("placeholder-answer", Severity::Warning, ("council", Some("return"), Some("training")))
    };
    let lost = FindingLine {
        agency: None,
        source: text("inbox/scan.pdf"),
        page: None,
        evidence: String::new(),
        suggestion: String::new(),
        ..finding("unreadable", Severity::Error, ("", None, None))
    };
    let waived = WaivedLine {
        finding: finding("missing-document", Severity::Error, ("police", Some("contacts"), None)),
        waived_by: WaivedBy::Waiver,
        reason: text("agreed in spring"),
        expires: text("2019-12-31"),
    };
    let accepted = WaivedLine {
        finding: finding("thin-answer", Severity::Info, ("police", Some("return"), Some("training"))),
        waived_by: WaivedBy::Baseline,
        reason: None,
        expires: None,
    };
    let agency = |id: &str, name: &str, documents| AgencyPart { id: id.to_owned(), name: name.to_owned(), documents };
    CheckReport {
        schema: 1,
        tool: tool(),
        rules: rules(),
        year: "2018-2019".to_owned(),
        as_of: "2019-07-01".to_owned(),
        sources: vec![
            SourceLine {
                warnings: vec!["an embedded spreadsheet that was not read".to_owned()],
                ..source("inbox/mail.eml!/council's=form.md", "markdown", None)
            },
            source("inbox/police, 2019.pdf", "pdf", Some(4)),
        ],
        agencies: vec![
            agency(
                "council",
                "Larchmere \u{1b}[2JCouncil",
                vec![document("return", true, vec![section("training", "partial", Some(0.98))])],
            ),
            agency(
                "police",
                "Tarnside Police",
                vec![
                    document("return", true, vec![section("training", "answered", Some(1.0))]),
                    document("contacts", false, vec![section("lead", "absent", None)]),
                ],
            ),
        ],
        findings: vec![
            lost,
            hostile,
            finding("missing-section", Severity::Error, ("police", Some("return"), Some("listening"))),
        ],
        summary: Summary {
            errors: 2,
            warnings: 1,
            infos: 0,
            agencies: 2,
            documents_expected: 3,
            documents_present: 2,
            answers_expected: 3,
            answers_present: 2,
            waived: 2,
        },
        as_of_from: "--as-of".to_owned(),
        waived: vec![waived, accepted],
        gate: Gate { fail_on: "warning".to_owned(), findings: 3, failed: true },
        notes: vec!["a waiver expired".to_owned()],
    }
}

/// A comparison with a change of every kind.
pub(super) fn diff_report() -> DiffReport {
    let hunk = |op: &str, words: &str| HunkPart { op: op.to_owned(), text: words.to_owned(), elsewhere: None };
    let place = |source: &str| PlacePart { source: source.to_owned(), page: Some(3), line: None, words: 4 };
    let change = |section: &str, status: &str, similarity: f64, hunks: Vec<HunkPart>| ChangeLine {
        agency: "police".to_owned(),
        document: "return".to_owned(),
        section: section.to_owned(),
        status: status.to_owned(),
        similarity,
        previous: text("Staff are trained yearly.").filter(|_| !matches!(status, "added" | "absent")),
        current: text("Staff are trained termly.").filter(|_| !matches!(status, "removed" | "absent")),
        hunks,
        flags: Vec::new(),
        remarks: Vec::new(),
        previous_place: Some(place("last/police.pdf")),
        current_place: Some(place("this/police.pdf")),
        was: None,
    };
    let edited = ChangeLine {
        flags: vec!["moved".to_owned()],
        remarks: vec![Remark {
            flag: "moved".to_owned(),
            message: "a paragraph stands elsewhere in the same answer".to_owned(),
            evidence: "by the \u{1b}[1mnurse".to_owned(),
            elsewhere: None,
        }],
        ..change(
            "training",
            "edited",
            0.75,
            vec![
                hunk("equal", "Staff are trained "),
                hunk("delete", "yearly"),
                hunk("insert", "termly *now*"),
                hunk("equal", ".\nSome "),
                hunk("move", "by the \u{1b}[1mnurse"),
                hunk("equal", ".\n"),
            ],
        )
    };
    let year = |year: &str, path: &str| YearPart {
        year: year.to_owned(),
        sources: vec![source(path, "pdf", Some(4))],
        rules: rules(),
    };
    DiffReport {
        schema: 1,
        previous: year("2017-2018", "last/police.pdf"),
        current: year("2018-2019", "this/police.pdf"),
        changes: vec![
            edited,
            change("listening", "added", 0.0, vec![hunk("insert", "Staff are trained termly.\n")]),
            change("learning", "removed", 0.0, vec![hunk("delete", "Staff are trained yearly.\n")]),
            change("plans", "unchanged", 1.0, vec![hunk("equal", "Staff are trained yearly.\n")]),
            change("agreed", "absent", 0.0, Vec::new()),
        ],
        summary: DiffSummary { unchanged: 1, edited: 1, rewritten: 0, added: 1, removed: 1, absent: 1 },
        tool: tool(),
        as_of: "2019-07-01".to_owned(),
        as_of_from: "today".to_owned(),
        also: vec![AlsoLine {
            kind: "person".to_owned(),
            agency: text("police"),
            document: text("contacts"),
            section: text("deputy"),
            message: "another entry for deputy".to_owned(),
            previous: text("Jo Blythe"),
            current: text("Tomasz Reed"),
        }],
        findings: FindingsPart {
            resolved: vec![finding("missing-document", Severity::Error, ("police", Some("contacts"), None))],
            still: Vec::new(),
            new: vec![finding("missing-section", Severity::Error, ("police", Some("return"), Some("learning")))],
        },
        gate: Gate { fail_on: "error".to_owned(), findings: 1, failed: true },
        names: vec![NamePart {
            agency: text("police"),
            document: None,
            section: None,
            name: "Tarnside Police".to_owned(),
        }],
    }
}

/// Three years of two answers.
pub(super) fn history_report() -> HistoryReport {
    let cell = |status: Option<&str>, answered, similarity| HistoryCellPart {
        status: status.map(str::to_owned),
        answered,
        similarity,
    };
    let line = |section: &str, cells, last: Option<&str>, standing| HistoryLine {
        agency: "police".to_owned(),
        document: "return".to_owned(),
        section: section.to_owned(),
        cells,
        last_changed: last.map(str::to_owned),
        standing,
        agency_name: "Tarnside Police".to_owned(),
        document_name: "annual | return".to_owned(),
        section_name: format!("{section} of staff"),
    };
    HistoryReport {
        schema: 1,
        tool: tool(),
        years: ["2016-2017", "2017-2018", "2018-2019"].map(str::to_owned).to_vec(),
        rows: vec![
            line(
                "training",
                vec![cell(None, true, 0.0), cell(Some("edited"), true, 0.912), cell(Some("unchanged"), true, 1.0)],
                Some("2017-2018"),
                2,
            ),
            line(
                "learning",
                vec![cell(None, false, 0.0), cell(Some("added"), true, 0.0), cell(Some("removed"), false, 0.0)],
                None,
                0,
            ),
        ],
    }
}
