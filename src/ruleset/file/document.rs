use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{At, ColumnEntry, ConditionEntry, KindEntry, SignOffEntry, WordingEntry};

/// A form that each agency is asked for.
///
/// In a file that extends another, an entry with the id of one of its documents changes what it gives and leaves the
/// rest; an entry with a new id adds a document and needs a name and titles, or `untitled`.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct DocumentEntry {
    /// Its id: lower-case letters, digits and hyphens.
    pub id: At<String>,
    /// What messages call it, in lower case: practice quality assurance report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<At<String>>,
    /// The titles by which it is known, without year and agency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub titles: Option<Vec<At<String>>>,
    /// Whether every agency has to send it. True where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// Whether an agency may send several. False where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeatable: Option<bool>,
    /// Whether text under an agency's heading that belongs to no other form is this document, though it bears no title.
    /// False where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub untitled: Option<bool>,
    /// How the document's own date is held against the year asked for. `no` where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<DatedEntry>,
    /// Drop the document that the extended rule set has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drop: Option<At<bool>>,
    /// The versions of the form, the newest first. New ones are put before those of the extended rule set.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub versions: Vec<VersionEntry>,
    /// Its sections, in order. In a file that extends another, each is laid over that with its id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<SectionEntry>,
}

/// How a document's own year line is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DatedEntry {
    /// It bears no year, or none that matters.
    No,
    /// It names the year: 2013-2014.
    Year,
    /// It names a month of the year asked for.
    InPeriod,
    /// It names a month in the twelve that follow the end of the year asked for.
    AfterPeriod,
}

/// One version of a form.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct VersionEntry {
    /// Its id, by which wordings name it: 2013-2014.
    pub id: At<String>,
    /// The years in which it was current.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<Vec<At<String>>>,
    /// The form's own sentences outside its questions, whole or in parts: introductions, purposes, opening lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub boilerplate: Option<Vec<At<String>>>,
}

/// A question of a form.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SectionEntry {
    /// Its id: lower-case letters, digits and hyphens.
    pub id: At<String>,
    /// What messages call it, in lower case: aims and objectives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<At<String>>,
    /// The number that the form prints before it, without punctuation: 1, A1, 2.3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<At<String>>,
    /// The kind of answer. `text` where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<At<KindEntry>>,
    /// Whether it has to be answered. True where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// `thin-answer` is said below this many words; never where not given, or 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_words: Option<At<u32>>,
    /// Drop the section that the extended rule set has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drop: Option<At<bool>>,
    /// In a file that extends another: the section after which a new one is put; at the end without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<At<String>>,
    /// The form's guidance for this question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompts: Option<Vec<At<String>>>,
    /// For `choice`: what can be chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<At<String>>>,
    /// For `shared`: the board's wording, paragraph by paragraph, with {agency}, {board}, {board-short} and {area}.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraphs: Option<Vec<At<String>>>,
    /// For `table`: what the key column holds in the rows that have to be there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<Vec<At<String>>>,
    /// The question, the newest wording first: a text, or a text with the ids of the versions that have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wordings: Option<Vec<WordingEntry>>,
    /// For `table`: its columns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub columns: Option<Vec<ColumnEntry>>,
    /// For `table`: what a cell asks of the other cells of its row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Vec<ConditionEntry>>,
    /// For `sign-off`: who signs, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign_off: Option<SignOffEntry>,
}
