//! Rule sets: what is particular to one board, read from TOML.

mod model;
mod works;
mod year;

pub use model::*;
pub use works::{Edition, Work, WorkKind};
pub use year::YearLabel;
