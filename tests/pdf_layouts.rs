//! Layouts that PDF programs make, drawn by the tests themselves as those programs draw them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that cannot go on fails

use std::collections::BTreeMap;
use std::fmt::Write as _;

use boardcheck::document::{AsideKind, Document};
use boardcheck::extract::{Options, read_bytes};

/// A file whose pages draw `contents`, in Helvetica as `/F` and its bold as `/B`.
fn file(contents: &[String]) -> Vec<u8> {
    let fonts = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>/B<</Type/Font/Subtype/Type1/BaseFont\
                 /Helvetica-Bold>>>>";
    let kids: String = (0..contents.len()).fold(String::new(), |mut kids, page| {
        let _ = write!(kids, "{} 0 R ", 3 + page * 2);
        kids
    });
    let mut file = format!(
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[{kids}]/Count {}>>\n\
         endobj\n",
        contents.len()
    );
    for (page, content) in contents.iter().enumerate() {
        let (id, stream) = (3 + page * 2, 4 + page * 2);
        let _ = write!(
            file,
            "{id} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {stream} 0 R/Resources<<{fonts}>>>>\n\
             endobj\n{stream} 0 obj\n<</Length {}>>\nstream\n{content}\nendstream\nendobj\n",
            content.len()
        );
    }
    file.push_str("trailer\n<</Root 1 0 R>>\n%%EOF\n");
    file.into_bytes()
}

fn read(contents: &[String]) -> Document {
    read_bytes("file.pdf", &file(contents), &Options::default()).remove(0).unwrap_or_else(|why| panic!("{why}"))
}

fn texts(document: &Document) -> Vec<&str> {
    document.blocks.iter().map(|block| block.text.as_str()).collect()
}

/// Lines from a place on, 14 points apart.
fn draw(page: &mut String, font: char, (x, y): (u32, u32), lines: &[&str]) {
    for (number, line) in lines.iter().enumerate() {
        let y = y - number as u32 * 14;
        let _ = writeln!(page, "BT /{font} 11 Tf {x} {y} Td ({line}) Tj ET");
    }
}

/// The words of each cell.
fn cells(document: &Document) -> BTreeMap<(u32, u32), String> {
    let mut cells: BTreeMap<(u32, u32), String> = BTreeMap::new();
    for block in &document.blocks {
        let Some(cell) = block.cell else { continue };
        let text = cells.entry((cell.row, cell.column)).or_default();
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(block.text.as_str());
    }
    cells
}

const FIRST: [&str; 3] = ["1. How the aims of", "the trust are made", "known to staff:"];
const ANSWER: [&str; 5] = [
    "They are on the website and in the handbook",
    "that each member of staff is given in the",
    "first week, and they are read out at the",
    "meeting of every team in May and again",
    "in the autumn.",
];

#[test]
fn labels_beside_answers_are_a_table_without_any_lines() {
    let mut page = String::new();
    draw(&mut page, 'B', (60, 780), &FIRST);
    draw(&mut page, 'F', (200, 780), &ANSWER);
    draw(&mut page, 'B', (60, 702), &["2. What training is", "given to whom:"]);
    draw(&mut page, 'F', (200, 702), &["All are trained at the third level every", "second year."]);
    draw(&mut page, 'B', (60, 666), &["3. Case studies:"]);
    draw(&mut page, 'B', (60, 644), &["4. Ratified by:"]);
    draw(&mut page, 'F', (200, 644), &["The quality group"]);
    let document = read(&[page]);
    let cells = cells(&document);
    assert_eq!(cells[&(0, 0)], FIRST.join(" "));
    assert_eq!(cells[&(0, 1)], ANSWER.join(" "));
    assert_eq!(cells[&(1, 1)], "All are trained at the third level every second year.");
    assert_eq!((cells[&(2, 0)].as_str(), cells[&(2, 1)].as_str()), ("3. Case studies:", ""));
    assert_eq!(cells[&(3, 1)], "The quality group");
}

