//! `boardcheck rules`.

use std::fmt::Write as _;
use std::path::PathBuf;

use super::args::{LearnArgs, RulesCommand};
use super::fault::Fault;
use super::outcome::Outcome;
use super::screen::Screen;
use super::{inputs, plan, sent};
use crate::report::{Look, one_line};
use crate::ruleset::{self, ProblemLevel};

/// Does what was asked of rule sets.
pub fn run(command: &RulesCommand, screen: Screen) -> Result<Outcome, Vec<Fault>> {
    match command {
        RulesCommand::List => put(&list(screen.look(None)), screen),
        RulesCommand::Show { rules } => {
            let rules = ruleset::load(rules).map_err(|error| vec![error.into()])?;
            put(&ruleset::show(&rules), screen)
        }
        RulesCommand::Validate { files } => validate(files, screen),
        RulesCommand::Learn(args) => learn(args, screen),
        RulesCommand::Schema => put(&ruleset::schema(), screen),
    }
}

fn put(text: &str, screen: Screen) -> Result<Outcome, Vec<Fault>> {
    screen.put(text, None).map_err(|fault| vec![fault])?;
    Ok(Outcome::Clean)
}

fn list(look: Look) -> String {
    let rule_sets = ruleset::list();
    let column = rule_sets.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let mut out = String::new();
    for (name, title) in rule_sets {
        let first = format!("{}  ", look.bold(&format!("{name:<column$}")));
        out.push_str(&look.wrap(&one_line(&title), &first, "    "));
    }
    out
}

/// Writes a rule set from blank forms, for a person to complete. One form that cannot be read is all that is said: half a
/// rule set would pass for a whole one.
fn learn(args: &LearnArgs, screen: Screen) -> Result<Outcome, Vec<Fault>> {
    if let Some(output) = args.output.as_deref().filter(|output| output.exists()) {
        let words = "this file is there already, perhaps with somebody's work in it; give another name";
        return Err(vec![Fault::of(output, words)]);
    }
    let read = sent::read(&args.templates, &args.reading, false)?;
    if read.complain(screen) {
        return Err(vec![Fault::new("no rule set was written, since not every form could be read")]);
    }
    let rules = ruleset::learn(&read.documents, args.id.as_deref(), plan::today());
    screen.put(&rules, args.output.as_deref()).map_err(|fault| vec![fault])?;
    Ok(Outcome::Clean)
}

/// Says of each file whether it can be used: all of its errors, or what it holds and what somebody should look at.
fn validate(files: &[PathBuf], screen: Screen) -> Result<Outcome, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut out = String::new();
    for file in files {
        match ruleset::validate(&file.to_string_lossy(), plan::today()) {
            Ok(valid) => {
                let rules = &valid.rules;
                let _ = writeln!(
                    out,
                    "{}: {} is in order ({} agencies, {} documents, {} sections)",
                    one_line(&inputs::shown(file)),
                    one_line(&rules.id),
                    rules.agencies.len(),
                    rules.documents.len(),
                    rules.documents.iter().map(|document| document.sections.len()).sum::<usize>(),
                );
                for warning in &valid.warnings {
                    screen.err(&warning.render(ProblemLevel::Warning, true));
                }
            }
            Err(error) => faults.push(error.into()),
        }
    }
    screen.put(&out, None).map_err(|fault| vec![fault])?;
    if faults.is_empty() { Ok(Outcome::Clean) } else { Err(faults) }
}
