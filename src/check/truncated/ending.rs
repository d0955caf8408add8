use crate::align::Piece;
use crate::document::{Letters, fold};

use super::super::sentence::{has_stop, sentences};
use super::clauses::is_unfinished;
use super::last::End;

/// How an answer breaks off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    /// A colon, "as follows", or a dash with nothing behind it.
    LeadIn,
    /// A comma.
    Comma,
    /// A word that asks for more.
    Word,
    /// A hyphen that joins nothing.
    Half,
    /// A bracket or quotation mark that is not closed.
    Open,
}

/// How an answer breaks off, if it does, from its last paragraph and those before it. Silent wherever a careful reader
/// could take the end for one.
pub(super) fn cut(last: &Piece, others: &[Piece]) -> Option<Cut> {
    let text = last.text.trim_end_matches(|c: char| c.is_whitespace() || c == '*' || c == '_');
    let words: Vec<Letters> = fold(text).into_iter().map(|word| word.text).collect();
    let end = text.chars().next_back()?;
    // A line to write on is a blank, and another check's matter.
    if words.is_empty() || is_letter_end(text) || last.text.trim_end().ends_with("___") {
        return None;
    }
    if is_lead_in(text, end, &words, last, others) {
        return Some(Cut::LeadIn);
    }
    if end == ',' {
        let list = others.iter().rev().find(|piece| piece.list_item == last.list_item);
        let habit = last.list_item && list.is_some_and(|piece| piece.text.trim_end().ends_with(','));
        return (!habit).then_some(Cut::Comma);
    }
    if has_stop(text) && !trails_off(text) {
        return None;
    }
    if end == '-' || end == '\u{2010}' {
        let before = text.chars().rev().nth(1);
        return before.is_some_and(char::is_alphabetic).then_some(Cut::Half);
    }
    if end == '&' || (end == '/' && !text.contains("://") && !text.contains("www.")) {
        return Some(Cut::Word);
    }
    let sentence = sentences(text).pop().map_or(text, |range| &text[range]);
    if is_open(sentence) {
        return Some(Cut::Open);
    }
    waits(sentence, &words, last, others).then_some(Cut::Word)
}

/// `Yours sincerely,` closes a letter.
fn is_letter_end(text: &str) -> bool {
    let text = text.to_lowercase();
    ["sincerely,", "faithfully,", "regards,", "truly,"].iter().any(|end| text.ends_with(end))
}

/// Three dots behind a word: they may stand for more, so that the word before decides.
fn trails_off(text: &str) -> bool {
    text.ends_with("...") || text.ends_with('…')
}

fn is_lead_in(text: &str, end: char, words: &[Letters], last: &Piece, others: &[Piece]) -> bool {
    if end == ':' || text.ends_with(":-") {
        return true;
    }
    let dash = matches!(end, '–' | '—') || text.ends_with(" -");
    if dash && words.len() > 1 {
        return true;
    }
    let ends = |phrase: &[&str]| {
        words.len() >= phrase.len() && words[words.len() - phrase.len()..].iter().zip(phrase).all(|(a, b)| a == b)
    };
    // "as follows" ends a sentence only where something follows it.
    let follows = ends(&["as", "follows"]) || (ends(&["the", "following"]) && words.len() > 2) || points_below(words);
    let stop = has_stop(text) || text.contains(':');
    let follows = follows || !stop && announces_list(words);
    let item = last.list_item && others.iter().any(|piece| piece.list_item);
    follows && !item
}

/// "The lessons are set out below", with nothing below.
fn points_below(words: &[Letters]) -> bool {
    let [.., verb, place] = words else { return false };
    let place = matches!(place.as_str(), "below" | "underneath" | "here" | "overleaf");
    let told =
        ["listed", "outlined", "shown", "described", "detailed", "given", "summarised", "reproduced", "explained"];
    let out = verb == "out" && words.len() > 3 && matches!(words[words.len() - 3].as_str(), "set" | "laid");
    place && (told.contains(&verb.as_str()) || out) && words.len() > 3
}

/// "The following staff hold these posts": what is announced would follow.
fn announces_list(words: &[Letters]) -> bool {
    words.windows(3).any(|run| {
        let time = matches!(
            run[2].as_str(),
            "day" | "days" | "week" | "weeks" | "month" | "months" | "year" | "years" | "morning"
        );
        run[0] == "the" && run[1] == "following" && !time && run[2].len() > 2
    }) && words.first().is_some_and(|word| word == "the" || word == "we" || word == "these")
}

/// A bracket, or a typographic or straight double quotation mark, that the last sentence opens and does not close.
fn is_open(sentence: &str) -> bool {
    let count = |c: char| sentence.matches(c).count();
    let inches = sentence.contains(|c: char| c.is_ascii_digit()) && count('"') == 1;
    count('(') > count(')') || count('“') > count('”') || (count('"') % 2 == 1 && !inches)
}

