//! Lists, and the labels that browsers compute for their items.

use scraper::node::Element;

use crate::extract::fields;

/// A list that is open.
#[derive(Debug)]
pub(super) struct OpenList {
    /// The code of the numbers' style; `None` for bullets.
    style: Option<u8>,
    next: u32,
}

impl OpenList {
    pub(super) fn begin(element: &Element) -> Self {
        let number = |name| element.attr(name).and_then(|value| value.trim().parse().ok());
        let style = match (element.name(), element.attr("type").unwrap_or_default()) {
            ("ol", "I") => Some(1),
            ("ol", "i") => Some(2),
            ("ol", "A") => Some(3),
            ("ol", "a") => Some(4),
            ("ol", _) => Some(0),
            _ => None,
        };
        Self { style, next: number("start").unwrap_or(1) }
    }

    /// The label of the next item.
    pub(super) fn label(&mut self, item: &Element) -> String {
        if let Some(value) = item.attr("value").and_then(|value| value.trim().parse().ok()) {
            self.next = value;
        }
        let Some(style) = self.style else { return "•".to_owned() };
        let label = format!("{}.", fields::number(self.next, style));
        self.next = self.next.saturating_add(1);
        label
    }
}
