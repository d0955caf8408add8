//! Hyphens at the ends of lines: those that a program put there to break a word go, those of the word itself stay.
//!
//! The file tells: by the word elsewhere in it, with or without its hyphen, and by what it does with other words.

use std::collections::HashMap;

use super::flow::{Flow, Item};

/// What the file does with its hyphens.
#[derive(Debug)]
pub(super) struct Hyphens {
    /// How often words stand inside of lines, lower case; only those that a line end may have broken.
    inside: HashMap<String, u32>,
    /// For each byte that one of them begins with, their lengths, a bit for each: nearly every word of a file is told by this.
    begin: Box<[u64; 256]>,
    /// Whether words are broken at line ends, where nothing is known of the word.
    breaks: bool,
    /// Whether hyphens of the sign that hyphenation programs use stand inside of lines too.
    typed: bool,
}

/// The hyphen that a line ends with, after a letter or digit.
pub(super) fn at_end(text: &str) -> Option<char> {
    let mut ends = text.chars().rev();
    let sign = ends.next().filter(|c| matches!(c, '-' | '\u{2010}' | '\u{AD}'))?;
    ends.next().filter(|c| c.is_alphanumeric()).map(|_| sign)
}

/// What stays of a hyphen that is not taken out.
pub(super) fn kept(sign: char) -> &'static str {
    if sign == '\u{2010}' { "\u{2010}" } else { "-" }
}

/// The two halves of a word that a line end parts.
fn halves<'t>(upper: &'t str, lower: &'t str) -> Option<(&'t str, &'t str)> {
    let sign = at_end(upper)?;
    let upper = &upper[..upper.len() - sign.len_utf8()];
    let before = upper.rsplit(char::is_whitespace).next()?.trim_start_matches(|c: char| !c.is_alphanumeric());
    let after = lower.split(char::is_whitespace).next()?.trim_end_matches(|c: char| !c.is_alphanumeric());
    let letters = before.ends_with(char::is_alphabetic) && after.starts_with(char::is_alphabetic);
    letters.then_some((before, after))
}

impl Default for Hyphens {
    fn default() -> Self {
        Self { inside: HashMap::new(), begin: Box::new([0; 256]), breaks: false, typed: false }
    }
}

impl Hyphens {
    /// Looks through all lines, if any ends so.
    pub(super) fn of(flow: &Flow) -> Self {
        let cells = flow.tables.iter().flat_map(|table| &table.rows).flatten().map(|cell| &cell.items);
        let runs: Vec<&Vec<Item>> = std::iter::once(&flow.items).chain(cells).collect();
        let mut pairs = Vec::new();
        for items in &runs {
            for pair in items.windows(2) {
                if let [Item::Line(upper), Item::Line(lower)] = pair {
                    pairs.extend(halves(&upper.line.text, &lower.line.text));
                }
            }
        }
        let mut hyphens = Self::default();
        if pairs.is_empty() {
            return hyphens;
        }
        for (before, after) in &pairs {
            for word in [joined(before, after), hyphened(before, after)] {
                hyphens.begin[first_byte(&word)] |= 1 << word.len().min(63);
                hyphens.inside.entry(word).or_default();
            }
        }
        for item in runs.into_iter().flatten() {
            if let Item::Line(placed) = item {
                hyphens.count(&placed.line.text);
            }
        }
        let known = pairs.iter().filter_map(|(before, after)| hyphens.known(before, after));
        let (broken, whole) = known.fold(
            (0, 0),
            |(broken, whole), breaks| {
                if breaks { (broken + 1, whole) } else { (broken, whole + 1) }
            },
        );
        hyphens.breaks = broken > whole;
        hyphens
    }

