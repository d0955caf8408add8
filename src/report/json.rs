use std::fmt::Write as _;

use serde::Serialize;

use super::plain::is_acted_on;

/// A report as JSON: two spaces of indent, the keys in the order of the types, a line feed at the end. Characters that a
/// terminal would act on are escaped, those that JSON itself would leave as they are among them.
///
/// Gives the error of the serialiser, which the report types never cause.
pub fn json(report: &impl Serialize) -> serde_json::Result<String> {
    let text = serde_json::to_string_pretty(report)?;
    let mut out = String::with_capacity(text.len() + 1);
    for c in text.chars() {
        // They can stand inside strings alone: outside them JSON has none but line feeds.
        if c != '\n' && is_acted_on(c) {
            let _ = write!(out, "\\u{:04x}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out.push('\n');
    Ok(out)
}
