//! Notes to the reader or to a colleague that stand where an answer belongs: "Sorry, have not got round to this page", "Ask
//! Personnel, I have emailed them twice". A return to a board speaks of the agency; it does not speak to anybody.

/// The longest answer that is read as a note, in words.
const LONGEST: usize = 24;

/// Words that speak to the reader.
const READER: &[&str] = &["you", "you'll", "you've", "you'd"];

/// Verbs that tell a colleague what to do, at the beginning.
const TOLD: &[&str] = &["ask", "skip", "chase", "sorry", "apologies"];

/// What a note can send the reader to: then it is a reference.
const DOCUMENTS: &[&str] = &[
    "report",
    "minutes",
    "minuted",
    "submission",
    "return",
    "plan",
    "website",
    "accounts",
    "spreadsheet",
    "appendix",
    "paper",
    "document",
    "there",
    "audit",
    "sent",
    "given",
    "shown",
];

/// Whether such a note sends the reader to something: "You have had our report, it says it all".
pub(super) fn is_pointing(answer: &str) -> bool {
    is_note(answer).is_some_and(|points| points)
}

/// Whether an answer is nothing but such a note, and sends the reader nowhere.
pub(super) fn is_addressed(answer: &str) -> bool {
    is_note(answer).is_some_and(|points| !points)
}

/// Whether an answer is a note, and if so whether it names something to look at. Words between quotation marks are somebody else's.
fn is_note(answer: &str) -> Option<bool> {
    let plain = answer.replace('\u{2019}', "'").to_lowercase();
    if plain.contains(['"', '\u{201c}', '\u{2018}']) || plain.contains("you said") || plain.contains(" if you ") {
        return None;
    }
    let words: Vec<&str> =
        plain.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    if !(2..=LONGEST).contains(&words.len()) {
        return None;
    }
    let addressed = words.iter().any(|word| READER.contains(word)) || plain.contains("bear with us");
    let note = (addressed || TOLD.contains(&words[0])) && !tells_of_the_work(&words);
    note.then(|| words.iter().any(|word| DOCUMENTS.contains(word)))
}

/// Whether the words are about those whom the agency works with, or what is done for them: then something is answered.
fn tells_of_the_work(words: &[&str]) -> bool {
    words.iter().any(|word| {
        matches!(
            *word,
            "child"
                | "children"
                | "families"
                | "family"
                | "parents"
                | "patients"
                | "pupils"
                | "training"
                | "trained"
                | "safeguarding"
                | "referral"
                | "referrals"
                | "conferences"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::{is_addressed, is_pointing};

    #[test]
    fn what_speaks_to_somebody_is_a_note_and_what_tells_of_the_work_is_none() {
        for answer in [
            "Sorry, have not got round to this page!",
            "Ask Personnel, I've emailed them twice.",
            "You will have to wait for these, the harbour office is shut.",
            "Robin has the numbers and is at sea, so bear with us.",
            "Skip this one and leave me a gap.",
        ] {
            assert!(is_addressed(answer), "{answer}");
        }
        let pointing = "You've had our annual report and it says all that I would say here.";
        assert!(is_pointing(pointing) && !is_addressed(pointing));
        for answer in [
            "Yes, monthly.",
            "I attend each conference on a child of the practice and send a report where I cannot.",
            "Children told us \u{201c}you listen\u{201d}, and the boats now leave later.",
            "\u{201c}You said, we did\u{201d} boards hang in each hall.",
            "Leaflets tell parents whom you can ring at night.",
            "I have a supervisor for safeguarding.",
            "I am the named nurse and lead on audit.",
            "I have monthly supervision.",
            "Ask the child first.",
        ] {
            assert!(!is_addressed(answer) && !is_pointing(answer), "{answer}");
        }
    }
}
