//! What stands under each question, without the form's own words.

use super::assemble::Desk;
use super::candidates::Candidate;
use super::drafts::Draft;
use super::patterns::Role;
use super::register::{Answer, Match, Piece};
use super::stream::Stream;
use crate::document::{BlockKind, Place, Style};

/// A point in a file: a block, and a byte in its text.
pub(super) type Point = (usize, usize);

/// Words of the form inside an answer: a block and its bytes.
pub(super) type FormWords = (usize, std::ops::Range<usize>);

/// The words of a candidate as they stand, and where.
pub(super) fn match_of(stream: &Stream<'_>, start: usize, end: usize, score: f64) -> Match {
    let first = &stream.words[start];
    let block = &stream.document.blocks[first.block];
    Match {
        text: stream.text_between(start, end),
        place: block.text.place_at(first.start).unwrap_or(block.place),
        block: first.block,
        score: (score * 1000.0).round() / 1000.0,
    }
}

/// The point at which the answer to a question can begin: after the question, its punctuation, and what is left of it
/// where the file's wording is longer than ours.
pub(super) fn after_question(stream: &Stream<'_>, event: &Candidate, words: usize) -> Point {
    let last = &stream.words[event.end - 1];
    let block = &stream.document.blocks[last.block];
    let text = block.text.as_str();
    let mut at = last.end;
    let tail = &text[at..];
    let closed = tail
        .trim_start_matches([')', '.', ' ', '\u{a0}', '"', '\u{201d}', ']'])
        .starts_with([':', '\t', '?', '\n', '\u{2013}', '\u{2014}']);
    let label = words <= super::patterns::LABEL_WORDS;
    let certain = event.score > 0.97;
    if !closed && !label && !certain {
        at = end_of_question(stream, event).unwrap_or(at).max(at);
    }
    let tail = &text[at..];
    // Marks that begin an answer, or stand for one: "????" asks a question of its own.
    let begins =
        |c: char| c.is_alphanumeric() || "[<\"\u{201c}\u{2018}'\u{2610}\u{2611}\u{2612}\u{a3}_\u{2026}".contains(c);
    let skipped = tail.char_indices().find(|(at, c)| begins(*c) || tail[*at..].starts_with("??"));
    let skipped = skipped.map_or(tail.len(), |(at, _)| at);
    (last.block, at + skipped)
}

/// Where a reworded question ends in its last block: with the bold, with the heading, or with the next colon or
/// question mark.
fn end_of_question(stream: &Stream<'_>, event: &Candidate) -> Option<usize> {
    let last = &stream.words[event.end - 1];
    let block = &stream.document.blocks[last.block];
    let text = block.text.as_str();
    let rest = &text[last.end..];
    if matches!(block.kind, BlockKind::Heading(_)) {
        return Some(text.len());
    }
    let bold = block.text.leading(Style::BOLD);
    if bold > last.end {
        return Some(bold);
    }
    let near: usize = rest.char_indices().nth(120).map_or(rest.len(), |(at, _)| at);
    rest[..near].find([':', '?']).map(|at| last.end + at + 1)
}

/// The pieces of text between two points, less the form's words.
pub(super) fn pieces(stream: &Stream<'_>, from: Point, to: Point, form: &[FormWords]) -> Answer {
    let mut answer = Answer::default();
    let last = to.0.min(stream.document.blocks.len().saturating_sub(1));
    for index in from.0..=last {
        let block = &stream.document.blocks[index];
        let text = block.text.as_str();
        let start = if index == from.0 { from.1 } else { 0 };
        let end = if index == to.0 { to.1.min(text.len()) } else { text.len() };
        let mut at = start;
        let mut cuts: Vec<&FormWords> = form.iter().filter(|(block, _)| *block == index).collect();
        cuts.sort_by_key(|(_, range)| range.start);
        for (_, cut) in cuts {
            if cut.end > at && cut.start < end {
                push(&mut answer, stream, index, at..cut.start.max(at));
                at = cut.end.min(end);
            }
        }
        push(&mut answer, stream, index, at..end);
    }
    answer
}

fn push(answer: &mut Answer, stream: &Stream<'_>, index: usize, range: std::ops::Range<usize>) {
    if range.start >= range.end {
        return;
    }
    let block = &stream.document.blocks[index];
    let raw = &block.text.as_str()[range.clone()];
    let text = raw.trim();
    let has_words = text.chars().any(char::is_alphanumeric)
        || text.contains(['\u{2610}', '\u{2611}', '\u{2612}', '\u{2713}', '\u{2714}']);
    if !has_words && !text.contains("...") && !text.contains(['\u{2026}', '_', '?']) {
        return;
    }
    let start = range.start + (raw.len() - raw.trim_start().len());
    let place = block.text.place_at(start).unwrap_or(block.place);
    let part = block.text.slice(start..start + text.len());
    answer.pieces.push(Piece {
        block: index,
        range: start..start + text.len(),
        text: text.to_owned(),
        place,
        list_item: matches!(block.kind, BlockKind::ListItem(_)) || block.label.is_some(),
        placeholder: part.share(Style::PLACEHOLDER) > 0.9,
    });
}

