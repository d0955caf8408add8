use crate::document::{Letters, fold};
use crate::ruleset::RuleSet;

/// Who stands behind a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Signatory {
    /// A governance group.
    Group,
    /// A person, or whoever acted in the place of a group.
    Person,
    /// The words leave it open.
    Unclear,
}

/// Words by which any governance group is known; a rule set adds to them.
#[rustfmt::skip]
const GROUPS: &[&str] = &[
    "board", "committee", "subcommittee", "group", "subgroup", "panel", "team", "forum", "meeting", "cabinet",
    "governors", "trustees", "assembly",
];

/// Posts and titles of persons; a rule set adds to them.
#[rustfmt::skip]
const POSTS: &[&str] = &[
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "cllr", "councillor", "rev", "chief executive",
    "director", "manager", "officer", "head", "chair", "chairman", "chairwoman", "chairperson", "lead", "leader",
    "secretary", "principal", "headteacher", "nurse", "superintendent", "inspector", "constable", "coordinator",
    "ceo", "member", "administrator", "clerk", "trustee", "governor", "treasurer", "bursar", "commander", "sponsor",
    "representative", "consultant", "partner", "proprietor", "owner",
];

/// Posts that a group's name may follow without a link: `Chair, Quality Committee`.
const CHAIRS: &[&str] =
    &["chair", "chairman", "chairwoman", "chairperson", "vice", "secretary", "clerk", "convenor", "convener", "member"];

/// Words that make a governing team of a team.
#[rustfmt::skip]
const GOVERNING: &[&str] = &[
    "management", "leadership", "executive", "command", "senior", "directorate", "governance", "strategic",
    "corporate", "safeguarding",
];

/// Words of institutions, which are no part of a person's name.
#[rustfmt::skip]
const INSTITUTIONS: &[&str] = &[
    "safeguarding", "quality", "governance", "clinical", "executive", "senior", "management", "leadership", "trust",
    "service", "services", "children", "childrens", "adult", "adults", "family", "families", "health", "healthcare",
    "social", "care", "performance", "assurance", "risk", "audit", "strategic", "operational", "operations", "local",
    "county", "city", "district", "borough", "police", "probation", "school", "schools", "college", "university",
    "nhs", "foundation", "department", "division", "unit", "office", "area", "region", "regional", "national",
    "public", "protection", "partnership", "safety", "safer", "community", "housing", "education", "learning",
    "improvement", "development", "council", "authority", "constabulary", "command", "force", "nursing", "medical",
    "hospital", "hospice", "charity", "commissioning", "integrated", "corporate", "directorate", "senate",
    "delivery", "programme", "project", "full", "internal", "external", "the", "of", "and", "for", "review", "ltd",
    "limited", "cic", "plc", "agency", "federation", "academy", "network", "prison", "fire", "rescue", "ambulance",
    "youth", "offending", "justice", "young", "people", "early", "help", "women", "womens", "aid", "north", "south",
    "east", "west", "joint", "approved", "ratified", "yes", "signed", "finance", "workforce", "patient",
    "experience", "england", "wales", "action", "reference", "oversight", "standards", "challenge", "round", "table",
    "roundtable", "circle", "chamber", "summit", "conference", "hub", "tasking", "workshop", "briefing", "session",
    "huddle", "day", "non", "gold", "silver", "bronze", "staff", "away", "chapter", "bench", "desk",
];

/// A word of a name, with what stands before it.
struct Token {
    word: Letters,
    capital: bool,
    shouted: bool,
    /// A comma, dash, bracket or the like stands between it and the word before.
    apart: bool,
}

/// Tells a group from a person by the words of governance and by titles and posts; a name without either is a person's
/// where it looks like nothing else. `Chair of the Quality Committee` is a person, `Quality Committee (chair: …)` a group.
pub(super) fn signatory(who: &str, rules: &RuleSet) -> Signatory {
    let tokens = without_agencies(tokens(who), rules);
    let groups = phrases(&tokens, GROUPS, &rules.phrases.groups);
    let posts = phrases(&tokens, POSTS, &rules.phrases.posts);
    if let Some(at) = (1..tokens.len()).find(|at| tokens[at - 1].word == "behalf" && tokens[*at].word == "of")
        && groups.iter().skip(at).any(|is| *is)
    {
        return Signatory::Group;
    }
    let named = is_name(&tokens);
    let governs = (0..tokens.len()).any(|at| groups[at] && !is_of_a_post(&tokens, &groups, &posts, at, named));
    if governs {
        return Signatory::Group;
    }
    let alone = named || posts.iter().any(|is| *is) || in_place_of_a_group(who).is_some();
    if alone { Signatory::Person } else { Signatory::Unclear }
}

