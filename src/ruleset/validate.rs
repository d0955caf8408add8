use jiff::civil::Date;

use super::layers::{self, Layer};
use super::problem::{Problem, RuleError};
use super::{RuleSet, resolve};

/// A rule set that can be used, with what somebody should look at.
#[derive(Debug, Clone)]
pub struct Validated {
    /// The rule set.
    pub rules: RuleSet,
    /// What is not wrong and may not be meant: waivers that have expired.
    pub warnings: Vec<Problem>,
}

/// Loads a rule set as `load` does and looks at what the passing of time has done to it by `today`.
pub fn validate(name_or_path: &str, today: Date) -> Result<Validated, RuleError> {
    let layers = layers::read(name_or_path)?;
    let rules = resolve::resolve(&layers)?;
    let warnings = layers.iter().flat_map(|layer| expired_waivers(layer, today)).collect();
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
