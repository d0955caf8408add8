use boardcheck::document::NoticeKind;

use super::builder::{Docx, body, notices, p, said, texts};

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn deleted(text: &str) -> String {
    format!("<w:del><w:r><w:delText xml:space=\"preserve\">{text}</w:delText></w:r></w:del>")
}

#[test]
fn tracked_changes_are_read_as_accepted_and_told_of() {
    let document = body(&format!(
        "{}<w:p>{}{}<w:ins>{}</w:ins><w:ins>{}</w:ins>{}</w:p>",
        p("first"),
        run("We "),
        deleted("never "),
        run("always "),
        run("and often "),
        run("train.")
    ));
    assert_eq!(texts(&document), ["first", "We always and often train."]);
    assert_eq!(said(&document, NoticeKind::Deleted), ["never"]);
    assert_eq!(said(&document, NoticeKind::Inserted), ["always and often"]);
    let notice = notices(&document, NoticeKind::Inserted)[0];
    assert_eq!((notice.block, notice.place.line), (Some(1), Some(2)));
}

#[test]
fn moved_text_stands_once_and_is_told_of_once() {
    let document = body(&format!(
        "<w:p><w:moveFrom>{}</w:moveFrom>{}</w:p><w:p><w:moveTo>{}</w:moveTo></w:p>",
        run("the wanderer"),
        run("here"),
        run("the wanderer")
    ));
    assert_eq!(texts(&document), ["here", "the wanderer"]);
    assert_eq!(said(&document, NoticeKind::Moved), ["the wanderer"]);
}

#[test]
fn a_deleted_paragraph_mark_joins_two_paragraphs() {
    let document = body(&format!(
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p><w:p>{}</w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p>",
        run("one "),
        run("two"),
        deleted("gone")
    ));
    assert_eq!(texts(&document), ["one two"]);
    assert_eq!(document.blocks[0].place.line, Some(1));
}

#[test]
fn a_change_without_words_is_told_of_where_no_words_changed() {
    let mark = |change: &str| format!("<w:p><w:pPr><w:rPr>{change}</w:rPr></w:pPr>{}</w:p>", run("Same words."));
    let document = body(&(mark("<w:ins/>") + &mark("<w:ins/>")));
    assert_eq!(said(&document, NoticeKind::Inserted), ["the end of a paragraph"]);
    let row = |change: &str| format!("<w:tbl><w:tr><w:trPr>{change}</w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>");
    assert_eq!(said(&body(&row("<w:ins/>")), NoticeKind::Inserted), ["a row of a table"]);
    assert_eq!(said(&body(&row("<w:del/>")), NoticeKind::Deleted), ["a row of a table"]);
    let told = body(&format!("{}<w:p><w:ins>{}</w:ins></w:p>", mark("<w:ins/>"), run("new")));
    assert_eq!(said(&told, NoticeKind::Inserted), ["new"]);
}

#[test]
fn old_formatting_kept_for_review_changes_nothing() {
    let document = body(
        "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/><w:pPrChange><w:pPr><w:outlineLvl w:val=\"5\"/></w:pPr></w:pPrChange></w:pPr>\
         <w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>seen</w:t></w:r></w:p>",
    );
    assert_eq!(texts(&document), ["seen"]);
    assert_eq!(document.blocks[0].kind, boardcheck::document::BlockKind::Heading(1));
}

#[test]
fn hidden_text_is_left_out_and_told_of_also_when_a_style_hides_it() {
    let document = Docx::new(&format!(
        "<w:p>{}<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret one</w:t></w:r></w:p>\
         <w:p><w:r><w:rPr><w:rStyle w:val=\"Ghost\"/></w:rPr><w:t>secret two</w:t></w:r></w:p>\
         <w:p><w:r><w:rPr><w:rStyle w:val=\"Ghost\"/><w:vanish w:val=\"0\"/></w:rPr><w:t>shown</w:t></w:r></w:p>",
        run("open ")
    ))
    .styles("<w:style w:type=\"character\" w:styleId=\"Ghost\"><w:name w:val=\"Ghost\"/><w:rPr><w:vanish/></w:rPr></w:style>")
    .read();
    assert_eq!(texts(&document), ["open", "shown"]);
    assert_eq!(said(&document, NoticeKind::Hidden), ["secret one", "secret two"]);
}

