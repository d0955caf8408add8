use std::collections::BTreeSet;

use crate::align::Instance;
use crate::document::{Letters, fold, folded};

/// A form of last year beside one of this year; one of them where an agency sent more of a kind in one year.
#[derive(Clone, Copy)]
pub struct FormPair<'a> {
    /// Last year's.
    pub previous: Option<&'a Instance>,
    /// This year's.
    pub current: Option<&'a Instance>,
}

/// The most pairs of forms that are compared for nearness; beyond, forms that are not the same are paired in order.
const MAX_COMPARED: usize = 400;

/// Pairs the forms of one kind that one agency sent: those of the same words, then the nearest, then in order. The order
/// of the pairs does not depend on which year comes first.
pub fn pair_forms<'a>(previous: &[&'a Instance], current: &[&'a Instance]) -> Vec<FormPair<'a>> {
    let (mut before, mut now) = (loose(previous), loose(current));
    let mut pairs = Vec::new();
    if previous.len() > 1 || current.len() > 1 {
        take(&mut before, &mut now, &mut pairs, |before, now| if before.text == now.text { 1.0 } else { 0.0 });
        if before.len() * now.len() <= MAX_COMPARED {
            take(&mut before, &mut now, &mut pairs, nearness);
        }
    }
    let longer = before.len().max(now.len());
    let pick = |forms: &[Form<'a>], at: usize| forms.get(at).cloned();
    pairs.extend((0..longer).map(|at| (pick(&before, at), pick(&now, at))));
    pairs.sort_by_cached_key(|(before, now)| {
        let place = |form: &Option<Form<'_>>| form.as_ref().map_or(usize::MAX / 4, |form| form.at);
        let text = |form: &Option<Form<'_>>| form.as_ref().map(|form| form.text.clone()).unwrap_or_default();
        (place(before) + place(now), text(before).min(text(now)))
    });
    let form = |form: Option<Form<'a>>| form.map(|form| form.instance);
    pairs.into_iter().map(|(before, now)| FormPair { previous: form(before), current: form(now) }).collect()
}

#[derive(Clone)]
struct Form<'a> {
    instance: &'a Instance,
    at: usize,
    text: String,
    words: BTreeSet<Letters>,
}

fn loose<'a>(instances: &[&'a Instance]) -> Vec<Form<'a>> {
    let form = |(at, instance): (usize, &&'a Instance)| {
        let answers: Vec<String> = instance.sections.iter().map(|section| section.answer.text()).collect();
        let text = answers.join("\n");
        let words =
            if instances.len() > 1 { fold(&text).into_iter().map(|word| word.text).collect() } else { BTreeSet::new() };
        Form { instance, at, text: folded(&text), words }
    };
    instances.iter().enumerate().map(form).collect()
}

type Pairs<'a> = Vec<(Option<Form<'a>>, Option<Form<'a>>)>;

/// Takes the best pairs out of both lists while their score is above zero.
fn take<'a>(
    before: &mut Vec<Form<'a>>,
    now: &mut Vec<Form<'a>>,
    pairs: &mut Pairs<'a>,
    score: impl Fn(&Form<'a>, &Form<'a>) -> f64,
) {
    let mut scored = Vec::new();
    for (i, one) in before.iter().enumerate() {
        for (j, other) in now.iter().enumerate() {
            let score = score(one, other);
            if score > 0.0 {
                scored.push((std::cmp::Reverse((score * 1e6) as u32), one.at.abs_diff(other.at), i, j));
            }
        }
    }
    scored.sort_unstable();
    let (mut gone_before, mut gone_now) = (BTreeSet::new(), BTreeSet::new());
    for (_, _, i, j) in scored {
        if !gone_before.contains(&i) && !gone_now.contains(&j) {
            gone_before.insert(i);
            gone_now.insert(j);
            pairs.push((Some(before[i].clone()), Some(now[j].clone())));
        }
    }
    let keep = |forms: &mut Vec<Form<'a>>, gone: &BTreeSet<usize>| {
        let mut at = 0;
        forms.retain(|_| {
            at += 1;
            !gone.contains(&(at - 1))
        });
    };
    keep(before, &gone_before);
    keep(now, &gone_now);
}

/// The share of words that both forms have, from 0 to 1.
fn nearness(one: &Form<'_>, other: &Form<'_>) -> f64 {
    let all = one.words.union(&other.words).count();
    if all == 0 { 0.0 } else { one.words.intersection(&other.words).count() as f64 / all as f64 }
}
