//! ## What it finds
//!
//! An organisation named in an answer that had come to an end by the as-of date. The full name may stand in any case, a
//! short form of capitals only as it is written. What is told as history ("the former", "until", "now the College of
//! Policing") is left alone, and so is the submitting agency itself, which `superseded-agency` speaks of.
//!
//! ## Why it matters
//!
//! Arrangements that rest on a body which is no more have either changed or lapsed. The reader cannot tell which.
//!
//! ## Example
//!
//! "Our procedures comply with the guidelines of the National Policing Improvement Agency", in a return of 2014: the agency
//! was abolished on 7 October 2013.
//!
//! ## How to put it right
//!
//! Name the body that does this work now, and check that the arrangement still stands.

use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};
use jiff::civil::Date;

use crate::finding::{Code, Finding};
use crate::ruleset::{Agency, Body};

use super::super::Context;
use super::super::question::Question;
use super::guidance::said;
use super::history::{is_past, is_told_of_the_past, sentence_at};
use super::library::Library;
use super::words::{Words, is_acronym, is_capital, is_same_acronym, key};

pub(in crate::check) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    // Made when the first name asks for it.
    let library = LazyCell::new(|| Library::new(&context.rules.works));
    let bodies = Bodies::ended(context.rules.bodies.as_slice(), context.as_of);
    for question in context.answers().filter(Question::wants_prose) {
        let mut named: Vec<(&Body, String, usize)> = Vec::new();
        for (at, piece) in question.found.answer.pieces.iter().enumerate() {
            for (body, words, range) in bodies.named(&piece.text) {
                let of_a_title = || {
                    let cited = library.cited(&piece.text);
                    cited.iter().any(|cited| cited.title.start < range.end && range.start < cited.title.end)
                };
                let known = named.iter().any(|(known, ..)| known.name == body.name);
                let other = || means_another(question.instance, body, &words);
                if !known && !is_own(question.agency, body) && !other() && !of_a_title() {
                    named.push((body, words, at));
                }
            }
        }
        findings.extend(finding(&question, &named));
    }
}

fn finding(question: &Question<'_>, named: &[(&Body, String, usize)]) -> Option<Finding> {
    let (_, _, first) = named.first()?;
    let list: Vec<String> = named
        .iter()
        .map(|(body, words, _)| format!("“{words}” (no more since {}: now {})", said(body.ended), body.successor))
        .collect();
    let message =
        format!("{} names in {} what no longer exists: {}", question.agency.name, question.name(), list.join("; "));
    let evidence: Vec<&str> = named.iter().map(|(_, words, _)| words.as_str()).collect();
    let instead: Vec<&str> = named.iter().map(|(body, ..)| body.successor.as_str()).collect();
    let suggestion = format!("name {}, and say whether the arrangement still stands", instead.join("; "));
    let place = question.found.answer.pieces.get(*first).map_or_else(|| question.answer_place(), |piece| piece.place);
    Some(question.finding(Code::SupersededBody, place, &evidence.join("; "), message, suggestion))
}

/// The bodies that are no more, ready to be found in a text.
struct Bodies<'a> {
    finder: Option<AhoCorasick>,
    /// For each name the body, or nothing for the longer name of another body that begins like it.
    names: Vec<Option<(&'a Body, &'a str)>>,
}

impl<'a> Bodies<'a> {
    fn ended(bodies: &'a [Body], as_of: Date) -> Self {
        let mut names: BTreeMap<String, Option<(&Body, &str)>> = BTreeMap::new();
        for body in bodies.iter().filter(|body| body.ended <= as_of) {
            let successor = body.successor.split(['(', ',', ';']).next().unwrap_or_default();
            names.entry(key(successor)).or_insert(None);
            for name in std::iter::once(&body.name).chain(&body.aliases) {
                // A short form and its plural share a key; the singular is the one that both are written with.
                let entry = names.entry(key(name)).or_default();
                let shorter = entry.is_some_and(|(known, short)| known.name == body.name && short.len() <= name.len());
                if !shorter {
                    *entry = Some((body, name));
                }
            }
        }
        names.retain(|key, _| !key.is_empty());
        let finder = AhoCorasickBuilder::new().match_kind(MatchKind::LeftmostLongest).build(names.keys()).ok();
        Self { finder, names: names.into_values().collect() }
    }

    /// The bodies that a text names as if they still were, each with the words and their bytes.
    fn named(&self, text: &str) -> Vec<(&'a Body, String, Range<usize>)> {
        let Some(finder) = &self.finder else { return Vec::new() };
        let words = Words::of(text);
        let mut found = Vec::new();
        for hit in finder.find_iter(&words.line) {
            let Some(run) = words.covered(&hit.range()) else { continue };
            let Some((body, name)) = self.names.get(hit.pattern().as_usize()).copied().flatten() else { continue };
            let range = words.bytes(&run);
            let written = &text[range.clone()];
            let is_written = if is_acronym(name) { is_same_acronym(written, name) } else { is_capital(written) };
            let holds = (run.start + 1..run.end).all(|at| !words.gap(text, at).contains(['.', ';', ',', '\n']));
            if !is_written || !holds || is_past(text, &words, &range) {
                continue;
            }
            let sentence = sentence_at(text, range.start);
            if !is_told_of_the_past(&text[sentence], &[], body.ended) {
                let words = if is_acronym(name) { name } else { written };
                found.push((body, words.to_owned(), range));
            }
        }
        found
    }
}

