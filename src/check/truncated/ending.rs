use crate::align::Piece;
use crate::document::{Letters, fold};

use super::super::sentence::{has_stop, sentences};

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

/// Words that no sentence ends with, stop or no stop missing.
#[rustfmt::skip]
const CERTAIN: &[&str] = &[
    "the", "an", "and", "or", "nor", "but", "because", "although", "whilst", "unless", "than", "into", "during", "between", "among", "amongst", "via",
    "our", "their", "your", "my", "whose", "every", "of", "if", "towards", "toward", "regarding", "concerning", "despite", "including", "namely", "comprising",
    "whereas", "whether", "besides", "per", "eg", "ie", "and/or", "upon", "against", "alongside", "until", "from",
];

/// Verbs that wait for what they do, be or have.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "would", "shall", "should", "could", "must", "cannot", "includes", "ensure",
    "ensures", "ensuring", "enable", "enables", "enabling", "provides", "became", "becomes", "comprises", "undertakes",
];

/// Prepositions that a relative clause or a verb can leave behind: "the people we work with", "signed off".
const STRANDED: &[&str] =
    &["with", "to", "for", "in", "at", "by", "as", "about", "within", "without", "under", "through", "on"];

/// Words before a preposition that make a verb or a set phrase with it.
#[rustfmt::skip]
const PHRASAL: &[&str] = &[
    "drop", "dropped", "buy", "built", "sign", "signed", "log", "logged", "opt", "step", "stepped", "check", "checked", "fill", "filled", "join", "joined",
    "move", "moved", "follow", "followed", "carry", "carried", "go", "going", "ongoing", "come", "live", "lived", "lives", "take", "taken", "work", "worked",
    "think", "thought", "spoken", "speak", "listened", "listen", "talk", "refer", "referred", "adhered", "adhere", "responded", "respond", "dealt", "looked",
    "cared", "complied", "acted", "relied", "agreed", "consulted", "engaged", "involved", "passed", "later", "early", "further", "sent", "handed", "built",
    "add", "brought", "bring", "called", "fit", "plugged", "tuned", "turn", "turned", "hands", "opted", "bought", "invested", "participate", "participated",
    "need", "needed", "want", "wanted", "like", "used", "wish", "able", "had", "subject", "entitled", "linked", "attached", "attended", "put", "trained",
    "touch", "lead", "led", "so", "abide", "accounted", "provided", "asked", "paid", "applied", "planned", "based", "employed", "placed", "resident",
];

/// Words that put a preposition at the end of a clause, and those that do so from near by.
const RELATIVES: &[&str] = &["who", "whom", "which", "that", "what", "where", "how"];
const SUBJECTS: &[&str] = &["we", "they", "you", "i", "he", "she", "it"];

/// Adjectives that are nothing else: behind an article they wait for a noun.
#[rustfmt::skip]
const ADJECTIVES: &[&str] = &[
    "annual", "robust", "effective", "comprehensive", "significant", "regular", "appropriate", "additional", "relevant", "specific", "various", "large",
    "strong", "quarterly", "monthly", "different", "particular", "timely", "ongoing", "overarching", "consistent", "dedicated", "designated", "statutory",
    "wider", "clear", "full", "recent", "new", "primary", "secondary", "key", "further", "internal", "external", "existing",
    "subsequent", "sufficient", "suitable", "multi-agency",
];

/// Words before a noun that asks to be named.
const DETERMINERS: &[&str] =
    &["a", "an", "the", "our", "their", "its", "all", "any", "each", "every", "these", "some", "of"];

/// Pairs of words that wait for a third.
const PAIRS: &[(&str, &str)] = &[
    ("in", "order"),
    ("in", "accordance"),
    ("in", "relation"),
    ("in", "conjunction"),
    ("with", "regard"),
    ("in", "respect"),
    ("such", "as"),
    ("as", "well"),
    ("due", "to"),
    ("according", "to"),
    ("in", "addition"),
    ("as", "part"),
    ("rather", "than"),
    ("sure", "that"),
    ("ensure", "that"),
    ("ensures", "that"),
    ("ensuring", "that"),
    ("means", "that"),
    ("shows", "that"),
    ("showed", "that"),
    ("found", "that"),
    ("indicates", "that"),
    ("so", "that"),
];

