//! Pictures among the text, and the text that stands before each: where no words follow it, the picture is the answer.

use super::furniture;
use super::geometry::Area;
use super::line::Line;
use super::sheet::Sheet;
use crate::document::{Block, Notice, Place};
use crate::extract::pictures::{self, may_hold_words};

/// The most pictures that are told of: each is looked for in the whole text.
const MOST: usize = 100;

/// The most pictures that are looked at: each is held against those of all pages.
const MOST_TRIED: usize = 2_000;

/// How far apart two pictures on different pages may lie to be one ornament, in points.
const VARY: f32 = 2.0;

/// A picture among the text of a page.
pub(super) struct Picture {
    page: u32,
    /// The letters and digits of the line before it.
    before: Option<String>,
}

/// The pictures that may hold words. What lies in a margin, behind text or at one place of several pages is an ornament.
pub(super) fn find(sheets: &[Sheet]) -> Vec<Picture> {
    // A page of nothing but a picture is told of as one.
    let with_words = sheets.iter().enumerate().filter(|(_, sheet)| !sheet.lines.is_empty());
    let all = with_words.flat_map(|(at, sheet)| sheet.pictures.iter().map(move |picture| (at, sheet, *picture)));
    let large = all.filter(|(_, sheet, picture)| {
        may_hold_words(picture.width().into(), picture.height().into()) && !furniture::in_margin(*picture, sheet.height)
    });
    let apart = large.take(MOST_TRIED).filter(|(at, sheet, picture)| {
        !sheet.lines.iter().any(|line| holds(*picture, line)) && !recurs(sheets, *at, *picture)
    });
    let pictures = apart.take(MOST).map(|(at, sheet, picture)| {
        let here = sheet.lines.iter().filter(|line| is_before(line, picture));
        let here = here.max_by(|a, b| a.base.total_cmp(&b.base));
        let last = || sheets[..at].iter().rev().find_map(|sheet| sheet.lines.last());
        Picture { page: sheet.number, before: here.or_else(last).map(|line| letters(&line.text)) }
    });
    pictures.collect()
}

/// Says of each picture to which block it belongs.
pub(super) fn tell(found: Vec<Picture>, blocks: &[Block], notices: &mut Vec<Notice>) {
    if found.is_empty() {
        return;
    }
    let texts: Vec<String> = blocks.iter().map(|block| letters(block.text.as_str())).collect();
    for picture in found {
        let Some(before) = picture.before.filter(|before| !before.is_empty()) else { continue };
        let until = blocks.partition_point(|block| block.place.page.unwrap_or(0) <= picture.page);
        if let Some(block) = (0..until).rev().find(|at| texts[*at].contains(&before)) {
            notices.push(pictures::notice(Place::page(picture.page), Some(block)));
        }
    }
}

fn holds(picture: Area, line: &Line) -> bool {
    let area = line.area;
    picture.contains(f32::midpoint(area.x0, area.x1), f32::midpoint(area.y0, area.y1))
}

fn recurs(sheets: &[Sheet], at: usize, picture: Area) -> bool {
    let near = |other: &Area| {
        (other.x0 - picture.x0).abs() <= VARY
            && (other.y0 - picture.y0).abs() <= VARY
            && (other.x1 - picture.x1).abs() <= VARY
            && (other.y1 - picture.y1).abs() <= VARY
    };
    sheets.iter().enumerate().any(|(other, sheet)| other != at && sheet.pictures.iter().any(near))
}

/// Whether a line is read before a picture: it stands above it, or beside it on its left.
fn is_before(line: &Line, picture: Area) -> bool {
    let beside = line.area.x1 <= picture.x0 + VARY && line.base <= picture.y1;
    line.base <= picture.y0 + VARY || beside
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
