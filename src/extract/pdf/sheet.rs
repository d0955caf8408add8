//! What is kept of a page once its glyphs have been put together.

use std::collections::HashMap;

use super::columns::{self, Gutter};
use super::geometry::Area;
use super::glyph::{Drawing, Rule};
use super::grid::Grids;
use super::implied::Before;
use super::line::{self, Line};
use super::tree::Tree;
use super::{beside, implied, merged, order, pieces};
use hayro_syntax::object::ObjectIdentifier;

/// The share of a page's glyphs that the structure tree has to know of for its order to be followed.
const COVERED: f32 = 0.9;

/// The lines of one page in reading order, with what stands around them.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// Counted from 1.
    pub(super) number: u32,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) lines: Vec<Line>,
    pub(super) grids: Grids,
    /// Horizontal lines that belong to no table.
    pub(super) rules: Vec<Rule>,
    /// The share of the page that pictures cover.
    pub(super) pictured: f32,
    pub(super) pictures: Vec<Area>,
    pub(super) glyphs: usize,
    pub(super) unknown: usize,
    pub(super) curves: usize,
    pub(super) cut: Option<&'static str>,
    /// On a page of two columns, what lies between them.
    pub(super) gutter: Option<Gutter>,
}

impl Sheet {
    pub(super) fn of(
        number: u32,
        page_id: Option<ObjectIdentifier>,
        drawing: &Drawing,
        tree: &Tree,
        before: Before<'_>,
    ) -> Self {
        let page = Area { x0: 0.0, y0: 0.0, x1: drawing.width, y1: drawing.height };
        let mut grids = Grids::find(&drawing.rules, &drawing.edges, page);
        merged::part(&mut grids, drawing);
        let leaves = leaves(drawing, page_id, tree);
        let order = reading_order(drawing, &leaves);
        let named = |mark: u16| leaves.get(mark as usize).copied().flatten().map_or(0, |leaf| leaf.1);
        let has_pieces = leaves.iter().flatten().any(|leaf| tree.elements.get(leaf.1).piece);
        let joined = if has_pieces { pieces::joined(drawing, &order, named, &tree.elements) } else { HashMap::new() };
        let element = |mark: u16| {
            let named = named(mark);
            joined.get(&named).copied().unwrap_or(named)
        };
        let mut lines = line::join(line::build(drawing, &order, &grids, element));
        if !grids.is_empty() && beside::widen(&mut grids, &mut lines) {
            lines = line::join(lines);
        }
        if leaves.is_empty() {
            let prose = columns::gutter(&lines, drawing.width, before.prose);
            let prose = prose.filter(|gutter| gutter.even).map(|gutter| gutter.second).or(before.prose);
            let implied = implied::find(drawing, &grids, &lines, Before { prose, ..before });
            if !implied.is_empty() {
                grids.list.extend(implied);
                lines = line::join(line::build(drawing, &order, &grids, element));
            }
        }
        let gutter = columns::gutter(&lines, drawing.width, before.prose);
        if leaves.is_empty() {
            lines = line::join(order::settle(lines, gutter));
        }
        for line in &mut lines {
            let element = tree.elements.get(line.element);
            line.solid = element.solid;
            line.cell = element.cell;
            line.note = element.note;
        }
        let covered: f32 = drawing.images.iter().map(|image| image.intersection(page).surface()).fold(0.0, f32::max);
        let rules = outside(&drawing.rules, &grids);
        Self {
            number,
            width: drawing.width,
            height: drawing.height,
            lines,
            grids,
            rules,
            pictured: covered / page.surface().max(1.0),
            pictures: drawing.images.iter().map(|image| image.intersection(page)).collect(),
            glyphs: drawing.glyphs.len(),
            unknown: drawing.unknown,
            curves: drawing.curves,
            cut: drawing.cut,
            gutter,
        }
    }

    /// What the pages so far say of the columns to expect.
    pub(super) fn before(sheets: &[Self]) -> Before<'_> {
        let prose = sheets.iter().rev().find_map(|sheet| sheet.gutter.filter(|gutter| gutter.even));
        let grids = sheets.last().map_or(&[][..], |sheet| &sheet.grids.list);
        let last = grids.iter().max_by(|a, b| a.area.y1.total_cmp(&b.area.y1));
        let columns = last.filter(|grid| !grid.ends.is_empty()).map_or(&[][..], |grid| &grid.xs[1..grid.xs.len() - 1]);
        Before { columns, prose: prose.map(|gutter| gutter.second) }
    }
}

/// The horizontal lines that stand in no table.
fn outside(rules: &[Rule], grids: &Grids) -> Vec<Rule> {
    let of_table =
        |rule: &Rule| grids.list.iter().any(|grid| grid.area.grown(1.0).contains(rule.area.x0, rule.area.y0));
    rules.iter().filter(|rule| rule.horizontal && !of_table(rule)).copied().collect()
}

/// For each mark of the page its place in the reading order and its element; nothing, if the tree leaves too much out.
fn leaves(drawing: &Drawing, page: Option<ObjectIdentifier>, tree: &Tree) -> Vec<Option<(u32, u32)>> {
    if tree.is_empty() {
        return Vec::new();
    }
    let leaves: Vec<_> =
        drawing.marks.iter().map(|mark| mark.id.and_then(|id| tree.leaf(page, mark.stream, id))).collect();
    let (mut known, mut all) = (0usize, 0usize);
    for glyph in &drawing.glyphs {
        let mark = glyph.mark as usize;
        if drawing.marks.get(mark).is_some_and(|mark| mark.artifact.is_none())
            && !drawing.characters(glyph).trim().is_empty()
        {
            all += 1;
            known += usize::from(leaves.get(mark).copied().flatten().is_some());
        }
    }
    if known as f32 >= all as f32 * COVERED { leaves } else { Vec::new() }
}

/// The order in which glyphs are read: that of the tree, or as they are drawn. What the tree does not know of stays
/// with what is drawn before it.
fn reading_order(drawing: &Drawing, leaves: &[Option<(u32, u32)>]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..drawing.glyphs.len() as u32).collect();
    if !leaves.is_empty() {
        let mut last = 0;
        let keys: Vec<u32> = drawing
            .glyphs
            .iter()
            .map(|glyph| {
                if let Some((place, _)) = leaves.get(glyph.mark as usize).copied().flatten() {
                    last = place;
                }
                last
            })
            .collect();
        order.sort_by_key(|&index| keys[index as usize]);
    }
    order
}
