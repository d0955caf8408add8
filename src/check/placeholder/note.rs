//! What the writers of an answer say to each other about it: who is asked to fill it in, what has still to go where.

use crate::document::Word;

use super::classes::{Class, Said};

/// The most words of a note.
const NOTE: usize = 16;

/// Who is asked.
const ASKED: &[&str] = &["you", "someone", "somebody", "anyone", "anybody", "we"];

/// What is asked for where no noun of the form says so.
const THINGS: &[&str] = &["this", "these", "it", "here", "something", "anything", "them", "line", "sentence"];

/// Whether a sentence asks somebody to work on the answer: `Sam, can you fill this in?`, `Need to add a quote here`.
/// `alone`: nothing else is said, or it stands in a bracket.
pub(super) fn is_note(words: &[Said], alone: bool) -> bool {
    words.len() <= NOTE
        && (asks(words)
            || reminds(words, alone)
            || is_marked(words)
            || goes_here(words)
            || is_for_later(words, alone)
            || (alone && is_bare_request(words)))
}

/// Whether a sentence is worth a closer look: most are no notes, and are ruled out here by their first words and length.
pub(super) fn may_be_note(words: &[Word]) -> bool {
    let first = |word: &Word| {
        matches!(
            word.text.as_str(),
            "can"
                | "could"
                | "would"
                | "will"
                | "please"
                | "grateful"
                | "need"
                | "needs"
                | "want"
                | "have"
                | "got"
                | "remember"
                | "ought"
                | "dont"
                | "todo"
                | "fixme"
                | "nb"
                | "note"
                | "query"
                | "check"
        )
    };
    let to_do = words.len() > 1 && words[0].text == "to" && words[1].text == "do";
    words.len() <= NOTE
        && (words.iter().take(5).any(first)
            || to_do
            || (words.len() <= 8 && words.iter().skip(1).take(4).any(|word| word.text == "to"))
            || words.last().is_some_and(|word| matches!(word.text.as_str(), "here" | "below")))
}

/// Whether a word after "will" begins the handing in of something.
pub(super) fn is_handing(word: &str) -> bool {
    matches!(word, "let" | "send" | "forward" | "supply" | "provide" | "submit" | "give" | "share")
}

/// `... and will let you have the number`: what is promised to the reader of the answer, or for no day.
pub(super) fn is_promised(words: &[Said]) -> bool {
    let Some(at) = words.windows(2).position(|pair| pair[0].is(&["will"]) && is_handing(&pair[1].text)) else {
        return false;
    };
    let (before, after) = (&words[..at], &words[at + 2..]);
    let ours = before.last().is_none_or(|word| word.is(&["we", "i", "and", "then", "also"]) || word.has(Class::NAME))
        && (at < 2 || before.iter().any(|word| word.is(&["we", "i"])));
    let let_ = words[at + 1].is(&["let"]);
    let reader = after.first().is_some_and(|word| word.is(&["you"]))
        || (!let_ && after.iter().any(|word| word.is(&["you", "separately"])) && after.len() <= 8);
    let what = words.iter().any(|word| word.has(Class::INFO));
    let tail = after.len() <= 10 && (!let_ || after.get(1).is_some_and(|word| word.is(&["have", "know"])));
    ours && reader && what && tail
}

/// `We are still waiting for the figure for the last quarter`: beside an answer, of information alone.
pub(super) fn is_waiting(words: &[Said]) -> bool {
    let Some(at) = words.iter().take(5).position(|word| word.is(&["waiting", "awaiting"])) else { return false };
    let ours = words[..at].iter().any(|word| word.is(&["we", "i", "still"]))
        && words[..at]
            .iter()
            .all(|word| word.is(&["we", "i", "are", "am", "still", "currently", "but", "and", "were"]));
    ours && words.len() <= NOTE && words[at + 1..].iter().take(4).any(|word| word.has(Class::INFO))
}

