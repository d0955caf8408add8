use std::borrow::Cow;

use super::super::sentence::Line;
use crate::document::{Letters, Word, fold};
use crate::ruleset::RuleSet;

use super::again::{is_again, is_locator, is_numbered};
use super::covered::is_pointer;
use super::pointer::{after_pointer, begins, is_clause, judge_target};

/// What a sentence does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pointing {
    /// It points, and says nothing else.
    Only,
    /// It points, and says something too.
    Partly,
    /// It says something.
    Nowhere,
    /// It says nothing that counts: "Thank you", "Yes".
    Courtesy,
}

/// The grammar of pointing, fed from a rule set.
pub(super) struct Grammar<'a> {
    starts: &'a [Vec<Letters>],
    targets: &'a [Vec<Letters>],
    /// The question asks where something stands, so that a place is an answer.
    pub asks_where: bool,
    prose: bool,
}

impl<'a> Grammar<'a> {
    pub fn new(rules: &'a RuleSet, wording: &str, prose: bool) -> Self {
        let asked = fold(wording);
        let known = rules.phrases.folded();
        Self {
            starts: &known.references,
            targets: &known.reference_targets,
            asks_where: asked.iter().any(|word| word.text == "where"),
            prose,
        }
    }

    pub fn pointing(&self, line: Line<'_>) -> Pointing {
        if is_address(line.text) {
            return Pointing::Only;
        }
        match without_addresses(line.text) {
            Cow::Borrowed(_) => self.pointing_of(line),
            Cow::Owned(bare) => self.pointing_of(Line::of(&bare, &fold(&bare))),
        }
    }

    fn pointing_of(&self, line: Line<'_>) -> Pointing {
        let sentence = line.text;
        let all = words(line.words);
        let said = without_opening(&all);
        if said.is_empty() || is_courtesy(said) {
            return Pointing::Courtesy;
        }
        let pointing = self.whole(said);
        if pointing != Pointing::Nowhere {
            return pointing;
        }
        let part = |text| words(line.part(text).words);
        let only = |text| self.whole(without_opening(&part(text))) == Pointing::Only;
        if let Some((before, reference)) = bracketed(sentence)
            && only(reference)
        {
            let before = part(before);
            let hollow = before.len() <= 8 && !is_clause(&before) && is_pointer(&before, false);
            return if hollow { Pointing::Only } else { Pointing::Partly };
        }
        // "No change since last year - please use the text sent then": every part points.
        let mut parts = sentence
            .split([',', ';', '–', '—'])
            .flat_map(|part| part.split(" - "))
            .filter(|part| !part.trim().is_empty());
        if parts.clone().nth(1).is_some() && parts.all(only) {
            return Pointing::Only;
        }
        match later(sentence) {
            Some((before, reference)) if only(reference) => {
                if is_courtesy(&part(before)) {
                    Pointing::Only
                } else {
                    Pointing::Partly
                }
            }
            _ => Pointing::Nowhere,
        }
    }

    fn whole(&self, said: &[Letters]) -> Pointing {
        if is_again(said) {
            return Pointing::Only;
        }
        // "As in 2", "Links to Q6": a number, and nothing else.
        let numbered = match said {
            [first, second, rest @ ..] => {
                matches!((first.as_str(), second.as_str()), ("as", "in" | "for") | ("links" | "linked" | "link", "to"))
                    && is_numbered(rest)
                    || (first == "as" && rest.is_empty() && is_numbered(&said[1..]))
                    || matches!(first.as_str(), "enc" | "encl") && is_numbered(&said[1..]) && rest.is_empty()
            }
            _ => false,
        };
        if self.prose && numbered {
            return Pointing::Only;
        }
        if let Some(rest) = after_pointer(said, self.starts) {
            let pointing = judge_target(rest, self.targets);
            if pointing != Pointing::Nowhere {
                return pointing;
            }
            return if self.prose && is_pointer(said, self.asks_where) { Pointing::Only } else { Pointing::Nowhere };
        }
        if !self.prose {
            // A name or a place is seldom what such words make it; "as described above" is none.
            let told = said.first().is_some_and(|word| word == "as") && is_pointer(said, true);
            return if told { Pointing::Only } else { Pointing::Nowhere };
        }
        let only = is_locator(said) || is_pointer(said, self.asks_where);
        if only { Pointing::Only } else { Pointing::Nowhere }
    }
}

