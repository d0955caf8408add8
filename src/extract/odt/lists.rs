use std::collections::HashMap;

use super::styles::Styles;
use crate::extract::docx::number_format::NumberFormat;
use crate::extract::docx::symbol::{SymbolFont, private_character};
use crate::extract::limits::MAX_LABEL_CHARACTERS;
use crate::extract::package::{Element, Fault, Markup, Ns};

/// The levels that a list has.
pub(super) const LEVELS: usize = 10;

/// The list styles of a document.
#[derive(Debug, Default)]
pub(super) struct Lists {
    styles: HashMap<String, ListStyle>,
    /// The numbers of headings.
    outline: ListStyle,
}

/// How the levels of a list are numbered.
#[derive(Debug, Default)]
pub(super) struct ListStyle {
    levels: [Option<Level>; LEVELS],
}

/// One level.
#[derive(Debug, Clone)]
pub(super) struct Level {
    format: NumberFormat,
    prefix: String,
    suffix: String,
    /// Of how many levels the number is made, this one included.
    display: usize,
    /// The number's form where it is given as a whole: `%1%.%2%.`
    pattern: Option<String>,
    bullet: Option<String>,
    pub start: u32,
}

impl Lists {
    /// Reads a `text:list-style` or `text:outline-style`, which was just opened.
    pub(super) fn read_style(&mut self, element: &Element, markup: &mut Markup, styles: &Styles) -> Result<(), Fault> {
        let outline = element.name() == "outline-style";
        let name = element.attribute("name").unwrap_or_default().into_owned();
        let mut style = ListStyle::default();
        while let Some(element) = markup.child()? {
            let at =
                element.number("level").and_then(|level| usize::try_from(level.checked_sub(1)?).ok()).unwrap_or(LEVELS);
            let level = Level::read(&element, markup, styles)?;
            if let Some(place) = style.levels.get_mut(at) {
                *place = Some(level);
            }
        }
        if outline {
            self.outline = style;
        } else {
            self.styles.insert(name, style);
        }
        Ok(())
    }

    /// The list style of this name.
    pub(super) fn style(&self, name: &str) -> Option<&ListStyle> {
        self.styles.get(name)
    }

    /// How headings are numbered.
    pub(super) fn outline(&self) -> &ListStyle {
        &self.outline
    }
}

impl ListStyle {
    /// A level, from 0.
    pub(super) fn level(&self, level: usize) -> Option<&Level> {
        self.levels.get(level)?.as_ref()
    }

    /// The label at a level, from 0, when the levels down to it have come to these numbers.
    pub(super) fn label(&self, level: usize, counts: &[Option<u32>; LEVELS]) -> Option<String> {
        let own = self.level(level)?;
        if let Some(bullet) = &own.bullet {
            return Some(bullet.chars().take(MAX_LABEL_CHARACTERS).collect())
                .filter(|bullet: &String| !bullet.is_empty());
        }
        let number = |at: usize| {
            let rule = self.level(at)?;
            let count = counts.get(at)?.unwrap_or(rule.start);
            Some(rule.format.write(count)).filter(|number| !number.is_empty())
        };
        let label = if let Some(pattern) = &own.pattern {
            fill(pattern, number)
        } else {
            let first = (level + 1).saturating_sub(own.display.max(1));
            let numbers: Vec<String> = (first..=level).filter_map(number).collect();
            let joined = numbers.join(".");
            if joined.is_empty() { joined } else { format!("{}{joined}{}", own.prefix, own.suffix) }
        };
        let label = label.trim();
        (!label.is_empty()).then(|| label.chars().take(MAX_LABEL_CHARACTERS).collect())
    }
}

/// Puts numbers into a pattern such as `%1%.%2%)`.
fn fill(pattern: &str, number: impl Fn(usize) -> Option<String>) -> String {
    let mut label = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('%') {
        label.push_str(before);
        match after.split_once('%') {
            Some((digits, beyond)) if digits.parse::<usize>().is_ok_and(|level| (1..=LEVELS).contains(&level)) => {
                let level: usize = digits.parse().unwrap_or(1);
                label.push_str(&number(level - 1).unwrap_or_default());
                rest = beyond;
            }
            _ => {
                label.push('%');
                rest = after;
            }
        }
    }
    label + rest
}

impl Level {
    fn read(element: &Element, markup: &mut Markup, styles: &Styles) -> Result<Self, Fault> {
        let text = |name| element.attribute(name).unwrap_or_default().into_owned();
        let mut level = Self {
            format: NumberFormat::None,
            prefix: text("num-prefix"),
            suffix: text("num-suffix"),
            display: element.number("display-levels").and_then(|count| usize::try_from(count).ok()).unwrap_or(1),
            pattern: element.attribute("num-list-format").map(std::borrow::Cow::into_owned),
            bullet: None,
            start: element.number("start-value").and_then(|start| u32::try_from(start).ok()).unwrap_or(1),
        };
        let sign = element.attribute("bullet-char").map(std::borrow::Cow::into_owned);
        match element.name() {
            "list-level-style-number" | "outline-level-style" => {
                level.format = match element.attribute("num-format").as_deref() {
                    Some("a") => NumberFormat::LowerLetter,
                    Some("A") => NumberFormat::UpperLetter,
                    Some("i") => NumberFormat::LowerRoman,
                    Some("I") => NumberFormat::UpperRoman,
                    Some("01") => NumberFormat::Padded(2),
                    Some("001") => NumberFormat::Padded(3),
                    Some("一, 二, 三, ...") => NumberFormat::named("chineseCounting"),
                    Some("①, ②, ③, ...") => NumberFormat::Circled,
                    Some("1st") => NumberFormat::Ordinal,
                    Some("") | None => NumberFormat::None,
                    Some(_) => NumberFormat::Decimal,
                };
            }
            "list-level-style-image" => level.bullet = Some("•".to_owned()),
            _ => {}
        }
        let bullet = element.name() == "list-level-style-bullet";
        let mut font = None;
        while let Some(child) = markup.child()? {
            if child.ns == Ns::OdfStyle && child.name() == "text-properties" {
                font = styles.text_properties(&child).0.font.pictures();
            }
            markup.skip()?;
        }
        if bullet {
            let sign = sign.unwrap_or_default();
            level.bullet = Some(sign.chars().map(|c| shown(c, font)).collect());
        }
        Ok(level)
    }
}

/// The character that a bullet shows.
fn shown(c: char, font: Option<SymbolFont>) -> char {
    match (font, c) {
        (Some(font), '\u{F000}'..='\u{F0FF}') => font.character(u32::from(c)).unwrap_or('•'),
        (_, '\u{E000}'..='\u{F8FF}') => private_character(c).unwrap_or('•'),
        _ => c,
    }
}
