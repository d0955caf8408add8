//! The one place that writes.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;

use anstyle::{AnsiColor, Style};

use super::args::ColorChoice;
use super::fault::Fault;
use crate::report::{Look, plain};

/// Standard output and standard error as they are in this run.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    colour: anstream::ColorChoice,
}

impl Screen {
    /// With the user's choice of colour.
    pub fn new(choice: ColorChoice) -> Self {
        let colour = match choice {
            ColorChoice::Auto => anstream::ColorChoice::Auto,
            ColorChoice::Always => anstream::ColorChoice::Always,
            ColorChoice::Never => anstream::ColorChoice::Never,
        };
        Self { colour }
    }

    /// How a report has to look: as wide as the terminal, and without colour in a file.
    pub fn look(self, output: Option<&Path>) -> Look {
        if output.is_some() {
            return Look::default();
        }
        let width = if io::stdout().is_terminal() { terminal_size::terminal_size() } else { None };
        let width = width.map_or(80, |(columns, _)| usize::from(columns.0));
        let colour = match self.colour {
            anstream::ColorChoice::Auto => anstream::AutoStream::choice(&io::stdout()),
            chosen => chosen,
        };
        Look { width, colour: colour != anstream::ColorChoice::Never }
    }

    /// Whether a person is watching standard error.
    pub fn watched() -> bool {
        io::stderr().is_terminal()
    }

    /// Writes a report to the file, or to standard output. A reader that has gone away is no fault.
    pub fn put(self, report: &str, output: Option<&Path>) -> Result<(), Fault> {
        if let Some(path) = output.filter(|path| *path != Path::new("-")) {
            return std::fs::write(path, report)
                .map_err(|error| Fault::of(path, format!("the report cannot be written here ({error})")));
        }
        let written = if report.bytes().all(is_text) {
            let mut stdout = io::stdout().lock();
            stdout.write_all(report.as_bytes()).and_then(|()| stdout.flush())
        } else {
            let mut stdout = anstream::AutoStream::new(io::stdout().lock(), self.colour);
            stdout.write_all(report.as_bytes()).and_then(|()| stdout.flush())
        };
        match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(Fault::new(format!("the report cannot be written to standard output ({error})")))
            }
            _ => Ok(()),
        }
    }

    /// Says on standard error why something could not be done.
    pub fn fault(self, fault: &Fault) {
        match fault {
            Fault::Words(words) => self.say("error", AnsiColor::Red, words),
            // It heads itself and points at the line.
            Fault::Rules(error) => self.err(&error.render(true)),
        }
    }

    /// Says something on standard error that the user should know.
    pub fn note(self, words: &str) {
        self.say("note", AnsiColor::Cyan, words);
    }

    /// Writes to standard error what is already drawn.
    pub fn err(self, drawn: &str) {
        let mut stderr = anstream::AutoStream::new(io::stderr().lock(), self.colour);
        // Nobody is left to be told when standard error is gone.
        let _ = writeln!(stderr, "{drawn}");
    }

    fn say(self, kind: &str, colour: AnsiColor, words: &str) {
        let style = Style::new().fg_color(Some(colour.into())).bold();
        self.err(&format!("{style}{kind}{style:#}: {}", plain(words)));
    }
}

/// Whether a byte is none that a terminal acts on: a report of nothing else has no colours to take out or to translate.
fn is_text(byte: u8) -> bool {
    byte >= b' ' && byte != 0x7f || matches!(byte, b'\n' | b'\t')
}
