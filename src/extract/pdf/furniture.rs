//! Page furniture: headers, footers, page numbers and watermarks are no part of the running text.
//!
//! What the file marks as a header or footer is furniture. So is a line that recurs, its digits folded, at one height in the
//! upper or lower band of three pages or more, on most pages between its first and its last: a title that stands on top
//! of each form of a collection recurs too, but not from page to page. A file of two pages, or of three with a first page
//! of its own, has too few of them for that: there a line is furniture where it is the same but for the number of the
//! page and the pages do not begin like two copies of one form.

mod pair;

use std::collections::{BTreeMap, BTreeSet};

use super::geometry::{Area, Direction};
use super::glyph::Artifact;
use super::line::Line;
use super::sheet::Sheet;
use crate::document::{Aside, AsideKind, Block, Place, Text};

/// The bands at the top and the foot of a page, as shares of its height.
const BAND: f32 = 0.13;
/// How much the height of a recurring line may vary, in points.
const VARY: f32 = 6.0;
/// The fewest pages that a line has to stand on.
const PAGES: usize = 3;
/// The share of the pages from its first to its last that it has to stand on.
const SHARE: f32 = 0.6;
/// The least distance of furniture from the text, in sizes of their letters.
const APART: f32 = 1.45;
/// Letters this much larger than the running text, drawn askew, are a watermark.
const WATERMARK: f32 = 2.0;

/// Takes the furniture out of the pages, and returns each piece once.
pub(super) fn take(sheets: &mut [Sheet], body: f32) -> Vec<Aside> {
    let recurring = recurring(sheets, body);
    let mut asides: BTreeMap<(u32, usize), Aside> = BTreeMap::new();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut seen_as_text: BTreeSet<String> = BTreeSet::new();
    let several = sheets.len() > 1;
    // Only a mark of this kind asks what was said before.
    let asks = sheets.iter().flat_map(|sheet| &sheet.lines).any(|line| line.artifact == Some(Artifact::Other));
    for (page, sheet) in sheets.iter_mut().enumerate() {
        let trusted = artifacts_are_few(sheet);
        let (height, number) = (sheet.height, sheet.number);
        let lines = std::mem::take(&mut sheet.lines);
        for (index, line) in lines.into_iter().enumerate() {
            let band = band(&line, height);
            #[allow(clippy::match_same_arms)] // the marks of the file come before what we make out ourselves
            let kind = match line.artifact {
                Some(Artifact::Watermark) => Some(AsideKind::Watermark),
                Some(Artifact::Header) => Some(AsideKind::Header),
                Some(Artifact::Footer) => Some(AsideKind::Footer),
                Some(Artifact::Pagination) if band.is_some() || trusted => Some(band.unwrap_or(AsideKind::Header)),
                Some(Artifact::Other) if !line.text.contains(char::is_alphanumeric) => continue,
                // The head of a table that goes on is repeated and marked so; said for the first time, it is text.
                Some(Artifact::Other) if trusted && seen_as_text.contains(&fold(&line.text)) => continue,
                _ if line.direction == Direction::Oblique && line.size > body * WATERMARK => Some(AsideKind::Watermark),
                _ if recurring.contains(&(page, index)) => band,
                _ if several && band.is_some() && is_page_number(&line.text, number) => band,
                _ => None,
            };
            match kind {
                None => {
                    if asks {
                        seen_as_text.insert(fold(&line.text));
                    }
                    sheet.lines.push(line);
                }
                Some(kind) => {
                    if seen.insert(fold(&line.text)) {
                        asides.insert((number, index), aside(kind, &line, number));
                    }
                }
            }
        }
    }
    asides.into_values().collect()
}

fn aside(kind: AsideKind, line: &Line, page: u32) -> Aside {
    let place = Place::page(page);
    let mut text = Text::default();
    let mut start = 0;
    for &(end, style) in &line.spans {
        text.push(&line.text[start..end], style, place);
        start = end;
    }
    Aside { kind, block: Block { text, place, ..Block::default() } }
}

/// Some programs mark the text itself as an artifact: then the marks say nothing.
fn artifacts_are_few(sheet: &Sheet) -> bool {
    let count = |marked: bool| -> usize {
        sheet.lines.iter().filter(|line| line.artifact.is_some() == marked).map(|line| line.text.len()).sum()
    };
    count(true) < count(false)
}

fn band(line: &Line, height: f32) -> Option<AsideKind> {
    if line.direction == Direction::Oblique {
        // Its base line is that of its own frame.
        None
    } else if line.base < height * BAND {
        Some(AsideKind::Header)
    } else if line.base > height * (1.0 - BAND) {
        Some(AsideKind::Footer)
    } else {
        None
    }
}

