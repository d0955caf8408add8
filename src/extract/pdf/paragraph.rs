//! Which lines make up one paragraph.

use super::flow::Placed;
use super::line::Line;
use super::lists;
use super::rows;
use crate::document::Style;

/// What lines look like throughout the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Habits {
    /// The size of most letters, in points.
    pub(super) size: f32,
    /// The distance between the lines of a paragraph, in sizes of their letters.
    pub(super) leading: f32,
    /// Where the first lines of paragraphs begin, if they are set apart by an indent.
    pub(super) indent: Option<f32>,
}

/// What is known of the paragraph that is being put together.
#[derive(Debug, Clone)]
pub(super) struct Open {
    pub(super) last: Placed,
    /// The left edge of its second and later lines.
    pub(super) left: Option<f32>,
    first_left: f32,
    /// The distance of its lines, once there are two on one page.
    pitch: Option<f32>,
    item: bool,
    contents: bool,
    /// It begins with the name of what follows, as lines of a form do.
    label: bool,
    /// Where the text after a tab in its first line begins.
    tab: Option<f32>,
}

impl Open {
    pub(super) fn new(placed: &Placed) -> Self {
        Self {
            left: None,
            first_left: placed.line.area.x0,
            pitch: None,
            item: lists::begins_item(&placed.line.text),
            contents: lists::leads_with_dots(&placed.line.text),
            label: lists::begins_with_label(&placed.line.text),
            tab: placed.line.tab,
            last: placed.clone(),
        }
    }

    /// Takes a line in.
    pub(super) fn add(&mut self, placed: &Placed) {
        if placed.page == self.last.page {
            self.pitch = Some(placed.line.base - self.last.line.base);
        }
        self.left = Some(self.left.map_or(placed.line.area.x0, |left| left.min(placed.line.area.x0)));
        self.last = placed.clone();
    }

    /// Whether a line goes on with this paragraph.
    pub(super) fn takes(&self, next: &Placed, habits: Habits) -> bool {
        let (a, b) = (&self.last.line, &next.line);
        if a.direction != b.direction || a.element != b.element || a.invisible != b.invisible {
            return false;
        }
        if (a.size - b.size).abs() > a.size.max(b.size) * 0.08 || self.contents || lists::leads_with_dots(&b.text) {
            return false;
        }
        let tagged = a.solid;
        if !tagged && self.label && lists::begins_with_label(&b.text) {
            return false;
        }
        if next.page != self.last.page || jumps_to_next_column(a, b) {
            return (tagged && !starts_bold(a, b)) || rows::text_goes_on(a, b, self.last.right);
        }
        if b.base <= a.base || starts_bold(a, b) || (!tagged && ends_bold(a, b)) {
            return false;
        }
        if tagged {
            return true;
        }
        let indented = habits.indent.is_some_and(|start| (b.area.x0 - start).abs() <= 1.0) && !self.item;
        !indented
            && self.follows(a, b, habits)
            && !self.ends_early(a, b)
            && !self.begins_item(a, b)
            && self.stands_under(b)
    }

    /// No more space between the lines than within a paragraph.
    fn follows(&self, a: &Line, b: &Line, habits: Habits) -> bool {
        let distance = b.base - a.base;
        let size = a.size.max(b.size);
        match self.pitch {
            Some(pitch) => distance <= pitch + size * 0.18 && distance >= pitch * 0.6,
            None => distance <= habits.leading * size * 1.17,
        }
    }

    /// The first word of the next line would have had room at the end of this one.
    fn ends_early(&self, a: &Line, b: &Line) -> bool {
        self.last.right - a.area.x1 > b.first_word + a.size * 0.35
    }

    fn begins_item(&self, a: &Line, b: &Line) -> bool {
        if lists::bullet(&b.text).is_some() {
            return true;
        }
        if !lists::number(&b.text) {
            return false;
        }
        // "as said in section" / "4. of the Act" is no item: a sentence goes on, and stands under its beginning.
        let ended = a.text.ends_with(['.', ':', ';', '?', '!', ',']);
        ended || self.item || (b.area.x0 - self.left.unwrap_or(self.first_left)).abs() > b.size * 0.5
    }

    /// Its left edge is one that the paragraph can have.
    fn stands_under(&self, b: &Line) -> bool {
        let near = b.size * 0.6;
        if self.tab.is_some_and(|tab| (b.area.x0 - tab).abs() <= near) {
            return true;
        }
        match self.left {
            Some(left) => (b.area.x0 - left).abs() <= near,
            // The second line stands under the first, or back from a first line indent, or under an item's words.
            None if self.item => b.area.x0 - self.first_left > -near && b.area.x0 - self.first_left < b.size * 6.0,
            None => b.area.x0 - self.first_left < near && self.first_left - b.area.x0 < b.size * 6.0,
        }
    }
}

/// The text goes on at the top of the next column.
fn jumps_to_next_column(a: &Line, b: &Line) -> bool {
    b.base < a.base - a.size && b.area.x0 > a.area.x1.min(a.area.x0 + a.size)
}

/// The next line begins in bold, after one that did not end so.
fn starts_bold(a: &Line, b: &Line) -> bool {
    b.first_style().contains(Style::BOLD) && !a.spans.last().is_some_and(|span| span.1.contains(Style::BOLD))
}

/// A bold line, and one that does not begin so.
fn ends_bold(a: &Line, b: &Line) -> bool {
    a.all(Style::BOLD) && !b.first_style().contains(Style::BOLD)
}
