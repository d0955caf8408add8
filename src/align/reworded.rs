//! Questions that stand out of their order, or that an agency or a board has put in words of its own.
//!
//! Where the sequence found no wording for a section, what stands between its neighbours is looked at once more: a line
//! that is set like a question, that has the section's number or shares its words, and that stands in the right order is
//! the question. Without such a line the section is absent, and the line that came nearest is named.

use std::collections::BTreeMap;

use super::answers::match_of;
use super::candidates::Candidate;
use super::drafts::Draft;
use super::fit::{Tokens, likeness};
use super::ordinal::same;
use super::patterns::{LABEL_WORDS, Role};
use super::register::Match;
use super::run_on::add_run_on;
use super::stream::{Stream, Unit, UnitKind};
use crate::document::{BlockKind, Style};
use crate::ruleset::{RuleSet, SectionKind};

/// The least share of words in common for a line that is set as a question and stands in the right place.
const SHARED_WORDS: f64 = 0.45;

/// The same for a line that has the section's number as well.
const SHARED_WITH_NUMBER: f64 = 0.15;

/// The least share of words for a line to be named as the nearest.
const NAMED_AS_NEAREST: f64 = 0.3;

/// The longest line that is taken for a question, in words.
const QUESTION_WORDS: usize = 60;

/// Adds the reworded questions of a form to its events; gives the nearest line for each section that stays absent.
pub(super) fn find_reworded(
    stream: &Stream<'_>,
    draft: &mut Draft,
    candidates: &[Candidate],
    rules: &RuleSet,
) -> Vec<Option<Match>> {
    let sections = &rules.documents[draft.document].sections;
    let mut nearest = vec![None; sections.len()];
    if draft.events.is_empty() {
        return nearest;
    }
    add_moved(draft, candidates);
    add_run_on(stream, draft, rules);
    for (index, section) in sections.iter().enumerate() {
        let kind = &section.kind;
        let asked = !matches!(kind, SectionKind::Shared(_) | SectionKind::SignOff(_) | SectionKind::Own);
        if !asked || draft.sections().any(|there| there == index) {
            continue;
        }
        let (from, to) = gap(draft, index);
        let wordings: Vec<(usize, Tokens)> =
            section.wordings.iter().enumerate().map(|(at, wording)| (at, Tokens::new(&wording.text))).collect();
        let mut best: Option<(f64, Candidate)> = None;
        let mut near: Option<(f64, usize, usize)> = None;
        for (at, unit) in stream.units.iter().enumerate() {
            if unit.kind == UnitKind::Sentence || unit.word < from || unit.word >= to {
                continue;
            }
            let Some((end, set)) = head(stream, unit, to) else { continue };
            let numbered =
                section.number.as_deref().zip(unit.number.as_deref()).is_some_and(|(asked, there)| same(asked, there));
            for (wording, tokens) in &wordings {
                let share = likeness(tokens, &stream.words[unit.word..end]);
                if share > NAMED_AS_NEAREST && near.is_none_or(|(there, ..)| share > there) {
                    near = Some((share, unit.word, end));
                }
                let long = tokens.len() > LABEL_WORDS;
                let enough = set && (share >= SHARED_WORDS && long || numbered && share >= SHARED_WITH_NUMBER);
                let value = share + if numbered { 0.3 } else { 0.0 };
                if enough && best.as_ref().is_none_or(|(there, _)| value > *there) {
                    let role = Role::Question { document: draft.document, section: index, wording: *wording };
                    let candidate = Candidate { role, unit: at, start: unit.word, end, score: share, weight: share };
                    best = Some((value, candidate));
                }
            }
        }
        match best {
            Some((_, candidate)) => {
                draft.events.push(candidate);
                draft.events.sort_by_key(|event| event.start);
            }
            None => nearest[index] = near.map(|(share, from, to)| match_of(stream, from, to, share)),
        }
    }
    nearest
}

/// The least fit, and the least worth in the sequence, of a question that stands where its order does not put it.
const MOVED_FIT: f64 = 0.9;
const MOVED_WEIGHT: f64 = 0.7;

/// Adds the questions that are certainly there, and stand before one that they should follow.
fn add_moved(draft: &mut Draft, candidates: &[Candidate]) {
    let mut best: BTreeMap<usize, &Candidate> = BTreeMap::new();
    for candidate in candidates {
        let Role::Question { document, section, .. } = candidate.role else { continue };
        let inside = candidate.start >= draft.start && candidate.end <= draft.end;
        let free = draft.events.iter().all(|event| candidate.end <= event.start || event.end <= candidate.start);
        let certain = candidate.score >= MOVED_FIT && candidate.weight >= MOVED_WEIGHT;
        if document != draft.document || !inside || !free || !certain || draft.sections().any(|there| there == section)
        {
            continue;
        }
        let better = best.get(&section).is_none_or(|there| candidate.weight > there.weight);
        if better {
            best.insert(section, candidate);
        }
    }
    draft.events.extend(best.into_values().cloned());
    draft.events.sort_by_key(|event| event.start);
}

/// Between the last question before a section and the first after it, in the order of the form.
fn gap(draft: &Draft, section: usize) -> (usize, usize) {
    let before = draft.events.iter().filter(|event| event.role.section().is_none_or(|there| there < section));
    let after = draft.events.iter().filter(|event| event.role.section().is_some_and(|there| there > section));
    let from = before.map(|event| event.end).max().unwrap_or(draft.start);
    let to = after.map(|event| event.start).filter(|start| *start >= from).min().unwrap_or(draft.end);
    (from, to)
}

/// The word after the last of what may be a question at a unit, and whether it is set like one: as a heading, in bold,
/// or closed by a colon or a question mark.
fn head(stream: &Stream<'_>, unit: &Unit, limit: usize) -> Option<(usize, bool)> {
    let block = &stream.document.blocks[unit.block];
    let text = block.text.as_str();
    let line_end = text[unit.offset..].find(['\n', '\t']).map_or(text.len(), |at| unit.offset + at);
    let bold = block.text.leading(Style::BOLD);
    let heading = matches!(block.kind, BlockKind::Heading(_));
    let colon = text[unit.offset..line_end].find([':', '?']).map(|at| unit.offset + at);
    let (end, set) = if heading {
        (line_end, true)
    } else if bold > unit.offset && !text[unit.offset..bold].trim().is_empty() {
        (bold.min(line_end), true)
    } else if let Some(colon) = colon {
        (colon, true)
    } else {
        (line_end, false)
    };
    let range = stream.words_of(unit.block);
    let stop = range.start + stream.words[range].partition_point(|word| word.start < end);
    (unit.word < stop && stop <= limit && stop - unit.word <= QUESTION_WORDS).then_some((stop, set))
}
