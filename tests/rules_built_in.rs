//! The built-in rule sets say what the outer face promises.

#![allow(clippy::expect_used, clippy::panic)] // what a test does not expect may break it

use boardcheck::ruleset::{self, Dated, RuleSet, SectionKind};

fn hscb() -> RuleSet {
    ruleset::built_in("hscb-2014").expect("the built-in rule set is sound")
}

#[test]
fn hscb_2014_has_the_ids_of_the_contract_in_their_order() {
    let rules = hscb();
    let agencies: Vec<&str> = rules.agencies.iter().map(|agency| agency.id.as_str()).collect();
    assert_eq!(
        agencies,
        [
            "herefordshire-council",
            "ccg",
            "wye-valley",
            "2gether",
            "nhs-england",
            "police",
            "youth-offending",
            "probation",
            "cafcass",
            "womens-aid"
        ]
    );
    let sections = |id: &str| -> Vec<String> {
        let document = rules.document(id).expect(id);
        assert!(document.required, "{id} is asked of every agency");
        document.sections.iter().map(|section| section.id.clone()).collect()
    };
    assert_eq!(sections("statement"), ["vision", "mission", "values", "expectations"]);
    assert_eq!(
        sections("practice-report"),
        [
            "aims",
            "training",
            "plans",
            "performance-data",
            "auditing",
            "effectiveness",
            "section-10-11",
            "case-studies",
            "service-user-voice",
            "ratification"
        ]
    );
    assert_eq!(
        sections("roles"),
        [
            "organisation",
            "board-member",
            "deputy",
            "primary-function",
            "client-group",
            "geography",
            "governing-legislation",
            "safeguarding-legislation"
        ]
    );
    assert_eq!(rules.documents.len(), 3);
    assert_eq!(rules.period.year.to_string(), "2013-2014");
    assert_eq!(rules.source, "built-in");
}

#[test]
fn the_boards_names_stand_in_its_wording_and_the_agencys_stay_open() {
    let rules = hscb();
    let statement = rules.document("statement").expect("statement");
    let SectionKind::Shared(vision) = &statement.section("vision").expect("vision").kind else { panic!("shared") };
    assert!(vision[0].starts_with("Children and young people in Herefordshire grow up"), "{}", vision[0]);
    assert!(statement.untitled);
    assert!(statement.versions[0].boilerplate[0].starts_with("{agency}, working in partnership"));
    let roles = rules.document("roles").expect("roles");
    assert_eq!(roles.titles[0], "HSCB Board Member Roles and Responsibilities");
    assert_eq!(roles.dated, Dated::AfterPeriod);
}

#[test]
fn the_earlier_form_of_the_report_is_told_from_the_present_one() {
    let rules = hscb();
    let report = rules.document("practice-report").expect("report");
    let versions: Vec<&str> = report.versions.iter().map(|version| version.id.as_str()).collect();
    assert_eq!(versions, ["2013-2014", "2012-2013"]);
    let aims = report.section("aims").expect("aims");
    assert_eq!(aims.wordings.iter().filter(|wording| wording.versions == ["2012-2013"]).count(), 2);
    let SectionKind::SignOff(sign_off) = &report.section("ratification").expect("ratification").kind else {
        panic!("sign-off")
    };
    assert!(sign_off.by_labels.contains(&"Ratified by".to_owned()));
    // A form stays in use until a newer one is issued.
    let next_year = "2014-2015".parse().expect("year");
    assert_eq!(report.current_version(next_year).map(|version| version.id.as_str()), Some("2013-2014"));
    let then = "2012/13".parse().expect("year");
    assert_eq!(report.current_version(then).map(|version| version.id.as_str()), Some("2012-2013"));
}

#[test]
fn guidance_and_phrases_are_included() {
    let rules = hscb();
    assert!(rules.works.iter().any(|work| work.title == "Human Rights Act"));
    assert!(rules.bodies.iter().any(|body| body.aliases.contains(&"NPIA".to_owned())));
    assert!(rules.phrases.placeholders.contains(&"tbc".to_owned()));
    assert!(rules.phrases.groups.contains(&"committee".to_owned()));
}

#[test]
fn a_name_that_is_nearly_a_built_in_one_is_pointed_out() {
    let error = ruleset::load("hscb-2041").expect_err("no such rule set");
    assert_eq!(
        error.to_string(),
        "hscb-2041: there is no built-in rule set of this name, and no file; did you mean `hscb-2014`?"
    );
}

#[test]
fn every_built_in_rule_set_says_the_same_when_it_is_shown_and_read_again() {
    let folder = tempfile::tempdir().expect("folder");
    for (name, title) in ruleset::list() {
        let rules = ruleset::built_in(name).expect(name);
        assert_eq!(rules.title, title);
        let path = folder.path().join(format!("{name}.toml"));
        std::fs::write(&path, ruleset::show(&rules)).expect("written");
        let mut again = ruleset::load(&path.to_string_lossy()).expect("what is shown is a rule set");
        again.source.clone_from(&rules.source);
        assert_eq!(format!("{rules:#?}"), format!("{again:#?}"));
    }
}

#[test]
fn the_schema_in_the_project_is_that_of_the_types() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schemas/rules.schema.json");
    if std::env::var_os("UPDATE_SCHEMAS").is_some() {
        std::fs::write(path, ruleset::schema()).expect("written");
    }
    let stored = std::fs::read_to_string(path).expect("schemas/rules.schema.json");
    assert_eq!(
        stored.replace("\r\n", "\n"),
        ruleset::schema(),
        "run the tests with UPDATE_SCHEMAS=1 and commit what changed"
    );
}

#[test]
fn a_self_assessment_with_grids_can_be_said() {
    let rules = ruleset::built_in("section-11-audit").expect("sound");
    let form = rules.document("self-assessment").expect("form");
    assert_eq!(form.titles[0], "FSCB Section 11 Self-Assessment");
    let SectionKind::Table(table) = &form.section("leadership").expect("leadership").kind else { panic!("a table") };
    assert_eq!(table.conditions[0].then, ["Action", "Lead", "By when"]);
    assert_eq!(table.columns.iter().filter(|column| column.filled_by == ruleset::FilledBy::Board).count(), 1);
    let exempt = &rules.agency("youth-trust").expect("agency").exemptions[0];
    assert_eq!(exempt.section.as_deref(), Some("recruitment"));
}
