//! What a run is to do, once options, `boardcheck.toml`, the rule set and defaults have met.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::agency;
use super::args::{FailOn, RulesArgs};
use super::fault::Fault;
use crate::finding::Severity;
use crate::ruleset::settings::{self, Settings};
use crate::ruleset::{self, RuleSet, YearLabel};
use crate::suppress::Gate;

/// The rule set where nothing names one.
pub const DEFAULT_RULES: &str = "hscb-2014";

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
    /// The year that an option or the settings name, if any.
    pub year_named: Option<YearLabel>,
    /// Last year's rule set, where the settings name one.
    rules_previous: Option<String>,
    /// The path of the settings.
    settings: Option<String>,
}

impl Plan {
    /// Options win over the `boardcheck.toml` found from the first input upwards; that over the rule set; that over the
    /// defaults: the built-in rule set, the gate at errors, today.
    pub fn resolve(options: &RulesArgs, inputs: &[PathBuf], fail_on: Option<FailOn>) -> Result<Self, Fault> {
        let settings = settings_of(inputs.first().map(PathBuf::as_path))?;
        let name = options.rules.as_deref().or(settings.as_ref().and_then(|found| found.rules.as_deref()));
        let rules = ruleset::load(name.unwrap_or(DEFAULT_RULES))?;
        let year_named = options.year.or(settings.as_ref().and_then(|found| found.year));
        let year = year_named.unwrap_or(rules.period.year);
        let (as_of, as_of_from) = as_of(options, settings.as_ref(), &rules);
        let set_gate = settings.as_ref().and_then(|found| found.fail_on).map(settings_gate);
        let gate = fail_on.map(gate).or(set_gate).unwrap_or_default();
        let mut agencies = options.agencies.clone();
        if agencies.is_empty() {
            agencies.extend(settings.as_ref().and_then(|found| found.agency.clone()));
        }
        let agencies = agencies.iter().map(|name| agency::named(name, &rules)).collect::<Result<Vec<_>, _>>()?;
        let rules_previous = settings.as_ref().and_then(|found| found.rules_previous.clone());
        let settings = settings.map(|found| found.path);
        Ok(Self { rules, year, as_of, as_of_from, gate, agencies, year_named, rules_previous, settings })
    }

    /// Last year's rule set: what the option names, else what a `boardcheck.toml` beside last year's documents names,
    /// else what this year's names as last year's; `None` where it is this year's.
    pub fn previous_rules(&self, option: Option<&str>, last: &Path) -> Result<Option<RuleSet>, Fault> {
        let beside = self.beside(last)?;
        let name =
            option.or(beside.as_ref().and_then(|found| found.rules.as_deref())).or(self.rules_previous.as_deref());
        Ok(name.map(ruleset::load).transpose()?)
    }

    /// The settings of another year's documents; `None` where they have none of their own.
    pub fn beside(&self, path: &Path) -> Result<Option<Settings>, Fault> {
        Ok(settings_of(Some(path))?.filter(|found| self.settings.as_ref() != Some(&found.path)))
    }

    /// What is to be said of forms that name years, and not the one asked for: the newest of them is taken for current, which
    /// a year that was mistyped would hide.
    pub fn year_unnamed(&self) -> Option<String> {
        let told: Vec<String> = self
            .rules
            .documents
            .iter()
            .filter(|document| !document.names_year(self.year))
            .filter_map(|document| {
                let taken = document.current_version(self.year)?;
                let years: Vec<String> = taken.years.iter().map(ToString::to_string).collect();
                Some(format!("no {} for {}, and uses that of {}", document.name, self.year, years.join(", ")))
            })
            .collect();
        (!told.is_empty()).then(|| format!("the rule set {} has {}", self.rules.id, told.join("; ")))
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
    (today(), "today".to_owned())
}

/// The date, as Greenwich has it: no time zone is looked up.
pub fn today() -> Date {
    Timestamp::now().to_zoned(TimeZone::UTC).date()
}

/// The settings of an input; of the working directory for standard input.
fn settings_of(input: Option<&Path>) -> Result<Option<Settings>, Fault> {
    let start = input.filter(|path| *path != Path::new("-")).unwrap_or(Path::new("."));
    Ok(settings::find(start)?)
}

fn settings_gate(fail_on: settings::FailOn) -> Gate {
    match fail_on {
        settings::FailOn::Error => Gate::At(Severity::Error),
        settings::FailOn::Warning => Gate::At(Severity::Warning),
        settings::FailOn::Info => Gate::At(Severity::Info),
        settings::FailOn::Never => Gate::Never,
    }
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
