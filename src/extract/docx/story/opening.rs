use super::super::field::{Field, FormField};
use super::super::section::Section;
use super::super::symbol::SymbolFont;
use super::frame::{Frame, Row};
use super::{Reference, Story};
use crate::extract::package::{Element, Fault, Markup, Ns};

impl Story<'_> {
    /// An element begins. Those that matter only for what they say are read here to their end.
    pub(super) fn open(&mut self, element: &Element, markup: &mut Markup) -> Result<(), Fault> {
        let frame = match element.ns {
            Ns::Word => self.open_word(element, markup)?,
            Ns::Compat => self.open_choice(element, markup),
            Ns::Math => match element.name() {
                "t" => Some(Frame::Words { preserve: true }),
                "ctrlPr" | "rPr" => None,
                _ => Some(Frame::Plain),
            },
            Ns::Drawing | Ns::Shape | Ns::Chart | Ns::Diagram | Ns::Vml | Ns::Office | Ns::WordLater => {
                self.open_drawing(element, markup)
            }
            _ => Some(Frame::Plain),
        };
        match frame {
            Some(frame) if markup.depth() > self.stack.len() => self.stack.push(frame),
            // It was read to its end above.
            Some(_) => {}
            None => markup.skip()?,
        }
        Ok(())
    }

    /// The frame of a Word element; `None` where it is to be passed over.
    #[allow(clippy::too_many_lines)] // one line for each element that matters is easier to check than four functions
    fn open_word(&mut self, element: &Element, markup: &mut Markup) -> Result<Option<Frame>, Fault> {
        let frame = match element.name() {
            "p" => {
                self.begin_paragraph();
                Frame::Paragraph
            }
            "pPr" => {
                self.read_paragraph_properties(markup)?;
                Frame::Plain
            }
            "r" => self.begin_run(),
            "rPr" if matches!(self.stack.last(), Some(Frame::Run(_))) => {
                self.read_run_properties(markup)?;
                Frame::Plain
            }
            "t" => Frame::Words { preserve: element.attribute("space").is_some_and(|space| space == "preserve") },
            "delText" => Frame::DeletedWords,
            "instrText" => Frame::Instruction,
            "tab" | "ptab" => self.sign("\t"),
            "br" | "cr" => self.sign("\n"),
            "noBreakHyphen" => self.sign("\u{2011}"),
            "softHyphen" => self.sign("\u{AD}"),
            "sym" => {
                self.symbol(element);
                Frame::Plain
            }
            "fldChar" => {
                self.field_character(element);
                Frame::Plain
            }
            "ffData" => {
                let form = FormField::read(markup)?;
                if let Some(field) = self.fields.instruction() {
                    field.form = form;
                }
                Frame::Plain
            }
            "fldSimple" => {
                let instruction = element.attribute("instr").unwrap_or_default().into_owned();
                self.fields.begin(Field { instruction, ..Field::default() });
                self.begin_result();
                Frame::SimpleField
            }
            "tbl" => self.begin_table(),
            "tblPr" => {
                self.read_table_properties(markup)?;
                Frame::Plain
            }
            "tr" => {
                self.told.tables.begin_row(0);
                Frame::Row(Row { start: self.length(), ..Row::default() })
            }
            "trPr" => {
                self.read_row_properties(markup)?;
                Frame::Plain
            }
            "tc" => self.begin_cell(),
            "tcPr" => {
                self.read_cell_properties(markup)?;
                Frame::Plain
            }
            "sdt" => {
                self.controls.begin();
                Frame::Control
            }
            "sdtPr" => {
                if !self.controls.read(markup)? {
                    return Ok(None);
                }
                Frame::Plain
            }
            "ins" => {
                self.inserted += 1;
                Frame::Inserted
            }
            "del" => {
                self.deleted += 1;
                Frame::Deleted
            }
            "moveTo" => {
                self.moved_here += 1;
                Frame::MovedHere
            }
            "moveFrom" => {
                self.moved_away += 1;
                Frame::MovedAway
            }
            "txbxContent" => self.begin_box(),
            "footnoteReference" => self.refer(Reference::Footnote, element),
            "endnoteReference" => self.refer(Reference::Endnote, element),
            "commentReference" | "commentRangeStart" => self.refer(Reference::Comment, element),
            "footnote" | "endnote" | "comment" => self.begin_entry(element),
            "object" => {
                self.objects += 1;
                Frame::Object
            }
            "control" => {
                self.unread("an ActiveX control, whose value only Word can show");
                Frame::Plain
            }
            "altChunk" | "subDoc" => {
                self.foreign_content(element, markup);
                Frame::Plain
            }
            "sectPr" => {
                let section = Section::read(markup)?;
                self.end_section(&section);
                Frame::Plain
            }
            "rPr" | "tblGrid" | "tblPrEx" | "sdtEndPr" | "smartTagPr" | "customXmlPr" | "rubyPr" | "rt"
            | "delInstrText" | "fldData" | "background" | "docPartPr" => return Ok(None),
            _ => Frame::Plain,
        };
        Ok(Some(frame))
    }

    /// A choice stands in the file once for each program that might read it; the first that can be read counts.
    fn open_choice(&mut self, element: &Element, markup: &Markup) -> Option<Frame> {
        let wanted = match element.name() {
            "AlternateContent" => return Some(Frame::Choice { taken: false }),
            "Choice" => {
                let requires = element.attribute("Requires").unwrap_or_default();
                requires.split_whitespace().all(|prefix| markup.namespace(prefix).is_understood())
            }
            "Fallback" => true,
            _ => return Some(Frame::Plain),
        };
        match self.stack.last_mut() {
            Some(Frame::Choice { taken }) if *taken || !wanted => None,
            Some(Frame::Choice { taken }) => {
                *taken = true;
                Some(Frame::Plain)
            }
            _ => Some(Frame::Plain),
        }
    }

    fn sign(&mut self, sign: &str) -> Frame {
        self.words(sign);
        Frame::Plain
    }

    fn symbol(&mut self, element: &Element) {
        let code = element.attribute("char").and_then(|code| u32::from_str_radix(code.trim(), 16).ok());
        let font = element.attribute("font").and_then(|font| SymbolFont::named(&font));
        let Some(code) = code else { return };
        let shown = match font {
            Some(font) => font.character(code),
            None => char::from_u32(code).filter(|c| !c.is_control()),
        };
        // A picture of a font that no character stands for is still something on the page.
        let shown = shown.unwrap_or('\u{FFFD}');
        self.words(shown.encode_utf8(&mut [0; 4]));
    }

    fn refer(&mut self, to: Reference, element: &Element) -> Frame {
        if let Some(id) = element.attribute("id") {
            self.told.references.push((to, id.into_owned(), self.line));
        }
        Frame::Plain
    }

    fn begin_entry(&mut self, element: &Element) -> Frame {
        let id = element.attribute("id").unwrap_or_default().into_owned();
        let kind = element.attribute("type").unwrap_or_default();
        self.outputs.push(Vec::new());
        Frame::Entry { id, separator: kind.to_ascii_lowercase().contains("separator") || kind == "continuationNotice" }
    }

    fn foreign_content(&mut self, element: &Element, markup: &Markup) {
        let id = element.attribute_of(markup, Ns::Relation, "id").unwrap_or_default();
        let target = self.context.relationships.get(&id).map_or("", |found| found.target.as_str());
        let what = if element.name() == "altChunk" {
            format!("a document that lies inside this one ({target})")
        } else {
            format!("a part that lies in another file ({target})")
        };
        self.unread(&what);
    }
}
