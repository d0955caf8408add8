//! Tables without ruling lines: columns that a gutter parts, over lines that follow one another.
//!
//! A gutter is a strip that no word crosses, on whose right words begin at one and the same place. What it parts may
//! also be two columns of prose, or the chance gaps of justified text: `drawn_rows` tells them apart.

use super::drawn_rows::{self, Row};
use super::geometry::{Area, Direction};
use super::glyph::Drawing;
use super::grid::{Grid, Grids};
use super::line::Line;
use super::words::{self, Word};

/// The least width of a gutter, in sizes of the letters.
const GUTTER: f32 = 0.45;
/// Its least width where the pen goes up to the words on its right: justified lines are drawn from end to end.
const GUTTER_RISEN: f32 = 0.12;
/// How far the beginnings of a column's lines may lie apart, in points.
const ALIGNED: f32 = 2.5;
/// The fewest lines that begin a column, unless the pen goes up to it, and the share of its lines that have to.
const LEAST: usize = 3;
const SHARE: f32 = 0.5;
/// How far items of a list may be indented in a column of prose, in points.
const INDENT: f32 = 60.0;
/// How many places are tried on a page.
const MOST_TRIED: usize = 12;
/// The narrowest column, and how far bullets may hang out of one, in sizes.
const NARROWEST: f32 = 3.0;
const HANGING: f32 = 2.5;
/// Above a table that goes on from the page before stands its header at most: so many lines.
const HEADER: usize = 3;
/// The share of a page's height in which its header and its footer stand, and how far from the text, in sizes.
const EDGE: f32 = 0.13;
const ALONE: f32 = 2.2;

/// Words that stand on one base line.
pub(super) struct Level {
    pub(super) base: f32,
    pub(super) size: f32,
    /// Indices of words, from left to right.
    pub(super) words: Vec<usize>,
}

/// A place at which a column may begin.
#[derive(Debug, Clone, Copy)]
struct Start {
    x: f32,
    lines: usize,
    /// The pen has gone up to it.
    risen: bool,
}

/// What earlier pages say of the columns to expect.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Before<'s> {
    /// The beginnings of all columns but the first of the table without ruling lines that the page before ended with.
    pub(super) columns: &'s [f32],
    /// Where the second of two columns of prose begins.
    pub(super) prose: Option<f32>,
}

/// Finds the tables that gutters imply, outside of the ruled ones.
pub(super) fn find(drawing: &Drawing, ruled: &Grids, lines: &[Line], before: Before<'_>) -> Vec<Grid> {
    if before.columns.is_empty() && !may_have_columns(lines) {
        return Vec::new();
    }
    let words = words::of(drawing, ruled);
    let mut levels = levels(&words);
    let starts = starts(&words, &levels, before.columns);
    let begins = |level: &Level, x: f32| level.words.iter().any(|&word| (x - words[word].x0).abs() <= ALIGNED);
    drop_furniture(
        &mut levels,
        drawing.height,
        |level| before.columns.iter().any(|&x| begins(level, x)),
        |level| level.words.len() > 1 && starts.iter().any(|start| begins(level, start.x)),
    );
    let mut taken = vec![false; levels.len()];
    let mut found = Vec::new();
    for &start in &starts {
        let mut from = 0;
        while from < levels.len() {
            if taken[from] || crosses(&words, &levels[from], start) {
                from += 1;
                continue;
            }
            let ends = |at: &usize| taken[*at] || crosses(&words, &levels[*at], start);
            let to = (from..levels.len()).find(ends).unwrap_or(levels.len());
            let goes_on = from < HEADER && before.columns.iter().any(|x| (x - start.x).abs() <= ALIGNED);
            let edges = &drawing.edges;
            let band = Band { words: &words, levels: &levels[from..to], edges, goes_on, prose: before.prose };
            if let Some((grid, used)) = band.table(start, &starts) {
                taken[from + used.start..from + used.end].fill(true);
                found.push(grid);
            }
            from = to;
        }
    }
    found.sort_by(|a: &Grid, b| a.area.y0.total_cmp(&b.area.y0));
    found
}

