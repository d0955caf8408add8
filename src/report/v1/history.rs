use schemars::JsonSchema;
use serde::Serialize;

use super::Tool;

/// What `boardcheck history --format json` writes.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HistoryReport {
    /// The number of this schema: 1.
    pub schema: u32,
    /// What wrote the report.
    pub tool: Tool,
    /// The years, the oldest first.
    pub years: Vec<String>,
    /// One for each agency, document and section that any year holds.
    pub rows: Vec<HistoryLine>,
}

/// One answer through the years.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HistoryLine {
    /// The agency's id.
    pub agency: String,
    /// The document's id.
    pub document: String,
    /// The section's id.
    pub section: String,
    /// One for each year, in order.
    pub cells: Vec<HistoryCellPart>,
    /// The year in which the answer became what it is in the last year; null where the last year has none.
    pub last_changed: Option<String>,
    /// For how many years in a row, the last one included, the words are the same.
    pub standing: usize,
    /// The agency's name.
    pub agency_name: String,
    /// The document's name.
    pub document_name: String,
    /// The section's name.
    pub section_name: String,
}

/// One answer in one year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HistoryCellPart {
    /// What became of it since the year before, as in a comparison; null in the first year.
    pub status: Option<String>,
    /// Whether there is an answer.
    pub answered: bool,
    /// The share kept since the year before, from 0 to 1.
    pub similarity: f64,
}
