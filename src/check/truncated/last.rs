//! Whether the last words of a sentence ask for more. English has closed classes of words that cannot stand last: articles,
//! conjunctions, most prepositions, auxiliaries. Where the grammar allows one of them at the end after all ("the people we
//! work with", "as they should", "we intend to"), something earlier in the sentence licenses it, and is looked for.

use crate::document::Letters;

use super::clauses::{is_aux, is_subordinator};
use super::words::{
    ADJECTIVES, AFTER_RELATIVE, BARE, BEFORE_PRONOUN_THAT, DETERMINERS, ELLIPSES, IRREGULAR, KNOWING, LICENCES,
    OBJECT_VERBS, OPENERS, PAIRS, PASSIVES, PREPOSITIONS, PRONOUNS, PURPOSE, SAID, SAYING, SOMETIMES, TRANSITIVE,
    WILLING, WITH_ADVERB,
};

/// The last words of a sentence, folded.
pub(super) struct End<'w> {
    pub(super) words: &'w [Letters],
}

impl<'w> End<'w> {
    pub fn of(words: &'w [Letters]) -> Self {
        Self { words }
    }

    pub(super) fn back(&self, steps: usize) -> &'w str {
        self.words.len().checked_sub(steps + 1).map_or("", |at| self.words[at].as_str())
    }

    pub(super) fn before(&self, any: &[&str], within: usize) -> bool {
        self.words.iter().rev().skip(1).take(within).any(|word| any.contains(&word.as_str()))
    }

    /// Whether the last word asks for another one.
    pub fn waits(&self) -> bool {
        let (last, previous) = (self.back(0), self.back(1));
        let number = previous.starts_with(|c: char| c.is_ascii_digit());
        let enough = self.words.len() > 2;
        if PAIRS.contains(&(previous, last)) {
            return enough;
        }
        if self.is_impersonal() || self.modal_hangs() || self.words.len() == 2 && BARE.contains(&last) {
            return true;
        }
        match last {
            "and" | "or" | "the" | "and/or" => return true,
            "plus" => return !number && enough,
            "a" => return !number && (previous == "and" || self.words.len() > 3) && !is_lettered(previous),
            "not" => return is_aux(previous) && enough && !self.before(ELLIPSES, 14),
            "these" | "those" => return previous == "of" && self.back(2) == "and",
            "together" | "up" | "about" if self.carries() => return true,
            "no" => {
                return matches!(previous, "that" | "has" | "have" | "had" | "are" | "of" | "with" | "was" | "were");
            }
            "each" => return previous == "and" || is_preposition(previous),
            "also" => return PRONOUNS.contains(&previous),
            // "Has been so since" looks back; without a perfect it gives a reason that is yet to come.
            "since" => {
                return enough && !self.before(&["has", "have", "had", "been", "ever", "long", "soon", "never"], 24);
            }
            "how" => return enough && self.question_word() && !matches!(previous, "this" | "that"),
            "that" => return self.is_clause_opener(),
            "who" | "whom" | "which" => return enough && self.relative(),
            "when" | "where" | "while" | "what" => return enough && self.question_word(),
            "it" => return enough && is_subordinator(previous) || previous == "that" && self.back(2) == "so",
            "least" | "most" => {
                return previous == "at" && matches!(self.back(2), "of" | "by" | "for" | "with" | "has" | "have");
            }
            "therefore" | "hence" | "consequently" | "furthermore" | "moreover" | "nevertheless" => {
                return self.words.len() == 1 || previous == "and";
            }
            "to" if matches!(previous, "and" | "or") => return enough,
            // "Which is then", and not "where we are now".
            "now" | "then" | "currently" | "being" if is_aux(previous) => {
                return enough && !self.before(&["where", "how", "what", "as", "than", "like", "so"], 10);
            }
            "on" if self.back(1) == "so" && self.back(2) == "and" => return false,
            _ => {}
        }
        if PRONOUNS.contains(&last) {
            return self.pronoun();
        }
        if OPENERS.contains(&last) {
            return enough;
        }
        if SOMETIMES.contains(&last) {
            return enough
                && !matches!((previous, last), ("the" | "and", "like") | ("far" | "in", "between"))
                && !self.stranded();
        }
        if last == "to" {
            return enough && self.infinitive();
        }
        if PREPOSITIONS.contains(&last) {
            return enough && self.preposition();
        }
        if is_aux(last) {
            return self.auxiliary();
        }
        if TRANSITIVE.contains(&last) {
            return enough && !self.before(&["what", "that", "which", "as", "than"], 4) || self.subject_relative();
        }
        if self.words.len() > 3 && self.lacks_object() {
            return true;
        }
        if AFTER_RELATIVE.contains(&last) || last == "out" && AFTER_RELATIVE.contains(&previous) {
            return self.subject_relative();
        }
        // "A named": no noun ends so behind an article.
        let participle =
            last.len() > 4 && last.ends_with("ed") && !last.ends_with("eed") && matches!(previous, "a" | "an");
        self.words.len() > 4
            && (participle
                || ADJECTIVES.contains(&last)
                    && (previous, last) != ("the", "vulnerable")
                    && (DETERMINERS.contains(&previous) || matches!(previous, "to" | "with" | "from" | "by" | "into")))
    }

    /// "It is hoped", "it was agreed": what, is said by the words that follow.
    fn is_impersonal(&self) -> bool {
        let said = SAID.contains(&self.back(0)) && matches!(self.back(1), "is" | "was" | "been" | "be");
        said && (self.back(2) == "it" || self.back(3) == "it" && is_aux(self.back(2)))
            && !self.before(&["as", "than"], 5)
    }

    /// "The council will in future", "staff must at all times": a modal, and no verb behind it.
    fn modal_hangs(&self) -> bool {
        const AROUND: &[&[&str]] = &[
            &["in", "future"],
            &["at", "all", "times"],
            &["as", "a", "rule"],
            &["in", "due", "course"],
            &["where", "possible"],
            &["where", "appropriate"],
            &["where", "necessary"],
            &["if", "necessary"],
            &["from", "now", "on"],
            &["in", "turn"],
            &["in", "addition"],
            &["for", "example"],
        ];
        let ends = |phrase: &&&[&str]| {
            self.words.len() > phrase.len() && self.words[self.words.len() - phrase.len()..].iter().eq(phrase.iter())
        };
        AROUND.iter().find(ends).is_some_and(|phrase| {
            let modal = self.back(phrase.len());
            let firm =
                matches!(modal, "will" | "shall" | "must" | "should" | "can" | "could" | "would" | "may" | "might");
            firm && !self.before(&["as", "than", "and", "but", "so", "what"], phrase.len() + 4)
        })
    }

    /// "Found that", "and that", "so that"; not "like that", "we do that".
    fn is_clause_opener(&self) -> bool {
        let previous = self.back(1);
        match previous {
            "in" | "is" | "was" | "ensure" | "show" | "confirm" => self.words.len() > 3,
            "and" => self.words.len() > 3 && self.back(2) != "this",
            _ => self.words.len() > 2 && !BEFORE_PRONOUN_THAT.contains(&previous),
        }
    }

    /// "An officer who", "under which"; not "they know who".
    fn relative(&self) -> bool {
        let previous = self.back(1);
        let preposition = PREPOSITIONS.contains(&previous) || matches!(previous, "of" | "from" | "against" | "upon");
        let asked = self.before(&["know", "knows", "knew", "sure", "decide", "say", "clear", "tell"], 4);
        if preposition {
            return !asked || matches!(previous, "under" | "during");
        }
        match self.back(0) {
            "which" => !KNOWING.contains(&previous) && !asked,
            "whom" => {
                !asked && !KNOWING.contains(&previous) || self.before(&["and"], 2) && self.before(&["for", "to"], 2)
            }
            _ => !KNOWING.contains(&previous),
        }
    }

    fn question_word(&self) -> bool {
        let previous = self.back(1);
        let noun = self.back(0) == "while" && matches!(previous, "a" | "their" | "long" | "little" | "short" | "worth");
        !noun && !KNOWING.contains(&previous) && !matches!(previous, "else" | "any" | "some" | "every" | "no")
    }

    /// "After which they"; not "than they", "so do we".
    fn pronoun(&self) -> bool {
        let echo = ["than", "as", "like", "do", "does", "did", "nor", "neither", "both", "between", "is", "are", "so"];
        self.words.len() > 2
            && !echo.contains(&self.back(1))
            && !(is_aux(self.back(1)) && self.before(&["so", "nor", "neither", "than", "as"], 3))
    }

    /// "They have been asked to": a verb must follow, but where one was said before in another clause.
    fn infinitive(&self) -> bool {
        let previous = self.back(1);
        if matches!(previous, "whom" | "what" | "which" | "how") {
            return true;
        }
        if WILLING.contains(&previous) {
            return !self.before(LICENCES, 12) && self.back(2) != "not";
        }
        self.preposition()
    }

    fn preposition(&self) -> bool {
        let previous = self.back(1);
        // "Do so by", "found at an address in": the verb has its object.
        if self.back(0) == "by" && !matches!(previous, "stand" | "stood" | "abide" | "live" | "lived" | "go" | "passed")
        {
            return !(self.before(LICENCES, 6) && is_past(previous) && !self.subject_before_relative());
        }
        // "The kettle is on", "there is always a manager on".
        if self.back(0) == "on" && (is_aux(previous) || self.before(&["there"], 6)) {
            return false;
        }
        // "A share of those asked for".
        if is_past(previous) && matches!(self.back(2), "those" | "all" | "ones" | "everything" | "anything" | "nothing")
        {
            return false;
        }
        // "Something to be got through".
        if self.back(2) == "be" && self.before(LICENCES, 6) {
            return false;
        }
        // What a verb needs before it is not there to be left behind.
        !self.stranded()
    }

    /// Whether a preposition may stand at the end behind these words.
    fn stranded(&self) -> bool {
        let previous = self.back(1);
        let before = &self.words[..self.words.len().saturating_sub(1)];
        // "Dropped in", "log on"; "is looked into".
        if WITH_ADVERB.contains(&previous)
            && matches!(self.back(0), "in" | "on" | "through" | "by" | "about" | "under" | "without")
        {
            return true;
        }
        if PASSIVES.contains(&previous)
            && self
                .before(&["is", "are", "was", "were", "be", "been", "being", "get", "gets", "feel", "feels", "felt"], 4)
        {
            return true;
        }
        if matches!(previous, "up" | "down" | "out" | "off" | "away" | "along" | "on" | "forward" | "back") {
            return self.before(LICENCES, 9) || self.back(2) == "be" || self.before(&["to"], 4);
        }
        let first = before.len().saturating_sub(6);
        // "A lead who is responsible for": the relative is the subject, and strands nothing.
        let relative = (first..before.len()).any(|at| {
            let next = before.get(at + 1).map_or("", Letters::as_str);
            let previous = at.checked_sub(1).map_or("", |at| before[at].as_str());
            let word = before[at].as_str();
            let object = is_new_subject(next);
            let verb = is_aux(next) || is_past(next) || next.ends_with('s') || next == "a" || before.len() == at + 1;
            let subject = word == "who" && !object || matches!(word, "which" | "that") && verb && !object;
            let fronted = matches!(word, "which" | "whom") && PREPOSITIONS.contains(&previous);
            let told = word == "that" && SAYING.contains(&previous);
            let subject = subject || word == "what" && is_aux(next);
            let question = !told && ["who", "whom", "which", "that", "what", "where", "how"].contains(&word);
            question && !subject && !fronted
        });
        let near =
            before.iter().rev().take(3).any(|word| PRONOUNS.contains(&word.as_str()) || word == "it" || word == "you");
        // "Bullying is something pupils feel able to speak up about", "time to talk about".
        let purposes = |word: &str| PURPOSE.contains(&word) || LICENCES.contains(&word);
        let purpose = self.back(2) == "to" && purposes(self.back(3))
            || self.back(3) == "to" && self.back(2) == "be" && purposes(self.back(4));
        relative || near && self.contact() || purpose
    }

    /// A pronoun near the end is the subject of a clause that leaves its preposition behind only where a noun stands right
    /// before it: "the team they are in", and not "and they report to".
    fn contact(&self) -> bool {
        let before = &self.words[..self.words.len().saturating_sub(1)];
        let Some(at) =
            before.iter().rposition(|word| PRONOUNS.contains(&word.as_str()) || word == "it" || word == "you")
        else {
            return false;
        };
        let previous = at.checked_sub(1).map_or("", |at| before[at].as_str());
        let number = previous.starts_with(|c: char| c.is_ascii_digit());
        let time = matches!(
            previous,
            "year" | "month" | "week" | "day" | "time" | "term" | "quarter" | "then" | "now" | "here"
        );
        !number && !time && !is_subordinator(previous) && !matches!(previous, "and" | "but" | "so" | "")
    }

    /// "Pupils who are", "as a result, we have"; not "as they should", "who they are", "and we will".
    fn auxiliary(&self) -> bool {
        let (last, previous) = (self.back(0), self.back(1));
        let pronoun = PRONOUNS.contains(&previous) || matches!(previous, "it" | "this" | "these" | "that" | "you");
        if matches!(previous, "who" | "which" | "that" | "what") {
            let some = self.before(&["those", "any", "all", "some", "most", "many", "parents"], 2);
            return self.words.len() > 3 && !self.echoes(2) && !some;
        }
        // "Children say we do": the verb that it stands for was said.
        if matches!(last, "do" | "does" | "did") {
            return false;
        }
        if matches!(last, "will" | "can" | "may" | "might" | "should" | "must" | "would" | "could" | "shall") {
            let hoped = pronoun && self.back(2) == "that" && !self.echoes(2);
            let subject = pronoun && !self.echoes(2) && !self.said_before();
            let lead = self.back(2) != "if" && !self.before(&["yes", "no", "what", "that", "if", "when", "where"], 12);
            let firm = matches!(last, "should" | "must" | "would" | "could" | "shall") || !self.before(LICENCES, 12);
            let echo = ["as", "than", "what", "who", "which", "nor", "neither", "so", "where", "how", "one", "if"];
            let noun = !pronoun && firm && !self.before(&echo, 4) && !self.echoes(2);
            return self.words.len() > 2 && (hoped || subject && lead || noun);
        }
        let adverb =
            previous.ends_with("ly") || matches!(previous, "always" | "still" | "never" | "ever" | "already" | "often");
        if adverb && self.before(&["and", "but", "as", "than", "where", "it"], 4) {
            return false;
        }
        if pronoun && previous != "that" && matches!(self.back(2), "and" | "so" | "but") {
            // "Children should be heard, and they are".
            return !self.words.iter().any(|word| matches!(word.as_str(), "should" | "must" | "can" | "to" | "not"));
        }
        if previous == "need" && last == "be" {
            return false;
        }
        if pronoun && self.words.len() == 2 {
            return last != "be";
        }
        if last == "be" && previous == "to" {
            return self.words.len() > 4
                && !self.before(LICENCES, 6)
                && !(PURPOSE.contains(&self.back(2)) || matches!(self.back(2), "somewhere" | "way"));
        }
        let echo = ["whatever", "however", "whoever", "wherever", "whenever", "than", "what", "way"];
        // "As they are", and not "as a result".
        let alike = self
            .words
            .windows(2)
            .rev()
            .take(5)
            .any(|pair| pair[0] == "as" && !matches!(pair[1].as_str(), "a" | "an" | "part" | "well"));
        let known = self.before(&["where", "how", "who"], 5)
            && (pronoun || self.before(&["know", "knows", "knew", "see", "about", "sure", "clear"], 8));
        let asked = last == "be" && self.before(&["what", "who", "as", "how"], 8);
        let licensed = alike || asked || known || self.before(&echo, 5);
        self.words.len() > 2 && !licensed
    }

    /// Whether an auxiliary or "not" stood earlier, for the last one to echo.
    fn echoes(&self, from: usize) -> bool {
        self.words.iter().rev().skip(from).any(|word| word == "not" || word == self.back(0))
            || self.before(&["than", "as", "those"], 4)
    }

    /// "By managing", "the lead will provide", "work is under way to identify".
    fn lacks_object(&self) -> bool {
        let (last, previous) = (self.back(0), self.back(1));
        if let Some(stem) = last.strip_suffix("ing") {
            let verb = OBJECT_VERBS.iter().any(|verb| verb.strip_suffix('e').unwrap_or(verb) == stem);
            return verb && (is_preposition(previous) || matches!(previous, "and" | "is" | "are" | "was" | "were"));
        }
        let modal = matches!(previous, "will" | "must" | "should" | "would" | "can" | "could" | "to");
        modal
            && OBJECT_VERBS.contains(&last)
            && !self.before(LICENCES, 8)
            && !PRONOUNS.contains(&self.back(2))
            && !PURPOSE.contains(&self.back(2))
    }

    /// "A meeting that brings together": the verb of a relative still lacks its object.
    fn carries(&self) -> bool {
        let verb =
            matches!(self.back(1), "brings" | "brought" | "bring" | "sets" | "makes" | "takes" | "puts" | "carries");
        verb && matches!(self.back(2), "that" | "which") && self.words.len() > 4
    }

    fn said_before(&self) -> bool {
        self.words.iter().rev().skip(2).any(|word| is_aux(word) || word == "not" || word.ends_with("nt"))
    }

    /// "A plan that covered": the relative right before the verb is its subject.
    fn subject_relative(&self) -> bool {
        let step = if self.back(0) == "out" { 2 } else { 1 };
        matches!(self.back(step), "that" | "which" | "who") && self.words.len() > 4
    }

    fn subject_before_relative(&self) -> bool {
        matches!(self.back(2), "who" | "that" | "which")
    }
}

