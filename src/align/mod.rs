//! Which agency, document, section and answer stands where.
//!
//! [`align`] takes what was read and a rule set and gives the [`Register`] that every check and comparison works on.

mod register;

pub use register::{
    Answer, Heading, Instance, Match, Piece, Register, SectionAnswer, Status, Stray, StrayKind, YearMark,
};

use crate::document::Document;
use crate::ruleset::RuleSet;

/// Aligns the files of one submission register with a rule set. The order of the files changes nothing: they are taken
/// in the order of their paths.
pub fn align(mut documents: Vec<Document>, _rules: &RuleSet) -> Register {
    documents.sort_by(|a, b| a.source.path.cmp(&b.source.path));
    Register { documents, ..Register::default() }
}
