//! The one sieve: the rule set's severities, its waivers, the baseline, the order and the gate. Checks push findings as
//! they come on them; what the reader sees has gone through here.

mod baseline;
mod gate;
mod order;
mod severity;
mod waiver;

pub use baseline::{Baseline, BaselineError, Entry};
pub use gate::Gate;

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::finding::Finding;
use crate::ruleset::{RuleSet, Waiver};

/// What findings are sieved by.
#[derive(Clone, Copy)]
pub struct Sieve<'a> {
    /// Whose severities, waivers and order count.
    pub rules: &'a RuleSet,
    /// The date that a waiver's expiry is held against.
    pub as_of: Date,
    /// Findings that were accepted before.
    pub baseline: Option<&'a Baseline>,
}

/// Findings after the sieve.
#[derive(Debug, Default)]
pub struct Sieved {
    /// Those that stand: by agency, document and section in the order of the rule set, the worst first.
    pub findings: Vec<Finding>,
    /// Those that somebody has decided to live with, in the same order.
    pub waived: Vec<Waived>,
    /// Waivers that would cover findings that stand, had they not expired: each once, in the order of the rule set.
    pub expired: Vec<Waiver>,
    /// Entries of the baseline that occur no more, or less often; each with how many are gone.
    pub gone: Vec<Entry>,
}

/// A finding that is covered.
#[derive(Debug, Clone)]
pub struct Waived {
    /// The finding.
    pub finding: Finding,
    /// What covers it: a waiver, or the baseline.
    pub by: Option<Waiver>,
}

impl Sieve<'_> {
    /// Weighs, waives and sorts. The order in which findings come in changes nothing.
    pub fn sift(&self, mut findings: Vec<Finding>) -> Sieved {
        let mut sieved = Sieved::default();
        findings.retain_mut(|finding| match severity::weigh(finding, &self.rules.severities) {
            Some(severity) => {
                finding.severity = severity;
                true
            }
            None => false,
        });
        order::sort(&mut findings, self.rules);
        findings.dedup();
        let mut expired_at = BTreeSet::new();
        let mut left = self.baseline.map(Baseline::counts).unwrap_or_default();
        for finding in findings {
            let (holding, expired) = waiver::covering(&finding, &self.rules.waivers, self.as_of);
            if let Some(waiver) = holding {
                sieved.waived.push(Waived { finding, by: Some(waiver.clone()) });
            } else if left.take(&finding) {
                sieved.waived.push(Waived { finding, by: None });
            } else {
                expired_at.extend(expired);
                sieved.findings.push(finding);
            }
        }
        sieved.expired = expired_at.into_iter().map(|at| self.rules.waivers[at].clone()).collect();
        sieved.gone = self.baseline.map(|baseline| left.rest(baseline)).unwrap_or_default();
        sieved
    }
}

#[cfg(test)]
mod tests;