/// Whether a word is likely a finite verb by its form.
pub(super) fn is_finite(word: &str) -> bool {
    is_past(word) || IRREGULAR.contains(&word)
}

pub(super) fn is_adjective(word: &str) -> bool {
    ADJECTIVES.contains(&word)
}

/// Words behind "who" that show it to be the object: "who we work with", "who to turn to".
fn is_new_subject(word: &str) -> bool {
    PRONOUNS.contains(&word)
        || matches!(
            word,
            "to" | "it"
                | "you"
                | "the"
                | "our"
                | "their"
                | "a"
                | "children"
                | "people"
                | "staff"
                | "parents"
                | "families"
                | "pupils"
                | "young"
                | "each"
        )
}

pub(super) fn is_preposition(word: &str) -> bool {
    PREPOSITIONS.contains(&word) || SOMETIMES.contains(&word)
}

fn is_past(word: &str) -> bool {
    word.len() > 3 && word.ends_with("ed")
}

/// Words that a letter stands behind: Appendix A, Child A, hepatitis A.
fn is_lettered(word: &str) -> bool {
    matches!(
        word,
        "appendix"
            | "annex"
            | "child"
            | "case"
            | "level"
            | "grade"
            | "part"
            | "section"
            | "vitamin"
            | "hepatitis"
            | "category"
            | "plan"
            | "group"
            | "type"
            | "class"
            | "team"
            | "option"
            | "graded"
            | "mr"
            | "young"
            | "person"
    )
}
