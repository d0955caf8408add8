//! Runs over a folder of foreign files, named by the environment variable `BOARDCHECK_FOREIGN`:
//!
//! ```text
//! BOARDCHECK_FOREIGN=/files cargo test --release --test foreign -- --ignored --nocapture
//! ```
//!
//! `BOARDCHECK_MUTANTS` sets how many damaged copies are made for each format (default 500). The folder may have folders
//! of its own; its files are read, never written.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)] // a test that fails says so; one that is skipped, too

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;
use std::time::Instant;

use boardcheck::document::Document;
use boardcheck::extract::{self, Failure, Options};

/// A file that takes longer is counted as slow.
const SLOW: Duration = Duration::from_secs(2);

/// The files to read, by the ending of their names; `None` if no folder is named.
fn files() -> Option<BTreeMap<String, Vec<PathBuf>>> {
    let Some(folder) = std::env::var_os("BOARDCHECK_FOREIGN") else {
        println!("skipped: BOARDCHECK_FOREIGN names no folder");
        return None;
    };
    let found = extract::find(&[PathBuf::from(folder)]);
    assert!(!found.files.is_empty(), "BOARDCHECK_FOREIGN names a folder without files");
    let mut by_ending: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for path in found.files {
        let ending = path.extension().map_or_else(String::new, |ending| ending.to_string_lossy().to_lowercase());
        by_ending.entry(ending).or_default().push(path);
    }
    Some(by_ending)
}

#[derive(Default)]
struct Counts {
    files: usize,
    read: usize,
    refused: usize,
    empty: usize,
    slow: usize,
    words: usize,
    /// Readers that broke or met the limit of their time: faults of ours.
    faults: Vec<String>,
}

impl Counts {
    fn add(&mut self, name: &str, bytes: &[u8]) {
        self.files += 1;
        let begun = Instant::now();
        for reading in extract::read_bytes(name, bytes, &Options::default()) {
            match reading {
                Ok(document) => {
                    self.faults.extend(inconsistency(&document).map(|what| format!("{name}: {what}")));
                    self.read += 1;
                    let words = document.words();
                    self.words += words;
                    self.empty += usize::from(words == 0);
                }
                Err(unreadable) => {
                    self.refused += 1;
                    let out_of_time =
                        matches!(&unreadable.failure, Failure::Limit { limit } if limit.contains("MAX_TIME"));
                    if matches!(unreadable.failure, Failure::Broke { .. }) || out_of_time {
                        self.faults.push(unreadable.to_string());
                    }
                }
            }
        }
        self.slow += usize::from(begun.elapsed() > SLOW);
    }

    fn print(&self, ending: &str) {
        println!(
            "{ending:>8} {:>6} files: {:>6} read, {:>5} refused, {:>5} empty, {:>3} slow, {:>9} words, {} faults",
            self.files,
            self.read,
            self.refused,
            self.empty,
            self.slow,
            self.words,
            self.faults.len()
        );
        for fault in &self.faults {
            println!("         {fault}");
        }
    }
}

/// What does not hold of a document, though all that stands on it relies on it; the fuzz targets ask the same.
fn inconsistency(document: &Document) -> Option<&'static str> {
    let (blocks, tables) = (document.blocks.len(), document.tables.len());
    if document.blocks.iter().any(|block| block.cell.is_some_and(|cell| cell.table as usize >= tables)) {
        return Some("a cell without its table");
    }
    if document.blocks.iter().any(|block| block.text.is_blank() && block.cell.is_none()) {
        return Some("an empty block outside of any table");
    }
    let lost = document.notices.iter().any(|notice| notice.block.is_some_and(|block| block >= blocks));
    lost.then_some("a notice without its block")
}

#[test]
#[ignore = "needs a folder of foreign files in BOARDCHECK_FOREIGN"]
fn no_foreign_file_breaks_a_reader() {
    let Some(by_ending) = files() else { return };
    let mut faults = 0;
    for (ending, paths) in by_ending {
        let mut counts = Counts::default();
        for path in paths {
            let bytes = std::fs::read(&path).unwrap();
            counts.add(&path.file_name().unwrap_or_default().to_string_lossy(), &bytes);
        }
        counts.print(&ending);
        faults += counts.faults.len();
    }
    assert_eq!(faults, 0);
}

#[test]
#[ignore = "needs a folder of foreign files in BOARDCHECK_FOREIGN"]
fn no_damaged_file_breaks_a_reader() {
    let Some(by_ending) = files() else { return };
    let most: usize = std::env::var("BOARDCHECK_MUTANTS").ok().and_then(|most| most.parse().ok()).unwrap_or(500);
    let mut faults = 0;
    for (ending, paths) in by_ending {
        let mut counts = Counts::default();
        for number in 0..most {
            let path = &paths[number % paths.len()];
            let mut bytes = std::fs::read(path).unwrap();
            damage(&mut bytes, number as u64);
            let name = format!("{} (mutant {number})", path.file_name().unwrap_or_default().to_string_lossy());
            counts.add(&name, &bytes);
        }
        counts.print(&ending);
        faults += counts.faults.len();
    }
    assert_eq!(faults, 0);
}

/// The same for the seeds of the fuzz targets, a few copies of each, on every run.
#[test]
fn no_damaged_seed_breaks_a_reader() {
    const COPIES: u64 = 25;
    let seeds = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    let found = extract::find(&[seeds]);
    assert!(found.files.len() >= 10, "the seeds are gone: {:?}", found.errors);
    let mut counts = Counts::default();
    for path in found.files {
        let bytes = std::fs::read(&path).unwrap();
        for number in 0..COPIES {
            let mut copy = bytes.clone();
            damage(&mut copy, number);
            counts.add(&format!("{} (mutant {number})", path.display()), &copy);
        }
    }
    assert!(counts.read > 0);
    assert_eq!(counts.faults, Vec::<String>::new());
}

/// Damages a file in one of the ways that files are damaged, the same way for the same number.
fn damage(bytes: &mut Vec<u8>, number: u64) {
    let mut random = Random(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    if bytes.is_empty() {
        return;
    }
    match number % 5 {
        0 => {
            for _ in 0..=random.below(40) {
                let at = random.below(bytes.len());
                bytes[at] = random.below(256) as u8;
            }
        }
        1 => bytes.truncate(random.below(bytes.len())),
        2 => {
            // Numbers that are at the edge of what they can be.
            for _ in 0..=random.below(8) {
                let at = random.below(bytes.len());
                let value = [0u8, 0x7F, 0x80, 0xFF][random.below(4)];
                for byte in bytes.iter_mut().skip(at).take(4) {
                    *byte = value;
                }
            }
        }
        3 => {
            let (from, length) = (random.below(bytes.len()), random.below(4_096));
            let piece: Vec<u8> = bytes.iter().skip(from).take(length).copied().collect();
            let at = random.below(bytes.len());
            bytes.splice(at..at, piece);
        }
        _ => {
            let (from, length) = (random.below(bytes.len()), random.below(2_048));
            bytes.drain(from..bytes.len().min(from + length));
        }
    }
}

/// Xorshift: enough for damage, and the same on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}
