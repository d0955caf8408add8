use super::super::{placeholder, reference};
use super::table::Part;
use crate::document::dates::MONTHS;
use crate::document::{Word, fold};

/// What is counted of a text: what [`each_of_words`] counts, and the classes of its words, alone and in pairs.
///
/// `c` a class, `C` a pair of classes; a word of no class stands for itself.
pub(super) fn each_feature(text: &str, mut take: impl FnMut(&[Part<'_>])) {
    let words = fold(text);
    let tokens = tokens(text, &words);
    each_of_tokens(&tokens, &mut take);
    let classes: Vec<Classes> = tokens.iter().map(Classes::of).collect();
    for class in classes.iter().flat_map(Classes::names) {
        take(&[CLASS, class]);
    }
    for (tokens, classes) in tokens.windows(2).zip(classes.windows(2)) {
        for first in classes[0].kinds(&tokens[0]) {
            for second in classes[1].kinds(&tokens[1]) {
                take(&[CLASSES, first, second]);
            }
        }
    }
}

/// What is counted of a text whose words have been folded: its words, their stems, its pairs of words, how it begins and
/// ends, and about how long it is. Numbers, months and names stand for their kind. Each is handed over in its parts, some of
/// them more than once.
///
/// `u` a word, `s` a stem, `b` a pair of words, `f` the first word, `g` the first two, `l` the last, `n` the length, `S` the
/// stops.
pub(super) fn each_of_words(text: &str, words: &[Word], mut take: impl FnMut(&[Part<'_>])) {
    each_of_tokens(&tokens(text, words), &mut take);
}

fn each_of_tokens(tokens: &[Token<'_>], take: &mut impl FnMut(&[Part<'_>])) {
    let words = || tokens.iter().filter(|token| token.is_word);
    for token in tokens {
        take(&[WORD, token.kind]);
        if token.is_word && !token.kind.text.starts_with('#') {
            take(&[STEM, Part::of(stem(token.kind.text))]);
        }
    }
    for pair in tokens.windows(2) {
        take(&[PAIR, pair[0].kind, pair[1].kind]);
    }
    if let (Some(first), Some(last)) = (words().next(), words().next_back()) {
        take(&[FIRST, first.kind]);
        take(&[LAST, last.kind]);
        if let Some(second) = words().nth(1) {
            take(&[OPENING, first.kind, second.kind]);
        }
    }
    let stops = tokens.iter().filter(|token| token.kind.text == ".").count();
    take(&[LENGTH, DIGITS[(words().count() / 5).min(9)]]);
    take(&[STOPS, DIGITS[stops.min(3)]]);
}

const WORD: Part<'_> = Part::of("u");
const STEM: Part<'_> = Part::of("s");
const CLASS: Part<'_> = Part::of("c");
const PAIR: Part<'_> = Part::of("b");
const CLASSES: Part<'_> = Part::of("C");
const FIRST: Part<'_> = Part::of("f");
const LAST: Part<'_> = Part::of("l");
const OPENING: Part<'_> = Part::of("g");
const LENGTH: Part<'_> = Part::of("n");
const STOPS: Part<'_> = Part::of("S");

/// Counts under ten, as parts of features.
pub(in crate::check) const DIGITS: [Part<'_>; 10] = {
    let mut digits = [Part::of("0"); 10];
    let texts = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    let mut at = 0;
    while at < digits.len() {
        digits[at] = Part::of(texts[at]);
        at += 1;
    }
    digits
};

/// A word, or a mark that parts words.
struct Token<'t> {
    /// The folded word, `#` for a number, `#m` for a month, `#N` for a name; `.`, `?`, `:`, `(`, `[` or `"` for a mark.
    kind: Part<'t>,
    is_word: bool,
}

/// The classes that the rules of grammar know a word by.
struct Classes {
    says: placeholder::classes::Class,
    points: reference::words::Class,
}

impl Classes {
    fn of(token: &Token<'_>) -> Self {
        if token.is_word && !matches!(token.kind.text, "#" | "#m") {
            let word = token.kind.text;
            Self { says: placeholder::classes::class(word), points: reference::words::class(word) }
        } else {
            Self { says: placeholder::classes::Class::empty(), points: reference::words::Class::empty() }
        }
    }

    fn names(&self) -> impl Iterator<Item = Part<'_>> {
        let says = SAYS.iter().filter(|(class, _)| self.says.contains(*class)).map(|(_, name)| *name);
        says.chain(POINTS.iter().filter(|(class, _)| self.points.contains(*class)).map(|(_, name)| *name))
    }

    /// The same, or the word itself where it is of none.
    fn kinds<'s>(&'s self, token: &Token<'s>) -> impl Iterator<Item = Part<'s>> + 's {
        let own = self.names().next().is_none().then_some(token.kind);
        self.names().chain(own)
    }
}

