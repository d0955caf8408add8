use crate::align::Register;
use crate::compare::Year;
use crate::document::folded;
use crate::ruleset::Agency;

/// An agency of last year beside one of this year.
#[derive(Clone, Copy)]
pub struct AgencyPair<'a> {
    /// Last year's, if it was asked.
    pub previous: Option<&'a Agency>,
    /// This year's, if it is asked.
    pub current: Option<&'a Agency>,
    /// Why they are a pair.
    pub kinship: Kinship,
}

/// Why two agencies are a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kinship {
    /// The same id; or there is no pair.
    Same,
    /// Another id, with a name that both rule sets give it.
    Renamed,
    /// One is the other's successor.
    Succeeded,
}

/// Pairs agencies by id, then by name, then by the successors that the rule sets name. A successor that is in both rule
/// sets is paired where one year holds the agency alone, and the other its successor alone. In the order of this
/// year's rule set, then what last year's alone has.
pub fn pair_agencies<'a>(previous: &Year<'a>, current: &Year<'a>) -> Vec<AgencyPair<'a>> {
    let (before, now) = (&previous.rules.agencies, &current.rules.agencies);
    let find = |agencies: &'a [Agency], id: &str| agencies.iter().find(|agency| agency.id == id);
    let mut pairs: Vec<AgencyPair<'a>> = now
        .iter()
        .map(|agency| AgencyPair { previous: find(before, &agency.id), current: Some(agency), kinship: Kinship::Same })
        .collect();
    let gone = before.iter().filter(|agency| find(now, &agency.id).is_none());
    pairs.extend(gone.map(|agency| AgencyPair { previous: Some(agency), current: None, kinship: Kinship::Same }));
    join(&mut pairs, Kinship::Renamed, |one, other| {
        let missing = one.current.is_none() && other.previous.is_none();
        missing && one.previous.zip(other.current).is_some_and(|(before, now)| share_a_name(before, now))
    });
    join(&mut pairs, Kinship::Succeeded, |one, other| {
        let is_gone = !holds(current.register, one.current) && holds(previous.register, one.previous);
        let is_new = !holds(previous.register, other.previous) && holds(current.register, other.current);
        let related = |before, now| succeeds(before, now) || succeeds(now, before);
        is_gone && is_new && one.previous.zip(other.current).is_some_and(|(before, now)| related(before, now))
    });
    pairs
}

/// Gives the second of two pairs the first one's agency of last year, and drops the first.
fn join(pairs: &mut Vec<AgencyPair<'_>>, kinship: Kinship, are_kin: impl Fn(&AgencyPair, &AgencyPair) -> bool) {
    let mut from = 0;
    while from < pairs.len() {
        let one = pairs[from];
        let found = pairs.iter().enumerate().position(|(at, other)| at != from && are_kin(&one, other));
        match found {
            Some(to) => {
                pairs[to].previous = one.previous;
                pairs[to].kinship = kinship;
                pairs.remove(from);
            }
            None => from += 1,
        }
    }
}

fn holds(register: &Register, agency: Option<&Agency>) -> bool {
    agency.is_some_and(|agency| register.instances.iter().any(|form| form.agency == agency.id))
}

fn names(agency: &Agency) -> impl Iterator<Item = String> + '_ {
    agency.aliases.iter().chain([&agency.name]).map(|name| folded(name)).filter(|name| !name.is_empty())
}

fn share_a_name(one: &Agency, other: &Agency) -> bool {
    let theirs: Vec<String> = names(other).collect();
    names(one).any(|name| theirs.contains(&name))
}

/// Whether `after` is named as a successor of `agency`.
fn succeeds(agency: &Agency, after: &Agency) -> bool {
    agency.successors.iter().any(|successor| match &successor.agency {
        Some(id) => *id == after.id,
        None => names(after).any(|name| name == folded(&successor.name)),
    })
}
