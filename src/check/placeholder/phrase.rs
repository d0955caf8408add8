use crate::document::{Letters, fold};
use crate::ruleset::RuleSet;

use super::note::{is_asked_of_reader, is_handed_in_later, is_state, is_wanted};

/// What says that something is still to come, wherever it stands.
#[rustfmt::skip]
const TO_COME: &[&str] = &[
    "tbc", "tba", "tbd", "t b c", "t b a", "to be confirmed", "to be advised", "to be announced", "to be determined",
    "to be notified", "to be arranged", "coming soon", "watch this space",
];

/// What says so of information, and is good English of anything else: procedures to follow.
#[rustfmt::skip]
const INFORMATION_TO_COME: &[&str] = &[
    "to follow", "will follow", "awaited", "outstanding", "to be provided", "to be supplied", "to be added",
    "to be inserted", "to be completed", "to be updated", "to be included", "to be finalised", "to be sent",
    "to be forwarded", "to be populated", "to be written", "to be collated", "to be obtained", "to be drafted",
    "to be submitted", "to be agreed", "to be developed", "not yet available", "not yet known", "not yet received",
    "not yet complete", "not yet completed", "not yet confirmed", "not yet agreed", "not yet provided",
    "not yet collated", "being collated", "being compiled", "being gathered", "being drafted", "being finalised",
    "being sought", "being prepared",
];

/// What promises information later; with a time it is a plan, with a vague one a placeholder.
#[rustfmt::skip]
const PROMISES: &[&str] = &[
    "will be provided", "will be supplied", "will be added", "will be sent", "will be forwarded",
    "will be confirmed", "will be included", "will be submitted", "will be available",
];

/// What promises the answer itself later, and is good English of anything else that is to be done.
#[rustfmt::skip]
const PROMISES_ALONE: &[&str] = &[
    "will be completed", "will be updated", "will be written", "will be finalised", "will be populated",
    "will be inserted", "will be drafted", "will be shared", "will be given",
];

/// What is no answer where nothing else is said, and good English inside one.
#[rustfmt::skip]
const EMPTY_ALONE: &[&str] = &[
    "under review", "in progress", "in development", "under development", "under construction", "work in progress",
    "in draft", "in preparation", "pending", "not known", "unknown", "not available", "unavailable", "n a", "na",
    "not applicable", "no information", "no data", "no answer", "no response", "dont know", "do not know",
    "not sure", "unsure", "left blank", "intentionally blank", "intentionally left blank", "blank", "not stated",
    "not provided", "not completed", "sample text", "example text", "test", "dummy text", "your text here",
    "text here", "draft", "to be appointed", "to be identified", "to be nominated", "to be recruited",
    "no information available", "no data available", "no information provided", "none available", "none provided",
    "no details", "no details available", "awaiting",
];

/// Nouns for what an answer is made of.
#[rustfmt::skip]
pub(super) const INFORMATION: &[&str] = &[
    "info", "information", "detail", "details", "figure", "figures", "data", "statistics", "stats", "number",
    "numbers", "report", "reports", "answer", "answers", "response", "responses", "text", "narrative", "commentary",
    "content", "copy", "evidence", "example", "examples", "study", "studies", "update", "updates", "section",
    "results", "result", "findings", "outcome", "outcomes", "minutes", "list", "name", "names", "date", "dates",
    "rest", "remainder", "this", "it", "these", "more", "further", "return", "document", "documents", "attachment",
    "attachments", "appendix", "analysis", "feedback", "summary", "entry", "paragraph", "input", "material",
    "dashboard", "breakdown", "audit", "question", "template", "percentage", "percentages", "total", "totals",
    "comment", "comments",
];

/// Words that make a clause of what stands before, so that it is prose and no label.
#[rustfmt::skip]
const CLAUSE: &[&str] = &[
    "was", "were", "has", "have", "had", "do", "does", "did", "would", "can", "could", "should", "may", "might",
    "must", "shall", "know", "knows", "need", "needs", "use", "uses", "give", "gives", "given", "provides",
    "require", "requires", "ensure", "ensures", "there", "we", "they", "he", "she", "who", "which", "that", "where",
    "when", "how", "what", "a", "an", "expected", "required", "asked", "told", "because", "if", "his", "her",
    "procedures", "staff",
];

