use super::Story;
use super::frame::{Drawing, Frame, Item, List, Mark};
use crate::extract::docx::notices::State;
use crate::extract::docx::section::points;
use crate::extract::docx::tables::Merge;
use crate::extract::limits::MAX_TABLE_COLUMNS;
use crate::extract::package::{Element, Fault, Markup, Ns};
use crate::extract::pictures::may_hold_words;

impl Story<'_> {
    /// An element begins. `around` is the number of elements that are open around the story.
    pub(super) fn open(&mut self, element: &Element, markup: &mut Markup, around: usize) -> Result<(), Fault> {
        let frame = match element.ns {
            Ns::OdfText => self.open_text(element, markup)?,
            Ns::OdfTable => self.open_table(element),
            Ns::OdfDraw => self.open_drawing(element),
            Ns::OdfOffice => match element.name() {
                "forms" => {
                    self.controls.read(markup)?;
                    Some(Frame::Plain)
                }
                "annotation" => {
                    self.outputs.push(Vec::new());
                    Some(Frame::Comment(self.line))
                }
                "event-listeners" | "binary-data" | "scripts" => None,
                _ => Some(Frame::Plain),
            },
            Ns::OdfExtension if element.name() == "content-control" => Some(self.content_control(element)),
            Ns::OdfField => self.open_mark(element),
            Ns::Dublin | Ns::Svg | Ns::MathMl | Ns::OdfStyle => None,
            _ => match element.name() {
                // Who made a comment, and when, in the namespace of metadata.
                "date-string" | "creator-initials" | "sender-initials" => None,
                _ => Some(Frame::Plain),
            },
        };
        match frame {
            Some(frame) if markup.depth() > around + self.stack.len() => self.stack.push(frame),
            // It was read to its end above.
            Some(_) => {}
            None => markup.skip()?,
        }
        Ok(())
    }

    fn open_text(&mut self, element: &Element, markup: &mut Markup) -> Result<Option<Frame>, Fault> {
        let on = |name: &str| element.attribute(name).is_some_and(|value| value == "true");
        let frame = match element.name() {
            "p" | "h" => self.begin_paragraph(element),
            "span" | "a" => {
                self.begin_span(element.attribute("style-name").as_deref().filter(|_| element.name() == "span"))
            }
            "s" => {
                let count = element.number("c").unwrap_or(1).clamp(1, 1_000) as usize;
                self.words(&" ".repeat(count));
                Frame::Plain
            }
            "tab" => self.sign("\t"),
            "line-break" => self.sign("\n"),
            "list" => {
                let style = element.attribute("style-name").map(std::borrow::Cow::into_owned);
                let id = element.attribute("id").map(std::borrow::Cow::into_owned);
                if self.lists.is_empty() {
                    let from = element.attribute("continue-list");
                    self.counters.begin(style.as_deref().unwrap_or(""), on("continue-numbering"), from.as_deref());
                } else if !on("continue-numbering") {
                    self.counters.begin_inner(self.lists.len());
                }
                self.lists.push(List { style, id });
                Frame::List
            }
            name @ ("list-item" | "list-header") => {
                let start = element.number("start-value").and_then(|start| u32::try_from(start).ok());
                let depth = self.lists.len();
                self.items.push(Item { begun: false, header: name == "list-header", start, depth });
                Frame::Item
            }
            "note-body" => {
                self.outputs.push(Vec::new());
                Frame::Note(self.line)
            }
            "section" => {
                if element.attribute("display").is_some_and(|display| display == "none") || on("is-hidden") {
                    self.hidden += 1;
                    Frame::Hidden
                } else {
                    Frame::Plain
                }
            }
            "section-source" | "dde-connection-decl" => {
                self.unread("content linked from another file, shown as it was when it was last brought in");
                return Ok(None);
            }
            "hidden-text" => {
                self.hidden_words(element);
                return Ok(None);
            }
            "hidden-paragraph" => {
                let shown = element.attribute("is-hidden").is_some_and(|hidden| hidden == "false");
                if let Some(paragraph) = self.paragraphs.last_mut().filter(|_| !shown) {
                    paragraph.hidden = true;
                }
                return Ok(None);
            }
            "placeholder" => {
                self.placeholders += 1;
                Frame::Placeholder
            }
            "text-input" | "drop-down" | "dropdown" => {
                self.fields += 1;
                Frame::Field
            }
            "tracked-changes" => {
                self.changes.read(markup)?;
                Frame::Plain
            }
            "change-start" | "change-end" | "change" => {
                self.change(element);
                Frame::Plain
            }
            "note-citation"
            | "ruby-text"
            | "script"
            | "label"
            | "sequence-decls"
            | "variable-decls"
            | "user-field-decls"
            | "dde-connection-decls"
            | "alphabetical-index-auto-mark-file" => return Ok(None),
            name if name.ends_with("-source") => return Ok(None),
            _ => Frame::Plain,
        };
        Ok(Some(frame))
    }

    fn sign(&mut self, sign: &str) -> Frame {
        self.words(sign);
        Frame::Plain
    }

    fn hidden_words(&mut self, element: &Element) {
        let words = element.attribute("string-value").unwrap_or_default();
        if element.attribute("is-hidden").is_some_and(|hidden| hidden == "false") {
            self.words(&words);
        } else {
            let line = self.place();
            self.told.notices.quote(State::Hidden, &words, line);
        }
    }

    fn change(&mut self, element: &Element) {
        let id = element.attribute("change-id").unwrap_or_default();
        let Some((state, words)) = self.changes.get(&id) else { return };
        let line = (self.context.body && self.line > 0).then_some(self.line);
        match (element.name(), state) {
            ("change-start", State::Inserted) => self.inserted += 1,
            ("change-end", State::Inserted) => self.inserted = self.inserted.saturating_sub(1),
            (_, State::Deleted) => {
                self.told.notices.quote(State::Deleted, words, line);
                self.told.notices.close();
            }
            _ => {}
        }
    }

    fn open_table(&mut self, element: &Element) -> Option<Frame> {
        let count = |name: &str| element.number(name).and_then(|count| u32::try_from(count).ok()).unwrap_or(1).max(1);
        Some(match element.name() {
            "table" => {
                self.told.tables.begin();
                Frame::Table
            }
            "table-row" => {
                self.told.tables.begin_row(0);
                Frame::Row(count("number-rows-repeated"))
            }
            "table-cell" => {
                let span = count("number-columns-spanned");
                self.told.tables.begin_cell(span, Merge::None);
                // The columns that it reaches into have covered cells of their own.
                self.told.tables.step_back(span - 1);
                self.told.tables.skip_columns(count("number-columns-repeated") - 1);
                Frame::Cell { start: self.length(), covered: false }
            }
            "covered-table-cell" => {
                self.told.tables.begin_cell(1, Merge::None);
                self.told.tables.skip_columns(count("number-columns-repeated").min(MAX_TABLE_COLUMNS) - 1);
                Frame::Cell { start: self.length(), covered: true }
            }
            "table-column" | "table-columns" | "table-header-columns" | "table-column-group" | "shapes" => return None,
            _ => Frame::Plain,
        })
    }

    fn open_drawing(&mut self, element: &Element) -> Option<Frame> {
        match element.name() {
            "text-box" | "custom-shape" | "rect" | "circle" | "ellipse" | "line" | "polygon" | "polyline" | "path"
            | "connector" | "caption" | "regular-polygon" | "measure" => {
                self.outputs.push(Vec::new());
                return Some(Frame::Box);
            }
            "frame" => {
                let side = |name: &str| element.attribute(name).and_then(|side| points(&side)).unwrap_or(0.0);
                let (width, height) = (side("width"), side("height"));
                let large = may_hold_words(width, height);
                return Some(Frame::Drawing(Drawing { area: width * height, large, ..Drawing::default() }));
            }
            "image" => {
                if let Some(Frame::Drawing(drawing)) = self.stack.last_mut() {
                    drawing.picture = true;
                    drawing.source = element.attribute("href").unwrap_or_default().into_owned();
                }
            }
            "object" | "object-ole" | "plugin" | "applet" | "floating-frame" => {
                if let Some(Frame::Drawing(drawing)) = self.stack.last_mut() {
                    drawing.object = true;
                }
                self.unread("an embedded object");
                return None;
            }
            "control" => self.form_control(&element.attribute("control").unwrap_or_default()),
            "glue-point" | "enhanced-geometry" | "image-map" => return None,
            _ => {}
        }
        Some(Frame::Plain)
    }

    fn content_control(&mut self, element: &Element) -> Frame {
        let on = |name: &str| element.attribute(name).is_some_and(|value| value == "true");
        if on("checkbox") {
            return Frame::Tick(self.tick.replace((on("checked"), false)));
        }
        if on("showing-place-holder") {
            self.placeholders += 1;
            return Frame::Placeholder;
        }
        let typed = ["dropdown", "combobox", "date", "plain-text"].into_iter().any(on);
        // One that was made to be filled in has a placeholder to come back to.
        if typed || element.attribute("placeholder-doc-part").is_some() {
            self.fields += 1;
            return Frame::Field;
        }
        Frame::Plain
    }

    fn open_mark(&mut self, element: &Element) -> Option<Frame> {
        let kind = || {
            let kind = element.attribute("type").unwrap_or_default();
            kind.rsplit('.').next().unwrap_or_default().to_uppercase()
        };
        match element.name() {
            "fieldmark-start" => {
                let typed = kind() == "FORMTEXT";
                self.marks.push(typed);
                self.typed += usize::from(typed);
                self.split();
                // Its parameters are no text.
                None
            }
            "fieldmark-end" => {
                self.typed -= usize::from(self.marks.pop() == Some(true));
                self.split();
                None
            }
            "fieldmark" => Some(Frame::Mark(Mark { kind: kind(), ..Mark::default() })),
            "param" => {
                if let Some(Frame::Mark(mark)) = self.stack.last_mut() {
                    let name = element.attribute("name").unwrap_or_default();
                    let value = element.attribute("value").unwrap_or_default();
                    match name.rsplit(['_', ':']).next() {
                        Some("Checked") => mark.ticked = value == "true" || value == "1",
                        Some("ListEntry") => mark.entries.push(value.into_owned()),
                        Some("Selected" | "Result") => mark.chosen = value.parse().unwrap_or(0),
                        _ => {}
                    }
                }
                None
            }
            _ => None,
        }
    }
}
