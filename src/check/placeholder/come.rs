//! What is said to be still to come: TBC, figures to follow, details not yet collated. Beside an answer it has to be said of
//! information, since procedures to follow and a report to be written are good English of anything else.

use super::classes::{Class, Said};

/// What says that something is still to come, whatever it is.
const TO_COME: &[&[&str]] = &[
    &["tbc"],
    &["tba"],
    &["tbd"],
    &["tbn"],
    &["t", "b", "c"],
    &["t", "b", "a"],
    &["to", "be", "confirmed"],
    &["to", "be", "advised"],
    &["to", "be", "announced"],
    &["to", "be", "determined"],
    &["to", "be", "notified"],
    &["to", "be", "arranged"],
    &["coming", "soon"],
    &["watch", "this", "space"],
];

/// Words that stand for the answer, or a part of it, besides the nouns for what answers are made of.
const THE_REST: &[&str] = &["this", "it", "these", "more", "further", "section", "entry", "question"];

/// Words that make a clause of what stands before, so that it is prose and no label.
#[rustfmt::skip]
const CLAUSE: &[&str] = &[
    "was", "were", "has", "have", "had", "do", "does", "did", "would", "can", "could", "should", "may", "might",
    "must", "shall", "know", "knows", "need", "needs", "use", "uses", "give", "gives", "given", "provides",
    "require", "requires", "ensure", "ensures", "there", "we", "they", "he", "she", "who", "which", "that", "where",
    "when", "how", "what", "a", "an", "expected", "required", "asked", "told", "because", "if", "his", "her",
    "procedures", "staff", "is", "are", "will",
];

/// Words that stand between what is to come and the words that say so.
const LINKS: &[&str] = &[
    "is",
    "are",
    "still",
    "yet",
    "currently",
    "also",
    "now",
    "be",
    "will",
    "being",
    "presently",
    "all",
    "was",
    "were",
    "has",
    "have",
    "had",
];

#[rustfmt::skip]
const MONTHS: &[&str] = &[
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
];

/// Words of a time that is near or far: `by the end of the week`, `in the new year`.
#[rustfmt::skip]
const TIMES: &[&str] = &[
    "time", "writing", "moment", "end", "close", "next", "due", "new", "early", "late", "mid", "week", "month", "year", "spring", "summer", "autumn", "winter",
    "quarter", "future",
];

/// Words that say when without a date.
const VAGUE: &[&[&str]] = &[
    &["shortly"],
    &["soon"],
    &["later"],
    &["asap"],
    &["separately"],
    &["imminently"],
    &["in", "due", "course"],
    &["at", "a", "later"],
    &["at", "later"],
    &["in", "the", "near", "future"],
    &["in", "the", "new", "year"],
    &["under", "separate", "cover"],
    &["as", "soon", "as"],
    &["when", "available"],
    &["when", "known"],
    &["once", "available"],
    &["once", "known"],
    &["next"],
];

/// Whether a folded word can begin what this file looks for; the rest of the words are then not looked at.
pub(super) fn hints(word: &str) -> bool {
    matches!(
        word,
        "not"
            | "waiting"
            | "awaiting"
            | "tbc"
            | "tba"
            | "tbd"
            | "tbn"
            | "t"
            | "be"
            | "coming"
            | "watch"
            | "follow"
            | "awaited"
            | "outstanding"
            | "yet"
            | "being"
    )
}

/// Whether words say that what stands before them is still to come. `alone`: nothing else is said.
pub(super) fn is_to_come(words: &[Said], alone: bool) -> bool {
    (0..words.len()).any(|at| {
        let label = label(&words[..at]);
        if let Some(phrase) = TO_COME.iter().find(|phrase| begins(&words[at..], phrase)) {
            let rest = &words[at + phrase.len()..];
            let chased = at == 0 && rest.len() <= 6 && rest.iter().any(|word| word.has(Class::WANTING));
            let of = phrase.len() == 1 && at == 0 && alone && rest.len() <= 4 && !is_clause(rest);
            let asked = phrase.len() == 1
                && rest.len() <= 5
                && rest[0..].first().is_some_and(|word| word.is(&["with", "by", "from"]));
            return label.len() <= 8 && !is_clause(label) && (is_later(rest) || chased || of || asked);
        }
        let Some(end) = marked(&words[at..]).map(|count| at + count) else { return false };
        let rest = &words[end..];
        let promised = words[at].is(&["will"]) && !words[at + 1..end].iter().any(|word| word.is(&["follow"]));
        let named = rest.len() <= 4 && rest.first().is_some_and(|word| word.is(&["by", "from"]));
        let by_whom = named && (alone || words[at..end].iter().any(|word| word.is(&["awaited", "follow"])));
        let when = if promised {
            !rest.is_empty()
                && (is_vague(rest)
                    || (0..rest.len().min(7)).any(|at| is_awaited(&rest[at..]) && (alone || known_then(&rest[at..]))))
        } else {
            is_later(rest)
        };
        let known = words[at..end].iter().any(|word| word.has(Class::DONE | Class::WANTING) || word.is(&["follow"]));
        let bare =
            label.is_empty() && alone && known || (is_information(label) && label.len() <= 9 && !is_clause(label));
        bare && (when || (by_whom && !promised))
    })
}

