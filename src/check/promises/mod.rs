//! ## What it finds
//!
//! Something that an answer announces for a date which had passed by the as-of date: "will be repeated in January 2014",
//! "to be ratified in early 2014", "is to implement new methods by September 2013". The verb nearest to the date decides:
//! what was done on a date, what holds since one, and the dates of laws are left alone. A date without its year is taken to
//! be the next one after the form was signed; the message says when a year was inferred.
//!
//! With `--previous`, what was announced last year and what this year's answer does not come back to is pointed out for
//! information.
//!
//! ## Why it matters
//!
//! Either the thing was done and the answer does not say so, or it was not. Both are what the board needs to know, and an
//! announcement that has lapsed shows that the answer was carried over.
//!
//! ## Example
//!
//! "The review was completed in January 2013 and will be repeated in January 2014", read in July 2014.
//!
//! ## How to put it right
//!
//! Say whether it was done and with what result, or give the new date.

mod clause;
mod due;
mod fragment;
mod grammar;
mod last_year;
mod lead;
mod level;
mod lexicon;
mod told;
mod traits;
mod verbs;

use std::ops::Range;

use crate::document::dates::DateFound;
use crate::document::{Place, Word};
use crate::finding::{Code, Finding};

use super::Context;
use super::citations::said;
use super::evidence::EVIDENCE;
use super::learnt::announced;
use super::placeholder;
use super::question::Question;

use due::Written;
pub(super) use grammar::Verdict;
pub(super) use traits::each_trait;

/// A promise whose day is past.
pub(super) struct Lapsed {
    /// The sentence as it stands.
    pub sentence: String,
    /// The bytes of the date in the sentence.
    date: Range<usize>,
    inferred: bool,
    place: Place,
}

/// The longest sentence in which promises are looked for, in words: for each date all of them are read, and what is longer
/// is a list or a text without stops.
const LONGEST: usize = 600;

/// The most characters of each promise that the message quotes.
const QUOTE: usize = 110;

impl Lapsed {
    /// The sentence, cut at both ends to at most `most` characters that hold the date: what is announced mostly stands
    /// before it.
    pub fn quoted(&self, most: usize) -> String {
        let (before, rest) = self.sentence.split_at(self.date.start);
        let date = self.date.end - self.date.start;
        let left = most.saturating_sub(date);
        let after = (left / 4).max(left.saturating_sub(before.chars().count()));
        let (date, after_words) = rest.split_at(date);
        let end = head(after_words, after);
        let start = tail(before, left.saturating_sub(end.chars().count()));
        let open = if start.len() < before.len() { "… " } else { "" };
        let close = if end.len() < after_words.len() { " …" } else { "" };
        format!("{open}{start}{date}{end}{close}")
    }
}

/// The first whole words of a text, at most `most` characters.
fn head(text: &str, most: usize) -> &str {
    match text.char_indices().nth(most) {
        Some((end, _)) => text[..end].rsplit_once(char::is_whitespace).map_or("", |(words, _)| words),
        None => text,
    }
}

/// The last whole words of a text, at most `most` characters.
fn tail(text: &str, most: usize) -> &str {
    let count = text.chars().count();
    match count.checked_sub(most).filter(|cut| *cut > 0).and_then(|cut| text.char_indices().nth(cut)) {
        Some((start, _)) => text[start..].split_once(char::is_whitespace).map_or("", |(_, words)| words),
        None if most == 0 => "",
        None => text,
    }
}

/// How many characters behind a sentence are looked at for what became of it: more than a dozen words. All that follows
/// would be read anew for each date.
const NEXT: usize = 480;

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for question in context.answers().filter(Question::holds_prose) {
        findings.extend(finding(context, &question, lapsed(context, &question)));
    }
    last_year::run(context, findings);
}

/// The promises in an answer that were for a day before the as-of date.
pub(super) fn lapsed<'a>(context: &Context<'_>, question: &Question<'a>) -> &'a [Lapsed] {
    question.reading.lapsed.get_or_init(|| read(context, question))
}

fn read(context: &Context<'_>, question: &Question<'_>) -> Vec<Lapsed> {
    let written = Written::of(context, question);
    let mut lapsed: Vec<Lapsed> = Vec::new();
    // "To be provided by 1 May" and no more is a placeholder, and reported as one.
    if placeholder::is_whole(question, context.rules) {
        return lapsed;
    }
    for (piece, words, sentence) in question.sentences() {
        if sentence.words.len() > LONGEST {
            continue;
        }
        let text = piece.text.as_str();
        let dates = written.dates(words);
        for (at, date) in dates.iter().enumerate() {
            if written.last_day(range_end(words, &dates[at..])) >= context.as_of
                || (date.inferred && recurs(&sentence.words))
            {
                continue;
            }
            let start = sentence.range.start + date.range.start;
            let cited = context.citations(piece).cited.iter().any(|cited| cited.range.contains(&start));
            if cited || !announced(words, head(&text[sentence.range.end..], NEXT), date) {
                continue;
            }
            let (sentence, place) = (words.to_owned(), piece.place);
            lapsed.push(Lapsed { sentence, date: date.range.clone(), inferred: date.inferred, place });
        }
    }
    lapsed
}

/// The last of the dates that a first one is joined to: the end of "between April and September 2014".
fn range_end<'a>(sentence: &str, dates: &'a [DateFound]) -> &'a DateFound {
    let joined = |pair: &[DateFound]| {
        let between = sentence.get(pair[0].range.end..pair[1].range.start).unwrap_or_default().trim();
        matches!(between.to_lowercase().as_str(), "to" | "and" | "-" | "–" | "—" | "until" | "," | "&" | "/" | "or")
    };
    let count = dates.windows(2).take_while(|pair| joined(pair)).count();
    &dates[count]
}

/// Whether a sentence speaks of every year: a month in it is no date to come.
fn recurs(words: &[Word]) -> bool {
    let each = |word: &Word| matches!(word.text.as_str(), "each" | "every" | "per");
    words.iter().any(|word| matches!(word.text.as_str(), "annually" | "yearly" | "annual"))
        || words.windows(2).any(|pair| each(&pair[0]) && pair[1].text.starts_with("year"))
}

fn finding(context: &Context<'_>, question: &Question<'_>, lapsed: &[Lapsed]) -> Option<Finding> {
    let first = lapsed.first()?;
    let list: Vec<String> = lapsed
        .iter()
        .map(|one| format!("“{}”{}", one.quoted(QUOTE), if one.inferred { " (year inferred)" } else { "" }))
        .collect();
    let message = format!(
        "{} announces in {} what was for a day before {}, and does not say whether it was done: {}",
        question.agency.name,
        question.name(),
        said(context.as_of),
        list.join("; ")
    );
    let share = EVIDENCE / lapsed.len();
    let mut evidence: Vec<String> = lapsed.iter().map(|one| one.quoted(share.max(QUOTE))).collect();
    evidence.dedup();
    let suggestion = "say whether it was done and with what result, or give the new date".to_owned();
    Some(question.finding(Code::LapsedPromise, first.place, &evidence.join("; "), message, suggestion))
}

#[cfg(test)]
mod tests;
