//! What comparing two years costs, from 20 pages to 2,000: twice the pages, about twice the time.
//!
//! Run with `cargo bench --bench compare`. A page is 400 words. In edited text one word in eight differs and one
//! paragraph in ten has moved.

use boardcheck::compare::words::compare_texts;
use divan::{Bencher, counter::ItemsCount};

fn main() {
    divan::main();
}

const WORDS_PER_PAGE: usize = 400;
const WORDS_PER_PARAGRAPH: usize = 80;
const PAGES: [usize; 5] = [20, 100, 500, 1_000, 2_000];

/// Pseudo-random numbers, the same on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

/// Paragraphs of words that recur as they do in prose: a few all the time, most of them seldom.
fn prose(pages: usize) -> Vec<Vec<String>> {
    let mut random = Random(1);
    let mut word = || {
        let rank = random.below(2_000);
        format!("w{}", rank * rank / 2_000)
    };
    let paragraphs = pages * WORDS_PER_PAGE / WORDS_PER_PARAGRAPH;
    (0..paragraphs).map(|_| (0..WORDS_PER_PARAGRAPH).map(|_| word()).collect()).collect()
}

fn text(paragraphs: &[Vec<String>]) -> String {
    paragraphs.iter().map(|words| words.join(" ")).collect::<Vec<_>>().join("\n")
}

fn edited(mut paragraphs: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let mut random = Random(2);
    for word in paragraphs.iter_mut().flatten() {
        if random.below(8) == 0 {
            *word = format!("n{}", random.below(5_000));
        }
    }
    for at in 0..paragraphs.len() {
        if random.below(10) == 0 {
            let to = random.below(paragraphs.len());
            paragraphs.swap(at, to);
        }
    }
    paragraphs
}

#[divan::bench(args = PAGES, sample_count = 5)]
fn edited_pages(bencher: Bencher, pages: usize) {
    let last = prose(pages);
    let (last, this) = (text(&last), text(&edited(last.clone())));
    bencher.counter(ItemsCount::new(pages)).bench(|| compare_texts(&last, &this));
}

#[divan::bench(args = PAGES, sample_count = 5)]
fn rewritten_pages(bencher: Bencher, pages: usize) {
    let last = text(&prose(pages));
    let this = last.split(' ').rev().collect::<Vec<_>>().join(" ");
    bencher.counter(ItemsCount::new(pages)).bench(|| compare_texts(&last, &this));
}

/// Text that repeats itself is the worst there is for a word diff.
#[divan::bench(args = PAGES, sample_count = 5)]
fn repeating_pages(bencher: Bencher, pages: usize) {
    let last = "a b c a b ".repeat(pages * WORDS_PER_PAGE / 5);
    let this = "a c b b a ".repeat(pages * WORDS_PER_PAGE / 5 - 3);
    bencher.counter(ItemsCount::new(pages)).bench(|| compare_texts(&last, &this));
}
