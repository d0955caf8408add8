//! One answer of two years: what became of it.

use crate::align::{Instance, Register};
use crate::document::{Format, folded};
use crate::ruleset::Section;

use super::words::{self, WordDiff};
use super::{Change, ChangeStatus, Hunk, HunkKind, Passage, SectionRef};

/// One year's answer of one section, of all forms of one kind that an agency sent.
#[derive(Debug, Clone)]
pub(super) struct Side {
    pub passage: Passage,
    /// For each line of the text, whether it is an item of a list.
    pub list_items: Vec<bool>,
    /// The format of the file in which it begins, where that tells paragraphs; in others they are guessed from the
    /// layout.
    pub paragraphs: Option<Format>,
}

impl Side {
    /// Whether a paragraph split or joined since is the writer's doing: two formats may tell breaks inside a paragraph
    /// apart differently.
    pub fn tells_breaks(&self, now: &Self) -> bool {
        self.paragraphs.is_some() && self.paragraphs == now.paragraphs
    }
}

/// What stands in one section of some forms; `None` where nothing does, or only the form's own guidance.
pub(super) fn side(register: &Register, forms: &[Option<&Instance>], section: Option<&Section>) -> Option<Side> {
    let section = section?;
    let prompts = format!(" {} ", section.prompts.iter().map(|prompt| folded(prompt)).collect::<Vec<_>>().join(" "));
    let mut lines = Vec::new();
    let mut list_items = Vec::new();
    let mut first = None;
    for form in forms.iter().flatten() {
        let Some(found) = form.section(&section.id) else { continue };
        let pieces = &found.answer.pieces;
        if pieces.iter().all(|piece| is_prompt(&piece.text, &prompts)) {
            continue;
        }
        first = first.or_else(|| pieces.first().map(|piece| (form.source, piece.place)));
        for piece in pieces {
            list_items.extend(std::iter::repeat_n(piece.list_item, piece.text.matches('\n').count() + 1));
            lines.push(piece.text.as_str());
        }
    }
    let text = lines.join("\n");
    let words = words::count(&text);
    let (file, place) = first.filter(|_| words > 0)?;
    let source = register.documents.get(file).map(|document| &document.source);
    let paragraphs = source.map(|source| source.format).filter(|format| !matches!(format, Format::Pdf | Format::Text));
    let path = source.map(|source| source.path.clone()).unwrap_or_default();
    Some(Side { passage: Passage { text, words, source: path, place }, list_items, paragraphs })
}

/// The fewest words of a paragraph that can be taken for a piece of the form's guidance.
const MIN_PROMPT_WORDS: usize = 4;

fn is_prompt(text: &str, prompts: &str) -> bool {
    let text = folded(text);
    text.split(' ').count() >= MIN_PROMPT_WORDS && prompts.contains(&format!(" {text} "))
}

/// What became of an answer, without the flags; and the word diff, where the words had to be compared.
pub(super) fn change(
    subject: SectionRef,
    was: Option<SectionRef>,
    previous: Option<&Side>,
    current: Option<&Side>,
) -> (Change, Option<WordDiff>) {
    let (status, similarity, hunks, diff) = match (previous, current) {
        (None, None) => (ChangeStatus::Absent, 0.0, Vec::new(), None),
        (None, Some(now)) => (ChangeStatus::Added, 0.0, whole(HunkKind::Insert, now), None),
        (Some(before), None) => (ChangeStatus::Removed, 0.0, whole(HunkKind::Delete, before), None),
        (Some(before), Some(now)) => compare(&subject, was.as_ref(), before, now),
    };
    let passage = |side: Option<&Side>| side.map(|side| side.passage.clone());
    let change = Change {
        subject,
        was,
        status,
        similarity,
        previous: passage(previous),
        current: passage(current),
        hunks,
        flags: Vec::new(),
    };
    (change, diff)
}

type Compared = (ChangeStatus, f64, Vec<Hunk>, Option<WordDiff>);

fn compare(subject: &SectionRef, was: Option<&SectionRef>, before: &Side, now: &Side) -> Compared {
    let (before_text, now_text) = (&before.passage.text, &now.passage.text);
    let lines = (before_text.matches('\n').count(), now_text.matches('\n').count());
    let breaks_matter = before.tells_breaks(now) && lines.0 != lines.1;
    let unchanged = (ChangeStatus::Unchanged, 1.0, whole(HunkKind::Equal, now));
    let is_same = words::are_same(before_text, now_text);
    if is_same && !breaks_matter {
        return (unchanged.0, unchanged.1, unchanged.2, None);
    }
    let diff = words::compare_texts(before_text, now_text);
    if is_same || diff.stretches.iter().all(|stretch| stretch.kind == HunkKind::Equal) {
        return (unchanged.0, unchanged.1, unchanged.2, Some(diff));
    }
    let status = if diff.is_rewritten() { ChangeStatus::Rewritten } else { ChangeStatus::Edited };
    let hunks = diff
        .stretches
        .iter()
        .map(|stretch| Hunk {
            kind: stretch.kind,
            text: stretch.text.clone(),
            elsewhere: match stretch.kind {
                HunkKind::Move => Some(was.unwrap_or(subject).clone()),
                HunkKind::Delete if stretch.moved => Some(subject.clone()),
                _ => None,
            },
        })
        .collect();
    (status, diff.similarity(), hunks, Some(diff))
}

fn whole(kind: HunkKind, side: &Side) -> Vec<Hunk> {
    vec![Hunk { kind, text: side.passage.text.clone(), elsewhere: None }]
}
