//! What is wrong with a register: one file for each finding code or close family, one registry.
//!
//! A new check is one file here, whose module comment holds `## What it finds`, `## Why it matters`, `## Example` and
//! `## How to put it right`; one line in the registry; and one folder of fixtures in `tests/checks`.

mod carried_forward;
mod cells;
mod citations;
mod draft_marker;
mod duplicates;
mod evidence;
mod explanation;
mod kept;
mod learnt;
mod missing_answer;
mod missing_document;
mod missing_section;
mod notices;
mod old_template;
mod owner;
mod period;
mod placeholder;
mod promises;
mod prompt_left_in;
mod question;
mod ratification;
mod reference;
mod registry;
mod sentence;
mod stale_year;
mod strays;
#[cfg(test)]
mod testing;
mod thin_answer;
mod truncated;
mod unreadable;
mod wording;
mod year_on_year;

pub use explanation::{Explanation, explanation};
pub use registry::CHECKS;
pub use unreadable::unreadable;
pub use year_on_year::{citations_made, promises_made};

use jiff::civil::Date;

use crate::align::Register;
use crate::finding::{Code, Finding};
use crate::ruleset::{RuleSet, YearLabel};

use kept::Kept;

/// All that a check may look at, and what several checks ask of it, worked out once.
pub struct Context<'a> {
    /// What was sent.
    pub register: &'a Register,
    /// What was asked for.
    pub rules: &'a RuleSet,
    /// The year asked for: the rule set's, or `--year`.
    pub year: YearLabel,
    /// The date that everything dated is held against.
    pub as_of: Date,
    /// Last year's register, with `--previous`.
    pub previous: Option<&'a Register>,
    kept: Kept<'a>,
}

impl<'a> Context<'a> {
    /// What the checks look at, nothing read yet.
    pub fn new(
        register: &'a Register,
        rules: &'a RuleSet,
        year: YearLabel,
        as_of: Date,
        previous: Option<&'a Register>,
    ) -> Self {
        Self { register, rules, year, as_of, previous, kept: Kept::of(register) }
    }
}

/// A check: one kind of defect, or a close family of them.
pub struct Check {
    /// The codes that it can find.
    pub codes: &'static [Code],
    /// Looks for them. It pushes findings in any order, with the codes' default severities or those that the contract
    /// names for special cases; the sieve sorts, weighs and waives.
    pub run: fn(&Context<'_>, &mut Vec<Finding>),
    /// The file that its explanation is read from: the one that holds the check.
    pub file: &'static str,
}

/// Everything that every check finds, not yet sieved.
pub fn check(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in CHECKS {
        (check.run)(context, &mut findings);
    }
    findings
}