/// A cheap look at the page: whether lines begin at one place to the right of where most begin, or the pen goes up.
fn may_have_columns(lines: &[Line]) -> bool {
    let of = |line: &&Line| line.direction == Direction::Right && line.slot.is_none();
    let left = lines.iter().filter(of).map(|line| line.area.x0).fold(f32::MAX, f32::min);
    let indented = |x: &f32| *x > left + 20.0;
    let mut starts: Vec<f32> =
        lines.iter().filter(of).flat_map(|line| [Some(line.area.x0), line.tab]).flatten().filter(indented).collect();
    starts.sort_by(f32::total_cmp);
    starts.windows(2).any(|near| near[1] - near[0] <= ALIGNED)
        || lines.windows(2).any(|pair| pair[1].base < pair[0].base && pair[1].area.x0 > pair[0].area.x0 + 20.0)
}

/// The words of the page by their base lines, from the top.
fn levels(words: &[Word]) -> Vec<Level> {
    let mut order: Vec<usize> = (0..words.len()).collect();
    order.sort_by(|&a, &b| words[a].base.total_cmp(&words[b].base));
    let mut levels: Vec<Level> = Vec::new();
    for index in order {
        let word = &words[index];
        match levels.last_mut() {
            Some(level) if word.base - level.base <= 0.35 * word.size.max(level.size) => {
                level.words.push(index);
                level.size = level.size.max(word.size);
            }
            _ => levels.push(Level { base: word.base, size: word.size, words: vec![index] }),
        }
    }
    for level in &mut levels {
        level.words.sort_by(|&a, &b| words[a].x0.total_cmp(&words[b].x0));
    }
    levels
}

/// Takes the lines away that stand alone at the top and the foot of the page, unless a table goes on in them: one of the
/// page before, or one of this page.
fn drop_furniture(
    levels: &mut Vec<Level>,
    height: f32,
    goes_on: impl Fn(&Level) -> bool,
    ends: impl Fn(&Level) -> bool,
) {
    let apart = |upper: &Level, lower: &Level| lower.base - upper.base > ALONE * upper.size.max(lower.size);
    let header = (1..levels.len().min(HEADER + 1))
        .rfind(|&at| levels[at - 1].base < height * EDGE && apart(&levels[at - 1], &levels[at]))
        .filter(|&at| !levels[..at].iter().any(&goes_on));
    levels.drain(..header.unwrap_or(0));
    let last = levels.len();
    let footer = (last.saturating_sub(HEADER).max(1)..last)
        .find(|&at| levels[at].base > height * (1.0 - EDGE) && apart(&levels[at - 1], &levels[at]))
        .filter(|&at| !levels[at..].iter().any(&ends));
    levels.truncate(footer.unwrap_or(last));
}

/// The places at which several lines begin, after a gap or with nothing before them, or to which the pen has gone up;
/// those with most lines first.
fn starts(words: &[Word], levels: &[Level], before: &[f32]) -> Vec<Start> {
    let left = words.iter().map(|word| word.x0).fold(f32::MAX, f32::min);
    let mut places: Vec<(f32, bool)> = before.iter().map(|&x| (x, true)).collect();
    for level in levels {
        let mut end = f32::MIN;
        for word in level.words.iter().map(|&index| &words[index]).filter(|word| !word.sign) {
            if word.x0 - end >= GUTTER * level.size && word.x0 > left + NARROWEST * level.size {
                places.push((word.x0, false));
            }
            end = end.max(word.x1);
        }
    }
    let rises = words.windows(2).filter(|pair| {
        pair[1].base < pair[0].base - 0.5 * pair[1].size && pair[1].x0 > left + NARROWEST * pair[1].size
    });
    places.extend(rises.map(|pair| (pair[1].x0, true)));
    places.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut starts: Vec<Start> = Vec::new();
    let mut from = 0;
    for at in 1..=places.len() {
        if at == places.len() || places[at].0 - places[at - 1].0 > 1.0 || places[at].0 - places[from].0 > ALIGNED {
            let lines = at - from;
            let risen = places[from..at].iter().any(|place| place.1);
            if risen || lines >= LEAST {
                starts.push(Start { x: places[from].0, lines, risen });
            }
            from = at;
        }
    }
    starts.sort_by(|a, b| b.lines.cmp(&a.lines).then(a.x.total_cmp(&b.x)));
    starts.truncate(MOST_TRIED);
    starts
}

