use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{aside_name, notice_name, spot};
use crate::document::{Block, BlockKind, Document};
use crate::report::{markdown_text, one_line, plain};

/// The running text as Markdown: headings, lists, tables; pages, asides and notices as comments.
pub(super) fn markdown(documents: &[Document]) -> String {
    let mut out = String::new();
    for document in documents {
        let _ = writeln!(out, "<!-- {} ({}) -->\n", comment(&document.source.path), document.source.format);
        let mut page = None;
        let mut at = 0;
        while let Some(block) = document.blocks.get(at) {
            if block.place.page != page {
                page = block.place.page;
                if let Some(page) = page {
                    let _ = writeln!(out, "<!-- page {page} -->\n");
                }
            }
            if let Some(cell) = block.cell {
                let same = |next: &&Block| next.cell.is_some_and(|next| next.table == cell.table);
                let blocks: Vec<&Block> = document.blocks[at..].iter().take_while(same).collect();
                table(&mut out, &blocks);
                at += blocks.len();
            } else {
                at += 1;
                one(&mut out, block, document.blocks.get(at));
            }
        }
        for aside in &document.asides {
            let words = comment(aside.block.text.as_str());
            let _ = writeln!(out, "<!-- {} {}: {words} -->", aside_name(aside), spot(aside.block.place));
        }
        for notice in &document.notices {
            let words = comment(&notice.text);
            let _ = writeln!(out, "<!-- {} {}: {words} -->", notice_name(notice.kind), spot(notice.place));
        }
    }
    while out.ends_with("\n\n") {
        out.pop();
    }
    out
}

fn one(out: &mut String, block: &Block, next: Option<&Block>) {
    let words = markdown_text(&plain(block.text.as_str())).replace('\n', "  \n");
    let label = block.label.as_deref().map(one_line);
    let _ = match block.kind {
        BlockKind::Heading(level) => {
            let label = label.map(|label| label + " ").unwrap_or_default();
            let hashes = "#".repeat(usize::from(level.clamp(1, 6)));
            writeln!(out, "{hashes} {label}{}\n", one_line(&words))
        }
        BlockKind::ListItem(depth) => {
            let indent = "  ".repeat(usize::from(depth));
            let bullet = label.filter(|label| label.starts_with(char::is_alphanumeric));
            let bullet = bullet.map_or_else(|| "-".to_owned(), |label| format!("- {label}"));
            let last = !next.is_some_and(|next| matches!(next.kind, BlockKind::ListItem(_)) && next.cell.is_none());
            writeln!(out, "{indent}{bullet} {words}{}", if last { "\n" } else { "" })
        }
        BlockKind::Paragraph => {
            let label = label.map(|label| label + " ").unwrap_or_default();
            writeln!(out, "{label}{words}\n")
        }
    };
}

/// A table of Markdown: one line a row, the paragraphs of a cell with `<br>` between them. The first row is its head.
fn table(out: &mut String, blocks: &[&Block]) {
    let mut rows: BTreeMap<u32, BTreeMap<u32, String>> = BTreeMap::new();
    for block in blocks {
        let Some(cell) = block.cell else { continue };
        let words = markdown_text(&plain(block.text.as_str())).replace('|', "\\|").replace('\n', "<br>");
        let words = match &block.label {
            Some(label) => format!("{} {words}", one_line(label)),
            None => words,
        };
        let slot = rows.entry(cell.row).or_default().entry(cell.column).or_default();
        if !slot.is_empty() {
            slot.push_str("<br>");
        }
        slot.push_str(&words);
    }
    // A row holds what its cells hold: a grid column far to the right makes no line of empty cells.
    let columns = rows.values().map(BTreeMap::len).max().unwrap_or(0);
    for (at, row) in rows.values().enumerate() {
        let mut cells: Vec<&str> = row.values().map(String::as_str).collect();
        cells.resize(columns, "");
        let _ = writeln!(out, "| {} |", cells.join(" | "));
        if at == 0 {
            let _ = writeln!(out, "|{}", " --- |".repeat(columns));
        }
    }
    out.push('\n');
}

/// Words inside a comment, which they must not end.
fn comment(words: &str) -> String {
    one_line(words).replace("--", "- -")
}