/// Words that stand between what is to come and the words that say so.
const LINKS: &[&str] =
    &["is", "are", "still", "yet", "currently", "also", "now", "be", "will", "being", "presently", "all"];

#[rustfmt::skip]
const MONTHS: &[&str] = &[
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
];

/// Verbs by which a form tells its reader what to do.
#[rustfmt::skip]
pub(super) const INSTRUCTIONS: &[&str] = &[
    "insert", "enter", "type", "add", "complete", "fill", "state", "specify", "write", "give", "provide", "describe",
    "list", "select", "choose", "delete", "click", "tap", "please",
];

/// Nouns that a form leaves to be filled in.
#[rustfmt::skip]
const BLANKS: &[&str] = &[
    "name", "names", "date", "number", "agency", "organisation", "title", "job", "post", "role", "text", "details",
    "figure", "figures", "your", "group", "committee", "lead", "month", "year", "amount", "percentage", "response",
    "answer", "contact", "board",
];

/// Whether a sentence keeps the place of an answer when nothing but its like is said; so does one whose every part does:
/// `In progress - to be completed by June`.
pub(super) fn is_hollow_alone(text: &str, rules: &RuleSet) -> bool {
    let mut parts =
        text.split([',', ';', '–', '—']).flat_map(|part| part.split(" - ")).filter(|part| !part.trim().is_empty());
    // "TBC (Robin)": who is to be asked.
    let unasked = text.split_once('(').filter(|(before, asked)| {
        before.chars().any(char::is_alphanumeric)
            && asked.trim_end().ends_with([')', '.'])
            && asked.split_whitespace().count() <= 3
    });
    is_hollow_clause(text, rules)
        || unasked.is_some_and(|(before, _)| is_hollow_clause(before, rules))
        || (parts.clone().nth(1).is_some() && parts.all(|part| is_hollow_clause(part, rules)))
}

fn is_hollow_clause(text: &str, rules: &RuleSet) -> bool {
    let words = words(text);
    let all = trimmed(&words);
    if all.is_empty() {
        return false;
    }
    let known = rules.phrases.folded();
    let mut phrases = known.placeholders.iter().chain(&known.empty_answers);
    phrases.any(|phrase| all == &phrase[..] || words == *phrase)
        || is_entry(all)
        || is_to_come(all)
        || is_information_to_come(all, true)
        || is_empty_alone(all)
        || is_asked_of(all)
        || is_handed_in_later(all)
        || is_wanted(all)
        || is_asked_of_reader(all)
        || is_state(all)
        || is_state(&words)
}

/// Whether a sentence does so beside other sentences, or a bracket within it does.
pub(super) fn is_hollow_within(text: &str, rules: &RuleSet) -> bool {
    let clause = |text: &str| {
        let words = words(text);
        let all = trimmed(&words);
        let compact: String = all.concat();
        let ambiguous =
            matches!(compact.as_str(), "na" | "none" | "nil" | "") || EMPTY_ALONE.iter().any(|phrase| is(all, phrase));
        let listed = !ambiguous && rules.phrases.folded().placeholders.iter().any(|phrase| all == &phrase[..]);
        !all.is_empty() && (listed || is_entry(all) || is_to_come(all) || is_information_to_come(all, false))
    };
    clause(text)
        || last_clause(text).is_some_and(clause)
        || bracketed(text).any(|inside| (clause(inside) && !defines(text, inside)) || is_note(inside))
}

/// `(Robin to add detail on themes)`: a bracket that asks somebody for what belongs there.
fn is_note(inside: &str) -> bool {
    let words = words(inside);
    let all = trimmed(&words);
    (is_asked_of(all) && all.last().is_none_or(|word| word != "to")) || is_wanted(all) || is_asked_of_reader(all)
}

/// Whether it says that there is none.
pub(super) fn is_none(text: &str) -> bool {
    let words = words(text);
    let compact: String = trimmed(&words).concat();
    matches!(compact.as_str(), "na" | "none" | "nil" | "notapplicable" | "no")
}

