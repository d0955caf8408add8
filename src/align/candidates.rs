//! Where in a file the form's words may stand.

use std::collections::BTreeMap;

use super::fit::{HEAVY, Token, is_near};
use super::label::{behind_what_is_asked, end_of_label};
use super::ordinal::same;
use super::patterns::{LABEL_WORDS, Pattern, Patterns, Role, SLIPS};
use super::stream::{Stream, Unit, UnitKind};
use crate::document::{BlockKind, Style};

/// A place that may be one of the form's titles, questions or sentences.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub role: Role,
    /// The index of the unit.
    pub unit: usize,
    /// The first word, after a number.
    pub start: usize,
    /// The word after the last.
    pub end: usize,
    /// How well the words fit, from 0 to 1.
    pub score: f64,
    /// What it is worth in the sequence: the fit, the number, and how much it looks like a heading.
    pub weight: f64,
}

/// The least fit at which a wording of several words is worth a look: half of what matters is there.
const WORTH_A_LOOK: f64 = 0.5;

/// The least fit of a label, of a title, and of the form's own sentences, which have no number and no order to help.
pub(super) const LABEL_FIT: f64 = 0.78;
const TITLE_FIT: f64 = 0.8;
const SENTENCE_FIT: f64 = 0.7;

/// The least fit of a question that is neither set nor numbered like one: a sentence can share half the words of a short one.
const RUNNING_FIT: f64 = 0.65;

/// Inside a line only what is nearly word for word counts as the form's.
const INSIDE_FIT: f64 = 0.88;

pub(super) fn candidates(stream: &Stream<'_>, patterns: &Patterns) -> Vec<Candidate> {
    let mut found = Vec::new();
    for near in patterns.near(stream, least) {
        let index = near.unit as usize;
        let (unit, pattern) = (&stream.units[index], &patterns.all[near.pattern as usize]);
        let words = pattern.tokens.len();
        let numbered = unit.number.is_some() || unit.first < unit.word;
        if (unit.kind == UnitKind::Sentence && words < 6) || (pattern.counts && !numbered) {
            continue;
        }
        let least = least(pattern.role, words, unit.kind);
        let fit = pattern.tokens.fit(&stream.words[unit.word..], least, near.most + SLIPS);
        if fit.used == 0 || fit.score < least {
            continue;
        }
        let there = unit.word..unit.word + fit.used;
        if matches!(pattern.role, Role::SignOff { .. }) && fit.score < LABEL_FIT && !opens_alike(stream, pattern, there)
        {
            continue;
        }
        let end = end_of(stream, pattern, unit.word + fit.used);
        if let Some(weight) = weigh(stream, unit, pattern.role, words, end, fit.score, patterns) {
            let weight = weight + LONGER * words as f64;
            let score = fit.score;
            let start = if pattern.counts { unit.first } else { unit.word };
            found.push(Candidate { role: pattern.role, unit: index, start, end, score, weight });
        }
    }
    add_asked_for(stream, patterns, &mut found);
    without_overlaps(without_repeats(stream, found))
}

/// Whether the first telling word of a pattern stands among these words: "Agreed by the Executive Group" asks who agreed,
/// and a group that has "Executive Group" in its name is what answers.
fn opens_alike(stream: &Stream<'_>, pattern: &Pattern, there: std::ops::Range<usize>) -> bool {
    let heavy = |token: &Token| matches!(token, Token::Word(_, weight, _) if *weight >= HEAVY);
    let Some(Token::Word(first, ..)) = pattern.tokens.all.iter().find(|token| heavy(token)) else { return true };
    stream.words[there].iter().any(|word| word.text == *first || is_near(&word.text, first))
}

/// The word after a pattern's words, and after what belongs to them where it is a label.
fn end_of(stream: &Stream<'_>, pattern: &Pattern, end: usize) -> usize {
    let asks = matches!(pattern.role, Role::Question { .. } | Role::SignOff { .. });
    if asks && pattern.tokens.len() <= LABEL_WORDS { end_of_label(stream, end) } else { end }
}

