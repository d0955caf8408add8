//! What holds for any two answers.

use boardcheck::compare::ChangeStatus;
use boardcheck::document::folded;
use proptest::prelude::*;

use super::years::{applied, data};

/// Sentences of a small vocabulary, so that words and passages recur.
fn text() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "staff",
        "training",
        "the",
        "of",
        "and",
        "set",
        "up",
        "setup",
        "harbour",
        "12",
        "2013",
        "well-being",
        "forum",
        "a",
        "plan",
        "board's",
        "(audit)",
        "level",
        "to",
        "is",
    ]);
    let sentence = prop::collection::vec(word, 2..12).prop_map(|words| words.join(" ") + ".");
    let paragraph = prop::collection::vec(sentence, 1..4).prop_map(|sentences| sentences.join(" "));
    prop::collection::vec(paragraph, 0..6).prop_map(|paragraphs| paragraphs.join("\n"))
}

/// An answer and one made of it: paragraphs dropped, put elsewhere, cut or joined.
fn edited() -> impl Strategy<Value = (String, String)> {
    (text(), text(), any::<u64>()).prop_map(|(one, other, seed)| {
        let mut lines: Vec<&str> = one.lines().chain(other.lines().take(2)).collect();
        if !lines.is_empty() {
            let many = lines.len();
            lines.rotate_left(seed as usize % many);
            lines.truncate(many - (seed >> 8) as usize % many);
        }
        let joint = if seed & 1 == 0 { "\n" } else { " " };
        (one.clone(), lines.join(joint))
    })
}

proptest! {
    #[test]
    fn the_hunks_turn_last_years_answer_into_this_years((last, this) in edited()) {
        let change = data(&last, &this);
        let (before, now) = applied(&change.hunks);
        prop_assert_eq!(now, change.current.map(|now| now.text).unwrap_or_default());
        // What is equal is shown with this year's stops, line breaks and joined words, and what then looks like the number
        // of a list item is none of the words: the letters are what counts.
        let letters = |text: &str| -> String {
            folded(text).split(' ').filter(|word| word.len() > 1 && !word.contains(char::is_numeric)).collect()
        };
        prop_assert_eq!(letters(&before), letters(&change.previous.map(|before| before.text).unwrap_or_default()));
    }

    #[test]
    fn the_two_directions_mirror_each_other((last, this) in edited()) {
        let (there, back) = (data(&last, &this), data(&this, &last));
        let mirrored = match there.status {
            ChangeStatus::Added => ChangeStatus::Removed,
            ChangeStatus::Removed => ChangeStatus::Added,
            status => status,
        };
        prop_assert_eq!(back.status, mirrored);
        prop_assert!((there.similarity - back.similarity).abs() < 1e-12);
    }

    #[test]
    fn an_answer_beside_itself_is_unchanged_however_its_paragraphs_fall(text in text()) {
        let other = text.replace(". ", ".\n").to_uppercase();
        let status = data(&text, &other).status;
        let expected = if text.is_empty() { ChangeStatus::Absent } else { ChangeStatus::Unchanged };
        prop_assert_eq!(status, expected);
    }

    #[test]
    fn similarity_is_a_share_and_one_alone_means_the_same_words((last, this) in edited()) {
        let change = data(&last, &this);
        prop_assert!((0.0..=1.0).contains(&change.similarity));
        if change.status == ChangeStatus::Unchanged {
            prop_assert!((change.similarity - 1.0).abs() < 1e-12);
        }
    }
}
