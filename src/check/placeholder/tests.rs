use super::super::testing::{Sent, findings};
use super::*;

fn severity(paragraphs: &[&str]) -> Option<Severity> {
    let found = findings(&Sent::new().form("harbour", "report").answer("data", paragraphs), run);
    found.first().map(|finding| finding.severity)
}

#[test]
fn a_placeholder_alone_is_an_error() {
    let wrong: Vec<&str> = [
        "TBC",
        "tbc.",
        "T.B.C.",
        "To follow",
        "More info to follow.",
        "N/A",
        "n/a",
        "Not applicable",
        "xxxx",
        "XXX",
        "........",
        "____________",
        "???",
        "-",
        "[insert text here]",
        "<name of lead>",
        "Click here to enter text.",
        "Click or tap here to enter text.",
        "Choose an item.",
        "Insert text here",
        "Figures TBC",
        "Awaiting data from HR",
        "Under review",
        "In progress",
        "This section is currently under review.",
        "Work in progress",
        "To be confirmed by end of March",
        "Response awaited",
        "Details will follow shortly.",
        "Not yet available",
        "Data to be provided at a later date",
        "This is still to be completed",
        "Lorem ipsum dolor sit amet",
        "Pending",
        "(to be confirmed)",
        "Don’t know",
        "No information available",
        "Lead to provide",
        "TBC – awaiting the new head",
        "Information to be added",
        "Unknown at present",
        "[Agency to complete]",
        "Date to be advised",
        "To be completed by HR",
        "Case studies to be supplied",
        "Sample text",
        "We are awaiting the outcome of the review.",
        "Answer: TBC",
        "In progress - to be completed by June 2014",
        "TBC, TBC",
        "In hand",
        "As and when",
        "XX staff",
        "Finance are pulling this together",
        "With Finance for checking",
        "Robin to check with the harbour office",
        "Sam - is this one yours or mine?",
        "Robin is on leave until Monday, she will have the numbers",
        "Sorry, we ran out of time on this one",
        "This section has not been completed.",
        "Due to illness this section has not been completed.",
        "No reply received from the harbour office",
        "Awaiting sign-off by the harbour board",
        "We will add this once the year end figures are available.",
        "Could someone in the crew office fill this in please? Thanks",
        "[paragraph from the annual report to go here]",
        "<<Name of committee>>",
        "Numbers?",
        "The wording of this section is with our solicitors.",
        "I am waiting for my manager to let me have this.",
        "No figures were available when this return was prepared.",
        "The person who holds this information has left and we are trying to find it.",
        "The crew’s wording is being rewritten. New text will be sent to the office once the trustees have agreed it.",
        "HARBOURS - JK TO CHECK AND COMPLETE",
    ]
    .into_iter()
    .filter(|answer| severity(&[answer]) != Some(Severity::Error))
    .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    for answer in [
        &["TBC", "Awaiting figures."][..],
        &["The mate is on leave until Monday. She will fill this in on her return."],
    ] {
        assert_eq!(severity(answer), Some(Severity::Error), "{answer:?}");
    }
}

