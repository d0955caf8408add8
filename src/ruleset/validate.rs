use std::collections::BTreeMap;

use jiff::civil::Date;

use super::layers::{self, Layer};
use super::problem::{Problem, RuleError};
use super::{RuleSet, resolve};
use crate::document::folded;

/// A rule set that can be used, with what somebody should look at.
#[derive(Debug, Clone)]
pub struct Validated {
    /// The rule set.
    pub rules: RuleSet,
    /// What is not wrong and may not be meant: waivers that have expired, forms that do not name the year asked for, one
    /// name for two agencies, words for the form's own that stand on any page.
    pub warnings: Vec<Problem>,
}

/// Loads a rule set as `load` does and looks at what the passing of time has done to it by `today`.
pub fn validate(name_or_path: &str, today: Date) -> Result<Validated, RuleError> {
    let layers = layers::read(name_or_path)?;
    let rules = resolve::resolve(&layers)?;
    let mut warnings: Vec<Problem> = layers.iter().flat_map(|layer| expired_waivers(layer, today)).collect();
    warnings.extend(layers.iter().flat_map(|layer| years_unnamed(layer, &rules)));
    warnings.extend(layers.iter().rev().find_map(shared_names).unwrap_or_default());
    warnings.extend(layers.iter().flat_map(short_boilerplate));
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

/// The names that an agency has in common with one before it: whose a document is that bears one, nobody can say.
fn shared_names(layer: &Layer) -> Option<Vec<Problem>> {
    let agencies = layer.file.agencies.as_ref()?;
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut problems = Vec::new();
    for (at, agency) in agencies.iter().enumerate() {
        for name in std::iter::once(&agency.name).chain(&agency.aliases) {
            let first = *known.entry(folded(name.get())).or_insert(at);
            if first != at {
                let message =
                    format!("`{}` is a name of the agency `{}` as well", name.get(), agencies[first].id.get());
                let problem = Problem::at(&layer.text, name.span(), message);
                problems.push(problem.hint(Some("leave it to the one that a document means by it".to_owned())));
            }
        }
    }
    Some(problems)
}

/// The form's own text of one word, which is looked for at the beginning of every line and taken out of every answer.
fn short_boilerplate(layer: &Layer) -> impl Iterator<Item = Problem> {
    let versions = layer.file.documents.iter().flat_map(|document| &document.versions);
    let texts = versions.flat_map(|version| version.boilerplate.iter().flatten());
    let is_one = |text: &str| text.split([' ', '-']).filter(|word| word.contains(char::is_alphanumeric)).count() == 1;
    let short = texts.filter(move |text| is_one(text.get()));
    short.map(|text| {
        let message = format!("the boilerplate text `{}` is one word, which may stand in any answer", text.get());
        let hint = "take it out: the heads of columns and single labels need not be given";
        Problem::at(&layer.text, text.span(), message).hint(Some(hint.to_owned()))
    })
}
