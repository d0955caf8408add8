use boardcheck::document::BlockKind;

use super::builder::{Docx, labels, texts};

fn item(number: u32, level: u32) -> String {
    format!(
        r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"#
    )
}

fn level(at: u32, format: &str, text: &str, more: &str) -> String {
    format!(
        r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>"#
    )
}

fn numbering(levels: &str, uses: &str) -> String {
    format!(r#"<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>{uses}"#)
}

const USE: &str = r#"<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>"#;

#[test]
fn levels_count_restart_and_show_the_levels_above() {
    let levels =
        level(0, "decimal", "%1.", "") + &level(1, "lowerLetter", "%1.%2)", "") + &level(2, "lowerRoman", "(%3)", "");
    let body: String = [0, 1, 1, 2, 2, 0, 1, 2].into_iter().map(|level| item(1, level)).collect();
    let document = Docx::new(&body).numbering(&numbering(&levels, USE)).read();
    assert_eq!(labels(&document), ["1.", "1.a)", "1.b)", "(i)", "(ii)", "2.", "2.a)", "(i)"]);
    assert_eq!(texts(&document)[0], "x");
    assert_eq!(document.blocks[3].kind, BlockKind::ListItem(2));
}

#[test]
fn a_level_can_go_on_counting_and_legal_numbers_are_decimals() {
    let levels =
        level(0, "upperRoman", "%1.", "") + &level(1, "decimal", "%1.%2", r#"<w:lvlRestart w:val="0"/><w:isLgl/>"#);
    let body: String = [0, 1, 0, 1].into_iter().map(|level| item(1, level)).collect();
    let document = Docx::new(&body).numbering(&numbering(&levels, USE)).read();
    assert_eq!(labels(&document), ["I.", "1.1", "II.", "2.2"]);
}

#[test]
fn a_level_that_is_passed_over_counts_as_if_it_had_been_there() {
    let levels =
        level(0, "decimal", "%1", "") + &level(1, "lowerLetter", "%1.%2", "") + &level(2, "upperRoman", "%1.%2.%3", "");
    let body: String = [2, 1, 0, 2, 1].into_iter().map(|level| item(1, level)).collect();
    let document = Docx::new(&body).numbering(&numbering(&levels, USE)).read();
    assert_eq!(labels(&document), ["1.a.I", "1.b", "2", "2.a.I", "2.b"]);
}

#[test]
fn uses_of_one_definition_count_on_together_unless_one_starts_anew() {
    let uses = r#"<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>"#;
    let body: String = [1, 1, 2, 3, 3].into_iter().map(|number| item(number, 0)).collect();
    let document = Docx::new(&body).numbering(&numbering(&level(0, "decimal", "%1", ""), uses)).read();
    assert_eq!(labels(&document), ["1", "2", "3", "5", "6"]);
}

#[test]
fn a_level_of_a_use_replaces_that_of_the_definition() {
    let uses = format!(
        r#"<w:num w:numId="1"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">{}</w:lvlOverride></w:num>"#,
        level(0, "upperLetter", "Part %1:", "")
    );
    let document = Docx::new(&item(1, 0)).numbering(&numbering(&level(0, "decimal", "%1", ""), &uses)).read();
    assert_eq!(labels(&document), ["Part A:"]);
}

#[test]
fn styles_bring_their_numbering_and_their_level() {
    let paragraph =
        |style: &str| format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"#);
    let levels = level(0, "decimal", "%1", r#"<w:pStyle w:val="H1"/>"#)
        + &level(1, "decimal", "%1.%2", r#"<w:pStyle w:val="H2"/>"#);
    let style = |id: &str, name: &str, number: &str| {
        format!(
            r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:pPr><w:numPr>{number}</w:numPr></w:pPr></w:style>"#
        )
    };
    let styles = style("H1", "heading 1", r#"<w:numId w:val="1"/>"#)
        + &style("H2", "heading 2", r#"<w:numId w:val="1"/>"#)
        + &style("Off", "Off", r#"<w:numId w:val="0"/>"#);
    let body = ["H1", "H2", "H2", "H1", "H2", "Off"].map(paragraph).concat();
    let document = Docx::new(&body).styles(&styles).numbering(&numbering(&levels, USE)).read();
    assert_eq!(labels(&document), ["1", "1.1", "1.2", "2", "2.1", ""]);
    assert_eq!(document.blocks[1].kind, BlockKind::Heading(2));
}

#[test]
fn a_definition_can_hand_over_to_a_numbering_style() {
    let numberings = format!(
        r#"<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Outline"/></w:abstractNum>
           <w:abstractNum w:abstractNumId="7"><w:styleLink w:val="Outline"/>{}</w:abstractNum>
           <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>"#,
        level(0, "decimal", "Q%1", "")
    );
    let styles = r#"<w:style w:type="numbering" w:styleId="Outline"><w:name w:val="Outline"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>"#;
    let document = Docx::new(&(item(1, 0) + &item(1, 0))).styles(styles).numbering(&numberings).read();
    assert_eq!(labels(&document), ["Q1", "Q2"]);
}

#[test]
fn styles_and_definitions_that_go_round_in_a_circle_end() {
    let numberings = r#"<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>"#;
    let styles = r#"<w:style w:type="numbering" w:styleId="A"><w:basedOn w:val="B"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>"#;
    let body = item(1, 0) + r#"<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr><w:r><w:t>y</w:t></w:r></w:p>"#;
    let document = Docx::new(&body).styles(styles).numbering(numberings).read();
    assert_eq!(texts(&document), ["x", "y"]);
}

#[test]
fn bullets_are_the_characters_that_are_seen_and_typed_numbers_stay_in_the_text() {
    let bullet = |font: &str, sign: &str| {
        format!(
            r#"<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="{sign}"/><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr></w:lvl>"#
        )
    };
    for (font, sign, expected) in
        [("Symbol", "&#xF0B7;", "•"), ("Wingdings", "&#xF0A7;", "▪"), ("Courier New", "o", "◦"), ("Arial", "–", "–")]
    {
        let document = Docx::new(&item(1, 0)).numbering(&numbering(&bullet(font, sign), USE)).read();
        assert_eq!(labels(&document), [expected], "{font}");
    }
    let typed = Docx::new("<w:p><w:r><w:t>1. Aims</w:t></w:r></w:p>").read();
    assert_eq!((texts(&typed), labels(&typed)), (vec!["1. Aims"], vec![""]));
}

#[test]
fn formats_of_newer_versions_stand_in_a_choice() {
    let level = r#"<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>"#;
    let document = Docx::new(&item(1, 0)).numbering(&numbering(level, USE)).read();
    assert_eq!(labels(&document), ["007"]);
}

#[test]
fn deleted_and_wholly_hidden_paragraphs_are_not_counted() {
    let props = r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#;
    let gone = format!(
        "<w:p><w:pPr>{props}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>"
    );
    let hidden = format!(
        "<w:p><w:pPr>{props}<w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>"
    );
    let body = item(1, 0) + &gone + &hidden + &item(1, 0);
    let document = Docx::new(&body).numbering(&numbering(&level(0, "decimal", "%1.", ""), USE)).read();
    assert_eq!(labels(&document), ["1.", "2."]);
}
