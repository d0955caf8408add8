use crate::document::{Letters, fold};
use crate::ruleset::RuleSet;

/// What a sentence does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pointing {
    /// It points, and says nothing else.
    Only,
    /// It points, and says something too.
    Partly,
    /// It says something.
    Nowhere,
    /// It says nothing that counts: "Thank you", "Yes".
    Courtesy,
}

/// Things that can be pointed to.
#[rustfmt::skip]
const TARGETS: &[&str] = &[
    "above", "below", "overleaf", "attached", "attachment", "attachments", "enclosed", "enclosure", "appendix",
    "appendices", "annex", "annexe", "report", "reports", "policy", "policies", "plan", "plans", "audit", "website",
    "webpage", "web", "site", "intranet", "internet", "document", "documents", "strategy", "procedure", "procedures",
    "submission", "return", "statement", "link", "links", "file", "folder", "response", "responses", "minutes",
    "dashboard", "dashboards", "guidance", "handbook", "protocol", "framework", "spreadsheet", "tab", "table",
    "pack", "newsletter", "http", "https", "www", "previous", "assessment", "page", "item", "paragraph", "standard",
    "standards", "question", "answer", "section", "s11", "charter", "prospectus", "presentation", "paper", "form",
    "proforma", "template", "evidence", "register", "letter", "email", "constitution", "manual", "toolkit",
    "booklet", "leaflet", "summary", "account", "accounts", "entry", "comments", "earlier", "chart", "diagram", "map", "maps",
];

/// Written things that hold answers, for the forms that need one beyond doubt.
#[rustfmt::skip]
const WRITTEN: &[&str] = &[
    "report", "policy", "policies", "plan", "strategy", "document", "statement", "return", "submission", "handbook",
    "website", "webpage", "site", "intranet", "appendix", "annex", "procedures", "procedure", "protocol", "minutes",
    "dashboard", "prospectus", "response", "manual", "account", "accounts", "framework", "s11", "assessment", "form",
    "proforma", "presentation", "paper", "pack", "newsletter", "attachment", "guidance",
];

/// Verbs by which something is said to stand somewhere.
#[rustfmt::skip]
const HOLDS: &[&str] = &[
    "contained", "included", "covered", "detailed", "outlined", "documented", "recorded", "described", "addressed",
    "reported", "evidenced", "found", "available", "provided", "submitted", "stated", "captured", "explained",
    "listed", "summarised", "referenced", "answered", "given", "noted", "shown", "presented", "attached", "enclosed",
    "appended", "embedded", "held", "published", "sent", "set", "mentioned", "discussed", "specified", "identified",
    "accessed", "viewed", "demonstrated", "supplied", "completed", "seen",
];

/// Subjects that stand for the answer itself.
#[rustfmt::skip]
const SUBJECTS: &[&str] = &[
    "this", "these", "it", "they", "detail", "details", "information", "info", "evidence", "examples", "example",
    "data", "figures", "all", "everything", "answer", "answers", "response", "responses", "which", "above", "below",
    "same", "copy", "copies", "full", "further", "more", "documentation",
];

const PREPOSITIONS: &[&str] =
    &["in", "within", "on", "from", "by", "under", "at", "via", "through", "as", "out", "with", "to", "into", "upon"];

const DETERMINERS: &[&str] =
    &["the", "our", "its", "their", "this", "that", "your", "latest", "recent", "annual", "previous", "submitted"];

/// Words that say only that an answer is the one of last time.
#[rustfmt::skip]
const UNCHANGED: &[&str] = &[
    "same", "response", "answer", "position", "situation", "information", "nothing", "no", "not", "change", "changes", "changed", "unchanged",
    "since", "from", "to", "in", "our", "the", "this", "that", "it", "has", "have", "is", "are", "been", "there", "remains", "remain", "as",
    "reported", "stated", "submitted", "given", "provided", "set", "out", "per", "last", "previous", "earlier", "former", "year", "years",
    "return", "submission", "report", "statement", "audit", "please", "see", "for", "with", "again",
];

