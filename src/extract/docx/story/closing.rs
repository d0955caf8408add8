use super::frame::Frame;
use super::{Entry, Story};
use crate::document::Style;
use crate::extract::docx::field::{TICKED, UNTICKED};

impl Story<'_> {
    /// The last open element ends.
    pub(super) fn close(&mut self) {
        match self.stack.pop() {
            Some(Frame::Paragraph) => self.end_paragraph(),
            Some(Frame::Run(around)) => self.run = around,
            Some(Frame::SimpleField) => self.end_field(),
            Some(Frame::Table) => {
                self.release();
                self.told.tables.end();
                self.table_styles.pop();
            }
            Some(Frame::Row(row)) => self.end_row(&row),
            Some(Frame::Cell) => self.end_cell(),
            Some(Frame::Box) => self.end_box(),
            Some(Frame::Control) => self.end_control(),
            Some(Frame::Inserted) => self.inserted -= 1,
            Some(Frame::Deleted) => self.deleted -= 1,
            Some(Frame::MovedHere) => self.moved_here -= 1,
            Some(Frame::MovedAway) => self.moved_away -= 1,
            Some(Frame::Object) => self.objects -= 1,
            Some(Frame::Drawing(drawing)) => self.end_drawing(&drawing),
            Some(Frame::Entry { id, separator }) => {
                self.release();
                let drafts = self.outputs.pop().unwrap_or_default();
                self.told.entries.push(Entry { id, separator, drafts });
            }
            Some(
                Frame::Plain | Frame::Words { .. } | Frame::DeletedWords | Frame::Instruction | Frame::Choice { .. },
            )
            | None => {}
        }
    }

    fn end_control(&mut self) {
        // A tick box without any character in it is shown all the same.
        let empty_box = self.controls.last().filter(|control| !control.shown).and_then(|control| control.ticked);
        if let Some(ticked) = empty_box.filter(|_| !self.paragraphs.is_empty()) {
            let style = (self.controls.style() - Style::PLACEHOLDER) | Style::FIELD;
            self.write(if ticked { TICKED } else { UNTICKED }, style);
        }
        self.controls.end();
    }
}