/// Whether something lies wholly in the upper or the lower band of a page.
pub(super) fn in_margin(area: Area, height: f32) -> bool {
    area.y1 < height * BAND || area.y0 > height * (1.0 - BAND)
}

/// The lines, as page and index, that recur.
fn recurring(sheets: &[Sheet], body: f32) -> BTreeSet<(usize, usize)> {
    #[allow(clippy::type_complexity)] // page, index, height
    let mut groups: BTreeMap<(bool, String), Vec<(usize, usize, f32)>> = BTreeMap::new();
    let mut found = BTreeSet::new();
    for (page, sheet) in sheets.iter().enumerate() {
        for (index, line) in sheet.lines.iter().enumerate() {
            // The head of a table that goes on is repeated too; the table sees to it.
            let grid = line.slot.and_then(|slot| sheet.grids.list.get(slot.grid as usize));
            if line.cell.is_some() || grid.is_some_and(|grid| grid.area.height() > sheet.height * BAND) {
                continue;
            }
            if let Some(kind) = band(line, sheet.height) {
                if pair::ends_in_its_page(&line.text, sheet.number) {
                    found.insert((page, index));
                }
                let from_edge = if kind == AsideKind::Header { line.base } else { sheet.height - line.base };
                let mut add = |text: &str| {
                    let key = (kind == AsideKind::Header, fold(text));
                    groups.entry(key).or_default().push((page, index, from_edge));
                };
                add(&line.text);
                // Beside the name of the report stands that of the section, which changes from page to page.
                if let Some((_, last)) = line.text.rsplit_once('\t')
                    && last.split_whitespace().nth(1).is_some()
                {
                    add(last);
                }
            }
        }
    }
    for mut lines in groups.into_values() {
        lines.sort_by(|a, b| a.2.total_cmp(&b.2).then(a.0.cmp(&b.0)));
        let mut start = 0;
        for end in 1..=lines.len() {
            if end < lines.len() && lines[end].2 - lines[start].2 <= VARY {
                continue;
            }
            let level = &lines[start..end];
            let pages: BTreeSet<usize> = level.iter().map(|line| line.0).collect();
            for stretch in stretches(&pages) {
                found.extend(level.iter().filter(|line| stretch.contains(&line.0)).map(|line| (line.0, line.1)));
            }
            if let [one, other] = level
                && pair::is_pair(sheets, one, other, body)
            {
                found.extend([(one.0, one.1), (other.0, other.1)]);
            }
            start = end;
        }
    }
    keep_apart(sheets, &mut found);
    found
}

/// Furniture stands apart from the text. What follows the text at the distance of its lines is text, though the same
/// words may stand there on every page of a form.
fn keep_apart(sheets: &[Sheet], found: &mut BTreeSet<(usize, usize)>) {
    for (page, sheet) in sheets.iter().enumerate() {
        loop {
            let here = found.range((page, 0)..=(page, usize::MAX));
            let touching: Vec<(usize, usize)> =
                here.copied().filter(|&(_, index)| touches(sheet, page, index, found)).collect();
            if touching.is_empty() {
                break;
            }
            for line in touching {
                found.remove(&line);
            }
        }
    }
}

/// Whether a line that recurs stands as near to text as lines of text stand to one another.
fn touches(sheet: &Sheet, page: usize, index: usize, found: &BTreeSet<(usize, usize)>) -> bool {
    let line = &sheet.lines[index];
    sheet.lines.iter().enumerate().any(|(other, text)| {
        (text.base - line.base).abs() <= APART * text.size.max(line.size)
            && text.area.overlap_x(line.area) > 0.0
            && text.artifact.is_none()
            && !found.contains(&(page, other))
            && !is_page_number(&text.text, sheet.number)
    })
}

/// The stretches of pages that a line stands on page after page, or on every other page.
fn stretches(pages: &BTreeSet<usize>) -> Vec<BTreeSet<usize>> {
    let mut stretches = Vec::new();
    let mut stretch: Vec<usize> = Vec::new();
    let mut close = |stretch: &mut Vec<usize>| {
        let reach = stretch.last().zip(stretch.first()).map_or(0, |(last, first)| last - first + 1);
        // Left and right pages may each have lines of their own.
        let every_other = stretch.windows(2).all(|pair| pair[1] - pair[0] == 2) && stretch.len() > PAGES;
        if stretch.len() >= PAGES && (stretch.len() as f32 >= reach as f32 * SHARE || every_other) {
            stretches.push(stretch.iter().copied().collect());
        }
        stretch.clear();
    };
    for &page in pages {
        if stretch.last().is_some_and(|last| page - last > 3) {
            close(&mut stretch);
        }
        stretch.push(page);
    }
    close(&mut stretch);
    stretches
}

