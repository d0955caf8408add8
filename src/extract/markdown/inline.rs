//! What stands inside a block: emphasis, links, code, escapes, entities.

use crate::document::{Style, Text};
use crate::extract::text::{Line, without_controls};

/// How far ahead the end of a link is looked for, in characters: addresses are shorter, and the work stays in
/// proportion to the text.
const LONGEST_LINK: usize = 1_000;

/// Elements that stand for looks, not for words.
const ELEMENTS: &[&str] = &[
    "b", "strong", "i", "em", "u", "ins", "s", "del", "sub", "sup", "small", "big", "span", "font", "a", "p", "div",
    "center", "img", "br", "hr", "mark", "code", "kbd", "details", "summary", "o:p", "section", "figure",
];

enum Token {
    Words(String),
    /// A run of signs that may switch a style on or off, or may be words.
    Mark {
        style: Style,
        sign: &'static str,
        opens: bool,
        closes: bool,
    },
    /// An element that switches a style.
    On(Style),
    Off(Style),
}

/// Reads the lines of one block. A line that `goes_on`, by its number, is followed by a space, any other by a line end.
pub(super) fn read(lines: &[Line<'_>], goes_on: impl Fn(usize) -> bool) -> Text {
    let mut tokens: Vec<(usize, Token)> = Vec::new();
    let joined = lines.iter().map(|line| line.text.trim()).collect::<Vec<_>>().join("\n");
    split(&joined, goes_on, &mut tokens);
    let roles = pair(&tokens);
    let mut text = Text::default();
    let mut style = if roles.bold_from_start { Style::BOLD } else { Style::empty() };
    for ((line, token), role) in tokens.iter().zip(roles.of) {
        let place = lines.get(*line).or(lines.last()).map(|line| line.place).unwrap_or_default();
        match (token, role) {
            (Token::Words(words), _) => text.push(&without_controls(words), style, place),
            (Token::On(on), _) | (Token::Mark { style: on, .. }, Role::Opens) => style |= *on,
            (Token::Off(off), _) | (Token::Mark { style: off, .. }, Role::Closes) => style -= *off,
            (Token::Mark { .. }, Role::Dropped) => {}
            (Token::Mark { sign, .. }, Role::Words) => text.push(sign, style, place),
        }
    }
    text
}

#[derive(Clone, Copy, PartialEq)]
enum Role {
    Words,
    Opens,
    Closes,
    Dropped,
}

struct Roles {
    of: Vec<Role>,
    bold_from_start: bool,
}

/// Finds the partner of each mark. A `**` without one has lost it in a conversion: what stands between it and the edge
/// of the block is bold. Any other sign without a partner is a word: a footnote's `*`, a name's `_`.
fn pair(tokens: &[(usize, Token)]) -> Roles {
    let mut of = vec![Role::Words; tokens.len()];
    let mut bold_from_start = false;
    for style in [Style::BOLD, Style::ITALIC, Style::STRIKE] {
        for family in ['*', '_', '~'] {
            let mut open: Option<usize> = None;
            for (at, (_, token)) in tokens.iter().enumerate() {
                let Token::Mark { style: own, sign, opens, closes } = token else { continue };
                if *own != style || !sign.starts_with(family) {
                    continue;
                }
                match open {
                    Some(from) if *closes => {
                        of[from] = Role::Opens;
                        of[at] = Role::Closes;
                        open = None;
                    }
                    None if *opens => open = Some(at),
                    None if *closes && *sign == "**" => {
                        of[at] = Role::Closes;
                        bold_from_start = true;
                    }
                    _ => {}
                }
            }
            if let Some(from) = open.filter(|&from| matches!(tokens[from].1, Token::Mark { sign: "**", .. })) {
                of[from] = Role::Opens;
            }
        }
    }
    // `****` is an emphasis of nothing.
    for at in 1..of.len() {
        if of[at - 1] == Role::Opens && of[at] == Role::Closes {
            (of[at - 1], of[at]) = (Role::Dropped, Role::Dropped);
        }
    }
    Roles { of, bold_from_start }
}

/// Cuts the text into words and marks, each with the line it stands on, counted from 0.
fn split(content: &str, goes_on: impl Fn(usize) -> bool, tokens: &mut Vec<(usize, Token)>) {
    let chars: Vec<char> = content.chars().collect();
    let (mut at, mut line) = (0, 0);
    let mut words = String::new();
    // Where link texts end, and where the text goes on after the link's address.
    let mut link_ends: Vec<(usize, usize)> = Vec::new();
    while let Some(&c) = chars.get(at) {
        if let Some((_, after)) = link_ends.pop_if(|(end, _)| at >= *end) {
            at = after.max(at);
            continue;
        }
        let before = at.checked_sub(1).and_then(|at| chars.get(at)).copied();
        let mut flush = |words: &mut String, token: Option<Token>| {
            if !words.is_empty() {
                tokens.push((line, Token::Words(std::mem::take(words))));
            }
            tokens.extend(token.map(|token| (line, token)));
        };
        match c {
            '\n' => {
                words.push(if goes_on(line) { ' ' } else { '\n' });
                flush(&mut words, None);
                line += 1;
                at += 1;
            }
            '\\' if chars.get(at + 1).is_some_and(char::is_ascii_punctuation) => {
                words.push(chars[at + 1]);
                at += 2;
            }
            '\\' if chars.get(at + 1) == Some(&'\n') => at += 1,
            '`' => at += code(&chars[at..], &mut words),
            '*' | '_' | '~' => {
                let run = chars[at..].iter().take_while(|&&other| other == c).count();
                let after = chars.get(at + run).copied();
                for (style, sign) in marks(c, run) {
                    let (opens, closes) = flanks(c, before, after);
                    if opens || closes {
                        flush(&mut words, Some(Token::Mark { style: *style, sign, opens, closes }));
                    } else {
                        words.push_str(sign);
                    }
                }
                if marks(c, run).is_empty() {
                    words.extend(std::iter::repeat_n(c, run));
                }
                at += run;
            }
            '!' if chars.get(at + 1) == Some(&'[') && link(&chars[at + 1..]).is_some() => at += 1,
            '[' => {
                if let Some((end, after)) = link(&chars[at..]) {
                    link_ends.push((at + end, at + after));
                    at += 1;
                } else if let Some(tick) = tick_box(&chars[at..], before) {
                    words.push(tick);
                    at += 3;
                } else {
                    words.push(c);
                    at += 1;
                }
            }
            '<' => {
                let Some((length, token)) = element(&chars[at..]) else {
                    words.push(c);
                    at += 1;
                    continue;
                };
                match token {
                    Element::Break => words.push('\n'),
                    Element::Address(address) => words.push_str(&address),
                    Element::Styled(token) => flush(&mut words, Some(token)),
                    Element::Nothing => {}
                }
                flush(&mut words, None);
                line += chars[at..at + length].iter().filter(|&&c| c == '\n').count();
                at += length;
            }
            '&' => {
                let (length, replacement) = entity(&chars[at..]);
                words.push(replacement);
                at += length;
            }
            _ => {
                words.push(c);
                at += 1;
            }
        }
    }
    if !words.is_empty() {
        tokens.push((line, Token::Words(words)));
    }
}

/// The styles that a run of signs may switch. A longer run is a line to write on.
fn marks(sign: char, run: usize) -> &'static [(Style, &'static str)] {
    match (sign, run) {
        ('*', 1) => &[(Style::ITALIC, "*")],
        ('*', 2) => &[(Style::BOLD, "**")],
        ('*', 3) => &[(Style::BOLD, "**"), (Style::ITALIC, "*")],
        ('*', 4) => &[(Style::BOLD, "**"), (Style::BOLD, "**")],
        ('_', 1) => &[(Style::ITALIC, "_")],
        ('_', 2) => &[(Style::BOLD, "__")],
        ('~', 2) => &[(Style::STRIKE, "~~")],
        _ => &[],
    }
}

