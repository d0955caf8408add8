use crate::document::{Document, Place};
use crate::ruleset::YearLabel;

/// All that was sent, sorted out.
#[derive(Debug, Clone, Default)]
pub struct Register {
    /// The files, in the order of their paths.
    pub documents: Vec<Document>,
    /// Every form that was found: by agency and document in the order of the rule set, then in the order of the files.
    pub instances: Vec<Instance>,
    /// What no agency or no document explains.
    pub strays: Vec<Stray>,
    /// For each file, the id of the agency that its path names, if any.
    pub in_paths: Vec<Option<String>>,
}

/// One form as one agency sent it. An agency that sends two of a form has two instances.
#[derive(Debug, Clone)]
pub struct Instance {
    /// The agency's id.
    pub agency: String,
    /// The document's id.
    pub document: String,
    /// The index of its file in [`Register::documents`].
    pub source: usize,
    /// Its blocks in that file, from the title to the last word of the last answer.
    pub blocks: std::ops::Range<usize>,
    /// Where it begins.
    pub place: Place,
    /// The title as it stands in the file, if it has one.
    pub title: Option<Match>,
    /// The words from which the agency was read; `None` where the file's name told.
    pub agency_evidence: Option<Match>,
    /// The document's own year, if it bears one.
    pub year: Option<YearMark>,
    /// The id of the version of the form whose wording this is, where the wording tells versions apart.
    pub template: Option<String>,
    /// The words that only that version has, for the message.
    pub template_evidence: Option<Match>,
    /// Every section of the document rule, in its order.
    pub sections: Vec<SectionAnswer>,
}

/// The year line of a document.
#[derive(Debug, Clone)]
pub struct YearMark {
    /// The year that it names; for a month (`April 2014`), the calendar year.
    pub label: YearLabel,
    /// The month, where it names one, from 1.
    pub month: Option<i8>,
    /// As it stands in the file.
    pub found: Match,
}

/// One section of an instance.
#[derive(Debug, Clone)]
pub struct SectionAnswer {
    /// The section's id.
    pub section: String,
    /// Whether it is answered.
    pub status: Status,
    /// The question as it stands in the file.
    pub heading: Option<Heading>,
    /// Where the question is not there: the words that came nearest to it, for the message.
    pub nearest: Option<Match>,
    /// What stands under it.
    pub answer: Answer,
    /// The form's guidance that still stands under the question, whole or cut short.
    pub prompts: Vec<Match>,
}

/// Whether a section is answered. `NotApplicable` is for exempt sections; `Partial` is set where an answer begins and
/// is not carried through (a placeholder or a cut in it).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Status {
    /// An answer stands there.
    Answered,
    /// A part of one.
    Partial,
    /// The question is there and nothing answers it.
    Missing,
    /// The question is not there.
    #[default]
    Absent,
    /// None is asked for.
    NotApplicable,
}

impl Status {
    /// The contract's name for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Partial => "partial",
            Self::Missing => "missing",
            Self::Absent => "absent",
            Self::NotApplicable => "not-applicable",
        }
    }
}

/// A question found in a file, with what nearly was it.
#[derive(Debug, Clone)]
pub struct Heading {
    /// Where and how well it matches.
    pub found: Match,
    /// The index of the wording in the section's `wordings`.
    pub wording: usize,
    /// The words that came second for this section, if any came near.
    pub runner_up: Option<Match>,
}

/// Words in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Match {
    /// The words as they stand.
    pub text: String,
    /// Where they begin.
    pub place: Place,
    /// The first block they stand in.
    pub block: usize,
    /// How well they match what was looked for, from 0 to 1.
    pub score: f64,
}

/// What stands under a question, without the form's own words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// Its paragraphs, list items and cells, in reading order; none is blank.
    pub pieces: Vec<Piece>,
}

/// One paragraph of an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// The index of its block in the file.
    pub block: usize,
    /// The bytes of the block's text that belong to the answer.
    pub range: std::ops::Range<usize>,
    /// Those bytes, trimmed.
    pub text: String,
    /// Where it begins.
    pub place: Place,
    /// Whether it is an item of a list, numbered or bulleted.
    pub list_item: bool,
    /// Whether it is the placeholder of a content control that nobody has filled in: the form's words, not an answer.
    pub placeholder: bool,
}

impl Answer {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The paragraphs, one a line.
    pub fn text(&self) -> String {
        let lines: Vec<&str> = self.pieces.iter().map(|piece| piece.text.as_str()).collect();
        lines.join("\n")
    }

    /// The number of words, as Unicode splits them.
    pub fn words(&self) -> usize {
        self.pieces.iter().map(|piece| crate::document::words_in(&piece.text)).sum()
    }

    /// Whether there are as many words; no more paragraphs are counted than it takes.
    pub fn has_words(&self, least: usize) -> bool {
        let mut counted = 0;
        self.pieces.iter().any(|piece| {
            counted += crate::document::words_in(&piece.text);
            counted >= least
        })
    }
}

/// Text that belongs to no instance.
#[derive(Debug, Clone)]
pub struct Stray {
    /// What is not known about it.
    pub kind: StrayKind,
    /// The index of its file.
    pub source: usize,
    /// Its first words.
    pub found: Match,
    /// The document, where that is known.
    pub document: Option<String>,
    /// The agency, where that is known.
    pub agency: Option<String>,
}

/// What is not known about a stray.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StrayKind {
    /// It is one of the forms, and no agency of the register has it.
    Agency,
    /// It is none of the forms.
    Document,
}

impl Register {
    /// The instances of one agency and document, in order.
    pub fn instances_of<'a>(&'a self, agency: &'a str, document: &'a str) -> impl Iterator<Item = &'a Instance> {
        self.instances.iter().filter(move |found| found.agency == agency && found.document == document)
    }
}

impl Instance {
    /// A section by its id.
    pub fn section(&self, id: &str) -> Option<&SectionAnswer> {
        self.sections.iter().find(|section| section.section == id)
    }
}
