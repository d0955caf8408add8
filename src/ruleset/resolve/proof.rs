use std::collections::BTreeMap;

use jiff::civil::Date;

use super::super::YearLabel;
use super::super::file::{At, RoughDate};
use super::super::nearest::did_you_mean;
use super::super::problem::Problem;
use super::super::rules_text::RulesText;

/// The names that can stand in braces in a wording.
pub const SUBSTITUTIONS: &[&str] = &["agency", "board", "board-short", "area"];

/// The version of the format that this program reads.
const SCHEMA: u32 = 1;

/// More problems than this are not kept: nobody reads them.
const MAX_PROBLEMS: usize = 100;

/// Reads the values of one file and keeps what is wrong with them.
pub struct Proof<'a> {
    /// The file.
    pub text: &'a RulesText,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Proof<'a> {
    /// For the values of this file.
    pub fn new(text: &'a RulesText, problems: &'a mut Vec<Problem>) -> Self {
        Self { text, problems }
    }

    /// Something is wrong with this value.
    pub fn wrong<T>(&mut self, value: &At<T>, message: impl Into<String>) {
        self.wrong_hinted(value, message, None);
    }

    /// The same, with what was probably meant.
    pub fn wrong_hinted<T>(&mut self, value: &At<T>, message: impl Into<String>, hint: Option<String>) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(Problem::at(self.text, value.span(), message).hint(hint));
        }
    }

    /// Something is wrong with the file as a whole.
    pub fn wrong_file(&mut self, message: impl Into<String>, hint: Option<String>) {
        self.problems.push(Problem::at(self.text, 0..0, message).hint(hint));
    }

    /// The version of the format.
    pub fn schema(&mut self, schema: Option<&At<u32>>) {
        match schema {
            None => self.wrong_file(
                "the file does not say which version of the format it has: begin it with `schema = 1`",
                None,
            ),
            Some(schema) if *schema.get() != SCHEMA => self.wrong(
                schema,
                format!(
                    "version {} of the format is not known to this boardcheck, which reads version {SCHEMA}",
                    schema.get()
                ),
            ),
            Some(_) => {}
        }
    }

    /// An id: lower-case letters, digits and hyphens.
    pub fn id(&mut self, id: &At<String>) -> String {
        let text = id.get();
        let well_formed = !text.is_empty()
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-');
        if !well_formed {
            let hint = slug(text);
            self.wrong_hinted(
                id,
                format!("`{text}` is not an id: use lower-case letters, digits and hyphens"),
                (!hint.is_empty()).then(|| format!("for example `{hint}`")),
            );
        }
        text.clone()
    }

    /// Ids that stand twice in one list.
    pub fn unique<'b>(&mut self, what: &str, ids: impl IntoIterator<Item = &'b At<String>>) {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for id in ids {
            if let Some(first) = seen.get(id.get().as_str()) {
                let (line, _) = self.text.position(*first);
                self.wrong(id, format!("the {what} `{}` stands twice: the first is in line {line}", id.get()));
            } else {
                seen.insert(id.get(), id.span().start);
            }
        }
    }

    /// A text that is not empty.
    pub fn filled(&mut self, value: &At<String>, what: &str) -> String {
        if value.get().trim().is_empty() {
            self.wrong(value, format!("{what} is empty"));
        }
        value.get().trim().to_owned()
    }

    /// Texts that are not empty.
    pub fn all_filled(&mut self, values: &[At<String>], what: &str) -> Vec<String> {
        values.iter().map(|value| self.filled(value, what)).collect()
    }

    /// A wording, in which names can stand in braces. White space and line breaks within it mean one space.
    pub fn wording(&mut self, value: &At<String>, what: &str) -> String {
        for name in braced(value.get()) {
            if !SUBSTITUTIONS.contains(&name) {
                self.wrong_hinted(
                    value,
                    format!("`{{{name}}}` is no name that boardcheck puts in"),
                    did_you_mean(name, SUBSTITUTIONS.iter().copied())
                        .or_else(|| Some(format!("there are {{{}}}", SUBSTITUTIONS.join("}, {")))),
                );
            }
        }
        let filled = self.filled(value, what);
        filled.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A reporting year; the default where it cannot be read.
    pub fn year(&mut self, value: &At<String>) -> YearLabel {
        value.get().parse().unwrap_or_else(|message: String| {
            self.wrong(value, message);
            YearLabel::default()
        })
    }

    /// A date that has to be known to the day.
    pub fn day(&mut self, value: &At<RoughDate>) -> Date {
        if !value.get().is_exact() {
            self.wrong(value, format!("`{}` is not a day: write it as {}", value.get(), value.get().first_day()));
        }
        value.get().first_day()
    }
}

/// The names in braces.
pub fn braced(text: &str) -> impl Iterator<Item = &str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
        .filter(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphabetic() || c == '-' || c == '_'))
}

/// A text as an id.
pub fn slug(text: &str) -> String {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}
