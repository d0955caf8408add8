use super::Place;

/// Something about a file that its text alone does not tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What it is.
    pub kind: NoticeKind,
    /// The words it rests on, or a sentence that says what was seen: the inserted words, the comment, the limit met.
    /// At most 200 characters.
    pub text: String,
    /// Where it stands.
    pub place: Place,
    /// The index in `Document::blocks` of the block that it belongs to, or of the last block before it, if any.
    pub block: Option<usize>,
}

/// The kinds of notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NoticeKind {
    /// Text whose insertion is tracked and neither accepted nor refused. It is part of the running text.
    Inserted,
    /// Text whose deletion is tracked. It is not part of the running text.
    Deleted,
    /// Text whose move is tracked; it stands once, at its new place.
    Moved,
    /// A reviewer's comment.
    Comment,
    /// Text formatted as hidden. It is not part of the running text.
    Hidden,
    /// DRAFT in a header, footer or watermark.
    Draft,
    /// A page that holds a picture and no text: `place.page` says which.
    NoTextLayer,
    /// Content that was seen and could not be read: an embedded object, linked content, a picture that fills most of a
    /// page of a text document, a page on which the reader broke, glyphs without Unicode. `text` says what.
    Unread,
    /// A picture in the running text, large enough to hold words. It is content that was not read only where words belong.
    Picture,
    /// A limit of ours that was met, so that what follows was not read. `text` names the limit.
    Limit,
    /// Text that was recognised in a picture; `text` gives the page's mean confidence in per cent.
    Ocr,
}
