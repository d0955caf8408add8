/// A word at a glance: its length and four of its letters. A fit compares each of the form's words with each of the file's
/// in reach, and nearly all of these pairs are told apart by this alone.
///
/// The first, second, third and last byte lie in the lower four bytes of the number, the length in the two above them, and
/// above those whether there is a digit: two shapes are compared at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape(u64);

impl Shape {
    pub fn of(word: &str) -> Self {
        let bytes = word.as_bytes();
        let at = |at: usize| bytes.get(at).copied().unwrap_or_default();
        let letters = u32::from_le_bytes([at(0), at(1), at(2), at(bytes.len().saturating_sub(1))]);
        let len = bytes.len().min(usize::from(u16::MAX)) as u64;
        let has_digit = u64::from(bytes.iter().any(u8::is_ascii_digit));
        Self(u64::from(letters) | len << 32 | has_digit << 48)
    }

    /// The number of bytes.
    pub fn len(self) -> usize {
        usize::from((self.0 >> 32) as u16)
    }

    /// Whether two words may be the same or differ by a slip, at the cheapest glance: by their first and last letters.
    pub fn may_be_the_same(self, other: Self) -> bool {
        let differs = (self.0 ^ other.0) as u32;
        differs as u8 == 0 || differs >> 24 == 0
    }

    /// Whether two words may differ by a slip of the finger or an ending: they are about as long, begin or end alike, and
    /// hold no number. A slip in the first letter and in the last is two slips too many.
    pub fn may_be_near(self, other: Self) -> bool {
        let [first, second, third, last] = (self.0 as u32).to_le_bytes();
        let there = (other.0 as u32).to_le_bytes();
        if first != there[0] && last != there[3] {
            return false;
        }
        let (short, long) = if self.len() < other.len() { (self, other) } else { (other, self) };
        short.len() >= 4
            && long.len() - short.len() <= 2
            && short.0 >> 48 == 0
            && (second == there[1] || third == there[2] || second == there[2] || third == there[1])
    }
}
