use std::ops::Range;

use crate::ruleset::WorkKind;

use super::words::{Words, is_capital};
use super::year::{month_name, short_year, year};

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
    /// It stands behind a publisher's name in the bracket after the title: that of the edition where there is one of that
    /// year.
    Imprint,
    /// It follows another, as in "1989, 2004": that of a further edition, or the beginning of something else.
    Further,
    /// It follows another and ends the list, as in "1989 and 2004;": that of a further edition.
    Listed,
    /// It tells when the edition was amended or is to be revised.
    Note,
    /// It stands in brackets among other words, or before the title, or in two figures: that of the edition where there is
    /// one of that year.
    Loose,
}

impl Beside {
    pub fn is_direct(&self) -> bool {
        matches!(self.standing, Standing::Direct | Standing::Imprint)
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
    "edn",
    "ed",
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

/// Words by which an edition is told apart, so that the year beside them is its own: "in its edition of March 2010",
/// "as last revised in 2010", "the 2010 text".
const MARKS: &[&str] = &[
    "edition",
    "version",
    "form",
    "text",
    "issue",
    "revision",
    "update",
    "issued",
    "reissued",
    "published",
    "printed",
    "released",
    "dated",
    "dates",
    "dating",
    "revised",
    "updated",
    "out",
    "force",
];

/// Words that may stand between a title and its year where one of those stands with them.
const JOINTS: &[&str] = &[
    "in", "its", "the", "a", "as", "that", "which", "was", "it", "is", "came", "into", "from", "since", "last",
    "latest", "pilot", "final", "current", "revised", "updated", "on", "this", "being", "most", "recently", "newly",
    "most", "recently", "newly", "first", "second", "third",
];

/// What stands between a title and its year beyond the words that always may.
#[derive(Default)]
struct Bridge {
    is_crossed: bool,
    is_marked: bool,
}

impl Bridge {
    /// Whether a word may stand there if an edition is spoken of; "to be revised" is of another.
    fn crosses(&mut self, word: &str, before: &str) -> bool {
        if matches!(before, "be" | "will" | "being") {
            return false;
        }
        self.is_marked |= MARKS.contains(&word);
        let is_new = (JOINTS.contains(&word) || MARKS.contains(&word)) && !BETWEEN.contains(&word);
        self.is_crossed |= is_new;
        is_new
    }
}

/// Whether a word right after a year makes it that of an edition: "the 2010 text", "the 2007 one".
fn marks(word: &str) -> bool {
    MARKS.contains(&word) || word == "one"
}

/// Words after which a year is that of an amendment.
const NOTES: &[&str] = &["amended", "updated", "revised", "amendments", "amendment", "replaced", "superseded", "now"];

/// The years beside a title: those after it, or the one right before it, unless that stands before `floor`, where another
/// title and its years end.
pub(super) fn years_beside(
    text: &str,
    words: &Words,
    title: &Range<usize>,
    kind: WorkKind,
    floor: usize,
) -> Vec<Beside> {
    let after = years_after(text, words, title.end, kind);
    if after.iter().any(|year| year.standing != Standing::Note) {
        return after;
    }
    let before = year_before(text, words, title.start, kind).filter(|year| year.range.start >= floor);
    let mut all: Vec<Beside> = before.into_iter().collect();
    all.extend(after);
    all
}

fn years_after(text: &str, words: &Words, from: usize, kind: WorkKind) -> Vec<Beside> {
    let subtitle = if kind == WorkKind::Guidance { end_of_subtitle(text, words, from) } else { None };
    let from = subtitle.unwrap_or(from);
    let mut found: Vec<Beside> = Vec::new();
    let (mut in_brackets, mut note, mut loose, mut brief, mut month) = (false, false, false, false, None);
    let mut imprint = false;
    let mut bridge = Bridge::default();
    for at in from..(from + REACH).min(words.all.len()) {
        let gap = words.gap(text, at);
        if gap.contains(['.', '!', '?', ';', '\n', '•']) && !in_brackets && !(at == from && ends_title(text, words, at))
        {
            break;
        }
        let closed = gap.contains(')');
        let opened = gap.contains('(') || gap.contains('[');
        if closed {
            (in_brackets, note, loose, imprint) = (false, false, false, false);
        }
        if opened {
            in_brackets = true;
            if !found.is_empty() {
                // What stands in a bracket after the year is about something else, unless it is an amendment.
                loose = true;
            }
        }
        let word = words.at(at).unwrap_or_default();
        let short = if at == from || brief { short_year(text, words, at, brief) } else { None };
        brief |= short.is_some();
        if let Some(year) = year(text, words, at).or(short) {
            if bridge.is_crossed && !bridge.is_marked && !words.at(at + 1).is_some_and(marks) {
                break;
            }
            // "In its edition of 2010" has to be one that there is; what came out or into force then may be anything.
            let is_named =
                (from..at + 2).any(|at| matches!(words.at(at), Some("edition" | "version" | "issue" | "one")));
            let standing = if note {
                Standing::Note
            } else if short.is_some()
                || loose
                || (bridge.is_crossed && !is_named)
                || (kind == WorkKind::Act && month.is_some())
            {
                // An Act is never cited by a month: that is when a part of it came into force.
                Standing::Loose
            } else if imprint && found.is_empty() {
                Standing::Imprint
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
        // "Issued in March 2010".
        if word == "in"
            && words
                .at(at.saturating_sub(1))
                .is_some_and(|before| NOTES.contains(&before) || matches!(before, "issued" | "published" | "dated"))
        {
            continue;
        }
        let may_cross = kind == WorkKind::Guidance && found.is_empty() && !note;
        let before = words.at(at.saturating_sub(1)).unwrap_or_default();
        // "The blue edition of March 2010".
        let describes = before == "the" && matches!(words.at(at + 1), Some("edition" | "version" | "issue"));
        if may_cross && (bridge.crosses(word, before) || describes) {
            continue;
        }
        if NOTES.contains(&word) {
            note = true;
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
        if !may_stand(word, kind) {
            if !in_brackets {
                break;
            }
            // "(Royal College of Nursing, 2010)".
            let is_publisher = word == "for" || is_capital(&text[words.all[at].range.clone()]);
            imprint = found.is_empty() && !loose && is_publisher && kind == WorkKind::Guidance;
            loose |= !imprint;
        }
    }
    close_list(&mut found);
    found
}

/// The most words of a subtitle: "a guide to inter-agency working to safeguard and promote the welfare of children" has 13.
const SUBTITLE: usize = 18;

/// The word after a subtitle, where a colon or dash opens it and a year follows it behind a comma or in a bracket: "Working
/// Together: A Guide to Inter-Agency Working, 2010".
fn end_of_subtitle(text: &str, words: &Words, from: usize) -> Option<usize> {
    let opens = words.gap(text, from).trim();
    let is_capital = is_capital(&text[words.all.get(from)?.range.clone()]);
    if !(opens == ":" || matches!(opens, "-" | "–" | "—") && is_capital) {
        return None;
    }
    let plain = |gap: &str| gap.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '’' | '\''));
    let last = (from + 1..(from + SUBTITLE).min(words.all.len())).find(|at| !plain(words.gap(text, *at)))?;
    let dated = matches!(words.gap(text, last).trim(), "," | "(") && year(text, words, last).is_some();
    dated.then_some(last)
}

/// Whether a word may stand between a title of this kind and the year of its edition.
fn may_stand(word: &str, kind: WorkKind) -> bool {
    let is_day = || word.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse::<u8>().is_ok_and(|day| day <= 31);
    match kind {
        WorkKind::Guidance => BETWEEN.contains(&word) || is_day(),
        WorkKind::Act | WorkKind::Regulations => matches!(word, "act" | "acts" | "of" | "england" | "regulations"),
    }
}

/// What stands in a list between two editions is one: "1996, 2003 and 2011".
fn close_list(found: &mut [Beside]) {
    if found.last().is_some_and(|last| last.standing == Standing::Listed) {
        for year in found.iter_mut().filter(|year| year.standing == Standing::Further) {
            year.standing = Standing::Listed;
        }
    }
}

/// Whether a year, or a month and a year, stands alone on the line or in the sentence after a title: "Intercollegiate
/// Document. September 2010".
fn ends_title(text: &str, words: &Words, at: usize) -> bool {
    let stops = |c: char| c.is_whitespace() || matches!(c, '(' | '.');
    let is_apart = words.gap(text, at).chars().all(stops);
    let at = if words.at(at).is_some_and(|word| month_name(word).is_some()) { at + 1 } else { at };
    let rest = words.all.get(at).map_or("", |word| &text[word.range.end..]);
    let rest = rest.trim_start_matches([' ', '\u{a0}', ')']);
    is_apart && year(text, words, at).is_some() && (rest.is_empty() || rest.starts_with(['.', ',', ';', '\n']))
}

/// Words that end the name of a publisher.
const PUBLISHERS: &[&str] = &[
    "government",
    "hmg",
    "hm",
    "dfe",
    "dfes",
    "dcsf",
    "doh",
    "dh",
    "dhsc",
    "health",
    "education",
    "families",
    "office",
    "rcpch",
    "rcn",
    "england",
    "nice",
    "skills",
];

/// Whether a year belongs to the publisher that stands before it, as lists of sources have it: "HM Government (2010)
/// Working Together", "NICE, 2013. Working Together".
fn is_published(text: &str, words: &Words, at: usize, title: usize) -> bool {
    if at + 1 != title {
        return false;
    }
    // "HM Government (March 2010) Working Together".
    let is_month = at.checked_sub(1).and_then(|at| words.at(at)).is_some_and(|word| month_name(word).is_some());
    let first = at - usize::from(is_month);
    let Some(publisher) = first.checked_sub(1).and_then(|at| words.all.get(at)) else { return false };
    let (opens, closes) = (words.gap(text, first).trim(), words.gap(text, title).trim());
    let is_name = text[publisher.range.clone()].starts_with(char::is_uppercase);
    let quoted = |gap: &str| gap.trim_end_matches(['"', '“', '\'', '‘']).trim_end().to_owned();
    match opens {
        "(" | "[" => is_name && matches!(quoted(closes).as_str(), ")" | "]" | ")." | ")," | "):" | "];"),
        "," | "" => {
            is_name
                && PUBLISHERS.contains(&publisher.text.as_str())
                && matches!(quoted(closes).as_str(), "." | "," | ":" | "")
        }
        _ => false,
    }
}

/// "The 2010 Working Together", "2004 Children Act", "HM Government (2010) Working Together": a year right before the title
/// that belongs to no other.
fn year_before(text: &str, words: &Words, start: usize, kind: WorkKind) -> Option<Beside> {
    let (at, is_described) = before_fillers(text, words, start, kind)?;
    let year = year(text, words, at)?;
    let is_joined = (at + 1..=start)
        .all(|at| words.gap(text, at).chars().all(|c| c.is_whitespace() || (is_described && is_mark(c))));
    if !is_joined && !is_published(text, words, at, start) {
        return None;
    }
    let before = at.checked_sub(1).and_then(|at| words.at(at)).unwrap_or_default();
    let standing = if before == "the" && !is_described && words.gap(text, at).chars().all(char::is_whitespace) {
        Standing::Direct
    } else if matches!(before, "act" | "acts" | "regulations" | "bill" | "guidance") {
        return None;
    } else {
        Standing::Loose
    };
    Some(Beside { year, month: None, range: words.all[at].range.clone(), standing })
}

fn is_mark(c: char) -> bool {
    matches!(c, ',' | '"' | '“' | '‘' | '\'' | '–' | '-')
}

/// Words that say what a title is the title of.
fn describes(word: &str) -> bool {
    matches!(
        word,
        "statutory" | "national" | "government" | "guidance" | "document" | "guide" | "framework" | "code" | "entitled"
    )
}

/// The word before those that may stand between a year and its title, and whether they say what the title is: "the 2010
/// edition of", "the 2010 statutory guidance,", "last issued in 2010 as".
fn before_fillers(text: &str, words: &Words, start: usize, kind: WorkKind) -> Option<(usize, bool)> {
    let mut at = start.checked_sub(1)?;
    for filler in [&["the"][..], &["of"][..], &["edition", "version"][..]] {
        if words.at(at).is_some_and(|word| filler.contains(&word)) {
            at = at.checked_sub(1)?;
        }
    }
    if kind != WorkKind::Guidance {
        return Some((at, false));
    }
    if year(text, words, at).is_some() {
        // "The guidance of March 2010, Working Together".
        let month = at.checked_sub(1).and_then(|at| words.at(at)).is_some_and(|word| month_name(word).is_some());
        let of = at.checked_sub(1 + usize::from(month)).filter(|of| words.at(*of) == Some("of"));
        let is_described = of.and_then(|of| of.checked_sub(1)).and_then(|at| words.at(at)).is_some_and(describes);
        return Some((at, is_described));
    }
    let mut from = at;
    let is_issued =
        |at: usize| matches!(words.at(at), Some("issued" | "reissued" | "published" | "revised" | "printed"));
    if words.at(at) == Some("as") && at > 2 && words.at(at - 2) == Some("in") && is_issued(at - 3) {
        return Some((at - 1, true));
    }
    while from > 0 && start - from < 5 && words.at(from).is_some_and(describes) {
        from -= 1;
    }
    Some((from, from < at))
}

fn joins(gap: &str) -> bool {
    let gap = gap.trim();
    !gap.is_empty() && gap.chars().all(|c| matches!(c, ',' | '&' | '/' | ')' | '(' | ' '))
}