#[test]
fn a_row_without_lines_goes_on_over_the_page() {
    let (mut first, mut second) = (String::new(), String::new());
    draw(&mut first, 'B', (60, 140), &["1. What training is given:"]);
    draw(&mut first, 'F', (220, 140), &["All are trained every year."]);
    draw(&mut first, 'B', (60, 110), &["2. How the aims of", "the trust are made"]);
    draw(&mut first, 'F', (220, 110), &["They are on the website and in the", "handbook that each member of"]);
    draw(&mut second, 'B', (60, 780), &["known to staff:"]);
    draw(&mut second, 'F', (220, 780), &["staff is given."]);
    draw(&mut second, 'B', (60, 750), &["3. Ratified by:"]);
    draw(&mut second, 'F', (220, 750), &["The quality group"]);
    let document = read(&[first, second]);
    let cells = cells(&document);
    assert_eq!(cells[&(1, 0)], "2. How the aims of the trust are made known to staff:");
    assert_eq!(cells[&(1, 1)], "They are on the website and in the handbook that each member of staff is given.");
    assert_eq!(cells[&(2, 1)], "The quality group");
}

#[test]
fn two_columns_of_prose_are_no_table() {
    let mut page = String::new();
    let prose = |column: &str| -> Vec<String> {
        (0..20).map(|line| format!("This is line {line} of the {column} column here.")).collect()
    };
    let (left, right) = (prose("left"), prose("right"));
    draw(&mut page, 'F', (60, 780), &left.iter().map(String::as_str).collect::<Vec<_>>());
    draw(&mut page, 'F', (310, 780), &right.iter().map(String::as_str).collect::<Vec<_>>());
    let document = read(&[page]);
    assert!(document.tables.is_empty());
    let all = texts(&document).join(" ");
    assert!(all.find("line 19 of the left") < all.find("line 0 of the right"), "{all}");
}

#[test]
fn gaps_of_justified_text_that_lie_below_one_another_are_no_gutter() {
    let mut page = String::new();
    for (number, words) in ["The plan", "of action", "was read", "in a year"].iter().enumerate() {
        let y = 780 - number as u32 * 14;
        draw(&mut page, 'F', (60, y), &[words]);
        draw(&mut page, 'F', (113, y), &["and then it was read again by all"]);
    }
    assert!(read(&[page]).tables.is_empty());
}

#[test]
fn bullets_that_are_drawn_after_all_else_stand_before_their_words() {
    let mut page = String::new();
    draw(&mut page, 'F', (80, 780), &["We will learn from every case.", "We will listen to children."]);
    draw(&mut page, 'F', (66, 780), &["*", "*"]);
    let document = read(&[page]);
    let labels: Vec<_> = document.blocks.iter().map(|block| (block.label.as_deref(), block.text.as_str())).collect();
    assert_eq!(labels, [(Some("*"), "We will learn from every case."), (Some("*"), "We will listen to children.")]);
}

#[test]
fn short_rows_on_either_side_of_a_page_break_stay_two() {
    let (mut first, mut second) = (String::new(), String::new());
    draw(&mut first, 'B', (60, 150), &["Name of the form"]);
    draw(&mut first, 'F', (220, 150), &["Roles of the board"]);
    draw(&mut first, 'B', (60, 130), &["Organisation"]);
    draw(&mut first, 'F', (220, 130), &["Larkfield Trust"]);
    draw(&mut first, 'B', (60, 110), &["Board member"]);
    draw(&mut first, 'F', (220, 110), &["Alex Moor"]);
    draw(&mut second, 'B', (60, 780), &["Deputy"]);
    draw(&mut second, 'F', (220, 780), &["Robin Hale"]);
    draw(&mut second, 'B', (60, 760), &["Geography of the services"]);
    draw(&mut second, 'F', (220, 760), &["The county"]);
    let document = read(&[first, second]);
    let all: Vec<String> = cells(&document).into_values().collect();
    assert!(all.contains(&"Alex Moor".to_owned()) && all.contains(&"Robin Hale".to_owned()), "{all:?}");
}

