//! ## What it finds
//!
//! An agency of the register that no longer existed by the as-of date: because the rule set names a body that had taken
//! its place, because the agency is one of the bodies that came to an end, or because its own part of the file says so
//! ("was superseded by … in June 2014", "(until 31.5.14)"), be it outside any form.
//!
//! ## Why it matters
//!
//! Nobody is left to keep the commitments. The board needs the successor's statement, and a named member from it.
//!
//! ## Example
//!
//! "Please note that the trust was superseded as a member of the board by two new services in June 2014."
//!
//! ## How to put it right
//!
//! Ask the successor to adopt the commitments or to send its own, and give it a place in the rule set.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use jiff::civil::Date;

use crate::align::{Instance, Register};
use crate::document::{Document, Letters, Place, dates, fold};
use crate::finding::{Code, Finding, Subject};
use crate::ruleset::{Agency, Body};

use super::super::Context;
use super::super::question::blank;
use super::super::sentence::sentences;
use super::guidance::said;
use super::words::key;

/// The most blocks between an agency's heading and its first form: a note, a list of contents, a picture's caption.
const PREFACE: usize = 12;

pub(in crate::check) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for agency in &context.rules.agencies {
        let mut instances = context.register.instances.iter().filter(|instance| instance.agency == agency.id);
        let Some(first) = instances.next() else { continue };
        let told = told(context.register, agency, context.as_of);
        let known = known(agency, &context.rules.bodies, context.as_of);
        let (Some(file), true) = (context.register.documents.get(first.source), told.is_some() || known.is_some())
        else {
            continue;
        };
        let reason = match (&known, &told) {
            (Some(reason), _) => reason.clone(),
            (None, Some(told)) => format!("its own words say so: “{}”", told.words),
            (None, None) => continue,
        };
        let evidence = told.as_ref().map_or_else(|| own_name(first, agency), |told| told.words.clone());
        let (file, place) = told.map_or((file, first.place), |told| (told.file, told.place));
        let found = Finding {
            subject: Subject { agency: Some(agency.id.clone()), ..Subject::default() },
            source: Some(file.source.path.clone()),
            ..blank(Code::SupersededAgency)
        };
        let message = format!("{} no longer existed on {}: {reason}", agency.name, said(context.as_of));
        let suggestion = "ask the successor to adopt these commitments or to send its own".to_owned();
        findings.push(found.with(place, &evidence, message, suggestion));
    }
}

/// The words by which the agency was known in the file.
fn own_name(instance: &Instance, agency: &Agency) -> String {
    instance.agency_evidence.as_ref().map_or_else(|| agency.name.clone(), |found| found.text.clone())
}

/// What the rule set knows.
fn known(agency: &Agency, bodies: &[Body], as_of: Date) -> Option<String> {
    let mut successors: Vec<_> = agency.successors.iter().filter(|successor| successor.from <= as_of).collect();
    successors.sort_by_key(|successor| successor.from);
    if let Some(last) = successors.last() {
        let names: Vec<&str> = successors
            .iter()
            .filter(|successor| successor.from == last.from)
            .map(|successor| successor.name.as_str())
            .collect();
        return Some(format!("{} took its place on {}", names.join(" and "), said(last.from)));
    }
    let own = format!(" {}", key(&agency.name));
    bodies
        .iter()
        .filter(|body| body.ended <= as_of)
        .find(|body| own.contains(&format!(" {}", key(&body.name))))
        .map(|body| format!("{} took the place of every {} on {}", body.successor, body.name, said(body.ended)))
}

/// A sentence that says so, and where it stands.
struct Told<'a> {
    file: &'a Document,
    place: Place,
    words: String,
}

