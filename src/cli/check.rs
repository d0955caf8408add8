//! `boardcheck check`.

use std::path::PathBuf;

use super::args::{CheckArgs, CheckFormat, ReadingArgs};
use super::check_report::{self, Parts};
use super::fault::Fault;
use super::outcome::Outcome;
use super::plan::Plan;
use super::screen::Screen;
use super::sent::{self, Sent};
use crate::align::StrayKind;
use crate::check::{Context, check};
use crate::finding::Finding;
use crate::report::{self, Detail};
use crate::suppress::Sieve;

/// Reads, aligns, checks, sieves and reports.
pub fn run(args: &CheckArgs, screen: Screen) -> Result<Outcome, Vec<Fault>> {
    let plan = Plan::resolve(&args.rules, &args.paths, args.fail_on).map_err(|fault| vec![fault])?;
    let baseline = args.baseline.as_deref().map(super::baseline::read).transpose().map_err(|fault| vec![fault])?;
    let sent = sent::receive(&args.paths, &args.reading, &plan.rules, args.quiet)?;
    let previous = previous(args.previous.as_ref(), args.rules_previous.as_deref(), &args.reading, &plan, args.quiet)?;
    let found = findings(&plan, &sent, previous.as_ref());
    let sieve = Sieve { rules: &plan.rules, as_of: plan.as_of, baseline: baseline.as_ref() };
    let sieved = sieve.sift(found.clone());
    let parts = Parts {
        plan: &plan,
        register: &sent.register,
        found: &found,
        sieved: &sieved,
        unreadable: if sent.register.documents.is_empty() { 0 } else { sent.unreadable.len() },
        verbose: args.verbose,
    };
    let report = check_report::build(&parts);
    let look = screen.look(args.output.as_deref());
    let detail = Detail { verbose: args.verbose, quiet: args.quiet };
    let text = match args.format {
        CheckFormat::Table => Ok(report::table(&report, look, detail)),
        CheckFormat::Json => report::json(&report),
        CheckFormat::Markdown => Ok(report::markdown(&report)),
        CheckFormat::Csv => Ok(report::csv(&report)),
        CheckFormat::Github => Ok(report::github(&report)),
        CheckFormat::Sarif => report::sarif(&report),
        CheckFormat::Junit => Ok(report::junit(&report)),
    };
    let text = text.map_err(|error| vec![Fault::new(format!("the report cannot be made ({error})"))])?;
    screen.put(&text, args.output.as_deref()).map_err(|fault| vec![fault])?;
    // A form whose sender is unknown is one of this board's.
    let foreign = sent.register.strays.iter().all(|stray| stray.kind == StrayKind::Document);
    if sent.register.instances.is_empty() && foreign && !sent.register.documents.is_empty() {
        let rules = &plan.rules;
        screen.note(&format!(
            "none of these files holds a form of {} ({}); if that is another board's, name your own rule set with \
             --rules FILE or in a boardcheck.toml beside the submissions",
            rules.board.name, rules.id
        ));
    }
    if let Some(words) = plan.year_unnamed().filter(|_| !sent.register.instances.is_empty()) {
        screen.note(&words);
    }
    let mut incomplete = sent.complain(screen);
    if let Some(previous) = &previous {
        incomplete |= previous.complain(screen);
    }
    Ok(match (incomplete, report.gate.failed) {
        (true, _) => Outcome::NotDone,
        (false, true) => Outcome::GateFailed,
        (false, false) => Outcome::Clean,
    })
}

/// Last year's submissions, if the user named them.
pub fn previous(
    path: Option<&PathBuf>,
    rules: Option<&str>,
    reading: &ReadingArgs,
    plan: &Plan,
    quiet: bool,
) -> Result<Option<Sent>, Vec<Fault>> {
    let Some(path) = path else { return Ok(None) };
    let own = plan.previous_rules(rules, path).map_err(|fault| vec![fault])?;
    let rules = own.as_ref().unwrap_or(&plan.rules);
    sent::receive(std::slice::from_ref(path), reading, rules, quiet).map(Some)
}

/// Everything that is found, of the agencies asked for, not yet sieved. Where nothing at all could be read, only that is
/// said: to call every form missing would be wrong.
pub fn findings(plan: &Plan, sent: &Sent, previous: Option<&Sent>) -> Vec<Finding> {
    let mut findings = sent.findings();
    if !sent.register.documents.is_empty() {
        let previous = previous.map(|previous| &previous.register);
        findings.extend(check(&Context::new(&sent.register, &plan.rules, plan.year, plan.as_of, previous)));
    }
    findings.retain(|finding| finding.subject.agency.as_ref().is_none_or(|agency| plan.wants(agency)));
    findings
}
