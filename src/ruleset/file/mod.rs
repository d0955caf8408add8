//! What a rules file may hold, key by key. The JSON Schema is drawn from these types.
//!
//! Every optional key is an `Option` or an empty list, because a file that `extends` another gives only what differs.
//! Which keys have to be there is said in `resolve`, where the layers have been laid over each other.
//!
//! Some of what boards' forms say is read and held, and no check looks at it yet: of tables the rows that have to be there,
//! who fills a column, what can be chosen in a cell and what a cell asks of its row; of a `choice` or `tick` whether the
//! answer is one of those asked for. `rules/section-11-audit.toml` shows how they are written.

mod at;
mod document;
mod guidance;
mod judgement;
mod kind;
mod phrases;
mod rough_date;
mod rules;
mod wording;

pub use at::At;
pub use document::{DatedEntry, DocumentEntry, SectionEntry, VersionEntry};
pub use guidance::{BodyEntry, EditionEntry, WorkEntry, WorkKindEntry};
pub use judgement::{SeverityEntry, SeverityLevel, WaiverEntry};
pub use kind::{ColumnEntry, ConditionEntry, FilledByEntry, KindEntry, SignOffByEntry, SignOffEntry};
pub use phrases::PhrasesEntry;
pub use rough_date::RoughDate;
pub use rules::{AgencyEntry, BoardEntry, ExemptionEntry, IncludeFile, PeriodEntry, RulesFile, SuccessorEntry};
pub use wording::WordingEntry;
