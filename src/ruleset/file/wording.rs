use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::At;

/// A question in the words of one or several versions of the form; a bare text is that of every version.
#[derive(Debug, Clone)]
pub struct WordingEntry {
    /// The words, without number.
    pub text: At<String>,
    /// The ids of the versions that have it; empty for all.
    pub versions: Vec<At<String>>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct WordingTable {
    text: At<String>,
    #[serde(default)]
    versions: Vec<At<String>>,
}

/// Told apart by what stands there, with the span of a bare text kept: an untagged enum would lose it.
enum TextOrTable {
    Text(String),
    Table(WordingTable),
}

struct WordingVisitor;

impl<'de> Visitor<'de> for WordingVisitor {
    type Value = TextOrTable;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or a table with `text` and `versions`")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<TextOrTable, E> {
        Ok(TextOrTable::Text(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<TextOrTable, A::Error> {
        WordingTable::deserialize(MapAccessDeserializer::new(map)).map(TextOrTable::Table)
    }
}

impl<'de> Deserialize<'de> for TextOrTable {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WordingVisitor)
    }
}

impl<'de> Deserialize<'de> for WordingEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let either = At::<TextOrTable>::deserialize(deserializer)?;
        let span = either.span();
        Ok(match either.into_inner() {
            TextOrTable::Text(text) => Self { text: At::new(text, span), versions: Vec::new() },
            TextOrTable::Table(table) => Self { text: table.text, versions: table.versions },
        })
    }
}

impl Serialize for WordingEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.versions.is_empty() {
            return self.text.serialize(serializer);
        }
        WordingTable { text: self.text.clone(), versions: self.versions.clone() }.serialize(serializer)
    }
}

impl JsonSchema for WordingEntry {
    fn schema_name() -> Cow<'static, str> {
        "WordingEntry".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A question in the words of one or several versions of the form.",
            "oneOf": [
                { "type": "string", "description": "The words, without number, of every version." },
                {
                    "type": "object",
                    "properties": {
                        "text": { "type": "string", "description": "The words, without number." },
                        "versions": {
                            "type": "array",
                            "items": { "type": "string" },
                            "description": "The ids of the versions that have it; empty for all."
                        }
                    },
                    "required": ["text"],
                    "additionalProperties": false
                }
            ]
        })
    }
}