/// Adds the labels that stand behind what is asked for: "Name of deputy".
fn add_asked_for(stream: &Stream<'_>, patterns: &Patterns, found: &mut Vec<Candidate>) {
    for (index, unit) in stream.units.iter().enumerate() {
        if unit.kind == UnitKind::Sentence {
            continue;
        }
        let Some(start) = behind_what_is_asked(stream, unit) else { continue };
        for pattern in patterns.labels() {
            let words = pattern.tokens.len();
            let fit = pattern.tokens.fit(&stream.words[start..], LABEL_FIT, 1.0);
            if fit.used == 0 || fit.score < LABEL_FIT || !matches!(pattern.role, Role::Question { .. }) {
                continue;
            }
            let end = end_of(stream, pattern, start + fit.used);
            let look = look(stream, unit, end);
            if (look.closed || look.alone)
                && let Some(weight) = weigh(stream, unit, pattern.role, words, end, fit.score, patterns)
            {
                found.push(Candidate {
                    role: pattern.role,
                    unit: index,
                    start: unit.word,
                    end,
                    score: fit.score,
                    weight,
                });
            }
        }
    }
    found.sort_by_key(|candidate| candidate.unit);
}

/// A question that is said again right behind itself stands in the place of an answer. The one with a number is the form's,
/// though a program may have counted anew and given it a wrong one.
fn without_repeats(stream: &Stream<'_>, found: Vec<Candidate>) -> Vec<Candidate> {
    let has_number = |candidate: &Candidate| stream.units[candidate.unit].number.is_some();
    let mut last: BTreeMap<Role, Candidate> = BTreeMap::new();
    let mut kept = Vec::with_capacity(found.len());
    for candidate in found {
        let repeats = last.insert(candidate.role, candidate.clone()).is_some_and(|first| {
            let next_to = first.end == candidate.start && first.score.min(candidate.score) > REPEATED;
            next_to && has_number(&first) && !has_number(&candidate)
        });
        if !repeats {
            kept.push(candidate);
        }
    }
    kept
}

/// The least fit of a question that is said twice.
const REPEATED: f64 = 0.95;

/// What each word of a wording adds: of two that fit equally well, the longer one has explained more.
const LONGER: f64 = 0.001;

/// Of overlapping places for the same words the best is kept: a fit that begins a line too early is still a good fit.
fn without_overlaps(found: Vec<Candidate>) -> Vec<Candidate> {
    let mut last: BTreeMap<Role, usize> = BTreeMap::new();
    let mut keep = vec![true; found.len()];
    for (at, candidate) in found.iter().enumerate() {
        let before = last.get(&candidate.role).copied().filter(|before| found[*before].end > candidate.start);
        match before {
            Some(before) if found[before].weight >= candidate.weight => keep[at] = false,
            Some(before) => {
                keep[before] = false;
                last.insert(candidate.role, at);
            }
            None => {
                last.insert(candidate.role, at);
            }
        }
    }
    found.into_iter().zip(keep).filter_map(|(candidate, keep)| keep.then_some(candidate)).collect()
}

fn least(role: Role, words: usize, kind: UnitKind) -> f64 {
    let least = match role {
        _ if words <= LABEL_WORDS => LABEL_FIT,
        Role::Title { .. } => TITLE_FIT,
        Role::Boilerplate { .. } | Role::Prompt { .. } => SENTENCE_FIT,
        _ => WORTH_A_LOOK,
    };
    if kind == UnitKind::Sentence { least.max(INSIDE_FIT) } else { least }
}

