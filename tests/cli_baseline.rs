//! A baseline over time: what was accepted passes, what is new fails, what is gone is mentioned.

#![allow(clippy::unwrap_used, clippy::panic)] // what a test does not expect may break it

use std::path::Path;
use std::process::{Command, Output};

fn boardcheck(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_boardcheck")).args(args).current_dir(folder).output().unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The made-up board of the transcripts, in a folder of its own.
fn board() -> tempfile::TempDir {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd/larchmere");
    let to = tempfile::tempdir().unwrap();
    std::fs::create_dir(to.path().join("inbox")).unwrap();
    for name in ["boardcheck.toml", "rules.toml"] {
        std::fs::copy(from.join(name), to.path().join(name)).unwrap();
    }
    for name in ["council.md", "police.txt"] {
        std::fs::copy(from.join("this-year").join(name), to.path().join("inbox").join(name)).unwrap();
    }
    to
}

#[test]
fn a_gate_with_a_baseline_fails_on_new_findings_alone() {
    let folder = board();
    let check = ["check", "inbox", "--baseline", "boardcheck-baseline.json"];
    assert_eq!(boardcheck(folder.path(), &["check", "inbox"]).status.code(), Some(1));
    assert_eq!(boardcheck(folder.path(), &["baseline", "write", "inbox"]).status.code(), Some(0));
    let accepted = boardcheck(folder.path(), &check);
    assert_eq!(accepted.status.code(), Some(0), "{}", text(&accepted));

    // Lines before the findings: pages and lines do not count.
    let council = folder.path().join("inbox/council.md");
    let old = std::fs::read_to_string(&council).unwrap();
    std::fs::write(&council, old.replacen("\n\n", "\n\n\n\n\n", 3)).unwrap();
    assert_eq!(boardcheck(folder.path(), &check).status.code(), Some(0));

    let emptied = old.replace("After the review of the spring term we moved the duty desk next to the front door, so that nobody waits in the corridor any more.", "");
    std::fs::write(&council, emptied).unwrap();
    let failed = boardcheck(folder.path(), &check);
    assert_eq!(failed.status.code(), Some(1));
    assert!(
        text(&failed).contains("return/learning") && !text(&failed).contains("return/listening"),
        "{}",
        text(&failed)
    );
}

#[test]
fn what_the_baseline_accepts_and_no_longer_occurs_is_mentioned() {
    let folder = board();
    boardcheck(folder.path(), &["baseline", "write", "inbox"]);
    let council = folder.path().join("inbox/council.md");
    let answered = std::fs::read_to_string(&council).unwrap().replace(
        "To be confirmed.",
        "The youth council asked for shorter letters, and since June every letter fits one page.",
    );
    std::fs::write(&council, answered).unwrap();
    let output = boardcheck(folder.path(), &["check", "inbox", "--baseline", "boardcheck-baseline.json"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output));
    let said = text(&output).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("placeholder-answer of council/return/listening that no longer occurs"), "{said}");
}

#[test]
fn no_baseline_is_written_where_a_file_cannot_be_read() {
    let folder = board();
    std::fs::write(folder.path().join("inbox/hospice.docx"), "").unwrap();
    let output = boardcheck(folder.path(), &["baseline", "write", "inbox"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!folder.path().join("boardcheck-baseline.json").exists());
}

/// A reader that goes away early is no fault of the run.
#[cfg(unix)]
#[test]
fn a_broken_pipe_is_quiet() {
    let folder = board();
    let line = format!("'{}' extract inbox inbox inbox --format json | head -c 1", env!("CARGO_BIN_EXE_boardcheck"));
    let output = Command::new("sh").args(["-c", &line]).current_dir(folder.path()).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
