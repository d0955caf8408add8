//! The year, the version and the agency that a form itself shows.

use std::collections::{BTreeMap, BTreeSet};

use super::agencies::{NameHit, Names};
use super::answers::{match_of, word_at};
use super::candidates::Candidate;
use super::drafts::Draft;
use super::patterns::{Pattern, Patterns, Role};
use super::register::{Answer, Match, YearMark};
use super::stream::{Stream, UnitKind};
use crate::document::dates::{Precision, find, years};
use crate::ruleset::{Dated, DocumentRule, RuleSet, SectionKind, YearLabel};

/// The words of a form before its first question, title included; never more than this many.
const ZONE_WORDS: usize = 400;

/// The most words of a line that is nothing but a year, a date or a name with its label.
const LINE_WORDS: usize = 14;

/// The zone of a form in which title, agency and year stand: up to its first question.
pub(super) fn zone(draft: &Draft) -> std::ops::Range<usize> {
    let first = draft.events.iter().find(|event| event.role.section().is_some());
    let end = first.map_or(draft.end.min(draft.start + ZONE_WORDS / 8), |event| event.start);
    draft.start..end.clamp(draft.start, draft.start + ZONE_WORDS).min(draft.end)
}

/// The lines of the zone, less the form's own sentences: `(first word, word after the last)`.
fn lines(stream: &Stream<'_>, zone: &std::ops::Range<usize>, draft: &Draft) -> Vec<(usize, usize)> {
    let mut starts: Vec<usize> = stream
        .units
        .iter()
        .filter(|unit| unit.kind != UnitKind::Sentence && zone.contains(&unit.first))
        .map(|unit| unit.first)
        .collect();
    starts.push(zone.end);
    let after_form = |word: usize| {
        let sentence = draft
            .events
            .iter()
            .find(|event| matches!(event.role, Role::Boilerplate { .. }) && event.start <= word && word < event.end);
        sentence.map_or(word, |event| event.end)
    };
    starts.windows(2).map(|pair| (after_form(pair[0]), pair[1])).filter(|(from, to)| from < to).collect()
}

/// The year line of a form, as far as its rule asks for one.
pub(super) fn year(stream: &Stream<'_>, draft: &Draft, form: &DocumentRule) -> Option<YearMark> {
    if form.dated == Dated::No {
        return None;
    }
    let zone = zone(draft);
    let mut months = None;
    let mut single = None;
    let is_title = |(from, to): &(usize, usize)| {
        draft.events.iter().any(|e| matches!(e.role, Role::Title { .. }) && e.start < *to && e.end > *from)
    };
    // The title's own year first, then one under it. It may stand over the title, too: "2013-2014".
    let mut lines = lines(stream, &zone, draft);
    lines.retain(|line| line.1 - line.0 <= LINE_WORDS || is_title(line));
    let title = lines.iter().position(is_title).unwrap_or(0);
    lines.rotate_left(title);
    lines.sort_by_key(|line| !is_title(line));
    for (from, to) in lines {
        let text = stream.text_between(from, to);
        if form.dated == Dated::Year {
            let labels = years(&text);
            if let Some(found) = labels.iter().find(|y| y.last - y.first == 1).or_else(|| labels.first())
                && found.last - found.first <= 1
            {
                let label = YearLabel { first: found.first, last: found.last };
                let mark = YearMark { label, month: None, found: match_of(stream, from, to, 1.0) };
                // The month on a cover says when it was sent, where a reporting year stands further down.
                if found.last > found.first {
                    return Some(mark);
                }
                single = single.or(Some(mark));
            }
        }
        if months.is_none()
            && let Some(date) =
                find(&text, None).into_iter().find(|date| date.precision <= Precision::Month && !date.inferred)
        {
            let label = YearLabel { first: date.earliest.year(), last: date.earliest.year() };
            let month = Some(date.earliest.month());
            months = Some(YearMark { label, month, found: match_of(stream, from, to, 1.0) });
        }
    }
    single.or(months.filter(|_| form.dated != Dated::Year))
}

