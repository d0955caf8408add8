use super::look::RunProperties;
use super::section::Section;
use crate::extract::package::{Fault, Markup, Ns, Step};

/// The `w:pPr` of a paragraph or of a style.
#[derive(Debug, Clone, Default)]
pub(super) struct ParagraphProperties {
    /// The id of its style.
    pub style: Option<String>,
    /// The numbering that it names; 0 takes a style's numbering away.
    pub number: Option<i64>,
    /// The level in that numbering, from 0.
    pub level: Option<u8>,
    /// The outline level, from 0; 9 is running text.
    pub outline: Option<u8>,
    /// Its mark.
    pub mark: RunProperties,
    /// The section that ends with this paragraph.
    pub section: Option<Section>,
}

impl ParagraphProperties {
    /// Reads the `w:pPr` that was just opened, to its end.
    pub(super) fn read(markup: &mut Markup) -> Result<Self, Fault> {
        let mut properties = Self::default();
        let outside = markup.depth() - 1;
        // The only child that is entered is `w:numPr`, so a flat loop is enough.
        while markup.depth() > outside {
            let Step::Open(element) = markup.step()? else { continue };
            if element.ns == Ns::Word {
                match element.name() {
                    "numPr" => continue,
                    "rPr" => {
                        properties.mark = RunProperties::read(markup)?;
                        continue;
                    }
                    "sectPr" => {
                        properties.section = Some(Section::read(markup)?);
                        continue;
                    }
                    "pStyle" => properties.style = element.value().map(std::borrow::Cow::into_owned),
                    "numId" => properties.number = element.number("val"),
                    "ilvl" => properties.level = element.number("val").map(|level| level.clamp(0, 8) as u8),
                    "outlineLvl" => properties.outline = element.number("val").map(|level| level.clamp(0, 9) as u8),
                    _ => {}
                }
            }
            markup.skip()?;
        }
        Ok(properties)
    }
}