/// How many words say that something is to come: `to follow`, `not yet collated`, `still being drafted`.
fn marked(words: &[Said]) -> Option<usize> {
    let done = |at: usize| {
        words.get(at).is_some_and(|word| word.has(Class::DONE) || (word.text.len() > 5 && word.text.ends_with("ed")))
    };
    let is = |at: usize, any: &[&str]| words.get(at).is_some_and(|word| word.is(any));
    match words.first()?.text.as_str() {
        "awaited" | "outstanding" => Some(1),
        "to" | "will" if is(1, &["follow"]) => Some(2),
        "to" | "will" if is(1, &["be"]) && done(2) => Some(3),
        "not" if is(1, &["available", "ready", "known", "complete"]) => Some(2),
        "not" if is(1, &["yet"]) && done(2) => Some(3),
        "not" if is(1, &["yet"]) && is(2, &["been"]) && done(3) => Some(4),
        "yet" if is(1, &["to"]) && is(2, &["be"]) && done(3) => Some(4),
        "being" if done(1) => Some(2),
        _ => None,
    }
}

/// What stands before the words that say it is to come, without the links between.
fn label(words: &[Said]) -> &[Said] {
    let links = words.iter().rev().take_while(|word| word.is(LINKS)).count();
    match words[..words.len() - links].split_first() {
        Some((first, rest)) if first.is(&["a", "an"]) => rest,
        _ => &words[..words.len() - links],
    }
}

fn is_clause(label: &[Said]) -> bool {
    label.iter().any(|word| word.is(CLAUSE))
}

/// Whether the label's noun is one of information: `details of training`, `case studies`.
fn is_information(label: &[Said]) -> bool {
    let of = |word: &Said| word.is(&["of", "on", "for", "from", "about", "regarding", "in", "around"]);
    let head = label.split(of).next().unwrap_or_default();
    head.last().is_some_and(|word| word.has(Class::INFO) || word.is(THE_REST))
}

/// Whether words say only when, or nothing.
fn is_later(tail: &[Said]) -> bool {
    let Some(first) = tail.first() else { return true };
    let dated = |words: &[Said]| words.iter().take(5).any(|word| word.is(MONTHS) || word.is(TIMES) || is_number(word));
    let here = tail.len() == 1 && first.is(&["here"]);
    here || tail.len() <= 14
        && match first.text.as_str() {
            "by" | "in" | "on" | "at" | "from" | "during" | "before" | "until" | "this" | "end" | "early" | "mid"
            | "late" => dated(tail) || is_vague(tail),
            "and" => tail.get(1).is_some_and(|word| word.is(&["will", "to"])) && tail.len() <= 8,
            "once" | "when" | "after" | "following" | "upon" | "pending" | "subject" | "due" | "awaiting" => true,
            _ => is_vague(tail) || first.is(MONTHS) || is_number(first),
        }
}

fn is_number(word: &Said) -> bool {
    word.text.strip_prefix('q').unwrap_or(&word.text).starts_with(|c: char| c.is_ascii_digit())
}

/// Whether words say what has to happen first.
fn is_awaited(tail: &[Said]) -> bool {
    tail.len() <= 12 && tail.first().is_some_and(|word| word.is(&["once", "when", "after", "following", "upon"]))
}

/// Whether words say when without a date.
fn is_vague(tail: &[Said]) -> bool {
    tail.len() <= 10 && VAGUE.iter().any(|phrase| begins(tail, phrase))
}

pub(super) fn begins(words: &[Said], phrase: &[&str]) -> bool {
    words.len() >= phrase.len() && words.iter().zip(phrase).all(|(word, other)| word.text == **other)
}

/// Whether what has to happen first is that the answer is there: `once they have been validated`.
fn known_then(tail: &[Said]) -> bool {
    tail.last().is_some_and(|word| word.has(Class::DONE))
}
