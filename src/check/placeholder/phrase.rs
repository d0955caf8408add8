use std::cell::LazyCell;

use crate::document::{Letters, Word, fold};
use crate::ruleset::RuleSet;

use super::classes::{Class, Said, said};
use super::come::{begins, hints, is_to_come};
use super::form_text::is_entry;
use super::note::{is_handing, is_note, is_promised, is_question_to_somebody, is_waiting, may_be_note};
use super::progress::is_progress;

/// The most words of a clause that is held against the grammar of notes: a longer one says something.
const NOTE: usize = 24;

/// Whether a sentence keeps the place of an answer when nothing but its like is said; so does one whose every part does:
/// `In progress - to be completed by June`.
pub(super) fn is_hollow_alone(text: &str, rules: &RuleSet) -> bool {
    // What stands behind a bracket that opens the sentence is judged for itself.
    let text = match text.strip_prefix('[').and_then(|text| text.split_once(']')) {
        Some((_, rest)) if rest.chars().any(char::is_alphanumeric) => rest,
        _ => text,
    };
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
        || is_labelled_note(text)
}

/// `Geography - RE to check`: the question's own word, and who is to do what about it.
fn is_labelled_note(text: &str) -> bool {
    let Some((label, note)) =
        text.split_once(" - ").or_else(|| text.split_once(": ")).or_else(|| text.split_once(" – "))
    else {
        return false;
    };
    let note = said(note);
    label.split_whitespace().count() <= 3 && note.len() <= NOTE && is_note(&note, true)
}

fn is_hollow_clause(text: &str, rules: &RuleSet) -> bool {
    let words = said(text);
    let all = trimmed(&words);
    if all.is_empty() {
        return false;
    }
    let known = rules.phrases.folded();
    let mut phrases = known.placeholders.iter().chain(&known.empty_answers);
    phrases.any(|phrase| are(all, phrase) || are(&words, phrase))
        || is_entry(all)
        || (all.len() <= NOTE
            && (is_to_come(all, true)
                || is_progress(all)
                || is_progress(&words)
                || is_note(&words, true)
                || is_question_to_somebody(text, &words)))
}

/// Whether a sentence does so beside other sentences, or a bracket within it does.
pub(super) fn is_hollow_within(text: &str, rules: &RuleSet) -> bool {
    let words = fold(text);
    let clause = |text: &str| is_hollow_beside(text, &fold(text), rules);
    is_hollow_beside(text, &words, rules)
        || last_clause(text).is_some_and(clause)
        || first_clause(text).is_some_and(clause)
        || bracketed(text).any(|inside| is_hollow_bracket(inside, rules) && !defines(text, inside))
}

fn is_hollow_beside(text: &str, words: &[Word], rules: &RuleSet) -> bool {
    let compact = words.len() <= 3 && matches!(compact(words).as_str(), "na" | "none" | "nil" | "");
    let listed =
        || {
            let all = LazyCell::new(|| said(text));
            rules.phrases.folded().placeholders.iter().any(|phrase| {
                phrase.len() <= words.len() && words.len() <= phrase.len() + 6 && are(trimmed(&all), phrase)
            })
        };
    let open = || {
        (words.iter().any(|word| hints(&word.text))
            || words.windows(2).any(|pair| pair[0].text == "will" && is_handing(&pair[1].text))
            || may_be_note(words))
            && {
                let words = said(text);
                let all = trimmed(&words);
                !all.is_empty()
                    && (is_to_come(all, false) || is_note(&words, false) || is_promised(all) || is_waiting(&words))
            }
    };
    let entry = || {
        words.len() <= NOTE && words.first().is_some_and(|word| is_entry_word(&word.text)) && {
            let words = said(text);
            is_entry(trimmed(&words))
        }
    };
    !words.is_empty() && !compact && !is_plain_state(words) && (entry() || open() || listed())
}

