use std::collections::BTreeMap;
use std::path::PathBuf;

use super::args::ReadingArgs;
use super::fault::Fault;
use super::plan::Plan;
use super::sent::{self, Sent};
use crate::align::Register;
use crate::check::{Context, check};
use crate::compare::Year;
use crate::finding::Finding;
use crate::ruleset::{RuleSet, YearLabel};
use crate::suppress::Sieve;

/// One year's documents, beside those of other years.
pub struct YearSent {
    /// The year that they are of.
    pub year: YearLabel,
    /// Whether it was named, or is what the documents bear: else it is only what was to be expected.
    pub year_known: bool,
    /// Their rule set, where it is not that of the plan.
    own_rules: Option<RuleSet>,
    /// What was sent.
    pub sent: Sent,
}

impl YearSent {
    /// Reads and aligns one year's file or folder. Its year is `named` where that is given; else the one that most of its
    /// documents bear, so that folders can be named in any order; else that of its own rule set; else `fallback`.
    pub fn receive(
        path: &PathBuf,
        rules: Option<RuleSet>,
        named: Option<YearLabel>,
        fallback: YearLabel,
        plan: &Plan,
        reading: &ReadingArgs,
        quiet: bool,
    ) -> Result<Self, Vec<Fault>> {
        let used = rules.as_ref().unwrap_or(&plan.rules);
        let sent = sent::receive(std::slice::from_ref(path), reading, used, quiet)?;
        let of_rules = rules.as_ref().map(|rules| rules.period.year);
        let known = named.or_else(|| borne(&sent.register));
        let year = known.or(of_rules).unwrap_or(fallback);
        Ok(Self { year, year_known: known.is_some(), own_rules: rules, sent })
    }

    /// Its rule set.
    pub fn rules<'a>(&'a self, plan: &'a Plan) -> &'a RuleSet {
        self.own_rules.as_ref().unwrap_or(&plan.rules)
    }

    /// As a comparison takes it.
    pub fn side<'a>(&'a self, plan: &'a Plan) -> Year<'a> {
        Year { year: self.year, register: &self.sent.register, rules: self.rules(plan) }
    }

    /// As checks take it, on the plan's date and without the year before.
    pub fn context<'a>(&'a self, plan: &'a Plan) -> Context<'a> {
        let register = &self.sent.register;
        Context::new(register, self.rules(plan), self.year, plan.as_of, None)
    }

    /// Its findings on the plan's date, sieved; the context is the one that it gives.
    pub fn findings(&self, plan: &Plan, context: &Context<'_>) -> Vec<Finding> {
        let rules = self.rules(plan);
        let mut findings = self.sent.findings();
        // Both years are held to the same: that an answer is last year's is said of the answer itself.
        findings.extend(check(context));
        findings.retain(|finding| finding.subject.agency.as_ref().is_none_or(|agency| plan.wants(agency)));
        Sieve { rules, as_of: plan.as_of, baseline: None }.sift(findings).findings
    }
}

/// The year before.
pub fn before(year: YearLabel) -> YearLabel {
    YearLabel { first: year.first - 1, last: year.last - 1 }
}

/// The reporting year that most documents bear; of two that as many bear, the later. A document that names a month
/// alone tells nothing of how the board counts years.
fn borne(register: &Register) -> Option<YearLabel> {
    let mut counts: BTreeMap<YearLabel, usize> = BTreeMap::new();
    for mark in register.instances.iter().filter_map(|instance| instance.year.as_ref()) {
        if mark.month.is_none() {
            *counts.entry(mark.label).or_default() += 1;
        }
    }
    counts.into_iter().max_by_key(|(year, count)| (*count, *year)).map(|(year, _)| year)
}
