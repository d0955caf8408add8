//! What was found, as the report shows it.

use std::collections::BTreeSet;

use super::notes::notes;
use super::plan::Plan;
use super::state;
use crate::align::{Instance, Match, Register, SectionAnswer, Status};
use crate::document::{Document, NoticeKind};
use crate::finding::{Finding, Severity, fingerprint};
use crate::report::v1::{
    AgencyPart, CheckReport, DocumentPart, FindingLine, Gate, OcrPage, RulesLine, RunnerUp, SectionPart, SourceLine,
    Summary, Tool, WaivedBy, WaivedLine,
};
use crate::ruleset::{Agency, DocumentRule, RuleSet, Section};
use crate::suppress::Sieved;

/// What a report is made of.
pub struct Parts<'a> {
    /// What was asked for.
    pub plan: &'a Plan,
    /// What was sent.
    pub register: &'a Register,
    /// What was found, before the sieve: the state of an answer does not rest on what a board decides to live with.
    pub found: &'a [Finding],
    /// What was found.
    pub sieved: &'a Sieved,
    /// How many files could not be read.
    pub unreadable: usize,
    /// Whether each section says what came second.
    pub verbose: bool,
}

/// The report.
pub fn build(parts: &Parts<'_>) -> CheckReport {
    let Parts { plan, register, found, sieved, unreadable, verbose } = *parts;
    let rules = &plan.rules;
    let wanted = || rules.agencies.iter().filter(|agency| plan.wants(&agency.id));
    let mut agencies: Vec<AgencyPart> = wanted().map(|agency| agency_part(agency, rules, register, verbose)).collect();
    state::settle(&mut agencies, found);
    let failing = sieved.findings.iter().filter(|finding| plan.gate.reached_by(finding)).count();
    CheckReport {
        schema: 1,
        tool: Tool::this(),
        rules: rules_line(rules),
        year: plan.year.to_string(),
        as_of: plan.as_of.to_string(),
        sources: register.documents.iter().map(source_line).collect(),
        findings: sieved.findings.iter().map(finding_line).collect(),
        summary: summary(&agencies, rules, sieved),
        agencies,
        as_of_from: plan.as_of_from.clone(),
        waived: sieved.waived.iter().map(waived_line).collect(),
        gate: Gate { fail_on: plan.gate.name().to_owned(), findings: failing, failed: failing > 0 },
        notes: notes(sieved, unreadable),
    }
}

/// A rule set, named.
pub fn rules_line(rules: &RuleSet) -> RulesLine {
    RulesLine { id: rules.id.clone(), title: rules.title.clone(), source: rules.source.clone() }
}

/// A file, with what was seen in it and could not be read.
pub fn source_line(document: &Document) -> SourceLine {
    let source = &document.source;
    let at = |page: Option<u32>| page.map(|page| format!("page {page}: ")).unwrap_or_default();
    let warnings =
        document.notices.iter().filter(|notice| matches!(notice.kind, NoticeKind::Unread | NoticeKind::Limit));
    let ocr = document.notices.iter().filter(|notice| notice.kind == NoticeKind::Ocr);
    SourceLine {
        path: source.path.clone(),
        format: source.format.name().to_owned(),
        pages: source.pages,
        words: document.words(),
        sha256: source.sha256.clone(),
        warnings: warnings.map(|notice| format!("{}{}", at(notice.place.page), notice.text)).collect(),
        ocr: ocr.map(|notice| OcrPage { page: notice.place.page, confidence: notice.text.clone() }).collect(),
    }
}

fn agency_part(agency: &Agency, rules: &RuleSet, register: &Register, verbose: bool) -> AgencyPart {
    let mut documents = Vec::new();
    for rule in &rules.documents {
        let mut instances = register.instances_of(&agency.id, &rule.id).peekable();
        if instances.peek().is_none() {
            documents.push(document_part(agency, rule, None, register, verbose));
        }
        documents.extend(instances.map(|found| document_part(agency, rule, Some(found), register, verbose)));
    }
    AgencyPart { id: agency.id.clone(), name: agency.name.clone(), documents }
}

fn document_part(
    agency: &Agency,
    rule: &DocumentRule,
    found: Option<&Instance>,
    register: &Register,
    verbose: bool,
) -> DocumentPart {
    let section = |section: &Section| {
        let exempt = exempt(agency, &rule.id, Some(&section.id));
        section_part(section, found.and_then(|found| found.section(&section.id)), exempt, verbose)
    };
    DocumentPart {
        id: rule.id.clone(),
        present: found.is_some(),
        source: found.and_then(|found| register.documents.get(found.source)).map(|file| file.source.path.clone()),
        page: found.and_then(|found| found.place.page),
        year: found.and_then(|found| found.year.as_ref()).map(|year| year.label.to_string()),
        template: found.and_then(|found| found.template.clone()),
        sections: rule.sections.iter().map(section).collect(),
        name: rule.name.clone(),
        expected: rule.required && !exempt(agency, &rule.id, None),
        line: found.and_then(|found| found.place.line),
    }
}

