//! What is wrong with the guidance and law that an answer cites. All three codes come of one reading of the answers.
//!
//! # stale-guidance
//!
//! ## What it finds
//!
//! Guidance or law cited in an edition that had been superseded or repealed by the as-of date, or without an edition when
//! no edition is current any more. What is cited as history ("replaces the 2010 guidance", "now repealed") is left alone.
//!
//! ## Why it matters
//!
//! Staff who are trained to superseded guidance work to thresholds and duties that no longer hold, and an answer that
//! cites it was often carried over from an earlier year.
//!
//! ## Example
//!
//! "Training is in line with the Intercollegiate Document (2010)", in a return of 2014: the third edition is of March 2014.
//!
//! ## How to put it right
//!
//! Check what changed, bring the practice into line with the current edition, and cite that edition by its year.
//!
//! # miscited-guidance
//!
//! ## What it finds
//!
//! An Act with a year that no Act of that title has, guidance with a year between two of its editions, a Bill that has
//! become an Act, and a title that is near and wrong. Acts that share a title are all known, so that either year of
//! "Children Act 1989 and 2004" is right; a title without its part in brackets is tolerated.
//!
//! ## Why it matters
//!
//! A wrong citation sends the reader to the wrong law, and tells that nobody opened it.
//!
//! ## Example
//!
//! "Human Rights Act 1989": the Act is of 1998. "Health and Social Care Bill 2012": it has been an Act since March 2012.
//!
//! ## How to put it right
//!
//! Cite the title and year of the Act, or of the edition, as it was published.
//!
//! # undated-guidance
//!
//! ## What it finds
//!
//! An Act cited without its year, or guidance of which there are several editions cited without one, where neither is
//! given anywhere in the document.
//!
//! ## Why it matters
//!
//! "Working Together" has had many editions: only the year tells whether the agency works to the one in force.
//!
//! ## Example
//!
//! "Our procedures follow Working Together to Safeguard Children."
//!
//! ## How to put it right
//!
//! Add the year.

use std::collections::BTreeSet;
use std::ops::Range;

use jiff::civil::Date;

use crate::align::Instance;
use crate::finding::{Code, Finding};
use crate::ruleset::{Edition, Work, WorkKind};

use super::super::Context;
use super::super::question::Question;
use super::beside::Standing;
use super::history::{Ended, is_past, joins_a_list, names_of, said_before};
use super::library::{Citations, Cited};
use super::told::{is_told_of_its_passing, is_told_of_the_past, sentence_at};
use super::verdict::{Verdict, judge};
use super::words::{Words, key};

/// One thing wrong: the words, what to say of them, and what to write instead.
struct Fault {
    code: Code,
    piece: usize,
    words: String,
    reason: String,
    instead: String,
}

pub(in crate::check) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut form: Option<Form<'_>> = None;
    for question in context.answers().filter(Question::holds_prose) {
        let form = match form.take().filter(|form| std::ptr::eq(form.instance, question.instance)) {
            Some(known) => form.insert(known),
            None => form.insert(Form::of(question.instance, context)),
        };
        let is_dated = |work: &Work| form.dated.contains(&work.id);
        let mut faults: Vec<Fault> = Vec::new();
        for (at, piece) in question.found.answer.pieces.iter().enumerate() {
            let citations = context.citations(piece);
            for fault in faults_of(&piece.text, &citations, context.as_of, &is_dated) {
                let known = |other: &Fault| other.code == fault.code && other.words == fault.words;
                if !faults.iter().any(known) {
                    faults.push(Fault { piece: at, ..fault });
                }
            }
        }
        for code in [Code::StaleGuidance, Code::MiscitedGuidance, Code::UndatedGuidance] {
            let faults: Vec<&Fault> = faults.iter().filter(|fault| fault.code == code).collect();
            findings.extend(finding(&question, code, &faults, context.as_of));
        }
    }
}

/// What one form cites.
struct Form<'a> {
    instance: &'a Instance,
    /// The works that it cites with a year, anywhere.
    dated: BTreeSet<String>,
}

impl<'a> Form<'a> {
    fn of(instance: &'a Instance, context: &Context<'_>) -> Self {
        let mut dated = BTreeSet::new();
        for piece in instance.sections.iter().flat_map(|section| &section.answer.pieces) {
            for cited in &context.citations(piece).cited {
                if cited.years.iter().any(|year| year.standing != Standing::Note) {
                    dated.extend(cited.readings.iter().map(|reading| reading.work.id.clone()));
                }
            }
        }
        Self { instance, dated }
    }
}

