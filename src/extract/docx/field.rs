use super::symbol::SymbolFont;
use crate::extract::package::{Fault, Markup, Ns, Step};

/// A tick box that is ticked, and one that is not.
pub(in crate::extract) const TICKED: &str = "☒";
pub(in crate::extract) const UNTICKED: &str = "☐";

/// The longest instruction that is kept: enough for its name and a prompt.
const LONGEST_INSTRUCTION: usize = 1_000;

/// The most fields inside one another that are told apart: Word stops at 20.
const DEEPEST: usize = 64;

/// A field that is open where the reader stands.
#[derive(Debug, Default)]
pub(super) struct Field {
    /// Its instruction, as far as it was read.
    pub instruction: String,
    /// Whether the result has begun, which is what is shown.
    pub in_result: bool,
    /// What it is, where it is a field of an old form.
    pub form: Option<FormField>,
    /// The length of the paragraph's text when the result began, and the paragraph's number.
    pub began: (usize, u32),
}

/// The fields that are open where the reader stands.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    /// How many of them are in their instruction.
    instructions: usize,
    /// How many of them are results of text fields.
    texts: usize,
    /// Fields inside more others than [`DEEPEST`]; they are not told apart.
    beyond: usize,
}

impl Fields {
    /// A field begins.
    pub(super) fn begin(&mut self, field: Field) {
        if self.open.len() < DEEPEST {
            self.open.push(field);
            self.instructions += 1;
        } else {
            self.beyond += 1;
        }
    }

    /// The innermost field, as long as it is in its instruction.
    pub(super) fn instruction(&mut self) -> Option<&mut Field> {
        self.open.last_mut().filter(|field| self.beyond == 0 && !field.in_result)
    }

    /// The result of the innermost field begins at this place of the paragraph; gives the field.
    pub(super) fn begin_result(&mut self, began: (usize, u32)) -> Option<&Field> {
        let field = self.open.last_mut().filter(|field| self.beyond == 0 && !field.in_result)?;
        field.in_result = true;
        field.began = began;
        self.instructions -= 1;
        self.texts += usize::from(field.is_text());
        Some(field)
    }

    /// The innermost field ends.
    pub(super) fn end(&mut self) -> Option<Field> {
        if self.beyond > 0 {
            self.beyond -= 1;
            return None;
        }
        let field = self.open.pop()?;
        if field.in_result {
            self.texts -= usize::from(field.is_text());
        } else {
            self.instructions -= 1;
        }
        Some(field)
    }

    /// Whether what stands here is an instruction, or a result inside one.
    pub(super) fn in_instruction(&self) -> bool {
        self.instructions > 0
    }

    /// Whether what stands here was typed into a form.
    pub(super) fn in_text(&self) -> bool {
        self.texts > 0
    }
}

/// A field of a form made before content controls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FormField {
    /// Text, with what it holds at first.
    Text(String),
    /// A tick box.
    Tick(bool),
    /// A list, with the entry that is chosen.
    Choice(String),
}

impl Field {
    /// Adds to the instruction.
    pub(super) fn instruct(&mut self, words: &str) {
        if self.instruction.len() + words.len() <= LONGEST_INSTRUCTION {
            self.instruction.push_str(words);
        }
    }

    /// The name of the field, in capitals.
    pub(super) fn name(&self) -> String {
        self.instruction.split_whitespace().next().unwrap_or_default().to_uppercase()
    }

    /// Whether this is a text field of a form, and its result is what was typed into it.
    pub(super) fn is_text(&self) -> bool {
        matches!(self.form, Some(FormField::Text(_))) || self.form.is_none() && self.name() == "FORMTEXT"
    }

    /// Whether its result is brought in from another file.
    pub(super) fn is_linked(&self) -> bool {
        matches!(self.name().as_str(), "LINK" | "INCLUDETEXT" | "DDE" | "DDEAUTO" | "INCLUDE" | "RD")
    }

    /// What a field shows that has no result: the prompt of a `MACROBUTTON`, on which a writer is asked to click.
    pub(super) fn prompt(&self) -> Option<String> {
        let mut words = self.instruction.split_whitespace();
        if !words.next()?.eq_ignore_ascii_case("MACROBUTTON") {
            return None;
        }
        words.next()?;
        let prompt = words.collect::<Vec<_>>().join(" ");
        (!prompt.is_empty()).then_some(prompt)
    }

    /// The character of a `SYMBOL` field.
    pub(super) fn symbol(&self) -> Option<char> {
        let mut words = self.instruction.split_whitespace();
        if !words.next()?.eq_ignore_ascii_case("SYMBOL") {
            return None;
        }
        let code = words.next()?;
        let code = match code.strip_prefix("0x").or_else(|| code.strip_prefix("0X")) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => code.parse().ok()?,
        };
        let font = self.instruction.split_once("\\f").map_or("", |(_, rest)| rest).trim_start();
        let font = match font.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next().unwrap_or_default(),
            None => font.split_whitespace().next().unwrap_or_default(),
        };
        match SymbolFont::named(font) {
            Some(font) => font.character(code),
            None => char::from_u32(code).filter(|c| !c.is_control()),
        }
    }
}

impl FormField {
    /// Reads the `w:ffData` that was just opened, to its end.
    pub(super) fn read(markup: &mut Markup) -> Result<Option<Self>, Fault> {
        let outside = markup.depth() - 1;
        let mut found = None;
        let (mut by_default, mut ticked) = (None, None);
        let (mut entries, mut chosen) = (Vec::new(), None);
        while markup.depth() > outside {
            let Step::Open(element) = markup.step()? else { continue };
            if element.ns != Ns::Word {
                markup.skip()?;
                continue;
            }
            match element.name() {
                "textInput" => found = Some(Self::Text(String::new())),
                "checkBox" => found = Some(Self::Tick(false)),
                "ddList" => found = Some(Self::Choice(String::new())),
                "default" => match &mut found {
                    Some(Self::Text(text)) => *text = element.value().unwrap_or_default().into_owned(),
                    Some(Self::Tick(_)) => by_default = Some(element.is_on()),
                    _ => chosen = chosen.or(element.number("val")),
                },
                "checked" => ticked = Some(element.is_on()),
                "result" => chosen = element.number("val"),
                "listEntry" => entries.push(element.value().unwrap_or_default().into_owned()),
                _ => {}
            }
        }
        Ok(match found {
            Some(Self::Tick(_)) => Some(Self::Tick(ticked.or(by_default).unwrap_or(false))),
            Some(Self::Choice(_)) => {
                let chosen = usize::try_from(chosen.unwrap_or(0)).unwrap_or(0);
                Some(Self::Choice(entries.get(chosen).cloned().unwrap_or_default()))
            }
            other => other,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Field;

    #[test]
    fn a_field_without_a_result_shows_what_its_instruction_shows() {
        let field = |instruction: &str| Field { instruction: instruction.to_owned(), ..Field::default() };
        assert_eq!(field(" MACROBUTTON NoMacro [Click and type] ").prompt().as_deref(), Some("[Click and type]"));
        assert_eq!(field(" PAGE ").prompt(), None);
        assert_eq!(field("SYMBOL 254 \\f \"Wingdings\" \\s 12").symbol(), Some('☑'));
        assert_eq!(field("SYMBOL 0x41").symbol(), Some('A'));
        assert_eq!(field("HYPERLINK \"x\"").symbol(), None);
    }
}
