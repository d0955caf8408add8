//! Pictures of text, read with an installed tesseract. `scan.pdf` is a page drawn as a picture by `make.py` beside it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)] // a test that fails says so; one that is skipped, too

use std::path::Path;
use std::process::Command;

use boardcheck::document::{Document, NoticeKind, Style};
use boardcheck::extract::{Options, read};

fn scan(ocr: bool) -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/pdf/scan.pdf");
    read(&path, &Options { ocr, ..Options::default() }).remove(0).map_err(|refused| refused.to_string()).unwrap()
}

/// Whether tesseract is there; says so if it is not.
fn has_tesseract() -> bool {
    let found = Command::new("tesseract").arg("--list-langs").output().is_ok_and(|output| {
        let languages = [output.stdout, output.stderr].concat();
        String::from_utf8_lossy(&languages).lines().any(|line| line.trim() == "eng")
    });
    if !found {
        println!("skipped: tesseract with English data is not installed (Debian: tesseract-ocr tesseract-ocr-eng)");
    }
    found
}

#[test]
fn a_scan_is_read_when_asked_for_and_its_words_are_marked() {
    assert_eq!(scan(false).words(), 0, "never unasked");
    assert!(scan(false).notices.iter().any(|notice| notice.kind == NoticeKind::NoTextLayer));
    if !has_tesseract() {
        return;
    }
    let document = scan(true);
    let text: Vec<&str> = document.blocks.iter().map(|block| block.text.as_str()).collect();
    let text = text.join("\n");
    for words in ["1. What are the aims of the service?", "trained in their first month at work."] {
        assert!(text.contains(words), "{text}");
    }
    assert!(document.blocks.iter().all(|block| block.text.share(Style::OCR) > 0.99));
    let notices: Vec<_> = document.notices.iter().map(|notice| notice.kind).collect();
    assert_eq!(notices, [NoticeKind::Ocr], "{:?}", document.notices);
    assert!(document.notices[0].text.contains("per cent"), "{:?}", document.notices);
}

#[test]
fn the_report_says_what_was_read_from_a_picture_and_how_surely() {
    if !has_tesseract() {
        return;
    }
    let output = Command::new(env!("CARGO_BIN_EXE_boardcheck"))
        .args(["check", "--ocr", "--format", "json", "--fail-on", "never", "tests/fixtures/pdf/scan.pdf"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let page = &report["sources"][0]["ocr"][0];
    assert_eq!(page["page"], 1);
    assert!(page["confidence"].as_str().unwrap().contains("per cent"), "{page}");
}

#[test]
fn a_missing_tesseract_is_named_with_how_to_get_it() {
    let output = Command::new(env!("CARGO_BIN_EXE_boardcheck"))
        .args(["extract", "--ocr", "--format", "json", "tests/fixtures/pdf/scan.pdf"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("PATH", "")
        .output()
        .unwrap();
    let shown = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(shown.contains("no-text-layer") && shown.contains("apt install tesseract-ocr"), "{shown}");
}
