//! The walk over the tree, from the first element to the last.

use ego_tree::iter::Edge;
use scraper::{ElementRef, Html, Node};

use super::inputs;
use super::look::{self, Look};
use super::outline::OpenList;
use super::tables::OpenTable;
use crate::document::{Aside, AsideKind, Block, BlockKind, Document, Notice, NoticeKind, Place, Text};
use crate::extract::fields;
use crate::extract::pictures::{self, may_hold_words};
use crate::extract::text::without_controls;
use crate::extract::unseen::Unseen;

/// Elements that begin and end a paragraph.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "pre",
    "table",
    "caption",
    "tr",
    "td",
    "th",
    "thead",
    "tbody",
    "tfoot",
    "address",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "nav",
    "aside",
    "figure",
    "figcaption",
    "fieldset",
    "legend",
    "form",
    "hr",
    "center",
    "body",
    "details",
    "summary",
    "option",
];

/// Elements whose content is not shown as text.
const SKIPPED: &[&str] = &[
    "head", "script", "style", "template", "title", "svg", "select", "textarea", "object", "audio", "video", "canvas",
];

/// A label that Word draws is no longer than this: `(xxviii)`.
const LONGEST_LABEL: usize = 12;

/// Where the text goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Story {
    Text,
    Aside(AsideKind),
    Comment,
}

/// What an element changes until it is closed.
struct Frame {
    look: Look,
    story: Story,
    heading: Option<u8>,
    /// Nothing inside is read.
    skipped: bool,
    /// What stands inside is the label of a list's item.
    label: bool,
    word_level: Option<u8>,
}

struct Walk {
    document: Document,
    frames: Vec<Frame>,
    tables: Vec<OpenTable>,
    lists: Vec<OpenList>,
    text: Text,
    /// The label of the item whose first paragraph is being read.
    label: Option<String>,
    unseen: Unseen,
    paragraph: u32,
}

/// Reads a parsed page.
pub(super) fn read(page: &Html) -> Document {
    let mut walk = Walk {
        document: Document::default(),
        frames: Vec::new(),
        tables: Vec::new(),
        lists: Vec::new(),
        text: Text::default(),
        label: None,
        unseen: Unseen::default(),
        paragraph: 0,
    };
    let root = Frame {
        look: Look::default(),
        story: Story::Text,
        heading: None,
        skipped: false,
        label: false,
        word_level: None,
    };
    walk.frames.push(root);
    for edge in page.tree.root().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Element(_) => {
                    if let Some(element) = ElementRef::wrap(node) {
                        walk.open(element);
                    }
                }
                Node::Text(text) => walk.text(&text.text),
                _ => {}
            },
            Edge::Close(node) => {
                if let Node::Element(element) = node.value() {
                    walk.close(element.name());
                }
            }
        }
    }
    walk.end_paragraph();
    walk.document
}

impl Walk {
    fn frame(&self) -> &Frame {
        // The root's frame is never taken away.
        &self.frames[self.frames.len() - 1]
    }

    fn open(&mut self, element: ElementRef<'_>) {
        let node = element.value();
        let name = node.name();
        if BLOCKS.contains(&name) && !self.frame().skipped {
            self.end_paragraph();
        }
        let above = self.frame();
        let skipped = above.skipped;
        let mut frame = Frame {
            look: above.look.inside(node),
            story: story(element).unwrap_or(above.story),
            heading: heading(element).or(above.heading),
            skipped: skipped || SKIPPED.contains(&name) || look::is_note_mark(node),
            label: above.label || is_label(element),
            word_level: look::word_list_level(node).or(above.word_level),
        };
        if !skipped {
            if look::is_label_gap(node) {
                self.take_label();
                frame.skipped = true;
            }
            self.begin(element, frame.look);
        }
        self.frames.push(frame);
    }

