//! The agency's own text in a form: what is left when everything else is taken out.

use super::answers::{Point, form_words, match_of, pieces, point_of, start_of, word_at};
use super::assemble::Desk;
use super::drafts::Draft;
use super::marks;
use super::patterns::Role;
use super::register::{Answer, Heading, Match, SectionAnswer, Status};
use crate::document::{BlockKind, Letters, Style, fold, folded};
use crate::ruleset::SectionKind;

impl Desk<'_> {
    /// The agency's own text: what is left of the form when everything else is taken out.
    pub(super) fn own(
        &self,
        draft: &Draft,
        own: usize,
        sections: &[SectionAnswer],
        year: Option<&Match>,
    ) -> SectionAnswer {
        let mut taken = self.boilerplate(draft);
        let zone = marks::zone(draft);
        for (at, event) in draft.events.iter().enumerate() {
            let again = event.role.section().is_some_and(|section| {
                draft.events[..at]
                    .iter()
                    .any(|event| matches!(event.role, Role::Passage { section: there, .. } if there == section))
            });
            if !again && !matches!(event.role, Role::Passage { .. }) {
                taken.extend(form_words(self.stream, event.start, event.end));
            }
        }
        for (_, section) in sections.iter().enumerate().filter(|(at, _)| *at != own) {
            for piece in &section.answer.pieces {
                taken.push((piece.block, piece.range.clone()));
            }
            // A label on the line of its first paragraph is no event of its own.
            if let (Some(heading), Some(piece)) = (&section.heading, section.answer.pieces.first())
                && heading.found.block == piece.block
            {
                taken.push((piece.block, 0..piece.range.start));
            }
        }
        if let Some(year) = year {
            let range = self.stream.words_of(year.block);
            taken.extend(form_words(self.stream, range.start, range.end));
        }
        // The lines of the agency's name and the like, in a titled form before its first question.
        let from = if draft.events.is_empty() { draft.start } else { zone.end };
        let mut found = self.section(draft, own);
        found.answer = pieces(self.stream, point_of(self.stream, from), point_of(self.stream, draft.end), &taken);
        if found.heading.is_none() {
            found.heading = self.own_heading(&mut found.answer);
        }
        if found.answer.pieces.iter().all(|p| self.covers.is_running_title(p.block) || self.is_the_boards(&p.text)) {
            found.answer.pieces.clear();
        }
        found.status = match (found.answer.is_empty(), &found.heading) {
            (false, _) => Status::Answered,
            (true, Some(_)) => Status::Missing,
            (true, None) => Status::Absent,
        };
        found
    }

    /// Whether a paragraph speaks of the board, and of no agency and no "us": it was there before the agency wrote anything.
    fn is_the_boards(&self, text: &str) -> bool {
        let rules = self.rules;
        let words = fold(text);
        let says_we =
            words.iter().any(|word| matches!(word.text.as_str(), "we" | "our" | "us" | "ourselves" | "i" | "my"));
        let line = format!(" {} ", folded(text));
        let names = |name: &String| !name.is_empty() && line.contains(&format!(" {} ", folded(name)));
        let of_board = [&rules.board.name, &rules.board.short].into_iter().chain(&rules.board.aliases).any(names);
        let of_agency = || rules.agencies.iter().any(|agency| names(&agency.name) || agency.aliases.iter().any(names));
        of_board && !says_we && !of_agency()
    }

    /// A short first line without a full stop, over longer text, is what the agency has headed its own text with.
    fn own_heading(&self, answer: &mut Answer) -> Option<Heading> {
        let first = answer.pieces.first()?;
        let words = |text: &str| text.split_whitespace().count();
        let heads = match answer.pieces.get(1) {
            Some(second) => words(&second.text) > words(&first.text),
            // Nothing under it tells a heading from a short answer but how it is set.
            None => self.is_set_as_heading(first.block),
        };
        if !heads || !may_head(&first.text) || first.list_item {
            return None;
        }
        let from = word_at(self.stream, (first.block, first.range.start));
        let to = word_at(self.stream, (first.block, first.range.end));
        answer.pieces.remove(0);
        Some(Heading { found: match_of(self.stream, from, to, 0.0), wording: 0, runner_up: None })
    }

    /// Where the agency's own text begins after a block, as far as a point: at a sentence of the form, or at a line that
    /// heads it.
    pub(super) fn own_from(&self, draft: &Draft, block: usize, limit: Point) -> Point {
        let sections = &self.rules.documents[draft.document].sections;
        let Some(own) = sections.iter().find(|section| section.kind == SectionKind::Own) else { return limit };
        let sentence = draft
            .events
            .iter()
            .filter(|event| matches!(event.role, Role::Boilerplate { .. }))
            .map(|event| start_of(self.stream, event))
            .find(|point| point.0 >= block);
        let name: Vec<Letters> = fold(&own.name).into_iter().map(|word| word.text).collect();
        let heads = |at: &usize| {
            let text = self.stream.document.blocks[*at].text.as_str();
            let words = fold(text);
            let named = !name.is_empty() && name.iter().all(|name| words.iter().any(|word| word.text == *name));
            may_head(text) && (named || self.is_set_as_heading(*at))
        };
        let heading = (block..limit.0).find(heads).map(|at| (at, 0));
        [sentence, heading].into_iter().flatten().min().map_or(limit, |point| point.min(limit))
    }

    /// Whether a block is set as headings are: by its style, in bold, or in capitals.
    fn is_set_as_heading(&self, block: usize) -> bool {
        let block = &self.stream.document.blocks[block];
        let text = block.text.as_str();
        matches!(block.kind, BlockKind::Heading(_))
            || block.text.share(Style::BOLD) > 0.9
            || (text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase))
    }
}

/// Whether a line is short enough for a heading, and ends like one.
fn may_head(text: &str) -> bool {
    text.split_whitespace().count() <= OWN_HEADING_WORDS && !text.trim_end().ends_with(['.', ',', ';'])
}

/// The longest line that is taken for a heading of the agency's own, in words.
const OWN_HEADING_WORDS: usize = 14;
