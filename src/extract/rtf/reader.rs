use super::charset::{self, Charset};
use super::field::Field;
use super::picture::Picture;
use super::state::{Destination, FieldPart, State};
use super::story::{Story, StoryKind};
use super::tables::{Fonts, Styles};
use super::tokens::Token;
use crate::document::{Aside, AsideKind, Block, BlockKind, Document, Notice, NoticeKind, Style, Text};
use crate::extract::fields;
use crate::extract::limits::{MAX_BLOCKS, MAX_CHARACTERS};
use crate::extract::pictures;
use crate::extract::text::without_controls;
use crate::extract::unseen::ONLY_PICTURES;

/// Groups inside groups beyond this change nothing: no program nests as deep, and each costs memory until it is closed.
const MAX_GROUPS: usize = 100_000;
/// Stories inside stories (a note in a text box in a header) beyond this are passed over.
const MAX_STORIES: usize = 32;
/// Text beyond so many bytes is decoded before all of its stretch has come; at worst a character of two bytes is lost.
const LONGEST_STRETCH: usize = 1 << 20;
/// Fields inside fields beyond this are read as text.
const MAX_FIELDS: usize = 256;

/// Everything that is known while an RTF file is read.
pub(super) struct Reader {
    pub(super) state: State,
    stack: Vec<State>,
    /// Groups that were opened beyond [`MAX_GROUPS`].
    beyond: usize,
    /// The text of the file, and what is open inside it.
    pub(super) stories: Vec<Story>,
    pub(super) fields: Vec<Field>,
    pub(super) fonts: Fonts,
    pub(super) styles: Styles,
    pub(super) charset: Charset,
    pub(super) default_font: i32,
    /// Bytes of text in the charset of the font.
    bytes: Vec<u8>,
    high_surrogate: Option<u16>,
    /// Signs that still stand for the last `\u`.
    skip: u32,
    /// `\*` was read: the next word begins a destination that may be skipped.
    pub(super) starred: bool,
    /// The last sign opened a group; only there does `\*` say anything.
    at_group_start: bool,
    /// Text of a label or of a list's entry.
    side: String,
    /// The length of all text so far.
    characters: usize,
    /// The picture that is being read, or was read last.
    pub(super) picture: Picture,
    /// A picture was seen.
    pictures: bool,
    pub(super) objects: usize,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            state: State { skip_after_unicode: 1, ..State::default() },
            stack: Vec::new(),
            beyond: 0,
            stories: vec![Story::new(StoryKind::Text)],
            fields: Vec::new(),
            fonts: Fonts::default(),
            styles: Styles::default(),
            charset: charset::of_codepage(1252),
            default_font: 0,
            bytes: Vec::new(),
            high_surrogate: None,
            skip: 0,
            starred: false,
            at_group_start: false,
            side: String::new(),
            characters: 0,
            picture: Picture::default(),
            pictures: false,
            objects: 0,
        }
    }
}

impl Reader {
    /// Whether there is more text than a document may have.
    pub(super) fn is_full(&self) -> bool {
        self.characters > MAX_CHARACTERS
            || self.stories.last().is_some_and(|story| story.document.blocks.len() > MAX_BLOCKS)
    }

    pub(super) fn take(&mut self, token: Token<'_>) {
        match token {
            Token::Text(text) => {
                let skipped = text.len().min(self.skip as usize);
                self.skip -= skipped as u32;
                if self.state.destination != Destination::Skip {
                    self.stretch(&text[skipped..]);
                }
            }
            Token::Byte(byte) => {
                if self.skip > 0 {
                    self.skip -= 1;
                } else if self.state.destination != Destination::Skip {
                    self.bytes.push(byte);
                }
            }
            Token::Open => {
                self.flush();
                self.open();
                self.at_group_start = true;
                return;
            }
            Token::Close => {
                self.flush();
                self.close();
            }
            Token::Symbol(_) | Token::Word(..) if self.skip > 0 => self.skip -= 1,
            Token::Symbol(sign) => {
                self.flush();
                self.symbol(sign);
            }
            Token::Word(name, number) => {
                self.flush();
                self.word(name, number);
                self.starred = false;
            }
        }
        self.at_group_start = false;
    }

