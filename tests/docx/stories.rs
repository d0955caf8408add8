use boardcheck::document::{AsideKind, NoticeKind};

use super::builder::{Docx, body, p, said, texts};

fn boxed(text: &str) -> String {
    format!("<w:txbxContent>{}</w:txbxContent>", p(text))
}

#[test]
fn a_text_box_counts_once_and_follows_the_paragraph_that_holds_it() {
    let document = body(&format!(
        "<w:p><w:r><w:t>before </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>{0}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><v:shape><v:textbox>{0}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>and after</w:t></w:r></w:p>{1}",
        boxed("in the box"),
        p("next")
    ));
    assert_eq!(texts(&document), ["before and after", "in the box", "next"]);
}

#[test]
fn a_text_box_of_the_old_kind_alone_is_read_too() {
    let document = body(&format!(
        "<w:p><w:r><w:pict><v:rect><v:textbox>{}</v:textbox></v:rect></w:pict></w:r></w:p>",
        boxed("old")
    ));
    assert_eq!(texts(&document), ["old"]);
}

#[test]
fn a_choice_that_cannot_be_read_is_passed_over_for_its_fallback() {
    let document = body(
        "<w:p><mc:AlternateContent xmlns:q=\"urn:unheard-of\"><mc:Choice Requires=\"q\"><w:r><w:t>new</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>old</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>",
    );
    assert_eq!(texts(&document), ["old"]);
}

#[test]
fn headers_footers_and_notes_stand_beside_the_text() {
    let document = Docx::new(
        "<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:endnoteReference w:id=\"3\"/></w:r></w:p>\
         <w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdH\"/><w:footerReference w:type=\"default\" r:id=\"rIdF\"/></w:sectPr>"
    )
    .part("rIdH", "header", "hdr", &p("The Board"))
    .part("rIdF", "footer", "ftr", &p("Page 1"))
    .part("rIdN", "footnotes", "footnotes", &format!("<w:footnote w:type=\"separator\" w:id=\"0\">{}</w:footnote><w:footnote w:id=\"2\">{}</w:footnote>", p("line"), p("A note")))
    .part("rIdE", "endnotes", "endnotes", &format!("<w:endnote w:id=\"3\">{}</w:endnote>", p("The end")))
    .read();
    assert_eq!(texts(&document), ["Text"]);
    let asides: Vec<_> = document.asides.iter().map(|aside| (aside.kind, aside.block.text.as_str())).collect();
    assert_eq!(
        asides,
        [
            (AsideKind::Header, "The Board"),
            (AsideKind::Footer, "Page 1"),
            (AsideKind::Note, "A note"),
            (AsideKind::Note, "The end")
        ]
    );
}

#[test]
fn draft_is_told_of_in_headers_footers_and_watermarks_and_nowhere_else() {
    let watermark = "<w:p><w:r><w:pict><v:shape id=\"PowerPlusWaterMarkObject1\"><v:textpath string=\"DRAFT\"/></v:shape></w:pict></w:r></w:p>";
    let make = |header: &str| {
        Docx::new(&format!(
            "{}<w:sectPr><w:headerReference r:id=\"rIdH\"/></w:sectPr>",
            p("This draft text is the body.")
        ))
        .part("rIdH", "header", "hdr", header)
        .read()
    };
    assert_eq!(said(&make(&p("Draft v2, not for circulation")), NoticeKind::Draft).len(), 1);
    assert_eq!(said(&make(watermark), NoticeKind::Draft), ["DRAFT"]);
    assert_eq!(make(watermark).asides[0].kind, AsideKind::Watermark);
    assert_eq!(said(&make(&p("Drafting group minutes")), NoticeKind::Draft).len(), 0);
    assert_eq!(said(&make(&p("How to draft a return")), NoticeKind::Draft).len(), 0);
}

#[test]
fn a_broken_part_is_lost_alone() {
    let document = Docx::new(&format!("{}<w:sectPr><w:headerReference r:id=\"rIdH\"/></w:sectPr>", p("kept")))
        .part("rIdH", "header", "hdr", "<w:p><w:r></w:p>")
        .styles("<w:style")
        .read();
    assert_eq!(texts(&document), ["kept"]);
    let unread = said(&document, NoticeKind::Unread);
    assert_eq!(unread.len(), 2, "{unread:?}");
    assert!(unread.iter().any(|text| text.contains("header")) && unread.iter().any(|text| text.contains("styles")));
}
