//! Which agency, document, section and answer stands where.
//!
//! [`align`] takes what was read and a rule set and gives the [`Register`] that every check and comparison works on. Each
//! file is taken by itself: its words become a [`stream`], the form's words are looked for at every point where they
//! could begin ([`candidates`]), the chain that fits the form best as a whole is chosen ([`sequence`]), cut into forms
//! ([`drafts`]) and filled with the answers ([`assemble`]).

mod above;
mod agencies;
mod alive;
mod answers;
mod assemble;
mod candidates;
mod cells;
mod cover;
mod drafts;
mod fit;
mod frame;
mod headings;
mod label;
mod marks;
mod order;
mod ordinal;
mod own;
mod patterns;
mod printed;
mod rated;
mod register;
mod reworded;
mod run_on;
mod running;
mod sequence;
mod shape;
mod signed;
mod sort;
mod stranger;
mod stream;
mod untitled;

pub use register::{
    Answer, Heading, Instance, Match, Piece, Register, SectionAnswer, Status, Stray, StrayKind, YearMark,
};

use crate::document::Document;
use crate::ruleset::RuleSet;

/// Aligns the files of one submission register with a rule set. The order of the files changes nothing: they are taken
/// in the order of their paths.
pub fn align(mut documents: Vec<Document>, rules: &RuleSet) -> Register {
    documents.sort_by(|a, b| a.source.path.cmp(&b.source.path));
    let mut register = Register::default();
    let patterns = patterns::Patterns::new(rules);
    let names = agencies::Names::new(rules);
    for (source, document) in documents.iter().enumerate() {
        sort::sort_file(document, source, rules, &patterns, &names, &mut register);
        let in_path = names.in_path(&document.source.path).map(|agency| rules.agencies[agency].id.clone());
        register.in_paths.push(in_path);
    }
    let place = |instance: &Instance| {
        let agency = rules.agencies.iter().position(|agency| agency.id == instance.agency);
        let document = rules.documents.iter().position(|document| document.id == instance.document);
        (agency, document, instance.source, instance.blocks.start)
    };
    register.instances.sort_by_key(place);
    register.documents = documents;
    register
}
