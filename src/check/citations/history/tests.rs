use jiff::civil::date;

use super::*;

fn past(text: &str, name: &str) -> bool {
    let start = text.find(name).unwrap();
    is_past(text, &Words::of(text), &(start..start + name.len()), Ended::UNKNOWN)
}

#[test]
fn what_is_said_to_be_gone_is_of_the_past() {
    for text in [
        "This replaces the 2010 X for all staff",
        "This supersedes X.",
        "All checks were made until X by the old office",
        "the service that took over from X in May",
        "The later Act brought together the Fishing Boats Act 1985 and X",
        "it consolidated X",
        "formerly X",
        "the office that took on that duty from X in May",
        "the work passed to us from X",
        "Our manual used to rest on X.",
        "In 2012 we still relied on the charts of X; since then we keep our own.",
        "We sent our charts to X, and from then on to nobody.",
        "The X manual it used to rest on was withdrawn and we use it no more",
        "the former X",
        "the predecessor of X",
        "the work of X until 2013",
        "X (now the College)",
        "X (now repealed)",
        "X, which was replaced by Y",
        "X has since been superseded",
        "X (superseded by Y)",
        "X was abolished in October",
        "the move from the old X",
        "X is no longer in force",
        "following the closure of X",
        "X, as it then was",
        "X ceased to exist in March",
        "instead of X",
        "files transferred from the X",
        "the board took over the X",
        "by the College (before October 2013 X)",
        "It was first written when X was in force.",
        "Crews who trained under X were told what had changed.",
    ] {
        assert!(past(text, "X"), "{text}");
    }
}

#[test]
fn what_replaces_or_is_to_be_replaced_is_not() {
    for text in [
        "the old policy was replaced by X",
        "X replaces the former guidance",
        "X is to be replaced next year",
        "X will be replaced by Y",
        "in line with X. The previous plan is old",
        "we follow X. It was replaced",
        "X is now embedded in training",
        "The form is used to record what X asks",
        "Nurses transferred from the council report to X",
        "Moved from paper to screen, the book cites X",
        "All staff follow X",
        "We report to X; since then we have done so each month",
        "We were trained in 2012, and since then report to X",
        "Crews are trained under X",
        "Its policy was issued under X, with which all crews comply",
    ] {
        assert!(!past(text, "X"), "{text}");
    }
}

/// The same of a thing that ended in October 2013 and left its work to the College of Watching.
fn past_of(text: &str) -> bool {
    let start = text.find('X').unwrap();
    let successors = names_of("the College of Watching and the Harbour Service");
    let ended = Ended { on: Some(date(2013, 10, 7)), successors: &successors };
    is_past(text, &Words::of(text), &(start..start + 1), ended)
}

#[test]
fn what_handed_on_its_work_is_of_the_past() {
    for text in [
        "Checks come from X's successor, the College",
        "The group, formerly a shadow committee under the North Coast X, has a seat.",
        "We heed the College, which has taken over what used to be done by X.",
        "X, which gave way in May to the new programme, was the ground of our plan.",
        "X, whose work passed to another body, led on this.",
        "X was folded into a larger body.",
        "In the days of X there was one pilot.",
        "The service took on the staff of X.",
        "After the winding up of X we wrote our own.",
        "Boats left by X have been sold.",
        "Duties passed from X to the council.",
        "X came to an end in March and its books are with the council.",
        "When X went, the harbour lost its light.",
        "There is no X any more.",
        "What X once did is done by the council.",
        "In the past X ran this service.",
        "Older leaflets mention X and are being recalled.",
        "All mention of X has been removed from our plans.",
        "The old guidance, X, gave ten days.",
        "The guidance in force at the time (X) gave ten days.",
        "Our plan no longer rests on X.",
        "The captain, who had been a mate at X, joined us.",
        "The light was put up under X.",
        "The duty has its roots in X.",
        "The court was set up by X in 2009 and continues.",
        "The court, which X founded in 2009, still meets.",
        "The duties of X fell to the College of Watching.",
        "X lives on in the Harbour Service.",
        "Unlike X, the College of Watching has a boat.",
        "The Harbour Service is far smaller than X.",
        "Where forms named X they now name the CW, for the College of Watching.",
        "The differences between X and the Harbour Service were taught.",
    ] {
        assert!(past_of(text), "{text}");
    }
}

#[test]
fn what_is_named_beside_its_successor_or_beside_history_is_not() {
    for text in [
        "We heed X and the College of Watching.",
        "The Harbour Service, X and the council meet.",
        "Since the last audit, X guides all our work.",
        "Following the closure of two piers X asks for returns.",
        "The former pier is owned by X.",
        "The replacement plan follows X.",
        "Our plan replaces that of 2008 and follows X.",
        "Once a month X meets us.",
        "Until they are trained, crews are guided by X.",
        "Nobody starts until X has sent a certificate.",
        "Nobody starts until X clears them.",
        "Our old plan was replaced (as X asks).",
        "X passes its reports to us.",
        "X is given to every crew.",
        "X has joined our group.",
        "Crews were told in May 2012 of the plan, which follows X.",
        "The plan, which was written in 2011, complies with X.",
        "In May 2014 the board was told that checks are made with X.",
        "Boats are passed by X to us each spring.",
        "The service (which replaced another in April 2012), X and the council meet.",
        "Our plan refers to X.",
        "The light is kept under X.",
    ] {
        assert!(!past_of(text), "{text}");
    }
}
