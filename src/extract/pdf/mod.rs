//! PDF: from glyphs with places to blocks in reading order.

mod annotations;
mod blocks;
mod columns;
mod elements;
mod flow;
mod font;
mod furniture;
mod geometry;
mod glyph;
mod grid;
mod habits;
mod insert;
mod interpret;
mod layers;
mod line;
mod lists;
mod marked;
mod open;
mod order;
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
mod tree;
mod trust;
mod unicode;

use hayro_syntax::object::Dict;

use super::{Failure, Options, limits};
use crate::document::{Document, Source};
use flow::Flow;
use font::Fonts;
use layers::Layers;
use sheet::Sheet;
use tree::Tree;

/// Reads a PDF file. Of its source, the number of pages alone is filled in.
pub(in crate::extract) fn read(bytes: &[u8], _options: &Options) -> Result<Document, Failure> {
    let pdf = open::open(bytes)?;
    let catalogue = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).unwrap_or_default();
    let layers = Layers::of(&catalogue);
    let tree = Tree::of(&catalogue, pdf.xref());
    let mut fonts = Fonts::new();
    let pages = pdf.pages();
    let mut notices = Vec::new();
    let mut sheets: Vec<Sheet> = Vec::with_capacity(pages.len());
    for (index, page) in pages.iter().take(limits::MAX_PAGES).enumerate() {
        let drawing = page::draw(page, &mut fonts, &layers);
        let mut sheet = Sheet::of(index as u32 + 1, page.raw().obj_id(), &drawing, &tree);
        notices.extend(trust::page(&sheet));
        let laid = annotations::of(page, limits::MAX_PDF_FIELDS);
        for mut laid in laid {
            laid.area = drawing.turn_area(laid.area);
            match trust::laid(&laid, sheet.number) {
                Some(notice) => notices.push(notice),
                None => insert::insert(&mut sheet, &laid),
            }
        }
        sheet.lines = line::join(std::mem::take(&mut sheet.lines));
        sheets.push(sheet);
    }
    let habits = habits::of(&sheets);
    let asides = furniture::take(&mut sheets, habits.size);
    let right = habits::right_edge(&sheets);
    let mut flow = Flow::default();
    for sheet in &mut sheets {
        let lines = std::mem::take(&mut sheet.lines);
        flow.add(sheet, lines, right, &tree.elements);
    }
    flow.finish();
    let (blocks, tables) = blocks::build(&flow, &tree.elements, habits);
    let source = Source { pages: Some(pages.len() as u32), ..Source::default() };
    let mut document = Document { source, blocks, tables, asides, notices };
    document.notices.extend(trust::file(&catalogue, document.words()));
    Ok(document)
}
