//! How much of a pattern can stand in a text in the pattern's own order, at most.
//!
//! The longest common subsequence of the words that tell something, one bit for each of them (Hyyrö, "Bit-parallel LCS-length
//! computation revisited", 2004): a handful of steps for each word of the text that the pattern has at all, where a fit
//! takes thousands. Words that stand near in another order are told apart by it before they are fitted.

use super::fit::{Token, Tokens};
use crate::document::Letters;

/// Where a pattern's counted words stand in it.
#[derive(Debug, Clone)]
pub(super) struct Order {
    /// For each distinct counted word, its places among all of them.
    places: Vec<u128>,
    /// How many places there are.
    count: u32,
    /// The weight of the whole pattern.
    weight: f64,
}

impl Order {
    /// The order of the words `counted` in a pattern; nothing where one of them weighs less than a whole word, or where
    /// there are more places than bits.
    pub fn of(tokens: &Tokens, counted: &[&Letters]) -> Option<Self> {
        let mut places = vec![0u128; counted.len()];
        let mut count = 0;
        for token in &tokens.all {
            let Token::Word(word, weight, _) = token else { continue };
            let Some(at) = counted.iter().position(|other| *other == word) else { continue };
            if *weight < 1.0 || count == u128::BITS {
                return None;
            }
            places[at] |= 1 << count;
            count += 1;
        }
        (count > 1).then_some(Self { places, count, weight: f64::from(tokens.weight) })
    }

    /// The best score that a fit can reach with these words in this order, slips and joined words aside, from 0 to 1.
    pub fn most(&self, words: impl Iterator<Item = u8>) -> f64 {
        let mut free = u128::MAX;
        for word in words {
            let hit = free & self.places[usize::from(word)];
            free = free.wrapping_add(hit) | (free & !hit);
        }
        let all = if self.count == u128::BITS { u128::MAX } else { (1 << self.count) - 1 };
        let lost = (free & all).count_ones();
        1.0 - f64::from(lost) / self.weight
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn most(pattern: &str, text: &str) -> f64 {
        let tokens = Tokens::new(pattern);
        let mut counted: Vec<&Letters> = Vec::new();
        for token in &tokens.all {
            if let Token::Word(word, ..) = token
                && !counted.contains(&word)
            {
                counted.push(word);
            }
        }
        let bit = |word: &str| counted.iter().position(|other| **other == word).map(|at| at as u8);
        Order::of(&tokens, &counted).unwrap().most(text.split(' ').filter_map(bit))
    }

    #[test]
    fn words_count_in_the_order_of_the_pattern_alone() {
        let pattern = "staff train children listen";
        assert!((most(pattern, "staff train children listen") - 1.0).abs() < 1e-9);
        assert!((most(pattern, "listen children train staff") - 0.25).abs() < 1e-9);
        assert!((most(pattern, "staff other listen children") - 0.5).abs() < 1e-9);
        // A word that stands twice in the pattern has to stand there twice.
        assert!((most("staff train staff listen", "staff listen") - 0.5).abs() < 1e-9);
    }

    #[test]
    fn light_words_and_single_words_are_not_ordered() {
        let tokens = Tokens::new("of the audit");
        let words: Vec<Letters> = ["of", "the", "audit"].map(Letters::from).to_vec();
        assert!(Order::of(&tokens, &words.iter().collect::<Vec<_>>()).is_none());
        assert!(Order::of(&tokens, &[&words[2]]).is_none());
    }
}
