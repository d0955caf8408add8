use crate::finding::Code;

use super::Check;

macro_rules! check {
    ($file:literal, $($module:ident)::+, [$($code:ident),+]) => {
        Check { codes: &[$(Code::$code),+], run: super::$($module)::+::run, file: include_str!($file) }
    };
}

/// Every check: the file whose module comment explains it, what runs, and its codes.
pub const CHECKS: &[Check] = &[
    check!("missing_document.rs", missing_document, [MissingDocument]),
    check!("missing_section.rs", missing_section, [MissingSection]),
    check!("missing_answer.rs", missing_answer, [MissingAnswer]),
    check!("prompt_left_in.rs", prompt_left_in, [PromptLeftIn]),
    check!("placeholder/mod.rs", placeholder, [PlaceholderAnswer]),
    check!("reference/mod.rs", reference, [AnswerByReference]),
    check!("truncated/mod.rs", truncated, [TruncatedAnswer]),
    check!("thin_answer.rs", thin_answer, [ThinAnswer]),
    check!("duplicates/mod.rs", duplicates, [RepeatedAnswer, CopiedAnswer]),
    check!(
        "ratification/mod.rs",
        ratification,
        [Unratified, RatifiedByPerson, UndatedRatification, RatificationOutOfPeriod]
    ),
    check!("stale_year.rs", stale_year, [StaleYear]),
    check!("old_template.rs", old_template, [OldTemplate]),
    check!("citations/guidance.rs", citations::guidance, [StaleGuidance, MiscitedGuidance, UndatedGuidance]),
    check!("citations/superseded_body.rs", citations::superseded_body, [SupersededBody]),
    check!("citations/superseded_agency.rs", citations::superseded_agency, [SupersededAgency]),
    check!("promises/mod.rs", promises, [LapsedPromise]),
    check!("wording/mod.rs", wording, [WordingMissing, WordingAltered]),
    check!("strays.rs", strays, [UnknownAgency, UnrecognisedDocument]),
    check!("unreadable.rs", unreadable, [Unreadable]),
    check!("notices.rs", notices, [NoTextLayer, UnreadContent, TrackedChanges, HiddenText, CommentsLeft]),
    check!("draft_marker.rs", draft_marker, [DraftMarker]),
    check!("carried_forward.rs", carried_forward, [CarriedForward]),
];
