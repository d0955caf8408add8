//! What a comparison is told of each year: promises and citations.

use boardcheck::compare::{Citation, FlagKind, Promise, SectionRef};

use super::years::{Sent, compared};

#[test]
fn an_answer_is_flagged_by_what_became_of_last_years_promise() {
    let promise = "The audit of referral letters will be repeated in January 2014.";
    let told = Promise {
        subject: SectionRef { agency: "harbour".into(), document: "report".into(), section: "data".into() },
        sentence: promise.into(),
    };
    for (this, kind) in [
        ("We repeated the audit of letters of referral.", FlagKind::PromiseTakenUp),
        ("Staff are trained at two levels.", FlagKind::PromiseNotTakenUp),
        (promise, FlagKind::PromiseNotTakenUp),
    ] {
        let mut comparison = compared(&Sent::data(promise), &Sent::data(this));
        comparison.note_promises(&[told.clone(), told.clone()]);
        let change = comparison.changes.iter().find(|change| change.subject.section == "data").unwrap();
        assert_eq!(change.flags.iter().map(|flag| flag.kind).collect::<Vec<_>>(), [kind], "{this}");
    }
}

#[test]
fn guidance_is_dropped_added_or_cited_in_another_edition() {
    let cited = |work: &str, year| Citation { agency: "harbour".into(), work: work.into(), title: work.into(), year };
    let last = [cited("Guide", Some(2010)), cited("Code", Some(2006)), cited("Plan", None)];
    let this = [cited("Guide", Some(2013)), cited("Plan", Some(2013)), cited("Act", None)];
    let mut comparison = compared(&Sent::data("One."), &Sent::data("Two."));
    comparison.note_citations(&last, &this);
    let told: Vec<&str> = comparison.also.iter().map(|also| also.message.as_str()).collect();
    assert_eq!(
        told,
        ["Code is no longer cited", "Guide is cited in another edition", "Act is cited for the first time"]
    );
    assert_eq!(comparison.also[1].current.as_deref(), Some("Guide 2013"));
}
