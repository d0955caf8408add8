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
    let line = both_ends(text, EVIDENCE);
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
    let line = both_ends(text, most);
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

/// The text on one line; of a text as long as a book only the words at both ends, more than `most` characters of each:
/// every finding about it quotes it.
fn both_ends(text: &str, most: usize) -> String {
    let (mut head, mut tail) = (0, text.len());
    if text.len() > most * LONG {
        let offset = |word: &str| word.as_ptr().addr() - text.as_ptr().addr();
        let mut characters = 0;
        for word in text.split_whitespace() {
            characters += word.chars().count();
            head = offset(word) + word.len();
            if characters > most {
                break;
            }
        }
        characters = 0;
        for word in text.split_whitespace().rev() {
            characters += word.chars().count();
            tail = offset(word);
            if characters > most {
                break;
            }
        }
    }
    if head == 0 || tail <= head {
        return one_line(text);
    }
    format!("{} {}", one_line(&text[..head]), one_line(&text[tail..]))
}

/// A text of this many times what is quoted is long.
const LONG: usize = 16;

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
        let book = format!("The beginning {} the very end.", "of a\n long sentence ".repeat(4_000));
        assert_eq!(shortened(&book), short, "of a book no other words than of a page");
        assert_eq!(shortened(&format!("two {} words", " ".repeat(9_000))), "two words");
        assert!(ending(&text).ends_with("the very end.") && ending(&text).starts_with("… "));
    }

    #[test]
    fn text_without_spaces_is_cut_all_the_same() {
        assert!(shortened(&"ß".repeat(5000)).chars().count() <= EVIDENCE);
    }
}
