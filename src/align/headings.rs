//! Which lines are the heading of an agency's part.

use std::ops::Range;

use super::agencies::{NameHit, Names, counts};
use super::candidates::Candidate;
use super::cover::Covers;
use super::drafts::Draft;
use super::fit::{HEAVY, weight_of};
use super::ordinal::ordinal;
use super::patterns::Role;
use super::stream::{Stream, UnitKind};
use crate::document::{BlockKind, Style};
use crate::ruleset::{RuleSet, SectionKind};

/// A block or line that is nothing but an agency's name.
#[derive(Debug, Clone, Copy)]
pub(super) struct AgencyHeading {
    pub agency: usize,
    pub block: usize,
    pub from: usize,
    pub to: usize,
    /// Whether the line goes on and heads the agency's own text: "Lowmarsh College's Promise to Children".
    pub heads_text: bool,
    /// Whether the line holds more than the name, or stands in a table: then what follows has to say that it is a heading.
    open: bool,
}

/// The blocks and lines that are an agency's name and no more, or a name that goes on as names do ("(Adult Care)", "CIC",
/// "2018-2019") where a form follows. Runs of them (a contents page, a list of partners) are left out, as are items of
/// lists and most cells of tables.
pub(super) fn headings(covers: &Covers<'_>, chain: &[Candidate]) -> Vec<AgencyHeading> {
    let (stream, names) = (covers.stream, covers.names);
    let bold = tells(stream, Style::BOLD);
    let mut found = Vec::new();
    for unit in &stream.units {
        let block = &stream.document.blocks[unit.block];
        if unit.kind != UnitKind::Block {
            continue;
        }
        let range = stream.words_of(unit.block);
        if range.len() > MAX_HEADING_WORDS {
            continue;
        }
        let hits = names.find(&stream.words[range.clone()], range.start);
        let Some(hit) = hits.iter().max_by_key(|hit| hit.to - hit.from) else { continue };
        if hits.iter().any(|other| other.agency != hit.agency) {
            continue;
        }
        let telling = |range: Range<usize>| stream.words[range].iter().filter(|word| counts(&word.text)).count();
        let named: usize = hits.iter().map(|hit| telling(hit.from..hit.to)).sum();
        let all = telling(range.clone());
        if all > named && is_page_number(&stream.words[range.end - 1].text) {
            continue; // an entry of a contents page
        }
        let set_as_heading = matches!(block.kind, BlockKind::Heading(_))
            || (bold && block.text.share(Style::BOLD) > 0.9)
            || block.text.share(Style::LARGE) > 0.9;
        let list_item = matches!(block.kind, BlockKind::ListItem(_));
        let in_table = block.cell.is_some();
        let enough = if set_as_heading { named * 10 >= all * 6 } else { named >= all && !list_item };
        let heads_text = !in_table && !enough && !list_item && names.heads_text(stream, unit.block, hit);
        let open = in_table || !(enough || heads_text);
        if open
            && !(may_go_on(stream, unit.block, &hits)
                && (begins_a_form(covers, unit.block, hit.agency, found.last(), chain)
                    || names.is_own_heading(stream, unit.block + 1))
                && is_alone(stream, unit.block))
        {
            continue;
        }
        let (from, to) = if heads_text { (hit.from, hit.to) } else { (range.start, range.end) };
        found.push(AgencyHeading { agency: hit.agency, block: unit.block, from, to, heads_text, open });
    }
    without_runs(&found)
}

/// The longest block that is taken for a heading, in words.
const MAX_HEADING_WORDS: usize = 16;

/// Whether a style tells headings from other text: not where most of the file has it.
fn tells(stream: &Stream<'_>, style: Style) -> bool {
    let blocks = &stream.document.blocks;
    let styled: usize =
        (0..blocks.len()).filter(|at| blocks[*at].text.share(style) > 0.9).map(|at| stream.words_of(at).len()).sum();
    styled * 2 < stream.words.len()
}

