use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{At, RoughDate};

/// A severity that differs from the default. What is not given matches everything.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SeverityEntry {
    /// The code of the finding.
    pub code: At<String>,
    /// The agency's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency: Option<At<String>>,
    /// The document's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<At<String>>,
    /// The section's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<At<String>>,
    /// How much it weighs; `off` leaves it out.
    pub severity: SeverityLevel,
}

/// The severities that a rule set can give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SeverityLevel {
    /// Something is missing or wrong that has to be put right.
    Error,
    /// A person should look.
    Warning,
    /// Worth knowing.
    Info,
    /// Not said at all.
    Off,
}

/// A finding that the board has decided to live with. What is not given matches everything.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WaiverEntry {
    /// The code of the finding.
    pub code: At<String>,
    /// The agency's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency: Option<At<String>>,
    /// The document's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<At<String>>,
    /// The section's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<At<String>>,
    /// Why. Never empty.
    pub reason: At<String>,
    /// The last day on which it holds.
    pub expires: At<RoughDate>,
}