fn section_part(rule: &Section, answer: Option<&SectionAnswer>, exempt: bool, verbose: bool) -> SectionPart {
    let heading = answer.and_then(|answer| answer.heading.as_ref());
    let first = answer.and_then(|answer| answer.answer.pieces.first());
    let status = answer.map_or(Status::Absent, |answer| answer.status);
    let status = if exempt { Status::NotApplicable } else { status };
    let second = match heading {
        Some(heading) => heading.runner_up.as_ref(),
        None => answer.and_then(|answer| answer.nearest.as_ref()),
    };
    let runner_up = |found: &Match| RunnerUp {
        text: found.text.clone(),
        matched: rounded(found.score),
        page: found.place.page,
        line: found.place.line,
    };
    SectionPart {
        id: rule.id.clone(),
        status: status.name().to_owned(),
        page: heading
            .map(|heading| heading.found.place)
            .or(first.map(|piece| piece.place))
            .and_then(|place| place.page),
        words: answer.map_or(0, |answer| answer.answer.words()),
        matched: heading.map(|heading| rounded(heading.found.score)),
        name: rule.name.clone(),
        heading: heading.filter(|_| verbose).map(|heading| heading.found.text.clone()),
        runner_up: second.filter(|_| verbose).map(runner_up),
    }
}

/// Two places: enough to see how near it was, and the same on every machine.
fn rounded(score: f64) -> f64 {
    (score * 100.0).round() / 100.0
}

/// Whether an agency need not send a document, or a section of it.
fn exempt(agency: &Agency, document: &str, section: Option<&str>) -> bool {
    agency.exemptions.iter().any(|exemption| {
        exemption.document == document && (exemption.section.is_none() || exemption.section.as_deref() == section)
    })
}

/// A finding, with its fingerprint.
pub fn finding_line(finding: &Finding) -> FindingLine {
    let subject = finding.subject.clone();
    FindingLine {
        code: finding.code.name().to_owned(),
        severity: finding.severity,
        agency: subject.agency,
        document: subject.document,
        section: subject.section,
        source: finding.source.clone(),
        page: finding.page,
        line: finding.line,
        message: finding.message.clone(),
        evidence: finding.evidence.clone(),
        suggestion: finding.suggestion.clone(),
        fingerprint: fingerprint(finding),
    }
}

fn waived_line(waived: &crate::suppress::Waived) -> WaivedLine {
    WaivedLine {
        finding: finding_line(&waived.finding),
        waived_by: if waived.by.is_some() { WaivedBy::Waiver } else { WaivedBy::Baseline },
        reason: waived.by.as_ref().map(|waiver| waiver.reason.clone()),
        expires: waived.by.as_ref().map(|waiver| waiver.expires.to_string()),
    }
}

fn summary(agencies: &[AgencyPart], rules: &RuleSet, sieved: &Sieved) -> Summary {
    let of = |severity| sieved.findings.iter().filter(|finding| finding.severity == severity).count();
    let mut summary = Summary {
        errors: of(Severity::Error),
        warnings: of(Severity::Warning),
        infos: of(Severity::Info),
        agencies: agencies.len(),
        waived: sieved.waived.len(),
        ..Summary::default()
    };
    for agency in agencies {
        let expected: Vec<&DocumentPart> = agency.documents.iter().filter(|document| document.expected).collect();
        let ids: BTreeSet<&str> = expected.iter().map(|document| document.id.as_str()).collect();
        let present: BTreeSet<&str> =
            expected.iter().filter(|part| part.present).map(|part| part.id.as_str()).collect();
        summary.documents_expected += ids.len();
        summary.documents_present += present.len();
        let (asked, answered) = answers(&expected, rules);
        summary.answers_expected += asked;
        summary.answers_present += answered;
    }
    summary
}

/// The required sections of an agency's expected documents, and how many of them are answered at least in part. A
/// document that was sent twice counts once: an answer in either is an answer.
fn answers(documents: &[&DocumentPart], rules: &RuleSet) -> (usize, usize) {
    let mut asked = BTreeSet::new();
    let mut answered = BTreeSet::new();
    for document in documents {
        let rule = rules.documents.iter().find(|rule| rule.id == document.id);
        for section in &document.sections {
            let required = rule.and_then(|rule| rule.sections.iter().find(|rule| rule.id == section.id));
            if section.status == "not-applicable" || !required.is_some_and(|rule| rule.required) {
                continue;
            }
            asked.insert((document.id.as_str(), section.id.as_str()));
            if section.status == "answered" || section.status == "partial" {
                answered.insert((document.id.as_str(), section.id.as_str()));
            }
        }
    }
    (asked.len(), answered.len())
}
