use super::super::look::Shown;

/// An open element, with what has to be put back when it ends.
#[derive(Debug)]
pub(super) enum Frame {
    /// One that only holds others.
    Plain,
    Paragraph,
    /// A run, with the look of what is around it.
    Run(Shown),
    /// Words that are shown.
    Words {
        /// White space at the ends counts.
        preserve: bool,
    },
    /// Words that a tracked change has taken out.
    DeletedWords,
    /// The instruction of a field.
    Instruction,
    SimpleField,
    Table,
    Row(Row),
    Cell,
    /// A text box, with the number of fields that were open around it.
    Box,
    Control,
    Inserted,
    Deleted,
    MovedHere,
    MovedAway,
    /// A choice between renderings of the same content, and whether one has been taken.
    Choice {
        taken: bool,
    },
    Drawing(Drawing),
    Object,
    /// A footnote, endnote or comment.
    Entry {
        id: String,
        separator: bool,
    },
}

/// A row of a table.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// The number of blocks before it.
    pub start: usize,
    /// Its deletion is tracked.
    pub gone: bool,
    /// Its insertion is tracked.
    pub new: bool,
    pub hidden: bool,
}

/// A drawing or a shape.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    /// Its width times its height, in square English metric units.
    pub area: i64,
    /// It is as large as a picture that holds words.
    pub large: bool,
    /// It holds a picture.
    pub picture: bool,
    /// The relationship that leads to the picture.
    pub source: String,
    /// It is named as a watermark.
    pub watermark: bool,
}