/// Whether a whole answer is a question to a colleague: `Sam - is this one yours?`
pub(super) fn is_question_to_somebody(text: &str, words: &[Said]) -> bool {
    const QUESTION: usize = 14;
    let personal = words.iter().any(|word| word.is(&["you", "your", "yours", "me", "mine", "i"]));
    let this = words.iter().any(|word| word.is(&["this", "it", "here"]));
    let opens = words.first().is_some_and(|word| {
        word.is(&[
            "who", "whose", "what", "where", "has", "have", "is", "can", "could", "shall", "should", "do", "does",
            "did",
        ])
    });
    let part = words.windows(2).any(|pair| pair[0].is(&["this"]) && pair[1].has(Class::FORM | Class::INFO));
    let bare = words.len() <= 2 && words.iter().all(|word| word.has(Class::INFO | Class::FORM | Class::WHO));
    text.trim_end().ends_with('?')
        && words.len() <= QUESTION
        && (personal || part || bare || (opens && this) || words.first().is_some_and(|word| word.is(&["who", "whose"])))
}

/// `Can someone check this is still right?`, `Please could Robin update this paragraph`.
fn asks(words: &[Said]) -> bool {
    let Some(at) =
        words.iter().take(5).position(|word| word.is(&["can", "could", "would", "will", "please", "grateful"]))
    else {
        return false;
    };
    let polite = words.iter().any(|word| word.is(&["please", "pls", "thanks", "ta", "grateful"]));
    let rest = &words[at + 1..];
    let Some(verb) = rest
        .iter()
        .take(4)
        .position(|word| word.has(Class::WORK | Class::HAND) && !word.has(Class::DONE | Class::DOING))
    else {
        return false;
    };
    let before = &rest[..verb];
    let somebody = before.iter().any(|word| word.is(ASKED) || word.has(Class::NAME))
        || (polite && before.iter().any(|word| word.has(Class::WHO)))
        || (words[at].is(&["please"]) && at <= 1 && before.is_empty());
    let what = &rest[verb + 1..];
    somebody && !rest.iter().any(|word| word.is(&["help"])) && is_the_answer(what)
}

/// `Need to add something here`, `Must remember to update this section`, `Don't forget to check the dates`.
fn reminds(words: &[Said], alone: bool) -> bool {
    let start = words.iter().take_while(|word| word.is(&["we", "i", "still", "also", "just", "must", "will"])).count();
    let rest = &words[start..];
    // "Need figures here".
    if let [need, what @ ..] = rest
        && need.is(&["need", "needs"])
        && what.len() <= 5
        && what.iter().any(|word| word.has(Class::INFO | Class::FORM))
        && what.last().is_some_and(|word| word.is(&["here"]))
    {
        return true;
    }
    let to = match rest.first().map(|word| word.text.as_str()) {
        Some("need" | "needs" | "want" | "have" | "got" | "remember" | "ought") => 1,
        Some("dont") if rest.get(1).is_some_and(|word| word.is(&["forget"])) => 2,
        _ => return false,
    };
    let verb = rest.get(to + 1).is_some_and(|word| word.has(Class::WORK | Class::HAND));
    let what = rest.get(to + 2..).unwrap_or_default();
    let asked = if alone { is_the_answer(what) } else { is_this(what) };
    rest.get(to).is_some_and(|word| word.is(&["to"])) && verb && asked && !what.is_empty()
}

/// `NOTE: check with Robin`, `To do: add the figures`, `ACTION - Robin to confirm`.
fn is_marked(words: &[Said]) -> bool {
    let marked = match words {
        [first, ..] if first.is(&["todo", "fixme", "nb", "note", "query", "check"]) => 1,
        [first, second, ..] if first.is(&["to"]) && second.is(&["do"]) => 2,
        [first, second, third, ..]
            if first.is(&["note"]) && second.is(&["to", "for"]) && third.is(&["self", "author", "editor"]) =>
        {
            3
        }
        _ => return false,
    };
    let rest = &words[marked..];
    words[0].is(&["todo", "fixme"])
        || is_for_later(rest, true)
        || words.get(marked).is_some_and(|word| {
            word.has(Class::WORK | Class::HAND)
                && !word.has(Class::DONE | Class::DOING)
                && is_the_answer(&words[marked + 1..])
        })
}

