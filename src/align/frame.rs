//! What a form puts between a question and its answer: "Agency response:", "(maximum 500 words)".

use super::candidates::Candidate;
use super::register::Answer;
use super::stream::Stream;
use crate::document::{Letters, fold};

/// Words that call an answer an answer.
#[rustfmt::skip]
const ANSWERS: &[&str] = &[
    "answer", "answers", "response", "responses", "reply", "replies", "comment", "comments", "commentary", "narrative",
    "evidence",
];

/// Words that say whose it is.
#[rustfmt::skip]
const WHOSE: &[&str] = &[
    "agency", "agencys", "agencies", "partner", "partners", "organisation", "organisations", "organization", "service",
    "your", "our", "the", "of", "from", "by", "for", "please", "here", "and", "enter", "supporting",
];

/// What a length is counted in.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "word", "words", "character", "characters", "line", "lines", "page", "pages", "side", "sides", "paragraphs",
];

/// Words that a remark on the length begins with where no bracket holds it.
const LIMITS: &[&str] = &["max", "maximum", "word", "words", "limit", "no", "not", "up", "please", "suggested"];

/// The other words of such a remark. One with any word besides says something: "Please see our strategy, pages 12-17".
#[rustfmt::skip]
const REMARKS: &[&str] = &[
    "a", "a4", "about", "and", "answer", "answers", "approx", "approximately", "around", "as", "at", "be",
    "between", "brief", "count", "do", "each", "exceed", "exceeding", "for", "guide", "ideally", "in", "is", "keep",
    "length", "less", "long", "more", "most", "must", "number", "of", "one", "or", "over", "per", "question", "response", "section", "should",
    "than", "the", "this", "to", "total", "under", "use", "within", "write", "your",
];

/// So many words of the question are no answer to it.
const REPEATED_WORDS: usize = 8;

/// The longest label, and the longest remark on the length, in words.
const LABEL_WORDS: usize = 5;
const LIMIT_WORDS: usize = 14;

/// The most bytes that one of their words takes on average, with what stands around it.
const WORD_BYTES: usize = 20;

/// Takes what belongs to the form from the beginning of an answer.
pub(super) fn strip(stream: &Stream<'_>, answer: &mut Answer) {
    while let Some(first) = answer.pieces.first_mut() {
        let Some(taken) = limit(&first.text).or_else(|| label(&first.text)) else { return };
        let rest = first.text[taken..]
            .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | '-' | '\u{2013}' | '\u{2014}'));
        if rest.is_empty() {
            answer.pieces.remove(0);
            continue;
        }
        first.range.start += first.text.len() - rest.len();
        first.text = rest.to_owned();
        let block = &stream.document.blocks[first.block];
        first.place = block.text.place_at(first.range.start).unwrap_or(block.place);
    }
}

/// Takes out the rest of a question that a page break or a cell has cut off: a paragraph that is the end of the wording,
/// where the question as it was found ends before it.
pub(super) fn strip_rest(stream: &Stream<'_>, question: &Candidate, wording: &str, answer: &mut Answer) {
    let wording = words(wording);
    let asked = &stream.words[question.start..question.end];
    answer.pieces.retain(|piece| {
        let whole = piece.text.len() == stream.document.blocks[piece.block].text.as_str().trim().len();
        if !whole {
            return true;
        }
        let said = &stream.words[stream.words_of(piece.block)];
        let rest = said.len() < wording.len()
            && said.iter().rev().zip(wording.iter().rev()).all(|(word, asked)| word.text == *asked);
        // Of the question as it was found this is the end too: a few words may be an answer in the question's own words.
        let found = || {
            said.len() < REPEATED_WORDS
                && asked.len() >= said.len()
                && asked.iter().rev().zip(said.iter().rev()).all(|(a, b)| a.text == b.text)
        };
        said.is_empty() || !rest || found()
    });
}

/// Where a label at the beginning ends: before a colon, or with its line.
fn label(text: &str) -> Option<usize> {
    let line = text.find('\n').unwrap_or(text.len());
    let colon = text[..line].find(':');
    let end = colon.unwrap_or(line);
    if end > LABEL_WORDS * WORD_BYTES {
        return None;
    }
    let words = words(&text[..end]);
    let called = words.iter().any(|word| ANSWERS.contains(&word.as_str()));
    let known = words.iter().all(|word| ANSWERS.contains(&word.as_str()) || WHOSE.contains(&word.as_str()));
    let short = colon.is_some() && matches!(&words[..], [word] if word == "a");
    let label = short || (called && known && words.len() <= LABEL_WORDS);
    label.then_some(end)
}

/// Where a remark on the length at the beginning ends. Its opening bracket may have gone with the question.
fn limit(text: &str) -> Option<usize> {
    let line = text.find('\n').unwrap_or(text.len());
    let opened = text.starts_with(['(', '[']);
    let closed = text[..line].find([')', ']']).filter(|at| opened || !text[..*at].contains(['(', '[']));
    let end = closed.map_or_else(|| text[..line].find(". ").unwrap_or(line), |at| at + 1);
    if end > LIMIT_WORDS * WORD_BYTES {
        return None;
    }
    let words = words(&text[..end]);
    let begins = closed.is_some() || words.first().is_some_and(|word| LIMITS.contains(&word.as_str()));
    let number = |word: &Letters| word.bytes().all(|byte| byte.is_ascii_digit());
    let counted = |word: &Letters| COUNTED.contains(&word.as_str());
    let known = |word: &Letters| LIMITS.contains(&word.as_str()) || REMARKS.binary_search(&word.as_str()).is_ok();
    let counts = words.iter().any(counted) && words.iter().any(number);
    let remarks = words.iter().all(|word| number(word) || counted(word) || known(word));
    (begins && counts && remarks && words.len() <= LIMIT_WORDS).then_some(end)
}

fn words(text: &str) -> Vec<Letters> {
    fold(text).into_iter().map(|word| word.text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(text: &str) -> &str {
        &text[limit(text).or_else(|| label(text)).unwrap_or(0)..]
    }

    #[test]
    fn what_the_form_puts_before_an_answer_is_no_part_of_it() {
        for (text, rest) in [
            ("Answer: We audit twice a year.", ": We audit twice a year."),
            ("A: Twice a year.", ": Twice a year."),
            ("Agency response", ""),
            ("Partner's comments:", ":"),
            ("Response\nTwice a year.", "\nTwice a year."),
            ("(max 500 words) Twice a year.", " Twice a year."),
            ("no more than 300 words please] Twice.", " Twice."),
            ("Maximum 250 words. Twice a year.", ". Twice a year."),
            ("Word limit: 250", ""),
            ("Please keep your answer to no more than 2 sides of A4. We audit.", ". We audit."),
        ] {
            assert_eq!(left(text), rest, "{text}");
        }
    }

    #[test]
    fn what_an_agency_says_is_kept() {
        for text in [
            "Our response times have fallen to 4 days.",
            "No comments were made.",
            "Evidence of compliance: the audit of 2013.",
            "About 40 pages of policy are read each year.",
            "No child waited more than 3 days. Words were kept in 40 files.",
            "The policy (12 pages) is read by all staff.",
            "A child: what is she to us?",
            "Please see our strategy, pages 12-17.",
            "Please see page 4.",
            "No words were found on 3 pages.",
        ] {
            assert_eq!(left(text), text);
        }
    }
}
