//! The JSON reports against their schemas, and the schemas against the types.

#![allow(clippy::unwrap_used, clippy::panic)] // what a test does not expect may break it
use std::path::{Path, PathBuf};
use std::process::Command;

fn schema_file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas").join(name)
}

/// Compares a checked-in schema with the types; `BOARDCHECK_WRITE_SCHEMAS=1` writes it.
fn holds(name: &str, drawn: &str) {
    let path = schema_file(name);
    if std::env::var_os("BOARDCHECK_WRITE_SCHEMAS").is_some() {
        std::fs::write(&path, drawn).unwrap();
    }
    let checked_in = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        checked_in == drawn,
        "schemas/{name} is not what the types say; run the tests once with BOARDCHECK_WRITE_SCHEMAS=1"
    );
}

#[test]
fn the_checked_in_schemas_are_those_of_the_types() {
    holds("check.schema.json", &boardcheck::report::v1::check_schema());
    holds("diff.schema.json", &boardcheck::report::v1::diff_schema());
}

fn run(args: &[&str]) -> serde_json::Value {
    let output = Command::new(env!("CARGO_BIN_EXE_boardcheck"))
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

fn valid(schema: &str, value: &serde_json::Value) {
    let schema = serde_json::from_str(&std::fs::read_to_string(schema_file(schema)).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(errors, Vec::<String>::new());
}

#[test]
fn what_check_writes_is_valid() {
    let value = run(&["check", "tests/cmd/larchmere/this-year", "--verbose", "--format", "json"]);
    valid("check.schema.json", &value);
    assert!(!value["findings"].as_array().unwrap().is_empty() && !value["waived"].as_array().unwrap().is_empty());
}

#[test]
fn what_diff_writes_is_valid() {
    let value = run(&["diff", "tests/cmd/larchmere/last-year", "tests/cmd/larchmere/this-year", "--format", "json"]);
    valid("diff.schema.json", &value);
    assert!(!value["changes"].as_array().unwrap().is_empty());
}

#[test]
fn the_keys_of_the_contract_come_first_and_in_order() {
    let output = Command::new(env!("CARGO_BIN_EXE_boardcheck"))
        .args(["check", "tests/cmd/larchmere/this-year", "--format", "json"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let keys_at = |indent: &str| -> Vec<&str> {
        let start = format!("{indent}\"");
        text.lines().filter_map(|line| line.strip_prefix(&start)).filter_map(|line| line.split('"').next()).collect()
    };
    let expected = ["schema", "tool", "rules", "year", "as_of", "sources", "agencies", "findings", "summary"];
    assert_eq!(keys_at("  ")[..expected.len()], expected);
    let finding = [
        "code",
        "severity",
        "agency",
        "document",
        "section",
        "source",
        "page",
        "line",
        "message",
        "evidence",
        "suggestion",
        "fingerprint",
    ];
    let start = text.find("\"findings\": [").unwrap();
    let first: Vec<&str> = text[start..]
        .lines()
        .filter_map(|line| line.strip_prefix("      \""))
        .filter_map(|line| line.split('"').next())
        .take(finding.len())
        .collect();
    assert_eq!(first, finding);
}

#[test]
fn the_same_bytes_come_out_whatever_the_order_of_the_inputs() {
    let run = |paths: [&str; 2]| {
        let output = Command::new(env!("CARGO_BIN_EXE_boardcheck"))
            .args(["check", "--format", "json"])
            .args(paths)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let (council, police) = ("tests/cmd/larchmere/this-year/council.md", "tests/cmd/larchmere/this-year/police.txt");
    assert_eq!(run([council, police]), run([police, council]));
}
