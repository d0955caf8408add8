use crate::align::{Instance, Register};
use crate::document::Source;
use crate::ruleset::{Agency, DocumentRule, RuleSet, Section, YearLabel};

use super::between::mark_moves;
use super::flags::flags;
use super::pairing::{AgencyPair, DocumentPair, pair_agencies, pair_documents, pair_forms, pair_sections};
use super::{Change, ChangeStatus, FindingsCompared, SectionRef, also, answers};

/// One year's register, with what was asked for.
#[derive(Clone, Copy)]
pub struct Year<'a> {
    /// The year that the register is of.
    pub year: YearLabel,
    /// What was sent.
    pub register: &'a Register,
    /// What was asked for: the two years may have rule sets of their own.
    pub rules: &'a RuleSet,
}

/// Two years side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Last year.
    pub previous: YearSide,
    /// This year.
    pub current: YearSide,
    /// One for every agency, document and section of the rule set, of every document that either year holds, in the
    /// order of this year's rule set; what only last year's asked for follows at the end of its document.
    pub changes: Vec<Change>,
    /// What else changed, in the order of [`AlsoKind`], then of the rule set.
    pub also: Vec<Also>,
    /// Last year's findings beside this year's, where both were given; see [`super::compare_findings`].
    pub findings: Option<FindingsCompared>,
}

impl Comparison {
    /// The number of changes with this status.
    pub fn count(&self, status: ChangeStatus) -> usize {
        self.changes.iter().filter(|change| change.status == status).count()
    }
}

/// What was compared, of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct YearSide {
    /// The year.
    pub year: YearLabel,
    /// The id of its rule set.
    pub rules: String,
    /// The files, in the order of their paths.
    pub sources: Vec<Source>,
}

/// Something that changed beside the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Also {
    /// What it is.
    pub kind: AlsoKind,
    /// The agency's id, where it is about one.
    pub agency: Option<String>,
    /// The document's id, where it is about one.
    pub document: Option<String>,
    /// The section's id, where it is about one.
    pub section: Option<String>,
    /// One plain sentence.
    pub message: String,
    /// How it was: a name, a date, a wording.
    pub previous: Option<String>,
    /// How it is.
    pub current: Option<String>,
}

/// The kinds of what else changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AlsoKind {
    /// An agency that sent nothing last year.
    AgencyJoined,
    /// An agency that sends nothing this year.
    AgencyLeft,
    /// The same agency under another name.
    AgencyRenamed,
    /// A body that took an agency's place, as the rule set has it.
    AgencySucceeded,
    /// A document that an agency did not send last year.
    DocumentAdded,
    /// A document that an agency sent last year alone.
    DocumentGone,
    /// Another version of the form.
    TemplateVersion,
    /// A question of the form in other words, asked for the first time, or no longer.
    TemplateWording,
    /// Another name where the form asks for a person.
    Person,
    /// Signed off by another body or person.
    SignOffBy,
    /// Signed off on another date.
    SignOffDate,
    /// The board's shared wording in other words.
    SharedWording,
    /// Guidance or law cited last year and no longer.
    GuidanceDropped,
    /// Guidance or law cited in another edition than last year.
    GuidanceEdition,
    /// Guidance or law cited for the first time.
    GuidanceAdded,
}

impl AlsoKind {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::AgencyJoined => "agency-joined",
            Self::AgencyLeft => "agency-left",
            Self::AgencyRenamed => "agency-renamed",
            Self::AgencySucceeded => "agency-succeeded",
            Self::DocumentAdded => "document-added",
            Self::DocumentGone => "document-gone",
            Self::TemplateVersion => "template-version",
            Self::TemplateWording => "template-wording",
            Self::Person => "person",
            Self::SignOffBy => "sign-off-by",
            Self::SignOffDate => "sign-off-date",
            Self::SharedWording => "shared-wording",
            Self::GuidanceDropped => "guidance-dropped",
            Self::GuidanceEdition => "guidance-edition",
            Self::GuidanceAdded => "guidance-added",
        }
    }
}

/// Compares two years. Deterministic, and linear in the text of both.
pub fn compare(previous: &Year<'_>, current: &Year<'_>) -> Comparison {
    let agencies = pair_agencies(previous, current);
    let documents = pair_documents(previous.rules, current.rules);
    let mut changes = Vec::new();
    let mut also = Vec::new();
    also::form(&documents, &mut also);
    for agency in &agencies {
        let compared = agency_changes(previous, current, *agency, &documents, &mut also);
        also::agency(previous, current, *agency, !compared.is_empty(), &mut also);
        changes.extend(compared);
    }
    also.sort_by_key(|also| also.kind);
    Comparison { previous: side(previous), current: side(current), changes, also, findings: None }
}

/// The changes of one agency, in every document that either year holds.
fn agency_changes(
    previous: &Year<'_>,
    current: &Year<'_>,
    agency: AgencyPair<'_>,
    documents: &[DocumentPair<'_>],
    also: &mut Vec<Also>,
) -> Vec<Change> {
    let mut changes = Vec::new();
    for document in documents {
        let before = forms(previous.register, agency.previous, document.previous);
        let now = forms(current.register, agency.current, document.current);
        if before.is_empty() && now.is_empty() {
            continue;
        }
        also::document(agency, *document, &before, &now, also);
        let (before_any, now_any) = (!before.is_empty(), !now.is_empty());
        let pairs = pair_forms(&before, &now);
        let before: Vec<_> = pairs.iter().map(|pair| pair.previous).collect();
        let now: Vec<_> = pairs.iter().map(|pair| pair.current).collect();
        for section in pair_sections(*document) {
            let old = answers::side(previous.register, &before, section.previous);
            let new = answers::side(current.register, &now, section.current);
            let was = name(agency.previous, document.previous, section.previous);
            let is = name(agency.current, document.current, section.current);
            let Some(subject) = is.or_else(|| was.clone()) else { continue };
            let was = was.filter(|was| *was != subject);
            let (mut change, diff) = answers::change(subject, was, old.as_ref(), new.as_ref());
            change.flags = flags(&change, old.as_ref(), new.as_ref(), diff.as_ref());
            // Where the whole form is new or gone, that has been said.
            if before_any && now_any {
                also::section(&mut change, section, also);
            }
            changes.push(change);
        }
    }
    mark_moves(&mut changes);
    for change in &mut changes {
        change.flags.sort_by_key(|flag| flag.kind);
    }
    changes
}

fn forms<'a>(register: &'a Register, agency: Option<&Agency>, document: Option<&DocumentRule>) -> Vec<&'a Instance> {
    let (Some(agency), Some(document)) = (agency, document) else { return Vec::new() };
    register.instances.iter().filter(|form| form.agency == agency.id && form.document == document.id).collect()
}

/// The ids of a section. A document or section that one rule set does not have keeps the other's name.
fn name(agency: Option<&Agency>, document: Option<&DocumentRule>, section: Option<&Section>) -> Option<SectionRef> {
    Some(SectionRef { agency: agency?.id.clone(), document: document?.id.clone(), section: section?.id.clone() })
}

fn side(year: &Year<'_>) -> YearSide {
    YearSide {
        year: year.year,
        rules: year.rules.id.clone(),
        sources: year.register.documents.iter().map(|document| document.source.clone()).collect(),
    }
}
