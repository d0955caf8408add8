//! Markdown, as people and converters write it.
//!
//! A reader of our own and not one of `CommonMark`, because a form is not prose: a numbered question begins a block also
//! where nothing but a line end stands before it, a number is kept as it was typed, lines of `Label<TAB>value` are a
//! table, `<Name of agency>` is text and no element, and a `**` that has lost its partner is still no part of the words.

mod inline;
mod item;
mod table;

use std::borrow::Cow;

use crate::document::{Block, BlockKind, Document, Place, Style, Text};

use super::text::paragraph::Wrapping;
use super::text::{Line, bounds, encoding, marker, tabbed};
use item::Items;

/// Reads a Markdown file in any of the usual encodings.
pub(in crate::extract) fn read(bytes: &[u8]) -> Document {
    let decoded = encoding::decode(bytes);
    let (decoded, notice) = bounds::bounded(&decoded);
    let content = without_comments(&decoded);
    let lines: Vec<Line<'_>> = (1..)
        .zip(content.split('\n'))
        .map(|(number, text)| Line { text: text.trim_end_matches(['\r', '\u{C}']), place: Place::line(number) })
        .collect();
    let wrapping = Wrapping::of(&lines);
    let mut reader = Reader { document: Document::default(), items: Items::default(), run: 0, wrapping };
    reader.document.notices.extend(notice);
    let mut rest = &lines[front_matter(&lines)..];
    while !rest.is_empty() {
        let taken = reader.take(rest);
        reader.run = reader.run.saturating_sub(taken);
        rest = &rest[taken..];
    }
    reader.document
}

/// A longer paragraph, in lines, is cut in two, so that the look ahead at each block costs no more than the text.
const LONGEST_PARAGRAPH: usize = 2_000;

struct Reader {
    document: Document,
    items: Items,
    /// How many lines without a blank one are known to follow: looked for once, since a line may be long.
    run: usize,
    wrapping: Wrapping,
}

