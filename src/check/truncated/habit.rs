//! Whether the last words of a sentence ask for more where its author has ended all others with a stop: less is needed then.

use super::clauses::is_aux;
use super::last::{End, is_finite, is_preposition};
use super::words::{ADVERBS, AFTER_RELATIVE, LICENCES, MORE, PASSIVES, PRONOUNS, WITH_ADVERB};
use crate::document::Letters;

impl End<'_> {
    /// Whether it does behind sentences that all have their stop, where no licence is looked for: "led it to", "would like
    /// fewer", "the voice of the child".
    pub fn waits_of_habit(&self) -> bool {
        let (last, previous) = (self.back(0), self.back(1));
        if self.verb_hangs() || self.clause_hangs() {
            return true;
        }
        let phrasal = WITH_ADVERB.contains(&previous)
            || PASSIVES.contains(&previous)
            || matches!(previous, "up" | "down" | "out" | "off" | "back" | "and");
        if last == "to" || is_preposition(last) && !matches!(last, "in" | "on" | "about" | "through" | "like") {
            return self.words.len() > 2
                && !phrasal
                && !self.before(LICENCES, 12)
                && !self.before(&["people", "be", "far"], 4);
        }
        if MORE.contains(&last) {
            return !matches!(previous, "no" | "any" | "and" | "or" | "the" | "each");
        }
        // "As a result of which staff now": a relative without its verb.
        let relative = self.words.iter().rposition(|word| word == "which" || word == "whom" || word == "whose");
        let silent = |from: usize| !self.words[from..].iter().any(|word| is_aux(word) || is_finite(word));
        let headless = relative.is_some_and(|at| self.words.len() - at <= 4 && at + 1 < self.words.len() && silent(at));
        let title = matches!(self.words[0].as_str(), "the" | "our" | "this" | "these" | "their" | "its")
            && (3..=8).contains(&self.words.len())
            && silent(0)
            && !self.words.iter().any(|word| word.ends_with('s') || word == "and");
        ADVERBS.contains(&last) || headless || title
    }

    /// A verb whose object or complement is wanted: "practices have since", "looked at the plan and found", "agreed to", "the
    /// points were about", "what they say is", "filled in by the nurse but not".
    fn verb_hangs(&self) -> bool {
        let (last, previous) = (self.back(0), self.back(1));
        match last {
            "since" | "then" | "now" => is_aux(previous),
            "not" => previous == "but",
            "about" => matches!(previous, "been" | "be" | "was" | "were" | "is" | "are") && !self.before(LICENCES, 4),
            "to" => matches!(previous, "agreed" | "began" | "continued" | "started" | "sought" | "chose"),
            "one" => previous == "the" && is_aux(self.back(2)),
            "is" | "was" | "are" | "were" => {
                self.back(3) == "what" && PRONOUNS.contains(&self.back(2)) && !is_aux(previous)
            }
            _ => previous == "and" && AFTER_RELATIVE.contains(&last) && self.words.len() > 6,
        }
    }

    /// "When the conference met": a subordinate clause, and no other behind it.
    fn clause_hangs(&self) -> bool {
        let opens = matches!(self.words[0].as_str(), "when" | "once" | "although" | "while" | "whilst" | "because");
        let verb = |word: &Letters| is_aux(word) || is_finite(word);
        opens
            && (4..=9).contains(&self.words.len())
            && self.words.iter().filter(|word| verb(word)).count() == 1
            && verb(&self.words[self.words.len() - 1])
    }
}
