//! Names that strangers give to files.

/// The longest name of a folder or file that is shown, in characters.
const LONGEST: usize = 200;

/// A name as it is shown in a path: no way out of the container, no control characters, `/` between folders.
pub(super) fn within(name: &str) -> String {
    let parts: Vec<String> =
        name.split(['/', '\\']).filter(|part| !matches!(*part, "" | "." | "..")).map(clean).collect();
    let name = parts.join("/");
    if name.is_empty() { "unnamed".to_owned() } else { name }
}

fn clean(part: &str) -> String {
    let shown = |c: char| if c.is_control() || is_direction(c) { '_' } else { c };
    part.chars().take(LONGEST).map(shown).collect()
}

/// Marks that turn the direction of writing make `exe.docx` out of `xcod.exe`.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn names_lead_nowhere_else() {
        for (name, shown) in [
            ("police/report.docx", "police/report.docx"),
            ("..\\..\\etc/./passwd", "etc/passwd"),
            ("/abs//x.pdf", "abs/x.pdf"),
            ("a\nb\u{202E}c", "a_b_c"),
            ("../..", "unnamed"),
        ] {
            assert_eq!(within(name), shown);
        }
    }
}
