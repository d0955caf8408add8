use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};

use crate::finding::Severity;

/// How a report is drawn: the width it has to fit and whether it may use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The columns of the terminal; 80 where there is none.
    pub width: usize,
    /// Whether words are coloured. What they say never rests on it.
    pub colour: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self { width: 80, colour: false }
    }
}

impl Look {
    /// The width that text is wrapped to: what the terminal has, within bounds in which sentences can be read.
    pub fn measure(self) -> usize {
        self.width.clamp(24, 110)
    }

    /// The text in a style, where colour is wanted.
    pub fn paint(self, style: Style, text: &str) -> String {
        if self.colour && !text.is_empty() { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    /// A heading.
    pub fn bold(self, text: &str) -> String {
        self.paint(Style::new().bold(), text)
    }

    /// Something that is there to be looked up and not to be read.
    pub fn dim(self, text: &str) -> String {
        self.paint(Style::new().dimmed(), text)
    }

    /// Good news.
    pub fn good(self, text: &str) -> String {
        self.paint(AnsiColor::Green.on_default(), text)
    }

    /// In the colour of a severity.
    pub fn weigh(self, severity: Severity, text: &str) -> String {
        let style = match severity {
            Severity::Error => AnsiColor::Red.on_default().bold(),
            Severity::Warning => AnsiColor::Yellow.on_default(),
            Severity::Info => AnsiColor::Cyan.on_default(),
        };
        self.paint(style, text)
    }

    /// Text wrapped to the measure: the first line after `first`, the others after `rest`.
    pub fn wrap(self, text: &str, first: &str, rest: &str) -> String {
        let options = textwrap::Options::new(self.measure())
            .initial_indent(first)
            .subsequent_indent(rest)
            .word_separator(textwrap::WordSeparator::AsciiSpace)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        let mut out = String::new();
        for line in textwrap::wrap(text, options) {
            let _ = writeln!(out, "{}", line.trim_end());
        }
        out
    }
}
