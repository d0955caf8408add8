//! What the words of a form in English say about what is wanted.

/// Verbs and turns that begin guidance rather than a question.
const GUIDANCE: &[&str] = &[
    "please",
    "provide",
    "describe",
    "outline",
    "list",
    "state",
    "give",
    "explain",
    "include",
    "consider",
    "detail",
    "specify",
    "indicate",
    "insert",
    "enter",
    "click",
    "choose",
    "select",
    "tick",
    "note",
    "nb",
    "n.b",
    "guidance",
    "attach",
    "complete",
    "summarise",
    "summarize",
    "set out",
    "identify",
    "refer",
    "use this",
    "this section",
    "this should",
    "you should",
    "you may",
    "you can",
    "your answer",
    "your response",
    "answers should",
    "responses should",
    "e.g",
    "eg",
    "for example",
    "examples",
    "hint",
    "prompt",
    "prompts",
    "maximum",
    "max",
    "no more than",
    "not more than",
    "up to",
    "comment on",
    "comments",
    "evidence could",
    "evidence may",
    "evidence might",
    "add",
    "type",
    "write",
    "ensure",
    "record",
    "delete",
    "if yes",
    "if no",
    "if not",
    "where applicable",
    "as appropriate",
];

/// What stands before the name of who signed.
const SIGNED_BY: &[&str] = &[
    "ratified by",
    "ratified at",
    "signed off by",
    "signed by",
    "signed",
    "signature",
    "approved by",
    "agreed by",
    "authorised by",
    "authorized by",
    "endorsed by",
    "sign off",
    "sign-off",
    "signed on behalf of",
    "accepted by",
    "name of governance group",
    "name of group",
    "governance group",
    "name of committee",
    "name of board",
];

/// What stands before the date.
const SIGNED_ON: &[&str] = &[
    "ratified on",
    "date ratified",
    "date of ratification",
    "signed off on",
    "date signed",
    "date of sign off",
    "date of sign-off",
    "date signed off",
    "approved on",
    "date approved",
    "date of approval",
    "agreed on",
    "date agreed",
    "date of meeting",
    "authorised on",
    "date authorised",
    "date of signature",
];

/// Headings under which a board prints wording that its agencies share.
const SHARED: &[&str] = &[
    "vision",
    "mission",
    "values",
    "our vision",
    "our mission",
    "our values",
    "principles",
    "our principles",
    "shared vision",
    "shared principles",
    "shared values",
    "statement of commitment",
    "commitment",
    "our commitment",
];

/// What the names of boards end in.
const BOARDS: &[&str] = &[
    "Safeguarding Children Board",
    "Safeguarding Children's Board",
    "Safeguarding Adults Board",
    "Safeguarding Board",
    "Safeguarding Children Partnership",
    "Safeguarding Adults Partnership",
    "Safeguarding Partnership",
    "Child Protection Committee",
    "Adult Protection Committee",
    "Partnership Board",
];

/// What a question wants, as far as its words tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    Text,
    Person,
    Organisation,
    Phrase,
    Date,
    YesNo,
}

/// Whether a line is a board's name and nothing else.
pub fn is_board(line: &str) -> bool {
    board_in(line).is_some_and(|board| board.len() == line.trim().len())
}

/// The board that a text names: the words in capitals before "Safeguarding Children Board" and its like.
pub fn board_in(text: &str) -> Option<String> {
    let text = text.replace('\u{2019}', "'");
    let found = BOARDS.iter().filter_map(|kind| text.find(kind).map(|at| (at, *kind)));
    let (at, kind) = found.min_by_key(|(at, kind)| (*at, std::cmp::Reverse(kind.len())))?;
    let before: Vec<&str> = text[..at].split_whitespace().rev().take_while(|word| is_name(word)).collect();
    let mut words: Vec<&str> = before.into_iter().rev().collect();
    words.push(kind);
    Some(words.join(" "))
}

fn is_name(word: &str) -> bool {
    let named = word.starts_with(char::is_uppercase) && !word.ends_with(['.', ',', ':', ';']);
    (named && !["The", "Of", "For"].contains(&word)) || word == "and" || word == "&"
}

/// Whether a text reads as guidance.
pub fn is_guidance(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let bracketed = text.is_empty();
    bracketed || GUIDANCE.iter().any(|lead| begins(&text, lead))
}