/// What a candidate is worth; `None` where it cannot be what it seems.
fn weigh(
    stream: &Stream<'_>,
    unit: &Unit,
    role: Role,
    words: usize,
    end: usize,
    score: f64,
    patterns: &Patterns,
) -> Option<f64> {
    let look = look(stream, unit, end);
    let weight = match role {
        Role::Title { .. } => {
            // A title stands alone on its lines; a year, a name or a number may follow it.
            if !look.alone && look.rest > TITLE_TAIL && !look.bold {
                return None;
            }
            2.0 * score
        }
        Role::Boilerplate { .. } if words <= LABEL_WORDS => {
            // "Date" heads a column, and "Date signed" is none of it.
            if !look.alone && !look.closed && (words == 1 || !look.name_follows) {
                return None;
            }
            0.75 * score
        }
        Role::Boilerplate { .. } | Role::Prompt { .. } => 1.5 * score,
        Role::Passage { .. } => (score - 0.4) * 2.0,
        Role::Question { .. } | Role::SignOff { .. } if words <= LABEL_WORDS => {
            let base = if look.alone || look.closed || (look.bold && !look.bold_runs_on) { 0.75 } else { 0.4 };
            // Inside a block "Deputy Ann Lee" is a label and a name, "deputy heads were" is a line of prose.
            if unit.kind == UnitKind::Line && base < 0.5 && !(stream.words[unit.word].capital && look.name_follows) {
                return None;
            }
            base * score
        }
        Role::Question { .. } | Role::SignOff { .. } => {
            let set = look.bold || look.alone || look.closed || unit.number.is_some();
            if !set && score < RUNNING_FIT {
                return None;
            }
            let base = (score - WORTH_A_LOOK) / (1.0 - WORTH_A_LOOK);
            base + if look.bold || look.alone || look.closed { 0.15 } else { 0.0 }
        }
    };
    let number = match (role, unit.number.as_deref()) {
        (Role::Question { document, section, .. }, Some(there)) => match patterns.number(document, section) {
            Some(asked) if same(asked, there) => 0.2,
            Some(_) => -0.1,
            None => 0.0,
        },
        _ => 0.0,
    };
    let list = if list_item_in_prose(stream, unit) { -0.1 } else { 0.0 };
    Some((weight + number + list).max(0.05))
}

/// The most words that may follow a title on its line: a year and an agency's name.
const TITLE_TAIL: usize = 14;

/// How the words at a unit are set.
struct Look {
    /// Nothing but punctuation follows in the block, line or cell.
    alone: bool,
    /// A colon, tab, question mark or dash follows directly.
    closed: bool,
    /// The words are bold, or the block is a heading.
    bold: bool,
    /// The bold goes on after the words.
    bold_runs_on: bool,
    /// The words that follow on the same line, counted as far as it matters.
    rest: usize,
    /// The next word on the line begins with a capital.
    name_follows: bool,
}

fn look(stream: &Stream<'_>, unit: &Unit, end: usize) -> Look {
    let last = &stream.words[end - 1];
    let block = &stream.document.blocks[last.block];
    let text = block.text.as_str();
    let tail = &text[last.end..];
    let rest = words_to_come(tail);
    let after = tail.trim_start_matches([' ', '\u{a0}', ')', '.']).chars().next();
    let heading = matches!(stream.document.blocks[unit.block].kind, BlockKind::Heading(_));
    let bold_at = |offset: usize| {
        block.text.spans().any(|(range, span)| range.contains(&offset) && span.style.contains(Style::BOLD))
    };
    let next_word = tail.find(char::is_alphanumeric).map(|at| last.end + at);
    let bold = heading || bold_at(last.start);
    Look {
        alone: rest == 0,
        closed: matches!(after, Some(':' | '\t' | '?' | '\u{2013}' | '\u{2014}' | '-' | ';' | '\n')),
        bold,
        bold_runs_on: bold && (heading || next_word.is_some_and(bold_at)),
        rest,
        name_follows: tail.trim_start_matches([' ', '\u{a0}']).starts_with(char::is_uppercase),
    }
}

/// How many words there are to the end of the line, up to one more than may follow a title: a paragraph can be as long as
/// a book.
fn words_to_come(text: &str) -> usize {
    let (mut words, mut within) = (0, false);
    for c in text.chars().take_while(|c| *c != '\n') {
        words += usize::from(c.is_alphanumeric() && !within);
        within = c.is_alphanumeric();
        if words > TITLE_TAIL {
            break;
        }
    }
    words
}

/// A bulleted item is seldom a question.
fn list_item_in_prose(stream: &Stream<'_>, unit: &Unit) -> bool {
    let block = &stream.document.blocks[unit.block];
    matches!(block.kind, BlockKind::ListItem(_)) && unit.number.is_none() && block.text.share(Style::BOLD) < 0.5
}
