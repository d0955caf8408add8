use schemars::JsonSchema;
use serde::Serialize;

use crate::finding::Severity;

/// What `boardcheck check --format json` writes.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CheckReport {
    /// The number of this schema: 1.
    pub schema: u32,
    /// What wrote the report.
    pub tool: Tool,
    /// The rule set it was checked against.
    pub rules: RulesLine,
    /// The reporting year asked for: `2013-2014`, or `2014` for a calendar year.
    pub year: String,
    /// The date that everything dated was held against: `2014-07-01`.
    pub as_of: String,
    /// The files that were read, in the order of their paths.
    pub sources: Vec<SourceLine>,
    /// Every agency of the rule set (or those asked for with `--agency`), in its order.
    pub agencies: Vec<AgencyPart>,
    /// What was found: by agency, document and section in the order of the rule set, the worst first in each. What
    /// belongs to something larger stands before what belongs to its parts.
    pub findings: Vec<FindingLine>,
    /// The counts.
    pub summary: Summary,
    /// Where the date came from: `--as-of`, the path of a `boardcheck.toml`, `rule set` or `today`.
    pub as_of_from: String,
    /// Findings that a waiver or the baseline covers. They count neither in the summary nor for the gate.
    pub waived: Vec<WaivedLine>,
    /// What the exit status rests on.
    pub gate: Gate,
    /// Sentences about the run itself: waivers that no longer hold, entries of the baseline that no longer occur.
    pub notes: Vec<String>,
}

/// The program.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Tool {
    /// `boardcheck`.
    pub name: String,
    /// Its version.
    pub version: String,
}

impl Tool {
    /// This program, in this version.
    pub fn this() -> Self {
        Self { name: env!("CARGO_PKG_NAME").to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() }
    }
}

/// A rule set, named.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RulesLine {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// `built-in`, or the path of its file.
    pub source: String,
}

/// A file that was read.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SourceLine {
    /// The path as it was given, with `/` on every system; an attachment's name follows its container's after `!/`.
    pub path: String,
    /// What the content turned out to be: `pdf`, `docx`, `doc`, `rtf`, `odt`, `html`, `markdown` or `text`.
    pub format: String,
    /// The number of pages; null for formats without pages.
    pub pages: Option<u32>,
    /// The number of words of the running text.
    pub words: usize,
    /// The SHA-256 digest of the bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// What was seen and could not be read, one sentence each.
    pub warnings: Vec<String>,
    /// The pages whose text was recognised in a picture.
    pub ocr: Vec<OcrPage>,
}

/// A page whose text was recognised in a picture.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OcrPage {
    /// The page, from 1.
    pub page: Option<u32>,
    /// What the program that read it says of its confidence.
    pub confidence: String,
}

/// An agency and what it sent.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AgencyPart {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Every document that the rule set asks for or knows, in its order. One that was sent twice stands here twice.
    pub documents: Vec<DocumentPart>,
}

/// A document as an agency sent it, or did not.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DocumentPart {
    /// Its id.
    pub id: String,
    /// Whether it was sent.
    pub present: bool,
    /// The path of the file it stands in.
    pub source: Option<String>,
    /// The page on which it begins; null for formats without pages.
    pub page: Option<u32>,
    /// The year it says it is for.
    pub year: Option<String>,
    /// The version of the form it uses, where its wording tells.
    pub template: Option<String>,
    /// Every section, in the order of the rule set.
    pub sections: Vec<SectionPart>,
    /// The document's name, for people.
    pub name: String,
    /// Whether this agency has to send it.
    pub expected: bool,
    /// The line or paragraph at which it begins, for formats without pages.
    pub line: Option<u32>,
}

/// A section of a document.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SectionPart {
    /// Its id.
    pub id: String,
    /// `answered`, `partial`, `missing` (the question is there, the answer is not), `absent` (the question is not
    /// there) or `not-applicable`.
    pub status: String,
    /// The page of the question, or of the answer where there is no question.
    pub page: Option<u32>,
    /// The number of words of the answer.
    pub words: usize,
    /// How well the question matches the form's wording, from 0 to 1; null where no question was found.
    #[serde(rename = "match")]
    pub matched: Option<f64>,
    /// The section's name, for people.
    pub name: String,
    /// The question as it stands in the file. Written with `--verbose`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// The words that came second; where no question was found, those that came nearest. Written with `--verbose`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runner_up: Option<RunnerUp>,
}

/// Words that nearly were the question.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RunnerUp {
    /// The words.
    pub text: String,
    /// How well they match, from 0 to 1.
    #[serde(rename = "match")]
    pub matched: f64,
    /// Their page.
    pub page: Option<u32>,
    /// Their line or paragraph.
    pub line: Option<u32>,
}

/// One finding.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FindingLine {
    /// What kind of thing it is: see `boardcheck explain`.
    pub code: String,
    /// Its weight.
    pub severity: Severity,
    /// The agency's id; null where the finding belongs to something larger.
    pub agency: Option<String>,
    /// The document's id; null where the finding belongs to something larger.
    pub document: Option<String>,
    /// The section's id; null where the finding belongs to something larger.
    pub section: Option<String>,
    /// The path of the file.
    pub source: Option<String>,
    /// The page, from 1.
    pub page: Option<u32>,
    /// The line or paragraph, from 1.
    pub line: Option<u32>,
    /// One sentence that a person can act on.
    pub message: String,
    /// The words it rests on.
    pub evidence: String,
    /// What to send instead.
    pub suggestion: String,
    /// A name for the finding that stays while the document is edited around it.
    pub fingerprint: String,
}

/// A finding that somebody has decided to live with.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct WaivedLine {
    /// The finding.
    #[serde(flatten)]
    pub finding: FindingLine,
    /// What covers it.
    pub waived_by: WaivedBy,
    /// Why; null for the baseline.
    pub reason: Option<String>,
    /// The last day on which the waiver holds; null for the baseline.
    pub expires: Option<String>,
}

/// What a finding is covered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum WaivedBy {
    /// A waiver of the rule set.
    Waiver,
    /// The file given with `--baseline`.
    Baseline,
}

/// The counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Summary {
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
    /// Findings of severity info.
    pub infos: usize,
    /// Agencies in this report.
    pub agencies: usize,
    /// Agencies times the documents that each has to send, less exemptions.
    pub documents_expected: usize,
    /// How many of those were sent. A document that was sent twice counts once.
    pub documents_present: usize,
    /// The required sections of all expected documents, those that were never sent among them, less exemptions.
    pub answers_expected: usize,
    /// How many of those are answered, wholly or in part.
    pub answers_present: usize,
    /// Findings that a waiver or the baseline covers.
    pub waived: usize,
}

/// What the exit status rests on.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Gate {
    /// The lightest severity that fails the gate: `error`, `warning`, `info` or `never`.
    pub fail_on: String,
    /// How many findings reach it.
    pub findings: usize,
    /// Whether it failed: exit status 1, unless the job could not be done (2).
    pub failed: bool,
}

impl Gate {
    /// Whether a finding is heavy enough.
    pub fn is_reached_by(&self, finding: &FindingLine) -> bool {
        match self.fail_on.as_str() {
            "info" => true,
            "warning" => finding.severity >= Severity::Warning,
            "error" => finding.severity >= Severity::Error,
            _ => false,
        }
    }
}
