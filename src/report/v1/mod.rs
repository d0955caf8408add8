//! Schema 1 of the reports. These types are frozen: a key may be added at the end of its object; none is renamed,
//! moved, removed or given another meaning. A schema 2 would get a module of its own beside this one.

mod check;
mod diff;
mod history;

pub use check::{
    AgencyPart, CheckReport, DocumentPart, FindingLine, Gate, OcrPage, RulesLine, RunnerUp, SectionPart, SourceLine,
    Summary, Tool, WaivedBy, WaivedLine,
};
pub use diff::{
    AlsoLine, ChangeLine, DiffReport, DiffSummary, FindingsPart, HunkPart, NamePart, PlacePart, Remark, SectionPath,
    YearPart,
};
pub use history::{HistoryCellPart, HistoryLine, HistoryReport};

/// The JSON Schema of [`CheckReport`], as it is checked in.
pub fn check_schema() -> String {
    drawn(&schemars::schema_for!(CheckReport))
}

/// The JSON Schema of [`DiffReport`], as it is checked in.
pub fn diff_schema() -> String {
    drawn(&schemars::schema_for!(DiffReport))
}

fn drawn(schema: &schemars::Schema) -> String {
    // A schema is made of maps and texts, which serde_json always writes.
    super::json(schema).unwrap_or_default()
}
