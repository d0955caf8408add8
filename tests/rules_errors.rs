//! What somebody who has slipped in a rules file is told.

#![allow(clippy::expect_used, clippy::panic)] // what a test does not expect may break it

use std::fs;
use std::path::Path;

use boardcheck::ruleset::{self, RuleError, RuleSet};

/// The rules file in a folder of its own; `others` lie beside it.
fn load_with(text: &str, others: &[(&str, &str)]) -> (Result<RuleSet, RuleError>, String) {
    let folder = tempfile::tempdir().expect("folder");
    for (name, text) in others {
        fs::write(folder.path().join(name), text).expect("written");
    }
    let path = folder.path().join("rules.toml");
    fs::write(&path, text).expect("written");
    let shown = folder.path().to_string_lossy().replace('\\', "/") + "/";
    (ruleset::load(&path.to_string_lossy()), shown)
}

/// What is said of the file, one problem a line, without the folder.
fn problems(text: &str, others: &[(&str, &str)]) -> String {
    let (loaded, folder) = load_with(text, others);
    loaded.expect_err("something is wrong with it").to_string().replace(&folder, "")
}

fn load(text: &str) -> RuleSet {
    load_with(text, &[]).0.unwrap_or_else(|error| panic!("{error}"))
}

/// The least that a rule set may be; tests add to it.
const SMALL: &str = r#"schema = 1
id = "shire-2014"
title = "Shire"
board = { name = "Shire Safeguarding Board", short = "SSB", area = "the Shire" }
period = { year = "2013-2014" }

[[agencies]]
id = "police"
name = "Shire Police"

[[documents]]
id = "report"
name = "annual report"
titles = ["Annual Report"]

[[documents.sections]]
id = "aims"
name = "aims"
wordings = ["What are the agency's aims?"]
"#;

#[test]
fn the_small_rule_set_is_sound() {
    let rules = load(SMALL);
    assert_eq!(rules.period.starts, (4, 1));
    assert!(rules.documents[0].required);
}

#[test]
fn slips_of_keys_types_words_and_dates_are_all_told_at_once() {
    let text = r#"schema = 1
id = "shire"
titel = "Shire"
[board]
name = 3
[[agencies]]
id = "police"
name = "Police"
aliass = []
[[agencies]]
name = "nobody"
[[documents]]
id = "report"
dated = "yaer"
[[documents.sections]]
id = "aims"
wordings = ["Aims", { txt = "Aims" }, 4]
min-words = -3
[[works]]
id = "act"
title = "Act"
editions = [{ year = "1989" }, { year = 1989, from = "1989-13" }, { year = 1989, until = 1989-02-30 }]
"#;
    assert_eq!(problems(text, &[]), "rules.toml:22:90: invalid date, expected day between 01 and 28");
    let text = text.replace("1989-02-30", "1989-02-03T10:00:00");
    assert_eq!(
        problems(&text, &[]),
        "\
rules.toml:3:1: unknown key `titel`; did you mean `title`?
rules.toml:5:8: expected a text in quotes, found the number `3`
rules.toml:9:1: unknown key `aliass`; did you mean `aliases`?
rules.toml:10:1: the key `id` is missing from this table
rules.toml:14:9: `yaer` is none of the words that can stand here; did you mean `year`?
rules.toml:17:23: unknown key `txt`; did you mean `text`?
rules.toml:17:39: expected a text, or a table with `text` and `versions`, found the number `4`
rules.toml:18:13: expected a whole number, 0 or more, found the number `-3`
rules.toml:22:22: expected a year, found the text \"1989\"
rules.toml:22:54: `1989-13` is not in the calendar
rules.toml:22:90: `1989-02-03T10:00:00` holds a time of day: a date alone is expected"
    );
}