/// How somebody acted in the place of a group: a chair between its meetings, whoever holds its delegated powers.
pub(super) fn in_place_of_a_group(who: &str) -> Option<&'static str> {
    let words = fold(who);
    let follows = |first: &[&str], second: &[&str]| {
        words.windows(2).any(|two| first.contains(&two[0].text.as_str()) && second.contains(&two[1].text.as_str()))
    };
    if follows(&["chairs", "chairmans", "chairwomans", "chairpersons"], &["action", "actions"]) {
        return Some("by chair’s action");
    }
    let powers = ["authority", "decision", "power", "powers", "responsibility"];
    follows(&["delegated"], &powers).then_some("under delegated powers")
}

fn tokens(who: &str) -> Vec<Token> {
    let mut end = 0;
    fold(who)
        .into_iter()
        .map(|word| {
            let (between, raw) = (&who[end..word.range.start], &who[word.range.clone()]);
            end = word.range.end;
            Token {
                capital: raw.starts_with(char::is_uppercase),
                shouted: raw.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase),
                apart: between.contains([',', '(', ')', ';', ':', '/', '–', '—', '\n']) || between.contains(" - "),
                word: word.text,
            }
        })
        .collect()
}

/// Without the names of agencies, which hold words such as "Partnership" or "Trust".
fn without_agencies(mut tokens: Vec<Token>, rules: &RuleSet) -> Vec<Token> {
    let mut names: Vec<Vec<Letters>> = rules
        .agencies
        .iter()
        .flat_map(|agency| std::iter::once(&agency.name).chain(&agency.aliases))
        .map(|name| fold(name).into_iter().map(|word| word.text).collect())
        .collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    for name in names.iter().filter(|name| !name.is_empty()) {
        while let Some(at) = tokens.windows(name.len()).position(|part| part.iter().map(|token| &token.word).eq(name)) {
            tokens.drain(at..at + name.len());
            if let Some(next) = tokens.get_mut(at) {
                next.apart = true;
            }
        }
    }
    tokens
}

/// For each token whether it belongs to one of these phrases.
fn phrases(tokens: &[Token], own: &[&str], listed: &[String]) -> Vec<bool> {
    let mut is = vec![false; tokens.len()];
    for phrase in own.iter().copied().chain(listed.iter().map(String::as_str)) {
        let words: Vec<Letters> = fold(phrase).into_iter().map(|word| word.text).collect();
        if words.is_empty() {
            continue;
        }
        for at in 0..(tokens.len() + 1).saturating_sub(words.len()) {
            if tokens[at..at + words.len()].iter().map(|token| &token.word).eq(&words) {
                is[at..at + words.len()].fill(true);
            }
        }
    }
    is
}

/// Whether a group's word is part of somebody's post: `Board Member`, `Chair of the Committee`, `Chair, Committee`.
fn is_of_a_post(tokens: &[Token], groups: &[bool], posts: &[bool], at: usize, named: bool) -> bool {
    let mut next = at + 1;
    while next < tokens.len() && groups[next] && !tokens[next].apart {
        next += 1;
    }
    let heads_post =
        tokens.get(next).is_some_and(|token| !token.apart) && posts.get(next) == Some(&true) && !groups[next];
    let start = (1..=at).rev().find(|at| tokens[*at].apart).unwrap_or(0);
    let links = ["of", "for", "to", "on", "at"];
    let of_post = (start..at).any(|post| {
        posts[post]
            && !groups[post]
            && (post + 1..at).any(|link| links.contains(&tokens[link].word.as_str()))
            && !(post + 1..at).any(|and| tokens[and].word == "and")
    });
    let chaired = |at: usize| CHAIRS.contains(&tokens[at].word.as_str());
    let follows_chair =
        (start > 0 && chaired(start - 1)) || (start..at).any(|word| chaired(word) && named_before(tokens, word, start));
    let unit = matches!(tokens[at].word.as_str(), "team" | "partnership")
        && start > 0
        && (named || (0..start).any(|post| posts[post] && !groups[post]))
        && !(at > 0 && GOVERNING.contains(&tokens[at - 1].word.as_str()) && tokens[at - 1].word != "safeguarding");
    heads_post || of_post || follows_chair || unit
}

/// Whether a chair's post opens its part or follows a name in it: `Chair Quality Committee`, `R Example Chair Quality Board`.
fn named_before(tokens: &[Token], at: usize, start: usize) -> bool {
    tokens[start..at].iter().all(|token| token.capital && !INSTITUTIONS.contains(&token.word.as_str()))
}

