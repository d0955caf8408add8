//! The words of sentences that only say where an answer stands, in classes.

use std::collections::HashMap;
use std::sync::LazyLock;

use bitflags::bitflags;
use foldhash::fast::RandomState;

use crate::document::Letters;

bitflags! {
    /// The classes of a word; a word can be of several.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(in crate::check) struct Class: u16 {
        const LINK = 1;
        const DOCUMENT = 1 << 1;
        const PART = 1 << 2;
        const PLACE = 1 << 3;
        const HELD = 1 << 4;
        const HANDED_IN = 1 << 5;
        const TELLS = 1 << 6;
        const POINTS = 1 << 7;
        const ANSWER = 1 << 8;
        const READER = 1 << 9;
        const NUMBER = 1 << 10;
        /// Those who are told or sent on: a board, a group, a manager.
        const BODY = 1 << 11;
    }
}

/// A word with its classes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told<'w> {
    pub text: &'w str,
    pub class: Class,
}

impl Told<'_> {
    pub fn is(&self, any: &[&str]) -> bool {
        any.contains(&self.text)
    }

    pub fn has(&self, class: Class) -> bool {
        self.class.intersects(class)
    }
}

/// The words with their classes.
pub(super) fn told(words: &[Letters]) -> Vec<Told<'_>> {
    words.iter().map(|word| Told { text: word, class: class(word) }).collect()
}

pub(in crate::check) fn class(word: &str) -> Class {
    let listed = LISTED.get(word).copied().unwrap_or_else(|| {
        // "Officers", "managers".
        let one = word.strip_suffix('s').and_then(|one| LISTED.get(one));
        one.map_or(Class::empty(), |class| *class & Class::BODY)
    });
    let number = word.strip_prefix('q').unwrap_or(word).starts_with(|c: char| c.is_ascii_digit());
    listed | if number { Class::NUMBER } else { Class::empty() }
}

static LISTED: LazyLock<HashMap<&'static str, Class, RandomState>> = LazyLock::new(|| {
    let mut listed: HashMap<&'static str, Class, RandomState> = HashMap::default();
    for (words, class) in [
        (LINKS, Class::LINK),
        (DOCUMENTS, Class::DOCUMENT),
        (PARTS, Class::PART),
        (PLACES, Class::PLACE),
        (HELD, Class::HELD),
        (HANDED_IN, Class::HANDED_IN),
        (TELLS, Class::TELLS),
        (POINTS, Class::POINTS),
        (ANSWER, Class::ANSWER),
        (READERS, Class::READER),
        (BODIES, Class::BODY),
    ] {
        for word in words {
            *listed.entry(word).or_insert(Class::empty()) |= class;
        }
    }
    listed
});

/// Words that say nothing by themselves.
#[rustfmt::skip]
const LINKS: &[&str] = &[
    "a", "an", "the", "our", "its", "their", "your", "we", "i", "us", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would",
    "can", "could", "may", "should", "shall", "must", "do", "does", "to", "of", "in", "on", "at", "for", "from", "by", "with", "within", "under", "via",
    "through", "as", "and", "or", "which", "that", "where", "who", "whom", "out", "all", "any", "also", "already", "both", "fully", "please", "therefore",
    "so", "into", "than", "about", "regarding", "up", "upon", "there", "here", "yes", "however", "hence", "own", "back", "what", "how", "not", "no",
    "again", "just", "more", "equally", "too", "likewise", "well", "went", "gone", "changed", "change", "changes",
    "unchanged", "done", "achieved", "accompanies", "accompanying", "remains", "remain", "applies", "since", "simply", "kindly", "using", "during", "need", "needs", "along", "together", "if", "you",
    "done", "achieved", "accompanies", "accompanying",
    "summary", "overview", "account", "outline",
    "contacted", "asked", "reached", "approached", "consulted", "lodged", "filed", "placed", "kept", "handed",
    "lodged", "filed", "handed",
    "text", "wording",
];

/// Written things, and where they are kept.
#[rustfmt::skip]
const DOCUMENTS: &[&str] = &[
    "report", "reports", "policy", "policies", "plan", "plans", "strategy", "strategies", "document", "documents", "statement", "return", "returns",
    "submission", "submissions", "handbook", "website", "webpage", "site", "intranet", "internet", "appendix", "appendices", "annex", "annexe",
    "procedures", "procedure", "protocol", "minutes", "dashboard", "prospectus", "response", "manual", "account", "accounts", "framework", "s11", "s175",
    "assessment", "audit", "form", "proforma", "presentation", "paper", "papers", "pack", "newsletter", "attachment", "attachments", "guidance", "letter",
    "email", "spreadsheet", "file", "folder", "portfolio", "page", "pages", "review", "toolkit", "template", "link", "links", "analysis", "profile",
    "programme", "register", "hyperlink", "summary", "entry", "comments", "chart", "diagram", "map", "maps",
    "web", "enclosure", "enclosures", "dashboards", "selfassessment", "selfevaluation", "self", "evaluation", "leaflet", "booklet", "bulletin", "scorecard", "log", "worksheet", "workbook", "charter", "constitution",
    "portal",
];

