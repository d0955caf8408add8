//! Rule sets: what is particular to one board, read from TOML.

mod built_in;
mod decode;
pub mod file;
mod layers;
mod learn;
mod model;
mod nearest;
mod parsed;
mod problem;
mod resolve;
mod rules_text;
mod schema;
pub mod settings;
mod show;
mod validate;
mod works;
mod year;

pub use learn::learn;
pub use model::*;
pub use problem::{Problem, ProblemLevel, RuleError};
pub use schema::schema;
pub use show::show;
pub use validate::{Validated, validate};
pub use works::{Edition, Work, WorkKind};
pub use year::YearLabel;

/// Loads a rule set: a built-in one by its name, or else the file at this path, with all that it extends and includes.
///
/// A file that is there and cannot be used gives every problem that was found in it.
pub fn load(name_or_path: &str) -> Result<RuleSet, RuleError> {
    resolve::resolve(&layers::read(name_or_path)?)
}

/// Loads a built-in rule set by its name.
pub fn built_in(name: &str) -> Result<RuleSet, RuleError> {
    match built_in::rule_set(name) {
        Some(text) => resolve::resolve(&layers::read_from(text)?),
        None => Err(Problem::of_file(name, "there is no built-in rule set of this name").into()),
    }
}

/// The names and titles of the built-in rule sets.
pub fn list() -> Vec<(&'static str, String)> {
    built_in::rule_set_names().map(|name| (name, built_in(name).map(|rules| rules.title).unwrap_or_default())).collect()
}
