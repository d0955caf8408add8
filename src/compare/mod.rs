//! Year on year: answers paired and compared word by word.
//!
//! [`compare`] takes two registers and gives one [`Change`] for every agency, document and section that either year
//! holds, and a list of what [`Also`] changed: agencies, documents, the form, people, sign-off. [`compare_findings`] sets
//! two lists of findings side by side. [`history`] does the same for any number of years.

mod also;
mod answers;
mod between;
mod change;
mod comparison;
mod evidence;
mod figures;
mod findings;
mod flags;
mod given_up;
mod guidance;
mod history;
mod pairing;
mod signoff;
mod taken_up;

pub use change::{Change, ChangeStatus, Flag, FlagKind, Hunk, HunkKind, Passage, SectionRef};
pub use comparison::{Also, AlsoKind, Comparison, Year, YearSide, compare};
pub use findings::{FindingsCompared, compare_findings};
pub use guidance::Citation;
pub use history::{History, HistoryCell, HistoryRow, history};
pub use taken_up::{Promise, TakenUp, Told};

pub mod words;