/// By how much a wording has to fit better than that of any other version to tell the version.
const VERSION_MARGIN: f64 = 0.04;

/// The least fit at which a wording can tell the version at all.
const VERSION_FIT: f64 = 0.8;

/// The least fit at which a question is a version's word for word.
const WORD_FOR_WORD: f64 = 0.97;

/// The version of the form that most of its telling wordings belong to (the newest of equals), and the words that
/// tell; `None` where no wording does. Questions that stand there word for word come before the rest: an introduction is
/// copied from form to form, and is often given for the newest version alone.
pub(super) fn template(
    stream: &Stream<'_>,
    draft: &Draft,
    candidates: &[Candidate],
    form: &DocumentRule,
) -> Option<(String, Match)> {
    let mut votes = vec![(0usize, 0usize); form.versions.len()];
    let mut evidence: Vec<Option<&Candidate>> = vec![None; form.versions.len()];
    for event in &draft.events {
        let (versions, score) = versions_of(event, form);
        if versions.is_empty() || score < VERSION_FIT {
            continue;
        }
        let rival = candidates
            .iter()
            .filter(|other| other.unit == event.unit && same_place(other.role, event.role))
            .filter(|other| !versions_of(other, form).0.iter().any(|version| versions.contains(version)))
            .map(|other| other.score)
            .fold(0.0, f64::max);
        if score < rival + VERSION_MARGIN {
            continue;
        }
        for version in versions {
            let question = matches!(event.role, Role::Question { .. });
            votes[version].0 += usize::from(question && score >= WORD_FOR_WORD);
            votes[version].1 += 1;
            let better = evidence[version].is_none_or(|there| {
                matches!(there.role, Role::Boilerplate { .. }) && matches!(event.role, Role::Question { .. })
            });
            if better {
                evidence[version] = Some(event);
            }
        }
    }
    let most = *votes.iter().max()?;
    if most == (0, 0) {
        return None;
    }
    let version = votes.iter().position(|count| *count == most)?;
    let event = evidence[version]?;
    Some((form.versions[version].id.clone(), match_of(stream, event.start, event.end, event.score)))
}

fn same_place(one: Role, other: Role) -> bool {
    match (one, other) {
        (Role::Question { document: a, section: b, .. }, Role::Question { document: c, section: d, .. }) => {
            a == c && b == d
        }
        (Role::Boilerplate { document: a, .. }, Role::Boilerplate { document: b, .. }) => a == b,
        _ => false,
    }
}

/// The versions that a wording belongs to; empty where it belongs to all and so tells none.
fn versions_of(event: &Candidate, form: &DocumentRule) -> (Vec<usize>, f64) {
    let versions = match event.role {
        Role::Question { section, wording, .. } => {
            let ids = &form.sections[section].wordings[wording].versions;
            form.versions.iter().enumerate().filter(|(_, v)| ids.contains(&v.id)).map(|(at, _)| at).collect()
        }
        Role::Boilerplate { version, .. } => vec![version],
        _ => Vec::new(),
    };
    let versions: Vec<usize> = versions;
    if versions.len() == form.versions.len() { (Vec::new(), event.score) } else { (versions, event.score) }
}

/// What a form says about whose it is.
pub(super) enum Owner {
    /// An agency of the register, and the words that tell.
    Known(usize, Match),
    /// A name that no agency of the register has.
    Unknown(Match),
    /// Nothing.
    Unsaid,
}

