/// A word at a glance: its length and four of its letters. A fit compares each of the form's words with each of the file's
/// in reach, and nearly all of these pairs are told apart by this alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    len: u16,
    has_digit: bool,
    /// The first, second, third and last byte.
    letters: [u8; 4],
}

impl Shape {
    pub fn of(word: &str) -> Self {
        let bytes = word.as_bytes();
        let at = |at: usize| bytes.get(at).copied().unwrap_or_default();
        Self {
            len: bytes.len().min(usize::from(u16::MAX)) as u16,
            has_digit: bytes.iter().any(u8::is_ascii_digit),
            letters: [at(0), at(1), at(2), at(bytes.len().saturating_sub(1))],
        }
    }

    /// The number of bytes.
    pub fn len(self) -> usize {
        usize::from(self.len)
    }

    /// Whether two words may differ by a slip of the finger or an ending: they are about as long, begin or end alike, and
    /// hold no number. A slip in the first letter and in the last is two slips too many.
    pub fn may_be_near(self, other: Self) -> bool {
        let (short, long) = if self.len < other.len { (self, other) } else { (other, self) };
        if short.len < 4 || long.len - short.len > 2 || short.has_digit {
            return false;
        }
        let ([first, second, third, last], other) = (short.letters, long.letters);
        (first == other[0] || last == other[3])
            && (second == other[1] || third == other[2] || second == other[2] || third == other[1])
    }
}
