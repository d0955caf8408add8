use std::fmt;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::rules_text::RulesText;

/// Lines longer than this, in bytes, are named and not shown.
const LONGEST_SHOWN: usize = 2_000;

/// One thing that is wrong with a rules file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, as messages name it.
    pub path: String,
    /// The line, from 1; `None` where the file as a whole is meant.
    pub line: Option<usize>,
    /// The column in characters, from 1.
    pub column: Option<usize>,
    /// The bytes of the file that are meant.
    pub span: Option<Range<usize>>,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What was probably meant, or what to do.
    pub hint: Option<String>,
    text: Option<RulesText>,
}

impl Problem {
    /// A problem at a place in a file.
    pub fn at(text: &RulesText, span: Range<usize>, message: impl Into<String>) -> Self {
        let span = text.clamp(&span);
        let (line, column) = text.position(span.start);
        Self {
            path: text.name.to_string(),
            line: Some(line),
            column: Some(column),
            span: Some(span),
            message: message.into(),
            hint: None,
            text: Some(text.clone()),
        }
    }

    /// A problem with a file as a whole.
    pub fn of_file(path: impl Into<String>, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { path: path.into(), line: None, column: None, span: None, message, hint: None, text: None }
    }

    /// The same with a hint, if there is one.
    pub fn hint(mut self, hint: Option<String>) -> Self {
        self.hint = hint.or(self.hint);
        self
    }

    /// The problem with the line of the file that it points at, over several lines of text.
    pub fn render(&self, level: ProblemLevel, color: bool) -> String {
        let title = match level {
            ProblemLevel::Error => Level::ERROR,
            ProblemLevel::Warning => Level::WARNING,
        };
        let title = title.primary_title(&self.message);
        let group = match (&self.text, &self.span) {
            (Some(text), Some(span)) => {
                if let Some((window, first_line)) = window(&text.text, span) {
                    let pointer = AnnotationKind::Primary.span(span.start - window.start..span.end - window.start);
                    let snippet = Snippet::source(&text.text[window]).line_start(first_line).path(&*text.name);
                    title.element(snippet.annotation(pointer))
                } else {
                    let origin = Origin::path(&*text.name).line(self.line.unwrap_or(1));
                    title.element(origin.char_column(self.column.unwrap_or(1)))
                }
            }
            _ => title.element(Origin::path(&*self.path)),
        };
        let group = match &self.hint {
            Some(hint) => group.element(Level::HELP.message(hint)),
            None => group,
        };
        let renderer = if color { Renderer::styled() } else { Renderer::plain() };
        renderer.render(&[group])
    }
}

/// The lines that a span lies on, at most three of them, and the number of the first; none where they are too long to be
/// read. Only these are handed on: laying out a whole file for each of many problems is slow.
fn window(text: &str, span: &Range<usize>) -> Option<(Range<usize>, usize)> {
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let mut end = start;
    for line in text[start..].split_inclusive('\n').take(3) {
        end += line.len();
        if end >= span.end {
            break;
        }
    }
    (end - start <= LONGEST_SHOWN).then(|| (start..end, text[..start].matches('\n').count() + 1))
}

impl fmt::Display for Problem {
    /// `rules.toml:3:1: unknown key ...; did you mean ...?`, on one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)?;
        if let (Some(line), Some(column)) = (self.line, self.column) {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, ": {}", self.message)?;
        if let Some(hint) = &self.hint {
            write!(f, "; {hint}")?;
        }
        Ok(())
    }
}

/// How a problem is headed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemLevel {
    /// The file cannot be used.
    Error,
    /// It can, and somebody should look.
    Warning,
}

/// Why a rules or settings file cannot be used: every problem that was found in it, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RuleError {
    /// The problems; at least one.
    pub problems: Vec<Problem>,
}

impl RuleError {
    /// All problems with the lines that they point at, a blank line between them, without a line break at the end.
    pub fn render(&self, color: bool) -> String {
        let rendered: Vec<String> =
            self.problems.iter().map(|problem| problem.render(ProblemLevel::Error, color)).collect();
        rendered.join("\n\n")
    }
}

impl From<Problem> for RuleError {
    fn from(problem: Problem) -> Self {
        Self { problems: vec![problem] }
    }
}

impl fmt::Display for RuleError {
    /// One problem a line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.problems.iter().map(Problem::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for RuleError {}
