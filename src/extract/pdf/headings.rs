//! Headings by the size of their letters, in files that do not name them.

use super::paragraph::Habits;
use crate::document::{Block, BlockKind};

/// Letters this much larger than the running text make a heading.
const LARGER: f32 = 1.18;
/// A heading is no longer than this, in characters.
const LONGEST: usize = 160;

/// Marks the headings, the largest size as the first level. Files that tag their headings are left as they are.
pub(super) fn mark(blocks: &mut [Block], sizes: &[f32], habits: Habits) {
    if blocks.iter().any(|block| matches!(block.kind, BlockKind::Heading(_))) {
        return;
    }
    let is_heading = |block: &Block, size: f32| {
        block.kind == BlockKind::Paragraph
            && block.cell.is_none()
            && size > habits.size * LARGER
            && block.text.as_str().chars().nth(LONGEST).is_none()
            && block.text.as_str().chars().any(char::is_alphabetic)
    };
    let key = |size: f32| (size * 2.0).round() as i32;
    let mut levels: Vec<i32> = blocks
        .iter()
        .zip(sizes)
        .filter(|(block, size)| is_heading(block, **size))
        .map(|(_, size)| key(*size))
        .collect();
    levels.sort_unstable_by(|a, b| b.cmp(a));
    levels.dedup();
    for (block, &size) in blocks.iter_mut().zip(sizes) {
        if is_heading(block, size) {
            let level = levels.iter().position(|level| *level == key(size)).unwrap_or(0);
            block.kind = BlockKind::Heading((level + 1).min(9) as u8);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Place, Style, Text};

    #[test]
    fn larger_lines_are_headings_in_the_order_of_their_sizes() {
        let block = |text: &str| Block { text: Text::new(text, Style::LARGE, Place::page(1)), ..Block::default() };
        let mut blocks = [block("Annual return"), block("Training"), block("All staff are trained.")];
        mark(&mut blocks, &[18.0, 14.0, 10.0], Habits { size: 10.0, leading: 1.2, indent: None });
        let kinds: Vec<BlockKind> = blocks.iter().map(|block| block.kind).collect();
        assert_eq!(kinds, [BlockKind::Heading(1), BlockKind::Heading(2), BlockKind::Paragraph]);
    }
}
