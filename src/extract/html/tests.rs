use super::{read, read_mht};
use crate::document::{AsideKind, BlockKind, Document, NoticeKind, Style};

fn document(content: &str) -> Document {
    read(content.as_bytes(), None)
}

fn blocks(content: &str) -> Vec<(BlockKind, Option<String>, String)> {
    let blocks = document(content).blocks;
    blocks.into_iter().map(|block| (block.kind, block.label, block.text.as_str().to_owned())).collect()
}

#[test]
fn headings_lists_and_paragraphs_are_told_apart() {
    let content = "<html><head><title>no text</title></head><body><h2>Annual <b>return</b></h2>loose text<p>A  paragraph\nof<br>two lines</p>\
                   <ol start=3><li>three<ul><li>inner</ul><li><p>four</p><p>more</p></ol></body></html>";
    let item = |depth, label: &str, text: &str| (BlockKind::ListItem(depth), Some(label.to_owned()), text.to_owned());
    let plain = |text: &str| (BlockKind::Paragraph, None, text.to_owned());
    assert_eq!(
        blocks(content),
        [
            (BlockKind::Heading(2), None, "Annual return".to_owned()),
            plain("loose text"),
            plain("A paragraph of\ntwo lines"),
            item(0, "3.", "three"),
            item(1, "•", "inner"),
            item(0, "4.", "four"),
            plain("more"),
        ]
    );
}

#[test]
fn cells_have_their_place_under_cells_that_reach_down() {
    let content = "<table><tr><th rowspan=2>Agency<td>one<td></tr><tr><td colspan=2>two</tr></table>after";
    let cells: Vec<_> = document(content)
        .blocks
        .iter()
        .map(|block| (block.cell.map(|cell| (cell.row, cell.column, cell.column_span)), block.text.as_str().to_owned()))
        .collect();
    let text = str::to_owned;
    assert_eq!(
        cells,
        [
            (Some((0, 0, 1)), text("Agency")),
            (Some((0, 1, 1)), text("one")),
            (Some((0, 2, 1)), text("")),
            (Some((1, 1, 2)), text("two")),
            (None, text("after")),
        ]
    );
}

#[test]
fn words_lists_have_their_labels() {
    let content = "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.1<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>Aims</p>\
                   <p class=MsoListParagraph><span style='font-family:Symbol'>\u{B7}<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span></span>a point</p>";
    assert_eq!(
        blocks(content),
        [
            (BlockKind::ListItem(1), Some("2.1".to_owned()), "Aims".to_owned()),
            (BlockKind::ListItem(0), Some("•".to_owned()), "a point".to_owned()),
        ]
    );
}

#[test]
fn what_the_page_does_not_show_is_told_apart() {
    let content = "<p>Seen <span style='display:none'>secret</span><del>gone</del><ins>new</ins></p>\
                   <div style='mso-element:comment-list'><p>please check</p></div><div title=footer><p>DRAFT</p></div>";
    let document = document(content);
    assert_eq!(document.blocks.len(), 1);
    assert_eq!(document.blocks[0].text.as_str(), "Seen new");
    let notices: Vec<_> = document.notices.iter().map(|notice| (notice.kind, notice.text.as_str())).collect();
    assert_eq!(
        notices,
        [
            (NoticeKind::Hidden, "secret"),
            (NoticeKind::Deleted, "gone"),
            (NoticeKind::Inserted, "new"),
            (NoticeKind::Comment, "please check"),
        ]
    );
    assert_eq!(document.asides[0].kind, AsideKind::Footer);
}

#[test]
fn the_number_of_a_note_is_no_part_of_the_words() {
    let content = "<p>trained<a class=\"sdfootnoteanc\" href=\"#sdfootnote1sym\"><sup>1</sup></a> yearly<a href=\"#_ftn2\">[2]</a></p>";
    assert_eq!(blocks(content)[0].2, "trained yearly");
}

#[test]
fn a_picture_as_large_as_a_page_is_told_of_and_a_smaller_one_for_where_it_stands() {
    let told = |width: u32, height: u32| {
        let text = format!("<p>Question</p><p><img src=a width={width} height={height}></p><p>Another</p>");
        document(&text).notices.pop().map(|notice| (notice.kind, notice.block))
    };
    assert_eq!(told(600, 850), Some((NoticeKind::Unread, Some(0))));
    assert_eq!(told(600, 200), Some((NoticeKind::Picture, Some(0))));
    assert_eq!(told(100, 60), None);
}

#[test]
fn controls_give_their_values() {
    let content = "<p>Trained? <input type=checkbox checked> yes <input type=radio> no</p><p><input value='A. Smith'></p>\
                   <p><select><option>Please choose<option selected>Met</select></p><p><select><option>Please choose</select></p><textarea>Long answer</textarea>";
    let document = document(content);
    let texts: Vec<_> = document.blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(texts, ["Trained? ☒ yes ☐ no", "A. Smith", "Met", "Please choose", "Long answer"]);
    assert!(document.blocks[2].text.share(Style::FIELD) > 0.9);
    assert!(document.blocks[3].text.share(Style::PLACEHOLDER) > 0.9);
}

#[test]
fn charsets_are_those_that_are_declared() {
    let latin = b"<meta charset=\"windows-1250\"><p>\xE8";
    assert_eq!(read(latin, None).blocks[0].text.as_str(), "č");
    assert_eq!(read(b"<p>caf\xE9", None).blocks[0].text.as_str(), "café");
    assert_eq!(read("<meta charset=iso-8859-1><p>café".as_bytes(), None).blocks[0].text.as_str(), "café");
}

#[test]
fn a_saved_page_is_read_out_of_its_envelope() {
    let content = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=\"windows-1252\"\r\n\
                   Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>caf=E9 =\r\nbar</p>\r\n--b\r\nContent-Type: text/css\r\n\r\nx\r\n--b--\r\n";
    assert_eq!(read_mht(content.as_bytes()).unwrap().blocks[0].text.as_str(), "café bar");
}

#[test]
fn hostile_pages_are_read_in_time() {
    for piece in [
        "<div>",
        "<b class=x>",
        "<table><tr><td>",
        "<a href=x><p>",
        "<",
        "<!--",
        "<p><span>",
        "&",
        "<svg><g>",
        "</p>",
        "<select><option>",
    ] {
        let content = format!("{}text", piece.repeat(5_000));
        read(content.as_bytes(), None);
    }
}