/// Verbs by which a document is said to hold the answer, and the words that then stand for the answer.
#[rustfmt::skip]
const TELLS: &[&str] = &[
    "covers", "addresses", "details", "outlines", "describes", "answers", "evidences", "provides", "provide", "gives", "contains", "includes",
    "holds", "sets", "shows", "demonstrates", "cover", "set", "contain", "explains", "documents", "give",
];
#[rustfmt::skip]
const THE_ANSWER: &[&str] = &[
    "this", "these", "it", "that", "out", "full", "further", "all", "the", "more", "details", "detail", "information", "evidence", "of", "answer",
    "for", "on", "above", "question", "response", "relevant", "necessary", "requirement", "requirements",
];

/// Words that make a clause.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "must", "should", "do",
    "does", "did", "be", "been", "we", "they", "he", "she", "shows", "sets", "show", "ensures", "receive",
    "receives", "receiving", "attend", "attends", "meet", "meets",
];

/// What is said after a reference without adding to it.
#[rustfmt::skip]
const TAILS: &[&str] = &[
    "for", "regarding", "about", "concerning", "in relation", "in respect", "with regard", "in regard",
    "with respect", "on how", "as to", "to see", "to view", "in order to", "where this", "which covers",
    "which details", "which outlines", "which has been", "which was", "that was", "as evidence", "which is attached",
    "which is available", "as submitted", "as sent", "in answer", "in response",
];

/// What makes an instruction of a sentence that seems to point: refer to social care when a child is at risk.
#[rustfmt::skip]
const CONDITIONS: &[&str] = &[
    "when", "if", "whenever", "where", "unless", "until", "because", "in line with", "as soon as", "after", "before",
    "alone",
];

/// The grammar of pointing, fed from a rule set.
pub(super) struct Grammar<'a> {
    starts: Vec<&'a Vec<Letters>>,
    targets: &'a [Vec<Letters>],
    /// The question asks where something stands, so that a place is an answer.
    asks_where: bool,
    prose: bool,
}

impl<'a> Grammar<'a> {
    pub fn new(rules: &'a RuleSet, wording: &str, prose: bool) -> Self {
        let asked = words(wording);
        let known = rules.phrases.folded();
        // Participles point only with a place behind them, which `is_placed` looks for.
        let points = |start: &&Vec<Letters>| !start.iter().any(|word| HOLDS.contains(&word.as_str()));
        Self {
            starts: known.references.iter().filter(points).collect(),
            targets: &known.reference_targets,
            asks_where: asked.iter().any(|word| word == "where"),
            prose,
        }
    }

    pub fn pointing(&self, sentence: &str) -> Pointing {
        let inside = sentence.trim().trim_start_matches('(').trim_end_matches([')', '.']);
        if is_address(sentence) {
            return Pointing::Only;
        }
        let all = words(inside);
        let said = without_opening(&all);
        if said.is_empty() || is_courtesy(said) {
            return Pointing::Courtesy;
        }
        let pointing = self.whole(said);
        if pointing != Pointing::Nowhere {
            return pointing;
        }
        if let Some((before, reference)) = bracketed(sentence)
            && self.whole(without_opening(&words(reference))) == Pointing::Only
        {
            let before = words(before);
            let hollow = before.len() <= 8 && !is_clause(&before) && self.is_placed(&before, true);
            return if hollow { Pointing::Only } else { Pointing::Partly };
        }
        match later(sentence) {
            Some((before, reference)) if self.whole(without_opening(&words(reference))) == Pointing::Only => {
                if is_courtesy(&words(before)) {
                    Pointing::Only
                } else {
                    Pointing::Partly
                }
            }
            _ => Pointing::Nowhere,
        }
    }

