//! What is counted of the end of an answer, for the weights that were learnt (`check/learnt`): what the grammar makes of it,
//! its last words, and how its last sentence begins.

use super::clauses::{is_aux, is_subordinator, runs};
use super::ending::ends_before_with_stops;
use super::last::is_preposition;
use super::words::{ADJECTIVES, ADVERBS, DETERMINERS, PRONOUNS, TRANSITIVE};
use crate::align::Piece;
use crate::document::{Word, fold};

use super::super::sentence::sentences;

/// How many words from the end on are counted by their place.
const LAST: usize = 4;

/// The most words of the last sentence that are counted for themselves.
const WORDS: usize = 40;

/// What is counted of the end of an answer, from its last paragraph and those before it, and from whether the grammar finds
/// it cut; each trait is handed over in its parts.
///
/// `r` the grammar's verdict, `e` the last character, `l` the last words by their place with the pairs and threes that they
/// make, `c` their classes, `s` endings of the last words, `f` the first words of the last sentence, `b` its words, `g` its
/// clauses, `o` the sentences before it, `n` about how long it is.
pub(in crate::check) fn each_trait(last: &Piece, others: &[Piece], ruled: bool, mut take: impl FnMut(&[&str])) {
    take(&["r", if ruled { "yes" } else { "no" }]);
    let text = last.text.trim_end_matches(|c: char| c.is_whitespace() || c == '*' || c == '_');
    let sentence = sentences(text).pop().map_or(text, |range| &text[range]);
    let end = sentence.chars().next_back().unwrap_or(' ');
    let mut mark = [0; 4];
    take(&[
        "e",
        if end.is_lowercase() {
            "a"
        } else if end.is_uppercase() {
            "A"
        } else {
            end.encode_utf8(&mut mark)
        },
    ]);
    let words = fold(sentence);
    let kinds: Vec<&str> = words.iter().enumerate().map(|(at, word)| kind(sentence, word, at == 0)).collect();
    let back = |steps: usize| kinds.len().checked_sub(steps + 1).map_or("", |at| kinds[at]);
    for (step, name) in COUNTS.iter().enumerate().take(LAST) {
        take(&["l", name, back(step)]);
        take(&["c", name, class(back(step))]);
    }
    take(&["l", back(1), back(0)]);
    take(&["l", back(2), back(1), back(0)]);
    take(&["c", class(back(1)), class(back(0))]);
    take(&["c", class(back(2)), class(back(1)), class(back(0))]);
    take(&["c", back(1), class(back(0))]);
    take(&["c", class(back(1)), back(0)]);
    for (step, name) in COUNTS.iter().enumerate().take(2) {
        let word = back(step);
        for letters in [2, 3] {
            let ending = word.char_indices().rev().nth(letters - 1).map_or(word, |(at, _)| &word[at..]);
            take(&["s", name, ending]);
        }
    }
    if let Some(first) = kinds.first() {
        take(&["f", first]);
        take(&["f", first, kinds.get(1).unwrap_or(&"")]);
    }
    for word in kinds.iter().rev().take(WORDS) {
        take(&["b", word]);
    }
    let folded: Vec<_> = words.into_iter().map(|word| word.text).collect();
    let verbs = runs(&folded).min(3);
    let opens = folded.first().is_some_and(|word| is_subordinator(word));
    take(&["g", COUNTS[verbs], if opens { "depends" } else { "stands" }]);
    let tail = sentence.rsplit([',', ';', ':']).next().unwrap_or(sentence);
    let parted = tail.len() < sentence.len();
    let tail: Vec<_> = fold(tail).into_iter().map(|word| word.text).collect();
    take(&["g", if parted { "tail" } else { "whole" }, COUNTS[runs(&tail).min(3)], COUNTS[tail.len().min(9)]]);
    let relative =
        folded.iter().rposition(|word| matches!(word.as_str(), "who" | "which" | "that" | "where" | "when" | "if"));
    take(&["g", "from", relative.map_or("none", |at| COUNTS[(folded.len() - at).min(9)])]);
    take(&[
        "o",
        if last.list_item { "item" } else { "" },
        match ends_before_with_stops(sentence, last, others) {
            Some(true) => "stops",
            Some(false) => "none",
            None => "first",
        },
    ]);
    take(&["n", COUNTS[(folded.len() / 3).min(9)]]);
}

const COUNTS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// A word, or what stands for its kind: a number or a name.
fn kind<'w>(text: &str, word: &'w Word, opens: bool) -> &'w str {
    if word.text.starts_with(|c: char| c.is_ascii_digit()) {
        "#"
    } else if !opens && text[word.range.clone()].starts_with(char::is_uppercase) && word.text != "i" {
        "#N"
    } else {
        &word.text
    }
}

/// The closed class of a word, or what its ending tells.
fn class(word: &str) -> &'static str {
    match word {
        "" => "none",
        "#" | "#N" => "name",
        "the" | "a" | "an" => "article",
        "and" | "or" | "but" | "nor" | "plus" => "and",
        "to" => "to",
        "not" | "never" | "no" => "not",
        "who" | "which" | "that" | "whose" | "whom" => "relative",
        _ if PRONOUNS.contains(&word) => "pronoun",
        _ if is_aux(word) => "auxiliary",
        _ if is_subordinator(word) => "subordinator",
        _ if is_preposition(word) => "preposition",
        _ if DETERMINERS.contains(&word) => "determiner",
        _ if TRANSITIVE.contains(&word) => "transitive",
        _ if ADJECTIVES.contains(&word) => "adjective",
        _ if ADVERBS.contains(&word) => "adverb",
        _ if word.len() > 4 && word.ends_with("ing") => "-ing",
        _ if word.len() > 4 && word.ends_with("ed") => "-ed",
        _ if word.len() > 4 && word.ends_with("ly") => "-ly",
        _ if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") => "-s",
        _ => "word",
    }
}
