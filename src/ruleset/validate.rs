use jiff::civil::Date;

use super::layers::{self, Layer};
use super::problem::{Problem, RuleError};
use super::{RuleSet, resolve};

/// A rule set that can be used, with what somebody should look at.
#[derive(Debug, Clone)]
pub struct Validated {
    /// The rule set.
    pub rules: RuleSet,
    /// What is not wrong and may not be meant: waivers that have expired, forms that do not name the year asked for.
    pub warnings: Vec<Problem>,
}

/// Loads a rule set as `load` does and looks at what the passing of time has done to it by `today`.
pub fn validate(name_or_path: &str, today: Date) -> Result<Validated, RuleError> {
    let layers = layers::read(name_or_path)?;
    let rules = resolve::resolve(&layers)?;
    let expired = layers.iter().flat_map(|layer| expired_waivers(layer, today));
    let warnings = expired.chain(layers.iter().flat_map(|layer| years_unnamed(layer, &rules))).collect();
    Ok(Validated { rules, warnings })
}

fn expired_waivers(layer: &Layer, today: Date) -> impl Iterator<Item = Problem> {
    let expired = layer.file.waivers.iter().filter(move |waiver| waiver.expires.get().first_day() < today);
    expired.map(|waiver| {
        let message = format!("the waiver of `{}` expired on {}", waiver.code.get(), waiver.expires.get());
        Problem::at(&layer.text, waiver.expires.span(), message)
            .hint(Some("take it out, or renew it with its reason".to_owned()))
    })
}

/// Forms whose versions name years, and not the one asked for, where their newest version is written.
fn years_unnamed<'l>(layer: &'l Layer, rules: &'l RuleSet) -> impl Iterator<Item = Problem> + 'l {
    let year = rules.period.year;
    layer.file.documents.iter().filter_map(move |entry| {
        let document = rules.document(entry.id.get()).filter(|document| !document.names_year(year))?;
        let current = document.current_version(year)?;
        let written = entry.versions.iter().find(|version| *version.id.get() == current.id)?;
        let years = written.years.as_ref()?.last()?;
        let message = format!("no version of `{}` names {year}, the year asked for", document.id);
        Some(
            Problem::at(&layer.text, years.span(), message).hint(Some(format!(
                "add \"{year}\" if the form is still the same; until then this one is used for it"
            ))),
        )
    })
}
