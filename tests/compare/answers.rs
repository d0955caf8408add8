use boardcheck::compare::{ChangeStatus, HunkKind};

use super::years::{Sent, applied, compared, data, flags};

const ONE: &str = "Staff are trained at two levels, and the harbour crew keeps a record of who came.";
const TWO: &str = "The forum looked at forty cases in the year and wrote to each school about what it found.";
const THREE: &str = "Parents were asked in spring how they were heard, and a summary went to the trust's own board.";

#[test]
fn what_is_never_a_change_of_the_answer_is_none() {
    for (last, this) in [
        (ONE, "STAFF are trained at two levels - and the harbour crew keeps a record of who came"),
        ("the trust's \"own\" aims", "the trust\u{2019}s \u{201c}own\u{201d} aims"),
        ("well-being needs", "well- being needs"),
        ("of\u{fb01}ce", "office"),
        ("1. Governance\n2. Training", "Governance\n\u{2022} Training"),
        ("They set up a forum", "They setup a forum"),
        ("vulnerability& should", "vulnerability & should"),
        ("One thing. Another thing.", "One thing.\nAnother thing."),
        ("safe\u{ad}guarding\u{a0}work", "safeguarding work"),
    ] {
        let change = data(last, this);
        assert_eq!(change.status, ChangeStatus::Unchanged, "{last:?} {this:?}");
        assert!((change.similarity - 1.0).abs() < 1e-9);
        assert_eq!(change.hunks.len(), 1);
    }
}

#[test]
fn a_figure_that_changed_is_a_change_however_it_is_spaced() {
    for (last, this) in [("11 of 12", "1 of 112"), ("Section 11 audit", "Section 12 audit"), ("2 1", "21")] {
        assert!(data(last, this).status.is_change(), "{last:?} {this:?}");
    }
    assert_eq!(flags(&data("Section 11 audit was sent", "Section 12 audit was sent")), ["figures-only"]);
}

#[test]
fn another_box_that_is_ticked_is_a_change_and_another_kind_of_tick_is_none() {
    let ticked = "\u{2612} Yes \u{2610} No";
    assert!(data(ticked, "\u{2610} Yes \u{2612} No").status.is_change());
    assert_eq!(data(ticked, "\u{2611} Yes \u{25a1} No").status, ChangeStatus::Unchanged);
    // A rendering that lost the boxes says nothing about them.
    assert_eq!(data(ticked, "Yes No").status, ChangeStatus::Unchanged);
}

#[test]
fn a_date_at_the_beginning_of_a_line_is_no_number_of_a_list() {
    let change = data("The rota began on\n1.6.14 Staff were told.", "The rota began on\n1.7.14 Staff were told.");
    assert_eq!(change.status, ChangeStatus::Edited);
}

#[test]
fn answers_come_go_and_are_rewritten() {
    let status = |last: &str, this: &str| data(last, this).status;
    assert_eq!(status("", ONE), ChangeStatus::Added);
    assert_eq!(status(ONE, ""), ChangeStatus::Removed);
    assert_eq!(status("", "\u{2014}"), ChangeStatus::Absent);
    assert_eq!(status(ONE, &ONE.replace("two", "three")), ChangeStatus::Edited);
    assert_eq!(status(ONE, TWO), ChangeStatus::Rewritten);
    assert_eq!(status(ONE, "To be confirmed."), ChangeStatus::Rewritten);
    // What only grew, or was only cut, is not another answer.
    let long = [ONE, TWO, THREE].join(" ");
    assert_eq!(status(ONE, &format!("{ONE} {}", long.replace("the", "a").repeat(4))), ChangeStatus::Edited);
    assert_eq!(status(&long, TWO), ChangeStatus::Edited);
}

#[test]
fn a_paragraph_that_moved_is_moved_and_one_that_was_split_is_no_rewrite() {
    let change = data(&format!("{ONE}\n{TWO}\n{THREE}"), &format!("{THREE}\n{ONE}\n{TWO}"));
    assert_eq!((change.status, flags(&change)), (ChangeStatus::Edited, vec!["moved"]));
    assert!((change.similarity - 1.0).abs() < 1e-9);
    assert_eq!(change.hunks[0].kind, HunkKind::Move);
    assert_eq!(change.hunks[0].text.trim_end(), THREE);
    assert_eq!(change.hunks[0].elsewhere.as_ref(), Some(&change.subject));
    let split = data(&format!("{ONE} {TWO}"), &format!("{ONE}\n{TWO}"));
    assert_eq!((split.status, flags(&split)), (ChangeStatus::Unchanged, vec!["paragraph-split"]));
    let joined = data(&format!("{ONE}\n{TWO}"), &format!("{ONE} {TWO} We met."));
    assert_eq!((joined.status, flags(&joined)), (ChangeStatus::Edited, vec!["paragraphs-joined"]));
}

