//! Every bound on what a file can make the program do, with its reason.

/// The largest file that is opened, in bytes: five times the largest return seen, and read whole into memory.
pub const MAX_FILE_BYTES: u64 = 128 << 20;

/// The most pages that are read of one PDF.
pub const MAX_PAGES: usize = 5_000;

/// The most blocks that one document may have: some 20,000 pages of prose.
pub const MAX_BLOCKS: usize = 400_000;

/// The most characters of text that one document may have.
pub const MAX_CHARACTERS: usize = 40_000_000;
