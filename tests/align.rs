//! Which agency, document, section and answer is found where: whole files of a fictional board, as outlines.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that cannot go on fails

use std::fmt::Write;
use std::path::Path;

use boardcheck::align::{Register, align};
use boardcheck::extract::{Options, read_bytes};
use boardcheck::ruleset;

fn register(names: &[&str]) -> Register {
    let folder = Path::new("tests/align");
    let rules = ruleset::load("tests/align/rules.toml").expect("the rule set of these tests is sound");
    let documents = names
        .iter()
        .flat_map(|name| read_bytes(name, &std::fs::read(folder.join(name)).unwrap(), &Options::default()))
        .map(|read| read.expect("the file can be read"))
        .collect();
    align(documents, &rules)
}

fn outline(register: &Register) -> String {
    let mut text = String::new();
    for instance in &register.instances {
        let line = instance.place.line.unwrap_or(0);
        let year = instance.year.as_ref().map_or_else(|| "-".to_owned(), |year| year.label.to_string());
        let month =
            instance.year.as_ref().and_then(|year| year.month).map_or(String::new(), |month| format!(" month {month}"));
        let template = instance.template.as_deref().unwrap_or("-");
        writeln!(text, "{} {} line {line} year {year}{month} template {template}", instance.agency, instance.document)
            .unwrap();
        for section in &instance.sections {
            let answer = section.answer.text().replace('\n', " / ");
            writeln!(text, "  {:<12} {:<9} {answer}", section.section, section.status.name()).unwrap();
            for prompt in &section.prompts {
                writeln!(text, "  {:<12} prompt    {}", "", prompt.text).unwrap();
            }
        }
    }
    for stray in &register.strays {
        writeln!(text, "stray {:?} {:?} {}", stray.kind, stray.document, stray.found.text).unwrap();
    }
    text
}

#[test]
fn a_compiled_document_is_cut_into_agencies_documents_and_answers() {
    insta::assert_snapshot!(outline(&register(&["compiled.md"])));
}

#[test]
fn questions_are_found_in_other_words_capitals_slips_and_without_numbers() {
    insta::assert_snapshot!(outline(&register(&["wording.md"])));
}

#[test]
fn a_form_of_a_stranger_is_nobodys() {
    insta::assert_snapshot!(outline(&register(&["unknown.md"])));
}

#[test]
fn an_agency_outside_the_register_is_not_taken_for_the_one_before_it() {
    insta::assert_snapshot!(outline(&register(&["stranger.md"])));
}

#[test]
fn forms_under_no_heading_are_given_to_the_agency_that_their_own_words_name() {
    insta::assert_snapshot!(outline(&register(&["headless.md"])));
}

#[test]
fn shared_wording_is_found_in_any_order_and_a_quotation_of_it_is_the_agencys_own_text() {
    insta::assert_snapshot!(outline(&register(&["shared.md"])));
}

#[test]
fn own_words_among_shared_ones_and_forms_without_a_heading_stay_with_theirs() {
    insta::assert_snapshot!(outline(&register(&["pledges.md"])));
}

#[test]
fn a_number_in_a_column_of_its_own_is_no_part_of_the_answer_before_it() {
    insta::assert_snapshot!(outline(&register(&["columns.md"])));
}

#[test]
fn what_numbers_a_question_or_labels_its_answer_is_no_part_of_any_answer() {
    insta::assert_snapshot!(outline(&register(&["apparatus.md"])));
}

#[test]
fn an_agencys_heading_that_goes_on_and_a_cover_end_the_form_before_them() {
    insta::assert_snapshot!(outline(&register(&["extended.md"])));
}

#[test]
fn a_placeholder_under_a_heading_is_a_form_and_a_note_or_the_boards_own_remark_is_none() {
    insta::assert_snapshot!(outline(&register(&["notes.md"])));
}

#[test]
fn the_heading_of_a_part_answers_no_question_before_it() {
    insta::assert_snapshot!(outline(&register(&["parts.md"])));
}

#[test]
fn a_title_that_is_said_again_inside_its_form_begins_no_other_form() {
    insta::assert_snapshot!(outline(&register(&["running.md"])));
}

#[test]
fn the_order_of_the_files_changes_nothing() {
    let one = outline(&register(&["compiled.md", "unknown.md", "wording.md"]));
    let other = outline(&register(&["wording.md", "unknown.md", "compiled.md"]));
    assert_eq!(one, other);
}