    /// Adds bytes of text. A stretch without end is decoded piece by piece, up to what a document may have.
    fn stretch(&mut self, text: &[u8]) {
        for piece in text.chunks(LONGEST_STRETCH) {
            self.bytes.extend_from_slice(piece);
            if self.bytes.len() > LONGEST_STRETCH {
                self.flush();
            }
            if self.is_full() {
                break;
            }
        }
    }

    fn symbol(&mut self, sign: u8) {
        match sign {
            b'*' => self.starred = self.at_group_start,
            b'~' => self.emit("\u{A0}"),
            b'_' => self.emit("\u{2011}"),
            b'\n' | b'\r' => self.end_paragraph(),
            b'\t' => self.emit("\t"),
            b'{' | b'}' | b'\\' => self.emit(&char::from(sign).to_string()),
            _ => {}
        }
    }

    fn open(&mut self) {
        self.skip = 0;
        self.starred = false;
        if self.stack.len() >= MAX_GROUPS {
            self.beyond += 1;
            return;
        }
        self.stack.push(self.state);
        self.state.owns_story = false;
        self.state.field = FieldPart::None;
        if self.state.destination == Destination::Styles {
            self.styles.begin();
        }
    }

    fn close(&mut self) {
        self.skip = 0;
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let Some(before) = self.stack.pop() else { return };
        if self.state.owns_story {
            self.end_story();
        }
        if self.state.destination != before.destination {
            match self.state.destination {
                Destination::Label => self.end_label(),
                Destination::FormEntry => {
                    let entry = std::mem::take(&mut self.side);
                    if let Some(field) = self.fields.last_mut() {
                        field.add_entry(&entry);
                    }
                }
                Destination::ShapeLettering => self.end_lettering(),
                Destination::Shape => self.side.clear(),
                _ => {}
            }
        }
        if self.state.in_picture && !before.in_picture {
            self.end_picture();
        }
        let part = self.state.field;
        self.state = before;
        match part {
            FieldPart::None => {}
            FieldPart::Instruction => self.end_instruction(),
            FieldPart::Result => self.end_result(),
            FieldPart::Whole => self.end_field(),
        }
    }

    fn end_label(&mut self) {
        let label = std::mem::take(&mut self.side);
        let label = label.trim();
        let is_bullet = !label.is_empty() && label.chars().all(|c| !c.is_alphanumeric());
        let label = if is_bullet { "•" } else { label };
        if let Some(story) = self.stories.last_mut() {
            story.label = (!label.is_empty()).then(|| label.to_owned());
        }
    }

    /// Whether the property of a shape whose value comes now is its lettering.
    pub(super) fn is_lettering(&mut self) -> bool {
        std::mem::take(&mut self.side).trim() == "gtextUNICODE"
    }

    /// Words drawn as a shape: in a header a watermark, in the text lettering for show.
    fn end_lettering(&mut self) {
        let words = std::mem::take(&mut self.side);
        let Some(story) = self.stories.last_mut().filter(|_| !words.trim().is_empty()) else { return };
        let block = Block { text: Text::new(words.trim(), Style::empty(), story.place()), ..Block::default() };
        let inner = Document { blocks: vec![block], ..Document::default() };
        if matches!(story.kind, StoryKind::Aside(_)) {
            add_asides(&mut story.document, AsideKind::Watermark, inner);
        } else {
            story.add_box(inner);
        }
    }

    fn end_picture(&mut self) {
        self.pictures = true;
        if self.picture.fills_a_page() {
            self.notice_unread("a picture that fills most of a page, whose content was not read");
        } else if self.picture.may_hold_words()
            && let [story] = &mut self.stories[..]
        {
            // It stands in the paragraph that is open, or after the last where that has no words.
            let before = usize::from(story.text.is_blank());
            let block = story.document.blocks.len().checked_sub(before);
            story.document.notices.push(pictures::notice(story.place(), block));
        }
    }