#[test]
fn a_placeholder_beside_an_answer_is_a_warning() {
    for answer in [
        "Our audit plan covers every ward and was agreed in June. *More info to follow.*",
        "Training reached 94% of staff; figures for the fourth quarter TBC.",
        "All staff attend level 1 (figures to follow).",
        "The lead for this work is [insert name] and she reports to the board.",
        "We trained xx% of staff last year in all of our homes.",
        "We trained ____ staff last year in all of our homes.",
        "The review took place. Further details will be provided in due course.",
        "The lead is ............ and meets the team every week.",
        "Our lead meets the team. Date of the next audit: TBC",
        "The plan was agreed on xx/xx/2014 by all of the teams.",
        "The plan was agreed on dd/mm/yyyy by all of the teams.",
        "In the year XX members of the crew attended the course and all of them finished it.",
        "Moorings are read each month. Drill results: awaiting from the crew office, to be slotted in here.",
        "A crew left Pier [XXXX – name to be cleared with the press desk] in June and came back in July.",
        "A boat was late and was found. Outcome: TO BE ADDED BY HM.",
        "Our lead officer, NAME, attends the board and its sub groups.",
        "Crews are drilled twice a year. The mate is to add the number of drills here before this is sent.",
        "Moorings were read in May. Results: piers 82%, slips 90%, buoys – not yet back from the survey team, will add.",
        "Two drills were held, and both went well. Quote from a crew member to go in here.",
        "Crews row out at six. Level three figures to be confirmed by the mates.",
        "Crews row out at six. Figures for bank staff to follow from HR.",
        "Boards attended: Harbour, Moorland, tbc others",
        "The log can be read by all at [web address].",
        "There were [no.] calls last year, of which [no.] were answered within the hour.",
        "The lead officer is (name) and she reports to the board each month.",
        "Of the 40 files that were read, ?? were good or better.",
        "All crews are trained on joining. (Numbers to be added by Robin.)",
        "All crews are trained on joining. (Check with Robin whether this holds for agency staff.)",
        "Volunteers are interviewed before they start. Can someone check this is still right?",
        "Crews meet every Monday to talk about risk. Need figures here.",
        "Crews meet every Monday to talk about risk. NB: Robin to check this paragraph.",
        "The form was changed in March [date?] and has been welcomed.",
        "We run six clubs for young carers. [Section on the summer survey to be added by KP]",
        "We have asked the hospital how many midwives came and will let you know the figure.",
        "All homes are inspected twice a year; the results for the spring were not available when this was written.",
        "The named doctor attends. Attendance rates will be provided to the Board once they have been validated.",
        "Crews attended 311 meetings. We are still waiting for the figure for the last quarter.",
        "The lead nurse reads each referral. To follow: outcomes of the audit.",
    ] {
        assert_eq!(severity(&[answer]), Some(Severity::Warning), "{answer}");
    }
    assert_eq!(severity(&["We audit every home each year.", "Results to follow"]), Some(Severity::Warning));
    assert_eq!(severity(&["We audit every home. Data awaited from two of them."]), Some(Severity::Warning));
}

#[test]
fn prose_that_uses_the_same_words_is_none() {
    for answer in [
        "Staff know which procedures to follow.",
        "There is clear guidance for all staff to follow.",
        "The team leader rings families to follow up missed visits.",
        "A clear process to follow.",
        "The n/a rate in our survey fell to two per cent.",
        "Dr N/A",
        "The policy is under review and staff are told of changes.",
        "Children awaiting adoption are seen every week.",
        "Two cases are pending before the court.",
        "His identity was to be confirmed as part of the enquiry.",
        "Yes",
        "No",
        "None of our staff work alone.",
        "The strategy is in development with partners and will be launched after consultation in May.",
        "Child X and Mr XX were both seen alone.",
        "It was agreed [sic] that [the child] would be seen.",
        "Response times are kept < 5 days and > 90% of cases.",
        "Not applicable, because we see no children.",
        "An action plan to be completed by each home every March is how we learn.",
        "Contact Jo at <jo@harbour.example> for more.",
        "Appendix XX and Part XXX",
        "Why does this matter? A crew that asks is told, and a crew that is told acts.",
        "TBC officers attend the meetings of Tewford Borough Council (TBC).",
        "We will follow the new procedures.",
        "The audit was carried out; the report will be submitted by March 2015.",
        "Feedback will be provided to families.",
        "What do we want to know? Who is at risk.",
        "Staff are to be advised of changes in writing.",
        "Information is provided to every parent.",
        "The unknown is what worries us most.",
        "Two posts are in hand and the interviews took place last week.",
        "Awaiting a reply from the coastguard is no reason to wait: the duty officer rings after an hour.",
        "Nil returns are recorded by the harbour office, and each crew must send one.",
        "Data is collected and shared with the crew every month.",
        "Figures are checked by the data officer and sent to the board each quarter.",
        "Records are to be completed by the end of the shift and are read by the crew leader.",
        "No Secrets on Board: a guide to asking for help",
        "Working together to keep children safe at sea",
        "Children missing from home",
        "Duty to share information",
        "Please ask for help: that is the message on every poster in our boats.",
        "Who is the lead? Every member of a crew must be able to say, and in our checks 47 of 50 could.",
        "We have no waiting list.",
        "Nothing was asked of children this year.",
        "A revised rota will be issued in March 2015.",
        "The Harbour Plan is to be put to the Pilots Board in July.",
        "We are preparing for the Harbours Bill.",
        "There is a lead trustee for training.",
        "When figures are not available at the meeting the chair asks for them within a week.",
        "Families are told that a worker will let them know the date of the visit.",
        "Reviewed annually - ongoing",
        "The form has a box for the child’s own words, and nobody may leave it blank.",
        "The XX Club, a club for girls, is visited every Friday.",
        "Requests for information are answered within one working day.",
        "A poster (“Ask, look, listen”) hangs in every boathouse.",
        "Crews row out at six. Passengers told us: please see me, not my ticket.",
        "Crews row out at six. Passengers said: please listen before you write.",
        "Crews row out at six. We put it to the mates like this: what would you want for your own child?",
    ] {
        assert_eq!(severity(&[answer]), None, "{answer}");
    }
    assert_eq!(
        severity(&["Audit of files: done.", "- Audit of training: in progress"]),
        None,
        "a state in a list is one"
    );
}

