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

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::ops::Range;

use jiff::civil::Date;

use crate::finding::{Code, Finding};
use crate::ruleset::{Agency, Body};

use super::super::Context;
use super::super::question::Question;
use super::guidance::said;
use super::history::{Ended, is_past, joins_a_list, names_of, said_before};
use super::told::{is_told_of_the_past, sentence_at};
use super::words::{Names, Words, is_acronym, is_capital, is_same_acronym, key};

pub(in crate::check) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let bodies = Bodies::ended(context.rules.bodies.as_slice(), context.as_of);
    for question in context.answers().filter(Question::holds_prose) {
        let mut named: Vec<(&Body, String, usize)> = Vec::new();
        for (at, piece) in question.found.answer.pieces.iter().enumerate() {
            let citations = context.citations(piece);
            for (body, words, range) in bodies.named(&piece.text, &citations.words) {
                let of_a_title = || {
                    citations.cited.iter().any(|cited| cited.title.start < range.end && range.start < cited.title.end)
                };
                let known = named.iter().any(|(known, ..)| known.name == body.name);
                let other = || means_another(question.instance, body, &words);
                if !known && !is_own(question.agency, body) && !other() && !of_a_title() {
                    named.push((body, words, at));
                }
            }
        }
        findings.extend(finding(&question, &context.rules.bodies, &named, context.as_of));
    }
}

fn finding(question: &Question<'_>, bodies: &[Body], named: &[(&Body, String, usize)], as_of: Date) -> Option<Finding> {
    let (_, _, first) = named.first()?;
    let mut instead: Vec<&str> = Vec::new();
    let mut list = Vec::new();
    for (body, words, _) in named {
        let mut said = format!("“{words}” (ended on {}; in its place: {}", said(body.ended), body.successor);
        let later = later(body, bodies, as_of);
        for (at, next) in later.iter().enumerate() {
            let stop = if at == 0 { ";" } else { "," };
            let _ = write!(said, "{stop} since {} {}", super::guidance::said(next.ended), next.successor);
        }
        said.push(')');
        list.push(said);
        let successors: Vec<&str> = match later.as_slice() {
            [] => vec![body.successor.as_str()],
            later => later.iter().map(|next| next.successor.as_str()).collect(),
        };
        instead.extend(successors);
    }
    let mut seen = BTreeSet::new();
    instead.retain(|name| seen.insert(*name));
    let message =
        format!("{} names in {} what no longer exists: {}", question.agency.name, question.name(), list.join("; "));
    let evidence: Vec<&str> = named.iter().map(|(_, words, _)| words.as_str()).collect();
    let suggestion = format!("name {}, and say whether the arrangement still stands", instead.join("; "));
    let place = question.found.answer.pieces.get(*first).map_or_else(|| question.answer_place(), |piece| piece.place);
    Some(question.finding(Code::SupersededBody, place, &evidence.join("; "), message, suggestion))
}

/// The bodies in whose favour a body ended and that have ended since, the earliest first.
fn later<'a>(body: &Body, bodies: &'a [Body], as_of: Date) -> Vec<&'a Body> {
    let mut later: Vec<&Body> = Vec::new();
    let mut successors = vec![body.successor.as_str()];
    while let Some(successor) = successors.pop() {
        let successor = format!(" {}", key(successor));
        for next in bodies.iter().filter(|next| body.ended < next.ended && next.ended <= as_of) {
            let is_named = successor.contains(&format!(" {}", key(&next.name)));
            if is_named && !later.iter().any(|known| known.name == next.name) {
                later.push(next);
                successors.push(&next.successor);
            }
        }
    }
    later.sort_by_key(|next| next.ended);
    later
}

/// The bodies that are no more, ready to be found in a text.
struct Bodies<'a> {
    keys: Names,
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
        let (keys, names) = names.into_iter().unzip();
        Self { keys: Names::new(keys), names }
    }

    /// The bodies that a text names as if they still were, each with the words and their bytes.
    fn named(&self, text: &str, words: &Words) -> Vec<(&'a Body, String, Range<usize>)> {
        let mut found = Vec::new();
        let mut past = None;
        for (at, run) in self.keys.find(words) {
            let Some((body, name)) = self.names.get(at).copied().flatten() else { continue };
            let range = words.bytes(&run);
            let written = &text[range.clone()];
            let stops = |gap: &str| gap.contains(['.', ';']) || (gap.contains(',') && !name.contains(','));
            let holds = (run.start + 1..run.end).all(|at| !stops(words.gap(text, at)));
            let listed = past.is_some_and(|end| text.get(end..range.start).is_some_and(joins_a_list));
            past = (listed || said_before(text, words, range.start)).then_some(range.end);
            if !stands_as(written, name)
                || !holds
                || listed
                || is_code(&text[range.end..])
                || is_history(text, words, &range, body)
                || is_author(text, words, &run, body.ended)
                || is_part_of_successor(&text[..range.start], body)
            {
                continue;
            }
            let sentence = sentence_at(text, range.start);
            let own = range.start - sentence.start..range.end - sentence.start;
            if !is_told_of_the_past(&text[sentence], &[own], body.ended) {
                let words = if is_acronym(name) { name } else { written };
                found.push((body, words.to_owned(), range));
            }
        }
        found
    }
}

