//! Form controls: what is ticked, chosen or typed is an answer.

use scraper::ElementRef;

use crate::document::Style;
use crate::extract::fields;

/// What a control shows; `None` for an element that is none, or that shows nothing of its own.
pub(super) fn value(element: ElementRef<'_>) -> Option<(String, Style)> {
    let node = element.value();
    match node.name() {
        "input" => {
            let kind = node.attr("type").unwrap_or("text").to_ascii_lowercase();
            match kind.as_str() {
                "checkbox" | "radio" => Some((fields::tick(node.attr("checked").is_some()).to_owned(), Style::FIELD)),
                "hidden" | "submit" | "button" | "reset" | "image" | "password" | "file" => None,
                _ => Some((node.attr("value").unwrap_or_default().to_owned(), Style::FIELD)),
            }
        }
        "select" => {
            let options = || element.descendent_elements().filter(|option| option.value().name() == "option");
            let chosen = options().find(|option| option.value().attr("selected").is_some());
            // Nothing chosen: browsers show the first entry, which says "please choose" if the form is well made.
            let style = if chosen.is_some() { Style::FIELD } else { Style::PLACEHOLDER };
            let text: String = chosen.or_else(|| options().next())?.text().collect();
            Some((text.trim().to_owned(), style))
        }
        "textarea" => Some((element.text().collect::<String>().trim().to_owned(), Style::FIELD)),
        _ => None,
    }
}
