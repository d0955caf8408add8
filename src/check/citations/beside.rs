use std::ops::Range;

use crate::document::dates;
use crate::ruleset::WorkKind;

use super::words::Words;

/// A year that stands beside a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::check) struct Beside {
    pub year: i16,
    /// The month, where one stands with it.
    pub month: Option<i8>,
    /// The bytes of the year.
    pub range: Range<usize>,
    pub standing: Standing,
}

/// How a year stands to the title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::check) enum Standing {
    /// It is that of the edition cited.
    Direct,
    /// It follows another, as in "1989, 2004": that of a further edition, or the beginning of something else.
    Further,
    /// It follows another and ends the list, as in "1989 and 2004;": that of a further edition.
    Listed,
    /// It tells when the edition was amended or is to be revised.
    Note,
    /// It stands in brackets among other words, or before the title: that of the edition where there is one of that year.
    Loose,
}

impl Beside {
    pub fn is_direct(&self) -> bool {
        self.standing == Standing::Direct
    }

    /// Whether it has to be that of an edition.
    pub fn is_firm(&self) -> bool {
        matches!(self.standing, Standing::Direct | Standing::Listed)
    }
}

/// The most words between a title and its year: "statutory guidance, published by HM Government, 21 March 2013".
const REACH: usize = 14;

/// Words that stand between a title and the year of its edition.
const BETWEEN: &[&str] = &[
    "guidance",
    "guidelines",
    "guideline",
    "statutory",
    "document",
    "framework",
    "edition",
    "version",
    "code",
    "practice",
    "hm",
    "government",
    "hmg",
    "dfe",
    "dcsf",
    "dfes",
    "doh",
    "dh",
    "department",
    "education",
    "health",
    "published",
    "issued",
    "dated",
    "rcpch",
    "england",
    "first",
    "second",
    "third",
    "fourth",
    "of",
    "by",
];

/// Words after which a year is that of an amendment.
const NOTES: &[&str] = &["amended", "updated", "revised", "amendments", "amendment", "replaced", "superseded", "now"];

/// The years beside a title: those after it, or the one right before it.
pub(super) fn years_beside(text: &str, words: &Words, title: &Range<usize>, kind: WorkKind) -> Vec<Beside> {
    let after = years_after(text, words, title.end, kind);
    if after.iter().any(|year| year.standing != Standing::Note) {
        return after;
    }
    let mut all: Vec<Beside> = year_before(text, words, title.start).into_iter().collect();
    all.extend(after);
    all
}

fn years_after(text: &str, words: &Words, from: usize, kind: WorkKind) -> Vec<Beside> {
    let mut found: Vec<Beside> = Vec::new();
    let (mut in_brackets, mut note, mut loose, mut month) = (false, false, false, None);
    for at in from..(from + REACH).min(words.all.len()) {
        let gap = words.gap(text, at);
        if gap.contains(['.', '!', '?', ';', '\n', '•']) && !in_brackets {
            break;
        }
        let closed = gap.contains(')');
        let opened = gap.contains('(') || gap.contains('[');
        if closed {
            (in_brackets, note, loose) = (false, false, false);
        }
        if opened {
            in_brackets = true;
            if !found.is_empty() {
                // What stands in a bracket after the year is about something else, unless it is an amendment.
                loose = true;
            }
        }
        let word = words.at(at).unwrap_or_default();
        if let Some(year) = year(text, words, at) {
            let standing = if note {
                Standing::Note
            } else if loose || (kind == WorkKind::Act && month.is_some()) {
                // An Act is never cited by a month: that is when a part of it came into force.
                Standing::Loose
            } else if found.is_empty() {
                Standing::Direct
            } else if gap.contains('&') || words.at(at - 1).is_some_and(|before| matches!(before, "and" | "or")) {
                let rest = text[words.all[at].range.end..].trim_start_matches([' ', '\u{a0}']);
                if rest.is_empty() || rest.starts_with(['.', ',', ';', ')', '\n']) {
                    Standing::Listed
                } else {
                    Standing::Further
                }
            } else if joins(gap) {
                Standing::Further
            } else {
                break;
            };
            found.push(Beside { year, month: month.take(), range: words.all[at].range.clone(), standing });
            continue;
        }
        if NOTES.contains(&word) {
            note = true;
            continue;
        }
        // "Issued in March 2010".
        if word == "in" && matches!(words.at(at - 1), Some("issued" | "published" | "dated")) {
            continue;
        }
        if matches!(word, "and" | "or" | "as" | "to" | "be" | "the" | "last" | "subsequently") {
            if matches!(word, "to" | "the") && !in_brackets {
                break;
            }
            continue;
        }
        if !found.is_empty() && !in_brackets {
            break;
        }
        if let Some(named) = month_name(word) {
            month = Some(named);
            continue;
        }
        let is_day = word.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse::<u8>().is_ok_and(|day| day <= 31);
        let may_stand = match kind {
            WorkKind::Guidance => BETWEEN.contains(&word) || is_day,
            WorkKind::Act | WorkKind::Regulations => matches!(word, "act" | "acts" | "of" | "england" | "regulations"),
        };
        if !may_stand {
            if !in_brackets {
                break;
            }
            loose = true;
        }
    }
    found
}

