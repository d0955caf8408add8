use std::collections::HashMap;

use super::look::{Look, RunProperties};
use super::paragraph_properties::ParagraphProperties;
use crate::extract::package::{Fault, Markup, Ns, Step};

/// The longest chain of styles based on one another that is followed: Word refuses to make one longer than 11.
const LONGEST_CHAIN: usize = 32;

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    all: Vec<Style>,
    by_id: HashMap<String, usize>,
    /// What holds where no style says otherwise.
    defaults: Look,
    /// The style of paragraphs that name none.
    normal: Option<usize>,
}

/// A style, with what it inherits.
#[derive(Debug, Default)]
struct Style {
    id: String,
    name: String,
    based_on: Option<String>,
    paragraph: ParagraphProperties,
    /// How its text looks, with what it inherits.
    look: Look,
    /// The level of the heading that it makes, from 1, with what it inherits.
    heading: Option<u8>,
    /// How the first row and the first column of a table look, with what they inherit.
    first: [Look; 2],
}

/// A style of a [`Styles`].
pub(super) type StyleIndex = usize;

impl Styles {
    /// Reads the part.
    pub(super) fn read(mut markup: Markup) -> Result<Self, Fault> {
        let mut styles = Self::default();
        loop {
            let element = match markup.step()? {
                Step::Open(element) => element,
                Step::End => break,
                Step::Close | Step::Text(_) => continue,
            };
            match (element.ns, element.name()) {
                (Ns::Word, "styles" | "docDefaults" | "rPrDefault") => {}
                (Ns::Word, "rPr") => styles.defaults = RunProperties::read(&mut markup)?.look,
                (Ns::Word, "style") => {
                    let id = element.attribute("styleId").unwrap_or_default().into_owned();
                    let kind = element.attribute("type");
                    let normal = kind.as_deref().unwrap_or("paragraph") == "paragraph"
                        && element.attribute("default").is_some_and(|value| matches!(&*value, "1" | "true" | "on"));
                    let style = Style::read(id, &mut markup)?;
                    let index = styles.all.len();
                    if normal {
                        styles.normal = styles.normal.or(Some(index));
                    }
                    styles.by_id.entry(style.id.clone()).or_insert(index);
                    styles.all.push(style);
                }
                _ => markup.skip()?,
            }
        }
        styles.inherit();
        Ok(styles)
    }

    /// The style of this id.
    pub(super) fn find(&self, id: &str) -> Option<StyleIndex> {
        self.by_id.get(id).copied()
    }

    /// The style of paragraphs that name none.
    pub(super) fn normal(&self) -> Option<StyleIndex> {
        self.normal
    }

    /// How the text of a paragraph of this style looks.
    pub(super) fn look(&self, style: Option<StyleIndex>) -> Look {
        style.map_or(self.defaults, |style| self.all[style].look.over(self.defaults))
    }

    /// The same in a table whose style makes text look so.
    pub(super) fn look_in(&self, style: Option<StyleIndex>, table: Look) -> Look {
        match style {
            _ if table == Look::default() => self.look(style),
            Some(style) => self.all[style].look.toggled_over(table.over(self.defaults)),
            None => table.over(self.defaults),
        }
    }

    /// How a table style makes text look, in the first row and the first column or elsewhere.
    pub(super) fn table_look(&self, style: StyleIndex, first_row: bool, first_column: bool) -> Look {
        let style = &self.all[style];
        let said = |says: bool, look: Look| if says { look } else { Look::default() };
        said(first_row, style.first[0]).over(said(first_column, style.first[1])).over(style.look)
    }

    /// How a character style looks on text that looks like `base`.
    pub(super) fn run_look(&self, id: &str, base: Look) -> Look {
        self.find(id).map_or(base, |style| self.all[style].look.toggled_over(base))
    }

    /// The level of the heading that this style makes, from 1.
    pub(super) fn heading(&self, style: StyleIndex) -> Option<u8> {
        self.all[style].heading
    }

