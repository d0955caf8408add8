//! The rows of a table without ruling lines, by the order in which its words are drawn.
//!
//! A table is drawn cell by cell and row by row: when the pen goes back to the left it has come to a row below. Columns
//! of prose are drawn one after the other, and a line of justified text from its beginning to its end.

use super::implied::{Level, column_of};
use super::words::Word;

/// A gap this wide, in sizes, is no gap between words.
const WIDE: f32 = 1.2;
/// Lines this much further apart than the nearest are not of one paragraph.
const LOOSE: f32 = 1.25;

/// From so many lines on each side, one row may be two columns of prose.
const PROSE: usize = 6;

/// So many rows whose labels all come to an end are no columns of prose.
const ALL_END: usize = 3;

/// How much longer the second of two columns may come out, in sizes: a list or a heading in it takes more room.
const UNEVEN: f32 = 4.0;

/// A row.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// Its first and its last base line.
    pub(super) top: f32,
    pub(super) foot: f32,
    /// For each column whether it has words.
    pub(super) filled: Vec<bool>,
    /// The lines of its first cell: base line, whether a sentence or label ends there, whether it begins small.
    labels: Vec<Label>,
    /// The first base line of its other cells.
    answer: Option<f32>,
    /// The widest gap before a column.
    gap: f32,
    /// The pen goes up or down to a column.
    moved: bool,
}

#[derive(Debug, Clone, Copy)]
struct Label {
    base: f32,
    ends: bool,
    small: bool,
}

impl Row {
    fn new(columns: usize) -> Self {
        Self {
            top: f32::MAX,
            foot: f32::MIN,
            filled: vec![false; columns],
            labels: Vec::new(),
            answer: None,
            gap: 0.0,
            moved: false,
        }
    }

    fn add(&mut self, word: &Word, column: usize) {
        self.top = self.top.min(word.base);
        self.foot = self.foot.max(word.base);
        self.filled[column] = true;
        if column > 0 {
            self.answer = Some(self.answer.map_or(word.base, |answer| answer.min(word.base)));
            return;
        }
        match self.labels.last_mut() {
            Some(label) if (label.base - word.base).abs() <= word.size * 0.35 => label.ends = word.ends,
            _ => self.labels.push(Label { base: word.base, ends: word.ends, small: word.small }),
        }
    }

    /// Whether it has words in its first column and beyond.
    pub(super) fn whole(&self) -> bool {
        self.filled[0] && self.answer.is_some()
    }

    fn on_one_line(&self, size: f32) -> bool {
        self.foot - self.top < size * 0.35
    }
}

/// The rows that the words of some levels make up; nothing if they are not drawn like a table. `goes_on` says that the
/// table began on an earlier page, `parts` where lines or shades part rows, from the top.
pub(super) fn rows(
    words: &[Word],
    levels: &[Level],
    columns: &[f32],
    goes_on: bool,
    parts: &[f32],
) -> Option<Vec<Row>> {
    let rows = in_turn(words, levels, columns, parts)?;
    let between = |pair: &[Row]| {
        let below = parts.partition_point(|part| *part < pair[0].foot);
        parts.get(below).is_some_and(|part| *part < pair[1].top)
    };
    // One line may set off the head.
    let lined = rows.windows(2).filter(|pair| between(pair)).count();
    if lined >= 2 && lined * 2 >= rows.len() - 1 {
        return rows.iter().any(Row::whole).then_some(rows);
    }
    let size = levels.iter().map(|level| level.size).fold(0.0, f32::max);
    let pitch = levels.windows(2).map(|pair| pair[1].base - pair[0].base).fold(f32::MAX, f32::min);
    if rows.iter().all(|row| row.on_one_line(size)) {
        let whole: Vec<&Row> = rows.iter().filter(|row| row.whole()).collect();
        let wide = whole.iter().filter(|row| row.gap >= WIDE * size).count();
        // A table that goes on may do so with few rows; but a space between words may stand where its columns meet.
        let enough =
            if goes_on { wide > 0 || whole.is_empty() } else { whole.len() >= 2 && wide * 5 >= whole.len() * 3 };
        if !enough {
            return None;
        }
        return Some(join_lines(rows, pitch));
    }
    let rows: Vec<Row> = rows.into_iter().flat_map(|row| part(row, pitch)).collect();
    let rows = join_lines(rows, 0.0);
    let enough = match &rows[..] {
        [] => false,
        [row] => is_one_row(row, goes_on) && !is_prose(row, words, levels, columns),
        // No more than a space between words that follow one another is no gutter.
        _ => goes_on || rows.iter().any(|row| row.whole() && (row.moved || row.gap >= WIDE * size)),
    };
    enough.then_some(rows)
}

