//! The bodies of `rules/guidance-england.toml`, held against what readers of other years would say.

use jiff::civil::{Date, date};

use super::*;

fn named(text: &str, as_of: Date) -> Vec<String> {
    let rules = crate::ruleset::built_in("hscb-2014").unwrap();
    Bodies::ended(&rules.bodies, as_of).named(text, &Words::of(text)).into_iter().map(|(_, words, _)| words).collect()
}

#[test]
fn a_body_is_told_of_from_the_day_on_which_it_was_no_more() {
    for (text, ended) in [
        ("Advice comes from the CEOP Centre.", date(2013, 10, 7)),
        ("Advice comes from the Child Exploitation and Online Protection Centre (CEOP).", date(2013, 10, 7)),
        ("We report to HM Courts Service.", date(2011, 4, 1)),
        ("Incidents are reported to HSIB.", date(2023, 10, 1)),
        ("The grant is paid by the Department for Levelling Up, Housing and Communities.", date(2024, 7, 9)),
        ("Every social worker is registered with the HCPC.", date(2019, 12, 2)),
        ("HCPC-registered social workers lead the visits.", date(2019, 12, 2)),
    ] {
        assert_eq!(named(text, ended.yesterday().unwrap()), Vec::<String>::new(), "{text}");
        assert_eq!(named(text, ended).len(), 1, "{text}");
    }
}

#[test]
fn a_name_that_lives_on_is_right_in_any_year() {
    for text in [
        "Concerns are reported to CEOP, and the CEOP Command answers.",
        "We report to HM Courts and Tribunals Service, to Her Majesty's Courts and Tribunals Service and to HMCTS.",
        "The Ministry of Housing, Communities and Local Government (MHCLG) pays for it, as do the Department of Health and NHS England.",
        "Our occupational therapists are registered with the HCPC, our social workers with Social Work England.",
        "We follow the guidelines of NICE, the National Institute for Health and Care Excellence.",
        "Incidents are reported to the Health Services Safety Investigations Body (HSSIB).",
    ] {
        for day in [date(2014, 7, 1), date(2019, 7, 1), date(2023, 9, 30), date(2026, 10, 1)] {
            assert_eq!(named(text, day), Vec::<String>::new(), "{text} on {day}");
        }
    }
}