/// Whether the last sentence is open: its last words ask for more, or it lacks its main clause.
fn waits(sentence: &str, all: &[Letters], last: &Piece, others: &[Piece]) -> bool {
    let raw = sentence.trim_end_matches(['.', '…', ' ']).rsplit(char::is_whitespace).next().unwrap_or("");
    if !raw.chars().all(|c| c.is_lowercase() || !c.is_alphabetic()) && raw != "I" {
        return false;
    }
    let words: Vec<Letters> = fold(sentence).into_iter().map(|word| word.text).collect();
    let lone_word = all.len() == 1 && others.is_empty();
    if lone_word {
        return false;
    }
    let first = words.first();
    let alike = |piece: &Piece| fold(&piece.text).first().map(|word| &word.text) == first;
    let led = others.last().is_some_and(|piece| piece.text.trim_end().ends_with(':'));
    let alone = !last.list_item && !led && !others.iter().any(alike);
    let end = End::of(&words);
    end.waits() || is_unfinished(sentence, &words, alone) || is_stopped(sentence, last, others) && end.waits_of_habit()
}

/// Whether the author ends sentences with stops: the last one, which has none, then looks cut by that alone. Items of lists
/// go without.
fn is_stopped(sentence: &str, last: &Piece, others: &[Piece]) -> bool {
    if last.list_item || sentence.trim_end().ends_with(')') {
        return false;
    }
    let before = last.text.trim_end().strip_suffix(sentence.trim_end()).map_or("", str::trim_end);
    if !before.is_empty() {
        return has_stop(before);
    }
    let mut prose = others.iter().filter(|piece| !piece.list_item).peekable();
    prose.peek().is_some() && prose.all(|piece| has_stop(&piece.text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Place;

    fn piece(text: &str) -> Piece {
        let item = text.strip_prefix("- ");
        let text = item.unwrap_or(text).to_owned();
        Piece {
            block: 0,
            range: 0..text.len(),
            text,
            place: Place::default(),
            list_item: item.is_some(),
            placeholder: false,
        }
    }

    fn cuts(paragraphs: &[&str]) -> Option<Cut> {
        let pieces: Vec<Piece> = paragraphs.iter().map(|text| piece(text)).collect();
        let (last, others) = pieces.split_last().unwrap();
        cut(last, others)
    }

    #[test]
    fn ends_that_are_none_are_found() {
        let mut wrong = Vec::new();
        for (text, how) in [
            ("To achieve this expectation, we are:", Cut::LeadIn),
            ("We work to a plan, as briefly outlined below:", Cut::LeadIn),
            ("The main areas are as follows", Cut::LeadIn),
            ("Our priorities for the year are the following.", Cut::LeadIn),
            ("The trust will –", Cut::LeadIn),
            ("We have three aims:-", Cut::LeadIn),
            ("Working Together and all supplementary guidance plus", Cut::Word),
            ("Staff are trained in safeguarding and", Cut::Word),
            ("The board receives a report on the", Cut::Word),
            ("Training is delivered to all staff by", Cut::Word),
            ("To achieve this expectation, we are", Cut::Word),
            ("The audit is carried out on an annual", Cut::Word),
            ("The group meets quarterly to review cases of", Cut::Word),
            ("Policies are reviewed in line with our", Cut::Word),
            ("The lead attends each meeting in order", Cut::Word),
            ("Staff who need support can talk to their manager or", Cut::Word),
            ("We have processes in place to ensure", Cut::Word),
            ("Tarnshire, Moorland and", Cut::Word),
            ("Education Act 1996, Equality Act 2010,", Cut::Comma),
            ("All staff are part of the multi-", Cut::Half),
            ("We ask children how they feel (through surveys, visits", Cut::Open),
            ("The audit found that “most staff", Cut::Open),
            ("The trust keeps its policies on the", Cut::Word),
            ("Carers asked for one point of contact. As a result, we have", Cut::Word),
            ("The team visits all primary", Cut::Word),
            ("The harbour has a lead who is responsible for", Cut::Word),
            ("The trust employs a named nurse and a named", Cut::Word),
            ("Crews work with the county to make sure that", Cut::Word),
            ("Crews know that safety is their task and they are", Cut::Word),
            ("Visits are made by nurses & ", Cut::Word),
            ("and the board will look at the...", Cut::Word),
            ("Crews drill each week, after which they", Cut::Word),
            ("The log was read. Once this has been done we", Cut::Word),
            ("There are three reasons, the most important of which is that", Cut::Word),
            ("Our website is", Cut::Word),
            ("We have a plan. When the tide gauge has been read", Cut::Word),
            ("Although the number of calls has doubled", Cut::Word),
            ("The drill was changed so that it", Cut::Word),
            ("Unless the harbour master says otherwise, our crews", Cut::Word),
            ("The handbook says that crews should", Cut::Word),
            ("Moorings are checked by a pilot who", Cut::Word),
            ("The group has published a report that covered", Cut::Word),
            ("Crews have been asked to", Cut::Word),
            ("Crews are helped in this by managing", Cut::Word),
            ("With regard to mooring", Cut::Word),
            ("The lessons are set out below", Cut::LeadIn),
            ("The following crews hold a licence", Cut::LeadIn),
            ("It is hoped", Cut::Word),
            ("The crews must at all times", Cut::Word),
            ("The harbour provides", Cut::Word),
            ("No child is a mere witness, since", Cut::Word),
            ("The backlog has been cut by half and we are now", Cut::Word),
            ("We expect to be told what it might have done and to", Cut::Word),
            ("Harbourside provides", Cut::Word),
        ] {
            let found = cuts(&[text]);
            if found != Some(how) {
                wrong.push(format!("{text} {found:?}"));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn behind_sentences_with_stops_less_is_needed() {
        let before = "Moorings were read in June.";
        let wrong: Vec<&str> = [
            "The crews would like fewer",
            "The talk with the pilots led it to",
            "The voice of the harbour",
            "Pilots say that they have never needed to wait for",
            "The log is kept by the pilot, as a result of which crews now",
            "In this regard it is intended",
            "It was agreed that the harbour will in future",
            "The pilots also",
            "Pilots took this to the harbour talk, and crews have since",
            "The pilot looked at the log, the gauge and the moorings, and found",
            "The mate, who had known nothing of it, agreed to",
            "The points that they raised have been about",
            "The crews are rung by somebody else, and what they say is",
            "In most of them the form was filled in by the mate but not",
            "When they were put side by side the smallest boat was the one",
            "When the crews met",
        ]
        .into_iter()
        .filter(|text| cuts(&[before, text]).is_none() || cuts(&[&format!("{before} {text}")]).is_none())
        .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        let wrong: Vec<&str> = [
            "Crews come and go from pier to pier",
            "Level 3 for pilots and leads",
            "Crews know where to turn and can now ask for more",
            "It worked as intended",
            "The gauge is read daily and the result is known at once",
            "Calls are answered as they should be in future",
            "The forms are handed in",
            "Every call is listened to",
            "Nobody waits any longer",
            "It is now used by crews and others",
            "Crews say what the drill was about",
            "That is what they say it is",
            "The gauge was lost and found",
            "Every mate was asked and most agreed",
        ]
        .into_iter()
        .filter(|text| cuts(&[before, text]).is_some() || cuts(&[&format!("{before} {text}")]).is_some())
        .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn ends_that_may_be_meant_are_left_alone() {
        let wrong: Vec<&str> = [
            "All staff are trained.",
            "All staff are trained",
            "Robin Example",
            "Level 1 and 2 via e-learning",
            "Everyone",
            "Tarnshire",
            "These are the people we work with",
            "Children know who to talk to",
            "I know who to turn to",
            "Support is offered when it is needed",
            "The plan was signed off",
            "Actions are followed through",
            "Volunteers aged 18 plus",
            "Appendix A",
            "The case of child A",
            "Staff log on",
            "Working Together to Safeguard Children (2013)",
            "www.harbour.example/",
            "Staff attended training, etc.",
            "He said “stop”",
            "5' 10\" tall",
            "The families that we care for",
            "Yours sincerely,",
            "We train more staff than we were",
            "What a good report should be",
            "MAPPA",
            "McDonalds",
            "Domestic abuse services:\u{a0}available.",
            "Reviewed annually - ongoing",
            "Staff have (although not all of them) been trained. They meet",
            "Staff are supported by the team they are in",
            "It was agreed on",
            "No changes since 2013",
            "That is how strong the crews are now",
            "Crews were trained in May and have been at ease since",
            "The team is on call 24/7",
            "Group work",
            "Where recorded: the log. How made known: ____________",
            "To keep the peace and protect the vulnerable",
            "Plan B",
            "Parents (and carers) feel listened to",
            "The framework that we adhere to",
            "The service is what it should be",
            "We offer visits, calls, letters and so on",
            "Crews know who they are there for",
            "Crews know whom to turn to",
            "The forms are handed in",
            "We have not met this target but we intend to",
            "Crews need to know what to do and who to ask",
            "Moorings are checked as they should be",
            "When a boat is late, the watch follows",
            "When a boat is late tell the watch",
            "If in doubt ask",
            "Calls, logs, reports and so on",
            "Every call is listened to",
            "A safe place to be",
            "There is a lot to be proud of",
            "Drills are held as and when needed",
            "Crews say what they think and what they feel",
            "Nobody is sent home until it is known where they are going to",
            "We could do more, and we will",
            "Where appropriate",
            "The harbour is a place that people have come to look forward to",
        ]
        .into_iter()
        .filter(|text| cuts(&[text]).is_some())
        .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn a_list_may_be_set_as_lists_are() {
        assert_eq!(cuts(&["We offer:", "- advice,", "- support,"]), None, "every item ends with a comma");
        assert_eq!(cuts(&["We offer:", "- advice", "- support"]), None);
        assert_eq!(cuts(&["We offer:", "- advice;", "- support; and"]), Some(Cut::Word));
        assert_eq!(cuts(&["We act:", "- when a boat is late", "- when the tide has been misread"]), None);
        assert_eq!(cuts(&["We offer:"]), Some(Cut::LeadIn));
        assert_eq!(
            cuts(&["We are asked for support.", "- advice", "- and the list goes on to say the following:"]),
            Some(Cut::LeadIn)
        );
    }
}