/// Whether a run may open or close, by what stands before and after it.
fn flanks(sign: char, before: Option<char>, after: Option<char>) -> (bool, bool) {
    let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let (mut opens, mut closes) = (!is_space(after), !is_space(before));
    if sign == '_' {
        opens &= !is_word(before);
        closes &= !is_word(after);
    }
    (opens, closes)
}

/// A run of backquotes, the code after it, and the run that ends it.
fn code(chars: &[char], words: &mut String) -> usize {
    let run = chars.iter().take_while(|&&c| c == '`').count();
    let look = &chars[run..chars.len().min(run + LONGEST_LINK)];
    let mut at = 0;
    while at < look.len() {
        let here = look[at..].iter().take_while(|&&c| c == '`').count();
        if here == run {
            // A line end inside code counts as a space; the place of the words after it is then a line early.
            words.extend(look[..at].iter().map(|&c| if c == '\n' { ' ' } else { c }));
            return run + at + run;
        }
        at += here.max(1);
    }
    words.extend(&chars[..run]);
    run
}

/// For a `[`: where its link text ends, and where the text goes on after the address.
fn link(chars: &[char]) -> Option<(usize, usize)> {
    let end = closing(chars, '[', ']')?;
    let rest = &chars[end + 1..];
    let length = match rest.first()? {
        '(' => closing(rest, '(', ')')? + 1,
        '[' => {
            let length = closing(rest, '[', ']')? + 1;
            // Two bracketed remarks in a row are no link.
            if rest[..length].iter().any(|c| c.is_whitespace()) {
                return None;
            }
            length
        }
        _ => return None,
    };
    // An address has no spaces, but for a title in quotes; a remark in brackets after a remark in brackets has.
    let address: String = rest[1..length - 1].iter().collect();
    let address = address.trim();
    let target = address.split_once([' ', '\n']).map_or(address, |(target, _)| target);
    let titled = target.len() == address.len() || address.ends_with(['"', '\'', ')']) || address.starts_with('<');
    let is_address = target.is_empty() || target.contains(['/', '.', '#', ':', '@', '<']) || rest[0] == '[';
    (titled && is_address).then_some((end, end + 1 + length))
}

