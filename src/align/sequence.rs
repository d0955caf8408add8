//! Which of the candidates are meant: the chain of titles, sentences and questions that fits the form best as a whole.
//!
//! A Viterbi search over the states "in document d, last seen section s". Wording alone is not trusted: order, numbers
//! and neighbours decide, since a question's words also occur in answers. O(candidates x states): linear in the file.

use super::candidates::Candidate;
use super::patterns::{LABEL_WORDS, Role};
use crate::ruleset::{RuleSet, SectionKind};

/// What a form that begins without its title loses: less than a certain first question brings.
const NO_TITLE: f64 = 0.8;

/// What each section that is passed over at the beginning of an untitled form loses.
const LATE_START: f64 = 0.1;

/// What each section that is passed over inside a form loses.
const PASSED_OVER: f64 = 0.04;

/// What a step back in the order of the form loses: more than any one question brings, so that only a second form, whose
/// further questions follow, is worth it. A question that was moved is found afterwards.
const STEP_BACK: f64 = 1.6;

/// What a title on its second sight is worth (a running title that a reader left in the text).
const TITLE_AGAIN: f64 = 0.2;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct State {
    document: usize,
    /// 0 before the first section, else the section's index plus one.
    section: usize,
}

struct Node {
    candidate: usize,
    before: Option<usize>,
}

#[derive(Clone, Copy)]
struct Best {
    score: f64,
    node: Option<usize>,
    end: usize,
}

/// The indices of the chosen candidates, in the order of the file. Candidates must be sorted by unit.
pub(super) fn sequence(candidates: &[Candidate], rules: &RuleSet) -> Vec<usize> {
    let mut offsets = vec![1];
    for form in &rules.documents {
        offsets.push(offsets[offsets.len() - 1] + form.sections.len() + 1);
    }
    let slot = |state: Option<State>| state.map_or(0, |state| offsets[state.document] + state.section);
    let states: Vec<Option<State>> = std::iter::once(None)
        .chain(rules.documents.iter().enumerate().flat_map(|(document, form)| {
            (0..=form.sections.len()).map(move |section| Some(State { document, section }))
        }))
        .collect();
    let mut table = vec![Best { score: f64::NEG_INFINITY, node: None, end: 0 }; states.len()];
    table[0].score = 0.0;
    let mut nodes: Vec<Node> = Vec::new();
    let mut from = 0;
    while from < candidates.len() {
        let to = from + candidates[from..].iter().take_while(|c| c.unit == candidates[from].unit).count();
        let mut better: Vec<(usize, Best, usize)> = Vec::new();
        for (index, candidate) in candidates.iter().enumerate().take(to).skip(from) {
            for (at, state) in states.iter().enumerate() {
                let best = table[at];
                if best.score == f64::NEG_INFINITY || best.end > candidate.start {
                    continue;
                }
                if let Some((next, gain)) = step(*state, candidate, rules) {
                    let score = best.score + gain;
                    better.push((slot(Some(next)), Best { score, node: best.node, end: candidate.end }, index));
                }
            }
        }
        for (at, best, candidate) in better {
            if best.score > table[at].score + 1e-9 {
                nodes.push(Node { candidate, before: best.node });
                table[at] = Best { score: best.score, node: Some(nodes.len() - 1), end: best.end };
            }
        }
        from = to;
    }
    let mut last = &table[0];
    for best in &table {
        if best.score > last.score + 1e-9 {
            last = best;
        }
    }
    let mut chain = Vec::new();
    let mut node = last.node;
    while let Some(at) = node {
        chain.push(nodes[at].candidate);
        node = nodes[at].before;
    }
    chain.reverse();
    chain
}

/// The state after a candidate and what the step is worth; `None` where the candidate has no place in the chain.
fn step(from: Option<State>, candidate: &Candidate, rules: &RuleSet) -> Option<(State, f64)> {
    let weight = candidate.weight;
    let document = candidate.role.document();
    let here = from.filter(|state| state.document == document);
    match candidate.role {
        Role::Prompt { .. } => None,
        Role::Title { .. } => {
            let gain = if here.is_some_and(|state| state.section == 0) { TITLE_AGAIN } else { weight };
            Some((State { document, section: 0 }, gain))
        }
        Role::Boilerplate { .. } => match here {
            Some(state) => Some((state, weight * 0.6)),
            // So few words stand on any form.
            None if candidate.end - candidate.start <= LABEL_WORDS => None,
            None => Some((State { document, section: 0 }, weight - NO_TITLE)),
        },
        Role::Question { section, .. } | Role::Passage { section, .. } | Role::SignOff { section, .. } => {
            let to = State { document, section: section + 1 };
            let weight = match candidate.role {
                Role::SignOff { opens: false, .. } if here != Some(to) => weight * 0.3,
                _ => weight,
            };
            let Some(state) = here else {
                return Some((to, weight - NO_TITLE - LATE_START * section as f64));
            };
            let gain = match state.section.cmp(&to.section) {
                std::cmp::Ordering::Less => weight - PASSED_OVER * (section - state.section) as f64,
                std::cmp::Ordering::Equal if goes_on(candidate.role, rules) => weight * 0.8,
                _ => weight - STEP_BACK,
            };
            Some((to, gain))
        }
    }
}

/// Whether more of the same section may follow: paragraphs of a shared wording, the date of a sign-off.
fn goes_on(role: Role, rules: &RuleSet) -> bool {
    match role {
        Role::Passage { .. } | Role::SignOff { .. } => true,
        Role::Question { document, section, .. } => {
            matches!(rules.documents[document].sections[section].kind, SectionKind::Shared(_) | SectionKind::SignOff(_))
        }
        _ => false,
    }
}