#[test]
fn none_answers_what_there_may_not_be() {
    assert!(asks_if_any("Other boards that you attend, if any"));
    assert!(asks_if_any("What would you like the board to do for you?"));
    assert!(!asks_if_any("How is the voice of children heard?"));
    for (text, none) in
        [("Nothing this year, thank you.", true), ("Nothing received yet.", false), ("Nobody asks.", false)]
    {
        assert_eq!(phrase::is_none(&Clause::of(Line::of(text, &crate::document::fold(text)))), none, "{text}");
    }
    assert_eq!(severity(&["None"]), None, "thin at most: nobody can tell from the word");
}

#[test]
fn a_vacant_post_is_an_answer_to_who_holds_it_and_to_nothing_else() {
    let lead = |words: &str| {
        let found = findings(&Sent::new().form("harbour", "report").answer("lead", &[words]), run);
        found.first().map(|finding| finding.severity)
    };
    assert_eq!(lead("Vacant"), None);
    assert_eq!(lead("The post is currently vacant."), None);
    assert_eq!(lead("Vacant, to be confirmed"), Some(Severity::Error));
    assert_eq!(severity(&["Vacant"]), Some(Severity::Error));
}

#[test]
fn a_question_asked_again_is_no_answer_to_it() {
    assert_eq!(severity(&["Please list the data"]), Some(Severity::Error));
    assert_eq!(severity(&["Please give details of your data."]), Some(Severity::Error));
    let again = |text: &str| form_text::asks_again(&fold(text), &fold("Which law do your staff work to?"));
    assert!(again("Please list the law") && !again("Please list the law and the courts") && !again("Please list them"));
}

#[test]
fn what_is_to_be_noted_is_said() {
    assert_eq!(severity(&["Please note that data is kept by the council, and by no one else."]), None);
    assert_eq!(severity(&["Please note that figures are to follow."]), Some(Severity::Error));
}

#[test]
fn a_field_of_a_table_that_nobody_filled_in_is_an_empty_cell_and_no_placeholder() {
    let found_in = |kind: SectionKind| {
        let words = ["The harbour master counts the boats.", "Click here to enter text."];
        let mut sent = Sent::new().form("harbour", "report").answer("data", &words);
        let report = sent.rules.documents.iter_mut().find(|rule| rule.id == "report").unwrap();
        report.sections.iter_mut().find(|section| section.id == "data").unwrap().kind = kind;
        let data = sent.last().sections.iter_mut().find(|section| section.section == "data").unwrap();
        data.answer.pieces[1].placeholder = true;
        findings(&sent, run).len()
    };
    assert_eq!(found_in(SectionKind::Text), 1);
    assert_eq!(found_in(SectionKind::Table(crate::ruleset::TableRule::default())), 0);
}
