use super::clause::Clause;

/// What a verb group tells about the time of what it speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// "Will", "is to", "is going to", "has yet to".
    Future,
    /// "Is planned", "are due".
    Announced,
    /// "Has been booked", "have arranged": what is arranged is to come, the arranging is past.
    Arranged,
    /// "Plans to", "we expect", "is hoping to".
    Intent,
    /// "Was due", "was to": the plan is told and its outcome is not.
    WasDue,
    /// "Must", "should", "needs to".
    Duty,
    /// "Starts", "takes place".
    Scheduled,
    /// "Is recruiting".
    Progressive,
    /// Any other present, and a future that is denied or only goes on.
    Present,
    /// "Would", "could", "might".
    Conditional,
    Perfect,
    Past,
    /// "To train": its governor decides.
    Infinitive,
    /// "The event planned for May".
    Planned,
}

impl Kind {
    /// Its name among the traits of a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Self::Future => "future",
            Self::Announced => "announced",
            Self::Arranged => "arranged",
            Self::Intent => "intent",
            Self::WasDue => "was-due",
            Self::Duty => "duty",
            Self::Scheduled => "scheduled",
            Self::Progressive => "progressive",
            Self::Present => "present",
            Self::Conditional => "conditional",
            Self::Perfect => "perfect",
            Self::Past => "past",
            Self::Infinitive => "infinitive",
            Self::Planned => "planned",
        }
    }
}

/// A run of words, as places in the level of the sentence that is read, the main verb last.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    pub first: usize,
    pub last: usize,
    pub kind: Kind,
}

/// The words of a sentence that stand at the level of a date, the date's own left out.
pub(super) struct Level<'c, 't> {
    pub clause: &'c Clause<'t>,
    pub words: Vec<usize>,
    /// The place of the date: how many of the words stand before it.
    pub date: usize,
}

impl Level<'_, '_> {
    pub fn word(&self, at: usize) -> &str {
        self.clause.word(self.words.get(at).copied())
    }

    pub fn back(&self, at: usize, steps: usize) -> &str {
        at.checked_sub(steps).map_or("", |at| self.word(at))
    }

    /// What stands between a word of the level and the one before it.
    pub fn gap(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| self.clause.gap(*word))
    }

    /// Whether a new clause or line begins at a word.
    pub fn is_cut(&self, at: usize) -> bool {
        self.gap(at).contains([';', ':', '\n', '•'])
    }

    /// The first place from `at` on that holds no adverb.
    pub fn past_adverbs(&self, at: usize) -> usize {
        let adverb = |word: &str| {
            word.len() > 3 && word.ends_with("ly") && word != "july"
                || matches!(
                    word,
                    "also"
                        | "now"
                        | "then"
                        | "still"
                        | "soon"
                        | "all"
                        | "both"
                        | "again"
                        | "already"
                        | "next"
                        | "shortly"
                        | "first"
                )
        };
        (at..(at + 3).min(self.words.len())).find(|at| !adverb(self.word(*at)) || *at == self.date).unwrap_or(at)
    }
}
