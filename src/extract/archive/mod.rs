//! Files in files: a zip of submissions, a mail with attachments, and either inside the other.

mod name;

use std::sync::Arc;

use super::limits::{MAX_ARCHIVE_DEPTH, MAX_ARCHIVE_FILES, MAX_UNPACKED};
use super::package::Zipped;
use super::sniff::Kind;
use super::{Failure, Options, Reading, Unreadable, digest, folder, guard, mail, read_nested, settle};
use crate::document::{Document, Format};

/// What is left of the limits while a container is unpacked, in it and in all that lie in it.
#[derive(Debug, Clone)]
pub(super) struct Budget {
    depth: usize,
    files: usize,
    bytes: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Self { depth: MAX_ARCHIVE_DEPTH, files: MAX_ARCHIVE_FILES, bytes: MAX_UNPACKED }
    }
}

/// What a zip is called in messages.
const FORMAT: &str = "the zip file";

/// One file of a container.
struct Entry {
    name: String,
    bytes: Result<Vec<u8>, Failure>,
}

/// Whether this kind of file holds others.
pub(super) fn is_container(kind: Kind) -> bool {
    matches!(kind, Kind::Zip | Kind::Mail)
}

/// Reads what lies in a container, each file under the path `name!/its name`, in the container's order.
pub(super) fn read(
    kind: Kind,
    name: &str,
    bytes: &Arc<Vec<u8>>,
    options: &Options,
    budget: &mut Budget,
) -> Vec<Reading> {
    let fail = |failure| vec![Err(Unreadable { path: name.to_owned(), failure, sha256: Some(digest(bytes)) })];
    if budget.depth == 0 {
        return fail(Failure::Limit {
            limit: format!("containers lie in containers deeper than {MAX_ARCHIVE_DEPTH} (limit MAX_ARCHIVE_DEPTH)"),
        });
    }
    let shared = Arc::clone(bytes);
    let (files, most) = (budget.files, budget.bytes);
    let opened = guard::run(kind.name(), options, move || open(kind, &shared, files, most));
    let (text, entries) = match opened {
        Ok(opened) => opened,
        Err(failure) => return fail(failure),
    };
    let mut readings = Vec::new();
    // A mail that says nothing only carries its attachments.
    if let Some(mut text) = text.filter(|text| !text.blocks.is_empty() || !text.notices.is_empty()) {
        name.clone_into(&mut text.source.path);
        text.source.sha256 = digest(bytes);
        text.source.format = Format::Text;
        settle::settle(&mut text);
        readings.push(Ok(text));
    }
    budget.depth -= 1;
    for entry in entries {
        let path = format!("{name}!/{}", name::within(&entry.name));
        budget.files = budget.files.saturating_sub(1);
        match entry.bytes {
            Ok(bytes) => {
                budget.bytes = budget.bytes.saturating_sub(bytes.len() as u64);
                readings.extend(read_nested(&path, &Arc::new(bytes), options, budget));
            }
            Err(failure) => readings.push(Err(Unreadable { path, failure, sha256: None })),
        }
    }
    budget.depth += 1;
    if readings.is_empty() {
        let format = if kind == Kind::Zip { FORMAT } else { "the mail" };
        return fail(Failure::Hollow { format: format.to_owned() });
    }
    readings
}

/// The text of a mail, and the files of a container that may be submissions.
fn open(kind: Kind, bytes: &[u8], files: usize, most: u64) -> Result<(Option<Document>, Vec<Entry>), Failure> {
    if kind == Kind::Zip {
        return Ok((None, open_zip(bytes, files, most)?));
    }
    let mail = mail::open(bytes)?;
    if mail.attachments.len() > files {
        return Err(too_many());
    }
    let total: usize =
        mail.attachments.iter().filter_map(|attachment| attachment.bytes.as_ref().ok()).map(Vec::len).sum();
    if total as u64 > most {
        return Err(too_large());
    }
    let entries =
        mail.attachments.into_iter().map(|attachment| Entry { name: attachment.name, bytes: attachment.bytes });
    Ok((Some(mail.text), entries.collect()))
}

fn open_zip(bytes: &[u8], files: usize, most: u64) -> Result<Vec<Entry>, Failure> {
    let mut zip = Zipped::open(bytes).map_err(|fault| fault.of(FORMAT))?;
    let wanted: Vec<_> = zip.entries().into_iter().filter(|entry| !entry.folder && is_wanted(&entry.name)).collect();
    if wanted.len() > files {
        return Err(too_many());
    }
    let mut total = 0;
    let mut entries = Vec::with_capacity(wanted.len());
    for entry in wanted {
        let bytes = zip.read_at(entry.index);
        total += bytes.as_ref().map_or(0, |bytes| bytes.len() as u64);
        if total > most {
            return Err(too_large());
        }
        entries.push(Entry { name: entry.name, bytes: bytes.map_err(|fault| fault.of(FORMAT)) });
    }
    if zip.has_namesakes() {
        let detail = "several files in it have one name, of which the last alone can be read".to_owned();
        let failure = Failure::Damaged { format: FORMAT.to_owned(), detail };
        entries.push(Entry { name: "files of one name".to_owned(), bytes: Err(failure) });
    }
    Ok(entries)
}

/// The same names are passed over as in a folder.
fn is_wanted(path: &str) -> bool {
    let mut parts = path.split('/').rev();
    let name = parts.next().unwrap_or_default();
    folder::is_submission(name, false)
        && parts.all(|folder| folder::is_submission(folder, true) || folder == ".." || folder == ".")
}

fn too_many() -> Failure {
    Failure::Limit { limit: format!("there are more than {MAX_ARCHIVE_FILES} files in it (limit MAX_ARCHIVE_FILES)") }
}

fn too_large() -> Failure {
    Failure::Limit { limit: format!("its files unpack to more than {} MB (limit MAX_UNPACKED)", MAX_UNPACKED >> 20) }
}
