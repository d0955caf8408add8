//! What is read of a Word file, feature by feature, from files that are made here.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that cannot go on fails

mod builder;
mod controls;
mod dialects;
mod fields;
mod hostile;
mod look;
mod mutants;
mod numbering;
mod pictures;
mod state;
mod stories;
mod tables;
