use std::ops::Range;

use super::told::{sentence_at, tells_of_the_past_alone};
use super::words::Words;

/// How many words before and after a name are looked at.
const REACH: usize = 10;

/// Verbs whose object is gone: "replaces the 2010 guidance".
const REPLACES: &[&str] = &[
    "replace",
    "replaces",
    "replaced",
    "replacing",
    "supersede",
    "supersedes",
    "superseded",
    "superseding",
    "repeal",
    "repeals",
    "repealed",
    "repealing",
    "revokes",
    "revoked",
    "revoking",
    "abolish",
    "abolishes",
    "abolished",
    "abolishing",
    "succeeds",
    "succeeded",
    "succeeding",
    "supplants",
    "supplanted",
    "supersedes",
    "disbanded",
    "dissolved",
    "consolidates",
    "consolidated",
    "consolidating",
];

/// The same in several words: "took over from", "brought together".
const REPLACES_PHRASES: &[&[&str]] = &[
    &["took", "over", "from"],
    &["taken", "over", "from"],
    &["takes", "over", "from"],
    &["taking", "over", "from"],
    &["took", "the", "place", "of"],
    &["brought", "together"],
    &["brings", "together"],
    &["bringing", "together"],
];

/// The same where the name follows at once: "files transferred from the agency", and no other thing.
const RIGHT_BEFORE: &[&[&str]] = &[
    &["transferred", "from"],
    &["transferring", "from"],
    &["handed", "over", "by"],
    &["moved", "from"],
    &["moving", "from"],
    &["move", "from"],
    &["inherited", "from"],
    &["transition", "from"],
    &["took", "over"],
    &["taken", "over"],
    &["taking", "over"],
    &["used", "to", "follow"],
    &["used", "to", "be"],
    &["used", "to", "work", "for"],
    &["used", "to", "work", "to"],
];

/// Words before a name that say it is of the past.
const BEFORE: &[&str] = &[
    "formerly",
    "previously",
    "previous",
    "former",
    "until",
    "earlier",
    "predecessor",
    "predecessors",
    "withdrawn",
    "outdated",
    "outgoing",
    "old",
    "historic",
    "historical",
    "historically",
    "obsolete",
    "abolition",
    "demise",
    "dissolution",
    "disbanding",
    "closure",
    "replacement",
    "replacements",
    "inherited",
    "legacy",
    "then",
    "erstwhile",
    "originally",
    "ex",
    "defunct",
    "successor",
    "successors",
    "archived",
    "once",
    "superseded",
];

/// Participles that, after a name and in the passive, say that it is gone.
const GONE: &[&str] = &[
    "replaced",
    "superseded",
    "repealed",
    "revoked",
    "abolished",
    "withdrawn",
    "consolidated",
    "subsumed",
    "merged",
    "dissolved",
    "disbanded",
    "closed",
    "incorporated",
    "absorbed",
    "archived",
    "ceased",
    "ended",
    "wound",
    "succeeded",
    "renamed",
    "transferred",
    "split",
];

const PASSIVE: &[&str] = &[
    "was",
    "were",
    "been",
    "is",
    "are",
    "being",
    "now",
    "since",
    "subsequently",
    "recently",
    "later",
    "then",
    "which",
];

/// Whether the words around a name say that what it names is of the past: "formerly", "until", "which was replaced by",
/// "(now repealed)", "replaces the". What is to be replaced is not of the past yet.
pub(super) fn is_past(text: &str, words: &Words, name: &Range<usize>) -> bool {
    said_before(text, words, name.start)
        || said_after(text, words, name.end)
        || was_then(words, name)
        || was_worked_under(text, words, name)
}

/// "When the 2010 edition was in force".
fn was_then(words: &Words, name: &Range<usize>) -> bool {
    let first = words.all.partition_point(|word| word.range.start < name.start);
    let next = words.all.partition_point(|word| word.range.start < name.end);
    let when = (first.saturating_sub(2)..first).any(|at| matches!(words.at(at), Some("when" | "while" | "whilst")));
    when && matches!(words.at(next), Some("was" | "were"))
}

/// "Staff who trained under the 2010 edition were briefed": done under it, in a sentence that says nothing of today.
fn was_worked_under(text: &str, words: &Words, name: &Range<usize>) -> bool {
    let first = words.all.partition_point(|word| word.range.start < name.start);
    let small = |at: usize| matches!(words.at(at), Some("the" | "our" | "its" | "their"));
    let Some(mut at) = first.checked_sub(1) else { return false };
    while at > 0 && small(at) {
        at -= 1;
    }
    let under = words.at(at) == Some("under");
    let done = at.checked_sub(1).and_then(|at| words.at(at)).is_some_and(|word| word.len() > 4 && word.ends_with("ed"));
    let sentence = || &text[sentence_at(text, name.start)];
    under && done && tells_of_the_past_alone(sentence())
}

/// Whether nothing but the words of a list stands between two names, so that what is said before the first is said of the
/// second: "since the abolition of the PCT and the SHA".
pub(super) fn joins_a_list(between: &str) -> bool {
    let and = |word: &crate::document::Word| matches!(word.text.as_str(), "and" | "or" | "the" | "both");
    let joined = |c: char| c.is_whitespace() || c.is_alphabetic() || matches!(c, ',' | '/' | '&' | ')' | '(');
    between.chars().all(joined) && crate::document::fold(between).iter().all(and)
}

