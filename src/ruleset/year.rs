use std::fmt;
use std::str::FromStr;

/// A reporting year: `2013-2014`, or a calendar year when both ends are one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearLabel {
    /// The year in which it begins.
    pub first: i16,
    /// The year in which it ends: the same or the next.
    pub last: i16,
}

impl fmt::Display for YearLabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last { write!(f, "{}", self.first) } else { write!(f, "{}-{}", self.first, self.last) }
    }
}

impl FromStr for YearLabel {
    type Err = String;

    /// Reads `2013-2014`, `2013/14`, `2013-14`, `2013 to 2014`, `FY14` and `2014`, with any dash.
    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is not a year: write it as 2013-2014, or 2014 for a calendar year");
        let folded = text.trim().to_lowercase();
        if let Some(last) = folded.strip_prefix("fy") {
            let last: i16 = last.trim().parse().map_err(|_| wrong())?;
            let last = if last < 100 { last + 2000 } else { last };
            return Ok(Self { first: last - 1, last });
        }
        let parts: Vec<&str> = folded.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
        let (first, last) = match parts[..] {
            [first] if first.len() == 4 => (first, first),
            [first, last] if first.len() == 4 && (last.len() == 4 || last.len() == 2) => (first, last),
            _ => return Err(wrong()),
        };
        let first: i16 = first.parse().map_err(|_| wrong())?;
        let mut last_year: i16 = last.parse().map_err(|_| wrong())?;
        if last.len() == 2 {
            last_year += first / 100 * 100;
            if last_year < first {
                last_year += 100;
            }
        }
        if !(1900..2200).contains(&first) || !(first..=first + 1).contains(&last_year) {
            return Err(wrong());
        }
        Ok(Self { first, last: last_year })
    }
}
