//! Labels and notes without a verb: "Next review: March 2014", "Roll-out from February 2014".

use std::ops::Range;

use super::grammar::is_action;
use super::level::{Group, Kind, Level};
use super::lexicon::DOINGS;
use super::told::is_over;
use crate::document::fold;

/// `Next review: March 2014`, `Target date for completion: 31 March 2014`: a label that asks for a day to come.
pub(super) fn is_due_date(level: &Level<'_, '_>) -> bool {
    let date = level.date;
    let colon = date > 0 && level.clause.gap_before_date(level).contains(':');
    if !colon {
        return false;
    }
    let start = (1..date).rev().find(|at| level.is_cut(*at)).unwrap_or(0);
    let label: Vec<&str> = (start..date).map(|at| level.word(at)).collect();
    let is = |any: &[&str]| label.iter().any(|word| any.contains(word));
    let past = is(&["last", "previous", "completed", "was", "reviewed", "achieved", "signed", "since"]);
    let due = is(&["next", "target", "due", "deadline", "proposed", "planned", "expected", "scheduled", "anticipated"])
        || label.starts_with(&["to", "be"]);
    let doing = label.iter().any(|word| DOINGS.contains(word))
        || is(&["launch", "review"]) && is(&["date"])
        || is(&["roll"]) && is(&["out"])
        || is(&["go"]) && is(&["live"])
        || is(&["re"]) && is(&["audit"]);
    label.len() <= 8 && !past && (due || doing)
}

/// "Review date", "the deadline": what a day alone can be.
pub(super) fn names_a_day(level: &Level<'_, '_>, before: usize) -> bool {
    (0..before).any(|at| {
        matches!(
            level.word(at),
            "deadline"
                | "target"
                | "launch"
                | "closing"
                | "start"
                | "completion"
                | "due"
                | "next"
                | "review"
                | "proposed"
        )
    })
}

/// Whether a clause without a finite verb names something to be done by the date.
pub(super) fn announces(level: &Level<'_, '_>, groups: &[Group], by: &str, from: usize) -> bool {
    let start = (1..from).rev().find(|at| level.is_cut(*at)).unwrap_or(0);
    let own = |group: &&Group| group.first >= start && !matches!(group.kind, Kind::Planned | Kind::Infinitive);
    if groups.iter().any(|group| own(&group)) {
        return false;
    }
    let words: Vec<&str> = (start..from).map(|at| level.word(at)).collect();
    let has = |any: &[&str]| words.iter().any(|word| any.contains(word));
    if words.iter().any(|word| is_over(word)) || has(&["last", "previous", "published"]) {
        return false;
    }
    let first = words.first().copied().unwrap_or_default();
    let date = words.windows(2).any(|pair| {
        matches!(pair[0], "target" | "completion" | "due" | "review" | "launch" | "closing") && pair[1] == "date"
    });
    let doing = DOINGS.contains(&first)
        || matches!(
            words.first_chunk::<2>(),
            Some(["roll", "out"] | ["go", "live"] | ["sign", "off"] | ["re", "audit"])
        );
    let asked = first == "for"
        && words.len() < 4
        && has(&["review", "completion", "approval", "decision", "ratification", "implementation", "discussion"]);
    if asked {
        return true;
    }
    match by {
        "by" => is_action(first) || doing || has(&["deadline"]) || date,
        "from" | "in" | "on" | "for" => (doing || date || has(&["deadline"])) && words.len() < 9,
        "" => has(&["deadline"]) || date,
        _ => false,
    }
}

/// `Outstanding: protocol (Feb 14), joint audit (Sept 14)`: a list of what is not done, each with its day in a bracket.
pub(super) fn is_listed_as_open(sentence: &str, date: &Range<usize>) -> bool {
    let (Some(before), Some(after)) = (sentence.get(..date.start), sentence.get(date.end..)) else { return false };
    let bracketed = before.trim_end().ends_with('(') && after.trim_start().starts_with(')');
    let Some((label, items)) = before.rsplit_once(':') else { return false };
    let label = fold(label.rsplit(['.', ';']).next().unwrap_or(label));
    let item = fold(items.rsplit([',', ';']).next().unwrap_or(items));
    let open =
        label.iter().rev().take(3).any(|word| matches!(word.text.as_str(), "outstanding" | "remaining" | "overdue"));
    bracketed && label.len() < 8 && open && !item.iter().any(|word| is_over(&word.text))
}

/// `Next steps: recruit a nurse in May`, `Target: all staff trained by March`: a label that makes a plan of what follows.
pub(super) fn is_planned_by_label(level: &Level<'_, '_>, groups: &[Group], from: usize) -> bool {
    let Some(start) = (1..from.min(level.words.len())).rev().find(|at| level.gap(*at).contains(':')) else {
        return false;
    };
    let label: Vec<&str> = (start.saturating_sub(4)..start).map(|at| level.word(at)).collect();
    let plan = label.windows(2).any(|pair| pair[0] == "next" && pair[1].starts_with("step"))
        || label.last().is_some_and(|word| matches!(*word, "target" | "targets" | "goal" | "plans" | "todo"));
    let told = groups.iter().any(|group| {
        let finite = group.last > group.first || matches!(level.word(group.first), "was" | "were" | "had");
        group.first >= start && matches!(group.kind, Kind::Past | Kind::Perfect | Kind::Present) && finite
    });
    plan && !told && !(start..level.words.len()).any(|at| is_over(level.word(at)))
}