/// The rows as they are drawn; nothing if one of them does not stand below the one before.
fn in_turn(words: &[Word], levels: &[Level], columns: &[f32], parts: &[f32]) -> Option<Vec<Row>> {
    let mut order: Vec<usize> = levels.iter().flat_map(|level| level.words.iter().copied()).collect();
    order.sort_unstable();
    let mut rows: Vec<Row> = Vec::new();
    let mut last: Option<(usize, &Word)> = None;
    let strip = |word: &Word| parts.partition_point(|&part| part < word.base - word.size * 0.3);
    for &index in order.iter().filter(|&&index| !words[index].sign) {
        let word = &words[index];
        let column = column_of(word, columns);
        if last.is_none_or(|(before, above)| column < before || strip(above) != strip(word)) {
            rows.push(Row::new(columns.len()));
        }
        let row = rows.last_mut()?;
        if let Some((before, left)) = last
            && before < column
        {
            row.gap = row.gap.max(word.x0 - left.x1);
            row.moved |= (word.base - left.base).abs() > word.size * 0.35;
        }
        row.add(word, column);
        last = Some((column, word));
    }
    let size = levels.iter().map(|level| level.size).fold(0.0, f32::max);
    rows.windows(2).all(|pair| pair[1].top > pair[0].foot + size * 0.3).then_some(rows)
}

/// Labels without answers are drawn one after the other, as if they were one: they are parted where one ends, if what
/// is beside them begins only at the last.
fn part(row: Row, pitch: f32) -> Vec<Row> {
    let begins = |pair: &[Label]| pair[0].ends || pair[1].base - pair[0].base > pitch * LOOSE;
    let reach = row.answer.unwrap_or(f32::MAX);
    let cuts: Vec<f32> = row
        .labels
        .windows(2)
        .filter(|pair| begins(pair) && !pair[1].small && pair[1].base <= reach + 2.0)
        .map(|pair| pair[1].base)
        .collect();
    // The last label has to stand beside its answer, or nothing says that the ones above it have none. Space above a
    // paragraph may set the answer a line lower.
    let beside =
        row.answer.is_none_or(|answer| cuts.last().is_some_and(|cut| (-2.0..pitch * 1.5).contains(&(answer - cut))));
    if cuts.is_empty() || !beside {
        return vec![row];
    }
    let mut rows = Vec::new();
    let mut labels = row.labels.as_slice();
    for &cut in &cuts {
        let at = labels.partition_point(|label| label.base < cut);
        let (own, rest) = labels.split_at(at);
        labels = rest;
        let (Some(first), Some(last)) = (own.first(), own.last()) else { continue };
        let mut alone = Row::new(row.filled.len());
        alone.filled[0] = true;
        (alone.top, alone.foot, alone.labels) = (first.base, last.base, own.to_vec());
        rows.push(alone);
    }
    let top = labels.first().map_or(row.top, |label| label.base);
    rows.push(Row { top, labels: labels.to_vec(), ..row });
    rows
}

/// What has nothing in its first column says no more what it is about: it belongs to the row above. Where a file is
/// drawn line by line, a row of several lines has come in pieces too: lines as near to one another as `pitch` are one
/// row, unless the label has come to an end.
fn join_lines(rows: Vec<Row>, pitch: f32) -> Vec<Row> {
    let mut joined: Vec<Row> = Vec::new();
    for row in rows {
        match joined.last_mut() {
            Some(last) if !row.filled[0] || label_goes_on(last, &row, pitch) => {
                last.foot = row.foot;
                last.labels.extend(row.labels);
                for (all, filled) in last.filled.iter_mut().zip(&row.filled) {
                    *all |= filled;
                }
            }
            _ => joined.push(row),
        }
    }
    joined
}

fn label_goes_on(upper: &Row, lower: &Row, pitch: f32) -> bool {
    let (Some(above), Some(below)) = (upper.labels.last(), lower.labels.first()) else { return false };
    lower.top - upper.foot <= pitch * LOOSE && !above.ends && below.small
}

/// One row alone: a label of several lines, after which the pen goes up again to the answer beside it.
fn is_one_row(row: &Row, goes_on: bool) -> bool {
    goes_on || (row.labels.len() >= 2 && row.answer.is_some_and(|answer| (answer - row.top).abs() <= 2.0))
}

/// Whether rows are columns of prose that were filled one after the other, several times on a page: the left one is
/// never the shorter, while answers are longer than what they answer.
pub(super) fn fill_columns(rows: &[Row], words: &[Word], levels: &[Level], columns: &[f32]) -> bool {
    let size = levels.iter().map(|level| level.size).fold(0.0, f32::max);
    let whole = || rows.iter().filter(|row| row.whole());
    let fills = |row: &Row| row.labels.last().is_some_and(|label| row.foot - label.base <= UNEVEN * size);
    // A column of prose breaks off in the middle of a sentence; labels come to an end each.
    let ended = whole().filter(|row| row.labels.last().is_some_and(|label| label.ends)).count();
    if ended >= ALL_END && ended == whole().count() {
        return false;
    }
    whole().all(fills) && whole().any(|row| is_prose(row, words, levels, columns))
}

fn is_prose(row: &Row, words: &[Word], levels: &[Level], columns: &[f32]) -> bool {
    let answers = |level: &&Level| level.words.iter().any(|&word| column_of(&words[word], columns) > 0);
    row.labels.len() >= PROSE && levels.iter().filter(answers).count() >= PROSE
}
