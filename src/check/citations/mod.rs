//! What answers cite: guidance and law in its editions, and organisations that may have come to an end.

mod beside;
pub(super) mod guidance;
mod history;
mod library;
pub(super) mod superseded_agency;
pub(super) mod superseded_body;
mod verdict;
mod words;

pub(super) use guidance::said;
pub(super) use library::Library;
pub(super) use verdict::edition_year;
