//! Two years side by side, for a person.

mod markdown;
mod marked;
mod passage;
mod table;

pub use markdown::diff_markdown;
pub use table::diff_table;

use super::v1::{AlsoLine, ChangeLine, DiffReport};
use super::{one_line, shorten};

/// Which answers are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shown {
    /// Those that changed.
    #[default]
    Changed,
    /// All that either year has.
    All,
    /// Those that did not change.
    Unchanged,
}

impl Shown {
    fn shows(self, change: &ChangeLine) -> bool {
        let changed = !matches!(change.status.as_str(), "unchanged" | "absent");
        match self {
            Self::Changed => changed,
            Self::All => change.status != "absent",
            Self::Unchanged => change.status == "unchanged",
        }
    }
}

/// How a comparison is drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DiffDetail {
    /// Which answers.
    pub shown: Shown,
    /// Both years beside each other instead of in one text; `None` for what the width allows.
    pub side_by_side: Option<bool>,
    /// One line for each answer and no words.
    pub quiet: bool,
}

/// Unchanged and absent answers among these, in words; empty where all are shown.
fn folded(changes: &[&ChangeLine], shown: Shown) -> String {
    let of = |status: &str| changes.iter().filter(|change| change.status == status && !shown.shows(change)).count();
    let changed = changes.iter().filter(|change| Shown::Changed.shows(change) && !shown.shows(change)).count();
    let counts = [(of("unchanged"), "unchanged"), (changed, "changed"), (of("absent"), "in neither year")];
    let parts: Vec<String> =
        counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, name)| format!("{count} {name}")).collect();
    parts.join(", ")
}

/// "Police: signed off by another body, “Board” before, “Committee” now".
fn also_sentence(also: &AlsoLine, report: &DiffReport) -> String {
    let message = one_line(&also.message);
    let agency = also.agency.as_deref().map(|id| one_line(report.agency_name(id)));
    // A sentence that names the agency needs no heading.
    let head =
        agency.filter(|name| !message.contains(name.as_str())).map(|name| format!("{name}: ")).unwrap_or_default();
    let document = also.document.as_deref().map(|id| one_line(report.document_name(id)));
    let of =
        document.filter(|name| !message.contains(name.as_str())).map(|name| format!(" ({name})")).unwrap_or_default();
    let quoted = |text: &Option<String>, when: &str| match text.as_deref().map(|text| shorten(text, 100)) {
        Some(text) if !text.is_empty() && !message.contains(&text) => format!(", “{text}” {when}"),
        _ => String::new(),
    };
    format!("{head}{message}{of}{}{}", quoted(&also.previous, "before"), quoted(&also.current, "now"))
}

/// Neighbours of one key together.
fn grouped<'a, T>(items: &[&'a T], key: impl Fn(&T) -> &str) -> Vec<Vec<&'a T>> {
    items.chunk_by(|one, other| key(one) == key(other)).map(<[&T]>::to_vec).collect()
}

/// "88%": rounded so that only what was kept whole is 100% and only what is wholly new is 0%.
fn percent(share: f64) -> String {
    let whole = (share * 100.0).round();
    let whole = if share < 1.0 { whole.min(99.0) } else { whole };
    let whole = if share > 0.0 { whole.max(1.0) } else { whole };
    format!("{whole:.0}%")
}
