use super::read;
use crate::document::{AsideKind, BlockKind, Document, NoticeKind, Style};

fn document(body: &str) -> Document {
    let head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset2 Symbol;}{\f2\fcharset204 Arial Cyr;}}{\colortbl;\red0;}{\stylesheet{\s0 Normal;}{\s1\sbasedon0 heading 1;}{\s5\sbasedon1 Question;}{\*\cs10 Default Font;}}{\info{\author A. N. Other}}";
    read(format!("{head}{body}}}").as_bytes())
}

fn texts(body: &str) -> Vec<String> {
    document(body).blocks.iter().map(|block| block.text.as_str().to_owned()).collect()
}

#[test]
fn characters_come_in_every_notation() {
    assert_eq!(
        texts(
            r"caf\'e9 \u8217?s \u-10180?\u-8311? \ldblquote x\rdblquote\~\emdash{\f2 \'cf}{\upr{a}{\*\ud{\u228 a}}}\par {\uc2\u8217\'92\'92t}"
        ),
        ["café ’s 🎉 “x”\u{A0}—Пä", "’t"]
    );
}

#[test]
fn styles_outlines_and_lists_say_what_a_paragraph_is() {
    let document = document(
        r"\pard\s1 Return\par\pard\s5 Aims\par\pard\outlinelevel1 Part\par\pard{\listtext\f1\'b7\tab}\ls1\ilvl1 a point\par\pard{\pntext 3.\tab}{\*\pn\pnlvlbody}third\par\pard plain\par",
    );
    let kinds: Vec<_> =
        document.blocks.iter().map(|block| (block.kind, block.label.as_deref(), block.text.as_str())).collect();
    assert_eq!(
        kinds,
        [
            (BlockKind::Heading(1), None, "Return"),
            (BlockKind::Heading(1), None, "Aims"),
            (BlockKind::Heading(2), None, "Part"),
            (BlockKind::ListItem(1), Some("•"), "a point"),
            (BlockKind::ListItem(0), Some("3."), "third"),
            (BlockKind::Paragraph, None, "plain"),
        ]
    );
}

#[test]
fn cells_keep_their_place_and_empty_ones_are_seen() {
    let document = document(
        r"\trowd\cellx1000\cellx5000\pard\intbl Agency\cell Eastham\par second\cell\row\trowd\cellx1000\cellx5000\pard\intbl Deputy\cell\cell\row\pard after\par",
    );
    let cells: Vec<_> = document
        .blocks
        .iter()
        .map(|block| (block.cell.map(|cell| (cell.row, cell.column)), block.text.as_str()))
        .collect();
    assert_eq!(
        cells,
        [
            (Some((0, 0)), "Agency"),
            (Some((0, 1)), "Eastham"),
            (Some((0, 1)), "second"),
            (Some((1, 0)), "Deputy"),
            (Some((1, 1)), ""),
            (None, "after"),
        ]
    );
}

#[test]
fn a_table_in_a_cell_names_the_cell() {
    let document = document(
        r"\trowd\cellx5000\pard\intbl outer\par\pard\intbl\itap2 a\nestcell b\nestcell{\*\nesttableprops\trowd\cellx100\cellx200\nestrow}{\nonesttables\par}\pard\intbl\cell\row",
    );
    assert_eq!(document.tables.len(), 2);
    assert_eq!(document.tables[1].parent.map(|cell| (cell.table, cell.row, cell.column)), Some((0, 0, 0)));
    let inner: Vec<_> = document.blocks.iter().filter(|block| block.cell.is_some_and(|cell| cell.table == 1)).collect();
    assert_eq!(inner.len(), 2);
    assert_eq!(inner[1].cell.map(|cell| cell.column), Some(1));
}

#[test]
fn what_the_page_does_not_show_is_told_apart() {
    let document = document(
        r"Kept {\deleted gone }{\revised new }{\v secret}text\par{\header DRAFT return\par}{\footnote a note}{\*\annotation please check}{\xe{index}}end\par",
    );
    assert_eq!(document.blocks[0].text.as_str(), "Kept new text");
    assert_eq!(document.blocks[1].text.as_str(), "end");
    let notices: Vec<_> = document.notices.iter().map(|notice| (notice.kind, notice.text.as_str())).collect();
    assert_eq!(
        notices,
        [
            (NoticeKind::Deleted, "gone"),
            (NoticeKind::Inserted, "new"),
            (NoticeKind::Hidden, "secret"),
            (NoticeKind::Comment, "please check"),
        ]
    );
    let asides: Vec<_> = document.asides.iter().map(|aside| (aside.kind, aside.block.text.as_str())).collect();
    assert_eq!(asides, [(AsideKind::Header, "DRAFT return"), (AsideKind::Note, "a note")]);
}

