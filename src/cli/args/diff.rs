use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{FailOn, ReadingArgs, RulesArgs};

/// `boardcheck diff`
#[derive(Debug, Clone, Args)]
pub struct DiffArgs {
    /// Last year's file or folder
    pub last: PathBuf,
    /// This year's file or folder
    pub this: PathBuf,
    #[command(flatten)]
    pub rules: RulesArgs,
    /// Last year's rule set, where it was another [default: what boardcheck.toml beside it says]
    #[arg(long, value_name = "NAME|FILE", help_heading = "Rule set")]
    pub rules_previous: Option<String>,
    #[command(flatten)]
    pub reading: ReadingArgs,
    /// The form of the report
    #[arg(long, short, default_value = "table", help_heading = "Report")]
    pub format: DiffFormat,
    /// Which answers to show in the table and in Markdown
    #[arg(long, default_value = "changed", help_heading = "Report")]
    pub show: Show,
    /// How changed words are shown in the table [default: by the width of the terminal]
    #[arg(long, help_heading = "Report")]
    pub view: Option<View>,
    /// Write the report to this file
    #[arg(long, short, value_name = "FILE", help_heading = "Report")]
    pub output: Option<PathBuf>,
    /// The lightest finding that, new this year, makes the exit status 1 [default: never]
    #[arg(long, value_name = "SEVERITY", help_heading = "Report")]
    pub fail_on: Option<FailOn>,
    /// No progress; in the table, one line for each answer and no words
    #[arg(long, short, help_heading = "Report")]
    pub quiet: bool,
}

/// The forms of a comparison's report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum DiffFormat {
    /// For a person at a terminal
    #[default]
    Table,
    /// For scripts: see schemas/diff.schema.json
    Json,
    /// For a mail or a wiki page
    Markdown,
}

/// Which answers are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Show {
    /// Those that changed
    #[default]
    Changed,
    /// All that either year has
    All,
    /// Those that did not change
    Unchanged,
}

/// How changed words are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum View {
    /// In one text
    Inline,
    /// Last year's to the left, this year's to the right
    SideBySide,
}
