//! A small register made by hand, for the tests of single checks.

use jiff::civil::{Date, date};

use crate::align::{Answer, Heading, Instance, Match, Piece, Register, SectionAnswer, Status};
use crate::document::{Block, Document, Place, Source, Style, Text};
use crate::finding::Finding;
use crate::ruleset::{
    Agency, Board, Dated, DocumentRule, Period, Phrases, RuleSet, Section, SectionKind, SignOff, TemplateVersion,
    Wording, YearLabel,
};

use super::Context;

/// What two fictional agencies (`harbour`, `moor`) sent of two forms: `report` with the questions `aims` (at least five
/// words), `data`, `plans`, `lead` (a person) and `sign-off`; `statement` with the shared `vision` and the text `own`.
pub(super) struct Sent {
    pub rules: RuleSet,
    pub register: Register,
    pub year: YearLabel,
    pub as_of: Date,
}

impl Sent {
    pub fn new() -> Self {
        Self {
            rules: rules(),
            register: Register::default(),
            year: YearLabel { first: 2013, last: 2014 },
            as_of: date(2014, 7, 1),
        }
    }

    /// One more form, in a file of its own, every question answered in a way that no check minds.
    pub fn form(mut self, agency: &str, document: &str) -> Self {
        let path = format!("{agency}/{document}-{}.docx", self.register.documents.len());
        let rule = self.rules.documents.iter().find(|rule| rule.id == document).unwrap();
        let mut file = Document { source: Source { path, ..Source::default() }, ..Document::default() };
        block(&mut file, &rule.titles[0]);
        let mut sections = Vec::new();
        for section in &rule.sections {
            let at = block(&mut file, &section.wordings[0].text);
            let found = Match { text: section.wordings[0].text.clone(), place: Place::page(1), block: at, score: 1.0 };
            sections.push(SectionAnswer {
                section: section.id.clone(),
                status: Status::Answered,
                heading: Some(Heading { found, wording: 0, runner_up: None }),
                nearest: None,
                answer: Answer::default(),
                prompts: Vec::new(),
            });
        }
        let instance = Instance {
            agency: agency.into(),
            document: document.into(),
            source: self.register.documents.len(),
            blocks: 0..file.blocks.len(),
            place: Place::page(1),
            title: None,
            agency_evidence: None,
            year: None,
            template: None,
            template_evidence: None,
            sections,
        };
        let ids: Vec<(String, SectionKind)> =
            rule.sections.iter().map(|section| (section.id.clone(), section.kind.clone())).collect();
        self.register.documents.push(file);
        self.register.instances.push(instance);
        for (id, kind) in ids {
            let words = match kind {
                SectionKind::Person => "Robin Example, head of care".to_owned(),
                SectionKind::SignOff(_) => "Ratified by: Quality Committee\nRatified on: 3 March 2014".to_owned(),
                SectionKind::Shared(paragraphs) => paragraphs.join("\n"),
                _ => format!("Pilots row out for {id} each day, and the {agency} crew keeps its {document}."),
            };
            self = self.answer(&id, &words.lines().collect::<Vec<_>>());
        }
        self
    }

    /// The answer to a question of the last form, paragraph by paragraph; one that begins with `- ` is a list item.
    pub fn answer(mut self, id: &str, paragraphs: &[&str]) -> Self {
        let file = self.register.documents.last_mut().unwrap();
        let mut pieces = Vec::new();
        for paragraph in paragraphs {
            let text = paragraph.strip_prefix("- ").unwrap_or(paragraph);
            let block = block(file, text);
            let list_item = text != *paragraph;
            let (range, text) = (0..text.len(), text.to_owned());
            pieces.push(Piece { block, range, text, place: Place::page(1), list_item, placeholder: false });
        }
        let blocks = file.blocks.len();
        let section = self.section(id);
        section.answer = Answer { pieces };
        section.status = Status::Answered;
        self.last().blocks.end = blocks;
        self
    }

    /// The question stands there and nothing under it.
    pub fn missing(mut self, id: &str) -> Self {
        let section = self.section(id);
        section.answer = Answer::default();
        section.status = Status::Missing;
        self
    }

    /// The question is not there.
    pub fn absent(mut self, id: &str) -> Self {
        self = self.missing(id);
        let section = self.section(id);
        section.heading = None;
        section.status = Status::Absent;
        self
    }

    /// The form's guidance stands under the last question that was changed to be missing, or else under `data`.
    pub fn prompt(mut self, words: &str) -> Self {
        let sections = &mut self.last().sections;
        let at = sections.iter().position(|section| section.status == Status::Missing).unwrap_or(1);
        sections[at].prompts.push(matched(words));
        self
    }

