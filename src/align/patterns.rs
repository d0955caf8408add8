//! Everything that a rule set lets us recognise, ready to be looked for.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::fit::{Token, Tokens};
use super::stream::{Stream, Unit};
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
    /// The share of its weight that is not looked up, but taken to be there.
    sure: f32,
}

/// All patterns, with an index of their words: a pattern is fitted only where enough of its words stand near.
pub(super) struct Patterns {
    pub all: Vec<Pattern>,
    index: HashMap<Letters, Vec<Posting>, RandomState>,
    /// The patterns that are labels.
    labels: Vec<usize>,
}

/// For each word of a file, the patterns that have it.
pub(super) type Postings<'a> = Vec<&'a [Posting]>;

pub(super) struct Posting {
    pattern: u32,
    /// The bit of this word among the pattern's distinct words.
    bit: u128,
    weight: f32,
}

/// A pattern of at most this many words is a label: `Deputy`, `Ratified by`.
pub(super) const LABEL_WORDS: usize = 3;

/// By how much the share of a pattern's words that stand near a point may fall short of the fit that is asked for: words
/// with a slip in them, joined or split, are not among those counted.
const SLIPS: f64 = 0.12;

impl Patterns {
    pub fn new(rules: &RuleSet) -> Self {
        let mut patterns = Self { all: Vec::new(), index: HashMap::default(), labels: Vec::new() };
        for (document, form) in rules.documents.iter().enumerate() {
            for title in &form.titles {
                patterns.add(Role::Title { document }, title, rules);
            }
            for (version, template) in form.versions.iter().enumerate() {
                for sentence in &template.boilerplate {
                    patterns.add(Role::Boilerplate { document, version }, sentence, rules);
                }
            }
            for (section, question) in form.sections.iter().enumerate() {
                for (wording, words) in question.wordings.iter().enumerate() {
                    patterns.add(Role::Question { document, section, wording }, &words.text, rules);
                }
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
        }
        patterns
    }

    fn add(&mut self, role: Role, wording: &str, rules: &RuleSet) {
        let wording = wording
            .replace("{board}", &rules.board.name)
            .replace("{board-short}", &rules.board.short)
            .replace("{area}", &rules.board.area);
        let tokens = Tokens::new(&wording);
        if tokens.len() == 0 {
            return;
        }
        let pattern = self.all.len() as u32;
        // Words that stand everywhere tell nothing; they are counted as if they were there.
        let heavy =
            tokens.tokens.iter().filter(|token| matches!(token, Token::Word(_, weight) if *weight >= 1.0)).count();
        let mut words: Vec<(&Letters, f32)> = Vec::new();
        for token in &tokens.tokens {
            if let Token::Word(word, weight) = token
                && (*weight >= 1.0 || heavy < 2)
                && words.len() < 128
                && !words.iter().any(|(there, _)| *there == word)
            {
                words.push((word, *weight));
            }
        }
        let counted: f32 = words.iter().map(|(_, weight)| weight).sum();
        let distinct: f32 = distinct_weight(&tokens);
        let sure = (distinct - counted).max(0.0) / distinct;
        for (bit, (word, weight)) in words.into_iter().enumerate() {
            let posting = Posting { pattern, bit: 1 << bit, weight: weight / distinct };
            self.index.entry(word.clone()).or_default().push(posting);
        }
        if tokens.len() <= LABEL_WORDS {
            self.labels.push(self.all.len());
        }
        self.all.push(Pattern { role, tokens, sure });
    }

    /// What the index holds for each word of a file, looked up once.
    pub fn postings(&self, stream: &Stream<'_>) -> Postings<'_> {
        stream.words.iter().map(|word| self.index.get(&word.text).map_or(&[][..], Vec::as_slice)).collect()
    }

    /// The patterns whose words stand near a unit. Labels are always among them when their first word is near the
    /// unit's first, since one slip of the finger would hide them from the index.
    pub fn near(
        &self,
        stream: &Stream<'_>,
        unit: &Unit,
        postings: &Postings<'_>,
        scratch: &mut Scratch,
        least: impl Fn(Role, usize) -> f64,
    ) -> Vec<usize> {
        let from = unit.word;
        scratch.begin(self.all.len());
        for (at, found) in postings[from..].iter().take(REACH).enumerate() {
            for posting in *found {
                let pattern = posting.pattern as usize;
                if at < self.all[pattern].tokens.window() {
                    scratch.note(pattern, posting.bit, posting.weight);
                }
            }
        }
        let mut near: Vec<usize> = scratch
            .touched
            .iter()
            .copied()
            .filter(|at| {
                let pattern = &self.all[*at];
                f64::from(scratch.share[*at] + pattern.sure) >= least(pattern.role, pattern.tokens.len()) - SLIPS
            })
            .collect();
        for index in self.labels.iter().copied() {
            if let Some(Token::Word(word, _)) = self.all[index].tokens.tokens.first()
                && *word != stream.words[from].text
                && super::fit::is_near(word, &stream.words[from].text)
                && !near.contains(&index)
            {
                near.push(index);
            }
        }
        near.sort_unstable();
        near
    }
}

/// The weight of a pattern's distinct words.
fn distinct_weight(tokens: &Tokens) -> f32 {
    let mut seen: Vec<&Letters> = Vec::new();
    let mut weight = 0.0;
    for token in &tokens.tokens {
        if let Token::Word(word, own) = token
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

/// Counters that are used again for each unit.
#[derive(Default)]
pub(super) struct Scratch {
    share: Vec<f32>,
    seen: Vec<u128>,
    touched: Vec<usize>,
}

impl Scratch {
    fn begin(&mut self, patterns: usize) {
        self.share.resize(patterns, 0.0);
        self.seen.resize(patterns, 0);
        for pattern in self.touched.drain(..) {
            self.share[pattern] = 0.0;
            self.seen[pattern] = 0;
        }
    }

    fn note(&mut self, pattern: usize, bit: u128, weight: f32) {
        if self.seen[pattern] == 0 {
            self.touched.push(pattern);
        }
        if self.seen[pattern] & bit == 0 {
            self.seen[pattern] |= bit;
            self.share[pattern] += weight;
        }
    }
}
