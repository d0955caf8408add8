//! HTML as programs and people write it, Word's filtered HTML among it, and web pages saved in one file (.mht).
//!
//! html5ever builds the tree as browsers do. Its work grows with the square of the nesting, so [`shallow`] takes out what
//! is nested deeper than any document before it sees the text; the tree is then walked without recursion.

mod inputs;
mod look;
mod outline;
mod shallow;
mod tables;
mod walk;

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};

use super::Failure;
use super::text::encoding;
use crate::document::{Document, Notice, NoticeKind, Place};

/// How far into a file its charset may be declared: browsers look at a kilobyte; Word writes its styles first.
const LOOK_BYTES: usize = 8_192;

/// Reads a page. `charset` is that of an envelope around it, which wins over the page's own.
pub(in crate::extract) fn read(bytes: &[u8], charset: Option<&str>) -> Document {
    let content = decode(bytes, charset);
    let prepared = shallow::prepare(&content);
    let mut document = walk::read(&scraper::Html::parse_document(&prepared.content));
    if let Some(limit) = prepared.limit {
        let text = format!("the page is longer than is read; the rest of it was not read (limit {limit})");
        let block = document.blocks.len().checked_sub(1);
        document.notices.push(Notice { kind: NoticeKind::Limit, text, place: Place::default(), block });
    }
    document
}

/// Reads a page in a mail's envelope.
pub(in crate::extract) fn read_mht(bytes: &[u8]) -> Result<Document, Failure> {
    let damaged = |detail: &str| Failure::Damaged { format: "the saved web page (.mht)".into(), detail: detail.into() };
    let mail = mailparse::parse_mail(bytes).map_err(|error| damaged(&error.to_string()))?;
    let root = mail.ctype.params.get("start");
    let id = |part: &mailparse::ParsedMail<'_>| {
        part.headers
            .iter()
            .find(|header| header.get_key_ref().eq_ignore_ascii_case("Content-ID"))
            .map(mailparse::MailHeader::get_value)
    };
    let pages = || mail.parts().filter(|part| part.ctype.mimetype == "text/html");
    let page = pages().find(|part| root.is_some() && id(part).as_ref() == root).or_else(|| pages().next());
    let page = page.ok_or_else(|| damaged("there is no page in it"))?;
    let body = page.get_body_raw().map_err(|error| damaged(&error.to_string()))?;
    let charset = page.ctype.params.get("charset");
    Ok(read(&body, charset.map(String::as_str)))
}

fn decode<'a>(bytes: &'a [u8], charset: Option<&str>) -> Cow<'a, str> {
    if Encoding::for_bom(bytes).is_some() {
        return encoding::decode(bytes);
    }
    let declared = charset.and_then(|name| Encoding::for_label(name.as_bytes())).or_else(|| declared(bytes));
    match declared {
        // A page that can be read as UTF-8 and is more than ASCII is nothing else, whatever it says.
        Some(encoding) if encoding != UTF_8 && std::str::from_utf8(bytes).is_err() => encoding.decode(bytes).0,
        _ => encoding::decode(bytes),
    }
}

/// The charset that the page declares in its head.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let look = &bytes[..bytes.len().min(LOOK_BYTES)];
    let look = String::from_utf8_lossy(look).to_ascii_lowercase();
    let value = look.split("charset").nth(1)?.trim_start().strip_prefix('=')?;
    let value = value.trim_start_matches([' ', '"', '\'']);
    let end = value.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:".contains(c))).unwrap_or(value.len());
    Encoding::for_label(&value.as_bytes()[..end])
}

#[cfg(test)]
mod tests;
