use std::cell::OnceCell;

use crate::document::{Letters, Word, fold};
use crate::ruleset::RuleSet;

use super::super::sentence::{Line, reports_speech};
use super::classes::{Class, Said, said_in};
use super::come::{begins, hints, is_to_come};
use super::form_text::is_entry;
use super::note::{is_handing, is_note, is_promised, is_question_to_somebody, is_waiting, may_be_note};
use super::progress::is_progress;

/// The most words of a clause that is held against the grammar of notes: a longer one says something.
const NOTE: usize = 24;

/// The most words of courtesy and of time around a clause.
const COURTESY: usize = 12;

/// A sentence or a part of one, with the classes of its words.
pub(super) struct Clause<'t> {
    line: Line<'t>,
    said: OnceCell<Vec<Said>>,
}

impl<'t> Clause<'t> {
    pub fn of(line: Line<'t>) -> Self {
        Self { line, said: OnceCell::new() }
    }

    fn part(&self, text: &'t str) -> Self {
        Self::of(self.line.part(text))
    }

    /// Its words with their classes.
    fn said(&self) -> &[Said] {
        self.said.get_or_init(|| said_in(self.line))
    }
}

/// Whether a sentence keeps the place of an answer when nothing but its like is said; so does one whose every part does:
/// `In progress - to be completed by June`.
pub(super) fn is_hollow_alone(sentence: &Clause<'_>, rules: &RuleSet) -> bool {
    // What stands behind a bracket that opens the sentence is judged for itself.
    let behind = sentence.line.text.strip_prefix('[').and_then(|text| text.split_once(']'));
    let behind = behind.map(|(_, rest)| rest).filter(|rest| rest.chars().any(char::is_alphanumeric));
    let behind = behind.map(|rest| sentence.part(rest));
    let sentence = behind.as_ref().unwrap_or(sentence);
    let text = sentence.line.text;
    let mut parts =
        text.split([',', ';', '–', '—']).flat_map(|part| part.split(" - ")).filter(|part| !part.trim().is_empty());
    // "TBC (Robin)": who is to be asked.
    let unasked = text.split_once('(').filter(|(before, asked)| {
        before.chars().any(char::is_alphanumeric)
            && asked.trim_end().ends_with([')', '.'])
            && asked.split_whitespace().count() <= 3
    });
    is_hollow_clause(sentence, rules)
        || unasked.is_some_and(|(before, _)| is_hollow_clause(&sentence.part(before), rules))
        || (parts.clone().nth(1).is_some() && parts.all(|part| is_hollow_clause(&sentence.part(part), rules)))
        || is_labelled_note(sentence)
}

/// `Geography - RE to check`: the question's own word, and who is to do what about it.
fn is_labelled_note(sentence: &Clause<'_>) -> bool {
    let text = sentence.line.text;
    let Some((label, note)) =
        text.split_once(" - ").or_else(|| text.split_once(": ")).or_else(|| text.split_once(" – "))
    else {
        return false;
    };
    let note = sentence.part(note);
    label.split_whitespace().count() <= 3 && note.line.words.len() <= NOTE && is_note(note.said(), true)
}

fn is_hollow_clause(clause: &Clause<'_>, rules: &RuleSet) -> bool {
    // A longer clause is neither a note nor a phrase, and nearly every sentence of an answer is longer.
    if clause.line.words.len() > NOTE + COURTESY {
        return false;
    }
    let words = clause.said();
    let all = trimmed(words);
    if all.is_empty() {
        return false;
    }
    let known = rules.phrases.folded();
    let mut phrases = known.placeholders.iter().chain(&known.empty_answers);
    phrases.any(|phrase| are(all, phrase) || are(words, phrase))
        || is_entry(all)
        || is_inapplicable(all)
        || (all.len() <= NOTE
            && (is_to_come(all, true)
                || is_progress(all)
                || is_progress(words)
                || is_note(words, true)
                || is_question_to_somebody(clause.line.text, words)))
}

