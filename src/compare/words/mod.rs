//! The word diff: two texts in, hunks and the share kept out.
//!
//! In stages, each linear in the text but for sorting: [`tokens`] folds both texts and drops what is never a change;
//! [`anchors`] finds stretches that stand in both, by whole paragraphs and by runs of three words; [`chain`] picks the
//! heaviest set of them that keeps its order, and what is left over was moved; [`gaps`] compares word by word what lies
//! between two anchors, up to a limit; [`islands`] lets go of stray words inside rewritten text; [`hunks`] cuts the texts
//! up.
//!
//! # The limit
//!
//! A gap between two anchors of `n` and `m` words is compared by Myers' algorithm while `n * m` stays under
//! [`gaps::MAX_GAP_CELLS`] plus a share of `n + m`. Beyond that it is first cut at the words that are equally often in
//! both sides; pieces that are still too large count as replaced, and [`WordDiff::coarse`] says so. So no input makes
//! the comparison quadratic.

mod alignment;
mod anchors;
mod boxes;
mod chain;
mod gaps;
mod hunks;
mod islands;
mod shared;
mod tokens;

pub use alignment::WordDiff;
pub use hunks::Stretch;
pub use shared::{Shared, shared};

use crate::document::Word;

/// Compares two texts word by word; paragraphs are told apart by line breaks. `compare_texts(a, b)` and
/// `compare_texts(b, a)` keep the same words.
pub fn compare_texts(previous: &str, current: &str) -> WordDiff {
    alignment::compare(previous, current)
}

/// The number of words that count in a comparison: folded, without the numbers of list items.
pub fn count(text: &str) -> usize {
    tokens::plain(text).len()
}

/// Whether two texts are of the same words, wherever a reader lost or gained a space.
pub fn are_same(previous: &str, current: &str) -> bool {
    let (before, now) = tokens::plain_of_both(previous, current);
    essence(&before) == essence(&now)
}

/// The words folded and joined without spaces but between two figures.
fn essence(words: &[Word]) -> String {
    let mut essence = String::new();
    for word in words {
        if essence.ends_with(char::is_numeric) && word.text.starts_with(char::is_numeric) {
            essence.push(' ');
        }
        essence.push_str(&word.text);
    }
    essence
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::HunkKind;

    /// `=equal -delete +insert >move`, trimmed.
    fn marked(previous: &str, current: &str) -> Vec<String> {
        let mark = |kind| match kind {
            HunkKind::Equal => '=',
            HunkKind::Delete => '-',
            HunkKind::Insert => '+',
            HunkKind::Move => '>',
        };
        let diff = compare_texts(previous, current);
        diff.stretches.iter().map(|part| format!("{}{}", mark(part.kind), part.text.trim())).collect()
    }

    #[test]
    fn an_edit_shows_the_words_that_changed() {
        let previous = "Staff are trained each year, and a record is kept by the forum.";
        let current = "Staff are trained every year, and a \u{201c}record\u{201d} is kept by the new forum.";
        assert_eq!(
            marked(previous, current),
            [
                "=Staff are trained",
                "-each",
                "+every",
                "=year, and a \u{201c}record\u{201d} is kept by the",
                "+new",
                "=forum."
            ]
        );
    }

    #[test]
    fn a_paragraph_that_moved_and_was_edited_on_its_way_is_a_move() {
        let one = "The harbour team meets each month to look at what came in from schools.";
        let two = "Training is offered to all volunteers of the trust at two levels.";
        let three = "An audit of forty files found that plans were kept up to date in nearly all of them by staff.";
        let edited = "An audit of fifty files found that plans were kept up to date in nearly all of them by staff.";
        let previous = format!("{one}\n{two}\n{three}");
        let current = format!("{edited}\n{one}\n{two}");
        let diff = compare_texts(&previous, &current);
        assert_eq!(diff.kept, diff.current_words - 1);
        assert_eq!(
            marked(&previous, &current)[..3],
            [
                ">An audit of".to_owned(),
                "+fifty".to_owned(),
                ">files found that plans were kept up to date in nearly all of them by staff.".to_owned()
            ]
        );
    }

    #[test]
    fn the_items_of_a_list_move_though_they_are_short() {
        assert_eq!(
            marked("police\nhealth service\nschools", "schools\npolice\nhealth service"),
            [">schools", "=police\nhealth service", "-schools"]
        );
    }

    #[test]
    fn unrelated_sentences_keep_no_stray_words() {
        let diff = compare_texts(
            "The forum of the trust looks at all of the complaints that were made by parents in the quarter.",
            "A new post was agreed in spring and the holder will lead on work with schools for the whole of the county.",
        );
        assert_eq!(diff.kept, 0, "{:?}", diff.stretches);
    }

    #[test]
    fn numbers_that_a_program_wrote_into_the_line_are_no_change() {
        let previous = "It covers: 1. Governance 2. Training 3. Referrals";
        let current = "It covers:\nGovernance\nTraining\nReferrals";
        for (one, other) in [(previous, current), (current, previous)] {
            assert!(compare_texts(one, other).similarity() > 0.999);
            assert_eq!(marked(one, other).len(), 1);
        }
    }

    #[test]
    fn breaks_are_counted_both_ways() {
        let diff = compare_texts("one two. three four", "one two.\nthree four");
        assert_eq!((diff.splits, diff.joins, diff.kept), (1, 0, 4));
        let diff = compare_texts("one two.\nthree four", "one two. three four");
        assert_eq!((diff.splits, diff.joins), (0, 1));
    }

    #[test]
    fn text_that_repeats_itself_stays_within_the_limit() {
        let previous = "a b c a b ".repeat(20_000);
        let current = "a c b b a ".repeat(19_000);
        let diff = compare_texts(&previous, &current);
        assert_eq!((diff.previous_words, diff.current_words), (100_000, 95_000));
        assert!(diff.coarse);
    }
}
