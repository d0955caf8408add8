use serde::Serialize;

use super::super::sent::Read;
use super::{aside_name, looks, notice_name};
use crate::document::{Aside, Block, BlockKind, Cell, Document, Notice, Span, Table};
use crate::report::v1::Tool;

/// Everything that the check sees. Offsets are bytes of the UTF-8 text.
pub(super) fn json(read: &Read) -> serde_json::Result<String> {
    let unreadable = read
        .unreadable
        .iter()
        .map(|failed| Refused {
            path: &failed.path,
            reason: failed.failure.to_string(),
            sha256: failed.sha256.as_deref(),
        })
        .collect();
    let documents = read.documents.iter().map(Whole::of).collect();
    crate::report::json(&Extract { schema: 1, tool: Tool::this(), documents, unreadable })
}

#[derive(Serialize)]
struct Extract<'a> {
    schema: u32,
    tool: Tool,
    documents: Vec<Whole<'a>>,
    unreadable: Vec<Refused<'a>>,
}

#[derive(Serialize)]
struct Refused<'a> {
    path: &'a str,
    reason: String,
    sha256: Option<&'a str>,
}

/// A document.
#[derive(Serialize)]
struct Whole<'a> {
    path: &'a str,
    format: &'static str,
    pages: Option<u32>,
    words: usize,
    sha256: &'a str,
    blocks: Vec<Line<'a>>,
    tables: Vec<Shape>,
    asides: Vec<Beside<'a>>,
    notices: Vec<Seen<'a>>,
}

#[derive(Serialize)]
#[allow(clippy::struct_field_names)] // the keys of the JSON
struct Line<'a> {
    kind: &'static str,
    level: Option<u8>,
    label: Option<&'a str>,
    text: &'a str,
    page: Option<u32>,
    line: Option<u32>,
    cell: Option<At>,
    spans: Vec<Stretch>,
}

/// A stretch of one look in one place.
#[derive(Serialize)]
struct Stretch {
    start: usize,
    end: usize,
    page: Option<u32>,
    line: Option<u32>,
    style: Vec<&'static str>,
}

#[derive(Serialize)]
struct At {
    table: u32,
    row: u32,
    column: u32,
    column_span: u32,
}

#[derive(Serialize)]
struct Shape {
    rows: u32,
    columns: u32,
    parent: Option<At>,
}

#[derive(Serialize)]
struct Beside<'a> {
    aside: &'static str,
    #[serde(flatten)]
    block: Line<'a>,
}

#[derive(Serialize)]
struct Seen<'a> {
    kind: &'static str,
    text: &'a str,
    page: Option<u32>,
    line: Option<u32>,
    block: Option<usize>,
}

impl<'a> Whole<'a> {
    fn of(document: &'a Document) -> Self {
        let source = &document.source;
        let aside = |aside: &'a Aside| Beside { aside: aside_name(aside), block: Line::of(&aside.block) };
        let notice = |notice: &'a Notice| Seen {
            kind: notice_name(notice.kind),
            text: &notice.text,
            page: notice.place.page,
            line: notice.place.line,
            block: notice.block,
        };
        let table =
            |table: &Table| Shape { rows: table.rows, columns: table.columns, parent: table.parent.map(At::of) };
        Self {
            path: &source.path,
            format: source.format.name(),
            pages: source.pages,
            words: document.words(),
            sha256: &source.sha256,
            blocks: document.blocks.iter().map(Line::of).collect(),
            tables: document.tables.iter().map(table).collect(),
            asides: document.asides.iter().map(aside).collect(),
            notices: document.notices.iter().map(notice).collect(),
        }
    }
}

impl<'a> Line<'a> {
    fn of(block: &'a Block) -> Self {
        let (kind, level) = match block.kind {
            BlockKind::Paragraph => ("paragraph", None),
            BlockKind::Heading(level) => ("heading", Some(level)),
            BlockKind::ListItem(depth) => ("item", Some(depth)),
        };
        let stretch = |(range, span): (std::ops::Range<usize>, &Span)| Stretch {
            start: range.start,
            end: range.end,
            page: span.place.page,
            line: span.place.line,
            style: looks(span.style),
        };
        Self {
            kind,
            level,
            label: block.label.as_deref(),
            text: block.text.as_str(),
            page: block.place.page,
            line: block.place.line,
            cell: block.cell.map(At::of),
            spans: block.text.spans().map(stretch).collect(),
        }
    }
}

impl At {
    fn of(cell: Cell) -> Self {
        Self { table: cell.table, row: cell.row, column: cell.column, column_span: cell.column_span }
    }
}