fn is_history(text: &str, words: &Words, name: &Range<usize>, body: &Body) -> bool {
    let successors = names_of(&body.successor);
    is_past(text, words, name, Ended { on: Some(body.ended), successors: &successors })
}

/// "The NCA's CEOP command": under the roof of what took its place it goes on.
fn is_part_of_successor(before: &str, body: &Body) -> bool {
    let Some(owner) = ["'s", "’s", "s'", "s’"].iter().find_map(|end| before.trim_end().strip_suffix(end)) else {
        return false;
    };
    let owner = format!(" {}", key(owner.rsplit(['.', ';']).next().unwrap_or(owner)));
    // "The CEOP Command of the National Crime Agency" has two names.
    let names = body.successor.split(" of the ").flat_map(names_of);
    names.into_iter().any(|name| owner.ends_with(&format!(" {name}")))
}

/// Whether words are a name as it may be written: a short form as it is; the words of a longer name in any case, if there
/// are enough of them to be nothing else. A name that begins small ("regulated by Monitor") has its capitals within.
fn stands_as(written: &str, name: &str) -> bool {
    if is_acronym(name) {
        return is_same_acronym(written, name);
    }
    let has = |word: &str| written.split(|c: char| !c.is_alphanumeric()).any(|other| is_same_acronym(other, word));
    let mut capitals = name.split(' ').filter(|word| is_acronym(word) || name.starts_with(char::is_lowercase));
    capitals.all(|word| !is_capital(word) || has(word))
        && (is_capital(written) || name.starts_with(char::is_lowercase) || name.split(' ').nth(2).is_some())
}

/// Whether a short form is the first part of a code: "SHA-256".
fn is_code(rest: &str) -> bool {
    rest.strip_prefix('-').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether the body is named as the author of what it wrote in its time: "(DCSF 2009)", "(ACPO/NPIA, 2009)", "published by
/// the NPIA in 2009".
fn is_author(text: &str, words: &Words, run: &Range<usize>, ended: Date) -> bool {
    let year = |at: usize| {
        let figures = words.at(at).filter(|word| word.len() == 4)?;
        figures.parse::<i16>().ok().filter(|year| (1900..=ended.year()).contains(year))
    };
    let is_beside = |at: usize| words.gap(text, at).chars().all(|c| matches!(c, ' ' | '\u{a0}' | ',' | '(' | '/'));
    // Other names may stand between it and the year: "ACPO/NPIA 2009".
    let mut at = run.end;
    while at < run.end + 3 && words.gap(text, at).contains('/') && words.at(at).is_some() {
        at += 1;
    }
    if is_beside(at) && year(at).is_some() {
        return true;
    }
    let mut before = run.start;
    if before > 0 && words.at(before - 1) == Some("the") {
        before -= 1;
    }
    let is_published = before > 1
        && words.at(before - 1) == Some("by")
        && matches!(words.at(before - 2), Some("published" | "issued" | "produced" | "written"));
    is_published && (run.end..run.end + 3).any(|at| year(at).is_some())
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
mod england;

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
            body("Bureau for Nets, Ropes and Sails", &[], date(2010, 4, 1), "nobody"),
            body("Harbour Rescue Trust", &["rescued by HRT"], date(2010, 4, 1), "the Coastal Watch Agency"),
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
        assert_eq!(named("the coastal watch agency visits"), ["coastal watch agency"]);
        assert_eq!(named("The Bureau for Nets, Ropes and Sails visits."), ["Bureau for Nets, Ropes and Sails"]);
        assert_eq!(named("Two boats were rescued by HRT."), ["rescued by HRT"]);
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
            "Two boats were rescued by hrt.",
            "staff of a probation trust",
            "Files are locked with CWA-256.",
            "The toolkit (CWA 2009) is used, as is the checklist (CWA/HRT, 2010).",
            "The toolkit, published by the Coastal Watch Agency in 2009, is used.",
            "Before October 2013 the Coastal Watch Agency paid for it.",
            "The review of 2011 made recommendations to the CWA.",
            "Files transferred from the CWA are kept.",
            "The College of Watching’s Coastal Watch Agency branch ran a day for us.",
            "Since the abolition of the Coastal Watch Agency and the Inspectorate of Tides and the CWA we meet.",
        ] {
            assert_eq!(named(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn what_took_its_place_and_ended_too_is_followed() {
        let mut sent = Sent::new().form("harbour", "report").answer("plans", &["The Harbour Rescue Trust comes."]);
        sent.rules.bodies = vec![
            body("Harbour Rescue Trust", &[], date(2010, 4, 1), "the Coastal Watch Agency"),
            body("Coastal Watch Agency", &[], date(2013, 10, 7), "the College of Watching"),
        ];
        let found = findings(&sent, run);
        let said = "“Harbour Rescue Trust” (ended on 1 April 2010; in its place: the Coastal Watch Agency; since 7 October 2013 the College of Watching)";
        assert!(found[0].message.ends_with(said), "{}", found[0].message);
        assert_eq!(found[0].suggestion, "name the College of Watching, and say whether the arrangement still stands");
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
