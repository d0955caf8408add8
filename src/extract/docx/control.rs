use crate::document::Style;
use crate::extract::package::{Fault, Markup, Ns, Step};

/// A content control that is open where the reader stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Control {
    /// Its placeholder still shows.
    pub placeholder: bool,
    /// It holds a value that was filled in.
    pub field: bool,
    /// It is a tick box, ticked or not.
    pub ticked: Option<bool>,
    /// The box has been shown; the characters by which Word draws it are passed over.
    pub shown: bool,
}

impl Control {
    /// Reads the `w:sdtPr` that was just opened, to its end.
    fn read(&mut self, markup: &mut Markup) -> Result<(), Fault> {
        let (mut typed, mut rich, mut has_placeholder) = (false, true, false);
        while let Some(element) = markup.child()? {
            match (element.ns, element.name()) {
                (Ns::Word, "showingPlcHdr") => self.placeholder = element.is_on(),
                (Ns::Word, "text" | "date" | "dropDownList" | "comboBox") => typed = true,
                (Ns::Word, "placeholder") => has_placeholder = true,
                (Ns::Word, "docPartObj" | "docPartList" | "group" | "picture" | "bibliography" | "citation") => {
                    rich = false;
                }
                // `w15:repeatingSection` and its like hold controls and are none themselves.
                (Ns::WordLater, name) if name.starts_with("repeatingSection") => rich = false,
                (Ns::WordLater, "checkbox") => {
                    self.ticked = Some(false);
                    let outside = markup.depth() - 1;
                    while markup.depth() > outside {
                        match markup.step()? {
                            Step::Open(inner) if inner.name() == "checked" => self.ticked = Some(inner.is_on()),
                            _ => {}
                        }
                    }
                    continue;
                }
                _ => {}
            }
            markup.skip()?;
        }
        // Rich text is what a control is by default, and other programs wrap whole documents in such; one that was made
        // to be filled in has a placeholder to come back to.
        self.field = typed || self.ticked.is_some() || rich && has_placeholder;
        Ok(())
    }
}

/// The content controls that are open where the reader stands.
#[derive(Debug, Default)]
pub(super) struct Controls {
    open: Vec<Control>,
    placeholders: usize,
    fields: usize,
}

impl Controls {
    /// A control begins.
    pub(super) fn begin(&mut self) {
        self.open.push(Control::default());
    }

    /// Reads the `w:sdtPr` of the innermost control, which was just opened, to its end. Gives false, and reads nothing,
    /// where there is no control.
    pub(super) fn read(&mut self, markup: &mut Markup) -> Result<bool, Fault> {
        let Some(mut control) = self.open.pop() else { return Ok(false) };
        self.count(&control, false);
        control.read(markup)?;
        self.count(&control, true);
        self.open.push(control);
        Ok(true)
    }

    /// The innermost control.
    pub(super) fn last(&mut self) -> Option<&mut Control> {
        self.open.last_mut()
    }

    /// The innermost control ends.
    pub(super) fn end(&mut self) -> Option<Control> {
        let control = self.open.pop()?;
        self.count(&control, false);
        Some(control)
    }

    /// How the words here came to be there.
    pub(super) fn style(&self) -> Style {
        if self.placeholders > 0 {
            Style::PLACEHOLDER
        } else if self.fields > 0 {
            Style::FIELD
        } else {
            Style::empty()
        }
    }

    fn count(&mut self, control: &Control, begins: bool) {
        let step = |count: usize, counts: bool| {
            if begins { count + usize::from(counts) } else { count - usize::from(counts) }
        };
        self.placeholders = step(self.placeholders, control.placeholder);
        self.fields = step(self.fields, control.field);
    }
}
