//! Lines of `Label<TAB>value`: what is left of a two-column table when it is copied into a text.

use super::{Line, without_controls};
use crate::document::{Block, Cell, Document, Style, Table, Text};

/// A longer table is cut in two, so that looking for one at each line costs no more than the text.
const MOST_ROWS: usize = 500;

/// How many of the lines make a table: two or more in a row, each with a label and one tab, whose values are not all
/// page numbers, as those of a contents page are.
pub(in crate::extract) fn table_length(lines: &[Line<'_>]) -> Option<usize> {
    let rows: Vec<&str> = lines.iter().take(MOST_ROWS).map_while(|line| value(line.text)).collect();
    let is_page = |value: &&str| value.chars().all(|c| c.is_ascii_digit() || "ivxlc".contains(c));
    (rows.len() >= 2 && rows.iter().any(|value| !value.is_empty() && !is_page(value))).then_some(rows.len())
}

fn value(line: &str) -> Option<&str> {
    let (label, value) = line.split_once('\t')?;
    // A contents page may have leaders before its tab.
    let labelled = !label.trim().is_empty() && !label.ends_with("...");
    (labelled && !value.contains('\t')).then_some(value.trim())
}

/// Adds the lines as a table of two columns.
pub(in crate::extract) fn push_table(document: &mut Document, lines: &[Line<'_>], style: Style) {
    let table = document.tables.len() as u32;
    document.tables.push(Table { rows: lines.len() as u32, columns: 2, parent: None });
    for (row, line) in (0..).zip(lines) {
        let (label, value) = line.text.split_once('\t').unwrap_or((line.text, ""));
        for (column, content) in [(0, label), (1, value)] {
            document.blocks.push(Block {
                text: Text::new(without_controls(content.trim()), style, line.place),
                cell: Some(Cell { table, row, column, column_span: 1 }),
                place: line.place,
                ..Block::default()
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::text::read;

    #[test]
    fn labels_and_values_are_a_table_and_a_contents_page_is_none() {
        let document = read(b"Organisation\tEastham Fire Service\nDeputy\t\n\nAims\t2\nTraining\t3\n");
        assert_eq!(document.tables.len(), 1);
        let cells: Vec<_> = document.blocks.iter().filter(|block| block.cell.is_some()).collect();
        assert_eq!(cells.len(), 4);
        assert!(cells[3].text.is_blank(), "an empty answer keeps its cell");
        assert_eq!(document.blocks[4].text.as_str(), "Aims\t2");
    }
}
