//! One file sorted into the register.

use super::agencies::Names;
use super::answers::match_of;
use super::assemble::Desk;
use super::candidates::{Candidate, candidates};
use super::cover::Covers;
use super::drafts::{Draft, drafts};
use super::headings::headings;
use super::marks::{Owner, mostly_named, named_in_wording, owner, spoken_of};
use super::patterns::Patterns;
use super::register::{Instance, Match, Register, Status, Stray, StrayKind};
use super::reworded::find_reworded;
use super::sequence::sequence;
use super::stranger::is_stranger;
use super::stream::Stream;
use crate::document::Document;
use crate::ruleset::{RuleSet, SectionKind};

/// The least words of a file that is held to be something: an empty page is nobody's form.
const STRAY_WORDS: usize = 3;

pub(super) fn sort_file(
    document: &Document,
    source: usize,
    rules: &RuleSet,
    patterns: &Patterns,
    names: &Names,
    register: &mut Register,
) {
    let stream = Stream::new(document);
    let candidates = candidates(&stream, patterns);
    let chain: Vec<Candidate> = sequence(&candidates, rules).into_iter().map(|at| candidates[at].clone()).collect();
    let covers = Covers::new(&stream, names, rules);
    let headings = headings(&covers, &chain);
    let mut drafts = drafts(&covers, &chain, &headings, rules);
    let desk = Desk { stream: &stream, candidates: &candidates, patterns, covers: &covers, rules };
    if drafts.is_empty() {
        sort_unrecognised(&desk, source, names, register);
        return;
    }
    let in_path = names.in_path(&document.source.path);
    let mut so_far = SoFar::default();
    for draft in &mut drafts {
        let nearest = find_reworded(&stream, draft, &candidates, rules);
        let mut instance = desk.instance(draft);
        for (section, nearest) in instance.sections.iter_mut().zip(nearest) {
            section.nearest = section.nearest.take().or(nearest);
        }
        instance.source = source;
        let found = whose(&desk, draft, &instance, names, in_path, &so_far);
        so_far.previous = draft.start;
        so_far.document = draft.document;
        match found {
            Ok((agency, evidence)) => {
                so_far.agency = Some(agency);
                rules.agencies[agency].id.clone_into(&mut instance.agency);
                instance.agency_evidence = evidence;
                exempt(&mut instance, rules, agency);
                register.instances.push(instance);
            }
            Err(evidence) => {
                so_far.agency = None;
                so_far.strangers_end = draft.end;
                let first = match_of(&stream, draft.start, (draft.start + 12).min(draft.end), 0.0);
                let document = Some(instance.document.clone());
                let found = evidence.unwrap_or(first);
                register.strays.push(Stray { kind: StrayKind::Agency, source, found, document, agency: None });
            }
        }
    }
}

/// What the forms before one in the same file tell about it.
#[derive(Default)]
struct SoFar {
    /// The agency of the form before.
    agency: Option<usize>,
    /// The word at which the form before begins.
    previous: usize,
    /// The document rule of the form before.
    document: usize,
    /// The word after the last form of a stranger: a heading before it says nothing any more.
    strangers_end: usize,
}

/// The agency of a form: what the form says, the heading over it, the name in the board's shared wording, the form before
/// it in the same file, the file's name, and last the agency that the text names most.
fn whose(
    desk: &Desk<'_>,
    draft: &Draft,
    instance: &Instance,
    names: &Names,
    in_path: Option<usize>,
    so_far: &SoFar,
) -> Result<(usize, Option<Match>), Option<Match>> {
    let form = &desk.rules.documents[draft.document];
    let organisation = form.sections.iter().position(|section| section.kind == SectionKind::Organisation);
    let organisation = organisation.map(|section| &instance.sections[section].answer);
    let said = owner(desk.stream, draft, names, desk.rules, organisation);
    if let Owner::Known(agency, evidence) = said {
        return Ok((agency, Some(evidence)));
    }
    let heading = draft.heading.filter(|(_, end)| *end >= so_far.strangers_end);
    // The first form under a heading is that agency's, whatever it calls itself. After it the form before says more
    // than the heading: the next agency's part may have none.
    let under_heading = heading.is_some_and(|(_, end)| end > so_far.previous);
    if !under_heading && let Some((agency, evidence)) = named_in_wording(desk.stream, draft, names, desk.patterns) {
        return Ok((agency, Some(evidence)));
    }
    let by_heading = heading.map(|(agency, _)| agency);
    let inherited = if under_heading { by_heading } else { so_far.agency.or(by_heading) };
    if let Some(agency) = inherited {
        match said {
            Owner::Unknown(evidence) if !under_heading && is_stranger(&evidence.text, &desk.rules.agencies[agency]) => {
                return Err(Some(evidence));
            }
            _ => {}
        }
        // Agencies send their forms in the order in which the board asks for them: one that goes back in that order is
        // the first of somebody else whose heading is missing, where its answers name nobody but that somebody.
        let begins_anew = !under_heading && !form.repeatable && draft.document <= so_far.document;
        let speaks_of = begins_anew.then(|| spoken_of(desk.stream, draft, names, agency)).flatten();
        return Ok((speaks_of.unwrap_or(agency), None));
    }
    if let Some(agency) = in_path {
        return Ok((agency, None));
    }
    if let Owner::Unknown(evidence) = said {
        return Err(Some(evidence));
    }
    mostly_named(desk.stream, names, desk.rules.agencies.len()).map(|agency| (agency, None)).ok_or(None)
}