/// Whether the words in a bracket tell someone to fill it in.
pub(super) fn is_instruction(words: &str) -> bool {
    let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
    let Some(first) = words.first() else { return false };
    let does = INSTRUCTIONS.contains(first) && words.len() > 1 || matches!(*first, "insert" | "enter");
    let names = BLANKS.contains(first)
        && words.len() <= 8
        && !words.iter().any(|word| CLAUSE.contains(word) && *word != "your");
    let to_do = words.windows(2).any(|pair| {
        pair[0] == "to" && matches!(pair[1], "complete" | "insert" | "add" | "confirm" | "provide" | "follow")
    });
    let last = words
        .last()
        .is_some_and(|last| words.len() <= 4 && matches!(*last, "name" | "here" | "date" | "details" | "number"));
    does || names || to_do || last
}

fn words(text: &str) -> Vec<Letters> {
    fold(text).into_iter().map(|word| word.text).collect()
}

/// Without the words of courtesy and of time around it.
fn trimmed(words: &[Letters]) -> &[Letters] {
    let mut all = words;
    let before = ["please", "note", "currently", "still", "answer", "response", "update", "now", "presently", "nb"];
    while let Some((first, rest)) = all.split_first()
        && before.contains(&first.as_str())
        && !rest.is_empty()
        && !INFORMATION_TO_COME.iter().any(|phrase| is(rest, phrase))
    {
        all = rest;
    }
    for lead in ["as yet", "at present", "at this stage", "to date"] {
        let lead: Vec<&str> = lead.split(' ').collect();
        if all.len() > lead.len() && all[..lead.len()].iter().map(Letters::as_str).eq(lead.iter().copied()) {
            all = &all[lead.len()..];
        }
    }
    for tail in [
        "at present",
        "at this time",
        "currently",
        "for now",
        "at the moment",
        "thank you",
        "thanks",
        "at this stage",
        "this year",
        "as yet",
        "yet",
        "please",
    ] {
        let tail: Vec<&str> = tail.split(' ').collect();
        if all.len() > tail.len() && all[all.len() - tail.len()..].iter().map(Letters::as_str).eq(tail.iter().copied())
        {
            all = &all[..all.len() - tail.len()];
        }
    }
    all
}

fn is(words: &[Letters], phrase: &str) -> bool {
    // Most phrases begin with another letter: to fold each of them for every sentence would cost more than all else.
    let begins = phrase.as_bytes().first().filter(|byte| byte.is_ascii_alphanumeric()).map(u8::to_ascii_lowercase);
    if begins.is_some_and(|byte| words.first().and_then(|word| word.as_bytes().first()) != Some(&byte)) {
        return false;
    }
    fold(phrase).into_iter().map(|word| word.text).eq(words.iter().cloned())
}

/// Where a phrase stands among words.
fn find(words: &[Letters], phrase: &str) -> Option<(usize, usize)> {
    let first = phrase.split(' ').next()?;
    let count = phrase.split(' ').count();
    let starts = words.iter().enumerate().filter(|(_, word)| *word == first).map(|(at, _)| at);
    let mut whole = starts.filter(|at| words[*at..].iter().map(Letters::as_str).take(count).eq(phrase.split(' ')));
    whole.next().map(|at| (at, at + count))
}

/// The phrases of a list whose first word is among the words, in the order of the list.
fn begun_in<'a>(list: &'a [&'static str], words: &'a [Letters]) -> impl Iterator<Item = &'a &'static str> {
    // One bit for each first letter and length: most phrases are ruled out without a look at the words.
    let seen = words.iter().fold(0u64, |seen, word| seen | letter_bit(word));
    list.iter().filter(move |phrase| {
        let first = phrase.split(' ').next().unwrap_or(phrase);
        seen & letter_bit(first) != 0 && words.iter().any(|word| word == first)
    })
}

fn letter_bit(word: &str) -> u64 {
    word.as_bytes().first().map_or(0, |byte| 1 << ((byte.wrapping_mul(7).wrapping_add(word.len() as u8)) % 64))
}