    /// What an element adds by itself.
    fn begin(&mut self, element: ElementRef<'_>, look: Look) {
        let node = element.value();
        match node.name() {
            "br" => self.push("\n", look),
            "ul" | "ol" => self.lists.push(OpenList::begin(node)),
            "li" => self.label = self.lists.last_mut().map(|list| list.label(node)),
            "table" => {
                let parent = self.tables.last().and_then(OpenTable::cell);
                self.tables.push(OpenTable::begin(&mut self.document, parent));
            }
            "tr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.begin_row(&mut self.document);
                }
            }
            "td" | "th" => {
                if let Some(table) = self.tables.last_mut() {
                    table.begin_cell(&mut self.document, node);
                }
            }
            "object" | "embed" | "iframe" => self.unread("an embedded object, whose content was not read"),
            "img" if fills_a_page(node) => {
                self.unread("a picture that fills most of a page, whose content was not read");
            }
            "img" if is_large(node) => {
                let (place, block) = (self.place(), self.document.blocks.len().checked_sub(1));
                self.document.notices.push(pictures::notice(place, block));
            }
            _ => {
                if let Some((text, style)) = inputs::value(element) {
                    self.push(&text, Look { style: look.style | style, ..look });
                }
            }
        }
    }

    fn unread(&mut self, text: &str) {
        let (place, block) = (self.place(), self.document.blocks.len().checked_sub(1));
        self.document.notices.push(Notice { kind: NoticeKind::Unread, text: text.to_owned(), place, block });
    }

    fn close(&mut self, name: &str) {
        let Some(above) = self.frames.len().checked_sub(2) else { return };
        let skipped = self.frames[above].skipped;
        if !skipped && BLOCKS.contains(&name) {
            self.end_paragraph();
        }
        self.frames.pop();
        if skipped {
            return;
        }
        match name {
            "ul" | "ol" => {
                self.lists.pop();
            }
            "table" => {
                self.tables.pop();
            }
            "td" | "th" => {
                let place = self.place();
                if let Some(table) = self.tables.last_mut() {
                    table.end_cell(&mut self.document, Block { place, ..Block::default() });
                }
            }
            "li" => self.label = None,
            _ => {}
        }
    }

    fn place(&self) -> Place {
        Place::line(self.paragraph + 1)
    }

    fn text(&mut self, text: &str) {
        let frame = self.frame();
        if frame.skipped {
            return;
        }
        let (look, label) = (frame.look, frame.label);
        let text = without_controls(text);
        if look.verbatim {
            self.push(&text, look);
            return;
        }
        let mut collapsed = String::with_capacity(text.len());
        let mut spaced = self.text.as_str().is_empty() || self.text.as_str().ends_with([' ', '\n', '\t']);
        for c in text.chars() {
            let is_space = matches!(c, ' ' | '\n' | '\t' | '\r');
            if !(is_space && spaced) {
                collapsed.push(if is_space { ' ' } else { fields::symbol(c) });
            }
            spaced = is_space;
        }
        if label {
            let label = self.label.get_or_insert_default();
            if label.len() < LONGEST_LABEL * 4 {
                label.push_str(&collapsed);
            }
        } else {
            self.push(&collapsed, look);
        }
    }

    fn push(&mut self, words: &str, look: Look) {
        let unseen = if look.deleted {
            Some(NoticeKind::Deleted)
        } else if look.hidden {
            Some(NoticeKind::Hidden)
        } else if look.inserted {
            Some(NoticeKind::Inserted)
        } else {
            None
        };
        match unseen {
            Some(kind) if !words.trim().is_empty() => self.unseen.push(kind, words),
            _ => self.unseen.interrupt(words),
        }
        if !matches!(unseen, Some(NoticeKind::Deleted | NoticeKind::Hidden)) {
            let place = self.place();
            self.text.push(words, look.style, place);
        }
    }

    /// What stands before the gap that Word draws after a list's label is the label.
    fn take_label(&mut self) {
        let label = self.text.as_str().trim();
        if !label.is_empty() && label.chars().count() <= LONGEST_LABEL {
            self.label = Some(label.to_owned());
            self.text = Text::default();
        }
    }

    fn end_paragraph(&mut self) {
        let frame = self.frame();
        let (story, heading, word_level) = (frame.story, frame.heading, frame.word_level);
        let text = fields::trimmed(&std::mem::take(&mut self.text));
        let place = self.place();
        if text.is_blank() {
            self.unseen.tell(&mut self.document, place);
            return;
        }
        self.paragraph += 1;
        let label = self.label.take().map(|label| tidy(&label)).filter(|label| !label.is_empty());
        let kind = match heading {
            Some(level) => BlockKind::Heading(level),
            None if label.is_some() => {
                let depth = self.lists.len().saturating_sub(1).min(8) as u8;
                BlockKind::ListItem(word_level.unwrap_or(depth))
            }
            None => BlockKind::Paragraph,
        };
        let mut block = Block { kind, label, text, cell: None, place };
        match story {
            Story::Text => {
                if let Some(table) = self.tables.last_mut() {
                    block.cell = table.cell();
                    table.fill();
                }
                self.document.blocks.push(block);
                self.unseen.tell(&mut self.document, place);
            }
            Story::Aside(kind) => {
                self.document.asides.push(Aside { kind, block });
                self.unseen.clear();
            }
            Story::Comment => {
                let text = block.text.as_str().to_owned();
                self.document.notices.push(Notice { kind: NoticeKind::Comment, text, place, block: None });
                self.unseen.clear();
            }
        }
    }
}