#[test]
fn values_that_cannot_be_meant_are_told_with_line_and_column() {
    let text = r#"schema = 2
id = "My Board"
title = " "
[board]
name = "A board"
[period]
year = "2013-2015"
starts = "4th April"
as-of = "2014-05"
[phrases]
placeholders = ["tbc", "???"]
without = ["xxx"]
[[agencies]]
id = "police"
name = "Police"
[[agencies]]
id = "police"
name = "Police"
aliases = [" "]
[[documents]]
id = "report"
name = "report"
titles = ["Report of the {bord}"]
[[documents]]
id = "other"
[[documents.sections]]
id = "aims"
wordings = ["Aims"]
choices = ["a"]
[[documents.sections]]
id = "table"
name = "table"
kind = "table"
wordings = ["Table"]
columns = [{ name = "Standard" }, { name = "Score" }]
conditions = [{ when = "Scores", is = ["red"], then = ["Action"] }]
[[documents.sections]]
id = "unlabelled"
name = "sign-off without labels"
kind = "sign-off"
[[works]]
id = "act"
title = "Act"
editions = [{ year = 19, from = 2014, until = "2013-12" }]
[[waivers]]
code = "missing-anser"
reason = ""
expires = "2014"
"#;
    assert_eq!(
        problems(text, &[]),
        "\
rules.toml:1:10: version 2 of the format is not known to this boardcheck, which reads version 1
rules.toml:2:6: `My Board` is not an id: use lower-case letters, digits and hyphens; for example `my-board`
rules.toml:3:9: the title is empty
rules.toml:7:8: `2013-2015` is not a year: write it as 2013-2014, or 2014 for a calendar year
rules.toml:8:10: `4th April` is not a month and a day: write 04-01 for 1 April
rules.toml:9:9: `2014-05` is not a day: write it as 2014-05-01
rules.toml:11:24: `???` has no letter or digit: phrases are compared without punctuation
rules.toml:12:12: no file before this one has the phrase `xxx`, so that it cannot be left out
rules.toml:17:6: the agency `police` stands twice: the first is in line 14
rules.toml:19:12: an alias is empty
rules.toml:23:11: `{bord}` is no name that boardcheck puts in; did you mean `board`?
rules.toml:25:6: the document `other` needs a name, and titles or `untitled = true`
rules.toml:27:6: the section `aims` needs a name
rules.toml:27:6: `choices` belongs to sections of kind = \"choice\"
rules.toml:36:24: the table has no column `Scores`; did you mean `Score`?
rules.toml:36:56: the table has no column `Action`
rules.toml:38:6: the section `unlabelled` needs `sign-off.by-labels`
rules.toml:44:22: `19` is not the year of an edition
rules.toml:44:47: the edition ends (2013-12) before it begins (2014)
rules.toml:46:8: `missing-anser` is not the code of a finding; did you mean `missing-answer`?
rules.toml:47:10: the reason of a waiver is empty
rules.toml:48:11: `2014` is not a day: write it as 2014-01-01"
    );
}

#[test]
fn ids_that_nothing_has_are_told_where_they_are_named() {
    let text = r#"schema = 1
id = "shire"
title = "Shire"
extends = "hscb-2014"
[board]
name = "Shire Safeguarding Board"
[[agencies]]
id = "police"
name = "Police"
successors = [{ name = "Shire Force", from = 2014, agency = "polce" }]
exemptions = [
  { document = "role", reason = "sits on no board" },
  { document = "roles", section = "deputys", reason = "has none" },
]
[[documents]]
id = "practice-report"
[[documents.sections]]
id = "aims"
wordings = [{ text = "Aims of {area}", versions = ["2012-2013", "2014-2015"] }]
[[waivers]]
code = "missing-answer"
agency = "polise"
reason = "no longer asked"
expires = 2014-12-31
[[severities]]
code = "thin-answer"
section = "aim"
severity = "off"
"#;
    assert_eq!(
        problems(text, &[]),
        "\
rules.toml:10:61: there is no agency `polce`; did you mean `police`?
rules.toml:12:16: there is no document `role`; did you mean `roles`?
rules.toml:13:35: the document `roles` has no section `deputys`; did you mean `deputy`?
rules.toml:19:65: the document `practice-report` has no version `2014-2015`; did you mean `2013-2014`?
rules.toml:22:10: there is no agency `polise`; did you mean `police`?
rules.toml:27:11: no document has a section `aim`; did you mean `aims`?"
    );
}

#[test]
fn what_an_extending_file_changes_has_to_be_there() {
    let text = r#"schema = 1
id = "shire"
title = "Shire"
extends = "hscb-2014"
[[documents]]
id = "practise-report"
titles = ["Annual Report"]
[[documents]]
id = "leaflet"
drop = true
[[documents]]
id = "roles"
[[documents.sections]]
id = "geografy"
prompts = ["Where?"]
[[documents.sections]]
id = "hours"
name = "opening hours"
wordings = ["When are you open?"]
after = "geograpy"
"#;
    assert_eq!(
        problems(text, &[]),
        "\
rules.toml:6:6: the rule set that this one extends has no document `practise-report`; did you mean `practice-report`?
rules.toml:9:6: the rule set that this one extends has no document `leaflet`; a new document needs a name, and titles or `untitled = true`
rules.toml:14:6: the document `roles` that is extended has no section `geografy`; did you mean `geography`?
rules.toml:20:9: there is no section `geograpy` before this one; did you mean `geography`?"
    );
}

