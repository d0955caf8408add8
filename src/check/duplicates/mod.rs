//! # repeated-answer
//!
//! ## What it finds
//!
//! An answer whose text, or most of it, already answers another question of the same agency. Short answers are left out,
//! and so are the form's own words, the board's shared wording, and titles of guidance and law. Where the two answers are
//! one text, it is said of both.
//!
//! ## Why it matters
//!
//! Two questions with one answer are one question unanswered.
//!
//! ## Example
//!
//! The answer on service users' voice is a sentence from the answer on plans.
//!
//! ## How to put it right
//!
//! Answer the second question for itself. If one text truly answers both, say so and give the number of the other.
//!
//! # copied-answer
//!
//! ## What it finds
//!
//! An answer that is another agency's, or for the most part. The agency's name in its own place makes no difference. Where
//! the two are one text, it is said of both agencies, else of the one that has less of its own; which of the two wrote the
//! text is for a person to find out.
//!
//! ## Why it matters
//!
//! A copied answer describes the other agency, errors included.
//!
//! ## Example
//!
//! Two trusts list the same thirty Acts in the same order with the same wrong year.
//!
//! ## How to put it right
//!
//! Ask the agency for its own answer. Text that both agreed on can be waived with that reason.

mod index;
mod passage;

use std::collections::BTreeMap;

use crate::finding::{Code, Finding};
use crate::ruleset::SectionKind;

use super::Context;
use super::question::Question;

use index::Index;
use passage::{Known, Passage};

/// The fewest words of an answer that can repeat another, without the form's words and titles of works.
const ANSWER: usize = 14;

/// The fewest words in common within one agency.
const REPEATED: usize = 12;

/// The fewest words in common between two agencies, whose staff read the same guidance.
const COPIED: usize = 24;

/// The fewest words in common where they are a list of titles, which are the same for everybody.
const LISTED: usize = 60;

/// The share of an answer from which it is "for the most part" another.
const MOST: f64 = 0.55;

/// The share from which two answers are one.
const SAME: f64 = 0.9;

pub(super) fn run(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut known = Known::of(context.rules);
    let passages: Vec<Passage<'_>> = context
        .answers()
        .filter(|question| question.wants_prose() || question.section.kind == SectionKind::Phrase)
        .map(|question| Passage::of(question, &mut known))
        .filter(|passage| passage.own(true) >= if passage.question.wants_prose() { ANSWER } else { COPIED })
        .collect();
    let index = Index::of(&passages);
    let mut repeated: BTreeMap<usize, Likeness> = BTreeMap::new();
    let mut copied: BTreeMap<usize, Likeness> = BTreeMap::new();
    for (later, passage) in passages.iter().enumerate() {
        for (earlier, common) in index.shared(&passages, later) {
            let other = &passages[earlier];
            let same_agency = passage.question.agency.id == other.question.agency.id;
            if same_agency && sent_twice(passage, other) {
                continue;
            }
            let back = index.covered(&passages, earlier, later);
            let list = passage.is_list(&common);
            let (share, share_back) = (passage.share(&common, list), other.share(&back, list));
            let least = match (list, same_agency) {
                (true, true) if share.min(share_back) >= SAME => ANSWER,
                (true, _) => LISTED,
                (false, true) => REPEATED,
                (false, false) => COPIED,
            };
            if share.max(share_back) < MOST || passage.count(&common, list).min(other.count(&back, list)) < least {
                continue;
            }
            let best = if same_agency { &mut repeated } else { &mut copied };
            let told_of_later = share >= MOST || (!same_agency && share >= 0.4);
            // Of two answers that are one, nobody can tell which was there first.
            let told_of_both = share.min(share_back) >= SAME;
            if told_of_later {
                note(best, later, Likeness { other: earlier, share, run: passage.longest(&common) });
            }
            if told_of_both || !told_of_later {
                note(best, earlier, Likeness { other: later, share: share_back, run: other.longest(&back) });
            }
        }
    }
    findings.extend(
        repeated.iter().map(|(at, like)| repeats(&passages[*at].question, &passages[like.other].question, &like.run)),
    );
    findings.extend(
        copied.iter().map(|(at, like)| copies(&passages[*at].question, &passages[like.other].question, &like.run)),
    );
}

/// The answer that is most like another, how much of it is, and the longest run of words in common.
struct Likeness {
    other: usize,
    share: f64,
    run: String,
}

/// Keeps what is said of an answer where it is like no other answer as much.
fn note(best: &mut BTreeMap<usize, Likeness>, subject: usize, likeness: Likeness) {
    if best.get(&subject).is_none_or(|known| known.share < likeness.share) {
        best.insert(subject, likeness);
    }
}

/// Two forms of one kind from one agency, or one form in two files, share text by right.
fn sent_twice(one: &Passage<'_>, other: &Passage<'_>) -> bool {
    one.question.document.id == other.question.document.id
        && !std::ptr::eq(one.question.instance, other.question.instance)
}

fn repeats(question: &Question<'_>, other: &Question<'_>, evidence: &str) -> Finding {
    let elsewhere = if std::ptr::eq(question.document, other.document) {
        String::new()
    } else {
        format!(" of its {}", other.document.name)
    };
    let message = format!(
        "{} answers {} with the text of its answer to {}{elsewhere}",
        question.agency.name,
        question.name(),
        other.name()
    );
    let suggestion = format!("answer {} for itself", question.name());
    question.finding(Code::RepeatedAnswer, question.answer_place(), evidence, message, suggestion)
}