    pub(super) fn begin_field(&mut self) {
        if self.fields.len() < MAX_FIELDS {
            self.fields.push(Field::default());
            self.state.field = FieldPart::Whole;
        }
    }

    pub(super) fn begin_result(&mut self) {
        let from = self.stories.last().map_or(0, |story| story.text.as_str().len());
        let Some(field) = self.fields.last_mut() else { return };
        self.state.field = FieldPart::Result;
        field.result_from = from;
        if field.state().is_some() {
            self.state.destination = Destination::Skip;
        }
    }

    fn end_instruction(&mut self) {
        if let Some(text) = self.fields.last().and_then(Field::state) {
            self.emit_styled(&text, Style::FIELD);
        }
    }

    fn end_result(&mut self) {
        let (Some(field), Some(story)) = (self.fields.last_mut(), self.stories.last_mut()) else { return };
        field.has_result = story.text.as_str().len() > field.result_from;
        if field.is_text() && self.state.destination == Destination::Text {
            fields::mark_value(&mut story.text, field.result_from, &field.default_text);
        }
    }

    fn end_field(&mut self) {
        let Some(field) = self.fields.pop() else { return };
        if !field.has_result
            && let Some((text, style)) = field.shown()
        {
            self.emit_styled(&text, style);
        }
    }

    fn emit_styled(&mut self, text: &str, style: Style) {
        let before = self.state.style;
        self.state.style |= style;
        self.emit(text);
        self.state.style = before;
    }

    /// A unit of UTF-16; the signs after it that stand for it in other programs are skipped.
    pub(super) fn unicode(&mut self, number: i32) {
        self.skip = u32::from(self.state.skip_after_unicode);
        if let Some(c) = u32::try_from(number).ok().filter(|&code| code > 0xFFFF).and_then(char::from_u32) {
            self.emit(&c.to_string());
            return;
        }
        // Units beyond the middle are written as negative numbers.
        let unit = number as u16;
        let high = self.high_surrogate.take();
        if (0xD800..=0xDBFF).contains(&unit) {
            self.high_surrogate = Some(unit);
            return;
        }
        let units = high.into_iter().chain([unit]);
        let text: String = char::decode_utf16(units).flatten().map(fields::symbol).collect();
        self.emit(&text);
    }

    /// Decodes the bytes that have come.
    fn flush(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let charset = self.fonts.charset(self.state.font).unwrap_or(self.charset);
        let text: String = charset.decode(&bytes).chars().map(fields::symbol).collect();
        self.emit(&without_controls(&text));
    }

    /// Sends text where it goes.
    pub(super) fn emit(&mut self, text: &str) {
        match self.state.destination {
            Destination::Skip | Destination::Fonts | Destination::Shape => {}
            Destination::Text => {
                self.characters += text.chars().count();
                if let Some(story) = self.stories.last_mut() {
                    story.push(text, &self.state);
                }
            }
            Destination::Styles => self.styles.text(text),
            Destination::Label | Destination::FormEntry | Destination::ShapeProperty | Destination::ShapeLettering => {
                self.side.push_str(text);
            }
            Destination::Instruction => {
                if let Some(field) = self.fields.last_mut() {
                    field.instruct(text);
                }
            }
            Destination::FormDefault => {
                if let Some(field) = self.fields.last_mut() {
                    field.default_text.push_str(text);
                }
            }
        }
    }

    pub(super) fn end_paragraph(&mut self) {
        if self.state.destination != Destination::Text {
            return;
        }
        let (depth, kind) = (self.state.paragraph.tables(), self.kind());
        if let Some(story) = self.stories.last_mut() {
            story.end_paragraph(depth, kind);
        }
    }

