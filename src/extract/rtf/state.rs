//! What a group of RTF holds until it is closed.

use crate::document::Style;

/// Where text goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Destination {
    #[default]
    Text,
    Skip,
    Fonts,
    Styles,
    /// The number or bullet that a program without lists shows.
    Label,
    Instruction,
    FormDefault,
    FormEntry,
    /// A property of a shape, of which none but its lettering is text.
    Shape,
    /// The name of such a property.
    ShapeProperty,
    /// The words that a shape is drawn as: a watermark, or lettering for show.
    ShapeLettering,
}

/// What a group inherits and, when it is closed, gives back.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct State {
    pub(super) destination: Destination,
    pub(super) style: Style,
    pub(super) hidden: bool,
    pub(super) deleted: bool,
    pub(super) inserted: bool,
    /// How many signs after a `\u` stand for it in programs that do not know it.
    pub(super) skip_after_unicode: u8,
    pub(super) font: i32,
    pub(super) paragraph: Paragraph,
    /// The story that begins with this group is ended with it.
    pub(super) owns_story: bool,
    /// A field, or a part of one, begins with this group.
    pub(super) field: FieldPart,
    pub(super) in_picture: bool,
    /// Where text went before a group that says it twice, for old programs and for new ones.
    pub(super) before_twofold: Destination,
}

/// What of a field a group is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum FieldPart {
    #[default]
    None,
    Whole,
    Instruction,
    Result,
}

/// What the words before it make of a paragraph.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Paragraph {
    pub(super) in_table: bool,
    /// How many tables it lies in, where that is said.
    pub(super) depth: u32,
    pub(super) style: i32,
    /// From 0; 9 is running text.
    pub(super) outline: Option<u8>,
    pub(super) list: bool,
    pub(super) level: u8,
}

impl Paragraph {
    /// How many tables it lies in.
    pub(super) fn tables(self) -> u32 {
        if self.in_table { self.depth.max(1) } else { 0 }
    }
}

impl State {
    /// Formatting of characters back to none.
    pub(super) fn plain(&mut self) {
        self.style = Style::empty();
        self.hidden = false;
        self.deleted = false;
        self.inserted = false;
    }
}