    fn whole(&self, said: &[Letters]) -> Pointing {
        if is_again(said) {
            return Pointing::Only;
        }
        // "As in 2", "Links to Q6": a number, and nothing else.
        let numbered = match said {
            [first, second, rest @ ..] => {
                matches!((first.as_str(), second.as_str()), ("as", "in" | "for") | ("links" | "linked" | "link", "to"))
                    && is_numbered(rest)
            }
            _ => false,
        };
        let asks = said.first().is_some_and(|word| word == "contact")
            && said.len() <= 12
            && said.last().is_some_and(|word| matches!(word.as_str(), "details" | "information" | "detail"))
            && has(said, &["for"]);
        if self.prose && (numbered || asks) {
            return Pointing::Only;
        }
        if let Some(rest) = self.after_pointer(said) {
            return self.judge_target(rest);
        }
        if !self.prose {
            return Pointing::Nowhere;
        }
        let only = self.is_placed(said, false) || self.is_located(said) || self.refers(said) || is_locator(said);
        if only { Pointing::Only } else { Pointing::Nowhere }
    }

    /// What follows a verb that points, if the sentence begins with one: `see`, `refer to`, `as per`.
    fn after_pointer<'w>(&self, said: &'w [Letters]) -> Option<&'w [Letters]> {
        let mut starts: Vec<&[&str]> = vec![
            &["see"],
            &["refer", "to"],
            &["refer", "back", "to"],
            &["refer"],
            &["as", "per"],
            &["per"],
            &["consult"],
            &["visit"],
            &["read"],
            &["view"],
            &["go", "to"],
            &["look", "at"],
            &["check"],
            &["access"],
            &["find", "attached"],
            &["find", "enclosed"],
            &["find", "below"],
            &["click"],
            &["reference", "should", "be", "made", "to"],
            &["reference"],
            &["ref"],
            &["re"],
            &["cf"],
            &["we", "refer", "you", "to"],
            &["we", "refer", "the", "board", "to"],
            &["we", "would", "refer", "you", "to"],
            &["we", "would", "refer", "the", "board", "to"],
            &["the", "board", "is", "referred", "to"],
            &["you", "are", "referred", "to"],
            &["readers", "are", "referred", "to"],
            &["we", "refer", "the", "reader", "to"],
            &["we", "refer", "readers", "to"],
            &["contact"],
            &["follow", "the", "link"],
            &["also", "see"],
            &["see", "also"],
        ];
        starts.sort_by_key(|start| std::cmp::Reverse(start.len()));
        for start in starts {
            if begins(said, start) {
                return Some(&said[start.len()..]);
            }
        }
        let own =
            self.starts.iter().copied().filter(|start| said.starts_with(start)).max_by_key(|start| start.len())?;
        // A rule set may list words that need a target behind them; those that stand alone point by themselves.
        Some(&said[own.len()..])
    }

    fn judge_target(&self, rest: &[Letters]) -> Pointing {
        let (head, tail) = cut_tail(rest);
        let (head, condition) = cut(head, CONDITIONS);
        if head.is_empty() {
            return if rest.is_empty() { Pointing::Only } else { Pointing::Nowhere };
        }
        let aimed = self.has_target(head) || is_numbered(head);
        if !aimed || (condition && tail.is_empty() && !has(head, WRITTEN)) {
            return Pointing::Nowhere;
        }
        let verbs = head.iter().position(|word| VERBS.contains(&word.as_str()));
        match verbs {
            Some(at) if head.len() - at > 4 && head.len() > 10 => Pointing::Partly,
            Some(at) if head.len() - at > 6 => Pointing::Partly,
            _ => Pointing::Only,
        }
    }

    /// `Contained within our policy`, `Through the annual report`, `Attached`, `Available on request`.
    fn is_placed(&self, said: &[Letters], in_bracket: bool) -> bool {
        let Some(first) = said.first() else { return false };
        let first = first.as_str();
        if matches!(first, "attached" | "enclosed" | "appended" | "overleaf") {
            let what = &said[1..];
            let document = has(what, WRITTEN) || has(what, &["as", "separately", "with", "document", "spreadsheet"]);
            return what.is_empty() || (said.len() <= 8 && !is_clause(said) && document);
        }
        if is_clause(said) || said.len() > 16 {
            return false;
        }
        // "Embedded document", "Embedded spreadsheet": what a program writes for what it does not show.
        if first == "embedded" {
            return (2..=4).contains(&said.len()) && has(&said[said.len() - 1..], WRITTEN)
                || has(&said[1..], &["file", "spreadsheet", "worksheet", "object"]) && said.len() <= 4;
        }
        // "Already provided to the Board": where it went is all that is said.
        if matches!(first, "already" | "previously")
            && said.get(1).is_some_and(|word| HOLDS.contains(&word.as_str()))
            && said.get(2).is_none_or(|word| PREPOSITIONS.contains(&word.as_str()) || word == "separately")
        {
            return said.len() <= 10;
        }
        let second = said.get(1).map_or("", Letters::as_str);
        if HOLDS.contains(&first) && first != "set"
            || (first == "set" && second == "out")
            || (first == "as" && HOLDS.contains(&second))
        {
            let rest = &said[1..];
            let placed = rest.iter().any(|word| {
                PREPOSITIONS.contains(&word.as_str())
                    || matches!(word.as_str(), "above" | "below" | "previously" | "separately")
            });
            let at = rest.iter().any(|word| {
                matches!(
                    word.as_str(),
                    "above" | "below" | "previously" | "separately" | "request" | "earlier" | "last"
                )
            });
            return placed
                && (at || has(rest, WRITTEN) || self.names(rest) || is_section_11(rest) || is_question(rest));
        }
        let locative =
            matches!(first, "in" | "on" | "at" | "via" | "through" | "within" | "from" | "under" | "by" | "using");
        if locative
            && (in_bracket || !(self.asks_where && matches!(first, "in" | "on" | "at" | "within" | "via" | "through")))
        {
            let rest = &said[1..];
            let definite = rest.first().is_some_and(|word| DETERMINERS.contains(&word.as_str()));
            let joined = rest.iter().any(|word| word == "and");
            return (is_section_11(rest)
                || self.names(rest) && definite
                || (definite && !joined && has(rest, WRITTEN)))
                && rest.len() <= 12;
        }
        false
    }

    /// `This is covered in our annual report`, `Details can be found on the website`, `Our policy is attached`.
    fn is_located(&self, said: &[Letters]) -> bool {
        if is_in_document(said) {
            return true;
        }
        let Some(at) = said.iter().position(|word| HOLDS.contains(&word.as_str())) else { return false };
        let (subject, rest) = (&said[..at], &said[at + 1..]);
        let end = subject.iter().rposition(|word| !is_link(word)).map_or(0, |last| last + 1);
        let (subject, link) = subject.split_at(end);
        let attached = matches!(said[at].as_str(), "attached" | "enclosed" | "appended" | "embedded");
        let head = subject
            .split(|word| matches!(word.as_str(), "of" | "on" | "about" | "regarding" | "for" | "and"))
            .next()
            .unwrap_or_default();
        let document = has(subject, WRITTEN)
            || has(subject, &["copy", "evidence", "spreadsheet", "table"])
            || is_section_11(subject);
        if attached {
            return document
                && subject.len() <= 8
                && !is_clause(subject)
                && rest.len() <= 4
                && (link.is_empty() || !is_prose(rest));
        }
        // "The information requested is in ...": a participle that belongs to the noun.
        let head = match head.split_last() {
            Some((last, rest)) if matches!(last.as_str(), "requested" | "required" | "sought" | "needed") => rest,
            _ => head,
        };
        let anaphoric = head
            .first()
            .is_some_and(|word| SUBJECTS.contains(&word.as_str()) || matches!(word.as_str(), "the" | "our" | "a"))
            && head.last().is_some_and(|word| SUBJECTS.contains(&word.as_str()) || is_link(word));
        if !anaphoric || is_clause(subject) || rest.len() > 16 {
            return false;
        }
        let (place, _) = cut_tail(rest);
        if place.iter().any(|word| matches!(word.as_str(), "and" | "who" | "which" | "to")) && is_prose(place) {
            return false;
        }
        let first = place.first().map_or("", Letters::as_str);
        matches!(first, "above" | "below" | "separately" | "previously" | "already" | "elsewhere")
            || (PREPOSITIONS.contains(&first)
                && first != "to"
                && first != "by"
                && (self.has_target(place) || is_numbered(place)))
            || (matches!(first, "by" | "on") && (is_section_11(place) || has(place, &["request"])))
    }

    /// `Section 11 audit refers`, `The section 11 audit covers this`.
    fn refers(&self, said: &[Letters]) -> bool {
        let Some((last, subject)) = said.split_last() else { return false };
        let aimed = has(subject, WRITTEN) || is_section_11(subject) || self.names(subject);
        let refers = last == "refers" || last == "refer";
        let verb = said.iter().rposition(|word| !THE_ANSWER.contains(&word.as_str()));
        let covers = verb.is_some_and(|at| {
            let document = &said[..at];
            let known =
                has(document, WRITTEN) || has(document, &["audit"]) || is_section_11(document) || is_question(document);
            at > 0 && at + 1 < said.len() && TELLS.contains(&said[at].as_str()) && known && !is_clause(document)
        });
        said.len() <= 12 && ((aimed && refers && !is_clause(subject)) || covers)
    }

    fn has_target(&self, words: &[Letters]) -> bool {
        has(words, TARGETS) || self.names(words) || is_section_11(words)
    }

    fn names(&self, words: &[Letters]) -> bool {
        self.targets.iter().any(|target| words.windows(target.len()).any(|window| window == target))
    }
}

