//! How much of a pattern can stand in a text in the pattern's own order, at most.
//!
//! The longest common subsequence of their words, one bit for each word of the pattern (Hyyrö, "Bit-parallel LCS-length
//! computation revisited", 2004): a handful of steps for each word of the text, where a fit takes a step for each pair.
//! Words that stand near in another order are told apart by it before they are fitted.

use super::fit::{HEAVY, Token, Tokens};
use crate::document::Letters;

/// Where a pattern's words stand in it.
#[derive(Debug, Clone)]
pub(super) struct Order {
    /// The number of each distinct word, and its places in the pattern.
    places: Vec<(u32, u128)>,
    /// The places of words that weigh as much as a word can.
    heavy: u128,
    all: u128,
    /// The weight of a light word, and of the whole pattern.
    light: f64,
    weight: f64,
}

/// A word of a text that stands in no pattern.
pub(super) const NO_WORD: u32 = u32::MAX;

impl Order {
    /// The order of a pattern's words, by the numbers that `number` gives them; nothing where too few of them weigh as much
    /// as a word can, or where there are more words than bits.
    pub fn of(tokens: &Tokens, mut number: impl FnMut(&Letters) -> u32) -> Option<Self> {
        let mut order = Self { places: Vec::new(), heavy: 0, all: 0, light: 0.0, weight: f64::from(tokens.weight) };
        let words = tokens.all.iter().filter_map(|token| match token {
            Token::Word(word, weight, _) => Some((word, *weight)),
            Token::Gap => None,
        });
        for (at, (word, weight)) in words.enumerate() {
            let place = 1u128.checked_shl(u32::try_from(at).ok()?)?;
            let number = number(word);
            match order.places.iter_mut().find(|(known, _)| *known == number) {
                Some((_, places)) => *places |= place,
                None => order.places.push((number, place)),
            }
            order.all |= place;
            if weight < HEAVY {
                order.light = order.light.max(f64::from(weight));
            } else {
                order.heavy |= place;
            }
        }
        (order.heavy.count_ones() > 1).then_some(order)
    }

    /// Writes the places of each word into a table by its number.
    pub fn spread(&self, table: &mut [u128]) {
        for (number, places) in &self.places {
            if let Some(entry) = table.get_mut(*number as usize) {
                *entry = *places;
            }
        }
    }

    /// Takes them out again.
    pub fn clear(&self, table: &mut [u128]) {
        for (number, _) in &self.places {
            if let Some(entry) = table.get_mut(*number as usize) {
                *entry = 0;
            }
        }
    }

    /// The best score that a fit to these words can reach, slips and joined words aside, from 0 to 1. The table is the one
    /// that the places of this pattern were written into.
    pub fn most(&self, table: &[u128], text: &[u32]) -> f64 {
        let (mut free, mut free_heavy) = (u128::MAX, u128::MAX);
        for word in text {
            let places = table.get(*word as usize).copied().unwrap_or(0);
            if places == 0 {
                continue;
            }
            let hit = free & places;
            free = free.wrapping_add(hit) | (free & !hit);
            let hit = free_heavy & places & self.heavy;
            free_heavy = free_heavy.wrapping_add(hit) | (free_heavy & !hit);
        }
        let found = f64::from((!free & self.all).count_ones());
        let heavy = f64::from((!free_heavy & self.all).count_ones());
        let light = f64::from((self.all & !self.heavy).count_ones());
        (f64::from(HEAVY) * heavy + self.light * (found - heavy).min(light)) / self.weight
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn most(pattern: &str, text: &str) -> f64 {
        let tokens = Tokens::new(pattern);
        let mut known: Vec<Letters> = Vec::new();
        let mut number = |word: &str| {
            let at = known.iter().position(|other| other == word);
            at.unwrap_or_else(|| {
                known.push(word.into());
                known.len() - 1
            }) as u32
        };
        let order = Order::of(&tokens, |word| number(word)).unwrap();
        let text: Vec<u32> = text.split(' ').map(&mut number).collect();
        let mut table = vec![0; known.len()];
        order.spread(&mut table);
        let most = order.most(&table, &text);
        order.clear(&mut table);
        assert!(table.iter().all(|places| *places == 0));
        most
    }

    #[test]
    fn words_count_in_the_order_of_the_pattern_alone() {
        let pattern = "staff train children listen";
        for (text, share) in [
            ("staff train children listen", 1.0),
            ("listen children train staff", 0.25),
            ("staff other listen children", 0.5),
            ("", 0.0),
        ] {
            assert!((most(pattern, text) - share).abs() < 1e-6, "{text}");
        }
        // A word that stands twice in the pattern has to stand there twice.
        assert!((most("staff train staff listen", "staff listen") - 0.5).abs() < 1e-6);
        // Light words count for what they weigh.
        assert!((most("staff and the children", "and the") - 0.8 / 2.8).abs() < 1e-6);
        assert!((most("staff and the children", "children and staff") - 1.0 / 2.8).abs() < 1e-6);
    }

    #[test]
    fn light_words_single_words_and_books_are_not_ordered() {
        let order = |pattern: &str| Order::of(&Tokens::new(pattern), |_| 0);
        assert!(order("of the audit").is_none());
        assert!(order(&"audit ".repeat(128)).is_some());
        assert!(order(&"audit ".repeat(129)).is_none());
    }
}
