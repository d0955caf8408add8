//! What changed beside the answers.

use std::collections::BTreeSet;

use crate::align::Instance;
use crate::document::folded;
use crate::ruleset::{Agency, Section, SectionKind};

use super::pairing::{AgencyPair, DocumentPair, Kinship, SectionPair, pair_sections};
use super::signoff::{self, SignedOff};
use super::{Also, AlsoKind, Change, Flag, FlagKind, Year};

/// One agency: joined, left, under another name, or in another's place.
pub(super) fn agency(previous: &Year<'_>, current: &Year<'_>, pair: AgencyPair<'_>, holds: bool, also: &mut Vec<Also>) {
    if !holds {
        return;
    }
    let holds = |year: &Year<'_>, agency: Option<&Agency>| {
        agency.is_some_and(|agency| year.register.instances.iter().any(|form| form.agency == agency.id))
    };
    let (before, now) = (
        pair.previous.filter(|_| holds(previous, pair.previous)),
        pair.current.filter(|_| holds(current, pair.current)),
    );
    let mut say = |kind, agency: &Agency, message: String, was: Option<&str>, is: Option<&str>| {
        let (previous, current) = (was.map(str::to_owned), is.map(str::to_owned));
        also.push(Also {
            kind,
            agency: Some(agency.id.clone()),
            document: None,
            section: None,
            message,
            previous,
            current,
        });
    };
    match (before, now) {
        (None, Some(now)) => {
            let message = format!("{} sends documents for the first time", now.name);
            say(AlsoKind::AgencyJoined, now, message, None, Some(&now.name));
        }
        (Some(before), None) => {
            let message = format!("{} sent documents last year and sends none this year", before.name);
            say(AlsoKind::AgencyLeft, before, message, Some(&before.name), None);
        }
        (Some(before), Some(now)) if pair.kinship == Kinship::Succeeded => {
            let message =
                format!("{} is compared with {}: the rule set has one succeed the other", now.name, before.name);
            say(AlsoKind::AgencySucceeded, now, message, Some(&before.name), Some(&now.name));
        }
        (Some(before), Some(now)) if folded(&before.name) != folded(&now.name) => {
            let message = format!("{} is now called {}", before.name, now.name);
            say(AlsoKind::AgencyRenamed, now, message, Some(&before.name), Some(&now.name));
        }
        (Some(before), Some(now)) => {
            let named = |year: &Year<'_>, agency: &Agency| {
                let forms = year.register.instances.iter().filter(|form| form.agency == agency.id);
                forms
                    .filter_map(|form| form.agency_evidence.as_ref())
                    .map(|found| folded(&found.text))
                    .collect::<BTreeSet<_>>()
            };
            let (old, new) = (named(previous, before), named(current, now));
            for successor in &now.successors {
                let name = folded(&successor.name);
                if new.contains(&name) && !old.contains(&name) {
                    let message = format!("{} sends its documents as {}", before.name, successor.name);
                    say(AlsoKind::AgencySucceeded, now, message, Some(&before.name), Some(&successor.name));
                }
            }
        }
        (None, None) => {}
    }
}

/// One agency's forms of one kind: now there, gone, or in another version.
pub(super) fn document(
    agency: AgencyPair<'_>,
    document: DocumentPair<'_>,
    before: &[&Instance],
    now: &[&Instance],
    also: &mut Vec<Also>,
) {
    let Some(who) = agency.current.or(agency.previous) else { return };
    let Some(what) = document.current.or(document.previous) else { return };
    let mut say = |kind, message: String, previous: Option<String>, current: Option<String>| {
        let (agency, document) = (Some(who.id.clone()), Some(what.id.clone()));
        also.push(Also { kind, agency, document, section: None, message, previous, current });
    };
    match (before.len(), now.len()) {
        (0, _) => {
            say(AlsoKind::DocumentAdded, format!("{} did not send a {} last year", who.name, what.name), None, None);
        }
        (_, 0) => {
            say(
                AlsoKind::DocumentGone,
                format!("{} sent a {} last year and none this year", who.name, what.name),
                None,
                None,
            );
        }
        (old, new) => {
            if old != new {
                let kind = if old < new { AlsoKind::DocumentAdded } else { AlsoKind::DocumentGone };
                let message = format!("{} sent {old} of the {} last year and {new} this year", who.name, what.name);
                say(kind, message, None, None);
            }
            let (old, new) = (templates(before), templates(now));
            if old != new && !new.is_empty() && !old.is_empty() {
                let message = format!("{} uses another version of the {}", who.name, what.name);
                say(AlsoKind::TemplateVersion, message, Some(old), Some(new));
            }
        }
    }
}

