//! What a short text amounts to, where no rule of grammar tells: an answer or none, a ratification or none.
//!
//! The ways to say that an answer is missing, that it stands elsewhere or that nobody has signed off have no end, and rules
//! that were written for some of them told one in four of those that others wrote. A text of a few dozen words is therefore
//! weighed word by word as well. The weights were learnt from some thousands of invented texts (`tests/learnt`; `learn`
//! says how and measures it) and lie beside the rule sets in `rules/learnt-*.tsv`. They are of English: of a text in another
//! language hardly a word is known, and it is taken for what it claims to be. So is whatever is not clear by a margin.

pub(super) mod features;
#[cfg(test)]
mod learn;
mod table;
mod weights;

use super::placeholder::classes;
use super::promises::{Verdict, each_trait};
use super::question::Question;
use super::sentence::reports_speech;
use super::truncated;

use crate::document::dates::DateFound;
use crate::document::{Word, fold};
use crate::ruleset::SectionKind;

use features::each_of_words;
pub(super) use table::Part;
use weights::{GAPS, PROMISES, SHORT_ANSWERS, SIGN_OFFS, Weight};

/// The longest answer that is weighed, in words: whoever writes more says something.
const LONGEST: usize = 120;

/// The fewest words: one or two are a name, a state or a number, and left to the rules.
const SHORTEST: usize = 3;

/// By how much a text has to weigh more than what it claims to be, in hundredths of a logit: measured on texts that were
/// not learnt from.
const CLEAR: i32 = 120;

/// A sentence among others that weighs less than this says something.
const PLAIN: i32 = 0;

/// The longest of most sentences that only point elsewhere, in words, and by how much more a longer one has to weigh for each
/// word more: its words add up, and those that were learnt from are mostly shorter. Set on whole documents, where few
/// sentences point anywhere, and not on the examples, of which a third do.
const POINTER: usize = 20;
const EACH_WORD_MORE: i32 = 12;

/// What a short answer amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Amounts {
    /// Something is said.
    Answer,
    /// Only that it is not there.
    Placeholder,
    /// Only where it stands.
    Reference,
}

/// What the whole answer to a question amounts to, by its words. Where a place or a few words are wanted, a name alone is an
/// answer, and it has to be clearer.
pub(super) fn amounts(question: &Question<'_>) -> Amounts {
    *question.reading.amounts.get_or_init(|| {
        let answer = &question.found.answer;
        let phrase = question.section.kind == SectionKind::Phrase;
        let short = !answer.has_words(LONGEST + 1) && answer.has_words(SHORTEST);
        if !short || !(phrase || question.wants_prose()) || truncated::breaks_off(question) || is_name(&answer.text()) {
            return Amounts::Answer;
        }
        // One sentence that says something is an answer.
        let says = |(_, text, _): (_, &str, _)| judged(SHORT_ANSWERS.weigh(noted(text)), PLAIN) == Amounts::Answer;
        let several = question.sentences().nth(1).is_some();
        if several && question.sentences().any(says) {
            return Amounts::Answer;
        }
        let mut weight = SHORT_ANSWERS.weigh(noted(&answer.text()));
        if !several {
            let words = question.sentences().map(|(.., sentence)| sentence.words.len()).sum::<usize>();
            weight.reference = weight.reference.saturating_sub(adds_up(words, POINTER, EACH_WORD_MORE));
        }
        // Where a thing stands is an answer to where it stands, and half of one to what it is and where.
        let asked = fold(question.wording());
        let where_it_stands = asked.iter().position(|word| word.text == "where");
        match judged(weight, if phrase { 2 * CLEAR } else { CLEAR }) {
            Amounts::Reference if where_it_stands == Some(0) => Amounts::Answer,
            // What stands in brackets is an instruction to write something, and the rules know those that point.
            Amounts::Reference if answer.pieces.iter().all(|piece| piece.text.starts_with(['[', '<', '{'])) => {
                judged(Weight { reference: i32::MIN, ..weight }, CLEAR)
            }
            Amounts::Reference if where_it_stands.is_some() => judged(weight, 2 * CLEAR),
            amounts => amounts,
        }
    })
}

/// What is to be noted in a text that opens with "Please note that": the rest says what it says without it, and "please" is
/// a word of instructions.
fn noted(text: &str) -> &str {
    let opening = text.get(..NOTE.len()).filter(|opening| opening.eq_ignore_ascii_case(NOTE));
    opening.map_or(text, |_| text[NOTE.len()..].trim_start())
}

const NOTE: &str = "please note that";

/// The most words of a name with its titles.
const NAME_WORDS: usize = 5;

