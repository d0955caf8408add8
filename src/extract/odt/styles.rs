use std::collections::HashMap;

use super::lists::Lists;
use crate::extract::docx::look::{Font, Look};
use crate::extract::docx::section::points;
use crate::extract::docx::styles::heading_named;
use crate::extract::package::{Element, Fault, Markup, Ns};

/// The longest chain of styles with parents that is followed.
const LONGEST_CHAIN: usize = 32;

/// The kinds of style that say how text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Family {
    Paragraph,
    Text,
    Other,
}

/// The styles of a document. Those that the program made for one part hide common ones of the same name.
#[derive(Debug, Default)]
pub(super) struct Styles {
    common: HashMap<(Family, String), Style>,
    automatic: HashMap<(Family, String), Style>,
    defaults: HashMap<Family, Look>,
    /// Names of fonts, by the names under which styles use them.
    fonts: HashMap<String, Font>,
    /// The area of a page inside its margins, in square points.
    page: Option<f64>,
}

#[derive(Debug, Default)]
struct Style {
    parent: Option<String>,
    look: Look,
    /// The size as a share of the parent's.
    relative_size: Option<f64>,
    heading: Option<u8>,
    list: Option<String>,
}

impl Styles {
    /// Reads `office:font-face-decls`, which was just opened.
    pub(super) fn read_fonts(&mut self, markup: &mut Markup) -> Result<(), Fault> {
        while let Some(element) = markup.child()? {
            if let (Some(name), Some(family)) = (element.attribute("name"), element.attribute("font-family")) {
                let font = Font::named(family.trim_matches(['\'', '"']));
                self.fonts.insert(name.into_owned(), font);
            }
            markup.skip()?;
        }
        Ok(())
    }

    /// Reads `office:styles` or `office:automatic-styles`, which was just opened, and the list styles in it.
    pub(super) fn read(&mut self, markup: &mut Markup, lists: &mut Lists, common: bool) -> Result<(), Fault> {
        while let Some(element) = markup.child()? {
            match (element.ns, element.name()) {
                (Ns::OdfStyle, "style") => {
                    let family = family(&element);
                    let name = element.attribute("name").unwrap_or_default().into_owned();
                    let mut style = self.style(&element, markup)?;
                    let title = style.heading.is_none() && family == Family::Paragraph;
                    style.heading = style.heading.or_else(|| heading_named(&name).filter(|_| title && name == "Title"));
                    let styles = if common { &mut self.common } else { &mut self.automatic };
                    styles.insert((family, name), style);
                }
                (Ns::OdfStyle, "default-style") => {
                    let family = family(&element);
                    let style = self.style(&element, markup)?;
                    self.defaults.insert(family, style.look);
                }
                (Ns::OdfText, "list-style" | "outline-style") => lists.read_style(&element, markup, self)?,
                (Ns::OdfStyle, "page-layout") => {
                    while let Some(properties) = markup.child()? {
                        if properties.name() == "page-layout-properties" {
                            self.page = self.page.or_else(|| page_area(&properties));
                        }
                        markup.skip()?;
                    }
                }
                _ => markup.skip()?,
            }
        }
        Ok(())
    }

    /// The area of a page inside its margins, in square points; that of A4 with margins of an inch where none is said.
    pub(super) fn page_area(&self) -> f64 {
        self.page.unwrap_or((595.0 - 144.0) * (842.0 - 144.0))
    }

    /// Forgets the styles that the program made for the part that was read last.
    pub(super) fn forget_automatic(&mut self) {
        self.automatic.clear();
    }

    /// How a paragraph of this style looks.
    pub(super) fn paragraph_look(&self, name: &str) -> Look {
        self.look(Family::Paragraph, name, self.defaults.get(&Family::Paragraph).copied().unwrap_or_default())
    }

    /// How text of this style looks on text that looks like `base`.
    pub(super) fn text_look(&self, name: &str, base: Look) -> Look {
        self.look(Family::Text, name, base)
    }

    /// Whether a paragraph style makes a title of it.
    pub(super) fn title(&self, name: &str) -> Option<u8> {
        self.chain(Family::Paragraph, name).iter().find_map(|style| style.heading)
    }

