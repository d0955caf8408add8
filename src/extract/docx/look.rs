use super::symbol::SymbolFont;
use crate::document::Style;
use crate::extract::package::{Fault, Markup, Ns};

/// The size of text, in half points, where no style says one.
const STANDARD_SIZE: u16 = 20;

/// How text looks, as one place of a file says it; `None` where that place says nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::extract) struct Look {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub underline: Option<bool>,
    pub strike: Option<bool>,
    pub hidden: Option<bool>,
    /// In half points.
    pub size: Option<u16>,
    pub font: Font,
}

/// What a place of a file says of the font.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::extract) enum Font {
    /// Nothing.
    #[default]
    Unsaid,
    /// One of letters.
    Letters,
    /// One of pictures.
    Pictures(SymbolFont),
}

impl Font {
    /// The font of a name.
    pub(in crate::extract) fn named(name: &str) -> Self {
        SymbolFont::named(name).map_or(Self::Letters, Self::Pictures)
    }

    /// The font of pictures that it is.
    pub(in crate::extract) fn pictures(self) -> Option<SymbolFont> {
        match self {
            Self::Pictures(font) => Some(font),
            Self::Unsaid | Self::Letters => None,
        }
    }
}

/// How a stretch of text looks in the end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::extract) struct Shown {
    pub style: Style,
    pub hidden: bool,
    /// In half points.
    pub size: u16,
    pub symbol: Option<SymbolFont>,
}

/// What is tracked about a paragraph mark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum MarkChange {
    #[default]
    None,
    /// Inserted, or moved here.
    New,
    /// Deleted or moved away: in the accepted view the paragraph runs on into the next.
    Gone,
}

/// The `w:rPr` of a run or of a paragraph mark.
#[derive(Debug, Clone, Default)]
pub(super) struct RunProperties {
    pub look: Look,
    /// The id of its character style.
    pub style: Option<String>,
    pub mark: MarkChange,
}

impl Look {
    /// This look over another of the same level (a style over the one it is based on): what it says itself counts.
    pub(in crate::extract) fn over(self, base: Self) -> Self {
        Self {
            bold: self.bold.or(base.bold),
            italic: self.italic.or(base.italic),
            underline: self.underline.or(base.underline),
            strike: self.strike.or(base.strike),
            hidden: self.hidden.or(base.hidden),
            size: self.size.or(base.size),
            font: if self.font == Font::Unsaid { base.font } else { self.font },
        }
    }

    /// The look of a character style on top of that of a paragraph style. Bold and the like are switches (ECMA-376 part
    /// 1, 17.7.3): said at both levels, they are off again.
    pub(in crate::extract) fn toggled_over(self, base: Self) -> Self {
        let toggle = |own: Option<bool>, below: Option<bool>| match (own, below) {
            (Some(own), Some(below)) => Some(own ^ below),
            (own, below) => own.or(below),
        };
        Self {
            bold: toggle(self.bold, base.bold),
            italic: toggle(self.italic, base.italic),
            strike: toggle(self.strike, base.strike),
            hidden: toggle(self.hidden, base.hidden),
            ..self.over(base)
        }
    }

    /// What is seen in the end.
    pub(in crate::extract) fn shown(self) -> Shown {
        let mut style = Style::empty();
        style.set(Style::BOLD, self.bold == Some(true));
        style.set(Style::ITALIC, self.italic == Some(true));
        style.set(Style::UNDERLINE, self.underline == Some(true));
        style.set(Style::STRIKE, self.strike == Some(true));
        Shown {
            style,
            hidden: self.hidden == Some(true),
            size: self.size.unwrap_or(STANDARD_SIZE),
            symbol: self.font.pictures(),
        }
    }
}

impl RunProperties {
    /// Reads the `w:rPr` that was just opened, to its end.
    pub(super) fn read(markup: &mut Markup) -> Result<Self, Fault> {
        let mut properties = Self::default();
        while let Some(element) = markup.child()? {
            if element.ns == Ns::Word {
                let look = &mut properties.look;
                match element.name() {
                    "b" => look.bold = Some(element.is_on()),
                    "i" => look.italic = Some(element.is_on()),
                    "strike" | "dstrike" => look.strike = Some(element.is_on() || look.strike == Some(true)),
                    "vanish" => look.hidden = Some(element.is_on()),
                    "u" => look.underline = element.value().map(|value| value != "none"),
                    "sz" => look.size = element.number("val").and_then(|size| u16::try_from(size).ok()),
                    "rFonts" => {
                        // A theme font is none of the symbol fonts.
                        let font = element.attribute("ascii").or_else(|| element.attribute("hAnsi"));
                        look.font = font.map_or(Font::Unsaid, |font| Font::named(&font));
                    }
                    "rStyle" => properties.style = element.value().map(std::borrow::Cow::into_owned),
                    "del" | "moveFrom" => properties.mark = MarkChange::Gone,
                    // What was inserted and then deleted is gone.
                    "ins" | "moveTo" if properties.mark == MarkChange::None => properties.mark = MarkChange::New,
                    _ => {}
                }
            }
            markup.skip()?;
        }
        Ok(properties)
    }
}
