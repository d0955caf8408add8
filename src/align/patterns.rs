//! Everything that a rule set lets us recognise, ready to be looked for.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::cells::Cost;
use super::fit::{HEAVY, Token, Tokens};
use super::order::{NO_WORD, Order};
use super::ordinal::ordinal;
use super::stream::{Stream, UnitKind};
use crate::document::Letters;
use crate::ruleset::{RuleSet, SectionKind};

/// What a pattern stands for. The numbers are indices into the rule set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    Title {
        document: usize,
    },
    /// The form's own sentence, in one of its versions.
    Boilerplate {
        document: usize,
        version: usize,
    },
    /// A question; `wording` is its index in the section's wordings.
    Question {
        document: usize,
        section: usize,
        wording: usize,
    },
    /// A paragraph of shared wording.
    Passage {
        document: usize,
        section: usize,
    },
    /// The label before the name or the date of a sign-off; `opens` for the name's.
    SignOff {
        document: usize,
        section: usize,
        opens: bool,
    },
    /// The form's guidance for a question.
    Prompt {
        document: usize,
        section: usize,
    },
}

impl Role {
    pub fn document(self) -> usize {
        match self {
            Self::Title { document }
            | Self::Boilerplate { document, .. }
            | Self::Question { document, .. }
            | Self::Passage { document, .. }
            | Self::SignOff { document, .. }
            | Self::Prompt { document, .. } => document,
        }
    }

    pub fn section(self) -> Option<usize> {
        match self {
            Self::Question { section, .. }
            | Self::Passage { section, .. }
            | Self::SignOff { section, .. }
            | Self::Prompt { section, .. } => Some(section),
            Self::Title { .. } | Self::Boilerplate { .. } => None,
        }
    }
}

pub(super) struct Pattern {
    pub role: Role,
    pub tokens: Tokens,
    /// Whether a number stands before it on the form that belongs to it: "Section B: Workforce".
    pub counts: bool,
    /// The share of its weight that is not looked up, but taken to be there.
    sure: f32,
    /// Its distinct words by their numbers in the index, but for those, each with its share of the weight.
    counted: Vec<(u32, f32)>,
    /// The order of its words; none where they are too few or too many to be held against it.
    order: Option<Order>,
}

/// All patterns, with an index of their words: a pattern is fitted only where enough of its words stand near.
pub(super) struct Patterns {
    pub all: Vec<Pattern>,
    /// The number of each word that stands in a pattern.
    index: HashMap<Letters, u32, RandomState>,
    /// The patterns that are labels.
    labels: Vec<usize>,
    /// For each document and section, the number that its question bears on the form.
    numbers: Vec<Vec<Option<String>>>,
}

/// A pattern of at most this many words is a label: `Deputy`, `Ratified by`.
pub(super) const LABEL_WORDS: usize = 3;

/// By how much the share of a pattern's words that stand near a point may fall short of the fit that is asked for: words
/// with a slip in them, joined or split, are not among those counted.
pub(super) const SLIPS: f64 = 0.12;

impl Patterns {
    pub fn new(rules: &RuleSet) -> Self {
        let mut patterns = Self { all: Vec::new(), index: HashMap::default(), labels: Vec::new(), numbers: Vec::new() };
        for (document, form) in rules.documents.iter().enumerate() {
            for title in &form.titles {
                patterns.add(Role::Title { document }, title, rules);
            }
            for (version, template) in form.versions.iter().enumerate() {
                for sentence in &template.boilerplate {
                    patterns.add(Role::Boilerplate { document, version }, sentence, rules);
                }
            }
            let mut numbers = Vec::with_capacity(form.sections.len());
            for (section, question) in form.sections.iter().enumerate() {
                let mut number = question.number.clone();
                for (wording, words) in question.wordings.iter().enumerate() {
                    number = number.or_else(|| numbered(&words.text).0);
                    patterns.add(Role::Question { document, section, wording }, &words.text, rules);
                }
                numbers.push(number);
                for prompt in &question.prompts {
                    patterns.add(Role::Prompt { document, section }, prompt, rules);
                }
                match &question.kind {
                    SectionKind::Shared(paragraphs) => {
                        for paragraph in paragraphs {
                            patterns.add(Role::Passage { document, section }, paragraph, rules);
                        }
                    }
                    SectionKind::SignOff(sign_off) => {
                        for label in &sign_off.by_labels {
                            patterns.add(Role::SignOff { document, section, opens: true }, label, rules);
                        }
                        for label in &sign_off.on_labels {
                            patterns.add(Role::SignOff { document, section, opens: false }, label, rules);
                        }
                    }
                    _ => {}
                }
            }
            patterns.numbers.push(numbers);
        }
        patterns
    }

