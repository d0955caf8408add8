use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::ReadingArgs;

/// `boardcheck extract`
#[derive(Debug, Clone, Args)]
pub struct ExtractArgs {
    /// A file, a folder, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    pub reading: ReadingArgs,
    /// The form to show it in
    #[arg(long, short, default_value = "text")]
    pub format: ExtractFormat,
    /// Write it to this file
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// The forms of what was read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum ExtractFormat {
    /// Every block with its place and kind
    #[default]
    Text,
    /// As Markdown
    Markdown,
    /// Everything that the check sees
    Json,
}
