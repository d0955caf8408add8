use super::Word;

/// Whether each word is the number of a list item that was typed: `1.`, `a)`, `(iv)`, `2.1` before a capital, or the
/// letter o that some programs write for a bullet. It has to begin its line and something has to follow it there. Such
/// numbers are no part of an answer: another rendering of the same file computes them, or leaves them out.
pub fn numbering(text: &str, words: &[Word]) -> Vec<bool> {
    let mut is = vec![false; words.len()];
    let mut line_start = 0;
    for at in 0..words.len() {
        let before = if at == 0 { 0 } else { words[at - 1].range.end };
        let gap = &text[before..words[at].range.start];
        let begins = at == 0 || gap.contains('\n');
        if begins {
            line_start = at;
        }
        // Deeper numbers, 2.1.3, are several words; at most four levels are looked at.
        if begins && let Some(levels) = levels(text, &words[line_start..words.len().min(line_start + 5)]) {
            is[line_start..line_start + levels].fill(true);
        }
    }
    is
}

/// Whether a word looks like the number of a list item, wherever it stands.
pub fn looks_numbered(text: &str, word: &Word) -> bool {
    let tail = text[word.range.end..].chars().next();
    is_number(&word.text) && matches!(tail, Some('.' | ')'))
}

/// How many words at the beginning of a line are its number.
fn levels(text: &str, words: &[Word]) -> Option<usize> {
    let between = |at: usize| words.get(at + 1).map(|next| &text[words[at].range.end..next.range.start]);
    let first = words.first()?;
    if text[first.range.clone()] == *"o" && between(0).is_some_and(|gap| gap.starts_with([' ', '\t'])) {
        return between(0).is_some_and(|gap| !gap.contains('\n')).then_some(1);
    }
    if !is_number(&first.text) {
        return None;
    }
    let mut last = 0;
    while between(last) == Some(".") && words.get(last + 1).is_some_and(|next| is_digits(&next.text)) {
        last += 1;
    }
    if is_date(&words[..=last]) {
        return None;
    }
    let gap = between(last)?;
    if gap.contains('\n') || !gap.contains(char::is_whitespace) {
        return None;
    }
    let closed = gap.starts_with(['.', ')', ':']);
    let before_capital = last > 0 && text[words[last + 1].range.clone()].starts_with(char::is_uppercase);
    (closed || before_capital).then_some(last + 1)
}

/// Whether three numbers are a day, a month and a year of two figures, `1.6.14`, and no deeper number of a list. A line
/// of a layout begins anywhere in a sentence.
fn is_date(levels: &[Word]) -> bool {
    let [day, month, year] = levels else { return false };
    let within = |word: &Word, most: u32| word.text.parse().is_ok_and(|number: u32| (1..=most).contains(&number));
    year.text.len() == 2 && within(day, 31) && within(month, 12)
}

fn is_number(word: &str) -> bool {
    let roman = word.len() <= 5 && word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    let letter = word.len() == 1 && word.chars().all(|c| c.is_ascii_lowercase());
    is_digits(word) || roman || letter
}

fn is_digits(word: &str) -> bool {
    word.len() <= 3 && word.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::fold;

    fn kept(text: &str) -> String {
        let words = fold(text);
        let is = numbering(text, &words);
        let kept: Vec<&str> =
            words.iter().zip(&is).filter(|(_, is)| !**is).map(|(word, _)| word.text.as_str()).collect();
        kept.join(" ")
    }

    #[test]
    fn the_numbers_of_list_items_are_told_from_figures() {
        for (text, left) in [
            ("1. Training", "training"),
            ("a) Aims\n(b) Plans\niv) Audit", "aims plans audit"),
            ("2.1 Staff\n2.1.3 Volunteers", "staff volunteers"),
            ("o Item", "item"),
            ("\u{2022} 3) Item", "item"),
            ("45 cases were heard", "45 cases were heard"),
            ("2.1 million", "2 1 million"),
            ("2014. A year", "2014 a year"),
            ("1.6.14 Staff came", "1 6 14 staff came"),
            ("A new lead", "a new lead"),
            ("seen by 3.\nNext", "seen by 3 next"),
            ("7.", "7"),
        ] {
            assert_eq!(kept(text), left, "{text:?}");
        }
    }
}
