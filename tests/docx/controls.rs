use boardcheck::document::Style;

use super::builder::{body, p, styled, texts};

fn control(properties: &str, inner: &str) -> String {
    format!("<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>")
}

fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

#[test]
fn a_control_that_shows_its_placeholder_holds_no_answer() {
    let document = body(&format!(
        "<w:p>{}{}</w:p>{}",
        run("Name: "),
        control("<w:showingPlcHdr/><w:text/>", &run("Click here to enter text.")),
        control("<w:showingPlcHdr/>", &p("Choose an item."))
    ));
    assert_eq!(texts(&document), ["Name: Click here to enter text.", "Choose an item."]);
    assert_eq!(styled(&document, 0, Style::PLACEHOLDER), "Click here to enter text.");
    assert_eq!(styled(&document, 1, Style::PLACEHOLDER), "Choose an item.");
    assert_eq!(styled(&document, 0, Style::FIELD), "");
}

#[test]
fn the_values_of_text_date_and_list_controls_are_answers() {
    for kind in [
        "<w:text/>",
        "<w:date w:fullDate=\"2014-03-01T00:00:00Z\"/>",
        "<w:dropDownList><w:listItem w:displayText=\"Met\" w:value=\"1\"/></w:dropDownList>",
        "<w:comboBox/>",
        "<w:placeholder><w:docPart w:val=\"A\"/></w:placeholder>",
        "<w:showingPlcHdr w:val=\"0\"/><w:text/>",
    ] {
        let document = body(&format!("<w:p>{}{}</w:p>", run("Q "), control(kind, &run("value"))));
        assert_eq!(styled(&document, 0, Style::FIELD), "value", "{kind}");
        assert_eq!(styled(&document, 0, Style::PLACEHOLDER), "", "{kind}");
    }
}

#[test]
fn a_control_that_another_program_wraps_around_text_is_no_field() {
    let document = body(&control("<w:tag w:val=\"goog_rdk_0\"/>", &p("ordinary")));
    assert_eq!(styled(&document, 0, Style::FIELD), "");
}

#[test]
fn tick_boxes_are_shown_in_one_way_however_they_are_drawn() {
    let tick = |checked: &str, inner: &str| {
        control(&format!("<w14:checkbox><w14:checked w14:val=\"{checked}\"/></w14:checkbox>"), inner)
    };
    let document = body(&format!(
        "<w:p>{}{}{}{}</w:p>",
        tick("1", "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"),
        run("yes "),
        tick("0", &run("\u{2610}")),
        run("no")
    ));
    assert_eq!(texts(&document), ["☒yes ☐no"]);
    assert_eq!(styled(&document, 0, Style::FIELD), "☒☐");
    let empty = body(&format!("<w:p>{}</w:p>", tick("true", "")));
    assert_eq!(texts(&empty), ["☒"]);
}
