//! Text that moved from one section of an agency to another.

use std::ops::Range;

use super::evidence::shortened;
use super::words::{self, shared};
use super::{Change, Flag, FlagKind, Hunk, HunkKind, SectionRef};

/// The fewest words that are said to have moved to another section. Shorter runs ("members of the board and its
/// groups") recur in every answer.
const MIN_WORDS: usize = 8;

/// Finds last year's text that is gone from one section and new in another, and marks it in both. Takes the changes of
/// one agency.
pub(super) fn mark_moves(changes: &mut [Change]) {
    let gone = loose(changes, HunkKind::Delete);
    let new = loose(changes, HunkKind::Insert);
    let texts = |places: &[(usize, usize)]| -> Vec<String> {
        places.iter().map(|(change, hunk)| changes[*change].hunks[*hunk].text.clone()).collect()
    };
    let (gone_texts, new_texts) = (texts(&gone), texts(&new));
    let first: Vec<&str> = gone_texts.iter().map(String::as_str).collect();
    let second: Vec<&str> = new_texts.iter().map(String::as_str).collect();
    let mut cuts: Vec<Cut> = Vec::new();
    for found in shared(&first, &second, MIN_WORDS) {
        let (from, to) = (gone[found.from.0], new[found.to.0]);
        if from.0 == to.0 {
            continue;
        }
        let was = changes[from.0].was.clone().unwrap_or_else(|| changes[from.0].subject.clone());
        let is = changes[to.0].subject.clone();
        let text = second[found.to.0][found.to.1.clone()].to_owned();
        flag(&mut changes[from.0], FlagKind::MovedTo, &is, &text);
        flag(&mut changes[to.0], FlagKind::MovedFrom, &was, &text);
        cuts.push(Cut { change: from.0, hunk: from.1, bytes: found.from.1, kind: HunkKind::Delete, elsewhere: is });
        cuts.push(Cut { change: to.0, hunk: to.1, bytes: found.to.1, kind: HunkKind::Move, elsewhere: was });
    }
    cuts.sort_unstable_by_key(|cut| (cut.change, cut.hunk, cut.bytes.start));
    for of_change in cuts.chunk_by(|one, other| one.change == other.change) {
        let hunks = &mut changes[of_change[0].change].hunks;
        let mut of_hunk = of_change.chunk_by(|one, other| one.hunk == other.hunk).peekable();
        for (at, hunk) in std::mem::take(hunks).into_iter().enumerate() {
            match of_hunk.next_if(|cuts| cuts[0].hunk == at) {
                Some(cuts) => hunks.extend(parts(&hunk, cuts)),
                None => hunks.push(hunk),
            }
        }
    }
}

/// The hunks of one kind that are not yet known to stand elsewhere: change and hunk.
fn loose(changes: &[Change], kind: HunkKind) -> Vec<(usize, usize)> {
    let is_loose = |hunk: &Hunk| hunk.kind == kind && hunk.elsewhere.is_none() && words::count(&hunk.text) >= MIN_WORDS;
    let places = |(at, change): (usize, &Change)| {
        let loose = change.hunks.iter().enumerate().filter(|(_, hunk)| is_loose(hunk));
        loose.map(|(hunk, _)| (at, hunk)).collect::<Vec<_>>()
    };
    changes.iter().enumerate().flat_map(places).collect()
}

fn flag(change: &mut Change, kind: FlagKind, elsewhere: &SectionRef, text: &str) {
    let is_known = |flag: &Flag| flag.kind == kind && flag.elsewhere.as_ref() == Some(elsewhere);
    if change.flags.iter().any(is_known) {
        return;
    }
    let message = if kind == FlagKind::MovedTo {
        format!("text of last year's answer now stands in {}/{}", elsewhere.document, elsewhere.section)
    } else {
        format!("text of this answer stood in {}/{} last year", elsewhere.document, elsewhere.section)
    };
    change.flags.push(Flag { kind, message, evidence: shortened(text), elsewhere: Some(elsewhere.clone()) });
}

/// A part of a hunk that becomes one of its own.
struct Cut {
    change: usize,
    hunk: usize,
    bytes: Range<usize>,
    kind: HunkKind,
    elsewhere: SectionRef,
}

/// A hunk cut up, once from its beginning to its end however many cuts there are.
fn parts(whole: &Hunk, cuts: &[Cut]) -> Vec<Hunk> {
    let part = |bytes: Range<usize>| Hunk { kind: whole.kind, text: whole.text[bytes].to_owned(), elsewhere: None };
    let mut parts = Vec::new();
    let mut from = 0;
    for cut in cuts {
        parts.push(part(from..cut.bytes.start));
        let elsewhere = Some(cut.elsewhere.clone());
        parts.push(Hunk { kind: cut.kind, elsewhere, ..part(cut.bytes.clone()) });
        from = cut.bytes.end;
    }
    parts.push(part(from..whole.text.len()));
    parts.retain(|part| !part.text.is_empty());
    parts
}
