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
    /// Files of a folder that were passed over and that somebody may miss; none of what programs leave there.
    pub passed_over: Vec<PathBuf>,
}

/// The files that paths stand for: see [`extract::find`]. A name with `*` or `?` that no file bears is a pattern, since
/// the Windows shells hand it on as it is.
pub fn collect(paths: &[PathBuf]) -> Inputs {
    let found = extract::find(&paths.iter().flat_map(|path| expand(path)).collect::<Vec<_>>());
    let faults = found.errors.iter().map(|error| Fault::new(error.to_string())).collect();
    let passed_over = found.passed_over.into_iter().filter(|path| may_be_missed(path)).collect();
    Inputs { files: found.files, faults, passed_over }
}

/// Whether somebody may look for a file in the report: it is a link, or no submission by the ending of its name alone.
fn may_be_missed(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    let hidden = name.starts_with(['.', '~']) || name.starts_with("__");
    let own = path.extension().is_none_or(|end| end.eq_ignore_ascii_case("toml"));
    !hidden && (path.is_symlink() || !own && name != "desktop.ini" && name != "thumbs.db" && name != "ehthumbs.db")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_may_look_for_is_named_and_what_programs_leave_is_not() {
        for (name, missed) in [
            ("minutes.log", true),
            ("report.bak", true),
            ("~$report.docx", false),
            (".DS_Store", false),
            ("__MACOSX", false),
            ("Thumbs.db", false),
            ("boardcheck.toml", false),
        ] {
            assert_eq!(may_be_missed(Path::new(name)), missed, "{name}");
        }
    }
}
