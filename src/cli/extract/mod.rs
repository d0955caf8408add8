//! `boardcheck extract`: what was read, so that a user can find out why a section was not found.

mod json;
mod markdown;
mod text;

use super::args::{ExtractArgs, ExtractFormat};
use super::fault::Fault;
use super::outcome::Outcome;
use super::screen::Screen;
use super::sent;
use crate::document::{Aside, AsideKind, NoticeKind, Place, Style, Text};

/// Reads files and shows them. Files that cannot be read are named on standard error.
pub fn run(args: &ExtractArgs, screen: Screen) -> Result<Outcome, Vec<Fault>> {
    let read = sent::read(&args.paths, &args.reading, false)?;
    let look = screen.look(args.output.as_deref());
    let shown = match args.format {
        ExtractFormat::Text => text::text(&read.documents, look),
        ExtractFormat::Markdown => markdown::markdown(&read.documents),
        ExtractFormat::Json => json::json(&read).map_err(|error| vec![Fault::new(error.to_string())])?,
    };
    screen.put(&shown, args.output.as_deref()).map_err(|fault| vec![fault])?;
    Ok(if read.complain(screen) { Outcome::NotDone } else { Outcome::Clean })
}

/// The names of the looks that a stretch of text has.
fn looks(style: Style) -> Vec<&'static str> {
    let names = [
        (Style::BOLD, "bold"),
        (Style::ITALIC, "italic"),
        (Style::UNDERLINE, "underline"),
        (Style::STRIKE, "strike"),
        (Style::PLACEHOLDER, "placeholder"),
        (Style::FIELD, "field"),
        (Style::OCR, "ocr"),
        (Style::LARGE, "large"),
    ];
    names.into_iter().filter(|(flag, _)| style.contains(*flag)).map(|(_, name)| name).collect()
}

/// The looks that all of a text has, and those (placeholder, field, OCR) that matter wherever they stand in it.
fn looks_of(text: &Text) -> Vec<&'static str> {
    let anywhere = Style::PLACEHOLDER | Style::FIELD | Style::OCR;
    let mut common = Style::all();
    let mut any = Style::empty();
    for (range, span) in text.spans() {
        any |= span.style & anywhere;
        if !text.as_str()[range].trim().is_empty() {
            common &= span.style;
        }
    }
    if text.is_blank() { looks(any) } else { looks(common | any) }
}

fn aside_name(aside: &Aside) -> &'static str {
    match aside.kind {
        AsideKind::Header => "header",
        AsideKind::Footer => "footer",
        AsideKind::Note => "note",
        AsideKind::Watermark => "watermark",
    }
}

fn notice_name(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::Inserted => "inserted",
        NoticeKind::Deleted => "deleted",
        NoticeKind::Moved => "moved",
        NoticeKind::Comment => "comment",
        NoticeKind::Hidden => "hidden",
        NoticeKind::Draft => "draft",
        NoticeKind::NoTextLayer => "no-text-layer",
        NoticeKind::Unread => "unread",
        NoticeKind::Picture => "picture",
        NoticeKind::Limit => "limit",
        NoticeKind::Ocr => "ocr",
    }
}

fn spot(place: Place) -> String {
    match (place.page, place.line) {
        (Some(page), _) => format!("page {page}"),
        (None, Some(line)) => format!("line {line}"),
        (None, None) => String::new(),
    }
}
