use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use crate::document::{Letters, is_one_slip};

/// The words of known titles, to see through a slip of the finger in one: "Togther", "Safegaurd".
///
/// A word is taken for that of a title only where it is no such word itself and is one slip from exactly one. That says
/// little alone; it counts when the whole title then stands there. Linear in the number of words that begin alike and are
/// about as long.
pub(super) struct Spelling {
    words: HashSet<Letters, RandomState>,
    /// By first letter and length.
    alike: HashMap<(u8, usize), Vec<Letters>, RandomState>,
}

/// Shorter words are one slip from too many others.
const SHORTEST: usize = 5;

impl Spelling {
    /// The words of titles as they are compared. A title of one word has no others to confirm it.
    pub fn of<'t>(keys: impl Iterator<Item = &'t str>) -> Self {
        let mut words: HashSet<Letters, RandomState> = HashSet::default();
        for key in keys.filter(|key| key.split_whitespace().nth(1).is_some()) {
            words.extend(key.split_whitespace().map(Letters::from));
        }
        let mut alike: HashMap<(u8, usize), Vec<Letters>, RandomState> = HashMap::default();
        for word in words.iter().filter(|word| is_comparable(word)) {
            alike.entry((word.as_bytes()[0], word.len())).or_default().push(word.clone());
        }
        Self { words, alike }
    }

    /// The word of a title that a misspelt word stands for.
    pub fn right(&self, word: &str) -> Option<&str> {
        if !is_comparable(word) || self.words.contains(word) {
            return None;
        }
        let lengths = word.len() - 1..=word.len() + 1;
        let near = lengths.filter_map(|length| self.alike.get(&(word.as_bytes()[0], length))).flatten();
        let mut near = near.filter(|known| is_one_slip(word, known));
        let found = near.next()?;
        near.next().is_none().then_some(found.as_str())
    }
}

fn is_comparable(word: &str) -> bool {
    word.len() >= SHORTEST && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_in_a_word_of_a_title_is_seen_through() {
        let spelling = Spelling::of(["working together to safeguard children", "police act", "WT"].into_iter());
        for (word, right) in [
            ("togther", Some("together")),
            ("togetherr", Some("together")),
            ("safegaurd", Some("safeguard")),
            ("childrem", Some("children")),
            ("policy", Some("police")),
            ("chidlern", None),
            ("working", None),
            ("wt", None),
            ("acts", None),
        ] {
            assert_eq!(spelling.right(word), right, "{word}");
        }
    }

    #[test]
    fn a_word_near_to_two_is_left_alone() {
        let spelling = Spelling::of(["court act", "county act"].into_iter());
        assert_eq!(spelling.right("count"), None);
        assert_eq!(spelling.right("courd"), Some("court"));
    }
}
