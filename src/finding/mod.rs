//! What is said to the reader: findings, their codes and severities.

mod code;
mod fingerprint;

pub use code::Code;
pub use fingerprint::fingerprint;

use serde::{Deserialize, Serialize};

/// How much a finding weighs. The order is that of weight: `Error` is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; nobody need act.
    Info,
    /// A person should look.
    Warning,
    /// Something is missing or wrong that the agency or the board has to put right.
    Error,
}

impl Severity {
    /// `error`, `warning` or `info`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// Where in a submission register a finding belongs. Each is `None` where the finding belongs to something larger.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject {
    /// The agency's id.
    pub agency: Option<String>,
    /// The document's id.
    pub document: Option<String>,
    /// The section's id.
    pub section: Option<String>,
}

/// One thing that a careful colleague would point out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What kind of thing it is.
    pub code: Code,
    /// Its weight: the code's default until the sieve has applied the rule set's severities.
    pub severity: Severity,
    /// Whom and what it is about.
    pub subject: Subject,
    /// The path of the file, as in [`crate::document::Source::path`]; `None` where nothing was sent.
    pub source: Option<String>,
    /// The page in that file, from 1.
    pub page: Option<u32>,
    /// The line or paragraph in that file, from 1.
    pub line: Option<u32>,
    /// One sentence that a person can act on.
    pub message: String,
    /// The words it rests on, as they stand in the file; shortened in the middle when long. Empty only where nothing
    /// was sent.
    pub evidence: String,
    /// What to send instead.
    pub suggestion: String,
}
