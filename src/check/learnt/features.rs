use crate::document::dates::MONTHS;
use crate::document::fold;

/// What is counted of a text, each once, in the order of the alphabet: its words, their stems, its pairs of words, how it
/// begins and ends, and about how long it is. Numbers, months and names stand for their kind, so that what is learnt of one
/// holds for all.
///
/// `u` a word, `s` a stem, `b` a pair, `f` the first word, `g` the first two, `l` the last, `n` the length, `S` the stops.
pub(super) fn features(text: &str) -> Vec<String> {
    let tokens = tokens(text);
    let words: Vec<&Token> = tokens.iter().filter(|token| token.is_word).collect();
    let mut found: Vec<String> = Vec::with_capacity(tokens.len() * 3 + 5);
    for token in &tokens {
        found.push(format!("u {}", token.kind));
        if token.is_word && !token.kind.starts_with('#') {
            found.push(format!("s {}", stem(&token.kind)));
        }
    }
    found.extend(tokens.windows(2).map(|pair| format!("b {} {}", pair[0].kind, pair[1].kind)));
    if let (Some(first), Some(last)) = (words.first(), words.last()) {
        found.push(format!("f {}", first.kind));
        found.push(format!("l {}", last.kind));
        found.extend(words.get(1).map(|second| format!("g {} {}", first.kind, second.kind)));
    }
    found.push(format!("n {}", (words.len() / 5).min(9)));
    found.push(format!("S {}", tokens.iter().filter(|token| token.kind == ".").count().min(3)));
    found.sort_unstable();
    found.dedup();
    found
}

/// A word, or a mark that parts words.
struct Token {
    /// The folded word, `#` for a number, `#m` for a month, `#N` for a name; `.`, `?`, `:` or `(` for a mark.
    kind: String,
    is_word: bool,
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let (mut end, mut opens) = (0, true);
    for word in fold(text) {
        opens |= marks(&text[end..word.range.start], &mut tokens);
        end = word.range.end;
        let capital = text[word.range.clone()].starts_with(char::is_uppercase);
        let kind = if word.text.starts_with(|c: char| c.is_ascii_digit()) {
            "#".to_owned()
        } else if is_month(&word.text, capital && !opens) {
            "#m".to_owned()
        } else if capital && !opens && !word.text.starts_with('i') {
            "#N".to_owned()
        } else {
            word.text.to_string()
        };
        tokens.push(Token { kind, is_word: true });
        opens = false;
    }
    marks(&text[end..], &mut tokens);
    tokens
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
            tokens.push(Token { kind: kind.to_owned(), is_word: false });
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
    fn numbers_months_and_names_stand_for_their_kind() {
        let found = features("In May 2014 Robin asked: is it 12?");
        for feature in
            ["u #m", "u #", "u #N", "s asked", "b #N asked", "b asked :", "f in", "g in #m", "l #", "u ?", "n 1", "S 0"]
        {
            assert!(found.iter().any(|known| known == feature), "{feature} {found:?}");
        }
        assert!(found.is_sorted());
    }
}
