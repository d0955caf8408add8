//! How well a form's words fit the words at one point of a file.
//!
//! A word-level edit distance of the whole pattern against a beginning of the text. O(pattern x window), and the window is
//! bounded by the pattern's length, so that one fit costs a few thousand steps at most.

use super::alive::Alive;
use super::shape::Shape;
use super::stream::StreamWord;
use crate::document::Letters;

/// A form's words, ready to be fitted.
#[derive(Debug, Clone)]
pub(super) struct Tokens {
    pub all: Vec<Token>,
    /// The sum of the words' weights.
    pub weight: f32,
    /// The number of words, gaps not counted.
    length: usize,
}

/// A word, or the place of a name.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Word(Letters, f32, Shape),
    /// Any words, up to [`GAP_WORDS`]: where the form names the agency.
    Gap,
}

impl Token {
    /// Whether it is this word.
    fn is(&self, there: &str) -> bool {
        matches!(self, Self::Word(word, ..) if word == there)
    }
}

/// The longest name of an agency, in words, that a gap stands for.
const GAP_WORDS: usize = 14;

/// The outcome of a fit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fit {
    /// 1 for the same words, 0 for none of them.
    pub score: f64,
    /// How many words of the text were used.
    pub used: usize,
}

impl Tokens {
    /// Folds a wording; `{agency}` and any other name in braces is a gap.
    pub fn new(wording: &str) -> Self {
        let mut tokens = Vec::new();
        let mut rest = wording;
        while let Some(open) = rest.find('{') {
            tokens.extend(words(&rest[..open]));
            if tokens.last() != Some(&Token::Gap) {
                tokens.push(Token::Gap);
            }
            rest = rest[open..].find('}').map_or("", |close| &rest[open + close + 1..]);
        }
        tokens.extend(words(rest));
        let weight = tokens.iter().map(|token| if let Token::Word(_, weight, _) = token { *weight } else { 0.0 }).sum();
        let length = tokens.iter().filter(|token| **token != Token::Gap).count();
        Self { all: tokens, weight, length }
    }

    /// The number of words, gaps not counted.
    pub fn len(&self) -> usize {
        self.length
    }

    /// The number of words of text that can matter for a fit.
    pub fn window(&self) -> usize {
        let gaps = self.all.len() - self.len();
        self.all.len() + self.all.len() / 3 + 3 + gaps * GAP_WORDS
    }

    /// Fits the pattern to the beginning of the text. A fit that cannot reach `least` is given up early, as none.
    ///
    /// The higher the bar, the fewer cells are gone on from, and a fit that reaches one is the same under a lower one: high
    /// bars are tried first, up to the score that is `likely` the best that there can be.
    pub fn fit(&self, text: &[StreamWord], least: f64, likely: f64) -> Fit {
        if self.is_word_for_word(text) {
            return Fit { score: 1.0, used: self.length };
        }
        let higher = BARS.iter().filter(|bar| **bar > least && **bar <= likely);
        let found = higher.map(|bar| (self.fit_above(text, *bar), *bar)).find(|(fit, bar)| fit.score >= *bar);
        found.map_or_else(|| self.fit_above(text, least), |(fit, _)| fit)
    }

