use super::file::RulesFile;

/// The JSON Schema of a rules file, drawn from the types that read it, for editors that complete and check TOML.
pub fn schema() -> String {
    let schema = schemars::schema_for!(RulesFile);
    // A schema is made of maps and texts, which serde_json always writes.
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
