//! Schema 1 of the reports. These types are frozen: a key may be added at the end of its object; none is renamed,
//! moved, removed or given another meaning. A schema 2 would get a module of its own beside this one.

mod check;

pub use check::{
    AgencyPart, CheckReport, DocumentPart, FindingLine, Gate, OcrPage, RulesLine, RunnerUp, SectionPart, SourceLine,
    Summary, Tool, WaivedBy, WaivedLine,
};
