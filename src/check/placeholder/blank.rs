use bitflags::bitflags;

use crate::document::folded;

use super::classes::said;
use super::come::is_to_come;
use super::form_text::is_instruction;
use super::note::is_note;

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
    let mut solid = text.chars().filter(|c| !c.is_whitespace());
    if solid.all(|c| matches!(c, '.' | '_' | '-' | '–' | '—' | '…' | '?' | '/' | '*')) {
        return true;
    }
    // Nearly every sentence has a letter early on that settles it.
    let only_x = text.chars().filter(|c| c.is_alphanumeric()).all(|c| matches!(c, 'x' | 'X'));
    only_x && folded(text).replace(' ', "").len() > 1 || is_bracketed(text) || is_unit_of_blank(text)
}

/// `XX staff`, `____ children`: a number left out, and what was to be counted.
fn is_unit_of_blank(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let run = words.next().is_some_and(|word| {
        word.len() > 1 && (word.chars().all(|c| matches!(c, '_' | '?')) || word.chars().all(|c| matches!(c, 'x' | 'X')))
    });
    run && words.clone().count() <= 3 && words.next().is_some_and(is_counted)
}

/// Whether a sentence holds such a blank among its words.
pub(super) fn holds_blank(text: &str) -> bool {
    let signs = Signs::of(text);
    signs.contains(Signs::LINE) && !is_signature(text)
        || signs.contains(Signs::DOTS) && has_leader(text)
        || signs.intersects(Signs::DOUBT | Signs::X | Signs::BRACKET) && is_blank(text)
        || signs.intersects(Signs::X_RUN | Signs::DOUBT) && has_x_run(text)
        || signs.contains(Signs::LEFT_OUT) && leaves_a_number_out(text)
        || signs.contains(Signs::BRACKET)
            && brackets(text).any(|(open, inside, after)| is_form_text(open, inside, after))
        || signs.intersects(Signs::ROUND | Signs::NAMED) && holds_name_of_blank(text)
}

bitflags! {
    /// The signs of which blanks are made: most sentences have none of them, and are told by that.
    #[derive(Clone, Copy)]
    struct Signs: u16 {
        /// Three underscores in a row.
        const LINE = 1;
        /// Five dots.
        const DOTS = 1 << 1;
        /// Two question marks.
        const DOUBT = 1 << 2;
        const X = 1 << 3;
        const X_RUN = 1 << 4;
        /// A square, angle, curly or French bracket.
        const BRACKET = 1 << 5;
        const ROUND = 1 << 6;
        /// Four capitals in a row, or two times d.
        const NAMED = 1 << 7;
        /// Three dots or noughts in a row, or three times N.
        const LEFT_OUT = 1 << 8;
    }
}

impl Signs {
    fn of(text: &str) -> Self {
        let mut signs = Self::empty();
        let (mut last, mut run, mut capitals) = (0, 0, 0);
        for byte in text.bytes() {
            // Nearly all are small letters and spaces.
            if byte == b' ' || byte.is_ascii_lowercase() && !matches!(byte, b'x' | b'd') {
                (last, capitals) = (byte, 0);
                continue;
            }
            let lower = byte.to_ascii_lowercase();
            run = if lower == last { run + 1 } else { 1 };
            capitals = if byte.is_ascii_uppercase() { capitals + 1 } else { 0 };
            last = lower;
            signs |= match (lower, run) {
                (b'_', 3..) => Self::LINE,
                (b'.', 5..) => Self::DOTS,
                // The third byte of an ellipsis.
                (b'.' | b'0' | b'n', 3..) | (0xA6, _) => Self::LEFT_OUT,
                (b'?', 2..) => Self::DOUBT,
                (b'x', 1) => Self::X,
                (b'x', 2..) => Self::X | Self::X_RUN,
                // The French one takes two bytes, the second of which is this.
                (b'[' | b'<' | b'{' | 0xAB, _) => Self::BRACKET,
                (b'(', _) => Self::ROUND,
                (b'd', 2..) => Self::NAMED,
                _ if capitals >= 4 => Self::NAMED,
                _ => Self::empty(),
            };
        }
        signs
    }
}

