//! Pages that are pictures, read by text recognition.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use hayro_syntax::page::Page;

use super::geometry::Area;
use super::line::Line;
use crate::document::Style;
use crate::extract::ocr::{self, Picture, Word};

/// What tesseract reads best, in dots for each of a page's points: 300 to the inch.
const SCALE: f32 = 300.0 / 72.0;
/// The longest side of a picture, in dots: A3 at 300 to the inch. Larger pages are read at a coarser scale.
const MAX_SIDE: f32 = 5_000.0;

/// The lines of a page with the mean confidence in per cent, or a sentence that says why there are none.
pub(super) fn read(page: &Page<'_>) -> Result<(Vec<Line>, f32), String> {
    let (width, height) = page.render_dimensions();
    let scale = SCALE.min(MAX_SIDE / width.max(height).max(1.0));
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let drawn = hayro::render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &settings,
    );
    let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
    let grey = drawn.data_as_u8_slice().chunks_exact(4).map(|dot| grey(dot[0], dot[1], dot[2])).collect();
    let words = ocr::words(&Picture { width, height, grey })?;
    let confidence = words.iter().map(|word| word.confidence).sum::<f32>() / (words.len() as f32).max(1.0);
    Ok((lines(&words, scale), confidence))
}

fn grey(red: u8, green: u8, blue: u8) -> u8 {
    ((u32::from(red) * 30 + u32::from(green) * 59 + u32::from(blue) * 11) / 100) as u8
}

/// The words put together to lines, in points of the page.
fn lines(words: &[Word], scale: f32) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut at = None;
    for word in words {
        let [x0, y0, x1, y1] = word.area.map(|value| value / scale);
        let area = Area { x0, y0, x1, y1 };
        match lines.last_mut() {
            Some(line) if at == Some(word.line) => {
                line.text.push(' ');
                line.text.push_str(&word.text);
                line.area = line.area.union(area);
            }
            _ => lines.push(Line {
                text: word.text.clone(),
                area,
                first_word: area.width(),
                invisible: true,
                ..Line::default()
            }),
        }
        at = Some(word.line);
    }
    // The boxes of words are as high as their letters happen to be: one size serves the page.
    let mut heights: Vec<f32> = lines.iter().map(|line| line.area.height()).collect();
    heights.sort_by(f32::total_cmp);
    let size = heights.get(heights.len() / 2).copied().unwrap_or(10.0);
    for line in &mut lines {
        line.size = size;
        line.base = line.area.y1;
        line.spans = vec![(line.text.len(), Style::empty())];
    }
    lines
}