/// Whether a text is a name: each of its words has a capital, and none is one of those that placeholders are made of. The
/// weights know no names.
fn is_name(text: &str) -> bool {
    let words = fold(text);
    let capital = |range: &std::ops::Range<usize>| text[range.clone()].starts_with(char::is_uppercase);
    let plain = |word: &str| (classes::class(word) - classes::Class::LINK).is_empty();
    words.len() <= NAME_WORDS && words.iter().all(|word| capital(&word.range) && plain(&word.text))
}

fn judged(weight: Weight, clear: i32) -> Amounts {
    let Weight { placeholder, reference } = weight;
    if placeholder.max(reference) < clear {
        Amounts::Answer
    } else if placeholder >= reference {
        Amounts::Placeholder
    } else {
        Amounts::Reference
    }
}

/// How clear it has to be that a sentence within an answer says that something is missing: of some hundred sentences of a
/// compiled document hardly one does, of those that were learnt from one in three. Set on whole documents for that.
const OPEN: i32 = 200;

/// The same where it is said in the words that everybody uses for it.
const OPEN_IN_STOCK_WORDS: i32 = 80;

/// The longest sentence that is weighed for that, in words.
const LONGEST_GAP: usize = 40;

/// The longest of most such remarks, in words, and by how much more a longer sentence has to weigh for each word more: its
/// words add up.
const REMARK: usize = 12;
const EACH_WORD: i32 = 25;

/// What a text of so many words weighs too much for its length alone.
fn adds_up(words: usize, most: usize, each: i32) -> i32 {
    i32::try_from(words.saturating_sub(most)).map_or(i32::MAX, |more| more.saturating_mul(each))
}

/// Whether a sentence among others says that a part of the answer is still missing, by its words. What stands in a bracket or
/// behind the last colon or dash of one that may do so is weighed for itself as well.
pub(super) fn leaves_open(sentence: &str, words: &[Word]) -> bool {
    if reports_speech(sentence) {
        return false;
    }
    let weight = |text: &str, words: &[Word]| {
        let short = (2..=LONGEST_GAP).contains(&words.len());
        let longer = adds_up(words.len(), REMARK, EACH_WORD);
        if short {
            GAPS.sum(|take| each_of_words(text, words, take)).placeholder.saturating_sub(longer)
        } else {
            i32::MIN
        }
    };
    let whole = weight(sentence, words);
    let enough = if words.windows(2).any(is_stock) { OPEN_IN_STOCK_WORDS } else { OPEN };
    whole >= enough || whole >= PLAIN && parts(sentence).any(|part| weight(part, &fold(part)) >= OPEN)
}

/// Words that are said of what is to come, mostly.
fn is_stock(pair: &[Word]) -> bool {
    matches!(
        (pair[0].text.as_str(), pair[1].text.as_str()),
        ("to", "follow" | "come" | "confirm") | ("be", "confirmed" | "advised" | "supplied" | "added" | "inserted")
    )
}

/// The most brackets of a sentence that are looked into: for each the rest is searched for its end.
const BRACKETS: usize = 16;

/// What stands in round brackets and what behind the last colon or dash.
fn parts(sentence: &str) -> impl Iterator<Item = &str> {
    let bracketed = sentence.match_indices('(').take(BRACKETS).filter_map(|(at, _)| sentence[at + 1..].split_once(')'));
    let last = sentence.rfind([':', '–', '—']).or_else(|| sentence.rfind(" - "));
    bracketed
        .map(|(inside, _)| inside)
        .chain(last.map(|at| sentence[at..].trim_start_matches([':', '–', '—', ' ', '-'])))
}

/// What the words of a sign-off, without its labels, say of whether it was signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Signed {
    Yes,
    No,
    Unclear,
}

/// Whether a sign-off says that it was signed. The name of a group alone says nothing either way, nor does a text that is
/// longer than any sign-off.
pub(super) fn signed(text: &str) -> Signed {
    if text.split_whitespace().nth(2 * LONGEST).is_some() {
        return Signed::Unclear;
    }
    let weight = SIGN_OFFS.weigh(text).placeholder;
    if weight >= CLEAR {
        Signed::No
    } else if weight <= -CLEAR {
        Signed::Yes
    } else {
        Signed::Unclear
    }
}

/// How clear it has to be that a sentence announces something where the grammar finds nothing: a date in ten belongs to an
/// announcement, but one in two of those that were learnt from.
const ANNOUNCED: i32 = 135;

/// Whether a sentence announces something for a date in it, and what follows does not say that it was done.
pub(super) fn announced(sentence: &str, next: &str, date: &DateFound) -> bool {
    let mut verdict = Verdict::default();
    let weight = PROMISES.sum(|take| verdict = each_trait(sentence, next, date, take)).placeholder;
    verdict == Verdict::Announced || verdict == Verdict::Open && weight >= ANNOUNCED
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_not_weighed() {
        assert!(is_name("Baroness Ilse Thornbury") && is_name("Robin Harper"));
        assert!(!is_name("Awaiting Figures") && !is_name("To follow shortly"));
    }
}
