//! The form that may come without a title: what an agency says under its heading where no other form explains it.

use super::agencies::Names;
use super::cover::Covers;
use super::drafts::Draft;
use super::headings::AgencyHeading;
use super::stream::Stream;
use crate::document::Letters;
use crate::ruleset::RuleSet;

/// The least words between an agency's heading and what follows that are taken for an untitled form as they are.
const UNTITLED_WORDS: usize = 25;

/// The least words of a sentence in which an agency says something for itself.
const SAYS_WORDS: usize = 6;

/// Adds an agency's text under its heading that no form explains.
pub(super) fn add_untitled(covers: &Covers<'_>, drafts: &mut Vec<Draft>, headings: &[AgencyHeading], rules: &RuleSet) {
    let Some(document) = rules.documents.iter().position(|form| form.untitled) else { return };
    let stream = covers.stream;
    let mut added = Vec::new();
    for (at, heading) in headings.iter().enumerate() {
        let next_heading = headings.get(at + 1).map_or(stream.words.len(), |next| next.from);
        let next_draft = drafts.iter().find(|draft| draft.start >= heading.from);
        let end = next_draft.map_or(next_heading, |draft| draft.start.min(next_heading));
        let followed_by_it = next_draft.is_some_and(|draft| {
            draft.start == end && draft.document == document && !is_headed_by_another(covers, draft, heading.agency)
        });
        let start = behind_notes(covers, heading.to, end, rules);
        if !followed_by_it && start < end && is_own_text(stream, covers.names, start, end, rules) {
            let agency = Some((heading.agency, heading.to));
            added.push(Draft { document, start, end, events: Vec::new(), titled: false, heading: agency });
        }
    }
    drafts.extend(added);
    drafts.sort_by_key(|draft| draft.start);
}

/// Whether the cover over a form's own words names another agency.
fn is_headed_by_another(covers: &Covers<'_>, draft: &Draft, agency: usize) -> bool {
    let first = draft.events.first().map_or(draft.start, |event| event.start);
    let cover = covers.names.find(&covers.stream.words[draft.start..first.max(draft.start)], draft.start);
    cover.iter().any(|hit| hit.agency != agency)
}

/// The word after what whoever compiled the file has put between a heading and the agency's own text.
fn behind_notes(covers: &Covers<'_>, start: usize, end: usize, rules: &RuleSet) -> usize {
    let stream = covers.stream;
    let mut at = start;
    while at < end {
        let block = stream.words[at].block;
        let whole = stream.block_words[block] == at;
        if !(whole && (covers.is_cover_line(block) || is_note(stream, block, rules))) {
            break;
        }
        at = stream.block_words[block + 1];
    }
    at.min(end)
}

/// Verbs of somebody who passes on what others wrote.
#[rustfmt::skip]
const PASSED_ON: &[&str] = &[
    "compiled", "emailed", "forwarded", "omitted", "printed", "received", "reproduced", "resubmitted", "returned",
    "sent", "submitted", "supplied",
];

/// Words by which a note is known as one, before its colon.
const NOTES: &[&str] =
    &["note", "nb", "notes", "editor", "editors", "editorial", "unit", "compiler", "secretary", "coordinator"];

/// Whether a paragraph is a remark on what the agency sent: it is labelled as a note, or speaks of what was received and
/// neither for the agency nor of children.
fn is_note(stream: &Stream<'_>, block: usize, rules: &RuleSet) -> bool {
    let words = &stream.words[stream.words_of(block)];
    let text = stream.document.blocks[block].text.as_str();
    let colon = text.find(':').unwrap_or(0);
    let mut label = words.iter().take_while(|word| word.end <= colon);
    let labelled = label.any(|word| NOTES.contains(&word.text.as_str()))
        || matches!(words, [first, second, ..] if first.text == "please" && second.text == "note");
    let passes_on = words.iter().any(|word| PASSED_ON.contains(&word.text.as_str()));
    let of_children = words.iter().any(|word| word.text.starts_with("child") || word.text.starts_with("young"));
    let words: Vec<&Letters> = words.iter().map(|word| &word.text).collect();
    labelled || (passes_on && !of_children && !says_we(words.iter().copied()) && !keeps_a_place(&words, rules))
}

fn says_we<'a>(mut words: impl Iterator<Item = &'a Letters>) -> bool {
    words.any(|word| matches!(word.as_str(), "we" | "our" | "us" | "ourselves"))
}

/// Whether a text is what an agency says for itself: it is long enough, has a heading of its own, is a sentence of "ours",
/// or keeps the place of one.
fn is_own_text(stream: &Stream<'_>, names: &Names, start: usize, end: usize, rules: &RuleSet) -> bool {
    let words: Vec<&Letters> = stream.words[start..end].iter().map(|word| &word.text).collect();
    if words.len() >= UNTITLED_WORDS {
        return true;
    }
    let last = &stream.words[end - 1];
    let closed = stream.document.blocks[last.block].text.as_str()[last.end..].trim_start().starts_with('.');
    let sentence = words.len() >= SAYS_WORDS && closed && says_we(words.iter().copied());
    let headed = words.len() > SAYS_WORDS && names.is_own_heading(stream, stream.words[start].block);
    sentence || headed || keeps_a_place(&words, rules)
}

/// Whether the words hold a phrase by which the board's agencies put off an answer: "to be supplied", "to follow".
fn keeps_a_place(words: &[&Letters], rules: &RuleSet) -> bool {
    let phrases = rules.phrases.folded();
    let holds = |phrase: &Vec<Letters>| {
        !phrase.is_empty() && words.windows(phrase.len()).any(|there| there.iter().zip(phrase).all(|(a, b)| *a == b))
    };
    phrases.placeholders.iter().any(holds)
        || phrases.empty_answers.iter().any(|phrase| (phrase.len() > 1 || phrase.len() == words.len()) && holds(phrase))
}