/// A label without the spaces that keep it apart; any sign that is no letter or digit is a bullet.
fn tidy(label: &str) -> String {
    let label = label.trim_matches(|c: char| c.is_whitespace() || c == '\u{A0}');
    // Word writes the bullet of the Courier font as the letter o.
    let bullet = !label.is_empty() && (label == "o" || label == "§" || label.chars().all(|c| !c.is_alphanumeric()));
    if bullet { "•".to_owned() } else { label.to_owned() }
}

fn heading(element: ElementRef<'_>) -> Option<u8> {
    let node = element.value();
    if let Some(level) = node.name().strip_prefix('h').and_then(|level| level.parse().ok()) {
        return Some(level).filter(|level| (1..=6).contains(level));
    }
    let class = node.attr("class").unwrap_or_default();
    if class == "MsoTitle" {
        return Some(1);
    }
    let outline =
        look::declarations(node.attr("style").unwrap_or_default()).find(|(name, _)| name == "mso-outline-level");
    outline.and_then(|(_, value)| value.parse().ok()).filter(|level| (1..=9).contains(level))
}

/// Whether a picture takes up most of a sheet of A4 inside its margins, some 620 by 930 points of a screen.
fn fills_a_page(node: &scraper::node::Element) -> bool {
    side(node, "width") >= 400 && side(node, "height") >= 700
}

/// Whether a picture is as large as one that holds words, at 96 points of a screen to the inch.
fn is_large(node: &scraper::node::Element) -> bool {
    let inches = |name| f64::from(side(node, name)) / 96.0;
    may_hold_words(inches("width") * 72.0, inches("height") * 72.0)
}

/// A side of a picture in points of a screen; 0 where it is not told.
fn side(node: &scraper::node::Element, name: &str) -> u32 {
    node.attr(name).and_then(|side| side.trim_end_matches("px").trim().parse().ok()).unwrap_or(0)
}

/// Where the text of an element goes, if not where that around it goes.
fn story(element: ElementRef<'_>) -> Option<Story> {
    let node = element.value();
    if let Some(role) = look::word_role(node) {
        return match role.as_str() {
            "comment-list" => Some(Story::Comment),
            "footnote-list" | "endnote-list" => Some(Story::Aside(AsideKind::Note)),
            "header" => Some(Story::Aside(AsideKind::Header)),
            "footer" => Some(Story::Aside(AsideKind::Footer)),
            _ => None,
        };
    }
    // So LibreOffice writes them.
    match (node.name(), node.attr("title")) {
        ("div", Some("header")) => Some(Story::Aside(AsideKind::Header)),
        ("div", Some("footer")) => Some(Story::Aside(AsideKind::Footer)),
        ("div", _) if node.attr("id").is_some_and(|id| id.starts_with("sdfootnote") || id.starts_with("sdendnote")) => {
            Some(Story::Aside(AsideKind::Note))
        }
        _ => None,
    }
}

/// Whether Word says that an element holds the label of a list's item.
fn is_label(element: ElementRef<'_>) -> bool {
    let style = element.value().attr("style").unwrap_or_default();
    look::declarations(style).any(|(name, value)| name == "mso-list" && value == "ignore")
}
