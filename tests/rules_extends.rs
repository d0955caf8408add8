//! A board that takes another's form says only what differs.

#![allow(clippy::expect_used, clippy::panic)] // what a test does not expect may break it

use std::fs;

use boardcheck::finding::{Code, Severity};
use boardcheck::ruleset::{self, Dated, RuleSet, SectionKind};

fn load(text: &str, others: &[(&str, &str)]) -> RuleSet {
    let folder = tempfile::tempdir().expect("folder");
    for (name, text) in others {
        fs::write(folder.path().join(name), text).expect("written");
    }
    let path = folder.path().join("rules.toml");
    fs::write(&path, text).expect("written");
    ruleset::load(&path.to_string_lossy()).unwrap_or_else(|error| panic!("{error}"))
}

const SHIRE: &str = r#"
schema = 1
id = "shire-2015"
title = "Shire Safeguarding Children Board 2015"
extends = "hscb-2014"

[board]
name = "Shire Safeguarding Children Board"
short = "SSCB"
area = "the Shire"

[period]
year = "2014-2015"

[[agencies]]
id = "constabulary"
name = "Shire Constabulary"
exemptions = [{ document = "practice-report", section = "case-studies", reason = "names nobody" }]
"#;

#[test]
fn the_boards_names_replace_those_of_the_template_everywhere() {
    let rules = load(SHIRE, &[]);
    assert_eq!(rules.period.year.to_string(), "2014-2015");
    assert_eq!(rules.period.starts, (4, 1));
    assert!(rules.board.aliases.is_empty(), "another board does not go by the names of the first");
    let said = format!("{:?}{:?}", rules.documents, rules.board);
    assert!(!said.contains("HSCB") && !said.contains("Herefordshire"), "{said}");
    assert_eq!(rules.document("roles").expect("roles").titles[0], "SSCB Board Member Roles and Responsibilities");
    let agencies: Vec<&str> = rules.agencies.iter().map(|agency| agency.id.as_str()).collect();
    assert_eq!(agencies, ["constabulary"]);
    assert_eq!(rules.agencies[0].exemptions[0].section.as_deref(), Some("case-studies"));
    assert!(rules.works.len() > 100, "guidance is inherited");
}

#[test]
fn documents_and_sections_are_changed_added_and_dropped_by_id() {
    let more = r#"
[[documents]]
id = "practice-report"
titles = ["Annual Assurance Return"]

[[documents.versions]]
id = "2014-2015"
years = ["2014-2015"]
boilerplate = ["Please answer every question."]

[[documents.sections]]
id = "aims"
prompts = ["Say where the aims are published."]
min-words = 0

[[documents.sections]]
id = "exploitation"
name = "child sexual exploitation"
number = "2a"
wordings = [{ text = "Action taken against child sexual exploitation:", versions = ["2014-2015"] }]
after = "training"

[[documents.sections]]
id = "section-10-11"
drop = true

[[documents.sections]]
id = "ratification"
[documents.sections.sign-off]
by = "any"

[[documents]]
id = "roles"
drop = true

[[documents]]
id = "leaflet"
name = "leaflet"
titles = ["Our leaflet"]
required = false
dated = "in-period"
[[documents.sections]]
id = "text"
name = "text"
kind = "own"
"#;
    let rules = load(&format!("{SHIRE}{more}"), &[]);
    let documents: Vec<&str> = rules.documents.iter().map(|document| document.id.as_str()).collect();
    assert_eq!(documents, ["statement", "practice-report", "leaflet"]);
    let report = rules.document("practice-report").expect("report");
    assert_eq!(report.name, "practice quality assurance report");
    assert_eq!(report.titles, ["Annual Assurance Return"]);
    assert_eq!(report.dated, Dated::Year);
    let versions: Vec<&str> = report.versions.iter().map(|version| version.id.as_str()).collect();
    assert_eq!(versions, ["2014-2015", "2013-2014", "2012-2013"]);
    let sections: Vec<&str> = report.sections.iter().map(|section| section.id.as_str()).collect();
    assert_eq!(
        sections,
        [
            "aims",
            "training",
            "exploitation",
            "plans",
            "performance-data",
            "auditing",
            "effectiveness",
            "case-studies",
            "service-user-voice",
            "ratification"
        ]
    );
    let aims = report.section("aims").expect("aims");
    assert_eq!((aims.name.as_str(), aims.min_words, aims.wordings.len()), ("aims and objectives", None, 3));
    assert_eq!(aims.prompts, ["Say where the aims are published."]);
    let SectionKind::SignOff(sign_off) = &report.section("ratification").expect("ratification").kind else { panic!() };
    assert_eq!(sign_off.by, ruleset::SignOffBy::Any);
    assert!(sign_off.by_labels.contains(&"Ratified by".to_owned()), "labels are kept");
    let leaflet = rules.document("leaflet").expect("leaflet");
    assert_eq!((leaflet.required, leaflet.dated), (false, Dated::InPeriod));
}