/// The agency that a form names: on a line of its own under the title, in the title, in the form's opening sentence, or
/// where the form asks for the organisation.
pub(super) fn owner(
    stream: &Stream<'_>,
    draft: &Draft,
    names: &Names,
    rules: &RuleSet,
    organisation: Option<&Answer>,
) -> Owner {
    let zone = zone(draft);
    let mut in_line = None;
    let mut in_title = None;
    for (from, to) in lines(stream, &zone, draft) {
        let hits = names.find(&stream.words[from..to], from);
        let Some(hit) = longest(&hits) else { continue };
        let title = draft.events.iter().any(|e| matches!(e.role, Role::Title { .. }) && e.start < to && e.end > from);
        if title {
            // The words of the title itself name the board, not the agency.
            let beyond = hits.iter().find(|hit| {
                !draft
                    .events
                    .iter()
                    .any(|e| matches!(e.role, Role::Title { .. }) && e.start <= hit.from && hit.to <= e.end)
            });
            in_title = in_title.or(beyond.copied());
        } else if to - from <= LINE_WORDS {
            in_line = in_line.or(Some(hit));
        }
    }
    let opening = draft.events.iter().find_map(|event| {
        if !matches!(event.role, Role::Boilerplate { .. }) {
            return None;
        }
        names.find(&stream.words[event.start..event.end], event.start).first().copied()
    });
    if let Some(hit) = in_line.or(in_title).or(opening) {
        return Owner::Known(hit.agency, match_of(stream, hit.from, hit.to, 1.0));
    }
    let asked =
        rules.documents[draft.document].sections.iter().any(|section| section.kind == SectionKind::Organisation);
    if asked && let Some(answer) = organisation {
        for piece in &answer.pieces {
            let from = word_at(stream, (piece.block, piece.range.start));
            let to = word_at(stream, (piece.block, piece.range.end));
            if let Some(hit) = names.find(&stream.words[from..to], from).first() {
                return Owner::Known(hit.agency, match_of(stream, hit.from, hit.to, 1.0));
            }
        }
        if let Some(piece) = answer.pieces.first() {
            let from = word_at(stream, (piece.block, piece.range.start));
            let to = word_at(stream, (piece.block, piece.range.end));
            if from < to && !piece.placeholder {
                return Owner::Unknown(match_of(stream, from, to, 1.0));
            }
        }
    }
    unknown_opening(stream, draft)
}

/// The agency that stands where the board's shared wording has a place for it: "Lowmarsh College promises to listen".
pub(super) fn named_in_wording(
    stream: &Stream<'_>,
    draft: &Draft,
    names: &Names,
    patterns: &Patterns,
) -> Option<(usize, Match)> {
    draft.events.iter().filter(|event| matches!(event.role, Role::Passage { .. })).find_map(|event| {
        let with_place = patterns.all.iter().filter(|pattern| pattern.role == event.role && pattern.tokens.has_gap());
        let fits = |pattern: &Pattern| pattern.tokens.fit(&stream.words[event.start..], VERSION_FIT, 1.0).score;
        let fits = with_place.map(|pattern| (fits(pattern), pattern)).filter(|(score, _)| *score >= VERSION_FIT);
        let (_, wording) = fits.max_by(|a, b| a.0.total_cmp(&b.0))?;
        // Whom the wording itself names is nobody's sender.
        let of_the_wording =
            |hit: &NameHit| stream.words[hit.from..hit.to].iter().all(|w| wording.tokens.holds(&w.text));
        let hits = names.find(&stream.words[event.start..event.end], event.start);
        let hit = hits.into_iter().find(|hit| !of_the_wording(hit))?;
        Some((hit.agency, match_of(stream, hit.from, hit.to, 1.0)))
    })
}

