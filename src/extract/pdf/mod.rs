//! PDF: from glyphs with places to blocks in reading order.

mod blocks;
mod flow;
mod font;
mod furniture;
mod geometry;
mod glyph;
mod grid;
mod habits;
mod interpret;
mod layers;
mod line;
mod lists;
mod marked;
mod open;
mod page;
mod paragraph;
mod path;
mod rows;
mod runs;
mod sfnt;
mod sheet;
mod show;
mod state;
mod strings;
mod unicode;

use hayro_syntax::object::Dict;

use super::{Failure, Options, limits};
use crate::document::{Document, Source};
use flow::Flow;
use font::Fonts;
use layers::Layers;
use sheet::Sheet;

/// Reads a PDF file. Of its source, the number of pages alone is filled in.
pub(in crate::extract) fn read(bytes: &[u8], _options: &Options) -> Result<Document, Failure> {
    let pdf = open::open(bytes)?;
    let catalogue = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).unwrap_or_default();
    let layers = Layers::of(&catalogue);
    let mut fonts = Fonts::new();
    let pages = pdf.pages();
    let mut sheets: Vec<Sheet> = Vec::with_capacity(pages.len());
    for (index, page) in pages.iter().take(limits::MAX_PAGES).enumerate() {
        let drawing = page::draw(page, &mut fonts, &layers);
        sheets.push(Sheet::of(index as u32 + 1, &drawing));
    }
    let habits = habits::of(&sheets);
    let asides = furniture::take(&mut sheets, habits.size);
    let right = habits::right_edge(&sheets);
    let mut flow = Flow::default();
    for sheet in &mut sheets {
        let lines = std::mem::take(&mut sheet.lines);
        flow.add(sheet, lines, right);
    }
    let (blocks, tables) = blocks::build(&flow, habits);
    let source = Source { pages: Some(pages.len() as u32), ..Source::default() };
    Ok(Document { source, blocks, tables, asides, ..Document::default() })
}