/// Whether the first part looks like a person's name: two to four capitalised words of which none is an institution's.
fn is_name(tokens: &[Token]) -> bool {
    let end = (1..tokens.len()).find(|at| tokens[*at].apart).unwrap_or(tokens.len());
    let part = &tokens[..end];
    let particle = |token: &Token| matches!(token.word.as_str(), "de" | "van" | "von" | "la" | "der" | "bin" | "al");
    let own = |token: &Token| {
        let letters = token.word.chars().count();
        let vowel = token.word.contains(['a', 'e', 'i', 'o', 'u', 'y']);
        let shape =
            token.capital && token.word.chars().all(char::is_alphabetic) && (letters == 1 || vowel || !token.shouted);
        let parts = || token.word.split('-').any(|part| INSTITUTIONS.contains(&part));
        shape && !parts() && !INSTITUTIONS.contains(&token.word.as_str()) && !GROUPS.contains(&token.word.as_str())
    };
    let whole = |token: &Token| token.word.chars().count() > 1 && own(token);
    (2..=4).contains(&part.len())
        && part.iter().all(|token| own(token) || particle(token))
        && part.last().is_some_and(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ruleset::{Agency, Phrases};

    fn rules() -> RuleSet {
        let phrases = Phrases {
            groups: vec![
                "partnership".into(),
                "trustees".into(),
                "senior leadership team".into(),
                "full council".into(),
            ],
            posts: vec![
                "chief nurse".into(),
                "head of".into(),
                "designated nurse".into(),
                "assistant chief officer".into(),
            ],
            ..Phrases::default()
        };
        let agency = Agency { name: "Moor Partnership Trust".into(), aliases: vec!["MPT".into()], ..Agency::default() };
        RuleSet { phrases, agencies: vec![agency], ..RuleSet::default() }
    }

    #[test]
    fn groups_are_known_by_words_of_governance() {
        for who in [
            "Quality Committee",
            "Trust Board",
            "Safeguarding Committee (chair: Robin Example)",
            "Senior Leadership Team",
            "Chief Executive, on behalf of the Quality Committee",
            "Board of Directors",
            "Chief Officers Group",
            "Executive Lead Group",
            "Robin Example and the Quality Committee",
            "Heads of Service Meeting",
            "the Governing Body and its Safeguarding Sub-Committee",
            "Moor Partnership Trust Board",
            "Full Council",
            "Board of Trustees",
            "Quality Committee, chaired by Robin Example",
            "Head Teachers’ Forum",
            "Quality & Safety Sub-group",
            "Directors’ meeting",
            "For and on behalf of the Board: Robin Example",
            "Executive Team – Robin Example",
            "Safeguarding team meeting",
            "Robin Example, Quality Committee",
            "Chair’s action on behalf of the Quality Committee",
            "Safeguarding Sub-committee under delegated powers",
        ] {
            assert_eq!(signatory(who, &rules()), Signatory::Group, "{who}");
        }
    }

    #[test]
    fn persons_are_known_by_posts_titles_and_names() {
        for who in [
            "Robin Example",
            "Robin Example.",
            "Dr Robin Example",
            "R. Example",
            "Robin Sample-Example",
            "Chief Executive",
            "ROBIN EXAMPLE",
            "Robin Example, Chair of the Safeguarding Committee",
            "Chair of Governors",
            "Robin Example, Board Member",
            "Quality Committee Chair",
            "Robin Example, Chair, Quality Committee",
            "Robin Example, Assistant Chief Officer, Moor Partnership Trust",
            "Robin Example, Safeguarding Team",
            "Robin Example (Team Manager)",
            "Operations Manager, Ferries Team",
            "Chair, Safeguarding Committee",
            "Cllr Example",
            "Chief Nurse",
            "Robin Example, Head of the Quality Team",
            "My line manager",
            "Board Secretary",
            "Director of Nursing and Quality",
            "Robin van Example",
            "Chair’s action",
            "Chairman’s action, Robin Example",
            "Ratified under delegated powers",
            "Chief Executive (delegated authority)",
        ] {
            assert_eq!(signatory(who, &rules()), Signatory::Person, "{who}");
        }
    }

    #[test]
    fn nobody_is_accused_where_the_words_leave_it_open() {
        for who in [
            "SMT",
            "QGC",
            "Yes",
            "Harbour Council",
            "Moor Partnership Trust",
            "internally",
            "Clinical Governance",
            "Non-Executive Challenge Table",
            "HR",
            "Robin",
        ] {
            assert_eq!(signatory(who, &rules()), Signatory::Unclear, "{who}");
        }
    }
}
