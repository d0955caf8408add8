//! One changed answer, in words.

use std::fmt::Write as _;

use super::super::v1::HunkPart;
use super::super::{Look, plain};
use super::marked::{Mark, Run, lines};

/// The kept words that are shown on each side of a change.
const CONTEXT: usize = 8;

/// In one text, paragraph by paragraph: what was taken out beside what was put in. Kept paragraphs and kept words far from
/// a change are folded.
pub(super) fn inline(hunks: &[HunkPart], indent: &str, look: Look, width: usize) -> String {
    let mut out = String::new();
    let mut folded_before = false;
    for paragraph in paragraphs(hunks) {
        if paragraph.iter().all(|(mark, _)| *mark == Mark::Kept) {
            if !std::mem::replace(&mut folded_before, true) {
                let _ = writeln!(out, "{indent}…");
            }
            continue;
        }
        folded_before = false;
        for line in lines(&folded(&paragraph), width.saturating_sub(indent.len()), look) {
            let _ = writeln!(out, "{indent}{line}");
        }
    }
    out
}

/// The runs of each paragraph. Where words at the end of one were replaced, it ends after the new ones.
fn paragraphs(hunks: &[HunkPart]) -> Vec<Vec<Run>> {
    let mut paragraphs = vec![Vec::new()];
    for (at, hunk) in hunks.iter().enumerate() {
        let mark = Mark::of(&hunk.op);
        let text = plain(&hunk.text);
        let replaced = mark == Mark::TakenOut
            && hunks.get(at + 1).is_some_and(|next| matches!(Mark::of(&next.op), Mark::PutIn | Mark::Moved));
        let text = if replaced { text.trim_end_matches('\n') } else { &text };
        for (line, part) in text.split('\n').enumerate() {
            if line > 0 {
                paragraphs.push(Vec::new());
            }
            if let Some(paragraph) = paragraphs.last_mut().filter(|_| !part.is_empty()) {
                paragraph.push((mark, part.to_owned()));
            }
        }
        // The space that kept last year's word apart from this year's may have been the break.
        if replaced && let Some((_, last)) = paragraphs.last_mut().and_then(|paragraph| paragraph.last_mut()) {
            last.push(' ');
        }
    }
    paragraphs.retain(|runs: &Vec<Run>| runs.iter().any(|(_, text)| !text.trim().is_empty()));
    paragraphs
}

/// Kept runs without the words that are far from a change.
fn folded(runs: &[Run]) -> Vec<Run> {
    let last = runs.len().saturating_sub(1);
    let fold = |(at, (mark, text)): (usize, &Run)| {
        let words: Vec<&str> = text.split_whitespace().collect();
        let before = if at == 0 { 0 } else { CONTEXT };
        let after = if at == last { 0 } else { CONTEXT };
        if *mark != Mark::Kept || words.len() <= before + after + 3 {
            return (*mark, text.clone());
        }
        let kept = [&words[..before], &["…"], &words[words.len() - after..]].concat();
        let space = |is: bool| if is { " " } else { "" };
        let (head, tail) = (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace));
        (*mark, format!("{}{}{}", space(head), kept.join(" "), space(tail)))
    };
    runs.iter().enumerate().map(fold).collect()
}

/// Last year's to the left, this year's to the right, paragraph beside paragraph; those without a change folded.
pub(super) fn side_by_side(hunks: &[HunkPart], indent: &str, look: Look, width: usize) -> String {
    let column = width.saturating_sub(indent.len() + 3) / 2;
    let mut out = String::new();
    let mut folded_rows = false;
    for (left, right) in rows(hunks) {
        if left.iter().chain(&right).all(|(mark, _)| *mark == Mark::Kept) {
            folded_rows = true;
            continue;
        }
        if std::mem::take(&mut folded_rows) {
            let _ = writeln!(out, "{indent}{:<column$} │ …", "…");
        }
        let (left, right) = (lines(&left, column, look), lines(&right, column, look));
        for at in 0..left.len().max(right.len()) {
            let one = left.get(at).map_or("", String::as_str);
            let other = right.get(at).map_or("", String::as_str);
            let gap = " ".repeat(column.saturating_sub(textwrap::core::display_width(one)));
            let _ = writeln!(out, "{}", format!("{indent}{one}{gap} │ {other}").trim_end());
        }
    }
    if folded_rows && !out.is_empty() {
        let _ = writeln!(out, "{indent}{:<column$} │ …", "…");
    }
    out
}

