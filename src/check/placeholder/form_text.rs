//! What a form or a word processor leaves for its reader to fill in.

use super::classes::Said;
use crate::document::Word;

/// Verbs by which a form tells its reader what to do.
#[rustfmt::skip]
const INSTRUCTIONS: &[&str] = &[
    "insert", "enter", "type", "add", "complete", "fill", "state", "specify", "write", "give", "provide", "describe",
    "list", "select", "choose", "delete", "click", "tap", "please", "paste", "attach", "upload", "copy",
];

/// Nouns that a form leaves to be filled in.
#[rustfmt::skip]
const BLANKS: &[&str] = &[
    "name", "names", "date", "number", "agency", "organisation", "title", "job", "post", "role", "text", "details",
    "figure", "figures", "your", "group", "committee", "lead", "month", "year", "amount", "percentage", "response",
    "answer", "contact", "board",
];

/// Words of somebody who says something about the name or the date.
const SAYS: &[&str] = &[
    "was", "were", "is", "are", "has", "have", "had", "who", "which", "that", "we", "they", "he", "she", "his", "her",
];

/// Whether the words in a bracket tell someone to fill it in.
pub(super) fn is_instruction(words: &str) -> bool {
    let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
    let Some(first) = words.first() else { return false };
    let does = INSTRUCTIONS.contains(first) && words.len() > 1 || matches!(*first, "insert" | "enter");
    let names = BLANKS.contains(first) && words.len() <= 8 && !words.iter().any(|word| SAYS.contains(word));
    let to_do = words.windows(2).any(|pair| {
        pair[0] == "to" && matches!(pair[1], "complete" | "insert" | "add" | "confirm" | "provide" | "follow")
    });
    let last = words
        .last()
        .is_some_and(|last| words.len() <= 4 && matches!(*last, "name" | "here" | "date" | "details" | "number"));
    does || names || to_do || last
}

/// Verbs by which a form asks for an answer.
#[rustfmt::skip]
const ASKS: &[&str] = &[
    "describe", "detail", "explain", "give", "identify", "indicate", "list", "name", "outline", "provide", "specify", "state",
    "summarise",
];

/// Words of such a request that say nothing of what is asked for.
#[rustfmt::skip]
const IDLE: &[&str] = &[
    "a", "all", "an", "and", "any", "below", "brief", "details", "examples", "for", "full", "here", "how", "in", "list", "main",
    "name", "of", "on", "or", "out", "the", "their", "these", "this", "to", "what", "which", "you", "your",
];

/// Whether a sentence asks the question again: `Please list the law`, where the question is about the law.
pub(super) fn asks_again(words: &[Word], question: &[Word]) -> bool {
    let [please, verb, rest @ ..] = words else { return false };
    let mut telling = rest.iter().filter(|word| !IDLE.contains(&word.text.as_str())).peekable();
    please.text == "please"
        && ASKS.contains(&verb.text.as_str())
        && telling.peek().is_some()
        && telling.all(|word| question.iter().any(|asked| asked.text == word.text))
}

/// `Click or tap here to enter text`, `Choose an item`, `Insert text here`, `Lorem ipsum`.
pub(super) fn is_entry(words: &[Said]) -> bool {
    let word = |at: usize| words.get(at).map_or("", |word| word.text.as_str());
    let clicks = matches!(word(0), "click" | "tap")
        && words.iter().take(5).any(|word| word.text == "to")
        && words.iter().any(|word| {
            matches!(word.text.as_str(), "enter" | "add" | "insert" | "edit" | "choose" | "select" | "type")
        });
    let chooses = matches!(word(0), "choose" | "select")
        && matches!(word(1), "an" | "a" | "one")
        && words.len() <= 5
        && words.iter().any(|word| matches!(word.text.as_str(), "item" | "option" | "date" | "building" | "value"));
    let here = matches!(word(0), "insert" | "enter" | "type" | "add" | "write" | "put" | "your" | "text")
        && words.len() <= 8
        && matches!(words.last().map(|word| word.text.as_str()), Some("here" | "below"));
    let told = words.iter().any(|word| word.is(&["is", "are", "was", "were", "has", "have", "will"]));
    let inserts = word(0) == "insert" && (2..=8).contains(&words.len()) && !told
        || word(0) == "delete" && words.len() <= 5
        || word(0) == "enter"
            && words.len() <= 4
            && words.iter().any(|word| {
                matches!(
                    word.text.as_str(),
                    "text" | "details" | "name" | "date" | "information" | "response" | "answer" | "comments"
                )
            });
    clicks || chooses || here || inserts || (word(0) == "lorem" && word(1) == "ipsum")
}
