//! `boardcheck.toml` is looked for from the input upwards.

#![allow(clippy::expect_used)] // what a test does not expect may break it

use std::fs;

use boardcheck::ruleset::settings::{self, FailOn};

fn folder(settings: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("folder");
    fs::create_dir_all(folder.path().join("inbox/police")).expect("folders");
    fs::write(folder.path().join("boardcheck.toml"), settings).expect("written");
    fs::write(folder.path().join("rules.toml"), "").expect("written");
    fs::write(folder.path().join("inbox/police/report.txt"), "text").expect("written");
    folder
}

#[test]
fn the_first_one_upwards_is_read_and_its_paths_are_meant_from_its_folder() {
    let folder = folder(
        r#"
rules = "rules.toml"
rules-previous = "hscb-2014"
year = "2013/14"
as-of = 2014-07-01
fail-on = "warning"
agency = "police"
"#,
    );
    for start in ["inbox/police/report.txt", "inbox/police", "inbox", "inbox/../inbox/nowhere/nothing.pdf", "."] {
        let found = settings::find(&folder.path().join(start)).expect("sound").expect(start);
        assert!(found.path.ends_with("/boardcheck.toml"), "{}", found.path);
        let rules = found.rules.expect("rules");
        assert!(rules.ends_with("/rules.toml") && fs::metadata(&rules).is_ok(), "{rules}");
        assert_eq!(found.rules_previous.as_deref(), Some("hscb-2014"));
        assert_eq!(found.year.expect("year").to_string(), "2013-2014");
        assert_eq!(found.as_of.expect("date").to_string(), "2014-07-01");
        assert_eq!(found.fail_on, Some(FailOn::Warning));
        assert_eq!(found.agency.as_deref(), Some("police"));
    }
    fs::write(folder.path().join("inbox/boardcheck.toml"), "year = \"2015\"\n").expect("written");
    let nearer = settings::find(&folder.path().join("inbox/police")).expect("sound").expect("found");
    assert_eq!((nearer.year.expect("year").to_string(), nearer.rules), ("2015".to_owned(), None));
}

#[test]
fn slips_are_told_as_in_a_rules_file() {
    let folder = folder("rule = \"rules.toml\"\nfail-on = \"warnings\"\nas-of = \"soon\"\n");
    let error = settings::find(folder.path()).expect_err("slips").to_string();
    let shown = folder.path().to_string_lossy().replace('\\', "/") + "/";
    assert_eq!(
        error.replace(&shown, ""),
        "\
boardcheck.toml:1:1: unknown key `rule`; did you mean `rules`?
boardcheck.toml:2:11: `warnings` is none of the words that can stand here; did you mean `warning`?
boardcheck.toml:3:9: `soon` is not a date: write it as 2014-03-21, \"2014-03\" or \"2014\""
    );
    fs::write(folder.path().join("boardcheck.toml"), "rules = \"rule.toml\"\nyear = \"2013-2019\"\n").expect("written");
    let error = settings::find(folder.path()).expect_err("slips").to_string().replace(&shown, "");
    assert_eq!(
        error,
        "\
boardcheck.toml:1:9: there is no built-in rule set `rule.toml` and no file `rule.toml`; built in: hscb-2014, section-11-audit
boardcheck.toml:2:8: `2013-2019` is not a year: write it as 2013-2014, or 2014 for a calendar year"
    );
}

#[test]
fn a_folder_without_one_has_no_settings() {
    let folder = tempfile::tempdir().expect("folder");
    assert_eq!(settings::find(folder.path()).expect("nothing is wrong"), None);
}