#[test]
fn first_lines_that_are_indented_begin_paragraphs_where_no_space_does() {
    let mut page = String::new();
    let mut y = 780;
    for number in 0..14 {
        // Full lines, as wide as each other: nothing but the indent tells where a paragraph begins.
        draw(
            &mut page,
            'F',
            (87, y),
            &[&format!("Number {number}: the crew of the eastern pier is trained in each spring by the pilots")],
        );
        draw(
            &mut page,
            'F',
            (72, y - 14),
            &["of the western pier and seen at work by them once more before the autumn."],
        );
        y -= 28;
    }
    draw(&mut page, 'F', (87, y), &["One line and no more, though it is as wide as any over or under it here."]);
    draw(
        &mut page,
        'F',
        (87, y - 14),
        &["Signed by the harbour board, which met on the second of May in the old hall"],
    );
    draw(&mut page, 'F', (72, y - 28), &["and agreed."]);
    let document = read(&[page]);
    let texts = texts(&document);
    assert_eq!(texts.len(), 16, "{texts:#?}");
    assert!(texts[0].starts_with("Number 0") && texts[0].ends_with("before the autumn."));
    assert!(texts[14].starts_with("One line") && texts[15].ends_with("old hall and agreed."));
}

/// Frames on top of one another, each with a label on its left.
#[test]
fn labels_on_the_left_of_frames_that_touch_are_in_their_rows() {
    let mut page = String::new();
    for (row, (label, answer)) in
        [("Aims:", "To listen."), ("Members:", ""), ("Geography:", "The county.")].into_iter().enumerate()
    {
        let y = 700 - row as u32 * 40;
        let _ = writeln!(page, "200 {} 300 40 re S", y - 25);
        draw(&mut page, 'B', (60, y), &[label]);
        draw(&mut page, 'F', (210, y), &[answer]);
    }
    let cells = cells(&read(&[page]));
    let row = |row: u32| (cells[&(row, 0)].as_str(), cells[&(row, 1)].as_str());
    assert_eq!([row(0), row(1), row(2)], [("Aims:", "To listen."), ("Members:", ""), ("Geography:", "The county.")]);
}

/// A space between words that stands where the columns of the table above met.
#[test]
fn a_paragraph_on_top_of_the_page_after_a_table_is_none_of_its_rows() {
    let mut first = String::new();
    for (row, label) in ["Organisation", "Deputy", "Geography", "Members"].into_iter().enumerate() {
        let y = 300 - row as u32 * 70;
        draw(&mut first, 'B', (60, y), &[label]);
        draw(&mut first, 'F', (180, y), &["The trust of the hall and of the two", "villages beside it"]);
    }
    let mut second = String::new();
    draw(&mut second, 'F', (60, 780), &["We all agree to be open and to keep to", "mutual respect."]);
    let document = read(&[first, second]);
    let last = document.blocks.last().expect("a block");
    assert_eq!((last.cell, last.text.as_str()), (None, "We all agree to be open and to keep to mutual respect."));
}

#[test]
fn a_named_row_on_top_of_a_page_is_no_rest_of_the_last_numbered_one() {
    let ruled = |rows: &[(&str, &str)]| {
        let mut page = String::new();
        for (row, (label, answer)) in rows.iter().enumerate() {
            let y = 780 - row as u32 * 30;
            let _ = writeln!(page, "50 {} 200 30 re S 250 {0} 300 30 re S", y - 15);
            draw(&mut page, 'F', (60, y), &[label]);
            draw(&mut page, 'F', (260, y), &[answer]);
        }
        page
    };
    let pages = [
        ruled(&[("1. Aims:", "To listen"), ("2. Training:", "Held in May"), ("3. Audit:", "Done")]),
        ruled(&[("Ratified by:", "The trustees"), ("Ratified on:", "4 May 2014")]),
    ];
    let cells = cells(&read(&pages));
    assert_eq!(cells[&(2, 1)], "Done");
    assert_eq!((cells[&(3, 0)].as_str(), cells[&(3, 1)].as_str()), ("Ratified by:", "The trustees"));
}

