use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::document::{Word, fold, folded, numbering};
use crate::ruleset::{Agency, Board, Section};

/// Below this share of the board's words, a passage is not altered but missing.
const KEPT: f64 = 0.35;

/// Words of the passage that are compared; shared wording is a page at most, and what follows it is something else.
const MOST_WORDS: usize = 5_000;

/// Words of unchanged text that are shown on either side of a change.
const AROUND: usize = 4;

/// How a passage stands to the board's wording.
#[derive(Debug, PartialEq)]
pub(super) enum Comparison {
    Same,
    /// With the word-level diff.
    Altered(String),
    Missing,
}

/// A paragraph of the board's wording with its names filled in: of the names that would do, the longest that the text
/// uses.
pub(super) fn expected(paragraph: &str, found: &str, agency: &Agency, board: &Board) -> String {
    if !paragraph.contains('{') {
        return paragraph.to_owned();
    }
    let found = format!(" {} ", folded(found));
    let used = |names: Vec<&str>| {
        let mut fitting: Vec<&str> = names.clone();
        fitting.retain(|name| !name.is_empty() && found.contains(&format!(" {} ", folded(name))));
        fitting.sort_by_key(|name| std::cmp::Reverse(name.len()));
        fitting.first().or(names.first()).map_or_else(String::new, |name| (*name).to_owned())
    };
    let of_agency = || std::iter::once(agency.name.as_str()).chain(agency.aliases.iter().map(String::as_str)).collect();
    let of_board = |first: &'static str| {
        let names = [board.name.as_str(), board.short.as_str()];
        let names: Vec<&str> = if first == "short" { names.into_iter().rev().collect() } else { names.into() };
        names.into_iter().chain(board.aliases.iter().map(String::as_str)).collect()
    };
    paragraph
        .replace("{agency}", &used(of_agency()))
        .replace("{board-short}", &used(of_board("short")))
        .replace("{board}", &used(of_board("name")))
        .replace("{area}", &board.area)
}

/// Compares folded words, so that case, quotes, dashes and line breaks make no difference. Linear for equal texts.
pub(super) fn compare(paragraphs: &[String], found: &str, section: &Section, board: &Board) -> Comparison {
    let wanted_text = paragraphs.join("\n");
    let wanted = with_one_name(&fold(&wanted_text), board);
    let there = fold(found);
    let numbers = numbering(found, &there);
    // Values that an agency has numbered are the board's values all the same.
    let words = there.into_iter().zip(numbers).filter(|(_, number)| !number).map(|(word, _)| word);
    let there: Vec<Word> = with_one_name(&words.take(MOST_WORDS).collect::<Vec<_>>(), board);
    let there = without_heading(&there, &wanted, section);
    if solid(&wanted) == solid(there) || is_reordered(paragraphs, there, board) {
        return Comparison::Same;
    }
    let (old, new): (Vec<&str>, Vec<&str>) = (texts(&wanted), texts(there));
    let mut ops = capture_diff_slices(Algorithm::Patience, &old, &new);
    leave_out_neighbours(&mut ops, found, there);
    if ops.iter().all(|op| matches!(op, DiffOp::Equal { .. })) {
        return Comparison::Same;
    }
    let kept: usize = ops.iter().map(|op| if let DiffOp::Equal { len, .. } = op { *len } else { 0 }).sum();
    if (kept as f64) < KEPT * wanted.len() as f64 {
        return Comparison::Missing;
    }
    Comparison::Altered(shown(&ops, (&wanted_text, &wanted), (found, there)))
}

/// Takes out whole paragraphs that were put before or behind the passage: they are other text, not other words.
fn leave_out_neighbours(ops: &mut Vec<DiffOp>, text: &str, words: &[Word]) {
    let broken = |before: usize, after: usize| {
        let between =
            words.get(before).zip(words.get(after)).map(|(one, other)| &text[one.range.end..other.range.start]);
        between.is_some_and(|between| between.contains('\n'))
    };
    if let Some(DiffOp::Insert { new_index, .. }) = ops.last()
        && *new_index > 0
        && broken(*new_index - 1, *new_index)
    {
        ops.pop();
    }
    if let Some(DiffOp::Insert { new_index: 0, new_len, .. }) = ops.first()
        && *new_len > 0
        && broken(*new_len - 1, *new_len)
    {
        ops.remove(0);
    }
}

/// The board's names, whichever of them stands there, as one word each: an agency that writes the board's name out has not
/// altered its wording.
fn with_one_name(words: &[Word], board: &Board) -> Vec<Word> {
    let names = [&board.name, &board.short].into_iter().chain(&board.aliases);
    let mut names: Vec<Vec<Word>> = names.map(|name| fold(name)).filter(|name| !name.is_empty()).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let mut kept = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let here = names.iter().find(|name| {
            words.len() - at >= name.len() && name.iter().zip(&words[at..]).all(|(name, word)| name.text == word.text)
        });
        let length = here.map_or(1, Vec::len);
        let text = if here.is_some() { BOARD.into() } else { words[at].text.clone() };
        kept.push(Word { text, range: words[at].range.start..words[at + length - 1].range.end });
        at += length;
    }
    kept
}

/// The word that stands for the board's name; no fold of a text gives it.
const BOARD: &str = "\u{1}";

/// Without the section's own heading, where it stands on the line of the text.
fn without_heading<'a>(there: &'a [Word], wanted: &[Word], section: &Section) -> &'a [Word] {
    let headings = section.wordings.iter().map(|wording| fold(&wording.text)).filter(|heading| !heading.is_empty());
    for heading in headings {
        let heads = texts(there).starts_with(&texts(&heading)) && !texts(wanted).starts_with(&texts(&heading));
        if heads {
            return &there[heading.len()..];
        }
    }
    there
}

