/// The most characters of evidence that a finding quotes: three lines of a terminal.
pub(super) const EVIDENCE: usize = 240;

/// The most characters that a message quotes.
const QUOTE: usize = 70;

/// The words that a finding rests on, on one line, shortened in the middle when they are long: the beginning says which
/// passage it is, the end is where most defects are.
pub(super) fn shortened(text: &str) -> String {
    shortened_to(text, EVIDENCE)
}

/// The same for a quotation within a message.
pub(super) fn quoted(text: &str) -> String {
    format!("“{}”", shortened_to(text, QUOTE))
}

/// The last words of a text, for what breaks off.
pub(super) fn ending(text: &str) -> String {
    let line = one_line(text);
    let count = line.chars().count();
    if count <= EVIDENCE {
        return line;
    }
    let tail: String = line.chars().skip(count - EVIDENCE + 2).collect();
    let tail = tail.split_once(' ').map_or(tail.as_str(), |(_, rest)| rest);
    format!("… {tail}")
}

/// Shortens to at most `most` characters, at word boundaries where there are any.
pub(super) fn shortened_to(text: &str, most: usize) -> String {
    let line = one_line(text);
    let count = line.chars().count();
    if count <= most {
        return line;
    }
    let half = most.saturating_sub(3) / 2;
    let head: String = line.chars().take(half).collect();
    let tail: String = line.chars().skip(count - half).collect();
    let head = head.rsplit_once(' ').map_or(head.as_str(), |(words, _)| words);
    let tail = tail.split_once(' ').map_or(tail.as_str(), |(_, words)| words);
    format!("{head} … {tail}")
}

/// The file's own name, for a sentence: the folders stand in the finding's source.
pub(super) fn file_name(path: &str) -> &str {
    path.rsplit('/').find(|name| !name.is_empty()).unwrap_or(path)
}

/// A day as it is written in a sentence: 1 April 2014.
pub(super) fn day(date: jiff::civil::Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_lose_their_middle_and_nothing_else() {
        let text = format!("The beginning {} the very end.", "of a long sentence ".repeat(40));
        let short = shortened(&text);
        assert!(short.chars().count() <= EVIDENCE, "{short}");
        assert!(short.starts_with("The beginning of a") && short.ends_with("the very end."), "{short}");
        assert_eq!(shortened("  two\n lines "), "two lines");
        assert!(ending(&text).ends_with("the very end.") && ending(&text).starts_with("… "));
    }

    #[test]
    fn text_without_spaces_is_cut_all_the_same() {
        assert!(shortened(&"ß".repeat(5000)).chars().count() <= EVIDENCE);
    }
}