/// How an answer breaks off, if it does, from its last paragraph and those before it. Silent wherever a careful reader
/// could take the end for one.
pub(super) fn cut(last: &Piece, others: &[Piece]) -> Option<Cut> {
    let text = last.text.trim_end_matches(|c: char| c.is_whitespace() || c == '*' || c == '_');
    let words: Vec<Letters> = fold(text).into_iter().map(|word| word.text).collect();
    let end = text.chars().next_back()?;
    if words.is_empty() || is_letter_end(text) {
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
    waits(text, &words).then_some(Cut::Word)
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
    let follows = ends(&["as", "follows"])
        || (ends(&["the", "following"]) && words.len() > 2)
        || ends(&["briefly", "outlined", "below"]);
    let item = last.list_item && others.iter().any(|piece| piece.list_item);
    follows && !item
}

/// A bracket, or a typographic or straight double quotation mark, that the last sentence opens and does not close.
fn is_open(sentence: &str) -> bool {
    let count = |c: char| sentence.matches(c).count();
    let inches = sentence.contains(|c: char| c.is_ascii_digit()) && count('"') == 1;
    count('(') > count(')') || count('“') > count('”') || (count('"') % 2 == 1 && !inches)
}

/// Whether the last words ask for more.
fn waits(text: &str, words: &[Letters]) -> bool {
    let Some((last, before)) = words.split_last() else { return false };
    let raw = text.trim_end_matches(['.', '…', ' ']).rsplit(|c: char| c.is_whitespace()).next().unwrap_or("");
    let previous = before.last().map_or("", Letters::as_str);
    let lower = raw.chars().all(|c| c.is_lowercase() || !c.is_alphabetic());
    let number = previous.starts_with(|c: char| c.is_ascii_digit());
    if !lower || before.is_empty() {
        return false;
    }
    let is = |any: &[&str]| any.contains(&last.as_str());
    if PAIRS.iter().any(|(one, other)| previous == *one && last == other) {
        return *last != "well" && words.len() > 3;
    }
    if is(&["and", "or", "the", "and/or"]) {
        return true;
    }
    if last == "plus" {
        return !number && words.len() > 2;
    }
    if last == "a" {
        return !number
            && words.len() > 3
            && !matches!(
                previous,
                "appendix"
                    | "annex"
                    | "child"
                    | "case"
                    | "level"
                    | "grade"
                    | "part"
                    | "section"
                    | "vitamin"
                    | "hepatitis"
                    | "category"
            );
    }
    if last == "of" && stranded(before) {
        return false;
    }
    if is(CERTAIN) {
        return words.len() > 3 && !(matches!(last.as_str(), "from" | "against" | "upon" | "of") && stranded(before));
    }
    if is(VERBS) {
        // "As a result, we have": what stands before the comma echoes nothing.
        let tail = text
            .rfind(", ")
            .max(text.rfind(" and ").map(|at| at + " and".len()))
            .map(|at| fold(&text[at..]).len())
            .filter(|tail| (2..=3).contains(tail));
        if tail.is_some_and(|tail| SUBJECTS.contains(&words[words.len() - tail].as_str())) {
            return words.len() > 3;
        }
        let echo = before
            .iter()
            .rev()
            .take(6)
            .any(|word| matches!(word.as_str(), "than" | "as" | "where" | "what" | "how" | "who" | "they"));
        return words.len() > 3 && !echo;
    }
    if is(STRANDED) {
        return words.len() > 4 && !stranded(before);
    }
    // "A named": no noun ends so behind an article.
    let participle = last.len() > 4 && last.ends_with("ed") && !last.ends_with("eed") && matches!(previous, "a" | "an");
    participle && words.len() > 4 || is(ADJECTIVES) && DETERMINERS.contains(&previous) && words.len() > 4
}

/// Whether a preposition may stand at the end behind these words.
fn stranded(before: &[Letters]) -> bool {
    let previous = before.last().map_or("", Letters::as_str);
    let near = |any: &[&str], within: usize| before.iter().rev().take(within).any(|word| any.contains(&word.as_str()));
    let first = before.len().saturating_sub(6);
    // "A lead who is responsible for": the relative is the subject, and strands nothing.
    let relative = (first..before.len()).any(|at| {
        let next = before.get(at + 1).map_or("", Letters::as_str);
        let subject = matches!(before[at].as_str(), "who" | "which" | "that")
            && matches!(next, "is" | "are" | "was" | "were" | "has" | "have" | "will");
        RELATIVES.contains(&before[at].as_str()) && !subject
    });
    PHRASAL.contains(&previous) || relative || near(SUBJECTS, 3)
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
        ] {
            let found = cuts(&[text]);
            assert_eq!(found, Some(how), "{text}");
        }
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
            "The team is on call 24/7",
            "Group work",
            "Plan B",
            "Parents (and carers) feel listened to",
            "The framework that we adhere to",
            "The service is what it should be",
            "We offer visits, calls, letters and so on",
            "Crews know who they are there for",
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
        assert_eq!(cuts(&["We offer:"]), Some(Cut::LeadIn));
        assert_eq!(
            cuts(&["We are asked for support.", "- advice", "- and the list goes on to say the following:"]),
            Some(Cut::LeadIn)
        );
    }
}
