use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{At, BodyEntry, DocumentEntry, PhrasesEntry, RoughDate, SeverityEntry, WaiverEntry, WorkEntry};

/// A rule set of boardcheck: what one board asks of its agencies.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
#[schemars(rename = "boardcheck rules", !default)]
pub struct RulesFile {
    /// The version of this format: 1.
    #[schemars(required)]
    pub schema: Option<At<u32>>,
    /// The rule set's own id: lower-case letters, digits and hyphens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<At<String>>,
    /// What people call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<At<String>>,
    /// The rule set that this one is laid over: the name of a built-in one, or a path beside this file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extends: Option<At<String>>,
    /// Files of guidance, bodies and phrases to take in: names of built-in ones, or paths beside this file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub include: Vec<At<String>>,
    /// The board.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub board: Option<BoardEntry>,
    /// The reporting year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<PeriodEntry>,
    /// Words that stand for an answer, or point away from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phrases: Option<PhrasesEntry>,
    /// The agencies that are asked, in the order of the reports. In a file that extends another, the whole list is
    /// replaced when one is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agencies: Option<Vec<AgencyEntry>>,
    /// The documents that each agency is asked for. In a file that extends another, each is laid over that with its id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentEntry>,
    /// Guidance and law, added to what is included; a work with the same id replaces that one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub works: Vec<WorkEntry>,
    /// Organisations that came to an end, added to what is included; one with the same name replaces that one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<BodyEntry>,
    /// Severities that differ from the default.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub severities: Vec<SeverityEntry>,
    /// Findings that the board has decided to live with.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub waivers: Vec<WaiverEntry>,
}

/// A file of guidance, bodies and phrases that rule sets include.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct IncludeFile {
    /// The version of this format: 1.
    pub schema: Option<At<u32>>,
    /// What people call it.
    pub title: Option<At<String>>,
    /// Words that stand for an answer, or point away from it.
    pub phrases: Option<PhrasesEntry>,
    /// Guidance and law.
    pub works: Vec<WorkEntry>,
    /// Organisations that came to an end.
    pub bodies: Vec<BodyEntry>,
}

/// The board itself. Its names can stand in every wording as `{board}`, `{board-short}` and `{area}`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct BoardEntry {
    /// Its full name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<At<String>>,
    /// Its short name: HSCB.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<At<String>>,
    /// Other names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aliases: Option<Vec<At<String>>>,
    /// The area it serves, as its wordings name it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<At<String>>,
}

/// The reporting year.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct PeriodEntry {
    /// The year asked for: 2013-2014, or 2014 for a calendar year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<At<String>>,
    /// The month and day on which a year begins: 04-01.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts: Option<At<String>>,
    /// The date that everything dated is held against; today where none is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<At<RoughDate>>,
}

/// A partner agency.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct AgencyEntry {
    /// Its id: lower-case letters, digits and hyphens.
    pub id: At<String>,
    /// Its full name.
    pub name: At<String>,
    /// Every other name it goes by: short forms, old spellings, parts of a larger body.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<At<String>>,
    /// Bodies that took its place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub successors: Vec<SuccessorEntry>,
    /// What it need not send.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exemptions: Vec<ExemptionEntry>,
}

/// A body that took an agency's place.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SuccessorEntry {
    /// Its name.
    pub name: At<String>,
    /// From when.
    pub from: At<RoughDate>,
    /// Its id, where it is an agency of the register too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency: Option<At<String>>,
}

/// A document or section that an agency need not send.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ExemptionEntry {
    /// The document's id.
    pub document: At<String>,
    /// The section's id; the whole document without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<At<String>>,
    /// Why. Never empty.
    pub reason: At<String>,
}
