use super::read;
use crate::document::{BlockKind, Style};

fn texts(content: &str) -> Vec<String> {
    read(content.as_bytes()).blocks.iter().map(|block| block.text.as_str().to_owned()).collect()
}

#[test]
fn headings_of_both_kinds_lose_their_marks() {
    let document = read(b"# Annual return\n\nEastham\n-------\n\n### Part 3 ###\n#5 is no heading\n");
    let kinds: Vec<_> = document.blocks.iter().map(|block| (block.kind, block.text.as_str())).collect();
    assert_eq!(
        kinds,
        [
            (BlockKind::Heading(1), "Annual return"),
            (BlockKind::Heading(2), "Eastham"),
            (BlockKind::Heading(3), "Part 3"),
            (BlockKind::Paragraph, "#5 is no heading"),
        ]
    );
}

#[test]
fn a_question_begins_a_block_wherever_it_stands() {
    let content = "Some text\n2. Training of staff\nAll are trained.\n\n- 3. **Plans of the agency:**\n- 4. Data that are kept:**\n";
    let document = read(content.as_bytes());
    assert_eq!(
        texts(content),
        ["Some text", "2. Training of staff\nAll are trained.", "3. Plans of the agency:", "4. Data that are kept:"]
    );
    assert!(document.blocks[2].text.share(Style::BOLD) > 0.9);
    assert!(document.blocks[3].text.share(Style::BOLD) > 0.9, "a lost ** is still bold");
    assert_eq!(document.blocks[2].label.as_deref(), Some("•"));
}

#[test]
fn bold_goes_on_over_a_line_end_and_each_line_keeps_its_place() {
    let document = read(b"\n\n**Board\nPartners** 2014\n");
    let text = &document.blocks[0].text;
    assert_eq!(text.as_str(), "Board\nPartners 2014");
    assert_eq!(text.leading(Style::BOLD), "Board\nPartners".len());
    assert_eq!(text.place_at(0).and_then(|place| place.line), Some(3));
    assert_eq!(text.place_at(7).and_then(|place| place.line), Some(4));
}

#[test]
fn lists_nest_by_their_indent() {
    let content =
        "- Children report:\n - I am heard\n - I am safe\n- Judgements are good\n\n 1. They know\n 2. They help\n";
    let depths: Vec<_> = read(content.as_bytes()).blocks.iter().map(|block| block.kind).collect();
    let item = BlockKind::ListItem;
    assert_eq!(depths, [item(0), item(1), item(1), item(0), item(1), item(1)]);
    assert_eq!(texts(content)[4], "1. They know");
}

#[test]
fn both_kinds_of_table_give_cells() {
    let document = read(b"| Standard | Evidence |\n|---|:-:|\n| **A1** | a \\| b |\n| A2 | |\n\nOrganisation\tEastham\nDeputy\tA. N. Other\n");
    let cells: Vec<_> = document
        .blocks
        .iter()
        .filter_map(|block| block.cell.map(|cell| (cell.table, cell.row, cell.column, block.text.as_str())))
        .collect();
    assert_eq!(
        cells,
        [
            (0, 0, 0, "Standard"),
            (0, 0, 1, "Evidence"),
            (0, 1, 0, "A1"),
            (0, 1, 1, "a | b"),
            (0, 2, 0, "A2"),
            (0, 2, 1, ""),
            (1, 0, 0, "Organisation"),
            (1, 0, 1, "Eastham"),
            (1, 1, 0, "Deputy"),
            (1, 1, 1, "A. N. Other"),
        ]
    );
    assert_eq!((document.tables[0].rows, document.tables[0].columns), (3, 2));
}

#[test]
fn markup_is_resolved_and_words_that_look_like_it_are_kept() {
    for (content, text) in [
        ("See the [Board's [new] page](https://example.org/a_(b)) now", "See the Board's [new] page now"),
        ("Name: <insert name of agency>", "Name: <insert name of agency>"),
        ("[insert name] (of the agency)", "[insert name] (of the agency)"),
        ("[insert name](if known)", "[insert name](if known)"),
        ("one<br/>two <u>three</u>", "one\ntwo three"),
        ("Signed: ________ on ____", "Signed: ________ on ____"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("staff* are trained", "staff* are trained"),
        (r"1\. not \*bold\*", "1. not *bold*"),
        ("a &amp; b &#163;5 R&D", "a & b £5 R&D"),
        ("`code` and <https://example.org>", "code and https://example.org"),
        ("before <!-- a note\nto self --> after", "before after"),
        ("- [x] yes", "☒ yes"),
        ("***both*** and ****", "both and ****"),
    ] {
        assert_eq!(texts(content), [text], "{content}");
    }
}

#[test]
fn settings_rules_and_link_targets_are_no_text() {
    assert_eq!(texts("---\ntitle: x\n---\n\nText\n\n* * *\n\n[1]: https://example.org\n"), ["Text"]);
}

#[test]
fn hostile_markup_is_read_in_time() {
    for piece in ["[", "**a ", "`", "<", "_a_ ", "- ", "> ", "| ", "&", "![", "<!--", "\\"] {
        let content = piece.repeat(20_000);
        read(content.as_bytes());
    }
}

#[test]
fn a_line_that_was_wrapped_goes_on_and_a_short_one_ends() {
    let content = "The plan was read by the trustees and will be brought to the whole of the\nboard in May 2013 for them to agree.\n\nSigned by: Robin Example\nSigned on: 3 May 2014\n\nOne line  \nand another\n";
    let document = read(content.as_bytes());
    let texts: Vec<&str> = document.blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "The plan was read by the trustees and will be brought to the whole of the board in May 2013 for them to agree.",
            "Signed by: Robin Example\nSigned on: 3 May 2014",
            "One line\nand another"
        ]
    );
}
