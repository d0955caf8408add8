//! Whether a text says nothing but how far the answer has come: no list of such sentences, but words of few classes and
//! nothing else. `Figures are being collated by the data team`, `In hand`, `HR to confirm`, `We ran out of time`.

use super::classes::{Class, Said};
use super::covered::is_covered;

/// The most words of a note: whoever writes more says something.
const NOTE: usize = 24;

/// The most words in a row that a note's noun may have around it: `attendance figures for the fourth quarter`.
pub(super) const AROUND: usize = 4;

/// What a thing can be `in` while it is not there yet.
pub(super) const IN: &[&str] = &[
    "hand",
    "progress",
    "draft",
    "preparation",
    "development",
    "train",
    "discussion",
    "production",
    "abeyance",
    "process",
    "pipeline",
    "place",
    "transit",
];

pub(super) const UNDER: &[&str] =
    &["review", "discussion", "development", "construction", "consideration", "preparation", "way", "revision"];

/// What a thing is `with` somebody for.
pub(super) const CHECKS: &[&str] = &[
    "comment",
    "comments",
    "approval",
    "sign",
    "signoff",
    "checking",
    "review",
    "input",
    "clearance",
    "decision",
    "agreement",
    "response",
    "completion",
    "action",
    "advice",
    "confirmation",
    "consideration",
    "signature",
    "info",
];

/// Whose desk a thing lies on, beyond doubt.
const DESKS: &[&str] =
    &["hr", "finance", "legal", "it", "ict", "comms", "communications", "informatics", "them", "him", "her"];

/// Words of every week or every year: what is done so is done.
const REGULAR: &[&str] = &[
    "each",
    "every",
    "weekly",
    "monthly",
    "quarterly",
    "annually",
    "daily",
    "regularly",
    "routinely",
    "always",
    "yearly",
    "termly",
    "ongoing",
    "continually",
    "continuously",
];

/// Whether the words say nothing but how far the answer has come.
pub(super) fn is_progress(words: &[Said]) -> bool {
    // "Illness has meant that we could not finish this": the reason makes no difference.
    let reason =
        words.windows(2).take(NOTE / 2).position(|pair| pair[0].is(&["meant", "means"]) && pair[1].is(&["that"]));
    let words = reason.map_or(words, |at| &words[at + 2..]);
    // "When figures are not available": a rule for such a case.
    let rule = words.first().is_some_and(|word| word.is(&["when", "where", "if", "whenever", "wherever", "unless"]));
    // "There is a lead", "as we said last year": something is said.
    let said = words.windows(2).any(|pair| {
        (pair[0].is(&["there"]) && pair[1].is(&["is", "are"]))
            || (pair[0].is(&["last"]) && pair[1].is(&["year", "return"]))
    }) && !words.iter().any(|word| word.is(&["no"]));
    !rule
        && !said
        && (1..=NOTE).contains(&words.len())
        && (1..words.len()).all(|at| !words[at].is(REGULAR))
        && !is_settled(words)
        && is_wanting(words)
        && is_covered(words)
}