/// Whether the words before a name say so.
pub(super) fn said_before(text: &str, words: &Words, start: usize) -> bool {
    let first = words.all.partition_point(|word| word.range.start < start);
    let (mut by, mut is_dated) = (false, false);
    for (steps, at) in (0..first).rev().take(REACH).enumerate() {
        if ends_here(words.gap(text, at + 1)) {
            return false;
        }
        let word = words.at(at).unwrap_or_default();
        if steps == 0 && word == "by" {
            by = true;
        }
        if REPLACES.contains(&word) {
            // "Replaced by the Equality Act" speaks of what replaces.
            let passive = by || words.at(at + 1) == Some("by") || words.at(at + 1) == Some("with");
            let to_come = matches!(at.checked_sub(1).and_then(|at| words.at(at)), Some("will" | "to" | "would"));
            return !passive && !to_come;
        }
        let stands = |phrase: &&&[&str]| phrase.iter().enumerate().all(|(on, part)| words.at(at + on) == Some(part));
        let is_next = |phrase: &&&[&str]| {
            let end = at + phrase.len();
            end == first || (end + 1 == first && matches!(words.at(end), Some("the" | "our" | "a" | "using")))
        };
        if REPLACES_PHRASES.iter().any(|phrase| stands(&phrase))
            || RIGHT_BEFORE.iter().filter(is_next).any(|phrase| stands(&phrase))
        {
            return true;
        }
        // "Before October 2013 the agency".
        is_dated |= word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        let near = steps < 4;
        if near && is_dated && word == "before" {
            return true;
        }
        if near && BEFORE.contains(&word) {
            return true;
        }
        if near && word == "longer" && at > 0 && words.at(at - 1) == Some("no") {
            return true;
        }
        if near && word == "place" && words.at(at + 1) == Some("of") {
            return true;
        }
        if near && matches!(word, "prior" | "instead" | "rather") {
            return true;
        }
    }
    false
}

fn said_after(text: &str, words: &Words, end: usize) -> bool {
    let first = words.all.partition_point(|word| word.range.start < end);
    for at in first..(first + REACH).min(words.all.len()) {
        let gap = words.gap(text, at);
        if ends_here(gap) {
            return false;
        }
        let word = words.at(at).unwrap_or_default();
        let before = if at == first { "" } else { words.at(at - 1).unwrap_or_default() };
        let bracketed = gap.contains(['(', '[', ',']);
        if GONE.contains(&word) {
            let to_come = (first..at).any(|at| matches!(words.at(at), Some("will" | "to" | "would" | "shall")));
            let passive = PASSIVE.contains(&before)
                || (before == "be" && !to_come)
                || bracketed
                || matches!(words.at(at + 1), Some("by" | "in" | "into" | "on" | "with" | "to" | "from"))
                || matches!(word, "ceased" | "ended" | "merged" | "closed");
            return passive && !to_come;
        }
        if matches!(word, "until" | "became" | "predecessor" | "defunct") && at - first < 6 {
            return true;
        }
        if word == "longer" && before == "no" {
            return true;
        }
        if word == "then" && before == "it" {
            return true;
        }
        // "NPIA (now the College of Policing)"; "is now in place" says nothing of the kind.
        if word == "now" && bracketed && at - first < 2 {
            return true;
        }
        if word == "now" && matches!(words.at(at + 1), Some("part" | "known" | "called" | "renamed")) {
            return true;
        }
    }
    false
}

fn ends_here(gap: &str) -> bool {
    gap.contains([';', '!', '?', '\n']) || gap.contains(". ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn past(text: &str, name: &str) -> bool {
        let start = text.find(name).unwrap();
        is_past(text, &Words::of(text), &(start..start + name.len()))
    }

    #[test]
    fn what_is_said_to_be_gone_is_of_the_past() {
        for text in [
            "This replaces the 2010 X for all staff",
            "This supersedes X.",
            "the service that took over from X in May",
            "The later Act brought together the Fishing Boats Act 1985 and X",
            "it consolidated X",
            "formerly X",
            "the former X",
            "the predecessor of X",
            "the work of X until 2013",
            "X (now the College)",
            "X (now repealed)",
            "X, which was replaced by Y",
            "X has since been superseded",
            "X (superseded by Y)",
            "X was abolished in October",
            "the move from the old X",
            "X is no longer in force",
            "following the closure of X",
            "X, as it then was",
            "X ceased to exist in March",
            "instead of X",
            "files transferred from the X",
            "the board took over the X",
            "by the College (before October 2013 X)",
            "It was first written when X was in force.",
            "Crews who trained under X were told what had changed.",
        ] {
            assert!(past(text, "X"), "{text}");
        }
    }

    #[test]
    fn what_replaces_or_is_to_be_replaced_is_not() {
        for text in [
            "the old policy was replaced by X",
            "X replaces the former guidance",
            "X is to be replaced next year",
            "X will be replaced by Y",
            "in line with X. The previous plan is old",
            "we follow X. It was replaced",
            "X is now embedded in training",
            "Nurses transferred from the council report to X",
            "Moved from paper to screen, the book cites X",
            "All staff follow X",
            "Crews are trained under X",
            "Its policy was issued under X, with which all crews comply",
        ] {
            assert!(!past(text, "X"), "{text}");
        }
    }
}
