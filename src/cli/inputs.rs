//! Paths as they are typed to files that are read.

use std::path::{Path, PathBuf};

use super::fault::Fault;

/// Files to read, and paths that gave none.
#[derive(Debug, Default)]
pub struct Inputs {
    /// Sorted, each once; `-` for standard input.
    pub files: Vec<PathBuf>,
    /// What was asked for and cannot be read.
    pub faults: Vec<Fault>,
}

/// The files that paths stand for: themselves, and all that lies in folders, links not followed. Hidden files, Word's
/// lock files and `boardcheck.toml` are passed over. A name with `*` or `?` that no file bears is a pattern, since the
/// Windows shells hand it on as it is.
pub fn collect(paths: &[PathBuf]) -> Inputs {
    let mut inputs = Inputs::default();
    for path in paths {
        if path == Path::new("-") || path.is_file() {
            inputs.files.push(path.clone());
        } else if path.is_dir() {
            folder(path, &mut inputs);
        } else {
            inputs.faults.push(Fault::of(path, "there is no such file or folder; check the path"));
        }
    }
    inputs.files.sort();
    inputs.files.dedup();
    inputs
}

fn folder(path: &Path, inputs: &mut Inputs) {
    let before = inputs.files.len();
    for entry in walkdir::WalkDir::new(path)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !skipped(entry))
    {
        match entry {
            Ok(entry) if entry.file_type().is_file() => inputs.files.push(entry.into_path()),
            Ok(_) => {}
            Err(error) => inputs.faults.push(Fault::of(error.path().unwrap_or(path), "the folder cannot be opened")),
        }
    }
    if inputs.files.len() == before {
        inputs.faults.push(Fault::of(
            path,
            "there is nothing to check in this folder; name the folder that holds the submissions",
        ));
    }
}

fn skipped(entry: &walkdir::DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.') || name.starts_with("~$") || name == "boardcheck.toml"
}

/// The path as it is shown, with `/` on every system.
pub fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' { text.into_owned() } else { text.replace(std::path::MAIN_SEPARATOR, "/") }
}
