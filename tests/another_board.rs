//! Forms of another board than the built-in ones: longer labels at the sign-off, the agency's name in the shared wording,
//! introductions of one version and questions of another.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that cannot go on fails

use std::fmt::Write as _;

use boardcheck::align::{Register, align};
use boardcheck::check::{Context, check};
use boardcheck::extract::{Options, read_bytes};
use boardcheck::finding::Finding;
use boardcheck::ruleset::{self, RuleSet};
use jiff::civil::date;

fn rules() -> RuleSet {
    ruleset::load("tests/another-board/rules.toml").expect("the rule set of these tests is sound")
}

fn register(path: &str, text: impl AsRef<[u8]>, rules: &RuleSet) -> Register {
    let read = read_bytes(path, text.as_ref(), &Options::default());
    align(read.into_iter().map(Result::unwrap).collect(), rules)
}

fn findings(path: &str, text: impl AsRef<[u8]>) -> Vec<Finding> {
    let rules = rules();
    let register = register(path, text, &rules);
    let context = Context::new(&register, &rules, rules.period.year, date(2023, 9, 1), None);
    check(&context)
}

fn codes(path: &str, text: &str) -> Vec<&'static str> {
    findings(path, text).iter().map(|finding| finding.code.name()).collect()
}

/// A report of the council with this first question, and with these cells behind the label of its sign-off.
fn report(question: &str, who: &str, when: &str) -> String {
    format!(
        "# Yearly Report 2022-2023\n\nSaltcombe Town Council\n\nThis report tells the partnership what each of its members \
         did for children and what came of it.\n\n1. {question}\n\nForty families were met at the pool and nine of them \
         asked for help that they were given within the week.\n\n2. What will you do in the year ahead?\n\nWe shall open \
         the pool on Sundays for the children who look after a parent, and count who comes.\n\n## Signatures\n\n\
         | | Name | Date |\n|---|---|---|\n| Approved by the Executive Group | {who} | {when} |\n"
    )
}

const QUESTION: &str = "What difference have you made to the lives of children, and who told you so?";
const OLD_QUESTION: &str = "Which courses and campaigns did your staff run?";

fn pledge(agency: &str) -> String {
    format!(
        "# Our Pledge\n\n## What we promise\n\n{agency} promises the children of Saltcombe to listen to them first, to act \
         on what they say, and to tell them what was done.\n\n## What this means with us\n\nThe door of the hut is open \
         after school on every day of {agency}, and whoever comes is asked what should be different.\n\n\
         **Signed for the agency:** Robin Example, manager\n\n**Date signed:** 3 May 2023\n\n"
    )
}

#[test]
fn a_group_that_is_called_as_its_label_is_named() {
    for who in ["Executive Group", "The Executive Group", "Harbour Executive Group", "Parks and Pools Executive Group"]
    {
        assert_eq!(codes("council.md", &report(QUESTION, who, "4 May 2023")), [""; 0], "{who}");
    }
    assert_eq!(codes("council.md", &report(QUESTION, "", "4 May 2023")), ["unratified"]);
}

#[test]
fn the_heads_of_a_sign_offs_columns_are_no_answer_to_the_question_above() {
    let text = report(QUESTION, "Harbour Group", "4 May 2023");
    let titled = text.replace(
        "## Signatures\n\n| | Name | Date |\n|---|---|---|",
        "| Agreement | | |\n|---|---|---|\n| | Name | Date |",
    );
    for text in [text, titled] {
        let register = register("council.md", &text, &rules());
        let ahead = register.instances[0].section("ahead").unwrap().answer.text();
        assert!(ahead.ends_with("count who comes."), "{ahead}");
    }
}

#[test]
fn a_month_in_figures_dates_a_signature_under_a_group() {
    for when in ["05/2023", "5/2023", "05-2023", "05.2023", "14.05.23"] {
        assert_eq!(codes("council.md", &report(QUESTION, "Harbour Group", when)), [""; 0], "{when}");
    }
    assert_eq!(codes("council.md", &report(QUESTION, "Harbour Group", "05/2021")), ["ratification-out-of-period"]);
}

#[test]
fn a_question_of_an_old_version_tells_more_than_the_introduction_of_the_new() {
    assert_eq!(codes("council.md", &report(OLD_QUESTION, "Harbour Group", "4 May 2023")), ["old-template"]);
}

