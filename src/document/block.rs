use super::{Cell, Place, Text};

/// A paragraph, heading or list item; in a table, one for each paragraph of a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Block {
    /// What the file says this is, by style, tag or look. A bold paragraph that is not styled as a heading stays a
    /// paragraph: whether it is a question is for the alignment to say.
    pub kind: BlockKind,
    /// A number or bullet that the program which showed the file would put before the text and that is not in the text:
    /// `1.`, `a)`, `•`. A number that was typed stays in [`Block::text`].
    pub label: Option<String>,
    /// The words. Never empty, but for the blocks of empty cells, which are kept so that a form's empty answer is seen.
    pub text: Text,
    /// The table cell it stands in.
    pub cell: Option<Cell>,
    /// Where it begins. The spans of [`Block::text`] say where later words stand.
    pub place: Place,
}

/// The kinds of block.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A paragraph.
    #[default]
    Paragraph,
    /// A heading by style, tag or bookmark; 1 is the highest level, 9 the lowest.
    Heading(u8),
    /// An item of a list; 0 is the outermost depth.
    ListItem(u8),
}

/// Text beside the running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Where it stands on the page.
    pub kind: AsideKind,
    /// Its words and place; for a header or footer that recurs, those of the first page.
    pub block: Block,
}

/// The kinds of aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AsideKind {
    /// A page header.
    Header,
    /// A page footer.
    Footer,
    /// A footnote or endnote.
    Note,
    /// Text behind the page: a watermark.
    Watermark,
}
