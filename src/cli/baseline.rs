//! `boardcheck baseline write`, and reading what it wrote.

use std::path::Path;

use super::args::{BaselineArgs, BaselineCommand, BaselineWriteArgs};
use super::fault::Fault;
use super::outcome::Outcome;
use super::plan::Plan;
use super::screen::Screen;
use super::{check, sent};
use crate::suppress::{Baseline, Sieve};

/// Does what was asked of a baseline.
pub fn run(args: &BaselineArgs, screen: Screen) -> Result<Outcome, Vec<Fault>> {
    match &args.command {
        BaselineCommand::Write(args) => write(args, screen),
    }
}

/// Writes today's findings, those that a waiver covers left out, to a file. Nothing is written where a document could
/// not be read: its findings would be taken for new ones on the day on which it can.
fn write(args: &BaselineWriteArgs, screen: Screen) -> Result<Outcome, Vec<Fault>> {
    let plan = Plan::resolve(&args.rules, &args.paths, None).map_err(|fault| vec![fault])?;
    let sent = sent::receive(&args.paths, &args.reading, &plan.rules, args.quiet)?;
    let previous =
        check::previous(args.previous.as_ref(), args.rules_previous.as_deref(), &args.reading, &plan, args.quiet)?;
    let previous_failed = previous.as_ref().is_some_and(|previous| previous.complain(screen));
    if sent.complain(screen) || previous_failed {
        return Err(vec![Fault::of(&args.output, "no baseline was written, since not everything could be read")]);
    }
    let findings = check::findings(&plan, &sent, previous.as_ref());
    let sieved = Sieve { rules: &plan.rules, as_of: plan.as_of, baseline: None }.sift(findings);
    let text = Baseline::accept(&plan.rules.id, &sieved.findings)
        .to_json()
        .map_err(|error| vec![Fault::of(&args.output, error)])?;
    screen.put(&text, Some(&args.output)).map_err(|fault| vec![fault])?;
    if !args.quiet && args.output != Path::new("-") {
        screen.note(&format!(
            "{}: accepted {} findings; use it with `boardcheck check --baseline`",
            super::inputs::shown(&args.output),
            sieved.findings.len()
        ));
    }
    Ok(Outcome::Clean)
}

/// Reads a baseline file.
pub fn read(path: &Path) -> Result<Baseline, Fault> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| Fault::of(path, format!("the baseline cannot be opened ({error})")))?;
    Baseline::from_json(&text).map_err(|error| Fault::of(path, error))
}
