//! What was learnt, as a table of rows in the order of their keys: nothing has to be read when the program starts. build.rs
//! makes it of the files in rules/ and takes this file in for that.

/// A part of a feature: a word, a class or what kind of feature it is. Its number is made once for all features in which it
/// stands.
#[derive(Debug, Clone, Copy)]
pub struct Part<'t> {
    /// As the files in rules/ write it.
    pub text: &'t str,
    /// Its number.
    pub number: u64,
}

impl<'t> Part<'t> {
    /// A part with its number (FNV-1a).
    pub const fn of(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let (mut number, mut at) = (0xCBF2_9CE4_8422_2325u64, 0);
        while at < bytes.len() {
            number = (number ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01B3);
            at += 1;
        }
        Self { text, number }
    }
}

/// A number for the parts of a feature: of some tens of thousands of features no two share one.
pub fn key(parts: impl IntoIterator<Item = u64>) -> u64 {
    parts.into_iter().fold(0, |key: u64, part| (key.rotate_left(23) ^ part).wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

impl Part<'_> {
    /// The number for features of parts.
    pub fn key(parts: &[Part<'_>]) -> u64 {
        key(parts.iter().map(|part| part.number))
    }
}

/// The keys are looked up by their first bits: a table begins with where the rows of each of these groups begin and, last,
/// where those of the last end.
pub const GROUP_BITS: u32 = 12;

/// The rows of lines of a feature, its parts with spaces between them, and its two weights. The beginnings of the groups of
/// rows, four bytes each, then for each row a key of eight bytes and two weights of two, all little-endian. Lines that begin
/// with `%` are remarks.
///
/// Fails with the line that is none, and with two features that share a key.
#[cfg_attr(not(test), allow(dead_code, reason = "build.rs calls it"))]
pub fn rows(lines: &str) -> Result<Vec<u8>, String> {
    let row = |line: &str| {
        let (feature, weights) = line.split_once('\t')?;
        let (one, other) = weights.split_once('\t')?;
        let key = key(feature.split(' ').map(|part| Part::of(part).number));
        Some((key, one.parse::<i16>().ok()?, other.parse::<i16>().ok()?))
    };
    let mut rows = Vec::new();
    for line in lines.lines().filter(|line| !line.starts_with('%')) {
        rows.push(row(line).ok_or_else(|| format!("this is no feature with two weights: {line}"))?);
    }
    rows.sort_unstable();
    if let Some(pair) = rows.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        return Err(format!("two features share the key {}", pair[0].0));
    }
    let mut bytes = Vec::new();
    for group in 0..=1u64 << GROUP_BITS {
        let begin = rows.partition_point(|(key, ..)| key >> (64 - GROUP_BITS) < group);
        bytes.extend(u32::try_from(begin).unwrap_or(u32::MAX).to_le_bytes());
    }
    for (key, one, other) in rows {
        bytes.extend(key.to_le_bytes());
        bytes.extend(one.to_le_bytes());
        bytes.extend(other.to_le_bytes());
    }
    Ok(bytes)
}
