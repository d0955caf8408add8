use crate::finding::{Finding, fingerprint};

/// Last year's findings beside this year's. Each list is in the order in which the findings were given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FindingsCompared {
    /// Last year's that are gone.
    pub resolved: Vec<Finding>,
    /// This year's that were there last year.
    pub still: Vec<Finding>,
    /// This year's that are new.
    pub new: Vec<Finding>,
}

/// Sets two lists of findings side by side. A finding is the same when its fingerprint is; then, one to one and in
/// order, when code, agency, document and section are, though the words it rests on have drifted.
pub fn compare_findings(previous: &[Finding], current: &[Finding]) -> FindingsCompared {
    let mut gone = vec![true; previous.len()];
    let mut still = vec![false; current.len()];
    let subject = |finding: &Finding| format!("{} {:?}", finding.code, finding.subject);
    pair(previous, current, &fingerprint, &mut gone, &mut still);
    pair(previous, current, &subject, &mut gone, &mut still);
    let taken = |findings: &[Finding], which: &[bool], wanted: bool| {
        findings.iter().zip(which).filter(|(_, is)| **is == wanted).map(|(finding, _)| finding.clone()).collect()
    };
    FindingsCompared {
        resolved: taken(previous, &gone, true),
        still: taken(current, &still, true),
        new: taken(current, &still, false),
    }
}

/// Pairs what is left of both lists by a key, first with first.
fn pair(
    previous: &[Finding],
    current: &[Finding],
    key: &dyn Fn(&Finding) -> String,
    gone: &mut [bool],
    still: &mut [bool],
) {
    let mut waiting: std::collections::BTreeMap<String, std::collections::VecDeque<usize>> =
        std::collections::BTreeMap::new();
    for (at, finding) in previous.iter().enumerate().filter(|(at, _)| gone[*at]) {
        waiting.entry(key(finding)).or_default().push_back(at);
    }
    for (at, finding) in current.iter().enumerate() {
        if still[at] {
            continue;
        }
        if let Some(before) = waiting.get_mut(&key(finding)).and_then(std::collections::VecDeque::pop_front) {
            gone[before] = false;
            still[at] = true;
        }
    }
}
