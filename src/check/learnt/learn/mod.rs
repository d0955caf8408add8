//! How the weights are learnt, and how well they tell what they were not learnt from.
//!
//! Multinomial logistic regression with an L2 penalty, by Nesterov's accelerated gradient steps; an L1 penalty makes
//! lists of the same length and told fewer of 600 references of another hand (74 in a hundred to 80, where two in a hundred
//! sound ones are taken for none). The examples are invented; a fifth of them, chosen by a hash of their words, is held out.
//! `cargo test --release --lib learn_the_weights -- --ignored` writes the weights anew.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::fs;

mod promises;

use super::features::{each_feature, each_of_words};
use super::weights::{ALWAYS, GAPS, PROMISES, SHORT_ANSWERS, SIGN_OFFS, Weights};
use super::{ANNOUNCED, Amounts, CLEAR, OPEN, Part, judged};
use crate::check::promises::Verdict;
use crate::document::fold;

/// How strongly weights are drawn to nothing, and the fewest examples of a feature that is learnt of: of each kind.
const SETTINGS: &[(&str, f64, usize)] = &[("short-answers", 1.0, 2), ("gaps", 1.0, 2), ("sign-offs", 1.0, 2)];

/// Weights below this, in logits, are left out: there are many of them, and together they tell next to nothing.
const LEAST: f64 = 0.1;

/// The longest row makes the steps short: with answers of 120 words 400 of them stopped early, and told five in a hundred
/// fewer.
const STEPS: usize = 1500;

struct Example {
    text: String,
    label: Amounts,
    features: Vec<String>,
}

/// The fewest words of a sentence from within an answer that would be an answer alone: labels are shorter.
const SAYS: usize = 6;

/// The examples of one kind, from `tests/learnt`: lines of a label and a text. `P` a placeholder, `R` a reference, `A` an
/// answer; in `gaps` `P` what says that a part of the answer is missing, `N` what says something;
/// `U` a sign-off that nobody signed, `S`, `N` and `D` one that a group, a person, or a group without a date did.
fn examples(kind: &str) -> Vec<Example> {
    let mut texts: BTreeMap<String, Amounts> = BTreeMap::new();
    // What says something among other sentences says it alone.
    if kind == "short-answers" {
        let says = lines("gaps").into_iter().filter(|(label, text)| label == "N" && text.split(' ').count() >= SAYS);
        texts.extend(says.map(|(_, text)| (text, Amounts::Answer)));
    }
    for (label, text) in lines(kind) {
        // What stands in the place of a date says nothing of whether it was signed.
        let text = if label == "D" { text.split(" | ").next().unwrap_or(&text) } else { &text };
        let label = match label.as_str() {
            "P" | "U" => Amounts::Placeholder,
            "R" => Amounts::Reference,
            "A" | "S" | "N" | "D" => Amounts::Answer,
            _ => panic!("{kind}: {label} {text}"),
        };
        // The lines of a sign-off: of one that was signed each says so by itself.
        if label == Amounts::Answer {
            texts.extend(text.split(" | ").map(|line| (line.to_owned(), label)));
        }
        texts.insert(text.replace(" | ", "\n"), label);
    }
    let features = |text: &str| {
        if kind == "gaps" { features_of(|take| each_of_words(text, &fold(text), take)) } else { features(text) }
    };
    texts.into_iter().map(|(text, label)| Example { features: features(&text), text, label }).collect()
}

