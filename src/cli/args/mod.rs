//! The command line as it is typed. What is not given is looked for elsewhere: see [`super::plan`].

mod baseline;
mod check;
mod common;
mod diff;
mod extract;
mod history;
mod rules;

pub use baseline::{BaselineArgs, BaselineCommand, BaselineWriteArgs};
pub use check::{CheckArgs, CheckFormat};
pub use common::{ColorChoice, FailOn, ReadingArgs, RulesArgs};
pub use diff::{DiffArgs, DiffFormat, Show, View};
pub use extract::{ExtractArgs, ExtractFormat};
pub use history::HistoryArgs;
pub use rules::{LearnArgs, RulesCommand, RulesCommands};

use clap::builder::styling::{AnsiColor, Styles};
use clap::{Parser, Subcommand};

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

/// Checks what partner agencies send a safeguarding board against the board's own forms
///
/// boardcheck reads submissions (PDF, Word, RTF, OpenDocument, HTML, text, mails and zips of them) or a compiled
/// document, finds which agency, form and question each answer belongs to, and says what is missing.
#[derive(Debug, Parser)]
#[command(name = "boardcheck", version, styles = STYLES, max_term_width = 100, after_help = EXIT_STATUS)]
#[command(propagate_version = false, disable_help_subcommand = true, arg_required_else_help = true)]
pub struct Cli {
    /// When to use colour.
    #[arg(
        long,
        global = true,
        help = "When to use colour; NO_COLOR in the environment counts as never",
        value_name = "WHEN",
        default_value = "auto",
        hide_default_value = true
    )]
    pub color: ColorChoice,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const EXIT_STATUS: &str = "Exit status: 0 when nothing reaches the gate (--fail-on), 1 when something does, 2 when \
the job could not be done: a wrong command line, a rules file with an error, nothing to check, a document that could \
not be read.";

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check submissions, or one compiled document, against a rule set
    Check(CheckArgs),
    /// Compare two years answer by answer
    Diff(DiffArgs),
    /// Compare several years: when was each answer last really changed?
    History(HistoryArgs),
    /// Show what was read of a file, and where
    Extract(ExtractArgs),
    /// List, show, check and make rule sets
    Rules(RulesCommands),
    /// Say what a finding means, why it matters and how to put it right
    Explain {
        /// The code of the finding, such as missing-answer; all codes are listed without it
        code: Option<String>,
    },
    /// Accept today's findings, so that a gate fails on new ones alone
    Baseline(BaselineArgs),
    /// Print shell completions
    Completions {
        /// The shell to print them for
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}
