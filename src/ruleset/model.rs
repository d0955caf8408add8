//! The rule set as the rest of the program sees it: everything resolved, `extends` and `include` merged in.

use std::sync::OnceLock;

use jiff::civil::Date;

use crate::document::{Letters, fold, folded};
use crate::finding::{Code, Severity};

use super::{Work, YearLabel};

/// All that is particular to one board.
#[derive(Debug, Clone, Default)]
pub struct RuleSet {
    /// `hscb-2014`.
    pub id: String,
    /// For people.
    pub title: String,
    /// `built-in`, or the path of the file.
    pub source: String,
    /// The board.
    pub board: Board,
    /// The year asked for, and how this board counts years.
    pub period: Period,
    /// The agencies that are asked, in the order in which reports list them.
    pub agencies: Vec<Agency>,
    /// The documents that each agency is asked for, in order.
    pub documents: Vec<DocumentRule>,
    /// Words that stand for an answer, or point away from it.
    pub phrases: Phrases,
    /// Guidance and law.
    pub works: Vec<Work>,
    /// Organisations that came to an end.
    pub bodies: Vec<Body>,
    /// Severities that differ from the default.
    pub severities: Vec<SeverityRule>,
    /// Findings that the board has decided to live with.
    pub waivers: Vec<Waiver>,
}

/// The board itself. Its names can stand in wordings as `{board}`, `{board-short}` and `{area}`.
#[derive(Debug, Clone, Default)]
pub struct Board {
    /// Herefordshire Safeguarding Children Board.
    pub name: String,
    /// HSCB.
    pub short: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// Herefordshire.
    pub area: String,
}

/// The reporting year.
#[derive(Debug, Clone, Default)]
pub struct Period {
    /// The year asked for, unless `--year` says another.
    pub year: YearLabel,
    /// The month and day on which a year begins, (4, 1) for April to March.
    pub starts: (i8, i8),
    /// The date that everything dated is held against, unless `--as-of` says another; today where neither is given.
    pub as_of: Option<Date>,
}

/// A partner agency.
#[derive(Debug, Clone, Default)]
pub struct Agency {
    /// `wye-valley`.
    pub id: String,
    /// The full name.
    pub name: String,
    /// Every other name it goes by: short forms, old spellings, parts of a larger body.
    pub aliases: Vec<String>,
    /// Bodies that took its place.
    pub successors: Vec<Successor>,
    /// What it need not send.
    pub exemptions: Vec<Exemption>,
}

/// A body that took an agency's place.
#[derive(Debug, Clone)]
pub struct Successor {
    /// Its name.
    pub name: String,
    /// From when.
    pub from: Date,
    /// Its id, where it is an agency of the register too.
    pub agency: Option<String>,
}

/// A document or section that an agency need not send.
#[derive(Debug, Clone)]
pub struct Exemption {
    /// The document.
    pub document: String,
    /// The section, or the whole document.
    pub section: Option<String>,
    /// Why. Never empty.
    pub reason: String,
}

/// A form that each agency is asked for.
#[derive(Debug, Clone, Default)]
pub struct DocumentRule {
    /// `practice-report`.
    pub id: String,
    /// For people: "practice quality assurance report".
    pub name: String,
    /// The titles by which it is known, without year and agency.
    pub titles: Vec<String>,
    /// Whether every agency has to send it.
    pub required: bool,
    /// Whether an agency may send several.
    pub repeatable: bool,
    /// Whether an agency's text that stands under its heading and belongs to no other form is this document, though it
    /// bears no title.
    pub untitled: bool,
    /// How the document's own date is held against the year asked for.
    pub dated: Dated,
    /// The versions of the form, the newest first.
    pub versions: Vec<TemplateVersion>,
    /// Its sections, in order.
    pub sections: Vec<Section>,
}

/// How a document's own year line is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Dated {
    /// It bears no year, or none that matters.
    #[default]
    No,
    /// It names the year: 2013-2014.
    Year,
    /// It names a month of the year asked for.
    InPeriod,
    /// It names a month in the twelve that follow the end of the year asked for.
    AfterPeriod,
}

/// One version of a form.
#[derive(Debug, Clone, Default)]
pub struct TemplateVersion {
    /// `2012-2013`.
    pub id: String,
    /// The years in which it was current.
    pub years: Vec<YearLabel>,
    /// The form's own sentences outside its questions (introductions, purposes, opening lines), whole or in parts.
    pub boilerplate: Vec<String>,
}

