use crate::document::folded;
use crate::ruleset::{DocumentRule, RuleSet, Section};

use super::pair_nearest;

/// A form of both rule sets, or of one.
#[derive(Clone, Copy)]
pub struct DocumentPair<'a> {
    /// Last year's rule.
    pub previous: Option<&'a DocumentRule>,
    /// This year's.
    pub current: Option<&'a DocumentRule>,
}

/// A question of both forms, or of one.
#[derive(Clone, Copy)]
pub struct SectionPair<'a> {
    /// Last year's question.
    pub previous: Option<&'a Section>,
    /// This year's.
    pub current: Option<&'a Section>,
}

/// Pairs the forms of two rule sets by id, then by title; in this year's order, then what last year's alone has.
pub fn pair_documents<'a>(previous: &'a RuleSet, current: &'a RuleSet) -> Vec<DocumentPair<'a>> {
    let wordings = |document: &DocumentRule| {
        document.titles.iter().chain([&document.name]).map(|title| folded(title)).collect::<Vec<_>>()
    };
    pair(&previous.documents, &current.documents, |document| document.id.as_str(), wordings)
        .into_iter()
        .map(|(previous, current)| DocumentPair { previous, current })
        .collect()
}

/// Pairs the questions of two forms by id, then by wording; in this year's order, then what last year's alone has.
pub fn pair_sections<'a>(pair_of: DocumentPair<'a>) -> Vec<SectionPair<'a>> {
    let sections = |document: Option<&'a DocumentRule>| document.map_or(&[][..], |document| &document.sections);
    let wordings = |section: &Section| {
        section.wordings.iter().map(|wording| folded(&wording.text)).chain([folded(&section.name)]).collect::<Vec<_>>()
    };
    pair(sections(pair_of.previous), sections(pair_of.current), |section| section.id.as_str(), wordings)
        .into_iter()
        .map(|(previous, current)| SectionPair { previous, current })
        .collect()
}

fn pair<'a, T>(
    previous: &'a [T],
    current: &'a [T],
    id: impl Fn(&T) -> &str,
    wordings: impl Fn(&T) -> Vec<String>,
) -> Vec<(Option<&'a T>, Option<&'a T>)> {
    let mut partner: Vec<Option<usize>> =
        current.iter().map(|now| previous.iter().position(|before| id(before) == id(now))).collect();
    let loose_before: Vec<usize> = (0..previous.len()).filter(|at| !partner.contains(&Some(*at))).collect();
    let loose_now: Vec<usize> = (0..current.len()).filter(|at| partner[*at].is_none()).collect();
    let before: Vec<_> = loose_before.iter().map(|at| wordings(&previous[*at])).collect();
    let now: Vec<_> = loose_now.iter().map(|at| wordings(&current[*at])).collect();
    for (from, to) in pair_nearest(&before, &now) {
        partner[loose_now[to]] = Some(loose_before[from]);
    }
    let gone = (0..previous.len()).filter(|at| !partner.contains(&Some(*at))).map(|at| (Some(&previous[at]), None));
    let here = current.iter().zip(&partner).map(|(now, before)| (before.map(|at| &previous[at]), Some(now)));
    here.chain(gone).collect()
}
