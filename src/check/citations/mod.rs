//! What answers cite: guidance and law in its editions, and organisations that may have come to an end.

mod around;
mod beside;
pub(super) mod guidance;
mod history;
mod library;
mod spelling;
pub(super) mod superseded_agency;
pub(super) mod superseded_body;
mod told;
mod verdict;
mod words;
mod year;

pub(super) use guidance::said;
pub(super) use library::{Citations, Library};
pub(super) use verdict::edition_year;