/// A question of a form.
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// `aims`.
    pub id: String,
    /// For people: "aims and objectives".
    pub name: String,
    /// The number that the form prints before it, without punctuation: `1`, `A1`, `2.3`.
    pub number: Option<String>,
    /// What kind of answer is wanted.
    pub kind: SectionKind,
    /// Whether it has to be answered.
    pub required: bool,
    /// Its wordings, the newest first.
    pub wordings: Vec<Wording>,
    /// The form's guidance for this question.
    pub prompts: Vec<String>,
    /// `thin-answer` is said below this many words; `None` for never.
    pub min_words: Option<u32>,
}

/// A question in the words of one or several versions of the form.
#[derive(Debug, Clone, Default)]
pub struct Wording {
    /// The words, without number.
    pub text: String,
    /// The ids of the versions that have it; empty for all.
    pub versions: Vec<String>,
}

/// The kinds of answer.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum SectionKind {
    /// Free text.
    #[default]
    Text,
    /// A person, with or without a post.
    Person,
    /// An organisation: the agency's own name.
    Organisation,
    /// A place or an area, a short phrase.
    Phrase,
    /// A date.
    Date,
    /// One of these.
    Choice(Vec<String>),
    /// A tick.
    Tick,
    /// A table.
    Table(TableRule),
    /// The board's wording, paragraph by paragraph, with `{agency}`, `{board}`, `{board-short}` and `{area}`.
    Shared(Vec<String>),
    /// The agency's own text, whatever it is headed: what is left of the document.
    Own,
    /// Who signed off, and when.
    SignOff(SignOff),
}

/// What a table has to hold. Columns are known by their headings; a column of `conditions` is named by its heading.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TableRule {
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// What the column that the form fills (the key) holds in the rows that have to be there.
    pub rows: Vec<String>,
    /// What a cell asks of the others of its row.
    pub conditions: Vec<Condition>,
}

/// A column of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Column {
    /// Its heading.
    pub name: String,
    /// Other headings it has had.
    pub aliases: Vec<String>,
    /// Who fills it.
    pub filled_by: FilledBy,
    /// Whether a cell of it may be left empty.
    pub optional: bool,
    /// What can be chosen, where a cell holds one of a few words: red, amber, green.
    pub choices: Vec<String>,
}

/// Who fills a column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FilledBy {
    /// It is printed on the form: the key of a row.
    Form,
    /// The agency.
    #[default]
    Agency,
    /// The board, after the return came: moderated scores.
    Board,
}

/// Where the column `when` holds one of `is`, the columns `then` have to be filled: amber needs an action and a date.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Condition {
    /// The column that is looked at.
    pub when: String,
    /// The words of which its cell holds one.
    pub is: Vec<String>,
    /// The columns that then have to be filled.
    pub then: Vec<String>,
}

/// What a sign-off has to be.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SignOff {
    /// Who is asked for.
    pub by: SignOffBy,
    /// The labels before the name: "Ratified by".
    pub by_labels: Vec<String>,
    /// The labels before the date: "Ratified on".
    pub on_labels: Vec<String>,
    /// Months before the beginning of the year asked for from which a date is accepted.
    pub months_before: u32,
    /// Months after its end up to which one is accepted.
    pub months_after: u32,
}

/// Who signs off.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SignOffBy {
    /// A governance group.
    #[default]
    Group,
    /// A person.
    Person,
    /// Either.
    Any,
}

/// Words that a board knows to mean "no answer here". Each is matched folded (case, quotes, dashes, spaces) and as whole
/// words; the general forms (dates to come, cross references, governance words) are grammar in `check`, fed from here.
#[derive(Debug, Clone, Default)]
pub struct Phrases {
    /// What is no answer wherever it stands: TBC, to follow, n/a, insert text here.
    pub placeholders: Vec<String>,
    /// What is no answer where nothing else is said, and good English inside one: pending, not known, awaiting.
    pub empty_answers: Vec<String>,
    /// Verbs that point: refer to, see, as per, please see, attached.
    pub references: Vec<String>,
    /// What is pointed to: section 11 audit, appendix, annual report, policy.
    pub reference_targets: Vec<String>,
    /// Words by which a governance group is known: board, committee, group.
    pub groups: Vec<String>,
    /// Titles and posts by which a person is known: Mr, Dr, chief executive, director.
    pub posts: Vec<String>,
    /// Words that say a document is a draft.
    pub drafts: Vec<String>,
    /// Those that are held against every sentence or line, folded when they are first asked for.
    pub(crate) folded: OnceLock<FoldedPhrases>,
}

