//! Text of a document made fit to be shown.

/// The text without anything that a terminal would act on: escape and other control characters become `�`, so do the
/// characters that turn the direction of writing, which can make a line read as what it is not. Line feeds stay, tabs
/// become a space.
pub fn plain(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' => '\n',
            '\t' => ' ',
            c if is_acted_on(c) => '\u{fffd}',
            c => c,
        })
        .collect()
}

/// The same on one line: every run of white space becomes one space.
pub fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    plain(&words.join(" "))
}

/// The text on one line, cut in the middle, between words, to at most `limit` characters.
pub fn shorten(text: &str, limit: usize) -> String {
    let line = one_line(text);
    let length = line.chars().count();
    if length <= limit || limit < 8 {
        return line;
    }
    let head = (limit - 3) * 2 / 3;
    let tail = limit - 3 - head;
    let start: String = line.chars().take(head).collect();
    let end: String = line.chars().skip(length - tail).collect();
    // Words are kept whole where there are any.
    let start = start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words);
    let end = end.split_once(' ').map_or(end.as_str(), |(_, words)| words);
    format!("{start} … {end}")
}

/// "1 error", "2 errors".
pub(super) fn counted(count: usize, one: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}

/// Whether a terminal would act on a character: controls, and what turns the direction of writing.
pub(super) fn is_acted_on(c: char) -> bool {
    c.is_control() || is_direction(c)
}

/// Embeddings, overrides, isolates and marks of direction.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{061c}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_never_reach_the_terminal() {
        let shown = one_line("Board\u{1b}[2J\u{1b}]0;owned\u{7} of\u{9b}31m \u{202e}gover\r\nnors");
        assert!(!shown.chars().any(char::is_control), "{shown:?}");
        assert!(!shown.contains('\u{202e}'));
        assert!(shown.starts_with("Board\u{fffd}[2J"), "{shown:?}");
    }

    #[test]
    fn long_words_keep_their_beginning_and_end() {
        assert_eq!(shorten("short", 20), "short");
        let cut = shorten("The governing body ratified this report in full on the first of May", 30);
        assert_eq!(cut, "The governing … of May");
    }
}
