//! Mails: the text of the mail itself, and what is attached to it.

use mailparse::{MailHeaderMap as _, ParsedMail};

use super::Failure;
use super::grid;
use super::html;
use super::text;
use crate::document::{Aside, AsideKind, Block, BlockKind, Document, Notice, NoticeKind, Place, Style, Text};

/// A mail taken apart.
pub(in crate::extract) struct Mail {
    /// What the sender wrote; empty for a mail that only carries attachments.
    pub(in crate::extract) text: Document,
    pub(in crate::extract) attachments: Vec<Attachment>,
}

/// A file in a mail.
pub(in crate::extract) struct Attachment {
    /// Its name as the mail gives it: not to be trusted as a path.
    pub(in crate::extract) name: String,
    pub(in crate::extract) bytes: Result<Vec<u8>, Failure>,
}

/// Takes a mail apart. Pictures that stand inside the text (logos in signatures) are no attachments.
pub(in crate::extract) fn open(bytes: &[u8]) -> Result<Mail, Failure> {
    let parsed = mailparse::parse_mail(bytes).map_err(|error| damaged(&error))?;
    let mut mail = Mail { text: Document::default(), attachments: Vec::new() };
    let shown = shown(&parsed);
    for part in &shown {
        grid::append(&mut mail.text, read_body(part)?);
    }
    if let Some(subject) = parsed.headers.get_first_value("Subject").filter(|subject| !subject.trim().is_empty()) {
        // The subject often names the agency; it stands beside the text as a page's header does.
        let text = Text::new(text::without_controls(subject.trim()), Style::empty(), Place::default());
        let block = Block { kind: BlockKind::Paragraph, text, ..Block::default() };
        mail.text.asides.push(Aside { kind: AsideKind::Header, block });
    }
    collect(&parsed, &shown, &mut mail);
    Ok(mail)
}

/// The parts that a mail program shows one under the other: some programs cut the text in two where a file is attached.
/// Of several versions of a part, the plain one, since it is what the sender typed. A mail's parts lie in each other no
/// deeper than the parser allows.
fn shown<'a>(mail: &'a ParsedMail<'a>) -> Vec<&'a ParsedMail<'a>> {
    let (mut found, mut open) = (Vec::new(), vec![mail]);
    while let Some(part) = open.pop() {
        if part.ctype.mimetype == "multipart/alternative" {
            found.extend(version(part));
        } else if is_text(part) {
            found.extend(Some(part).filter(|part| is_full(part)));
        } else {
            open.extend(part.subparts.iter().rev());
        }
    }
    found
}

/// The version of an alternative that is read.
fn version<'a>(alternative: &'a ParsedMail<'a>) -> Option<&'a ParsedMail<'a>> {
    let of = |kind: &str| alternative.parts().find(|part| is_text(part) && part.ctype.mimetype == kind);
    of("text/plain").filter(|part| is_full(part)).or_else(|| of("text/html"))
}

/// Whether a part is text of the mail and no file.
fn is_text(part: &ParsedMail<'_>) -> bool {
    matches!(part.ctype.mimetype.as_str(), "text/plain" | "text/html")
        && file_name(part).is_none()
        && !is_attachment(part)
}

fn is_full(part: &ParsedMail<'_>) -> bool {
    part.get_body_raw().is_ok_and(|body| !body.trim_ascii().is_empty())
}

fn read_body(part: &ParsedMail<'_>) -> Result<Document, Failure> {
    let bytes = part.get_body_raw().map_err(|error| damaged(&error))?;
    let charset = part.ctype.params.get("charset").map(String::as_str);
    if part.ctype.mimetype == "text/html" {
        return Ok(html::read(&bytes, charset));
    }
    let encoding = charset.and_then(|name| encoding_rs::Encoding::for_label(name.as_bytes()));
    Ok(match encoding {
        Some(encoding) if std::str::from_utf8(&bytes).is_err() => text::read(encoding.decode(&bytes).0.as_bytes()),
        _ => text::read(&bytes),
    })
}

/// Parts that only programs look at: signatures, and the notes of mail servers.
const FOR_PROGRAMS: &[&str] = &[
    "application/pgp-signature",
    "application/pgp-encrypted",
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
    "message/delivery-status",
];

/// A picture in the text from this size on, in bytes, may be a page that was pasted in; logos are smaller.
const LARGE_PICTURE: usize = 100_000;

