//! Findings and changes as a table, JSON and the other forms. Nothing here looks at a document.
//!
//! The types of [`v1`] are what every format shows: whoever runs a check fills them, and one file for each format turns
//! them into text.

mod json;
mod look;
mod plain;
mod table;
pub mod v1;

pub use json::json;
pub use look::Look;
pub use plain::{one_line, plain, shorten};
pub use table::{Detail, table};
