//! Every bound on what a file can make the program do, with its reason.

use std::time::Duration;

/// The largest file that is opened, in bytes: five times the largest return seen, and read whole into memory.
pub const MAX_FILE_BYTES: u64 = 128 << 20;

/// The most pages that are read of one PDF.
pub const MAX_PAGES: usize = 5_000;

/// The most blocks that one document may have: some 20,000 pages of prose.
pub const MAX_BLOCKS: usize = 400_000;

/// The most characters of text that one document may have: some 5,000 pages of prose, as [`MAX_PAGES`] has it. Text is
/// copied several times on its way to a report.
pub const MAX_CHARACTERS: usize = 10_000_000;

/// The most elements of a web page, each of which takes some 250 bytes of memory: a page has a tenth of it for each
/// thousand paragraphs at the very most.
pub const MAX_HTML_ELEMENTS: usize = 500_000;

/// The most lines of a plain text or Markdown file: ten characters in each, at [`MAX_CHARACTERS`].
pub const MAX_LINES: usize = 1_000_000;

/// How long one file may take: a person who waits for a folder of forty returns gives up on one long before. The
/// slowest of some 2,000 foreign files takes a tenth of it.
pub const MAX_TIME: Duration = Duration::from_secs(15);

/// The same where pages are read with tesseract, which takes seconds for each.
pub const MAX_TIME_WITH_OCR: Duration = Duration::from_secs(1_800);

/// The stack of a reader's thread, in bytes. Readers do not recurse with the depth of a file; libraries below them may.
/// Only the pages that are touched cost memory.
pub const READER_STACK_BYTES: usize = 64 << 20;

/// The most words of a notice that are kept, in characters: enough to find the place by.
pub const MAX_NOTICE_CHARACTERS: usize = 200;

/// The most files in one zip container. A Word file has some 15 parts and one more for each picture; the longest seen
/// had 600. Also bounds a zip of submissions.
pub const MAX_PARTS: usize = 10_000;

/// The most bytes that one file inside a zip may unpack to: some 20,000 pages of a Word file's markup. What a ratio
/// would say is no guide, since a long form of like rows packs 1 to 200 and is in order.
pub const MAX_PART_BYTES: u64 = 96 << 20;

/// The most bytes that all files read from one zip may unpack to together; pictures in a Word file are never unpacked.
pub const MAX_UNPACKED: u64 = 256 << 20;

/// The most elements and stretches of text in one XML part: at 10 bytes each no sound part of [`MAX_PART_BYTES`] has
/// more, and one of nothing but empty elements takes about two seconds.
pub const MAX_XML_NODES: usize = 10_000_000;

/// The deepest nesting of XML elements. Nothing recurses with it, but every open element costs memory; libxml2, on which
/// most other readers stand, stops at 256, so no sound file comes near.
pub const MAX_XML_DEPTH: usize = 2_048;

/// The most namespaces in force at one place of an XML part: they are searched one after the other. Word declares some
/// 35.
pub const MAX_XML_NAMESPACES: usize = 512;

/// The most rows of one table: a register of every case in a county has fewer.
pub const MAX_TABLE_ROWS: u32 = 100_000;

/// The most columns that one cell may span, and the most columns of a table: Word allows 63, other programs some more.
pub const MAX_TABLE_COLUMNS: u32 = 1_024;

/// The longest automatic number or bullet: it is made anew for each paragraph of a list, from a pattern in the file.
pub const MAX_LABEL_CHARACTERS: usize = 100;

/// The most notices about one document: enough to count tracked changes, not enough to fill the memory.
pub const MAX_NOTICES: usize = 20_000;

/// The most drawing operators that one page of a PDF may run, those of its forms counted at each use: a dense map has
/// about a million, and forms within forms can ask for 10 to the power of 20.
pub const MAX_PDF_OPERATORS: usize = 3_000_000;

/// The bytes of a form that count as one operator when it is drawn: reading it costs something even if it draws nothing.
pub const PDF_BYTES_PER_OPERATOR: usize = 64;

/// The most characters that are taken from one page of a PDF: a page of small print has some 20,000.
pub const MAX_PDF_GLYPHS: usize = 400_000;

/// The deepest nesting of forms in a PDF: real files have three or four.
pub const MAX_PDF_FORM_DEPTH: usize = 20;

/// The most graphics states that a page of a PDF may save at once.
pub const MAX_PDF_STATES: usize = 2_000;

/// The most ruling lines, and the most pictures, that are looked at on one page of a PDF.
pub const MAX_PDF_RULES: usize = 20_000;

/// The most elements of a PDF's structure tree that are walked: some 5,000 pages of tagged prose.
pub const MAX_PDF_ELEMENTS: usize = 1_000_000;

/// The most form fields and annotations that are read of one PDF.
pub const MAX_PDF_FIELDS: usize = 50_000;

/// How deep zips and mails may lie in each other: a zip in a forwarded mail in a zip is three.
pub const MAX_ARCHIVE_DEPTH: usize = 4;

/// The most files that are read out of one zip or mail, those of inner ones counted: some boards have thirty agencies.
pub const MAX_ARCHIVE_FILES: usize = 2_000;

/// How long the program named by `--convert-with` may take for one file: LibreOffice's first start takes some ten seconds.
pub const MAX_CONVERT_TIME: Duration = Duration::from_secs(120);

/// The most bytes that one stream of a PDF may unpack to, a picture apart: the drawing of the densest map has some 40 MB.
/// The library that reads PDF files unpacks without a limit, and 600 KB can hold 600 MB.
pub const MAX_PDF_STREAM_BYTES: u64 = 96 << 20;

/// The most bytes that all streams of a PDF may unpack to together, pictures apart, since the drawings of pages stay in
/// memory; also the most for one picture, of which a page scanned in colour at 600 dots an inch takes 104 MB.
pub const MAX_PDF_UNPACKED: u64 = 256 << 20;

/// The most times that one stream of a PDF may be packed, one inside the other: sound files do it once, a few twice.
pub const MAX_PDF_PACKINGS: usize = 4;

/// How many bytes one byte of Flate can unpack to, at most (zlib's technical notes say 1,032).
pub const FLATE_RATIO: u64 = 1_032;
