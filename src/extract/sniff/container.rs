//! What lies in a zip or in a compound file.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::refused::{resave, unsupported};
use super::{Failure, Kind, find};
use crate::extract::ole::Ole;

/// How much of a zip's list of contents is read to tell what it is.
const MAX_TYPES_BYTES: u64 = 1 << 20;

/// Office documents, `OpenDocument`, Pages and books are zips; what is none of them is a zip of submissions.
pub(super) fn sniff_zip(bytes: &[u8]) -> Result<Kind, Failure> {
    let Ok(mut zip) = ZipArchive::new(Cursor::new(bytes)) else {
        return Err(damaged_zip(bytes));
    };
    let names: Vec<String> =
        zip.file_names().flatten().map(|name| name.replace('\\', "/").trim_start_matches('/').to_lowercase()).collect();
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let begins = |wanted: &str| names.iter().any(|name| name.starts_with(wanted));
    if has("word/document.xml") {
        return Ok(Kind::Docx);
    }
    if has("[content_types].xml") {
        let types = content(&mut zip, "[content_types].xml");
        for (mark, result) in [
            ("wordprocessingml", Ok(Kind::Docx)),
            ("ms-word.", Ok(Kind::Docx)),
            ("spreadsheetml", Err(resave("an Excel workbook"))),
            ("ms-excel.", Err(resave("an Excel workbook"))),
            ("presentationml", Err(resave("a PowerPoint presentation"))),
            ("ms-powerpoint.", Err(resave("a PowerPoint presentation"))),
            ("visio", Err(resave("a Visio drawing"))),
            ("xps", Err(resave("an XPS document"))),
        ] {
            if types.contains(mark) {
                return result;
            }
        }
        if begins("word/") {
            return Ok(Kind::Docx);
        }
        if begins("xl/") {
            return Err(resave("an Excel workbook"));
        }
        if begins("ppt/") {
            return Err(resave("a PowerPoint presentation"));
        }
        if begins("documents/") || has("fixeddocseq.fdseq") {
            return Err(resave("an XPS document"));
        }
    }
    if has("mimetype") || (has("content.xml") && has("meta-inf/manifest.xml")) {
        if let Some(result) = by_mimetype(&content(&mut zip, "mimetype")) {
            return result;
        }
        if has("content.xml") {
            return Ok(Kind::Odt);
        }
    }
    if has("index/document.iwa") || has("index.zip") || names.iter().any(|name| name.ends_with("/index/document.iwa")) {
        return Err(resave("a document of Pages, Numbers or Keynote"));
    }
    if has("index.apxl") || has("index.xml") && begins("quicklook/") {
        return Err(resave("a document of Pages, Numbers or Keynote"));
    }
    Ok(Kind::Zip)
}

fn by_mimetype(mimetype: &str) -> Option<Result<Kind, Failure>> {
    let opendocument = mimetype.trim().strip_prefix("application/vnd.oasis.opendocument.");
    let starwriter = mimetype.trim().strip_prefix("application/vnd.sun.xml.");
    Some(match opendocument.or(starwriter) {
        Some(text) if text.starts_with("text") => Ok(Kind::Odt),
        Some(text) if text.starts_with("writer") => Err(resave("an OpenOffice 1 document")),
        Some(text) if text.starts_with("spreadsheet") || text.starts_with("calc") => Err(resave("a spreadsheet")),
        Some(text) if text.starts_with("presentation") || text.starts_with("impress") => Err(resave("a presentation")),
        Some(_) => Err(resave("an OpenDocument file that holds no text document")),
        None if mimetype.contains("epub") => Err(resave("an e-book (EPUB)")),
        None => return None,
    })
}

/// The beginning of one file of the zip, in lower case; empty if there is none.
fn content(zip: &mut ZipArchive<Cursor<&[u8]>>, wanted: &str) -> String {
    let is_wanted = |name: &str| name.trim_start_matches(['/', '\\']).eq_ignore_ascii_case(wanted);
    let found = zip.file_names().flatten().find(|name| is_wanted(name)).map(std::borrow::Cow::into_owned);
    let mut bytes = Vec::new();
    if let Some(mut file) = found.and_then(|name| zip.by_name(&name).ok()) {
        // A damaged file gives what can be read of it.
        let _ = file.by_ref().take(MAX_TYPES_BYTES).read_to_end(&mut bytes);
    }
    String::from_utf8_lossy(&bytes).to_lowercase()
}

/// Names a zip that cannot be opened by the names that stand in it in plain view.
fn damaged_zip(bytes: &[u8]) -> Failure {
    let seen = |name: &[u8]| find(bytes, name).is_some();
    let format = if seen(b"word/") {
        "the Word document"
    } else if seen(b"opendocument.text") {
        "the OpenDocument text"
    } else if seen(b"xl/workbook") {
        "the Excel workbook"
    } else {
        "the zip file"
    };
    Failure::Damaged {
        format: format.to_owned(),
        detail: "its end is missing or its list of contents is broken".to_owned(),
    }
}

/// Word, Excel, `PowerPoint` and Outlook files of 1997 to 2003, and encrypted files of any later year.
pub(super) fn sniff_ole(bytes: &[u8]) -> Result<Kind, Failure> {
    let ole = Ole::open(bytes).filter(|ole| ole.names().any(|name| !name.is_empty()));
    let Some(ole) = ole else {
        return Err(Failure::Damaged {
            format: "the Office 97-2003 file".to_owned(),
            detail: "its list of contents is missing".to_owned(),
        });
    };
    if ole.has("EncryptedPackage") || ole.has("EncryptionInfo") {
        return Err(Failure::Encrypted { format: "the Office file".to_owned() });
    }
    if ole.has("WordDocument") {
        return Ok(Kind::Doc);
    }
    if ole.has("Workbook") || ole.has("Book") {
        return Err(resave("an Excel workbook"));
    }
    if ole.has("PowerPoint Document") || ole.has("PP40") {
        return Err(resave("a PowerPoint presentation"));
    }
    if ole.names().any(|name| name.starts_with("__substg1.0_") || name.starts_with("__properties_version")) {
        return Err(unsupported(
            "an Outlook message (.msg)",
            "save it as .eml, or save its attachments and send those",
        ));
    }
    for (mark, format) in [
        ("PerfectOffice_MAIN", "a WordPerfect document"),
        ("MatOST", "a Microsoft Works document"),
        ("MM", "a Microsoft Works document"),
        ("VisioDocument", "a Visio drawing"),
        ("Quill", "a Publisher document"),
        ("Contents", "a Publisher or Works document"),
        ("StarWriterDocument", "a StarOffice document"),
        ("HwpSummaryInformation", "a Hangul document"),
    ] {
        if ole.has(mark) {
            return Err(resave(format));
        }
    }
    Err(resave("an Office 97-2003 file that holds no Word document"))
}