fn words(words: &[Word]) -> Vec<Letters> {
    words.iter().map(|word| word.text.clone()).collect()
}

fn is_link(word: &str) -> bool {
    matches!(
        word,
        "is" | "are"
            | "was"
            | "were"
            | "has"
            | "have"
            | "been"
            | "be"
            | "can"
            | "may"
            | "also"
            | "already"
            | "fully"
            | "all"
            | "previously"
            | "now"
            | "as"
            | "please"
            | "being"
            | "further"
            | "both"
            | "separately"
    )
}

fn is_courtesy(said: &[Letters]) -> bool {
    if said.len() > 2 {
        return false;
    }
    let line = said.join(" ");
    matches!(
        line.as_str(),
        "yes" | "no" | "thank you" | "thanks" | "many thanks" | "please" | "nb" | "note" | "in brief" | "" | "and"
    )
}

/// Without what leads up to a reference: please, also, for further details, yes.
fn without_opening(words: &[Letters]) -> &[Letters] {
    let mut all = words;
    loop {
        let line_starts = |phrase: &[&str]| begins(all, phrase);
        let skip = if all.first().is_some_and(|word| {
            matches!(
                word.as_str(),
                "please"
                    | "also"
                    | "kindly"
                    | "yes"
                    | "and"
                    | "again"
                    | "nb"
                    | "note"
                    | "evidence"
                    | "answer"
                    | "response"
                    | "plus"
                    | "all"
                    | "fully"
            )
        }) && all.len() > 1
            && !is_located_subject(all)
        {
            1
        } else if line_starts(&["for"]) {
            // `For details of training please see …`: up to the verb, which stands within a dozen words.
            all.iter()
                .take(12)
                .position(|word| matches!(word.as_str(), "see" | "refer" | "visit" | "consult"))
                .unwrap_or(0)
        } else {
            0
        };
        if skip == 0 {
            return all;
        }
        all = &all[skip..];
    }
}

/// `All covered …` loses its `all`; `Evidence is in …` keeps its subject.
fn is_located_subject(words: &[Letters]) -> bool {
    words.get(1).is_some_and(|word| {
        is_link(word) || matches!(word.as_str(), "of" | "for" | "on" | "details" | "information" | "evidence" | "staff")
    })
}

/// A sentence without the web addresses in it: they name a place that the words around them point to.
fn without_addresses(sentence: &str) -> Cow<'_, str> {
    if !sentence.contains("://") && !sentence.contains("www.") {
        return Cow::Borrowed(sentence);
    }
    let kept: Vec<&str> =
        sentence.split_whitespace().filter(|word| !word.contains("://") && !word.contains("www.")).collect();
    Cow::Owned(kept.join(" "))
}

/// A bare web address or the name of a file.
fn is_address(sentence: &str) -> bool {
    let text = sentence.trim().trim_end_matches('.').trim_matches(['<', '>', '"', '“', '”']);
    let address = |word: &str| word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.");
    let mut parts = text.split_whitespace();
    let addresses = !text.is_empty() && parts.all(|word| address(word) || matches!(word, "and" | "&" | "or"));
    let file = ["pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "rtf"];
    let named = text
        .rsplit_once('.')
        .is_some_and(|(name, end)| file.contains(&end.to_lowercase().as_str()) && name.split_whitespace().count() <= 8);
    addresses || named
}

/// The bracket at the end of a sentence, and what stands before it.
fn bracketed(sentence: &str) -> Option<(&str, &str)> {
    let text = sentence.trim().trim_end_matches('.').strip_suffix(')')?;
    let (before, inside) = text.rsplit_once('(')?;
    Some((before, inside))
}

/// A reference behind a dash, colon, comma or semicolon: `Yes - see the audit`.
fn later(sentence: &str) -> Option<(&str, &str)> {
    let at = sentence.rfind(['–', '—', ':', ',', ';']).or_else(|| sentence.rfind(" - "))?;
    let rest = sentence[at..].trim_start_matches(['–', '—', ':', ',', ';', '-', ' ']);
    (!rest.is_empty()).then_some((&sentence[..at], rest))
}
