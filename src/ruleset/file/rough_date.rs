use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use toml::value::Datetime;

/// A date that may be known to the day (`2014-03-21`), the month (`"2014-03"`) or the year (`"2014"` or `2014`) alone.
///
/// Where the day or the month is not known, the first one is taken: what began or ended "in March 2014" is read as
/// 1 March 2014. A finding that hangs on such a date can therefore come some weeks early and never late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoughDate {
    date: Date,
    precision: Precision,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Precision {
    Day,
    Month,
    Year,
}

impl RoughDate {
    /// The day, or the first day of the month or year.
    pub fn first_day(self) -> Date {
        self.date
    }

    /// Whether the day itself is known.
    pub fn is_exact(self) -> bool {
        self.precision == Precision::Day
    }
}

impl From<Date> for RoughDate {
    fn from(date: Date) -> Self {
        Self { date, precision: Precision::Day }
    }
}

impl FromStr for RoughDate {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is not a date: write it as 2014-03-21, \"2014-03\" or \"2014\"");
        let digits = |part: &str, length: usize| {
            (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse::<i16>().ok())
        };
        let mut parts = text.split('-');
        let year = parts.next().and_then(|part| digits(part, 4)).flatten().ok_or_else(wrong)?;
        let mut month_and_day = parts.map(|part| digits(part, 2).flatten().ok_or_else(wrong));
        let month = month_and_day.next().transpose()?;
        let day = month_and_day.next().transpose()?;
        if month_and_day.next().is_some() {
            return Err(wrong());
        }
        let precision = match (month, day) {
            (Some(_), Some(_)) => Precision::Day,
            (Some(_), None) => Precision::Month,
            _ => Precision::Year,
        };
        let date = Date::new(year, month.unwrap_or(1) as i8, day.unwrap_or(1) as i8)
            .map_err(|_| format!("`{text}` is not in the calendar"))?;
        Ok(Self { date, precision })
    }
}

impl fmt::Display for RoughDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.precision {
            Precision::Day => write!(f, "{}", self.date),
            Precision::Month => write!(f, "{:04}-{:02}", self.date.year(), self.date.month()),
            Precision::Year => write!(f, "{:04}", self.date.year()),
        }
    }
}

struct DateVisitor;

impl<'de> Visitor<'de> for DateVisitor {
    type Value = RoughDate;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date such as 2014-03-21, \"2014-03\" or \"2014\"")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<RoughDate, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_i64<E: Error>(self, year: i64) -> Result<RoughDate, E> {
        year.to_string().parse().map_err(E::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RoughDate, A::Error> {
        let datetime = Datetime::deserialize(MapAccessDeserializer::new(map))
            .map_err(|_| A::Error::custom("expected a date such as 2014-03-21, found a table"))?;
        match (datetime.date, datetime.time) {
            (Some(_), None) => datetime.to_string().parse().map_err(A::Error::custom),
            _ => Err(A::Error::custom(format!("`{datetime}` holds a time of day: a date alone is expected"))),
        }
    }
}

impl<'de> Deserialize<'de> for RoughDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DateVisitor)
    }
}

impl Serialize for RoughDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.to_string().parse::<Datetime>() {
            Ok(datetime) if self.is_exact() => datetime.serialize(serializer),
            _ => serializer.serialize_str(&self.to_string()),
        }
    }
}

impl JsonSchema for RoughDate {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "RoughDate".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A date: 2014-03-21; \"2014-03\" or \"2014\" where the day is not known, read as the first day.",
            "type": ["string", "integer"],
            "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"
        })
    }
}