/// Phrases as folded words, none empty: they are held against every sentence, and folded once for all of them.
#[derive(Debug, Clone, Default)]
pub(crate) struct FoldedPhrases {
    pub placeholders: Vec<Vec<Letters>>,
    /// The words of the longest of them.
    pub longest_placeholder: usize,
    pub empty_answers: Vec<Vec<Letters>>,
    pub references: Vec<Vec<Letters>>,
    pub reference_targets: Vec<Vec<Letters>>,
    pub drafts: Vec<Vec<Letters>>,
}

impl Phrases {
    /// The placeholders, empty answers, references, targets and words for drafts as folded words.
    pub(crate) fn folded(&self) -> &FoldedPhrases {
        let split = |phrases: &[String]| -> Vec<Vec<Letters>> {
            let words = |phrase: &String| fold(phrase).into_iter().map(|word| word.text).collect::<Vec<Letters>>();
            phrases.iter().map(words).filter(|words| !words.is_empty()).collect()
        };
        self.folded.get_or_init(|| {
            let placeholders = split(&self.placeholders);
            FoldedPhrases {
                longest_placeholder: placeholders.iter().map(Vec::len).max().unwrap_or(0),
                placeholders,
                empty_answers: split(&self.empty_answers),
                references: split(&self.references),
                reference_targets: split(&self.reference_targets),
                drafts: split(&self.drafts),
            }
        })
    }
}

/// An organisation that came to an end.
#[derive(Debug, Clone)]
pub struct Body {
    /// Its full name.
    pub name: String,
    /// Other names, as whole words with their case (NPIA).
    pub aliases: Vec<String>,
    /// The day from which it was no more.
    pub ended: Date,
    /// What took its place.
    pub successor: String,
    /// Where the date comes from.
    pub source: String,
}

/// A severity that differs from the default. What is `None` matches everything.
#[derive(Debug, Clone)]
pub struct SeverityRule {
    /// The code.
    pub code: Code,
    /// The agency.
    pub agency: Option<String>,
    /// The document.
    pub document: Option<String>,
    /// The section.
    pub section: Option<String>,
    /// The severity; `None` turns the finding off.
    pub severity: Option<Severity>,
}

/// A finding that the board has decided to live with. What is `None` matches everything.
#[derive(Debug, Clone)]
pub struct Waiver {
    /// The code.
    pub code: Code,
    /// The agency.
    pub agency: Option<String>,
    /// The document.
    pub document: Option<String>,
    /// The section.
    pub section: Option<String>,
    /// Why. Never empty.
    pub reason: String,
    /// The last day on which it holds.
    pub expires: Date,
}

impl DocumentRule {
    /// The version of the form that is current in a year: the one that names it, else the newest of an earlier year (a
    /// form stays in use until a newer one is issued), else the newest of all.
    pub fn current_version(&self, year: YearLabel) -> Option<&TemplateVersion> {
        let names_it = self.versions.iter().find(|version| version.years.contains(&year));
        let earlier = || self.versions.iter().find(|version| version.years.iter().all(|named| *named < year));
        names_it.or_else(earlier).or(self.versions.first())
    }

    /// Whether a version of the form names a year; one that names none is taken for that of every year.
    pub fn names_year(&self, year: YearLabel) -> bool {
        let names = |version: &TemplateVersion| version.years.is_empty() || version.years.contains(&year);
        self.versions.is_empty() || self.versions.iter().any(names)
    }

    /// A section by its id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }
}

impl RuleSet {
    /// A document by its id.
    pub fn document(&self, id: &str) -> Option<&DocumentRule> {
        self.documents.iter().find(|document| document.id == id)
    }

    /// An agency by its id.
    pub fn agency(&self, id: &str) -> Option<&Agency> {
        self.agencies.iter().find(|agency| agency.id == id)
    }
}

impl TableRule {
    /// Whether the form itself prints this text in the table: the heading of a column, or what stands in the key column of
    /// a row. It is no answer then. Compared folded.
    pub fn prints(&self, text: &str) -> bool {
        let text = folded(text);
        let heads = self.columns.iter().flat_map(|column| std::iter::once(&column.name).chain(&column.aliases));
        !text.is_empty() && heads.chain(&self.rows).any(|own| folded(own) == text)
    }
}
