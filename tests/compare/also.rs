use boardcheck::compare::{ChangeStatus, Year, compare, compare_findings};
use boardcheck::finding::{Code, Finding, Severity, Subject};
use boardcheck::ruleset::{RuleSet, SectionKind, Successor};
use jiff::civil::date;

use super::years::{Sent, compared, flags, label, rules, section};

fn also(last: &Sent, this: &Sent) -> Vec<String> {
    compared(last, this).also.into_iter().map(|also| format!("{}: {}", also.kind.name(), also.message)).collect()
}

#[test]
fn agencies_and_documents_come_and_go() {
    let both =
        Sent::default().form("harbour", "report", &[("data", "One.")]).form("moor", "roles", &[("area", "All.")]);
    let one = Sent::data("One.");
    assert_eq!(also(&one, &both)[..1], ["agency-joined: Moor Trust sends documents for the first time"]);
    assert_eq!(also(&both, &one)[..1], ["agency-left: Moor Trust sent documents last year and sends none this year"]);
    let more = Sent::data("One.").form("harbour", "roles", &[("area", "All.")]);
    assert_eq!(also(&one, &more), ["document-added: Harbour Council did not send a roles form last year"]);
    assert_eq!(also(&more, &one), ["document-gone: Harbour Council sent a roles form last year and none this year"]);
    let two =
        Sent::data("One.").form("harbour", "roles", &[("area", "All.")]).form("harbour", "roles", &[("lead", "Sam")]);
    assert_eq!(
        also(&two, &more)[..1],
        ["document-gone: Harbour Council sent 2 of the roles form last year and 1 this year"]
    );
}

#[test]
fn people_and_sign_off_are_told_apart_from_other_answers() {
    let roles = |lead: &str| Sent::default().form("harbour", "roles", &[("lead", lead)]);
    let comparison = compared(&roles("Robin Example, head of care"), &roles("Sam Specimen, head of care"));
    assert_eq!(comparison.also[0].current.as_deref(), Some("Sam Specimen, head of care"));
    let signed = |text: &str| Sent::default().form("harbour", "report", &[("sign-off", text)]);
    let last = signed("Ratified by: Quality Committee\nRatified on: 3 March 2013");
    let this = signed("Ratified by: Harbour Board\nRatified on: 4 March 2014");
    assert_eq!(
        also(&last, &this),
        ["sign-off-by: signed off by another body", "sign-off-date: signed off on another date"]
    );
    let stale = compared(&last, &signed("Ratified by Quality Committee, 03.03.13"));
    let change = stale.changes.iter().find(|change| change.subject.section == "sign-off").unwrap();
    assert!(stale.also.is_empty() && flags(change).contains(&"sign-off-not-renewed"), "{stale:?}");
}

#[test]
fn a_placeholder_in_the_place_of_an_answer_is_flagged_where_it_is_new() {
    let mut comparison = compared(&Sent::data("Staff keep a record of all training."), &Sent::data("To follow."));
    let subject =
        Subject { agency: Some("harbour".into()), document: Some("report".into()), section: Some("data".into()) };
    let finding = Finding {
        code: Code::PlaceholderAnswer,
        severity: Severity::Error,
        subject,
        source: None,
        page: None,
        line: None,
        message: String::new(),
        evidence: "To follow.".into(),
        suggestion: String::new(),
    };
    comparison.findings = Some(compare_findings(std::slice::from_ref(&finding), std::slice::from_ref(&finding)));
    comparison.note_placeholders();
    assert!(comparison.changes.iter().all(|change| flags(change).is_empty()), "it was there last year");
    comparison.findings = Some(compare_findings(&[], &[finding]));
    comparison.note_placeholders();
    let change = comparison.changes.iter().find(|change| change.subject.section == "data").unwrap();
    assert_eq!(flags(change), ["placeholder-now"]);
    assert_eq!(change.status, ChangeStatus::Rewritten, "the text is there, and counts as one");
}

#[test]
fn an_agency_is_compared_with_the_one_it_succeeded() {
    let mut rules = rules();
    rules.agencies[0].successors =
        vec![Successor { name: "Moor Trust".into(), from: date(2013, 4, 1), agency: Some("moor".into()) }];
    let last = Sent::data("Staff keep a record of all training.");
    let this = Sent::default().form("moor", "report", &[("data", "Staff keep a record of all training.")]);
    let year = |sent| Year { year: label(2012), register: sent, rules: &rules };
    for (last, this, agency, was) in [(&last, &this, "moor", "harbour"), (&this, &last, "harbour", "moor")] {
        let comparison = compare(&year(&last.0), &year(&this.0));
        let change = &comparison.changes[1];
        assert_eq!((change.status, change.subject.agency.as_str()), (ChangeStatus::Unchanged, agency));
        assert_eq!(change.was.as_ref().map(|was| was.agency.as_str()), Some(was));
        assert_eq!(comparison.also[0].kind.name(), "agency-succeeded");
        assert_eq!(comparison.changes.len(), 4);
    }
}

#[test]
fn questions_whose_ids_changed_are_paired_by_their_words() {
    let old = rules();
    let mut new: RuleSet = rules();
    let sections = &mut new.documents[0].sections;
    sections[1] = section("figures", SectionKind::Text, "Figures that are kept, and looked at by whom");
    sections.push(section("voice", SectionKind::Text, "How children were heard"));
    let last = Sent::data("Staff keep a record of all training.");
    let this = Sent::default().form("harbour", "report", &[("figures", "Staff keep a record of all training.")]);
    let comparison = compare(
        &Year { year: label(2012), register: &last.0, rules: &old },
        &Year { year: label(2013), register: &this.0, rules: &new },
    );
    let change = comparison.changes.iter().find(|change| change.subject.section == "figures").unwrap();
    assert_eq!(change.status, ChangeStatus::Unchanged);
    assert_eq!(change.was.as_ref().map(|was| was.section.as_str()), Some("data"));
    let told: Vec<&str> = comparison.also.iter().filter_map(|also| also.section.as_deref()).collect();
    assert_eq!(told, ["figures", "voice"]);
}

#[test]
fn findings_are_resolved_still_there_or_new() {
    let finding = |code, section: &str, evidence: &str| Finding {
        code,
        severity: Severity::Warning,
        subject: Subject { section: Some(section.into()), ..Subject::default() },
        source: None,
        page: None,
        line: None,
        message: String::new(),
        evidence: evidence.into(),
        suggestion: String::new(),
    };
    let last = [
        finding(Code::StaleGuidance, "aims", "Working Together 2006"),
        finding(Code::StaleGuidance, "aims", "the Act of 1989 as it was"),
        finding(Code::MissingAnswer, "data", "Data"),
    ];
    let this = [
        finding(Code::StaleGuidance, "aims", "the act of 1989, as it was then"),
        finding(Code::StaleGuidance, "aims", "working together 2006"),
        finding(Code::ThinAnswer, "data", "Yes"),
    ];
    let compared = compare_findings(&last, &this);
    assert_eq!(compared.resolved, last[2..]);
    assert_eq!(compared.still, this[..2]);
    assert_eq!(compared.new, this[2..]);
}
