//! Text of a document made fit for the formats that give some characters a meaning.

use super::plain::{one_line, plain};

/// Words in Markdown that mean nothing but themselves.
pub fn markdown_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at_start = true;
    for c in text.chars() {
        let starts = at_start && matches!(c, '#' | '>' | '-' | '+' | '=' | '~');
        if starts || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|') {
            out.push('\\');
        }
        out.push(c);
        at_start = c == '\n';
    }
    out
}

/// A cell of a Markdown table: one line.
pub(super) fn markdown_cell(text: &str) -> String {
    markdown_text(&one_line(text))
}

/// A field of CSV. A field that a spreadsheet would take for a formula gets an apostrophe before it.
pub(super) fn csv_field(text: &str) -> String {
    let text = plain(text);
    let text = if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text };
    if text.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// Words in XML, in elements and in attributes.
pub(super) fn xml_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in plain(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_document_cannot_become_markup() {
        assert_eq!(markdown_text("# a | *b*\n- [c](d) <script>"), "\\# a \\| \\*b\\*\n\\- \\[c\\](d) \\<script>");
        assert_eq!(xml_text("a < \"b\" & \u{1b}c"), "a &lt; &quot;b&quot; &amp; \u{fffd}c");
    }

    #[test]
    fn a_spreadsheet_takes_no_field_for_a_formula() {
        assert_eq!(csv_field("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
        assert_eq!(csv_field("plain"), "plain");
        assert_eq!(csv_field("a, b"), "\"a, b\"");
    }
}
