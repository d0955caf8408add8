//! Whether a sentence says nothing but where the answer stands: no list of such sentences, but words of few classes and
//! nothing else, with something that points among them. `The trust's annual plan deals with this on pages 3 to 5`.

use crate::document::Letters;

use super::words::{Class, Told, told};

/// The most words of such a sentence: whoever writes more says something.
const POINTER: usize = 26;

/// The most words around the name of a document: `the Harbour Children Safeguarding in Education annual report`.
const NAME: usize = 6;

/// The classes of which such a sentence is made.
const KNOWN: Class = Class::LINK
    .union(Class::DOCUMENT)
    .union(Class::PART)
    .union(Class::PLACE)
    .union(Class::HELD)
    .union(Class::TELLS)
    .union(Class::POINTS)
    .union(Class::ANSWER)
    .union(Class::READER)
    .union(Class::BODY)
    .union(Class::NUMBER);

const PREPOSITIONS: &[&str] = &["via", "through", "under", "in", "within", "from", "by", "using", "on", "at"];

const BE: &[&str] = &["is", "are", "was", "were", "has", "have", "can", "may", "could", "remains", "remain"];

/// Whether a sentence only says where the answer stands. Where the question asks for that, it has to stand in another
/// answer or in what was handed in.
pub(super) fn is_pointer(said: &[Letters], asks_where: bool) -> bool {
    if !(2..=POINTER).contains(&said.len()) {
        return false;
    }
    let said = told(said);
    // "Shared with schools each morning": what is done again and again is an answer.
    if has(&said, &["each", "every", "daily", "weekly", "monthly", "quarterly", "regularly", "always"]) {
        return false;
    }
    is_covered(&said)
        && (is_sent_on(&said)
            || is_handed_in(&said)
            || sends(&said) && is_aimed(&said, false)
            || is_aimed(&said, asks_where) && points(&said))
}

