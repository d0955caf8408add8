use std::collections::HashMap;

use crate::extract::docx::field::{TICKED, UNTICKED};
use crate::extract::package::{Element, Fault, Markup, Ns, Step};

/// The form controls of a document, by their ids: what each shows.
#[derive(Debug, Default)]
pub(super) struct Controls(HashMap<String, Control>);

/// What a control shows.
#[derive(Debug, Clone, Default)]
pub(super) struct Control {
    /// Its value, as an answer.
    pub value: String,
    /// The words beside it, which are the form's.
    pub label: String,
}

impl Controls {
    /// Reads `office:forms`, which was just opened.
    pub(super) fn read(&mut self, markup: &mut Markup) -> Result<(), Fault> {
        let outside = markup.depth() - 1;
        let mut list: Option<String> = None;
        while markup.depth() > outside {
            let element = match markup.step()? {
                Step::Open(element) => element,
                Step::End => break,
                Step::Close | Step::Text(_) => continue,
            };
            if element.ns != Ns::OdfForm {
                continue;
            }
            let text = |name| element.attribute(name).unwrap_or_default().into_owned();
            let mut control = Control { label: String::new(), value: String::new() };
            match element.name() {
                "checkbox" | "radio" => {
                    let state = text("current-state") + &text("current-selected");
                    let by_default = text("state") + &text("selected");
                    let on = |state: &str| matches!(state, "checked" | "true");
                    let ticked = on(&state) || state.is_empty() && on(&by_default);
                    control.value.push_str(if ticked { TICKED } else { UNTICKED });
                    control.label = text("label");
                }
                "text" | "textarea" | "formatted-text" | "number" | "date" | "time" | "combobox" | "password"
                | "file" => {
                    control.value = text("current-value");
                    if control.value.is_empty() {
                        control.value = text("value");
                    }
                }
                "fixed-text" | "button" | "frame" => control.label = text("label"),
                "listbox" => list = id(&element),
                "option" => {
                    let chosen = text("current-selected") == "true";
                    if let Some(control) = list.as_ref().filter(|_| chosen).and_then(|id| self.0.get_mut(id)) {
                        control.value = text("label");
                    }
                    continue;
                }
                _ => continue,
            }
            if let Some(id) = id(&element) {
                self.0.insert(id, control);
            }
        }
        Ok(())
    }

    /// The control of this id.
    pub(super) fn get(&self, id: &str) -> Option<&Control> {
        self.0.get(id)
    }
}

/// `form:id`, or `xml:id` where only that is there.
fn id(element: &Element) -> Option<String> {
    element.attribute("id").map(std::borrow::Cow::into_owned)
}
