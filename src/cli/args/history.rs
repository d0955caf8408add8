use std::path::PathBuf;

use clap::Args;

use super::{DiffFormat, ReadingArgs, RulesArgs};

/// `boardcheck history`
#[derive(Debug, Clone, Args)]
pub struct HistoryArgs {
    /// A file or folder for each year, in any order
    #[arg(required = true, num_args = 2.., value_name = "YEAR-FOLDER")]
    pub years: Vec<PathBuf>,
    #[command(flatten)]
    pub rules: RulesArgs,
    #[command(flatten)]
    pub reading: ReadingArgs,
    /// The form of the report
    #[arg(long, short, default_value = "table", help_heading = "Report")]
    pub format: DiffFormat,
    /// Write the report to this file
    #[arg(long, short, value_name = "FILE", help_heading = "Report")]
    pub output: Option<PathBuf>,
    /// No progress
    #[arg(long, short, help_heading = "Report")]
    pub quiet: bool,
}