/// The text with every run of digits as one sign, and without spaces.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_numeric() {
            if !folded.ends_with('#') {
                folded.push('#');
            }
        } else if !c.is_whitespace() {
            folded.extend(c.to_lowercase());
        }
    }
    folded
}

/// `7`, `- 7 -`, `Page 7`, `Page 7 of 9`, on page 7.
fn is_page_number(text: &str, page: u32) -> bool {
    let shape = fold(text);
    let shape = shape.trim_matches(|c: char| !c.is_alphanumeric() && c != '#');
    let numbers: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    matches!(shape, "#" | "page#" | "page#of#" | "p#" | "#of#" | "#/#" | "page#/#")
        && numbers.first().and_then(|number| number.parse::<u32>().ok()) == Some(page)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::pdf::geometry::Area;

    fn line(text: &str, base: f32) -> Line {
        let area = Area { x0: 50.0, y0: base - 8.0, x1: 200.0, y1: base + 2.0 };
        Line {
            text: text.into(),
            spans: vec![(text.len(), crate::document::Style::default())],
            base,
            area,
            size: 10.0,
            ..Line::default()
        }
    }

    fn sheets(headers: &[&str]) -> Vec<Sheet> {
        let of = |(index, header): (usize, &&str)| Sheet {
            number: index as u32 + 1,
            width: 600.0,
            height: 800.0,
            lines: vec![line(header, 40.0), line(&format!("text {}", "x".repeat(index)), 400.0)],
            ..Sheet::default()
        };
        headers.iter().enumerate().map(of).collect()
    }

    #[test]
    fn a_line_on_top_of_every_page_is_a_header_once() {
        let mut sheets = sheets(&["Report, page 1", "Report, page 2", "Report, page 3"]);
        let asides = take(&mut sheets, 10.0);
        assert_eq!(asides.len(), 1);
        assert_eq!(asides[0].block.text.as_str(), "Report, page 1");
        assert!(sheets.iter().all(|sheet| sheet.lines.len() == 1));
    }

    #[test]
    fn a_title_that_tops_every_fourth_page_is_text() {
        let mut sheets = sheets(&["Annual return", "a", "b", "c", "Annual return", "d", "e", "f", "Annual return"]);
        assert!(take(&mut sheets, 10.0).is_empty());
    }

    #[test]
    fn a_line_on_both_of_two_pages_is_a_header_unless_they_begin_alike() {
        let mut two = sheets(&["Heronshire | Annual return 2019, page 1", "Heronshire | Annual return 2019, page 2"]);
        assert_eq!(take(&mut two, 10.0).len(), 1);
        assert!(two.iter().all(|sheet| sheet.lines.len() == 1));
        // Two forms of a page each.
        let mut forms = sheets(&["Annual return 2019", "Annual return 2019"]);
        for sheet in &mut forms {
            sheet.lines.insert(1, line("1. What was done?", 140.0));
        }
        assert!(take(&mut forms, 10.0).is_empty());
        // Two dates, and a number that is none of the page.
        for lines in [["Signed on 4 June", "Signed on 6 June"], ["Standard 2", "Standard 1"]] {
            assert!(take(&mut sheets(&lines), 10.0).is_empty(), "{lines:?}");
        }
        // Where two forms are signed.
        let mut signed = sheets(&["", ""]);
        for sheet in &mut signed {
            sheet.lines[0] = line("Signed on 4 June 2019", 780.0);
        }
        assert!(take(&mut signed, 10.0).is_empty());
        // A title, by its size.
        assert!(take(&mut sheets(&["Annual return", "Annual return"]), 7.0).is_empty());
    }

    #[test]
    fn a_line_that_ends_in_its_page_is_furniture_of_a_single_page_too() {
        assert_eq!(take(&mut sheets(&["Return to the office | Page 1"]), 10.0).len(), 1);
        assert_eq!(take(&mut sheets(&["Yearly report\tPage 1 of 1"]), 10.0).len(), 1);
        for line in ["Return to the office | Page 4", "what is said on page 1", "Chapter 1"] {
            assert!(take(&mut sheets(&[line]), 10.0).is_empty(), "{line}");
        }
    }

    #[test]
    fn page_numbers_are_told_from_years() {
        assert!(is_page_number("Page 7 of 9", 7));
        assert!(is_page_number("- 7 -", 7));
        assert!(!is_page_number("2014", 7));
    }
}