fn words(text: &str) -> Vec<Letters> {
    fold(text).into_iter().map(|word| word.text).collect()
}

fn begins(words: &[Letters], start: &[&str]) -> bool {
    words.len() >= start.len() && words.iter().zip(start).all(|(word, other)| word == other)
}

fn has(words: &[Letters], any: &[&str]) -> bool {
    words.iter().any(|word| any.contains(&word.as_str()))
}

fn is_clause(words: &[Letters]) -> bool {
    has(words, VERBS)
}

/// Whether words behind a place go on to say something.
fn is_prose(words: &[Letters]) -> bool {
    words.len() > 8 && is_clause(words)
}

fn is_link(word: &str) -> bool {
    matches!(
        word,
        "is" | "are"
            | "was"
            | "were"
            | "has"
            | "have"
            | "been"
            | "be"
            | "can"
            | "may"
            | "will"
            | "also"
            | "already"
            | "fully"
            | "all"
            | "previously"
            | "now"
            | "as"
            | "please"
            | "being"
            | "further"
            | "both"
            | "separately"
    )
}

/// `section 11`, `s11`, `sec 11`.
fn is_section_11(words: &[Letters]) -> bool {
    words.windows(2).any(|pair| {
        matches!(pair[0].as_str(), "section" | "s" | "sec") && pair[1].starts_with(|c: char| c.is_ascii_digit())
    }) || words.iter().any(|word| word == "s11" || word == "s175" || word == "s157")
}