/// Where the bracket that stands first is closed.
fn closing(chars: &[char], open: char, close: char) -> Option<usize> {
    let mut depth = 0usize;
    let mut escaped = false;
    for (at, &c) in chars.iter().take(LONGEST_LINK).enumerate() {
        if !escaped && c == open {
            depth += 1;
        } else if !escaped && c == close {
            depth -= 1;
            if depth == 0 {
                return Some(at);
            }
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

/// `[ ]` and `[x]`, as task lists have them.
fn tick_box(chars: &[char], before: Option<char>) -> Option<char> {
    if before.is_some_and(|c| !c.is_whitespace())
        || chars.get(2) != Some(&']')
        || chars.get(3).is_some_and(|c| !c.is_whitespace())
    {
        return None;
    }
    match chars.get(1)? {
        ' ' => Some('☐'),
        'x' | 'X' => Some('☒'),
        _ => None,
    }
}

enum Element {
    Break,
    Address(String),
    Styled(Token),
    Nothing,
}

/// An element of HTML or an address in angle brackets, with its length. Anything else between angle brackets is words.
fn element(chars: &[char]) -> Option<(usize, Element)> {
    let length = chars.iter().take(LONGEST_LINK).position(|&c| c == '>')? + 1;
    let inside: String = chars[1..length - 1].iter().collect();
    let is_address =
        inside.contains("://") || inside.starts_with("mailto:") || (inside.contains('@') && inside.contains('.'));
    if is_address && !inside.contains(char::is_whitespace) {
        return Some((length, Element::Address(inside)));
    }
    let closing = inside.starts_with('/');
    let name = inside.trim_start_matches('/').split([' ', '/', '\n', '\t']).next()?.to_ascii_lowercase();
    if !ELEMENTS.contains(&name.as_str()) {
        return None;
    }
    let style = match name.as_str() {
        "b" | "strong" => Style::BOLD,
        "i" | "em" => Style::ITALIC,
        "u" | "ins" => Style::UNDERLINE,
        "s" | "del" => Style::STRIKE,
        "br" => return Some((length, Element::Break)),
        _ => return Some((length, Element::Nothing)),
    };
    Some((length, Element::Styled(if closing { Token::Off(style) } else { Token::On(style) })))
}

/// The character that `&name;` stands for, and its length; the ampersand itself where it stands for none.
fn entity(chars: &[char]) -> (usize, char) {
    const LONGEST: usize = 12;
    let Some(end) = chars.iter().take(LONGEST).position(|&c| c == ';') else { return (1, '&') };
    let name: String = chars[1..end].iter().collect();
    let number = name.strip_prefix("#x").or(name.strip_prefix("#X")).map(|digits| u32::from_str_radix(digits, 16));
    let number = number.or_else(|| name.strip_prefix('#').map(str::parse));
    let found = match number {
        Some(number) => number.ok().and_then(char::from_u32),
        None => match name.as_str() {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            "nbsp" => Some('\u{A0}'),
            "ndash" => Some('–'),
            "mdash" => Some('—'),
            "lsquo" => Some('‘'),
            "rsquo" => Some('’'),
            "ldquo" => Some('“'),
            "rdquo" => Some('”'),
            "hellip" => Some('…'),
            "bull" => Some('•'),
            "pound" => Some('£'),
            "eacute" => Some('é'),
            _ => None,
        },
    };
    found.map_or((1, '&'), |c| (end + 1, c))
}
