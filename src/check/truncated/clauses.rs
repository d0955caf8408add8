//! Sentences that are open though their last word is not: a clause with no main clause, or an opener with no verb.

use crate::document::Letters;

/// Auxiliaries and modals: the finite verbs that are known by themselves.
#[rustfmt::skip]
const AUXILIARIES: &[&str] = &[
    "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "shall", "should", "could", "must", "cannot", "can", "may",
    "might", "do", "does", "did", "am",
];

pub(super) fn is_aux(word: &str) -> bool {
    AUXILIARIES.contains(&word)
}

/// Words that open a clause which depends on another.
#[rustfmt::skip]
const SUBORDINATORS: &[&str] = &[
    "when", "if", "once", "although", "though", "because", "since", "while", "whilst", "where", "unless", "until", "after", "before", "whenever", "whether",
    "as",
];

pub(super) fn is_subordinator(word: &str) -> bool {
    SUBORDINATORS.contains(&word)
}

/// Words that begin an order: "When a child is hurt tell the nurse" has its main clause.
#[rustfmt::skip]
const ORDERS: &[&str] = &[
    "call", "ask", "tell", "contact", "refer", "report", "see", "use", "speak", "follow", "write", "listen", "act", "seek", "consult", "complete", "email",
    "phone", "ring", "send", "make", "take", "give", "record", "please", "do", "check", "talk", "go", "let", "consider", "inform", "then", "dial", "discuss",
];

/// Phrases that open a sentence and never are one.
const OPENINGS: &[&[&str]] = &[
    &["in", "addition", "to"],
    &["as", "well", "as"],
    &["with", "regard", "to"],
    &["with", "regards", "to"],
    &["with", "respect", "to"],
    &["in", "respect", "of"],
    &["as", "a", "result", "of"],
    &["in", "light", "of"],
    &["in", "response", "to"],
    &["in", "order", "to"],
    &["as", "part", "of"],
];

/// Phrases with a comma behind them that a clause follows.
const CONNECTORS: &[&[&str]] = &[
    &["by", "contrast"],
    &["in", "addition"],
    &["as", "a", "result"],
    &["however"],
    &["for", "example"],
    &["furthermore"],
    &["moreover"],
    &["in", "particular"],
    &["similarly"],
    &["consequently"],
    &["therefore"],
    &["nevertheless"],
    &["in", "this", "way"],
    &["to", "this", "end"],
];

const ORDINALS: &[&str] = &["first", "second", "third", "last", "next", "other", "same", "latest"];

const STRICT: &[&str] = &["the", "a", "an", "every", "our", "their", "its", "your", "my", "his", "her"];

/// Whether a sentence without a stop lacks its main clause or the verb of its last one. `alone` says that no neighbour
/// makes a list of it.
pub(super) fn is_unfinished(sentence: &str, words: &[Letters], alone: bool) -> bool {
    no_verb_after_opener(words) || alone && (is_half(sentence, words) || is_opening(sentence, words))
}

/// "We ensure that every child", "when the audit", "so that children", "an author whose report".
fn no_verb_after_opener(words: &[Letters]) -> bool {
    let back = |steps: usize| words.len().checked_sub(steps + 1).map_or("", |at| words[at].as_str());
    // "Although in some teams": a place, and nothing that happens there.
    let placed = |at: usize| {
        matches!(back(at), "although" | "because" | "whereas" | "that")
            && matches!(back(at - 1), "in" | "at" | "on" | "for" | "with")
    };
    let enough = words.len() > 3;
    let opener = |word: &str| {
        matches!(
            word,
            "that" | "which" | "whose" | "if" | "when" | "because" | "unless" | "whether" | "whereby" | "although"
        )
    };
    let one = opener(back(2)) && STRICT.contains(&back(1)) && !matches!(back(0), "time" | "moment");
    let bare =
        back(1) == "whose" || back(2) == "so" && back(1) == "that" && back(0).ends_with(|c| c != 's' && c != 'd');
    let plural =
        back(2) == "so" && back(1) == "that" && matches!(back(0), "parents" | "pupils" | "families" | "patients");
    enough && (one || bare || plural || placed(2) || placed(3) && !is_aux(back(0)) && !is_verb(back(0)))
}

