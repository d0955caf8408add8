//! Files that are text by their bytes, and more than text: RTF, XML, HTML, mails.

use super::refused::resave;
use super::{Failure, Kind};
use crate::extract::text::encoding;

/// How much of a file is looked at for the element that says what it is.
const LOOK_BYTES: usize = 4096;

/// The first line of a mail or of a saved web page names one of these.
const HEADERS: &[&str] = &[
    "from",
    "to",
    "cc",
    "subject",
    "date",
    "message-id",
    "received",
    "return-path",
    "delivered-to",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "x-mimeole",
    "reply-to",
    "sender",
    "thread-topic",
    "thread-index",
    "x-originating-ip",
    "dkim-signature",
    "authentication-results",
    "arc-seal",
    "x-received",
    "snapshot-content-location",
    "x-mozilla-status",
    "x-mozilla-keys",
    "in-reply-to",
    "references",
    "importance",
    "x-sender",
    "x-mailer",
];

/// Headers that nobody types into a plain text.
const ENVELOPE: &[&str] =
    &["message-id", "received", "return-path", "mime-version", "x-mimeole", "delivered-to", "x-received"];

/// `None` for what is no more than text.
pub(super) fn sniff(bytes: &[u8]) -> Option<Result<Kind, Failure>> {
    let head = encoding::decode(&bytes[..bytes.len().min(LOOK_BYTES)]);
    let start = head.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}' || c == '\0');
    if start.starts_with("{\\rtf") || start.starts_with("{\\urtf") {
        return Some(Ok(Kind::Rtf));
    }
    // Parts of RTF files are passed around without their head.
    if start.starts_with("{\\") && start.contains("\\pard") {
        return Some(Ok(Kind::Rtf));
    }
    if start.starts_with("-----BEGIN PGP MESSAGE-----") {
        let advice = "ask for it to be sent unencrypted, or decrypt it first";
        return Some(Err(super::refused::unsupported("a text encrypted with PGP", advice)));
    }
    if start.starts_with('<') {
        return sniff_elements(start);
    }
    sniff_mail(start).map(Ok)
}

fn sniff_elements(start: &str) -> Option<Result<Kind, Failure>> {
    let lower = start.to_lowercase();
    if lower.starts_with("<?xml") || lower.starts_with("<pkg:package") || lower.starts_with("<w:worddocument") {
        let has = |mark: &str| lower.contains(mark);
        if has("schemas.microsoft.com/office/2006/xmlpackage") {
            return Some(Ok(Kind::Docx));
        }
        if has("schemas.microsoft.com/office/word/2003/wordml") || has("progid=\"word.document\"") {
            return Some(Err(resave("a Word 2003 XML document")));
        }
        if has("urn:oasis:names:tc:opendocument:xmlns:office") {
            let is_text = has("opendocument.text") || has("<office:text");
            return Some(if is_text {
                Ok(Kind::Odt)
            } else {
                Err(resave("an OpenDocument file that holds no text document"))
            });
        }
        if has("progid=\"excel.sheet\"") || has("urn:schemas-microsoft-com:office:spreadsheet") {
            return Some(Err(resave("an Excel workbook")));
        }
        if has("xmlns:abw=") || has("<abiword") {
            return Some(Err(resave("an AbiWord document")));
        }
        if has("<svg") {
            return Some(Err(resave("a picture (SVG)")));
        }
        if !has("<html") {
            return Some(Err(resave("an XML file that is no Word or OpenDocument document")));
        }
    }
    let is_html = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<meta",
        "<title",
        "<div",
        "<p>",
        "<p ",
        "<table",
        "<h1",
        "<span",
        "<style",
        "<font",
        "<center",
        "<br",
    ]
    .iter()
    .any(|mark| lower.starts_with(mark));
    let commented = lower.starts_with("<!--") && (lower.contains("<html") || lower.contains("<body"));
    (is_html || commented || lower.contains("<html")).then_some(Ok(Kind::Html))
}

/// A mail begins with headers, one of which only a mail program writes. A saved web page (.mht) is one with related
/// parts that was never sent.
fn sniff_mail(start: &str) -> Option<Kind> {
    // Mailboxes put a line of their own first.
    let start = if start.starts_with("From ") { start.split_once('\n')?.1 } else { start };
    let mut names: Vec<String> = Vec::new();
    let mut related = false;
    for line in start.lines() {
        if line.trim().is_empty() {
            break;
        }
        related |= line.to_lowercase().contains("multipart/related");
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { break };
        if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            break;
        }
        names.push(name.to_ascii_lowercase());
    }
    let known = names.iter().filter(|name| HEADERS.contains(&name.as_str())).count();
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let enveloped = names.iter().any(|name| ENVELOPE.contains(&name.as_str())) || (has("from") && has("content-type"));
    if !enveloped
        || known < 2
        || !names.first().is_some_and(|name| HEADERS.contains(&name.as_str()) || name.starts_with("x-"))
    {
        return None;
    }
    // Programs that export a page as a .doc give it an id as well; only a mail has somebody that it comes from or goes to.
    let sent = ["to", "cc", "received", "return-path", "delivered-to"].iter().any(|name| has(name))
        || (has("message-id") && has("from"));
    Some(if related && !sent { Kind::Mht } else { Kind::Mail })
}