#[test]
fn a_list_in_another_order_is_said_to_be_that() {
    for (last, this) in [
        ("It covers:\n- governance\n- training\n- referrals", "It covers:\n- referrals\n- governance\n- training"),
        ("It covers:\n- governance\n- training\n- referrals", "It now covers:\n- referrals\n- governance\n- training"),
        ("Police, health services and schools came.", "Schools, health services and police came."),
    ] {
        let change = data(last, this);
        assert_eq!((change.status, flags(&change)), (ChangeStatus::Edited, vec!["list-reordered"]), "{this:?}");
    }
}

#[test]
fn text_that_went_to_another_section_is_shown_in_both() {
    let last = Sent::default().form("harbour", "report", &[("aims", &format!("{ONE}\n{TWO}")), ("audit", THREE)]);
    let this = Sent::default().form("harbour", "report", &[("aims", ONE), ("audit", &format!("{THREE} {TWO}"))]);
    let comparison = compared(&last, &this);
    let section = |id: &str| comparison.changes.iter().find(|change| change.subject.section == id).unwrap();
    let (aims, audit) = (section("aims"), section("audit"));
    assert_eq!((flags(aims), flags(audit)), (vec!["moved-to"], vec!["moved-from"]));
    let moved = audit.hunks.iter().find(|hunk| hunk.kind == HunkKind::Move).unwrap();
    assert_eq!((moved.text.as_str(), moved.elsewhere.as_ref()), (TWO, Some(&aims.subject)));
    let gone = aims.hunks.iter().find(|hunk| hunk.kind == HunkKind::Delete).unwrap();
    assert_eq!(gone.elsewhere.as_ref(), Some(&audit.subject));
    assert_eq!(applied(&audit.hunks).1, format!("{THREE} {TWO}"));
}

#[test]
fn an_answer_that_is_only_the_forms_guidance_is_none() {
    let mut rules = super::years::rules();
    rules.documents[0].sections[1].prompts =
        vec!["Say which figures you keep, and who looks at them (200 words).".into()];
    let year = |sent| boardcheck::compare::Year { year: super::years::label(2012), register: sent, rules: &rules };
    let last = Sent::data("Say which figures you keep, and who looks at them");
    let this = Sent::data(ONE);
    let comparison = boardcheck::compare::compare(&year(&last.0), &year(&this.0));
    let change = comparison.changes.iter().find(|change| change.subject.section == "data").unwrap();
    assert_eq!((change.status, &change.previous), (ChangeStatus::Added, &None));
}

#[test]
fn two_forms_of_one_kind_are_one_change_whatever_their_order() {
    let roles = |lead: &'static str, area: &'static str| [("lead", lead), ("area", area)];
    let (one, two) = (roles("Robin Example", "The whole county"), roles("Sam Specimen", "The harbour towns"));
    let last = Sent::default().form("moor", "roles", &one).form("moor", "roles", &two);
    let this = Sent::default().form("moor", "roles", &two).form("moor", "roles", &one);
    let comparison = compared(&last, &this);
    assert_eq!(comparison.changes.len(), 2);
    assert_eq!(comparison.count(ChangeStatus::Unchanged), 2);
    let new = roles("Robin Example", "The whole county and the isles");
    let comparison = compared(&last, &Sent::default().form("moor", "roles", &two).form("moor", "roles", &new));
    assert_eq!((comparison.count(ChangeStatus::Unchanged), comparison.count(ChangeStatus::Edited)), (1, 1));
}

#[test]
fn a_document_that_one_year_holds_has_all_its_sections_and_one_that_neither_holds_has_none() {
    let comparison = compared(&Sent::default(), &Sent::data(ONE));
    let told: Vec<(&str, ChangeStatus)> =
        comparison.changes.iter().map(|change| (change.subject.section.as_str(), change.status)).collect();
    let (added, absent) = (ChangeStatus::Added, ChangeStatus::Absent);
    assert_eq!(told, [("aims", absent), ("data", added), ("audit", absent), ("sign-off", absent)]);
}
