use std::ops::Range;

use jiff::civil::Date;

use crate::document::dates::{self, DateFound};
use crate::document::{Word, fold};

use super::super::sentence::sentences;

/// The sentence of a paragraph in which a byte stands.
pub(super) fn sentence_at(text: &str, at: usize) -> Range<usize> {
    let from = (0..=at.saturating_sub(REACH).min(text.len())).rev().find(|from| text.is_char_boundary(*from));
    let to = (at.saturating_add(REACH).min(text.len())..=text.len()).find(|to| text.is_char_boundary(*to));
    let (from, to) = (from.unwrap_or(0), to.unwrap_or(text.len()));
    let near = sentences(&text[from..to]).into_iter().map(|sentence| from + sentence.start..from + sentence.end);
    near.into_iter().find(|sentence| at < sentence.end).unwrap_or(from..to)
}

/// How many bytes before and after a place its sentence can reach: what is longer is cut, so that a text of many names is
/// read in linear time.
const REACH: usize = 2000;

/// Whether a sentence tells how a Bill became an Act: "received Royal Assent in May 2014", "became the Care Act".
pub(super) fn is_told_of_its_passing(sentence: &str) -> bool {
    let words = fold(sentence);
    let passed = |word: &Word| matches!(word.text.as_str(), "assent" | "became" | "enacted" | "passed");
    words.iter().any(passed) && !is_of_the_present(&words, &dates::find(sentence, None))
}

/// Words that make a sentence one about the present or the time to come.
pub(super) const PRESENT: &[&str] = &[
    "is",
    "are",
    "am",
    "has",
    "have",
    "will",
    "shall",
    "must",
    "should",
    "can",
    "may",
    "continue",
    "continues",
    "remains",
    "remain",
    "now",
    "currently",
    "do",
    "does",
    "uses",
    "follows",
    "follow",
    "use",
    "ensures",
    "ensure",
    "works",
    "since",
    "still",
    "rests",
    "cites",
    "refers",
    "reflects",
    "complies",
    "comply",
    "adheres",
    "adhere",
    "underpins",
    "underpin",
    "requires",
    "require",
    "includes",
    "include",
    "keep",
    "keeps",
    "rely",
    "relies",
    "adopts",
    "apply",
    "applies",
    "govern",
    "governs",
    "informs",
    "inform",
    "meets",
    "attends",
    "refer",
    "cite",
    "reflect",
];

/// Whether words speak of the present or the time to come; "May" may be the month of a date.
fn is_of_the_present(words: &[Word], dates: &[DateFound]) -> bool {
    let is_dated =
        |word: &Word| dates.iter().any(|date| date.range.start <= word.range.start && word.range.end <= date.range.end);
    words.iter().any(|word| PRESENT.contains(&word.text.as_str()) && !is_dated(word))
}

/// Whether a sentence has a verb in the past tense beside the one at hand, and none in the present.
pub(super) fn tells_of_the_past_alone(sentence: &str) -> bool {
    let words = fold(sentence);
    words.iter().any(|word| IRREGULAR.contains(&word.text.as_str()))
        && !is_of_the_present(&words, &dates::find(sentence, None))
}

/// Whether there is a verb in the past tense among words.
pub(super) fn has_past(words: &[Word]) -> bool {
    words.iter().any(|word| {
        let word = word.text.as_str();
        IRREGULAR.contains(&word) || (word.len() > 4 && word.ends_with("ed"))
    })
}

/// Verbs whose past tense does not end in "ed".
const IRREGULAR: &[&str] = &[
    "was",
    "were",
    "had",
    "did",
    "made",
    "took",
    "gave",
    "held",
    "ran",
    "went",
    "led",
    "saw",
    "told",
    "met",
    "wrote",
    "began",
    "sent",
    "brought",
    "found",
    "became",
    "came",
    "left",
    "paid",
    "built",
    "chose",
    "drew",
    "grew",
    "knew",
    "spoke",
    "taught",
    "won",
    "kept",
    "lost",
    "said",
    "sought",
    "sat",
    "undertook",
    "oversaw",
    "rose",
    "fell",
];

/// Whether a sentence tells of what was done on a date before `cutoff`, in the past tense alone: "in 2011 staff were
/// trained by the agency", "before April 2013 the trust paid for it". The dates at `but` (the name itself first,
/// then other titles with their years) are no such dates.
pub(super) fn is_told_of_the_past(sentence: &str, but: &[Range<usize>], cutoff: Date) -> bool {
    let sentence = &without_asides(sentence, but.first());
    let dates = dates::find(sentence, None);
    let folded = fold(sentence);
    if !has_past(&folded) || is_of_the_present(&folded, &dates) {
        return false;
    }
    dates.iter().any(|date| {
        let apart = but.iter().all(|title| date.range.end <= title.start || title.end <= date.range.start);
        let before = folded.partition_point(|word| word.range.end <= date.range.start);
        let until = before
            .checked_sub(1)
            .and_then(|at| folded.get(at))
            .is_some_and(|word| matches!(word.text.as_str(), "before" | "until" | "till" | "to"));
        apart && (date.latest < cutoff || (until && date.earliest <= cutoff))
    })
}

/// The sentence with blanks for what stands in brackets that do not hold the name: "(as revised in March 2013)" is told of
/// the name before it alone.
fn without_asides(sentence: &str, name: Option<&Range<usize>>) -> String {
    let mut plain = String::with_capacity(sentence.len());
    let mut at = 0;
    while let Some(open) = sentence[at..].find('(').map(|open| at + open) {
        let Some(close) = sentence[open..].find(')').map(|close| open + close + 1) else { break };
        plain.push_str(&sentence[at..open]);
        if name.is_some_and(|name| name.start < close && open < name.end) {
            plain.push_str(&sentence[open..close]);
        } else {
            plain.extend(std::iter::repeat_n(' ', close - open));
        }
        at = close;
    }
    plain.push_str(&sentence[at..]);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bill_that_was_passed_is_told_of() {
        assert!(is_told_of_its_passing("The Fishing Bill received Royal Assent in May 2014."));
        assert!(!is_told_of_its_passing("The Fishing Bill will be enacted in May 2014."));
        assert!(!is_told_of_its_passing("We prepare for the Fishing Bill."));
    }

    #[test]
    fn a_dated_sentence_in_the_past_tense_tells_of_the_past() {
        let cutoff = jiff::civil::date(2013, 10, 7);
        assert!(is_told_of_the_past("In 2011 officers were trained by the agency", &[], cutoff));
        assert!(!is_told_of_the_past("Since 2011 officers have been trained by the agency", &[], cutoff));
        assert!(!is_told_of_the_past("Officers were trained by the agency", &[], cutoff));
        assert!(!is_told_of_the_past("Officers were trained in May 2014", &[], cutoff));
        assert!(is_told_of_the_past("In May 2012 the agency made a plan", &[], cutoff));
        assert!(is_told_of_the_past("Before October 2013 the agency trained officers", &[], cutoff));
        assert!(!is_told_of_the_past("The agency trained officers in October 2013", &[], cutoff));
        let (own, bill) = (58..71, 29..41);
        let beside = "The Charter (which ended the Fishing Bill in March 2012), Harbour Rules";
        assert!(!is_told_of_the_past(beside, &[own, bill.clone()], cutoff));
        assert!(is_told_of_the_past(beside, &[bill], cutoff));
        assert!(!is_told_of_the_past("Harbour Charter (as revised in March 2012), Fishing Bill", &[], cutoff));
    }
}
