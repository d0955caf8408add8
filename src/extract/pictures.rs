//! Pictures in the running text that are large enough to hold words. Whether one stands where words belong, the form tells.

use std::collections::BTreeMap;

use crate::document::{Notice, NoticeKind, Place};

/// What is said of one.
pub(super) const A_PICTURE: &str = "a picture; if there is text in it, it was not read";

/// The least sides of a picture that holds words, in points: an inch and a half by three quarters. Logos and signatures
/// are mostly smaller.
const WIDTH: f64 = 108.0;
const HEIGHT: f64 = 54.0;

/// Whether a picture of this size, in points, may hold words.
pub(super) fn may_hold_words(width: f64, height: f64) -> bool {
    width >= WIDTH && height >= HEIGHT
}

/// What is said of one that stands in a block, or behind it.
pub(super) fn notice(place: Place, block: Option<usize>) -> Notice {
    Notice { kind: NoticeKind::Picture, text: A_PICTURE.to_owned(), place, block }
}

/// The large pictures of a file so far.
#[derive(Debug, Default)]
pub(super) struct Pictures {
    /// By where the picture is kept: how often it is shown, and the paragraph that shows it first.
    shown: BTreeMap<String, (usize, u32)>,
}

/// The most pictures that are kept apart.
const MOST: usize = 2_000;

impl Pictures {
    /// One more, kept at `source` and shown in a paragraph.
    pub(super) fn add(&mut self, source: String, line: u32) {
        if self.shown.len() < MOST || self.shown.contains_key(&source) {
            self.shown.entry(source).or_insert((0, line)).0 += 1;
        }
    }

    /// The paragraphs of those that are shown once: what is shown again and again is an ornament.
    pub(super) fn lines(self) -> impl Iterator<Item = u32> {
        self.shown.into_values().filter(|(times, _)| *times == 1).map(|(_, line)| line)
    }
}
