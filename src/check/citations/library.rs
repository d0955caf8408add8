use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};

use crate::ruleset::{Work, WorkKind};

use super::beside::{Beside, years_beside};
use super::words::{Words, is_acronym, is_capital, is_same_acronym, key};

/// The works of a rule set, ready to be found in a text. All titles are looked for in one pass.
pub(in crate::check) struct Library<'a> {
    finder: Option<AhoCorasick>,
    readings: Vec<Vec<Reading<'a>>>,
}

/// What words in a text can mean.
#[derive(Debug, Clone, Copy)]
pub(in crate::check) struct Reading<'a> {
    pub work: &'a Work,
    pub how: How,
    /// The short form, where it has to stand as written.
    acronym: Option<&'a str>,
}

/// How words name a work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::check) enum How {
    /// By its title or another name.
    Title,
    /// By its title without the part in brackets: the years tell whether it is meant.
    Short,
    /// As the Bill that it was.
    Bill,
    /// By a title that is near and wrong.
    WrongTitle,
}

/// A work cited in a text.
#[derive(Debug)]
pub(in crate::check) struct Cited<'a> {
    /// What is cited, the likeliest first.
    pub readings: Vec<Reading<'a>>,
    /// The bytes of the title.
    pub title: Range<usize>,
    /// The bytes of the title and the years beside it.
    pub range: Range<usize>,
    /// The number of compared words in the title.
    pub length: usize,
    /// The years beside it.
    pub years: Vec<Beside>,
    /// Words before or after it may make it the name of something else.
    pub may_be_longer: bool,
}

impl<'a> Library<'a> {
    pub fn new(works: &'a [Work]) -> Self {
        let mut names: BTreeMap<String, Vec<Reading<'a>>> = BTreeMap::new();
        let mut add = |title: &str, reading: Reading<'a>| {
            // A hyphen joins two words when they are folded; many write them as two.
            for key in [key(title), key(&title.replace('-', " "))] {
                let readings = names.entry(key).or_default();
                if !readings.iter().any(|known| std::ptr::eq(known.work, reading.work) && known.how <= reading.how) {
                    readings.push(reading);
                }
            }
        };
        for work in works {
            for title in std::iter::once(&work.title).chain(&work.aliases) {
                let acronym = is_acronym(title).then_some(title.as_str());
                add(title, Reading { work, how: How::Title, acronym });
                if let Some(short) = without_brackets(title) {
                    add(&short, Reading { work, how: How::Short, acronym });
                }
                if work.kind == WorkKind::Act
                    && let Some(stem) = title.strip_suffix("Act")
                {
                    add(&format!("{stem}Bill"), Reading { work, how: How::Bill, acronym });
                }
            }
            for title in &work.wrong_titles {
                add(title, Reading { work, how: How::WrongTitle, acronym: None });
            }
        }
        names.retain(|key, _| !key.is_empty());
        let finder = AhoCorasickBuilder::new().match_kind(MatchKind::LeftmostLongest).build(names.keys()).ok();
        let mut readings: Vec<Vec<Reading<'a>>> = names.into_values().collect();
        for readings in &mut readings {
            readings.sort_by_key(|reading| reading.how);
        }
        Self { finder, readings }
    }

    /// The works that a text cites, in order. Linear in the length of the text.
    pub fn cited(&self, text: &str) -> Vec<Cited<'a>> {
        let Some(finder) = &self.finder else { return Vec::new() };
        let words = Words::of(text);
        let mut found = Vec::new();
        for hit in finder.find_iter(&words.line) {
            let Some(run) = words.covered(&hit.range()) else { continue };
            let Some(readings) = self.readings.get(hit.pattern().as_usize()) else { continue };
            if let Some(cited) = read(text, &words, run, readings) {
                found.push(cited);
            }
        }
        found
    }
}