    /// The ids of this style and of those that it is based on, up to and with the first that names a numbering; then
    /// that numbering and the level that goes with it.
    pub(super) fn numbering(&self, style: StyleIndex) -> Option<StyleNumbering<'_>> {
        let mut level = None;
        let mut ids = Vec::new();
        for index in self.chain(style) {
            let style = &self.all[index];
            ids.push(style.id.as_str());
            level = level.or(style.paragraph.level);
            if let Some(number) = style.paragraph.number {
                return (number != 0).then_some(StyleNumbering { number, level, ids });
            }
        }
        None
    }

    fn chain(&self, from: StyleIndex) -> Vec<StyleIndex> {
        let mut chain = vec![from];
        while let Some(next) = chain.last().and_then(|last| self.find(self.all[*last].based_on.as_deref()?)) {
            if chain.len() == LONGEST_CHAIN || chain.contains(&next) {
                break;
            }
            chain.push(next);
        }
        chain
    }

    fn inherit(&mut self) {
        let inherited: Vec<(Look, [Look; 2], Option<u8>)> = (0..self.all.len())
            .map(|index| {
                let chain = self.chain(index);
                let over = |part: fn(&Style) -> Look| {
                    chain.iter().rev().fold(Look::default(), |base, style| part(&self.all[*style]).over(base))
                };
                let first = [over(|style| style.first[0]), over(|style| style.first[1])];
                let heading = chain.iter().find_map(|style| self.all[*style].own_heading()).filter(|level| *level > 0);
                (over(|style| style.look), first, heading)
            })
            .collect();
        for (style, inherited) in self.all.iter_mut().zip(inherited) {
            (style.look, style.first, style.heading) = inherited;
        }
    }
}

/// The numbering that a style brings.
#[derive(Debug)]
pub(super) struct StyleNumbering<'a> {
    /// Its `w:numId`.
    pub number: i64,
    /// The level that the styles name.
    pub level: Option<u8>,
    /// The ids of the styles through which it came, the paragraph's own first.
    pub ids: Vec<&'a str>,
}

impl Style {
    fn read(id: String, markup: &mut Markup) -> Result<Self, Fault> {
        let mut style = Self { id, ..Self::default() };
        while let Some(element) = markup.child()? {
            match (element.ns, element.name()) {
                (Ns::Word, "pPr") => style.paragraph = ParagraphProperties::read(markup)?,
                (Ns::Word, "rPr") => style.look = RunProperties::read(markup)?.look,
                (Ns::Word, "tblStylePr") => {
                    let which = match element.attribute("type").as_deref() {
                        Some("firstRow") => 0,
                        Some("firstCol") => 1,
                        _ => {
                            markup.skip()?;
                            continue;
                        }
                    };
                    while let Some(element) = markup.child()? {
                        if (element.ns, element.name()) == (Ns::Word, "rPr") {
                            style.first[which] = RunProperties::read(markup)?.look;
                        } else {
                            markup.skip()?;
                        }
                    }
                }
                (Ns::Word, "name") => {
                    style.name = element.value().unwrap_or_default().to_lowercase();
                    markup.skip()?;
                }
                (Ns::Word, "basedOn") => {
                    style.based_on = element.value().map(std::borrow::Cow::into_owned);
                    markup.skip()?;
                }
                _ => markup.skip()?,
            }
        }
        Ok(style)
    }

    /// What this style alone says: `None` where it says nothing, 0 where it says that it is no heading.
    fn own_heading(&self) -> Option<u8> {
        match self.paragraph.outline {
            Some(level) => Some(if level < 9 { level + 1 } else { 0 }),
            None => heading_named(&self.name),
        }
    }
}

/// The level of a built-in heading style, whose name is English in every language of Word. A title is the highest.
pub(in crate::extract) fn heading_named(name: &str) -> Option<u8> {
    let name = name.trim().to_lowercase();
    if name == "title" {
        return Some(1);
    }
    let level: u8 = name.strip_prefix("heading")?.trim_start().parse().ok()?;
    (1..=9).contains(&level).then_some(level)
}
