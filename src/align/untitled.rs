//! The form that may come without a title: what an agency says under its heading where no other form explains it.

use super::drafts::Draft;
use super::headings::AgencyHeading;
use super::stream::Stream;
use crate::ruleset::RuleSet;

/// The least words between an agency's heading and what follows that are taken for an untitled form, not for a note.
const UNTITLED_WORDS: usize = 25;

/// An agency's text under its heading that no form explains is the form that may come without a title.
pub(super) fn add_untitled(stream: &Stream<'_>, drafts: &mut Vec<Draft>, headings: &[AgencyHeading], rules: &RuleSet) {
    let Some(document) = rules.documents.iter().position(|form| form.untitled) else { return };
    let mut added = Vec::new();
    for (at, heading) in headings.iter().enumerate() {
        let next_heading = headings.get(at + 1).map_or(stream.words.len(), |next| next.from);
        let next_draft = drafts.iter().find(|draft| draft.start >= heading.from);
        let end = next_draft.map_or(next_heading, |draft| draft.start.min(next_heading));
        let followed_by_it = next_draft.is_some_and(|draft| draft.start == end && draft.document == document);
        if end.saturating_sub(heading.to) >= UNTITLED_WORDS && !followed_by_it {
            let start = heading.to;
            let agency = Some((heading.agency, heading.to));
            added.push(Draft { document, start, end, events: Vec::new(), titled: false, heading: agency });
        }
    }
    drafts.extend(added);
    drafts.sort_by_key(|draft| draft.start);
}