/// The form's guidance inside a region, whole or cut short: its words as they stand, and the bytes to leave out.
pub(super) fn prompts_in(desk: &Desk<'_>, document: usize, from: Point, to: Point) -> (Vec<Match>, Vec<FormWords>) {
    let stream = desk.stream;
    let mut found = Vec::new();
    let mut form: Vec<FormWords> = Vec::new();
    let (first, end) = (word_at(stream, from), word_at(stream, to));
    let units = stream.units.partition_point(|unit| unit.word <= first);
    let starts = stream.units[units..].iter().take_while(|unit| unit.word < end);
    let mut done = first;
    for (start, unit) in
        std::iter::once((first, None)).chain(starts.enumerate().map(|(at, u)| (u.word, Some(units + at))))
    {
        if start < done || start >= end {
            continue;
        }
        let Some((stop, score)) = prompt_at(desk, document, start, unit, end) else { continue };
        found.push(match_of(stream, start, stop, score));
        form.extend(form_words(stream, start, stop));
        done = stop;
    }
    (found, form)
}

/// The least fit of a whole prompt.
const PROMPT_FIT: f64 = 0.75;

/// The prompt that stands at a word, which is that of a unit or the first after a question. Where several fit, the longest
/// does: one question's guidance may begin with the whole of another's.
fn prompt_at(desk: &Desk<'_>, document: usize, start: usize, unit: Option<usize>, end: usize) -> Option<(usize, f64)> {
    let stream = desk.stream;
    let mut best: Option<(usize, f64)> = None;
    let mut offer = |stop: usize, score: f64| {
        if stop <= end && best.is_none_or(|(last, there)| (stop, score) > (last, there)) {
            best = Some((stop, score));
        }
    };
    if let Some(unit) = unit {
        // Whole prompts at units are among the candidates already.
        let from = desk.candidates.partition_point(|candidate| candidate.unit < unit);
        for candidate in desk.candidates[from..].iter().take_while(|candidate| candidate.unit == unit) {
            if matches!(candidate.role, Role::Prompt { document: of, .. } if of == document)
                && candidate.score >= PROMPT_FIT
            {
                offer(candidate.end, candidate.score);
            }
        }
    }
    let line_end = end.min(stream.block_words[stream.words[start].block + 1]);
    for pattern in &desk.patterns.all {
        if !matches!(pattern.role, Role::Prompt { document: of, .. } if of == document) {
            continue;
        }
        let fit =
            if unit.is_none() { pattern.tokens.fit(&stream.words[start..end], PROMPT_FIT, 1.0).score } else { 0.0 };
        if fit >= PROMPT_FIT {
            offer(start + pattern.tokens.fit(&stream.words[start..end], PROMPT_FIT, 1.0).used, fit);
        } else if pattern.tokens.is_cut_short(&stream.words[start..line_end]) {
            offer(line_end, 0.9);
        }
    }
    best
}

/// The bytes of a run of words, block by block, with the punctuation after it.
pub(super) fn form_words(stream: &Stream<'_>, start: usize, end: usize) -> Vec<FormWords> {
    let mut form = Vec::new();
    let mut at = start;
    while at < end {
        let block = stream.words[at].block;
        let last = end.min(stream.block_words[block + 1]);
        let from = stream.words[at].start;
        let text = stream.document.blocks[block].text.as_str();
        let mut to = stream.words[last - 1].end;
        let tail = &text[to..];
        to +=
            tail.find(|c: char| c.is_alphanumeric() || matches!(c, '[' | '<' | '"' | '\u{201c}')).unwrap_or(tail.len());
        form.push((block, from..to));
        at = last;
    }
    form
}

/// The first word at or after a point.
pub(super) fn word_at(stream: &Stream<'_>, point: Point) -> usize {
    let (block, offset) = point;
    if block >= stream.document.blocks.len() {
        return stream.words.len();
    }
    let range = stream.words_of(block);
    range.start + stream.words[range].partition_point(|word| word.start < offset)
}

/// The point at which a word begins; the end of the file for the word after the last.
pub(super) fn point_of(stream: &Stream<'_>, word: usize) -> Point {
    stream.words.get(word).map_or((stream.document.blocks.len(), 0), |word| (word.block, word.start))
}

/// The point at which a unit begins, its number and bullet included.
pub(super) fn start_of(stream: &Stream<'_>, event: &Candidate) -> Point {
    let unit = &stream.units[event.unit];
    if event.start > unit.word {
        return point_of(stream, event.start); // it has run into the answer before it
    }
    (unit.block, unit.offset)
}

/// The place of a form's first word.
pub(super) fn place_of(stream: &Stream<'_>, draft: &Draft) -> Place {
    let (block, offset) = point_of(stream, draft.start);
    stream
        .document
        .blocks
        .get(block)
        .map_or_else(Place::default, |block| block.text.place_at(offset).unwrap_or(block.place))
}