/// `Quote from a parent to go in here`, `Add table here`.
fn goes_here(words: &[Said]) -> bool {
    let here = words.last().is_some_and(|word| word.is(&["here", "below"]));
    let goes = words.iter().any(|word| {
        word.is(&[
            "go", "goes", "insert", "add", "put", "inserted", "added", "paste", "slot", "slotted", "drop", "dropped",
        ])
    });
    let told = words.iter().any(|word| word.is(&["who", "children", "we", "staff", "they", "i"]));
    here && goes && words.len() <= 12 && !told
}

/// `Someone from Housing needs to answer this`, `Robin to add detail on themes`.
fn is_for_later(words: &[Said], alone: bool) -> bool {
    let Some(at) = words.iter().position(|word| word.is(&["to"])) else { return false };
    let (who, rest) = (&words[..at], &words[at + 1..]);
    let who = match who.split_last() {
        Some((last, rest)) if last.is(&["needs", "need", "has", "still", "is"]) => rest,
        _ => who,
    };
    let somebody = (1..=4).contains(&who.len())
        && who.iter().any(|word| word.has(Class::WHO) || word.has(Class::NAME))
        && who.iter().enumerate().all(|(at, word)| {
            word.has(Class::WHO | Class::INFO)
                || word.is(&["from", "the", "of", "in"])
                || (word.has(Class::NAME)
                    && (at > 0 || word.is_person() || who.iter().any(|word| word.has(Class::WHO))))
        });
    // "Duty to share information" is a duty: beside an answer the name has to be one beyond doubt.
    let named = who.iter().all(Said::is_person);
    let doubtless = named && (who.len() > 1 || is_this(rest.get(1..).unwrap_or_default()));
    let verb = rest.first().is_some_and(|word| word.has(Class::HAND) || word.is(&["agree", "draft"]));
    let hands = rest
        .first()
        .is_some_and(|word| word.is(&["supply", "provide", "send", "add", "insert", "write", "draft", "check"]));
    let brief = rest.len() <= 6 && !rest.iter().any(|word| word.is(&["when", "if", "every", "each", "all", "that"]));
    if alone && named && hands && brief {
        return true;
    }
    somebody && verb && (alone || doubtless) && (is_the_answer(&rest[1..]) || is_with_somebody(&rest[1..]))
}

/// `Check with Robin`, `Confirm numbers`: a verb that asks, with the answer or a name behind it.
fn is_bare_request(words: &[Said]) -> bool {
    let Some((verb, what)) = words.split_first() else { return false };
    let me =
        what.first().is_some_and(|word| word.is(&["me", "us"])) && verb.is(&["see", "ask", "email", "ring", "tell"]);
    let copied = what.iter().any(|word| word.is(&["from"])) && verb.is(&["copy", "paste", "lift", "take"]);
    if words.len() <= 8 && (me || copied) {
        return true;
    }
    let somebody = what.get(1).is_some_and(|word| word.has(Class::NAME | Class::WHO));
    if verb.is(&["check", "confirm", "agree", "verify"])
        && what[0..].first().is_some_and(|word| word.is(&["with"]))
        && somebody
    {
        return true;
    }
    verb.is(&["check", "confirm", "chase", "ask", "update", "add", "insert", "verify", "query"])
        && what.len() <= 8
        && !what.is_empty()
        && what.iter().all(|word| {
            word.has(Class::LINK | Class::INFO | Class::FORM | Class::NAME | Class::WHO | Class::WHEN | Class::WORK)
        })
}

/// `With legal and come back to me`.
fn is_with_somebody(rest: &[Said]) -> bool {
    matches!(rest, [with, who, ..] if with.is(&["with"]) && who.has(Class::WHO | Class::NAME))
}

/// Whether what is asked for stands at this place: something here, this section.
fn is_this(what: &[Said]) -> bool {
    what.iter().take(6).any(|word| word.is(&["here", "something"]))
        || what.windows(2).any(|pair| pair[0].is(&["this"]) && pair[1].has(Class::FORM))
        || matches!(what, [this] if this.is(&["this"]))
}

/// Whether what is asked for is the answer or a part of it.
fn is_the_answer(what: &[Said]) -> bool {
    let head = what.iter().take(5).take_while(|word| !word.is(&["so", "that", "and", "if", "when"]));
    what.is_empty()
        || head.into_iter().any(|word| word.is(THINGS) || word.has(Class::FORM | Class::INFO))
        || what.iter().any(|word| word.is(&["here"]))
}
