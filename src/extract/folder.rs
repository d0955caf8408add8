//! From the paths that a user gives to the files that are read.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::{Failure, Unreadable};

/// What paths lead to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The files to read: those of a folder in the order of their names, the paths in the order they were given, none
    /// twice.
    pub files: Vec<PathBuf>,
    /// Files of a folder that were passed over, since they are no submissions: see [`find`].
    pub passed_over: Vec<PathBuf>,
    /// Paths that lead nowhere, and folders that cannot be opened or hold nothing to read.
    pub errors: Vec<Unreadable>,
}

/// Names that programs leave in folders.
const LEFT_BY_PROGRAMS: &[&str] = &["thumbs.db", "desktop.ini", "icon\r", "ehthumbs.db"];

/// Endings of files that a check itself reads or writes, or that a folder of submissions holds beside them.
const NO_SUBMISSIONS: &[&str] = &["toml", "json", "jsonl", "tmp", "bak", "log", "sarif", "py", "sh"];

/// Finds the files that paths lead to. A path to a file is taken as it is; a folder is walked to its depths, links not
/// followed.
///
/// In a folder are passed over: hidden names (those that begin with `.`), the lock files of Word and LibreOffice (`~$...`,
/// `.~lock...`), `__MACOSX`, what Windows leaves (`Thumbs.db`, `desktop.ini`), links, and the endings `.toml`, `.json`,
/// `.jsonl`, `.sarif`, `.tmp`, `.bak`, `.log`, `.py` and `.sh`. Everything else is read, and reported if
/// it cannot be: a file that nobody can read is what a board has to hear of. `-` is standard input.
pub fn find(paths: &[PathBuf]) -> Found {
    let mut found = Found::default();
    for path in paths {
        let before = found.files.len();
        if path == Path::new("-") || path.is_file() {
            found.files.push(path.clone());
        } else if path.is_dir() {
            walk(path, &mut found);
            if found.files.len() == before {
                found.errors.push(error(
                    path,
                    "there is nothing to read in this folder; give the folder that the submissions lie in",
                ));
            }
        } else if path.exists() {
            found.errors.push(error(path, "this is neither a file nor a folder"));
        } else {
            found.errors.push(error(path, "there is no such file or folder; check the path"));
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    found.files.retain(|path| seen.insert(path.clone()));
    found
}

fn walk(folder: &Path, found: &mut Found) {
    let mut passed_over = Vec::new();
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(|entry| {
        let wanted = entry.depth() == 0 || is_wanted(entry);
        if !wanted {
            passed_over.push(entry.path().to_owned());
        }
        wanted
    });
    for entry in entries {
        match entry {
            Ok(entry) if entry.file_type().is_file() => found.files.push(entry.into_path()),
            Ok(_) => {}
            Err(failure) => {
                let path = failure.path().unwrap_or(folder).to_owned();
                let reason = failure
                    .into_io_error()
                    .map_or_else(|| "it is a loop of links".to_owned(), |error| error.to_string());
                found.errors.push(error(&path, &format!("cannot be opened ({reason})")));
            }
        }
    }
    found.passed_over.append(&mut passed_over);
}

fn is_wanted(entry: &DirEntry) -> bool {
    !entry.path_is_symlink() && is_submission(&entry.file_name().to_string_lossy(), entry.file_type().is_dir())
}

/// Whether a name in a folder, a zip or a mail may be that of a submission, or of a folder of them.
pub(super) fn is_submission(name: &str, is_folder: bool) -> bool {
    let lower = name.to_lowercase();
    if lower.starts_with('.') || lower.starts_with("~$") || lower == "__macosx" {
        return false;
    }
    if is_folder {
        return true;
    }
    let ending = lower.rsplit_once('.').map_or("", |(_, ending)| ending);
    !LEFT_BY_PROGRAMS.contains(&lower.as_str()) && !NO_SUBMISSIONS.contains(&ending)
}

fn error(path: &Path, reason: &str) -> Unreadable {
    Unreadable { path: shown(path), failure: Failure::Io(reason.to_owned()), sha256: None }
}

/// A path as it stands in reports: with `/` on every system.
pub(super) fn shown(path: &Path) -> String {
    let path = path.to_string_lossy();
    if cfg!(windows) { path.replace('\\', "/") } else { path.into_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_gives_its_submissions_in_order_and_says_what_it_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::create_dir_all(at("police/2014")).unwrap();
        for name in ["b.docx", "a.pdf", "~$b.docx", ".DS_Store", "boardcheck.toml", "police/2014/c.xyz"] {
            std::fs::write(at(name), "x").unwrap();
        }
        let found = find(&[folder.path().to_owned(), at("a.pdf")]);
        assert_eq!(found.files, [at("a.pdf"), at("b.docx"), at("police/2014/c.xyz")]);
        assert_eq!(found.passed_over, [at(".DS_Store"), at("boardcheck.toml"), at("~$b.docx")]);
        assert_eq!(found.errors, []);
    }

    #[test]
    fn a_path_that_leads_nowhere_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("missing.docx");
        let found = find(&[missing.clone(), folder.path().to_owned()]);
        assert!(found.errors[0].to_string().contains("missing.docx: there is no such file"), "{}", found.errors[0]);
        assert!(found.errors[1].to_string().contains("nothing to read"), "{}", found.errors[1]);
    }
}