fn copies(question: &Question<'_>, other: &Question<'_>, evidence: &str) -> Finding {
    let same = question.document.id == other.document.id && question.section.id == other.section.id;
    let of_what = if same { String::new() } else { format!(" to {}", other.name()) };
    let message = format!(
        "{}’s answer to {} is for the most part that of {}{of_what}",
        question.agency.name,
        question.name(),
        other.agency.name
    );
    let suggestion = format!("ask {} for an answer of its own", question.agency.name);
    question.finding(Code::CopiedAnswer, question.answer_place(), evidence, message, suggestion)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Sent, findings, subjects};
    use super::*;

    const STORY: &str = "Each home holds a meeting on Sunday evening at which the children plan the menu, choose the outings and tell the \
        manager what has gone wrong in the week, and she writes down what will be done about it.";
    const OTHER: &str = "Nurses visit every family within ten days of a birth and again before the child is one year old; the visits that \
        could not be made are listed each month for the lead.";

    fn told(sent: &Sent) -> Vec<String> {
        let found = findings(sent, run);
        found.iter().zip(subjects(&found)).map(|(finding, subject)| format!("{} {subject}", finding.code)).collect()
    }

    #[test]
    fn one_text_for_two_questions_is_said_of_both_and_a_part_of_one_of_the_part() {
        let sent = Sent::new().form("harbour", "report").answer("aims", &[STORY]).answer("plans", &[STORY]);
        assert_eq!(told(&sent), ["repeated-answer harbour/report/aims", "repeated-answer harbour/report/plans"]);
        let sentence =
            "The children plan the menu, choose the outings and tell the manager what has gone wrong in the week.";
        let sent = Sent::new().form("harbour", "report").answer("aims", &[OTHER, STORY]).answer("plans", &[sentence]);
        assert_eq!(told(&sent), ["repeated-answer harbour/report/plans"], "a sentence out of a longer answer");
        let sent =
            Sent::new().form("harbour", "report").answer("aims", &[sentence]).answer("plans", &[OTHER, OTHER, STORY]);
        assert_eq!(told(&sent), ["repeated-answer harbour/report/aims"], "the one with nothing of its own");
    }

    #[test]
    fn one_text_of_two_agencies_is_said_of_both_even_with_the_names_of_each() {
        let ours = format!("Harbour Council listens. {STORY}");
        let theirs = format!("Moor Trust listens. {}", STORY.replace("Sunday", "Friday"));
        let sent = Sent::new()
            .form("harbour", "report")
            .answer("aims", &[&ours])
            .form("moor", "report")
            .answer("aims", &[&theirs]);
        assert_eq!(told(&sent), ["copied-answer harbour/report/aims", "copied-answer moor/report/aims"]);
        assert!(findings(&sent, run)[1].message.contains("that of Harbour Council"));
    }

    #[test]
    fn different_short_and_shared_texts_are_left_alone() {
        let different = Sent::new().form("harbour", "report").answer("aims", &[STORY]).answer("plans", &[OTHER]);
        let short = "Safeguarding is everybody’s business.";
        let short = Sent::new().form("harbour", "report").answer("aims", &[short]).answer("plans", &[short]);
        let twice = Sent::new()
            .form("harbour", "report")
            .answer("aims", &[STORY])
            .form("harbour", "report")
            .answer("plans", &[STORY]);
        let phrase = "We safeguard and promote the welfare of children in all that we do.";
        let common = Sent::new()
            .form("harbour", "report")
            .answer("aims", &[STORY, phrase])
            .form("moor", "report")
            .answer("aims", &[OTHER, phrase]);
        for sent in [different, short, twice, common] {
            assert_eq!(told(&sent), [""; 0]);
        }
    }

    #[test]
    fn a_short_list_of_titles_is_everybodys_and_a_long_one_with_its_slips_is_not() {
        let titles = "Tidal Waters Act 1989, Harbour Children (Provision) Act 2004, Guidance on Lighthouses and Beacons 2006, Working Boats \
            Code of Practice 2010, Coastal Schools Act 2011, Care at Sea Regulations 2012";
        let two = |titles: &str| {
            told(
                &Sent::new()
                    .form("harbour", "report")
                    .answer("aims", &[titles])
                    .form("moor", "report")
                    .answer("aims", &[titles]),
            )
        };
        assert_eq!(two(titles), [""; 0]);
        let long = format!("{titles} (24, 24C, 27), {}", titles.replace("Act", "Order").replace("19", "20"));
        assert_eq!(
            two(&format!("{long}, {}", long.replace("Tidal", "Upper"))),
            ["copied-answer harbour/report/aims", "copied-answer moor/report/aims"]
        );
    }

    #[test]
    fn a_copied_answer_without_the_small_words_of_sentences_is_no_list_of_titles() {
        let work = "Running harbours and moorings across a wide range of coasts ensuring good quality of berths for boats of every \
            size. Harbour staff involved in winter training of young crews. Working in partnership with other ports and sectors.";
        let sent = Sent::new()
            .form("harbour", "report")
            .answer("aims", &[work])
            .form("moor", "report")
            .answer("aims", &[work]);
        assert_eq!(told(&sent), ["copied-answer harbour/report/aims", "copied-answer moor/report/aims"]);
    }

    #[test]
    fn the_forms_own_words_and_known_titles_do_not_count() {
        let mut sent = Sent::new().form("harbour", "report").answer("aims", &[STORY]).answer("plans", &[STORY]);
        sent.rules.documents[1].sections[0].prompts.push(STORY.into());
        assert_eq!(told(&sent), [""; 0]);
    }
}
