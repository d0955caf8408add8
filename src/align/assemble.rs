//! Forms with their answers: a draft becomes an instance.

use super::answers::{
    FormWords, Point, after_question, form_words, match_of, pieces, place_of, point_of, prompts_in, start_of,
};
use super::candidates::{Candidate, LABEL_FIT};
use super::cover::Covers;
use super::drafts::Draft;
use super::frame;
use super::marks;
use super::patterns::{Patterns, Role, with_names};
use super::rated;
use super::register::{Answer, Heading, Instance, Match, SectionAnswer, Status};
use super::running;
use super::signed;
use super::stream::Stream;
use crate::document::folded;
use crate::ruleset::{RuleSet, Section, SectionKind};

/// Everything that is known of one file while it is aligned.
pub(super) struct Desk<'a> {
    pub stream: &'a Stream<'a>,
    pub candidates: &'a [Candidate],
    pub patterns: &'a Patterns,
    pub covers: &'a Covers<'a>,
    pub rules: &'a RuleSet,
}

impl Desk<'_> {
    /// The instance of a draft; agency and source are set by the caller.
    pub fn instance(&self, draft: &Draft) -> Instance {
        let form = &self.rules.documents[draft.document];
        let year = marks::year(self.stream, draft, form);
        let (template, template_evidence) = marks::template(self.stream, draft, self.candidates, form).unzip();
        let title = draft.events.iter().find(|event| matches!(event.role, Role::Title { .. }));
        let mut sections: Vec<SectionAnswer> =
            (0..form.sections.len()).map(|section| self.section(draft, section)).collect();
        if let Some(own) = form.sections.iter().position(|section| section.kind == SectionKind::Own) {
            sections[own] = self.own(draft, own, &sections, year.as_ref().map(|year| &year.found));
        }
        signed::move_sign_off(form, &mut sections);
        let last = point_of(self.stream, draft.end.saturating_sub(1).max(draft.start)).0;
        Instance {
            agency: String::new(),
            document: form.id.clone(),
            source: 0,
            blocks: point_of(self.stream, draft.start).0..last + 1,
            place: place_of(self.stream, draft),
            title: title.map(|event| match_of(self.stream, event.start, event.end, event.score)),
            agency_evidence: None,
            year,
            template,
            template_evidence,
            sections,
        }
    }

    pub(super) fn section(&self, draft: &Draft, section: usize) -> SectionAnswer {
        let rule = &self.rules.documents[draft.document].sections[section];
        let question = draft.events.iter().enumerate().find(|(_, event)| opens(event.role, section));
        let passages = self.passages(draft, section);
        // A label that comes after the board's own wording is a heading of the agency's.
        let question = question.filter(|(at, _)| passages.first().is_none_or(|(first, _)| at < first));
        let dates = draft.events.iter().enumerate().find(|(_, event)| event.role.section() == Some(section));
        let runner_up = |chosen| marks::runner_up(self.stream, self.candidates, draft, section, chosen);
        let mut found = SectionAnswer {
            section: rule.id.clone(),
            status: Status::Absent,
            heading: None,
            nearest: None,
            answer: Answer::default(),
            prompts: Vec::new(),
        };
        let from: Point = match (question, passages.first(), dates) {
            (Some((_, event)), _, _) => {
                let wording = if let Role::Question { wording, .. } = event.role { wording } else { 0 };
                let heading = match_of(self.stream, event.start, event.end, event.score);
                found.heading = Some(Heading { found: heading, wording, runner_up: runner_up(Some(event)) });
                let opens_passage = matches!(event.role, Role::Passage { .. });
                if opens_passage {
                    start_of(self.stream, event)
                } else {
                    after_question(self.stream, event, self.words(event))
                }
            }
            (None, Some((_, event)), _) => match self.label_before(event, draft.document, section) {
                Some((heading, point)) => {
                    found.heading = Some(heading);
                    point
                }
                None => point_of(self.stream, event.start),
            },
            (None, None, None) if let Some(answer) = self.out_of_order(draft, section) => {
                found.answer = answer;
                found.status = Status::Answered;
                return found;
            }
            // A sign-off that begins with its date.
            (None, None, Some((_, event))) => start_of(self.stream, event),
            (None, None, None) => {
                found.nearest = runner_up(None);
                return found;
            }
        };
        let first = question.or(passages.first().copied()).or(dates).map_or(0, |(at, _)| at);
        let to = self.end_of(draft, section, first, &passages, rule);
        let (prompts, guidance) = prompts_in(self, draft.document, from, to);
        let mut form = guidance.clone();
        form.extend(self.boilerplate(draft));
        // What is only like the label may be what answers it.
        let label = |event: &&Candidate| !matches!(event.role, Role::SignOff { .. }) || event.score >= LABEL_FIT;
        for again in draft.events.iter().filter(|event| opens(event.role, section)).skip(1).filter(label) {
            form.extend(form_words(self.stream, again.start, again.end));
        }
        found.answer = pieces(self.stream, from, to, &form);
        self.strip(&mut found.answer, rule, question.map(|(_, event)| event));
        found.prompts = prompts;
        if let Some((_, event)) = question {
            self.leave_what_is_printed(event, to, &guidance, &mut found);
        }
        if !matches!(rule.kind, SectionKind::Shared(_) | SectionKind::SignOff(_) | SectionKind::Table(_)) {
            found.prompts.extend(self.introductions_within(draft, &found.answer));
        }
        let blank = found.answer.pieces.iter().all(|piece| piece.placeholder);
        found.status = if blank { Status::Missing } else { Status::Answered };
        found
    }

    /// Takes out of an answer what is the form's: the rest of the question, a mark, the question once more, printed rows.
    fn strip(&self, answer: &mut Answer, rule: &Section, question: Option<&Candidate>) {
        if !matches!(rule.kind, SectionKind::Shared(_)) {
            if let Some(event) = question
                && let Role::Question { wording, .. } = event.role
            {
                let wording = with_names(&rule.wordings[wording].text, self.rules);
                frame::strip_rest(self.stream, event, &wording, answer);
            }
            frame::strip(self.stream, answer);
        }
        let in_words = matches!(rule.kind, SectionKind::Text | SectionKind::Phrase | SectionKind::Person);
        if in_words && let Some(event) = question {
            rated::strip(self.stream, event, answer);
        }
        // The question once more, where its answer belongs, answers nothing.
        if repeats(rule, answer) {
            answer.pieces.clear();
        }
        if let SectionKind::Table(table) = &rule.kind {
            answer.pieces.retain(|piece| !table.prints(&piece.text));
        }
    }

    /// The paragraphs of a shared wording that stand together, where most of it stands: one that is quoted elsewhere in the
    /// form is the agency's own text.
    fn passages<'d>(&self, draft: &'d Draft, section: usize) -> Vec<(usize, &'d Candidate)> {
        let of_section = |(_, event): &(usize, &Candidate)| matches!(event.role, Role::Passage { section: there, .. } if there == section);
        together(&draft.events.iter().enumerate().filter(of_section).collect::<Vec<_>>(), |word| {
            self.stream.words[word].block
        })
    }

    /// A shared wording that stands out of the form's order, and so is no link of the chain.
    fn out_of_order(&self, draft: &Draft, section: usize) -> Option<Answer> {
        let of_section = self.candidates.iter().enumerate().filter(|(_, candidate)| {
            matches!(candidate.role, Role::Passage { document, section: there, .. } if (document, there) == (draft.document, section))
                && candidate.score >= OUT_OF_ORDER
                && candidate.start >= draft.start
                && candidate.end <= draft.end
        });
        let passages = together(&of_section.collect::<Vec<_>>(), |word| self.stream.words[word].block);
        let (first, last) = (passages.first()?.1, passages.last()?.1);
        let end = self.stream.words[last.end - 1].block + 1;
        Some(pieces(self.stream, point_of(self.stream, first.start), (end, 0), &[]))
    }

    /// The label on the line of a shared wording's first paragraph, and where the paragraph itself begins.
    fn label_before(&self, event: &Candidate, document: usize, section: usize) -> Option<(Heading, Point)> {
        self.patterns.all.iter().find_map(|pattern| {
            let Role::Question { document: d, section: s, wording } = pattern.role else { return None };
            let end = event.start + pattern.tokens.len();
            if (d, s) != (document, section) || end >= event.end {
                return None;
            }
            let fit = pattern.tokens.fit(&self.stream.words[event.start..end], LABEL_FIT, 1.0);
            if fit.score < LABEL_FIT {
                return None;
            }
            let label = Candidate { role: pattern.role, end, score: fit.score, ..event.clone() };
            let found = match_of(self.stream, event.start, end, fit.score);
            let heading = Heading { found, wording, runner_up: None };
            Some((heading, after_question(self.stream, &label, pattern.tokens.len())))
        })
    }

    fn words(&self, event: &Candidate) -> usize {
        self.patterns
            .all
            .iter()
            .find(|pattern| pattern.role == event.role)
            .map_or(event.end - event.start, |pattern| pattern.tokens.len())
    }

    /// Where the region of a section ends: at the next question, or, for shared wording, with its last paragraph.
    fn end_of(
        &self,
        draft: &Draft,
        section: usize,
        first: usize,
        passages: &[(usize, &Candidate)],
        rule: &Section,
    ) -> Point {
        let next =
            draft.events[first..].iter().find(|event| event.role.section().is_some_and(|there| there != section));
        let after = draft.events[first].end;
        let limit =
            next.map_or_else(|| point_of(self.stream, draft.end), |event| self.with_what_heads_it(event, after));
        let SectionKind::Shared(paragraphs) = &rule.kind else { return limit };
        let form = &self.rules.documents[draft.document].sections;
        let is_shared = |event: &Candidate| {
            event.role.section().is_some_and(|there| matches!(form[there].kind, SectionKind::Shared(_)))
        };
        let last = passages.last().map_or(draft.events[first].end, |(_, last)| last.end);
        let block = self.stream.words[last - 1].block + 1;
        let limit = limit.min(self.own_from(draft, block, limit));
        match (next.is_some_and(is_shared), passages.is_empty()) {
            // What an agency wrote between two of the board's wordings it added to the first.
            (true, _) => limit,
            (false, false) => limit.min((block, 0)),
            (false, true) => limit.min((block + paragraphs.len(), 0)),
        }
    }

    /// Sentences of the form's introduction that stand in the midst of an answer. Above and below one they may stand where
    /// the form has them.
    fn introductions_within(&self, draft: &Draft, answer: &Answer) -> Vec<Match> {
        let (Some(first), Some(last)) = (answer.pieces.first(), answer.pieces.last()) else { return Vec::new() };
        let (from, to) = ((first.block, first.range.end), (last.block, last.range.start));
        let within = self.boilerplate_events(draft).filter(|event| {
            event.end - event.start >= SENTENCE
                && point_of(self.stream, event.start) >= from
                && point_of(self.stream, event.end - 1) < to
        });
        within.map(|event| match_of(self.stream, event.start, event.end, event.score)).collect()
    }

    fn boilerplate_events(&self, draft: &Draft) -> impl Iterator<Item = &Candidate> {
        let (start, end, of) = (draft.start, draft.end, draft.document);
        self.candidates.iter().filter(move |candidate| {
            matches!(candidate.role, Role::Boilerplate { document, .. } if document == of)
                && candidate.start >= start
                && candidate.end <= end
        })
    }

    pub(super) fn boilerplate(&self, draft: &Draft) -> Vec<FormWords> {
        let first = draft.events.iter().position(|event| event.role.section().is_some()).unwrap_or(draft.events.len());
        let running = draft.events[first..].iter().filter(|event| matches!(event.role, Role::Title { .. }));
        let running = running.map(|title| running::line(self.stream, title));
        self.boilerplate_events(draft)
            .flat_map(|event| form_words(self.stream, event.start, event.end))
            .chain(running)
            .collect()
    }
}