const SAYS: &[(placeholder::classes::Class, Part<'_>)] = &{
    use placeholder::classes::Class;
    [
        (Class::LINK, Part::of("@link")),
        (Class::INFO, Part::of("@info")),
        (Class::FORM, Part::of("@form")),
        (Class::WORK, Part::of("@work")),
        (Class::HAND, Part::of("@hand")),
        (Class::WANTING, Part::of("@wanting")),
        (Class::DENIAL, Part::of("@denial")),
        (Class::WHEN, Part::of("@when")),
        (Class::WHO, Part::of("@who")),
        (Class::DONE, Part::of("@done")),
        (Class::DOING, Part::of("@doing")),
    ]
};

const POINTS: &[(reference::words::Class, Part<'_>)] = &{
    use reference::words::Class;
    [
        (Class::LINK, Part::of("@plain")),
        (Class::DOCUMENT, Part::of("@document")),
        (Class::PART, Part::of("@part")),
        (Class::PLACE, Part::of("@place")),
        (Class::HELD, Part::of("@held")),
        (Class::HANDED_IN, Part::of("@handed-in")),
        (Class::TELLS, Part::of("@tells")),
        (Class::POINTS, Part::of("@points")),
        (Class::ANSWER, Part::of("@answer")),
        (Class::READER, Part::of("@reader")),
        (Class::BODY, Part::of("@body")),
    ]
};

fn tokens<'t>(text: &str, words: &'t [Word]) -> Vec<Token<'t>> {
    let mut tokens = Vec::new();
    let (mut end, mut opens) = (0, true);
    for word in words {
        opens |= marks(&text[end..word.range.start], &mut tokens);
        end = word.range.end;
        let capital = text[word.range.clone()].starts_with(char::is_uppercase);
        let kind = kind(&word.text, capital, opens);
        tokens.push(Token { kind: Part::of(kind), is_word: true });
        opens = false;
    }
    marks(&text[end..], &mut tokens);
    tokens
}

/// A word, or what stands for its kind: `#` a number, `#m` a month, `#N` a name. What `opens` a sentence has its capital for
/// that.
pub(in crate::check) fn kind(word: &str, capital: bool, opens: bool) -> &str {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        "#"
    } else if is_month(word, capital && !opens) {
        "#m"
    } else if capital && !opens && !word.starts_with('i') {
        "#N"
    } else {
        word
    }
}

/// Adds the marks between two words; whether a sentence begins behind them.
fn marks(gap: &str, tokens: &mut Vec<Token<'_>>) -> bool {
    let mut opens = false;
    for c in gap.chars() {
        let kind = match c {
            '.' | '!' | '\n' | '…' => ".",
            '?' => "?",
            ':' | ';' | '–' | '—' | '-' => ":",
            '(' => "(",
            '[' | '<' | '{' => "[",
            '"' | '“' => "\"",
            _ => continue,
        };
        opens |= matches!(kind, "." | "?");
        if tokens.last().is_none_or(|last| last.kind.text != kind) {
            tokens.push(Token { kind: Part::of(kind), is_word: false });
        }
    }
    opens
}

/// The name of a month or its first three letters; "may" and "march" by a capital within a sentence alone.
fn is_month(word: &str, capital: bool) -> bool {
    let named = MONTHS.iter().any(|month| *month == word || word.len() == 3 && month.starts_with(word));
    named && (capital || !matches!(word, "may" | "march" | "mar" | "dec" | "jan" | "sep"))
}

/// A word without its ending.
fn stem(word: &str) -> &str {
    let ending = ["ing", "ed", "es", "s"].iter().find_map(|end| word.strip_suffix(end).filter(|stem| stem.len() >= 4));
    ending.unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_months_names_and_classes_stand_for_their_kind() {
        let mut found = Vec::new();
        each_feature("In May 2014 Robin asked: is the report 12?", |parts| {
            found.push(parts.iter().map(|part| part.text).collect::<Vec<_>>().join(" "));
        });
        for feature in [
            "u #m",
            "u #",
            "u #N",
            "s asked",
            "b #N asked",
            "f in",
            "g in #m",
            "l #",
            "u ?",
            "n 1",
            "S 0",
            "c @document",
            "C @document #",
        ] {
            assert!(found.iter().any(|known| known == feature), "{feature} {found:?}");
        }
    }
}
