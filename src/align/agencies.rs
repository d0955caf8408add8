//! Which agency a piece of text names.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::fit::is_near;
use super::stream::{Stream, StreamWord};
use crate::document::{Letters, fold};
use crate::ruleset::RuleSet;

/// All names of all agencies.
pub(super) struct Names {
    /// By first word: the folded words of the name, and the agency; the longest first.
    by_word: BTreeMap<Letters, Vec<(Vec<Letters>, usize)>>,
    /// The first bytes of those words: nearly every word of a file is told by this.
    firsts: [bool; 256],
    /// The telling words of what the form that may come without a title is called, and of what it asks for.
    untitled_words: BTreeSet<Letters>,
}

/// A name in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NameHit {
    pub agency: usize,
    /// The first word and the word after the last, in the stream.
    pub from: usize,
    pub to: usize,
}

impl Names {
    pub fn new(rules: &RuleSet) -> Self {
        let mut by_word: BTreeMap<Letters, Vec<(Vec<Letters>, usize)>> = BTreeMap::new();
        for (agency, entry) in rules.agencies.iter().enumerate() {
            let id = entry.id.replace('-', " ");
            let successors = entry.successors.iter().map(|successor| &successor.name);
            let written = entry.aliases.iter().chain([&entry.name, &id]).chain(successors);
            let names: Vec<String> =
                written.flat_map(|name| [Some(name.clone()), without_accents(name)]).flatten().collect();
            for name in &names {
                let words: Vec<Letters> = fold(name).into_iter().map(|word| word.text).filter(|w| counts(w)).collect();
                if let Some(first) = words.first() {
                    by_word.entry(first.clone()).or_default().push((words, agency));
                }
            }
        }
        for names in by_word.values_mut() {
            names.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
            names.dedup();
        }
        let mut firsts = [false; 256];
        for word in by_word.keys() {
            firsts[first_byte(word)] = true;
        }
        Self { by_word, firsts, untitled_words: untitled_words(rules) }
    }

    /// The names in a run of words, the longest at each point, none overlapping. `base` is the index of the first word.
    pub fn find(&self, words: &[StreamWord], base: usize) -> Vec<NameHit> {
        let mut hits = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let before = at.checked_sub(1).map(|before| &words[before]);
            let found = self.at(&words[at..]);
            match found.filter(|_| !before.is_some_and(|before| begins_a_longer_name(before, &words[at]))) {
                Some((agency, length)) => {
                    hits.push(NameHit { agency, from: base + at, to: base + at + length });
                    at += length;
                }
                None => at += 1,
            }
        }
        hits
    }

    fn at(&self, words: &[StreamWord]) -> Option<(usize, usize)> {
        let first = &words[0].text;
        if !self.firsts[first_byte(first)] {
            return None;
        }
        // Typing slips are allowed for in the longer words of longer names, possessives everywhere.
        let bare = first.strip_suffix('s').filter(|bare| bare.len() > 2);
        let mut best: Option<(usize, usize)> = None;
        for key in [Some(first.as_str()), bare].into_iter().flatten() {
            for (name, agency) in self.by_word.get(key).map_or(&[][..], Vec::as_slice) {
                if let Some(length) = length_of(name, words)
                    && best.is_none_or(|(_, longest)| length > longest)
                {
                    best = Some((*agency, length));
                }
            }
        }
        best
    }

    /// The agency that a file's own name, or else the nearest folder's, names.
    pub fn in_path(&self, path: &str) -> Option<usize> {
        for part in path.rsplit('/') {
            // An apostrophe joins: "Heddlu'r Mers" is two words.
            let joined = part.replace(['\'', '’', '‘'], "");
            let spaced: String = joined.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
            let words: Vec<StreamWord> = StreamWord::of(&spaced.to_lowercase(), 0).collect();
            let mut hits = self.find(&words, 0);
            hits.sort_by_key(|hit| std::cmp::Reverse(hit.to - hit.from));
            if let Some(hit) = hits.first() {
                return Some(hit.agency);
            }
        }
        None
    }

    /// Whether a block that begins with an agency's name heads that agency's own text: its other words are for the most part
    /// those of the form that comes without a title, and a sentence follows.
    pub fn heads_text(&self, stream: &Stream<'_>, block: usize, hit: &NameHit) -> bool {
        let range = stream.words_of(block);
        let text = stream.document.blocks[block].text.as_str().trim_end();
        let rest: Vec<&StreamWord> =
            stream.words[hit.to..range.end].iter().filter(|word| word.text.len() > 3).collect();
        let known = rest.iter().filter(|word| self.untitled_words.contains(&word.text)).count();
        let line = hit.from == range.start
            && known >= 2
            && known * 2 > rest.len()
            && !text.ends_with(['.', ',', ';', ':'])
            && !text.bytes().any(|byte| byte.is_ascii_digit());
        let sentence = |block: usize| {
            let text = stream.document.blocks[block].text.as_str().trim_end();
            stream.words_of(block).len() >= SENTENCE_WORDS && text.ends_with(['.', ':'])
        };
        line && block + 1 < stream.document.blocks.len() && sentence(block + 1)
    }

    /// Whether a block is a line whose words are for the most part those of the form that comes without a title.
    pub fn is_own_heading(&self, stream: &Stream<'_>, block: usize) -> bool {
        if block >= stream.document.blocks.len() || stream.words_of(block).len() > OWN_HEADING_WORDS {
            return false;
        }
        let named = self.find(&stream.words[stream.words_of(block)], stream.block_words[block]);
        let telling: Vec<&StreamWord> = stream
            .words_of(block)
            .filter(|at| !named.iter().any(|hit| (hit.from..hit.to).contains(at)))
            .map(|at| &stream.words[at])
            .filter(|word| word.text.len() > 3)
            .collect();
        let known = telling.iter().filter(|word| self.untitled_words.contains(&word.text)).count();
        let text = stream.document.blocks[block].text.as_str().trim_end();
        known >= 2 && known * 2 > telling.len() && !text.ends_with(['.', ',', ';'])
    }
}

