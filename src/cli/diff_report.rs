//! What changed, as the report shows it.

use super::check_report::{finding_line, rules_line, source_line};
use super::plan::Plan;
use super::year::YearSent;
use crate::compare::{Also, Change, ChangeStatus, Comparison, Flag, Passage, SectionRef};
use crate::finding::Finding;
use crate::report::v1::{
    AlsoLine, ChangeLine, DiffReport, DiffSummary, FindingLine, FindingsPart, Gate, HunkPart, NamePart, PlacePart,
    Remark, SectionPath, Tool, YearPart,
};
use crate::ruleset::RuleSet;

/// What a report is made of.
pub struct Parts<'a> {
    /// What was asked for.
    pub plan: &'a Plan,
    /// Last year.
    pub previous: &'a YearSent,
    /// This year.
    pub current: &'a YearSent,
    /// What changed.
    pub comparison: &'a Comparison,
    /// From which severity on new findings fail the run.
    pub gate: crate::suppress::Gate,
}

/// The report.
pub fn build(parts: &Parts<'_>) -> DiffReport {
    let Parts { plan, previous, current, comparison, gate } = *parts;
    let changes: Vec<&Change> = comparison.changes.iter().filter(|change| plan.wants(&change.subject.agency)).collect();
    let count = |status| changes.iter().filter(|change| change.status == status).count();
    let findings = comparison.findings.as_ref();
    let new: &[Finding] = findings.map_or(&[], |found| found.new.as_slice());
    let failing = new.iter().filter(|finding| gate.reached_by(finding)).count();
    let lines = |findings: &[Finding]| findings.iter().map(finding_line).collect::<Vec<FindingLine>>();
    DiffReport {
        schema: 1,
        previous: year_part(previous, plan),
        current: year_part(current, plan),
        summary: DiffSummary {
            unchanged: count(ChangeStatus::Unchanged),
            edited: count(ChangeStatus::Edited),
            rewritten: count(ChangeStatus::Rewritten),
            added: count(ChangeStatus::Added),
            removed: count(ChangeStatus::Removed),
            absent: count(ChangeStatus::Absent),
        },
        changes: changes.into_iter().map(change_line).collect(),
        tool: Tool::this(),
        as_of: plan.as_of.to_string(),
        as_of_from: plan.as_of_from.clone(),
        also: comparison.also.iter().filter(|also| wanted(also, plan)).map(also_line).collect(),
        findings: findings.map_or_else(FindingsPart::default, |found| FindingsPart {
            resolved: lines(&found.resolved),
            still: lines(&found.still),
            new: lines(&found.new),
        }),
        gate: Gate { fail_on: gate.name().to_owned(), findings: failing, failed: failing > 0 },
        names: names([current.rules(plan), previous.rules(plan)]),
    }
}

fn wanted(also: &Also, plan: &Plan) -> bool {
    also.agency.as_ref().is_none_or(|agency| plan.wants(agency))
}

fn year_part(year: &YearSent, plan: &Plan) -> YearPart {
    YearPart {
        year: year.year.to_string(),
        sources: year.sent.register.documents.iter().map(source_line).collect(),
        rules: rules_line(year.rules(plan)),
    }
}

fn change_line(change: &Change) -> ChangeLine {
    let text = |passage: &Option<Passage>| passage.as_ref().map(|passage| passage.text.clone());
    let hunk = |hunk: &crate::compare::Hunk| HunkPart {
        op: hunk.kind.name().to_owned(),
        text: hunk.text.clone(),
        elsewhere: hunk.elsewhere.as_ref().map(path),
    };
    ChangeLine {
        agency: change.subject.agency.clone(),
        document: change.subject.document.clone(),
        section: change.subject.section.clone(),
        status: change.status.name().to_owned(),
        similarity: (change.similarity * 1000.0).round() / 1000.0,
        previous: text(&change.previous),
        current: text(&change.current),
        hunks: change.hunks.iter().map(hunk).collect(),
        flags: change.flags.iter().map(|flag| flag.kind.name().to_owned()).collect(),
        remarks: change.flags.iter().map(remark).collect(),
        previous_place: change.previous.as_ref().map(place),
        current_place: change.current.as_ref().map(place),
        was: change.was.as_ref().map(path),
    }
}

fn path(section: &SectionRef) -> SectionPath {
    SectionPath { agency: section.agency.clone(), document: section.document.clone(), section: section.section.clone() }
}

fn remark(flag: &Flag) -> Remark {
    Remark {
        flag: flag.kind.name().to_owned(),
        message: flag.message.clone(),
        evidence: flag.evidence.clone(),
        elsewhere: flag.elsewhere.as_ref().map(path),
    }
}

fn place(passage: &Passage) -> PlacePart {
    PlacePart {
        source: passage.source.clone(),
        page: passage.place.page,
        line: passage.place.line,
        words: passage.words,
    }
}

fn also_line(also: &Also) -> AlsoLine {
    AlsoLine {
        kind: also.kind.name().to_owned(),
        agency: also.agency.clone(),
        document: also.document.clone(),
        section: also.section.clone(),
        message: also.message.clone(),
        previous: also.previous.clone(),
        current: also.current.clone(),
    }
}

/// The names of all that either rule set knows, this year's first.
fn names(rule_sets: [&RuleSet; 2]) -> Vec<NamePart> {
    let mut names: Vec<NamePart> = Vec::new();
    let mut add = |part: NamePart| {
        let known = |other: &NamePart| {
            (&other.agency, &other.document, &other.section) == (&part.agency, &part.document, &part.section)
        };
        if !names.iter().any(known) {
            names.push(part);
        }
    };
    for rules in rule_sets {
        for agency in &rules.agencies {
            let name = agency.name.clone();
            add(NamePart { agency: Some(agency.id.clone()), document: None, section: None, name });
        }
        for document in &rules.documents {
            let id = Some(document.id.clone());
            add(NamePart { agency: None, document: id.clone(), section: None, name: document.name.clone() });
            for section in &document.sections {
                let name = section.name.clone();
                add(NamePart { agency: None, document: id.clone(), section: Some(section.id.clone()), name });
            }
        }
    }
    names
}
