/// Whether one letter was left out, put in, changed, or changed places with its neighbour; not for the same words.
pub fn is_one_slip(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let same = short.iter().zip(long).take_while(|(one, other)| one == other).count();
    let (short, long) = (&short[same..], &long[same..]);
    match long.len() - short.len() {
        0 if long.is_empty() => false,
        0 if long.len() >= 2 => {
            short[1..] == long[1..] || (short[0] == long[1] && short[1] == long[0] && short[2..] == long[2..])
        }
        0 => true,
        1 => *short == long[1..],
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::is_one_slip;

    proptest! {
        #[test]
        fn one_slip_is_a_distance_of_one(one in "[abc]{0,7}", other in "[abc]{0,7}") {
            prop_assert_eq!(is_one_slip(&one, &other), strsim::osa_distance(&one, &other) == 1);
        }
    }
}
