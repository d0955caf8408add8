//! The subcommands. The only place that may know everything.

mod agency;
mod args;
mod baseline;
mod check;
mod check_report;
mod diff;
mod diff_report;
mod explain;
mod extract;
mod fault;
mod history;
mod inputs;
mod notes;
mod outcome;
mod plan;
mod progress;
mod rules;
mod screen;
mod sent;
mod shell;
mod state;
mod year;

use clap::Parser as _;

use args::{Cli, Command};
use fault::Fault;
use outcome::Outcome;
use screen::Screen;

/// Parses the command line, does the job, and returns the exit status: 0, 1 or 2.
pub fn run() -> u8 {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version come this way too; a reader that has gone away is no fault.
            let _ = error.print();
            return u8::try_from(error.exit_code()).unwrap_or(2);
        }
    };
    let screen = Screen::new(cli.color);
    match dispatch(&cli.command, screen) {
        Ok(outcome) => outcome.status(),
        Err(faults) => {
            for fault in &faults {
                screen.fault(fault);
            }
            Outcome::NotDone.status()
        }
    }
}

fn dispatch(command: &Command, screen: Screen) -> Result<Outcome, Vec<Fault>> {
    match command {
        Command::Check(args) => check::run(args, screen),
        Command::Baseline(args) => baseline::run(args, screen),
        Command::Extract(args) => extract::run(args, screen),
        Command::Explain { code } => explain::run(code.as_deref(), screen),
        Command::Completions { shell } => shell::completions(*shell, screen),
        Command::Man => shell::man(screen),
        Command::Rules(args) => rules::run(&args.command, screen),
        Command::Diff(args) => diff::run(args, screen),
        Command::History(args) => history::run(args, screen),
    }
}