/// Whether a place is named: within what was handed in, or a document where the question does not ask for one.
fn is_aimed(said: &[Told<'_>], asks_where: bool) -> bool {
    is_within(said) || (!asks_where && any(said, Class::DOCUMENT))
}

fn points(said: &[Told<'_>]) -> bool {
    if let Some(placed) = is_placed(said) {
        return placed;
    }
    let verb = said.iter().position(|word| word.is(BE));
    holds(said, verb) || stands(said, verb) || is_told(said) || is_to_be_had(said, verb) || is_link(said)
}

/// `Via the section 11 audit`, `All in the business plan`; nothing where the sentence begins with something else.
fn is_placed(said: &[Told<'_>]) -> Option<bool> {
    let open = usize::from(said[0].is(&["all", "as", "mostly"]));
    let rest = said.get(open).filter(|word| word.is(PREPOSITIONS)).map(|_| &said[open + 1..])?;
    let definite = rest.first().is_some_and(|word| word.is(&["the", "our", "its", "their", "this", "your", "latest"]));
    let several = has(rest, &["and"]);
    Some(
        said.len() <= 12
            && (is_within(said) || (definite && !several))
            && !has(said, BE)
            && !has(said, &["we", "will"]),
    )
}

/// `Readers should turn to the annual report`, `You will find this in appendix B`.
fn sends(said: &[Told<'_>]) -> bool {
    const OPENS: &[&str] = &[
        "please", "also", "kindly", "i", "we", "would", "you", "readers", "should", "can", "will", "the", "board",
        "reader", "are", "is", "need", "to",
    ];
    let start = said.iter().take_while(|word| word.is(OPENS)).count();
    let verb = said.get(start).is_some_and(|word| word.has(Class::POINTS) && !word.is(&["refers", "note", "ask"]));
    // "We look at the plan": what the agency does is an answer.
    let plain =
        said.get(start).is_some_and(|word| word.is(&["look", "find", "follow", "go", "check", "read", "view", "see"]));
    let reader = has(&said[..start.min(said.len())], &["you", "readers", "reader", "board", "please", "also"]);
    start <= 4 && verb && (start == 0 || reader || !plain)
}

/// `This is evidenced elsewhere`, `Dealt with in section 2`, `Already submitted with the audit`.
fn holds(said: &[Told<'_>], verb: Option<usize>) -> bool {
    const OPENS: &[&str] = &["as", "already", "previously", "all", "fully", "also"];
    said.iter().position(|word| word.has(Class::HELD)).is_some_and(|at| {
        let place = &said[at + 1..];
        let subject = is_answer(&said[..at]);
        let joined = at == 0 || verb.is_some() || said[at - 1].is(&["as"]) || said[0].is(OPENS);
        subject && joined && (any(place, Class::PLACE | Class::DOCUMENT) || is_within(place))
    })
}

/// `This is in our annual report`, `The details are at annex B`, `The training plan is at annex B`.
fn stands(said: &[Told<'_>], verb: Option<usize>) -> bool {
    // "It's in the handbook".
    if said[0].is(&["its", "theyre"]) && said.len() <= 8 {
        return said[1].is(PREPOSITIONS);
    }
    verb.is_some_and(|at| {
        let (subject, place) = (&said[..at], &said[at + 1..]);
        let answer = is_answer(subject) && any(subject, Class::ANSWER);
        let near = &place[..place.len().min(3)];
        let document = any(subject, Class::DOCUMENT) && place.len() <= 5 && is_within(place);
        let kept = any(subject, Class::DOCUMENT)
            && place.len() <= 5
            && has(place, &["website", "intranet", "internet", "online"]);
        let lies = (document || kept) && place.first().is_some_and(|word| word.is(&["at", "in", "on"]));
        lies || (answer && has(near, &["in", "on", "at", "within", "under", "attached", "elsewhere"]))
    })
}

/// `The annual plan sets this out`, `The audit letter deals with this`, `The audit refers`.
fn is_told(said: &[Told<'_>]) -> bool {
    // "Our website has the full details".
    let details =
        |at: usize| said[at + 1..].iter().take(4).any(|word| word.is(&["detail", "details", "information", "answer"]));
    let holder = (1..said.len()).find(|at| said[*at].is(&["has", "have", "holds"]) && details(*at));
    holder.or_else(|| said.iter().position(|word| word.has(Class::TELLS))).is_some_and(|at| {
        let (document, what) = said.split_at(at);
        let whole = what[1..].iter().any(|word| word.has(Class::ANSWER) || word.is(&["all", "how"]));
        let refers = what[0].is(&["refers", "refer", "applies"]) && (what.len() == 1 || is_within(document));
        // "The regional service describes this in its own return".
        let theirs = any(document, Class::BODY) && any(what, Class::DOCUMENT) && any(what, Class::ANSWER);
        theirs || any(document, Class::DOCUMENT) && (whole || refers)
    })
}

/// `Our policy can be downloaded from the intranet`, `Policy attached`: where a document is to be had.
fn is_to_be_had(said: &[Told<'_>], verb: Option<usize>) -> bool {
    const ATTACHED: &[&str] = &["attached", "enclosed", "appended", "embedded"];
    const HAD: &[&str] = &["downloaded", "found", "accessed", "viewed", "obtained", "seen", "located"];
    said.iter().position(|word| word.has(Class::HELD)).is_some_and(|at| {
        let had = said[at].is(ATTACHED) || (said[at].is(HAD) && verb.is_some_and(|verb| verb < at));
        had && any(&said[..at], Class::DOCUMENT)
    })
}

fn is_link(said: &[Told<'_>]) -> bool {
    matches!(said, [link, to, ..] if link.is(&["link", "links", "hyperlink"]) && to.is(&["to"]))
}

/// `Contact the duty manager for a copy`, `to whom enquiries should be directed`, `nothing to add to that paper`.
fn is_sent_on(said: &[Told<'_>]) -> bool {
    let answer = any(said, Class::ANSWER | Class::DOCUMENT);
    let directed = has(said, &["directed"]) && has(said, &["enquiries", "queries", "questions"]);
    let request = pair(said, &["on"], &["request"]) && answer;
    let known =
        has(said, &["already"]) && has(said, &["holds", "hold", "has", "have"]) && any(said, Class::BODY) && answer;
    let reported = said.len() <= 12 && said[0].is(&["as"]) && said[1].has(Class::HELD) && any(said, Class::BODY);
    // "Members of the group can be asked about this", "The office should be contacted for the results".
    let asked = pair(said, &["be"], &["asked", "contacted", "approached", "consulted"])
        && has(said, &["can", "should", "may", "could"])
        && answer
        && said.len() <= 16
        && any(said, Class::BODY);
    let nothing = pair(said, &["nothing"], &["to", "more", "further"]) && has(said, &["add"]);
    // "These matters are dealt with by our regional office".
    let by = said
        .iter()
        .position(|word| word.is(&["dealt", "held", "kept", "answered"]))
        .is_some_and(|at| is_answer(&said[..at]) && has(&said[at + 1..], &["by"]) && any(&said[at + 1..], Class::BODY));
    directed
        || by
        || asked
        || request
        || known
        || reported
        || nothing
        || pair(said, &["no"], &["separate"])
        || is_contact(said)
        || is_from(said, answer)
}

/// `Available from the business unit`, `This can be obtained from HR`.
fn is_from(said: &[Told<'_>], answer: bool) -> bool {
    let from = said
        .windows(2)
        .position(|pair| pair[0].is(&["available", "obtained", "requested", "had"]) && pair[1].is(&["from"]));
    from.is_some_and(|at| {
        let whom = &said[at + 2..];
        let when = |word: &Told<'_>| {
            word.has(Class::NUMBER) || (word.has(Class::READER) && !word.has(Class::BODY) && !word.is(&["business"]))
        };
        (1..=6).contains(&whom.len()) && (at == 0 || answer) && !whom.iter().any(when)
    })
}

/// `Contact the duty manager`: somebody by a post, and nothing of when or why.
fn is_contact(said: &[Told<'_>]) -> bool {
    let asks = has(said, &["details", "information", "copy", "copies", "detail", "evidence"]);
    let post = said.len() <= 8 && any(&said[1..], Class::BODY);
    let rule = has(said, &["if", "when", "within", "before", "every", "each"]);
    said[0].is(&["contact"]) && said.len() <= 14 && (asks || post) && !rule
}

/// `Already sent to you in January`, `A copy has been sent to the board`.
fn is_handed_in(said: &[Told<'_>]) -> bool {
    let copy = has(said, &["copy", "copies"]) && has(said, &["has", "have", "been"]);
    any(said, Class::HANDED_IN) && (copy || has(said, &["already", "previously", "separately", "cover", "then"]))
}

/// Whether a place within what was handed in is named: a number of a part, "above", the section 11 audit.
fn is_within(said: &[Told<'_>]) -> bool {
    const HERE: &[&str] = &[
        "above",
        "below",
        "elsewhere",
        "overleaf",
        "attached",
        "enclosed",
        "appended",
        "separately",
        "submission",
        "earlier",
        "previously",
        "s11",
        "s175",
        "s157",
    ];
    const OTHER: &[&str] = &["previous", "preceding", "foregoing", "earlier", "other", "last"];
    let number = |word: &Told<'_>| word.has(Class::NUMBER) && word.text.len() <= 4;
    let part = |pair: &[Told<'_>]| {
        let named = pair[0].has(Class::PART) || pair[0].is(&["annex", "annexe", "appendix"]);
        let bare = pair[0].is(&["in", "at", "under", "to", "see"]) && said.len() <= 8;
        (named && (number(&pair[1]) || pair[1].text.len() == 1))
            || (bare && number(&pair[1]) && pair[1].text.len() <= 3)
            || (pair[0].is(OTHER) && pair[1].has(Class::PART | Class::DOCUMENT))
    };
    has(said, HERE) || said.windows(2).any(part)
}

/// Whether words only stand for the answer: `this`, `the answer to this question`.
fn is_answer(said: &[Told<'_>]) -> bool {
    said.iter().all(|word| word.has(Class::ANSWER | Class::LINK | Class::PART))
}

/// Whether every word is of one of the classes, or stands around the name of a document.
fn is_covered(said: &[Told<'_>]) -> bool {
    let known = |word: &Told<'_>| word.has(KNOWN) || word.text.len() == 1;
    let whom = said[0].is(&["contact"]) || pair(said, &["available", "obtained"], &["from"]);
    let mut at = 0;
    while at < said.len() {
        let run = said[at..].iter().take_while(|word| !known(word)).count();
        if run == 0 {
            at += 1;
            continue;
        }
        let (before, names, rest) = (&said[..at], &said[at..at + run], &said[at + run..]);
        let verbs = names.iter().any(|word| word.text.len() > 5 && word.text.ends_with("ed"));
        if run > NAME || !(whom || (!verbs && (is_named_ahead(rest) || is_named_behind(before)))) {
            return false;
        }
        at += run;
    }
    true
}

/// Whether the noun stands behind more of its name: "the trust's annual safeguarding in education report".
fn is_named_ahead(rest: &[Told<'_>]) -> bool {
    let name = |word: &&Told<'_>| {
        !word.has(KNOWN) || word.has(Class::READER) || word.is(&["and", "of", "for", "in", "to", "the"])
    };
    let ahead = rest.iter().take(NAME).take_while(name).count();
    rest.iter()
        .take(ahead + 1)
        .any(|word| word.has(Class::DOCUMENT | Class::PART | Class::BODY) || word.is(&["above", "below", "earlier"]))
}

/// Whether the noun stands before: "the policy on the care of babies", "details of training".
fn is_named_behind(before: &[Told<'_>]) -> bool {
    const NOUNS: &[&str] = &["details", "information", "evidence", "remit", "group", "board", "examples"];
    let near = &before[before.len().saturating_sub(3)..];
    before.iter().any(|word| word.has(Class::DOCUMENT) || word.is(NOUNS))
        && has(near, &["of", "on", "for", "about", "from", "by", "with", "at"])
}

fn any(said: &[Told<'_>], class: Class) -> bool {
    said.iter().any(|word| word.has(class))
}

fn has(said: &[Told<'_>], words: &[&str]) -> bool {
    said.iter().any(|word| word.is(words))
}

fn pair(said: &[Told<'_>], one: &[&str], other: &[&str]) -> bool {
    said.windows(2).any(|pair| pair[0].is(one) && pair[1].is(other))
}
