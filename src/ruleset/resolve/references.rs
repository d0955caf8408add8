use super::super::file::{At, RulesFile};
use super::super::nearest::did_you_mean;
use super::super::{DocumentRule, RuleSet};
use super::proof::{Proof, braced};

/// Every id that a file names is one that the rule set has, as far as this file makes it.
pub fn check_ids(rules: &RuleSet, file: &RulesFile, proof: &mut Proof<'_>) {
    for agency in file.agencies.iter().flatten() {
        for successor in &agency.successors {
            known_agency(rules, successor.agency.as_ref(), proof);
        }
        for exemption in &agency.exemptions {
            known_place(rules, Some(&exemption.document), exemption.section.as_ref(), proof);
        }
    }
    for entry in &file.severities {
        known_agency(rules, entry.agency.as_ref(), proof);
        known_place(rules, entry.document.as_ref(), entry.section.as_ref(), proof);
    }
    for entry in &file.waivers {
        known_agency(rules, entry.agency.as_ref(), proof);
        known_place(rules, entry.document.as_ref(), entry.section.as_ref(), proof);
    }
    for entry in &file.documents {
        let Some(document) = rules.document(entry.id.get()) else { continue };
        for wording in entry.sections.iter().flat_map(|section| section.wordings.iter().flatten()) {
            for id in &wording.versions {
                known_version(document, id, proof);
            }
        }
    }
}

fn known_agency(rules: &RuleSet, id: Option<&At<String>>, proof: &mut Proof<'_>) {
    let Some(id) = id else { return };
    if rules.agency(id.get()).is_none() {
        let hint = did_you_mean(id.get(), rules.agencies.iter().map(|agency| agency.id.as_str()));
        proof.wrong_hinted(id, format!("there is no agency `{}`", id.get()), hint);
    }
}

fn known_place(rules: &RuleSet, document: Option<&At<String>>, section: Option<&At<String>>, proof: &mut Proof<'_>) {
    let Some(document_id) = document else {
        if let Some(section) = section
            && !rules.documents.iter().any(|document| document.section(section.get()).is_some())
        {
            let ids = rules.documents.iter().flat_map(|document| &document.sections).map(|section| section.id.as_str());
            proof.wrong_hinted(
                section,
                format!("no document has a section `{}`", section.get()),
                did_you_mean(section.get(), ids),
            );
        }
        return;
    };
    let Some(document) = rules.document(document_id.get()) else {
        let hint = did_you_mean(document_id.get(), rules.documents.iter().map(|document| document.id.as_str()));
        proof.wrong_hinted(document_id, format!("there is no document `{}`", document_id.get()), hint);
        return;
    };
    let Some(section) = section else { return };
    if document.section(section.get()).is_none() {
        let hint = did_you_mean(section.get(), document.sections.iter().map(|section| section.id.as_str()));
        proof.wrong_hinted(section, format!("the document `{}` has no section `{}`", document.id, section.get()), hint);
    }
}

fn known_version(document: &DocumentRule, id: &At<String>, proof: &mut Proof<'_>) {
    if !document.versions.iter().any(|version| &version.id == id.get()) {
        let hint = did_you_mean(id.get(), document.versions.iter().map(|version| version.id.as_str()));
        proof.wrong_hinted(id, format!("the document `{}` has no version `{}`", document.id, id.get()), hint);
    }
}

/// A wording that names the board's short name or area needs a board that has one.
pub fn check_names(rules: &RuleSet, file: &RulesFile, proof: &mut Proof<'_>) {
    let mut check = |text: &At<String>| {
        for name in braced(text.get()) {
            let (value, key) = match name {
                "board-short" => (&rules.board.short, "short"),
                "area" => (&rules.board.area, "area"),
                _ => continue,
            };
            if value.is_empty() {
                proof.wrong(
                    text,
                    format!("`{{{name}}}` stands here and the board has no `{key}`: give it under [board]"),
                );
            }
        }
    };
    for document in &file.documents {
        document.titles.iter().flatten().for_each(&mut check);
        document.versions.iter().flat_map(|version| version.boilerplate.iter().flatten()).for_each(&mut check);
        for section in &document.sections {
            section.wordings.iter().flatten().for_each(|wording| check(&wording.text));
            section.prompts.iter().chain(&section.paragraphs).flatten().for_each(&mut check);
        }
    }
}

/// Severities, waivers and exemptions of an extended rule set about agencies, documents or sections that the extending
/// one has dropped can match nothing any more; nobody could put them right there.
pub fn leave_out_what_is_gone(rules: &mut RuleSet) {
    let agencies: Vec<String> = rules.agencies.iter().map(|agency| agency.id.clone()).collect();
    let documents = rules.documents.clone();
    let place_is_there = |document: &Option<String>, section: &Option<String>| {
        documents.iter().any(|rule| {
            document.as_ref().is_none_or(|id| &rule.id == id)
                && section.as_ref().is_none_or(|id| rule.section(id).is_some())
        })
    };
    let agency_is_there = |agency: &Option<String>| agency.as_ref().is_none_or(|id| agencies.contains(id));
    rules.severities.retain(|rule| agency_is_there(&rule.agency) && place_is_there(&rule.document, &rule.section));
    rules.waivers.retain(|waiver| agency_is_there(&waiver.agency) && place_is_there(&waiver.document, &waiver.section));
    for agency in &mut rules.agencies {
        agency.exemptions.retain(|exemption| place_is_there(&Some(exemption.document.clone()), &exemption.section));
    }
}
