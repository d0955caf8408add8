use jiff::civil::Date;

use crate::ruleset::{Edition, Work, WorkKind};

use super::beside::{Beside, Standing};
use super::library::{Cited, How, Reading};

/// What is wrong with a citation.
#[derive(Debug, Clone, Copy)]
pub(super) enum Verdict<'a> {
    /// The edition, or every edition where none is named, was superseded.
    Stale { work: &'a Work, edition: &'a Edition },
    /// No edition bears that year.
    WrongYear { work: &'a Work, year: i16 },
    /// The Bill has become an Act.
    Bill { work: &'a Work, edition: &'a Edition },
    /// The title is another.
    WrongTitle { work: &'a Work },
    /// No year, of a work that needs one.
    Undated { work: &'a Work },
}

/// Bills are taken for those of the present Acts this long after Royal Assent: later, the words are about another Bill.
const BILL_YEARS: i16 = 5;

/// What is wrong with a citation on a day. `dated` says whether a year is given for the work elsewhere.
pub(super) fn judge<'a>(cited: &Cited<'a>, as_of: Date, dated: &dyn Fn(&Work) -> bool) -> Vec<Verdict<'a>> {
    let mut verdicts = Vec::new();
    let Some(first) = cited.readings.first() else { return verdicts };
    match first.how {
        How::WrongTitle => {
            verdicts.push(Verdict::WrongTitle { work: first.work });
            return verdicts;
        }
        How::Bill => {
            verdicts.extend(bill(first.work, &cited.years, as_of));
            return verdicts;
        }
        How::Title | How::Short => {}
    }
    let mut any = false;
    for year in cited.years.iter().filter(|year| year.standing != Standing::Note) {
        match edition_of(&cited.readings, year) {
            Some((work, edition)) => {
                any = true;
                if edition.until.is_some_and(|until| until <= as_of) && !is_told_beside(cited, year, as_of) {
                    verdicts.push(Verdict::Stale { work, edition });
                }
            }
            None if year.is_firm() => {
                any = true;
                let is_final = |work: &&Work| !(cited.is_draft && work.kind == WorkKind::Guidance);
                if let Some(work) = unambiguous(cited).filter(is_final).filter(|work| is_accused(work, year.year)) {
                    verdicts.push(Verdict::WrongYear { work, year: year.year });
                }
            }
            None => {}
        }
    }
    if !any && let Some(work) = unambiguous(cited) {
        verdicts.extend(undated(work, cited, as_of, dated));
    }
    verdicts
}

/// Whether an older year stands in a bracket behind that of the current edition, where its history is told: "Working
/// Together 2013 (we threw out the 2010 edition)".
fn is_told_beside(cited: &Cited<'_>, year: &Beside, as_of: Date) -> bool {
    let before = cited.years.iter().take_while(|before| before.range.start < year.range.start);
    let current = before.filter(|before| before.is_direct()).any(|before| {
        before.year > year.year
            && edition_of(&cited.readings, before).is_some_and(|(work, edition)| {
                work.kind == WorkKind::Guidance && edition.until.is_none_or(|until| until > as_of)
            })
    });
    year.standing == Standing::Loose && current
}

/// The work and the year of the edition that a citation names, if it names one.
pub(in crate::check) fn edition_year<'a>(cited: &Cited<'a>) -> Option<(&'a Work, i16)> {
    let named = cited.years.iter().filter(|year| year.standing != Standing::Note);
    named.filter_map(|year| edition_of(&cited.readings, year)).map(|(work, edition)| (work, edition.year)).next()
}

/// The edition of a year, of the likeliest work that has one; where several are of that year, the one of the month, or
/// else the one that stayed longest.
fn edition_of<'a>(readings: &[Reading<'a>], year: &Beside) -> Option<(&'a Work, &'a Edition)> {
    readings.iter().find_map(|reading| {
        let of_year = || reading.work.editions.iter().filter(|edition| edition.year == year.year);
        let of_month = of_year().find(|edition| edition.from.is_some_and(|from| Some(from.month()) == year.month));
        let longest = || of_year().max_by_key(|edition| (edition.until.is_none(), edition.until));
        of_month.or_else(longest).map(|edition| (reading.work, edition))
    })
}

/// The one work that the words mean whatever the year; none where they may be a part of a longer name.
fn unambiguous<'a>(cited: &Cited<'a>) -> Option<&'a Work> {
    let mut exact = cited.readings.iter().filter(|reading| reading.how == How::Title);
    let first = exact.next().or(cited.readings.first())?;
    (exact.next().is_none() && !cited.may_be_longer).then_some(first.work)
}

/// Whether a year that no edition bears is held against the citation. The years of an Act are all known; guidance is
/// issued anew, so that only a year between two known editions is surely wrong.
fn is_accused(work: &Work, year: i16) -> bool {
    let years = || work.editions.iter().map(|edition| edition.year);
    match work.kind {
        WorkKind::Act => !work.editions.is_empty(),
        WorkKind::Regulations => false,
        WorkKind::Guidance => years().any(|known| known < year) && years().any(|known| known > year),
    }
}

fn bill<'a>(work: &'a Work, years: &[Beside], as_of: Date) -> Option<Verdict<'a>> {
    let mut enacted = work.editions.iter().filter(|edition| edition.from.is_some_and(|from| from <= as_of));
    let named = years.iter().find(|year| year.standing != Standing::Note);
    if let Some(year) = named {
        let edition = enacted.find(|edition| (edition.year - 2..=edition.year).contains(&year.year))?;
        return Some(Verdict::Bill { work, edition });
    }
    // Before the next Act of that title, its Bill may be meant.
    let is_next = |edition: &Edition| edition.from.is_some_and(|from| from > as_of);
    if work.editions.iter().any(|edition| is_next(edition) && edition.year - as_of.year() <= 1) {
        return None;
    }
    let edition = enacted.max_by_key(|edition| edition.year)?;
    (as_of.year() - edition.year <= BILL_YEARS).then_some(Verdict::Bill { work, edition })
}

fn undated<'a>(work: &'a Work, cited: &Cited<'a>, as_of: Date, dated: &dyn Fn(&Work) -> bool) -> Option<Verdict<'a>> {
    let last = work.editions.iter().max_by_key(|edition| edition.until)?;
    if work.editions.iter().all(|edition| edition.until.is_some_and(|until| until <= as_of)) {
        return (!cited.names_training).then_some(Verdict::Stale { work, edition: last });
    }
    // A short form stands for what was cited in full before; so does a title that has had its year once.
    let wanted = match work.kind {
        WorkKind::Act => !cited.title.is_empty() && cited.length > 1,
        WorkKind::Guidance => work.editions.len() > 1,
        WorkKind::Regulations => false,
    };
    (wanted && !dated(work)).then_some(Verdict::Undated { work })
}
