//! boardcheck reads what partner agencies send a safeguarding board, aligns it with the board's forms and says what is
//! missing. ARCHITECTURE.md draws the rooms and the arrows between them.

pub mod align;
pub mod check;
pub mod cli;
pub mod compare;
pub mod document;
pub mod extract;
pub mod finding;
pub mod report;
pub mod ruleset;
pub mod suppress;
