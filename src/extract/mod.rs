//! Files to [`Document`]s: one file or folder for each format. The limits and the panic guard live here alone.
//!
//! What a file is, is told by its content ([`sniff`]); its reader runs under a [`guard`]; a reader knows neither the
//! file's name nor its digest. Mails and zips of submissions are opened by `archive`, which comes back here for each
//! file that lies in them.

mod archive;
mod convert;
mod doc;
mod docx;
mod failure;
mod fields;
mod folder;
mod grid;
mod guard;
mod html;
pub mod limits;
mod mail;
mod markdown;
mod ocr;
mod odt;
mod ole;
mod package;
mod pdf;
mod pictures;
mod rtf;
mod settle;
mod sniff;
mod text;
mod unseen;

pub use failure::{Failure, Unreadable};
pub use folder::{Found, find};

use std::fmt::Write as _;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use crate::document::Document;
use sniff::Kind;

/// What the user has asked of reading.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Read pictures of pages with an installed tesseract.
    pub ocr: bool,
    /// The program that files which we cannot read are handed to: `soffice`.
    pub convert_with: Option<String>,
}

/// What one file gives: itself, or for a container one for each file in it.
pub type Reading = Result<Document, Unreadable>;

/// Reads one file; `-` is standard input. A container (zip, mail) gives one result for each file in it, and for the
/// mail's own text; any other file gives one. Never panics: a reader that breaks gives an [`Unreadable`].
pub fn read(path: &Path, options: &Options) -> Vec<Reading> {
    let name = folder::shown(path);
    match load(path) {
        Ok(bytes) => read_shared(&name, &Arc::new(bytes), options),
        Err(failure) => vec![Err(Unreadable { path: name, failure, sha256: None })],
    }
}

/// The same, of bytes that have a name: for standard input and tests.
pub fn read_bytes(name: &str, bytes: &[u8], options: &Options) -> Vec<Reading> {
    read_shared(name, &Arc::new(bytes.to_vec()), options)
}

/// Reads several files side by side. The results stand in the order of the paths, those of a container together.
/// `progress` is called after each file with the number of files done so far, from any thread.
pub fn read_all(
    paths: &[impl AsRef<Path> + Sync],
    options: &Options,
    progress: &(dyn Fn(usize) + Sync),
) -> Vec<Reading> {
    let done = AtomicUsize::new(0);
    let one = |path: &_| {
        let readings = read(AsRef::<Path>::as_ref(path), options);
        progress(done.fetch_add(1, Ordering::Relaxed) + 1);
        readings
    };
    // For a single file no threads are started that would only wait for work.
    let readings: Vec<Vec<Reading>> =
        if paths.len() > 1 { paths.par_iter().map(one).collect() } else { paths.iter().map(one).collect() };
    readings.into_iter().flatten().collect()
}

/// The bytes of a file, unless it is larger than [`limits::MAX_FILE_BYTES`].
fn load(path: &Path) -> Result<Vec<u8>, Failure> {
    let io = |error: std::io::Error| Failure::Io(format!("cannot be opened ({error})"));
    let mut bytes = Vec::new();
    let most = limits::MAX_FILE_BYTES;
    if path == Path::new("-") {
        std::io::stdin().lock().take(most + 1).read_to_end(&mut bytes).map_err(io)?;
    } else {
        let file = std::fs::File::open(path).map_err(io)?;
        let kind = file.metadata().map_err(io)?;
        if kind.is_dir() {
            return Err(Failure::Io("this is a folder".to_owned()));
        }
        file.take(most + 1).read_to_end(&mut bytes).map_err(io)?;
    }
    if bytes.len() as u64 > most {
        return Err(Failure::Limit {
            limit: format!("the file is larger than {} MB (limit MAX_FILE_BYTES)", most >> 20),
        });
    }
    Ok(bytes)
}

fn read_shared(name: &str, bytes: &Arc<Vec<u8>>, options: &Options) -> Vec<Reading> {
    read_nested(name, bytes, options, &mut archive::Budget::default())
}

/// Reads a file that may lie in a container, of whose limits `budget` is left.
fn read_nested(name: &str, bytes: &Arc<Vec<u8>>, options: &Options, budget: &mut archive::Budget) -> Vec<Reading> {
    let sniffed = {
        let (name, bytes) = (name.to_owned(), Arc::clone(bytes));
        guard::run("any", options, move || sniff::sniff(&name, &bytes))
    };
    if let Ok(kind) = sniffed
        && archive::is_container(kind)
    {
        return archive::read(kind, name, bytes, options, budget);
    }
    let read = sniffed.and_then(|kind| read_guarded(kind, bytes, options));
    let read = match (read, &options.convert_with) {
        (Err(Failure::Unsupported { format, .. }), Some(program)) => convert::to_docx(program, name, &format, bytes)
            .and_then(|converted| read_guarded(Kind::Docx, &Arc::new(converted), options)),
        (read, _) => read,
    };
    let sha256 = digest(bytes);
    vec![match read {
        Ok(mut document) => {
            name.clone_into(&mut document.source.path);
            document.source.sha256 = sha256;
            settle::settle(&mut document);
            Ok(document)
        }
        Err(failure) => Err(Unreadable { path: name.to_owned(), failure, sha256: Some(sha256) }),
    }]
}

/// Reads one file under the guard.
fn read_guarded(kind: Kind, bytes: &Arc<Vec<u8>>, options: &Options) -> Result<Document, Failure> {
    let (shared, own_options) = (Arc::clone(bytes), options.clone());
    let mut document = guard::run(kind.name(), options, move || read_kind(kind, &shared, &own_options))?;
    document.source.format = kind.format();
    Ok(document)
}

/// Which reader reads what. The zip and mail containers do not come here.
fn read_kind(kind: Kind, bytes: &[u8], options: &Options) -> Result<Document, Failure> {
    match kind {
        Kind::Text => Ok(text::read(bytes)),
        Kind::Markdown => Ok(markdown::read(bytes)),
        Kind::Doc => doc::read(bytes),
        Kind::Rtf => Ok(rtf::read(bytes)),
        Kind::Html => Ok(html::read(bytes, None)),
        Kind::Mht => html::read_mht(bytes),
        Kind::Docx => docx::read(bytes),
        Kind::Pdf => pdf::read(bytes, options),
        Kind::Odt => odt::read(bytes),
        // Opened by `archive`; one that comes here all the same is not lost without a word.
        Kind::Mail | Kind::Zip => Err(Failure::Unsupported {
            format: format!("a {} file", kind.name()),
            advice: "save it as .docx or .pdf and send that".to_owned(),
        }),
    }
}

/// The SHA-256 digest in lower-case hexadecimal.
fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
