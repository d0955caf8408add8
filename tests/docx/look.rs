use boardcheck::document::BlockKind::{self, Heading, Paragraph};
use boardcheck::document::Style;

use super::builder::{Docx, body, p, styled, texts};

#[test]
fn breaks_tabs_and_hyphens_are_characters_of_the_text() {
    let document = body(
        "<w:p><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t><w:cr/><w:t>non</w:t><w:noBreakHyphen/>\
         <w:t>stop\u{a0}x</w:t></w:r></w:p><w:p><w:r><w:br w:type=\"page\"/></w:r><w:r><w:t>Contents</w:t></w:r></w:p>",
    );
    assert_eq!(texts(&document), ["one\ttwo\nthree\nnon\u{2011}stop\u{a0}x", "Contents"]);
}

#[test]
fn a_bold_question_and_its_answer_in_one_paragraph_keep_their_looks() {
    let document = body(
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">1. What is done? </w:t></w:r>\
         <w:r><w:t>Much.</w:t></w:r></w:p>",
    );
    assert_eq!(texts(&document), ["1. What is done? Much."]);
    assert_eq!(styled(&document, 0, Style::BOLD), "1. What is done? ");
    assert_eq!(document.blocks[0].text.leading(Style::BOLD), "1. What is done? ".len());
}

#[test]
fn looks_come_from_styles_and_switches_said_twice_are_off() {
    let document = Docx::new(
        r#"<w:p><w:pPr><w:pStyle w:val="Strong"/></w:pPr>
             <w:r><w:t>bold</w:t></w:r>
             <w:r><w:rPr><w:rStyle w:val="Stress"/></w:rPr><w:t>plain</w:t></w:r>
             <w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>off</w:t></w:r></w:p>
           <w:p><w:r><w:rPr><w:u w:val="single"/><w:strike/><w:i/></w:rPr><w:t>all</w:t></w:r>
             <w:r><w:rPr><w:u w:val="none"/></w:rPr><w:t>none</w:t></w:r></w:p>"#,
    )
    .styles(
        r#"<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:rPr><w:b/></w:rPr></w:style>
           <w:style w:type="paragraph" w:styleId="Strong"><w:name w:val="Own"/><w:basedOn w:val="Base"/></w:style>
           <w:style w:type="character" w:styleId="Stress"><w:name w:val="Stress"/><w:rPr><w:b/></w:rPr></w:style>"#,
    )
    .read();
    assert_eq!(styled(&document, 0, Style::BOLD), "bold");
    assert_eq!(styled(&document, 1, Style::UNDERLINE | Style::STRIKE | Style::ITALIC), "all");
    assert_eq!(styled(&document, 1, Style::UNDERLINE), "all");
}

#[test]
fn the_first_column_of_a_table_looks_as_the_tables_style_says() {
    let row = format!("<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>", p("Question"), p("answer"));
    let table = |look: &str| format!("<w:tbl><w:tblPr><w:tblStyle w:val=\"Form\"/>{look}</w:tblPr>{row}</w:tbl>");
    let document = Docx::new(&(table("<w:tblLook w:val=\"0480\"/>") + &table("<w:tblLook w:firstColumn=\"0\"/>")))
        .styles(
            r#"<w:style w:type="table" w:styleId="Form"><w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>"#,
        )
        .read();
    let bold: Vec<String> = (0..4).map(|block| styled(&document, block, Style::BOLD)).collect();
    assert_eq!(bold, ["Question", "", "", ""]);
}

#[test]
fn text_larger_than_the_running_text_is_said_to_be_large() {
    let long = p(&"The running text of the file. ".repeat(5));
    let document = body(&format!("<w:p><w:r><w:rPr><w:sz w:val=\"32\"/></w:rPr><w:t>Title</w:t></w:r></w:p>{long}"));
    assert_eq!(styled(&document, 0, Style::LARGE), "Title");
    assert_eq!(styled(&document, 1, Style::LARGE), "");
}

#[test]
fn headings_come_from_built_in_styles_those_based_on_them_and_outline_levels() {
    let document = Docx::new(
        r#"<w:p><w:pPr><w:pStyle w:val="berschrift2"/></w:pPr><w:r><w:t>built in</w:t></w:r></w:p>
           <w:p><w:pPr><w:pStyle w:val="Question"/></w:pPr><w:r><w:t>based on it</w:t></w:r></w:p>
           <w:p><w:pPr><w:outlineLvl w:val="3"/></w:pPr><w:r><w:t>direct</w:t></w:r></w:p>
           <w:p><w:pPr><w:pStyle w:val="berschrift2"/><w:outlineLvl w:val="9"/></w:pPr><w:r><w:t>not one</w:t></w:r></w:p>
           <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>not defined</w:t></w:r></w:p>
           <w:p><w:r><w:t>text</w:t></w:r></w:p>"#,
    )
    .styles(
        r#"<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
           <w:style w:type="paragraph" w:styleId="Question"><w:name w:val="Question"/><w:basedOn w:val="berschrift2"/></w:style>"#,
    )
    .read();
    let kinds: Vec<BlockKind> = document.blocks.iter().map(|block| block.kind).collect();
    assert_eq!(kinds, [Heading(2), Heading(2), Heading(4), Paragraph, Heading(1), Paragraph]);
}

#[test]
fn pictures_of_symbol_fonts_become_characters() {
    let document = body(
        r#"<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>yes</w:t></w:r>
             <w:r><w:sym w:font="Wingdings 2" w:char="00A3"/><w:t>no</w:t></w:r>
             <w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>ü</w:t></w:r>
             <w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>&#xF0B7;a</w:t></w:r></w:p>"#,
    );
    assert_eq!(texts(&document), ["☑yes☐no✓•α"]);
}

#[test]
fn paragraphs_are_counted_through_the_body_and_blank_ones_are_left_out() {
    let document =
        body(&format!("{}<w:p/><w:p><w:r><w:t xml:space=\"preserve\"> </w:t></w:r></w:p>{}", p("a"), p(" b ")));
    assert_eq!(texts(&document), ["a", "b"]);
    let lines: Vec<_> = document.blocks.iter().map(|block| (block.place.page, block.place.line)).collect();
    assert_eq!(lines, [(None, Some(1)), (None, Some(4))]);
}

#[test]
fn line_ends_of_pretty_printed_markup_are_no_breaks() {
    let document = body(
        "<w:p>\n <w:pPr>\n <w:rPr>\n <w:b/>\n </w:rPr>\n </w:pPr>\n <w:r>\n <w:rPr>\n <w:i/>\n </w:rPr>\n <w:t>\n one\n two </w:t>\n </w:r>\n</w:p>",
    );
    assert_eq!(texts(&document), ["one  two"]);
    assert_eq!(styled(&document, 0, Style::ITALIC), "one  two");
}
