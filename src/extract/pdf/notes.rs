//! Footnotes: what is tagged as a note, and small print at the foot of a page, under a short rule.

use super::line::Line;
use super::sheet::Sheet;
use crate::document::{Aside, AsideKind, Block, Place, Text};

/// A footnote's letters are smaller than this share of the running text's.
const SMALLER: f32 = 0.96;
/// The rule above footnotes takes this much of the page's width.
const SHORTEST: f32 = 0.1;
const LONGEST: f32 = 0.55;

/// Takes the footnotes out of a page.
pub(super) fn take(sheet: &mut Sheet, body: f32) -> Vec<Aside> {
    let width = sheet.width;
    let separator = sheet
        .rules
        .iter()
        .filter(|rule| (width * SHORTEST..width * LONGEST).contains(&rule.area.width()))
        .filter(|rule| rule.area.y0 > sheet.height * 0.4 && rule.area.x0 < width * 0.4)
        .map(|rule| rule.area.y0)
        .find(|&y| are_notes(&sheet.lines, y, body));
    let place = Place::page(sheet.number);
    let (notes, text): (Vec<Line>, Vec<Line>) = std::mem::take(&mut sheet.lines)
        .into_iter()
        .partition(|line| line.note || separator.is_some_and(|y| line.base > y));
    sheet.lines = text;
    let mut asides: Vec<Aside> = Vec::new();
    let mut element = None;
    for line in notes {
        let mut text = match asides.last_mut() {
            Some(last) if (line.note && element == Some(line.element)) || (!line.note && !begins(&line)) => {
                let joint = if last.block.text.as_str().ends_with('-') { "\n" } else { " " };
                last.block.text.push(joint, crate::document::Style::empty(), place);
                std::mem::take(&mut last.block.text)
            }
            _ => {
                asides.push(Aside { kind: AsideKind::Note, block: Block { place, ..Block::default() } });
                Text::default()
            }
        };
        element = Some(line.element);
        let mut start = 0;
        for &(end, style) in &line.spans {
            text.push(&line.text[start..end], style, place);
            start = end;
        }
        if let Some(last) = asides.last_mut() {
            last.block.text = text;
        }
    }
    asides
}

/// Whether all that stands below is small, and the first of it has a mark.
fn are_notes(lines: &[Line], y: f32, body: f32) -> bool {
    let below: Vec<&Line> = lines.iter().filter(|line| line.base > y).collect();
    let first = below.iter().min_by(|a, b| a.base.total_cmp(&b.base));
    first.is_some_and(|first| begins(first))
        && below.iter().all(|line| line.size < body * SMALLER && line.slot.is_none())
}

fn begins(line: &Line) -> bool {
    line.text.starts_with(|c: char| c.is_numeric() || matches!(c, '*' | '†' | '‡' | '§'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Style;
    use crate::extract::pdf::geometry::Area;
    use crate::extract::pdf::glyph::Rule;

    #[test]
    fn small_print_under_a_short_rule_is_a_note() {
        let line = |text: &str, base: f32, size: f32| Line {
            text: text.into(),
            spans: vec![(text.len(), Style::empty())],
            base,
            size,
            ..Line::default()
        };
        let mut sheet = Sheet {
            number: 1,
            width: 600.0,
            height: 800.0,
            lines: vec![
                line("The plan was agreed.", 100.0, 11.0),
                line("1 By the", 710.0, 9.0),
                line("group.", 720.0, 9.0),
            ],
            rules: vec![Rule { area: Area { x0: 60.0, y0: 700.0, x1: 200.0, y1: 700.5 }, horizontal: true }],
            ..Sheet::default()
        };
        let notes = take(&mut sheet, 11.0);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].block.text.as_str(), "1 By the group.");
        assert_eq!(sheet.lines.len(), 1);
    }
}