    fn count(&mut self, line: &str) {
        let mut folded = String::new();
        // The one sign that folding changes the length of.
        let typed = line.contains('\u{2010}');
        for word in line.split_whitespace() {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            self.typed |= typed && word.contains('\u{2010}');
            if !typed && self.begin[first_byte(word)] >> word.len().min(63) & 1 == 0 {
                continue;
            }
            folded.clear();
            folded.extend(word.chars().map(|c| if c == '\u{2010}' { '-' } else { c.to_ascii_lowercase() }));
            if let Some(count) = self.inside.get_mut(&folded) {
                *count += 1;
            }
        }
    }

    /// Whether a word is known to be broken, or known to have a hyphen; nothing, if the file does not use it elsewhere.
    fn known(&self, before: &str, after: &str) -> Option<bool> {
        let of = |word: &String| self.inside.get(word).copied().unwrap_or(0);
        let (joined, hyphened) = (of(&joined(before, after)), of(&hyphened(before, after)));
        (joined != hyphened).then_some(joined > hyphened)
    }

    /// What stands between two lines of one paragraph.
    pub(super) fn joint(&self, upper: &str, lower: &str) -> &'static str {
        let Some(sign) = at_end(upper) else { return " " };
        let kept = kept(sign);
        let Some((before, after)) = halves(upper, lower) else {
            let number = lower.starts_with(|c: char| c.is_alphanumeric());
            return match kept {
                _ if number => kept,
                "-" => "- ",
                _ => "\u{2010} ",
            };
        };
        // "single- and multi-agency"
        if matches!(after, "and" | "or" | "to") {
            return if kept == "-" { "- " } else { "\u{2010} " };
        }
        let is_address = before.contains(['.', '/', '@', ':']) || after.contains(['/', '@']);
        let breaks = match sign {
            '-' => self.known(before, after).unwrap_or(self.breaks) && !is_address,
            '\u{2010}' if self.typed => self.known(before, after).unwrap_or(true),
            _ => true,
        };
        if breaks { "" } else { kept }
    }
}

fn first_byte(word: &str) -> usize {
    word.bytes().next().map_or(0, |byte| usize::from(byte.to_ascii_lowercase()))
}

fn joined(before: &str, after: &str) -> String {
    format!("{before}{after}").to_ascii_lowercase()
}

fn hyphened(before: &str, after: &str) -> String {
    format!("{before}-{after}").to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::pdf::flow::Placed;
    use crate::extract::pdf::line::Line;

    fn hyphens(lines: &[&str]) -> Hyphens {
        let line = |text: &&str| {
            Item::Line(Placed { page: 1, right: 0.0, line: Line { text: (*text).into(), ..Line::default() } })
        };
        Hyphens::of(&Flow { items: lines.iter().map(line).collect(), ..Flow::default() })
    }

    #[test]
    fn a_word_that_the_file_has_whole_elsewhere_was_broken() {
        let file =
            hyphens(&["All training is recorded, and train-", "ing of multi-", "agency teams is multi-agency work"]);
        assert_eq!(file.joint("and train-", "ing of"), "");
        assert_eq!(file.joint("of multi-", "agency teams"), "-");
    }

    #[test]
    fn what_is_not_known_goes_as_the_rest_does() {
        let breaking = hyphens(&["The training of train-", "ing is a sign-", "ing of"]);
        assert_eq!(breaking.joint("a safe-", "guarding lead"), "");
        assert_eq!(hyphens(&["The sign-", "off of"]).joint("The sign-", "off of"), "-");
    }

    #[test]
    fn numbers_addresses_and_words_left_open_keep_their_hyphens() {
        let file = hyphens(&["The training of train-", "ing"]);
        assert_eq!(file.joint("in 2013-", "14 we"), "-");
        assert_eq!(file.joint("see www.the-hall.example/our-", "work for"), "-");
        assert_eq!(file.joint("single-", "and multi-agency work"), "- ");
        assert_eq!(file.joint("the end of", "a line"), " ");
    }

    #[test]
    fn the_sign_of_hyphenation_programs_goes() {
        assert_eq!(Hyphens::default().joint("our safe\u{2010}", "guarding lead"), "");
    }
}
