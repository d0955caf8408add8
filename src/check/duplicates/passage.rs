use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use crate::document::{Letters, Word, fold};
use crate::ruleset::{Agency, RuleSet, SectionKind};

use super::super::question::Question;
use super::index::SHINGLE;

/// The fewest words in a row that count as the same text: shorter runs are the field's common phrases.
const RUN: usize = 8;

/// Words that sentences have and lists of titles have not.
const SENTENCE_WORDS: &[&str] = &[
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "be", "been", "we", "they", "it", "our",
    "their", "this", "that", "which", "who", "us", "i",
];

/// How many words a title has at least, its year among them.
const WORDS_OF_A_TITLE: usize = 4;

/// The number that stands for an agency's own name.
const NAME: u32 = 0;

/// A number for each word, so that runs of words are compared as runs of numbers. Those of sentences come first.
struct Numbers(HashMap<Letters, u32, RandomState>);

impl Numbers {
    fn new() -> Self {
        let words = SENTENCE_WORDS.iter().zip(NAME + 1..);
        Self(words.map(|(word, number)| (Letters::from(*word), number)).collect())
    }

    fn of(&mut self, word: &str) -> u32 {
        let next = NAME + 1 + self.0.len() as u32;
        match self.0.get(word) {
            Some(number) => *number,
            None => *self.0.entry(word.into()).or_insert(next),
        }
    }

    fn all(&mut self, text: &str) -> Vec<u32> {
        fold(text).iter().map(|word| self.of(&word.text)).collect()
    }

    fn is_of_a_sentence(number: u32) -> bool {
        (NAME + 1..=NAME + SENTENCE_WORDS.len() as u32).contains(&number)
    }
}

/// What stands in many answers by right: the form's own words and the titles of works.
pub(super) struct Known {
    numbers: Numbers,
    shingles: HashSet<[u32; SHINGLE], RandomState>,
    titles: HashMap<u32, Vec<Vec<u32>>, RandomState>,
    /// The names of each agency seen, by its id.
    names: HashMap<String, Vec<Vec<u32>>, RandomState>,
}

impl Known {
    pub fn of(rules: &RuleSet) -> Self {
        let mut numbers = Numbers::new();
        let mut shingles = HashSet::default();
        for document in &rules.documents {
            let boilerplate = document.versions.iter().flat_map(|version| &version.boilerplate);
            let mut texts: Vec<&String> = boilerplate.chain(&document.titles).collect();
            for section in &document.sections {
                texts.extend(section.wordings.iter().map(|wording| &wording.text));
                texts.extend(&section.prompts);
                if let SectionKind::Shared(paragraphs) = &section.kind {
                    texts.extend(paragraphs);
                }
            }
            for text in texts {
                shingles
                    .extend(numbers.all(text).windows(SHINGLE).filter_map(|run| <[u32; SHINGLE]>::try_from(run).ok()));
            }
        }
        let mut titles: HashMap<u32, Vec<Vec<u32>>, RandomState> = HashMap::default();
        for title in rules.works.iter().flat_map(|work| std::iter::once(&work.title).chain(&work.aliases)) {
            let title = numbers.all(title);
            if title.len() > 1 {
                titles.entry(title[0]).or_default().push(title);
            }
        }
        Self { numbers, shingles, titles, names: HashMap::default() }
    }

    fn names_of(&mut self, agency: &Agency) -> &[Vec<u32>] {
        let Self { numbers, names, .. } = self;
        names.entry(agency.id.clone()).or_insert_with(|| {
            let own = std::iter::once(&agency.name).chain(&agency.aliases);
            own.map(|name| numbers.all(name)).filter(|name| !name.is_empty()).collect()
        })
    }

    /// For each word whose it is.
    fn weigh(&self, words: &[u32]) -> Vec<Whose> {
        let mut mask = vec![Whose::Own; words.len()];
        for (at, window) in words.windows(SHINGLE).enumerate() {
            if <&[u32; SHINGLE]>::try_from(window).is_ok_and(|run| self.shingles.contains(run)) {
                mask[at..at + SHINGLE].fill(Whose::Form);
            }
        }
        for (at, word) in words.iter().enumerate() {
            let titles = self.titles.get(word).into_iter().flatten();
            let longest = titles.filter(|title| words[at..].starts_with(title)).map(Vec::len).max();
            if let Some(length) = longest {
                let title = mask[at..at + length].iter_mut().filter(|whose| **whose == Whose::Own);
                title.for_each(|whose| *whose = Whose::Title);
            }
        }
        mask
    }
}

/// Whose a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// The agency's.
    Own,
    /// A known work's title, which counts in a list of titles and in nothing else.
    Title,
    /// The form's, which counts nowhere.
    Form,
}

