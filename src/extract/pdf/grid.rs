//! Tables: the cells that ruling lines enclose.

use super::geometry::Area;
use super::glyph::Rule;

/// How far lines that meet may miss one another, in points.
const NEAR: f32 = 3.0;
/// The most lines of one direction that are looked at: more than that is a drawing.
const MAX_LINES: usize = 1_500;
/// The most cells of a table on one page.
const MAX_CELLS: usize = 20_000;
/// A frame around this share of the page is a border, not a table.
const PAGE_FRAME: f32 = 0.6;

/// A cell of a page's tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Slot {
    /// The index of the grid on its page.
    pub(super) grid: u16,
    pub(super) row: u16,
    pub(super) column: u16,
}

/// One ruled table on a page.
#[derive(Debug, Clone, Default)]
pub(super) struct Grid {
    pub(super) area: Area,
    /// The lines between columns and between rows, outer ones included.
    pub(super) xs: Vec<f32>,
    pub(super) ys: Vec<f32>,
    /// For each field of the grid the top left field of the cell it belongs to.
    owner: Vec<usize>,
    /// The cell of another grid that this one lies in.
    pub(super) parent: Option<Slot>,
    /// For each column how far its text reaches, where no line says where it ends; empty for ruled tables.
    pub(super) ends: Vec<f32>,
}

impl Grid {
    /// The grid of a table without ruling lines, all of whose fields are cells.
    pub(super) fn implied(xs: Vec<f32>, ys: Vec<f32>, ends: Vec<f32>) -> Self {
        let area = Area { x0: xs[0], y0: ys[0], x1: xs[xs.len() - 1], y1: ys[ys.len() - 1] };
        let owner = (0..(xs.len() - 1) * (ys.len() - 1)).collect();
        Self { area, xs, ys, owner, parent: None, ends }
    }

    pub(super) fn columns(&self) -> usize {
        self.xs.len() - 1
    }

    pub(super) fn rows(&self) -> usize {
        self.ys.len() - 1
    }

    /// The cells that begin in a row, each with its column and the columns that it spans.
    pub(super) fn cells(&self, row: usize) -> Vec<(usize, usize)> {
        let columns = self.columns();
        let mut cells = Vec::new();
        for column in 0..columns {
            let field = row * columns + column;
            if self.owner[field] == field {
                let span = (column..columns).take_while(|&c| self.owner[row * columns + c] == field).count();
                cells.push((column, span.max(1)));
            }
        }
        cells
    }

    /// The row at a height.
    pub(super) fn row_at(&self, y: f32) -> Option<usize> {
        let inside = y >= self.area.y0 && y <= self.area.y1;
        inside.then(|| self.ys.partition_point(|&edge| edge <= y).clamp(1, self.ys.len() - 1) - 1)
    }

    /// Whether a cell begins in a column, in any row.
    pub(super) fn has_cell_at(&self, column: usize) -> bool {
        let columns = self.columns();
        (column..self.owner.len()).step_by(columns).any(|field| self.owner[field] == field)
    }

    /// The row and the column at which the cell begins in which a point lies.
    pub(super) fn cell_at(&self, x: f32, y: f32) -> Option<(usize, usize)> {
        self.at(x, y).map(|(row, column)| (row.into(), column.into()))
    }

    /// Parts the cell that begins at a row and a column before another column.
    pub(super) fn part_cell(&mut self, row: usize, column: usize, before: usize) {
        let columns = self.columns();
        let (old, new) = (row * columns + column, row * columns + before);
        for field in new..self.owner.len() {
            if self.owner[field] == old && field % columns >= before {
                self.owner[field] = new;
            }
        }
    }

    /// Adds a column on the left, whose cells are as high as those beside them.
    pub(super) fn add_first_column(&mut self, x: f32) {
        let columns = self.columns();
        let owners = std::mem::take(&mut self.owner);
        for row in owners.chunks(columns) {
            let widened = |owner: usize| owner + owner / columns + 1;
            self.owner.push(widened(row[0]) - row[0] % columns - 1);
            self.owner.extend(row.iter().map(|&owner| widened(owner)));
        }
        self.xs.insert(0, x);
        self.area.x0 = x;
    }

    fn at(&self, x: f32, y: f32) -> Option<(u16, u16)> {
        if !self.area.contains(x, y) {
            return None;
        }
        let last =
            |edges: &[f32], value: f32| edges.partition_point(|&edge| edge <= value).clamp(1, edges.len() - 1) - 1;
        let columns = self.columns();
        let owner = self.owner[last(&self.ys, y) * columns + last(&self.xs, x)];
        Some(((owner / columns) as u16, (owner % columns) as u16))
    }
}

/// The tables of a page.
#[derive(Debug, Clone, Default)]
pub(super) struct Grids {
    pub(super) list: Vec<Grid>,
}

