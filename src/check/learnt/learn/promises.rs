//! The examples of sentences with dates: `L` announces something for its date, `N` does not.

use super::{Example, features_of, lines};
use crate::check::learnt::weights::Weights;
use crate::check::learnt::{Amounts, Part};
use crate::check::promises::{Verdict, each_trait};
use crate::check::sentence::sentences;
use crate::document::dates::{self, Period};
use jiff::civil::{Date, date};

/// The texts were written to be read on this day.
const READ_ON: Date = date(2014, 7, 1);

/// What the grammar makes of each date of a text that was past when it was read, and what is counted of it.
pub(super) fn dated(text: &str) -> Vec<(Verdict, Vec<String>)> {
    let period = Period { first: date(2013, 7, 1), last: date(2014, 6, 30) };
    let mut all = Vec::new();
    for range in sentences(text) {
        let (sentence, next) = (&text[range.clone()], &text[range.end..]);
        for date in dates::find(sentence, Some(period)).iter().filter(|date| date.latest < READ_ON) {
            let mut verdict = Verdict::default();
            let features = features_of(|take| verdict = each_trait(sentence, next, date, take));
            all.push((verdict, features));
        }
    }
    all
}

/// The examples: the dates on which the grammar is silent, since only those are weighed. Of a text that announces something
/// only the date for which it does so is one: the one that weighs most.
pub(super) fn examples(weights: Option<&Weights>) -> Vec<Example> {
    let mut examples = Vec::new();
    for (label, text) in lines("promises") {
        let dated = dated(&text);
        // The grammar has found the date that is meant.
        if label == "L" && dated.iter().any(|(verdict, _)| *verdict == Verdict::Announced) {
            continue;
        }
        let mut of_text: Vec<Example> = dated
            .into_iter()
            .filter(|(verdict, _)| *verdict == Verdict::Open)
            .map(|(_, features)| {
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
    let each = |take: &mut dyn FnMut(&[Part<'_>])| {
        for feature in features {
            take(&feature.split(' ').map(Part::of).collect::<Vec<_>>());
        }
    };
    weights.sum(each).placeholder
}
