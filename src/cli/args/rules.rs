use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::ReadingArgs;

/// `boardcheck rules`
#[derive(Debug, Clone, Args)]
#[command(disable_help_subcommand = true)]
pub struct RulesCommands {
    #[command(subcommand)]
    pub command: RulesCommand,
}

/// What can be done with rule sets.
#[derive(Debug, Clone, Subcommand)]
pub enum RulesCommand {
    /// List the built-in rule sets
    List,
    /// Print a rule set as it is after everything it extends and includes
    Show {
        /// The name of a built-in rule set, or a file
        #[arg(value_name = "NAME|FILE", default_value = "hscb-2014")]
        rules: String,
    },
    /// Check rules files
    Validate {
        /// The files
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Write a rule set from a blank template
    Learn(LearnArgs),
    /// Print the JSON Schema of a rules file
    Schema,
}

/// `boardcheck rules learn`
#[derive(Debug, Clone, Args)]
pub struct LearnArgs {
    /// The blank form, in any format that can be read; several for several forms
    #[arg(required = true, value_name = "TEMPLATE")]
    pub templates: Vec<PathBuf>,
    /// The id of the new rule set [default: made from the form's name]
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
    #[command(flatten)]
    pub reading: ReadingArgs,
    /// Write the rule set to this file
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}
