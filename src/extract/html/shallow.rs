//! Makes a page safe to parse: no deeper than [`MAX_DEPTH`], no tag longer than [`MAX_TAG_BYTES`], no scripts, and no
//! more than the memory holds.

use std::collections::BTreeMap;

use crate::extract::limits::{MAX_CHARACTERS, MAX_HTML_ELEMENTS};

/// Elements inside elements. Word's deepest tables stay below 60; html5ever's work grows with the square of this.
const MAX_DEPTH: usize = 256;

/// The longest tag that is kept whole. Longer ones hold a picture, and attributes are compared each with each.
const MAX_TAG_BYTES: usize = 32 << 10;

/// Elements that never hold others, or that the next of their kind closes: they add no depth.
const FLAT: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p",
    "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "html", "head",
    "body",
];

/// Elements whose content is no text of the page. That of `style` could hide text by class; nobody writes forms so.
const RAW: &[&str] = &["script", "style", "template", "noembed", "iframe", "xml"];

/// A page that is ready to be parsed.
pub(super) struct Prepared {
    pub(super) content: String,
    /// The limit at which the rest was cut off.
    pub(super) limit: Option<&'static str>,
}

/// The page, ready to be parsed.
pub(super) fn prepare(content: &str) -> Prepared {
    let (mut elements, mut letters) = (0, 0);
    let mut kept = String::with_capacity(content.len());
    let mut open: BTreeMap<String, usize> = BTreeMap::new();
    let mut depth = 0;
    let mut rest = content;
    while let Some(at) = rest.find('<') {
        kept.push_str(&rest[..at]);
        letters += at;
        rest = &rest[at..];
        if letters > MAX_CHARACTERS || elements > MAX_HTML_ELEMENTS {
            break;
        }
        if let Some(length) = comment(rest) {
            rest = &rest[length..];
            continue;
        }
        let closing = rest.as_bytes().get(1) == Some(&b'/');
        let name = name(&rest[if closing { 2 } else { 1 }..]);
        if name.is_empty() {
            kept.push_str("&lt;");
            rest = &rest[1..];
            continue;
        }
        let length = tag_length(rest);
        let tag = &rest[..length];
        rest = &rest[length..];
        if RAW.contains(&name.as_str()) {
            if !closing && !tag.ends_with("/>") {
                rest = after_raw(rest, &name);
            }
            continue;
        }
        let flat = FLAT.contains(&name.as_str());
        if !flat && !tag.ends_with("/>") {
            let count = open.entry(name.clone()).or_default();
            if closing {
                if *count == 0 {
                    continue;
                }
                *count -= 1;
                depth -= 1;
                if depth >= MAX_DEPTH {
                    continue;
                }
            } else {
                *count += 1;
                depth += 1;
                if depth > MAX_DEPTH {
                    continue;
                }
            }
        }
        elements += usize::from(!closing);
        if tag.len() > MAX_TAG_BYTES {
            kept.push('<');
            kept.push_str(&name);
            kept.push('>');
        } else {
            kept.push_str(tag);
        }
    }
    if elements > MAX_HTML_ELEMENTS {
        return Prepared { content: kept, limit: Some("MAX_HTML_ELEMENTS") };
    }
    let room = MAX_CHARACTERS.saturating_sub(letters);
    let end = rest.char_indices().nth(room).map_or(rest.len(), |(at, _)| at);
    kept.push_str(&rest[..end]);
    Prepared { content: kept, limit: (end < rest.len()).then_some("MAX_CHARACTERS") }
}

/// The bytes of a comment or of another declaration at the beginning; what Word puts between `<![if ...]>` and
/// `<![endif]>` is shown and is kept.
fn comment(rest: &str) -> Option<usize> {
    if let Some(inside) = rest.strip_prefix("<!--") {
        // A comment without an end takes the rest of the page, as in a browser.
        return Some(inside.find("-->").map_or(rest.len(), |end| end + 7));
    }
    (rest.starts_with("<!") || rest.starts_with("<?")).then(|| rest.find('>').map_or(rest.len(), |end| end + 1))
}

fn name(rest: &str) -> String {
    let is_name = |c: &char| c.is_ascii_alphanumeric() || matches!(c, ':' | '-' | '_');
    if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return String::new();
    }
    rest.chars().take(64).take_while(is_name).collect::<String>().to_ascii_lowercase()
}

/// The bytes up to the end of a tag; a `>` inside quotes does not end it.
fn tag_length(rest: &str) -> usize {
    let mut quote = None;
    let mut after_equals = false;
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if byte == open => quote = None,
            (None, b'"' | b'\'') if after_equals => quote = Some(byte),
            (None, b'>') => return at + 1,
            _ => {}
        }
        after_equals = byte == b'=' || (after_equals && byte.is_ascii_whitespace());
    }
    rest.len()
}

/// What follows the end of an element whose content is no text.
fn after_raw<'a>(rest: &'a str, name: &str) -> &'a str {
    let mut from = 0;
    while let Some(at) = rest[from..].find("</") {
        let end = from + at;
        if rest.as_bytes()[end + 2..].get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        {
            let length = rest[end..].find('>').map_or(rest.len() - end, |close| close + 1);
            return &rest[end + length..];
        }
        from = end + 2;
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_is_bounded_however_it_is_made() {
        for piece in ["<div>", "<b class=x>", "<div><i></i>", "<div></span>", "<table><tr><td>"] {
            let kept = prepare(&piece.repeat(10_000)).content;
            let deep = kept.matches("<div").count() + kept.matches("<b").count() + kept.matches("<table").count();
            assert!(deep <= MAX_DEPTH + 1, "{piece}: {deep}");
        }
        assert_eq!(prepare(&"<p>a".repeat(1_000)).content.matches("<p>").count(), 1_000, "paragraphs close each other");
    }

    #[test]
    fn what_the_memory_does_not_hold_is_cut_off_at_a_limit_that_is_named() {
        for (page, limit) in [
            ("<p>x".repeat(MAX_HTML_ELEMENTS + 2), Some("MAX_HTML_ELEMENTS")),
            ("<p>".to_owned() + &"word ".repeat(MAX_CHARACTERS / 4), Some("MAX_CHARACTERS")),
            ("<p>word</p>".repeat(1_000), None),
        ] {
            let prepared = prepare(&page);
            assert_eq!(prepared.limit, limit);
            assert!(prepared.content.len() <= page.len());
        }
    }

    #[test]
    fn scripts_and_comments_go_and_signs_stay() {
        assert_eq!(prepare("a<script>if (a<b) {'</p>'}</SCRIPT >b<!-- c -->d").content, "abd");
        assert_eq!(prepare("5 < 6 <![if x]>1.<![endif]>").content, "5 &lt; 6 1.");
        assert_eq!(prepare("<img alt=\"a>b\">c<style>x").content, "<img alt=\"a>b\">c");
    }
}
