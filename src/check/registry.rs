use crate::finding::Code;

use super::{
    Check, carried_forward, citations, draft_marker, missing_answer, missing_document, missing_section, notices,
    old_template, placeholder, prompt_left_in, ratification, reference, stale_year, strays, thin_answer, unreadable,
};

macro_rules! check {
    ($file:literal, $run:path, [$($code:ident),+]) => {
        Check { codes: &[$(Code::$code),+], run: $run, file: include_str!($file) }
    };
}

/// Every check: the file whose module comment explains it, what runs, and its codes.
pub const CHECKS: &[Check] = &[
    check!("missing_document.rs", missing_document::run, [MissingDocument]),
    check!("missing_section.rs", missing_section::run, [MissingSection]),
    check!("missing_answer.rs", missing_answer::run, [MissingAnswer]),
    check!("prompt_left_in.rs", prompt_left_in::run, [PromptLeftIn]),
    check!("placeholder/mod.rs", placeholder::run, [PlaceholderAnswer]),
    check!("reference/mod.rs", reference::run, [AnswerByReference]),
    check!("thin_answer.rs", thin_answer::run, [ThinAnswer]),
    check!(
        "ratification/mod.rs",
        ratification::run,
        [Unratified, RatifiedByPerson, UndatedRatification, RatificationOutOfPeriod]
    ),
    check!("stale_year.rs", stale_year::run, [StaleYear]),
    check!("old_template.rs", old_template::run, [OldTemplate]),
    check!("citations/guidance.rs", citations::guidance::run, [StaleGuidance, MiscitedGuidance, UndatedGuidance]),
    check!("citations/superseded_body.rs", citations::superseded_body::run, [SupersededBody]),
    check!("citations/superseded_agency.rs", citations::superseded_agency::run, [SupersededAgency]),
    check!("strays.rs", strays::run, [UnknownAgency, UnrecognisedDocument]),
    check!("unreadable.rs", unreadable::run, [Unreadable]),
    check!("notices.rs", notices::run, [NoTextLayer, UnreadContent, TrackedChanges, HiddenText, CommentsLeft]),
    check!("draft_marker.rs", draft_marker::run, [DraftMarker]),
    check!("carried_forward.rs", carried_forward::run, [CarriedForward]),
];