fn told<'a>(register: &'a Register, agency: &Agency, as_of: Date) -> Option<Told<'a>> {
    let names: Vec<Vec<Letters>> = std::iter::once(&agency.name)
        .chain(agency.aliases.iter().filter(|alias| alias.contains(' ') || super::words::is_acronym(alias)))
        .map(|name| fold(name).into_iter().map(|word| word.text).collect())
        .collect();
    for (at, file) in register.documents.iter().enumerate() {
        for range in parts(register, at, &agency.id) {
            for block in file.blocks.get(range).unwrap_or_default() {
                let text = block.text.as_str();
                if !may_say_so(text) {
                    continue;
                }
                for sentence in sentences(text) {
                    if says_so(&text[sentence.clone()], &names, as_of) {
                        let place = block.text.place_at(sentence.start).unwrap_or(block.place);
                        return Some(Told { file, place, words: text[sentence].to_owned() });
                    }
                }
            }
        }
    }
    None
}

/// The blocks of a file that are the agency's: its forms, and what stands before each of them and is nobody else's.
fn parts(register: &Register, source: usize, agency: &str) -> Vec<Range<usize>> {
    let mut forms: Vec<&Instance> = register.instances.iter().filter(|instance| instance.source == source).collect();
    forms.sort_by_key(|instance| instance.blocks.start);
    let mut end = 0;
    let mut parts = Vec::new();
    for form in forms {
        if form.agency == agency {
            let from = end.max(form.blocks.start.saturating_sub(PREFACE)).min(form.blocks.start);
            parts.push(from..form.blocks.end);
        }
        end = form.blocks.end.max(end);
    }
    parts
}

/// Verbs that end an agency, in the passive.
const ENDED: &[&str] = &[
    "superseded",
    "replaced",
    "abolished",
    "dissolved",
    "disbanded",
    "merged",
    "succeeded",
    "wound",
    "closed",
    "absorbed",
    "subsumed",
    "split",
    "renamed",
    "disestablished",
    "incorporated",
    "taken",
];

/// Whether a text holds a word that such a sentence needs: whole files are looked through, and few blocks have one.
fn may_say_so(text: &str) -> bool {
    const OTHERS: &[&str] = &["ceased", "cease", "became", "becomes", "until", "longer"];
    static NEEDED: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
        let words = ENDED.iter().chain(OTHERS);
        AhoCorasick::builder().ascii_case_insensitive(true).build(words).ok()
    });
    NEEDED.as_ref().is_none_or(|needed| needed.is_match(text))
}

/// Whether a sentence says of the agency that it has come, or will by the as-of date have come, to an end.
fn says_so(sentence: &str, names: &[Vec<Letters>], as_of: Date) -> bool {
    let words = fold(sentence);
    let has_name = |at: usize, name: &[Letters]| {
        !name.is_empty()
            && words.len() >= at + name.len()
            && name.iter().zip(&words[at..]).all(|(name, word)| *name == word.text)
    };
    let word = |at: usize| words.get(at).map_or("", |word| word.text.as_str());
    let longest = |at: usize| names.iter().filter(|name| has_name(at, name)).map(Vec::len).max();
    let mut at = 0;
    while at < words.len() {
        let Some(length) = longest(at) else {
            at += 1;
            continue;
        };
        let mut next = at + length;
        // A short form in brackets, and adverbs, may stand between the name and the verb.
        let short = words.get(next).is_some_and(|word| {
            sentence[..word.range.start].ends_with('(') && sentence[word.range.end..].starts_with(')')
        });
        next += usize::from(short);
        while matches!(word(next), "itself" | "then" | "subsequently" | "formally" | "officially" | "also" | "which") {
            next += 1;
        }
        let told = match word(next) {
            "was" | "were" | "will" | "has" | "had" | "have" | "would" => {
                (next + 1..next + 5).any(|at| ENDED.contains(&word(at)) && word(next + 1) != "not")
            }
            // "Is split into areas" tells how it is built.
            "is" | "are" => {
                matches!(word(next + 1), "now" | "to" | "being" | "superseded" | "replaced" | "due")
                    && (next + 1..next + 5).any(|at| ENDED.contains(&word(at)))
            }
            "ceased" => true,
            "became" | "becomes" | "merged" | "closed" => word(next) != "became" || word(next + 1) != "a",
            "until" => is_dated(sentence, words[next].range.end),
            _ => false,
        };
        let ceased = (next..next + 4)
            .any(|at| matches!(word(at), "cease" | "ceased") && word(at + 1) == "to" && word(at + 2) == "exist")
            || (next..next + 4).any(|at| word(at) == "longer" && word(at + 1).starts_with("exist"));
        if told || ceased {
            return has_passed(&sentence[words[at].range.start..], as_of);
        }
        at += length;
    }
    false
}