/// What a form calls its sender where that is no agency of the register: the line with the form's own label for it, the
/// words before its opening sentence, or the line of capitals under its title.
fn unknown_opening(stream: &Stream<'_>, draft: &Draft) -> Owner {
    let zone = zone(draft);
    let lines = lines(stream, &zone, draft);
    let labelled = lines.iter().find(|(from, to)| {
        let words: Vec<&str> = stream.words[*from..*to].iter().map(|word| word.text.as_str()).collect();
        matches!(
            words[..],
            ["agency" | "organisation", "name", _, ..] | ["name", "of", "agency" | "organisation", _, ..]
        ) || matches!(words[..], ["agency" | "organisation", _, ..]) && words.len() <= 8
    });
    let sentence = draft.events.iter().find(|event| matches!(event.role, Role::Boilerplate { .. })).map(|event| {
        let block = stream.words[event.start].block;
        let text = stream.document.blocks[block].text.as_str();
        let capitals = stream.words[event.start..event.end].iter().take_while(|word| {
            word.block == block
                && (word.capital || matches!(word.text.as_str(), "and" | "of" | "the" | "for"))
                && !text[..word.start].ends_with(", ")
        });
        (event.start, event.start + capitals.count())
    });
    let under_title = lines.iter().find(|(from, to)| {
        let words = &stream.words[*from..*to];
        let named = words.iter().filter(|word| word.capital).count();
        (2..=NAME_WORDS).contains(&words.len())
            && named * 3 >= words.len() * 2
            && !words.iter().any(|word| word.text.bytes().any(|byte| byte.is_ascii_digit()))
            && !draft.events.iter().any(|e| matches!(e.role, Role::Title { .. }) && e.start < *to && e.end > *from)
    });
    let named = labelled.copied().or(under_title.copied()).or(sentence.filter(|(from, to)| to - from > 1));
    named.map_or(Owner::Unsaid, |(from, to)| Owner::Unknown(match_of(stream, from, to, 1.0)))
}

/// The longest line that is taken for an unknown sender's name, in words.
const NAME_WORDS: usize = 8;

fn longest(hits: &[NameHit]) -> Option<NameHit> {
    hits.iter().copied().max_by_key(|hit| (hit.to - hit.from, std::cmp::Reverse(hit.from)))
}

/// The agency that a file's text names more than any other: at least three times, and twice as often as the next.
pub(super) fn mostly_named(stream: &Stream<'_>, names: &Names, agencies: usize) -> Option<usize> {
    let mut counts = vec![0usize; agencies];
    for hit in names.find(&stream.words, 0) {
        counts[hit.agency] += 1;
    }
    let best = (0..agencies).max_by_key(|agency| (counts[*agency], std::cmp::Reverse(*agency)))?;
    let next = (0..agencies).filter(|agency| *agency != best).map(|agency| counts[agency]).max().unwrap_or(0);
    (counts[best] >= 3 && counts[best] >= next * 2).then_some(best)
}

/// The least paragraphs of a form that name an agency in full where it is taken for the sender by them alone.
const SPOKEN_OF: usize = 2;

/// The agency that a form speaks of: named in full in several of its paragraphs, twice as many as name any other, where
/// the agency it would else belong to is not named at all.
pub(super) fn spoken_of(stream: &Stream<'_>, draft: &Draft, names: &Names, instead_of: usize) -> Option<usize> {
    let mut counts: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for hit in names.find(&stream.words[draft.start..draft.end], draft.start) {
        // One word alone ("Police") may be anybody's.
        if hit.to - hit.from > 1 || hit.agency == instead_of {
            counts.entry(hit.agency).or_default().insert(stream.words[hit.from].block);
        }
    }
    let count = |agency: usize| counts.get(&agency).map_or(0, BTreeSet::len);
    let best = counts.keys().copied().max_by_key(|agency| (count(*agency), std::cmp::Reverse(*agency)))?;
    let next = counts.keys().filter(|agency| **agency != best).map(|agency| count(*agency)).max().unwrap_or(0);
    (count(instead_of) == 0 && count(best) >= SPOKEN_OF && count(best) >= next * 2).then_some(best)
}

/// The best-fitting candidates for a section in a form beside the chosen one.
pub(super) fn runner_up(
    stream: &Stream<'_>,
    candidates: &[Candidate],
    draft: &Draft,
    section: usize,
    chosen: Option<&Candidate>,
) -> Option<Match> {
    candidates
        .iter()
        .filter(|other| {
            matches!(other.role, Role::Question { document, section: there, .. } if document == draft.document && there == section)
                && other.start >= draft.start
                && other.end <= draft.end
                && chosen.is_none_or(|chosen| other.unit != chosen.unit)
        })
        .max_by(|a, b| a.score.total_cmp(&b.score).then(b.start.cmp(&a.start)))
        .map(|other| match_of(stream, other.start, other.end, other.score))
}
