//! What the words of a note about an answer are: what an answer is made of, what is done to it, who is asked, and when.

use std::collections::HashMap;
use std::sync::LazyLock;

use bitflags::bitflags;
use foldhash::fast::RandomState;

use super::super::sentence::Line;
use crate::document::{Letters, fold};

bitflags! {
    /// The classes of a word; a word can be of several.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(in crate::check) struct Class: u16 {
        /// Words that say nothing by themselves.
        const LINK = 1;
        /// What an answer is made of: figures, details, a case study.
        const INFO = 1 << 1;
        /// The form and its parts: this section, the box.
        const FORM = 1 << 2;
        /// What is done to an answer by those who write it.
        const WORK = 1 << 3;
        /// Handing it in.
        const HAND = 1 << 4;
        /// Says by itself that something is not there yet.
        const WANTING = 1 << 5;
        /// What says that it is not.
        const DENIAL = 1 << 6;
        const WHEN = 1 << 7;
        /// Those who are asked for it.
        const WHO = 1 << 8;
        /// A name, by its capital.
        const NAME = 1 << 9;
        /// The participle of `WORK`: done.
        const DONE = 1 << 10;
        /// The participle of `WORK`: being done.
        const DOING = 1 << 11;
    }
}

/// A word of a note.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub text: Letters,
    pub class: Class,
}

impl Said {
    pub fn is(&self, any: &[&str]) -> bool {
        any.contains(&self.text.as_str())
    }

    pub fn has(&self, class: Class) -> bool {
        self.class.intersects(class)
    }

    /// Whether a word with a capital is likely the name of one person: nothing that has a capital because it begins the
    /// sentence, like `duty` or `ability`.
    pub fn is_person(&self) -> bool {
        const THINGS: &[&str] = &[
            "need", "plan", "right", "time", "aim", "goal", "help", "offer", "access", "power", "consent", "how",
            "want",
        ];
        const ENDS: &[&str] = &["s", "ty", "ion", "ment", "ing", "ness", "ance", "ence", "ure", "ed", "ship"];
        self.class == Class::NAME && !self.is(THINGS) && !ENDS.iter().any(|end| self.text.ends_with(end))
    }
}

/// The words of a text with their classes.
pub(super) fn said(text: &str) -> Vec<Said> {
    said_in(Line::of(text, &fold(text)))
}

/// The words of a line with their classes.
pub(super) fn said_in(line: Line<'_>) -> Vec<Said> {
    let text = line.text;
    let capitals = !text.bytes().any(|byte| byte.is_ascii_lowercase()) && !text.chars().any(char::is_lowercase);
    let words = line.written().map(|(word, written)| {
        let mut class = class(&word.text);
        // In capitals a short word of no class is somebody's initials.
        let initials = capitals && class.is_empty() && (2..=3).contains(&word.text.len());
        if initials {
            class |= Class::NAME;
        }
        if written.starts_with(char::is_uppercase) && !capitals {
            class |= Class::NAME;
            // "SMT", "HoS": short forms are mostly those of a team or a post.
            if (2..=5).contains(&word.text.len()) && written.chars().filter(|c| c.is_uppercase()).count() > 1 {
                class |= Class::WHO;
            }
        }
        Said { text: word.text.clone(), class }
    });
    words.collect()
}

#[rustfmt::skip]
const LINKS: &[&str] = &[
    "a", "an", "the", "this", "these", "that", "those", "it", "its", "they", "them", "all", "any", "some", "our", "we", "i", "my", "am", "us",
    "is", "are", "was", "were", "be", "been", "being", "have", "has", "had", "do", "does", "did", "will", "would", "can", "could", "should",
    "shall", "may", "might", "to", "of", "in", "on", "at", "for", "from", "by", "with", "as", "and", "or", "but", "so", "because", "due",
    "still", "also", "just", "now", "currently", "presently", "present", "unfortunately", "however", "both", "please", "sorry", "apologies",
    "moment", "there", "more", "further", "full", "latest", "up", "out", "into", "on", "off", "back", "together", "over", "around", "about",
    "re", "regarding", "than", "get", "got", "getting", "need", "needs", "needed", "able", "time", "writing", "until", "via", "per", "which",
    "who", "if", "thanks", "thank", "you", "ta", "im", "were", "ive", "weve", "its", "under", "within", "other", "own", "here", "been",
    "blank", "left", "hold", "order", "intentionally", "deliberately", "ran", "run", "lack", "requires", "subject", "await", "awaits", "required", "absent", "away", "off", "leave", "holiday", "annual", "sick", "owing", "time", "applicable", "place", "anybody", "pls", "expected",
    "apologise", "let", "me", "holds", "reaching",
];

