//! Every example in the README does what it says.

#![allow(clippy::expect_used, clippy::panic)] // what a test does not expect may break it

/// The part of a rule set that the README shows, after a least beginning, is sound and looks as its form does.
#[test]
fn the_rules_of_the_readme_are_in_order() {
    let readme = std::fs::read_to_string("README.md").expect("the README");
    let shown = readme.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("some TOML");
    let beginning = "schema = 1\nid = \"shire\"\ntitle = \"Shire\"\nboard = { name = \"Shire Board\" }\nperiod = { year = \
                     \"2023\" }\n\n[[agencies]]\nid = \"police\"\nname = \"Shire Police\"\n\n[[documents]]\nid = \"audit\"\nname = \
                     \"audit\"\ntitles = [\"Safeguarding Audit\"]\n\n";
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("rules.toml");
    std::fs::write(&path, format!("{beginning}{shown}")).expect("written");
    let rules = boardcheck::ruleset::load(&path.to_string_lossy()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(rules.documents[0].sections.len(), 3);
}

#[test]
fn the_examples_of_the_readme_run() {
    trycmd::TestCases::new().case("README.md");
}