/// "When the audit has been read": the clause has its verb, and none follows.
fn is_half(sentence: &str, words: &[Letters]) -> bool {
    let [first, rest @ ..] = words else { return false };
    let compound = first == "as" && rest.len() > 2 && matches!(rest[0].as_str(), "soon" | "long") && rest[1] == "as";
    if !(is_subordinator(first) && first != "as" && first != "whether" || compound) || words.len() < 5 {
        return false;
    }
    if let Some((head, tail)) = sentence.rsplit_once(',') {
        // "Unless the court says otherwise, our practitioners": a subject, and nothing said of it.
        return !head.contains(',') && is_subject(tail);
    }
    // "Where to get help", "What we do when": titles.
    if matches!(rest[0].as_str(), "to" | "and" | "next" | "possible" | "in" | "appropriate" | "necessary")
        || sentence.contains([':', ';', '?', '–'])
    {
        return false;
    }
    let verbs = runs(rest);
    let order = rest.iter().skip(3).any(|word| ORDERS.contains(&word.as_str()));
    let firm = matches!(first.as_str(), "because" | "although" | "unless" | "whilst" | "though") || compound;
    !order && (verbs == 1 || firm && verbs == 0)
}

/// How many finite verbs can be told: runs of auxiliaries and participles count as one.
fn runs(words: &[Letters]) -> usize {
    let mut count = 0;
    let mut open = false;
    for (at, word) in words.iter().enumerate() {
        let verb = is_aux(word) || is_verb(word);
        let inside = open && (verb || word.ends_with("ly") || matches!(word.as_str(), "not" | "been" | "also" | "all"));
        // A participle behind its noun, and an infinitive, are no finite verbs: "children placed there", "asked to be".
        let infinitive = at > 0 && words[at - 1] == "to";
        if verb && !inside && !infinitive {
            count += 1;
        }
        open = inside || verb;
    }
    // A second subject shows a second clause, though its verb cannot be told: "once it is signed we send it".
    let subjects =
        words.iter().skip(1).filter(|word| matches!(word.as_str(), "we" | "they" | "he" | "she" | "i")).count();
    count + subjects
}

/// A verb by its ending, as far as an ending tells: "reported", "takes".
fn is_verb(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed")
        || matches!(
            word,
            "takes"
                | "makes"
                | "comes"
                | "goes"
                | "gives"
                | "came"
                | "went"
                | "took"
                | "made"
                | "gave"
                | "leaves"
                | "gets"
        )
}

/// "In addition to this", "With regard to audit"; "By contrast, the second audit".
fn is_opening(sentence: &str, words: &[Letters]) -> bool {
    let starts =
        |phrase: &[&str]| words.len() >= phrase.len() && words.iter().zip(phrase).all(|(word, said)| word == said);
    let silent = !words.iter().any(|word| is_aux(word) || is_verb(word));
    let Some((_, tail)) = sentence.split_once(',') else {
        return OPENINGS.iter().any(|phrase| starts(phrase)) && words.len() < 8 && silent && !sentence.contains(':');
    };
    CONNECTORS.iter().any(|phrase| starts(phrase)) && silent && is_subject(tail)
}

/// An article, at most one adjective that is nothing else, and one more word.
fn is_subject(text: &str) -> bool {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let [first, rest @ ..] = words.as_slice() else { return false };
    let short = match rest {
        [_] => true,
        [adjective, _] => ORDINALS.contains(&adjective.as_str()) || super::last::is_adjective(adjective),
        _ => false,
    };
    short && STRICT.contains(&first.as_str()) && !rest.iter().any(|word| is_verb(word))
}
