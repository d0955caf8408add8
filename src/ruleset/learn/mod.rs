//! A rule set drawn from a blank form: what stands where an answer would stand is the form's own text.
//!
//! Every file becomes one document rule. Its lines are sorted into title, introduction, questions, guidance and sign-off by
//! their looks (number, bold, heading, colon, label cell) and by what a form in English says ("Please outline", "Signed off
//! by"). What was guessed is marked in the file with `check:`, because a person has to read it once.

mod grid;
mod guess;
mod line;
mod number;
mod outline;
mod write;

use jiff::civil::Date;

use crate::document::Document;

use outline::{Form, outline};

/// Writes a rule set for these blank forms. It is sound as it stands: it loads, and a check of the blank form by it finds
/// every question unanswered. `id` names it; without one the first file does. `today` gives the reporting year where no
/// form bears one.
pub fn learn(templates: &[Document], id: Option<&str>, today: Date) -> String {
    let forms: Vec<Form> = templates.iter().map(outline).collect();
    write::rules_file(&forms, id, today)
}