#[rustfmt::skip]
const INFO: &[&str] = &[
    "statement", "position", "outturn", "info", "information", "detail", "details", "figure", "figures", "data", "statistics", "stats", "number", "numbers", "report", "reports",
    "answer", "answers", "response", "responses", "text", "narrative", "commentary", "content", "copy", "evidence", "example", "examples",
    "study", "studies", "update", "updates", "results", "result", "findings", "outcome", "outcomes", "minutes", "list", "lists", "name",
    "names", "date", "dates", "rest", "remainder", "return", "returns", "document", "documents", "attachment", "attachments", "appendix",
    "feedback", "summary", "paragraph", "input", "material", "dashboard", "breakdown", "template", "percentage",
    "percentages", "total", "totals", "comment", "comments", "quote", "quotes", "wording", "submission", "contribution", "contributions",
    "spreadsheet", "table", "link", "reply", "replies", "stat", "graph", "chart", "draft", "ref", "refs", "nos", "reference", "references",
    "rate", "rates", "score", "scores",
];

#[rustfmt::skip]
const FORM: &[&str] = &["section", "question", "box", "bit", "part", "form", "one", "column", "row", "field", "page", "entry", "space", "para", "paragraph", "cell"];

/// Stems of what is done to an answer.
#[rustfmt::skip]
const WORK: &[&str] = &[
    "collat", "compil", "gather", "complet", "rewrit", "redraft", "clear", "finish", "writ", "draft", "updat", "provid", "send", "forward", "suppl", "obtain", "receiv",
    "confirm", "check", "agre", "approv", "sign", "review", "add", "insert", "chas", "look", "pull", "finalis", "finaliz", "prepar",
    "populat", "fill", "answer", "respond", "submit", "includ", "shar", "verif", "validat", "analys", "request", "seek", "develop", "produc",
    "start", "work", "put", "find", "ask", "discuss", "consider", "advis", "hear", "com", "pass", "extract", "calculat", "collect",
    "determin", "decid", "resolv", "investigat", "quer", "mak", "ratif", "circulat", "amend", "revis", "expand", "edit", "delet", "giv",
    "liais", "speak", "enquir", "issu", "publish", "hand", "correct", "clarif", "establish", "identif", "retriev", "locat", "escalat",
    "reach", "try",
];

/// Past participles that are no stem with -ed.
#[rustfmt::skip]
const DONE: &[&str] = &[
    "written", "sent", "sought", "found", "put", "heard", "come", "made", "begun", "done", "known", "given", "got", "ready", "available",
    "sure", "certain", "spoken", "gone", "held",
];

const HAND: &[&str] = &[
    "send",
    "provide",
    "supply",
    "forward",
    "submit",
    "add",
    "complete",
    "update",
    "share",
    "confirm",
    "give",
    "advise",
    "follow",
    "insert",
    "circulate",
    "check",
    "answer",
    "respond",
    "finish",
    "write",
    "report",
];

#[rustfmt::skip]
const WANTING: &[&str] = &[
    "pending", "outstanding", "awaited", "awaiting", "waiting", "unavailable", "incomplete", "unsure", "tbc", "tba", "tbd", "tbn",
    "unfinished", "unconfirmed", "unknown", "underway", "ongoing", "chasing", "chased", "requested", "missing", "overdue", "unable",
    "delayed", "wip", "expected", "hope", "hoping",
    "vacant",
];

const DENIAL: &[&str] = &[
    "no", "not", "never", "nothing", "none", "yet", "without", "cannot", "didnt", "hasnt", "havent", "couldnt", "cant",
    "isnt", "arent", "wasnt", "dont", "nobody", "nil",
];

