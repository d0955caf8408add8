use super::before::ends_here;
use super::clause::is_relative;
use super::phrase::Named;

/// How many words after a name are looked at.
const REACH: usize = 12;

/// Participles that, after a name and in the passive, say that it is gone.
const GONE: &[&str] = &[
    "replaced",
    "superseded",
    "repealed",
    "revoked",
    "abolished",
    "withdrawn",
    "consolidated",
    "subsumed",
    "merged",
    "dissolved",
    "disbanded",
    "closed",
    "incorporated",
    "absorbed",
    "archived",
    "ceased",
    "ended",
    "wound",
    "succeeded",
    "renamed",
    "rebranded",
    "transferred",
    "split",
    "folded",
    "rolled",
    "dropped",
    "discontinued",
    "scrapped",
    "retired",
    "amalgamated",
    "swept",
    "phased",
    "dismantled",
    "discarded",
    "abandoned",
];

/// Verbs whose subject is gone, whatever follows.
const ENDED: &[&str] =
    &["ceased", "ended", "merged", "closed", "lapsed", "expired", "lasted", "disappeared", "vanished"];

/// The same in several words: "gave way", "passed to", "came to an end", "is no more".
const ENDED_PHRASES: &[&[&str]] = &[
    &["gave", "way"],
    &["given", "way"],
    &["given", "up"],
    &["gives", "way"],
    &["made", "way"],
    &["passed", "to"],
    &["passed", "into"],
    &["passed", "over"],
    &["passed", "on"],
    &["went", "to"],
    &["went", "over"],
    &["went", "in"],
    &["went", "out"],
    &["moved", "to"],
    &["came", "to", "an", "end"],
    &["come", "to", "an", "end"],
    &["came", "off"],
    &["ran", "until"],
    &["ran", "to"],
    &["went", "the", "way"],
    &["no", "more"],
    &["is", "gone"],
    &["has", "gone"],
    &["is", "history"],
    &["no", "longer"],
    &["out", "of", "date"],
    &["shut"],
    &["fell", "away"],
    &["fell", "to"],
    &["behind", "us"],
    &["left", "off"],
    &["was", "never"],
    &["were", "never"],
    &["in", "the", "archive"],
    &["in", "our", "archive"],
];

const PASSIVE: &[&str] = &[
    "was",
    "were",
    "been",
    "is",
    "are",
    "being",
    "now",
    "since",
    "subsequently",
    "recently",
    "later",
    "then",
    "which",
];

/// Words that may follow on a possessive and say that its owner is gone: "the bureau's successor".
const HEIRS: &[&str] = &[
    "successor",
    "successors",
    "replacement",
    "heir",
    "demise",
    "abolition",
    "closure",
    "legacy",
    "end",
    "dissolution",
    "former",
    "old",
];

/// Whether the words after a name say that what it names is of the past.
pub(super) fn is_said(named: &Named<'_>) -> bool {
    is_followed(named) || is_out_of_use(named) || was_said_so(named)
}

fn is_followed(named: &Named<'_>) -> bool {
    let first = named.run.end;
    let owned = first.checked_sub(1).and_then(|at| named.words.all.get(at));
    let is_owner = owned.is_some_and(|word| named.text[word.range.clone()].contains(['\'', '’']))
        || named.gap(first).contains(['\'', '’']);
    if HEIRS.contains(&named.at(first))
        && (is_owner || matches!(named.at(first), "successor" | "replacement" | "legacy"))
    {
        return true;
    }
    // "The agency, whose work passed to the other": what belonged to it.
    let mut is_aside = false;
    let mut at = first;
    while at < (first + REACH).min(named.sentence.end) {
        let gap = named.gap(at);
        if ends_here(gap) {
            return false;
        }
        let word = named.at(at);
        let before = if at == first { "" } else { named.before(at, 1) };
        let bracketed = gap.contains(['(', '[', ',']);
        let to_come =
            (first..at).any(|at| matches!(named.at(at), "will" | "to" | "would" | "shall" | "must" | "should"));
        if GONE.contains(&word) {
            let passive = PASSIVE.contains(&before)
                || (before == "be" && !to_come)
                || bracketed
                || matches!(named.at(at + 1), "by" | "in" | "into" | "on" | "with" | "to" | "from")
                || ENDED.contains(&word);
            return passive && !to_come;
        }
        if ENDED.contains(&word)
            || (ENDED_PHRASES.iter().any(|phrase| named.stands(at, phrase)) && is_subject(named, at))
        {
            return !to_come;
        }
        if matches!(word, "became" | "predecessor" | "defunct") && at - first < 6 {
            return true;
        }
        if word == "until" && at - first < 6 && is_a_time(named, at + 1) {
            return true;
        }
        if word == "longer" && before == "no" {
            return true;
        }
        if matches!(word, "then" | "once") && matches!(before, "it" | "they") {
            return true;
        }
        // "The agency, as was", "as it was called".
        if word == "as"
            && (named.at(at + 1) == "was"
                || (named.at(at + 1) == "it" && matches!(named.at(at + 2), "was" | "then" | "used")))
        {
            return true;
        }
        // "NPIA (now the College of Policing)"; "is now in place" says nothing of the kind.
        if word == "now" && bracketed && at - first < 2 {
            return true;
        }
        if word == "now" && matches!(named.at(at + 1), "part" | "known" | "called" | "renamed") {
            return true;
        }
        if word == "once" && at == first && !matches!(named.at(at + 1), "a" | "the" | "every" | "they" | "it") {
            return true;
        }
        // An aside, "long the basis of our work,", is passed over; what is said in it by a verb is not.
        if at == first && gap.trim() == "," && !is_relative(word) {
            is_aside = true;
        }
        if is_aside && at > first && gap.contains(',') {
            is_aside = false;
        }
        // Another clause speaks of another thing.
        if !is_aside
            && at > first
            && (other_clause(named, at) || (is_verb_of_its_own(named, at) && !PASSIVE.contains(&word)))
        {
            return false;
        }
        at += 1;
    }
    false
}