fn exempt(instance: &mut Instance, rules: &RuleSet, agency: usize) {
    for exemption in &rules.agencies[agency].exemptions {
        if exemption.document != instance.document {
            continue;
        }
        for section in &mut instance.sections {
            let meant = exemption.section.as_ref().is_none_or(|id| *id == section.section);
            if meant && matches!(section.status, Status::Absent | Status::Missing) {
                section.status = Status::NotApplicable;
            }
        }
    }
}

/// A file in which no form was found is the untitled form where its name or its heading says so, and a stray otherwise.
fn sort_unrecognised(desk: &Desk<'_>, source: usize, names: &Names, register: &mut Register) {
    let stream = desk.stream;
    let path = &stream.document.source.path;
    if stream.words.len() < STRAY_WORDS {
        return;
    }
    let agency = names
        .in_path(path)
        .or_else(|| mostly_named(stream, names, desk.rules.agencies.len()))
        .or_else(|| named_in_heading(stream, names));
    let untitled = desk.rules.documents.iter().position(|form| form.untitled);
    if let (Some(agency), Some(document)) = (agency, untitled)
        && (names_the_form(desk, document, path) || heads_own_text(desk, document))
    {
        let end = stream.words.len();
        let draft = Draft { document, start: 0, end, events: Vec::new(), titled: false, heading: Some((agency, 0)) };
        let mut instance = desk.instance(&draft);
        instance.source = source;
        desk.rules.agencies[agency].id.clone_into(&mut instance.agency);
        register.instances.push(instance);
        return;
    }
    let found = match_of(stream, 0, stream.words.len().min(12), 0.0);
    let agency = agency.map(|agency| desk.rules.agencies[agency].id.clone());
    register.strays.push(Stray { kind: StrayKind::Document, source, found, document: None, agency });
}

/// The agency that the first lines of a file name, and no other beside it.
fn named_in_heading(stream: &Stream<'_>, names: &Names) -> Option<usize> {
    let end = stream.words.partition_point(|word| word.block < FIRST_BLOCKS);
    let hits = names.find(&stream.words[..end], 0);
    let first = hits.first()?.agency;
    hits.iter().all(|hit| hit.agency == first).then_some(first)
}

/// Whether the file's name has the form's id or its name in it: `ccg-statement.docx`.
fn names_the_form(desk: &Desk<'_>, document: usize, path: &str) -> bool {
    let form = &desk.rules.documents[document];
    let spaced: String = path.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let path = format!(" {} ", crate::document::folded(&spaced));
    [&form.id, &form.name]
        .into_iter()
        .chain(&form.titles)
        .map(|name| crate::document::folded(&name.replace('-', " ")))
        .any(|name| !name.is_empty() && path.contains(&format!(" {name} ")))
}

/// Whether one of the first blocks comes near what the form calls the agency's own text.
fn heads_own_text(desk: &Desk<'_>, document: usize) -> bool {
    let form = &desk.rules.documents[document];
    let own = form.sections.iter().position(|section| section.kind == SectionKind::Own);
    desk.candidates.iter().any(|candidate| {
        candidate.role.document() == document
            && candidate.role.section() == own
            && desk.stream.words[candidate.start].block < FIRST_BLOCKS
    })
}

/// How many blocks from the top of a file its heading is looked for.
const FIRST_BLOCKS: usize = 4;
