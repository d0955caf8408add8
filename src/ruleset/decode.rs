//! Text to file types, with every problem of the file at once.
//!
//! serde stops at the first error. When it does, the entry that it stumbled over is cut out of the parsed tree and the
//! rest is decoded again, so that one run shows all unknown keys and wrong types of a file. What is decoded after a cut
//! is thrown away: only its problems are kept.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::nearest::did_you_mean;
use super::parsed;
use super::problem::{Problem, RuleError};
use super::rules_text::RulesText;

/// More problems than this are not looked for: nobody reads them, and each costs a pass over the file.
const MAX_PROBLEMS: usize = 20;

/// Decodes a file.
pub fn decode<T: DeserializeOwned>(text: &RulesText) -> Result<T, RuleError> {
    if let Some(table) = text.parsed.and_then(parsed::table)
        && let Ok(decoded) = T::deserialize(toml::Deserializer::from(Spanned::new(0..text.text.len(), table)))
    {
        return Ok(decoded);
    }
    let (table, errors) = DeTable::parse_recoverable(&text.text);
    if !errors.is_empty() {
        let problems = errors.iter().take(MAX_PROBLEMS).map(|error| told(text, error)).collect();
        return Err(RuleError { problems });
    }
    let first = match T::deserialize(toml::Deserializer::from(table)) {
        Ok(decoded) => return Ok(decoded),
        Err(error) => error,
    };
    let mut problems = vec![told(text, &first)];
    let (mut table, _) = DeTable::parse_recoverable(&text.text);
    let mut mended: Vec<Range<usize>> = Vec::new();
    let mut last = first;
    for _ in 1..MAX_PROBLEMS {
        let Some(owner) = last.span().and_then(|span| cut(table.get_mut(), &(0..0), &span)) else { break };
        mended.push(owner);
        match T::deserialize(toml::Deserializer::from(table.clone())) {
            Ok(_) => break,
            Err(error) => {
                // A key that was cut out is not missing.
                let our_doing = error.message().starts_with("missing field")
                    && error.span().is_some_and(|span| mended.contains(&span));
                if !our_doing {
                    problems.push(told(text, &error));
                }
                last = error;
            }
        }
    }
    problems.sort_by_key(|problem| problem.span.as_ref().map(|span| span.start));
    Err(RuleError { problems })
}

/// Removes the innermost entry whose key or value is the span; gives the span of the table that it stood in.
fn cut(table: &mut DeTable<'_>, owner: &Range<usize>, span: &Range<usize>) -> Option<Range<usize>> {
    let entries = table.len();
    let kept = std::mem::take(table).into_iter().filter(|(key, value)| key.span() != *span && value.span() != *span);
    *table = kept.collect();
    if table.len() < entries {
        return Some(owner.clone());
    }
    table.iter_mut().find_map(|(_, value)| cut_value(value, span))
}

/// The tree is no deeper than the parser allows, so that this may call itself.
fn cut_value(value: &mut Spanned<DeValue<'_>>, span: &Range<usize>) -> Option<Range<usize>> {
    let owner = value.span();
    match value.get_mut() {
        DeValue::Table(table) => cut(table, &owner, span),
        DeValue::Array(items) => {
            if items.iter().any(|item| item.span() == *span) {
                *items = items.iter().filter(|item| item.span() != *span).cloned().collect();
                return Some(owner);
            }
            items.iter_mut().find_map(|item| cut_value(item, span))
        }
        _ => None,
    }
}

/// The parser's error in our words.
fn told(text: &RulesText, error: &toml::de::Error) -> Problem {
    let message = error.message();
    let span = error.span().unwrap_or(0..0);
    let problem = |message: String| Problem::at(text, span.clone(), message);
    if let Some(rest) = message.strip_prefix("unknown field ") {
        let (written, known) = quoted(rest);
        return problem(format!("unknown key `{written}`")).hint(
            did_you_mean(&written, known.iter().map(String::as_str)).or_else(|| one_of("the keys here are", &known)),
        );
    }
    if let Some(rest) = message.strip_prefix("unknown variant ") {
        let (written, known) = quoted(rest);
        return problem(format!("`{written}` is none of the words that can stand here"))
            .hint(did_you_mean(&written, known.iter().map(String::as_str)).or_else(|| one_of("they are", &known)));
    }
    if let Some(rest) = message.strip_prefix("missing field ") {
        return problem(format!("the key {rest} is missing from this table"));
    }
    if let Some(rest) = message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: "))
        && let Some((found, expected)) = rest.split_once(", expected ")
    {
        return problem(format!("expected {}, found {}", plain(expected), plain(found)));
    }
    if message.starts_with("cannot recurse further") || message == "recursion limit" {
        return problem("the tables or lists lie deeper in each other than in any rules file".to_owned());
    }
    let told = problem(message.lines().next().unwrap_or("this is not TOML").to_owned());
    told.hint(unquoted(text.text.get(span.start..).unwrap_or_default()).map(str::to_owned))
}

/// What is wrong with a text that has no quotation marks, or those of a word processor.
fn unquoted(value: &str) -> Option<&'static str> {
    let first = value.chars().next()?;
    if "\u{201C}\u{201D}\u{201E}\u{2018}\u{2019}".contains(first) {
        return Some("these are the quotation marks of a word processor: write straight ones, \"like this\"");
    }
    let digits = value.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default().len();
    if (1..=2).contains(&digits) && value[digits..].starts_with(['-', '/', '.']) {
        return Some("a date is written year first, without quotation marks: 2014-07-01");
    }
    first.is_alphabetic().then_some("a text stands in quotation marks: \"like this\"")
}

/// The names in backquotes: the first, and the others.
fn quoted(message: &str) -> (String, Vec<String>) {
    let mut names = message.split('`').skip(1).step_by(2).map(str::to_owned);
    (names.next().unwrap_or_default(), names.collect())
}

fn one_of(lead: &str, names: &[String]) -> Option<String> {
    (!names.is_empty()).then(|| format!("{lead} {}", names.join(", ")))
}

/// serde's names of types in the words of TOML.
fn plain(type_name: &str) -> String {
    match type_name {
        "sequence" | "a sequence" => "a list".to_owned(),
        "map" | "a map" => "a table".to_owned(),
        "a boolean" => "true or false".to_owned(),
        "u32" => "a whole number, 0 or more".to_owned(),
        "i16" => "a year".to_owned(),
        other if other.starts_with("struct ") => "a table".to_owned(),
        other => other
            .replacen("string \"", "the text \"", 1)
            .replacen("integer `", "the number `", 1)
            .replacen("floating point `", "the number `", 1)
            .replacen("boolean `", "`", 1)
            .replacen("a string", "a text in quotes", 1),
    }
}