/// A bracket is a remark: it holds a placeholder where it would be one alone, but for what it may well say of the words
/// before it: (not applicable), (in progress), (pending).
fn is_hollow_bracket(inside: &str, rules: &RuleSet) -> bool {
    let words = fold(inside);
    if words.is_empty() || words.len() > NOTE {
        return false;
    }
    is_hollow_beside(inside, &words, rules) || {
        let words = said(inside);
        let information = words.iter().any(|word| word.has(Class::INFO | Class::FORM));
        // "(is this the latest, Robin?)"
        let asked = inside.trim_end().ends_with('?')
            && words.iter().any(|word| word.is(&["here", "this", "need"]))
            && words.last().is_some_and(|word| word.has(Class::NAME) || word.is(&["here", "this"]));
        (information && is_to_come(trimmed(&words), true)) || is_note(&words, true) || asked
    }
}

fn is_entry_word(word: &str) -> bool {
    matches!(
        word,
        "click"
            | "tap"
            | "choose"
            | "select"
            | "insert"
            | "enter"
            | "type"
            | "add"
            | "write"
            | "put"
            | "your"
            | "text"
            | "lorem"
            | "please"
            | "delete"
    )
}

/// States that are no answer alone and that things within an answer can be in.
fn is_plain_state(words: &[Word]) -> bool {
    words.len() <= 3
        && matches!(
            words.last().map_or("", |word| word.text.as_str()),
            "applicable"
                | "progress"
                | "review"
                | "development"
                | "pending"
                | "construction"
                | "known"
                | "unknown"
                | "draft"
        )
}

/// Whether it only thanks or signs off: `Thanks, Robin`.
pub(super) fn is_courtesy(text: &str) -> bool {
    let words = said(text);
    words.len() <= 4
        && words
            .iter()
            .any(|word| word.is(&["thanks", "thank", "ta", "regards", "cheers", "sorry", "apologies", "help"]))
}

/// Whether it says that there is none.
pub(super) fn is_none(text: &str) -> bool {
    let words = said(text);
    let compact: String = trimmed(&words).iter().map(|word| word.text.as_str()).collect();
    matches!(compact.as_str(), "na" | "none" | "nil" | "notapplicable" | "no")
}

fn compact(words: &[Word]) -> String {
    words.iter().map(|word| word.text.as_str()).collect()
}

fn are(words: &[Said], phrase: &[Letters]) -> bool {
    words.len() == phrase.len() && words.iter().zip(phrase).all(|(word, other)| word.text == *other)
}

/// Without the words of courtesy and of time around it.
fn trimmed(words: &[Said]) -> &[Said] {
    const BEFORE: &[&str] =
        &["please", "note", "currently", "still", "answer", "response", "update", "now", "presently", "nb"];
    const LEADS: &[&[&str]] =
        &[&["as", "yet"], &["at", "present"], &["at", "this", "stage"], &["to", "date"], &["at", "the", "moment"]];
    const TAILS: &[&[&str]] = &[
        &["at", "present"],
        &["at", "this", "time"],
        &["currently"],
        &["for", "now"],
        &["at", "the", "moment"],
        &["thank", "you"],
        &["thanks"],
        &["at", "this", "stage"],
        &["this", "year"],
        &["as", "yet"],
        &["yet"],
        &["please"],
    ];
    let mut all = words;
    while let Some((first, rest)) = all.split_first()
        && first.is(BEFORE)
        && rest.first().is_some_and(|word| !word.is(&["to", "will", "awaited", "outstanding"]))
    {
        all = rest;
    }
    if let Some(lead) = LEADS.iter().find(|lead| all.len() > lead.len() && begins(all, lead)) {
        all = &all[lead.len()..];
    }
    for tail in TAILS {
        if all.len() > tail.len() && begins(&all[all.len() - tail.len()..], tail) {
            all = &all[..all.len() - tail.len()];
        }
    }
    all
}

/// What stands behind the last colon, dash or semicolon: `Date of the audit: TBC`.
fn last_clause(text: &str) -> Option<&str> {
    let at = text.rfind([':', ';', '–', '—', ',']).or_else(|| text.rfind(" - "))?;
    let rest = text[at..].trim_start_matches([':', ';', '–', '—', ',', '-', ' ']);
    (!rest.is_empty()).then_some(rest)
}

/// What stands before a colon or dash that a few words follow: `To follow: audit outcomes`, `TBC - numbers`.
fn first_clause(text: &str) -> Option<&str> {
    let at = [text.find(':'), text.find(" - "), text.find(" – ")].into_iter().flatten().min()?;
    let rest = text[at..].split_whitespace().count();
    (rest <= 7).then(|| &text[..at])
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
