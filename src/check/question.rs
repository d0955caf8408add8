use crate::align::{Instance, Piece, SectionAnswer, Status};
use crate::document::{Document, Place};
use crate::finding::{Code, Finding, Subject};
use crate::ruleset::{Agency, DocumentRule, Section, SectionKind};

use super::Context;
use super::evidence::shortened;
use super::kept::{Reading, Sentence};

/// One form that was sent, with its rules.
#[derive(Clone, Copy)]
pub(super) struct Form<'a> {
    /// Its number in the register.
    pub at: usize,
    pub agency: &'a Agency,
    pub document: &'a DocumentRule,
    pub instance: &'a Instance,
    pub file: &'a Document,
}

/// One question of one form as one agency sent it, with all that a check needs to judge it and to speak of it.
#[derive(Clone, Copy)]
pub(super) struct Question<'a> {
    pub agency: &'a Agency,
    pub document: &'a DocumentRule,
    pub section: &'a Section,
    pub instance: &'a Instance,
    pub found: &'a SectionAnswer,
    pub file: &'a Document,
    pub reading: &'a Reading,
}

impl Context<'_> {
    /// The forms that were sent, with their rules.
    pub(super) fn forms(&self) -> impl Iterator<Item = Form<'_>> {
        self.register.instances.iter().enumerate().filter_map(|(at, instance)| {
            let agency = self.rules.agencies.iter().find(|agency| agency.id == instance.agency)?;
            let document = self.rules.documents.iter().find(|document| document.id == instance.document)?;
            let file = self.register.documents.get(instance.source)?;
            Some(Form { at, agency, document, instance, file })
        })
    }

    /// Every question of every form that was sent, but those from which the agency is exempt.
    pub(super) fn questions(&self) -> impl Iterator<Item = Question<'_>> {
        self.forms().flat_map(move |form| {
            let sections = form.document.sections.iter();
            sections.filter_map(move |section| {
                let question = self.question(form, section)?;
                (question.found.status != Status::NotApplicable).then_some(question)
            })
        })
    }

    /// A question of a form, where the form holds its section.
    pub(super) fn question<'c>(&'c self, form: Form<'c>, section: &'c Section) -> Option<Question<'c>> {
        let Form { at, agency, document, instance, file } = form;
        let number = instance.sections.iter().position(|found| found.section == section.id)?;
        let (found, reading) = (&instance.sections[number], self.reading(at, number)?);
        Some(Question { agency, document, section, instance, found, file, reading })
    }

    /// The questions that have an answer in the agency's own words: no sign-off, no shared wording.
    pub(super) fn answers(&self) -> impl Iterator<Item = Question<'_>> {
        self.questions().filter(|question| question.is_in_own_words() && question.is_answered())
    }
}

impl<'a> Question<'a> {
    /// The sentences of the answer with their pieces and words, in order.
    pub fn sentences(&self) -> impl Iterator<Item = (&'a Piece, &'a str, &'a Sentence)> {
        let pieces = &self.found.answer.pieces;
        let sentences = self.reading.sentences(&self.found.answer).iter();
        sentences.map(|sentence| {
            let piece = &pieces[sentence.piece];
            (piece, &piece.text[sentence.range.clone()], sentence)
        })
    }

    /// Whether anything stands under it.
    pub fn is_answered(&self) -> bool {
        matches!(self.found.status, Status::Answered | Status::Partial) && !self.found.answer.is_empty()
    }

    /// Whether the answer is the agency's own: no sign-off, no shared wording.
    pub fn is_in_own_words(&self) -> bool {
        !matches!(self.section.kind, SectionKind::SignOff(_) | SectionKind::Shared(_))
    }

    /// Whether the answer is one of those that the form offers: `N/A` is an answer where it is a choice.
    pub fn is_offered_choice(&self) -> bool {
        match &self.section.kind {
            SectionKind::Tick => true,
            SectionKind::Choice(choices) => {
                let answer = crate::document::folded(&self.found.answer.text());
                choices.iter().any(|choice| crate::document::folded(choice) == answer)
            }
            _ => false,
        }
    }

    /// Whether sentences are wanted, not a name, a place or a date.
    pub fn wants_prose(&self) -> bool {
        matches!(self.section.kind, SectionKind::Text | SectionKind::Own | SectionKind::Table(_))
    }

    /// Whether sentences stand there: where they are wanted, or in the place of a few words.
    pub fn holds_prose(&self) -> bool {
        self.wants_prose() || self.section.kind == SectionKind::Phrase && self.found.answer.has_words(PROSE)
    }

    /// How the question is called in a sentence: `question 8 (case studies)`, or `"deputy"` where it has no number.
    pub fn name(&self) -> String {
        named(self.section)
    }

    /// The question's words, as they stand in the file or else in the form.
    pub fn wording(&self) -> &'a str {
        match &self.found.heading {
            Some(heading) => &heading.found.text,
            None => self.section.wordings.first().map_or(&self.section.name, |wording| &wording.text),
        }
    }

    /// Where the question stands; where the form begins, if it does not stand there.
    pub fn place(&self) -> Place {
        self.found.heading.as_ref().map_or(self.instance.place, |heading| heading.found.place)
    }

    /// Where the answer begins.
    pub fn answer_place(&self) -> Place {
        self.found.answer.pieces.first().map_or_else(|| self.place(), |piece| piece.place)
    }

    /// A finding about this question with the default severity of its code.
    pub fn finding(&self, code: Code, place: Place, evidence: &str, message: String, suggestion: String) -> Finding {
        let section = Some(self.section.id.clone());
        Finding { subject: Subject { section, ..subject(self.instance) }, ..about_form(self.instance, self.file, code) }
            .with(place, evidence, message, suggestion)
    }
}

/// The fewest words of an answer that are sentences, where a place or a few words are wanted.
const PROSE: usize = 12;

/// How a section is called in a sentence.
pub(super) fn named(section: &Section) -> String {
    match &section.number {
        Some(number) => format!("question {number} ({})", section.name),
        None => format!("“{}”", section.name),
    }
}

/// A finding about a whole form, its words still to be filled in.
pub(super) fn about_form(instance: &Instance, file: &Document, code: Code) -> Finding {
    Finding { source: Some(file.source.path.clone()), subject: subject(instance), ..blank(code) }.at(instance.place)
}

/// A finding without subject and words.
pub(super) fn blank(code: Code) -> Finding {
    Finding {
        code,
        severity: code.default_severity(),
        subject: Subject::default(),
        source: None,
        page: None,
        line: None,
        message: String::new(),
        evidence: String::new(),
        suggestion: String::new(),
    }
}

fn subject(instance: &Instance) -> Subject {
    Subject { agency: Some(instance.agency.clone()), document: Some(instance.document.clone()), section: None }
}

impl Finding {
    /// The same at a place.
    pub(super) fn at(self, place: Place) -> Self {
        Self { page: place.page, line: place.line, ..self }
    }

    /// The same with its words; the evidence is shortened here and nowhere else.
    pub(super) fn with(self, place: Place, evidence: &str, message: String, suggestion: String) -> Self {
        Self { message, evidence: shortened(evidence), suggestion, ..self }.at(place)
    }
}
