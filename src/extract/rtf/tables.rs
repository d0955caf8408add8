//! The tables at the head of an RTF file: fonts and styles.

use std::collections::BTreeMap;

use super::charset::{self, Charset};

/// The fonts by number, with the charset of each that has its own.
#[derive(Debug, Default)]
pub(super) struct Fonts {
    charsets: BTreeMap<i32, Charset>,
    current: i32,
}

impl Fonts {
    /// A word inside the table.
    pub(super) fn word(&mut self, name: &[u8], number: Option<i32>) {
        let number = number.unwrap_or(0);
        match name {
            b"f" => self.current = number,
            b"fcharset" => {
                if let Some(charset) = charset::of_font(number) {
                    self.charsets.insert(self.current, charset);
                }
            }
            b"cpg" => {
                self.charsets.insert(self.current, charset::of_codepage(number));
            }
            _ => {}
        }
    }

    /// The charset of a font; `None` for that of the file.
    pub(super) fn charset(&self, font: i32) -> Option<Charset> {
        self.charsets.get(&font).copied()
    }
}

/// The paragraph styles by number.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: BTreeMap<i32, Style>,
    current: i32,
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    base: Option<i32>,
    outline: Option<u8>,
}

/// Longer names of styles are cut: only their beginning matters.
const LONGEST_NAME: usize = 100;
/// Chains of styles are not longer; a circle ends here.
const DEEPEST: usize = 12;

impl Styles {
    /// A group of the table begins: a style without a number is style 0.
    pub(super) fn begin(&mut self) {
        self.current = 0;
    }

    /// A word inside the table.
    pub(super) fn word(&mut self, name: &[u8], number: Option<i32>) {
        match (name, number) {
            (b"s", Some(number)) => {
                self.current = number;
                self.styles.insert(number, Style::default());
            }
            // Styles of characters, sections and tables are numbered apart.
            (b"cs" | b"ds" | b"ts", Some(_)) => self.current = -1,
            (b"sbasedon", Some(base)) => self.style().base = Some(base),
            (b"outlinelevel", Some(level)) => self.style().outline = u8::try_from(level).ok(),
            _ => {}
        }
    }

    /// A part of a style's name.
    pub(super) fn text(&mut self, text: &str) {
        let style = self.style();
        if style.name.len() < LONGEST_NAME {
            style.name.push_str(text);
        }
    }

    /// The level of the heading that a style is, or is based on.
    pub(super) fn heading(&self, mut number: i32) -> Option<u8> {
        for _ in 0..DEEPEST {
            let style = self.styles.get(&number)?;
            if let Some(level) = style.outline.filter(|&level| level < 9) {
                return Some(level + 1);
            }
            let name = style.name.trim_end_matches(';').trim().to_lowercase();
            let level =
                name.strip_prefix("heading ").and_then(|level| level.split([',', ';']).next()?.trim().parse().ok());
            if let Some(level) = level.filter(|level| (1..=9).contains(level)) {
                return Some(level);
            }
            if name == "title" {
                return Some(1);
            }
            number = style.base?;
        }
        None
    }

    fn style(&mut self) -> &mut Style {
        self.styles.entry(self.current).or_default()
    }
}
