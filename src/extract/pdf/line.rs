//! Lines: glyphs that follow one another along a base line.

use super::elements::TaggedCell;
use super::geometry::{Area, Direction};
use super::glyph::{Artifact, Drawing, Glyph};
use super::grid::{Grids, Slot};
use crate::document::Style;

/// A gap this wide, in ems, parts two words: .18 glued words in justified text.
const WORD_GAP: f32 = 0.12;
/// A gap this wide, in ems, is more than a space: a tab, or the next column.
pub(super) const WIDE_GAP: f32 = 1.5;
/// How much the gaps of one justified line may vary, in ems.
const EVEN: f32 = 0.15;
/// How far a glyph may step back over the one before, in ems: kerning and accents.
const STEP_BACK: f32 = 0.5;

/// A line of text, or a part of one that stands apart from the rest.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pub(super) text: String,
    /// Where each look ends in the text.
    pub(super) spans: Vec<(usize, Style)>,
    pub(super) area: Area,
    /// The base line.
    pub(super) base: f32,
    /// The size of most of its letters.
    pub(super) size: f32,
    pub(super) direction: Direction,
    pub(super) invisible: bool,
    pub(super) artifact: Option<Artifact>,
    /// The element of the structure tree that it belongs to; 0 for none.
    pub(super) element: u32,
    /// Whether all lines of that element are one paragraph.
    pub(super) solid: bool,
    /// The cell of a tagged table.
    pub(super) cell: Option<TaggedCell>,
    /// A note, by its tag.
    pub(super) note: bool,
    /// The width of its first word.
    pub(super) first_word: f32,
    /// Where the text after its first wide gap begins.
    pub(super) tab: Option<f32>,
    /// The table cell it stands in.
    pub(super) slot: Option<Slot>,
}

impl Line {
    /// The look of its first letter or digit.
    pub(super) fn first_style(&self) -> Style {
        self.style_where(|text| text.chars().any(char::is_alphanumeric))
    }

    fn style_where(&self, wanted: impl Fn(&str) -> bool) -> Style {
        let mut start = 0;
        for &(end, style) in &self.spans {
            if wanted(&self.text[start..end]) {
                return style;
            }
            start = end;
        }
        self.spans.first().map_or(Style::empty(), |span| span.1)
    }

    /// Whether all its letters and digits look so.
    pub(super) fn all(&self, style: Style) -> bool {
        let mut start = 0;
        self.spans.iter().all(|&(end, look)| {
            let part = &self.text[start..end];
            start = end;
            look.contains(style) || !part.chars().any(char::is_alphanumeric)
        })
    }

    /// Adds another line at the end of this one.
    pub(super) fn append(&mut self, other: &Self) {
        let gap = (other.area.x0 - self.area.x1) / self.size.max(1.0);
        if gap > WIDE_GAP {
            self.tab = self.tab.or(Some(other.area.x0));
            self.push("\t", other.first_style());
        } else if gap > WORD_GAP && !self.text.ends_with(char::is_whitespace) {
            self.push(" ", other.first_style());
        }
        let mut start = 0;
        for &(end, style) in &other.spans {
            self.push(&other.text[start..end], style);
            start = end;
        }
        self.area = self.area.union(other.area);
    }

    /// A line of few words that is justified has one wide gap after each: they are spaces, not tabs.
    fn unstretch(&mut self, gaps: &[f32]) {
        let words = self.text.split('\t').count();
        if gaps.len() < 2 || words != gaps.len() + 1 || self.text.contains(' ') {
            return;
        }
        let (least, most) = gaps.iter().fold((f32::MAX, 0.0_f32), |(a, b), gap| (a.min(*gap), b.max(*gap)));
        if most - least <= self.size * EVEN {
            self.text = self.text.replace('\t', " ");
            self.tab = None;
        }
    }

    fn push(&mut self, text: &str, style: Style) {
        self.text.push_str(text);
        match self.spans.last_mut() {
            Some(last) if last.1 == style => last.0 = self.text.len(),
            _ => self.spans.push((self.text.len(), style)),
        }
    }

    fn trim(&mut self) {
        let end = self.text.trim_end().len();
        self.text.truncate(end);
        let mut start = 0;
        self.spans.retain_mut(|span| {
            let keep = start < end;
            start = span.0;
            span.0 = span.0.min(end);
            keep
        });
    }
}

/// Puts the glyphs of a page together, in the order in which they come. `element` says which element of the structure
/// tree a mark belongs to.
pub(super) fn build(drawing: &Drawing, order: &[u32], grids: &Grids, element: impl Fn(u16) -> u32) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut open: Option<Builder> = None;
    for &index in order {
        let Some(glyph) = drawing.glyphs.get(index as usize) else { continue };
        let belongs = element(glyph.mark);
        let goes_on = open.as_ref().is_some_and(|line| line.takes(drawing, glyph, belongs, grids));
        if !goes_on {
            lines.extend(open.take().and_then(Builder::finish));
            open = Some(Builder::new(drawing, glyph, belongs, grids));
        }
        if let Some(line) = &mut open {
            line.add(drawing, glyph);
        }
    }
    lines.extend(open.and_then(Builder::finish));
    lines
}

struct Builder {
    line: Line,
    mark: u16,
    /// Where the last glyph ended, blank or not.
    pen: f32,
    sizes: Vec<(f32, usize)>,
    in_first_word: bool,
}

impl Builder {
    fn new(drawing: &Drawing, glyph: &Glyph, element: u32, grids: &Grids) -> Self {
        let line = Line {
            area: Area { x0: glyph.x0, y0: glyph.y, x1: glyph.x0, y1: glyph.y },
            base: glyph.y,
            size: glyph.size,
            direction: glyph.direction,
            invisible: glyph.invisible,
            artifact: drawing.marks.get(glyph.mark as usize).and_then(|mark| mark.artifact),
            element,
            slot: slot(grids, glyph),
            ..Line::default()
        };
        Self { line, mark: glyph.mark, pen: glyph.x0, sizes: Vec::new(), in_first_word: true }
    }

