//! `boardcheck history`.

use std::path::Path;

use super::args::{DiffFormat, HistoryArgs};
use super::fault::Fault;
use super::outcome::Outcome;
use super::plan::Plan;
use super::screen::Screen;
use super::year::YearSent;
use crate::compare::{HistoryCell, HistoryRow, Year, history};
use crate::report::v1::{HistoryCellPart, HistoryLine, HistoryReport, Tool};
use crate::report::{self, one_line};
use crate::ruleset::{self, RuleSet, YearLabel};

/// Reads several years and says when each answer was last really changed.
pub fn run(args: &HistoryArgs, screen: Screen) -> Result<Outcome, Vec<Fault>> {
    let plan = Plan::resolve(&args.rules, &args.years, None).map_err(|fault| vec![fault])?;
    let mut years = Vec::new();
    let mut incomplete = false;
    for path in &args.years {
        let beside = plan.beside(path).map_err(|fault| vec![fault])?;
        let own = beside.as_ref().and_then(|found| found.rules.as_deref()).filter(|_| args.rules.rules.is_none());
        let rules = own.map(ruleset::load).transpose().map_err(|error| vec![error.into()])?;
        let named = beside.and_then(|found| found.year).or_else(|| in_name(path));
        let year = YearSent::receive(path, rules, named, plan.year, &plan, &args.reading, args.quiet)?;
        if let Some(same) = years.iter().find(|other: &&YearSent| other.year == year.year) {
            let words = format!("this is of {} as another of the folders is; give each year once", same.year);
            return Err(vec![Fault::of(path, words)]);
        }
        incomplete |= year.sent.complain(screen);
        years.push(year);
    }
    years.sort_by_key(|year| year.year);
    let sides: Vec<Year<'_>> = years.iter().map(|year| year.side(&plan)).collect();
    let newest = years.last().map_or(&plan.rules, |year| year.rules(&plan));
    let found = history(&sides);
    let report = HistoryReport {
        schema: 1,
        tool: Tool::this(),
        years: found.years.iter().map(YearLabel::to_string).collect(),
        rows: found.rows.iter().filter(|row| plan.wants(&row.subject.agency)).map(|row| line(row, newest)).collect(),
    };
    let text = match args.format {
        DiffFormat::Table => Ok(report::history_table(&report, screen.look(args.output.as_deref()))),
        DiffFormat::Json => report::json(&report),
        DiffFormat::Markdown => Ok(report::history_markdown(&report)),
    };
    let text = text.map_err(|error| vec![Fault::new(format!("the report cannot be made ({error})"))])?;
    screen.put(&text, args.output.as_deref()).map_err(|fault| vec![fault])?;
    Ok(if incomplete { Outcome::NotDone } else { Outcome::Clean })
}

/// The year that a folder is named for: `2013-2014`.
fn in_name(path: &Path) -> Option<YearLabel> {
    one_line(&path.file_name()?.to_string_lossy()).parse().ok()
}

fn line(row: &HistoryRow, rules: &RuleSet) -> HistoryLine {
    let subject = &row.subject;
    let document = rules.document(&subject.document);
    let section = document.and_then(|document| document.section(&subject.section));
    let name = |name: Option<&String>, id: &String| name.filter(|name| !name.is_empty()).unwrap_or(id).clone();
    HistoryLine {
        agency: subject.agency.clone(),
        document: subject.document.clone(),
        section: subject.section.clone(),
        cells: row.cells.iter().map(cell).collect(),
        last_changed: row.last_changed.map(|year| year.to_string()),
        standing: row.standing,
        agency_name: name(rules.agency(&subject.agency).map(|agency| &agency.name), &subject.agency),
        document_name: name(document.map(|document| &document.name), &subject.document),
        section_name: name(section.map(|section| &section.name), &subject.section),
    }
}

fn cell(cell: &HistoryCell) -> HistoryCellPart {
    HistoryCellPart {
        status: cell.status.map(|status| status.name().to_owned()),
        answered: cell.answered,
        similarity: (cell.similarity * 1000.0).round() / 1000.0,
    }
}
