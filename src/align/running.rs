//! A title that stands inside its own form: the running title of a page that a program left in the text.

use super::candidates::Candidate;
use super::cover::Covers;
use super::drafts::Draft;
use super::headings::AgencyHeading;
use super::patterns::Role;
use super::stream::Stream;
use crate::document::dates::years;
use crate::document::folded;

/// Whether a title repeats that of the form before it and begins nothing: behind it the sections go on where they were,
/// or nothing of the form follows at all and the line stood on top of a page before. The opening of a form, another
/// year or another agency begins a form of its own.
pub(super) fn is_running(
    covers: &Covers<'_>,
    draft: &Draft,
    title: &Candidate,
    behind: &[Candidate],
    headings: &[AgencyHeading],
) -> bool {
    let stream = covers.stream;
    let Some(last) = draft.sections().max() else { return false };
    let before = draft.events.last().map_or(draft.start, |event| event.end);
    let own = draft.events.iter().filter(|event| is_title(event));
    let Some(first) = own.clone().next() else { return false };
    let behind = || behind.iter().take_while(|next| next.role.document() == title.role.document());
    let next = behind().find(|next| !is_title(next));
    let until = next.map_or(title.end, |next| next.start);
    let goes_on = next.is_some_and(|next| match next.role {
        Role::Passage { section, .. } | Role::SignOff { section, .. } => section >= last,
        role => role.section().is_some_and(|section| section > last),
    });
    let nothing = next.is_none() || behind().next().is_some_and(is_title);
    let same_line = || {
        let here = folded(line_of(stream, title));
        own.clone().any(|own| folded(line_of(stream, own)) == here)
    };
    let headed = headings.iter().any(|heading| heading.from >= before && heading.to <= until);
    (goes_on || (nothing && tops_a_page(stream, title) && same_line()))
        && !headed
        && !of_another_year(stream, first, title)
        && !names_another(covers, draft, title)
}

/// The words of a title's line, and where they stand: nothing else of it is anybody's answer.
pub(super) fn line(stream: &Stream<'_>, title: &Candidate) -> (usize, std::ops::Range<usize>) {
    let (first, last) = (&stream.words[title.start], &stream.words[title.end - 1]);
    let text = stream.document.blocks[first.block].text.as_str();
    let start = text[..first.start].rfind('\n').map_or(0, |at| at + 1);
    let last = if last.block == first.block { last.end } else { first.end };
    (first.block, start..text[last..].find('\n').map_or(text.len(), |at| last + at))
}

fn line_of<'a>(stream: &Stream<'a>, title: &Candidate) -> &'a str {
    let (block, range) = line(stream, title);
    &stream.document.blocks[block].text.as_str()[range]
}

fn is_title(event: &Candidate) -> bool {
    matches!(event.role, Role::Title { .. })
}

fn tops_a_page(stream: &Stream<'_>, title: &Candidate) -> bool {
    let block = stream.words[title.start].block;
    let page = |block: usize| stream.document.blocks[block].place.page;
    page(block).is_some() && block.checked_sub(1).is_some_and(|before| page(before) != page(block))
}

fn of_another_year(stream: &Stream<'_>, one: &Candidate, other: &Candidate) -> bool {
    let year = |title: &Candidate| years(line_of(stream, title)).first().map(|year| (year.first, year.last));
    matches!((year(one), year(other)), (Some(one), Some(other)) if one != other)
}

/// Whether the title's line, or the lines of a cover under it, name an agency that the form's own opening does not.
fn names_another(covers: &Covers<'_>, draft: &Draft, title: &Candidate) -> bool {
    let stream = covers.stream;
    let block = stream.words[title.start].block;
    let mut end = block + 1;
    while end < stream.document.blocks.len() && end - block <= COVER_BLOCKS && covers.is_cover_line(end) {
        end += 1;
    }
    let named = |from: usize, to: usize| covers.names.find(&stream.words[from..to], from);
    let own = named(draft.start, title.start.min(draft.start + OPENING_WORDS));
    let there = named(stream.block_words[block], stream.block_words[end]);
    there.iter().any(|hit| own.iter().all(|own| own.agency != hit.agency))
}

/// The most lines of a cover under a title.
const COVER_BLOCKS: usize = 3;

/// How far into a form its own agency is named.
const OPENING_WORDS: usize = 60;
