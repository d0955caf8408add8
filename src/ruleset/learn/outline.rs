//! The lines of a form, sorted.

use std::collections::BTreeMap;

use crate::document::{Block, Document};

use super::super::YearLabel;
use super::grid::{self, Grid, Part};
use super::guess::{self, Wanted};
use super::line::{self, Line, one_line};
use super::number;

/// A title is no longer than this many words.
const LONGEST_TITLE: usize = 20;

/// A label with a colon that is no longer than this is a question even among numbered ones: "Geography:".
const SHORT_LABEL: usize = 6;

/// A question in bold is no longer than this many words; what is longer is a paragraph.
const LONGEST_QUESTION: usize = 80;

/// A statement that an agency has to repeat is no shorter than this many words.
const SHORTEST_STATEMENT: usize = 8;

/// From this many lines that look like questions on, those that merely read like them are guidance.
const ENOUGH: usize = 3;

/// A blank form, sorted.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// The file it was read from.
    pub path: String,
    /// The board's name, where it stands over the title.
    pub board: Option<String>,
    /// Its title, without a year.
    pub title: Option<String>,
    /// The year in its title or introduction.
    pub year: Option<YearLabel>,
    /// Whether that stood in the title, or right under it.
    pub year_in_title: bool,
    /// Text outside the questions.
    pub boilerplate: Vec<String>,
    /// The labels at its head that ask who sends it.
    pub senders: Vec<String>,
    /// The questions.
    pub questions: Vec<Question>,
    /// The labels of the sign-off: who, and when.
    pub signed_by: Vec<String>,
    /// When.
    pub signed_on: Vec<String>,
    /// The guidance beside them.
    pub sign_off_prompts: Vec<String>,
}

/// A question.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// Its words.
    pub text: String,
    /// Its words with a noun and its number before them.
    pub named: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// The form's text under it.
    pub prompts: Vec<String>,
    /// The board's own wording under it.
    pub shared: Vec<String>,
    /// Columns to fill.
    pub grid: Option<Grid>,
    /// What is wanted.
    pub wanted: Option<Wanted>,
    /// Whether it stands under the sign-off.
    pub after_sign_off: bool,
    heading: Option<u8>,
    in_cell: bool,
    colon: bool,
}

impl Question {
    /// Statements under a heading that asks nothing, in which the agency's name is to be put, are to be repeated and guide
    /// no answer.
    fn settle_wording(&mut self) {
        let asks = self.number.is_some() || self.colon || self.text.ends_with('?') || self.grid.is_some();
        let states = |text: &String| !guess::is_guidance(text) && words(text) >= SHORTEST_STATEMENT;
        if !asks && self.shared.is_empty() && self.prompts.iter().all(states) {
            let named = self.prompts.iter().any(|text| guess::with_agency(text).is_some());
            if named {
                self.shared = std::mem::take(&mut self.prompts);
            }
        }
        for paragraph in &mut self.shared {
            if let Some(named) = guess::with_agency(paragraph) {
                *paragraph = named;
            }
        }
    }

    /// Whether a name or a date is wanted: prose under such a label is no guidance for it.
    fn is_label(&self) -> bool {
        matches!(self.wanted, Some(Wanted::Person | Wanted::Organisation | Wanted::Phrase | Wanted::Date))
    }
}

/// Sorts the lines of a form.
pub fn outline(document: &Document) -> Form {
    let parts = parts(document);
    let strong = parts.iter().filter_map(line_of).filter(|line| looks_like_one(line)).count();
    let mut form = Form { path: document.source.path.clone(), ..Form::default() };
    for (index, part) in parts.iter().enumerate() {
        match part {
            Part::Line(line) if form.takes_title(line, index) => {}
            Part::Line(line) if form.questions.is_empty() && form.take_year_line(line) => {}
            Part::Line(line) if asks_to_sign(&line.text) || form.goes_on_signing(line) => form.add_sign_off(line, None),
            Part::Line(line) if is_question(line, strong, form.questions.is_empty()) => form.add_question(line, false),
            Part::Line(line) => form.add_text(line.whole.clone()),
            Part::Label(line, guidance) if asks_to_sign(&line.text) || form.goes_on_signing(line) => {
                form.add_sign_off(line, guidance.clone());
            }
            Part::Label(line, guidance) => {
                form.add_question(line, true);
                if let (Some(guidance), Some(question)) = (guidance, form.questions.last_mut()) {
                    question.prompts.push(guidance.clone());
                }
            }
            Part::Heading(text) => form.boilerplate.push(text.clone()),
            Part::Grid(grid) => form.add_grid(grid),
            Part::Text(text) => form.add_text(text.clone()),
        }
    }
    form.set_senders_apart();
    form.set_headings_apart();
    form.questions.iter_mut().for_each(Question::settle_wording);
    form
}

