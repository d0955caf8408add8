//! Guidance and law that an agency cited last year and no longer, or in another edition.

use std::collections::{BTreeMap, BTreeSet};

use super::{Also, AlsoKind, Comparison};

/// A work that an agency cites. Who reads a register for citations is not for this room to say: they are handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The agency's id.
    pub agency: String,
    /// The work's id.
    pub work: String,
    /// Its title without a year.
    pub title: String,
    /// The year of the edition, where one is named.
    pub year: Option<i16>,
}

/// For each work of one agency: its title and the editions named.
type Works = BTreeMap<String, (String, BTreeSet<i16>)>;

impl Comparison {
    /// Adds to [`Comparison::also`] what each agency that sent something in both years cites otherwise than last year.
    pub fn note_citations(&mut self, previous: &[Citation], current: &[Citation]) {
        let pairs: BTreeSet<(String, String)> = self
            .changes
            .iter()
            .map(|change| {
                let was = change.was.as_ref().unwrap_or(&change.subject);
                (was.agency.clone(), change.subject.agency.clone())
            })
            .collect();
        for (was, is) in pairs {
            let answered = |now: bool| {
                let of = |change: &&super::Change| change.subject.agency == is;
                self.changes
                    .iter()
                    .filter(of)
                    .any(|change| if now { change.current.is_some() } else { change.previous.is_some() })
            };
            if answered(true) && answered(false) {
                self.note_agency(&is, &works(previous, &was), &works(current, &is));
            }
        }
        self.also.sort_by_key(|also| also.kind);
    }

    fn note_agency(&mut self, agency: &str, before: &Works, now: &Works) {
        let mut say = |kind, message: String, previous: Option<String>, current: Option<String>| {
            let agency = Some(agency.to_owned());
            self.also.push(Also { kind, agency, document: None, section: None, message, previous, current });
        };
        for (work, (title, editions)) in before {
            match now.get(work) {
                None => say(
                    AlsoKind::GuidanceDropped,
                    format!("{title} is no longer cited"),
                    Some(named(title, editions)),
                    None,
                ),
                Some((_, newer)) if !newer.is_empty() && !editions.is_empty() && newer != editions => {
                    let message = format!("{title} is cited in another edition");
                    say(AlsoKind::GuidanceEdition, message, Some(named(title, editions)), Some(named(title, newer)));
                }
                Some(_) => {}
            }
        }
        for (title, editions) in now.iter().filter(|(work, _)| !before.contains_key(*work)).map(|(_, cited)| cited) {
            let message = format!("{title} is cited for the first time");
            say(AlsoKind::GuidanceAdded, message, None, Some(named(title, editions)));
        }
    }
}

fn works(citations: &[Citation], agency: &str) -> Works {
    let mut works = Works::new();
    for citation in citations.iter().filter(|citation| citation.agency == agency) {
        let (_, editions) =
            works.entry(citation.work.clone()).or_insert_with(|| (citation.title.clone(), BTreeSet::new()));
        editions.extend(citation.year);
    }
    works
}

fn named(title: &str, editions: &BTreeSet<i16>) -> String {
    let years: Vec<String> = editions.iter().map(ToString::to_string).collect();
    if years.is_empty() { title.to_owned() } else { format!("{title} {}", years.join(", ")) }
}