/// A number at the end of a line that is none of a year.
fn is_page_number(word: &str) -> bool {
    word.len() < 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Words that head an agency's part beside its name.
#[rustfmt::skip]
pub(super) const BESIDE: &[&str] = &[
    "agency", "annual", "commitments", "continued", "contribution", "documents", "forms", "name", "organisation", "papers",
    "partner", "received", "report", "response", "return", "returns", "safeguarding", "section", "statement",
    "submission", "submitted",
];

/// Whether a line with an agency's name in it goes on like a heading: with a bracket, with words in capitals, a year, and
/// no end of a sentence.
fn may_go_on(stream: &Stream<'_>, block: usize, hits: &[NameHit]) -> bool {
    let block_text = stream.document.blocks[block].text.as_str();
    let text = block_text.trim_end();
    if text.ends_with(['.', ',', ';', '?', '!']) && !text.ends_with("Ltd.") {
        return false;
    }
    let range = stream.words_of(block);
    let skipped = ordinal(text).map_or(0, |found| found.end);
    let first = hits.iter().map(|hit| hit.from).min().unwrap_or(range.start);
    let mut beside = range
        .clone()
        .filter(|at| stream.words[*at].start >= skipped && !hits.iter().any(|hit| (hit.from..hit.to).contains(at)));
    beside.all(|at| {
        let word = &stream.words[at];
        let before = &block_text[..word.start];
        let in_bracket = before.rfind(['(', '[']) > before.rfind([')', ']']);
        let goes_on = in_bracket || word.capital || word.text.bytes().all(|byte| byte.is_ascii_digit());
        weight_of(&word.text) < HEAVY || BESIDE.contains(&word.text.as_str()) || (goes_on && at > first)
    })
}

/// Whether a cell is the only one of its row that says anything, but for a label before it.
fn is_alone(stream: &Stream<'_>, block: usize) -> bool {
    let blocks = &stream.document.blocks;
    let Some(cell) = blocks[block].cell else { return true };
    let in_row = |at: &usize| blocks[*at].cell.is_some_and(|there| (there.table, there.row) == (cell.table, cell.row));
    let row = (0..block).rev().take_while(in_row).chain((block + 1..blocks.len()).take_while(in_row));
    row.filter(|at| blocks[*at].cell.is_some_and(|there| there.column != cell.column))
        .flat_map(|at| &stream.words[stream.words_of(at)])
        .all(|word| BESIDE.contains(&word.text.as_str()) || weight_of(&word.text) < HEAVY)
}

/// Whether a form begins right after a block: its title, its opening sentence or its shared wording, with nothing but
/// other lines of a cover between; or after a note, where its opening names the same agency and the part before is another's.
fn begins_a_form(
    covers: &Covers<'_>,
    block: usize,
    agency: usize,
    before: Option<&AgencyHeading>,
    chain: &[Candidate],
) -> bool {
    let stream = covers.stream;
    let next = chain.partition_point(|candidate| candidate.start < stream.block_words[block + 1]);
    let Some(candidate) = chain.get(next) else { return false };
    let begins = match candidate.role {
        Role::Title { .. } | Role::Boilerplate { .. } | Role::Passage { .. } => true,
        Role::Question { section, .. } => section == 0,
        Role::SignOff { .. } | Role::Prompt { .. } => false,
    };
    let goes_on = next.checked_sub(1).map(|before| &chain[before]).is_some_and(|before| {
        let (there, here) = (before.role, candidate.role);
        there.document() == here.document() && !matches!(here, Role::Title { .. }) && there.section() <= here.section()
    });
    let first = stream.words[candidate.start].block;
    let noted = || {
        let opening = covers.names.find(&stream.words[candidate.start..candidate.end], candidate.start);
        let anothers = before.is_some_and(|before| before.agency != agency);
        anothers
            && opening.first().is_some_and(|hit| hit.agency == agency)
            && !covers.names.is_own_heading(stream, block)
    };
    let near = first <= block + COVER_BLOCKS;
    begins && !goes_on && near && ((block + 1..first).all(|at| covers.is_cover_line(at)) || noted())
}

/// The most blocks between an agency's heading and the form that it heads: dates, the name of the board.
const COVER_BLOCKS: usize = 6;

/// Leaves out headings that follow one another with nothing between them and name different agencies.
fn without_runs(found: &[AgencyHeading]) -> Vec<AgencyHeading> {
    let adjacent =
        |one: &AgencyHeading, other: &AgencyHeading| other.block <= one.block + 1 && one.agency != other.agency;
    let mut kept = Vec::new();
    for (at, heading) in found.iter().enumerate() {
        let before = at > 0 && adjacent(&found[at - 1], heading);
        let after = found.get(at + 1).is_some_and(|next| adjacent(heading, next));
        let second = at > 1 && before && adjacent(&found[at - 2], &found[at - 1]);
        // The last of a list of two or more may still be the heading of what follows; the first may not.
        if !(after || before && second) {
            kept.push(*heading);
        }
    }
    kept
}

/// The headings that begin an agency's part: none that stands inside a form, or is itself an answer.
pub(super) fn valid_headings(
    stream: &Stream<'_>,
    drafts: &[Draft],
    headings: &[AgencyHeading],
    names: &Names,
    rules: &RuleSet,
) -> Vec<AgencyHeading> {
    headings
        .iter()
        .filter(|heading| {
            let inside = drafts.iter().any(|draft| {
                let last = draft.events.last().map_or(draft.start, |event| event.end);
                draft.start <= heading.from && heading.to <= last
            });
            let before = drafts.iter().rfind(|draft| draft.start <= heading.from);
            let answers = before.is_some_and(|draft| {
                let Some(event) = draft.events.last() else { return false };
                let wants_name = event.role.section().is_some_and(|section| {
                    let kind = &rules.documents[draft.document].sections[section].kind;
                    matches!(kind, SectionKind::Organisation | SectionKind::Person)
                        || (heading.open && matches!(kind, SectionKind::SignOff(_)))
                });
                // Directly under its title, a name is the form's agency line; under such a label it is the answer.
                let asked = stream.words[event.end.saturating_sub(1)].block;
                let said = heading.open && event.end < stream.block_words[asked + 1];
                let direct = asked + 1 >= heading.block;
                direct && !said && (wants_name || event.role.section().is_none())
            });
            // The untitled form's own heading, under the shared wording that the same agency gives above it.
            let own = before.is_some_and(|draft| {
                let above = names.find(&stream.words[draft.start..heading.from], draft.start);
                let named = above.iter().any(|hit| hit.agency == heading.agency);
                let others = above.iter().any(|hit| hit.agency != heading.agency);
                // Further down a statement names whom it likes.
                let says = above.first().is_some_and(|hit| hit.agency == heading.agency);
                let goes_on = heading.heads_text && (named || !others);
                rules.documents[draft.document].untitled && (says || goes_on)
            });
            !inside && !answers && !own
        })
        .copied()
        .collect()
}
