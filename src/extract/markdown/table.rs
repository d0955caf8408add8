//! Tables drawn with `|`.

use super::inline;
use crate::document::{Block, Cell, Document, Table};
use crate::extract::text::Line;

/// The number of lines of the table that begins here: a row of cells over a row of dashes, or two rows or more that
/// begin and end with `|`.
pub(super) fn length(lines: &[Line<'_>]) -> Option<usize> {
    let first = lines.first()?.text.trim();
    if !first.contains('|') {
        return None;
    }
    let ruled = lines.get(1).is_some_and(|line| is_ruler(line.text) && cells(line.text).len() == cells(first).len());
    let is_row = |line: &&Line<'_>| {
        let text = line.text.trim();
        if ruled { text.contains('|') } else { text.len() > 1 && text.starts_with('|') && text.ends_with('|') }
    };
    let rows = lines.iter().take_while(is_row).count();
    (rows >= 2).then_some(rows)
}

/// Adds the table; an empty cell keeps a block, so that an empty answer is seen.
pub(super) fn push(document: &mut Document, lines: &[Line<'_>]) {
    let table = document.tables.len() as u32;
    let rows = lines.iter().filter(|line| !is_ruler(line.text));
    let (mut row, mut columns) = (0, 0);
    for line in rows {
        for (column, content) in (0..).zip(cells(line.text)) {
            columns = columns.max(column + 1);
            let text = inline::read(&[Line { text: content.trim(), place: line.place }], |_| false);
            let cell = Some(Cell { table, row, column, column_span: 1 });
            document.blocks.push(Block { text, cell, place: line.place, ..Block::default() });
        }
        row += 1;
    }
    document.tables.push(Table { rows: row, columns, parent: None });
}

fn is_ruler(line: &str) -> bool {
    let cells = cells(line);
    let is_rule = |cell: &&str| {
        let dashes = cell.trim().trim_matches(':');
        !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-')
    };
    line.contains('-') && !cells.is_empty() && cells.iter().all(is_rule)
}

/// The cells of a row: what stands between the `|` that no backslash escapes.
fn cells(line: &str) -> Vec<&str> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = match line.strip_suffix('|') {
        Some(rest) if !rest.ends_with('\\') => rest,
        _ => line,
    };
    let (mut cells, mut start, mut escaped) = (Vec::new(), 0, false);
    for (at, byte) in line.bytes().enumerate() {
        if byte == b'|' && !escaped {
            cells.push(&line[start..at]);
            start = at + 1;
        }
        escaped = byte == b'\\' && !escaped;
    }
    cells.push(&line[start..]);
    cells
}