#[test]
fn fields_show_their_results_and_forms_their_state() {
    let document = document(
        r#"{\field{\*\fldinst HYPERLINK "http://example.org"}{\fldrslt the page}} {\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffres1\ffdefres0{\*\ffname c}}}}{\fldrslt}}{\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffres25\ffdefres0}}}{\fldrslt}}\par {\field{\*\fldinst FORMTEXT {\*\formfield{\fftype0{\*\ffdeftext Name here}}}}{\fldrslt Name here}}\par{\field{\*\fldinst FORMTEXT {\*\formfield{\fftype0}}}{\fldrslt A. Smith}}\par{\field{\*\fldinst FORMDROPDOWN {\*\formfield{\fftype2\ffres1{\*\ffl Yes}{\*\ffl No}}}}{\fldrslt}}\par"#,
    );
    let texts: Vec<_> = document.blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(texts, ["the page ☒☐", "Name here", "A. Smith", "No"]);
    assert!(document.blocks[1].text.share(Style::PLACEHOLDER) > 0.9);
    assert!(document.blocks[2].text.share(Style::FIELD) > 0.9);
    assert!(document.blocks[3].text.share(Style::FIELD) > 0.9);
}

#[test]
fn a_text_box_stands_once_after_its_paragraph() {
    let body = r"before {\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt boxed\par}}{\shprslt{\*\do{\dptxbxtext boxed\par}}}}after\par next\par";
    assert_eq!(texts(body), ["before after", "boxed", "next"]);
}

#[test]
fn words_drawn_as_a_shape_are_a_watermark_in_a_header_and_text_elsewhere() {
    let shape = |words: &str| {
        format!(
            r"{{\shp{{\*\shpinst{{\sp{{\sn gtextFont}}{{\sv Arial}}}}{{\sp{{\sn gtextUNICODE}}{{\sv {words}}}}}}}}}"
        )
    };
    let document = document(&format!(r"{{\header {}\par}}Text {}\par", shape("DRAFT"), shape("Lettering")));
    let aside = &document.asides[0];
    assert_eq!((aside.kind, aside.block.text.as_str()), (AsideKind::Watermark, "DRAFT"));
    let texts: Vec<&str> = document.blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(texts, ["Text", "Lettering"]);
}

#[test]
fn a_picture_counts_in_the_size_that_it_is_shown_in() {
    let unread = |scale: u32, words: &str| {
        let picture = format!(r"{{\pict\picscalex{scale}\picscaley{scale}\picwgoal11000\pichgoal16000\pngblip 00}}");
        let notices = document(&format!(r"{words}\par {picture}\par {words}\par")).notices;
        notices.iter().map(|notice| (notice.kind, notice.block)).collect::<Vec<_>>()
    };
    assert_eq!(unread(100, "Words."), [(NoticeKind::Unread, Some(1))]);
    assert_eq!(unread(20, "Words."), [(NoticeKind::Picture, Some(0))], "it stands under what is before it");
    assert_eq!(unread(6, "Words."), []);
    assert!(unread(20, "").contains(&(NoticeKind::Unread, None)), "a picture is all that was sent");
}

#[test]
fn a_cell_beyond_those_that_the_row_has_is_none() {
    let row = r"\trowd\cellx1000\cellx2000\intbl a\cell b\cell\cell\row";
    let document = document(row);
    assert_eq!((document.blocks.len(), document.tables[0].columns), (2, 2));
}

#[test]
fn text_without_end_is_read_up_to_a_limit() {
    use crate::extract::limits::MAX_CHARACTERS;
    let document = document(&"word ".repeat(MAX_CHARACTERS / 4));
    let length: usize = document.blocks.iter().map(|block| block.text.as_str().len()).sum();
    assert_eq!(document.notices[0].kind, NoticeKind::Limit);
    assert!((MAX_CHARACTERS..MAX_CHARACTERS / 4 * 5).contains(&length), "{length}");
}

#[test]
fn broken_and_deep_files_give_what_they_have() {
    assert_eq!(read(b"{\\rtf1 cut {\\b off").blocks.len(), 1);
    let deep = format!("{{\\rtf1 {}text", "{\\b ".repeat(200_000));
    assert_eq!(read(deep.as_bytes()).blocks[0].text.as_str(), "text");
    assert_eq!(read(b"{\\rtf1 a}}}}}\\cell\\row\\nestrow\\u\\'").blocks.len(), 1);
}