/// A sentence ends within a label, and nothing is answered beside it.
#[test]
fn lines_and_shades_under_all_columns_part_rows() {
    let rows: [(&[&str], &[&str]); 3] = [
        (&["1. How it listens:"], &["In a forum that", "meets in May."]),
        (&["2. How the trust", "trains its staff.", "Name the courses:"], &[]),
        (&["3. Audit:"], &["Done."]),
    ];
    for mark in ["60 {} m 500 {} l S", "50 {} 480 48 re f"] {
        let mut page = "0.9 g\n".to_owned();
        for (row, (label, answer)) in rows.iter().enumerate() {
            let y = 680 - row as u32 * 50;
            if mark.ends_with('S') || row == 1 {
                let _ = writeln!(page, "{}", mark.replace("{}", &(y - 34).to_string()));
            }
            draw(&mut page, 'F', (60, y), label);
            draw(&mut page, 'F', (200, y - 8), answer);
        }
        let cells = cells(&read(&[page]));
        assert_eq!(cells[&(1, 0)], "2. How the trust trains its staff. Name the courses:", "{mark}");
        assert_eq!((cells[&(0, 1)].as_str(), cells[&(2, 1)].as_str()), ("In a forum that meets in May.", "Done."));
    }
}

/// The label had no room at the foot of the page, and is set on top of the next with the rest of its answer.
#[test]
fn a_label_on_the_next_page_belongs_to_the_answer_that_goes_on_beside_it() {
    let (mut first, mut second) = (String::new(), String::new());
    let row = |page: &mut String, y: u32, label: &[&str], answer: &[&str]| {
        let _ = writeln!(page, "60 {} m 500 {0} l S", y + 16);
        draw(page, 'F', (60, y), label);
        draw(page, 'F', (200, y), answer);
    };
    row(&mut first, 300, &["1. Aims:"], &["They are on the website, and in", "the handbook."]);
    row(&mut first, 250, &["2. Training:"], &["Held in May."]);
    row(&mut first, 200, &[], &["Children sit on the panel of the", "trust that looks at every plan"]);
    row(&mut second, 780, &["3. How the trust", "listens:"], &["and may change it."]);
    row(&mut second, 720, &["4. Audit:"], &["Done."]);
    let cells = cells(&read(&[first, second]));
    let answer = "Children sit on the panel of the trust that looks at every plan and may change it.";
    assert_eq!((cells[&(2, 0)].as_str(), cells[&(2, 1)].as_str()), ("3. How the trust listens:", answer));
    assert_eq!(cells[&(3, 0)], "4. Audit:");
}

#[test]
fn words_of_justified_text_that_begin_below_one_another_are_no_column() {
    let mut page = String::new();
    for (row, (start, rest)) in [
        ("All of the hall agreed so", "to it"),
        ("so that all may see and", "as it"),
        ("which they did with all it", "it too"),
    ]
    .iter()
    .enumerate()
    {
        let y = 700 - row as u32 * 14;
        draw(&mut page, 'F', (60, y), &[start]);
        draw(&mut page, 'F', (180, y), &[rest]);
    }
    draw(&mut page, 'F', (180, 658), &["is"]);
    draw(&mut page, 'F', (60, 640), &["or not."]);
    draw(&mut page, 'F', (60, 320), &["All who sat on the board of the trust agreed to it:"]);
    draw(&mut page, 'F', (180, 300), &["Signed"]);
    assert!(read(&[page]).tables.is_empty());
}

/// Ghostscript moves the pen over a blank by spacing out the letter before it, and takes a blank back.
#[test]
fn blanks_that_are_made_by_the_space_between_letters_part_words() {
    let page = "BT /F 10 Tf 60 700 Td (The gro) Tj 2.8 Tc 35.57 0 Td [(wu) 280 (pi) 280 (na)] TJ 0 Tc 41.12 0 Td ( hall) Tj ET \
                BT /F 10 Tf 60 660 Td (They ha) Tj 0 Tc -2.6 Tw 35.57 0 Td (v e) Tj 0 Tw 10.7 0 Td ( met.) Tj ET \
                BT /F 10 Tf 3 Tc 60 620 Td (Report) Tj ET";
    assert_eq!(texts(&read(&[page.to_owned()])), ["The grow up in a hall", "They have met.", "Report"]);
}

