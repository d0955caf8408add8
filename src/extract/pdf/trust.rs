//! What a reader has to be told of: pages that are pictures, characters that the file does not tell, hidden text,
//! limits met, what lies in the file and was not read.

use hayro_syntax::object::{Array, Dict, Object, String as PdfString};

use super::annotations::{Laid, LaidKind};
use super::sheet::Sheet;
use super::strings;
use crate::document::{Notice, NoticeKind, Place};

/// A picture that covers this share of a page may hold its text.
const PICTURED: f32 = 0.3;
/// One that covers this much is most of the page.
const MOSTLY_PICTURED: f32 = 0.6;
/// A page with fewer characters than this beside a picture has no text of its own: a stamp, a page number.
const FEW_CHARACTERS: usize = 60;
/// The share of characters without Unicode from which a page is said to be unread in part, and the fewest of them.
const UNKNOWN_SHARE: f32 = 0.05;
const UNKNOWN_LEAST: usize = 10;

/// What is to be said of a page.
pub(super) fn page(sheet: &Sheet) -> Vec<Notice> {
    let mut notices = Vec::new();
    let mut say =
        |kind, text: String| notices.push(Notice { kind, text, place: Place::page(sheet.number), block: None });
    let number = sheet.number;
    if let Some(limit) = sheet.cut {
        say(
            NoticeKind::Limit,
            format!("page {number} was read in part: it asks for more drawing than is done (limit {limit})"),
        );
    }
    let characters: usize = sheet.lines.iter().map(|line| line.text.len()).sum();
    let recognised = sheet.lines.iter().any(|line| line.invisible);
    if characters == 0 && sheet.unknown == 0 {
        if sheet.pictured >= PICTURED {
            say(NoticeKind::NoTextLayer, format!("page {number} holds a picture and no text"));
        } else if sheet.curves > MANY_CURVES {
            say(NoticeKind::Unread, format!("page {number} holds drawn shapes, which may be letters, and no text"));
        }
    } else if sheet.pictured >= MOSTLY_PICTURED && !recognised {
        if characters < FEW_CHARACTERS {
            say(NoticeKind::NoTextLayer, format!("page {number} holds a picture and only a few characters of text"));
        } else {
            say(NoticeKind::Unread, format!("a picture fills most of page {number}"));
        }
    }
    let all = sheet.glyphs + sheet.unknown;
    if sheet.unknown >= UNKNOWN_LEAST && sheet.unknown as f32 >= all as f32 * UNKNOWN_SHARE {
        let unknown = sheet.unknown;
        say(
            NoticeKind::Unread,
            format!("the file does not tell which letters {unknown} of {all} characters on page {number} are"),
        );
    }
    notices
}

/// Curves enough for a few lines of letters.
const MANY_CURVES: usize = 600;

/// What is to be said of something that lies on a page.
pub(super) fn laid(laid: &Laid, page: u32) -> Option<Notice> {
    let kind = match laid.kind {
        LaidKind::Comment => NoticeKind::Comment,
        LaidKind::HiddenValue => NoticeKind::Hidden,
        LaidKind::Value | LaidKind::Tick | LaidKind::Typed => return None,
    };
    Some(Notice { kind, text: laid.text.clone(), place: Place::page(page), block: None })
}

/// What is to be said of the file as a whole.
pub(super) fn file(catalogue: &Dict<'_>, words: usize) -> Vec<Notice> {
    let mut notices = Vec::new();
    let mut say = |text: String| {
        notices.push(Notice { kind: NoticeKind::Unread, text, place: Place::default(), block: None });
    };
    let form = catalogue.get::<Dict<'_>>(b"AcroForm").unwrap_or_default();
    let dynamic = catalogue.get::<bool>(b"NeedsRendering").unwrap_or(false);
    if form.contains_key(b"XFA") && (dynamic || words < 60) {
        say("the form is an XFA form, which shows itself in Adobe Reader alone; print it to a new PDF there".to_owned());
    }
    for name in attached(catalogue) {
        say(format!("the attached file {name} was not read"));
    }
    notices
}

/// The names of attached files.
fn attached(catalogue: &Dict<'_>) -> Vec<String> {
    let names = catalogue.get::<Dict<'_>>(b"Names").unwrap_or_default();
    let mut nodes = vec![names.get::<Dict<'_>>(b"EmbeddedFiles").unwrap_or_default()];
    let mut found = Vec::new();
    let mut steps = 0;
    while let Some(node) = nodes.pop() {
        steps += 1;
        if steps > 1_000 || found.len() > 100 {
            break;
        }
        nodes.extend(node.get::<Array<'_>>(b"Kids").unwrap_or_default().iter::<Dict<'_>>().take(1_000));
        let pairs: Vec<Object<'_>> =
            node.get::<Array<'_>>(b"Names").unwrap_or_default().iter::<Object<'_>>().take(1_000).collect();
        for pair in pairs.chunks(2) {
            let [Object::String(key), Object::Dict(file)] = pair else { continue };
            let shown = file.get::<PdfString<'_>>(b"UF").or_else(|| file.get::<PdfString<'_>>(b"F"));
            found.push(strings::text(shown.as_ref().unwrap_or(key).as_bytes()));
        }
    }
    found.sort();
    found
}
