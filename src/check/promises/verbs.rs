//! The verb groups of a sentence: "will be repeated", "has been booked", "is to", "went". No dictionary: auxiliaries are a
//! closed class, participles are told by their ending or a short list, and the rest is left unread.

use super::level::{Group, Kind, Level};
use super::lexicon::{
    ARRANGED, AWAITED, DETERMINERS, EVENTS, INTENDING, INTENDS, IRREGULAR, NO_VERB, PROMISED, SCHEDULED,
};

impl Level<'_, '_> {
    /// The verb groups in order.
    pub fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            match self.group(at, groups.last()) {
                Some(group) => {
                    at = group.last + 1;
                    groups.push(group);
                }
                None => at += 1,
            }
        }
        groups
    }

    /// The end of "be trained", "have all been", "be written and agreed".
    fn to_main_verb(&self, at: usize) -> usize {
        let mut last = at;
        let mut next = self.past_adverbs(at + 1);
        while next < self.words.len() && next < at + 8 && next != self.date {
            let word = self.word(next);
            if !(matches!(word, "be" | "have" | "been" | "being" | "had") || self.is_participle(next)) {
                break;
            }
            last = next;
            next = self.past_adverbs(next + 1);
        }
        last
    }

    fn is_participle(&self, at: usize) -> bool {
        let word = self.word(at);
        is_ed(word) || IRREGULAR.contains(&word)
    }

    fn group(&self, at: usize, before: Option<&Group>) -> Option<Group> {
        let drawn_together = self.words.get(at).and_then(|word| self.clause.auxiliary(*word));
        let word = drawn_together.unwrap_or_else(|| self.word(at));
        let name = self.words.get(at).is_some_and(|word| self.clause.is_name(*word));
        let end = self.past_adverbs(at + 1);
        let next = self.word(end);
        let make = |kind, last: usize| Some(Group { first: at, last, kind });
        match word {
            "will" | "shall"
                if (!name || drawn_together.is_some())
                    && !matches!(
                        self.back(at, 1),
                        "the" | "a" | "an" | "his" | "her" | "their" | "good" | "political"
                    ) =>
            {
                let denied = matches!(next, "not" | "never" | "continue" | "remain")
                    || matches!(self.word(end + 1), "continue" | "remain");
                make(if denied { Kind::Present } else { Kind::Future }, self.to_main_verb(at))
            }
            // "It is planned that the form be used": the verb before it decides, as for an infinitive.
            "be" if self.is_participle(end) => make(Kind::Infinitive, self.to_main_verb(at)),
            "wont" => make(Kind::Present, at),
            "is" | "are" | "am" | "isnt" | "arent" => self.present(at, end),
            "was" | "were" => {
                let after = self.word(end + 1);
                let due = next == "to" && after != "the"
                    || matches!(next, "due" | "supposed" | "meant")
                    || AWAITED.contains(&next)
                    || INTENDING.contains(&next) && after == "to"
                    || next == "for" && at > 0 && matches!(self.back(at, 1), "plan" | "aim" | "intention" | "idea");
                make(if due { Kind::WasDue } else { Kind::Past }, if due { end } else { self.to_main_verb(at) })
            }
            "has" | "have" if self.back(at, 1) != "to" => self.perfect(at, end),
            "had" | "did" | "didnt" => make(Kind::Past, self.to_main_verb(at)),
            "would" if next == "like" && self.word(end + 1) == "to" => make(Kind::Intent, self.to_main_verb(end + 1)),
            "can" if next == "expect" => make(Kind::Intent, end),
            "would" | "could" | "might" | "can" | "cannot" => make(Kind::Conditional, self.to_main_verb(at)),
            "may" if !name => make(Kind::Conditional, self.to_main_verb(at)),
            "should" | "must" | "ought" => make(Kind::Duty, self.to_main_verb(at)),
            "need" | "needs" if next == "to" => make(Kind::Duty, self.to_main_verb(at + 1)),
            "want" | "wants" if next != "more" => make(Kind::Intent, at),
            "plan" | "hope" if matches!(self.back(at, 1), "we" | "they") => make(Kind::Intent, at),
            "plan" | "plans" | "aim" | "aims" | "hope" | "hopes" | "wish" | "wishes"
                if matches!(next, "to" | "for" | "that") && !is_ed(self.back(at, 1)) && self.back(at, 1) != "to" =>
            {
                make(Kind::Intent, at)
            }
            "look" | "looks" if next == "forward" => make(Kind::Intent, at + 1),
            _ if INTENDS.contains(&word) && !DETERMINERS.contains(&self.back(at, 1)) => make(Kind::Intent, at),
            "to" if end < self.words.len() && end != self.date && self.opens_infinitive(end) => {
                make(Kind::Infinitive, self.to_main_verb(at))
            }
            _ if self.is_scheduled(at) => make(Kind::Scheduled, at),
            "due" | "forthcoming" | "upcoming" if next != "to" || self.word(end + 1) == "be" || self.opens_due(end) => {
                make(Kind::Planned, at)
            }
            // "Was repeated, as planned, in May".
            _ if self.back(at, 1) == "as" && (AWAITED.contains(&word) || ARRANGED.contains(&word)) => None,
            _ if self.is_participle(at) => self.participle(at, before),
            _ => None,
        }
    }

    /// "Due to start", and not "due to the floods".
    fn opens_due(&self, to: usize) -> bool {
        to + 1 < self.words.len()
            && to + 1 != self.date
            && self.opens_infinitive(to + 1)
            && !self.word(to + 1).ends_with("ing")
            && !self.word(to + 1).ends_with('s')
    }

    fn opens_infinitive(&self, at: usize) -> bool {
        let word = self.word(at);
        let name = self.words.get(at).is_some_and(|word| self.clause.is_name(*word));
        !name
            && !DETERMINERS.contains(&word)
            && !word.starts_with(|c: char| c.is_ascii_digit())
            && !word.ends_with("ing")
            && !is_plural(word)
            || word == "bring"
    }

    fn present(&self, at: usize, end: usize) -> Option<Group> {
        let (next, after) = (self.word(end), self.word(end + 1));
        let make = |kind, last: usize| Some(Group { first: at, last, kind });
        match next {
            _ if end == self.date => make(Kind::Present, at),
            "not" => make(Kind::Present, end),
            "to" if !DETERMINERS.contains(&after) => make(Kind::Future, self.to_main_verb(end)),
            "going" if after == "to" => make(Kind::Future, self.to_main_verb(end + 1)),
            "up" if after == "for" => make(Kind::Announced, end + 1),
            "due" | "about" => make(Kind::Announced, end),
            "committed" if after == "to" => {
                let delivers = (end + 2..end + 4).any(|at| {
                    let word = self.word(at);
                    ["deliver", "implement", "introduc", "complet", "establish", "roll", "launch"]
                        .iter()
                        .any(|stem| word.starts_with(stem))
                });
                make(if delivers { Kind::Intent } else { Kind::Present }, end)
            }
            "being" => {
                let verb = self.past_adverbs(end + 1);
                let kind = if ARRANGED.contains(&self.word(verb)) { Kind::Arranged } else { Kind::Present };
                make(kind, if self.is_participle(verb) { verb } else { end })
            }
            _ if AWAITED.contains(&next) || next == "hoped" => make(Kind::Announced, end),
            _ if ARRANGED.contains(&next) && next != "asked" => make(Kind::Announced, end),
            _ if INTENDING.contains(&next) => make(Kind::Intent, end),
            _ if next.len() > 4 && next.ends_with("ing") => make(Kind::Progressive, end),
            _ if self.is_participle(end) => make(Kind::Present, end),
            _ => make(Kind::Present, at),
        }
    }

    fn perfect(&self, at: usize, end: usize) -> Option<Group> {
        let (next, after) = (self.word(end), self.word(end + 1));
        let make = |kind, last: usize| Some(Group { first: at, last, kind });
        match next {
            "to" => make(Kind::Duty, self.to_main_verb(end)),
            "yet" if after == "to" => make(Kind::Future, self.to_main_verb(end + 1)),
            "until" | "plans" => make(Kind::Intent, at),
            "had" => make(Kind::Perfect, end),
            "been" => {
                let verb = self.past_adverbs(end + 1);
                let kind = if ARRANGED.contains(&self.word(verb)) { Kind::Arranged } else { Kind::Perfect };
                make(kind, self.to_main_verb(at))
            }
            _ if PROMISED.contains(&next) || ARRANGED.contains(&next) => make(Kind::Arranged, end),
            _ if end != self.date && self.is_participle(end) => make(Kind::Perfect, self.to_main_verb(at)),
            _ => make(Kind::Present, at),
        }
    }

    /// "Starts", "take place", behind something that can be its subject.
    fn is_scheduled(&self, at: usize) -> bool {
        let (word, previous, next) = (self.word(at), self.back(at, 1), self.word(at + 1));
        let takes = match word {
            "takes" | "take" => matches!(next, "place" | "effect" | "up" | "over"),
            "goes" | "go" => matches!(next, "live" | "to" | "out" | "before" | "into"),
            "runs" | "run" => matches!(next, "out" | "again"),
            "comes" | "come" => matches!(next, "into" | "out" | "to") || next == "in" && self.word(at + 2) == "use",
            _ => {
                SCHEDULED.contains(&word.strip_suffix("es").unwrap_or(word))
                    || word.strip_suffix('s').is_some_and(|stem| SCHEDULED.contains(&stem))
            }
        };
        let third = word.ends_with('s');
        let plain = SCHEDULED.contains(&word.strip_suffix('s').unwrap_or(word));
        let subject = if third {
            (!DETERMINERS.contains(&previous) || !plain && matches!(previous, "this" | "that" | "it"))
                && !previous.is_empty()
                && !previous.bytes().all(|byte| byte.is_ascii_digit())
                && !previous.ends_with("ing")
                && !(plain && previous.ends_with('s') && previous.len() > 2 && !previous.ends_with("ss"))
        } else {
            matches!(previous, "who" | "which" | "that" | "we" | "they")
                || previous.ends_with('s') && previous.len() > 3
                || matches!(word, "take" | "go" | "come") && !matches!(previous, "to" | "not")
        };
        // "Will go live": the auxiliary decides.
        let led =
            matches!(previous, "will" | "shall" | "would" | "should" | "must" | "can" | "could" | "may" | "might");
        takes && subject && !led && !self.is_cut(at)
    }

    /// A participle that no auxiliary precedes: an adjective, a second verb of the group before, or a verb of its own.
    fn participle(&self, at: usize, before: Option<&Group>) -> Option<Group> {
        let (word, previous, next) = (self.word(at), self.back(at, 1), self.word(at + 1));
        let make = |kind| Some(Group { first: at, last: at, kind });
        let joined = matches!(previous, "and" | "or" | "then") || self.gap(at).contains(',');
        if let Some(before) = before
            && joined
            && !is_past_alone(word)
            && before.last + 5 >= at
            && self.is_participle(before.last)
            && !self.is_cut(at)
        {
            return make(before.kind);
        }
        let ends = at + 1 == self.date || next.is_empty();
        let preposition = matches!(
            next,
            "for"
                | "in"
                | "on"
                | "by"
                | "to"
                | "from"
                | "at"
                | "before"
                | "as"
                | "with"
                | "up"
                | "into"
                | "down"
                | "during"
        );
        let set_up = word == "set" && !matches!(next, "for" | "to");
        if AWAITED.contains(&word) || !set_up && ARRANGED.contains(&word) && word != "asked" && word != "agreed" {
            let subject = matches!(previous, "we" | "they" | "he" | "she" | "it");
            if !subject && (ends || preposition) {
                return make(Kind::Planned);
            }
            return if DETERMINERS.contains(&previous) { None } else { make(Kind::Past) };
        }
        if is_ed(word) && DETERMINERS.contains(&previous) && !(ends || preposition) {
            return None;
        }
        make(Kind::Past)
    }
}

/// Past forms that are no participles: "and took place".
fn is_past_alone(word: &str) -> bool {
    #[rustfmt::skip]
    let alone = matches!(
        word,
        "took" | "went" | "began" | "gave" | "ran" | "saw" | "wrote" | "spoke" | "came" | "became" | "rose" | "fell" | "grew" | "chose" | "drew" | "did"
            | "undertook" | "met"
    );
    alone
}

/// Whether a word is surely no base form: "to families".
fn is_plural(word: &str) -> bool {
    word.ends_with('s') && !["ss", "us", "is", "as"].iter().any(|end| word.ends_with(end))
}

/// Whether a word has the ending of a past form.
pub(super) fn is_ed(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed") && !NO_VERB.contains(&word)
}

/// Whether a noun names something that is held on a day.
pub(super) fn is_event(word: &str) -> bool {
    EVENTS.contains(&word) || word.strip_suffix('s').is_some_and(|word| EVENTS.contains(&word))
}
