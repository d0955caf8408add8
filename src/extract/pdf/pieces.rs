//! Pieces of text that the structure tree names one by one, as browsers do with what stands in a box without paragraphs.
//!
//! All lines of a piece belong together. So does what goes on on its last line: bold words within a sentence are pieces
//! of their own. And pieces of one line that stand on one base line are a line, with a tab between them: a name and the
//! page it is on.

use std::collections::HashMap;

use super::elements::Elements;
use super::glyph::Drawing;

/// How far from the end of one piece the next may begin on its line, in sizes.
const NEAR: f32 = 0.4;

/// For each piece that goes on with another that other one.
pub(super) fn joined(
    drawing: &Drawing,
    order: &[u32],
    element: impl Fn(u16) -> u32,
    elements: &Elements,
) -> HashMap<u32, u32> {
    let mut joined: HashMap<u32, u32> = HashMap::new();
    let glyphs = order.iter().filter_map(|&index| drawing.glyphs.get(index as usize));
    // The last glyph's element, where it ended, its base line and that on which its piece began.
    let mut last: Option<(u32, f32, f32, f32)> = None;
    for glyph in glyphs {
        let new = element(glyph.mark);
        let mut first_y = last.filter(|last| last.0 == new).map_or(glyph.y, |last| last.3);
        if let Some((old, x, y, began)) = last
            && new != old
            && elements.get(new).piece
            && elements.get(old).piece
            && elements.get(new).cell == elements.get(old).cell
            && (glyph.y - y).abs() <= 0.3 * glyph.size
            && glyph.x0 >= x - NEAR * glyph.size
            && (glyph.x0 <= x + NEAR * glyph.size || (began - y).abs() <= 0.3 * glyph.size)
        {
            first_y = began;
            let first = joined.get(&old).copied().unwrap_or(old);
            joined.entry(new).or_insert(first);
        }
        last = Some((new, glyph.x1, glyph.y, first_y));
    }
    joined
}
