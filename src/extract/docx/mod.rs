//! Word 2007 and later: .docx, .docm, .dotx, OOXML Strict and flat OPC.

mod asides;
mod control;
mod counters;
pub(in crate::extract) mod draft;
pub(in crate::extract) mod field;
pub(in crate::extract) mod look;
pub(in crate::extract) mod notices;
pub(in crate::extract) mod number_format;
mod numbering;
mod paragraph_properties;
mod parts;
mod relationships;
pub(in crate::extract) mod section;
mod story;
pub(in crate::extract) mod styles;
pub(in crate::extract) mod symbol;
pub(in crate::extract) mod tables;

use asides::Asides;
use numbering::Numbering;
use parts::{Part, Parts};
use relationships::Relationships;
use story::{Context, Story};
use styles::Styles;

use super::Failure;
use super::package::{Fault, Markup, Ns, Step};
use crate::document::{Document, NoticeKind};

/// What such a file is called in messages.
const FORMAT: &str = "the Word document";

/// Reads a file whose content is a zip, or XML, with a Word document in it. The source is left for the caller to fill.
///
/// Fails where the container or the body cannot be read; any other part is lost alone, with a notice.
pub(in crate::extract) fn read(bytes: &[u8]) -> Result<Document, Failure> {
    let mut parts = Parts::open(bytes).map_err(|fault| fault.of(FORMAT))?;
    let main = main_part(&mut parts).map_err(|fault| fault.of(FORMAT))?;
    let Some(body) = parts.read(&main).map_err(|fault| fault.of(FORMAT))? else {
        return Err(Fault::Broken("it holds no document".to_owned()).of(FORMAT));
    };
    check_root(&body)?;

    let mut lost = Vec::new();
    let relationships =
        secondary(&mut parts, &Relationships::part_of(&main), "the list of its parts", &mut lost, |markup| {
            Relationships::read(markup, &main)
        });
    let named = |kind: &str, name: &str| relationships.first(kind).map_or_else(|| beside(&main, name), str::to_owned);
    let styles = secondary(&mut parts, &named("styles", "styles.xml"), "the styles", &mut lost, Styles::read);
    let numbering = secondary(
        &mut parts,
        &named("numbering", "numbering.xml"),
        "the automatic numbers",
        &mut lost,
        Numbering::read,
    );

    let context = Context { styles: &styles, numbering: &numbering, relationships: &relationships, body: true };
    let mut told = Story::read(body.markup(), context).map_err(|fault| fault.of(FORMAT))?;
    for text in lost {
        told.notices.say(NoticeKind::Unread, &text, None);
    }
    let asides = Asides::read(&mut parts, context, &main, &mut told);
    let blocks = draft::finish(told.drafts, true);
    let notices = told.notices.finish(&blocks);
    Ok(Document { blocks, tables: told.tables.finish(), asides, notices, ..Document::default() })
}

/// Reads a part without which the text is still there; a fault in it becomes a sentence for a notice.
fn secondary<T: Default>(
    parts: &mut Parts,
    name: &str,
    what: &str,
    lost: &mut Vec<String>,
    read: impl FnOnce(Markup) -> Result<T, Fault>,
) -> T {
    let part = match parts.read(name) {
        Ok(Some(part)) => read(part.markup()),
        Ok(None) => return T::default(),
        Err(fault) => Err(fault),
    };
    part.unwrap_or_else(|fault| {
        lost.push(format!("{what} could not be read ({})", fault.detail()));
        T::default()
    })
}

/// The name of the part that holds the body.
fn main_part(parts: &mut Parts) -> Result<String, Fault> {
    let package = match parts.read(&Relationships::part_of("")) {
        Ok(Some(part)) => Relationships::read(part.markup(), "").unwrap_or_default(),
        Err(Fault::Encrypted) => return Err(Fault::Encrypted),
        Ok(None) | Err(_) => Relationships::default(),
    };
    if let Some(name) = package.first("officeDocument").filter(|name| parts.has(name)) {
        return Ok(name.to_owned());
    }
    // Where the way to it is lost, it has a name that nearly all files give it.
    let known = ["word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"];
    known
        .into_iter()
        .find(|name| parts.has(name))
        .map(str::to_owned)
        .or_else(|| parts.names().into_iter().find(|name| is_document(name)))
        .ok_or_else(|| Fault::Broken("it holds no document".to_owned()))
}

/// Whether a name in lower case is one that programs give the body: `word/document2.xml`.
fn is_document(name: &str) -> bool {
    name.strip_prefix("word/document").is_some_and(|rest| rest.strip_suffix(".xml").is_some())
}

/// The name of a part that lies in the same folder as another.
fn beside(part: &str, name: &str) -> String {
    part.rsplit_once('/').map_or_else(|| name.to_owned(), |(folder, _)| format!("{folder}/{name}"))
}

/// Names what other programs of Office put into the same container.
fn check_root(body: &Part) -> Result<(), Failure> {
    let mut markup = body.markup();
    let unsupported =
        |format: &str, advice: &str| Err(Failure::Unsupported { format: format.to_owned(), advice: advice.to_owned() });
    loop {
        match markup.step().map_err(|fault| fault.of(FORMAT))? {
            Step::Open(element) => {
                return match (element.ns, element.name()) {
                    (Ns::Word, "document" | "glossaryDocument") => Ok(()),
                    (Ns::OtherOffice, "workbook") => {
                        unsupported("an Excel workbook", "copy what is asked for into the form and send that")
                    }
                    (Ns::OtherOffice, _) => {
                        unsupported("a PowerPoint presentation", "copy what is asked for into the form and send that")
                    }
                    (_, name) => {
                        let name: String = name.chars().take(40).collect();
                        Err(Fault::Broken(format!("its main part begins with <{name}>, not with a document"))
                            .of(FORMAT))
                    }
                };
            }
            Step::End => return Err(Fault::Broken("its main part is empty".to_owned()).of(FORMAT)),
            Step::Close | Step::Text(_) => {}
        }
    }
}
