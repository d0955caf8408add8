//! The rule sets and included files that are part of the program.

use super::rules_text::RulesText;

/// A file that is part of the program.
struct BuiltIn {
    name: &'static str,
    text: &'static str,
    /// Its tree, written by build.rs.
    parsed: &'static [u8],
}

macro_rules! built_in {
    ($name:literal) => {
        BuiltIn {
            name: $name,
            text: include_str!(concat!("../../rules/", $name, ".toml")),
            parsed: include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".parsed")),
        }
    };
}

const RULE_SETS: &[BuiltIn] = &[built_in!("hscb-2014"), built_in!("section-11-audit")];

const INCLUDES: &[BuiltIn] = &[built_in!("guidance-england"), built_in!("phrases-english")];

/// The names of the built-in rule sets, in the order in which they are listed.
pub fn rule_set_names() -> impl Iterator<Item = &'static str> {
    RULE_SETS.iter().map(|file| file.name)
}

/// The names of the built-in files that a rule set can include.
pub fn include_names() -> impl Iterator<Item = &'static str> {
    INCLUDES.iter().map(|file| file.name)
}

/// The text of a built-in rule set.
pub fn rule_set(name: &str) -> Option<RulesText> {
    find(RULE_SETS, name)
}

/// The text of a built-in file to include.
pub fn include(name: &str) -> Option<RulesText> {
    find(INCLUDES, name)
}

fn find(files: &[BuiltIn], name: &str) -> Option<RulesText> {
    files.iter().find(|file| file.name == name).map(|file| RulesText::of_built_in(file.name, file.text, file.parsed))
}

#[cfg(test)]
mod tests {
    use toml::de::DeTable;

    use super::super::parsed;
    use super::{INCLUDES, RULE_SETS};

    #[test]
    fn the_trees_that_were_built_in_are_those_of_the_files() {
        for file in RULE_SETS.iter().chain(INCLUDES) {
            let (parsed, errors) = DeTable::parse_recoverable(file.text);
            assert!(errors.is_empty(), "{}: {errors:?}", file.name);
            assert_eq!(file.parsed, parsed::write::bytes(parsed.get_ref(), file.text), "{}", file.name);
            let kept = parsed::table(file.parsed).expect(file.name);
            // Debug shows the spans as well.
            assert_eq!(format!("{kept:?}"), format!("{:?}", parsed.into_inner()), "{}", file.name);
        }
    }
}