/// What a form calls its own blanks: (name), a lone NAME in capitals, dd/mm/yyyy.
fn holds_name_of_blank(text: &str) -> bool {
    const BLANKS: &[&str] =
        &["name", "date", "number", "figure", "title", "insert", "names", "dates", "figures", "numbers", "agency"];
    let capitals =
        || text.chars().filter(|c| c.is_uppercase()).count() * 2 < text.chars().filter(|c| c.is_lowercase()).count();
    let mut before = "";
    text.split_whitespace().any(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let lower = || bare.to_lowercase();
        let round = word.starts_with('(')
            && word.trim_end_matches(['.', ',', ';']).ends_with(')')
            && BLANKS.contains(&bare)
            && !matches!(before, "their" | "your" | "his" | "her" | "the" | "a");
        let shouted = bare.len() > 3
            && bare.bytes().all(|byte| byte.is_ascii_uppercase())
            && BLANKS.contains(&lower().as_str())
            && capitals();
        before = word;
        round || shouted || is_date_form(bare)
    })
}

/// `dd/mm/yyyy`, `DD.MM.YY`.
fn is_date_form(word: &str) -> bool {
    let mut parts = word.split(['/', '.', '-']);
    let of = |part: Option<&str>, letter: char| {
        part.is_some_and(|part| part.len() > 1 && part.chars().all(|c| c.to_ascii_lowercase() == letter))
    };
    of(parts.next(), 'd') && of(parts.next(), 'm') && of(parts.next(), 'y') && parts.next().is_none()
}

/// A line to sign on is the form's, and empty in every file that was sent by mail.
fn is_signature(text: &str) -> bool {
    let words = folded(text);
    words
        .split(' ')
        .all(|word| matches!(word, "signed" | "signature" | "date" | "name" | "print" | "position" | "" | "by"))
}

/// Whether five dots or more have nothing behind them but words: a leader to a page number is no blank.
fn has_leader(text: &str) -> bool {
    !text.trim_end().ends_with(|c: char| c.is_ascii_digit())
}

/// A run of x where a number belongs: `xx%`, `xx/xx/2014`, `£xxx`, `xx staff`.
fn has_x_run(text: &str) -> bool {
    let mut before = String::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let parts = || bare.split(['/', '.', '-']);
        let date = parts().count() == 3 && parts().any(is_x_run);
        let sum = word.starts_with('£') && is_x_run(bare);
        let share =
            (word.contains('%') && is_x_run(bare.trim_end_matches('%'))) || (word.ends_with('%') && is_x_run(bare));
        let run = is_x_run(bare);
        let lower = run && bare.chars().all(|c| c == 'x') && !NUMERALS.contains(&before.as_str());
        // In capitals it may be a numeral or a name kept back; behind these words stands a number.
        let counted = run && COUNTED.contains(&before.as_str());
        // "XX members of staff": what is counted stands behind it.
        let counts = run && bare.len() < 5 && words.peek().is_some_and(|next| is_counted(next));
        let marks = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '?');
        let unknown = marks.len() > 1 && marks.chars().all(|c| c == '?') && word.starts_with(['?', '£', '(', '[']);
        if date || sum || share || lower || counted || counts || unknown {
            return true;
        }
        before = folded(word);
    }
    false
}

/// "486 universal, … targeted", "NNN young people", "officers 000": a number is left out.
fn leaves_a_number_out(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let small = |word: &&str| word.starts_with(|c: char| c.is_ascii_lowercase());
    let figures = text.bytes().any(|byte| byte.is_ascii_digit());
    words.iter().enumerate().any(|(at, word)| {
        let next = words.get(at + 1);
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let before = at.checked_sub(1).map_or("", |at| words[at]);
        let in_list = matches!(*word, "…" | "...") && before.ends_with(',') && next.is_some_and(small);
        // "10 000 pounds", "0800 000 123": noughts that go on with a number.
        let goes_on = before.ends_with(|c: char| c.is_ascii_digit())
            || next.is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
        in_list && figures || bare == "000" && !goes_on || bare == "NNN" && next.is_some_and(small)
    })
}