/// How well a shared wording has to fit where its place in the form says nothing for it.
const OUT_OF_ORDER: f64 = 0.8;

/// So many words of an introduction are no heading of the form's between two parts of an answer.
const SENTENCE: usize = 8;

/// The most blocks that stand between two paragraphs of one shared wording.
const BETWEEN: usize = 2;

/// The longest run of passages that stand together, the first of equals.
fn together<'c>(passages: &[(usize, &'c Candidate)], block: impl Fn(usize) -> usize) -> Vec<(usize, &'c Candidate)> {
    let near = |one: &(usize, &Candidate), other: &(usize, &Candidate)| {
        block(other.1.start) <= block(one.1.end - 1) + 1 + BETWEEN
    };
    let runs = passages.chunk_by(near);
    let longest = runs.rev().max_by_key(|run| run.len());
    longest.map(<[_]>::to_vec).unwrap_or_default()
}

/// Whether an answer is the question's own words and nothing else.
fn repeats(rule: &Section, answer: &Answer) -> bool {
    let longest = rule.wordings.iter().map(|wording| wording.text.len()).max().unwrap_or(0);
    // Stops and spaces may be more than the question's, but most answers are longer than any question.
    if answer.pieces.iter().map(|piece| piece.text.len()).sum::<usize>() > 2 * longest {
        return false;
    }
    let said = folded(&answer.text());
    !said.is_empty() && rule.wordings.iter().any(|wording| folded(&wording.text) == said)
}

/// Whether a candidate is the question of a section itself.
fn opens(role: Role, section: usize) -> bool {
    match role {
        Role::Question { section: there, .. } | Role::SignOff { section: there, opens: true, .. } => there == section,
        _ => false,
    }
}
