//! Where the rule set, the year, the date and the gate come from: options, then `boardcheck.toml`, then the rule set.

#![allow(clippy::unwrap_used, clippy::panic)] // what a test does not expect may break it

use std::path::Path;
use std::process::Command;

use serde_json::Value;

const RETURN: &str = "Annual Safeguarding Return\n\nTarnside Police\n\n1. How do you know that your staff are trained to \
    keep children safe?\n\nEvery officer is trained in the first year of service and every third year after it.\n";

/// The made-up board of the transcripts with the given settings, and one return without a year in each of two folders.
fn board(settings: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd/larchmere/rules.toml");
    std::fs::copy(rules, folder.path().join("rules.toml")).unwrap();
    std::fs::write(folder.path().join("boardcheck.toml"), settings).unwrap();
    for name in ["last", "this"] {
        std::fs::create_dir(folder.path().join(name)).unwrap();
        std::fs::write(folder.path().join(name).join("police.txt"), RETURN).unwrap();
    }
    folder
}

fn json(folder: &Path, args: &[&str]) -> (Option<i32>, Value) {
    let output = Command::new(env!("CARGO_BIN_EXE_boardcheck"))
        .args(args)
        .arg("--format=json")
        .current_dir(folder)
        .output()
        .unwrap();
    let value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"));
    (output.status.code(), value)
}

#[test]
fn settings_above_the_input_count() {
    let folder = board("rules = \"rules.toml\"\nyear = \"2019-2020\"\nas-of = 2020-07-01\nfail-on = \"never\"\n");
    let (status, report) = json(folder.path(), &["check", "this/police.txt"]);
    assert_eq!(status, Some(0));
    assert_eq!(report["rules"]["id"], "larchmere-2019");
    assert_eq!(report["year"], "2019-2020");
    assert_eq!((&report["as_of"], &report["as_of_from"]), (&"2020-07-01".into(), &"boardcheck.toml".into()));
}

#[test]
fn options_win_over_settings() {
    let folder = board("rules = \"rules.toml\"\nyear = \"2019-2020\"\nas-of = 2020-07-01\nfail-on = \"never\"\n");
    let options = ["--year=2018/19", "--as-of=2019-07-01", "--fail-on=error"];
    let (status, report) = json(folder.path(), &[&["check", "this/police.txt"], &options[..]].concat());
    assert_eq!(status, Some(1));
    assert_eq!(report["year"], "2018-2019");
    assert_eq!((&report["as_of"], &report["as_of_from"]), (&"2019-07-01".into(), &"--as-of".into()));
}

#[test]
fn an_agency_in_the_settings_is_the_one_that_is_reported_on() {
    let folder = board("rules = \"rules.toml\"\nagency = \"police\"\n");
    let (_, report) = json(folder.path(), &["check", "this"]);
    assert_eq!(report["agencies"].as_array().unwrap().len(), 1);
    assert_eq!(report["summary"]["documents_expected"], 2);
}

#[test]
fn last_year_is_the_year_before_where_nothing_names_it() {
    let folder = board("rules = \"rules.toml\"\nyear = \"2019-2020\"\n");
    let (status, report) = json(folder.path(), &["diff", "last", "this"]);
    assert_eq!(status, Some(0));
    assert_eq!((&report["previous"]["year"], &report["current"]["year"]), (&"2018-2019".into(), &"2019-2020".into()));
}

#[test]
fn last_years_rule_set_is_found_in_the_settings_or_beside_its_documents() {
    let folder = board("rules = \"rules.toml\"\nrules-previous = \"before.toml\"\n");
    let before = "schema = 1\nid = \"larchmere-2018\"\ntitle = \"before\"\nextends = \"rules.toml\"\n\n[period]\nyear = \"2017-2018\"\n";
    std::fs::write(folder.path().join("before.toml"), before).unwrap();
    let (_, report) = json(folder.path(), &["diff", "last", "this"]);
    assert_eq!(report["previous"]["rules"]["id"], "larchmere-2018");
    assert_eq!(report["current"]["rules"]["id"], "larchmere-2019");

    std::fs::write(folder.path().join("last/boardcheck.toml"), "rules = \"hscb-2014\"\n").unwrap();
    let (_, report) = json(folder.path(), &["diff", "last", "this"]);
    assert_eq!(report["previous"]["rules"]["id"], "hscb-2014");
    let (_, report) = json(folder.path(), &["diff", "last", "this", "--rules-previous", "before.toml"]);
    assert_eq!(report["previous"]["rules"]["id"], "larchmere-2018");
}
