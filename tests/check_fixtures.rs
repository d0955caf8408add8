//! Every check, run from bytes to findings: each code has a folder in `tests/checks` with a `fail` that is found and a
//! `pass` that comes near and is not. Both are a file or a folder; the file `previous.*` in a folder is last year's.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)] // what a test does not expect may break it

use std::fs;
use std::path::{Path, PathBuf};

use boardcheck::align::{Register, align};
use boardcheck::check::{CHECKS, Context, check, unreadable};
use boardcheck::document::Document;
use boardcheck::extract::{self, Options};
use boardcheck::finding::{Code, Finding};
use boardcheck::ruleset::{self, RuleSet};

const FOLDER: &str = "tests/checks";

fn rules() -> RuleSet {
    ruleset::load(&format!("{FOLDER}/rules.toml")).unwrap_or_else(|wrong| panic!("{wrong}"))
}

/// `pass` or `fail` of a code, whatever it ends in.
fn fixture(code: Code, name: &str) -> Option<PathBuf> {
    let entries = fs::read_dir(Path::new(FOLDER).join(code.name())).ok()?;
    entries.map(|entry| entry.unwrap().path()).find(|path| path.file_stem().is_some_and(|stem| stem == name))
}

fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let mut files: Vec<PathBuf> = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn read(paths: &[PathBuf], found: &mut Vec<Finding>) -> Vec<Document> {
    let mut documents = Vec::new();
    for reading in paths.iter().flat_map(|path| extract::read(path, &Options::default())) {
        match reading {
            Ok(document) => documents.push(document),
            Err(failed) => found.push(unreadable(&failed.path, &failed.failure.to_string())),
        }
    }
    documents
}

fn findings(path: &Path, rules: &RuleSet) -> Vec<Finding> {
    let mut found = Vec::new();
    let is_previous = |path: &PathBuf| path.file_stem().is_some_and(|stem| stem == "previous");
    let (last, this): (Vec<PathBuf>, Vec<PathBuf>) = files(path).into_iter().partition(is_previous);
    let previous: Option<Register> = (!last.is_empty()).then(|| align(read(&last, &mut found), rules));
    let register = align(read(&this, &mut found), rules);
    let as_of = rules.period.as_of.expect("the fixtures' rule set has a date");
    let context = Context::new(&register, rules, rules.period.year, as_of, previous.as_ref());
    found.extend(check(&context));
    found
}

fn codes() -> impl Iterator<Item = Code> {
    CHECKS.iter().flat_map(|check| check.codes).copied()
}

#[test]
fn every_code_has_a_check_and_fixtures() {
    let lacking: Vec<&str> = Code::ALL
        .iter()
        .filter(|code| {
            !codes().any(|known| known == **code)
                || fixture(**code, "pass").is_none()
                || fixture(**code, "fail").is_none()
        })
        .map(|code| code.name())
        .collect();
    assert!(lacking.is_empty(), "no check, no pass or no fail: {lacking:?}");
}

#[test]
fn what_should_be_found_is_found() {
    let rules = rules();
    let mut wrong = Vec::new();
    for code in codes() {
        let Some(path) = fixture(code, "fail") else { continue };
        let found = findings(&path, &rules);
        match found.iter().find(|finding| finding.code == code) {
            None => wrong.push(format!("{code} not found; instead {:#?}", told(&found))),
            Some(finding) => {
                let said = !finding.message.is_empty() && !finding.suggestion.is_empty();
                let rests = !finding.evidence.is_empty() || finding.source.is_none();
                assert!(said && rests, "{code} says too little: {finding:?}");
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_only_comes_near_is_left_alone() {
    let rules = rules();
    let mut wrong = Vec::new();
    for code in codes() {
        let Some(path) = fixture(code, "pass") else { continue };
        let found = findings(&path, &rules);
        if found.iter().any(|finding| finding.code == code) {
            wrong.push(format!("{code} found in what passes: {:#?}", told(&found)));
        }
        let read = found.iter().any(|finding| finding.code == Code::UnrecognisedDocument);
        if read && code != Code::UnrecognisedDocument {
            wrong.push(format!("{code}: its fixture is no document of the rule set: {:#?}", told(&found)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A report that is all a board can ask for has no finding but for the agency that sent nothing.
#[test]
fn a_sound_return_has_no_findings() {
    let rules = rules();
    let found = findings(Path::new("tests/checks/sound.md"), &rules);
    let others: Vec<String> =
        told(&found).into_iter().filter(|line| !line.starts_with("missing-document moor")).collect();
    assert_eq!(others, [""; 0]);
}

/// The form's introduction has its place above the questions and may stand between a question and its answer; in the midst
/// of an answer somebody has left it in.
#[test]
fn an_introduction_in_the_midst_of_an_answer_is_said() {
    let sound = fs::read_to_string("tests/checks/sound.md").unwrap();
    let introduction = sound.lines().nth(4).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("harbour.md");
    let said_with = |before: &str| {
        fs::write(&path, sound.replace(before, &format!("{introduction}\n\n{before}"))).unwrap();
        let found = findings(&path, &rules());
        let mut said = found.into_iter().filter(|finding| finding.code == Code::PromptLeftIn);
        (said.next().map(|finding| finding.message), said.next())
    };
    assert_eq!(said_with("All 214 staff had"), (None, None));
    let (message, none) = said_with("Those who work alone");
    assert!(message.is_some_and(|message| message.contains("guidance within its answer")) && none.is_none());
}

fn told(found: &[Finding]) -> Vec<String> {
    let part = |id: &Option<String>| id.clone().unwrap_or_else(|| "-".into());
    found
        .iter()
        .map(|finding| {
            let subject = &finding.subject;
            let (agency, document, section) = (part(&subject.agency), part(&subject.document), part(&subject.section));
            format!("{} {agency} {document} {section}: {} [{}]", finding.code, finding.message, finding.evidence)
        })
        .collect()
}
