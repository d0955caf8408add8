//! What is read of PDF files that were made for the purpose (tests/fixtures/pdf, see make.py there).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that cannot go on fails

use std::collections::BTreeMap;

use boardcheck::document::{AsideKind, Document, NoticeKind, Style};
use boardcheck::extract::{Failure, Options, Unreadable, read_bytes};

const FIXTURES: [&str; 7] = ["prose", "table", "fields", "unsorted", "rotated", "picture", "locked"];

fn bytes(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/fixtures/pdf/{name}.pdf", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn try_read(bytes: &[u8]) -> Result<Document, Unreadable> {
    let mut results = read_bytes("file.pdf", bytes, &Options::default());
    assert_eq!(results.len(), 1);
    results.remove(0)
}

fn read(name: &str) -> Document {
    try_read(&bytes(name)).unwrap_or_else(|unreadable| panic!("{unreadable}"))
}

fn texts(document: &Document) -> Vec<&str> {
    document.blocks.iter().map(|block| block.text.as_str()).collect()
}

#[test]
fn headers_and_page_numbers_are_no_part_of_the_text() {
    let document = read("prose");
    assert_eq!(document.source.pages, Some(4));
    assert!(!texts(&document).iter().any(|text| text.contains("Page ") || text.contains("annual return")));
    let asides: Vec<_> = document.asides.iter().map(|aside| (aside.kind, aside.block.text.as_str())).collect();
    assert!(asides.contains(&(AsideKind::Header, "Larkfield Trust annual return")), "{asides:?}");
    assert!(asides.contains(&(AsideKind::Footer, "Page 1 of 4")), "{asides:?}");
}

#[test]
fn a_bold_question_and_its_answer_are_blocks_of_their_own() {
    let document = read("prose");
    let at = texts(&document).iter().position(|text| text.starts_with("2. What")).expect("the question");
    assert!(document.blocks[at].text.share(Style::BOLD) > 0.99);
    assert_eq!(document.blocks[at].place.page, Some(2));
    let answer = document.blocks[at + 1].text.as_str();
    assert!(answer.starts_with("The Larkfield Trust works") && answer.ends_with("This is answer 2."), "{answer}");
}

#[test]
fn a_table_over_two_pages_is_one_with_all_its_rows() {
    let document = read("table");
    assert!(document.source.pages > Some(1));
    assert_eq!(document.tables.len(), 1);
    assert_eq!((document.tables[0].rows, document.tables[0].columns), (12, 2));
    let mut rows: BTreeMap<(u32, u32), String> = BTreeMap::new();
    for block in &document.blocks {
        let cell = block.cell.expect("all text stands in the table");
        rows.entry((cell.row, cell.column)).or_default().push_str(block.text.as_str());
    }
    for row in 0..12 {
        assert_eq!(rows[&(row, 0)], format!("{0}. Question number {0} of the form:", row + 1));
        if row == 4 {
            assert_eq!(rows[&(row, 1)], "", "an empty answer is kept as an empty cell");
        } else {
            assert!(rows[&(row, 1)].starts_with(&format!("Answer {}.", row + 1)), "row {row}");
        }
    }
}

#[test]
fn field_values_stand_with_their_labels_once_and_are_marked() {
    let document = read("fields");
    let all = texts(&document).join("\n");
    for (label, value) in [("Agency name:", "Larkfield Trust"), ("Lead officer:", "Alex Moor"), ("Area:", "North")] {
        assert_eq!(all.matches(value).count(), 1, "{all}");
        assert!(all.find(label) < all.find(value), "{all}");
        let block = document.blocks.iter().find(|block| block.text.as_str().contains(value)).expect("the value");
        assert!(block.text.share(Style::FIELD) > 0.0, "{value}");
    }
    assert!(all.contains("☒ Policy agreed") && all.contains("☐ Policy published"), "{all}");
}

#[test]
fn a_page_that_is_drawn_out_of_order_is_read_in_order() {
    let document = read("unsorted");
    let texts = texts(&document);
    assert_eq!(
        texts[..4],
        [
            "1. Question number 1:",
            "Answer 1 was written afterwards.",
            "2. Question number 2:",
            "Answer 2 was written afterwards.",
        ]
    );
}

#[test]
fn text_on_its_side_is_read() {
    let document = read("rotated");
    assert!(texts(&document).join(" ").starts_with("The first line stands on its side. The second line"));
}

#[test]
fn a_page_that_is_a_picture_is_said_to_be_one() {
    let document = read("picture");
    let pictures: Vec<_> = document
        .notices
        .iter()
        .filter(|notice| notice.kind == NoticeKind::NoTextLayer)
        .map(|notice| notice.place.page)
        .collect();
    assert_eq!(pictures, [Some(1)]);
}

#[test]
fn a_file_with_a_password_is_named_as_such() {
    let unreadable = try_read(&bytes("locked")).expect_err("it is locked");
    assert!(matches!(unreadable.failure, Failure::Encrypted { .. }), "{unreadable}");
}

