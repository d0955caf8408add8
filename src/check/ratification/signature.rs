use std::ops::Range;

use crate::document::dates::{self, DateFound, Period};
use crate::document::{Letters, Word, fold, folded};
use crate::ruleset::{RuleSet, SignOff};

use super::super::learnt::{Signed, signed};
use super::super::period::Days;
use super::super::placeholder::is_placeholder;

/// Who signed off and when, as far as the words say.
#[derive(Debug, Default)]
pub(super) struct Signature {
    /// The whole block on one line.
    pub text: String,
    /// The words that say who, without labels and dates.
    pub who: String,
    /// The dates of the block, in the bytes of the text that was read.
    pub dates: Vec<DateFound>,
    /// The block says that ratification is still to come.
    pub still_to_come: bool,
    /// The form's prompt stands where the name belongs.
    pub is_prompt: bool,
}

/// What stands behind these is who signed off.
const VERBS: &[&str] = &[
    "ratified",
    "approved",
    "agreed",
    "endorsed",
    "authorised",
    "authorized",
    "signed",
    "accepted",
    "adopted",
    "sanctioned",
];

/// Labels for parts of a signature, which say nothing themselves.
const PARTS: &[&str] = &[
    "signed",
    "signature",
    "name",
    "print name",
    "position",
    "designation",
    "role",
    "post",
    "title",
    "job title",
    "date",
    "dated",
    "ratification",
    "date of ratification",
    "approval",
    "date of approval",
    "sign off",
    "ratifying body",
    "ratifying group",
    "name of group",
];

/// Words before a colon that are no name there, and part of one elsewhere: "Quality Governance Group".
const HEADS: &[&str] = &["governance group", "governance body", "governance", "group", "committee", "meeting", "board"];

/// What a sentence says of the form beside who signed it off.
const OF_THE_FORM: &[&str] = &[
    "this",
    "the",
    "our",
    "above",
    "report",
    "statement",
    "return",
    "document",
    "submission",
    "form",
    "response",
    "was",
    "has",
    "been",
    "is",
    "were",
    "have",
    "formally",
    "internally",
    "it",
    "and",
    "fully",
    "duly",
];

/// What says that it has not happened yet.
const TO_COME: &[&str] = &[
    "not yet",
    "not been",
    "to be",
    "awaiting",
    "awaits",
    "pending",
    "due to",
    "will be",
    "will go",
    "going to",
    "to go to",
    "for ratification",
    "for approval",
    "unratified",
    "not ratified",
    "not approved",
    "planned for",
    "subject to",
    "scheduled",
    "in draft",
    "draft",
    "will",
    "intend",
    "intends",
    "intended",
    "plan to",
    "plans to",
    "hope to",
    "hopes to",
    "aim to",
    "agenda",
    "for comment",
    "for comments",
    "for consideration",
    "for discussion",
    "in due course",
    "not possible",
    "unable to",
    "yet to",
    "next meeting",
    "have not",
    "has not",
    "did not",
    "cannot",
    "could not",
];

/// Words that answer the question whether it was ratified, and not by whom.
const NOBODY: &[&str] = &[
    "yes",
    "y",
    "no",
    "done",
    "complete",
    "completed",
    "ok",
    "ratified",
    "approved",
    "agreed",
    "confirmed",
    "internally",
    "signed",
    "electronically",
    "digitally",
    "as",
    "above",
    "below",
    "previous",
    "previously",
    "before",
    "stated",
    "noted",
    "same",
    "none",
    "nil",
    "deferred",
    "postponed",
    "adjourned",
    "cancelled",
    "provisional",
    "outstanding",
];

/// What begins a note on where the answer is, or on why there is none.
const ELSEWHERE: &[&str] = &["see ", "refer ", "please see ", "please refer ", "as per ", "not applicable", "n a "];

/// The fewest words of a sign-off that are weighed: fewer are the name of a group.
const SENTENCE: usize = 4;

