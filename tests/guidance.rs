//! The form's guidance: in the cell where the form prints it, it is nobody's mistake; in the answer's own it is.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that cannot go on fails

use boardcheck::align::{Register, align};
use boardcheck::check::{Context, check};
use boardcheck::extract::{Options, read_bytes};
use boardcheck::ruleset::{self, RuleSet};
use jiff::civil::date;

const QUESTIONS: [(&str, &str); 3] = [
    ("1. Who leads on safeguarding", "Tell us how the lead reports to your trustees and how often."),
    ("2. Which courses your crews attended", "Give the number of places for each course and say what changed."),
    ("3. What you will do next", "List what matters most and who will see to it."),
];

const ANSWERS: [&str; 3] = [
    "The harbour master leads and speaks to the trustees each quarter.",
    "Sixty deckhands went to the evening course, and they now log each worry.",
    "The second ferry gets a named officer, and the purser will see to it in the autumn.",
];

fn aligned(html: &str) -> (Register, RuleSet) {
    let rules = ruleset::load("tests/align/guidance.toml").expect("the rule set of these tests is sound");
    let read = read_bytes("ferry.html", html.as_bytes(), &Options::default());
    (align(read.into_iter().map(Result::unwrap).collect(), &rules), rules)
}

/// What is said of guidance and blanks: severity, code, section, status.
fn said(html: &str) -> Vec<String> {
    let (register, rules) = aligned(html);
    let context = Context::new(&register, &rules, rules.period.year, date(2019, 6, 30), None);
    let of_answers = ["prompt-left-in", "missing-answer", "missing-section", "truncated-answer"];
    let found = check(&context).into_iter().filter(|finding| of_answers.contains(&finding.code.name()));
    found
        .map(|finding| {
            let section = finding.subject.section.clone().unwrap_or_default();
            let status = register.instances[0].section(&section).unwrap().status.name();
            format!("{:?} {} {section} {status}", finding.severity, finding.code.name())
        })
        .collect()
}

/// A return of which each question becomes rows of one table.
fn form(answers: [&str; 3], rows: impl Fn(&str, &str, &str) -> String) -> String {
    let rows: String = QUESTIONS.iter().zip(answers).map(|((asked, guide), said)| rows(asked, guide, said)).collect();
    format!("<h1>Yearly return 2018/19</h1><p>Agency: Quayside Ferry Trust</p><table>{rows}</table>")
}

fn beneath(asked: &str, guide: &str, said: &str) -> String {
    format!("<tr><td><p><b>{asked}</b></p><p><i>{guide}</i></p></td></tr><tr><td><p>{said}</p></td></tr>")
}

fn beside(asked: &str, guide: &str, said: &str) -> String {
    format!("<tr><td><p>{asked}</p><p>{guide}</p></td><td><p>{said}</p></td></tr>")
}

fn in_two_languages(asked: &str, guide: &str, said: &str) -> String {
    beneath(&format!("{asked} / Pwy ac ymhle"), guide, said)
}

fn in_one_cell(asked: &str, guide: &str, said: &str) -> String {
    format!("<tr><td><p><b>{asked}</b></p><p><i>{guide}</i></p><p>{said}</p></td></tr>")
}

#[test]
fn guidance_in_the_cell_of_the_question_is_no_finding() {
    for layout in [beneath, beside, in_two_languages] {
        assert_eq!(said(&form(ANSWERS, layout)), Vec::<String>::new());
    }
}

#[test]
fn an_empty_cell_for_the_answer_is_a_missing_answer_whatever_guidance_the_form_prints() {
    for layout in [beneath, beside, in_two_languages] {
        let blanks = said(&form([ANSWERS[0], "", ""], layout));
        assert_eq!(blanks, ["Error missing-answer course missing", "Error missing-answer next missing"]);
    }
}

#[test]
fn guidance_in_the_cell_of_the_answer_is_left_in() {
    let pasted = format!("{}</p><p>{}", QUESTIONS[1].1, ANSWERS[1]);
    for layout in [beneath, beside] {
        let found = said(&form([QUESTIONS[0].1, &pasted, ANSWERS[2]], layout));
        assert_eq!(found, ["Error prompt-left-in lead missing", "Info prompt-left-in course answered"]);
    }
}

#[test]
fn guidance_is_left_in_where_no_cell_parts_the_question_from_its_answer() {
    let found = said(&form([ANSWERS[0], "", ANSWERS[2]], in_one_cell));
    assert_eq!(
        found,
        [
            "Info prompt-left-in lead answered",
            "Error prompt-left-in course missing",
            "Info prompt-left-in next answered"
        ]
    );
}

#[test]
fn guidance_that_begins_with_the_whole_of_anothers_is_no_answer() {
    for left in [
        "Name and post of whoever comes to meetings when you are away",
        "Name and post of whoever comes to",
        "Name and post",
    ] {
        let html = format!(
            "<h1>People form 2018/19</h1><p>Quayside Ferry Trust</p><table><tr><td>Board member</td><td>Ida Quill, \
             Bursar</td></tr><tr><td>Stand-in</td><td>{left}</td></tr></table>"
        );
        assert_eq!(said(&html), ["Error prompt-left-in stand-in missing"], "{left}");
        assert!(aligned(&html).0.instances[0].section("stand-in").unwrap().answer.is_empty(), "{left}");
    }
}