/// Numbered parts.
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "question", "questions", "answer", "answers", "section", "sections", "standard", "standards", "item", "items", "point", "points", "part", "parts",
    "paragraph", "paragraphs", "para", "page", "pages", "chapter", "table", "tab", "figure", "box", "q", "qn", "sec", "s", "heading", "reply", "column",
];

/// Words of a place in the same text, or of something sent apart.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "above", "below", "overleaf", "earlier", "previous", "previously", "preceding", "foregoing", "elsewhere", "separately", "attached", "enclosed",
    "appended", "embedded", "aforementioned", "beforehand", "request", "online", "opposite",
    "cover",
];

/// Participles by which something is said to stand somewhere.
#[rustfmt::skip]
const HELD: &[&str] = &[
    "contained", "included", "covered", "detailed", "outlined", "documented", "described", "addressed", "evidenced", "found", "available", "stated",
    "captured", "explained", "listed", "summarised", "referenced", "answered", "given", "shown", "dealt", "mentioned", "specified", "accessed", "viewed",
    "demonstrated", "seen", "set", "said", "held", "located", "downloaded", "obtained", "read", "written", "noted", "cited", "reported", "submitted",
    "sent", "provided", "supplied", "tabled", "presented", "shared", "circulated", "forwarded", "recorded", "published", "discussed", "completed",
    "uploaded", "returned", "accounted", "identified", "attached", "enclosed", "appended", "embedded",
];

/// What was handed in before; where it lies is all that is said.
const HANDED_IN: &[&str] = &[
    "submitted",
    "sent",
    "provided",
    "supplied",
    "tabled",
    "presented",
    "shared",
    "circulated",
    "forwarded",
    "reported",
    "given",
    "returned",
];

/// Verbs by which a document is said to hold the answer.
#[rustfmt::skip]
const TELLS: &[&str] = &[
    "sets", "set", "covers", "cover", "addresses", "address", "details", "detail", "outlines", "outline", "describes", "describe", "answers", "evidences",
    "provides", "provide", "gives", "give", "contains", "contain", "includes", "deals", "deal", "explains", "explain", "says", "say", "documents",
    "refers", "refer", "applies",
];

/// Verbs that send the reader on.
#[rustfmt::skip]
const POINTS: &[&str] = &[
    "see", "refer", "consult", "contact", "visit", "read", "view", "look", "turn", "revert", "go", "click", "follow", "access", "find", "check",
    "directed", "referred", "refers", "use", "direct", "download", "request", "ask", "note",
];

/// What stands for the answer.
#[rustfmt::skip]
const ANSWER: &[&str] = &[
    "this", "these", "it", "they", "that", "subject", "matter", "detail", "details", "information", "info", "evidence", "answer", "answers", "response",
    "question", "issue", "everything", "enquiries", "queries", "description", "examples", "example", "full", "further", "relevant", "data", "figures",
    "copy", "copies", "same", "requirement", "above", "such", "area", "topic", "documentation", "narrative", "commentary", "breakdown", "nothing", "holds",
    "separate", "add", "repeat", "repeated", "offered", "said", "requested", "required", "needed", "complete", "information", "remit", "responsibility",
    "arrangements", "contribution", "matters", "position",
];

/// Who is sent on, or has had it.
#[rustfmt::skip]
const READERS: &[&str] = &[
    "board", "boards", "chair", "reader", "readers", "you", "committee", "group", "panel", "members", "member", "independent", "unit", "subgroup",
    "sub", "lscb", "manager", "business", "already", "meeting", "agency", "line", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "spring", "summer", "autumn", "winter", "year", "years", "month", "quarter", "week", "annual", "latest", "current", "recent",
    "last", "first", "next", "following", "same",
    "event", "then", "time", "challenge",
];

/// Those who are told or sent on.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "board", "group", "sub", "committee", "panel", "unit", "meeting", "manager", "subgroup", "team", "officer", "lead", "director", "nurse",
    "doctor", "office", "coordinator", "department", "analyst", "head", "secretary", "administrator", "adviser", "advisor", "clerk", "service",
    "master", "desk", "author",
];
