use super::super::file::{At, DatedEntry, DocumentEntry, SectionEntry, VersionEntry};
use super::super::nearest::did_you_mean;
use super::super::problem::Problem;
use super::super::rules_text::RulesText;
use super::super::{Dated, DocumentRule, TemplateVersion};
use super::proof::Proof;
use super::section;

/// A document with everything laid over it so far.
pub struct Draft {
    entry: DocumentEntry,
    versions: Vec<VersionEntry>,
    sections: Vec<SectionDraft>,
}

/// A section with everything laid over it so far, and the file that touched it last, to which problems are told.
pub struct SectionDraft {
    /// The section.
    pub entry: SectionEntry,
    /// The file.
    pub home: RulesText,
}

/// Lays the documents of a file over those of the files that it extends.
pub fn lay_over(drafts: &mut Vec<Draft>, entries: &[DocumentEntry], extending: bool, proof: &mut Proof<'_>) {
    proof.unique("document", entries.iter().map(|entry| &entry.id));
    for entry in entries {
        let id = proof.id(&entry.id);
        check_wordings(entry, proof);
        let position = drafts.iter().position(|draft| draft.entry.id.get() == &id);
        let dropped = entry.drop.as_ref().is_some_and(|drop| *drop.get());
        let Some(position) = position else {
            let is_new = entry.name.is_some() && (entry.titles.is_some() || entry.untitled == Some(true));
            if dropped || (extending && !is_new) {
                let known: Vec<&str> = drafts.iter().map(|draft| draft.entry.id.get().as_str()).collect();
                let hint = did_you_mean(&id, known.iter().copied())
                    .or_else(|| Some("a new document needs a name, and titles or `untitled = true`".to_owned()));
                proof.wrong_hinted(
                    &entry.id,
                    format!("the rule set that this one extends has no document `{id}`"),
                    hint,
                );
                continue;
            }
            if !is_new {
                proof.wrong(&entry.id, format!("the document `{id}` needs a name, and titles or `untitled = true`"));
            }
            let mut draft = Draft { entry: entry.clone(), versions: Vec::new(), sections: Vec::new() };
            lay_parts_over(&mut draft, entry, false, proof);
            drafts.push(draft);
            continue;
        };
        if dropped {
            drafts.remove(position);
            continue;
        }
        lay_one_over(&mut drafts[position], entry, proof);
    }
}

fn lay_one_over(draft: &mut Draft, entry: &DocumentEntry, proof: &mut Proof<'_>) {
    let base = &mut draft.entry;
    base.id = entry.id.clone();
    base.name = entry.name.clone().or(base.name.take());
    base.titles = entry.titles.clone().or(base.titles.take());
    base.required = entry.required.or(base.required);
    base.repeatable = entry.repeatable.or(base.repeatable);
    base.untitled = entry.untitled.or(base.untitled);
    base.dated = entry.dated.or(base.dated);
    lay_parts_over(draft, entry, true, proof);
}

fn lay_parts_over(draft: &mut Draft, entry: &DocumentEntry, extending: bool, proof: &mut Proof<'_>) {
    proof.unique("version", entry.versions.iter().map(|version| &version.id));
    proof.unique("section", entry.sections.iter().map(|section| &section.id));
    let mut new = Vec::new();
    for version in &entry.versions {
        match draft.versions.iter_mut().find(|known| known.id.get() == version.id.get()) {
            Some(known) => {
                known.years = version.years.clone().or(known.years.take());
                known.boilerplate = version.boilerplate.clone().or(known.boilerplate.take());
            }
            None => new.push(version.clone()),
        }
    }
    new.append(&mut draft.versions);
    draft.versions = new;
    for section in &entry.sections {
        lay_section_over(draft, section, extending, proof);
    }
}

fn lay_section_over(draft: &mut Draft, entry: &SectionEntry, extending: bool, proof: &mut Proof<'_>) {
    let id = proof.id(&entry.id);
    let dropped = entry.drop.as_ref().is_some_and(|drop| *drop.get());
    if let Some(position) = draft.sections.iter().position(|known| known.entry.id.get() == &id) {
        if dropped {
            draft.sections.remove(position);
            return;
        }
        let known = &mut draft.sections[position];
        section::lay_over(&mut known.entry, entry);
        known.home = proof.text.clone();
        return;
    }
    if dropped || (extending && entry.name.is_none()) {
        let known: Vec<&str> = draft.sections.iter().map(|known| known.entry.id.get().as_str()).collect();
        let hint = did_you_mean(&id, known).or_else(|| Some("a new section needs a name".to_owned()));
        let document = draft.entry.id.get();
        let message = if extending {
            format!("the document `{document}` that is extended has no section `{id}`")
        } else {
            format!("the document `{document}` has no section `{id}` that could be dropped")
        };
        proof.wrong_hinted(&entry.id, message, hint);
        return;
    }
    let position = place_after(draft, entry.after.as_ref(), proof);
    draft.sections.insert(position, SectionDraft { entry: entry.clone(), home: proof.text.clone() });
}

fn place_after(draft: &Draft, after: Option<&At<String>>, proof: &mut Proof<'_>) -> usize {
    let Some(after) = after else { return draft.sections.len() };
    if let Some(position) = draft.sections.iter().position(|known| known.entry.id.get() == after.get()) {
        return position + 1;
    }
    let known: Vec<&str> = draft.sections.iter().map(|known| known.entry.id.get().as_str()).collect();
    let hint = did_you_mean(after.get(), known);
    proof.wrong_hinted(after, format!("there is no section `{}` before this one", after.get()), hint);
    draft.sections.len()
}

/// The words of a document entry, read where their file is known.
fn check_wordings(entry: &DocumentEntry, proof: &mut Proof<'_>) {
    if let Some(name) = &entry.name {
        proof.filled(name, "the document's name");
    }
    for title in entry.titles.iter().flatten() {
        proof.wording(title, "a title");
    }
    for version in &entry.versions {
        proof.id(&version.id);
        for year in version.years.iter().flatten() {
            proof.year(year);
        }
        for text in version.boilerplate.iter().flatten() {
            proof.wording(text, "a boilerplate text");
        }
    }
    for section in &entry.sections {
        section::check_wordings(section, proof);
    }
}

/// The document as the rest of the program sees it.
pub fn build(draft: &Draft, problems: &mut Vec<Problem>) -> DocumentRule {
    let entry = &draft.entry;
    DocumentRule {
        id: entry.id.get().clone(),
        name: entry.name.as_ref().map(|name| name.get().trim().to_owned()).unwrap_or_default(),
        titles: section::texts(entry.titles.as_deref()),
        required: entry.required.unwrap_or(true),
        repeatable: entry.repeatable.unwrap_or(false),
        untitled: entry.untitled.unwrap_or(false),
        dated: match entry.dated {
            Some(DatedEntry::Year) => Dated::Year,
            Some(DatedEntry::InPeriod) => Dated::InPeriod,
            Some(DatedEntry::AfterPeriod) => Dated::AfterPeriod,
            Some(DatedEntry::No) | None => Dated::No,
        },
        versions: draft.versions.iter().map(version).collect(),
        sections: draft.sections.iter().map(|draft| section::build(draft, problems)).collect(),
    }
}

fn version(entry: &VersionEntry) -> TemplateVersion {
    TemplateVersion {
        id: entry.id.get().clone(),
        years: entry.years.iter().flatten().filter_map(|year| year.get().parse().ok()).collect(),
        boilerplate: section::texts(entry.boilerplate.as_deref()),
    }
}