/// "N/A for offender services": for whom it is not applicable says no more.
fn is_inapplicable(words: &[Said]) -> bool {
    let rest = match words {
        [n, a, rest @ ..] if n.is(&["n"]) && a.is(&["a"]) => rest,
        [na, rest @ ..] if na.is(&["na"]) => rest,
        _ => return false,
    };
    rest.len() <= 5 && rest.first().is_some_and(|word| word.is(&["for", "to", "in", "at", "here"]))
}

/// The same of a text that is no sentence of an answer.
pub(super) fn is_hollow_text(text: &str, rules: &RuleSet) -> bool {
    is_hollow_alone(&Clause::of(Line::of(text, &fold(text))), rules)
}

/// Whether a sentence does so beside other sentences, or a bracket within it does.
pub(super) fn is_hollow_within(sentence: &Clause<'_>, rules: &RuleSet) -> bool {
    let text = sentence.line.text;
    let clause = |text| is_hollow_beside(&sentence.part(text), rules);
    let parts = || {
        is_hollow_beside(sentence, rules)
            || last_clause(text).is_some_and(clause)
            || first_clause(text).is_some_and(clause)
            || is_labelled(sentence)
    };
    !reports_speech(text) && parts()
        || bracketed(text).any(|inside| is_hollow_bracket(&sentence.part(inside), rules) && !defines(text, inside))
}

/// `Outcome: to be added by the inspector`, `Audit results: awaiting from the department`: behind a label, who is to write it
/// or send it.
fn is_labelled(sentence: &Clause<'_>) -> bool {
    const WRITTEN: &[&str] = &[
        "added",
        "inserted",
        "supplied",
        "provided",
        "completed",
        "written",
        "filled",
        "entered",
        "populated",
        "sent",
        "forwarded",
        "drafted",
    ];
    let Some((label, rest)) = sentence.line.text.split_once(':') else { return false };
    let rest = rest.split([',', ';', '–', '—']).next().unwrap_or(rest);
    if !(1..=LABEL).contains(&label.split_whitespace().count()) || rest.trim().is_empty() {
        return false;
    }
    let rest = sentence.part(rest);
    let words = rest.said();
    let whom = |at: usize| words.len() > at + 1 && words.len() <= at + 6;
    match words {
        [to, be, written, by, ..] if to.is(&["to"]) && be.is(&["be"]) && written.is(WRITTEN) => {
            by.is(&["by", "from"]) && whom(3)
        }
        [waits, from, ..] if waits.is(&["awaiting", "awaited", "waiting"]) => {
            from.is(&["from", "for", "on"]) && whom(1)
        }
        _ => false,
    }
}

/// The most words of a label.
const LABEL: usize = 5;

fn is_hollow_beside(clause: &Clause<'_>, rules: &RuleSet) -> bool {
    let words = clause.line.words;
    let compact = words.len() <= 3 && matches!(compact(words).as_str(), "na" | "none" | "nil" | "");
    // "tbc others"; in capitals it may be a name.
    let text = clause.line.text.trim_start();
    let open_end = words.len() <= 4 && ["tbc ", "tba ", "tbd "].iter().any(|open| text.starts_with(open));
    if open_end {
        return true;
    }
    let listed = || {
        let known = rules.phrases.folded();
        let mut phrases = known.placeholders.iter();
        words.len() <= known.longest_placeholder + 6
            && phrases.any(|phrase| {
                phrase.len() <= words.len()
                    && words.len() <= phrase.len() + 6
                    && phrase.first().is_some_and(|first| words.iter().any(|word| word.text == *first))
                    && are(trimmed(clause.said()), phrase)
            })
    };
    let open = || {
        (words.iter().any(|word| hints(&word.text))
            || words.windows(2).any(|pair| pair[0].text == "will" && is_handing(&pair[1].text))
            || may_be_note(words))
            && {
                let words = clause.said();
                let all = trimmed(words);
                !all.is_empty()
                    && (is_to_come(all, false) || is_note(words, false) || is_promised(all) || is_waiting(words))
            }
    };
    let entry = || {
        words.len() <= NOTE
            && words.first().is_some_and(|word| is_entry_word(&word.text))
            && is_entry(trimmed(clause.said()))
    };
    !words.is_empty() && !compact && !is_plain_state(words) && (entry() || open() || listed())
}

