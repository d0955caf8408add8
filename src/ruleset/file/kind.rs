use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::At;

/// The kinds of answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum KindEntry {
    /// Free text.
    Text,
    /// A person, with or without a post.
    Person,
    /// An organisation: the agency's own name.
    Organisation,
    /// A place, an area, a short phrase.
    Phrase,
    /// A date.
    Date,
    /// One of `choices`.
    Choice,
    /// A tick.
    Tick,
    /// A table with `columns`.
    Table,
    /// The board's wording, in `paragraphs`.
    Shared,
    /// The agency's own text, whatever it is headed: what is left of the document.
    Own,
    /// Who signed off, and when: `sign-off`.
    SignOff,
}

/// A column of a table.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ColumnEntry {
    /// Its heading.
    pub name: At<String>,
    /// Other headings it has had.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<At<String>>,
    /// Who fills it: the agency where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filled_by: Option<FilledByEntry>,
    /// Whether a cell of it may be left empty. False where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub optional: Option<bool>,
    /// What can be chosen, where a cell holds one of a few words: red, amber, green.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<At<String>>,
}

/// Who fills a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FilledByEntry {
    /// It is printed on the form: the key of a row.
    Form,
    /// The agency.
    Agency,
    /// The board, after the return came: moderated scores.
    Board,
}

/// What a cell asks of the other cells of its row.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ConditionEntry {
    /// The column that is looked at.
    pub when: At<String>,
    /// The words of which its cell holds one.
    pub is: Vec<At<String>>,
    /// The columns that then have to be filled.
    pub then: Vec<At<String>>,
}

/// What a sign-off has to be.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct SignOffEntry {
    /// Who is asked for: a governance `group` where not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<SignOffByEntry>,
    /// The labels before the name: Ratified by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_labels: Option<Vec<At<String>>>,
    /// The labels before the date: Ratified on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_labels: Option<Vec<At<String>>>,
    /// Months before the beginning of the year asked for from which a date is accepted. 0 where not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months_before: Option<u32>,
    /// Months after its end up to which one is accepted. 12 where not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months_after: Option<u32>,
}

/// Who signs off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SignOffByEntry {
    /// A governance group.
    Group,
    /// A person.
    Person,
    /// Either.
    Any,
}
