//! The rule sets and included files that are part of the program.

use super::rules_text::RulesText;

/// A file that is part of the program.
struct BuiltIn {
    name: &'static str,
    text: &'static str,
}

const RULE_SETS: &[BuiltIn] = &[
    BuiltIn { name: "hscb-2014", text: include_str!("../../rules/hscb-2014.toml") },
    BuiltIn { name: "section-11-audit", text: include_str!("../../rules/section-11-audit.toml") },
];

const INCLUDES: &[BuiltIn] = &[
    BuiltIn { name: "guidance-england", text: include_str!("../../rules/guidance-england.toml") },
    BuiltIn { name: "phrases-english", text: include_str!("../../rules/phrases-english.toml") },
];

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
    files.iter().find(|file| file.name == name).map(|file| RulesText::of_built_in(file.name, file.text))
}