#[test]
fn a_file_that_is_incomplete_is_told_what_it_lacks() {
    assert_eq!(
        problems("id = \"shire\"\n", &[]),
        "\
rules.toml:1:1: the file does not say which version of the format it has: begin it with `schema = 1`
rules.toml:1:1: the rule set has no `title`; say what people call it"
    );
    assert_eq!(
        problems("schema = 1\nid = \"shire\"\ntitle = \"Shire\"\n", &[]),
        "\
rules.toml:1:1: the rule set has no board; name it: [board] name = \"...\"
rules.toml:1:1: the rule set has no year; give it: [period] year = \"2013-2014\"
rules.toml:1:1: the rule set has no agencies; list them, each as [[agencies]] with id and name
rules.toml:1:1: the rule set has no documents; list them, each as [[documents]] with id, name and titles"
    );
}

#[test]
fn a_name_in_braces_needs_a_board_that_has_it() {
    let text =
        SMALL.replace(", short = \"SSB\", area = \"the Shire\"", "").replace("Annual", "{board-short} {area} Annual");
    assert_eq!(
        problems(&text, &[]),
        "\
rules.toml:14:11: `{board-short}` stands here and the board has no `short`: give it under [board]
rules.toml:14:11: `{area}` stands here and the board has no `area`: give it under [board]"
    );
}

#[test]
fn files_that_extend_each_other_or_are_not_there_are_refused() {
    let extends = |other: &str| format!("schema = 1\nid = \"shire\"\ntitle = \"Shire\"\nextends = \"{other}\"\n");
    assert_eq!(
        problems(&extends("hscb-2041"), &[]),
        "rules.toml:4:11: there is no built-in rule set `hscb-2041` and no file `hscb-2041`; did you mean `hscb-2014`?"
    );
    assert_eq!(
        problems(&extends("rules.toml"), &[]),
        "rules.toml:4:11: `rules.toml` extends this file in turn, so that neither has an end"
    );
    assert_eq!(
        problems(&extends("other.toml"), &[("other.toml", &extends("./rules.toml"))]),
        "other.toml:4:11: `./rules.toml` extends this file in turn, so that neither has an end"
    );
    let chain: Vec<(String, String)> =
        (0..12).map(|n| (format!("{n}.toml"), extends(&format!("{}.toml", n + 1)))).collect();
    let chain: Vec<(&str, &str)> = chain.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    assert_eq!(
        problems(&extends("0.toml"), &chain),
        "6.toml:4:11: more than 8 rule sets extend each other: lay fewer over each other"
    );
    assert_eq!(
        problems(&SMALL.replace("board =", "include = [\"guidance-englnd\", \"a.toml\", \"a.toml\"]\nboard ="), &[(
            "a.toml",
            "schema = 1\nwork = []\n"
        )]),
        "\
rules.toml:4:12: there is no built-in file to include `guidance-englnd` and no file `guidance-englnd`; did you mean `guidance-england`?
a.toml:2:1: unknown key `work`; did you mean `works`?
rules.toml:4:41: `a.toml` is included twice"
    );
}

