use clap::{Args, ValueEnum};
use jiff::civil::Date;

use crate::ruleset::YearLabel;

/// What is checked against.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Rule set")]
pub struct RulesArgs {
    /// A rule set: the name of a built-in one, or a file [default: what boardcheck.toml says, or hscb-2014]
    #[arg(long, value_name = "NAME|FILE")]
    pub rules: Option<String>,
    /// The reporting year, such as 2013-2014 or 2014 [default: what boardcheck.toml or the rule set says]
    #[arg(long, value_name = "YEAR", value_parser = year)]
    pub year: Option<YearLabel>,
    /// The date that expiry, repeal and deadlines are held against [default: what boardcheck.toml or the rule set says,
    /// or today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub as_of: Option<Date>,
    /// Report on this agency alone, by its id or any of its names; may be given several times
    #[arg(long = "agency", value_name = "ID|NAME")]
    pub agencies: Vec<String>,
}

/// How files are read.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Reading")]
pub struct ReadingArgs {
    /// Read scanned pages with an installed tesseract
    #[arg(long)]
    pub ocr: bool,
    /// Hand files that cannot be read here to this program, such as soffice
    #[arg(long, value_name = "PROGRAM")]
    pub convert_with: Option<String>,
}

/// The gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// Fail on errors
    Error,
    /// Fail on errors and warnings
    Warning,
    /// Fail on any finding
    Info,
    /// Never fail on findings
    Never,
}

/// When to use colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum ColorChoice {
    /// On a terminal
    #[default]
    Auto,
    /// Even where it is not one
    Always,
    /// Not at all
    Never,
}

fn year(text: &str) -> Result<YearLabel, String> {
    text.parse()
}

fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "this is not a date: write it as 2014-07-01".to_owned())
}