#[rustfmt::skip]
const WHEN: &[&str] = &[
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "spring",
    "summer", "autumn", "winter", "quarter", "quarters", "year", "years", "month", "months", "week", "weeks", "day", "days", "today", "tomorrow",
    "end", "early", "late", "later", "next", "last", "mid", "shortly", "soon", "asap", "imminently", "course", "future", "near", "once", "when",
    "after", "before", "following", "upon", "meeting", "deadline", "cover", "separate", "separately", "new", "financial", "during", "earliest",
    "opportunity", "term", "holidays", "stage", "date", "submission", "publication", "possible", "reporting", "return", "point",
];

#[rustfmt::skip]
const WHO: &[&str] = &[
    "hr", "finance", "legal", "it", "ict", "comms", "communications", "team", "teams", "department", "departments", "dept", "unit", "units",
    "office", "officer", "officers", "manager", "managers", "lead", "leads", "director", "head", "heads", "service", "services", "nurse",
    "doctor", "coordinator", "colleague", "colleagues", "business", "performance", "training", "quality", "governance", "admin", "board",
    "committee", "chair", "group", "deputy", "assistant", "senior", "chief", "executive", "named", "designated", "safeguarding", "someone",
    "somebody", "anyone", "anybody", "person", "author", "owner", "supplier", "provider", "consultant", "secretary", "clerk", "inspector",
    "sergeant", "superintendent", "commander", "headteacher", "principal", "governor", "governors", "trustee", "trustees", "author",
    "intelligence", "informatics", "workforce", "learning", "development", "operations", "operational", "agency", "organisation",
    "him", "her", "he", "she", "who", "area", "regional", "national", "local", "corporate", "analyst", "analysts", "directorate", "division",
    "management", "leadership", "partner", "partners", "council", "trust", "force", "school", "ward", "station", "house", "hq", "headquarters",
    "post", "posts", "solicitor", "solicitors", "lawyer", "lawyers", "providers",
];

/// Every listed word with its classes.
static LISTED: LazyLock<HashMap<&'static str, Class, RandomState>> = LazyLock::new(|| {
    let mut listed: HashMap<&'static str, Class, RandomState> = HashMap::default();
    for (words, class) in [
        (LINKS, Class::LINK),
        (INFO, Class::INFO),
        (FORM, Class::FORM),
        (HAND, Class::HAND),
        (WANTING, Class::WANTING),
        (DENIAL, Class::DENIAL),
        (WHEN, Class::WHEN),
        (WHO, Class::WHO),
        (DONE, Class::DONE),
    ] {
        for word in words {
            *listed.entry(word).or_insert(Class::empty()) |= class;
        }
    }
    listed
});

pub(in crate::check) fn class(word: &str) -> Class {
    let listed = LISTED.get(word).copied().unwrap_or(Class::empty());
    let number = word.strip_prefix('q').unwrap_or(word).bytes().any(|byte| byte.is_ascii_digit());
    listed | work(word) | if number { Class::WHEN } else { Class::empty() }
}

/// The stems of `WORK` by their first letter: every word of every answer is held against them.
static STEMS: LazyLock<[Vec<&'static str>; 26]> = LazyLock::new(|| {
    let mut stems = std::array::from_fn(|_| Vec::new());
    for stem in WORK {
        if let Some(stems) = letter(stem).and_then(|letter| stems.get_mut(letter)) {
            stems.push(*stem);
        }
    }
    stems
});

/// The place of a word's first letter in the alphabet; past its end for anything else.
fn letter(word: &str) -> Option<usize> {
    word.bytes().next().map(|byte| usize::from(byte.wrapping_sub(b'a')))
}

/// `collate`, `collates`, `collated`, `collating`.
fn work(word: &str) -> Class {
    let stems = letter(word).and_then(|letter| STEMS.get(letter)).map_or(&[][..], Vec::as_slice);
    let Some(end) = stems.iter().filter_map(|stem| word.strip_prefix(stem)).min_by_key(|end| end.len()) else {
        return Class::empty();
    };
    match end {
        "" | "e" | "y" | "s" | "es" | "ies" | "n" | "it" => Class::WORK,
        "ed" | "ied" | "d" | "ten" | "ted" => Class::WORK | Class::DONE,
        "ing" | "ying" | "ting" | "ding" => Class::WORK | Class::DOING,
        _ => Class::empty(),
    }
}
