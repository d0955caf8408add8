use std::ops::Range;

use crate::ruleset::WorkKind;

use super::told::sentence_at;
use super::words::{Words, is_capital};

/// Whether a capital word right before a short title, or right after that of guidance, makes it a part of another name:
/// "Foster Children Act", "Working Together Partnership".
pub(super) fn may_be_longer(text: &str, words: &Words, run: &Range<usize>, kind: WorkKind, has_year: bool) -> bool {
    let joined = |at: usize| {
        let gap = words.gap(text, at);
        !gap.is_empty() && gap.chars().all(|c| c.is_whitespace() || c == '&' || c == '-')
    };
    let is_name = |at: usize| {
        words.all.get(at).is_some_and(|word| {
            let written = &text[word.range.clone()];
            written.starts_with(char::is_uppercase) && !COMMON.contains(&word.text.as_str())
        })
    };
    let before = run.len() <= 3 && run.start > 0 && joined(run.start) && is_name(run.start - 1);
    let after = kind == WorkKind::Guidance && run.len() <= 3 && !has_year && joined(run.end) && is_name(run.end);
    before || after
}

/// Whether the title that begins at a word is called a draft.
pub(super) fn is_draft(words: &Words, start: usize) -> bool {
    (start.saturating_sub(3)..start).any(|at| matches!(words.at(at), Some("draft" | "proposed")))
}

/// Whether the title that ends at a word is the name of a course: "Safer Recruitment in Education training".
pub(super) fn names_training(words: &Words, end: usize) -> bool {
    words.at(end).is_some_and(|word| COURSES.contains(&word))
}

/// Whether a title of many words is no title here but what a sentence speaks of: "Keeping children safe in education is our
/// first duty". It begins the sentence, has a capital for that alone, and nothing is said of it that is said of a document.
pub(super) fn is_plain_subject(text: &str, words: &Words, run: &Range<usize>) -> bool {
    let written = |at: usize| words.all.get(at).map_or("", |word| &text[word.range.clone()]);
    let (first, last) = (words.bytes(run).start, words.gap(text, run.end));
    let is_subject = words.at(run.end).is_some_and(|verb| VERBS.contains(&verb)) && last.trim().is_empty();
    if !is_subject || (run.start + 1..run.end).any(|at| is_capital(written(at))) {
        return false;
    }
    let sentence = sentence_at(text, first);
    let begins = text.get(sentence.start..first).is_some_and(|before| !before.contains(char::is_alphanumeric));
    let rest = (run.end..words.all.len()).take_while(|at| words.all[*at].range.start < sentence.end);
    begins && !rest.filter_map(|at| words.at(at)).any(|word| OF_DOCUMENTS.contains(&word))
}

/// Verbs by which a sentence goes on that begins with its subject.
const VERBS: &[&str] = &[
    "is", "are", "was", "were", "remains", "remain", "means", "matters", "needs", "depends", "begins", "starts",
    "must", "should", "can", "cannot",
];

/// Words that are said of a document.
const OF_DOCUMENTS: &[&str] = &[
    "guidance",
    "guide",
    "document",
    "documents",
    "framework",
    "code",
    "advice",
    "statutory",
    "edition",
    "version",
    "text",
    "chapter",
    "copy",
    "copies",
    "read",
    "followed",
    "used",
    "consulted",
    "cited",
    "quoted",
    "referenced",
    "referred",
    "published",
    "issued",
    "revised",
    "updated",
    "replaced",
    "superseded",
    "available",
    "displayed",
    "shared",
    "circulated",
    "distributed",
    "given",
    "sent",
    "embedded",
    "adhered",
    "applied",
    "adopted",
    "implemented",
    "reflected",
    "covered",
    "noticeboard",
    "noticeboards",
    "website",
    "intranet",
];

/// Words after a title that make it the name of a course.
const COURSES: &[&str] =
    &["training", "course", "courses", "workshop", "workshops", "module", "modules", "certificate", "conference"];

/// Words with a capital beside a title that are no part of it.
const COMMON: &[&str] = &[
    "the",
    "under",
    "see",
    "act",
    "acts",
    "and",
    "of",
    "in",
    "with",
    "to",
    "by",
    "section",
    "sections",
    "part",
    "schedule",
    "uk",
    "english",
    "england",
    "british",
    "hm",
    "hmg",
    "government",
    "governments",
    "dfe",
    "dcsf",
    "dfes",
    "doh",
    "dh",
    "statutory",
    "legislation",
    "law",
    "laws",
    "current",
    "national",
    "revised",
    "new",
    "updated",
    "old",
    "previous",
    "former",
    "rcpch",
    "rcn",
    "nhs",
    "including",
    "include",
    "includes",
    "also",
    "key",
    "main",
    "primary",
    "following",
    "our",
    "regulations",
    "guidance",
    "guidelines",
    "document",
    "framework",
    "code",
    "edition",
    "version",
    "policy",
    "procedures",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sept",
    "sep",
    "oct",
    "nov",
    "dec",
    "bill",
    "both",
    "all",
    "we",
    "this",
    "that",
    "for",
    "from",
    "as",
    "on",
    "or",
    "at",
    "reform",
    "department",
    "using",
    "follow",
    "a",
    "i",
    "ii",
    "iii",
    "iv",
    "eg",
    "ie",
    "per",
    "existing",
    "relevant",
    "children",
    "childrens",
];