    /// What the paragraph is that is being read.
    pub(super) fn kind(&self) -> BlockKind {
        let paragraph = self.state.paragraph;
        let heading = match paragraph.outline {
            Some(level) if level < 9 => Some(level + 1),
            _ => self.styles.heading(paragraph.style),
        };
        let labelled = self.stories.last().is_some_and(|story| story.label.is_some());
        match heading {
            Some(level) => BlockKind::Heading(level),
            None if labelled || paragraph.list => BlockKind::ListItem(paragraph.level),
            None => BlockKind::Paragraph,
        }
    }

    /// Begins a story that ends with the group.
    pub(super) fn begin_story(&mut self, kind: StoryKind) {
        if self.state.destination == Destination::Skip || self.stories.len() >= MAX_STORIES {
            self.state.destination = Destination::Skip;
            return;
        }
        if self.state.owns_story {
            self.end_story();
        }
        self.stories.push(Story::new(kind));
        self.state.owns_story = true;
        self.state.destination = Destination::Text;
        self.state.paragraph = super::state::Paragraph::default();
        self.state.plain();
    }

    /// Ends the story that was begun last and gives its content to the one around it.
    fn end_story(&mut self) {
        if self.stories.len() < 2 {
            return;
        }
        let Some(story) = self.stories.pop() else { return };
        let (kind, inner) = (story.kind, story.finish());
        let Some(outer) = self.stories.last_mut() else { return };
        match kind {
            StoryKind::Text => {}
            StoryKind::TextBox => outer.add_box(inner),
            StoryKind::Comment => {
                let text: Vec<&str> = inner.blocks.iter().map(|block| block.text.as_str()).collect();
                let block = Some(outer.document.blocks.len());
                let notice = Notice { kind: NoticeKind::Comment, text: text.join(" "), place: outer.place(), block };
                outer.document.notices.push(notice);
            }
            StoryKind::Aside(kind) => add_asides(&mut outer.document, kind, inner),
        }
    }

    pub(super) fn notice_unread(&mut self, text: &str) {
        if let Some(story) = self.stories.last_mut() {
            let block = Some(story.document.blocks.len());
            let notice = Notice { kind: NoticeKind::Unread, text: text.to_owned(), place: story.place(), block };
            story.document.notices.push(notice);
        }
    }

    /// Ends all that is open.
    pub(super) fn finish(mut self) -> Document {
        self.flush();
        let is_full = self.is_full();
        while self.stories.len() > 1 {
            self.end_story();
        }
        let mut document = self.stories.pop().map(Story::finish).unwrap_or_default();
        let last = document.blocks.len().checked_sub(1);
        for notice in &mut document.notices {
            // A notice of the last paragraph may have been made before that came to nothing.
            notice.block = notice.block.and_then(|block| last.map(|last| block.min(last)));
        }
        if self.pictures
            && document.blocks.iter().all(|block| block.text.is_blank())
            && document.notices.iter().all(|notice| notice.kind == NoticeKind::Picture)
        {
            let (text, place) = (ONLY_PICTURES.to_owned(), crate::document::Place::default());
            document.notices.push(Notice { kind: NoticeKind::Unread, text, place, block: None });
        }
        if is_full {
            let text = "the file has more text than is read; the rest was not read (limits MAX_CHARACTERS, MAX_BLOCKS)";
            let block = document.blocks.len().checked_sub(1);
            let place = crate::document::Place::default();
            document.notices.push(Notice { kind: NoticeKind::Limit, text: text.to_owned(), place, block });
        }
        if self.objects > 0 {
            document.notices.push(Notice {
                kind: NoticeKind::Unread,
                text: format!("{} embedded object(s), whose content was not read", self.objects),
                place: crate::document::Place::default(),
                block: None,
            });
        }
        document
    }
}

fn add_asides(document: &mut Document, kind: AsideKind, inner: Document) {
    for mut block in inner.blocks.into_iter().filter(|block| !block.text.is_blank()) {
        block.cell = None;
        let known = |aside: &Aside| aside.kind == kind && aside.block.text.as_str() == block.text.as_str();
        if kind == AsideKind::Note || !document.asides.iter().any(known) {
            document.asides.push(Aside { kind, block });
        }
    }
    document.asides.extend(inner.asides);
}
