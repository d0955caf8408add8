use super::super::{placeholder, reference};
use crate::document::dates::MONTHS;
use crate::document::{Letters, fold};

/// What is counted of a text: its words, their stems and classes, its pairs of words and of classes, how it begins and ends,
/// and about how long it is. Numbers, months and names stand for their kind, and a word in a pair for its classes, so that
/// what is learnt of one holds for all. Each is handed over in its parts, some of them more than once.
///
/// `u` a word, `s` a stem, `c` a class, `b` a pair of words, `C` of classes, `f` the first word, `g` the first two, `l` the
/// last, `n` the length, `S` the stops.
pub(super) fn each_feature(text: &str, mut take: impl FnMut(&[&str])) {
    let tokens = tokens(text);
    let words = || tokens.iter().filter(|token| token.is_word);
    for token in &tokens {
        take(&["u", &token.kind]);
        if token.is_word && !token.kind.starts_with('#') {
            take(&["s", stem(&token.kind)]);
        }
        for class in token.classes() {
            take(&["c", class]);
        }
    }
    for pair in tokens.windows(2) {
        take(&["b", &pair[0].kind, &pair[1].kind]);
        for first in pair[0].kinds() {
            for second in pair[1].kinds() {
                take(&["C", first, second]);
            }
        }
    }
    if let (Some(first), Some(last)) = (words().next(), words().next_back()) {
        take(&["f", &first.kind]);
        take(&["l", &last.kind]);
        if let Some(second) = words().nth(1) {
            take(&["g", &first.kind, &second.kind]);
        }
    }
    let stops = tokens.iter().filter(|token| token.kind == ".").count();
    take(&["n", DIGITS[(words().count() / 5).min(9)]]);
    take(&["S", DIGITS[stops.min(3)]]);
}

/// Counts under ten, as parts of features.
pub(in crate::check) const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// A word, or a mark that parts words.
struct Token {
    /// The folded word, `#` for a number, `#m` for a month, `#N` for a name; `.`, `?`, `:` or `(` for a mark.
    kind: Letters,
    is_word: bool,
    says: placeholder::classes::Class,
    points: reference::words::Class,
}

impl Token {
    /// The names of the classes that the rules of grammar know it by.
    fn classes(&self) -> impl Iterator<Item = &'static str> + '_ {
        let says = SAYS.iter().filter(|(class, _)| self.says.contains(*class)).map(|(_, name)| *name);
        says.chain(POINTS.iter().filter(|(class, _)| self.points.contains(*class)).map(|(_, name)| *name))
    }

    /// The same, or the word itself where it is of none.
    fn kinds(&self) -> impl Iterator<Item = &str> + '_ {
        let own = self.classes().next().is_none().then_some(self.kind.as_str());
        self.classes().map(|class| -> &str { class }).chain(own)
    }
}

const SAYS: &[(placeholder::classes::Class, &str)] = &{
    use placeholder::classes::Class;
    [
        (Class::LINK, "@link"),
        (Class::INFO, "@info"),
        (Class::FORM, "@form"),
        (Class::WORK, "@work"),
        (Class::HAND, "@hand"),
        (Class::WANTING, "@wanting"),
        (Class::DENIAL, "@denial"),
        (Class::WHEN, "@when"),
        (Class::WHO, "@who"),
        (Class::DONE, "@done"),
        (Class::DOING, "@doing"),
    ]
};

const POINTS: &[(reference::words::Class, &str)] = &{
    use reference::words::Class;
    [
        (Class::LINK, "@plain"),
        (Class::DOCUMENT, "@document"),
        (Class::PART, "@part"),
        (Class::PLACE, "@place"),
        (Class::HELD, "@held"),
        (Class::HANDED_IN, "@handed-in"),
        (Class::TELLS, "@tells"),
        (Class::POINTS, "@points"),
        (Class::ANSWER, "@answer"),
        (Class::READER, "@reader"),
        (Class::BODY, "@body"),
    ]
};

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let (mut end, mut opens) = (0, true);
    for word in fold(text) {
        opens |= marks(&text[end..word.range.start], &mut tokens);
        end = word.range.end;
        let capital = text[word.range.clone()].starts_with(char::is_uppercase);
        let kind = kind(&word.text, capital, opens);
        let has_classes = !matches!(kind, "#" | "#m");
        let (says, points) = if has_classes {
            (placeholder::classes::class(&word.text), reference::words::class(&word.text))
        } else {
            (placeholder::classes::Class::empty(), reference::words::Class::empty())
        };
        tokens.push(Token { kind: kind.into(), is_word: true, says, points });
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
fn marks(gap: &str, tokens: &mut Vec<Token>) -> bool {
    let mut opens = false;
    for c in gap.chars() {
        let kind = match c {
            '.' | '!' | '\n' | '…' => ".",
            '?' => "?",
            ':' | ';' | '–' | '—' | '-' => ":",
            '(' | '[' => "(",
            _ => continue,
        };
        opens |= matches!(kind, "." | "?");
        if tokens.last().is_none_or(|last| last.kind != kind) {
            let (says, points) = (placeholder::classes::Class::empty(), reference::words::Class::empty());
            tokens.push(Token { kind: kind.into(), is_word: false, says, points });
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
        each_feature("In May 2014 Robin asked: is the report 12?", |parts| found.push(parts.join(" ")));
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
