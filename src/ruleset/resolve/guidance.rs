use super::super::file::{BodyEntry, EditionEntry, WorkEntry, WorkKindEntry};
use super::super::{Body, Edition, RuleSet, Work, WorkKind};
use super::proof::Proof;

/// The works and bodies of one file; those with an id or name that is there already replace it.
pub fn add(rules: &mut RuleSet, works: &[WorkEntry], bodies: &[BodyEntry], proof: &mut Proof<'_>) {
    proof.unique("work", works.iter().map(|work| &work.id));
    proof.unique("body", bodies.iter().map(|body| &body.name));
    for entry in works {
        let work = work(entry, proof);
        match rules.works.iter_mut().find(|known| known.id == work.id) {
            Some(known) => *known = work,
            None => rules.works.push(work),
        }
    }
    for entry in bodies {
        let body = body(entry, proof);
        match rules.bodies.iter_mut().find(|known| known.name == body.name) {
            Some(known) => *known = body,
            None => rules.bodies.push(body),
        }
    }
}

fn work(entry: &WorkEntry, proof: &mut Proof<'_>) -> Work {
    Work {
        id: proof.id(&entry.id),
        kind: match entry.kind {
            Some(WorkKindEntry::Act) => WorkKind::Act,
            Some(WorkKindEntry::Regulations) => WorkKind::Regulations,
            Some(WorkKindEntry::Guidance) | None => WorkKind::Guidance,
        },
        title: proof.filled(&entry.title, "the title"),
        aliases: proof.all_filled(&entry.aliases, "an alias"),
        wrong_titles: proof.all_filled(&entry.wrong_titles, "a title"),
        editions: entry.editions.iter().map(|entry| edition(entry, proof)).collect(),
    }
}

fn edition(entry: &EditionEntry, proof: &mut Proof<'_>) -> Edition {
    let year = *entry.year.get();
    if !(1200..2200).contains(&year) {
        proof.wrong(&entry.year, format!("`{year}` is not the year of an edition"));
    }
    if let (Some(from), Some(until)) = (&entry.from, &entry.until)
        && from.get().first_day() > until.get().first_day()
    {
        let message = format!("the edition ends ({}) before it begins ({})", until.get(), from.get());
        proof.wrong(until, message);
    }
    Edition {
        label: entry.label.as_ref().map_or_else(|| year.to_string(), |label| proof.filled(label, "the label")),
        year,
        from: entry.from.as_ref().map(|date| date.get().first_day()),
        until: entry.until.as_ref().map(|date| date.get().first_day()),
        successor: entry.successor.as_ref().map(|successor| proof.filled(successor, "the successor")),
        source: entry.source.as_ref().map(|source| source.get().clone()).unwrap_or_default(),
    }
}

fn body(entry: &BodyEntry, proof: &mut Proof<'_>) -> Body {
    Body {
        name: proof.filled(&entry.name, "the body's name"),
        aliases: proof.all_filled(&entry.aliases, "an alias"),
        ended: entry.ended.get().first_day(),
        successor: proof.filled(&entry.successor, "the successor"),
        source: entry.source.as_ref().map(|source| source.get().clone()).unwrap_or_default(),
    }
}