/// `3`, `Q3`, `4 above`, `question 2`: the number of something.
fn is_numbered(words: &[Letters]) -> bool {
    words.len() <= 4
        && words.iter().any(|word| {
            let number = word.strip_prefix('q').unwrap_or(word);
            !number.is_empty() && number.len() <= 3 && number.chars().all(|c| c.is_ascii_digit())
        })
}

/// `This is all in our annual report`, `Further details are on the intranet`.
fn is_in_document(said: &[Letters]) -> bool {
    let Some(at) = said.iter().position(|word| matches!(word.as_str(), "is" | "are")) else { return false };
    let subject = &said[..at];
    let mut rest = &said[at + 1..];
    while let Some((first, more)) = rest.split_first()
        && matches!(first.as_str(), "all" | "also" | "already" | "both")
    {
        rest = more;
    }
    let [preposition, determiner, .., last] = rest else { return false };
    matches!(preposition.as_str(), "in" | "on" | "within" | "under")
        && DETERMINERS.contains(&determiner.as_str())
        && rest.len() <= 8
        && WRITTEN.contains(&last.as_str())
        && (1..=4).contains(&subject.len())
        && subject.last().is_some_and(|word| SUBJECTS.contains(&word.as_str()))
}

/// `Section 11 audit, standard 6`, `Annual report, page 4`: a document and a place in it, and no more.
fn is_locator(said: &[Letters]) -> bool {
    let Some((number, before)) = said.split_last() else { return false };
    let Some((unit, document)) = before.split_last() else { return false };
    let place = matches!(
        unit.as_str(),
        "question"
            | "standard"
            | "item"
            | "point"
            | "part"
            | "page"
            | "paragraph"
            | "para"
            | "section"
            | "appendix"
            | "p"
    );
    place
        && number.len() <= 4
        && number.starts_with(|c: char| c.is_ascii_digit())
        && (1..=7).contains(&document.len())
        && (has(document, WRITTEN) || is_section_11(document) || has(document, &["audit"]))
        && !is_clause(document)
}

