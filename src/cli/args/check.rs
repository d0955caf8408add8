use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{FailOn, ReadingArgs, RulesArgs};

/// `boardcheck check`
#[derive(Debug, Clone, Args)]
pub struct CheckArgs {
    /// Files or folders of one submission register; - reads standard input
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    pub rules: RulesArgs,
    /// Last year's submissions: adds what can only be seen against them
    #[arg(long, value_name = "PATH", help_heading = "Last year")]
    pub previous: Option<PathBuf>,
    /// Last year's rule set, where it was another
    #[arg(long, value_name = "NAME|FILE", requires = "previous", help_heading = "Last year")]
    pub rules_previous: Option<String>,
    #[command(flatten)]
    pub reading: ReadingArgs,
    /// The form of the report
    #[arg(long, short, default_value = "table", help_heading = "Report")]
    pub format: CheckFormat,
    /// Write the report to this file
    #[arg(long, short, value_name = "FILE", help_heading = "Report")]
    pub output: Option<PathBuf>,
    /// The lightest finding that makes the exit status 1 [default: what boardcheck.toml says, or error]
    #[arg(long, value_name = "SEVERITY", help_heading = "Report")]
    pub fail_on: Option<FailOn>,
    /// Accept the findings in this file: see boardcheck baseline write
    #[arg(long, value_name = "FILE", help_heading = "Report")]
    pub baseline: Option<PathBuf>,
    /// Say for each section why it was found or not, and for each finding what to send instead
    #[arg(long, short, conflicts_with = "quiet", help_heading = "Report")]
    pub verbose: bool,
    /// No progress; in the table, only the findings that reach the gate
    #[arg(long, short, help_heading = "Report")]
    pub quiet: bool,
}

/// The forms of a check's report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For a person at a terminal
    #[default]
    Table,
    /// For scripts: see schemas/check.schema.json
    Json,
    /// For a mail or a wiki page
    Markdown,
    /// One line for each finding, for a spreadsheet
    Csv,
    /// Annotations on a GitHub workflow run
    Github,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// JUnit XML, for CI servers
    #[allow(clippy::doc_markdown)] // shown as it is
    Junit,
}