impl Grids {
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The innermost cell at a point.
    pub(super) fn slot(&self, x: f32, y: f32) -> Option<Slot> {
        self.list
            .iter()
            .enumerate()
            .filter_map(|(index, grid)| {
                let (row, column) = grid.at(x, y)?;
                Some((grid.area.surface(), Slot { grid: index as u16, row, column }))
            })
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, slot)| slot)
    }

    /// Finds the tables in a page's ruling lines. `edges` are those of its shades, which part rows within a frame.
    pub(super) fn find(rules: &[Rule], edges: &[Area], page: Area) -> Self {
        let across = merge(rules.iter().filter(|rule| rule.horizontal).map(|rule| Stroke::across(rule.area)).collect());
        let down = merge(rules.iter().filter(|rule| !rule.horizontal).map(|rule| Stroke::down(rule.area)).collect());
        if across.is_empty() || down.is_empty() || across.len() > MAX_LINES || down.len() > MAX_LINES {
            return Self::default();
        }
        let shades = if edges.len() > MAX_LINES { &[] } else { edges };
        let shades = merge(shades.iter().map(|&edge| Stroke::across(edge)).collect());
        let mut list: Vec<Grid> = components(&across, &down)
            .into_iter()
            .filter_map(|(across, down)| grid(&with_shades(across, &down, &shades), &down))
            .filter(|grid| grid.rows() * grid.columns() > 1 || grid.area.surface() < page.surface() * PAGE_FRAME)
            .collect();
        list.sort_by(|a, b| a.area.y0.total_cmp(&b.area.y0).then(a.area.x0.total_cmp(&b.area.x0)));
        list.truncate(u16::MAX as usize);
        let mut grids = Self { list };
        for index in 0..grids.list.len() {
            grids.list[index].parent = grids.around(index);
        }
        grids
    }

    fn around(&self, index: usize) -> Option<Slot> {
        let inner = self.list[index].area;
        let (x, y) = (inner.x0.midpoint(inner.x1), inner.y0.midpoint(inner.y1));
        self.list
            .iter()
            .enumerate()
            .filter(|(other, grid)| *other != index && grid.area.surface() > inner.surface() * 1.02)
            .filter_map(|(other, grid)| {
                let (row, column) = grid.at(x, y)?;
                Some((grid.area.surface(), Slot { grid: other as u16, row, column }))
            })
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, slot)| slot)
    }
}

/// A line along one axis: where it stands on the other, and from where to where it runs.
#[derive(Debug, Clone, Copy)]
struct Stroke {
    at: f32,
    from: f32,
    to: f32,
}

impl Stroke {
    fn across(area: Area) -> Self {
        Self { at: area.y0.midpoint(area.y1), from: area.x0, to: area.x1 }
    }

    fn down(area: Area) -> Self {
        Self { at: area.x0.midpoint(area.x1), from: area.y0, to: area.y1 }
    }

    fn covers(self, at: f32, from: f32, to: f32) -> bool {
        (self.at - at).abs() <= NEAR && self.to.min(to) - self.from.max(from) >= (to - from) * 0.5
    }
}

/// Joins the pieces of one line: programs draw the edge of each cell on its own.
fn merge(mut strokes: Vec<Stroke>) -> Vec<Stroke> {
    strokes.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.from.total_cmp(&b.from)));
    let mut merged: Vec<Stroke> = Vec::new();
    let mut start = 0;
    for index in 1..=strokes.len() {
        // A bundle: lines that stand as good as on one another.
        if index < strokes.len()
            && strokes[index].at - strokes[index - 1].at < 1.0
            && strokes[index].at - strokes[start].at < NEAR
        {
            continue;
        }
        let bundle = &mut strokes[start..index];
        bundle.sort_by(|a, b| a.from.total_cmp(&b.from));
        let first = merged.len();
        for stroke in bundle.iter() {
            match merged[first..].last_mut() {
                Some(last) if stroke.from <= last.to + NEAR => last.to = last.to.max(stroke.to),
                _ => merged.push(*stroke),
            }
        }
        start = index;
    }
    merged
}

/// Lines that cross or touch one another, directly or by way of others.
fn components(across: &[Stroke], down: &[Stroke]) -> Vec<(Vec<Stroke>, Vec<Stroke>)> {
    let mut parents: Vec<usize> = (0..across.len() + down.len()).collect();
    for (i, a) in across.iter().enumerate() {
        for (j, d) in down.iter().enumerate() {
            let meet = d.at >= a.from - NEAR && d.at <= a.to + NEAR && a.at >= d.from - NEAR && a.at <= d.to + NEAR;
            if meet {
                let (x, y) = (root(&mut parents, i), root(&mut parents, across.len() + j));
                parents[x.max(y)] = x.min(y);
            }
        }
    }
    let mut groups: std::collections::BTreeMap<usize, (Vec<Stroke>, Vec<Stroke>)> = std::collections::BTreeMap::new();
    for (i, stroke) in across.iter().enumerate() {
        groups.entry(root(&mut parents, i)).or_default().0.push(*stroke);
    }
    for (j, stroke) in down.iter().enumerate() {
        groups.entry(root(&mut parents, across.len() + j)).or_default().1.push(*stroke);
    }
    groups.into_values().collect()
}

