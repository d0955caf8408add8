//! Fields of Word, in .doc and .rtf alike: an instruction that is never shown, and a result that is.

use crate::document::{Style, Text};

/// What the instruction of a field shows where the field has no result of its own.
pub(super) fn shown(instruction: &str) -> Option<(String, Style)> {
    let mut words = instruction.split_whitespace();
    match words.next()?.to_ascii_uppercase().as_str() {
        // A button that runs nothing is how forms say "click here and type": the prompt stands in the instruction.
        "MACROBUTTON" => {
            words.next()?;
            let prompt = words.collect::<Vec<_>>().join(" ");
            (!prompt.is_empty()).then_some((prompt, Style::PLACEHOLDER))
        }
        "SYMBOL" => {
            let number = words.next()?;
            let number = match number.strip_prefix("0x") {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            let symbolic = instruction.contains("Wingdings") || instruction.contains("Symbol");
            let code = if symbolic && number < 0x100 { 0xF000 + number } else { number };
            Some((symbol(char::from_u32(code)?).to_string(), Style::empty()))
        }
        _ => None,
    }
}

/// The character of Unicode for one of the Symbol and Wingdings fonts, as far as forms use them: ticks, boxes, bullets.
/// Any other is kept as it is.
pub(super) fn symbol(c: char) -> char {
    match u32::from(c) {
        0xF0FE | 0xF052 => '☑',
        0xF0FD | 0xF051 | 0xF054 | 0xF078 => '☒',
        0xF06F | 0xF0A8 | 0xF071 | 0xF0A3 => '☐',
        0xF0FC | 0xF050 => '✓',
        0xF0FB | 0xF04F => '✗',
        0xF0B7 | 0xF0A7 | 0xF06C | 0xF09F | 0xF076 | 0xF0D8 => '•',
        0xF0E0 | 0xF0E8 | 0xF0F0 => '→',
        0xF02D => '-',
        0xF020 => ' ',
        _ => c,
    }
}

/// Marks what stands in a text from a byte on as the value of a text field. Where it is still the field's default, it is
/// a placeholder and no answer.
pub(super) fn mark_value(text: &mut Text, from: usize, default: &str) {
    let length = text.as_str().len();
    // The value began in an earlier paragraph if there is no such byte.
    let from = if text.as_str().is_char_boundary(from) { from.min(length) } else { 0 };
    let value = text.slice(from..length);
    let is_default = !default.trim().is_empty() && value.as_str().trim() == default.trim();
    let mark = if is_default { Style::PLACEHOLDER } else { Style::FIELD };
    let mut marked = text.slice(0..from);
    for (range, span) in value.spans() {
        marked.push(&value.as_str()[range], span.style | mark, span.place);
    }
    *text = marked;
}

/// The text without the white space at its ends.
pub(super) fn trimmed(text: &Text) -> Text {
    let content = text.as_str();
    let start = content.len() - content.trim_start().len();
    text.slice(start..content.trim_end().len().max(start))
}

/// A tick box.
pub(super) fn tick(ticked: bool) -> &'static str {
    if ticked { "☒" } else { "☐" }
}

/// A number in the style that a list of Word asks for, by the code that .doc and .rtf share.
pub(super) fn number(value: u32, style: u8) -> String {
    match style {
        1 => roman(value),
        2 => roman(value).to_lowercase(),
        3 => letters(value),
        4 => letters(value).to_lowercase(),
        5 => format!("{value}{}", ending(value)),
        22 => format!("{value:02}"),
        255 => String::new(),
        _ => value.to_string(),
    }
}

/// A number in Roman numerals, or as it is where Word writes none.
pub(super) fn roman(mut value: u32) -> String {
    // Word counts no further than this in Roman numerals.
    if value == 0 || value > 3_999 {
        return value.to_string();
    }
    let mut text = String::new();
    for (size, sign) in [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ] {
        while value >= size {
            value -= size;
            text.push_str(sign);
        }
    }
    text
}

/// A to Z, then AA to ZZ, as Word goes on.
fn letters(value: u32) -> String {
    const MOST: u32 = 780;
    if value == 0 || value > MOST {
        return value.to_string();
    }
    let letter = char::from(b'A' + ((value - 1) % 26) as u8);
    std::iter::repeat_n(letter, ((value - 1) / 26 + 1) as usize).collect()
}

fn ending(value: u32) -> &'static str {
    match (value % 10, value % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_word_writes_them() {
        for (value, style, text) in
            [(4, 0, "4"), (14, 1, "XIV"), (9, 2, "ix"), (3, 3, "C"), (28, 4, "bb"), (12, 5, "12th"), (7, 22, "07")]
        {
            assert_eq!(number(value, style), text);
        }
    }

    #[test]
    fn a_prompt_in_a_button_is_shown_as_a_placeholder() {
        let prompt = shown(" MACROBUTTON NoMacro [Click here and type the name]");
        assert_eq!(prompt, Some(("[Click here and type the name]".to_owned(), Style::PLACEHOLDER)));
        assert_eq!(shown("HYPERLINK \"https://example.org\""), None);
        assert_eq!(shown("SYMBOL 254 \\f Wingdings"), Some(("☑".to_owned(), Style::empty())));
    }
}
