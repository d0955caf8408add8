//! What each control word does.

use super::charset;
use super::picture::Picture;
use super::reader::Reader;
use super::state::{Destination, FieldPart, Paragraph};
use super::story::{Row, StoryKind};
use crate::document::{AsideKind, Style};

/// Groups that hold no text of the document though no `\*` says so.
const SKIPPED: &[&[u8]] = &[
    b"colortbl",
    b"info",
    b"objdata",
    b"objclass",
    b"objname",
    b"template",
    b"xe",
    b"tc",
    b"tcn",
    b"rxe",
    b"bkmkstart",
    b"bkmkend",
    b"private",
    b"ftnsep",
    b"ftnsepc",
    b"ftncn",
    b"aftnsep",
    b"aftnsepc",
    b"aftncn",
    b"nonesttables",
    b"filetbl",
    b"revtbl",
    b"shprslt",
    b"datafield",
    b"falt",
    b"panose",
    b"themedata",
    b"colorschememapping",
    b"datastore",
    b"latentstyles",
    b"pgdsctbl",
    b"stextflow",
    b"mmathPr",
    b"pnseclvl",
    b"pn",
    b"listtable",
    b"listoverridetable",
    b"rsidtbl",
    b"generator",
    b"atnid",
    b"atnauthor",
    b"atndate",
    b"atnref",
    b"atntime",
    b"atnparent",
    b"atrfstart",
    b"atrfend",
    b"background",
    b"ffname",
    b"ffformat",
    b"ffhelptext",
    b"ffstattext",
    b"ffentrymcr",
    b"ffexitmcr",
    b"mmathPict",
    b"blipuid",
    b"keycode",
];

impl Reader {
    /// Takes one word.
    pub(super) fn word(&mut self, name: &[u8], number: Option<i32>) {
        match self.state.destination {
            Destination::Fonts => self.fonts.word(name, number),
            Destination::Styles => self.styles.word(name, number),
            _ => {}
        }
        let known = self.destination(name) || self.form(name, number);
        if known {
            return;
        }
        if self.starred {
            self.state.destination = Destination::Skip;
            return;
        }
        let known = self.character(name) || self.look(name, number) || self.paragraph(name, number);
        if !known {
            self.row(name, number);
            self.settings(name, number);
        }
    }

    /// Words that say where the text of their group goes.
    fn destination(&mut self, name: &[u8]) -> bool {
        if SKIPPED.contains(&name) {
            self.state.destination = Destination::Skip;
            return true;
        }
        if self.state.destination == Destination::Skip && !matches!(name, b"ud" | b"formfield" | b"ffdeftext" | b"ffl")
        {
            return false;
        }
        match name {
            b"fonttbl" => self.state.destination = Destination::Fonts,
            b"stylesheet" => self.state.destination = Destination::Styles,
            b"listtext" | b"pntext" => self.state.destination = Destination::Label,
            b"pict" => {
                self.picture = Picture::default();
                self.state.destination = Destination::Skip;
                self.state.in_picture = true;
            }
            b"header" | b"headerl" | b"headerr" | b"headerf" => self.begin_story(StoryKind::Aside(AsideKind::Header)),
            b"footer" | b"footerl" | b"footerr" | b"footerf" => self.begin_story(StoryKind::Aside(AsideKind::Footer)),
            b"footnote" => self.begin_story(StoryKind::Aside(AsideKind::Note)),
            b"annotation" => self.begin_story(StoryKind::Comment),
            b"sp" => self.state.destination = Destination::Shape,
            b"sn" => self.state.destination = Destination::ShapeProperty,
            b"sv" => {
                self.state.destination =
                    if self.is_lettering() { Destination::ShapeLettering } else { Destination::Skip };
            }
            b"shptxt" | b"dptxbxtext" => self.begin_story(StoryKind::TextBox),
            b"field" => self.begin_field(),
            b"fldinst" => {
                self.state.destination = Destination::Instruction;
                self.state.field = FieldPart::Instruction;
            }
            b"fldrslt" => self.begin_result(),
            b"formfield" => self.state.destination = Destination::Skip,
            b"ffdeftext" => self.state.destination = Destination::FormDefault,
            b"ffl" => self.state.destination = Destination::FormEntry,
            b"upr" => {
                self.state.before_twofold = self.state.destination;
                self.state.destination = Destination::Skip;
            }
            b"ud" => self.state.destination = self.state.before_twofold,
            b"objemb" | b"objlink" | b"objautlink" | b"objocx" => self.objects += 1,
            b"shpinst" | b"shppict" | b"do" | b"nesttableprops" | b"moMath" | b"moMathPara" => {}
            _ => return false,
        }
        true
    }

