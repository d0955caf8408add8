use crate::extract::docx::look::Look;

/// An open element, with what has to be put back when it ends.
#[derive(Debug)]
pub(super) enum Frame {
    /// One that only holds others.
    Plain,
    Paragraph,
    /// A stretch of text, with the look of what is around it.
    Span(Look),
    List,
    Item,
    Table,
    /// A row, with how often it is repeated.
    Row(u32),
    Cell {
        /// The number of blocks before it.
        start: usize,
        /// It is a part of another.
        covered: bool,
    },
    /// A text box, with whether it stands for itself or in a paragraph.
    Box,
    Note(u32),
    Comment(u32),
    /// Something that is not shown.
    Hidden,
    Field,
    Placeholder,
    /// A tick box, with the one around it.
    Tick(Option<(bool, bool)>),
    /// A field of an old form: its name, the entries of a list, what was chosen, whether it is ticked.
    Mark(Mark),
    Drawing(Drawing),
}

/// A field of an old form that holds no text of its own.
#[derive(Debug, Default)]
pub(super) struct Mark {
    pub kind: String,
    pub entries: Vec<String>,
    pub chosen: usize,
    pub ticked: bool,
}

/// A frame for a picture, an object or a text box.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    /// Its area in square points.
    pub area: f64,
    /// It is as large as a picture that holds words.
    pub large: bool,
    pub picture: bool,
    /// Where the picture is kept.
    pub source: String,
    /// It holds an object, of which the picture is a likeness.
    pub object: bool,
}

/// A list that is open.
#[derive(Debug, Default)]
pub(super) struct List {
    pub style: Option<String>,
    pub id: Option<String>,
}

/// An item of a list that is open.
#[derive(Debug, Default)]
pub(super) struct Item {
    /// Its first paragraph has been met.
    pub begun: bool,
    /// It has no number of its own.
    pub header: bool,
    pub start: Option<u32>,
    /// How many lists are open around it.
    pub depth: usize,
}