    fn takes(&self, drawing: &Drawing, glyph: &Glyph, element: u32, grids: &Grids) -> bool {
        let line = &self.line;
        if glyph.direction != line.direction || glyph.invisible != line.invisible {
            return false;
        }
        if glyph.mark != self.mark {
            let artifact = drawing.marks.get(glyph.mark as usize).and_then(|mark| mark.artifact);
            if element != line.element || artifact != line.artifact {
                return false;
            }
        }
        let (small, large) = (glyph.size.min(line.size), glyph.size.max(line.size));
        // A raised or lowered digit is smaller than the line; the same size elsewhere is another line.
        let drift = if small < large * 0.85 { large * 0.55 } else { large * 0.3 };
        if (glyph.y - line.base).abs() > drift {
            return false;
        }
        let gap = glyph.x0 - self.pen;
        if gap < -STEP_BACK * large || gap > WIDE_GAP * large {
            return false;
        }
        // Words, not letters, are what a rule can part.
        let begins_word = gap > WORD_GAP * large || line.text.ends_with(' ');
        !begins_word || grids.is_empty() || slot(grids, glyph) == line.slot
    }

    fn add(&mut self, drawing: &Drawing, glyph: &Glyph) {
        let line = &mut self.line;
        let text = drawing.characters(glyph);
        let gap = glyph.x0 - self.pen;
        self.pen = self.pen.max(glyph.x1);
        let blank = text.trim().is_empty();
        if gap > WORD_GAP * glyph.size.max(line.size) && !line.text.is_empty() && !line.text.ends_with(' ') && !blank {
            line.push(" ", glyph.style);
            self.in_first_word = false;
        }
        if blank {
            if line.text.is_empty() {
                // Blanks before the text do not widen it.
                line.area.x0 = glyph.x1;
                line.area.x1 = glyph.x1;
            } else {
                if !text.is_empty() && !line.text.ends_with(' ') {
                    line.push(" ", glyph.style);
                }
                self.in_first_word = false;
            }
            return;
        }
        line.push(text, glyph.style);
        line.area = line.area.union(Area {
            x0: glyph.x0,
            y0: glyph.y - glyph.size * 0.8,
            x1: glyph.x1,
            y1: glyph.y + glyph.size * 0.2,
        });
        if self.in_first_word {
            line.first_word = line.area.x1 - line.area.x0;
        }
        if let Some(size) = self.sizes.iter_mut().find(|size| (size.0 - glyph.size).abs() < 0.05) {
            size.1 += 1;
        } else if self.sizes.len() < 16 {
            self.sizes.push((glyph.size, 1));
        }
        // The base line is that of the larger letters, so that a line may begin with a raised digit.
        if glyph.size > line.size * 1.15 {
            line.base = glyph.y;
            line.size = glyph.size;
        }
    }

    fn finish(mut self) -> Option<Line> {
        self.line.trim();
        if self.line.text.is_empty() {
            return None;
        }
        if let Some(size) = self.sizes.iter().max_by_key(|size| size.1) {
            self.line.size = size.0;
        }
        Some(self.line)
    }
}

fn slot(grids: &Grids, glyph: &Glyph) -> Option<Slot> {
    if grids.is_empty() || glyph.direction != Direction::Right {
        return None;
    }
    grids.slot(glyph.x0.midpoint(glyph.x1), glyph.y - glyph.size * 0.3)
}

/// Joins lines that follow one another on one base line within one cell, element and run of text.
pub(super) fn join(lines: Vec<Line>) -> Vec<Line> {
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    // Artifacts (the dots of a contents page, say) come between words that belong together.
    let (artifacts, lines): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(|line| line.artifact.is_some());
    let mut gaps: Vec<f32> = Vec::new();
    for line in lines.into_iter().chain(artifacts) {
        match joined.last_mut() {
            Some(last) if on_one_line(last, &line) => {
                gaps.push(line.area.x0 - last.area.x1);
                last.append(&line);
            }
            last => {
                if let Some(last) = last {
                    last.unstretch(&gaps);
                }
                gaps.clear();
                joined.push(line);
            }
        }
    }
    joined.last_mut().into_iter().for_each(|last| last.unstretch(&gaps));
    joined
}

fn on_one_line(last: &Line, next: &Line) -> bool {
    last.direction == next.direction
        && last.slot == next.slot
        && last.element == next.element
        && last.artifact == next.artifact
        && last.invisible == next.invisible
        && (last.base - next.base).abs() <= 0.3 * last.size.max(next.size)
        && next.area.x0 >= last.area.x1 - STEP_BACK * last.size
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str, x0: f32, x1: f32) -> Line {
        let area = Area { x0, y0: 0.0, x1, y1: 10.0 };
        let spans = vec![(text.len(), Style::empty())];
        Line { text: text.into(), spans, area, base: 8.0, size: 10.0, ..Line::default() }
    }

    #[test]
    fn even_gaps_are_those_of_a_justified_line() {
        let stretched = [word("Question", 0.0, 40.0), word("6:", 60.0, 70.0), word("how", 90.2, 110.0)];
        assert_eq!(join(stretched.to_vec())[0].text, "Question 6: how");
        let tabbed = [word("Name", 0.0, 30.0), word("Date", 60.0, 85.0), word("Age", 150.0, 170.0)];
        assert_eq!(join(tabbed.to_vec())[0].text, "Name\tDate\tAge");
    }
}
