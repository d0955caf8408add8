use jiff::civil::Date;

use crate::document::{Word, dates};

use super::super::told::{is_told_of_the_past, tells_of_the_past_alone};
use super::phrase::{Named, is_article};

/// Words that speak of another time than now, where their clause holds nothing of the present.
const THEN: &[&[&str]] = &[
    &["in", "the", "past"],
    &["in", "those", "days"],
    &["at", "that", "time"],
    &["at", "one", "time"],
    &["back", "then"],
    &["years", "ago"],
    &["in", "years", "past"],
    &["in", "years", "gone"],
    &["long", "ago"],
];

/// Words right before a name that set it in its own time.
const DAYS: &[&[&str]] = &[
    &["days", "of"],
    &["day", "of"],
    &["time", "of"],
    &["times", "of"],
    &["era", "of"],
    &["lifetime", "of"],
    &["life", "of"],
    &["years", "of"],
];

/// Whether the clause in which a name stands tells of the past: of a time that is named or gone by, or of what was done
/// under it.
pub(super) fn is_past(named: &Named<'_>, ended: Option<Date>) -> bool {
    was_its_time(named)
        || was_long_ago(named)
        || was_once(named)
        || was_until_then(named)
        || was_done_under(named)
        || was_done_by(named, ended)
        || is_dated(named, ended)
}

/// "In the days of the trust", "when the trust was here", "while the 2010 edition was in force".
fn was_its_time(named: &Named<'_>) -> bool {
    let phrase = named.phrase;
    if phrase >= 2 && DAYS.iter().any(|words| named.stands(phrase - 2, words)) && named.before(phrase, 3) != "this" {
        return true;
    }
    let next = named.run.end;
    if matches!(named.at(next), "days" | "era" | "times") && !named.gap(next).contains([',', ';']) {
        return true;
    }
    // "When the trust was here", "the manual that the agency wrote".
    let opens = matches!(named.before(phrase, 1), "when" | "while" | "whilst" | "that" | "which" | "what");
    if opens && is_past_verb(named.at(next)) {
        return true;
    }
    // "The 2010 edition, under which that review was done".
    let under = matches!(named.at(next), "under" | "by" | "in") && is_relative(named.at(next + 1));
    let part = (next..named.sentence.end).take_while(|at| *at < next + 2 || named.is_joined(*at));
    under && part.clone().any(|at| is_past_verb(named.at(at))) && !part.clone().any(|at| is_present_verb(named.at(at)))
}

fn was_long_ago(named: &Named<'_>) -> bool {
    let clause = wide_clause(named);
    let is_then = |at: usize| THEN.iter().any(|words| named.stands(at, words));
    // "Earlier cohorts were taught", "who had been a manager".
    let is_earlier =
        |at: usize| matches!(named.at(at), "earlier" | "previous" | "past") && named.at(at + 1).ends_with('s');
    let had = |at: usize| named.at(at) == "had" && (named.at(at + 1) == "been" || is_participle(named.at(at + 1)));
    clause.clone().any(|at| is_then(at) || is_earlier(at) || had(at))
        && clause.clone().any(|at| is_past_verb(named.at(at)))
        && !clause.clone().any(|at| is_present_verb(named.at(at)))
}

/// "It used to rest on that manual": once, and no more. What "is used to" do a thing is of today.
fn was_once(named: &Named<'_>) -> bool {
    let clause = clause(named);
    let once = |at: usize| {
        named.stands(at, &["used", "to"])
            && !matches!(named.before(at, 1), "is" | "are" | "be" | "been" | "being" | "get" | "was" | "were")
    };
    clause.clone().any(once) && !clause.clone().any(|at| is_present_verb(named.at(at)))
}

/// "In 2021 we still relied on the agency; since then we keep our own": told of the past, and then of what came after it.
fn was_until_then(named: &Named<'_>) -> bool {
    let clause = clause(named);
    let wide = wide_clause(named).start..clause.end;
    let then = [&["since", "then"][..], &["from", "then", "on"], &["thereafter"]];
    // A semicolon or a full stop may stand between the two.
    let next =
        |words: &[&str]| (0..).zip(words).all(|(on, word)| named.words.at(named.sentence.end + on) == Some(word));
    let turns = then.iter().any(|words| next(words))
        || (named.run.end..named.sentence.end).any(|at| {
            let opens =
                named.gap(at).contains([',', ';', ':', '–', '—']) || matches!(named.before(at, 1), "and" | "but");
            opens && then.iter().any(|words| named.stands(at, words))
        });
    // "Still" is as much of the past as its verb.
    let of_today = |at: usize| is_present_verb(named.at(at)) && named.at(at) != "still";
    turns && wide.clone().any(|at| is_past_verb(named.at(at))) && !wide.clone().any(of_today)
}

/// "Staff who trained under the 2010 edition were briefed": done under it, in a sentence that says nothing of today.
fn was_done_under(named: &Named<'_>) -> bool {
    let under = matches!(named.before(named.phrase, 1), "under");
    let done = (2..=3).any(|steps| is_participle(named.before(named.phrase, steps)));
    let sentence = named.words.bytes(&named.sentence);
    under && done && tells_of_the_past_alone(&named.text[sentence])
}

