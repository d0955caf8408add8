use std::collections::HashMap;

use super::number_format::NumberFormat;
use super::styles::Styles;
use super::symbol::{SymbolFont, private_character};
use crate::extract::limits::MAX_LABEL_CHARACTERS;
use crate::extract::package::{Fault, Markup, Ns, Step};

/// The levels that a numbering has.
pub(super) const LEVELS: usize = 9;

/// The most links from one numbering by way of a style to another that are followed.
const LONGEST_LINK: usize = 8;

/// The numberings of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    definitions: HashMap<i64, Definition>,
    instances: HashMap<i64, Instance>,
}

/// A `w:abstractNum`.
#[derive(Debug, Default)]
struct Definition {
    levels: [Option<Level>; LEVELS],
    /// The numbering style that holds the levels instead.
    style_link: Option<String>,
}

/// A `w:num`: a use of a definition, with what differs.
#[derive(Debug, Default)]
struct Instance {
    definition: i64,
    levels: [Option<Level>; LEVELS],
    starts: [Option<u32>; LEVELS],
}

/// One level.
#[derive(Debug, Clone)]
pub(super) struct Level {
    pub start: u32,
    pub format: NumberFormat,
    /// `%1.%2`
    pub text: String,
    /// Numbers of higher levels are written as decimals.
    pub legal: bool,
    /// The level, from 1, whose next number starts this one again; 0 for none.
    pub restart: Option<u8>,
    /// The id of the paragraph style that goes with it.
    style: Option<String>,
    symbol: Option<SymbolFont>,
    picture: bool,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            start: 0,
            format: NumberFormat::Decimal,
            text: String::new(),
            legal: false,
            restart: None,
            style: None,
            symbol: None,
            picture: false,
        }
    }
}

impl Numbering {
    /// Reads the part.
    pub(super) fn read(mut markup: Markup) -> Result<Self, Fault> {
        let mut numbering = Self::default();
        loop {
            let element = match markup.step()? {
                Step::Open(element) => element,
                Step::End => return Ok(numbering),
                Step::Close | Step::Text(_) => continue,
            };
            match (element.ns, element.name()) {
                (Ns::Word, "numbering") => {}
                (Ns::Word, "abstractNum") => {
                    let id = element.number("abstractNumId").unwrap_or_default();
                    let definition = Definition::read(&mut markup)?;
                    numbering.definitions.entry(id).or_insert(definition);
                }
                (Ns::Word, "num") => {
                    let id = element.number("numId").unwrap_or_default();
                    let instance = Instance::read(&mut markup)?;
                    numbering.instances.entry(id).or_insert(instance);
                }
                _ => markup.skip()?,
            }
        }
    }

    /// The definition that a numbering counts by, links followed.
    pub(super) fn definition_of(&self, number: i64, styles: &Styles) -> Option<i64> {
        let mut number = number;
        for _ in 0..LONGEST_LINK {
            let id = self.instances.get(&number)?.definition;
            let Some(style) = &self.definitions.get(&id)?.style_link else { return Some(id) };
            match styles.find(style).and_then(|style| styles.numbering(style)) {
                Some(next) if next.number != number => number = next.number,
                _ => return Some(id),
            }
        }
        None
    }

    /// A level of a numbering whose definition is known.
    pub(super) fn level(&self, number: i64, definition: i64, level: usize) -> Option<&Level> {
        let own = self.instances.get(&number).and_then(|instance| instance.levels.get(level)?.as_ref());
        own.or_else(|| self.definitions.get(&definition)?.levels.get(level)?.as_ref())
    }

    /// The number from which this numbering starts a level anew.
    pub(super) fn start_override(&self, number: i64, level: usize) -> Option<u32> {
        *self.instances.get(&number)?.starts.get(level)?
    }

    /// The level that goes with one of these paragraph styles.
    pub(super) fn level_of_style(&self, number: i64, definition: i64, ids: &[&str]) -> Option<u8> {
        ids.iter()
            .find_map(|id| {
                (0..LEVELS).find(|level| {
                    self.level(number, definition, *level).is_some_and(|level| level.style.as_deref() == Some(*id))
                })
            })
            .map(|level| level as u8)
    }
}

impl Definition {
    fn read(markup: &mut Markup) -> Result<Self, Fault> {
        let mut definition = Self::default();
        while let Some(element) = markup.child()? {
            match (element.ns, element.name()) {
                (Ns::Word, "lvl") => {
                    let at = element.number("ilvl").unwrap_or_default();
                    let level = Level::read(markup)?;
                    if let Some(place) = usize::try_from(at).ok().and_then(|at| definition.levels.get_mut(at)) {
                        *place = Some(level);
                    }
                }
                (Ns::Word, "numStyleLink") => {
                    definition.style_link = element.value().map(std::borrow::Cow::into_owned);
                    markup.skip()?;
                }
                _ => markup.skip()?,
            }
        }
        Ok(definition)
    }
}

