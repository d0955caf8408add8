//! Every bound on what a file can make the program do, with its reason.

use std::time::Duration;

/// The largest file that is opened, in bytes: five times the largest return seen, and read whole into memory.
pub const MAX_FILE_BYTES: u64 = 128 << 20;

/// The most pages that are read of one PDF.
pub const MAX_PAGES: usize = 5_000;

/// The most blocks that one document may have: some 20,000 pages of prose.
pub const MAX_BLOCKS: usize = 400_000;

/// The most characters of text that one document may have.
pub const MAX_CHARACTERS: usize = 40_000_000;

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