fn read<'a>(text: &str, words: &Words, run: Range<usize>, readings: &[Reading<'a>]) -> Option<Cited<'a>> {
    let title = words.bytes(&run);
    let written = &text[title.clone()];
    let length = run.len();
    let readings: Vec<Reading<'a>> = readings
        .iter()
        .filter(|reading| reading.acronym.is_none_or(|acronym| is_same_acronym(written, acronym)))
        .copied()
        .collect();
    let kind = readings.first()?.work.kind;
    if !holds_together(text, words, &run) {
        return None;
    }
    // "A Bill" is any: the one that became this Act is "the Bill", or has its year.
    let before = run.start.checked_sub(1).and_then(|at| words.at(at));
    if readings[0].how == How::Bill && matches!(before, Some("a" | "draft")) {
        return None;
    }
    // `MCA Act 2005`: the short form with the word that it already holds.
    let mut end = run.end;
    if readings[0].acronym.is_some() && words.at(end) == Some("act") && words.gap(text, end).trim().is_empty() {
        end += 1;
    }
    let years = years_beside(text, words, &(run.start..end), kind);
    let has_year = years.iter().any(Beside::is_direct);
    let capitals = run.clone().filter(|at| is_capital(&text[words.all[*at].range.clone()])).count();
    let quoted = words.gap(text, run.start).ends_with(['"', '“', '\'', '‘']);
    let is_named = match kind {
        WorkKind::Act | WorkKind::Regulations => capitals > 0,
        WorkKind::Guidance => capitals > 1 || quoted || (length >= 4 && is_capital(written)),
    };
    if readings[0].acronym.is_none() && !is_named && !has_year {
        return None;
    }
    let covered = words.bytes(&(run.start..end));
    let last = years.iter().filter(|year| year.range.start >= covered.end).map(|year| year.range.end).max();
    let first = years.iter().map(|year| year.range.start).min();
    let from = covered.start.min(first.unwrap_or(covered.start));
    let to = covered.end.max(last.unwrap_or(covered.end));
    let closing = text[to..].starts_with(')') && text[from..to].rfind('(') > text[from..to].rfind(')');
    Some(Cited {
        may_be_longer: may_be_longer(text, words, &(run.start..end), kind, has_year),
        readings,
        range: from..to + usize::from(closing),
        title: covered,
        length,
        years,
    })
}

/// Whether the words of a title stand together in one sentence: a stop between them ends it, and in a short title so
/// does a comma.
fn holds_together(text: &str, words: &Words, run: &Range<usize>) -> bool {
    (run.start + 1..run.end).all(|at| {
        let gap = words.gap(text, at);
        !gap.contains(['.', '!', '?']) && (run.len() > 3 || !gap.contains([',', ';', ':']))
    })
}

/// Whether a capital word right before a short title, or right after that of guidance, makes it a part of another name:
/// "Foster Children Act", "Working Together Partnership".
fn may_be_longer(text: &str, words: &Words, run: &Range<usize>, kind: WorkKind, has_year: bool) -> bool {
    let joined = |at: usize| {
        let gap = words.gap(text, at);
        !gap.is_empty() && gap.chars().all(|c| c.is_whitespace() || c == '&' || c == '-')
    };
    let is_name = |at: usize| {
        words.all.get(at).is_some_and(|word| {
            let written = &text[word.range.clone()];
            written.starts_with(char::is_uppercase) && !COMMON.contains(&word.text.as_str())
        })
    };
    let before = run.len() <= 3 && run.start > 0 && joined(run.start) && is_name(run.start - 1);
    let after = kind == WorkKind::Guidance && run.len() <= 3 && !has_year && joined(run.end) && is_name(run.end);
    before || after
}

/// Words with a capital beside a title that are no part of it.
const COMMON: &[&str] = &[
    "the",
    "under",
    "see",
    "act",
    "acts",
    "and",
    "of",
    "in",
    "with",
    "to",
    "by",
    "section",
    "sections",
    "part",
    "schedule",
    "uk",
    "english",
    "england",
    "british",
    "hm",
    "hmg",
    "government",
    "governments",
    "dfe",
    "dcsf",
    "dfes",
    "doh",
    "dh",
    "statutory",
    "legislation",
    "law",
    "laws",
    "current",
    "national",
    "revised",
    "new",
    "updated",
    "old",
    "previous",
    "former",
    "rcpch",
    "rcn",
    "nhs",
    "including",
    "include",
    "includes",
    "also",
    "key",
    "main",
    "primary",
    "following",
    "our",
    "regulations",
    "guidance",
    "guidelines",
    "document",
    "framework",
    "code",
    "edition",
    "version",
    "policy",
    "procedures",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sept",
    "sep",
    "oct",
    "nov",
    "dec",
    "bill",
    "both",
    "all",
    "we",
    "this",
    "that",
    "for",
    "from",
    "as",
    "on",
    "or",
    "at",
    "reform",
    "department",
    "using",
    "follow",
    "a",
    "i",
    "ii",
    "iii",
    "iv",
    "eg",
    "ie",
    "per",
    "existing",
    "relevant",
    "children",
    "childrens",
];

/// A title without its parts in brackets, where it has any.
fn without_brackets(title: &str) -> Option<String> {
    let (before, rest) = title.split_once('(')?;
    let (_, after) = rest.split_once(')')?;
    Some(format!("{} {}", before.trim_end(), after.trim_start()))
}