/// A name without the accents over its letters, which file names and typists leave out; nothing where it has none.
fn without_accents(name: &str) -> Option<String> {
    let plain: String = name.nfd().filter(|c| !is_combining_mark(*c)).collect();
    (plain != name).then_some(plain)
}

fn first_byte(word: &str) -> usize {
    word.bytes().next().map_or(0, usize::from)
}

/// The longest line that heads an agency's own text, in words.
const OWN_HEADING_WORDS: usize = 14;

/// The words of the form that may come without a title: its titles, and the names and wordings of its sections, less those
/// that name the board.
fn untitled_words(rules: &RuleSet) -> BTreeSet<Letters> {
    let board: BTreeSet<Letters> = [&rules.board.name, &rules.board.short, &rules.board.area]
        .into_iter()
        .flat_map(|name| fold(name))
        .map(|word| word.text)
        .filter(|word| !matches!(word.as_str(), "safeguarding" | "children"))
        .collect();
    let forms = rules.documents.iter().filter(|form| form.untitled);
    let called = forms.flat_map(|form| {
        let sections = form.sections.iter().flat_map(|section| {
            std::iter::once(&section.name).chain(section.wordings.iter().map(|wording| &wording.text))
        });
        form.titles.iter().chain([&form.name]).chain(sections)
    });
    let words = called.flat_map(|text| fold(text)).map(|word| word.text);
    words.filter(|word| word.len() > 3 && !board.contains(word)).collect()
}

/// The least words of the sentence under a heading of an agency's own text.
const SENTENCE_WORDS: usize = 8;

/// Whether a word and the next are parts of one name: "Lowmarsh Council" does not name the agency known as "the Council".
fn begins_a_longer_name(before: &StreamWord, word: &StreamWord) -> bool {
    const LABELS: &[&str] = &["agency", "by", "for", "from", "name", "organisation", "partner"];
    let adjacent = before.block == word.block && before.end + 1 == word.start;
    adjacent && before.capital && word.capital && counts(&before.text) && !LABELS.contains(&before.text.as_str())
}

/// Words that make no difference to a name.
pub(super) fn counts(word: &str) -> bool {
    !matches!(word, "and" | "the" | "of")
}

/// How many words of the text a name takes, if it stands at its beginning.
fn length_of(name: &[Letters], words: &[StreamWord]) -> Option<usize> {
    let mut at = 0;
    for (index, part) in name.iter().enumerate() {
        while index > 0 && words.get(at).is_some_and(|word| !counts(&word.text)) {
            at += 1;
        }
        let there = &words.get(at)?.text;
        let same = there == part
            || there.strip_suffix('s') == Some(part.as_str())
            || (name.len() > 1 && part.len() > 5 && is_near(there, part));
        if !same {
            return None;
        }
        at += 1;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_names_an_agency_without_its_apostrophes_and_accents() {
        let mut rules = crate::ruleset::built_in("hscb-2014").unwrap();
        rules.agencies[0].aliases = vec!["Plas D'Arcy".into(), "Tŷ Hafan Deg".into()];
        let names = Names::new(&rules);
        for path in [
            "Plas D'Arcy/report.docx",
            "plas d’arcy.pdf",
            "PlasDArcy/x.md",
            "Ty Hafan Deg 2018.docx",
            "tŷ_hafan_deg.odt",
        ] {
            let found = names.in_path(path);
            assert_eq!(found, (!path.starts_with("PlasD")).then_some(0), "{path}");
        }
    }
}