/// "The group set up by the agency in 2009 still meets": a participle, its doer, and a day when that one still was.
fn was_done_by(named: &Named<'_>, ended: Option<Date>) -> bool {
    let Some(ended) = ended else { return false };
    let by = named.before(named.phrase, 1) == "by";
    let done = (2..=3).any(|steps| is_participle(named.before(named.phrase, steps)));
    let (on, at) = (named.run.end, named.run.end + 1);
    by && done
        && matches!(named.at(on), "in" | "on" | "during")
        && named.is_joined(on)
        && begins_before(named, at, ended)
}

/// Whether a date that lies before a day stands at a word.
fn begins_before(named: &Named<'_>, at: usize, ended: Date) -> bool {
    let Some(first) = named.words.all.get(at).filter(|_| at < named.sentence.end) else { return false };
    let last = (at + 3).min(named.sentence.end) - 1;
    let end = named.words.all.get(last).map_or(first.range.end, |word| word.range.end);
    let found = dates::find(&named.text[first.range.start..end], None);
    found.first().is_some_and(|date| date.range.start == 0 && date.latest < ended)
}

/// Whether the clause itself is in the past tense and bears a date on which what is named still was.
fn is_dated(named: &Named<'_>, ended: Option<Date>) -> bool {
    let Some(ended) = ended else { return false };
    let clause = clause(named);
    // "which all follow" is said of what is named.
    if (named.run.end..named.run.end + 2).any(|at| is_relative(named.at(at)))
        && (named.run.end..named.sentence.end).take(6).any(|at| is_present_verb(named.at(at)))
    {
        return false;
    }
    let bytes = named.words.bytes(&clause);
    let name = named.words.bytes(&named.run);
    let own = name.start - bytes.start..name.end - bytes.start;
    is_told_of_the_past(&named.text[bytes.clone()], &[own], ended)
}

/// The words of the clause around a name: from a comma, a relative or a conjunction to the next.
fn clause(named: &Named<'_>) -> std::ops::Range<usize> {
    let is_cut = |at: usize| {
        let word = named.at(at);
        is_relative(word)
            || matches!(word, "but" | "while" | "whereas" | "although" | "though" | "so")
            || (word == "and" && (is_present_verb(named.at(at + 1)) || is_pronoun(named.at(at + 1))))
            || named.gap(at).contains([',', ';', ':', '–', '—', '(', ')'])
    };
    let start = (named.sentence.start + 1..=named.phrase).rev().find(|at| is_cut(*at)).unwrap_or(named.sentence.start);
    let end = (named.run.end..named.sentence.end).find(|at| is_cut(*at)).unwrap_or(named.sentence.end);
    start.min(named.run.start)..end
}

/// The same up to a semicolon or a "but": a comma may part a time from what was then.
fn wide_clause(named: &Named<'_>) -> std::ops::Range<usize> {
    let is_cut = |at: usize| {
        matches!(named.at(at), "but" | "while" | "whereas" | "although" | "though" | "now" | "which" | "who")
            || named.gap(at).contains([';', ':', '–', '—'])
    };
    let start = (named.sentence.start + 1..=named.phrase).rev().find(|at| is_cut(*at)).unwrap_or(named.sentence.start);
    let end = (named.run.end..named.sentence.end).find(|at| is_cut(*at)).unwrap_or(named.sentence.end);
    start.min(named.run.start)..end
}

pub(super) fn is_relative(word: &str) -> bool {
    matches!(word, "which" | "who" | "whom" | "whose" | "that" | "where")
}

fn is_pronoun(word: &str) -> bool {
    matches!(word, "we" | "it" | "they" | "all")
}

/// Whether a word may be a participle: "trained", "written", "set up", "put in".
pub(super) fn is_participle(word: &str) -> bool {
    (word.len() > 4 && word.ends_with("ed"))
        || matches!(
            word,
            "written"
                | "drawn"
                | "set"
                | "put"
                | "made"
                | "begun"
                | "built"
                | "given"
                | "run"
                | "held"
                | "led"
                | "left"
                | "done"
                | "taken"
                | "brought"
                | "found"
                | "laid"
                | "paid"
                | "taught"
                | "chosen"
        )
}

/// Whether a word is surely a verb in the past tense, or may be one.
pub(super) fn is_past_verb(word: &str) -> bool {
    let one = [Word { text: word.into(), range: 0..word.len() }];
    super::super::told::has_past(&one)
}

/// Whether a word is a verb in the present tense or one that opens the time to come.
pub(super) fn is_present_verb(word: &str) -> bool {
    super::super::told::PRESENT.contains(&word)
        || matches!(word, "meets" | "attends" | "reports" | "governs" | "applies")
}

/// Whether a word may stand between a verb and its object and be no part of another clause.
pub(super) fn is_light(word: &str) -> bool {
    is_article(word)
        || matches!(
            word,
            "of" | "both"
                | "all"
                | "and"
                | "what"
                | "most"
                | "much"
                | "some"
                | "many"
                | "part"
                | "parts"
                | "from"
                | "was"
                | "were"
                | "used"
                | "to"
                | "be"
                | "done"
                | "once"
                | "by"
                | "or"
                | "had"
                | "been"
        )
}