/// "The 2010 Working Together", "2004 Children Act": a year right before the title that belongs to no other.
fn year_before(text: &str, words: &Words, start: usize) -> Option<Beside> {
    let mut at = start.checked_sub(1)?;
    // "The 2010 edition of Working Together".
    for filler in [&["the"][..], &["of"][..], &["edition", "version"][..]] {
        if words.at(at).is_some_and(|word| filler.contains(&word)) {
            at = at.checked_sub(1)?;
        }
    }
    let year = year(text, words, at)?;
    if !(at + 1..=start).all(|at| words.gap(text, at).chars().all(char::is_whitespace)) {
        return None;
    }
    let before = at.checked_sub(1).and_then(|at| words.at(at)).unwrap_or_default();
    let standing = if before == "the" && words.gap(text, at).chars().all(char::is_whitespace) {
        Standing::Direct
    } else if matches!(before, "act" | "acts" | "regulations" | "bill" | "guidance") {
        return None;
    } else {
        Standing::Loose
    };
    Some(Beside { year, month: None, range: words.all[at].range.clone(), standing })
}

fn joins(gap: &str) -> bool {
    let gap = gap.trim();
    !gap.is_empty() && gap.chars().all(|c| matches!(c, ',' | '&' | '/' | ')' | '(' | ' '))
}

/// A year that is no part of a longer number (`2006/90`), of a reporting year (`2013/14`) or of a reference.
fn year(text: &str, words: &Words, at: usize) -> Option<i16> {
    let word = words.all.get(at)?;
    if word.text.len() == 2 && words.gap(text, at).ends_with(['\'', '’', '‘']) {
        return word.text.parse::<i16>().ok().map(|year| if year > 40 { 1900 + year } else { 2000 + year });
    }
    let year: i16 = (word.text.len() == 4).then(|| word.text.parse().ok()).flatten()?;
    let is_label = dates::years(&text[word.range.start..following(text, word.range.end)])
        .first()
        .is_some_and(|found| found.range.start == 0 && found.last == found.first + 1);
    let after = text[word.range.end..].strip_prefix('/').unwrap_or_default();
    let is_part = after.starts_with(|c: char| c.is_ascii_digit())
        && after.get(..4).is_none_or(|next| next.parse::<i16>().is_err());
    let named = at.checked_sub(1).and_then(|at| words.at(at)).is_some_and(|before| matches!(before, "si" | "no"));
    ((1800..2100).contains(&year) && !is_label && !is_part && !named).then_some(year)
}

/// The end of the few bytes after a year that tell whether it is the first of a label.
fn following(text: &str, end: usize) -> usize {
    let mut to = (end + 8).min(text.len());
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    to.max(end)
}

fn month_name(word: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    const FULL: [&str; 12] = [
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
    ];
    let at = MONTHS
        .iter()
        .position(|month| *month == word)
        .or_else(|| FULL.iter().position(|month| *month == word))
        .or((word == "sept").then_some(8))?;
    i8::try_from(at + 1).ok()
}