/// `question 2`, `standard 4`.
fn is_question(words: &[Letters]) -> bool {
    words.windows(2).any(|pair| {
        matches!(
            pair[0].as_str(),
            "question" | "answer" | "standard" | "item" | "point" | "part" | "page" | "paragraph"
        ) && pair[1].starts_with(|c: char| c.is_ascii_digit())
    })
}

/// `As above`, `Same as last year`, `No change`, `Ditto`.
fn is_again(said: &[Letters]) -> bool {
    let line = said.join(" ");
    let line = line.strip_prefix("the ").or_else(|| line.strip_prefix("all ")).unwrap_or(&line);
    let exact = [
        "ditto",
        "as above",
        "as before",
        "as below",
        "above",
        "same",
        "same as above",
        "same as before",
        "as previous",
        "as previously",
        "as attached",
        "as enclosed",
        "no change",
        "no changes",
        "unchanged",
        "as previously submitted",
        "as previously stated",
        "as previously reported",
        "as already stated",
        "answered above",
        "already answered",
        "already provided",
        "previously provided",
        "previously submitted",
        "already submitted",
        "sent separately",
        "provided separately",
        "submitted separately",
        "under separate cover",
        "as stated above",
        "as detailed above",
        "as described above",
        "as outlined above",
        "as noted above",
        "attached",
        "as discussed",
        "as in previous return",
        "see me",
        "answered previously",
        "covered above",
        "covered elsewhere",
        "as stated",
    ];
    let years = [
        "as last year",
        "same as last year",
        "as in last year",
        "no change since",
        "no changes since",
        "no change from",
        "no changes from",
        "unchanged since",
        "unchanged from",
        "as per last year",
        "as for last year",
        "same as previous",
        "as for question",
        "as for section",
        "as in question",
        "as in section",
        "as question",
        "as section",
    ];
    // "Same response as last year", "Our position remains as reported last year": no word of them says anything new.
    let last = said.windows(2).any(|pair| {
        matches!(pair[0].as_str(), "last" | "previous" | "earlier" | "former")
            && matches!(
                pair[1].as_str(),
                "year" | "years" | "return" | "submission" | "report" | "response" | "statement" | "audit"
            )
    });
    let unchanged = last && said.len() <= 12 && said.iter().all(|word| UNCHANGED.contains(&word.as_str()));
    unchanged
        || exact.contains(&line)
        || (said.len() <= 9 && years.iter().any(|start| line.starts_with(start)) && !is_clause(said))
}

