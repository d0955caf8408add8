//! Notes about an answer in the place of one: who is asked for it, who will send it, and how far it has come.

use super::phrase::{INFORMATION, INSTRUCTIONS, is_awaited, is_information, is_vague};
use crate::document::Letters;

/// Verbs by which somebody promises to hand the answer in.
const HAND_IN: &[&str] = &[
    "send", "provide", "supply", "forward", "submit", "add", "complete", "update", "share", "confirm", "give", "advise",
];

/// Words that say an answer is not there yet.
#[rustfmt::skip]
const WANTING: &[&str] = &[
    "pending", "outstanding", "awaited", "awaiting", "waiting", "unavailable", "unable", "missing", "ongoing", "gathering",
    "gathered", "collating", "collated", "compiling", "compiled", "drafting", "drafted", "considered", "required", "needed",
    "need", "hope", "later", "shortly", "unsure", "tbc", "tba", "tbd", "incomplete", "chasing", "chase", "sought", "unknown",
];

/// Pairs of words that say so.
#[rustfmt::skip]
const WANTING_PAIRS: &[(&str, &str)] = &[
    ("to", "be"), ("to", "come"), ("to", "follow"), ("not", "available"), ("not", "known"), ("not", "ready"), ("not", "complete"),
    ("not", "sure"), ("not", "yet"), ("will", "check"), ("will", "send"), ("will", "supply"), ("will", "provide"),
    ("will", "confirm"), ("will", "follow"), ("will", "add"), ("will", "be"), ("no", "information"), ("no", "data"),
];

/// Words that may stand beside them without saying anything.
#[rustfmt::skip]
const AROUND: &[&str] = &[
    "we", "i", "it", "is", "are", "was", "were", "be", "been", "being", "still", "yet", "to", "the", "a", "an", "this", "these",
    "our", "at", "of", "in", "on", "and", "or", "for", "will", "have", "has", "not", "no", "next", "month", "week", "year", "end", "present",
    "time", "moment", "writing", "currently", "now", "when", "once", "available", "known", "ready", "complete", "completed",
    "provide", "provided", "supply", "supplied", "send", "sent", "add", "added", "check", "confirm", "confirmed", "agreed",
    "agree", "follow", "come", "work", "full", "two", "three", "some", "case", "sure", "us", "soon", "hear", "back",
    "received", "obtained", "checked", "written", "updated", "finalised", "submission", "date", "all", "please",
];

/// Whether a note says nothing but how far the answer has come: `Figures are being collated and will be sent on`, `Data
/// pending from the team`. Whoever is asked may stand at its end.
pub(super) fn is_state(words: &[Letters]) -> bool {
    const NOTE_WORDS: usize = 14;
    const ASKED: usize = 4;
    if words.len() < 2 || words.len() > NOTE_WORDS {
        return false;
    }
    let known = |word: &Letters| {
        let word = word.as_str();
        WANTING.contains(&word) || AROUND.contains(&word) || INFORMATION.contains(&word)
    };
    let told = words.iter().take_while(|word| known(word)).count();
    let rest = words.len() - told;
    let asker = |at: usize| words.get(at).is_some_and(|word| matches!(word.as_str(), "by" | "from" | "with"));
    let asked = told > 0 && rest <= ASKED && asker(told);
    let said = &words[..told];
    let wanting = said.iter().any(|word| WANTING.contains(&word.as_str()));
    // "To be" and the like say so only with the verb behind them.
    let paired = said.len() > 2
        && said.windows(2).any(|pair| {
            let named = rest == 0 || pair[0] != "will";
            named && WANTING_PAIRS.iter().any(|(one, other)| pair[0] == *one && pair[1] == *other)
        });
    (rest == 0 || asked) && (wanting || paired)
}

/// `We will send this in due course`: an answer promised for later, by nobody's day.
pub(super) fn is_handed_in_later(words: &[Letters]) -> bool {
    let Some(at) = words.iter().take(4).position(|word| matches!(word.as_str(), "will" | "shall")) else {
        return false;
    };
    let verb = words.get(at + 1).is_some_and(|word| HAND_IN.contains(&word.as_str()));
    let rest = words.get(at + 2..).unwrap_or_default();
    let when = (0..rest.len().min(6)).find(|at| is_vague(&rest[*at..]) || is_awaited(&rest[*at..]));
    verb && at > 0
        && when.is_some_and(|at| {
            let what = &rest[..at];
            what.is_empty() || what == ["you"] || (is_information(what) && !what.iter().any(|word| word == "to"))
        })
}

/// `Need figures from the data team`, `Still waiting for the report`: a note of what is missing.
pub(super) fn is_wanted(words: &[Letters]) -> bool {
    let words = if words.first().is_some_and(|word| word == "we") { &words[1..] } else { words };
    let words = match words.first().map(Letters::as_str) {
        Some("are" | "still" | "have" | "currently") => &words[1..],
        _ => words,
    };
    let words = if words.first().is_some_and(|word| word == "still") { &words[1..] } else { words };
    let rest = match words.split_first() {
        Some((first, rest)) if matches!(first.as_str(), "need" | "needs" | "chasing" | "requested" | "require") => rest,
        Some((first, rest)) if matches!(first.as_str(), "waiting") => match rest.split_first() {
            Some((link, rest)) if matches!(link.as_str(), "for" | "on") => rest,
            _ => return false,
        },
        _ => return false,
    };
    rest.len() <= 10 && is_information(rest) && !rest.iter().any(|word| matches!(word.as_str(), "to" | "and" | "so"))
}

/// `Sam - can you fill this in please?`
pub(super) fn is_asked_of_reader(words: &[Letters]) -> bool {
    let asked = words
        .windows(2)
        .position(|pair| matches!(pair[0].as_str(), "can" | "could" | "would" | "will") && pair[1] == "you");
    asked.is_some_and(|at| {
        let rest: Vec<&str> = words[at + 2..].iter().map(Letters::as_str).filter(|word| *word != "please").collect();
        at <= 3
            && rest.len() <= 8
            && rest
                .first()
                .is_some_and(|verb| INSTRUCTIONS.contains(verb) || HAND_IN.contains(verb) || *verb == "check")
            && !rest.iter().any(|word| matches!(*word, "me" | "my" | "us" | "help"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<Letters> {
        crate::document::fold(text).into_iter().map(|word| word.text).collect()
    }

    fn is_note(text: &str) -> bool {
        let words = words(text);
        is_state(&words) || is_wanted(&words) || is_handed_in_later(&words) || is_asked_of_reader(&words)
    }

    #[test]
    fn a_note_on_how_far_the_answer_has_come_is_told_from_an_answer() {
        for text in [
            "Figures are still being compiled and will be sent later",
            "Statistics pending from Finance",
            "Feedback is still outstanding",
            "We are unable to supply this at the moment",
            "To be agreed with Robin",
            "We will provide an update once the audit has ended",
            "Still waiting for the report from Harbour House",
            "Robin, could you add the numbers please",
        ] {
            assert!(is_note(text), "{text}");
        }
        for text in [
            "Figures are collated each month by the quality officer",
            "No information leaves the building without consent",
            "We will provide advice to every family that asks",
            "Children need to be heard",
            "Staff will be trained by the trust",
            "We will follow the new procedures",
            "We will provide information with families",
            "To be",
            "All cases pending allocation are reviewed",
            "Families in need",
            "Can you help me",
        ] {
            assert!(!is_note(text), "{text}");
        }
    }
}
