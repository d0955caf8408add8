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
use super::problem::{Problem, RuleError};
use super::rules_text::RulesText;

/// More problems than this are not looked for: nobody reads them, and each costs a pass over the file.
const MAX_PROBLEMS: usize = 20;

/// Decodes a file.
pub fn decode<T: DeserializeOwned>(text: &RulesText) -> Result<T, RuleError> {
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
    let mut last = first;
    while problems.len() < MAX_PROBLEMS {
        let Some(span) = last.span() else { break };
        if !cut(table.get_mut(), &span) {
            break;
        }
        match T::deserialize(toml::Deserializer::from(table.clone())) {
            Ok(_) => break,
            Err(error) => {
                problems.push(told(text, &error));
                last = error;
            }
        }
    }
    problems.sort_by_key(|problem| problem.span.as_ref().map(|span| span.start));
    Err(RuleError { problems })
}

/// Removes the innermost entry whose key or value is the span; whether there was one.
fn cut(table: &mut DeTable<'_>, span: &Range<usize>) -> bool {
    let entries = table.len();
    let kept = std::mem::take(table).into_iter().filter(|(key, value)| key.span() != *span && value.span() != *span);
    *table = kept.collect();
    table.len() < entries || table.iter_mut().any(|(_, value)| cut_value(value, span))
}

fn cut_value(value: &mut Spanned<DeValue<'_>>, span: &Range<usize>) -> bool {
    match value.get_mut() {
        DeValue::Table(table) => cut(table, span),
        DeValue::Array(items) => {
            // An array cannot lose an item; one that is broken and cannot be mended inside is emptied.
            if items.iter().any(|item| item.span() == *span) {
                *items = items.iter().filter(|item| item.span() != *span).cloned().collect();
                return true;
            }
            items.iter_mut().any(|item| cut_value(item, span))
        }
        _ => false,
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
    problem(message.lines().next().unwrap_or("this is not TOML").to_owned())
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