fn is_courtesy(said: &[Letters]) -> bool {
    let line = said.join(" ");
    matches!(
        line.as_str(),
        "yes" | "no" | "thank you" | "thanks" | "many thanks" | "please" | "nb" | "note" | "in brief" | "" | "and"
    )
}

/// Without what leads up to a reference: please, also, for further details, yes.
fn without_opening(words: &[Letters]) -> &[Letters] {
    let mut all = words;
    loop {
        let line_starts = |phrase: &[&str]| begins(all, phrase);
        let skip = if all.first().is_some_and(|word| {
            matches!(
                word.as_str(),
                "please"
                    | "also"
                    | "kindly"
                    | "yes"
                    | "and"
                    | "again"
                    | "nb"
                    | "note"
                    | "evidence"
                    | "answer"
                    | "response"
                    | "plus"
                    | "all"
                    | "fully"
            )
        }) && all.len() > 1
            && !is_located_subject(all)
        {
            1
        } else if line_starts(&["for"]) {
            // `For details of training please see …`: up to the verb, which stands within a dozen words.
            all.iter()
                .take(12)
                .position(|word| matches!(word.as_str(), "see" | "refer" | "visit" | "consult"))
                .unwrap_or(0)
        } else {
            0
        };
        if skip == 0 {
            return all;
        }
        all = &all[skip..];
    }
}

/// `All covered …` loses its `all`; `Evidence is in …` keeps its subject.
fn is_located_subject(words: &[Letters]) -> bool {
    words.get(1).is_some_and(|word| {
        is_link(word) || matches!(word.as_str(), "of" | "for" | "on" | "details" | "information" | "evidence" | "staff")
    })
}

/// Cuts off what is said after a reference without adding to it.
fn cut_tail(words: &[Letters]) -> (&[Letters], &[Letters]) {
    let (head, _) = cut(words, TAILS);
    (head, &words[head.len()..])
}

/// The words before the first of these phrases, and whether there was one.
fn cut<'a>(words: &'a [Letters], phrases: &[&str]) -> (&'a [Letters], bool) {
    let starts = |at: usize| phrases.iter().any(|phrase| begins(&words[at..], &phrase.split(' ').collect::<Vec<_>>()));
    match (1..words.len()).find(|at| starts(*at)) {
        Some(at) => (&words[..at], true),
        None => (words, false),
    }
}

/// A bare web address or the name of a file.
fn is_address(sentence: &str) -> bool {
    let text = sentence.trim().trim_end_matches('.').trim_matches(['<', '>', '"', '“', '”']);
    let address = |word: &str| word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.");
    let mut parts = text.split_whitespace();
    let addresses = !text.is_empty() && parts.all(|word| address(word) || matches!(word, "and" | "&" | "or"));
    let file = ["pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "rtf"];
    let named = text
        .rsplit_once('.')
        .is_some_and(|(name, end)| file.contains(&end.to_lowercase().as_str()) && name.split_whitespace().count() <= 8);
    addresses || named
}

/// The bracket at the end of a sentence, and what stands before it.
fn bracketed(sentence: &str) -> Option<(&str, &str)> {
    let text = sentence.trim().trim_end_matches('.').strip_suffix(')')?;
    let (before, inside) = text.rsplit_once('(')?;
    Some((before, inside))
}

/// A reference behind a dash, colon, comma or semicolon: `Yes - see the audit`.
fn later(sentence: &str) -> Option<(&str, &str)> {
    let at = sentence.rfind(['–', '—', ':', ',', ';']).or_else(|| sentence.rfind(" - "))?;
    let rest = sentence[at..].trim_start_matches(['–', '—', ':', ',', ';', '-', ' ']);
    (!rest.is_empty()).then_some((&sentence[..at], rest))
}