fn texts(words: &[Word]) -> Vec<&str> {
    words.iter().map(|word| word.text.as_str()).collect()
}

/// The letters alone, so that `well being` and `wellbeing` are one.
fn solid(words: &[Word]) -> String {
    words.iter().map(|word| word.text.as_str()).collect()
}

/// Whether the same paragraphs stand there in another order.
fn is_reordered(paragraphs: &[String], there: &[Word], board: &Board) -> bool {
    let mut left = solid(there);
    let solid = |paragraph: &String| solid(&with_one_name(&fold(paragraph), board));
    left.len() == paragraphs.iter().map(|paragraph| solid(paragraph).len()).sum::<usize>()
        && paragraphs.iter().all(|paragraph| {
            let paragraph = solid(paragraph);
            let at = left.find(&paragraph);
            at.inspect(|at| left.replace_range(*at..*at + paragraph.len(), "\n")).is_some()
        })
}

/// `… safe in [-Tarnshire-]{+the region+} and …`, in the words of both texts as they stand.
fn shown(ops: &[DiffOp], (old_text, old): (&str, &[Word]), (new_text, new): (&str, &[Word])) -> String {
    let mut parts = Vec::new();
    for (at, op) in ops.iter().enumerate() {
        let (before, after) = (op.old_range(), op.new_range());
        let (taken, put) = (raw(old_text, &old[before]), raw(new_text, &new[after.clone()]));
        match op {
            DiffOp::Equal { .. } => parts.push(unchanged(new_text, &new[after], at == 0, at + 1 == ops.len())),
            DiffOp::Delete { .. } => parts.push(format!("[-{taken}-]")),
            DiffOp::Insert { .. } => parts.push(format!("{{+{put}+}}")),
            DiffOp::Replace { .. } => parts.push(format!("[-{taken}-]{{+{put}+}}")),
        }
    }
    parts.join(" ")
}

fn unchanged(text: &str, words: &[Word], first: bool, last: bool) -> String {
    let (head, tail) = (if first { 0 } else { AROUND }, if last { 0 } else { AROUND });
    if words.len() <= head + tail + 1 {
        return raw(text, words);
    }
    let (head, tail) = (raw(text, &words[..head]), raw(text, &words[words.len() - tail..]));
    format!("{head} … {tail}").trim().to_owned()
}

/// The words as they stand, with the punctuation between them and behind them.
fn raw(text: &str, words: &[Word]) -> String {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return String::new() };
    let rest = &text[last.range.end..];
    let stop =
        rest.chars().take_while(|c| matches!(c, '.' | ',' | ';' | ':' | '!' | '?')).map(char::len_utf8).sum::<usize>();
    text[first.range.start..last.range.end + stop].split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compared(paragraphs: &[&str], found: &str) -> Comparison {
        let paragraphs: Vec<String> = paragraphs.iter().map(|text| (*text).to_owned()).collect();
        let board = Board { name: "Tarn Children Board".into(), short: "TCB".into(), ..Board::default() };
        compare(&paragraphs, found, &Section::default(), &board)
    }

    #[test]
    fn any_name_of_the_board_is_its_name_and_another_boards_is_not() {
        let value = "Children are at the centre of all TCB activity.";
        assert_eq!(compared(&[value], &value.replace("TCB", "Tarn Children Board")), Comparison::Same);
        let Comparison::Altered(diff) = compared(&[value], &value.replace("TCB", "SCB")) else { panic!("altered") };
        assert_eq!(diff, "… the centre of all [-TCB-]{+SCB+} activity.");
    }

    #[test]
    fn paragraphs_in_another_order_or_a_word_in_two_are_the_same() {
        let values = ["We listen to children.", "We act early for their wellbeing."];
        assert_eq!(compared(&values, "We act early for their well being.\nWe listen to children."), Comparison::Same);
        assert!(matches!(compared(&values, "We listen to children.\nWe listen to children."), Comparison::Altered(_)));
        let numbered = "1. We listen to children.\n2. We act early for their wellbeing.";
        assert_eq!(compared(&values, numbered), Comparison::Same, "numbers of a list");
    }

    #[test]
    fn paragraphs_around_the_passage_are_other_text() {
        let vision = "Children grow up safe and well.";
        assert_eq!(compared(&[vision], &format!("Our vision\n{vision}\nThis is how we help.")), Comparison::Same);
        assert!(matches!(compared(&[vision], "Children grow up safe and well, we hope."), Comparison::Altered(_)));
    }

    #[test]
    fn long_stretches_without_change_are_left_out() {
        let wanted = "one two three four five six seven eight nine ten eleven twelve";
        let Comparison::Altered(diff) = compared(&[wanted], &wanted.replace("ten", "X")) else { panic!("altered") };
        assert_eq!(diff, "… six seven eight nine [-ten-]{+X+} eleven twelve");
    }

    #[test]
    fn the_boards_and_the_agencys_names_may_be_any_of_theirs() {
        let agency = Agency { name: "Moor Trust".into(), aliases: vec!["MT".into()], ..Agency::default() };
        let board = Board { name: "Tarn Board".into(), short: "TB".into(), area: "Tarn".into(), ..Board::default() };
        assert_eq!(expected("{agency} and {board}", "MT and TB", &agency, &board), "MT and TB");
        assert_eq!(expected("{agency} and {board-short}", "nothing", &agency, &board), "Moor Trust and TB");
    }
}