/// The blocks of the running text and its tables, each table at the place of its first cell.
fn parts(document: &Document) -> Vec<Part> {
    let mut tables: BTreeMap<u32, Vec<&Block>> = BTreeMap::new();
    for block in &document.blocks {
        if let Some(cell) = block.cell {
            tables.entry(cell.table).or_default().push(block);
        }
    }
    let mut parts = Vec::new();
    for block in &document.blocks {
        match block.cell {
            None => parts.extend(line::apart(block).iter().filter_map(Line::of).map(Part::Line)),
            // Taken out, so that it is read once.
            Some(cell) => parts.extend(tables.remove(&cell.table).iter().flat_map(|blocks| grid::parts(blocks))),
        }
    }
    parts
}

fn line_of(part: &Part) -> Option<&Line> {
    match part {
        Part::Line(line) => Some(line),
        _ => None,
    }
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn asks_to_sign(text: &str) -> bool {
    guess::asks_who_signed(text) || guess::asks_when_signed(text)
}

/// A first line that stands out, or the first of all.
fn is_title(line: &Line, index: usize, after_board: bool) -> bool {
    let stands_out = line.heading.is_some() || line.large || line.bold || after_board;
    line.number.is_none()
        && !line.colon
        && !line.item
        && !line.aside
        && !line.text.ends_with(['?', '.'])
        && words(&line.text) <= LONGEST_TITLE
        && (stands_out || index == 0)
}

/// A line that by its looks alone is a question.
fn looks_like_one(line: &Line) -> bool {
    let stands_out = line.number.is_some() || line.heading.is_some() || line.bold;
    stands_out && !line.aside && words(&line.text) <= LONGEST_QUESTION
}

fn is_question(line: &Line, strong: usize, is_first: bool) -> bool {
    if line.aside || line.item || guess::is_bracketed(&line.text) {
        return false;
    }
    let commands = guess::is_guidance(&line.text);
    if line.number.is_some() {
        // How to fill in the form is often a numbered list at its head, in plain type.
        return !(commands && is_first && !line.bold && line.heading.is_none() && line.text.ends_with('.'));
    }
    let asks = line.colon || line.text.ends_with('?') || line.guidance.is_some();
    if looks_like_one(line) {
        return asks || !commands;
    }
    let length = words(&line.text);
    asks && !commands
        && if strong >= ENOUGH { line.colon && length <= SHORT_LABEL } else { length <= LONGEST_QUESTION / 2 }
}

impl Form {
    /// The first line that stands out is the title; a board's name over it is none, and the line after it is.
    fn takes_title(&mut self, line: &Line, index: usize) -> bool {
        let at_head = self.questions.is_empty() && self.boilerplate.is_empty();
        let after_board = self.title.is_none() && self.board.is_some();
        if self.title.is_some() || !at_head || !is_title(line, index, after_board) {
            return false;
        }
        let (title, year) = without_year(&line.text);
        self.year = self.year.or(year);
        self.year_in_title |= year.is_some();
        if self.board.is_none() && guess::is_board(&title) {
            self.board = Some(title);
        } else {
            self.title = Some(title).filter(|title| !title.is_empty());
        }
        true
    }

    /// A line of nothing but a year under the title, or before it.
    fn take_year_line(&mut self, line: &Line) -> bool {
        let (rest, year) = without_year(&line.whole);
        if year.is_none() || !rest.is_empty() {
            return false;
        }
        self.year = self.year.or(year);
        self.year_in_title = true;
        true
    }

    fn add_question(&mut self, line: &Line, in_cell: bool) {
        self.questions.push(Question {
            text: line.text.clone(),
            named: line.named.clone(),
            number: line.number.clone(),
            colon: line.colon,
            prompts: line.guidance.iter().cloned().collect(),
            wanted: Some(guess::wanted(&line.text)),
            after_sign_off: !self.signed_by.is_empty() || !self.signed_on.is_empty(),
            heading: line.heading,
            in_cell,
            ..Question::default()
        });
    }

    /// Whether a label under a sign-off says more of it: "Name", "Position", "Date".
    fn goes_on_signing(&self, line: &Line) -> bool {
        !self.signed_by.is_empty() && line.number.is_none() && guess::is_identity(&line.text)
    }

    fn add_sign_off(&mut self, line: &Line, guidance: Option<String>) {
        let when = guess::asks_when_signed(&line.text) || guess::wanted(&line.text) == Wanted::Date;
        if !when && !guess::asks_who_signed(&line.text) {
            return; // a name or a post beside the signature
        }
        let labels = if when { &mut self.signed_on } else { &mut self.signed_by };
        let (label, hint) = guess::without_hint(&line.text);
        if !labels.iter().any(|known| known == label) {
            labels.push(label.to_owned());
        }
        let hint = hint.map(str::to_owned);
        self.sign_off_prompts.extend(hint.into_iter().chain(line.guidance.iter().cloned()).chain(guidance));
    }

    fn add_text(&mut self, text: String) {
        if text.is_empty() {
            return;
        }
        if !self.signed_by.is_empty() || !self.signed_on.is_empty() {
            self.sign_off_prompts.push(text);
            return;
        }
        match self.questions.last_mut() {
            Some(question) if guess::is_shared(&question.text) && !guess::is_guidance(&text) => {
                question.shared.push(text);
            }
            Some(question) if question.is_label() && !guess::is_guidance(&text) => self.boilerplate.push(text),
            Some(question) => question.prompts.push(text),
            None => self.boilerplate.push(text),
        }
    }

    /// A grid belongs to the question over it, if that is still open; else it is found by its first heading.
    fn add_grid(&mut self, grid: &Grid) {
        if let Some(question) = self.questions.last_mut()
            && question.grid.is_none()
            && !question.in_cell
        {
            question.grid = Some(grid.clone());
            return;
        }
        let text = grid.columns.first().map(|(head, _)| one_line(head)).unwrap_or_default();
        if !text.is_empty() {
            self.questions.push(Question { text, grid: Some(grid.clone()), in_cell: true, ..Question::default() });
        }
    }

    /// Labels at the head that ask who sends the form are none of its questions, where those look otherwise: numbered,
    /// asking, or over a table. In a form that is all labels, they are questions like the rest.
    fn set_senders_apart(&mut self) {
        let is_label = |question: &&Question| {
            let plain = question.number.is_none() && question.grid.is_none() && question.shared.is_empty();
            plain && !question.text.ends_with('?') && (question.colon || question.in_cell || question.is_label())
        };
        let senders =
            self.questions.iter().take_while(|question| is_label(question) && guess::is_identity(&question.text));
        let count = senders.count();
        if self.questions.get(count).is_none_or(|next| is_label(&next)) {
            return;
        }
        for sender in self.questions.drain(..count) {
            self.boilerplate.extend(sender.prompts);
            self.senders.push(sender.text);
        }
    }

    /// A heading over questions asks nothing itself: "A Leadership" over A1, a heading over one of a lower level, "Part one"
    /// over numbered questions. It goes to the form's own text.
    fn set_headings_apart(&mut self) {
        let all = std::mem::take(&mut self.questions);
        let numbered = all.iter().filter(|question| question.number.is_some()).count();
        let mut pairs = all.iter().skip(1).map(Some).chain([None]);
        for question in &all {
            let next = pairs.next().flatten();
            let alone = question.prompts.is_empty()
                && question.shared.is_empty()
                && question.grid.is_none()
                && !question.in_cell;
            let over = next.is_some_and(|next| match (&question.number, &next.number) {
                (Some(outer), Some(inner)) if number::is_part(outer, inner) => true,
                (None, Some(_)) => numbered >= ENOUGH && !question.colon && !question.text.ends_with('?'),
                _ => matches!((question.heading, next.heading), (Some(outer), Some(inner)) if outer < inner),
            });
            if alone && over {
                self.boilerplate.push(question.text.clone());
            } else {
                self.questions.push(question.clone());
            }
        }
    }
}

/// A text without the first year in it, and the year: "Annual report 2014/15", "2013 – 2014".
fn without_year(text: &str) -> (String, Option<YearLabel>) {
    let text = one_line(text);
    let starts = text.char_indices().filter(|(at, c)| {
        c.is_ascii_digit() && !text[..*at].ends_with(|before: char| before.is_alphanumeric() || before == '/')
    });
    for (start, _) in starts {
        let Some((label, length)) = year_at(&text[start..]) else { continue };
        let around = format!("{} {}", &text[..start], &text[start + length..]);
        let trimmed = around.trim_matches(|c: char| c.is_whitespace() || ",:;-–—()[]".contains(c));
        return (one_line(trimmed), Some(label));
    }
    (text, None)
}

/// The year that a text begins with, and its length in bytes.
fn year_at(text: &str) -> Option<(YearLabel, usize)> {
    let digits = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let first = digits(text);
    if first != 4 {
        return None;
    }
    let rest = text[first..].trim_start();
    if let Some(rest) = rest.strip_prefix(['/', '-', '–', '—']) {
        let rest = rest.trim_start();
        let length = text.len() - rest.len() + digits(rest);
        if let Ok(label) = text[..length].parse() {
            return Some((label, length));
        }
    }
    Some((text[..first].parse().ok()?, first))
}

#[cfg(test)]
mod tests {
    use super::without_year;

    #[test]
    fn a_year_is_taken_out_of_a_title() {
        for (text, title, year) in [
            ("Section 11 Self-Assessment 2014-2015", "Section 11 Self-Assessment", "2014-2015"),
            ("Annual report (2014/15)", "Annual report", "2014-2015"),
            ("2015: Annual report", "Annual report", "2015"),
            ("2013 – 2014", "", "2013-2014"),
            ("Report for 2014 - Shire", "Report for Shire", "2014"),
        ] {
            let (found, label) = without_year(text);
            assert_eq!((found.as_str(), label.expect(text).to_string().as_str()), (title, year), "{text}");
        }
        assert_eq!(without_year("Section 11 audit"), ("Section 11 audit".to_owned(), None));
    }
}
