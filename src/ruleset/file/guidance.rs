use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{At, RoughDate};

/// A work that answers cite: an Act, a code of practice, statutory guidance.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WorkEntry {
    /// Its id: lower-case letters, digits and hyphens.
    pub id: At<String>,
    /// What kind of work it is. `guidance` where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<WorkKindEntry>,
    /// The title without a year.
    pub title: At<String>,
    /// Other titles and short forms.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<At<String>>,
    /// Titles that are near and wrong.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wrong_titles: Vec<At<String>>,
    /// Its editions, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub editions: Vec<EditionEntry>,
}

/// The kinds of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WorkKindEntry {
    /// An Act of Parliament, known by title and year.
    Act,
    /// Regulations or an order.
    Regulations,
    /// Guidance, a code or a framework.
    Guidance,
}

/// One edition of a work.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct EditionEntry {
    /// How it is told from the others: 2013, March 2015. The year where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<At<String>>,
    /// The year by which it is cited.
    pub year: At<i16>,
    /// From when it was in force, or issued where that is not known. A month or year alone means its first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<At<RoughDate>>,
    /// From when it was superseded or repealed. A month or year alone means its first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<At<RoughDate>>,
    /// What took its place: Working Together 2015.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<At<String>>,
    /// Where the dates come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<At<String>>,
    /// Whether the dates were held against that source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified: Option<bool>,
}

/// An organisation that came to an end.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct BodyEntry {
    /// Its full name.
    pub name: At<String>,
    /// Other names, as whole words with their case: NPIA.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<At<String>>,
    /// The day from which it was no more. A month or year alone means its first day.
    pub ended: At<RoughDate>,
    /// What took its place.
    pub successor: At<String>,
    /// Where the date comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<At<String>>,
    /// Whether the date was held against that source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified: Option<bool>,
}
