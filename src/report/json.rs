use serde::Serialize;

/// A report as JSON: two spaces of indent, the keys in the order of the types, a line feed at the end.
///
/// Gives the error of the serialiser, which the report types never cause.
pub fn json(report: &impl Serialize) -> serde_json::Result<String> {
    let mut text = serde_json::to_string_pretty(report)?;
    text.push('\n');
    Ok(text)
}
