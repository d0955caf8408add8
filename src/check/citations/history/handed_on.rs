use std::ops::Range;

use super::super::words::{is_acronym, is_passed_over, key, singular};
use super::clause::{is_past_verb, is_present_verb};
use super::phrase::Named;

/// Words that hand something on, between what was and what took its place or near the two.
const HANDED: &[&str] = &[
    "successor",
    "successors",
    "predecessor",
    "predecessors",
    "now",
    "since",
    "passed",
    "moved",
    "move",
    "transferred",
    "transfer",
    "formed",
    "created",
    "merger",
    "merged",
    "joined",
    "former",
    "formerly",
    "before",
    "previously",
    "took",
    "taken",
    "takes",
    "taking",
    "absorbed",
    "absorbs",
    "combines",
    "combined",
    "combining",
    "replaced",
    "replaces",
    "superseded",
    "supersedes",
    "gave",
    "given",
    "gives",
    "giving",
    "grew",
    "grown",
    "came",
    "became",
    "inherited",
    "inherits",
    "assumed",
    "assumes",
    "succeeded",
    "succeeds",
    "once",
    "rather",
    "instead",
    "than",
    "unlike",
    "compared",
    "earlier",
    "until",
    "brought",
    "pulls",
    "pulled",
    "gathers",
    "gathered",
    "harmonises",
    "harmonised",
    "consolidates",
    "consolidated",
    "swept",
    "stood",
    "ousted",
    "dropped",
    "folded",
    "split",
    "renamed",
    "called",
    "known",
    "novated",
    "migrated",
    "switched",
    "switch",
    "handed",
    "evolved",
    "lapsed",
    "lay",
    "first",
    "changed",
    "redone",
    "rewritten",
    "updated",
    "revised",
    "differences",
    "lives",
    "restates",
    "followed",
    "reunites",
];

/// The same in several words.
const HANDED_PHRASES: &[&[&str]] =
    &[&["carries", "on"], &["carried", "on"], &["carry", "on"], &["new", "name"], &["place", "of"], &["used", "to"]];

/// How many words before the first of the two and after the second are looked at.
const AROUND: usize = 5;

/// The names by which what took the place of something can be called, as [`key`] makes them: `the College of Policing`,
/// and by its first letters.
pub(in crate::check::citations) fn names_of(successor: &str) -> Vec<String> {
    let plain = successor.replace(" and the ", ", ");
    let mut names = Vec::new();
    // "Visas, Enforcement and the Force": the last two of a list.
    let listed = plain.split_once(',').and_then(|_| plain.rsplit_once(" and "));
    let parts =
        plain.split([',', ';', '(', ')']).chain(listed.map(|(before, _)| before.rsplit(',').next().unwrap_or(before)));
    for part in parts {
        let capitals: String =
            part.split(' ').filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase()).collect();
        let name = key(part);
        if name.trim().contains(' ') || part.trim_start_matches(" the").trim().starts_with(char::is_uppercase) {
            names.push(name);
        }
        if capitals.len() > 2 && is_acronym(&capitals) {
            names.push(key(&capitals));
        }
    }
    names.retain(|name| name.len() > 3);
    names
}

/// Whether a sentence says that what is named has handed on to one of those that took its place.
pub(super) fn is_told(named: &Named<'_>, successors: &[String]) -> bool {
    successors.iter().any(|name| {
        let mut from = named.sentence.start;
        while let Some(found) = find(named, from, name) {
            from = found.start + 1;
            let apart = found.end <= named.run.start || named.run.end <= found.start;
            if apart && is_handed_on(named, &found) {
                return true;
            }
        }
        false
    })
}

fn is_handed_on(named: &Named<'_>, other: &Range<usize>) -> bool {
    let (first, last) = if other.start < named.run.start {
        (other.clone(), named.run.clone())
    } else {
        (named.run.clone(), other.clone())
    };
    let between = first.end..last.start;
    let is_word =
        |at: usize| !is_passed_over(named.at(at)) && !matches!(named.at(at), "or" | "both") && !named.is_name(at);
    // "The differences between the edition of 2010 and that of 2013".
    if named.before(first.start, 1) == "between" {
        return true;
    }
    // "The bureau and the service": a list of the two.
    if !between.clone().any(is_word) {
        return named.gap(last.start).contains('(') && matches!(named.at(last.end), "as" | "from");
    }
    let start = first.start.saturating_sub(AROUND).max(named.sentence.start);
    let end = (last.end + AROUND).min(named.sentence.end);
    let near = (start..first.start).chain(between.clone()).chain(last.end..end);
    let is_handed =
        |at: usize| HANDED.contains(&named.at(at)) || HANDED_PHRASES.iter().any(|phrase| named.stands(at, phrase));
    // "The College, not the agency"; "not only" says another thing.
    let is_not = |at: usize| named.at(at) == "not" && named.at(at + 1) != "only";
    // "The duties of the agency fell to the service": a verb in the past, and none in the present.
    let is_told = |at: usize| is_past_verb(named.at(at)) && named.is_joined(at) && named.before(at, 1) != "as";
    let is_over = between.clone().any(is_told) && !between.clone().any(|at| is_present_verb(named.at(at)));
    is_over || near.clone().any(is_handed) || between.clone().any(is_not) || is_past_verb(named.at(named.run.end))
}

/// The words of a sentence from an index on that are a name.
fn find(named: &Named<'_>, from: usize, name: &str) -> Option<Range<usize>> {
    (from..named.sentence.end).find_map(|start| {
        let mut at = start;
        for part in name.split_whitespace() {
            while at > start && is_passed_over(named.at(at)) {
                at += 1;
            }
            if singular(named.at(at)) != part {
                return None;
            }
            at += 1;
        }
        Some(start..at)
    })
}