fn faults_of(text: &str, citations: &Citations<'_>, as_of: Date, dated: &dyn Fn(&Work) -> bool) -> Vec<Fault> {
    let Citations { words, cited: all } = citations;
    let mut faults = Vec::new();
    let mut past = None;
    for cited in all {
        let listed = past.is_some_and(|end| text.get(end..cited.range.start).is_some_and(joins_a_list));
        let is_listed_past = listed || said_before(text, words, cited.range.start);
        past = is_listed_past.then_some(cited.range.end);
        for verdict in judge(cited, as_of, dated) {
            let is_certain = matches!(verdict, Verdict::WrongYear { .. } | Verdict::WrongTitle { .. });
            if (listed && !is_certain) || is_history(text, words, cited, all, &verdict) {
                continue;
            }
            let (reason, instead) = explain(&verdict, as_of);
            let words = text.get(cited.range.clone()).unwrap_or_default().to_owned();
            faults.push(Fault { code: verdict.code(), piece: 0, words, reason, instead });
        }
    }
    faults
}

fn is_history(text: &str, words: &Words, cited: &Cited<'_>, all: &[Cited<'_>], verdict: &Verdict<'_>) -> bool {
    let cutoff = match verdict {
        Verdict::Stale { edition, .. } => edition.until,
        Verdict::Bill { edition, .. } => edition.from,
        Verdict::WrongYear { .. } | Verdict::WrongTitle { .. } => return false,
        Verdict::Undated { .. } => None,
    };
    // "(now replaced by the Equality Act 2010)" belongs to the words of the citation.
    let is_noted = cited.years.iter().any(|year| year.standing == Standing::Note);
    let sentence = sentence_at(text, cited.range.start);
    let successors = match verdict {
        Verdict::Stale { work, edition } => successors(text, &sentence, (work, edition), all),
        _ => Vec::new(),
    };
    let ended = Ended { on: cutoff, successors: &successors };
    let is_past = |name: &Range<usize>| is_past(text, words, name, ended);
    if is_past(&cited.range) || (is_noted && is_past(&(cited.range.start..cited.title.end))) {
        return true;
    }
    if matches!(verdict, Verdict::Bill { .. }) && is_told_of_its_passing(&text[sentence.clone()]) {
        return true;
    }
    let within = |range: &Range<usize>| range.start - sentence.start..range.end - sentence.start;
    let others = all.iter().filter(|other| {
        sentence.start <= other.range.start && other.range.end <= sentence.end && other.range != cited.range
    });
    let titles: Vec<_> = std::iter::once(cited).chain(others).map(|cited| within(&cited.range)).collect();
    cutoff.is_some_and(|cutoff| is_told_of_the_past(&text[sentence], &titles, cutoff))
}

/// What a sentence can call what took the place of an edition: its name, another citation of the same work in a later
/// edition or of the work that followed, "the new edition".
fn successors(text: &str, sentence: &Range<usize>, stale: (&Work, &Edition), all: &[Cited<'_>]) -> Vec<String> {
    let (work, edition) = stale;
    let successor = edition.successor.as_deref().unwrap_or_default();
    let mut names = names_of(successor);
    let followed = format!(" {}", key(successor));
    for other in all.iter().filter(|other| sentence.contains(&other.range.start)) {
        let is_later = |year: i16| year > edition.year;
        let follows = other.readings.iter().any(|reading| {
            let is_same = reading.work.id == work.id;
            let titles = || std::iter::once(&reading.work.title).chain(&reading.work.aliases);
            let is_new = !is_same && titles().any(|title| followed.contains(&format!(" {}", key(title))));
            is_new || (is_same && other.years.iter().any(|beside| is_later(beside.year)))
        });
        if follows {
            names.push(key(text.get(other.range.clone()).unwrap_or_default()));
        }
    }
    if work.kind == WorkKind::Guidance {
        let now = ["new", "present", "current", "latest", "third", "fourth"];
        let what = ["edition", "version", "guidance", "programme", "code", "framework", "standards"];
        names.extend(now.iter().flat_map(|now| what.iter().map(move |what| key(&format!("{now} {what}")))));
    }
    names
}

impl Verdict<'_> {
    fn code(&self) -> Code {
        match self {
            Self::Stale { .. } => Code::StaleGuidance,
            Self::WrongYear { .. } | Self::Bill { .. } | Self::WrongTitle { .. } => Code::MiscitedGuidance,
            Self::Undated { .. } => Code::UndatedGuidance,
        }
    }
}