/// Whether anything says that it is not there yet.
fn is_wanting(words: &[Said]) -> bool {
    (0..words.len()).any(|at| {
        let word = &words[at];
        let before = &words[..at];
        let after = &words[at + 1..];
        let next = after.first();
        let then = |any: &[&str]| next.is_some_and(|next| next.is(any));
        // The verb within a few words: "not yet been collated".
        let soon = |class: Class| {
            let close = after.iter().take(4);
            let joined = close.clone().take_while(|word| word.has(Class::LINK | Class::DENIAL | class));
            joined.into_iter().any(|word| word.has(class))
        };
        if word.has(Class::WANTING) {
            if word.is(&["waiting"]) && then(&["list", "lists", "time", "times"]) {
                return false;
            }
            // "The pending list": it says which, and not that it is pending; "is chased" is a habit.
            let which = before.last().is_some_and(|word| {
                word.is(&["the", "a", "an", "any", "all", "each", "every", "our", "these", "those"])
            });
            let habit = word.is(&["chased", "requested"]) && before.last().is_some_and(|word| word.is(&["is", "are"]));
            if habit || (which && !word.is(&["awaiting"])) {
                return false;
            }
            // "Children missing in education": it has to be said of what was asked for.
            if word.is(&["missing", "delayed", "expected", "overdue", "ongoing"]) {
                return before.iter().any(|word| word.has(Class::INFO | Class::FORM | Class::DENIAL));
            }
            return words.len() > 1 || !word.is(&["unable", "chased", "requested"]);
        }
        if word.has(Class::DENIAL) {
            let what = Class::INFO | Class::FORM | Class::WORK | Class::DONE;
            return !after.is_empty() && (soon(what) || word.is(&["nothing"]) || then(&["time", "case", "cases"]))
                || soon_time(after);
        }
        match word.text.as_str() {
            "in" => then(IN) && (before.is_empty() || is_subject(before)) && !then(&["place"]),
            "under" => then(UNDER),
            "on" => then(&["hold", "order"]),
            "being" => soon(Class::DONE),
            "subject" => at == 0 && then(&["to"]),
            "left" | "blank" => words.iter().any(|word| word.is(&["blank"])),
            "late" => before.last().is_some_and(|word| word.is(&["is", "are"])),
            "with" if then(&["you"]) => true,
            // "The wording is with our solicitors".
            "with" if before.last().is_some_and(|word| word.is(&["is", "are"])) && after.len() <= AROUND => {
                after.iter().any(|word| word.has(Class::WHO))
                    && before.iter().any(|word| word.has(Class::INFO | Class::FORM))
            }
            "with" => is_on_a_desk(after) && (before.is_empty() || is_subject(before)),
            "to" => {
                let to = next
                    .is_some_and(|next| next.has(Class::WORK | Class::HAND) && !next.has(Class::DONE | Class::DOING))
                    || (then(&["be"])
                        && is_of_the_answer(before)
                        && after.get(1).is_some_and(|word| word.has(Class::DONE) && !word.is(&["found"])))
                    || then(&["come", "follow", "do"]);
                to && !before.last().is_some_and(|word| word.is(&["able", "how", "want", "wants", "up"]))
            }
            "will" | "ill" | "shall" => is_of_the_answer(before) && is_handed_in(after),
            "need" | "needs" | "requires" | "require" | "needing" | "requiring" => {
                soon(Class::WORK | Class::INFO) || then(&["doing"])
            }
            "is" | "are" | "am" | "im" => {
                let verb = after.iter().find(|word| !word.is(&["still", "currently", "now", "also", "all", "just"]));
                // "We are preparing for the inspection" tells of the work, not of the answer.
                let object =
                    after.iter().skip_while(|word| !word.has(Class::DOING)).skip(1).find(|word| !word.has(Class::LINK));
                let answer = object.is_none_or(|word| {
                    word.has(Class::INFO | Class::FORM | Class::WORK | Class::WHEN | Class::WANTING)
                        || after.iter().any(|word| word.is(&["this", "it"]))
                });
                (verb.is_some_and(|verb| verb.has(Class::DOING)) && answer) || is_away(after)
            }
            "can" | "could" | "would" => {
                let asked = after.iter().take(4).any(|word| word.has(Class::WORK));
                asked
                    && (then(&["you", "we", "someone", "somebody", "anyone", "anybody"])
                        || next.is_some_and(|next| next.has(Class::NAME)))
            }
            "please" | "pls" => next.is_some_and(|next| next.has(Class::WORK) && !next.has(Class::DONE | Class::DOING)),
            "required" | "needed" => !before.is_empty() && before.iter().all(|word| word.has(Class::INFO)),
            "due" => {
                before.last().is_some_and(|word| word.has(Class::INFO))
                    && next.is_some_and(|next| next.has(Class::WHEN | Class::LINK))
            }
            "ran" | "run" => then(&["out"]),
            "awaits" | "await" => true,
            _ => {
                let named = next.is_some_and(|next| next.has(Class::NAME) && !next.has(Class::WHO));
                word.has(Class::DOING) && at == 0 && words.len() > 1 && !named && !word.is(&["working"])
            }
        }
    })
}

