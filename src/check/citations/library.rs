use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

use crate::ruleset::{Work, WorkKind};

use super::around::{is_draft, is_plain_subject, may_be_longer, names_training};
use super::beside::{Beside, years_beside};
use super::spelling::Spelling;
use super::words::{Names, Words, is_acronym, is_capital, is_same_acronym, key};

/// The works of a rule set, ready to be found in a text. All titles are looked for in one pass.
pub(in crate::check) struct Library<'a> {
    names: Names,
    /// Made when a text asks for it.
    spelling: OnceLock<Spelling>,
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
    /// It is called a draft.
    pub is_draft: bool,
    /// It is the name of a course: "Safer Recruitment in Education training".
    pub names_training: bool,
}

impl<'a> Library<'a> {
    pub fn new(works: &'a [Work]) -> Self {
        let mut names: BTreeMap<String, Vec<Reading<'a>>> = BTreeMap::new();
        let mut add = |title: &str, reading: Reading<'a>| {
            // A hyphen joins two words when they are folded; many write them as two.
            let apart = title.contains('-').then(|| key(&title.replace('-', " ")));
            for key in std::iter::once(key(title)).chain(apart) {
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
        let (keys, mut readings): (Vec<String>, Vec<Vec<Reading<'a>>>) = names.into_iter().unzip();
        for readings in &mut readings {
            readings.sort_by_key(|reading| reading.how);
        }
        Self { names: Names::new(keys), spelling: OnceLock::new(), readings }
    }

    /// The works that a text cites by its words, in order. Linear in the length of the text.
    fn cited(&self, text: &str, words: &Words) -> Vec<Cited<'a>> {
        let spelling = || Spelling::of(self.names.keys());
        let words = words.respelt(text, || self.spelling.get_or_init(spelling));
        let mut found: Vec<Cited<'a>> = Vec::new();
        for (at, run) in self.names.find(&words) {
            let Some(readings) = self.readings.get(at) else { continue };
            let before = found.last().map_or(0, |cited| cited.range.end);
            if let Some(cited) = read(text, &words, run, readings, before) {
                found.push(cited);
            }
        }
        found
    }
}

/// A text's words and the works that it cites.
pub(in crate::check) struct Citations<'a> {
    pub words: Words,
    pub cited: Vec<Cited<'a>>,
}

impl<'a> Citations<'a> {
    pub fn of(text: &str, library: &Library<'a>) -> Self {
        let words = Words::of(text);
        Self { cited: library.cited(text, &words), words }
    }
}

/// What the words of a title cite; what stands before `before` belongs to another title.
fn read<'a>(
    text: &str,
    words: &Words,
    run: Range<usize>,
    readings: &[Reading<'a>],
    before: usize,
) -> Option<Cited<'a>> {
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
    let article = run.start.checked_sub(1).and_then(|at| words.at(at));
    if readings[0].how == How::Bill && matches!(article, Some("a" | "draft")) {
        return None;
    }
    // `MCA Act 2005`: the short form with the word that it already holds.
    let mut end = run.end;
    if readings[0].acronym.is_some() && words.at(end) == Some("act") && words.gap(text, end).trim().is_empty() {
        end += 1;
    }
    let years = years_beside(text, words, &(run.start..end), kind, before);
    let has_year = years.iter().any(Beside::is_direct);
    let capitals = run.clone().filter(|at| is_capital(&text[words.all[*at].range.clone()])).count();
    let quoted = words.gap(text, run.start).ends_with(['"', '“', '\'', '‘']);
    let is_named = match kind {
        WorkKind::Act | WorkKind::Regulations => capitals > 0,
        WorkKind::Guidance if capitals > 1 || quoted => true,
        WorkKind::Guidance => length >= 4 && is_capital(written) && !is_plain_subject(text, words, &run),
    };
    if readings[0].acronym.is_none() && !is_named && !has_year {
        return None;
    }
    let covered = words.bytes(&(run.start..end));
    let last = years.iter().filter(|year| year.range.start >= covered.end).map(|year| year.range.end).max();
    let first = years.iter().map(|year| year.range.start).min();
    let from = covered.start.min(first.unwrap_or(covered.start));
    let to = covered.end.max(last.unwrap_or(covered.end));
    // "HM Government (2010) Working Together": the bracket that is closed within is opened before.
    let inner = &text[from..to];
    let opens = inner.find(')').is_some_and(|close| inner.find('(').is_none_or(|open| close < open));
    let from = if opens && text[..from].ends_with('(') { from - 1 } else { from };
    let closing = text[to..].starts_with(')') && text[from..to].rfind('(') > text[from..to].rfind(')');
    Some(Cited {
        is_draft: is_draft(words, run.start),
        names_training: names_training(words, end),
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

/// A title without its parts in brackets, where it has any.
fn without_brackets(title: &str) -> Option<String> {
    let (before, rest) = title.split_once('(')?;
    let (_, after) = rest.split_once(')')?;
    Some(format!("{} {}", before.trim_end(), after.trim_start()))
}
