//! The agency that an option means: by its id, its name, or any other name that it goes by.

use super::fault::Fault;
use crate::document::folded;
use crate::ruleset::{Agency, RuleSet};

/// What is less alike than this is no slip of the finger.
const NEAR: f64 = 0.8;

/// The longest name that is held against others letter by letter, in bytes.
const LONGEST: usize = 200;

/// The id of the agency that is called this.
pub fn named(name: &str, rules: &RuleSet) -> Result<String, Fault> {
    if let Some(agency) = rules.agency(name) {
        return Ok(agency.id.clone());
    }
    let meant = plain(name);
    let called: Vec<&Agency> =
        rules.agencies.iter().filter(|agency| names(agency).any(|other| plain(other) == meant)).collect();
    match called.as_slice() {
        [agency] => Ok(agency.id.clone()),
        [] => Err(unknown(name, rules)),
        several => {
            let ids: Vec<&str> = several.iter().map(|agency| agency.id.as_str()).collect();
            Err(Fault::new(format!(
                "`{name}` is a name of several agencies of the rule set {}: give the id of one ({})",
                rules.id,
                ids.join(", ")
            )))
        }
    }
}

fn unknown(name: &str, rules: &RuleSet) -> Fault {
    let ids: Vec<&str> = rules.agencies.iter().map(|agency| agency.id.as_str()).collect();
    let meant = plain(name);
    let alike = |other: &str| if meant.len() > LONGEST { 0.0 } else { strsim::jaro_winkler(&plain(other), &meant) };
    let all = rules.agencies.iter().flat_map(|agency| names(agency).map(move |other| (agency, other)));
    let near = all.map(|(agency, other)| (alike(other), agency, other)).max_by(|a, b| a.0.total_cmp(&b.0));
    let hint = near.filter(|(score, ..)| *score > NEAR).map(|(_, agency, other)| {
        if other == agency.id {
            format!("; did you mean {other}?")
        } else {
            format!("; did you mean {other} ({})?", agency.id)
        }
    });
    Fault::new(format!(
        "no agency of the rule set {} has the id or name `{name}`{} (it has {})",
        rules.id,
        hint.unwrap_or_default(),
        ids.join(", ")
    ))
}

fn names(agency: &Agency) -> impl Iterator<Item = &str> {
    [&agency.id, &agency.name].into_iter().chain(&agency.aliases).map(String::as_str)
}

/// A name without case, marks and its article.
fn plain(name: &str) -> String {
    let folded = folded(name);
    folded.strip_prefix("the ").map_or_else(|| folded.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::named;
    use crate::ruleset::{Agency, RuleSet};

    fn rules() -> RuleSet {
        let agency = |id: &str, name: &str, alias: &str| Agency {
            id: id.into(),
            name: name.into(),
            aliases: vec![alias.into()],
            ..Agency::default()
        };
        let agencies = vec![
            agency("harbour", "Harbour District Council", "the Council"),
            agency("county", "Fell County Council", "the Council"),
            agency("mvt", "Moor Valley NHS Trust", "Moor Valley"),
        ];
        RuleSet { id: "tarnshire".into(), agencies, ..RuleSet::default() }
    }

    #[test]
    fn an_agency_is_meant_by_any_of_its_names_in_any_case() {
        for name in ["mvt", "MVT", "Moor Valley NHS Trust", "the moor valley nhs trust", "moor  valley"] {
            assert_eq!(named(name, &rules()).ok().as_deref(), Some("mvt"), "{name}");
        }
    }

    #[test]
    fn a_name_of_two_agencies_means_neither_and_a_slip_is_hinted_at() {
        let told = |name| named(name, &rules()).err().map(|fault| format!("{fault:?}")).unwrap_or_default();
        assert!(told("the council").contains("give the id of one (harbour, county)"), "{}", told("the council"));
        assert!(told("Moor Vally").contains("did you mean Moor Valley (mvt)?"), "{}", told("Moor Vally"));
        assert!(!told("Fire service").contains("did you mean"), "{}", told("Fire service"));
    }
}
