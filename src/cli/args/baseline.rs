use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{ReadingArgs, RulesArgs};

/// `boardcheck baseline`
#[derive(Debug, Clone, Args)]
#[command(disable_help_subcommand = true)]
pub struct BaselineArgs {
    #[command(subcommand)]
    pub command: BaselineCommand,
}

/// What can be done with a baseline.
#[derive(Debug, Clone, Subcommand)]
pub enum BaselineCommand {
    /// Write today's findings to a file for check --baseline
    Write(BaselineWriteArgs),
}

/// `boardcheck baseline write`
#[derive(Debug, Clone, Args)]
pub struct BaselineWriteArgs {
    /// Files or folders of one submission register
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// The file to write; - for standard output
    #[arg(long, short, value_name = "FILE", default_value = "boardcheck-baseline.json")]
    pub output: PathBuf,
    #[command(flatten)]
    pub rules: RulesArgs,
    /// Last year's submissions, as for check
    #[arg(long, value_name = "PATH", help_heading = "Last year")]
    pub previous: Option<PathBuf>,
    /// Last year's rule set, where it was another
    #[arg(long, value_name = "NAME|FILE", requires = "previous", help_heading = "Last year")]
    pub rules_previous: Option<String>,
    #[command(flatten)]
    pub reading: ReadingArgs,
    /// No progress
    #[arg(long, short)]
    pub quiet: bool,
}
