//! Findings and changes as a table, JSON and the other forms. Nothing here looks at a document.
//!
//! The types of [`v1`] are what every format shows: whoever runs a check fills them, and one file for each format turns
//! them into text.

mod csv;
mod diff;
mod escape;
mod github;
mod history;
mod json;
mod junit;
mod look;
mod markdown;
mod plain;
mod sarif;
mod table;
pub mod v1;

pub use csv::csv;
pub use diff::{DiffDetail, Shown, diff_markdown, diff_table};
pub use escape::markdown_text;
pub use github::github;
pub use history::{history_markdown, history_table};
pub use json::json;
pub use junit::junit;
pub use look::Look;
pub use markdown::markdown;
pub use plain::{one_line, plain, shorten};
pub use sarif::sarif;
pub use table::{Detail, table};

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