#[test]
fn files_that_are_no_rules_files_are_refused_in_a_sentence() {
    let refused = |name: &str, bytes: &[u8]| {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("written");
        let shown = folder.path().to_string_lossy().replace('\\', "/") + "/";
        ruleset::load(&path.to_string_lossy()).expect_err("no rules file").to_string().replace(&shown, "")
    };
    assert_eq!(
        refused("big.toml", &vec![b'#'; 10 << 20]),
        "big.toml: the file is larger than 1 MB, which no rules file is"
    );
    assert_eq!(refused("old.toml", b"title = \xff"), "old.toml: the file is no UTF-8 text: save it as UTF-8");
    assert_eq!(
        refused("form.docx", b"PK\x03\x04\xff\xfe"),
        "form.docx: this is a form and no rules file: `boardcheck rules learn` writes one from a blank form"
    );
    let deep = format!("schema = 1\ntitle = {}1{}\n", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(
        refused("deep.toml", deep.as_bytes()).lines().next(),
        Some("deep.toml:2:89: the tables or lists lie deeper in each other than in any rules file")
    );
    let missing = ruleset::load(&Path::new("no").join("such.toml").to_string_lossy()).expect_err("it is not there");
    assert_eq!(missing.to_string(), "no/such.toml: there is no such file");
    let folder = tempfile::tempdir().expect("folder");
    let error = ruleset::load(&folder.path().to_string_lossy()).expect_err("a folder is no file");
    assert!(error.to_string().ends_with(": the file could not be read: it is a folder"), "{error}");
}

#[test]
fn a_problem_is_shown_with_its_line_and_the_hint() {
    let (loaded, folder) = load_with(&SMALL.replace("titles", "title"), &[]);
    let shown = loaded.expect_err("an unknown key").render(false).replace(&folder, "");
    assert_eq!(
        shown,
        "\
error: unknown key `title`
  --> rules.toml:14:1
   |
14 | title = [\"Annual Report\"]
   | ^^^^^
   |
   = help: did you mean `titles`?"
    );
}

#[test]
fn a_value_without_quotation_marks_or_with_those_of_a_word_processor_gets_a_hint() {
    for (written, hint) in [
        ("name = harbour", "a text stands in quotation marks"),
        ("name = \u{201C}Harbour\u{201D}", "quotation marks of a word processor"),
        ("name = 30-09-2023", "a date is written year first"),
    ] {
        let (loaded, _) = load_with(&format!("schema = 1\n{written}\n"), &[]);
        let shown = loaded.expect_err("no TOML").render(false);
        assert!(shown.contains(hint), "{shown}");
    }
}

#[test]
fn a_file_of_nothing_but_mistakes_is_read_no_longer_than_it_is_worth() {
    let text = format!("{SMALL}bodies = [{}]\n", "1,".repeat(10_000));
    let (loaded, _) = load_with(&text.replace("[[documents", "[[bodies"), &[]);
    assert!(loaded.is_err());
    let agencies = "[[agencies]]\nid = \"police\"\nname = \"Police\"\n".repeat(15_000);
    let (loaded, _) = load_with(&format!("{SMALL}{agencies}"), &[]);
    let error = loaded.expect_err("duplicates");
    assert!(error.problems.len() <= 100, "{} problems", error.problems.len());
}

#[test]
fn a_waiver_that_has_expired_is_a_warning_and_no_error() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("rules.toml");
    let waiver = "[[waivers]]\ncode = \"thin-answer\"\nreason = \"short by nature\"\nexpires = 2014-06-30\n";
    fs::write(&path, format!("{SMALL}{waiver}")).expect("written");
    let on = |day: &str| {
        let found = ruleset::validate(&path.to_string_lossy(), day.parse().expect("date")).expect("sound");
        found.warnings.iter().map(|warning| (warning.line, warning.message.clone())).collect::<Vec<_>>()
    };
    assert_eq!(on("2014-06-30"), []);
    assert_eq!(on("2014-07-01"), [(Some(23), "the waiver of `thin-answer` expired on 2014-06-30".to_owned())]);
}

#[test]
fn a_form_that_does_not_name_the_year_asked_for_is_a_warning() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("rules.toml");
    let warnings = |years: &str| {
        let versions = format!("[[documents.versions]]\nid = \"first\"\n{years}\n\n[[documents.sections]]");
        fs::write(&path, SMALL.replacen("[[documents.sections]]", &versions, 1)).expect("written");
        let found = ruleset::validate(&path.to_string_lossy(), "2014-07-01".parse().expect("date")).expect("sound");
        found.warnings.iter().map(|warning| warning.message.clone()).collect::<Vec<_>>()
    };
    assert_eq!(warnings("years = [\"2012-2013\", \"2013-2014\"]"), [""; 0]);
    assert_eq!(warnings(""), [""; 0], "a form without years is that of every year");
    assert_eq!(warnings("years = [\"2012-2013\"]"), ["no version of `report` names 2013-2014, the year asked for"]);
}

#[test]
fn one_name_for_two_agencies_and_words_that_stand_anywhere_are_warnings() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("rules.toml");
    let two = "[[agencies]]\nid = \"gulls\"\nname = \"Gull Rescue\"\naliases = [\"The Harbour\"]\n[[agencies]]\nid = \
               \"terns\"\nname = \"Tern Trust\"\naliases = [\"the harbour\"]\n";
    let form = "[[documents]]\nid = \"log\"\nname = \"log\"\ntitles = [\"Yearly Log\"]\n[[documents.versions]]\nid = \
                \"one\"\nboilerplate = [\"Date\", \"Please write in ink.\"]\n";
    fs::write(&path, format!("{SMALL}{two}{form}")).expect("written");
    let found = ruleset::validate(&path.to_string_lossy(), "2014-07-01".parse().expect("date")).expect("sound");
    let said: Vec<&str> = found.warnings.iter().map(|warning| warning.message.as_str()).collect();
    assert_eq!(
        said,
        [
            "`the harbour` is a name of the agency `gulls` as well",
            "the boilerplate text `Date` is one word, which may stand in any answer",
        ]
    );
}