/// Whether the agency itself is that body, or one of that kind.
fn is_own(agency: &Agency, body: &Body) -> bool {
    let own: Vec<String> =
        std::iter::once(&agency.name).chain(&agency.aliases).map(|name| format!(" {}", key(name))).collect();
    std::iter::once(&body.name).chain(&body.aliases).any(|name| {
        let name = format!(" {}", key(name));
        own.iter().any(|own| own.contains(&name))
    })
}

/// Whether a short form is written out in the form as something else: "new psychoactive substances (NPS)".
fn means_another(instance: &crate::align::Instance, body: &Body, words: &str) -> bool {
    let Some(short) = body.aliases.iter().find(|alias| is_acronym(alias) && is_same_acronym(words, alias)) else {
        return false;
    };
    let bracketed = format!("({short}");
    let names: Vec<String> = std::iter::once(&body.name).chain(&body.aliases).map(|name| key(name)).collect();
    let mut pieces = instance.sections.iter().flat_map(|section| &section.answer.pieces);
    pieces.any(|piece| {
        piece.text.match_indices(&bracketed).any(|(at, _)| {
            let before = key(&piece.text[..at]);
            let spelt_out = |word: &&str| !matches!(*word, "" | "of" | "for" | "on" | "in" | "to" | "a");
            let initials = before.split(' ').rev().filter(spelt_out).take(short.len());
            let mut initials: Vec<char> = initials.filter_map(|word| word.chars().next()).collect();
            initials.reverse();
            let spelt: String = initials.iter().collect();
            spelt.eq_ignore_ascii_case(short) && !names.iter().any(|name| before.ends_with(name.as_str()))
        })
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::super::testing::{Sent, findings, subjects};
    use super::*;

    fn body(name: &str, aliases: &[&str], ended: Date, successor: &str) -> Body {
        let aliases = aliases.iter().map(|alias| (*alias).to_owned()).collect();
        Body { name: name.into(), aliases, ended, successor: successor.into(), source: String::new() }
    }

    fn named(text: &str) -> Vec<String> {
        let mut sent = Sent::new().form("harbour", "report").answer("plans", &[text]);
        sent.rules.bodies = vec![
            body("Coastal Watch Agency", &["CWA", "CWAs"], date(2013, 10, 7), "the College of Watching"),
            body("Probation Trust", &["Probation Trusts"], date(2014, 6, 1), "the National Probation Service"),
            body("Inspectorate of Tides", &["IOT"], date(2012, 4, 1), "the Inspectorate of Tides and Harbours (IOTH)"),
            body("Later Board", &[], date(2015, 1, 1), "nobody"),
        ];
        findings(&sent, run).into_iter().map(|finding| finding.evidence).collect()
    }

    #[test]
    fn a_body_that_is_no_more_is_found() {
        assert_eq!(named("We comply with the Coastal Watch Agency (CWA) guidelines."), ["Coastal Watch Agency"]);
        assert_eq!(named("CWA’s standards are met."), ["CWA"]);
        assert_eq!(named("Two CWAs pay for it."), ["CWA"]);
        assert_eq!(named("Staff of all Probation Trusts attend."), ["Probation Trusts"]);
        assert_eq!(named("The Inspectorate of Tides visits."), ["Inspectorate of Tides"]);
    }

    #[test]
    fn history_other_bodies_and_other_words_are_left_alone() {
        for text in [
            "The former Coastal Watch Agency wrote it.",
            "The College replaced the Coastal Watch Agency.",
            "CWA (now the College of Watching) wrote it.",
            "In 2011 officers were trained by the CWA.",
            "The cwa is something else.",
            "The Later Board still is.",
            "The Inspectorate of Tides and Harbours visits.",
            "The Committee for Water Ancestry (CWA) meets. CWA minutes are kept.",
        ] {
            assert_eq!(named(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn the_agency_itself_is_another_checks_matter() {
        let mut sent = Sent::new().form("moor", "report").answer("plans", &["The Moor Trust and all Trusts meet."]);
        sent.rules.bodies = vec![body("Moor Trust", &[], date(2013, 10, 7), "the Heath Trust")];
        assert!(findings(&sent, run).is_empty());
        let sent =
            Sent { register: Sent::new().form("harbour", "report").answer("plans", &["Moor Trust"]).register, ..sent };
        assert_eq!(subjects(&findings(&sent, run)), ["harbour/report/plans"]);
    }
}
