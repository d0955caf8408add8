//! Whether a name that no agency of the register has is that of another organisation.
//!
//! In a compiled document a form belongs to the agency whose part it stands in, and a form that names a department of that
//! agency still does. One that names another organisation does not, even where its own heading was not recognised.

use crate::document::{Letters, fold};
use crate::ruleset::Agency;

/// Words by which British names of organisations are known.
const ORGANISATIONS: &[&str] = &[
    "academy",
    "agency",
    "ambulance",
    "association",
    "authority",
    "board",
    "centre",
    "charity",
    "club",
    "college",
    "commission",
    "company",
    "constabulary",
    "council",
    "federation",
    "force",
    "foundation",
    "group",
    "hospital",
    "hospitals",
    "limited",
    "ltd",
    "network",
    "partnership",
    "police",
    "prison",
    "project",
    "refuge",
    "school",
    "service",
    "services",
    "society",
    "trust",
    "university",
];

/// The most words of an organisation's name; what is longer is a sentence, and names whom it likes.
const MAX_NAME: usize = 12;

/// Whether a name is an organisation's and has no telling word in common with any name of the agency.
pub(super) fn is_stranger(name: &str, agency: &Agency) -> bool {
    let own: Vec<Letters> = agency
        .aliases
        .iter()
        .chain([&agency.name])
        .flat_map(|name| fold(name))
        .map(|word| word.text)
        .filter(|word| is_telling(word))
        .collect();
    let words: Vec<Letters> = fold(name).into_iter().map(|word| word.text).collect();
    let organisation = words.len() <= MAX_NAME && words.iter().any(|word| ORGANISATIONS.contains(&word.as_str()));
    organisation && !words.iter().any(|word| is_telling(word) && own.contains(word))
}

fn is_telling(word: &str) -> bool {
    word.len() > 3
        && !ORGANISATIONS.contains(&word)
        && !matches!(word, "children" | "childrens" | "safeguarding" | "young")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_department_is_no_stranger_and_another_organisation_is() {
        let agency = Agency {
            name: "Ardenshire County Council".into(),
            aliases: vec!["Ardenshire Schools Service".into()],
            ..Agency::default()
        };
        let sentence = "A team that works with the ambulance service and each college to keep every child safe";
        for name in ["Adult Social Care", "Schools Service", "Ardenshire Library Service", sentence] {
            assert!(!is_stranger(name, &agency), "{name}");
        }
        for name in ["Severn Ambulance Service", "Lowmarsh Sailing Club"] {
            assert!(is_stranger(name, &agency), "{name}");
        }
    }
}
