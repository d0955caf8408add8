//! Whether a text is made of the words of a note and of no others.

use super::classes::{Class, Said};
use super::progress::{AROUND, CHECKS, IN, UNDER};

/// The classes of which a note is made.
const KNOWN: Class = Class::NAME.complement();

/// Whether every word is one of a note, or stands around a noun of one.
pub(super) fn is_covered(words: &[Said]) -> bool {
    let known = |word: &Said| word.has(KNOWN) || word.is(CHECKS);
    let mut at = 0;
    while at < words.len() {
        let before = at.checked_sub(1).map(|before| &words[before]);
        let state = before.is_some_and(|before| {
            (before.is(&["in"]) && words[at].is(IN)) || (before.is(&["under"]) && words[at].is(UNDER))
        });
        let none = words[at].is(&["case", "cases"]) && before.is_some_and(|before| before.is(&["no"]));
        // A capital that only begins the sentence makes no name.
        let office = words.get(at + 1).is_some_and(|next| next.has(Class::NAME | Class::WHO));
        let named = words[at].has(Class::NAME) && (at > 0 || office || words[at].is_person());
        if state || none || named || known(&words[at]) {
            at += 1;
            continue;
        }
        let run = words[at..].iter().take_while(|word| !known(word)).count();
        let before = &words[..at];
        let noun = words.get(at + run).is_some_and(|word| word.has(Class::INFO));
        let of = before
            .iter()
            .rev()
            .take(3)
            .any(|word| word.is(&["of", "on", "for", "about", "regarding", "from", "by", "with"]));
        let from = before.iter().rev().take(3).any(|word| word.is(&["from", "by"]));
        let denied = from && before.iter().any(|word| word.has(Class::DENIAL));
        let behind = denied || of && before.iter().any(|word| word.has(Class::INFO | Class::WANTING));
        let told = before.iter().any(|word| word.is(&["is", "are", "was", "were", "has", "have", "will"]));
        let asked = !told && before.iter().any(|word| word.is(&["awaiting", "pending", "awaited", "awaits"]));
        let until = before.iter().any(|word| word.is(&["when", "once", "until"]));
        let why = before.iter().rev().take(3).any(|word| word.is(&["due", "owing", "because"]));
        if run > AROUND || !(noun || behind || asked || until || why) || words[at..at + run].iter().any(is_verb) {
            return false;
        }
        at += run;
    }
    true
}

/// Whether a word of no class is likely a verb of its own.
fn is_verb(word: &Said) -> bool {
    word.text.len() > 4 && (word.text.ends_with("ed") || word.text.ends_with("ing"))
}
