//! Registers made by hand: two fictional agencies and two forms.

use boardcheck::align::{Answer, Heading, Instance, Match, Piece, Register, SectionAnswer, Status};
use boardcheck::compare::{Change, Comparison, Hunk, HunkKind, Year, compare};
use boardcheck::document::{Document, Format, Place, Source};
use boardcheck::ruleset::{Agency, DocumentRule, RuleSet, Section, SectionKind, SignOff, Wording, YearLabel};

/// Harbour Council and Moor Trust, asked for a `report` (`aims`, `data`, `audit`, `sign-off`) and for `roles`
/// (`lead`, `area`).
pub fn rules() -> RuleSet {
    let agency = |id: &str, name: &str| Agency { id: id.into(), name: name.into(), ..Agency::default() };
    let sign_off =
        SignOff { by_labels: vec!["Ratified by".into()], on_labels: vec!["Ratified on".into()], ..SignOff::default() };
    let report = vec![
        section("aims", SectionKind::Text, "What the agency sets out to do and how it is told"),
        section("data", SectionKind::Text, "Figures that are kept and looked at"),
        section("audit", SectionKind::Text, "Audits of practice and their results"),
        section("sign-off", SectionKind::SignOff(sign_off), "Ratified"),
    ];
    let roles = vec![section("lead", SectionKind::Person, "Lead"), section("area", SectionKind::Phrase, "Area")];
    RuleSet {
        id: "tarnshire".into(),
        agencies: vec![agency("harbour", "Harbour Council"), agency("moor", "Moor Trust")],
        documents: vec![document("report", "practice report", report), document("roles", "roles form", roles)],
        ..RuleSet::default()
    }
}

pub fn section(id: &str, kind: SectionKind, words: &str) -> Section {
    let wordings = vec![Wording { text: words.into(), versions: Vec::new() }];
    Section { id: id.into(), name: id.into(), kind, wordings, ..Section::default() }
}

pub fn document(id: &str, name: &str, sections: Vec<Section>) -> DocumentRule {
    DocumentRule { id: id.into(), name: name.into(), titles: vec![name.into()], sections, ..DocumentRule::default() }
}

/// One year's register. Each form is a file of its own; an answer is its lines, and `- ` begins an item of a list.
#[derive(Default)]
pub struct Sent(pub Register);

impl Sent {
    pub fn form(mut self, agency: &str, document: &str, answers: &[(&str, &str)]) -> Self {
        let source = self.0.documents.len();
        let path = format!("{agency}/{document}-{source}.docx");
        let file = Source { path, format: Format::Docx, ..Source::default() };
        self.0.documents.push(Document { source: file, ..Document::default() });
        let sections = answers.iter().map(|(id, text)| answer(id, text)).collect();
        self.0.instances.push(Instance {
            agency: agency.into(),
            document: document.into(),
            source,
            blocks: 0..0,
            place: Place::line(1),
            title: None,
            agency_evidence: None,
            year: None,
            template: None,
            template_evidence: None,
            sections,
        });
        self
    }

    /// A report of Harbour Council with one answer.
    pub fn data(text: &str) -> Self {
        Self::default().form("harbour", "report", &[("data", text)])
    }
}

fn answer(id: &str, text: &str) -> SectionAnswer {
    let piece = |(at, line): (usize, &str)| {
        let words = line.strip_prefix("- ").unwrap_or(line);
        Piece {
            block: at,
            range: 0..words.len(),
            text: words.into(),
            place: Place::line(at as u32 + 1),
            list_item: words != line,
            placeholder: false,
        }
    };
    let pieces: Vec<Piece> = text.lines().filter(|line| !line.trim().is_empty()).enumerate().map(piece).collect();
    let status = if pieces.is_empty() { Status::Missing } else { Status::Answered };
    let found = Match { text: id.into(), place: Place::line(1), block: 0, score: 1.0 };
    SectionAnswer {
        section: id.into(),
        status,
        heading: Some(Heading { found, wording: 0, runner_up: None }),
        nearest: None,
        answer: Answer { pieces },
        prompts: Vec::new(),
    }
}

pub fn label(first: i16) -> YearLabel {
    YearLabel { first, last: first + 1 }
}

/// Compares two years under one rule set.
pub fn compared(last: &Sent, this: &Sent) -> Comparison {
    let rules = rules();
    let year = |first, sent| Year { year: label(first), register: sent, rules: &rules };
    compare(&year(2012, &last.0), &year(2013, &this.0))
}

/// What became of Harbour Council's answer about its data.
pub fn data(last: &str, this: &str) -> Change {
    let mut changes = compared(&Sent::data(last), &Sent::data(this)).changes;
    let at = changes.iter().position(|change| change.subject.section == "data");
    changes.swap_remove(at.unwrap_or(usize::MAX))
}

/// Last year's words and this year's, as the hunks give them.
pub fn applied(hunks: &[Hunk]) -> (String, String) {
    let joined = |kinds: &[HunkKind]| {
        hunks.iter().filter(|hunk| kinds.contains(&hunk.kind)).map(|hunk| hunk.text.as_str()).collect::<String>()
    };
    (joined(&[HunkKind::Equal, HunkKind::Delete]), joined(&[HunkKind::Equal, HunkKind::Insert, HunkKind::Move]))
}

/// The names of a change's flags.
pub fn flags(change: &Change) -> Vec<&'static str> {
    change.flags.iter().map(|flag| flag.kind.name()).collect()
}
