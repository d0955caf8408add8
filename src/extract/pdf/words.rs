//! The words of a page with their places, in the order in which they are drawn.

use super::geometry::Direction;
use super::glyph::Drawing;
use super::grid::Grids;
use super::lists;

/// A gap this wide, in ems, parts two words, as in `line.rs`.
const WORD_GAP: f32 = 0.12;

/// A word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Word {
    pub(super) x0: f32,
    pub(super) x1: f32,
    pub(super) base: f32,
    pub(super) size: f32,
    /// How many letters it has.
    pub(super) letters: u16,
    /// It begins with a small letter.
    pub(super) small: bool,
    /// It ends a sentence or a label.
    pub(super) ends: bool,
    /// A bullet, or the number of an item that is drawn apart from it: some programs draw them after all else.
    pub(super) sign: bool,
    /// Nothing but digits and the signs beside them, and whether such a sign ends it.
    number: bool,
    closed: bool,
}

/// How far the number of an item hangs before its words, in sizes.
const HANGING: f32 = 3.0;
/// The widest number, likewise.
const NUMBER: f32 = 2.5;

/// A page of text has a few hundred words. On one with more than this the numbers are left where they are drawn: each is
/// held against all words before it.
const MOST_WORDS: usize = 5_000;

impl Word {
    fn is_before(&self, words: &Self) -> bool {
        let gap = words.x0 - self.x1;
        (words.base - self.base).abs() <= 0.35 * self.size.max(words.size) && (0.0..HANGING * self.size).contains(&gap)
    }
}

/// The words that run to the right, outside of ruled tables; page furniture by the file's own word is left out.
pub(super) fn of(drawing: &Drawing, ruled: &Grids) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for glyph in &drawing.glyphs {
        let artifact = drawing.marks.get(glyph.mark as usize).is_some_and(|mark| mark.artifact.is_some());
        let text = drawing.characters(glyph);
        let Some(first) = text.chars().find(|c| !c.is_whitespace()) else {
            open = false;
            continue;
        };
        let inside = !ruled.is_empty() && ruled.slot(glyph.x0.midpoint(glyph.x1), glyph.y - glyph.size * 0.3).is_some();
        if glyph.direction != Direction::Right || artifact || inside {
            open = false;
            continue;
        }
        let letters = u16::from(first.is_alphabetic());
        let ends = matches!(first, '.' | ':' | '?' | '!' | ';');
        if let Some(word) = words.last_mut()
            && open
            && (glyph.y - word.base).abs() <= 0.3 * word.size
            && (-0.5 * word.size..=WORD_GAP * word.size).contains(&(glyph.x0 - word.x1))
        {
            word.x1 = word.x1.max(glyph.x1);
            word.letters = word.letters.saturating_add(letters);
            word.ends = ends;
            word.sign = false;
            word.number &= is_of_number(first);
            word.closed = matches!(first, '.' | ')' | ':');
        } else {
            let small = first.is_lowercase();
            let sign = lists::is_bullet(first);
            words.push(Word {
                x0: glyph.x0,
                x1: glyph.x1,
                base: glyph.y,
                size: glyph.size,
                letters,
                small,
                ends,
                sign,
                number: is_of_number(first),
                closed: false,
            });
        }
        open = !text.ends_with(char::is_whitespace);
    }
    numbers_apart(&mut words);
    words
}

fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '(' | ')' | '.' | ':')
}

/// Finds the numbers of items that are drawn long after their words.
fn numbers_apart(words: &mut [Word]) {
    if words.len() > MOST_WORDS {
        return;
    }
    for at in 0..words.len() {
        let number = words[at];
        let is_number = number.number && number.closed && number.x1 - number.x0 <= NUMBER * number.size;
        if is_number && !words.get(at + 1).is_some_and(|next| number.is_before(next)) {
            words[at].sign = words[..at].iter().any(|word| number.is_before(word));
        }
    }
}
