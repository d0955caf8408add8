//! OpenDocument text: .odt, its templates, and the same in one file of XML (.fodt).

mod changes;
mod controls;
mod counters;
mod lists;
mod masters;
mod story;
mod styles;

use controls::Controls;
use lists::Lists;
use masters::Edges;
use story::{Context, Story, Told};
use styles::Styles;

use super::Failure;
use super::docx::draft;
use super::package::{Fault, Markup, Ns, Step, Zipped, decode};
use crate::document::{Aside, Block, Document, NoticeKind};

/// What such a file is called in messages.
const FORMAT: &str = "the OpenDocument file";

/// What is known of a file before its text is read.
#[derive(Debug, Default)]
struct Known {
    styles: Styles,
    lists: Lists,
    edges: Edges,
}

/// Reads a file whose content is a zip, or XML, with OpenDocument text in it. The source is left for the caller to fill.
///
/// Fails where the container or the text cannot be read; the styles are lost alone, with a notice.
pub(in crate::extract) fn read(bytes: &[u8]) -> Result<Document, Failure> {
    let mut known = Known::default();
    let mut lost = None;
    let told = if bytes.starts_with(b"PK") {
        let mut zipped = Zipped::open(bytes).map_err(|fault| fault.of(FORMAT))?;
        if is_encrypted(&mut zipped) {
            return Err(Fault::Encrypted.of(FORMAT));
        }
        let styles = zipped.read("styles.xml").and_then(|part| match part {
            Some(part) => walk(&decode(&part), &mut known).map(|_| ()),
            None => Ok(()),
        });
        if let Err(fault) = styles {
            lost = Some(format!("the styles could not be read ({})", fault.detail()));
        }
        known.styles.forget_automatic();
        let content = zipped.read("content.xml").map_err(|fault| fault.of(FORMAT))?;
        let Some(content) = content else {
            return Err(Fault::Broken("it holds no content".to_owned()).of(FORMAT));
        };
        walk(&decode(&content), &mut known)
    } else {
        walk(&decode(bytes), &mut known)
    };
    let Walked::Text(mut told) = told.map_err(|fault| fault.of(FORMAT))? else {
        let (format, advice) =
            ("an OpenDocument file without text", "copy what is asked for into the form and send that");
        return Err(Failure::Unsupported { format: format.to_owned(), advice: advice.to_owned() });
    };
    if let Some(text) = lost {
        told.notices.say(NoticeKind::Unread, &text, None);
    }
    Ok(document(*told, known.edges))
}

fn document(told: Told, edges: Edges) -> Document {
    let mut asides = Vec::new();
    for (kind, drafts) in edges.found {
        for block in draft::finish(drafts, false) {
            let known = |aside: &Aside| aside.kind == kind && aside.block.text.as_str() == block.text.as_str();
            if block.text.is_blank() || asides.iter().any(known) {
                continue;
            }
            asides.push(Aside { kind, block: Block { cell: None, ..block } });
        }
    }
    for (line, drafts) in told.notes {
        for block in draft::finish(drafts, false).into_iter().filter(|block| !block.text.is_blank()) {
            let place = crate::document::Place { page: None, line: Some(line) };
            let block = Block { cell: None, place, ..block };
            asides.push(Aside { kind: crate::document::AsideKind::Note, block });
        }
    }
    let blocks = draft::finish(told.drafts, true);
    let notices = told.notices.finish(&blocks);
    Document { blocks, tables: told.tables.finish(), asides, notices, ..Document::default() }
}

/// What a part turned out to hold.
enum Walked {
    /// Running text.
    Text(Box<Told>),
    /// None: styles, or another kind of document.
    Other,
}

/// Goes through a part, or through a file that holds all parts.
fn walk(text: &str, known: &mut Known) -> Result<Walked, Fault> {
    let mut markup = Markup::new(text);
    let mut told = Walked::Other;
    loop {
        let element = match markup.step()? {
            Step::Open(element) => element,
            Step::End => return Ok(told),
            Step::Close | Step::Text(_) => continue,
        };
        match (element.ns, element.name()) {
            (Ns::OdfOffice, "font-face-decls") => known.styles.read_fonts(&mut markup)?,
            (Ns::OdfOffice, "styles") => known.styles.read(&mut markup, &mut known.lists, true)?,
            (Ns::OdfOffice, "automatic-styles") => known.styles.read(&mut markup, &mut known.lists, false)?,
            (Ns::OdfOffice, "master-styles") => masters::read(&mut markup, known)?,
            (Ns::OdfOffice, "text") => {
                let context = Context::new(known, true);
                told = Walked::Text(Box::new(Story::read(&mut markup, context)?));
            }
            (Ns::OdfOffice, "document" | "document-content" | "document-styles" | "body") => {}
            _ => markup.skip()?,
        }
    }
}

/// Whether the manifest says that the content is encrypted.
fn is_encrypted(zipped: &mut Zipped) -> bool {
    let Ok(Some(manifest)) = zipped.read("META-INF/manifest.xml") else { return false };
    let text = decode(&manifest);
    let mut markup = Markup::new(&text);
    let mut content = false;
    while let Ok(step) = markup.step() {
        match step {
            Step::Open(element) if element.ns == Ns::OdfManifest => match element.name() {
                "file-entry" => {
                    let path = element.attribute("full-path").unwrap_or_default();
                    content = matches!(&*path, "content.xml" | "encrypted-package");
                }
                "encryption-data" if content => return true,
                _ => {}
            },
            Step::End => break,
            _ => {}
        }
    }
    false
}
