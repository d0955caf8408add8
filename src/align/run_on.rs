//! Labels that have run into one paragraph: "Organisation Lowmarsh College Safeguarding lead Ann Lee Deputy Tom Ray".
//!
//! Programs that lose the ends of lines put a row of short answers into one line. A label in it is told from the words of an
//! answer by its capital, by what stands on both sides without a mark between, and by the question before it, which asks for
//! a name or a phrase.

use super::candidates::Candidate;
use super::drafts::Draft;
use super::patterns::{LABEL_WORDS, Role};
use super::stream::Stream;
use crate::document::{Letters, fold};
use crate::ruleset::{RuleSet, SectionKind};

/// Adds the labels that are missing from a form and stand inside the short answer of the question before them.
pub(super) fn add_run_on(stream: &Stream<'_>, draft: &mut Draft, rules: &RuleSet) {
    let sections = &rules.documents[draft.document].sections;
    for (index, section) in sections.iter().enumerate() {
        if draft.sections().any(|there| there == index) {
            continue;
        }
        let before = draft.events.iter().filter(|event| event.role.section().is_some_and(|there| there < index));
        let Some(before) = before.max_by_key(|event| event.start) else { continue };
        let short = before.role.section().is_some_and(|there| {
            matches!(
                sections[there].kind,
                SectionKind::Organisation | SectionKind::Person | SectionKind::Phrase | SectionKind::Date
            )
        });
        let next = draft.events.iter().map(|event| event.start).filter(|start| *start >= before.end).min();
        let block_end = stream.block_words[stream.words[before.end - 1].block + 1];
        let range = before.end + 1..next.unwrap_or(draft.end).min(block_end);
        if !short || range.is_empty() {
            continue;
        }
        let unit = before.unit;
        let found = section.wordings.iter().enumerate().find_map(|(wording, words)| {
            let label: Vec<Letters> = fold(&words.text).into_iter().map(|word| word.text).collect();
            let fits = !label.is_empty() && label.len() <= LABEL_WORDS;
            let start = range.clone().find(|at| fits && is_label(stream, *at, &label, range.end, rules))?;
            let role = Role::Question { document: draft.document, section: index, wording };
            Some(Candidate { role, unit, start, end: start + label.len(), score: 1.0, weight: 1.0 })
        });
        if let Some(found) = found {
            draft.events.push(found);
            draft.events.sort_by_key(|event| event.start);
        }
    }
}

/// Whether a label stands at a word, between two answers: capital, with no mark before it, and a name but no post after it.
fn is_label(stream: &Stream<'_>, at: usize, label: &[Letters], end: usize, rules: &RuleSet) -> bool {
    let Some(after) = stream.words.get(at + label.len()).filter(|_| at + label.len() < end) else { return false };
    let words = &stream.words[at..at + label.len()];
    let text = stream.document.blocks[words[0].block].text.as_str();
    let apart = text[stream.words[at - 1].end..words[0].start].trim_matches([' ', '\u{a0}', '\n', ')', ']']).is_empty();
    let same = words[0].capital && words.iter().zip(label).all(|(word, label)| word.text == *label);
    let courtesy =
        matches!(after.text.as_str(), "mr" | "mrs" | "ms" | "miss" | "mx" | "dr" | "prof" | "professor" | "cllr");
    let post = || rules.phrases.posts.iter().any(|post| fold(post).first().is_some_and(|word| word.text == after.text));
    same && apart && after.capital && (courtesy || !post())
}
