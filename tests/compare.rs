//! Two years side by side, on registers made by hand: nothing here depends on a reader or on the alignment.

#[path = "compare/also.rs"]
mod also;
#[path = "compare/answers.rs"]
mod answers;
#[path = "compare/history.rs"]
mod history;
#[path = "compare/properties.rs"]
mod properties;
#[path = "compare/told.rs"]
mod told;
#[path = "compare/years.rs"]
mod years;
