use super::*;
use crate::finding::{Code, Severity, Subject};
use crate::ruleset::{Agency, DocumentRule, Section, SeverityRule};

fn rules() -> RuleSet {
    let section = |id: &str| Section { id: id.to_owned(), ..Section::default() };
    let document = DocumentRule {
        id: "form".to_owned(),
        sections: vec![section("two"), section("one")],
        ..DocumentRule::default()
    };
    let agency = |id: &str| Agency { id: id.to_owned(), ..Agency::default() };
    RuleSet { agencies: vec![agency("police"), agency("council")], documents: vec![document], ..RuleSet::default() }
}

fn finding(code: Code, agency: &str, section: Option<&str>, evidence: &str) -> Finding {
    Finding {
        code,
        severity: code.default_severity(),
        subject: Subject {
            agency: Some(agency.to_owned()),
            document: Some("form".to_owned()),
            section: section.map(str::to_owned),
        },
        source: Some("a.txt".to_owned()),
        page: None,
        line: Some(1),
        message: "a sentence".to_owned(),
        evidence: evidence.to_owned(),
        suggestion: String::new(),
    }
}

fn sift(rules: &RuleSet, baseline: Option<&Baseline>, as_of: &str, findings: &[Finding]) -> Sieved {
    Sieve { rules, as_of: as_of.parse().unwrap(), baseline }.sift(findings.to_vec())
}

fn names(sieved: &Sieved) -> Vec<String> {
    let name = |finding: &Finding| {
        let part = |text: &Option<String>| text.clone().unwrap_or("-".into());
        format!("{} {} {}", part(&finding.subject.agency), part(&finding.subject.section), finding.code)
    };
    sieved.findings.iter().map(name).collect()
}

#[test]
fn findings_stand_in_the_order_of_the_rule_set_the_worst_first_whatever_the_order_they_came_in() {
    let mut findings = vec![
        finding(Code::ThinAnswer, "council", Some("one"), "b"),
        finding(Code::MissingAnswer, "council", Some("one"), "a"),
        finding(Code::MissingAnswer, "council", Some("two"), "a"),
        finding(Code::StaleYear, "council", None, "a"),
        finding(Code::MissingAnswer, "police", Some("one"), "a"),
        finding(Code::MissingAnswer, "a-stranger", Some("one"), "a"),
    ];
    let expected = [
        "police one missing-answer",
        "council - stale-year",
        "council two missing-answer",
        "council one missing-answer",
        "council one thin-answer",
        "a-stranger one missing-answer",
    ];
    for _ in 0..findings.len() {
        findings.rotate_left(1);
        assert_eq!(names(&sift(&rules(), None, "2014-07-01", &findings)), expected);
    }
}

#[test]
fn the_rule_that_names_the_most_decides_the_severity_and_off_takes_the_finding_out() {
    let mut rules = rules();
    let rule = |agency: Option<&str>, severity| SeverityRule {
        code: Code::MissingAnswer,
        agency: agency.map(str::to_owned),
        document: None,
        section: None,
        severity,
    };
    rules.severities = vec![rule(Some("council"), None), rule(None, Some(Severity::Info))];
    let findings = [
        finding(Code::MissingAnswer, "council", Some("one"), "a"),
        finding(Code::MissingAnswer, "police", Some("one"), "a"),
    ];
    let sieved = sift(&rules, None, "2014-07-01", &findings);
    assert_eq!(names(&sieved), ["police one missing-answer"]);
    assert_eq!(sieved.findings[0].severity, Severity::Info);
}

#[test]
fn a_finding_that_its_check_has_lightened_is_made_no_heavier() {
    let mut rules = rules();
    rules.severities = vec![SeverityRule {
        code: Code::PromptLeftIn,
        agency: None,
        document: None,
        section: None,
        severity: Some(Severity::Warning),
    }];
    let whole = finding(Code::PromptLeftIn, "council", Some("one"), "a");
    let beside = Finding { severity: Severity::Info, ..finding(Code::PromptLeftIn, "council", Some("two"), "a") };
    let sieved = sift(&rules, None, "2014-07-01", &[whole, beside]);
    let severities: Vec<Severity> = sieved.findings.iter().map(|finding| finding.severity).collect();
    assert_eq!(severities, [Severity::Info, Severity::Warning]);
}

#[test]
fn a_waiver_holds_through_its_last_day_and_is_mentioned_after_it() {
    let mut rules = rules();
    rules.waivers = vec![Waiver {
        code: Code::MissingAnswer,
        agency: Some("council".to_owned()),
        document: None,
        section: None,
        reason: "agreed in March".to_owned(),
        expires: "2014-07-01".parse().unwrap(),
    }];
    let findings = [finding(Code::MissingAnswer, "council", Some("one"), "a")];
    let held = sift(&rules, None, "2014-07-01", &findings);
    assert!(held.findings.is_empty() && held.expired.is_empty());
    assert_eq!(held.waived[0].by.as_ref().unwrap().reason, "agreed in March");
    let late = sift(&rules, None, "2014-07-02", &findings);
    assert_eq!((late.findings.len(), late.waived.len(), late.expired.len()), (1, 0, 1));
}

#[test]
fn an_expired_waiver_that_covers_nothing_is_not_mentioned() {
    let mut rules = rules();
    rules.waivers = vec![Waiver {
        code: Code::MissingAnswer,
        agency: None,
        document: None,
        section: None,
        reason: "agreed in March".to_owned(),
        expires: "2014-01-01".parse().unwrap(),
    }];
    assert!(sift(&rules, None, "2014-07-01", &[]).expired.is_empty());
}

#[test]
fn the_baseline_accepts_as_many_as_it_counted_and_says_what_is_gone() {
    let old = [
        finding(Code::MissingAnswer, "council", Some("one"), "a"),
        Finding { line: Some(9), ..finding(Code::MissingAnswer, "council", Some("one"), "a") },
        finding(Code::StaleYear, "police", None, "2012"),
    ];
    let text = Baseline::accept("here", &old).to_json().unwrap();
    let baseline = Baseline::from_json(&text).unwrap();
    assert!(sift(&rules(), Some(&baseline), "2014-07-01", &old).findings.is_empty());

    let moved = |line| Finding { line: Some(line), ..old[0].clone() };
    let now = [moved(20), moved(30), moved(40)];
    let sieved = sift(&rules(), Some(&baseline), "2014-07-01", &now);
    assert_eq!((sieved.findings.len(), sieved.waived.len()), (1, 2));
    assert_eq!(sieved.gone.len(), 1);
    assert_eq!(sieved.gone[0].code, "stale-year");
}

#[test]
fn a_baseline_is_the_same_file_in_whatever_order_the_findings_come() {
    let mut findings = vec![
        finding(Code::MissingAnswer, "police", Some("one"), "a"),
        finding(Code::StaleYear, "council", None, "2012"),
        finding(Code::MissingAnswer, "council", Some("one"), "a"),
    ];
    let text = Baseline::accept("here", &findings).to_json().unwrap();
    findings.reverse();
    assert_eq!(Baseline::accept("here", &findings).to_json().unwrap(), text);
    assert!(!text.contains("line") && !text.contains("page"));
}

#[test]
fn a_file_that_is_no_baseline_is_refused() {
    assert!(matches!(Baseline::from_json("{}"), Err(BaselineError::Malformed(_))));
    let other = r#"{"schema": 2, "rules": "x", "findings": []}"#;
    assert!(matches!(Baseline::from_json(other), Err(BaselineError::Schema(2))));
}
