//! `boardcheck baseline write`, and reading what it wrote.

use std::path::Path;

use super::fault::Fault;
use crate::suppress::Baseline;

/// Reads a baseline file.
pub fn read(path: &Path) -> Result<Baseline, Fault> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| Fault::of(path, format!("the baseline cannot be opened ({error})")))?;
    Baseline::from_json(&text).map_err(|error| Fault::of(path, error))
}
