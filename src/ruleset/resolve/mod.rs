//! Layers to one rule set: each laid over the one before, everything checked, every problem kept.

mod agencies;
mod documents;
mod guidance;
mod judgement;
mod overview;
mod phrases;
mod proof;
mod references;
mod section;
mod substitute;

use super::RuleSet;
use super::layers::Layer;
use super::problem::{Problem, RuleError};
pub use proof::{Proof, slug};

/// Lays the layers over each other, the one that extends nothing first.
pub fn resolve(layers: &[Layer]) -> Result<RuleSet, RuleError> {
    let mut problems: Vec<Problem> = Vec::new();
    let mut rules = RuleSet::default();
    let mut drafts = Vec::new();
    let mut phrases = phrases::Joined::default();
    for (depth, layer) in layers.iter().enumerate() {
        for (text, include) in &layer.includes {
            let mut proof = Proof::new(text, &mut problems);
            proof.schema(include.schema.as_ref());
            phrases.add(include.phrases.as_ref(), &mut proof);
            guidance::add(&mut rules, &include.works, &include.bodies, &mut proof);
        }
        let mut proof = Proof::new(&layer.text, &mut problems);
        let file = &layer.file;
        proof.schema(file.schema.as_ref());
        overview::add(&mut rules, file, &mut proof);
        phrases.add(file.phrases.as_ref(), &mut proof);
        guidance::add(&mut rules, &file.works, &file.bodies, &mut proof);
        agencies::add(&mut rules, file.agencies.as_deref(), &mut proof);
        documents::lay_over(&mut drafts, &file.documents, depth > 0, &mut proof);
        judgement::add(&mut rules, file, &mut proof);
        // Only the whole has to be sound: what a form leaves open, the file that extends it gives.
        let mut open = Vec::new();
        let told = if depth + 1 == layers.len() { &mut problems } else { &mut open };
        rules.documents = drafts.iter().map(|draft| documents::build(draft, told)).collect();
        // What is broken would be told once more wherever it is named. Ids are asked for file by file, since one that a
        // file names may be dropped by the file that extends it.
        if problems.is_empty() {
            references::check_ids(&rules, file, &mut Proof::new(&layer.text, &mut problems));
        }
    }
    rules.phrases = phrases.into_phrases();
    if let Some(top) = layers.last() {
        rules.source = if top.text.path.is_none() { "built-in".to_owned() } else { top.text.name.to_string() };
        if problems.is_empty() {
            overview::check_complete(&rules, &mut Proof::new(&top.text, &mut problems));
        }
    }
    if problems.is_empty() {
        for layer in layers {
            references::check_names(&rules, &layer.file, &mut Proof::new(&layer.text, &mut problems));
        }
    }
    if !problems.is_empty() {
        let place = |problem: &Problem| (problem.path.clone(), problem.span.as_ref().map(|span| span.start));
        problems.sort_by_key(place);
        return Err(RuleError { problems });
    }
    references::leave_out_what_is_gone(&mut rules);
    substitute::names(&mut rules);
    Ok(rules)
}