/// Some styles of tables draw the line between columns in every other row, and others part rows by shades alone.
#[test]
fn a_row_without_the_line_between_its_columns_has_them_all_the_same() {
    let rows: [(&[&str], &[&str]); 3] = [
        (&["Question"], &["Answer"]),
        (&["1. How the trust", "listens:"], &["In a forum.", "It meets in May."]),
        (&["2. Audit:"], &["Done."]),
    ];
    // The lines of every row, or of the first alone with a shade under the second.
    for lines in ["60 {low} 440 40 re S", "0.9 g 60 {low} 440 40 re f 0 g"] {
        let mut page = "60 560 440 120 re S 200 640 m 200 680 l S\n".to_owned();
        for (row, (label, answer)) in rows.iter().enumerate() {
            let y = 665 - row as u32 * 40;
            if row == 1 {
                let _ = writeln!(page, "{}", lines.replace("{low}", &(y - 25).to_string()));
            }
            draw(&mut page, 'F', (66, y), label);
            draw(&mut page, 'F', (206, y), answer);
        }
        let cells = cells(&read(&[page]));
        assert_eq!(cells[&(1, 0)], "1. How the trust listens:", "{lines}");
        assert_eq!((cells[&(1, 1)].as_str(), cells[&(2, 1)].as_str()), ("In a forum. It meets in May.", "Done."));
    }
}

/// Each of the many cells that a line might part is held against its own words, and not against those of the page.
#[test]
fn a_large_table_with_many_merged_cells_is_read_within_the_time_that_a_file_has() {
    let mut page = "20 20 560 800 re S\n".to_owned();
    for step in 1..70 {
        // All lines go across, and those between columns are drawn in the first row alone.
        let _ = writeln!(page, "20 {0} m 580 {0} l S {1} 808 m {1} 820 l S", 20 + step * 800 / 70, 20 + step * 8);
        let _ = writeln!(page, "BT /F 2 Tf 22 {} Td ({}) Tj ET", 14 + step * 800 / 70, "word ".repeat(60));
    }
    let document = read(&[page]);
    assert!(document.words() > 4_000, "{:?}", document.notices);
}

/// Six lines of label and more, as wide as the answers beside them.
#[test]
fn rows_of_two_even_columns_are_no_prose_if_all_labels_end() {
    let mut page = String::new();
    let label = [
        "How the aims of the hall trust are made known",
        "to all who work in it, to the children and then",
        "to their families in the whole of the county, and",
        "how often that is looked at by the board, by the",
        "staff and by the children who live in the halls of",
        "the trust, in the county or beyond it, and say who",
    ];
    let answer = [
        "They are on the website of the trust and in the",
        "handbook of each of its members, and are read",
        "out once in each year at the meeting in the hall,",
        "and again in the autumn in May, so that there is",
        "nobody who has not heard them at least once or",
        "twice while in the hall, and some have them by",
    ];
    for row in 0..3 {
        let y = 700 - row * 110;
        draw(&mut page, 'F', (60, y), &label);
        draw(&mut page, 'F', (60, y - 84), &["reads them:"]);
        draw(&mut page, 'F', (320, y), &answer);
    }
    let document = read(&[page]);
    assert_eq!((document.tables.len(), document.tables[0].rows), (1, 3));
}

#[test]
fn text_that_stands_askew_is_read_in_words() {
    let mut page = String::new();
    let lines: Vec<String> =
        (0..12).map(|line| format!("We met in month {line} and listened to the children.")).collect();
    draw(&mut page, 'F', (60, 700), &lines.iter().map(String::as_str).collect::<Vec<_>>());
    page.push_str("BT /F 60 Tf 0.7071 0.7071 -0.7071 0.7071 150 200 Tm (DRAFT COPY) Tj ET\n");
    page.push_str("BT /F 11 Tf 0.866 0.5 -0.5 0.866 300 500 Tm (Name of the child) Tj ET\n");
    let document = read(&[page]);
    let asides: Vec<_> = document.asides.iter().map(|aside| (aside.kind, aside.block.text.as_str())).collect();
    assert_eq!(asides, [(AsideKind::Watermark, "DRAFT COPY")]);
    assert!(texts(&document).contains(&"Name of the child"));
}
