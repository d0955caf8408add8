//! The command line tool: see the library's `cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(boardcheck::cli::run())
}
