//! The examples of sentences with dates: `L` announces something for its date, `N` does not.

use super::{Example, features_of, lines};
use crate::check::learnt::Amounts;
use crate::check::learnt::weights::Weights;
use crate::check::promises::each_trait;
use crate::check::sentence::sentences;
use crate::document::dates::{self, Period};
use jiff::civil::{Date, date};

/// The texts were written to be read on this day.
const READ_ON: Date = date(2014, 7, 1);

/// What is counted of each date of a text that was past when it was read, and where in the text it stands.
pub(super) fn dated(text: &str) -> Vec<Vec<String>> {
    let period = Period { first: date(2013, 7, 1), last: date(2014, 6, 30) };
    let mut all = Vec::new();
    for range in sentences(text) {
        let (sentence, next) = (&text[range.clone()], &text[range.end..]);
        for date in dates::find(sentence, Some(period)).iter().filter(|date| date.latest < READ_ON) {
            all.push(features_of(|take| {
                each_trait(sentence, next, date, take);
            }));
        }
    }
    all
}

/// The examples. Of a text that announces something only the date for which it does so is one: the one that weighs most.
pub(super) fn examples(weights: Option<&Weights>) -> Vec<Example> {
    let mut examples = Vec::new();
    for (label, text) in lines("promises") {
        let mut of_text: Vec<Example> = dated(&text)
            .into_iter()
            .map(|features| {
                let label = if label == "L" { Amounts::Placeholder } else { Amounts::Answer };
                Example { text: text.clone(), label, features }
            })
            .collect();
        if label == "L"
            && let Some(weights) = weights
        {
            of_text.sort_by_key(|example| std::cmp::Reverse(weigh(weights, &example.features)));
            of_text.truncate(1);
        }
        examples.extend(of_text);
    }
    examples
}

/// How much what was counted weighs for an announcement.
pub(super) fn weigh(weights: &Weights, features: &[String]) -> i32 {
    weights.sum(|take| features.iter().for_each(|feature| take(&[feature]))).placeholder
}
