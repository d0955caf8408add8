//! ## What it finds
//!
//! With `--previous`: an answer that is last year's word for word, or nearly: at least 98 words in a hundred are the same
//! and no new stretch is longer than three words, so that a year put forward does not make it a new answer. Formatting,
//! quotes, numbering and where a page breaks make no difference. Answers of fewer than twenty words are left out: there
//! are not many ways to say so little. So are the board's own wording, names, places and dates.
//!
//! ## Why it matters
//!
//! The board asks each year because it wants to know what was done in that year. Last year's words say nothing about it,
//! and whoever reads them again loses time that the new answers need.
//!
//! ## Example
//!
//! "Staff were trained at two levels in the year, and every volunteer attended the day on listening to children …", as
//! in last year's report.
//!
//! ## How to put it right
//!
//! Write what was done this year. Where nothing changed, say that and since when.

use crate::compare::{Change, ChangeStatus, HunkKind, Year, compare, words};
use crate::finding::{Code, Finding, Subject};
use crate::ruleset::{Section, SectionKind};

use super::Context;
use super::evidence::shortened;
use super::question::named;

/// The share of words kept from which an answer is said to be last year's: one word in fifty may differ.
const SAME: f64 = 0.98;

/// The longest stretch of new words in such an answer: "in autumn 2014". A new sentence is a new answer.
const MAX_NEW_WORDS: usize = 3;

/// The fewest words of an answer that can be carried forward.
const MIN_WORDS: usize = 20;

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(register) = context.previous else { return };
    let year = |register| Year { year: context.year, register, rules: context.rules };
    for change in compare(&year(register), &year(context.register)).changes {
        let document = context.rules.document(&change.subject.document);
        let agency = context.rules.agency(&change.subject.agency);
        let section = document.and_then(|document| document.section(&change.subject.section));
        let (Some(agency), Some(document), Some(section)) = (agency, document, section) else { continue };
        if !reports_on_the_year(section) {
            continue;
        }
        let Some((differs, now)) = differs(&change).zip(change.current.as_ref()) else { continue };
        let but = match differs {
            0 => "word for word".to_owned(),
            1 => "word for word but for one word".to_owned(),
            many => format!("word for word but for {many} words"),
        };
        let name = named(section);
        let message = format!("{}’s answer to {name} of its {} is last year’s {but}", agency.name, document.name);
        let suggestion = format!("write what was done this year in answer to {name}, or say that nothing changed");
        let finding = Finding {
            code: Code::CarriedForward,
            severity: Code::CarriedForward.default_severity(),
            subject: Subject {
                agency: Some(change.subject.agency.clone()),
                document: Some(change.subject.document.clone()),
                section: Some(change.subject.section.clone()),
            },
            source: Some(now.source.clone()),
            page: now.place.page,
            line: now.place.line,
            message,
            evidence: shortened(&now.text),
            suggestion,
        };
        findings.push(finding);
    }
}

/// Whether new words are wanted each year.
fn reports_on_the_year(section: &Section) -> bool {
    matches!(section.kind, SectionKind::Text | SectionKind::Own)
}

/// By how many words an answer that is last year's differs from it; `None` for any other.
fn differs(change: &Change) -> Option<usize> {
    let now = change.current.as_ref()?;
    let same = match change.status {
        ChangeStatus::Unchanged => true,
        ChangeStatus::Edited => change.similarity >= SAME,
        _ => false,
    };
    let changed = || change.hunks.iter().filter(|hunk| hunk.kind != HunkKind::Equal);
    let count = |kind| changed().filter(|hunk| hunk.kind == kind).map(|hunk| words::count(&hunk.text)).sum::<usize>();
    let new =
        changed().filter(|hunk| hunk.kind != HunkKind::Move).all(|hunk| words::count(&hunk.text) <= MAX_NEW_WORDS);
    let differs = count(HunkKind::Insert).max(count(HunkKind::Delete));
    (same && new && now.words >= MIN_WORDS).then_some(differs)
}

#[cfg(test)]
mod tests {
    use super::super::testing::Sent;
    use super::*;

    const LONG: &str = "Staff of the harbour crew were trained at two levels in the year 2013, and every volunteer came to \
        the day on listening to children in spring.";

    fn found(last: &str, this: &str) -> Vec<String> {
        let year = |words: &str| Sent::new().form("harbour", "report").answer("data", &[words]);
        let (last, this) = (year(last), year(this));
        let context = Context::new(&this.register, &this.rules, this.year, this.as_of, Some(&last.register));
        let mut findings = Vec::new();
        run(&context, &mut findings);
        findings.into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn last_years_words_in_another_dress_are_found() {
        let message =
            "Harbour Council’s answer to question 2 (data) of its practice report is last year’s word for word";
        assert_eq!(found(LONG, &LONG.to_uppercase().replace(',', " \u{2013}")), [message]);
    }

    #[test]
    fn a_year_put_forward_in_a_long_answer_is_no_new_answer() {
        let long = format!("{LONG} {}", LONG.replace("2013", "seven"));
        let next = long.replace("2013", "2014");
        assert!(found(&long, &next)[0].ends_with("but for one word"));
    }

    #[test]
    fn a_new_sentence_and_a_short_answer_are_left_alone() {
        let longer = LONG.repeat(20);
        assert!(found(&longer, &format!("{longer} Two reviews were held as well.")).is_empty());
        assert!(found("We keep a record of it.", "We keep a record of it.").is_empty());
    }
}
