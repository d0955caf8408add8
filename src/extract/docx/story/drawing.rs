use super::super::draft::Draft;
use super::super::section::{Section, points};
use super::Story;
use super::frame::{Drawing, Frame};
use crate::document::Style;
use crate::extract::package::{Element, Markup, Ns};
use crate::extract::pictures::may_hold_words;

/// The share of a page, inside its margins, from which a picture fills most of it: a scanned letter, and not a
/// photograph between two paragraphs.
const MOST_OF_A_PAGE: f64 = 0.6;

/// The most different watermarks that are told: a file has one, or one for each kind of page.
const MOST_WATERMARKS: usize = 100;

const EMU_PER_POINT: f64 = 12_700.0;

impl Story<'_> {
    /// The frame of an element of a drawing; `None` where it is to be passed over.
    pub(super) fn open_drawing(&mut self, element: &Element, markup: &Markup) -> Option<Frame> {
        match (element.ns, element.name()) {
            (Ns::Drawing, "inline" | "anchor") => return Some(Frame::Drawing(Drawing::default())),
            (Ns::Drawing, "extent") => {
                let side = |name| element.number(name).unwrap_or(0).clamp(0, i64::from(u32::MAX) / 2);
                if let Some(drawing) = self.drawing() {
                    let (width, height) = (side("cx"), side("cy"));
                    drawing.area = width * height;
                    drawing.large = may_hold_words(width as f64 / EMU_PER_POINT, height as f64 / EMU_PER_POINT);
                }
            }
            (Ns::Drawing, "blip") | (Ns::Vml, "imagedata") => {
                let source = ["embed", "link", "id"];
                let source = source.iter().find_map(|name| element.attribute_of(markup, Ns::Relation, name));
                if let Some(drawing) = self.drawing() {
                    drawing.picture = true;
                    drawing.source = source.unwrap_or_default().into_owned();
                }
            }
            // Text of a drawing that was pasted as a whole.
            (Ns::Drawing, "txBody") => return Some(self.begin_box()),
            (Ns::Drawing, "p") if self.outputs.len() > 1 => {
                self.begin_paragraph();
                return Some(Frame::Paragraph);
            }
            (Ns::Drawing, "r") if !self.paragraphs.is_empty() => return Some(self.begin_run()),
            (Ns::Drawing, "t") => return Some(Frame::Words { preserve: true }),
            (Ns::Chart, "chart") => self.unread("a chart"),
            (Ns::Diagram, "relIds") => self.unread("a diagram (SmartArt)"),
            (Ns::Drawing | Ns::Shape | Ns::WordLater, "contentPart") => self.unread("handwriting (ink)"),
            (Ns::Vml, "shapetype") => return None,
            (Ns::Vml, "shape" | "rect" | "roundrect" | "oval" | "group" | "image") => {
                return Some(Frame::Drawing(shape(element)));
            }
            (Ns::Vml, "textpath") => self.text_path(&element.attribute("string").unwrap_or_default()),
            (Ns::Office, "OLEObject") => self.embedded_object(element, markup),
            _ => {}
        }
        Some(Frame::Plain)
    }

    /// The innermost drawing that is open.
    fn drawing(&mut self) -> Option<&mut Drawing> {
        self.stack.iter_mut().rev().take(16).find_map(|frame| match frame {
            Frame::Drawing(drawing) => Some(drawing),
            _ => None,
        })
    }

    /// Words drawn along a line: a watermark, or lettering for show.
    fn text_path(&mut self, words: &str) {
        if words.trim().is_empty() {
            return;
        }
        let watermark = !self.context.body || self.drawing().is_some_and(|drawing| drawing.watermark);
        if watermark {
            if self.told.watermarks.len() < MOST_WATERMARKS && !self.told.watermarks.iter().any(|known| known == words)
            {
                self.told.watermarks.push(words.to_owned());
            }
            return;
        }
        let mut draft = Draft::new(self.line, self.told.tables.cell());
        draft.push(words, Style::empty(), self.run, self.line);
        self.begin_box();
        self.put(draft);
        self.end_box();
    }

    fn embedded_object(&mut self, element: &Element, markup: &Markup) {
        if self.deleted > 0 {
            return;
        }
        let program = element.attribute("ProgID").unwrap_or_default();
        let linked = element.attribute("Type").is_some_and(|kind| kind == "Link");
        let name = if program.is_empty() { "of an unknown kind" } else { &*program };
        let text = if linked {
            let id = element.attribute_of(markup, Ns::Relation, "id").unwrap_or_default();
            let target = self.context.relationships.get(&id).map_or("", |found| found.target.as_str());
            format!("a linked object ({name}) {target}")
        } else {
            format!("an embedded object ({name})")
        };
        self.unread(text.trim());
    }

    pub(super) fn end_drawing(&mut self, drawing: &Drawing) {
        // The picture of an embedded object is told of with the object.
        let seen = self.deleted == 0 && self.moved_away == 0 && self.objects == 0 && self.context.body;
        if drawing.picture && drawing.area > 0 && seen {
            self.pictures.push((drawing.area, self.line));
            if drawing.large {
                self.large_pictures.add(drawing.source.clone(), self.line);
            }
        }
    }

    /// A section ends: now the size of its pages is known.
    pub(super) fn end_section(&mut self, section: &Section) {
        for edge in &section.edges {
            if !self.told.edges.contains(edge) && self.told.edges.len() < 1_000 {
                self.told.edges.push(edge.clone());
            }
        }
        for (area, line) in std::mem::take(&mut self.pictures) {
            self.first_picture.get_or_insert(line);
            if area as f64 >= section.area as f64 * MOST_OF_A_PAGE {
                let text = "a picture that fills most of a page; if there is text in it, it was not read";
                self.told.notices.say(crate::document::NoticeKind::Unread, text, Some(line));
            }
        }
    }
}

/// A shape of the old vector language. Those inside a group are measured in the group's own units, and are left without.
fn shape(element: &Element) -> Drawing {
    let style = element.attribute("style").unwrap_or_default();
    let side = |name: &str| {
        style
            .split(';')
            .filter_map(|rule| rule.split_once(':'))
            .find(|(key, value)| key.trim() == name && value.trim().ends_with(|c: char| c.is_ascii_alphabetic()))
            .and_then(|(_, value)| points(value))
            .unwrap_or(0.0)
    };
    let (width, height) = (side("width"), side("height"));
    let area = width * height * EMU_PER_POINT * EMU_PER_POINT;
    let watermark = element.attribute("id").is_some_and(|id| id.to_lowercase().contains("watermark"));
    let large = may_hold_words(width, height);
    Drawing { area: area as i64, large, watermark, ..Drawing::default() }
}
