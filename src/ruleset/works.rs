//! Guidance and law, with their editions.

use jiff::civil::Date;

/// A work that answers cite: an Act, a code of practice, statutory guidance.
#[derive(Debug, Clone, Default)]
pub struct Work {
    /// `human-rights-act`.
    pub id: String,
    /// What kind of work it is, which decides how it is cited.
    pub kind: WorkKind,
    /// The title without a year: "Human Rights Act".
    pub title: String,
    /// Other titles and short forms: "HRA", "Intercollegiate Document".
    pub aliases: Vec<String>,
    /// Titles that are near and wrong: "Public Sector (Social Value) Act".
    pub wrong_titles: Vec<String>,
    /// Its editions, the oldest first. A work with one edition (most Acts) is cited well with its year alone.
    pub editions: Vec<Edition>,
}

/// The kinds of work.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum WorkKind {
    /// An Act of Parliament, known by title and year.
    Act,
    /// Regulations or an order.
    Regulations,
    /// Guidance, a code or a framework.
    #[default]
    Guidance,
}

/// One edition of a work.
#[derive(Debug, Clone)]
pub struct Edition {
    /// How it is told from the others: "2013", "March 2015".
    pub label: String,
    /// The year by which it is cited.
    pub year: i16,
    /// From when it was in force, or issued where that is not known.
    pub from: Option<Date>,
    /// From when it was superseded or repealed.
    pub until: Option<Date>,
    /// What took its place, for the message: "Working Together 2015".
    pub successor: Option<String>,
    /// Where the dates come from.
    pub source: String,
}