/// What is attached, in order. A mail inside the mail is an attachment of its own.
fn collect(parsed: &ParsedMail<'_>, shown: &[&ParsedMail<'_>], mail: &mut Mail) {
    let pages: Vec<String> = parsed
        .parts()
        .filter(|part| part.ctype.mimetype == "text/html")
        .filter_map(|part| part.get_body_raw().ok())
        .map(|body| String::from_utf8_lossy(&body).into_owned())
        .collect();
    for part in parsed.parts() {
        let kind = part.ctype.mimetype.as_str();
        if shown.iter().any(|shown| std::ptr::eq(*shown, part))
            || kind.starts_with("multipart/")
            || FOR_PROGRAMS.contains(&kind)
        {
            continue;
        }
        let name = file_name(part);
        let bytes = content(part);
        if kind.starts_with("image/") && is_in_text(part, &pages) {
            if bytes.as_ref().is_ok_and(|bytes| bytes.len() >= LARGE_PICTURE) {
                let text =
                    format!("a large picture in the text of the mail ({})", name.as_deref().unwrap_or("unnamed"));
                let block = mail.text.blocks.len().checked_sub(1);
                mail.text.notices.push(Notice { kind: NoticeKind::Unread, text, place: Place::default(), block });
            }
            continue;
        }
        let is_version = matches!(kind, "text/plain" | "text/html" | "text/calendar" | "text/rtf")
            && name.is_none()
            && !is_attachment(part);
        if is_version {
            continue;
        }
        let number = mail.attachments.len() + 1;
        let subject = bytes.as_ref().ok().filter(|_| kind == "message/rfc822").map(|bytes| forwarded(bytes, number));
        let name = name.or(subject).unwrap_or_else(|| format!("attachment-{number}.bin"));
        mail.attachments.push(Attachment { name, bytes });
    }
}

/// The bytes of a part, or why nobody but the receiver can read them.
fn content(part: &ParsedMail<'_>) -> Result<Vec<u8>, Failure> {
    if matches!(part.ctype.mimetype.as_str(), "application/pkcs7-mime" | "application/x-pkcs7-mime") {
        let format = if part.ctype.params.get("smime-type").is_some_and(|kind| kind.contains("signed")) {
            "a mail wrapped in its signature (S/MIME)"
        } else {
            "an encrypted mail (S/MIME)"
        };
        let advice =
            "ask for it to be sent unsigned and unencrypted, or save its attachments and give those".to_owned();
        return Err(Failure::Unsupported { format: format.to_owned(), advice });
    }
    part.get_body_raw().map_err(|error| damaged(&error))
}

/// Whether a picture stands inside the text: it has an id to be found by, and is no attachment or is shown by a page.
fn is_in_text(part: &ParsedMail<'_>, pages: &[String]) -> bool {
    let Some(id) = part.headers.get_first_value("Content-ID") else { return false };
    let address = format!("cid:{}", id.trim().trim_start_matches('<').trim_end_matches('>'));
    !is_attachment(part) || pages.iter().any(|page| page.contains(&address))
}

/// The name of a mail inside the mail: its subject, which often names the agency.
fn forwarded(bytes: &[u8], number: usize) -> String {
    let headers = mailparse::parse_headers(bytes).map(|(headers, _)| headers).unwrap_or_default();
    let subject = headers.get_first_value("Subject").unwrap_or_default().replace(['/', '\\'], "-");
    match subject.trim() {
        "" => format!("attachment-{number}.eml"),
        subject => format!("{subject}.eml"),
    }
}

fn is_attachment(part: &ParsedMail<'_>) -> bool {
    part.get_content_disposition().disposition == mailparse::DispositionType::Attachment
}

/// The name of a part, by either of the headers that may hold it.
fn file_name(part: &ParsedMail<'_>) -> Option<String> {
    let disposition = part.get_content_disposition();
    let name = disposition.params.get("filename").or_else(|| part.ctype.params.get("name"))?;
    // Outlook encodes names as it does headers, which the standard does not foresee.
    let header = format!("Name: {name}");
    let decoded =
        mailparse::parse_header(header.as_bytes()).map_or_else(|_| name.clone(), |(header, _)| header.get_value());
    (!decoded.trim().is_empty()).then_some(decoded)
}

fn damaged(error: &mailparse::MailParseError) -> Failure {
    Failure::Damaged { format: "the mail".to_owned(), detail: error.to_string() }
}

#[cfg(test)]
mod tests;
