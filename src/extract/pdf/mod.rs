//! PDF: from glyphs with places to blocks in reading order.

mod annotations;
mod beside;
mod blocks;
mod columns;
mod contents;
mod drawn_rows;
mod elements;
mod flow;
mod font;
mod furniture;
mod geometry;
mod glyph;
mod grid;
mod habits;
mod headings;
mod hyphens;
mod implied;
mod insert;
mod interpret;
mod kerned;
mod layers;
mod line;
mod lists;
mod marked;
mod meaning;
mod merged;
mod notes;
mod open;
mod order;
mod page;
mod paragraph;
mod path;
mod pictured;
mod pieces;
mod rows;
mod runs;
mod scan;
mod sequence;
mod sfnt;
mod sheet;
mod show;
mod state;
mod strings;
mod tree;
mod trust;
mod unicode;
mod unpacked;
mod words;

use hayro_syntax::object::Dict;
use hayro_syntax::page::Page;

use super::{Failure, Options, guard, limits};
use crate::document::{Document, Notice, NoticeKind, Place, Source};
use contents::Allowance;
use flow::Flow;
use font::Fonts;
use implied::Before;
use layers::Layers;
use sheet::Sheet;
use tree::Tree;

/// Reads a PDF file. Of its source, the number of pages alone is filled in.
pub(in crate::extract) fn read(bytes: &[u8], options: &Options) -> Result<Document, Failure> {
    unpacked::check(bytes)?;
    let pdf = open::open(bytes)?;
    let catalogue = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).unwrap_or_default();
    let layers = Layers::of(&catalogue);
    let tree = Tree::of(&catalogue, pdf.xref());
    let mut fonts = Fonts::new();
    let mut allowance = Allowance::new();
    let pages = pdf.pages();
    let mut notices = Vec::new();
    let mut sheets: Vec<Sheet> = Vec::with_capacity(pages.len());
    for (index, page) in pages.iter().take(limits::MAX_PAGES).enumerate() {
        let number = index as u32 + 1;
        let before = Sheet::before(&sheets);
        let read =
            guard::part(|| read_page(page, number, (&mut fonts, &mut allowance), &layers, &tree, before, options));
        let (sheet, said) = read.unwrap_or_else(|why| lost(page, number, &why));
        notices.extend(said);
        sheets.push(sheet);
    }
    let habits = habits::of(&sheets);
    let mut asides = furniture::take(&mut sheets, habits.size);
    for sheet in &mut sheets {
        asides.extend(notes::take(sheet, habits.size));
    }
    let pictures = pictured::find(&sheets);
    let right = habits::right_edge(&sheets);
    let mut flow = Flow::default();
    for sheet in &mut sheets {
        let lines = std::mem::take(&mut sheet.lines);
        flow.add(sheet, lines, right, &tree.elements);
    }
    flow.finish();
    let (blocks, tables) = blocks::build(&flow, &tree.elements, habits);
    pictured::tell(pictures, &blocks, &mut notices);
    let source = Source { pages: Some(pages.len() as u32), ..Source::default() };
    let mut document = Document { source, blocks, tables, asides, notices };
    document.notices.extend(trust::file(&catalogue, document.words()));
    Ok(document)
}

/// Reads one page, with what is to be said of it.
fn read_page<'a>(
    page: &Page<'a>,
    number: u32,
    (fonts, allowance): (&mut Fonts<'a>, &mut Allowance),
    layers: &Layers,
    tree: &Tree,
    before: Before<'_>,
    options: &Options,
) -> (Sheet, Vec<Notice>) {
    let drawing = page::draw(page, fonts, layers, allowance);
    let mut sheet = Sheet::of(number, page.raw().obj_id(), &drawing, tree, before);
    let mut notices = trust::page(&sheet);
    if options.ocr && notices.iter().any(|notice| notice.kind == NoticeKind::NoTextLayer) {
        notices = vec![recognise(page, &mut sheet)];
    }
    let mut inserted = false;
    for mut laid in annotations::of(page, limits::MAX_PDF_FIELDS) {
        laid.area = drawing.turn_area(laid.area);
        if let Some(notice) = trust::laid(&laid, sheet.number) {
            notices.push(notice);
        } else {
            insert::insert(&mut sheet, &laid);
            inserted = true;
        }
    }
    if inserted {
        beside::widen(&mut sheet.grids, &mut sheet.lines);
    }
    sheet.lines = line::join(std::mem::take(&mut sheet.lines));
    (sheet, notices)
}

/// A page on which the reader broke: it alone is lost, and is said to be.
fn lost(page: &Page<'_>, number: u32, why: &str) -> (Sheet, Vec<Notice>) {
    let (width, height) = page.render_dimensions();
    let text = format!("page {number} was not read: the reader broke on it ({why})");
    let notice = Notice { kind: NoticeKind::Unread, text, place: Place::page(number), block: None };
    (Sheet { number, width, height, ..Sheet::default() }, vec![notice])
}

/// Reads a page that is a picture with tesseract, and says how well that went, or why it did not.
fn recognise(page: &Page<'_>, sheet: &mut Sheet) -> Notice {
    let (kind, text) = match scan::read(page) {
        Ok((lines, _)) if lines.is_empty() => {
            (NoticeKind::NoTextLayer, format!("page {} holds a picture in which no words were found", sheet.number))
        }
        Ok((lines, confidence)) => {
            sheet.lines = lines;
            (NoticeKind::Ocr, format!("page {} was read from a picture, {confidence:.0} per cent sure", sheet.number))
        }
        Err(why) => (NoticeKind::NoTextLayer, format!("page {} holds a picture and no text; {why}", sheet.number)),
    };
    Notice { kind, text, place: Place::page(sheet.number), block: None }
}
