//! Mails: the text of the mail itself, and what is attached to it.

use mailparse::{MailHeaderMap as _, ParsedMail};

use super::Failure;
use super::html;
use super::text;
use crate::document::{Aside, AsideKind, Block, BlockKind, Document, Place, Style, Text};

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
    let body = body(&parsed);
    if let Some(body) = body {
        mail.text = read_body(body)?;
    }
    if let Some(subject) = parsed.headers.get_first_value("Subject").filter(|subject| !subject.trim().is_empty()) {
        // The subject often names the agency; it stands beside the text as a page's header does.
        let text = Text::new(text::without_controls(subject.trim()), Style::empty(), Place::default());
        let block = Block { kind: BlockKind::Paragraph, text, ..Block::default() };
        mail.text.asides.push(Aside { kind: AsideKind::Header, block });
    }
    collect(&parsed, body, &mut mail.attachments);
    Ok(mail)
}

/// The part that a mail program shows: of two versions, the plain one, since it is what the sender typed.
fn body<'a>(mail: &'a ParsedMail<'a>) -> Option<&'a ParsedMail<'a>> {
    let shown = |kind: &str| {
        mail.parts().find(|part| part.ctype.mimetype == kind && file_name(part).is_none() && !is_attachment(part))
    };
    let is_full = |part: &&ParsedMail<'_>| part.get_body_raw().is_ok_and(|body| !body.trim_ascii().is_empty());
    shown("text/plain").filter(is_full).or_else(|| shown("text/html"))
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

/// What is attached, in order. A mail inside the mail is an attachment of its own.
fn collect(mail: &ParsedMail<'_>, body: Option<&ParsedMail<'_>>, attachments: &mut Vec<Attachment>) {
    for part in mail.parts() {
        if body.is_some_and(|body| std::ptr::eq(body, part)) || part.ctype.mimetype.starts_with("multipart/") {
            continue;
        }
        let name = file_name(part);
        let is_mail = part.ctype.mimetype == "message/rfc822";
        let in_text = part.ctype.mimetype.starts_with("image/")
            && part.headers.get_first_header("Content-ID").is_some()
            && !is_attachment(part);
        let is_version =
            matches!(part.ctype.mimetype.as_str(), "text/plain" | "text/html" | "text/calendar" | "text/rtf")
                && name.is_none()
                && !is_attachment(part);
        if in_text || is_version || part.ctype.mimetype == "message/delivery-status" {
            continue;
        }
        let number = attachments.len() + 1;
        let ending = if is_mail { "eml" } else { "bin" };
        attachments.push(Attachment {
            name: name.unwrap_or_else(|| format!("attachment-{number}.{ending}")),
            bytes: part.get_body_raw().map_err(|error| damaged(&error)),
        });
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
mod tests {
    use super::*;

    const MAIL: &str = "From: a@example.org\r\nTo: board@example.org\r\nSubject: =?utf-8?Q?Return_of_Eastham_caf=C3=A9?=\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n\
        --y\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nPlease find our caf=E9 return.\r\n\
        --y\r\nContent-Type: text/html\r\n\r\n<p>Please find</p>\r\n--y--\r\n\
        --x\r\nContent-Type: image/png; name=logo.png\r\nContent-ID: <l>\r\n\r\nx\r\n\
        --x\r\nContent-Type: text/plain; name=\"return.txt\"\r\nContent-Disposition: attachment; filename=\"return.txt\"\r\nContent-Transfer-Encoding: base64\r\n\r\nUmF0aWZpZWQ=\r\n--x--\r\n";

    #[test]
    fn a_mail_gives_its_text_its_subject_and_its_attachments() {
        let mail = open(MAIL.as_bytes()).unwrap();
        assert_eq!(mail.text.blocks.len(), 1);
        assert_eq!(mail.text.blocks[0].text.as_str(), "Please find our café return.");
        assert_eq!(mail.text.asides[0].block.text.as_str(), "Return of Eastham café");
        let attachments: Vec<_> = mail
            .attachments
            .iter()
            .map(|attachment| (attachment.name.as_str(), attachment.bytes.as_deref().unwrap()))
            .collect();
        assert_eq!(attachments, [("return.txt", &b"Ratified"[..])], "a logo in the text is no attachment");
    }
}
