use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::finding::{Finding, fingerprint};

/// The schema that [`Baseline::to_json`] writes.
const SCHEMA: u32 = 1;

/// Findings that were accepted on a day, so that a gate fails on new ones alone. It holds fingerprints and counts and no
/// pages or lines, so that it outlives edits around the findings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    schema: u32,
    /// The id of the rule set that found them.
    pub rules: String,
    /// Sorted by agency, document, section, code and fingerprint.
    pub findings: Vec<Entry>,
}

/// Findings of one fingerprint.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// For whoever reads the file; the fingerprint alone counts.
    pub agency: Option<String>,
    /// As for the agency.
    pub document: Option<String>,
    /// As for the agency.
    pub section: Option<String>,
    /// As for the agency.
    pub code: String,
    /// Which finding.
    pub fingerprint: String,
    /// How many of it.
    pub count: usize,
}

/// A file that is no baseline.
#[derive(Debug, Error)]
pub enum BaselineError {
    /// It is not JSON, or not of this form.
    #[error("this is no baseline ({0}); write one with `boardcheck baseline write`")]
    Malformed(String),
    /// It was written by another version.
    #[error("this baseline has schema {0} and this version of boardcheck reads schema 1; write it anew")]
    Schema(u32),
}

impl Baseline {
    /// The baseline that accepts these findings.
    pub fn accept(rules: &str, findings: &[Finding]) -> Self {
        let mut entries: Vec<Entry> = findings.iter().map(Entry::of).collect();
        entries.sort();
        entries.dedup_by(|next, kept| {
            let same = next.fingerprint == kept.fingerprint;
            kept.count += usize::from(same);
            same
        });
        Self { schema: SCHEMA, rules: rules.to_owned(), findings: entries }
    }

    /// Reads what [`Baseline::to_json`] wrote.
    pub fn from_json(text: &str) -> Result<Self, BaselineError> {
        let baseline: Self = serde_json::from_str(text).map_err(|error| BaselineError::Malformed(error.to_string()))?;
        if baseline.schema == SCHEMA { Ok(baseline) } else { Err(BaselineError::Schema(baseline.schema)) }
    }

    /// The file: JSON, sorted, with a line feed at the end.
    pub fn to_json(&self) -> serde_json::Result<String> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    /// What it accepts, to be used up.
    pub(super) fn counts(&self) -> Left {
        let mut counts = BTreeMap::new();
        for entry in &self.findings {
            *counts.entry(entry.fingerprint.clone()).or_default() += entry.count;
        }
        Left { counts }
    }
}

impl Entry {
    fn of(finding: &Finding) -> Self {
        let subject = finding.subject.clone();
        Self {
            agency: subject.agency,
            document: subject.document,
            section: subject.section,
            code: finding.code.name().to_owned(),
            fingerprint: fingerprint(finding),
            count: 1,
        }
    }
}

/// What is left of a baseline while findings are held against it.
#[derive(Debug, Default)]
pub(super) struct Left {
    counts: BTreeMap<String, usize>,
}

impl Left {
    /// Whether one more finding like this is accepted.
    pub(super) fn take(&mut self, finding: &Finding) -> bool {
        if self.counts.is_empty() {
            return false;
        }
        match self.counts.get_mut(&fingerprint(finding)) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        }
    }

    /// The entries that were not used up, with what is left of their counts.
    pub(super) fn rest(mut self, baseline: &Baseline) -> Vec<Entry> {
        let mut rest = Vec::new();
        for entry in &baseline.findings {
            if let Some(count) = self.counts.remove(&entry.fingerprint).filter(|count| *count > 0) {
                rest.push(Entry { count, ..entry.clone() });
            }
        }
        rest
    }
}
