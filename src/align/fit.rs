//! How well a form's words fit the words at one point of a file.
//!
//! A word-level edit distance of the whole pattern against a beginning of the text. O(pattern x window), and the window is
//! bounded by the pattern's length, so that one fit costs a few thousand steps at most.

use super::cells::{Cells, Cost};
use super::shape::Shape;
use super::stream::StreamWord;
use crate::document::Letters;

/// A form's words, ready to be fitted.
#[derive(Debug, Clone)]
pub(super) struct Tokens {
    pub all: Vec<Token>,
    /// The sum of the words' weights.
    pub weight: Cost,
    /// The number of words, gaps not counted.
    length: usize,
}

/// A word, or the place of a name.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Word(Letters, Cost, Shape),
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

    /// Whether there is a place for a name in it.
    pub fn has_gap(&self) -> bool {
        self.all.len() > self.length
    }

    /// Whether a word is one of its words.
    pub fn holds(&self, word: &str) -> bool {
        self.all.iter().any(|token| token.is(word))
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
        // Words that both begin with cost nothing where they stand: the fit goes on from there.
        let same = self.all.iter().zip(text).take_while(|(token, there)| token.is(&there.text)).count();
        let mut cells = Cells::new(&self.all[same..], &text[same..text.len().min(self.window())]);
        let mut above = |bar: f64| {
            let most = f64::from(self.weight) * (1.0 - bar);
            let Some((cost, used)) = cells.cheapest(most as Cost + ROUNDING) else {
                return Fit { score: 0.0, used: 0 };
            };
            let score = if self.weight > 0.0 { 1.0 - f64::from(cost) / f64::from(self.weight) } else { 0.0 };
            Fit { score: score.max(0.0), used: same + used }
        };
        let higher = BARS.iter().filter(|bar| **bar > least && **bar <= likely);
        let found = higher.map(|bar| (above(*bar), *bar)).find(|(fit, bar)| fit.score >= *bar);
        found.map_or_else(|| above(least), |(fit, _)| fit)
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
        let Token::Word(word, weight, _) = token else { continue };
        let hit = (0..text.len()).find(|at| free[*at] && (text[*at].text == *word || is_near(word, &text[*at].text)));
        if let Some(at) = hit {
            free[at] = false;
            common += weight;
        }
    }
    let all = pattern.weight + text.iter().map(|word| word.weight).sum::<Cost>();
    if all > 0.0 { f64::from(2.0 * common) / f64::from(all) } else { 0.0 }
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

/// What a word weighs that carries the subject.
pub(super) const HEAVY: Cost = 1000.0;

/// Words that carry no subject weigh less: a form is reworded by them first.
#[rustfmt::skip]
pub(super) fn weight_of(word: &str) -> Cost {
    // As bytes they are told apart letter by letter.
    match word.as_bytes() {
        b"a" | b"an" | b"and" | b"any" | b"are" | b"as" | b"at" | b"be" | b"been" | b"being" | b"by" | b"for" | b"from"
        | b"has" | b"have" | b"how" | b"in" | b"into" | b"is" | b"it" | b"its" | b"of" | b"on" | b"or" | b"our" | b"that"
        | b"the" | b"their" | b"them" | b"these" | b"they" | b"this" | b"to" | b"was" | b"were" | b"what" | b"when"
        | b"where" | b"which" | b"who" | b"will" | b"with" | b"within" | b"you" | b"your" => 400.0,
        _ => HEAVY,
    }
}

/// Less than any two costs differ by.
const ROUNDING: Cost = 0.1;

/// The bars that are tried before the one asked for.
const BARS: &[f64] = &[0.93, 0.75];

/// Whether two words differ by no more than a slip of the finger or an ending.
pub(super) fn is_near(one: &str, other: &str) -> bool {
    Shape::of(one).may_be_near(Shape::of(other)) && is_a_slip(one, other)
}

/// The same, where their shapes have been held against each other.
pub(super) fn is_a_slip(one: &str, other: &str) -> bool {
    let most = one.len().max(other.len()) / 4;
    // What is the same at both ends is no part of a slip, and is cheaper to leave out than to compare.
    let (rest, other_rest) = without_same_ends(one, other);
    let (short, long) = (rest.len().min(other_rest.len()), rest.len().max(other_rest.len()));
    // Each letter that one has more than the other is a slip, and no letter takes more than four bytes; nor are there more
    // slips than letters.
    if rest.is_ascii() && other_rest.is_ascii() {
        // Of more than one letter that is not the same, one slip explains two that have changed places.
        let swapped = || short == 2 && long == 2 && rest.bytes().rev().eq(other_rest.bytes());
        return long <= most
            || (long - short <= most && if most == 1 { swapped() } else { within(rest, other_rest, most) });
    }
    long <= most || (long - short <= 4 * most && within(rest, other_rest, most))
}

fn within(one: &str, other: &str, most: usize) -> bool {
    strsim::osa_distance(one, other) <= most
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
}
