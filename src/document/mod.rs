//! What was read: the one model that every reader fills and everything else speaks.
//!
//! A [`Document`] is a flat run of [`Block`]s in reading order. Tables are not nested in the run: a block that stands in
//! a table names its [`Cell`], so that nothing downstream recurses with the depth of a file. Text that is not part of the
//! running text (headers, footers, notes) lies in [`Document::asides`]; what was seen and is not text, or is text in a
//! state that a reader of the printed page would not see, is a [`Notice`].

mod block;
mod count;
pub mod dates;
mod folded;
mod notice;
mod numbering;
mod place;
mod slip;
mod source;
mod table;
mod text;

pub use block::{Aside, AsideKind, Block, BlockKind};
pub use count::words_in;
pub use folded::{Letters, Word, fold, folded};
pub use notice::{Notice, NoticeKind};
pub use numbering::{looks_numbered, numbering};
pub use place::Place;
pub use slip::is_one_slip;
pub use source::{Format, Source};
pub use table::{Cell, Table};
pub use text::{Span, Style, Text};

/// One file as it was read.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// Which file this is.
    pub source: Source,
    /// The running text, in reading order.
    pub blocks: Vec<Block>,
    /// The shapes of the tables that blocks name in their [`Cell`]s.
    pub tables: Vec<Table>,
    /// Headers, footers and notes, each once.
    pub asides: Vec<Aside>,
    /// What a reader has to be told of: text that could not be read, tracked changes, hidden text and the like.
    pub notices: Vec<Notice>,
}

impl Document {
    /// The number of words in the running text: runs of letters and digits as Unicode splits them.
    pub fn words(&self) -> usize {
        self.blocks.iter().map(|block| block.text.words()).sum()
    }
}
