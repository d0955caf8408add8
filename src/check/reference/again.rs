//! An answer that is said to be that of another question, or of last year.

use crate::document::Letters;

use super::pointer::is_clause;
use super::words::{Class, class};

/// Words that say only that an answer is the one of last time.
#[rustfmt::skip]
const UNCHANGED: &[&str] = &[
    "same", "response", "answer", "position", "situation", "information", "nothing", "no", "not", "change", "changes", "changed", "unchanged",
    "since", "from", "to", "in", "our", "the", "this", "that", "it", "has", "have", "is", "are", "been", "there", "remains", "remain", "as",
    "reported", "stated", "submitted", "given", "provided", "set", "out", "per", "last", "previous", "earlier", "former", "year", "years",
    "return", "submission", "report", "statement", "audit", "please", "see", "for", "with", "again", "update", "updates", "wording", "text",
    "further", "more", "add", "what", "we", "said", "told", "wrote",
];

/// `As above`, `Same as last year`, `No change`, `Ditto`.
pub(super) fn is_again(said: &[Letters]) -> bool {
    // The longest of the lines has five words, and a word or two may stand before it.
    let line = if said.len() <= 9 { said.join(" ") } else { String::new() };
    let line = ["answer ", "response ", "reply "].iter().find_map(|open| line.strip_prefix(open)).unwrap_or(&line);
    let line = line.strip_prefix("the ").or_else(|| line.strip_prefix("all ")).unwrap_or(line);
    let exact = [
        "ditto",
        "as above",
        "as before",
        "as below",
        "above",
        "same",
        "same as above",
        "same as before",
        "as previous",
        "as previously",
        "as attached",
        "as enclosed",
        "enclosed",
        "appended",
        "overleaf",
        "no change",
        "no changes",
        "unchanged",
        "as previously submitted",
        "as previously stated",
        "as previously reported",
        "as already stated",
        "answered above",
        "already answered",
        "already provided",
        "previously provided",
        "previously submitted",
        "already submitted",
        "sent separately",
        "provided separately",
        "submitted separately",
        "under separate cover",
        "as stated above",
        "as detailed above",
        "as described above",
        "as outlined above",
        "as noted above",
        "attached",
        "as discussed",
        "as in previous return",
        "see me",
        "answered previously",
        "covered above",
        "covered elsewhere",
        "as stated",
    ];
    let years = [
        "as last year",
        "same as last year",
        "as in last year",
        "no change since",
        "no changes since",
        "no change from",
        "no changes from",
        "unchanged since",
        "unchanged from",
        "as per last year",
        "as for last year",
        "same as previous",
        "as for question",
        "as for section",
        "as in question",
        "as in section",
        "as question",
        "as section",
    ];
    // "Same response as last year", "Our position remains as reported last year": no word of them says anything new.
    let last = said.windows(2).any(|pair| {
        matches!(pair[0].as_str(), "last" | "previous" | "earlier" | "former")
            && matches!(
                pair[1].as_str(),
                "year" | "years" | "return" | "submission" | "report" | "response" | "statement" | "audit"
            )
    });
    let unchanged = last && said.len() <= 12 && said.iter().all(|word| UNCHANGED.contains(&word.as_str()));
    // "Same answer as for aims and objectives".
    let same = said.len() <= 9
        && said.first().is_some_and(|word| word == "same")
        && said
            .get(1)
            .is_some_and(|word| matches!(word.as_str(), "answer" | "response" | "reply" | "text" | "wording"))
        && said.get(2).is_some_and(|word| word == "as");
    unchanged
        || same
        || exact.contains(&line)
        || (years.iter().any(|start| line.starts_with(start)) && !is_clause(said))
}

/// `3`, `Q3`, `4 above`, `question 2`: the number of something.
pub(super) fn is_numbered(words: &[Letters]) -> bool {
    words.len() <= 4
        && words.iter().any(|word| {
            let number = word.strip_prefix('q').unwrap_or(word);
            !number.is_empty() && number.len() <= 3 && number.chars().all(|c| c.is_ascii_digit())
        })
}

/// `Section 11 audit, standard 6`, `Annual report, page 4`: a document and a place in it, and no more.
pub(super) fn is_locator(said: &[Letters]) -> bool {
    let Some((number, before)) = said.split_last() else { return false };
    // "Pages 4-7".
    let before = match before.split_last() {
        Some((first, rest)) if first.len() <= 4 && first.bytes().all(|byte| byte.is_ascii_digit()) => rest,
        _ => before,
    };
    let Some((unit, document)) = before.split_last() else { return false };
    let place = matches!(
        unit.as_str(),
        "question"
            | "standard"
            | "item"
            | "point"
            | "part"
            | "page"
            | "paragraph"
            | "para"
            | "section"
            | "appendix"
            | "pages"
            | "standards"
            | "pp"
            | "p"
    );
    place
        && number.len() <= 4
        && number.starts_with(|c: char| c.is_ascii_digit())
        && (1..=7).contains(&document.len())
        && (document.iter().any(|word| class(word).intersects(Class::DOCUMENT)) || is_section_11(document))
        && !is_clause(document)
}

/// `section 11`, `s11`, `sec 11`.
pub(super) fn is_section_11(words: &[Letters]) -> bool {
    words.windows(2).any(|pair| {
        matches!(pair[0].as_str(), "section" | "s" | "sec") && pair[1].starts_with(|c: char| c.is_ascii_digit())
    }) || words.iter().any(|word| word == "s11" || word == "s175" || word == "s157")
}