#[test]
fn comments_are_told_of_at_the_words_they_are_about() {
    let document = Docx::new(&format!(
        "{}<w:p><w:commentRangeStart w:id=\"4\"/>{}<w:commentRangeEnd w:id=\"4\"/><w:r><w:commentReference w:id=\"4\"/></w:r></w:p>",
        p("one"),
        run("two")
    ))
    .part("rIdC", "comments", "comments", &format!("<w:comment w:id=\"4\" w:author=\"R\">{}{}<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>|</w:t></w:r></w:p></w:comment>", p("Is this"), p("right?")))
    .read();
    assert_eq!(texts(&document), ["one", "two"]);
    assert_eq!(said(&document, NoticeKind::Comment), ["Is this right?"]);
    assert_eq!(notices(&document, NoticeKind::Comment)[0].block, Some(1));
    assert!(notices(&document, NoticeKind::Hidden).is_empty());
}

#[test]
fn what_is_seen_and_cannot_be_read_is_told_of() {
    let document = Docx::new(
        "<w:p><w:r><w:object><v:shape style=\"width:500pt;height:700pt\"><v:imagedata/></v:shape>\
         <o:OLEObject Type=\"Embed\" ProgID=\"Excel.Sheet.12\"/></w:object></w:r></w:p>\
         <w:altChunk r:id=\"rIdA\"/>\
         <w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"100\" cy=\"100\"/><a:graphic><a:graphicData><c:chart r:id=\"x\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>\
         <w:p><w:r><w:control w:name=\"TextBox1\"/></w:r></w:p>",
    )
    .relation("rIdA", "aFChunk", "chunk.html")
    .read();
    let unread = said(&document, NoticeKind::Unread);
    assert_eq!(unread.len(), 4, "{unread:?}");
    for (notice, word) in unread.iter().zip(["Excel.Sheet.12", "chunk.html", "chart", "ActiveX"]) {
        assert!(notice.contains(word), "{notice} has no {word}");
    }
}

#[test]
fn pictures_without_any_words_are_told_of_however_small() {
    let picture = "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"900000\" cy=\"900000\"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\"x\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    assert!(said(&body(picture), NoticeKind::Unread)[0].contains("pictures and no words"));
    assert_eq!(said(&body(&(picture.to_owned() + &p("Words."))), NoticeKind::Unread).len(), 0);
    assert_eq!(said(&body("<w:p/>"), NoticeKind::Unread).len(), 0);
}

#[test]
fn words_outside_of_any_paragraph_are_kept() {
    let document = body(&format!("<w:p2>{}</w:p2>{}", run("A strange program wrote this."), p("And this.")));
    assert_eq!(texts(&document), ["A strange program wrote this.", "And this."]);
}

#[test]
fn a_picture_is_told_of_when_it_fills_most_of_its_page() {
    let picture = |cx: u32, cy: u32| {
        format!(
            "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"{cx}\" cy=\"{cy}\"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\"x\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        )
    };
    // A logo, and a scanned letter on A4.
    let document = body(&(picture(1_000_000, 500_000) + &picture(5_600_000, 8_000_000)));
    assert_eq!(said(&document, NoticeKind::Unread).len(), 1);
    assert_eq!(notices(&document, NoticeKind::Unread)[0].place.line, Some(2));
    // On a page of A3 the same letter is a part.
    let large =
        p("See below.") + &picture(5_600_000, 8_000_000) + "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"23811\"/></w:sectPr>";
    assert_eq!(said(&body(&large), NoticeKind::Unread).len(), 0);
}
