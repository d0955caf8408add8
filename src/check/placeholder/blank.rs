use crate::document::folded;

use super::phrase::is_instruction;

/// Words before an x-run that is a Roman numeral.
const NUMERALS: &[&str] = &[
    "article", "part", "chapter", "schedule", "annex", "appendix", "section", "volume", "title", "and", "mr", "mrs",
    "ms", "miss", "dr", "child", "case", "family", "client",
];

/// Words behind which a number belongs.
const COUNTED: &[&str] = &[
    "was",
    "were",
    "is",
    "are",
    "total",
    "totalled",
    "approximately",
    "around",
    "about",
    "nearly",
    "almost",
    "trained",
    "reached",
    "totalling",
    "numbered",
];

/// Whether a sentence is only a blank to be filled in: dots, underscores, dashes, question marks, a run of x.
pub(super) fn is_blank(text: &str) -> bool {
    let solid: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if solid.is_empty() {
        return true;
    }
    let marks = solid.chars().all(|c| matches!(c, '.' | '_' | '-' | '–' | '—' | '…' | '?' | '/' | '*'));
    let letters = folded(text).replace(' ', "");
    marks || (letters.len() > 1 && letters.chars().all(|c| c == 'x')) || is_bracketed(text)
}

/// Whether a sentence holds such a blank among its words.
pub(super) fn holds_blank(text: &str) -> bool {
    has_run(text, '_', 3) && !is_signature(text)
        || has_leader(text)
        || (is_blank(text) && (has_run(text, '?', 2) || text.contains(['x', 'X', '[', '<'])))
        || has_x_run(text)
        || brackets(text).any(|(open, inside, after)| is_form_text(open, inside, after))
}

fn has_run(text: &str, of: char, least: usize) -> bool {
    let mut run = 0;
    text.chars().any(|c| {
        run = if c == of { run + 1 } else { 0 };
        run >= least
    })
}

/// A line to sign on is the form's, and empty in every file that was sent by mail.
fn is_signature(text: &str) -> bool {
    let words = folded(text);
    words
        .split(' ')
        .all(|word| matches!(word, "signed" | "signature" | "date" | "name" | "print" | "position" | "" | "by"))
}

/// Five dots or more with nothing behind them but words: a leader to a page number is no blank.
fn has_leader(text: &str) -> bool {
    let numbered = text.trim_end().ends_with(|c: char| c.is_ascii_digit());
    has_run(text, '.', 5) && !numbered
}

/// A run of x where a number belongs: `xx%`, `xx/xx/2014`, `£xxx`, `xx staff`.
fn has_x_run(text: &str) -> bool {
    let mut before = String::new();
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let date = word.contains('/') && bare.split('/').any(is_x_run) && bare.split('/').count() == 3;
        let sum = word.starts_with('£') && is_x_run(bare);
        let share =
            (word.contains('%') && is_x_run(bare.trim_end_matches('%'))) || (word.ends_with('%') && is_x_run(bare));
        let run = is_x_run(bare) && bare.len() < word.len() + 1;
        let lower = run && bare.chars().all(|c| c == 'x') && !NUMERALS.contains(&before.as_str());
        // In capitals it may be a numeral or a name kept back; behind these words stands a number.
        let counted = run && COUNTED.contains(&before.as_str());
        let unknown = word.len() > 1 && word.chars().all(|c| c == '?');
        if date || sum || share || lower || counted || unknown {
            return true;
        }
        before = folded(word);
    }
    false
}

fn is_x_run(word: &str) -> bool {
    word.len() > 1 && word.chars().all(|c| matches!(c, 'x' | 'X'))
}

/// Whether a sentence is nothing but a bracketed instruction, or a placeholder in brackets.
fn is_bracketed(text: &str) -> bool {
    let text = text.trim_end_matches('.').trim();
    brackets(text).next().is_some_and(|(open, inside, after)| {
        text.starts_with(open) && after.trim().is_empty() && is_form_text(open, inside, after)
    })
}

/// Square and angle brackets with what is in them and what follows; a bracket within a bracket is not looked at.
fn brackets(text: &str) -> impl Iterator<Item = (char, &str, &str)> {
    text.char_indices().filter_map(|(at, open)| {
        let close = match open {
            '[' => ']',
            '<' => '>',
            '{' => '}',
            '«' => '»',
            _ => return None,
        };
        let rest = &text[at + open.len_utf8()..];
        let end = rest.find(close)?;
        Some((open, &rest[..end], &rest[end + close.len_utf8()..]))
    })
}

fn is_form_text(open: char, inside: &str, after: &str) -> bool {
    let words = folded(inside);
    let link = open == '[' && after.starts_with('(');
    let address = inside.contains(['@', ':', '/', '=']);
    let begins = inside.starts_with(|c: char| c.is_alphabetic() || (open == '[' && c.is_whitespace()));
    let compact: String = words.split(' ').collect();
    let empty = open == '['
        && !inside.is_empty()
        && compact.is_empty()
        && inside.chars().all(|c| matches!(c, '.' | '_' | '…' | '?'));
    !link
        && !address
        && (empty
            || (begins
                && (is_instruction(&words)
                    || matches!(compact.as_str(), "tbc" | "tba" | "tbd" | "xx" | "xxx" | "xxxx"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_told_from_text_with_the_same_signs() {
        for blank in ["....", "_ _ _", "xx", "[ Insert the date ]", "<agency name>", "{enter text}", "[......]"] {
            assert!(is_blank(blank), "{blank}");
        }
        for text in ["x", "[sic]", "[2013] EWCA Civ 1", "[About the Board](#)", "<b>", "a - b", "[the child]", "☒"] {
            assert!(!is_blank(text), "{text}");
        }
    }

    #[test]
    fn a_contents_line_or_signature_line_is_no_blank() {
        assert!(!holds_blank("Introduction ............ 3"));
        assert!(!holds_blank("Signed ________ Date ________"));
        assert!(holds_blank("Number of staff trained: ________"));
    }

    #[test]
    fn a_number_left_out_is_a_blank_and_a_name_kept_back_is_not() {
        for blank in
            ["The number trained was XX.", "A total of ??? visits were made", "We saw approximately XX families"]
        {
            assert!(holds_blank(blank), "{blank}");
        }
        for text in ["XX was visited at home by his nurse.", "The mother of XX asked for help", "Did it help? Yes"] {
            assert!(!holds_blank(text), "{text}");
        }
    }
}
