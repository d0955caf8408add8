//! The chain of candidates cut into forms.

use super::agencies::Names;
use super::candidates::Candidate;
use super::cover::Covers;
use super::headings::{AgencyHeading, valid_headings};
use super::patterns::Role;
use super::running::is_running;
use super::stream::Stream;
use super::untitled::add_untitled;
use crate::document::BlockKind;
use crate::ruleset::RuleSet;

/// A form as it was found, before its answers are cut.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    /// The index of the document rule.
    pub document: usize,
    /// The first word, and the word after the last.
    pub start: usize,
    pub end: usize,
    /// Its candidates, in the order of the file.
    pub events: Vec<Candidate>,
    pub titled: bool,
    /// The agency whose heading stands over it, and the word after that heading.
    pub heading: Option<(usize, usize)>,
}

impl Draft {
    fn begin(candidate: &Candidate, stream: &Stream<'_>) -> Self {
        Self {
            document: candidate.role.document(),
            start: stream.units[candidate.unit].first,
            end: 0,
            events: vec![candidate.clone()],
            titled: matches!(candidate.role, Role::Title { .. }),
            heading: None,
        }
    }

    pub fn sections(&self) -> impl Iterator<Item = usize> + '_ {
        self.events.iter().filter_map(|event| event.role.section())
    }

    fn last_section(&self) -> Option<usize> {
        self.sections().max()
    }
}

/// Cuts a file into forms.
pub(super) fn drafts(
    covers: &Covers<'_>,
    chain: &[Candidate],
    headings: &[AgencyHeading],
    rules: &RuleSet,
) -> Vec<Draft> {
    let (stream, names) = (covers.stream, covers.names);
    let drafts = split(covers, chain, headings);
    let drafts = without_quoted(drafts, headings, stream, names);
    let starts: Vec<usize> = drafts.iter().map(|draft| draft.start).skip(1).chain([stream.words.len()]).collect();
    let mut entry = None;
    let mut drafts: Vec<Draft> = drafts
        .into_iter()
        .zip(starts)
        .filter(|(draft, next)| {
            let is_entry = is_contents_entry(draft, *next, entry, stream);
            entry = draft.events.last().filter(|_| is_entry).map(|event| event.end);
            !is_entry
        })
        .map(|(draft, _)| draft)
        .collect();
    let mut floor = 0;
    for draft in &mut drafts {
        draft.start = covers.begin(draft.start, floor);
        floor = draft.events.last().map_or(draft.start, |event| event.end);
    }
    let headings = valid_headings(stream, &drafts, headings, names, rules);
    bound(&mut drafts, &headings, covers);
    add_untitled(covers, &mut drafts, &headings, rules);
    drafts
}

fn split(covers: &Covers<'_>, chain: &[Candidate], headings: &[AgencyHeading]) -> Vec<Draft> {
    let (stream, names) = (covers.stream, covers.names);
    let mut drafts: Vec<Draft> = Vec::new();
    for (at, candidate) in chain.iter().enumerate() {
        let same = drafts.last_mut().filter(|draft| draft.document == candidate.role.document());
        let Some(draft) = same else {
            drafts.push(Draft::begin(candidate, stream));
            continue;
        };
        match candidate.role {
            Role::Title { .. } if is_running(covers, draft, candidate, &chain[at + 1..], headings) => {
                draft.events.push(candidate.clone());
            }
            Role::Title { .. } if draft.last_section().is_some() => drafts.push(Draft::begin(candidate, stream)),
            Role::Title { .. } => {
                draft.titled = true;
                draft.events.push(candidate.clone());
            }
            Role::Boilerplate { .. } | Role::Prompt { .. } => draft.events.push(candidate.clone()),
            Role::Question { section, .. } | Role::Passage { section, .. } | Role::SignOff { section, .. } => {
                let asks = |role: Role| matches!(role, Role::Question { .. });
                let used = |section: usize| {
                    draft.events.iter().any(|event| asks(event.role) && event.role.section() == Some(section))
                };
                // A second form without a title repeats more than one question; a table's heading row that is printed
                // again on the next page, or a quotation, repeats one.
                let next = chain[at + 1..].iter().find_map(|next| next.role.section().filter(|_| asks(next.role)));
                let second =
                    asks(candidate.role) && used(section) && next.is_some_and(|next| next > section && used(next));
                let again = draft.last_section().is_some_and(|last| section <= last);
                let under =
                    headings.iter().rfind(|heading| again && is_anothers(heading, draft, candidate, stream, names));
                if let Some(heading) = under {
                    // What stands between the heading and here belongs to the second form.
                    let at = draft.events.partition_point(|event| event.start < heading.to);
                    let mut moved = draft.events.split_off(at);
                    moved.push(candidate.clone());
                    let mut next = Draft::begin(&moved[0], stream);
                    next.events = moved;
                    drafts.push(next);
                } else if second {
                    drafts.push(Draft::begin(candidate, stream));
                } else {
                    draft.events.push(candidate.clone());
                }
            }
        }
    }
    drafts
}

