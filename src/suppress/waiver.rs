use jiff::civil::Date;

use crate::finding::Finding;
use crate::ruleset::Waiver;

/// The first waiver that holds for a finding on a date, and the index of the first that would had it not expired.
pub(super) fn covering<'a>(
    finding: &Finding,
    waivers: &'a [Waiver],
    as_of: Date,
) -> (Option<&'a Waiver>, Option<usize>) {
    let mut of_finding = waivers
        .iter()
        .enumerate()
        .filter(|(_, waiver)| waiver.code == finding.code)
        .filter(|(_, waiver)| covers([&waiver.agency, &waiver.document, &waiver.section], finding));
    let mut expired = None;
    let holding = of_finding.find(|(at, waiver)| {
        let holds = as_of <= waiver.expires;
        if !holds && expired.is_none() {
            expired = Some(*at);
        }
        holds
    });
    (holding.map(|(_, waiver)| waiver), expired)
}

/// Whether a rule with these names is about a finding: a name that is not given matches everything.
pub(super) fn covers(names: [&Option<String>; 3], finding: &Finding) -> bool {
    let subject = &finding.subject;
    let parts = [&subject.agency, &subject.document, &subject.section];
    names.into_iter().zip(parts).all(|(name, part)| name.is_none() || name == part)
}
