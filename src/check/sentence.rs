use std::ops::Range;

use crate::document::Word;

/// A sentence, or a part of one, with its folded words: those of a part are never folded again.
#[derive(Clone, Copy)]
pub(super) struct Line<'t> {
    pub text: &'t str,
    pub words: &'t [Word],
    /// The bytes of the words are counted from so many bytes before the text.
    start: usize,
}

impl<'t> Line<'t> {
    /// A sentence with its words.
    pub fn of(text: &'t str, words: &'t [Word]) -> Self {
        Self { text, words, start: 0 }
    }

    /// A part of its text, with the words that lie in it.
    pub fn part(&self, text: &'t str) -> Self {
        let start = self.start + (text.as_ptr().addr() - self.text.as_ptr().addr());
        let first = self.words.partition_point(|word| word.range.start < start);
        let end = self.words.partition_point(|word| word.range.end <= start + text.len());
        Self { text, words: self.words.get(first..end).unwrap_or_default(), start }
    }

    /// The words, each with the way it is written.
    pub fn written(&self) -> impl Iterator<Item = (&'t Word, &'t str)> {
        let Self { text, words, start } = *self;
        words.iter().map(move |word| (word, &text[word.range.start - start..word.range.end - start]))
    }
}

/// Words that end with a stop and end no sentence.
const ABBREVIATIONS: &[&str] = &[
    "e.g", "eg", "i.e", "ie", "mr", "mrs", "ms", "dr", "prof", "rev", "st", "no", "nos", "vs", "cf", "approx", "inc",
    "incl", "sec", "para", "ref", "fig", "vol", "ed", "pp", "p", "q", "cllr", "dept", "govt", "supt", "insp", "sgt",
    "tel", "enc", "encl",
];

/// Words before a number that is the number of something: no sentence ends after it.
const NUMBERED: &[&str] =
    &["see", "question", "section", "point", "number", "answer", "standard", "item", "paragraph", "part"];

/// The sentences of a paragraph, as byte ranges without the white space around them. Text in round brackets is not cut,
/// nor is text after an abbreviation, an initial or a number that is no year (`see 4. above`).
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut depth = 0usize;
    let last_closing = text.rfind(')');
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let end = at + c.len_utf8();
        match c {
            '(' if last_closing.is_some_and(|closing| closing > at) => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let cut = match c {
            '\n' => true,
            ';' | '!' | '?' | '.' if depth == 0 => {
                let rest = text[end..].trim_start_matches(['"', '\'', '”', '’', ')', '*', '_']);
                let next = rest.trim_start().chars().next();
                let spaced = rest.starts_with(char::is_whitespace) || next.is_none();
                spaced && (c != '.' || next.is_none() || ends_sentence(&text[start..at], next))
            }
            _ => false,
        };
        if cut {
            let closing =
                text[end..].len() - text[end..].trim_start_matches(['"', '\'', '”', '’', ')', '*', '_']).len();
            let end = if c == '\n' { end } else { end + closing };
            keep(text, start..end, &mut found);
            start = end;
            while chars.peek().is_some_and(|(at, _)| *at < end) {
                chars.next();
            }
        }
    }
    keep(text, start..text.len(), &mut found);
    found
}

fn keep(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let part = &text[range.clone()];
    let trimmed = part.trim();
    if !trimmed.is_empty() {
        let start = range.start + (part.len() - part.trim_start().len());
        found.push(start..start + trimmed.len());
    }
}

fn ends_sentence(before: &str, next: Option<char>) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or(before);
    let folded = word.to_lowercase();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    let number = !word.is_empty() && word.len() < 3 && word.chars().all(|c| c.is_ascii_digit());
    let number = number && {
        let ahead = before[..before.len() - word.len()].trim_end();
        let named = ahead.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or(ahead).to_lowercase();
        named.is_empty() || NUMBERED.contains(&named.as_str())
    };
    let lower = next.is_some_and(char::is_lowercase);
    !(ABBREVIATIONS.contains(&folded.as_str()) || initial || number || lower)
}

/// Whether a text ends as a sentence does, quotes and brackets after the stop allowed.
pub(super) fn has_stop(text: &str) -> bool {
    let end =
        text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '”' | '’' | ')' | '*' | '_'));
    end.ends_with(['.', '!', '?', '…'])
}

/// "Patients told us: please see me": what stands behind the colon is somebody's words.
pub(super) fn reports_speech(sentence: &str) -> bool {
    let Some((before, _)) = sentence.split_once(": ") else { return false };
    before.split_whitespace().rev().take(BEFORE_SPEECH).any(|word| {
        matches!(
            word,
            "said"
                | "says"
                | "say"
                | "told"
                | "tells"
                | "asked"
                | "asks"
                | "wrote"
                | "writes"
                | "replied"
                | "answered"
                | "this"
                | "message"
                | "words"
        )
    })
}

/// How many words before a colon tell that somebody speaks.
const BEFORE_SPEECH: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_line_has_the_words_that_lie_in_it() {
        let text = "Figures – TBC (by well-\nbeing leads), Robin’s";
        let words = crate::document::fold(text);
        let line = Line::of(text, &words);
        for part in ["Figures ", " TBC (by well-\nbeing leads)", "by well-\nbeing leads", " Robin’s", ""] {
            let at = text.find(part).unwrap();
            let within = line.part(&text[at..at + part.len()]);
            let folded = |words: &[Word]| words.iter().map(|word| word.text.to_string()).collect::<Vec<_>>();
            assert_eq!(folded(within.words), folded(&crate::document::fold(part)), "{part}");
            let written: Vec<&str> = within.written().map(|(_, written)| written).collect();
            assert!(written.iter().all(|written| part.contains(written)), "{written:?}");
        }
    }

    fn cut(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn sentences_are_cut_where_a_reader_would() {
        assert_eq!(cut("One thing. Another thing!  A third"), ["One thing.", "Another thing!", "A third"]);
        assert_eq!(cut("Staff attend. *More to follow.*"), ["Staff attend.", "*More to follow.*"]);
        assert_eq!(cut("He said \"stop.\" Then he left."), ["He said \"stop.\"", "Then he left."]);
        assert_eq!(cut("First line\nSecond line"), ["First line", "Second line"]);
    }

    #[test]
    fn abbreviations_numbers_and_brackets_end_no_sentence() {
        for whole in [
            "Through the report (see 4. Above)",
            "Dr. A. Other, e.g. the lead",
            "Level 3. and level 4",
            "See 4. Above",
            "v1.2 is out",
        ] {
            assert_eq!(cut(whole), [whole]);
        }
        assert_eq!(cut("It ended in 2013. We began."), ["It ended in 2013.", "We began."]);
    }
}
