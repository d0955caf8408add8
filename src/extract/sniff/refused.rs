//! What is recognised and not read: each is named as what it is, with what to do.

use super::Failure;

const RESAVE: &str = "open it in the program that made it, save it as .docx or .pdf and send that";
const PICTURE: &str = "ask for the document itself, as .docx or as a .pdf with text in it";
const SHORTCUT: &str = "ask for what it leads to";
const UNPACK: &str = "unpack it and give the folder, or send a .zip";

/// First bytes, where in the file they stand, what they mean and what to do.
const SIGNATURES: &[(usize, &[u8], &str, &str)] = &[
    (0, b"\x89PNG\r\n\x1a\n", "a picture (PNG)", PICTURE),
    (0, b"\xFF\xD8\xFF", "a picture (JPEG)", PICTURE),
    (0, b"GIF8", "a picture (GIF)", PICTURE),
    (0, b"II*\0", "a picture (TIFF)", PICTURE),
    (0, b"MM\0*", "a picture (TIFF)", PICTURE),
    (8, b"WEBP", "a picture (WebP)", PICTURE),
    (4, b"ftyphei", "a picture (HEIC, from a phone)", PICTURE),
    (4, b"ftyphev", "a picture (HEIC, from a phone)", PICTURE),
    (4, b"ftypmif1", "a picture (HEIC, from a phone)", PICTURE),
    (4, b"ftypavif", "a picture (AVIF)", PICTURE),
    (4, b"ftyp", "a film or sound file", PICTURE),
    (0, b"\0\0\0\x0cjP  ", "a picture (JPEG 2000)", PICTURE),
    (0, b"8BPS", "a picture (Photoshop)", PICTURE),
    (40, b" EMF", "a picture (Windows metafile)", PICTURE),
    (0, b"\xD7\xCD\xC6\x9A", "a picture (Windows metafile)", PICTURE),
    (0, b"\xFFWPC", "a WordPerfect document", RESAVE),
    (0, b"\xDB\xA5", "a Word 2 document", RESAVE),
    (0, b"\x9B\xA5", "a Word 1 document", RESAVE),
    (0, b"\xDC\xA5", "a Word 6 or 95 document", RESAVE),
    (0, b"\x31\xBE\0\0", "a Word for DOS or Windows Write document", RESAVE),
    (0, b"\x32\xBE\0\0", "a Windows Write document", RESAVE),
    (0, b"\xFE\x37\0", "a Word for Macintosh document", RESAVE),
    (0, b"%!PS", "a PostScript file", "convert it to PDF and send that"),
    (0, b"{\\pwi", "a Pocket Word document", RESAVE),
    (0, b"L\0\0\0\x01\x14\x02\0", "a shortcut to a file and not the file", SHORTCUT),
    (0, b"[InternetShortcut]", "a shortcut to a web page and not a file", SHORTCUT),
    (0, b"Rar!\x1a\x07", "an archive (RAR)", UNPACK),
    (0, b"7z\xBC\xAF\x27\x1C", "an archive (7z)", UNPACK),
    (0, b"\x1F\x8B\x08", "a gzip archive", UNPACK),
    (0, b"BZh", "a bzip2 archive", UNPACK),
    (0, b"\xFD7zXZ\0", "an xz archive", UNPACK),
    (257, b"ustar", "an archive (tar)", UNPACK),
    (0, b"\x78\x9F\x3E\x22", "a winmail.dat attachment of Outlook", "ask the sender to send the attachment by itself"),
    (0, b"ITSF", "a compiled help file", RESAVE),
    (0, b"AT&TFORM", "a scanned document (DjVu)", "convert it to PDF and send that"),
    (0, b"SQLite format 3\0", "a database", RESAVE),
    (0, b"MZ", "a Windows program", "do not open it, and ask the sender what was meant"),
    (0, b"\x7FELF", "a program", "do not open it, and ask the sender what was meant"),
];

/// The failure for a file whose first bytes are known.
pub(super) fn by_signature(head: &[u8]) -> Option<Failure> {
    // Two letters are too few to tell a picture or a program from a text that begins with them.
    let is_bitmap = head.starts_with(b"BM") && head.get(6..10) == Some(&[0; 4]);
    if is_bitmap {
        return Some(unsupported("a picture (BMP)", PICTURE));
    }
    let matches = |at: usize, mark: &[u8]| head.get(at..).is_some_and(|rest| rest.starts_with(mark));
    let (_, mark, format, advice) = SIGNATURES.iter().find(|(at, mark, ..)| matches(*at, mark))?;
    if mark.len() <= 3 && mark.is_ascii() && !head.contains(&0) {
        return None;
    }
    Some(unsupported(format, advice))
}

/// The failure for a format that is recognised by other means.
pub(super) fn unsupported(format: &str, advice: &str) -> Failure {
    Failure::Unsupported { format: format.to_owned(), advice: advice.to_owned() }
}

/// The same, where saving it in another format helps.
pub(super) fn resave(format: &str) -> Failure {
    unsupported(format, RESAVE)
}

/// The failure for bytes that are no text and nothing else that is known.
pub(super) fn binary() -> Failure {
    unsupported("no document that can be recognised (binary data)", RESAVE)
}
