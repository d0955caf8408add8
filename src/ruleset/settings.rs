//! `boardcheck.toml`: what a folder of submissions is checked against. Options of the command line win over it.

use std::path::{Component, Path, PathBuf};

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::YearLabel;
use super::built_in;
use super::decode::decode;
use super::file::{At, RoughDate};
use super::layers;
use super::problem::{Problem, RuleError};
use super::resolve::Proof;
use super::rules_text::{RulesText, shown};

/// The name of the file.
pub const SETTINGS_FILE: &str = "boardcheck.toml";

/// No folder lies deeper than this: the way upwards ends even where a file system reports links in a circle.
const MAX_FOLDERS: usize = 256;

/// What a `boardcheck.toml` says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// Its path, with `/`.
    pub path: String,
    /// The rule set: a built-in name, or a path that holds from the working directory.
    pub rules: Option<String>,
    /// Last year's rule set, the same way.
    pub rules_previous: Option<String>,
    /// The year asked for.
    pub year: Option<YearLabel>,
    /// The date that everything dated is held against.
    pub as_of: Option<Date>,
    /// The gate.
    pub fail_on: Option<FailOn>,
    /// The agency that everything in the folder belongs to. Its id is not held against the rule set here.
    pub agency: Option<String>,
}

/// The gate: from which severity on findings fail the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FailOn {
    /// At errors.
    Error,
    /// At errors and warnings.
    Warning,
    /// At every finding.
    Info,
    /// At none.
    Never,
}

impl FailOn {
    /// `error`, `warning`, `info` or `never`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
            Self::Never => "never",
        }
    }
}

/// The file, key by key.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
struct SettingsFile {
    rules: Option<At<String>>,
    rules_previous: Option<At<String>>,
    year: Option<At<String>>,
    as_of: Option<At<RoughDate>>,
    fail_on: Option<FailOn>,
    agency: Option<At<String>>,
}

/// The settings of an input: those of the first `boardcheck.toml` in its folder or one above it. `start` may be a file,
/// a folder, or nothing that exists: then the folders that its path names are looked at all the same.
pub fn find(start: &Path) -> Result<Option<Settings>, RuleError> {
    let working = std::env::current_dir().unwrap_or_default();
    let absolute = without_dots(&working.join(start));
    for folder in absolute.ancestors().take(MAX_FOLDERS) {
        let candidate = folder.join(SETTINGS_FILE);
        if candidate.is_file() {
            // From the working directory where that is possible, so that reports are the same on every machine.
            let path = candidate.strip_prefix(&working).map(Path::to_owned).unwrap_or(candidate);
            return read(&path).map(Some);
        }
    }
    Ok(None)
}

/// Reads one settings file.
pub fn read(path: &Path) -> Result<Settings, RuleError> {
    let text = layers::read_text(path)?;
    let file: SettingsFile = decode(&text)?;
    let mut problems = Vec::new();
    let mut proof = Proof::new(&text, &mut problems);
    let settings = Settings {
        path: text.name.to_string(),
        year: file.year.as_ref().map(|year| proof.year(year)),
        as_of: file.as_of.as_ref().map(|date| proof.day(date)),
        fail_on: file.fail_on,
        agency: file.agency.as_ref().map(|agency| proof.id(agency)),
        rules: file.rules.as_ref().and_then(|rules| rule_set(rules, &text, &mut problems)),
        rules_previous: file.rules_previous.as_ref().and_then(|rules| rule_set(rules, &text, &mut problems)),
    };
    problems.sort_by_key(|problem| problem.span.as_ref().map(|span| span.start));
    if problems.is_empty() { Ok(settings) } else { Err(RuleError { problems }) }
}

/// A rule set as it holds from the working directory. Whether the file is there is seen here, where the line is known.
fn rule_set(name: &At<String>, text: &RulesText, problems: &mut Vec<Problem>) -> Option<String> {
    if built_in::rule_set(name.get()).is_some() {
        return Some(name.get().clone());
    }
    match layers::named_rule_set(text, name) {
        Ok(found) => Some(found.path.map_or_else(|| name.get().clone(), |path| shown(&path))),
        Err(mut error) => {
            problems.append(&mut error.problems);
            None
        }
    }
}

/// The path without `.` and `..`, by its words alone: what `..` means beyond a link is not asked.
fn without_dots(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    plain
}