impl Signature {
    /// Reads a sign-off block; a block without words gives one that is missing.
    pub fn read(text: &str, rule: &SignOff, prompts: &[String], year: Option<Days>, rules: &RuleSet) -> Self {
        let period = year.map(|year| Period { first: year.first, last: year.last });
        let dates = dates::find(text, period);
        let words = fold(text);
        let mut taken: Vec<Range<usize>> = dates.iter().map(|date| date.range.clone()).collect();
        taken.extend(labels(text, &words, rule));
        // A name stands though its date is a placeholder.
        let who = rest(text, taken);
        let who: Vec<&str> =
            who.split('\n').filter(|part| !is_placeholder(part, rules) && !is_of_the_form(part)).collect();
        let who = who.join(", ");
        let line = folded(&who);
        let is_prompt = is_prompt(&line, prompts);
        let first: Vec<&str> = line.split(' ').take(8).collect();
        let first = format!(" {} ", first.join(" "));
        let all = format!(" {} ", if who.is_empty() { folded(text) } else { line.clone() });
        // What a note beside the name says of it counts, what one beside the date says does not.
        let noted = folded(&text[..before_the_date(text, rule)]);
        let noted: Vec<&str> = noted.split(' ').take(12).collect();
        let noted = format!(" {} ", noted.join(" "));
        let unsigned = ["not yet", "in draft", "draft", "unratified", "awaiting", "pending"];
        // "To go to the July meeting of the committee" goes nowhere yet.
        let goes = line.starts_with("to ");
        let begins = unsigned.iter().any(|phrase| noted.contains(&format!(" {phrase} ")))
            || TO_COME.iter().any(|phrase| first.contains(&format!(" {phrase} ")));
        let says = TO_COME.iter().any(|phrase| all.contains(&format!(" {phrase} ")));
        let beside_the_name = without_labels(&text[..before_the_date(text, rule)], rule);
        let said = if beside_the_name.is_empty() { without_labels(text, rule) } else { beside_the_name };
        let still_to_come = match signed(&said) {
            // "The draft was seen in March and the final report approved on 3 May 2014".
            _ if goes => true,
            Signed::Yes if !dates.is_empty() => false,
            Signed::No if said.split_whitespace().count() >= SENTENCE => true,
            _ => begins || (says && dates.is_empty()),
        };
        Self {
            text: text.split_whitespace().collect::<Vec<_>>().join(" "),
            still_to_come,
            is_prompt,
            who: if is_placeholder(&who, rules) || names_nobody(&line) { String::new() } else { who },
            dates,
        }
    }

    /// Whether nobody signed off.
    pub fn is_missing(&self) -> bool {
        self.is_prompt || self.still_to_come || !self.who.chars().any(char::is_alphabetic)
    }
}

/// The lines of a block without the form's labels at their beginnings.
fn without_labels(text: &str, rule: &SignOff) -> String {
    let all = || rule.by_labels.iter().chain(&rule.on_labels);
    let lines = text.lines().map(|line| {
        let line = line.trim();
        let label = all().filter(|label| {
            let begins = line.get(..label.len()).is_some_and(|start| start.eq_ignore_ascii_case(label));
            begins && !line[label.len()..].starts_with(char::is_alphanumeric)
        });
        let rest = label.map(String::len).max().map_or(line, |end| &line[end..]);
        rest.trim_start_matches([':', ' ', '\t', '-'])
    });
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Whether the words name nobody: they say that it was done, or point elsewhere.
fn names_nobody(line: &str) -> bool {
    line.split(' ').all(|word| NOBODY.contains(&word)) || ELSEWHERE.iter().any(|start| line.starts_with(start))
}

/// The bytes of a block up to the label of its date, where that comes after something else.
fn before_the_date(text: &str, rule: &SignOff) -> usize {
    let lower = text.to_lowercase();
    let label = |label: &String| lower.find(&label.to_lowercase()).filter(|at| *at > 0 && text.is_char_boundary(*at));
    rule.on_labels.iter().filter_map(label).min().unwrap_or(text.len())
}

/// The labels of the block: those of the rule set, and verbs with `by`, `at` or `on` where they stand as labels do.
fn labels(text: &str, words: &[Word], rule: &SignOff) -> Vec<Range<usize>> {
    let known: Vec<Vec<Letters>> = rule
        .by_labels
        .iter()
        .chain(&rule.on_labels)
        .map(|label| fold(label).into_iter().map(|word| word.text).collect())
        .collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let is =
            |offset: usize, any: &[&str]| words.get(at + offset).is_some_and(|word| any.contains(&word.text.as_str()));
        let matches = |label: &&Vec<Letters>| {
            !label.is_empty()
                && label
                    .iter()
                    .enumerate()
                    .all(|(offset, part)| words.get(at + offset).is_some_and(|word| word.text == *part))
        };
        let behalf = |length: usize| is(length, &["behalf"]);
        let listed = known.iter().filter(matches).map(Vec::len).max().filter(|length| !behalf(*length));
        let off = usize::from(is(1, &["off"]));
        let verb =
            (is(0, VERBS) && is(1 + off, &["by", "at", "on", "through", "in"]) && !behalf(2 + off)).then_some(2 + off);
        let part = PARTS
            .iter()
            .map(|part| part.split(' ').collect::<Vec<_>>())
            .filter(|part| part.iter().enumerate().all(|(offset, word)| is(offset, &[*word])))
            .map(|part| part.len())
            .max()
            .filter(|length| ends_label(text, words, at + length - 1));
        let head = HEADS
            .iter()
            .map(|head| head.split(' ').collect::<Vec<_>>())
            .filter(|head| head.iter().enumerate().all(|(offset, word)| is(offset, &[*word])))
            .map(|head| head.len())
            .max()
            .filter(|length| {
                let end = words[at + length - 1].range.end;
                let begins = text[..words[at].range.start].trim_end_matches([' ', '\t']);
                text[end..].trim_start().starts_with(':') && (begins.is_empty() || begins.ends_with(['\n', '.']))
            });
        match listed.max(verb).max(part).max(head) {
            Some(length) if length > 0 => {
                let last = (at + length - 1).min(words.len() - 1);
                found.push(words[at].range.start..words[last].range.end);
                at += length;
            }
            _ => at += 1,
        }
    }
    found
}

