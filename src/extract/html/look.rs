//! How an element looks, by its name and its `style`.

use scraper::node::Element;

use crate::document::Style;

/// What of an element's looks matters.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    pub(super) style: Style,
    pub(super) hidden: bool,
    pub(super) deleted: bool,
    pub(super) inserted: bool,
    /// White space is kept as it is.
    pub(super) verbatim: bool,
}

impl Look {
    /// The look of an element inside one of this look.
    pub(super) fn inside(mut self, element: &Element) -> Self {
        match element.name() {
            "b" | "strong" | "th" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.style |= Style::BOLD,
            "i" | "em" | "cite" => self.style |= Style::ITALIC,
            "u" => self.style |= Style::UNDERLINE,
            "s" | "strike" => self.style |= Style::STRIKE,
            "del" => self.deleted = true,
            "ins" => self.inserted = true,
            "pre" => self.verbatim = true,
            _ => {}
        }
        if element.attr("hidden").is_some() {
            self.hidden = true;
        }
        for (name, value) in declarations(element.attr("style").unwrap_or_default()) {
            match name.as_str() {
                "font-weight" => {
                    let heavy = matches!(value.as_str(), "bold" | "bolder")
                        || value.parse::<u32>().is_ok_and(|weight| weight >= 600);
                    self.style.set(Style::BOLD, heavy);
                }
                "font-style" => self.style.set(Style::ITALIC, value == "italic" || value == "oblique"),
                "text-decoration" if value.contains("underline") => self.style |= Style::UNDERLINE,
                "text-decoration" if value.contains("line-through") => self.style |= Style::STRIKE,
                "display" if value == "none" => self.hidden = true,
                "visibility" if value == "hidden" => self.hidden = true,
                "mso-hide" if value == "all" => self.hidden = true,
                "white-space" if value.starts_with("pre") => self.verbatim = true,
                _ => {}
            }
        }
        self
    }
}

/// The declarations of a `style`, in lower case.
pub(super) fn declarations(style: &str) -> impl Iterator<Item = (String, String)> {
    style.split(';').filter_map(|declaration| {
        let (name, value) = declaration.split_once(':')?;
        Some((name.trim().to_ascii_lowercase(), value.trim().to_ascii_lowercase()))
    })
}

/// The span that Word draws in place of the tab between a list's label and its text.
pub(super) fn is_label_gap(element: &Element) -> bool {
    let style = element.attr("style").unwrap_or_default();
    element.name() == "span" && style.contains("7.0pt") && style.contains("Times New Roman")
}

/// The number of a note, in the text or before the note, as LibreOffice and Word write it.
pub(super) fn is_note_mark(element: &Element) -> bool {
    let class = element.attr("class").unwrap_or_default();
    let target = element.attr("href").unwrap_or_default();
    let marks = ["#_ftn", "#_edn", "#_msoanchor", "#_msocom"];
    element.name() == "a"
        && (class.starts_with("sdfootnote")
            || class.starts_with("sdendnote")
            || marks.iter().any(|mark| target.starts_with(mark)))
}

/// The level of a list that Word says a paragraph is in, from 0.
pub(super) fn word_list_level(element: &Element) -> Option<u8> {
    if let Some((_, value)) =
        declarations(element.attr("style").unwrap_or_default()).find(|(name, _)| name == "mso-list")
    {
        let level = value.split_whitespace().find_map(|word| word.strip_prefix("level")?.parse::<u8>().ok());
        return level.map(|level| level.saturating_sub(1));
    }
    element.attr("class").unwrap_or_default().starts_with("MsoListParagraph").then_some(0)
}

/// What Word says an element is for: a list of comments or notes, a header, a footer.
pub(super) fn word_role(element: &Element) -> Option<String> {
    let mut declared = declarations(element.attr("style").unwrap_or_default());
    declared.find(|(name, _)| name == "mso-element").map(|(_, value)| value)
}