/// The reason in brackets, and what to cite instead.
fn explain(verdict: &Verdict<'_>, as_of: Date) -> (String, String) {
    match verdict {
        Verdict::Stale { work, edition } => {
            let gone = match work.kind {
                WorkKind::Act => "repealed",
                WorkKind::Regulations => "revoked",
                WorkKind::Guidance => "superseded",
            };
            let when = edition.until.map(|until| until.strftime(" in %B %Y").to_string()).unwrap_or_default();
            let by = edition.successor.as_ref().map(|successor| format!(" by {successor}")).unwrap_or_default();
            let instead = match (current(work, as_of), &edition.successor) {
                (Some(now), _) if work.kind == WorkKind::Guidance => {
                    format!("cite the current edition ({})", now.label)
                }
                // What took its place may have been replaced since.
                (Some(now), Some(successor)) if successor.contains(&work.title) => {
                    format!("cite the {} {}", work.title, now.year)
                }
                (_, Some(successor)) => format!("cite {successor}"),
                (_, None) => "cite what took its place".to_owned(),
            };
            (format!("{gone}{when}{by}"), instead)
        }
        Verdict::WrongYear { work, year } if work.kind == WorkKind::Guidance => {
            let instead = match current(work, as_of) {
                Some(now) => format!("cite the current edition of {} ({})", work.title, now.label),
                None => format!("cite {} by the year of its edition ({})", work.title, years_of(work, as_of)),
            };
            (format!("no edition is of {year}; there are those of {}", years_of(work, as_of)), instead)
        }
        Verdict::WrongYear { work, year } => {
            let right = years_of(work, as_of);
            (format!("there is no {} of {year}", work.title), format!("cite the {} {right}", work.title))
        }
        Verdict::Bill { work, edition } => {
            let right = format!("{} {}", work.title, edition.year);
            let since = edition.from.map(|from| format!(" since {}", said(from))).unwrap_or_default();
            (format!("it has been the {right}{since}"), format!("cite the {right}"))
        }
        Verdict::WrongTitle { work } => {
            let right = format!("{} {}", work.title, years_of(work, as_of));
            (format!("the title is {}", work.title), format!("cite the {right}"))
        }
        Verdict::Undated { work } => {
            let years = || years_of(work, as_of);
            let known = current(work, as_of).map_or_else(years, |edition| edition.label.clone());
            let reason = match work.kind {
                WorkKind::Guidance => format!("the edition of {known} was current"),
                _ => format!("of {}", years_of(work, as_of)),
            };
            (reason, format!("add the year to the {}", work.title))
        }
    }
}

/// The newest edition that was current on a day.
fn current(work: &Work, as_of: Date) -> Option<&Edition> {
    let begun = |edition: &&Edition| edition.from.is_some_and(|from| from <= as_of);
    work.editions.iter().filter(begun).rfind(|edition| edition.until.is_none_or(|until| until > as_of))
}

/// `1989 or 2004`: what there was of a work on a day, without what had been repealed; every year where that is nothing.
fn years_of(work: &Work, as_of: Date) -> String {
    let begun = |edition: &Edition| edition.from.map_or(edition.year <= as_of.year(), |from| from <= as_of);
    let lasts = |edition: &Edition| work.kind == WorkKind::Guidance || edition.until.is_none_or(|until| until > as_of);
    let known = work.editions.iter().filter(|edition| begun(edition) && lasts(edition));
    let mut years: Vec<i16> = known.map(|edition| edition.year).collect();
    if years.is_empty() {
        years = work.editions.iter().map(|edition| edition.year).collect();
    }
    years.dedup();
    let all: Vec<String> = years.iter().map(ToString::to_string).collect();
    match all.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// `1 October 2010`.
pub(in crate::check) fn said(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

fn finding(question: &Question<'_>, code: Code, faults: &[&Fault], as_of: Date) -> Option<Finding> {
    let first = faults.first()?;
    let list: Vec<String> = faults.iter().map(|fault| format!("“{}” ({})", fault.words, fault.reason)).collect();
    let what = match code {
        Code::StaleGuidance => format!("cites what was not current on {}", said(as_of)),
        Code::MiscitedGuidance => "cites what does not exist as cited".to_owned(),
        _ => "cites without a year".to_owned(),
    };
    let message = format!("{} {what} in {}: {}", question.agency.name, question.name(), list.join("; "));
    let evidence: Vec<&str> = faults.iter().map(|fault| fault.words.as_str()).collect();
    let mut instead: Vec<&str> = Vec::new();
    for fault in faults {
        if !instead.contains(&fault.instead.as_str()) {
            instead.push(&fault.instead);
        }
    }
    let place =
        question.found.answer.pieces.get(first.piece).map_or_else(|| question.answer_place(), |piece| piece.place);
    Some(question.finding(code, place, &evidence.join("; "), message, instead.join("; ")))
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod england;