    fn fit_above(&self, text: &[StreamWord], least: f64) -> Fit {
        // Words that both begin with cost nothing where they stand: the fit goes on from there.
        let same = self.all.iter().zip(text).take_while(|(token, there)| token.is(&there.text)).count();
        let tokens = &self.all[same..];
        let text = &text[same..text.len().min(self.window())];
        let columns = text.len() + 1;
        let most = self.weight * (1.0 - least as f32) + 1e-4;
        let mut before: Vec<f32> = Vec::with_capacity(columns);
        before.push(0.0);
        for word in text {
            before.push(before[before.len() - 1] + word.weight * ADDED);
        }
        let mut two_before = before.clone();
        let mut row = vec![0.0f32; columns];
        // Cells beyond the bar never lead back below it: only those from the first to the last within it are gone on from.
        let mut alive = Alive::of(&before, most);
        let mut two_alive = alive;
        for (at, token) in tokens.iter().enumerate() {
            let now = match token {
                Token::Gap => {
                    row[0] = before[0];
                    for column in 1..columns {
                        // A name stands in one block with what follows it, and the shorter of two readings is the name.
                        let ends_block = text.get(column).is_some_and(|next| next.block != text[column - 1].block);
                        let longer = if ends_block { f32::INFINITY } else { row[column - 1] + NAME_WORD };
                        row[column] = before[column].min(longer);
                    }
                    Alive::of(&row, most)
                }
                Token::Word(word, weight, shape) => {
                    let first = at.checked_sub(1).and_then(|at| match &tokens[at] {
                        Token::Word(first, _, shape) => Some((first.as_str(), shape.len())),
                        Token::Gap => None,
                    });
                    let mut now = Alive::none();
                    let start = alive.first.min(two_alive.first + 1);
                    let end = (alive.last + 2).max(two_alive.last + 1);
                    row[..start].fill(f32::INFINITY);
                    if start == 0 {
                        row[0] = before[0] + weight;
                        now.note(0, row[0], most);
                    }
                    for column in start.max(1)..columns {
                        if column > end && row[column - 1] > most {
                            row[column..].fill(f32::INFINITY);
                            break;
                        }
                        let there = &text[column - 1];
                        let mut best = (before[column] + weight).min(row[column - 1] + there.weight * ADDED);
                        // Only a cell that could still matter is worth comparing the words for.
                        if before[column - 1] < best && before[column - 1] <= most {
                            best = best.min(before[column - 1] + changed(word, *shape, there, *weight));
                        }
                        if column > 1
                            && before[column - 2] + JOINED < best
                            && before[column - 2] <= most
                            && shape.len() == text[column - 2].shape.len() + there.shape.len()
                            && is_joined(word, &text[column - 2].text, &there.text)
                        {
                            best = before[column - 2] + JOINED;
                        }
                        if two_before[column - 1] + JOINED < best
                            && two_before[column - 1] <= most
                            && first.is_some_and(|(first, length)| {
                                there.shape.len() == length + shape.len() && is_joined(&there.text, first, word)
                            })
                        {
                            best = two_before[column - 1] + JOINED;
                        }
                        row[column] = best;
                        now.note(column, best, most);
                    }
                    now
                }
            };
            // A lost space leads from the row before the last one, which may be within the bar where the last is not.
            if now.is_none() && alive.is_none() {
                return Fit { score: 0.0, used: 0 };
            }
            two_alive = alive;
            alive = now;
            std::mem::swap(&mut two_before, &mut before);
            std::mem::swap(&mut before, &mut row);
        }
        let mut used = 0;
        for column in 1..columns {
            if before[column] < before[used] - 1e-4 {
                used = column;
            }
        }
        let score = if self.weight > 0.0 { 1.0 - f64::from(before[used] / self.weight) } else { 0.0 };
        Fit { score: score.max(0.0), used: same + used }
    }

    /// Whether the text begins with this pattern and nothing else, as most of the form's words stand in most files.
    fn is_word_for_word(&self, text: &[StreamWord]) -> bool {
        let same = |(token, there): (&Token, &StreamWord)| token.is(&there.text);
        self.length > 0 && text.len() >= self.all.len() && self.all.iter().zip(text).all(same)
    }

    /// How many words at the beginning of this pattern the whole of `text` is, where it is the pattern cut short: at
    /// least four words, nine in ten of them the pattern's, in order.
    pub fn is_cut_short(&self, text: &[StreamWord]) -> bool {
        let words =
            || self.all.iter().filter_map(|t| if let Token::Word(word, ..) = t { Some(word.as_str()) } else { None });
        let begins = |at: usize| text.get(at).zip(words().nth(at)).is_some_and(|(there, word)| there.text == *word);
        if text.len() < 4 || text.len() >= self.length || !(begins(0) || begins(1)) {
            return false;
        }
        let words: Vec<&str> = words().collect();
        let same =
            text.iter().zip(&words).filter(|(there, word)| is_near(&there.text, word) || there.text == **word).count();
        // A cut in the middle of the last word still counts.
        let last = text.len() - 1;
        let cut = usize::from(text[last].text != words[last] && words[last].starts_with(text[last].text.as_str()));
        (same + cut) * 10 >= text.len() * 9
    }
}

/// The weighted share of words that a pattern and a text have in common, in any order (Dice), from 0 to 1.
pub(super) fn likeness(pattern: &Tokens, text: &[StreamWord]) -> f64 {
    let mut free: Vec<bool> = vec![true; text.len()];
    let mut common = 0.0;
    for token in &pattern.all {
        let Token::Word(word, weight, shape) = token else { continue };
        let hit = (0..text.len()).find(|at| free[*at] && changed(word, *shape, &text[*at], 1.0) < 0.5);
        if let Some(at) = hit {
            free[at] = false;
            common += weight;
        }
    }
    let all = pattern.weight + text.iter().map(|word| word.weight).sum::<f32>();
    if all > 0.0 { f64::from(2.0 * common / all) } else { 0.0 }
}

fn words(text: &str) -> Vec<Token> {
    crate::document::fold(text)
        .into_iter()
        .map(|word| {
            let weight = weight_of(&word.text);
            let shape = Shape::of(&word.text);
            Token::Word(word.text, weight, shape)
        })
        .collect()
}

/// Words that carry no subject weigh less: a form is reworded by them first.
pub(super) fn weight_of(word: &str) -> f32 {
    const LIGHT: &[&str] = &[
        "a", "an", "and", "any", "are", "as", "at", "be", "been", "being", "by", "for", "from", "has", "have", "how",
        "in", "into", "is", "it", "its", "of", "on", "or", "our", "that", "the", "their", "them", "these", "they",
        "this", "to", "was", "were", "what", "when", "where", "which", "who", "will", "with", "within", "you", "your",
    ];
    if word.len() <= 6 && LIGHT.binary_search(&word).is_ok() { 0.4 } else { 1.0 }
}

