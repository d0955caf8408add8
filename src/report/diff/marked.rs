//! Words with marks on what was put in, taken out and moved, broken into lines that fit.

use anstyle::{AnsiColor, Effects, Style};

use super::super::Look;

/// What became of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// It was kept.
    Kept,
    /// It is new: `{+so+}`.
    PutIn,
    /// It is gone: `[-so-]`.
    TakenOut,
    /// It stood elsewhere: `{~so~}`.
    Moved,
}

impl Mark {
    pub(super) fn of(op: &str) -> Self {
        match op {
            "insert" => Self::PutIn,
            "delete" => Self::TakenOut,
            "move" => Self::Moved,
            _ => Self::Kept,
        }
    }

    fn signs(self) -> (&'static str, &'static str) {
        match self {
            Self::Kept => ("", ""),
            Self::PutIn => ("{+", "+}"),
            Self::TakenOut => ("[-", "-]"),
            Self::Moved => ("{~", "~}"),
        }
    }

    fn style(self) -> Style {
        match self {
            Self::Kept => Style::new(),
            Self::PutIn => AnsiColor::Green.on_default() | Effects::UNDERLINE,
            // Struck through, its own signs could not be read.
            Self::TakenOut => AnsiColor::Red.on_default(),
            Self::Moved => AnsiColor::Blue.on_default() | Effects::UNDERLINE,
        }
    }
}

/// A run of words with one mark. It holds no line breaks.
pub(super) type Run = (Mark, String);

/// A word with its mark, and whether a space stands before it.
type Word = (Mark, String, bool);

/// The runs as lines of at most `width` columns; a word that is longer is cut.
pub(super) fn lines(runs: &[Run], width: usize, look: Look) -> Vec<String> {
    let width = width.max(8);
    let mut lines: Vec<Vec<Run>> = vec![Vec::new()];
    let mut used = 0;
    for (mark, word, spaced) in words(runs) {
        for (at, part) in cut(&word, width).into_iter().enumerate() {
            let long = textwrap::core::display_width(&part);
            let gap = usize::from(used > 0 && spaced && at == 0);
            let breaks = used > 0 && used + gap + long > width;
            if breaks {
                lines.push(Vec::new());
                used = 0;
            }
            let gap = if breaks { 0 } else { gap };
            used += gap + long;
            if let Some(line) = lines.last_mut() {
                match line.last_mut() {
                    Some((last, text)) => {
                        text.push_str(&" ".repeat(gap));
                        if *last == mark {
                            text.push_str(&part);
                        } else {
                            line.push((mark, part));
                        }
                    }
                    None => line.push((mark, part)),
                }
            }
        }
    }
    lines.retain(|line| !line.is_empty());
    let painted = |line: Vec<Run>| line.iter().map(|(mark, text)| paint(*mark, text, look)).collect::<String>();
    lines.into_iter().map(painted).collect()
}

/// In the style of the mark, the space at the end left plain.
fn paint(mark: Mark, text: &str, look: Look) -> String {
    let words = text.trim_end();
    format!("{}{}", look.paint(mark.style(), words), &text[words.len()..])
}

/// The words, the first and the last of each run with the signs of its mark.
fn words(runs: &[Run]) -> Vec<Word> {
    let mut words = Vec::new();
    let mut spaced = false;
    for (mark, text) in runs {
        let (open, close) = mark.signs();
        let mut of_run: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        if let Some(first) = of_run.first_mut() {
            first.insert_str(0, open);
        }
        if let Some(last) = of_run.last_mut() {
            last.push_str(close);
        }
        spaced |= text.starts_with(char::is_whitespace);
        for word in of_run {
            words.push((*mark, word, spaced));
            spaced = true;
        }
        spaced = text.ends_with(char::is_whitespace) || (spaced && text.trim().is_empty());
    }
    words
}

fn cut(word: &str, width: usize) -> Vec<String> {
    if textwrap::core::display_width(word) <= width {
        return vec![word.to_owned()];
    }
    let chars: Vec<char> = word.chars().collect();
    // Half the columns, since a character may take two.
    chars.chunks((width / 2).max(1)).map(|part| part.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_is_marked_by_more_than_colour_and_fits() {
        let runs = [
            (Mark::Kept, "All staff are trained ".to_owned()),
            (Mark::TakenOut, "once a year".to_owned()),
            (Mark::PutIn, " every term".to_owned()),
            (Mark::Moved, " by the nurse".to_owned()),
            (Mark::Kept, ".".to_owned()),
        ];
        let plain = lines(&runs, 30, Look { width: 30, colour: false });
        assert_eq!(plain.join(" "), "All staff are trained [-once a year-] {+every term+} {~by the nurse~}.");
        assert!(plain.iter().all(|line| line.chars().count() <= 30), "{plain:?}");
    }
}
