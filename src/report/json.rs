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
    // They can stand inside strings alone: outside them JSON has none but line feeds, and within them the serialiser has
    // escaped those below the space already.
    let mut copied = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| *c > '~' && is_acted_on(*c)) {
        out.push_str(&text[copied..at]);
        let _ = write!(out, "\\u{:04x}", u32::from(c));
        copied = at + c.len_utf8();
    }
    out.push_str(&text[copied..]);
    out.push('\n');
    Ok(out)
}