/// pdf-extract reads clean exports well, and shares no code with our reader.
#[test]
fn an_independent_reader_finds_the_same_words() {
    for name in ["prose", "unsorted"] {
        let witness = pdf_extract::extract_text_from_mem(&bytes(name)).expect("a clean file");
        let document = read(name);
        let blocks = document.blocks.iter().map(|block| block.text.as_str());
        let asides = document.asides.iter().map(|aside| aside.block.text.as_str());
        let ours = sorted_words(&blocks.chain(asides).collect::<Vec<_>>().join("\n"));
        for (word, count) in sorted_words(&witness) {
            // Headers and footers stand once with us, however many pages they are on.
            let known = ours.get(&word).copied().unwrap_or(0);
            assert!(known > 0 || word.chars().all(|c| c.is_ascii_digit()), "{name}: {word} is missing");
            assert!(known <= count, "{name}: {word} stands {known} times, not {count}");
        }
    }
}

fn sorted_words(text: &str) -> BTreeMap<String, usize> {
    let mut words = BTreeMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *words.entry(word.to_lowercase()).or_default() += 1;
    }
    words
}

/// Whatever is done to a file, it is read or refused: the guard would report a panic as a reader that broke.
#[test]
fn damaged_files_are_read_or_refused() {
    for name in FIXTURES {
        let whole = bytes(name);
        let mut random = 0x2545_F491_4F6C_DD1D_u64;
        for round in 0..40 {
            let mut damaged = whole.clone();
            let mut next = |below: usize| {
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                (random % below.max(1) as u64) as usize
            };
            if round % 4 == 0 {
                damaged.truncate(next(whole.len()));
            } else {
                for _ in 0..=next(20) {
                    let at = next(damaged.len());
                    damaged[at] = next(256) as u8;
                }
            }
            for result in read_bytes("file.pdf", &damaged, &Options::default()) {
                if let Err(unreadable) = result {
                    let broke = matches!(unreadable.failure, Failure::Broke { .. });
                    assert!(!broke, "{name}, round {round}: {unreadable}");
                }
            }
        }
    }
}

/// A file of one page, whose drawing is `content`, packed `times` times.
fn packed(content: &[u8], times: usize) -> Vec<u8> {
    packed_as("", content, times)
}

/// The same, with more in the stream's dictionary.
fn packed_as(more: &str, content: &[u8], times: usize) -> Vec<u8> {
    let mut data = content.to_vec();
    for _ in 0..times {
        let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        std::io::Write::write_all(&mut packer, &data).expect("memory takes it");
        data = packer.finish().expect("memory takes it");
    }
    let mut file = format!(
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n\
         3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F<</Type/Font\
         /Subtype/Type1/BaseFont/Helvetica>>>>>>>>\nendobj\n4 0 obj\n<<{more}/Length {}/Filter[{}]>>\nstream\n",
        data.len(),
        "/FlateDecode".repeat(times)
    )
    .into_bytes();
    file.extend(data);
    file.extend(b"\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n");
    file
}

#[test]
fn a_file_that_unpacks_to_far_more_than_it_is_is_refused_and_says_by_which_limit() {
    let spaces = vec![b' '; 100 << 20];
    for times in [1, 2] {
        let refused = try_read(&packed(&spaces, times)).expect_err("refused").failure;
        assert!(matches!(&refused, Failure::Limit { limit } if limit.contains("MAX_PDF_STREAM_BYTES")), "{refused}");
    }
    let refused = try_read(&packed(b"BT ET", 9)).expect_err("refused").failure;
    assert!(matches!(&refused, Failure::Limit { limit } if limit.contains("MAX_PDF_PACKINGS")), "{refused}");
    for times in [1, 2] {
        let sound = try_read(&packed(b"BT /F 12 Tf 72 700 Td (Larkfield Trust) Tj ET", times)).expect("sound");
        assert_eq!(texts(&sound), ["Larkfield Trust"]);
    }
}

#[test]
fn a_part_that_only_names_a_picture_is_no_picture_to_the_limits() {
    let spaces = vec![b' '; 100 << 20];
    try_read(&packed_as("/Type/XObject/Subtype/Image/Width 9999/Height 9999", &spaces, 1)).expect("a large picture");
    let pretended = [
        "/Alt(a /Subtype /Image)",
        "/Subtype/Form/Alternate/Image",
        "/Type/ObjStm/Subtype/Image",
        "%5 0 obj <<\n/Subtype/Image",
        "/Alt(5 0 obj <</Subtype/Image>>)",
    ];
    for pretended in pretended {
        let refused = try_read(&packed_as(pretended, &spaces, 1)).expect_err(pretended).failure;
        assert!(matches!(&refused, Failure::Limit { limit } if limit.contains("MAX_PDF_STREAM_BYTES")), "{refused}");
    }
}

#[test]
fn fonts_that_stand_in_the_page_itself_are_told_apart() {
    let file = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n\
        3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<<\
        /F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>/G<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold\
        /Encoding<</Type/Encoding/Differences[65/W/a/r/d]>>>>>>>>>>\nendobj\n\
        4 0 obj\n<</Length 61>>\nstream\nBT /F 12 Tf 72 700 Td (BAD) Tj /G 12 Tf 0 -60 Td (ABCD) Tj ET\nendstream\nendobj\n\
        trailer\n<</Root 1 0 R>>\n%%EOF\n";
    assert_eq!(texts(&try_read(file.as_bytes()).expect("sound")), ["BAD", "Ward"]);
}
