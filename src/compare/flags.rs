//! What a reviewer should look at in one answer.

use super::answers::Side;
use super::evidence::shortened;
use super::figures;
use super::words::{Stretch, WordDiff};
use super::{Change, ChangeStatus, Flag, FlagKind, HunkKind};

/// The flags of one change, but for those that need other sections or the rule set.
pub(super) fn flags(
    change: &Change,
    previous: Option<&Side>,
    current: Option<&Side>,
    diff: Option<&WordDiff>,
) -> Vec<Flag> {
    let (Some(before), Some(now)) = (previous, current) else { return Vec::new() };
    let mut flags = Vec::new();
    let mut say = |kind: FlagKind, message: &str, evidence: &str| {
        flags.push(Flag { kind, message: message.to_owned(), evidence: shortened(evidence), elsewhere: None });
    };
    if let Some(diff) = diff {
        if change.status != ChangeStatus::Unchanged {
            order(diff, now, &mut say);
        }
        if before.tells_breaks(now) {
            let breaks =
                |count: usize| if count == 1 { "one paragraph".to_owned() } else { format!("{count} paragraphs") };
            if diff.splits > 0 {
                say(FlagKind::ParagraphSplit, &format!("{} of last year's now split", breaks(diff.splits)), "");
            }
            if diff.joins > 0 {
                say(
                    FlagKind::ParagraphsJoined,
                    &format!("{} of last year's joined to the one before", breaks(diff.joins)),
                    "",
                );
            }
        }
        if diff.coarse {
            let message = "the answers are too long to compare every word: what is shown as changed may hold words that were kept";
            say(FlagKind::ComparedCoarsely, message, "");
        }
    }
    if change.status == ChangeStatus::Edited && figures::only_figures_changed(change) {
        say(FlagKind::FiguresOnly, "only figures and dates differ from last year", "");
    }
    if let Some(sentence) = figures::not_moved(&before.passage.text, &now.passage.text) {
        say(FlagKind::FiguresNotMoved, "the text says that its figures are new, and they are last year's", &sentence);
    }
    flags
}

/// Says what moved inside the answer: items of a list, or other text.
fn order(diff: &WordDiff, now: &Side, say: &mut impl FnMut(FlagKind, &str, &str)) {
    let moved: Vec<&Stretch> = diff.stretches.iter().filter(|stretch| stretch.kind == HunkKind::Move).collect();
    let is_item = |stretch: &Stretch| {
        let lines = stretch.line as usize..stretch.line as usize + stretch.text.trim().matches('\n').count() + 1;
        stretch.whole_lines && lines.into_iter().all(|line| now.list_items.get(line).copied().unwrap_or(false))
    };
    // Readers of layouts do not always tell lists: then several short lines are taken for one.
    let all_lines = diff.reordered
        && now.list_items.len() > 2
        && moved.iter().all(|stretch| stretch.whole_lines && stretch.text.lines().all(is_short));
    let inline =
        diff.reordered && moved.iter().all(|stretch| !stretch.whole_lines && stretch.text.len() < MAX_INLINE_ITEM);
    let (items, others): (Vec<&Stretch>, Vec<&Stretch>) =
        moved.into_iter().partition(|stretch| all_lines || inline || is_item(stretch));
    if let Some(first) = items.first() {
        say(FlagKind::ListReordered, "the items of a list stand in another order", &first.text);
    }
    if let Some(first) = others.first() {
        say(FlagKind::Moved, "text stands in another place of the same answer", &first.text);
    }
}

/// The most words of a line that may be an item of a list.
const MAX_ITEM_WORDS: usize = 12;

fn is_short(line: &str) -> bool {
    line.split_whitespace().count() <= MAX_ITEM_WORDS
}

/// The most bytes of an item of a list that is set in a sentence: "police, health services and schools".
const MAX_INLINE_ITEM: usize = 60;