    /// Words on page 5 that came near the question that is not there.
    pub fn near(mut self, words: &str) -> Self {
        let near = Match { place: Place::page(5), ..matched(words) };
        let absent = self.last().sections.iter_mut().find(|section| section.status == Status::Absent);
        absent.unwrap().nearest = Some(near);
        self
    }

    /// The last form.
    pub fn last(&mut self) -> &mut Instance {
        self.register.instances.last_mut().unwrap()
    }

    fn section(&mut self, id: &str) -> &mut SectionAnswer {
        self.last().sections.iter_mut().find(|section| section.section == id).unwrap()
    }
}

/// What a check finds, in the order of subject and code.
pub(super) fn findings(sent: &Sent, run: fn(&Context<'_>, &mut Vec<Finding>)) -> Vec<Finding> {
    let mut found = Vec::new();
    let context = Context::new(&sent.register, &sent.rules, sent.year, sent.as_of, None);
    run(&context, &mut found);
    found.sort_by(|a, b| (&a.subject, a.code).cmp(&(&b.subject, b.code)));
    found
}

/// `agency/document/section` of each finding, `-` where there is none.
pub(super) fn subjects(found: &[Finding]) -> Vec<String> {
    let part = |id: &Option<String>| id.clone().unwrap_or_else(|| "-".into());
    let subject = |finding: &Finding| {
        let subject = &finding.subject;
        format!("{}/{}/{}", part(&subject.agency), part(&subject.document), part(&subject.section))
    };
    found.iter().map(subject).collect()
}

/// Words found somewhere.
pub(super) fn matched(text: &str) -> Match {
    Match { text: text.into(), place: Place::page(1), block: 0, score: 1.0 }
}

fn block(file: &mut Document, text: &str) -> usize {
    let text = Text::new(text, Style::empty(), Place::page(1));
    file.blocks.push(Block { text, place: Place::page(1), ..Block::default() });
    file.blocks.len() - 1
}

fn rules() -> RuleSet {
    let agency = |id: &str, name: &str| Agency { id: id.into(), name: name.into(), ..Agency::default() };
    let section = |id: &str, number: Option<&str>, kind: SectionKind, words: &str| Section {
        id: id.into(),
        name: id.into(),
        number: number.map(Into::into),
        kind,
        required: true,
        wordings: vec![Wording { text: words.into(), versions: Vec::new() }],
        prompts: Vec::new(),
        min_words: (id == "aims").then_some(5),
    };
    let version =
        |id: &str| TemplateVersion { id: id.into(), years: vec![id.parse().unwrap()], boilerplate: Vec::new() };
    let sign_off = SignOff {
        by_labels: vec!["Ratified by".into()],
        on_labels: vec!["Ratified on".into()],
        months_before: 4,
        months_after: 6,
        ..SignOff::default()
    };
    let vision = "Children in {area} grow up safe and {agency} helps {board} to see that they do.";
    RuleSet {
        phrases: phrases(),
        board: Board { name: "Tarnshire Children’s Board".into(), area: "Tarnshire".into(), ..Board::default() },
        period: Period { starts: (4, 1), ..Period::default() },
        agencies: vec![agency("harbour", "Harbour Council"), agency("moor", "Moor Trust")],
        documents: vec![
            DocumentRule {
                id: "statement".into(),
                name: "mission statement".into(),
                titles: vec!["Mission statement".into()],
                required: true,
                sections: vec![
                    section("vision", None, SectionKind::Shared(vec![vision.into()]), "Vision"),
                    section("own", None, SectionKind::Own, "Our expectations"),
                ],
                ..DocumentRule::default()
            },
            DocumentRule {
                id: "report".into(),
                name: "practice report".into(),
                titles: vec!["Practice report".into()],
                required: true,
                dated: Dated::Year,
                versions: vec![version("2013-2014"), version("2012-2013")],
                sections: vec![
                    section("aims", Some("1"), SectionKind::Text, "Aims and how they are told"),
                    section("data", Some("2"), SectionKind::Text, "Data that is kept"),
                    section("plans", Some("3"), SectionKind::Text, "Plans and where they are recorded"),
                    section("lead", None, SectionKind::Person, "Lead"),
                    section("sign-off", None, SectionKind::SignOff(sign_off), "Ratified by"),
                ],
                ..DocumentRule::default()
            },
        ],
        ..RuleSet::default()
    }
}

/// The built-in words for what is no answer: every rule set of an English board includes them.
fn phrases() -> Phrases {
    let built_in = crate::ruleset::built_in("hscb-2014").unwrap().phrases;
    Phrases { placeholders: built_in.placeholders, empty_answers: built_in.empty_answers, ..Phrases::default() }
}
