use schemars::JsonSchema;
use serde::Serialize;

use super::{FindingLine, Gate, RulesLine, SourceLine, Tool};

/// What `boardcheck diff --format json` writes.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DiffReport {
    /// The number of this schema: 1.
    pub schema: u32,
    /// Last year.
    pub previous: YearPart,
    /// This year.
    pub current: YearPart,
    /// One for every agency, document and section of the rule set, of every document that either year holds, in the
    /// order of this year's rule set.
    pub changes: Vec<ChangeLine>,
    /// How many changes have each status.
    pub summary: DiffSummary,
    /// What wrote the report.
    pub tool: Tool,
    /// The date that both years' findings were held against.
    pub as_of: String,
    /// Where the date came from: `--as-of`, the path of a `boardcheck.toml`, `rule set` or `today`.
    pub as_of_from: String,
    /// What changed beside the answers: agencies, documents, the form, people, sign-off, guidance.
    pub also: Vec<AlsoLine>,
    /// Last year's findings beside this year's.
    pub findings: FindingsPart,
    /// What the exit status rests on: findings that are new this year.
    pub gate: Gate,
    /// The names of agencies, documents and sections, for people.
    pub names: Vec<NamePart>,
}

/// What was compared, of one year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct YearPart {
    /// The year: `2013-2014`.
    pub year: String,
    /// The files, in the order of their paths.
    pub sources: Vec<SourceLine>,
    /// Its rule set.
    pub rules: RulesLine,
}

/// What became of one answer.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChangeLine {
    /// The agency's id.
    pub agency: String,
    /// The document's id.
    pub document: String,
    /// The section's id.
    pub section: String,
    /// `unchanged` (the same words), `edited`, `rewritten` (little is left), `added` (no answer last year), `removed`
    /// (none this year) or `absent` (in neither).
    pub status: String,
    /// The share of both answers' words that was kept, from 0 to 1.
    pub similarity: f64,
    /// Last year's answer, its paragraphs one a line.
    pub previous: Option<String>,
    /// This year's.
    pub current: Option<String>,
    /// How the one became the other. The texts of `equal`, `insert` and `move` joined in order are this year's answer.
    pub hunks: Vec<HunkPart>,
    /// What a reviewer should look at, by name; `remarks` says more.
    pub flags: Vec<String>,
    /// A sentence for each flag.
    pub remarks: Vec<Remark>,
    /// Where last year's answer begins.
    pub previous_place: Option<PlacePart>,
    /// Where this year's begins.
    pub current_place: Option<PlacePart>,
    /// Last year's ids, where they were others.
    pub was: Option<SectionPath>,
}

/// A stretch of text and what became of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HunkPart {
    /// `equal`, `insert`, `delete` or `move` (last year's words in another place).
    pub op: String,
    /// The words.
    pub text: String,
    /// Where the words stood last year (`move`) or stand now (`delete`), if they were moved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elsewhere: Option<SectionPath>,
}

/// A section of an agency's document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SectionPath {
    /// The agency's id.
    pub agency: String,
    /// The document's id.
    pub document: String,
    /// The section's id.
    pub section: String,
}

/// What a flag means here.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Remark {
    /// The flag.
    pub flag: String,
    /// One plain sentence.
    pub message: String,
    /// The words it rests on; empty where the whole answer is meant.
    pub evidence: String,
    /// The other section, where text moved between two.
    pub elsewhere: Option<SectionPath>,
}

/// Where an answer begins.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlacePart {
    /// The path of the file.
    pub source: String,
    /// The page, from 1.
    pub page: Option<u32>,
    /// The line or paragraph, from 1.
    pub line: Option<u32>,
    /// The number of words of the answer.
    pub words: usize,
}

/// Something that changed beside the answers.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AlsoLine {
    /// What kind of thing it is: `agency-joined`, `person`, `guidance-edition` and so on.
    pub kind: String,
    /// The agency's id, where it is about one.
    pub agency: Option<String>,
    /// The document's id, where it is about one.
    pub document: Option<String>,
    /// The section's id, where it is about one.
    pub section: Option<String>,
    /// One plain sentence.
    pub message: String,
    /// How it was.
    pub previous: Option<String>,
    /// How it is.
    pub current: Option<String>,
}

/// Last year's findings beside this year's.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct FindingsPart {
    /// Last year's that are gone.
    pub resolved: Vec<FindingLine>,
    /// This year's that were there last year.
    pub still: Vec<FindingLine>,
    /// This year's that are new.
    pub new: Vec<FindingLine>,
}

/// How many answers have each status.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DiffSummary {
    /// The same words.
    pub unchanged: usize,
    /// Other words, of which enough are last year's.
    pub edited: usize,
    /// Little is left.
    pub rewritten: usize,
    /// No answer last year.
    pub added: usize,
    /// No answer this year.
    pub removed: usize,
    /// In neither year.
    pub absent: usize,
}

/// The name of an agency, a document or a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NamePart {
    /// An agency's id; null for a document or section.
    pub agency: Option<String>,
    /// A document's id.
    pub document: Option<String>,
    /// A section's id, with its document's.
    pub section: Option<String>,
    /// The name.
    pub name: String,
}

impl DiffReport {
    /// The name of an agency, or its id where it has none.
    pub fn agency_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.named(id, |name| name.agency.as_deref() == Some(id))
    }

    /// The name of a document, or its id where it has none.
    pub fn document_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.named(id, |name| name.document.as_deref() == Some(id) && name.section.is_none())
    }

    /// The name of a section, or its id where it has none.
    pub fn section_name<'a>(&'a self, document: &str, id: &'a str) -> &'a str {
        self.named(id, |name| name.document.as_deref() == Some(document) && name.section.as_deref() == Some(id))
    }

    fn named<'a>(&'a self, id: &'a str, is: impl Fn(&NamePart) -> bool) -> &'a str {
        self.names
            .iter()
            .find(|name| is(name))
            .map(|name| name.name.as_str())
            .filter(|name| !name.is_empty())
            .unwrap_or(id)
    }
}