fn soon_time(after: &[Said]) -> bool {
    after
        .iter()
        .take(4)
        .any(|word| word.is(&["time", "known", "available", "ready", "started", "able", "sure", "place", "applicable"]))
}

/// `Legal for comment`, `HR`.
fn is_on_a_desk(after: &[Said]) -> bool {
    let what = after.iter().position(|word| word.is(&["for", "to"]));
    let checked = what.is_some_and(|at| {
        (1..=AROUND).contains(&at) && after[at + 1..].iter().any(|word| word.is(CHECKS) || word.has(Class::WORK))
    });
    checked || (after.len() <= 2 && after.first().is_some_and(|word| word.is(DESKS)))
}

/// Whether what is to be done is done by those who answer, or to the answer: no plan is to be put to a board.
fn is_of_the_answer(before: &[Said]) -> bool {
    before.iter().any(|word| word.has(Class::INFO | Class::FORM))
        || before
            .iter()
            .all(|word| word.has(Class::LINK | Class::WHO | Class::WHEN | Class::DENIAL) || word.is_person())
}

/// What follows `will`: the answer, or nothing that could be anything else, is handed in.
fn is_handed_in(after: &[Said]) -> bool {
    let Some(verb) = after.iter().take(2).position(|word| word.has(Class::HAND | Class::DONE)) else { return false };
    let object = after[verb + 1..].iter().find(|word| !word.has(Class::LINK));
    // "By the named doctor": whose task it is.
    let by = after[verb + 1..].first().is_some_and(|word| word.is(&["by"]));
    by || object.is_none_or(|word| word.has(Class::INFO | Class::FORM | Class::WHEN | Class::WORK))
}

/// `On leave until Monday`, `away this week`: why somebody has not answered.
fn is_away(after: &[Said]) -> bool {
    match after {
        [on, leave, ..] if on.is(&["on"]) && leave.is(&["leave", "holiday", "annual", "secondment"]) => true,
        [off, until, ..] if off.is(&["off", "away", "out", "back"]) => {
            until.is(&["until", "till", "sick", "this", "on", "at", "in", "of"])
        }
        [off] => off.is(&["off", "away", "absent"]),
        _ => false,
    }
}

/// Whether what stands before is no more than what is spoken of: `The policy is`, `Q4 figures are still`.
fn is_subject(before: &[Said]) -> bool {
    before.len() <= 6 && before.iter().any(|word| word.has(Class::INFO | Class::FORM | Class::LINK))
}

/// Whether anything is said to have been done: `reports are sent to the board`.
fn is_settled(words: &[Said]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        if !word.is(&["is", "are", "was", "were", "has", "have"]) {
            return false;
        }
        // "Was due to be finished": told of the past.
        if word.is(&["was", "were"])
            && words.get(at + 1).is_some_and(|next| next.is(&["due", "to", "meant", "planned", "expected"]))
        {
            return true;
        }
        let group: Vec<&Said> = words[at + 1..]
            .iter()
            .take(4)
            .take_while(|word| word.has(Class::LINK | Class::DENIAL) || word.text.ends_with("ly"))
            .collect();
        let verb = words.get(at + 1 + group.len());
        // "No figures were available".
        if words[..at].iter().rev().take(4).any(|word| word.is(&["no", "none", "nothing"])) {
            return false;
        }
        // "Once the figures are available": what is waited for.
        if words[..at].iter().rev().take(7).any(|word| word.is(&["once", "when", "after", "until", "if", "as"])) {
            return false;
        }
        let open =
            group.iter().any(|word| word.has(Class::DENIAL) || word.is(&["being", "to", "be", "with", "under", "in"]));
        let waits = verb.is_some_and(|verb| {
            verb.has(Class::WANTING | Class::DENIAL)
                || verb.is(&["asked", "passed", "escalated", "expected", "referred", "sought"])
        });
        !open && !waits && verb.is_some_and(|verb| verb.has(Class::DONE))
    })
}