#[test]
fn what_was_said_about_dropped_things_is_dropped_with_them() {
    let first = r#"
schema = 1
id = "first"
title = "First"
extends = "hscb-2014"
[[waivers]]
code = "missing-answer"
agency = "police"
reason = "agreed in March"
expires = 2015-03-31
[[waivers]]
code = "thin-answer"
document = "roles"
reason = "short by nature"
expires = 2015-03-31
[[severities]]
code = "thin-answer"
severity = "warning"
[[severities]]
code = "comments-left"
document = "roles"
severity = "off"
"#;
    let second = SHIRE.replace("hscb-2014", "first.toml")
        + r#"
[[documents]]
id = "roles"
drop = true
[[severities]]
code = "thin-answer"
severity = "error"
"#;
    let rules = load(&second, &[("first.toml", first)]);
    assert!(rules.waivers.is_empty(), "{:?}", rules.waivers);
    let severities: Vec<_> = rules.severities.iter().map(|rule| (rule.code, rule.severity)).collect();
    assert_eq!(
        severities,
        [(Code::ThinAnswer, Some(Severity::Error)), (Code::ThinAnswer, Some(Severity::Warning))],
        "the extending file's own comes first"
    );
}

#[test]
fn included_files_and_own_entries_are_joined() {
    let local = r#"
schema = 1
[phrases]
placeholders = ["watch this space", "TBC"]
[[works]]
id = "human-rights-act"
kind = "act"
title = "Human Rights Act"
editions = [{ year = 1998, label = "ours", from = "2000-10" }]
[[bodies]]
name = "Shire Drugs Team"
ended = 2013
successor = "Shire Recovery"
"#;
    let more = "[phrases]\nwithout = [\"to follow\"]\n";
    let rules = load(
        &format!("{}{more}", SHIRE.replace("[board]", "include = [\"local.toml\"]\n[board]")),
        &[("local.toml", local)],
    );
    let has = |phrase: &str| rules.phrases.placeholders.iter().filter(|known| *known == phrase).count();
    assert_eq!((has("watch this space"), has("tbc"), has("TBC"), has("to follow")), (1, 1, 0, 0));
    let acts: Vec<_> = rules.works.iter().filter(|work| work.id == "human-rights-act").collect();
    assert_eq!(acts.len(), 1, "an own work replaces the included one");
    assert_eq!(acts[0].editions[0].from.expect("from").to_string(), "2000-10-01", "a month is its first day");
    let team = rules.bodies.iter().find(|body| body.name == "Shire Drugs Team").expect("body");
    assert_eq!(team.ended.to_string(), "2013-01-01", "a year is its first day");
}

#[test]
fn tables_say_who_fills_what_and_when_it_has_to_be_filled() {
    let text = r#"
schema = 1
id = "audit"
title = "Audit"
board = { name = "Shire Safeguarding Board" }
period = { year = 2014 }
[[agencies]]
id = "school"
name = "School"
[[documents]]
id = "audit"
name = "audit"
titles = ["Audit"]
[[documents.sections]]
id = "standards"
name = "standards"
number = "A1."
kind = "table"
wordings = ["Standards"]
rows = ["Leadership", "Training"]
columns = [
  { name = "Standard", filled-by = "form" },
  { name = "Score", choices = ["red", "amber", "green"] },
  { name = "Action", optional = true },
  { name = "Moderated", filled-by = "board", aliases = ["Board score"] },
]
conditions = [{ when = "Score", is = ["red", "amber"], then = ["Action"] }]
"#;
    let text = text.replace("year = 2014", "year = \"2014\"");
    let rules = load(&text, &[]);
    let section = &rules.documents[0].sections[0];
    assert_eq!(section.number.as_deref(), Some("A1"), "without punctuation");
    let SectionKind::Table(table) = &section.kind else { panic!("a table") };
    assert_eq!(table.columns.len(), 4);
    assert_eq!(table.columns[3].filled_by, ruleset::FilledBy::Board);
    assert_eq!(table.conditions[0].then, ["Action"]);
    assert_eq!(table.rows, ["Leadership", "Training"]);
}