impl Reader {
    /// Reads what begins at the first of the lines; says how many lines it took.
    fn take(&mut self, lines: &[Line<'_>]) -> usize {
        let first = lines[0];
        let trimmed = without_quote(first.text).trim();
        if trimmed.is_empty() || is_break(trimmed) || is_definition(trimmed) {
            return 1;
        }
        if let Some(fence) = fence(trimmed) {
            return self.take_fenced(lines, fence);
        }
        if let Some((level, title)) = heading(trimmed) {
            self.items.clear();
            self.push(BlockKind::Heading(level), None, &[Line { text: title, place: first.place }]);
            return 1;
        }
        if let Some(length) = table::length(lines) {
            self.items.clear();
            table::push(&mut self.document, &lines[..length]);
            return length;
        }
        if self.run == 0 {
            self.run = lines.iter().take(LONGEST_PARAGRAPH).take_while(|line| !line.text.trim().is_empty()).count();
        }
        let run = self.run.min(lines.len());
        if let Some(length) = tabbed::table_length(&lines[..run]) {
            self.items.clear();
            self.push_tabbed(&lines[..length]);
            return length;
        }
        self.take_paragraph(&lines[..run])
    }

    fn take_paragraph(&mut self, lines: &[Line<'_>]) -> usize {
        let first = Line { text: without_quote(lines[0].text), place: lines[0].place };
        let (kind, label, start) = self.items.begin(first.text);
        let mut taken = vec![Line { text: start, place: first.place }];
        let mut length = 1;
        let mut kind = kind;
        for at in 1..lines.len() {
            let text = without_quote(lines[at].text);
            let trimmed = text.trim();
            let underlined = if at == 1 && label.is_none() { underline(trimmed) } else { None };
            if let Some(level) = underlined {
                kind = BlockKind::Heading(level);
                length += 1;
                break;
            }
            if begins_block(trimmed)
                || table::length(&lines[at..]).is_some()
                || tabbed::table_length(&lines[at..]).is_some()
            {
                break;
            }
            taken.push(Line { text, place: lines[at].place });
            length += 1;
        }
        self.push(kind, label, &taken);
        length
    }

    fn take_fenced(&mut self, lines: &[Line<'_>], fence: &str) -> usize {
        let inside = lines[1..].iter().take_while(|line| !line.text.trim().starts_with(fence)).count();
        let mut text = Text::default();
        for line in &lines[1..=inside] {
            if !text.as_str().is_empty() {
                text.push("\n", Style::empty(), line.place);
            }
            text.push(&super::text::without_controls(line.text.trim_end()), Style::empty(), line.place);
        }
        if !text.is_blank() {
            self.document.blocks.push(Block { text, place: lines[1].place, ..Block::default() });
        }
        (inside + 2).min(lines.len())
    }

    fn push(&mut self, kind: BlockKind, label: Option<String>, lines: &[Line<'_>]) {
        // A line that was wrapped goes on; one that ends before it is full, or with a mark for it, ends by intent.
        let goes_on = |at: usize| {
            let line = lines[at].text;
            let next = lines.get(at + 1);
            !line.ends_with("  ")
                && !line.ends_with('\\')
                && next.is_some_and(|next| self.wrapping.joins(line, next.text))
        };
        let text = inline::read(lines, goes_on);
        if !text.is_blank() {
            self.document.blocks.push(Block { kind, label, text, cell: None, place: lines[0].place });
        }
    }

    /// A table of labels and values, with the markup inside its cells resolved.
    fn push_tabbed(&mut self, lines: &[Line<'_>]) {
        let from = self.document.blocks.len();
        tabbed::push_table(&mut self.document, lines, Style::empty());
        for block in &mut self.document.blocks[from..] {
            block.text = inline::read(&[Line { text: block.text.as_str(), place: block.place }], |_| false);
        }
    }
}

/// Whether a line begins a block though no blank line stands before it.
fn begins_block(trimmed: &str) -> bool {
    heading(trimmed).is_some()
        || fence(trimmed).is_some()
        || is_break(trimmed)
        || marker::bullet(trimmed).is_some()
        || marker::number(item::unmarked(trimmed)).is_some()
}

/// `## Title ##`.
fn heading(trimmed: &str) -> Option<(u8, &str)> {
    let level = trimmed.bytes().take_while(|&byte| byte == b'#').count();
    let title = trimmed.get(level..)?;
    if !(1..=6).contains(&level) || !title.starts_with([' ', '\t']) {
        return None;
    }
    let title = title.trim();
    let bare = title.trim_end_matches('#');
    let title = if bare.ends_with([' ', '\t']) { bare.trim_end() } else { title };
    (!title.is_empty()).then_some((level as u8, title))
}

/// The line under a heading. Of hyphens, three at least: one or two are more often an empty bullet.
fn underline(trimmed: &str) -> Option<u8> {
    let all = |sign: char| trimmed.chars().all(|c| c == sign);
    if trimmed.len() >= 2 && all('=') {
        return Some(1);
    }
    (trimmed.len() >= 3 && all('-')).then_some(2)
}

fn fence(trimmed: &str) -> Option<&'static str> {
    ["```", "~~~"].into_iter().find(|fence| trimmed.starts_with(fence))
}

/// A rule across the page.
fn is_break(trimmed: &str) -> bool {
    let signs: String = trimmed.split_whitespace().collect();
    signs.len() >= 3
        && ["-", "*", "_", "="].iter().any(|sign| signs.trim_matches(sign.as_bytes()[0] as char).is_empty())
}

/// `[name]: https://...`, which links elsewhere refer to.
fn is_definition(trimmed: &str) -> bool {
    let Some((name, target)) = trimmed.split_once("]:") else { return false };
    let target = target.trim_start();
    name.starts_with('[')
        && name.len() > 1
        && ["http", "#", "/", "<", "www.", "mailto:"].iter().any(|start| target.starts_with(start))
}

/// The line without the marks of a quotation.
fn without_quote(line: &str) -> &str {
    let mut rest = line;
    while let Some(quoted) = rest.trim_start().strip_prefix('>') {
        rest = quoted.strip_prefix(' ').unwrap_or(quoted);
    }
    rest
}

/// The number of lines at the head of a file that hold settings between two `---`.
fn front_matter(lines: &[Line<'_>]) -> usize {
    const MOST: usize = 60;
    if lines.first().is_none_or(|line| line.text.trim_end() != "---") {
        return 0;
    }
    let end = lines.iter().take(MOST).skip(1).position(|line| matches!(line.text.trim_end(), "---" | "..."));
    let Some(inside) = end else { return 0 };
    let is_setting =
        |line: &Line<'_>| line.text.starts_with([' ', '#', '-']) || line.text.contains(':') || line.text.is_empty();
    if inside > 0 && lines[1..=inside].iter().all(is_setting) { inside + 2 } else { 0 }
}

/// Takes out `<!-- ... -->`, keeping the line ends. A comment without an end is text.
fn without_comments(content: &str) -> Cow<'_, str> {
    if !content.contains("<!--") {
        return Cow::Borrowed(content);
    }
    let mut kept = String::with_capacity(content.len());
    let mut rest = content;
    while let Some(start) = rest.find("<!--") {
        let Some(length) = rest[start..].find("-->") else { break };
        kept.push_str(&rest[..start]);
        kept.extend(rest[start..start + length].chars().filter(|&c| c == '\n'));
        rest = &rest[start + length + 3..];
    }
    kept.push_str(rest);
    Cow::Owned(kept)
}

#[cfg(test)]
mod tests;