/// Whether a colon, a line end or the end of the text follows a word.
fn ends_label(text: &str, words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|word| {
        let rest = text[word.range.end..].trim_start_matches([' ', '\t']);
        rest.is_empty() || rest.starts_with([':', '\n', '_', '.'])
    })
}

/// What is left of a text without the parts taken, each on a line.
fn rest(text: &str, mut taken: Vec<Range<usize>>) -> String {
    taken.sort_by_key(|range| range.start);
    let mut parts = Vec::new();
    let mut start = 0;
    for range in taken {
        if range.start > start {
            parts.push(&text[start..range.start]);
        }
        start = start.max(range.end);
    }
    parts.push(&text[start..]);
    let blank = |c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')' | '[' | ']' | '<' | '>' | '_' | '?');
    let parts: Vec<&str> = parts
        .into_iter()
        .flat_map(str::lines)
        .map(|part| without_links(part.trim_matches(blank)).trim_matches(blank))
        .filter(|part| part.chars().any(|c| !c.is_whitespace()))
        .collect();
    parts.join("\n")
}

/// Whether words only say that the form was signed off: "This report was".
fn is_of_the_form(part: &str) -> bool {
    folded(part).split(' ').all(|word| OF_THE_FORM.contains(&word))
}

/// Without the small words that joined a date to what stood before or after it.
fn without_links(part: &str) -> &str {
    let mut part = part;
    loop {
        let lower = part.to_lowercase();
        let before = ["on ", "at ", "by ", "dated ", "in ", "the "].iter().find(|link| lower.starts_with(*link));
        let after =
            [" on", " at", " dated", " in", " of", " held", " meeting of"].iter().find(|link| lower.ends_with(*link));
        let alone =
            matches!(lower.as_str(), "on" | "at" | "by" | "in" | "dated" | "and" | "the" | "of" | "date" | "off");
        part = match (alone, before, after) {
            (true, ..) => return "",
            (_, Some(link), _) if part.is_char_boundary(link.len()) => part[link.len()..].trim(),
            (_, _, Some(link)) if lower.len() == part.len() => part[..part.len() - link.len()].trim(),
            _ => return part,
        };
    }
}

/// Whether the words are the form's prompt, whole or cut short, or tell the reader to fill in the name.
fn is_prompt(line: &str, prompts: &[String]) -> bool {
    let words = line.split(' ').count();
    let known = words >= 2 && prompts.iter().any(|prompt| folded(prompt).starts_with(line));
    let mut first = line.split(' ').skip_while(|word| *word == "please");
    let told = matches!(
        first.next(),
        Some("state" | "insert" | "enter" | "give" | "provide" | "name" | "specify" | "type" | "add")
    );
    known || (told && words >= 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn who(text: &str) -> String {
        let rule = SignOff {
            by_labels: vec!["Ratified by".into()],
            on_labels: vec!["Ratified on".into()],
            ..SignOff::default()
        };
        Signature::read(text, &rule, &[], None, &RuleSet::default()).who
    }

    #[test]
    fn the_name_is_what_labels_and_dates_leave() {
        assert_eq!(who("Ratified by: Quality Board\nRatified on: 3 March 2014"), "Quality Board");
        assert_eq!(who("Approved at Quality Board on 12/3/14"), "Quality Board");
        assert_eq!(who("Ratified on behalf of the Quality Board"), "Ratified on behalf of the Quality Board");
        assert_eq!(who("Signed: R. Example\nPosition: Head of Care\nDate: 3/3/14"), "R. Example, Head of Care");
        assert_eq!(who("Ratified on: 3 March 2014"), "");
        assert_eq!(who("This report was approved by the Quality Board on 3 March 2014."), "Quality Board");
        assert_eq!(who("Governance group: Quality Board\nDate of ratification: 3 March 2014"), "Quality Board");
        assert_eq!(who("Signed off by: Quality Board\nDate: TBC"), "Quality Board");
    }
}