/// The lines of the files of one kind, each a label and a text.
fn lines(kind: &str) -> Vec<(String, String)> {
    let mut files: Vec<_> =
        fs::read_dir(format!("tests/learnt/{kind}")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut found = Vec::new();
    for file in files {
        for line in fs::read_to_string(&file).unwrap().lines() {
            let (label, text) = line.split_once('\t').unwrap_or_else(|| panic!("{}: {line}", file.display()));
            found.push((label.to_owned(), text.to_owned()));
        }
    }
    found
}

/// Its features, each once, in the order of the alphabet.
fn features(text: &str) -> Vec<String> {
    features_of(|take| each_feature(text, take))
}

/// What is handed over, each once, in the order of the alphabet.
fn features_of(each: impl FnOnce(&mut dyn FnMut(&[Part<'_>]))) -> Vec<String> {
    let mut features = Vec::new();
    each(&mut |parts| features.push(parts.iter().map(|part| part.text).collect::<Vec<_>>().join(" ")));
    features.sort_unstable();
    features.dedup();
    features
}

/// One in five, whatever else is added.
fn is_held_out(text: &str) -> bool {
    Part::of(text).number.is_multiple_of(5)
}

/// The rows of the examples and the names of their columns; those of too few examples are left out.
fn columns<'a>(examples: &[&'a Example], fewest: usize) -> (Vec<Vec<usize>>, Vec<&'a str>) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for feature in examples.iter().flat_map(|example| &example.features) {
        *counts.entry(feature).or_default() += 1;
    }
    let mut names: Vec<&str> = counts.into_iter().filter(|(_, count)| *count >= fewest).map(|(name, _)| name).collect();
    names.push(ALWAYS.text);
    let numbers: HashMap<&str, usize> = names.iter().enumerate().map(|(at, name)| (*name, at)).collect();
    let row = |example: &&Example| {
        let known = example.features.iter().filter_map(|feature| numbers.get(feature.as_str()).copied());
        known.chain([names.len() - 1]).collect()
    };
    (examples.iter().map(row).collect(), names)
}

/// The weights of each column for a placeholder and for a reference against an answer.
fn learn(rows: &[Vec<usize>], labels: &[Amounts], columns: usize, penalty: f64) -> Vec<[f64; 2]> {
    // A step that can never be too long is one over the curvature, at most half the squared length of the rows together.
    // Rows share few features, and eight times that was still not too long on the examples of any kind.
    let longest = rows.iter().map(Vec::len).max().unwrap_or(1) as f64;
    let step = 8.0 / (0.5 * longest * rows.len() as f64).max(1.0);
    let mut weights = vec![[0.0f64; 2]; columns];
    let mut ahead = weights.clone();
    let mut momentum = 1.0f64;
    for _ in 0..STEPS {
        let mut gradient = vec![[0.0f64; 2]; columns];
        for (row, label) in rows.iter().zip(labels) {
            let margin = |class: usize| row.iter().map(|column| ahead[*column][class]).sum::<f64>();
            let powers = [margin(0).exp(), margin(1).exp()];
            let all = 1.0 + powers[0] + powers[1];
            for (class, wanted) in [Amounts::Placeholder, Amounts::Reference].into_iter().enumerate() {
                let error = powers[class] / all - f64::from(u8::from(*label == wanted));
                for column in row {
                    gradient[*column][class] += error;
                }
            }
        }
        let next_momentum = f64::midpoint(1.0, (1.0 + 4.0 * momentum * momentum).sqrt());
        let carry = (momentum - 1.0) / next_momentum;
        for (column, gradient) in gradient.iter().enumerate() {
            let penalty = if column + 1 == columns { 0.0 } else { penalty * step };
            for class in 0..2 {
                let moved = (ahead[column][class] - step * gradient[class]) / (1.0 + penalty);
                ahead[column][class] = moved + carry * (moved - weights[column][class]);
                weights[column][class] = moved;
            }
        }
        momentum = next_momentum;
    }
    weights
}

fn write_weights(kind: &str, examples: &[Example], penalty: f64, fewest: usize) -> String {
    let known: Vec<&Example> = examples.iter().filter(|example| !is_held_out(&example.text)).collect();
    let (rows, names) = columns(&known, fewest);
    let labels: Vec<Amounts> = known.iter().map(|example| example.label).collect();
    let weights = learn(&rows, &labels, names.len(), penalty);
    let mut file = format!(
        "% What the words of a text say: for a placeholder, for a reference, in hundredths of a logit.\n\
         % Learnt from tests/learnt/{kind} by src/check/learnt/learn; not to be edited by hand.\n",
    );
    for (name, weight) in names.iter().zip(&weights) {
        let kept = |weight: f64| if weight.abs() < LEAST { 0 } else { (weight * 100.0).round() as i32 };
        let [placeholder, reference] = weight.map(kept);
        if (placeholder, reference) != (0, 0) {
            let _ = writeln!(file, "{name}\t{placeholder}\t{reference}");
        }
    }
    fs::write(format!("rules/learnt-{kind}-english.tsv"), &file).unwrap();
    file
}

#[test]
#[ignore = "writes rules/learnt-*.tsv"]
fn learn_the_weights() {
    for (kind, penalty, fewest) in SETTINGS {
        write_weights(kind, &examples(kind), *penalty, *fewest);
    }
    // The first weights tell which date of a text is meant, the last are learnt of that one.
    let mut weights = None;
    for _ in 0..3 {
        let file = write_weights("promises", &promises::examples(weights.as_ref()), 3.0, 2);
        weights = Some(Weights::read(&file));
    }
}

/// The shares of those held out: what is none of what it claims to be and told as what it is, and what is taken for none
/// and is one.
fn measured(kind: &str, weights: &Weights) -> (f64, f64) {
    let (mut told, mut none, mut wrong, mut good) = (0u32, 0u32, 0u32, 0u32);
    for example in examples(kind).iter().filter(|example| is_held_out(&example.text)) {
        let found = if kind == "gaps" {
            judged(weights.sum(|take| each_of_words(&example.text, &fold(&example.text), take)), OPEN)
        } else {
            judged(weights.weigh(&example.text), CLEAR)
        };
        if example.label == Amounts::Answer {
            good += 1;
            wrong += u32::from(found != Amounts::Answer);
        } else {
            none += 1;
            told += u32::from(found == example.label);
        }
    }
    println!("{kind}: {told} of {none} told, {wrong} of {good} taken for none");
    (f64::from(told) / f64::from(none), f64::from(wrong) / f64::from(good))
}

#[test]
fn what_was_not_learnt_from_is_told() {
    let (told, wrong) = measured("short-answers", &SHORT_ANSWERS);
    assert!(told > 0.78 && wrong < 0.03, "{told} {wrong}");
    let (told, wrong) = measured("gaps", &GAPS);
    assert!(told > 0.4 && wrong < 0.01, "{told} {wrong}");
    let (told, wrong) = measured("sign-offs", &SIGN_OFFS);
    assert!(told > 0.75 && wrong < 0.03, "{told} {wrong}");
}

#[test]
fn announcements_that_were_not_learnt_from_are_told() {
    let (mut told, mut open, mut wrong, mut closed) = (0u32, 0u32, 0u32, 0u32);
    for (label, text) in lines("promises").iter().filter(|(_, text)| is_held_out(text)) {
        let found = |(verdict, features): &(Verdict, Vec<String>)| match verdict {
            Verdict::Announced => true,
            Verdict::Settled => false,
            Verdict::Open => promises::weigh(&PROMISES, features) >= ANNOUNCED,
        };
        let found = u32::from(promises::dated(text).iter().any(found));
        let (count, all) = if label == "L" { (&mut told, &mut open) } else { (&mut wrong, &mut closed) };
        *count += found;
        *all += 1;
    }
    println!("promises: {told} of {open} told, {wrong} of {closed} taken for one");
    assert!(told * 100 > open * 65 && wrong * 100 < closed * 4, "{told} {open} {wrong} {closed}");
}
