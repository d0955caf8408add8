use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::At;

/// Words that stand for an answer, or point away from it. Lists of several files are joined.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct PhrasesEntry {
    /// What is no answer wherever it stands: TBC, more information to follow, insert text here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub placeholders: Vec<At<String>>,
    /// What is no answer where nothing else is said: pending, not known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub empty_answers: Vec<At<String>>,
    /// Words that point: refer to, see, as per, attached.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<At<String>>,
    /// What is pointed to: section 11 audit, appendix, annual report.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reference_targets: Vec<At<String>>,
    /// Words by which a governance group is known: board, committee.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<At<String>>,
    /// Titles and posts by which a person is known: Mr, Dr, chief executive.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<At<String>>,
    /// Words that say a document is a draft.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub drafts: Vec<At<String>>,
    /// Phrases of included or extended files that this board does not want.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<At<String>>,
}
