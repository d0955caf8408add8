use std::fmt;
use std::str::FromStr;

use super::Severity;

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $severity:ident;)*) => {
        /// The codes of the findings. Names never change: users script against them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $variant,)* }

        impl Code {
            /// Every code, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name that users see.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The severity where the rule set says nothing else.
            pub fn default_severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// The agency sent no such document.
    MissingDocument = "missing-document", Error;
    /// The template's question is not in the document.
    MissingSection = "missing-section", Error;
    /// The question is there and nothing answers it.
    MissingAnswer = "missing-answer", Error;
    /// The template's own guidance stands where the answer belongs.
    PromptLeftIn = "prompt-left-in", Error;
    /// TBC, to follow, n/a and the like.
    PlaceholderAnswer = "placeholder-answer", Error;
    /// The answer only points elsewhere.
    AnswerByReference = "answer-by-reference", Warning;
    /// The text stops in mid-sentence, or ends with a lead-in that nothing follows.
    TruncatedAnswer = "truncated-answer", Warning;
    /// Fewer words than the rule set asks for.
    ThinAnswer = "thin-answer", Info;
    /// The same text answers another question of the same agency.
    RepeatedAnswer = "repeated-answer", Warning;
    /// The text is another agency's.
    CopiedAnswer = "copied-answer", Warning;
    /// No ratification block, an empty one, or the prompt still in it.
    Unratified = "unratified", Error;
    /// A person, where a governance group was asked for.
    RatifiedByPerson = "ratified-by-person", Warning;
    /// Ratified, without a date that can be read.
    UndatedRatification = "undated-ratification", Warning;
    /// The date lies outside the period that the rule set allows.
    RatificationOutOfPeriod = "ratification-out-of-period", Warning;
    /// The document's own year is not the expected one.
    StaleYear = "stale-year", Error;
    /// The wording of the form is that of an earlier version.
    OldTemplate = "old-template", Warning;
    /// A block of the board's shared wording is not there.
    WordingMissing = "wording-missing", Error;
    /// The shared wording is there in other words.
    WordingAltered = "wording-altered", Error;
    /// Guidance or law in an edition superseded or repealed by the as-of date.
    StaleGuidance = "stale-guidance", Warning;
    /// A wrong year or title; a Bill that has become an Act.
    MiscitedGuidance = "miscited-guidance", Warning;
    /// A work with several editions, cited without one.
    UndatedGuidance = "undated-guidance", Info;
    /// An organisation that no longer exists by the as-of date.
    SupersededBody = "superseded-body", Warning;
    /// The submitting agency no longer exists by the as-of date.
    SupersededAgency = "superseded-agency", Warning;
    /// Something announced for a date that has passed by the as-of date.
    LapsedPromise = "lapsed-promise", Warning;
    /// Word for word last year's answer.
    CarriedForward = "carried-forward", Warning;
    /// A file that no agency of the register explains.
    UnknownAgency = "unknown-agency", Warning;
    /// A file that no document of the rule set explains.
    UnrecognisedDocument = "unrecognised-document", Warning;
    /// A file that could not be read.
    Unreadable = "unreadable", Error;
    /// Pages that hold only a picture of text.
    NoTextLayer = "no-text-layer", Error;
    /// Content that was seen and could not be read.
    UnreadContent = "unread-content", Warning;
    /// The document still holds tracked changes.
    TrackedChanges = "tracked-changes", Warning;
    /// The document holds text that is not shown.
    HiddenText = "hidden-text", Warning;
    /// The document says that it is a draft.
    DraftMarker = "draft-marker", Warning;
    /// The document still holds reviewers' comments.
    CommentsLeft = "comments-left", Info;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Code {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.iter().copied().find(|code| code.name() == name).ok_or(())
    }
}