/// Whether a text is an instruction in brackets: [insert name], (maximum 200 words).
pub fn is_bracketed(text: &str) -> bool {
    let text = text.trim();
    [('[', ']'), ('(', ')'), ('<', '>'), ('{', '}')]
        .iter()
        .any(|(open, close)| text.starts_with(*open) && text.ends_with(*close))
}

/// Whether a label asks who signed, or ends by asking it: "This statement was approved by (name of group)".
pub fn asks_who_signed(label: &str) -> bool {
    let (plain, _) = without_hint(label);
    let plain = plain.trim_end_matches([':', '.', '*']).to_lowercase();
    let asks = |known: &&str| known.ends_with(" by") && plain.ends_with(&format!(" {known}"));
    let short = plain.split_whitespace().count() <= LONGEST_LABEL;
    is_one_of(label, SIGNED_BY) || (short && SIGNED_BY.iter().any(asks))
}

/// The most words of a label that ends in `approved by`.
const LONGEST_LABEL: usize = 8;

/// A label without the hint in brackets behind it, and the hint: `(name of board or committee)`.
pub fn without_hint(label: &str) -> (&str, Option<&str>) {
    let label = label.trim().trim_end_matches(':').trim_end();
    match label.find('(') {
        Some(at) if at > 0 && label.ends_with(')') => (label[..at].trim_end(), Some(&label[at..])),
        _ => (label, None),
    }
}

/// Whether a label asks when.
pub fn asks_when_signed(label: &str) -> bool {
    is_one_of(label, SIGNED_ON)
}

/// Whether the board's own wording is likely to stand under a heading.
pub fn is_shared(label: &str) -> bool {
    let label = label.trim().to_lowercase();
    SHARED.contains(&label.as_str())
}

/// A text with the name of the rule sets, `{agency}`, where the form leaves room for the agency's: "[Name of agency]"; none
/// where it leaves none.
pub fn with_agency(text: &str) -> Option<String> {
    let mut named = String::with_capacity(text.len());
    let (mut rest, mut found) = (text, false);
    while let Some(open) = rest.find(['[', '<']) {
        let close = if rest[open..].starts_with('[') { ']' } else { '>' };
        let Some(end) = rest[open..].find(close).map(|length| open + length) else { break };
        let inside = rest[open + 1..end].to_lowercase();
        let short = inside.split_whitespace().count() <= 5;
        let names = ["agency", "organisation", "partner", "school", "trust"].iter().any(|what| holds(&inside, what));
        if short && names {
            named.push_str(&rest[..open]);
            named.push_str("{agency}");
            found = true;
        } else {
            named.push_str(&rest[..=end]);
        }
        rest = &rest[end + 1..];
    }
    named.push_str(rest);
    found.then_some(named)
}

/// Whether the heading of a column says that its cells may stay empty.
pub fn may_stay_empty(heading: &str) -> bool {
    let heading = heading.to_lowercase();
    let says = ["if any", "if applicable", "if needed", "if required", "if relevant", "optional", "where applicable"];
    let notes = ["comments", "any comments", "any other comments", "further comments", "notes", "remarks"];
    says.iter().any(|says| holds(&heading, says)) || notes.contains(&heading.trim())
}

/// Posts that as a label ask who holds them.
#[rustfmt::skip]
const POSTS: &[&str] = &[
    "chair", "chair of governors", "chair of the board", "chairman", "chairperson", "chief executive", "chief officer",
    "director", "head teacher", "headteacher", "manager", "principal", "secretary", "vice chair",
];