/// The bars that are tried before the one asked for.
const BARS: &[f64] = &[0.93, 0.75];

/// The share of its weight that a word costs which the form does not have.
const ADDED: f32 = 0.5;

/// The cost of each word of a name.
const NAME_WORD: f32 = 0.02;

/// The cost of a space lost or gained.
const JOINED: f32 = 0.05;

fn changed(word: &str, shape: Shape, there: &StreamWord, weight: f32) -> f32 {
    if shape == there.shape && word == there.text {
        0.0
    } else if shape.may_be_near(there.shape) && is_a_slip(word, &there.text) {
        weight * 0.2
    } else {
        weight.max(there.weight * ADDED)
    }
}

fn is_joined(whole: &str, first: &str, second: &str) -> bool {
    whole.len() == first.len() + second.len() && whole.starts_with(first) && whole.ends_with(second)
}

/// Whether two words differ by no more than a slip of the finger or an ending.
pub(super) fn is_near(one: &str, other: &str) -> bool {
    Shape::of(one).may_be_near(Shape::of(other)) && is_a_slip(one, other)
}

fn is_a_slip(one: &str, other: &str) -> bool {
    let most = one.len().max(other.len()) / 4;
    // What is the same at both ends is no part of a slip, and is cheaper to leave out than to compare.
    let (rest, other_rest) = without_same_ends(one, other);
    rest.len().abs_diff(other_rest.len()) <= 4 * most && strsim::osa_distance(rest, other_rest) <= most
}

/// Two words without the letters at which they begin and end alike; whole where a letter is no ASCII.
fn without_same_ends<'a>(one: &'a str, other: &'a str) -> (&'a str, &'a str) {
    if !one.is_ascii() || !other.is_ascii() {
        return (one, other);
    }
    let begin = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[begin..], &other[begin..]);
    let end = one.bytes().rev().zip(other.bytes().rev()).take_while(|(one, other)| one == other).count();
    (&one[..one.len() - end], &other[..other.len() - end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(words: &str) -> Vec<StreamWord> {
        StreamWord::of(words, 0).collect()
    }

    #[test]
    fn a_question_ends_where_its_answer_begins() {
        let question = Tokens::new("Internal auditing undertaken to quality assure safeguarding activity");
        let fit = question.fit(
            &text("Internal auditng undertaken to quality assure safeguarding activity: We audit twice a year"),
            0.0,
            1.0,
        );
        assert_eq!(fit.used, 8);
        assert!(fit.score > 0.95, "{fit:?}");
    }

    proptest! {
        /// Cells that are passed over because of the bar never change what is above it.
        #[test]
        fn the_bar_changes_no_fit_that_reaches_it(
            pattern in "((data|safeguarding|well|being|wellbeing|the|staff|agency|[{]agency[}]|audit)( )){2,9}",
            there in "((data|safegaurding|well|being|wellbeing|the|staff|agencies|audits|other|2013)( |\\. )){0,14}",
            least in 0.3f64..0.95,
        ) {
            let (pattern, there) = (Tokens::new(&pattern), text(&there));
            let (without, with) = (pattern.fit(&there, 0.0, 1.0), pattern.fit(&there, least, 1.0));
            if without.score >= least + 1e-6 {
                prop_assert_eq!((with.used, with.score), (without.used, without.score));
            } else {
                prop_assert!(with.score < least + 1e-6);
            }
        }
    }

    #[test]
    fn a_gap_takes_any_name() {
        let opening = Tokens::new("{agency}, working in partnership with other agencies");
        let fit = opening.fit(
            &text("Vale of Arden Fire and Rescue, working in partnership with other agencies is"),
            0.0,
            1.0,
        );
        assert_eq!((fit.used, fit.score > 0.95), (12, true), "{fit:?}");
    }

    #[test]
    fn a_lost_space_is_no_change() {
        let fit = Tokens::new("the well being of young people").fit(&text("the wellbeing of youngpeople"), 0.0, 1.0);
        assert!(fit.score > 0.95, "{fit:?}");
        // Nor where the first half of the word alone would have been too much.
        let fit = Tokens::new("being agency well being").fit(&text("agency wellbeing"), 0.6, 1.0);
        assert!(fit.score > 0.6, "{fit:?}");
    }

    proptest! {
        #[test]
        fn same_ends_make_no_difference_to_a_slip(one in "[abé]{0,9}", other in "[abé]{0,9}") {
            let whole = strsim::osa_distance(&one, &other) * 4 <= one.len().max(other.len());
            prop_assert_eq!(is_a_slip(&one, &other), whole);
        }
    }

    #[test]
    fn the_light_words_are_sorted_for_the_search() {
        assert!((weight_of("where") - 0.4).abs() < 1e-6 && (weight_of("a") - 0.4).abs() < 1e-6);
        assert!((weight_of("your") - 0.4).abs() < 1e-6 && (weight_of("audit") - 1.0).abs() < 1e-6);
    }
}
