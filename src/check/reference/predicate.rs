//! Ordinary sentences whose predicate says no more than where the answer is: "is as described in", "is documented elsewhere",
//! "are all in the plan", "was supplied to the board".

use crate::document::Word;

/// The longest sentence that is read so, in words: a longer one says something beside it.
const LONGEST: usize = 22;

/// Verbs of being, on which such a predicate hangs.
const IS: &[&str] = &["is", "are", "was", "were", "remains", "remain", "being"];

/// What was done with an answer that stands elsewhere.
const SAID: &[&str] = &[
    "described",
    "reported",
    "recorded",
    "stated",
    "outlined",
    "submitted",
    "given",
    "detailed",
    "documented",
    "explained",
    "covered",
    "set",
];

/// What was done with a copy of it.
const SENT: &[&str] = &["supplied", "provided", "sent", "given", "submitted", "forwarded", "emailed"];

/// What it stands in.
const DOCUMENTS: &[&str] = &[
    "report",
    "plan",
    "minutes",
    "appendix",
    "submission",
    "return",
    "statement",
    "accounts",
    "account",
    "document",
    "strategy",
    "audit",
    "handbook",
    "prospectus",
];

/// Whether a sentence says where the answer is, and nothing beside it.
pub(super) fn only_says_where(sentence: &[Word]) -> bool {
    if sentence.len() > LONGEST {
        return false;
    }
    let words: Vec<&str> = sentence.iter().map(|word| word.text.as_str()).collect();
    let is = |at: usize, any: &[&str]| words.get(at).is_some_and(|word| any.contains(word));
    let ends_in_document = words.last().is_some_and(|word| DOCUMENTS.contains(word));
    let verbs: Vec<usize> = (0..words.len()).filter(|at| is(*at, IS)).collect();
    let [verb] = verbs[..] else { return false };
    let next = verb + 1 + usize::from(is(verb + 1, &["all", "fully", "already"]));
    let as_said = is(next, &["as"]) && (is(next + 1, SAID) || (is(next + 1, &["we", "i"]) && is(next + 2, SAID)));
    let elsewhere = is(next, SAID) && words.last() == Some(&"elsewhere");
    let within = is(next, &["in"]) && is(next + 1, &["the", "our", "its"]) && ends_in_document;
    let on_request = is(next, &["available"])
        && (is(next + 1, &["on", "upon", "at"]) && is(next + 2, &["request"])
            || is(next + 1, &["for"]) && is(next + 2, &["inspection", "review", "viewing"]));
    let reader =
        is(next + 2, &["you"]) || (is(next + 2, &["the"]) && is(next + 3, &["board", "partnership", "business"]));
    let sent = is(verb, &["was", "were"]) && is(next, SENT) && is(next + 1, &["to"]) && reader;
    as_said || elsewhere || within || on_request || sent
}

#[cfg(test)]
mod tests {
    use super::only_says_where;
    use crate::document::fold;

    #[test]
    fn a_predicate_that_only_places_the_answer_is_told_from_one_that_says_something() {
        for text in [
            "The staffing position is as described in the harbour appendix sent under separate cover.",
            "Our arrangements are documented elsewhere.",
            "The position remains as we reported it in the last document.",
            "Berths, boats and crews: these are all in the Harbour Plan.",
            "Evidence is available for inspection at the harbour office.",
            "Examples were supplied to the board with our return of May.",
        ] {
            assert!(only_says_where(&fold(text)), "{text}");
        }
        for text in [
            "Concerns are recorded in the case system on the day they arise.",
            "Training is given to the whole crew each spring, and is tested.",
            "Children are at the centre of the plan.",
            "Advice is available at any hour from the duty desk.",
            "Each child is described as an individual.",
        ] {
            assert!(!only_says_where(&fold(text)), "{text}");
        }
    }
}
