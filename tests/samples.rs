//! The samples as a user meets them: what is said of a folder of submissions is said of the same submissions collated.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that cannot go on fails

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

fn findings(path: &str) -> BTreeSet<String> {
    let run = Command::new(env!("CARGO_BIN_EXE_boardcheck"))
        .args(["check", path, "--format", "json", "--fail-on", "never"])
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let report: Value = serde_json::from_slice(&run.stdout).unwrap();
    let of = |finding: &Value| {
        ["severity", "agency", "document", "section", "code"].map(|key| finding[key].to_string()).join(" ")
    };
    report["findings"].as_array().unwrap().iter().map(of).collect()
}

#[test]
fn a_folder_of_submissions_and_the_compiled_document_have_the_same_findings() {
    let folder = findings("samples/arden/2014-2015");
    assert!(folder.len() > 20, "the samples hold defects of many kinds: {folder:#?}");
    assert_eq!(folder, findings("samples/arden/compiled-2015.pdf"));
}

#[test]
fn a_year_against_itself_has_no_change() {
    let run = Command::new(env!("CARGO_BIN_EXE_boardcheck"))
        .args(["diff", "samples/arden/2014-2015", "samples/arden/compiled-2015.pdf", "--format", "json"])
        .output()
        .unwrap();
    let report: Value = serde_json::from_slice(&run.stdout).unwrap();
    let changed: Vec<&Value> = report["changes"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|change| change["status"] != "unchanged" && change["status"] != "absent")
        .collect();
    assert!(changed.is_empty(), "{changed:#?}");
}
