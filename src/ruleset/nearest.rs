use std::borrow::Borrow;

/// Names that are less alike than this are no slip of the finger.
const NEAR: f64 = 0.7;

/// Names longer than this are not compared: a key or id is short, and the comparison grows with the square of the length.
const LONGEST: usize = 80;

/// "did you mean `x`?", where one of the names is near to what was written.
pub fn did_you_mean<S: Borrow<str>>(written: &str, names: impl IntoIterator<Item = S>) -> Option<String> {
    if written.len() > LONGEST {
        return None;
    }
    let folded = written.to_lowercase().replace('_', "-");
    let mut best: Option<(f64, String)> = None;
    for name in names {
        let name: &str = name.borrow();
        if name.len() > LONGEST {
            continue;
        }
        let score = strsim::normalized_damerau_levenshtein(&folded, &name.to_lowercase()).max(if name.len() > 3 {
            strsim::sorensen_dice(&folded, &name.to_lowercase())
        } else {
            0.0
        });
        if score >= NEAR && best.as_ref().is_none_or(|(least, _)| score > *least) {
            best = Some((score, name.to_owned()));
        }
    }
    best.map(|(_, name)| format!("did you mean `{name}`?"))
}

#[cfg(test)]
mod tests {
    use super::did_you_mean;

    #[test]
    fn a_slip_is_recognised_and_a_stranger_is_not() {
        let names = ["practice-report", "roles", "statement"];
        assert_eq!(did_you_mean("practise-report", names).as_deref(), Some("did you mean `practice-report`?"));
        assert_eq!(did_you_mean("rolse", names).as_deref(), Some("did you mean `roles`?"));
        assert_eq!(did_you_mean("budget", names), None);
    }
}
