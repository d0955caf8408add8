//! Paths as they are typed to files that are read.

use std::path::{Path, PathBuf};

use super::fault::Fault;
use crate::extract;

/// Files to read, and paths that gave none.
#[derive(Debug, Default)]
pub struct Inputs {
    /// Sorted, each once; `-` for standard input.
    pub files: Vec<PathBuf>,
    /// What was asked for and cannot be read.
    pub faults: Vec<Fault>,
}

/// The files that paths stand for: see [`extract::find`]. A name with `*` or `?` that no file bears is a pattern, since
/// the Windows shells hand it on as it is.
pub fn collect(paths: &[PathBuf]) -> Inputs {
    let found = extract::find(&paths.iter().flat_map(|path| expand(path)).collect::<Vec<_>>());
    let faults = found.errors.iter().map(|error| Fault::new(error.to_string())).collect();
    Inputs { files: found.files, faults }
}

/// The paths that a pattern matches, sorted; the path itself where it is none or matches nothing, so that it is named.
fn expand(path: &Path) -> Vec<PathBuf> {
    let text = path.to_string_lossy();
    if !text.contains(['*', '?']) || path.exists() {
        return vec![path.to_owned()];
    }
    let options = glob::MatchOptions {
        case_sensitive: !cfg!(windows),
        require_literal_separator: true,
        require_literal_leading_dot: true,
    };
    let matched: Vec<PathBuf> =
        glob::glob_with(&text, options).map(|paths| paths.filter_map(Result::ok).collect()).unwrap_or_default();
    if matched.is_empty() { vec![path.to_owned()] } else { matched }
}

/// The path as it is shown, with `/` on every system.
pub fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' { text.into_owned() } else { text.replace(std::path::MAIN_SEPARATOR, "/") }
}