/// The lines across a frame, with the edges of shades that reach from side to side of it.
fn with_shades(mut across: Vec<Stroke>, down: &[Stroke], shades: &[Stroke]) -> Vec<Stroke> {
    let (Some(first), Some(last)) = (down.first(), down.last()) else { return across };
    let (top, foot) =
        across.iter().fold((f32::MAX, f32::MIN), |(top, foot), line| (top.min(line.at), foot.max(line.at)));
    let foot = down.iter().map(|side| side.to).fold(foot, f32::max);
    // The background of the whole page is no row.
    let reach = |edge: &&Stroke| (edge.from - first.at).abs() <= NEAR && (edge.to - last.at).abs() <= NEAR;
    let inner = |edge: &&Stroke| edge.at > top + NEAR && edge.at < foot - NEAR;
    let known = across.len();
    for edge in shades.iter().filter(reach).filter(inner) {
        if across[..known].iter().all(|line| (line.at - edge.at).abs() > NEAR) {
            across.push(*edge);
        }
    }
    across
}

fn root(parents: &mut [usize], mut index: usize) -> usize {
    while parents[index] != index {
        parents[index] = parents[parents[index]];
        index = parents[index];
    }
    index
}

fn grid(across: &[Stroke], down: &[Stroke]) -> Option<Grid> {
    if down.is_empty() || (across.len() < 2 && !is_open(across, down)) {
        return None;
    }
    let xs = edges(down, across)?;
    let ys = edges(across, down)?;
    let (columns, rows) = (xs.len() - 1, ys.len() - 1);
    if columns * rows > MAX_CELLS {
        return None;
    }
    let mut owner: Vec<usize> = (0..columns * rows).collect();
    for row in 0..rows {
        for column in 0..columns {
            let field = row * columns + column;
            let (x0, x1, y0, y1) = (xs[column], xs[column + 1], ys[row], ys[row + 1]);
            if column + 1 < columns && !down.iter().any(|stroke| stroke.covers(x1, y0, y1)) {
                let (a, b) = (root(&mut owner, field), root(&mut owner, field + 1));
                owner[a.max(b)] = a.min(b);
            }
            if row + 1 < rows && !across.iter().any(|stroke| stroke.covers(y1, x0, x1)) {
                let (a, b) = (root(&mut owner, field), root(&mut owner, field + columns));
                owner[a.max(b)] = a.min(b);
            }
        }
    }
    for field in 0..owner.len() {
        owner[field] = root(&mut owner, field);
    }
    let area = Area { x0: xs[0], y0: ys[0], x1: xs[columns], y1: ys[rows] };
    Some(Grid { area, xs, ys, owner, parent: None, ends: Vec::new() })
}

/// Whether one line across bounds a table that is open on its other side: some programs leave the line out along which
/// a page break cuts a row. All lines down begin at the one across and end together, and two of them close it.
fn is_open(across: &[Stroke], down: &[Stroke]) -> bool {
    let ([line], [first, rest @ ..]) = (across, down) else { return false };
    let last = rest.last().unwrap_or(first);
    let meets = |place: f32, end: f32| (place - end).abs() <= NEAR;
    let hangs = |stroke: &Stroke| meets(line.at, stroke.from) && meets(first.to, stroke.to);
    let stands = |stroke: &Stroke| meets(line.at, stroke.to) && meets(first.from, stroke.from);
    down.len() >= 3
        && (down.iter().all(hangs) || down.iter().all(stands))
        && meets(line.from, first.at)
        && meets(line.to, last.at)
}

/// The places of lines, near ones made one, with the ends of the lines that cross them where no line closes the table.
fn edges(lines: &[Stroke], crossing: &[Stroke]) -> Option<Vec<f32>> {
    let mut places: Vec<f32> = lines.iter().map(|stroke| stroke.at).collect();
    let from = crossing.iter().map(|stroke| stroke.from).fold(f32::MAX, f32::min);
    let to = crossing.iter().map(|stroke| stroke.to).fold(f32::MIN, f32::max);
    places.sort_by(f32::total_cmp);
    let (first, last) = (*places.first()?, *places.last()?);
    if first - from > NEAR * 2.0 {
        places.insert(0, from);
    }
    if to - last > NEAR * 2.0 {
        places.push(to);
    }
    let mut edges: Vec<f32> = Vec::new();
    for place in places {
        match edges.last_mut() {
            Some(last) if place - *last <= NEAR => {}
            _ => edges.push(place),
        }
    }
    (edges.len() >= 2).then_some(edges)
}

#[cfg(test)]
mod tests;