    /// The state of form fields, which stands in groups that are otherwise skipped; the size of pictures.
    fn form(&mut self, name: &[u8], number: Option<i32>) -> bool {
        if self.state.in_picture {
            self.picture.word(name, number.unwrap_or(0));
            return true;
        }
        let Some(field) = self.fields.last_mut() else { return false };
        match name {
            b"fftype" => field.kind = number,
            b"ffres" => field.result = number,
            b"ffdefres" => field.default_result = number,
            _ => return false,
        }
        true
    }

    /// Words that stand for characters.
    fn character(&mut self, name: &[u8]) -> bool {
        let text = match name {
            b"line" | b"softline" | b"lbr" => "\n",
            b"tab" => "\t",
            b"emdash" => "—",
            b"endash" => "–",
            b"lquote" => "‘",
            b"rquote" => "’",
            b"ldblquote" => "“",
            b"rdblquote" => "”",
            b"bullet" => "•",
            b"emspace" => "\u{2003}",
            b"enspace" => "\u{2002}",
            b"qmspace" => "\u{2005}",
            b"par" => {
                self.end_paragraph();
                return true;
            }
            b"sect" | b"page" | b"column" => {
                if self.stories.last().is_some_and(|story| !story.text.is_blank()) {
                    self.end_paragraph();
                }
                return true;
            }
            _ => return false,
        };
        self.emit(text);
        true
    }

    /// Formatting of characters.
    fn look(&mut self, name: &[u8], number: Option<i32>) -> bool {
        let on = number != Some(0);
        let state = &mut self.state;
        match name {
            b"b" => state.style.set(Style::BOLD, on),
            b"i" => state.style.set(Style::ITALIC, on),
            b"strike" | b"striked" => state.style.set(Style::STRIKE, on),
            b"ulnone" => state.style.remove(Style::UNDERLINE),
            b"ul" | b"uld" | b"uldb" | b"uldash" | b"uldashd" | b"ulw" | b"ulth" | b"ulwave" => {
                state.style.set(Style::UNDERLINE, on);
            }
            b"v" => state.hidden = on,
            b"deleted" => state.deleted = on,
            b"revised" => state.inserted = on,
            b"plain" => {
                state.plain();
                state.font = self.default_font;
            }
            b"f" => state.font = number.unwrap_or(self.default_font),
            b"u" => {
                if let Some(number) = number {
                    self.unicode(number);
                }
            }
            b"uc" => state.skip_after_unicode = number.unwrap_or(1).clamp(0, 255) as u8,
            _ => return false,
        }
        true
    }

    fn paragraph(&mut self, name: &[u8], number: Option<i32>) -> bool {
        let paragraph = &mut self.state.paragraph;
        let value = number.unwrap_or(0);
        match name {
            b"pard" => *paragraph = Paragraph::default(),
            b"intbl" => paragraph.in_table = true,
            b"itap" => {
                paragraph.depth = value.max(0) as u32;
                paragraph.in_table |= value > 0;
            }
            b"s" => paragraph.style = value,
            b"outlinelevel" => paragraph.outline = u8::try_from(value).ok(),
            b"ls" => paragraph.list = value > 0,
            b"ilvl" => paragraph.level = value.clamp(0, 8) as u8,
            _ => return false,
        }
        true
    }

    /// Rows and cells.
    fn row(&mut self, name: &[u8], number: Option<i32>) {
        if self.state.destination != Destination::Text {
            return;
        }
        let kind = self.kind();
        let inner = self.state.paragraph.depth.max(2);
        let Some(story) = self.stories.last_mut() else { return };
        match name {
            b"trowd" => story.row = Row::default(),
            b"trleft" => story.row.left = number.unwrap_or(0),
            b"clmrg" => story.row.next.leftward = true,
            b"clvmrg" => story.row.next.upward = true,
            b"cellx" => {
                let next = std::mem::take(&mut story.row.next);
                // A row of Word has at most 63 cells; more only cost memory.
                if story.row.edges.len() < 1_000 {
                    story.row.edges.push(number.unwrap_or(0));
                    story.row.merges.push(next);
                }
            }
            b"cell" => story.end_cell(1, kind),
            b"nestcell" => story.end_cell(inner, kind),
            b"row" => story.end_row(1),
            b"nestrow" => story.end_row(inner),
            _ => {}
        }
    }

    /// What holds for the whole file.
    fn settings(&mut self, name: &[u8], number: Option<i32>) {
        match name {
            b"ansicpg" => self.charset = charset::of_codepage(number.unwrap_or(1252)),
            b"mac" => self.charset = charset::of_codepage(10000),
            b"pc" => self.charset = charset::of_codepage(437),
            b"pca" => self.charset = charset::of_codepage(850),
            b"deff" => {
                self.default_font = number.unwrap_or(0);
                self.state.font = self.default_font;
            }
            _ => {}
        }
    }
}