/// Whether a word is one of things or people that are counted.
fn is_counted(word: &str) -> bool {
    const PEOPLE: &[&str] = &["staff", "people", "children", "per", "percent", "out", "new", "young", "men", "women"];
    const VERBS: &[&str] = &["was", "is", "has", "does", "lives", "attends", "says"];
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    PEOPLE.contains(&word)
        || (word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && word.starts_with(char::is_lowercase)
            && !VERBS.contains(&word))
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
        Some((open, rest[..end].trim_start_matches(open), rest[end + close.len_utf8()..].trim_start_matches(close)))
    })
}

fn is_form_text(open: char, inside: &str, after: &str) -> bool {
    let words = folded(inside);
    // "[name removed]": left out on purpose.
    if words
        .split(' ')
        .any(|word| matches!(word, "removed" | "redacted" | "withheld" | "anonymised" | "omitted" | "changed"))
    {
        return false;
    }
    // "[date?]", "[check with Robin]": a remark for whoever writes on.
    let asked = open == '['
        && !words.is_empty()
        && words != "sic"
        && (inside.trim_end().ends_with('?') && words.split(' ').count() <= 4 || {
            let said = said(inside);
            // "[XXXX – name to be cleared]": what is to stand there, and a remark on it.
            let blank = inside.split(['–', '—', ';', ',', ':']).any(|part| is_x_run(part.trim()));
            let checks =
                blank || said.first().is_some_and(|word| word.is(&["check", "confirm", "query", "todo", "note", "nb"]));
            checks || is_note(&said, true) || is_to_come(&said, true)
        });
    let link = open == '[' && after.starts_with('(');
    let address = inside.contains(['@', ':', '/', '=']);
    let begins = inside.starts_with(|c: char| c.is_alphabetic() || (open == '[' && c.is_whitespace()));
    let compact: String = words.split(' ').collect();
    let empty = open == '['
        && !inside.is_empty()
        && compact.is_empty()
        && inside.chars().all(|c| matches!(c, '.' | '_' | '…' | '?'));
    // "[LOCATION]": a form calls its blanks in capitals, and agencies have short names.
    let shouted = open == '['
        && inside.len() > 5
        && inside.chars().all(|c| c.is_ascii_uppercase() || c == ' ')
        && inside.split(' ').count() <= 3;
    !link
        && !address
        && (empty
            || asked
            || shouted
            || (begins
                && (is_instruction(&words)
                    || matches!(compact.as_str(), "x" | "tbc" | "tba" | "tbd" | "xx" | "xxx" | "xxxx")
                    || (open == '[' && names_what_is_missing(&compact)))))
}

/// "[no.] referrals", "names of reps: [add]". A name or a date in brackets may be left out on purpose.
#[rustfmt::skip]
fn names_what_is_missing(words: &str) -> bool {
    matches!(
        words,
        "no" | "nos" | "number" | "numbers" | "figure" | "figures" | "total" | "amount" | "percentage" | "add" | "quote"
            | "link" | "details" | "source" | "webaddress" | "webpage" | "url" | "emailaddress" | "phonenumber"
            | "telephonenumber" | "pagenumber" | "contactdetails"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_told_from_text_with_the_same_signs() {
        for blank in [
            "....",
            "_ _ _",
            "xx",
            "[ Insert the date ]",
            "<agency name>",
            "{enter text}",
            "[......]",
            "[no.]",
            "[add]",
        ] {
            assert!(is_blank(blank), "{blank}");
        }
        for text in [
            "x",
            "[sic]",
            "[2013] EWCA Civ 1",
            "[About the Board](#)",
            "<b>",
            "a - b",
            "[the child]",
            "[name removed]",
            "☒",
        ] {
            assert!(!is_blank(text), "{text}");
        }
    }

    #[test]
    fn a_contents_line_or_signature_line_is_no_blank() {
        assert!(!holds_blank("Introduction ............ 3"));
        assert!(!holds_blank("Signed ________ Date ________"));
        for text in
            ["Take-up: 486 on joining, … later on, 31 by the crew", "We met NNN young people", "Pilots 000, mates 000"]
        {
            assert!(holds_blank(text), "{text}");
        }
        for text in [
            "It was a loss of 10,000 pounds",
            "It was a loss of £10 000 in all",
            "Ring 0800 000 123",
            "He said, … and left",
            "the NNN Club",
            "agent 0001",
        ] {
            assert!(!holds_blank(text), "{text}");
        }
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