/// The two texts, cut where both have the end of a paragraph that was kept.
fn rows(hunks: &[HunkPart]) -> Vec<(Vec<Run>, Vec<Run>)> {
    let mut rows = Vec::new();
    let mut row: (Vec<Run>, Vec<Run>) = Default::default();
    // Whether each side stands at the beginning of a paragraph.
    let mut begins = (true, true);
    for hunk in hunks {
        let mark = Mark::of(&hunk.op);
        let text = plain(&hunk.text);
        let ends = text.ends_with('\n');
        match mark {
            Mark::Kept => {
                if begins == (true, true) && !(row.0.is_empty() && row.1.is_empty()) {
                    rows.push(std::mem::take(&mut row));
                }
                begins = (ends, ends);
                let mut paragraphs = text.split('\n').peekable();
                while let Some(paragraph) = paragraphs.next() {
                    if !paragraph.trim().is_empty() {
                        row.0.push((mark, paragraph.to_owned()));
                        row.1.push((mark, paragraph.to_owned()));
                    }
                    if paragraphs.peek().is_some() {
                        rows.push(std::mem::take(&mut row));
                    }
                }
            }
            Mark::TakenOut => {
                row.0.push((mark, text.replace('\n', " ")));
                begins.0 = ends;
            }
            Mark::PutIn | Mark::Moved => {
                row.1.push((mark, text.replace('\n', " ")));
                begins.1 = ends;
            }
        }
    }
    rows.push(row);
    rows.retain(|(left, right)| !left.is_empty() || !right.is_empty());
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hunk(op: &str, text: &str) -> HunkPart {
        HunkPart { op: op.to_owned(), text: text.to_owned(), elsewhere: None }
    }

    #[test]
    fn kept_words_far_from_a_change_are_folded() {
        let kept = "one two three four five six seven eight nine ten eleven twelve thirteen";
        let hunks = [hunk("equal", kept), hunk("delete", " old"), hunk("insert", " new")];
        let shown = inline(&hunks, "  ", Look::default(), 80);
        assert_eq!(shown, "  … six seven eight nine ten eleven twelve thirteen [-old-] {+new+}\n");
    }

    #[test]
    fn the_end_of_a_paragraph_that_was_replaced_parts_it_from_the_next() {
        let hunks = [
            hunk("equal", "The first one.\nActs of "),
            hunk("delete", "2010\n"),
            hunk("insert", "2011\n"),
            hunk("equal", "Rules of 2012\n"),
            hunk("insert", "Codes\n"),
        ];
        let shown = inline(&hunks, "", Look::default(), 80);
        assert_eq!(shown, "…\nActs of [-2010-] {+2011+}\n…\n{+Codes+}\n");
        let beside = side_by_side(&hunks, "", Look::default(), 60);
        assert!(!beside.contains("Rules") && beside.contains("│ {+Codes+}"), "{beside}");
    }

    #[test]
    fn paragraphs_stand_beside_each_other() {
        let hunks = [
            hunk("equal", "The same paragraph.\nTraining is "),
            hunk("delete", "yearly"),
            hunk("insert", "termly"),
            hunk("equal", ".\nThe end.\n"),
        ];
        let shown = side_by_side(&hunks, "", Look::default(), 60);
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(lines.len(), 3, "{shown}");
        assert!(lines[1].starts_with("Training is [-yearly-]."), "{shown}");
        assert!(lines[1].ends_with("│ Training is {+termly+}."), "{shown}");
    }
}