fn templates(forms: &[&Instance]) -> String {
    let ids: BTreeSet<&str> = forms.iter().filter_map(|form| form.template.as_deref()).collect();
    ids.into_iter().collect::<Vec<_>>().join(", ")
}

/// The form itself: what both rule sets ask, in other words, for the first time, or no longer.
pub(super) fn form(documents: &[DocumentPair<'_>], also: &mut Vec<Also>) {
    for pair in documents {
        let Some(rule) = pair.current.or(pair.previous) else { continue };
        for section in pair_sections(*pair) {
            let wording = |section: Option<&Section>| {
                section.and_then(|section| section.wordings.first()).map(|wording| wording.text.clone())
            };
            let (old, new) = (wording(section.previous), wording(section.current));
            let message = match (section.previous, section.current) {
                (Some(before), Some(now)) if old.as_deref().map(folded) != new.as_deref().map(folded) => {
                    format!("the {} asks about {} in other words (was: {})", rule.name, now.name, before.name)
                }
                (None, Some(now)) => format!("the {} asks about {} for the first time", rule.name, now.name),
                (Some(before), None) => format!("the {} no longer asks about {}", rule.name, before.name),
                _ => continue,
            };
            also.push(Also {
                kind: AlsoKind::TemplateWording,
                agency: None,
                document: Some(rule.id.clone()),
                section: section.current.or(section.previous).map(|section| section.id.clone()),
                message,
                previous: old,
                current: new,
            });
        }
    }
}

/// One answer whose kind is more than text: a person, a sign-off, the board's own wording.
pub(super) fn section(change: &mut Change, pair: SectionPair<'_>, also: &mut Vec<Also>) {
    let Some(section) = pair.current.or(pair.previous) else { return };
    let text = |passage: &Option<super::Passage>| passage.as_ref().map(|passage| passage.text.clone());
    let (old, new) = (text(&change.previous), text(&change.current));
    let subject = change.subject.clone();
    let mut say = |kind, message: String, previous: Option<String>, current: Option<String>| {
        also.push(Also {
            kind,
            agency: Some(subject.agency.clone()),
            document: Some(subject.document.clone()),
            section: Some(subject.section.clone()),
            message,
            previous,
            current,
        });
    };
    match &section.kind {
        SectionKind::Person if change.status.is_change() => {
            let message = match (&old, &new) {
                (Some(_), None) => format!("no {} is named any more", section.name),
                (None, _) => format!("a {} is named, and none was last year", section.name),
                _ => format!("another entry for {}", section.name),
            };
            say(AlsoKind::Person, message, old, new);
        }
        SectionKind::Shared(_) if change.status.is_change() && old.is_some() && new.is_some() => {
            say(
                AlsoKind::SharedWording,
                format!("the shared wording of {} differs from last year's", section.name),
                old,
                new,
            );
        }
        SectionKind::SignOff(rule) => {
            let (Some(old), Some(new)) = (old, new) else { return };
            let (was, is) = (signoff::read(&old, rule), signoff::read(&new, rule));
            sign_off(change, &was, &is, say);
        }
        _ => {}
    }
}

fn sign_off(
    change: &mut Change,
    was: &SignedOff,
    is: &SignedOff,
    mut say: impl FnMut(AlsoKind, String, Option<String>, Option<String>),
) {
    let body = |signed: &SignedOff| signed.by.as_deref().map(folded);
    if body(was) != body(is) {
        say(AlsoKind::SignOffBy, "signed off by another body".to_owned(), was.by.clone(), is.by.clone());
    }
    if was.days != is.days {
        say(AlsoKind::SignOffDate, "signed off on another date".to_owned(), was.on.clone(), is.on.clone());
    } else if let Some(on) = &is.on {
        change.flags.push(Flag {
            kind: FlagKind::SignOffNotRenewed,
            message: format!("signed off on last year's date, {on}"),
            evidence: on.clone(),
            elsewhere: None,
        });
    }
}
