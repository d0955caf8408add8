use jiff::civil::date;
use proptest::prelude::*;

use super::super::testing::{Sent, findings, subjects};
use super::*;
use crate::document::dates;

/// The dates of a sentence for which something is announced, in the reporting year 2013-2014.
fn announced(sentence: &str) -> Vec<String> {
    let period = dates::Period { first: date(2013, 4, 1), last: date(2014, 3, 31) };
    dates::find(sentence, Some(period))
        .into_iter()
        .filter(|date| each_trait(sentence, "", date, |_| ()) == Verdict::Announced)
        .map(|date| sentence[date.range].to_owned())
        .collect()
}

#[test]
fn announcements_are_told_by_the_verb_nearest_to_the_date() {
    let mut wrong = Vec::new();
    for (sentence, dates) in [
        ("The audit was completed in January 2013 and will be repeated in January 2014.", vec!["January 2014"]),
        ("The lone working policy (to be ratified in early 2014) covers all visits.", vec!["early 2014"]),
        ("The partnership (May 2013) is to bring in new rotas by September 2013.", vec!["September 2013"]),
        ("Supervision records are to be in place by 20th December;", vec!["20th December"]),
        ("During 2013 all courses run by the hub are to be reviewed by one lead.", vec!["2013"]),
        ("During 2013 the service is committed to the delivery of a single front door.", vec!["2013"]),
        ("By March 2014, we will have trained every volunteer.", vec!["March 2014"]),
        ("The trial starts at the crown court in February 2014, and each child has a worker.", vec!["February 2014"]),
        ("Training for each new starter starts every February 2014.", vec![]),
        ("The new wing is opening its doors to families in November 2013.", vec!["November 2013"]),
        ("The pathway comes in use on 1 February 2014.", vec!["1 February 2014"]),
        ("Plan: ten actions. Outstanding: a protocol (Feb 14), one flag guide (signed, March 14).", vec!["Feb 14"]),
        ("Outstanding actions: none (Feb 2014).", vec!["Feb 2014"]),
        ("They’ve told us we’ll get it on 14/02/2014.", vec!["14/02/2014"]),
        ("It's due in February 2014 and we're ready.", vec!["February 2014"]),
        ("The record will go live in October 2013, and be looked at monthly from then on.", vec!["October 2013"]),
        ("Missing persons: a post was agreed, to start in November 2013.", vec!["November 2013"]),
        ("Staff met the police to plan for the drill in March 2014.", vec![]),
        ("A new group starts in the old town after Easter 2014 and can be joined now.", vec!["Easter 2014"]),
        ("It's been in use since February 2014 and staff know it well.", vec![]),
        ("The audit of 2013 was repeated, as planned, in January 2014: forty files.", vec![]),
        ("The audit will be repeated, as planned, in January 2014.", vec!["January 2014"]),
        ("We plan to open the clinic in spring 2014.", vec!["spring 2014"]),
        ("The trust intends to recruit two nurses by the end of March 2014.", vec!["end of March 2014"]),
        ("A second survey is planned for Q3 2013/14.", vec!["Q3 2013/14"]),
        ("The next inspection is due in May 2014.", vec!["May 2014"]),
        ("The strategy is due to be launched on 1 April 2014.", vec!["1 April 2014"]),
        ("To complete the training matrix by 31.3.14", vec!["31.3.14"]),
        ("Implement the new referral form by January 2014", vec!["January 2014"]),
        ("We will ensure that all staff are trained by March 2014.", vec!["March 2014"]),
        ("The policy will be updated, consulted on and agreed in Jan 2014.", vec!["Jan 2014"]),
        ("We will roll out the updated training by March 2014", vec!["March 2014"]),
        ("Training is expected to begin in Feb 2014", vec!["Feb 2014"]),
        ("Target date 1 May 2014", vec!["1 May 2014"]),
        ("Completion date 1 May 2014", vec!["1 May 2014"]),
        ("The hub will go live from April 2014.", vec!["April 2014"]),
        ("It has been agreed that a review will take place in June 2013.", vec!["June 2013"]),
        ("In January 2014 a peer review is scheduled.", vec!["January 2014"]),
        ("Case audits will be held (February 2014).", vec!["February 2014"]),
        ("Actions to be completed by 31/03/2014: a rota", vec!["31/03/2014"]),
        ("Action required: update the policy by end of March 2014", vec!["end of March 2014"]),
        ("The work will commence w/c 10/12/13.", vec!["10/12/13"]),
        ("The tool is to be ratified March 2014", vec!["March 2014"]),
        ("Training took place in October 2013, with another course planned for February 2014.", vec!["February 2014"]),
        ("We hope to have this in place for September 2013", vec!["September 2013"]),
        ("It is hoped that the post will be filled in Jan 2014", vec!["Jan 2014"]),
        ("The review is to be undertaken by an independent author in January 2014.", vec!["January 2014"]),
        ("The clinic was launched in May 2013 and is expected to be fully staffed by March 2014.", vec!["March 2014"]),
        ("The work was due to be finished in January 2014.", vec!["January 2014"]),
        ("The lead was to report in January 2014.", vec!["January 2014"]),
        ("The booklet for crews goes to print in March 2014.", vec!["March 2014"]),
        ("The new mooring policy starts on 1 February 2014.", vec!["1 February 2014"]),
        ("Next steps: drill booked for 11 March 2014.", vec!["11 March 2014"]),
        ("A peer review has been arranged for the spring term of 2014.", vec!["spring term of 2014"]),
        ("We expect to appoint a pilot before Christmas 2013.", vec!["Christmas 2013"]),
        ("It is planned that the log be used at all piers from January 2014.", vec!["January 2014"]),
        (
            "The trust intends to have sampled 40 logs by the end of the 2013/14 financial year.",
            vec!["end of the 2013/14"],
        ),
        ("The open day is on 13 March 2014.", vec!["13 March 2014"]),
        ("Crews have been asked to return the form by 16 May 2014.", vec!["16 May 2014"]),
        ("Our target is that every crew has had the drill by 31.03.14.", vec!["31.03.14"]),
        ("A pilot is being appointed to start in January 2014.", vec!["January 2014"]),
        ("The review is out for comment until May 2014, when it will be signed off.", vec!["May 2014"]),
        ("The launch has been put back to May 2014.", vec!["May 2014"]),
        ("The plan is to be signed off at the May 2014 meeting of the committee.", vec!["May 2014"]),
        ("A second crew will start after Easter 2014.", vec!["Easter 2014"]),
        ("Roll-out to all piers from February 2014.", vec!["February 2014"]),
        ("Launch date: 1 June 2014.", vec!["1 June 2014"]),
        ("The deadline for this is 31 March 2014.", vec!["31 March 2014"]),
        ("The mooring form, planned for January 2014, will give crews sight of the tide.", vec!["January 2014"]),
    ] {
        let found = announced(sentence);
        if found != dates {
            wrong.push(format!("{sentence} {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_was_done_what_holds_and_what_is_law_is_no_announcement() {
    let mut wrong = Vec::new();
    for sentence in [
        "There were 61 such moves in 2012/13, and 4 starts in January 2013.",
        "A new recording system in August 2013 has changed how data is collected.",
        "The review was completed in January 2013.",
        "Staff completed the course in May 2013.",
        "From April 2013 we will continue to attend every conference.",
        "Since January 2013 staff will always have a supervisor.",
        "The plan is reviewed annually; it was last reviewed in June 2013.",
        "As reported in March 2013, we will expand the team.",
        "Following the inspection in May 2012, we will strengthen supervision.",
        "The findings from the audit of January 2013 will be monitored.",
        "The Children and Families Act will come into force in April 2014.",
        "We will act on the report that the board published in March 2013.",
        "The form was to be finished by March 2014 and was signed on the last day of that month.",
        "The review was due in March 2014 but has been put off.",
        "The crew that was to move in January 2014 did so.",
        "The course planned for March 2014 has now been held.",
        "The new form, due by March 2014, is now in use on every pier.",
        "All actions due by 31 March 2014 have been completed.",
        "Target date March 2014 - achieved.",
        "Actions due by 31 March 2014: all complete.",
        "Crews who joined after January 2014 will be trained in the autumn.",
        "The pilot, who started on 3 March 2014, is to visit each pier.",
        "The plan drawn up in May 2014 will be overseen by the harbour master.",
        "At its meeting on 20 May 2014 the board decided that every crew will be trained.",
        "Named pilot (from January 2014): Robin Example.",
        "Referrals rose between April 2013 and March 2014 and are likely to rise again.",
        "As at 31 March 2014, 12 posts are vacant.",
        "A child seen in March 2014 said she was going to run away.",
        "41 crews went on targeted courses between April 2013 and March 2014.",
        "Tenancies that start after 1 April 2014 are to include the new clause.",
        "The figures here are for May 2014.",
        "Date of last review: March 2014.",
        "Delays due to the flood in January 2014 are being dealt with.",
        "We will not meet in January 2014.",
        "We will learn from the Serious Case Review 2013.",
        "Children need to be safe and in 2013 we listened to forty of them.",
        "In January 2014 the board agreed that training will be mandatory.",
        "We would like this to have happened in January 2014.",
        "Changes to the structure after March 2014 mean that there are no plans yet.",
        "The team ran events in June 2013 and will run more.",
        "Our annual report for 2012-13 is on the website.",
        "All staff have received training since the audit in January 2013.",
        "In 2013 referrals were up, and staff will be thanked.",
        "The contract will run until March 2014.",
        "Looked after children were seen in May 2013.",
        "A new policy will be introduced following the publication of the framework in March 2013.",
        "We will embed the lessons from the audit in January 2014.",
        "The annual figures will be published in our Quality Account 2013-14.",
        "The plan will be set out in the business plan for 2012-13.",
        "We will report Q3 2013/14 data to the board.",
        "The April 2014 intake will be larger.",
        "In 2012-13 we will continue to offer supervision to every nurse.",
        "By March 2014 three quarters of staff had completed the course.",
        "Will Sample joined the team in May 2013.",
        "The baby due in May 2013 was seen by the midwife.",
        "Staff who have not attended since January 2012 will be contacted.",
        "We will act on the review which took place in June 2013.",
        "We will be inspected under the framework introduced in November 2013.",
        "As of 31 March 2014 all staff will have Level 1.",
    ] {
        let found = announced(sentence);
        if !found.is_empty() {
            wrong.push(format!("{sentence} {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn lapsed(sent: &Sent) -> Vec<String> {
    findings(sent, run).into_iter().map(|finding| finding.evidence).collect()
}

#[test]
fn only_what_has_passed_by_the_as_of_date_is_found() {
    let promise = "The audit will be repeated in January 2014.";
    let mut sent = Sent::new().form("harbour", "report").answer("plans", &["We audit.", promise, "More by May 2015."]);
    let found = findings(&sent, run);
    assert_eq!(subjects(&found), ["harbour/report/plans"]);
    assert_eq!(found[0].evidence, promise);
    sent.as_of = date(2014, 1, 31);
    assert_eq!(lapsed(&sent), Vec::<String>::new());
    sent.as_of = date(2014, 2, 1);
    assert_eq!(lapsed(&sent).len(), 1);
}

#[test]
fn a_span_that_has_not_ended_and_a_month_of_every_year_are_left_alone() {
    let found = |text: &str| {
        let form = Sent::new().form("harbour", "report").answer("plans", &[text]);
        lapsed(&form.answer("sign-off", &["Ratified on: 3 May 2013"])).len()
    };
    assert_eq!(found("Appraisals will be held between April and June 2014."), 1);
    assert_eq!(found("Appraisals will be held between April and September 2014."), 0);
    assert_eq!(found("The report will be presented in June."), 1);
    assert_eq!(found("The report will be presented in June each year."), 0);
}

#[test]
fn several_promises_of_one_answer_are_one_finding() {
    let one = "Rotas are to change by June 2013.";
    let other = "Records will move in May 2013.";
    let sent = Sent::new().form("moor", "statement").answer("own", &[one, other]);
    let found = findings(&sent, run);
    assert_eq!(found.len(), 1);
    assert!(found[0].message.contains("June 2013") && found[0].message.contains("May 2013"), "{}", found[0].message);
}

#[test]
fn a_long_sentence_is_quoted_around_its_date() {
    let long =
        format!("{}the rota is to change by June 2013, {}", "As the group said, ".repeat(20), "and so on ".repeat(40));
    let sent = Sent::new().form("moor", "statement").answer("own", &[&long]);
    let found = findings(&sent, run);
    assert!(found[0].evidence.contains("the rota is to change by June 2013, and so on"), "{}", found[0].evidence);
    assert!(found[0].message.contains("the rota is to change by June 2013"), "{}", found[0].message);
    assert!(found[0].evidence.chars().count() <= EVIDENCE);
}

#[test]
fn a_missing_year_is_the_next_one_after_the_sign_off() {
    let promise = "Plans are to be in place by 20th December.";
    let form = || Sent::new().form("harbour", "report").answer("plans", &[promise]);
    let signed = |on: &str| form().answer("sign-off", &["Ratified by: Quality Board", on]);
    let found = findings(&signed("Ratified on: 10 December 2013"), run);
    assert_eq!(found.len(), 1);
    assert!(found[0].message.contains("year inferred"), "{}", found[0].message);
    assert_eq!(lapsed(&signed("Ratified on: 3 March 2014")), Vec::<String>::new());
    assert_eq!(lapsed(&signed("Ratified on: to follow")), Vec::<String>::new());
}

#[test]
fn the_years_of_titles_are_no_promises() {
    let mut sent =
        Sent::new().form("harbour", "report").answer("plans", &["We will follow the work on Care Act 2013."]);
    sent.rules.works = vec![crate::ruleset::Work {
        title: "Care Act".into(),
        kind: crate::ruleset::WorkKind::Act,
        ..crate::ruleset::Work::default()
    }];
    assert_eq!(lapsed(&sent), Vec::<String>::new());
}

#[test]
fn an_outcome_told_in_the_next_sentence_settles_a_promise() {
    let found = |text: &str| lapsed(&Sent::new().form("harbour", "report").answer("plans", &[text])).len();
    assert_eq!(found("Action: appoint a pilot by April 2014. Status: done."), 0);
    assert_eq!(found("The drill will be held in May 2014. It took place as planned."), 0);
    assert_eq!(found("The drill will be held in May 2014. It will be for all crews."), 1);
    assert_eq!(found("The drill will be held in May 2014. We held it."), 0);
    assert_eq!(found("The drill was to be held in May 2014; it was, and went well."), 0);
    assert_eq!(found("The drill was to be held in May 2014; the pier was not ready."), 1);
    assert_eq!(found("The drill will be held in May 2014. We are also good at chasing missed calls."), 1);
}

proptest! {
    #[test]
    fn any_sentence_is_read_without_harm(
        words in proptest::collection::vec(
            proptest::sample::select(vec![
                "will", "be", "to", "(", ")", ";", "by", "in", "2013", "January", "is", "are", "due", "planned", ",", "the",
                "completed", "March 2014", "and", "from", "date", "committed", ":",
            ]),
            0..30,
        ),
    ) {
        announced(&words.join(" "));
    }
}

#[test]
fn announcements_that_the_grammar_does_not_know_are_weighed() {
    let found = |text: &str| !lapsed(&Sent::new().form("harbour", "report").answer("plans", &[text])).is_empty();
    for text in [
        "Two more rounds of visits sit in the diary for February 2014.",
        "The office tells us there'll be a column for late boats in the February 2014 pack.",
    ] {
        assert!(found(text), "{text}");
    }
    for text in [
        "Two more rounds of visits were made in February 2014.",
        "A column for late boats came in with the February 2014 pack.",
    ] {
        assert!(!found(text), "{text}");
    }
}