/// `Click or tap here to enter text`, `Choose an item`, `Insert text here`, `Lorem ipsum`.
fn is_entry(words: &[Letters]) -> bool {
    let word = |at: usize| words.get(at).map_or("", Letters::as_str);
    let clicks = matches!(word(0), "click" | "tap")
        && words.iter().take(5).any(|word| word == "to")
        && words
            .iter()
            .any(|word| matches!(word.as_str(), "enter" | "add" | "insert" | "edit" | "choose" | "select" | "type"));
    let chooses = matches!(word(0), "choose" | "select")
        && matches!(word(1), "an" | "a" | "one")
        && words.len() <= 5
        && words.iter().any(|word| matches!(word.as_str(), "item" | "option" | "date" | "building" | "value"));
    let here = matches!(word(0), "insert" | "enter" | "type" | "add" | "write" | "put" | "your" | "text")
        && words.len() <= 8
        && matches!(words.last().map(Letters::as_str), Some("here" | "below"));
    let inserts = matches!(word(0), "insert" | "enter")
        && words.len() <= 4
        && words.iter().any(|word| {
            matches!(
                word.as_str(),
                "text" | "details" | "name" | "date" | "information" | "response" | "answer" | "comments"
            )
        });
    clicks || chooses || here || inserts || (word(0) == "lorem" && word(1) == "ipsum")
}

fn is_to_come(words: &[Letters]) -> bool {
    begun_in(TO_COME, words).any(|phrase| {
        find(words, phrase).is_some_and(|(start, end)| {
            let label = label(&words[..start]);
            let short = phrase.len() <= 5;
            label.len() <= 8
                && !is_clause(label)
                && (is_later(&words[end..])
                    || (short
                        && words.len() - end <= 6
                        && start == 0
                        && words[end..].iter().any(|word| word == "awaiting" || word == "pending")))
        })
    })
}

fn is_information_to_come(words: &[Letters], alone: bool) -> bool {
    let told = |phrase: &&str, later: fn(&[Letters]) -> bool| {
        find(words, phrase).is_some_and(|(start, end)| {
            let label = label(&words[..start]);
            let named = words.len() - end <= 4 && words.get(end).is_some_and(|word| word == "by" || word == "from");
            let by_whom = named && (alone || *phrase == "awaited");
            let bare = label.is_empty() && alone || (is_information(label) && label.len() <= 9 && !is_clause(label));
            bare && (later(&words[end..]) || by_whom)
        })
    };
    begun_in(INFORMATION_TO_COME, words).any(|phrase| told(phrase, is_later))
        || begun_in(PROMISES, words).any(|phrase| told(phrase, |tail| !tail.is_empty() && is_vague(tail)))
        || (alone
            && begun_in(PROMISES, words)
                .chain(begun_in(PROMISES_ALONE, words))
                .any(|phrase| told(phrase, |tail| !tail.is_empty() && (is_vague(tail) || is_awaited(tail)))))
}

fn is_empty_alone(words: &[Letters]) -> bool {
    if words.first().is_some_and(|word| word == "awaiting")
        || find(words, "we are awaiting").is_some_and(|(at, _)| at == 0)
    {
        return words.len() <= 14;
    }
    begun_in(EMPTY_ALONE, words).any(|phrase| {
        find(words, phrase).is_some_and(|(start, end)| {
            let label = label(&words[..start]);
            let bare = label.is_empty()
                || (label.len() <= 4 && !is_clause(label) && is_information(label)
                    || is(label, "policy")
                    || is(label, "plan"));
            let for_us =
                words.get(end).is_some_and(|word| matches!(word.as_str(), "to" | "for")) && words.len() - end <= 4;
            bare && (is_later(&words[end..]) || for_us)
        })
    })
}

/// `Lead to provide`, `HR to confirm figures`: a note to a colleague.
fn is_asked_of(words: &[Letters]) -> bool {
    let Some(at) = words.iter().position(|word| word == "to") else { return false };
    let verb = words.get(at + 1).is_some_and(|word| {
        matches!(
            word.as_str(),
            "complete" | "provide" | "confirm" | "add" | "insert" | "supply" | "advise" | "update" | "populate"
        )
    });
    let rest = words.get(at + 2..).unwrap_or_default();
    (1..=3).contains(&at)
        && verb
        && !is_clause(&words[..at])
        && (rest.is_empty() || (rest.len() <= 6 && is_information(rest)))
}