fn is_dated(sentence: &str, from: usize) -> bool {
    dates::find(&sentence[from..], None).first().is_some_and(|date| date.range.start < 12)
}

/// Whether the first date after the name has come; a sentence without one speaks of the present.
fn has_passed(rest: &str, as_of: Date) -> bool {
    match dates::find(rest, None).first() {
        Some(date) => date.earliest <= as_of,
        None => !fold(rest).iter().any(|word| matches!(word.text.as_str(), "will" | "would" | "shall")),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::super::testing::{Sent, findings, subjects};
    use super::*;
    use crate::document::{Block, Style, Text};
    use crate::ruleset::Successor;

    fn says(sentence: &str) -> bool {
        let names = ["Moor Trust", "MT"].map(|name| fold(name).into_iter().map(|word| word.text).collect());
        says_so(sentence, &names, date(2014, 7, 1))
    }

    #[test]
    fn words_that_end_an_agency_are_understood() {
        for text in [
            "Please note that Moor Trust was superseded as a member of the board by the Heath Service in June 2014.",
            "Moor Trust (until the 31.5.14)",
            "Moor Trust (MT) ceased to exist on 1 May 2014",
            "MT has been replaced by the Heath Service.",
            "Moor Trust will be dissolved on 1 June 2014.",
            "Moor Trust merged with Heath Trust in April 2014",
            "Moor Trust no longer exists.",
        ] {
            assert!(says(text), "{text}");
        }
        for text in [
            "Moor Trust’s policy was replaced in May 2014.",
            "Moor Trust will be replaced on 1 June 2015.",
            "Moor Trust will be replaced.",
            "Moor Trust (until the 31.5.15)",
            "The old plan of Moor Trust was agreed; it has been replaced.",
            "Moor Trust was inspected and its plan replaced",
            "Moor Trust became a member in 2012.",
            "Moor Trust is split into four areas.",
            "The Hub was superseded by Moor Trust in 2013.",
        ] {
            assert!(!says(text), "{text}");
        }
    }

    #[test]
    fn a_successor_in_the_rule_set_counts_from_its_day() {
        let mut sent = Sent::new().form("moor", "report").form("moor", "statement");
        sent.rules.agencies[1].successors =
            vec![Successor { name: "Heath Trust".into(), from: date(2014, 6, 1), agency: None }];
        let found = findings(&sent, run);
        assert_eq!(subjects(&found), ["moor/-/-"]);
        assert!(found[0].message.contains("Heath Trust took its place on 1 June 2014"), "{}", found[0].message);
        sent.as_of = date(2014, 5, 31);
        assert!(findings(&sent, run).is_empty());
    }

    #[test]
    fn a_note_before_the_first_form_counts() {
        let mut sent = Sent::new().form("moor", "report");
        let note = "Moor Trust was superseded by the Heath Service in June 2014.";
        let text = Text::new(note, Style::empty(), Place::page(9));
        let file = &mut sent.register.documents[0];
        file.blocks.insert(0, Block { text, place: Place::page(9), ..Block::default() });
        let form = &mut sent.register.instances[0].blocks;
        *form = form.start + 1..form.end + 1;
        let found = findings(&sent, run);
        assert_eq!(subjects(&found), ["moor/-/-"]);
        assert_eq!((found[0].page, found[0].evidence.as_str()), (Some(9), note));
    }

    #[test]
    fn an_agency_of_a_kind_that_ended_is_found() {
        let mut sent = Sent::new().form("moor", "report");
        sent.rules.agencies[1].name = "Moorland Primary Care Trust".into();
        sent.rules.bodies = vec![Body {
            name: "Primary Care Trust".into(),
            aliases: Vec::new(),
            ended: date(2013, 4, 1),
            successor: "clinical commissioning groups".into(),
            source: String::new(),
        }];
        assert_eq!(subjects(&findings(&sent, run)), ["moor/-/-"]);
    }
}
