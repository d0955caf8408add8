mod words;

use std::ops::Range;

use super::super::words::Words;
use super::clause::{is_light, is_present_verb};
use super::phrase::{Named, PAST, is_article};
use words::{ADVERBS, ENDS, HEADS, LEADS, MOVED, OFFICES, REPLACES, REPLACES_PHRASES, THEN_IN_FORCE};

/// How many words before a name are looked at.
const REACH: usize = 10;

/// Whether the words before a name say that what it names is of the past.
pub(in crate::check::citations) fn said_before(text: &str, words: &Words, start: usize) -> bool {
    let first = words.all.partition_point(|word| word.range.start < start);
    let end = words.all.get(first).map_or(start, |word| word.range.end);
    is_said(&Named::of(text, words, &(start..end)))
}

pub(super) fn is_said(named: &Named<'_>) -> bool {
    is_in_the_phrase(named)
        || is_replaced(named)
        || is_led_to(named)
        || is_of_an_end(named)
        || is_taken_from(named)
        || is_spoken_of_as_past(named)
}

/// "The former West Midlands authority", "our predecessor, the trust", "the then agency".
fn is_in_the_phrase(named: &Named<'_>) -> bool {
    let phrase = named.phrase..named.run.start;
    let is_past =
        |at: usize| PAST.contains(&named.at(at)) || (named.at(at) == "then" && at > 0 && named.at(at - 1) == "the");
    if phrase.clone().any(is_past) {
        return true;
    }
    if named.phrase > named.sentence.start && matches!(named.gap(named.phrase).trim(), "," | "(" | ", (" | "–" | "-")
    {
        return is_apposed_to_the_past(named);
    }
    // "Nobody starts until the bureau has cleared them" is of today.
    let next = named.at(named.run.end);
    let goes_on = matches!(next, "has" | "have" | "is" | "are" | "can" | "will")
        || next.len() > 4 && next.ends_with('s') && !named.is_name(named.run.end) && named.is_joined(named.run.end);
    match named.before(named.phrase, 1) {
        "until" | "till" if goes_on => false,
        "formerly" | "previously" | "erstwhile" | "originally" | "historically" | "until" | "till" | "old" | "ex" => {
            true
        }
        "then" => matches!(named.before(named.phrase, 2), "was" | "were" | "the"),
        _ => false,
    }
}

/// "The former regulator, the commission", "the guidance then in force, the 2010 edition", "what went before, the
/// framework", "the old guidance (the 2010 edition)".
fn is_apposed_to_the_past(named: &Named<'_>) -> bool {
    let end = named.phrase;
    let ends = |phrase: &&[&str]| end.checked_sub(phrase.len()).is_some_and(|start| named.stands(start, phrase));
    if THEN_IN_FORCE.iter().any(ends) {
        return true;
    }
    // A closure before the comma is no body; "the old regulator" is.
    let is_thing = HEADS.contains(&named.before(end, 1));
    for at in (end.saturating_sub(4).max(named.sentence.start)..end).rev() {
        let word = named.at(at);
        if matches!(word, "predecessor" | "predecessors" | "forerunner") || (is_thing && PAST.contains(&word)) {
            return true;
        }
        if is_present_verb(word) || !named.is_joined(at) {
            return false;
        }
    }
    false
}

/// "This replaces the 2010 edition", and not "was replaced by", nor "replaces the plan and follows".
fn is_replaced(named: &Named<'_>) -> bool {
    for at in back(named, named.run.start) {
        let word = named.at(at);
        if is_present_verb(word) && !REPLACES.contains(&word) && word != "has" {
            return false;
        }
        if REPLACES.contains(&word) {
            // "Replaced by the Equality Act" speaks of what replaces.
            let passive = matches!(named.before(named.run.start, 1), "by")
                || matches!(named.at(at + 1), "by" | "with")
                || matches!(named.before(at, 1), "was" | "were" | "been" | "is" | "are" | "being");
            let to_come = matches!(named.before(at, 1), "will" | "to" | "would");
            return !passive && !to_come;
        }
        if REPLACES_PHRASES.iter().any(|phrase| named.stands(at, phrase)) {
            return true;
        }
    }
    false
}