    /// The list style that a paragraph style brings.
    pub(super) fn list(&self, name: &str) -> Option<&str> {
        self.chain(Family::Paragraph, name).iter().find_map(|style| style.list.as_deref())
    }

    fn find(&self, family: Family, name: &str) -> Option<&Style> {
        let key = (family, name.to_owned());
        self.automatic.get(&key).or_else(|| self.common.get(&key))
    }

    fn chain(&self, family: Family, name: &str) -> Vec<&Style> {
        let mut chain: Vec<&Style> = self.find(family, name).into_iter().collect();
        while let Some(parent) = chain.last().and_then(|style| style.parent.as_deref()) {
            // A style of the document's own may have the name of its parent among the common ones.
            let key = (family, parent.to_owned());
            let Some(next) = self.common.get(&key).or_else(|| self.automatic.get(&key)) else { break };
            if chain.len() == LONGEST_CHAIN {
                break;
            }
            chain.push(next);
        }
        chain
    }

    fn look(&self, family: Family, name: &str, base: Look) -> Look {
        self.chain(family, name).iter().rev().fold(base, |base, style| {
            let mut look = style.look.over(base);
            if let (Some(share), Some(size)) = (style.relative_size, base.size) {
                look.size = Some((f64::from(size) * share).clamp(1.0, 4_000.0) as u16);
            }
            look
        })
    }

    fn style(&self, element: &Element, markup: &mut Markup) -> Result<Style, Fault> {
        let mut style = Style {
            parent: element.attribute("parent-style-name").map(std::borrow::Cow::into_owned),
            list: element
                .attribute("list-style-name")
                .map(std::borrow::Cow::into_owned)
                .filter(|list| !list.is_empty()),
            ..Style::default()
        };
        if let Some("Title") = element.attribute("display-name").as_deref() {
            style.heading = Some(1);
        }
        while let Some(properties) = markup.child()? {
            match properties.name() {
                // OpenOffice 1 put all of them into one.
                "text-properties" | "properties" => {
                    (style.look, style.relative_size) = self.text_properties(&properties);
                }
                _ => {}
            }
            markup.skip()?;
        }
        Ok(style)
    }

    /// How text looks by a `style:text-properties`; a relative size apart.
    pub(super) fn text_properties(&self, element: &Element) -> (Look, Option<f64>) {
        let mut look = Look::default();
        let on = |name: &str| element.attribute(name).map(|value| value != "none");
        look.bold = element
            .attribute("font-weight")
            .map(|weight| weight == "bold" || weight.parse().is_ok_and(|weight: u32| weight >= 600));
        look.italic = element.attribute("font-style").map(|style| style == "italic" || style == "oblique");
        look.underline = on("text-underline-style").or_else(|| on("text-underline"));
        look.strike = on("text-line-through-style").or_else(|| on("text-crossing-out"));
        look.hidden = element.attribute("display").map(|display| display == "none");
        look.font = match (element.attribute("font-name"), element.attribute("font-family")) {
            (Some(name), _) => self.fonts.get(&*name).copied().unwrap_or_else(|| Font::named(&name)),
            (None, Some(family)) => Font::named(family.trim_matches(['\'', '"'])),
            (None, None) => Font::Unsaid,
        };
        let size = element.attribute("font-size");
        let share = size.as_deref().and_then(|size| size.trim().strip_suffix('%')?.parse::<f64>().ok());
        if share.is_none() {
            look.size = size.and_then(|size| points(&size)).map(|points| (points * 2.0) as u16);
        }
        (look, share.map(|share| share / 100.0))
    }
}

fn family(element: &Element) -> Family {
    match element.attribute("family").as_deref() {
        Some("paragraph") => Family::Paragraph,
        Some("text") => Family::Text,
        _ => Family::Other,
    }
}

fn page_area(element: &Element) -> Option<f64> {
    let length = |name: &str| element.attribute(name).and_then(|length| points(&length));
    let margin = |name: &str| length(name).or_else(|| length("margin")).unwrap_or(0.0);
    let (width, height) = (length("page-width")?, length("page-height")?);
    let inside = |length: f64, margins: f64| (length - margins).max(length / 4.0);
    let across = inside(width, margin("margin-left") + margin("margin-right"));
    Some(across * inside(height, margin("margin-top") + margin("margin-bottom")))
}
