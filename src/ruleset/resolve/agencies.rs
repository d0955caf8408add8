use super::super::file::{AgencyEntry, ExemptionEntry, SuccessorEntry};
use super::super::{Agency, Exemption, RuleSet, Successor};
use super::proof::Proof;

/// The list of agencies, which replaces that of an extended rule set.
pub fn add(rules: &mut RuleSet, entries: Option<&[AgencyEntry]>, proof: &mut Proof<'_>) {
    let Some(entries) = entries else { return };
    proof.unique("agency", entries.iter().map(|entry| &entry.id));
    rules.agencies = entries.iter().map(|entry| agency(entry, proof)).collect();
}

fn agency(entry: &AgencyEntry, proof: &mut Proof<'_>) -> Agency {
    Agency {
        id: proof.id(&entry.id),
        name: proof.filled(&entry.name, "the agency's name"),
        aliases: proof.all_filled(&entry.aliases, "an alias"),
        successors: entry.successors.iter().map(|entry| successor(entry, proof)).collect(),
        exemptions: entry.exemptions.iter().map(|entry| exemption(entry, proof)).collect(),
    }
}

fn successor(entry: &SuccessorEntry, proof: &mut Proof<'_>) -> Successor {
    Successor {
        name: proof.filled(&entry.name, "the successor's name"),
        from: entry.from.get().first_day(),
        agency: entry.agency.as_ref().map(|id| id.get().clone()),
    }
}

fn exemption(entry: &ExemptionEntry, proof: &mut Proof<'_>) -> Exemption {
    Exemption {
        document: entry.document.get().clone(),
        section: entry.section.as_ref().map(|id| id.get().clone()),
        reason: proof.filled(&entry.reason, "the reason of an exemption"),
    }
}
