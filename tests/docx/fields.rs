use boardcheck::document::{NoticeKind, Style};

use super::builder::{body, said, styled, texts};

fn sign(kind: &str) -> String {
    format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>")
}

fn field(data: &str, instruction: &str, result: &str) -> String {
    format!(
        "<w:r><w:fldChar w:fldCharType=\"begin\">{data}</w:fldChar></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>\
         {}{result}{}",
        sign("separate"),
        sign("end")
    )
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

#[test]
fn results_are_shown_and_instructions_never_are() {
    let nested = format!(
        "{}<w:r><w:instrText>IF </w:instrText></w:r>{}<w:r><w:instrText> = 1 \"a\" \"b\"</w:instrText></w:r>{}{}{}",
        sign("begin"),
        field("", "PAGE", &run("inner")),
        sign("separate"),
        run("a"),
        sign("end")
    );
    let document = body(&format!(
        "<w:p>{}{}</w:p><w:p><w:fldSimple w:instr=\" AUTHOR \">{}</w:fldSimple></w:p><w:p>{}</w:p>",
        run("see "),
        field("", "HYPERLINK \"http://example.org\"", &run("the page")),
        run("A. Writer"),
        nested
    ));
    assert_eq!(texts(&document), ["see the page", "A. Writer", "a"]);
}

#[test]
fn a_field_over_several_paragraphs_shows_all_of_its_result() {
    let document = body(&format!(
        "<w:p>{}<w:r><w:instrText>TOC \\o</w:instrText></w:r>{}{}</w:p><w:p>{}{}</w:p>",
        sign("begin"),
        sign("separate"),
        run("Aims\t1"),
        run("Training\t2"),
        sign("end")
    ));
    assert_eq!(texts(&document), ["Aims\t1", "Training\t2"]);
}

#[test]
fn text_fields_of_old_forms_are_answers_also_when_empty() {
    let data = "<w:ffData><w:name w:val=\"Text1\"/><w:textInput/></w:ffData>";
    let document = body(&format!(
        "<w:p>{}{}</w:p><w:p>{}{}</w:p>",
        run("Post: "),
        field(data, "FORMTEXT", &run("Manager")),
        run("Date: "),
        field(data, "FORMTEXT", &run("\u{2002}\u{2002}"))
    ));
    assert_eq!(texts(&document), ["Post: Manager", "Date: \u{2002}\u{2002}"]);
    assert_eq!(styled(&document, 0, Style::FIELD), "Manager");
    assert_eq!(styled(&document, 1, Style::FIELD), "\u{2002}\u{2002}");
}

#[test]
fn a_prompt_that_the_form_put_into_a_field_is_no_answer_and_a_word_may_be_one() {
    let data = |text: &str| format!("<w:ffData><w:textInput><w:default w:val=\"{text}\"/></w:textInput></w:ffData>");
    let document = body(&format!(
        "<w:p>{}</w:p><w:p>{}</w:p>",
        field(&data("Type your answer"), "FORMTEXT", &run("Type your answer")),
        field(&data("No"), "FORMTEXT", &run("No"))
    ));
    assert_eq!(styled(&document, 0, Style::PLACEHOLDER), "Type your answer");
    assert_eq!(styled(&document, 1, Style::FIELD), "No");
}

#[test]
fn boxes_and_lists_of_old_forms_show_what_was_chosen() {
    let tick =
        |state: &str| field(&format!("<w:ffData><w:checkBox>{state}</w:checkBox></w:ffData>"), "FORMCHECKBOX", "");
    let list = "<w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Not met\"/><w:listEntry w:val=\"Met\"/></w:ddList></w:ffData>";
    let document = body(&format!(
        "<w:p>{}{}{}{}{}</w:p>",
        tick("<w:default w:val=\"0\"/><w:checked/>"),
        run("yes "),
        tick("<w:default w:val=\"0\"/>"),
        run("no "),
        field(list, "FORMDROPDOWN", "")
    ));
    assert_eq!(texts(&document), ["☒yes ☐no Met"]);
    assert_eq!(styled(&document, 0, Style::FIELD), "☒☐Met");
}

#[test]
fn the_prompt_of_a_button_is_a_placeholder() {
    let document = body(&format!(
        "<w:p>{}<w:r><w:instrText>MACROBUTTON NoMacro [Click and type]</w:instrText></w:r>{}</w:p>",
        sign("begin"),
        sign("end")
    ));
    assert_eq!(styled(&document, 0, Style::PLACEHOLDER), "[Click and type]");
}

#[test]
fn content_linked_from_elsewhere_is_shown_and_told_of() {
    let document = body(&format!("<w:p>{}</w:p>", field("", "INCLUDETEXT \"c:\\\\other.doc\"", &run("copied"))));
    assert_eq!(texts(&document), ["copied"]);
    assert_eq!(said(&document, NoticeKind::Unread).len(), 1);
}
