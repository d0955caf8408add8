use crate::document::Place;

/// What became of one answer between two years.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The agency, document and section, by their ids in this year's rule set; in last year's where this year's has
    /// none.
    pub subject: SectionRef,
    /// Where last year's answer stood, if its ids were others: an agency that was succeeded, a section whose id changed.
    pub was: Option<SectionRef>,
    /// What became of it.
    pub status: ChangeStatus,
    /// The share of both answers' words that was kept, moved ones included, from 0 to 1: twice the kept words over the
    /// words of both. 1 for `unchanged`, and for an answer that was only put into another order; 0 where either is not
    /// there. The same whichever year comes first.
    pub similarity: f64,
    /// Last year's answer, if there was one.
    pub previous: Option<Passage>,
    /// This year's answer, if there is one.
    pub current: Option<Passage>,
    /// How last year's answer became this year's; empty for `absent`. The texts of `Equal`, `Insert` and `Move` joined
    /// in order are this year's answer, byte for byte; those of `Equal` and `Delete` joined in order are last year's,
    /// but for what is never a change (case, quotes, punctuation, spaces, typed numbers of lists).
    pub hunks: Vec<Hunk>,
    /// What a reviewer should look at, in the order of [`FlagKind`].
    pub flags: Vec<Flag>,
}

/// One section of one agency's document, by ids.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectionRef {
    /// The agency's id.
    pub agency: String,
    /// The document's id.
    pub document: String,
    /// The section's id.
    pub section: String,
}

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeStatus {
    /// The same words.
    Unchanged,
    /// Other words, of which enough are last year's.
    Edited,
    /// Little is left.
    Rewritten,
    /// No answer last year.
    Added,
    /// No answer this year.
    Removed,
    /// In neither year.
    Absent,
}

impl ChangeStatus {
    /// Every status, in the order of the contract's summary.
    pub const ALL: [Self; 6] =
        [Self::Unchanged, Self::Edited, Self::Rewritten, Self::Added, Self::Removed, Self::Absent];

    /// The contract's name for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Edited => "edited",
            Self::Rewritten => "rewritten",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Absent => "absent",
        }
    }

    /// Whether a reviewer has anything to read: neither `unchanged` nor `absent`.
    pub fn is_change(self) -> bool {
        !matches!(self, Self::Unchanged | Self::Absent)
    }
}

/// An answer as it stands in one year.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// Its paragraphs, one a line; those of several forms of one kind follow each other.
    pub text: String,
    /// The number of its words, folded.
    pub words: usize,
    /// The path of the file in which it begins.
    pub source: String,
    /// Where it begins in that file.
    pub place: Place,
}

/// A stretch of text and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hunk {
    /// What became of it.
    pub kind: HunkKind,
    /// The words as they stand: this year's for `Equal`, `Insert` and `Move`, last year's for `Delete`. Paragraphs end in
    /// a line break.
    pub text: String,
    /// For `Move`, where the words stood last year; for `Delete`, where they stand now, if they were moved. The
    /// section itself for a move inside the answer.
    pub elsewhere: Option<SectionRef>,
}

/// What became of a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HunkKind {
    /// In both years.
    Equal,
    /// New this year.
    Insert,
    /// Gone from this place; moved elsewhere if [`Hunk::elsewhere`] says so.
    Delete,
    /// Last year's words in another place.
    Move,
}

impl HunkKind {
    /// The contract's name for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Insert => "insert",
            Self::Delete => "delete",
            Self::Move => "move",
        }
    }
}

/// Something about a change that its status does not tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// What it is.
    pub kind: FlagKind,
    /// One plain sentence.
    pub message: String,
    /// The words it rests on, shortened in the middle when long; empty where the whole answer is meant.
    pub evidence: String,
    /// The other section, for moves between sections.
    pub elsewhere: Option<SectionRef>,
}

/// The kinds of flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FlagKind {
    /// The same items of a list in another order.
    ListReordered,
    /// Text that stands elsewhere in the same answer.
    Moved,
    /// Text of last year's answer that now stands in another section.
    MovedTo,
    /// Text that stood in another section last year.
    MovedFrom,
    /// A paragraph of last year's is now several.
    ParagraphSplit,
    /// Paragraphs of last year's are now one.
    ParagraphsJoined,
    /// The words differ in figures alone.
    FiguresOnly,
    /// The text speaks of an update, or of another year, and its figures are last year's.
    FiguresNotMoved,
    /// Something was announced last year, and this year's text does not come back to it.
    PromiseNotTakenUp,
    /// Something was announced last year, and this year's text comes back to it.
    PromiseTakenUp,
    /// A placeholder stands where there was an answer last year.
    PlaceholderNow,
    /// Signed off on the date of last year's.
    SignOffNotRenewed,
    /// One of the answers is so long that its parts were compared by their rarer words alone: what is shown as changed
    /// may hold words that were kept.
    ComparedCoarsely,
}

impl FlagKind {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::ListReordered => "list-reordered",
            Self::Moved => "moved",
            Self::MovedTo => "moved-to",
            Self::MovedFrom => "moved-from",
            Self::ParagraphSplit => "paragraph-split",
            Self::ParagraphsJoined => "paragraphs-joined",
            Self::FiguresOnly => "figures-only",
            Self::FiguresNotMoved => "figures-not-moved",
            Self::PromiseNotTakenUp => "promise-not-taken-up",
            Self::PromiseTakenUp => "promise-taken-up",
            Self::PlaceholderNow => "placeholder-now",
            Self::SignOffNotRenewed => "sign-off-not-renewed",
            Self::ComparedCoarsely => "compared-coarsely",
        }
    }
}