/// A bracket is a remark: it holds a placeholder where it would be one alone, but for what it may well say of the words
/// before it: (not applicable), (in progress), (pending).
fn is_hollow_bracket(inside: &Clause<'_>, rules: &RuleSet) -> bool {
    // What stands between quotation marks is a title, a slogan or what somebody said.
    let quoted = inside.line.text.trim_start().starts_with(['"', '“', '‘', '\'']);
    if quoted || inside.line.words.is_empty() || inside.line.words.len() > NOTE {
        return false;
    }
    is_hollow_beside(inside, rules) || {
        let words = inside.said();
        let information = words.iter().any(|word| word.has(Class::INFO | Class::FORM));
        // "(is this the latest, Robin?)"
        let asked = inside.line.text.trim_end().ends_with('?')
            && words.iter().any(|word| word.is(&["here", "this", "need"]))
            && words.last().is_some_and(|word| word.has(Class::NAME) || word.is(&["here", "this"]));
        (information && is_to_come(trimmed(words), true)) || is_note(words, true) || asked
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
pub(super) fn is_courtesy(sentence: &Clause<'_>) -> bool {
    const WORDS: &[&str] = &["thanks", "thank", "ta", "regards", "cheers", "sorry", "apologies", "help"];
    sentence.line.words.len() <= 4 && sentence.line.words.iter().any(|word| WORDS.contains(&word.text.as_str()))
}

/// Whether it says that nobody holds a post: that is what is to be said of one.
pub(super) fn is_vacant(sentence: &Clause<'_>) -> bool {
    let words = || sentence.line.words.iter().map(|word| word.text.as_str());
    words().any(|word| matches!(word, "vacant" | "vacancy"))
        && words().all(|word| {
            matches!(
                word,
                "vacant"
                    | "vacancy"
                    | "post"
                    | "position"
                    | "role"
                    | "currently"
                    | "is"
                    | "at"
                    | "present"
                    | "the"
                    | "this"
                    | "a"
            )
        })
}

/// The most words of a sentence that says so.
const NONE_WORDS: usize = 8;

/// Whether it says that there is none.
pub(super) fn is_none(sentence: &Clause<'_>) -> bool {
    let compact: String = trimmed(sentence.said()).iter().map(|word| word.text.as_str()).collect();
    // "Nothing this year, thank you", and not "nothing received yet".
    let words = sentence.said();
    let to_come = ["yet", "add", "report", "hand", "ready", "available", "received", "far"];
    let short = words.len() <= NONE_WORDS
        && words.first().is_some_and(|word| word.is(&["none", "nothing", "nil"]))
        && !words.iter().any(|word| word.is(&to_come));
    short || matches!(compact.as_str(), "na" | "none" | "nil" | "notapplicable" | "no")
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
        if all.len() > tail.len()
            && tail.last().zip(all.last()).is_some_and(|(end, last)| last.text == *end)
            && begins(&all[all.len() - tail.len()..], tail)
        {
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

/// The most brackets of a sentence that are looked into: for each the rest is searched for its end.
const BRACKETS: usize = 64;

/// What stands in round brackets.
fn bracketed(text: &str) -> impl Iterator<Item = &str> {
    let opened = text.match_indices('(').take(BRACKETS);
    opened.filter_map(|(at, _)| text[at + 1..].split_once(')').map(|(inside, _)| inside))
}

/// Whether a bracket only gives the short form of the words before it: Tewford Borough Council (TBC).
fn defines(text: &str, inside: &str) -> bool {
    let Some(at) = text.find(&format!("({inside})")) else { return false };
    let before: Vec<char> =
        text[..at].split_whitespace().filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase()).collect();
    let letters: Vec<char> = inside.chars().filter(|c| c.is_alphabetic()).collect();
    letters.len() > 1 && before.ends_with(&letters)
}