/// The words of one answer, ready for comparison.
pub(super) struct Passage<'a> {
    pub question: Question<'a>,
    /// A number for each folded word, the agency's own names replaced by one.
    pub words: Vec<u32>,
    whose: Vec<Whose>,
    text: String,
    places: Vec<std::ops::Range<usize>>,
}

impl<'a> Passage<'a> {
    pub fn of(question: Question<'a>, known: &mut Known) -> Self {
        let text = question.found.answer.text();
        let folded = words_in(&question);
        let numbers: Vec<u32> = folded.iter().map(|word| known.numbers.of(&word.text)).collect();
        let (words, places) = unnamed(&folded, &numbers, known.names_of(question.agency));
        let whose = known.weigh(&words);
        Self { question, words, whose, text, places }
    }

    /// The number of words that can be like another answer's.
    pub fn own(&self, list: bool) -> usize {
        (0..self.words.len()).filter(|at| self.counts(*at, list)).count()
    }

    fn counts(&self, at: usize, list: bool) -> bool {
        match self.whose[at] {
            Whose::Own => true,
            Whose::Title => list,
            Whose::Form => false,
        }
    }

    /// How many of those words are covered, runs that are too short left out.
    pub fn count(&self, covered: &[bool], list: bool) -> usize {
        runs(covered).map(|run| run.filter(|at| self.counts(*at, list)).count()).sum()
    }

    /// The share of those words that is covered.
    pub fn share(&self, covered: &[bool], list: bool) -> f64 {
        let own = self.own(list);
        if own == 0 { 0.0 } else { self.count(covered, list) as f64 / own as f64 }
    }

    /// Whether what is covered is a list of titles, not sentences: hardly a word that sentences have, and many that stand in
    /// known titles, or years, of which each title has one.
    pub fn is_list(&self, covered: &[bool]) -> bool {
        let (mut all, mut of_sentences, mut of_titles) = (0usize, 0usize, 0usize);
        for at in runs(covered).flatten() {
            all += 1;
            of_sentences += usize::from(Numbers::is_of_a_sentence(self.words[at]));
            of_titles += usize::from(self.whose[at] == Whose::Title);
            of_titles += if self.is_year(at) { WORDS_OF_A_TITLE } else { 0 };
        }
        of_sentences * 25 < all && of_titles * 4 >= all
    }

    fn is_year(&self, at: usize) -> bool {
        let word = &self.text[self.places[at].clone()];
        word.len() == 4 && word.starts_with(['1', '2']) && word.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// The longest run that is covered, as it stands.
    pub fn longest(&self, covered: &[bool]) -> String {
        let longest = runs(covered).max_by_key(|run| (run.len(), std::cmp::Reverse(run.start)));
        longest.map_or_else(String::new, |run| {
            self.text[self.places[run.start].start..self.places[run.end - 1].end].to_owned()
        })
    }
}

/// The words of an answer, their bytes counted from its beginning.
fn words_in(question: &Question<'_>) -> Vec<Word> {
    let mut begin = 0;
    let pieces = question.found.answer.pieces.iter().map(|piece| {
        let at = begin;
        begin += piece.text.len() + 1;
        at
    });
    let begins: Vec<usize> = pieces.collect();
    let words = question.sentences().flat_map(|(_, _, sentence)| {
        let begin = begins[sentence.piece] + sentence.range.start;
        sentence
            .words
            .iter()
            .map(move |word| Word { text: word.text.clone(), range: begin + word.range.start..begin + word.range.end })
    });
    words.collect()
}

/// The runs of covered words that are long enough.
fn runs(covered: &[bool]) -> impl Iterator<Item = std::ops::Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < covered.len() {
            let length = covered[at..].iter().take_while(|is| **is).count();
            let start = at;
            at += length.max(1);
            if length >= RUN {
                return Some(start..start + length);
            }
        }
        None
    })
}

/// Whether a name stands at the beginning of words. The first word tells nearly always.
fn is_at(name: &[u32], words: &[u32]) -> bool {
    name.first() == words.first() && words.starts_with(name)
}

/// The words with every name replaced by one number, and where each stands.
fn unnamed(words: &[Word], numbers: &[u32], names: &[Vec<u32>]) -> (Vec<u32>, Vec<std::ops::Range<usize>>) {
    let mut kept = (Vec::with_capacity(words.len()), Vec::with_capacity(words.len()));
    let mut at = 0;
    while at < words.len() {
        let length = names.iter().filter(|name| is_at(name, &numbers[at..])).map(Vec::len).max();
        let end = at + length.unwrap_or(1);
        kept.0.push(if length.is_some() { NAME } else { numbers[at] });
        kept.1.push(words[at].range.start..words[end - 1].range.end);
        at = end;
    }
    kept
}