#[test]
fn the_name_in_the_shared_wording_says_whose_a_form_is() {
    let senders = |path: &str, text: &str| -> Vec<String> {
        register(path, text, &rules()).instances.into_iter().map(|instance| instance.agency).collect()
    };
    assert_eq!(senders("scan07.md", &pledge("Heron Hospice")), ["hospice"]);
    assert_eq!(senders("heron-hospice.md", &pledge("Kittiwake Sea Rescue")), ["rescue"]);
    let all = ["STC", "Heron Hospice", "Kittiwake Sea Rescue"].map(pledge).concat();
    assert_eq!(senders("pledges.md", &all), ["council", "hospice", "rescue"]);
    // Where nobody put a name in, the file tells.
    assert_eq!(senders("heron-hospice.md", &pledge("[name of your agency]")), ["hospice"]);
}

#[test]
fn one_word_of_the_forms_own_opens_no_form_and_cuts_no_label() {
    let mut rules = rules();
    for version in &mut rules.documents[0].versions {
        version.boilerplate.extend(["Date".to_owned(), "Name".to_owned()]);
    }
    let text = report(QUESTION, "Harbour Group", "4 May 2023") + "\n" + &pledge("STC");
    let register = register("council.md", &text, &rules);
    let found: Vec<&str> = register.instances.iter().map(|instance| instance.document.as_str()).collect();
    assert_eq!(found, ["report", "pledge"]);
    let signed = register.instances[1].section("signed").unwrap().answer.text();
    assert!(signed.contains("Robin Example") && signed.contains("3 May 2023"), "{signed}");
}

/// The council's report as a file of one page, with a picture of this size, in points, under its first question.
fn scanned_answer(width: u32, height: u32) -> Vec<u8> {
    let mut page = String::new();
    let mut draw = |y: u32, font: char, line: &str| {
        let _ = writeln!(page, "BT /{font} 11 Tf 60 {y} Td ({line}) Tj ET");
    };
    draw(780, 'B', "Yearly Report 2022-2023");
    draw(750, 'F', "Saltcombe Town Council");
    draw(720, 'B', &format!("1. {QUESTION}"));
    draw(340, 'B', "2. What will you do in the year ahead?");
    draw(320, 'F', "We shall open the pool on Sundays for the children who look after a parent.");
    draw(290, 'B', "Approved by the Executive Group");
    draw(270, 'F', "Harbour Group, 4 May 2023");
    let y = 700 - height;
    let _ = writeln!(page, "q {width} 0 0 {height} 60 {y} cm /I Do Q");
    let font = |name: &str| format!("<</Type/Font/Subtype/Type1/BaseFont/{name}>>");
    format!(
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n\
         3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F {}/B {}>>/XObject\
         <</I 5 0 R>>>>>>\nendobj\n4 0 obj\n<</Length {}>>\nstream\n{page}\nendstream\nendobj\n5 0 obj\n<</Type/XObject\
         /Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\nx\nendstream\n\
         endobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n",
        font("Helvetica"),
        font("Helvetica-Bold"),
        page.len()
    )
    .into_bytes()
}

#[test]
fn a_picture_where_an_answer_belongs_was_not_read_and_a_small_one_is_none() {
    let said = |file: Vec<u8>| -> Vec<(&'static str, Option<String>)> {
        let found = findings("council.pdf", &file);
        found.into_iter().map(|finding| (finding.code.name(), finding.subject.section)).collect()
    };
    let section = || Some("difference".to_owned());
    let missing = ("missing-answer", section());
    assert_eq!(said(scanned_answer(216, 300)), [missing.clone(), ("unread-content", section())]);
    assert_eq!(said(scanned_answer(60, 60)), [missing]);
}

#[test]
fn a_shared_text_that_is_called_like_its_heading_is_quoted_in_messages() {
    let mut rules = rules();
    rules.documents[1].sections[0].name = "What we promise".to_owned();
    let text = pledge("STC").replace("listen to them first", "hear them out");
    let register = register("council.md", &text, &rules);
    let found = check(&Context::new(&register, &rules, rules.period.year, date(2023, 9, 1), None));
    let said: Vec<&str> = found.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(said, ["Saltcombe Town Council’s pledge gives the board’s text “What we promise” in other words"]);
}
