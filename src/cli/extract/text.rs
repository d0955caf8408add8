use std::fmt::Write as _;

use super::{aside_name, looks_of, notice_name, spot};
use crate::document::{Block, BlockKind, Document};
use crate::report::{Look, one_line, plain};

/// Columns of the place and the kind before the words.
const MARGIN: usize = 26;

/// Every block with its place, kind and looks; then the asides and the notices.
pub(super) fn text(documents: &[Document], look: Look) -> String {
    let mut out = String::new();
    for document in documents {
        if !out.is_empty() {
            out.push('\n');
        }
        head(&mut out, document, look);
        let mut page = None;
        for block in &document.blocks {
            if block.place.page != page {
                page = block.place.page;
                let rule = page.map_or_else(String::new, |page| format!("── page {page} ──"));
                let _ = writeln!(out, "{}", look.dim(&rule));
            }
            line(&mut out, &place(block), &kind(block), &words(block), look);
        }
        for aside in &document.asides {
            let name = format!("({})", aside_name(aside));
            line(&mut out, &spot(aside.block.place), &name, aside.block.text.as_str(), look);
        }
        for notice in &document.notices {
            let name = format!("! {}", notice_name(notice.kind));
            line(&mut out, &spot(notice.place), &name, &notice.text, look);
        }
    }
    out
}

fn head(out: &mut String, document: &Document, look: Look) {
    let source = &document.source;
    let _ = writeln!(out, "{}", look.bold(&one_line(&source.path)));
    let pages = source.pages.map(|pages| format!("{pages} pages, ")).unwrap_or_default();
    let _ = writeln!(
        out,
        "{}, {pages}{} words, {} blocks, {} tables",
        source.format,
        document.words(),
        document.blocks.len(),
        document.tables.len()
    );
}

/// The line; pages have a rule of their own.
fn place(block: &Block) -> String {
    block.place.line.map(|line| line.to_string()).unwrap_or_default()
}

fn kind(block: &Block) -> String {
    let mut parts = Vec::new();
    if let Some(cell) = block.cell {
        parts.push(format!("t{} r{} c{}", cell.table + 1, cell.row + 1, cell.column + 1));
    }
    match block.kind {
        BlockKind::Heading(level) => parts.push(format!("heading {level}")),
        BlockKind::ListItem(depth) => parts.push(format!("item {}", depth + 1)),
        BlockKind::Paragraph => {}
    }
    parts.extend(looks_of(&block.text).into_iter().map(str::to_owned));
    parts.join(" ")
}

fn words(block: &Block) -> String {
    match &block.label {
        Some(label) => format!("[{label}] {}", block.text.as_str()),
        None => block.text.as_str().to_owned(),
    }
}

fn line(out: &mut String, place: &str, kind: &str, words: &str, look: Look) {
    let words = plain(words);
    let narrow = look.measure() < 2 * MARGIN;
    let margin = if narrow { 2 } else { MARGIN };
    let mark = format!("{place:>5} {kind}");
    let gap = " ".repeat(margin);
    if narrow || textwrap::core::display_width(&mark) >= margin {
        let _ = writeln!(out, "{}", look.dim(mark.trim_end()));
        out.push_str(&wrapped(&words, &gap, &gap, look));
    } else {
        let pad = " ".repeat(margin - textwrap::core::display_width(&mark));
        out.push_str(&wrapped(&words, &format!("{}{pad}", look.dim(&mark)), &gap, look));
    }
}

fn wrapped(words: &str, first: &str, rest: &str, look: Look) -> String {
    let mut out = String::new();
    for (at, line) in words.split('\n').enumerate() {
        out.push_str(&look.wrap(line, if at == 0 { first } else { rest }, rest));
    }
    if out.is_empty() {
        let _ = writeln!(out, "{}", first.trim_end());
    }
    out
}
