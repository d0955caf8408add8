//! What a run is to do, once options, `boardcheck.toml`, the rule set and defaults have met.

use std::path::PathBuf;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::args::{FailOn, RulesArgs};
use super::fault::Fault;
use super::rule_sets::{self, Settings};
use crate::finding::Severity;
use crate::ruleset::{RuleSet, YearLabel};
use crate::suppress::Gate;

/// What is checked against, and how.
#[derive(Debug)]
pub struct Plan {
    /// The rule set.
    pub rules: RuleSet,
    /// The year asked for.
    pub year: YearLabel,
    /// The date that everything dated is held against.
    pub as_of: Date,
    /// Where that date came from, as the report says it.
    pub as_of_from: String,
    /// From which severity on findings fail the run.
    pub gate: Gate,
    /// The ids of the agencies to report on; empty for all.
    pub agencies: Vec<String>,
}

impl Plan {
    /// Options win over the `boardcheck.toml` found from the first input upwards; that over the rule set; that over the
    /// defaults: the built-in rule set, the gate at errors, today.
    pub fn resolve(options: &RulesArgs, inputs: &[PathBuf], fail_on: Option<FailOn>) -> Result<Self, Fault> {
        let settings = rule_sets::settings(inputs.first().map(PathBuf::as_path))?;
        let rules = rule_sets::load(options.rules.as_deref(), settings.as_ref())?;
        let year = options.year.or(settings.as_ref().and_then(|found| found.year)).unwrap_or(rules.period.year);
        let (as_of, as_of_from) = as_of(options, settings.as_ref(), &rules);
        let gate = fail_on.map(gate).or(settings.as_ref().and_then(|found| found.fail_on)).unwrap_or_default();
        for id in &options.agencies {
            known_agency(id, &rules)?;
        }
        Ok(Self { rules, year, as_of, as_of_from, gate, agencies: options.agencies.clone() })
    }

    /// Whether an agency is to be reported on.
    pub fn wants(&self, agency: &str) -> bool {
        self.agencies.is_empty() || self.agencies.iter().any(|id| id == agency)
    }
}

fn as_of(options: &RulesArgs, settings: Option<&Settings>, rules: &RuleSet) -> (Date, String) {
    if let Some(date) = options.as_of {
        return (date, "--as-of".to_owned());
    }
    if let Some((date, settings)) = settings.and_then(|found| Some((found.as_of?, found))) {
        return (date, settings.path.clone());
    }
    if let Some(date) = rules.period.as_of {
        return (date, "rule set".to_owned());
    }
    (Timestamp::now().to_zoned(TimeZone::UTC).date(), "today".to_owned())
}

/// The gate that an option names.
pub fn gate(fail_on: FailOn) -> Gate {
    match fail_on {
        FailOn::Error => Gate::At(Severity::Error),
        FailOn::Warning => Gate::At(Severity::Warning),
        FailOn::Info => Gate::At(Severity::Info),
        FailOn::Never => Gate::Never,
    }
}

fn known_agency(id: &str, rules: &RuleSet) -> Result<(), Fault> {
    if rules.agencies.iter().any(|agency| agency.id == id) {
        return Ok(());
    }
    let ids: Vec<&str> = rules.agencies.iter().map(|agency| agency.id.as_str()).collect();
    let near = ids.iter().copied().max_by(|a, b| strsim::jaro_winkler(a, id).total_cmp(&strsim::jaro_winkler(b, id)));
    let hint = near
        .filter(|near| strsim::jaro_winkler(near, id) > 0.8)
        .map(|near| format!("; did you mean {near}?"))
        .unwrap_or_default();
    Err(Fault::new(format!(
        "no agency of the rule set {} has the id `{id}`{hint} (it has {})",
        rules.id,
        ids.join(", ")
    )))
}