/// Whether a verb at an index has the name, what belongs to it, or its relative for its subject.
fn is_subject(named: &Named<'_>, at: usize) -> bool {
    let between = named.run.end..at;
    between.clone().count() < 6
        && !between.clone().any(|at| {
            matches!(named.at(at), "we" | "it" | "they" | "and" | "but" | "to" | "with" | "for")
                || is_verb_of_its_own(named, at)
        })
}

/// Whether a word opens a clause with a subject of its own.
fn other_clause(named: &Named<'_>, at: usize) -> bool {
    matches!(named.at(at), "but" | "whereas" | "although" | "though" | "we" | "they" | "while")
        || (named.at(at) == "and"
            && !named.is_name(at + 1)
            && !matches!(named.at(at + 1), "the" | "was" | "were" | "has" | "is" | "so"))
}

/// A verb in the present tense that says something else of the name.
fn is_verb_of_its_own(named: &Named<'_>, at: usize) -> bool {
    let word = named.at(at);
    super::clause::is_present_verb(word)
        && !matches!(
            word,
            "is" | "are" | "has" | "have" | "since" | "now" | "may" | "will" | "shall" | "must" | "should" | "can"
        )
}

fn is_a_time(named: &Named<'_>, at: usize) -> bool {
    let word = named.at(at);
    word.starts_with(|c: char| c.is_ascii_digit())
        || super::super::year::month_name(word).is_some()
        || matches!(word, "then" | "its" | "their" | "it" | "recently" | "last" | "the")
}

/// Verbs and nouns by which one text names a thing.
const NAMING: &[&str] = &[
    "mention",
    "mentions",
    "mentioned",
    "mentioning",
    "name",
    "names",
    "named",
    "naming",
    "refer",
    "refers",
    "referred",
    "referring",
    "reference",
    "references",
    "cite",
    "cites",
    "cited",
    "citing",
    "quote",
    "quotes",
    "quoting",
    "logo",
    "logos",
    "address",
];

/// What is done with a text that names what is gone.
const REMOVED: &[&str] = &[
    "removed",
    "taken",
    "deleted",
    "struck",
    "changed",
    "replaced",
    "corrected",
    "withdrawn",
    "recalled",
    "destroyed",
    "rewritten",
    "pulped",
];

/// Words that make a text one of an earlier time.
const OLDER: &[&str] = &[
    "older",
    "old",
    "earlier",
    "outdated",
    "superseded",
    "previous",
    "former",
    "withdrawn",
    "archived",
    "historic",
    "historical",
    "past",
];

/// "Older leaflets mention the trust", "all references to the bureau were removed".
fn is_out_of_use(named: &Named<'_>) -> bool {
    let clause = named.phrase.saturating_sub(9).max(named.sentence.start)..named.phrase;
    let Some(naming) = clause.clone().rev().find(|at| NAMING.contains(&named.at(*at))) else { return false };
    let is_near = (naming + 1..named.phrase).all(|at| named.is_joined(at)) && named.phrase - naming <= 8;
    if !is_near {
        return false;
    }
    let is_older = (clause.start..named.phrase).any(|at| OLDER.contains(&named.at(at)));
    let removed = |at: usize| REMOVED.contains(&named.at(at));
    let end = (named.run.end + REACH).min(named.sentence.end);
    let is_removed = (named.run.end..end).find(|at| removed(*at)).is_some_and(|at| {
        let verb = (named.run.end..at)
            .any(|at| matches!(named.at(at), "was" | "were" | "been" | "being" | "be" | "is" | "are"));
        verb && !(named.run.end..at).any(|at| named.at(at) == "will")
    });
    let still = (clause.start..named.phrase).any(|at| named.at(at) == "still");
    (is_older && !still) || is_removed
}

/// "Where forms referred to the bureau": they do so no more.
fn was_said_so(named: &Named<'_>) -> bool {
    let referred = matches!(named.before(named.phrase, 2), "referred") && named.before(named.phrase, 1) == "to";
    referred && (3..=6).any(|steps| named.before(named.phrase, steps) == "where")
}