/// What stands before the words that say it is to come, without the links between.
fn label(words: &[Letters]) -> &[Letters] {
    let mut label = words;
    while let Some((last, rest)) = label.split_last()
        && LINKS.contains(&last.as_str())
    {
        label = rest;
    }
    match label.split_first() {
        Some((first, rest)) if matches!(first.as_str(), "a" | "an") => rest,
        _ => label,
    }
}

fn is_clause(label: &[Letters]) -> bool {
    label.iter().any(|word| CLAUSE.contains(&word.as_str()) || matches!(word.as_str(), "is" | "are" | "will"))
}

/// Whether the label's noun is one of information: `details of training`, `case studies`.
pub(super) fn is_information(label: &[Letters]) -> bool {
    let of = |word: &Letters| {
        matches!(word.as_str(), "of" | "on" | "for" | "from" | "about" | "regarding" | "in" | "around")
    };
    let head = label.split(of).next().unwrap_or_default();
    head.last().is_some_and(|word| INFORMATION.contains(&word.as_str()))
}

/// Whether words say only when, or nothing.
fn is_later(tail: &[Letters]) -> bool {
    let Some(first) = tail.first() else { return true };
    if tail == ["here"] {
        return true;
    }
    let dated = |words: &[Letters]| {
        words.iter().take(5).any(|word| {
            MONTHS.contains(&word.as_str())
                || matches!(
                    word.as_str(),
                    "end"
                        | "close"
                        | "next"
                        | "due"
                        | "new"
                        | "early"
                        | "late"
                        | "mid"
                        | "week"
                        | "month"
                        | "year"
                        | "spring"
                        | "summer"
                        | "autumn"
                        | "winter"
                        | "quarter"
                        | "future"
                )
                || word.starts_with(|c: char| c.is_ascii_digit())
                || (word.len() == 2 && word.starts_with('q'))
        })
    };
    tail.len() <= 14
        && match first.as_str() {
            "by" | "in" | "on" | "at" | "from" | "during" | "before" | "until" | "this" | "end" | "early" | "mid"
            | "late" => dated(&tail[1..]) || is_vague(tail) || dated(tail),
            "once" | "when" | "after" | "following" | "upon" | "pending" | "subject" | "due" | "awaiting" => true,
            word => is_vague(tail) || MONTHS.contains(&word) || word.starts_with(|c: char| c.is_ascii_digit()),
        }
}

/// Whether words say what has to happen first.
pub(super) fn is_awaited(tail: &[Letters]) -> bool {
    tail.len() <= 12
        && tail.first().is_some_and(|word| matches!(word.as_str(), "once" | "when" | "after" | "following" | "upon"))
}

/// Whether words say when without a date.
pub(super) fn is_vague(tail: &[Letters]) -> bool {
    let starts = |phrase: &str| find(tail, phrase).is_some_and(|(at, _)| at == 0);
    tail.len() <= 10
        && [
            "shortly",
            "soon",
            "later",
            "asap",
            "separately",
            "imminently",
            "in due course",
            "at a later",
            "at later",
            "in the near future",
            "in the new year",
            "under separate cover",
            "as soon as",
            "when available",
            "when known",
            "once available",
            "once known",
            "next",
        ]
        .iter()
        .any(|phrase| starts(phrase))
}

/// What stands behind the last colon, dash or semicolon: `Date of the audit: TBC`.
fn last_clause(text: &str) -> Option<&str> {
    let at = text.rfind([':', ';', '–', '—', ',']).or_else(|| text.rfind(" - "))?;
    let rest = text[at..].trim_start_matches([':', ';', '–', '—', ',', '-', ' ']);
    (!rest.is_empty()).then_some(rest)
}

fn bracketed(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('(').filter_map(|(at, _)| text[at + 1..].split_once(')').map(|(inside, _)| inside))
}

/// Whether a bracket only gives the short form of the words before it: Tewford Borough Council (TBC).
fn defines(text: &str, inside: &str) -> bool {
    let Some(at) = text.find(&format!("({inside})")) else { return false };
    let before: Vec<char> =
        text[..at].split_whitespace().filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase()).collect();
    let letters: Vec<char> = inside.chars().filter(|c| c.is_alphabetic()).collect();
    letters.len() > 1 && before.ends_with(&letters)
}
