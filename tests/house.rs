//! The house as ARCHITECTURE.md draws it: its rooms, its arrows, and nothing beside them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that cannot go on fails

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The longest source file, tests in it included: what a reader takes in at one sitting.
const LONGEST_FILE: usize = 480;

/// The rows `| room | may use |` of the table under "The arrows".
fn arrows() -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string("ARCHITECTURE.md").unwrap();
    let table = text.split("## The arrows").nth(1).expect("ARCHITECTURE.md has a section `The arrows`");
    let cells =
        |row: &str| row.trim_matches('|').split('|').map(|cell| cell.trim().replace('`', "")).collect::<Vec<_>>();
    table
        .lines()
        .skip_while(|line| !line.starts_with("|---"))
        .skip(1)
        .take_while(|line| line.starts_with('|'))
        .map(cells)
        .map(|row| {
            let uses = row[1]
                .split(',')
                .map(|name| name.trim().to_owned())
                .filter(|name| !name.is_empty() && name != "nothing");
            (row[0].clone(), uses.collect())
        })
        .collect()
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

#[test]
fn imports_follow_the_arrows() {
    let arrows = arrows();
    let mut broken = Vec::new();
    for (room, may_use) in &arrows {
        for file in sources(&Path::new("src").join(room)) {
            let text = fs::read_to_string(&file).unwrap();
            // A room's own tests may set up whatever they need.
            let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or(&text);
            if file.ends_with("tests.rs") || file.components().any(|part| part.as_os_str() == "tests") {
                continue;
            }
            for part in code.split("crate::").skip(1) {
                let used: String = part.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
                if arrows.contains_key(&used) && used != *room && !may_use.contains(&used) {
                    broken.push(format!("{} uses {used}", file.display()));
                }
            }
        }
    }
    broken.dedup();
    assert!(broken.is_empty(), "arrows that ARCHITECTURE.md does not have:\n{}", broken.join("\n"));
}

#[test]
fn every_room_is_in_the_plan() {
    let planned: BTreeSet<String> = arrows().into_keys().collect();
    let built: BTreeSet<String> = fs::read_dir("src")
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    assert_eq!(built, planned);
}

#[test]
fn files_are_short() {
    let long: Vec<String> = sources(Path::new("src"))
        .into_iter()
        .map(|file| (fs::read_to_string(&file).unwrap().lines().count(), file))
        .filter(|(lines, _)| *lines > LONGEST_FILE)
        .map(|(lines, file)| format!("{} has {lines} lines", file.display()))
        .collect();
    assert!(long.is_empty(), "split these into files of at most {LONGEST_FILE} lines:\n{}", long.join("\n"));
}

#[test]
fn every_dependency_says_what_it_is_for() {
    let text = fs::read_to_string("Cargo.toml").unwrap();
    // From a table of dependencies to the next table of another kind.
    let mut listed = false;
    let silent: Vec<&str> = text
        .lines()
        .filter(|line| {
            if line.starts_with('[') {
                listed = line.ends_with("dependencies]");
            }
            listed
        })
        .filter(|line| line.contains('=') && !line.starts_with('#') && !line.contains(" # "))
        .collect();
    assert!(silent.is_empty(), "no reason given: {silent:#?}");
}