/// What is wanted.
pub fn wanted(question: &str) -> Wanted {
    let lower = question.trim().to_lowercase();
    let words = lower.split_whitespace().count();
    let has = |names: &[&str]| names.iter().any(|name| holds(&lower, name));
    if has(&["yes/no", "yes / no", "y/n", "yes or no"]) {
        return Wanted::YesNo;
    }
    // A long question wants prose whatever it mentions.
    if words > 8 {
        return Wanted::Text;
    }
    if begins(&lower, "date") || lower.ends_with(" date") {
        return Wanted::Date;
    }
    if has(&[
        "telephone",
        "phone",
        "email",
        "e-mail",
        "contact number",
        "address",
        "postcode",
        "job title",
        "role",
        "post",
        "position",
        "area",
    ]) || begins(&lower, "geography")
    {
        return Wanted::Phrase;
    }
    let of_body =
        ["organisation", "organization", "agency", "school", "setting", "service", "establishment", "parish", "trust"];
    if of_body.contains(&lower.as_str())
        || of_body.iter().any(|body| {
            lower == format!("name of {body}") || lower == format!("{body} name") || lower == format!("{body}'s name")
        })
    {
        return Wanted::Organisation;
    }
    if POSTS.contains(&lower.as_str())
        || begins(&lower, "name")
        || lower.ends_with(" name")
        || lower.ends_with("completed by")
        || has(&["board member", "deputy", "representative", "author", "contact", "lead officer", "designated lead"])
        || lower.ends_with(" lead")
    {
        return Wanted::Person;
    }
    Wanted::Text
}

/// Whether a label asks who sends the form: the agency, a name and post, how to reach somebody, the day on which it was
/// filled in. A board member or a deputy is what a form wants to know, not who sends it.
pub fn is_identity(label: &str) -> bool {
    let (plain, _) = without_hint(label);
    let plain = plain.to_lowercase().replace(['\u{2019}', '\''], "").replace('-', " ");
    let words: Vec<&str> = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let names = words.iter().any(|word| IDENTITY.contains(word));
    names && words.len() <= LONGEST_LABEL && words.iter().all(|word| IDENTITY.contains(word) || AROUND.contains(word))
}

/// Words of which one stands in every label that asks who sends a form.
#[rustfmt::skip]
const IDENTITY: &[&str] = &[
    "address", "agency", "agencies", "author", "by", "college", "contact", "date", "email", "establishment", "job", "mail",
    "mobile", "name", "organisation", "organization", "phone", "position", "post", "postcode", "provider", "role", "school",
    "service", "setting", "submission", "tel", "telephone", "title", "trust",
];

/// The other words of such a label.
#[rustfmt::skip]
const AROUND: &[&str] = &[
    "agencys", "and", "audit", "completed", "completing", "completion", "details", "e", "filled", "for", "form", "full", "in",
    "no", "number", "of", "on", "or", "organisations", "partner", "person", "persons", "prepared", "print", "report", "return",
    "submitted", "submitting", "the", "this", "work", "your",
];

fn is_one_of(label: &str, labels: &[&str]) -> bool {
    let label = label.trim().trim_end_matches([':', '.', '*']).trim().to_lowercase();
    labels.iter().any(|known| label == *known || (label.len() <= known.len() + 30 && begins(&label, known)))
}

fn begins(text: &str, lead: &str) -> bool {
    text.strip_prefix(lead).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether the words of `name` stand in `text` as whole words.
fn holds(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        !text[..at].ends_with(char::is_alphanumeric) && !text[at + name.len()..].starts_with(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_say_what_is_wanted() {
        assert_eq!(wanted("Name of organisation"), Wanted::Organisation);
        assert_eq!(wanted("Strategic Board Member"), Wanted::Person);
        assert_eq!(wanted("Form completed by"), Wanted::Person);
        assert_eq!(wanted("Date of completion"), Wanted::Date);
        assert_eq!(wanted("Geography"), Wanted::Phrase);
        assert_eq!(wanted("Is there a policy? Yes/No"), Wanted::YesNo);
        assert_eq!(wanted("How does your agency make sure that every member of staff knows their role?"), Wanted::Text);
        assert_eq!(wanted("Chair"), Wanted::Person);
        for label in
            ["Agency", "Name of organisation", "Form completed by", "Your job title", "Date of completion", "E-mail"]
        {
            assert!(is_identity(label), "{label}");
        }
        for label in
            ["Board member", "Deputy", "Geography", "Role of the safeguarding lead", "Date of last audit and result"]
        {
            assert!(!is_identity(label), "{label}");
        }
        assert!(asks_who_signed("Signed off by:") && asks_when_signed("Date ratified"));
        assert!(asks_who_signed("This statement was approved by (name of committee):"));
        assert!(!asks_who_signed("How are returns signed off by governors before they come to us?"));
        assert!(
            is_guidance("Please outline the area.") && is_guidance("(e.g. parents)") && !is_guidance("Pleased to say")
        );
    }
}