/// Whether a heading between the sections of a form found so far and a candidate is that of an agency which the form's
/// opening has not named: its questions begin again for somebody else.
fn is_anothers(
    heading: &AgencyHeading,
    draft: &Draft,
    candidate: &Candidate,
    stream: &Stream<'_>,
    names: &Names,
) -> bool {
    let last = draft.events.iter().rfind(|event| event.role.section().is_some()).map_or(draft.start, |event| event.end);
    let between = heading.from >= last && heading.to <= candidate.start;
    // Further on a form may name anybody it works with.
    let opening = draft.start..heading.from.min(draft.start + OPENING_WORDS);
    let own = || names.find(&stream.words[opening.clone()], opening.start);
    between && !heading.heads_text && own().iter().all(|hit| hit.agency != heading.agency)
}

/// How far into a form its own agency is named.
const OPENING_WORDS: usize = 60;

/// A form that breaks off, is followed by another one and then goes on without a title has quoted that other one: an
/// agency that gives the board's shared wording in an answer has not sent a second statement.
fn without_quoted(drafts: Vec<Draft>, headings: &[AgencyHeading], stream: &Stream<'_>, names: &Names) -> Vec<Draft> {
    let mut kept: Vec<Draft> = Vec::new();
    for draft in drafts {
        let resumed = kept.iter().rposition(|before| {
            before.document == draft.document
                && !draft.titled
                && draft.sections().min() > before.last_section()
                && before.last_section().is_some()
        });
        let crossed = |at: usize| {
            let from = kept[at].events.last().map_or(0, |event| event.end);
            // The agency's own name over what it quotes divides nothing.
            let opening = kept[at].start..from.min(kept[at].start + OPENING_WORDS);
            let own = names.find(&stream.words[opening.clone()], opening.start);
            headings.iter().any(|heading| {
                heading.from >= from && heading.to <= draft.start && own.iter().all(|hit| hit.agency != heading.agency)
            })
        };
        match resumed {
            Some(at) if at + 1 < kept.len() && !crossed(at) => {
                kept.truncate(at + 1);
                kept[at].events.extend(draft.events);
            }
            Some(at) if at + 1 == kept.len() => kept[at].events.extend(draft.events),
            _ => kept.push(draft),
        }
    }
    kept
}

/// A title with nothing of its form under it is an entry of a contents page or of a list of what is asked for: a line of
/// a list, one that ends in a page number, one that the next form's title follows at once, or the last of such a list;
/// `entry` is the word after the entry before it.
fn is_contents_entry(draft: &Draft, next: usize, entry: Option<usize>, stream: &Stream<'_>) -> bool {
    let [only] = &draft.events[..] else { return false };
    if !matches!(only.role, Role::Title { .. }) {
        return false;
    }
    let block = &stream.document.blocks[stream.units[only.unit].block];
    let tail = &block.text.as_str()[stream.words[only.end - 1].end.min(block.text.as_str().len())..];
    let number = tail.trim().trim_matches(|c: char| !c.is_alphanumeric());
    let page_number = !number.is_empty() && number.len() <= 3 && number.chars().all(|c| c.is_ascii_digit());
    let followed = next < stream.words.len() && next.saturating_sub(only.end) <= ENTRY_WORDS;
    let listed = entry.is_some_and(|entry| draft.start.saturating_sub(entry) <= ENTRY_WORDS);
    page_number || followed || listed || matches!(block.kind, BlockKind::ListItem(_))
}

/// The most words between two entries of a contents page: a year, an agency's name, a page number.
const ENTRY_WORDS: usize = 10;

/// Gives each form its end and the agency whose heading it stands under.
fn bound(drafts: &mut [Draft], headings: &[AgencyHeading], covers: &Covers<'_>) {
    let words = covers.stream.words.len();
    for at in 0..drafts.len() {
        let next = drafts.get(at + 1).map_or(words, |next| next.start);
        let last = drafts[at].events.last().map_or(drafts[at].start, |event| event.end);
        let heading = headings.iter().find(|heading| heading.from >= last && heading.from < next);
        drafts[at].end = heading.map_or(next, |heading| covers.begin(heading.from, last));
        let start = drafts[at].start;
        drafts[at].heading =
            headings.iter().rfind(|heading| heading.from <= start).map(|heading| (heading.agency, heading.to));
    }
}