/// "Files transferred from the trust", "stopped using the code", "what used to be done by the agency".
fn is_led_to(named: &Named<'_>) -> bool {
    for at in back(named, named.phrase) {
        let next = |phrase: &&&[&str]| named.stands(at, phrase) && is_bridged(named, at + phrase.len()..named.phrase);
        let Some(phrase) = LEADS.iter().find(next) else { continue };
        let is_used =
            phrase[0] == "used" && matches!(named.before(at, 1), "is" | "are" | "be" | "was" | "were" | "being");
        if !is_used {
            return true;
        }
    }
    // "Our plan no longer rests on the 2010 edition".
    (2..=4).any(|steps| named.before(named.phrase, steps) == "longer" && named.before(named.phrase, steps + 1) == "no")
}

/// How many words before a name is said what was taken from it.
const TAKEN: usize = 9;

/// "Inherited its policies from the trust", "passed from the trust to the group", "took on that duty from the authority", "the
/// work passed to us from the trust".
fn is_taken_from(named: &Named<'_>) -> bool {
    if named.before(named.phrase, 1) != "from" {
        return false;
    }
    let taken = |words: &[&str]| (2..=6).any(|steps| words.contains(&named.before(named.phrase, steps)));
    let goes_on = matches!(named.at(named.run.end), "to" | "into");
    if taken(&["inherited", "novated"]) || goes_on && taken(MOVED) {
        return true;
    }
    let first = named.phrase.saturating_sub(TAKEN).max(named.sentence.start);
    (first..named.phrase).any(|at| {
        let takes = matches!(named.at(at), "took" | "taken" | "takes" | "taking");
        let to_another = matches!(named.at(at), "passed" | "transferred" | "moved") && named.at(at + 1) == "to";
        takes && matches!(named.at(at + 1), "on" | "over") || to_another
    })
}

/// Whether nothing stands between a verb and a name but what the one does with the work of the other.
fn is_bridged(named: &Named<'_>, between: Range<usize>) -> bool {
    between.len() <= 8
        && between.clone().all(|at| {
            let word = named.at(at);
            is_light(word) || OFFICES.contains(&word) || (word.ends_with("ed") && word.len() > 4)
        })
}

/// "The end of the agency", "after the winding up of the agency".
fn is_of_an_end(named: &Named<'_>) -> bool {
    let of = named.phrase.checked_sub(1).filter(|at| named.at(*at) == "of");
    let Some(of) = of else { return false };
    let noun = named.before(of, 1);
    if ENDS.contains(&noun) && !matches!(noun, "last" | "final") {
        return true;
    }
    // "The last report of the trust was in March"; "the old board of the trust".
    let near = |words: &[&str]| (2..=4).any(|steps| words.contains(&named.before(of, steps)));
    let was = (named.run.end..named.run.end + 2).any(|at| matches!(named.at(at), "was" | "were" | "came"));
    (near(&["last", "final"]) && was) || near(&["former", "old", "previous", "erstwhile"])
}

/// "Formerly a shadow body under the trust", "once part of the agency", "before October 2013 the agency", "until April 2014
/// the programme".
fn is_spoken_of_as_past(named: &Named<'_>) -> bool {
    let mut is_dated = false;
    for at in back(named, named.run.start) {
        let word = named.at(at);
        if matches!(word, "but" | "now" | "currently") {
            return false;
        }
        is_dated |= word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        if ADVERBS.contains(&word) || (is_dated && matches!(word, "before" | "until" | "till")) {
            return true;
        }
        let opens = at == named.sentence.start || named.gap(at).contains([',', ';']);
        let is_once =
            word == "once" && !is_article(named.at(at + 1)) && !matches!(named.at(at + 1), "every" | "per" | "all");
        if is_once && (!opens || named.gap(at).contains(',')) && named.run.start - at < 6 {
            return true;
        }
        if !named.is_joined(at) && !named.gap(at).contains('(') {
            return false;
        }
    }
    false
}

/// The words before an index, the nearest first, as far as a name looks back: to a stop, a semicolon, a new line, or a
/// bracket that is closed before it.
fn back<'n>(named: &'n Named<'_>, from: usize) -> impl Iterator<Item = usize> + 'n {
    let first = from.saturating_sub(REACH).max(named.sentence.start);
    (first..from).rev().take_while(move |at| !ends_here(named.gap(at + 1)) && !named.gap(at + 1).contains(')'))
}

pub(super) fn ends_here(gap: &str) -> bool {
    gap.contains([';', '!', '?', '\n']) || gap.contains(". ")
}
