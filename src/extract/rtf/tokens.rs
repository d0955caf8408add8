//! The signs of RTF: groups, control words, bytes of text.

/// One sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Open,
    Close,
    /// `\name` with its number, if it has one.
    Word(&'a [u8], Option<i32>),
    /// `\` and a sign that is no letter.
    Symbol(u8),
    /// `\'hh`.
    Byte(u8),
    Text(&'a [u8]),
}

/// Control words are not longer than this; a longer run of letters is text that has lost its way.
const LONGEST_WORD: usize = 32;

/// Reads the signs one by one.
pub(super) struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    fn word(&mut self) -> Token<'a> {
        let rest = &self.bytes[self.at..];
        let letters = rest.iter().take(LONGEST_WORD).take_while(|byte| byte.is_ascii_alphabetic()).count();
        let name = &rest[..letters];
        let negative = rest.get(letters) == Some(&b'-') && rest.get(letters + 1).is_some_and(u8::is_ascii_digit);
        let from = letters + usize::from(negative);
        let digits = rest[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let number = (digits > 0).then(|| {
            let value = rest[from..from + digits]
                .iter()
                .fold(0i64, |value, digit| (value * 10 + i64::from(digit - b'0')).min(i64::from(i32::MAX)));
            (if negative { -value } else { value }) as i32
        });
        let mut length = from + digits;
        // One space belongs to the word.
        length += usize::from(rest.get(length) == Some(&b' '));
        self.at += length;
        if name == b"bin" {
            self.at = self.at.saturating_add(number.unwrap_or(0).max(0) as usize).min(self.bytes.len());
        }
        Token::Word(name, number)
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        while matches!(self.bytes.get(self.at), Some(b'\r' | b'\n' | 0)) {
            self.at += 1;
        }
        let first = *self.bytes.get(self.at)?;
        match first {
            b'{' => {
                self.at += 1;
                Some(Token::Open)
            }
            b'}' => {
                self.at += 1;
                Some(Token::Close)
            }
            b'\\' => {
                self.at += 1;
                let sign = *self.bytes.get(self.at)?;
                if sign.is_ascii_alphabetic() {
                    return Some(self.word());
                }
                self.at += 1;
                if sign != b'\'' {
                    return Some(Token::Symbol(sign));
                }
                let digit = |at: usize| self.bytes.get(at).and_then(|&byte| char::from(byte).to_digit(16));
                match (digit(self.at), digit(self.at + 1)) {
                    (Some(high), Some(low)) => {
                        self.at += 2;
                        Some(Token::Byte((high * 16 + low) as u8))
                    }
                    _ => Some(Token::Symbol(b'\'')),
                }
            }
            _ => {
                let rest = &self.bytes[self.at..];
                let length =
                    rest.iter().take_while(|byte| !matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0)).count();
                self.at += length;
                Some(Token::Text(&rest[..length]))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_take_their_number_and_one_space() {
        let tokens: Vec<_> = Tokens::new(b"{\\b0  x\\u-10179?\\'e9\\~\\bin3 }}}y}").collect();
        assert_eq!(
            tokens,
            [
                Token::Open,
                Token::Word(b"b", Some(0)),
                Token::Text(b" x"),
                Token::Word(b"u", Some(-10179)),
                Token::Text(b"?"),
                Token::Byte(0xE9),
                Token::Symbol(b'~'),
                Token::Word(b"bin", Some(3)),
                Token::Text(b"y"),
                Token::Close,
            ]
        );
    }
}
