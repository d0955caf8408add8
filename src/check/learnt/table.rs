//! What was learnt, as a table of rows in the order of their keys: nothing has to be read when the program starts. build.rs
//! makes it of the files in rules/ and takes this file in for that.

/// A number for the parts of a feature with spaces between them (FNV-1a): of some tens of thousands of features no two
/// share one.
pub fn key(parts: &[&str]) -> u64 {
    let bytes =
        parts.iter().enumerate().flat_map(|(at, part)| (at > 0).then_some(b' ').into_iter().chain(part.bytes()));
    bytes.fold(0xCBF2_9CE4_8422_2325, |key, byte| (key ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

/// The rows of lines of a feature and its two weights: a key of eight bytes and two weights of two, little-endian. Lines that
/// begin with `%` are remarks.
///
/// Fails with the line that is none, and with two features that share a key.
#[cfg_attr(not(test), allow(dead_code, reason = "build.rs calls it"))]
pub fn rows(lines: &str) -> Result<Vec<u8>, String> {
    let row = |line: &str| {
        let (feature, weights) = line.split_once('\t')?;
        let (one, other) = weights.split_once('\t')?;
        Some((key(&[feature]), one.parse::<i16>().ok()?, other.parse::<i16>().ok()?))
    };
    let mut rows = Vec::new();
    for line in lines.lines().filter(|line| !line.starts_with('%')) {
        rows.push(row(line).ok_or_else(|| format!("this is no feature with two weights: {line}"))?);
    }
    rows.sort_unstable();
    if let Some(pair) = rows.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        return Err(format!("two features share the key {}", pair[0].0));
    }
    let bytes = |(key, one, other): &(u64, i16, i16)| {
        let mut row = key.to_le_bytes().to_vec();
        row.extend(one.to_le_bytes());
        row.extend(other.to_le_bytes());
        row
    };
    Ok(rows.iter().flat_map(bytes).collect())
}