impl Instance {
    fn read(markup: &mut Markup) -> Result<Self, Fault> {
        let mut instance = Self::default();
        let outside = markup.depth() - 1;
        let mut at = 0;
        while markup.depth() > outside {
            let Step::Open(element) = markup.step()? else { continue };
            match (element.ns, element.name()) {
                (Ns::Word, "lvlOverride") => {
                    at = element.number("ilvl").and_then(|at| usize::try_from(at).ok()).unwrap_or_default();
                    continue;
                }
                (Ns::Word, "lvl") => {
                    let level = Level::read(markup)?;
                    if let Some(place) = instance.levels.get_mut(at) {
                        *place = Some(level);
                    }
                    continue;
                }
                (Ns::Word, "startOverride") => {
                    if let Some(place) = instance.starts.get_mut(at) {
                        *place = element.number("val").and_then(|start| u32::try_from(start).ok());
                    }
                }
                (Ns::Word, "abstractNumId") => instance.definition = element.number("val").unwrap_or_default(),
                _ => {}
            }
            markup.skip()?;
        }
        Ok(instance)
    }
}

impl Level {
    fn read(markup: &mut Markup) -> Result<Self, Fault> {
        let mut level = Self::default();
        let outside = markup.depth() - 1;
        let mut custom = false;
        while markup.depth() > outside {
            let Step::Open(element) = markup.step()? else { continue };
            match (element.ns, element.name()) {
                // A format of Word 2010 stands in a choice, with an older one to fall back on.
                (Ns::Compat, "AlternateContent" | "Choice" | "Fallback") => continue,
                (Ns::Word, "rPr") => {
                    level.symbol = super::look::RunProperties::read(markup)?.look.font.pictures();
                    continue;
                }
                (Ns::Word, "start") => {
                    level.start = element.number("val").and_then(|start| u32::try_from(start).ok()).unwrap_or(0);
                }
                (Ns::Word, "numFmt") if !custom => {
                    let name = element.value().unwrap_or_default();
                    custom = name == "custom";
                    level.format = match element.attribute("format") {
                        Some(pattern) if custom => NumberFormat::custom(&pattern),
                        _ => NumberFormat::named(&name),
                    };
                }
                (Ns::Word, "lvlText") => {
                    level.text = element.value().unwrap_or_default().chars().take(MAX_LABEL_CHARACTERS).collect();
                }
                (Ns::Word, "isLgl") => level.legal = element.is_on(),
                (Ns::Word, "lvlRestart") => {
                    level.restart = element.number("val").map(|restart| restart.clamp(0, 9) as u8);
                }
                (Ns::Word, "pStyle") => level.style = element.value().map(std::borrow::Cow::into_owned),
                (Ns::Word, "lvlPicBulletId") => level.picture = true,
                _ => {}
            }
            markup.skip()?;
        }
        Ok(level)
    }

    /// The level's text with its numbers put in. `number_at` gives the number of a level, from 0, written out.
    pub(super) fn label(&self, number_at: impl Fn(usize) -> String) -> Option<String> {
        if self.picture {
            return Some("•".to_owned());
        }
        let mut label = String::new();
        let mut rest = self.text.chars().peekable();
        while let Some(c) = rest.next() {
            match rest.peek().and_then(|next| next.to_digit(10)) {
                Some(digit @ 1..=9) if c == '%' => {
                    rest.next();
                    label.push_str(&number_at(digit as usize - 1));
                }
                _ => label.push(self.character(c)),
            }
        }
        let label = label.trim();
        (!label.is_empty()).then(|| label.chars().take(MAX_LABEL_CHARACTERS).collect())
    }

    /// A character of the level's text; in a symbol font, the one it shows, or a bullet where none stands for it.
    fn character(&self, c: char) -> char {
        let bullet = matches!(self.format, NumberFormat::Bullet);
        match (self.symbol, c) {
            (Some(font), _) if bullet || c >= '\u{F000}' => font.character(u32::from(c)).unwrap_or('•'),
            (None, '\u{E000}'..='\u{F8FF}') => private_character(c).unwrap_or('•'),
            // The hollow bullet of Word's lists is the letter o in Courier New.
            (_, 'o') if bullet && self.text == "o" => '◦',
            _ => c,
        }
    }
}
