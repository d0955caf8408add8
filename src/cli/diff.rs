//! `boardcheck diff`.

use super::args::{DiffArgs, DiffFormat, Show, View};
use super::diff_report::{self, Parts};
use super::fault::Fault;
use super::inputs;
use super::outcome::Outcome;
use super::plan::{self, Plan};
use super::screen::Screen;
use super::year::{YearSent, before};
use crate::check::{citations_made, promises_made};
use crate::compare::{compare, compare_findings};
use crate::report::{self, DiffDetail, Shown};
use crate::suppress::Gate;

/// Reads both years, compares them answer by answer, and reports.
pub fn run(args: &DiffArgs, screen: Screen) -> Result<Outcome, Vec<Fault>> {
    let one = |fault: Fault| vec![fault];
    let plan = Plan::resolve(&args.rules, std::slice::from_ref(&args.this), None).map_err(one)?;
    let last_rules = plan.previous_rules(args.rules_previous.as_deref(), &args.last).map_err(one)?;
    let last_named = plan.beside(&args.last).map_err(one)?.and_then(|found| found.year);
    let (reading, quiet) = (&args.reading, args.quiet);
    let current = YearSent::receive(&args.this, None, plan.year_named, plan.year, &plan, reading, quiet)?;
    let fallback = before(current.year);
    let previous = YearSent::receive(&args.last, last_rules, last_named, fallback, &plan, reading, quiet)?;
    let mut comparison = compare(&previous.side(&plan), &current.side(&plan));
    let (last_context, this_context) = (previous.context(&plan), current.context(&plan));
    comparison.note_promises(&promises_made(&last_context));
    comparison.note_citations(&citations_made(&last_context), &citations_made(&this_context));
    let then = previous.findings(&plan, &last_context);
    let now = current.findings(&plan, &this_context);
    comparison.findings = Some(compare_findings(&then, &now));
    comparison.note_placeholders();
    let gate = args.fail_on.map_or(Gate::Never, plan::gate);
    let report = diff_report::build(&Parts {
        plan: &plan,
        previous: &previous,
        current: &current,
        comparison: &comparison,
        gate,
    });
    let shown = match args.show {
        Show::Changed => Shown::Changed,
        Show::All => Shown::All,
        Show::Unchanged => Shown::Unchanged,
    };
    let text = match args.format {
        DiffFormat::Table => {
            let side_by_side = args.view.map(|view| view == View::SideBySide);
            let detail = DiffDetail { shown, side_by_side, quiet: args.quiet };
            Ok(report::diff_table(&report, screen.look(args.output.as_deref()), detail))
        }
        DiffFormat::Json => report::json(&report),
        DiffFormat::Markdown => Ok(report::diff_markdown(&report, shown)),
    };
    let text = text.map_err(|error| vec![Fault::new(format!("the report cannot be made ({error})"))])?;
    screen.put(&text, args.output.as_deref()).map_err(one)?;
    if previous.year > current.year && previous.year_known && current.year_known {
        screen.note(&format!(
            "the year before comes first, and {} is of {}, {} of {}: what is said to be added was taken out",
            inputs::shown(&args.last),
            previous.year,
            inputs::shown(&args.this),
            current.year
        ));
    }
    let last_failed = previous.sent.complain(screen);
    let this_failed = current.sent.complain(screen);
    Ok(match (last_failed || this_failed, report.gate.failed) {
        (true, _) => Outcome::NotDone,
        (false, true) => Outcome::GateFailed,
        (false, false) => Outcome::Clean,
    })
}