    /// The patterns of few words.
    pub fn labels(&self) -> impl Iterator<Item = &Pattern> {
        self.labels.iter().map(|at| &self.all[*at])
    }

    /// The number that a question bears on the form.
    pub fn number(&self, document: usize, section: usize) -> Option<&str> {
        self.numbers[document][section].as_deref()
    }

    fn add(&mut self, role: Role, wording: &str, rules: &RuleSet) {
        // A number that the rule set gives with the words is told apart from them, as it is in files.
        let (_, words) = numbered(wording);
        let counts = words.len() < wording.len() && !matches!(role, Role::Question { .. });
        let wording = with_names(words, rules);
        let tokens = Tokens::new(&wording);
        if tokens.len() == 0 {
            return;
        }
        // Words that stand everywhere tell nothing; they are counted as if they were there.
        let heavy =
            tokens.all.iter().filter(|token| matches!(token, Token::Word(_, weight, _) if *weight >= HEAVY)).count();
        let mut words: Vec<(&Letters, Cost)> = Vec::new();
        for token in &tokens.all {
            if let Token::Word(word, weight, _) = token
                && (*weight >= HEAVY || heavy < 2)
                && words.len() < 128
                && !words.iter().any(|(there, _)| *there == word)
            {
                words.push((word, *weight));
            }
        }
        let counted: Cost = words.iter().map(|(_, weight)| weight).sum();
        let distinct = distinct_weight(&tokens);
        let share = |weight: Cost| weight / distinct;
        let sure = share((distinct - counted).max(0.0));
        let mut number = |word: &Letters| {
            let next = self.index.len() as u32;
            *self.index.entry(word.clone()).or_insert(next)
        };
        let counted = words.iter().map(|(word, weight)| (number(word), share(*weight))).collect();
        let order = Order::of(&tokens, number);
        if tokens.len() <= LABEL_WORDS {
            self.labels.push(self.all.len());
        }
        self.all.push(Pattern { role, tokens, counts, sure, counted, order });
    }

    /// The units that each pattern is worth fitting at: those near which enough of its words stand. Labels are always among
    /// them where their first word is near the unit's first, since one slip of the finger would hide them from the index.
    /// Pairs of unit and pattern, in order, each with the best score that a fit can reach there without slips.
    ///
    /// Each pattern is taken through the file by itself, with the places of its words: what two units have in common is
    /// counted once, and long stretches without its words cost nothing.
    pub fn near(&self, stream: &Stream<'_>, least: impl Fn(Role, usize, UnitKind) -> f64) -> Vec<Near> {
        let units: Vec<usize> = order(stream);
        let text: Vec<u32> =
            stream.words.iter().map(|word| self.index.get(&word.text).copied().unwrap_or(NO_WORD)).collect();
        let places = self.places(&text);
        let mut table = vec![0; self.index.len()];
        let mut near = Vec::new();
        let (mut mine, mut sums) = (Vec::new(), Vec::new());
        for (at, pattern) in self.all.iter().enumerate() {
            let window = pattern.tokens.window().min(REACH);
            if let Some(order) = &pattern.order {
                order.spread(&mut table);
            }
            let words = pattern.tokens.len();
            mine.clear();
            for (bit, (word, weight)) in pattern.counted.iter().enumerate() {
                mine.extend(places[*word as usize].iter().map(|at| PlaceOfWord {
                    at: *at,
                    bit: bit as u8,
                    weight: *weight,
                }));
            }
            mine.sort_unstable_by_key(|place: &PlaceOfWord| place.at);
            sums.clear();
            sums.push(0.0);
            sums.extend(mine.iter().scan(0.0, |sum, place| {
                *sum += f64::from(place.weight);
                Some(*sum)
            }));
            let (mut next, mut first, mut end) = (0, 0, 0);
            while let Some(unit) = units.get(next).copied() {
                let (from, kind) = (stream.units[unit].word, stream.units[unit].kind);
                first += mine[first..].iter().take_while(|place| (place.at as usize) < from).count();
                let Some(place) = mine.get(first).map(|place| place.at as usize) else { break };
                if place >= from + window {
                    next += units[next..].partition_point(|unit| stream.units[*unit].word + window <= place);
                    continue;
                }
                next += 1;
                end = first.max(end);
                end += mine[end..].iter().take_while(|place| (place.at as usize) < from + window).count();
                let needed = least(pattern.role, words, kind) - SLIPS;
                // With words that stand there twice counted twice it is never less; mostly that is too little already.
                let most = sums[end] - sums[first] + f64::from(pattern.sure);
                if most + ROUNDING < needed || f64::from(share(&mine[first..end]) + pattern.sure) < needed {
                    continue;
                }
                let end = (from + pattern.tokens.window()).min(text.len());
                let most = pattern.order.as_ref().map_or(1.0, |order| order.most(&table, &text[from..end]) + ROUNDING);
                if most >= needed {
                    near.push(Near { unit: unit as u32, pattern: at as u32, most });
                }
            }
            if let Some(order) = &pattern.order {
                order.clear(&mut table);
            }
        }
        for (at, unit) in stream.units.iter().enumerate() {
            let first = &stream.words[unit.word];
            for index in self.labels.iter().copied() {
                let tokens = &self.all[index].tokens;
                if let Some(Token::Word(word, _, shape)) = tokens.all.first()
                    // A slip in one of its other words hides it just as well.
                    && (*word == first.text && tokens.len() > 1
                        || shape.may_be_near(first.shape) && super::fit::is_near(word, &first.text))
                {
                    near.push(Near { unit: at as u32, pattern: index as u32, most: 1.0 });
                }
            }
        }
        near.sort_unstable_by_key(|near| (near.unit, near.pattern));
        near.dedup_by_key(|near| (near.unit, near.pattern));
        near
    }