/// Whether a word stands in the gutter before a place.
fn crosses(words: &[Word], level: &Level, start: Start) -> bool {
    let gutter = start.x - level.size * if start.risen { GUTTER_RISEN } else { GUTTER };
    let mut level = level.words.iter().map(|&index| &words[index]);
    level.any(|word| !word.sign && word.x0 < start.x - 1.0 && word.x1 > gutter)
}

/// The column that a word stands in.
pub(super) fn column_of(word: &Word, columns: &[f32]) -> usize {
    columns.partition_point(|&column| column - 1.0 <= word.x0).max(1) - 1
}

/// Levels that follow one another and that no word crosses at some place.
struct Band<'w> {
    words: &'w [Word],
    levels: &'w [Level],
    /// Horizontal lines, and the upper and lower edges of shades.
    edges: &'w [Area],
    /// A table of the page before may go on here.
    goes_on: bool,
    /// Where a column of prose begins.
    prose: Option<f32>,
}

impl Band<'_> {
    /// All words but bullets.
    fn words(&self) -> impl Iterator<Item = &Word> {
        self.levels.iter().flat_map(|level| &level.words).map(|&index| &self.words[index]).filter(|word| !word.sign)
    }

    /// The table that stands in the band, and the levels that it takes up.
    fn table(&self, start: Start, starts: &[Start]) -> Option<(Grid, std::ops::Range<usize>)> {
        if !self.heads_a_column(start) {
            return None;
        }
        let mut columns = vec![start.x];
        for &other in starts {
            let apart = columns.iter().all(|column| (column - other.x).abs() > 20.0);
            let crossed = || self.levels.iter().any(|level| crosses(self.words, level, other));
            if apart && self.heads_a_column(other) && !crossed() {
                columns.push(other.x);
            }
        }
        columns.push(self.words().map(|word| word.x0).fold(start.x, f32::min));
        columns.sort_by(f32::total_cmp);
        columns.dedup_by(|b, a| *b - *a < 3.0);
        columns = self.with_words(&columns);
        if columns.len() < 2 {
            return None;
        }
        let is_prose = |column: &f32| self.prose.is_some_and(|x| (x - ALIGNED..x + INDENT).contains(column));
        let doubtful = columns[1..].iter().any(is_prose);
        let parts = self.parts(&columns);
        let rows = drawn_rows::rows(self.words, self.levels, &columns, self.goes_on && !doubtful, &parts)?;
        let fills = || drawn_rows::fill_columns(&rows, self.words, self.levels, &columns);
        if doubtful && (rows.iter().filter(|row| row.whole()).count() < 2 || fills()) {
            return None;
        }
        self.grid(&columns, &rows)
    }

    /// The heights at which a line is drawn, or a shade begins or ends, under the first column and the last.
    fn parts(&self, columns: &[f32]) -> Vec<f32> {
        let (Some(first), Some(last)) = (self.levels.first(), self.levels.last()) else { return Vec::new() };
        let edges = |column: Option<&f32>| {
            let x = column.copied().unwrap_or_default() + first.size;
            let of = move |rule: &&Area| rule.x0 <= x && rule.x1 >= x;
            self.edges.iter().filter(of).map(|rule| rule.y0).filter(|y| (first.base..last.base).contains(y))
        };
        let sorted = |mut heights: Vec<f32>| {
            heights.sort_by(f32::total_cmp);
            heights
        };
        let under_last = sorted(edges(columns.last()).collect());
        let meets = |y: &f32| {
            let near = under_last.partition_point(|other| *other < y - 1.0);
            under_last.get(near).is_some_and(|other| *other <= y + 1.0)
        };
        sorted(edges(columns.first()).filter(meets).collect())
    }

    /// Whether enough lines begin there.
    fn heads_a_column(&self, start: Start) -> bool {
        let (mut begun, mut all) = (0usize, 0usize);
        for level in self.levels {
            let right = |index: &&usize| !self.words[**index].sign && self.words[**index].x0 >= start.x - 1.0;
            if let Some(&first) = level.words.iter().find(right) {
                all += 1;
                begun += usize::from(self.words[first].x0 <= start.x + ALIGNED);
            }
        }
        let least = if self.goes_on || start.risen { 1 } else { LEAST };
        begun >= least && begun as f32 >= all as f32 * SHARE
    }

    /// The columns that hold words: numbers, leaders and page numbers make none.
    fn with_words(&self, columns: &[f32]) -> Vec<f32> {
        let mut counts = vec![(0usize, 0usize); columns.len()];
        for word in self.words() {
            let count = &mut counts[column_of(word, columns)];
            count.0 += usize::from(word.letters >= 2);
            count.1 += 1;
        }
        let holds = |(lettered, all): (usize, usize)| lettered >= 1 && lettered * 3 >= all;
        if !counts.last().is_some_and(|&count| holds(count)) {
            return Vec::new();
        }
        // What holds none goes to the column on its right: the number of a question belongs to its words.
        let mut kept: Vec<f32> = Vec::new();
        let mut left: Option<f32> = None;
        for (&column, &count) in columns.iter().zip(&counts) {
            let begins = left.take().unwrap_or(column);
            if holds(count) {
                kept.push(begins);
            } else {
                left = Some(begins);
            }
        }
        kept
    }

    /// The grid of the rows; rows at its ends that have a first cell alone are text before or after the table.
    fn grid(&self, columns: &[f32], rows: &[Row]) -> Option<(Grid, std::ops::Range<usize>)> {
        let whole = |row: &Row| row.filled.iter().skip(1).any(|filled| *filled);
        let first = if self.goes_on { 0 } else { rows.iter().position(whole)? };
        let last = rows.iter().rposition(whole)?;
        let rows = rows.get(first..=last)?;
        let (top, foot) = (rows.first()?.top, rows.last()?.foot);
        let inside = |level: &Level| level.base >= top - 1.0 && level.base <= foot + 1.0;
        let (from, to) = (self.levels.iter().position(inside)?, self.levels.iter().rposition(inside)?);
        let band = Band { levels: &self.levels[from..=to], ..*self };
        let size = band.levels.iter().map(|level| level.size).fold(0.0, f32::max);
        let mut ys = vec![top - size];
        ys.extend(rows.windows(2).map(|pair| (pair[1].top - size * 0.8).max(pair[0].foot + size * 0.1)));
        ys.push(foot + size * 0.4);
        let mut ends = vec![f32::MIN; columns.len()];
        for word in band.words() {
            let end = &mut ends[column_of(word, columns)];
            *end = end.max(word.x1);
        }
        let mut xs: Vec<f32> = columns.iter().map(|column| column - 1.0).collect();
        for (column, x) in xs.iter_mut().enumerate() {
            let clear = column.checked_sub(1).map_or(f32::MIN, |before| ends[before]);
            *x = x.min(band.hanging(columns[column], clear, size));
        }
        let last = ends.last().copied()?.max(columns.last().copied()?);
        xs.push(last + 1.0);
        // A short label does not say how wide its column is; the next column does.
        for (column, end) in ends.iter_mut().enumerate() {
            if let Some(next) = columns.get(column + 1) {
                *end = end.max(next - HANGING * size);
            }
        }
        Some((Grid::implied(xs, ys, ends), from..to + 1))
    }

    /// Where the bullets begin that hang out of a column.
    fn hanging(&self, column: f32, clear: f32, size: f32) -> f32 {
        let signs = self.levels.iter().flat_map(|level| &level.words).map(|&index| &self.words[index]);
        let hangs = |word: &&Word| word.sign && word.x0 > clear.max(column - HANGING * size) && word.x0 < column;
        signs.filter(hangs).map(|word| word.x0 - 1.0).fold(f32::MAX, f32::min)
    }
}