    /// For each word of the index, where it stands in a file whose words have these numbers.
    fn places(&self, text: &[u32]) -> Vec<Vec<u32>> {
        let mut places = vec![Vec::new(); self.index.len()];
        for (at, word) in text.iter().enumerate() {
            if let Some(places) = places.get_mut(*word as usize) {
                places.push(at as u32);
            }
        }
        places
    }
}

/// A wording with the names of the board and its area; that of the agency stays open.
pub(super) fn with_names(wording: &str, rules: &RuleSet) -> String {
    wording
        .replace("{board}", &rules.board.name)
        .replace("{board-short}", &rules.board.short)
        .replace("{area}", &rules.board.area)
}

/// The number that a wording begins with, and the words after it; one that is nothing but a number is kept whole.
fn numbered(wording: &str) -> (Option<String>, &str) {
    match ordinal(wording) {
        Some(found) if wording[found.end..].contains(char::is_alphabetic) => (found.number, &wording[found.end..]),
        _ => (None, wording),
    }
}

/// A pattern that is worth fitting at a unit.
pub(super) struct Near {
    pub unit: u32,
    pub pattern: u32,
    /// The best score that it can reach there, slips aside.
    pub most: f64,
}

/// Where a word of a pattern stands in a file.
struct PlaceOfWord {
    at: u32,
    /// Which of the pattern's distinct words it is.
    bit: u8,
    weight: f32,
}

/// How far two sums of the same weights can lie apart.
const ROUNDING: f64 = 1e-3;

/// The share of a pattern's distinct words that stand at these places.
fn share(places: &[PlaceOfWord]) -> f32 {
    let (mut seen, mut share) = (0u128, 0.0);
    for place in places {
        let bit = 1 << place.bit;
        if seen & bit == 0 {
            seen |= bit;
            share += place.weight;
        }
    }
    share
}

/// The units in the order of their first words after a number.
fn order(stream: &Stream<'_>) -> Vec<usize> {
    let mut units: Vec<usize> = (0..stream.units.len()).collect();
    units.sort_by_key(|unit| stream.units[*unit].word);
    units
}

/// The weight of a pattern's distinct words.
fn distinct_weight(tokens: &Tokens) -> Cost {
    let mut seen: Vec<&Letters> = Vec::new();
    let mut weight = 0.0;
    for token in &tokens.all {
        if let Token::Word(word, own, _) = token
            && !seen.contains(&word)
        {
            seen.push(word);
            weight += own;
        }
    }
    weight
}

/// How far ahead of a unit words are counted: longer than any question of the forms seen, gaps included.
const REACH: usize = 160;
