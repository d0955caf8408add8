//! Reading a rules file and everything that it extends and includes.

use std::io::Read;
use std::path::{Path, PathBuf};

use super::built_in;
use super::decode::decode;
use super::file::{At, IncludeFile, RulesFile};
use super::nearest::did_you_mean;
use super::problem::{Problem, RuleError};
use super::rules_text::{RulesText, shown};

/// The largest rules file that is read, in bytes: ten times the guidance of a whole country. Parsed, a file of nothing
/// but numbers takes some eighty times its size.
const MAX_BYTES: u64 = 1 << 20;

/// How many rule sets may be laid over each other. A board over a template over a national form is three.
const MAX_EXTENDS: usize = 8;

/// How many files one rules file may include.
const MAX_INCLUDES: usize = 32;

/// One rules file with what it includes.
pub struct Layer {
    /// Its text, for problems.
    pub text: RulesText,
    /// What it says.
    pub file: RulesFile,
    /// The files that it includes, in order.
    pub includes: Vec<(RulesText, IncludeFile)>,
}

/// Reads a built-in rule set by name, or a file by path, and what it extends. The one that extends nothing comes first.
pub fn read(name_or_path: &str) -> Result<Vec<Layer>, RuleError> {
    let text = match built_in::rule_set(name_or_path) {
        Some(text) => text,
        None => from_path(Path::new(name_or_path)).map_err(|problem| {
            let is_name = !name_or_path.contains(['/', '\\', '.']);
            let hint = did_you_mean(name_or_path, built_in::rule_set_names());
            match problem {
                Unread::Missing if is_name || hint.is_some() => {
                    Problem::of_file(name_or_path, "there is no built-in rule set of this name, and no file")
                        .hint(hint.or_else(|| Some(built_in_names())))
                }
                other => other.told(&shown(Path::new(name_or_path))),
            }
        })?,
    };
    read_from(text)
}

/// The same, of a text that was read already.
pub fn read_from(text: RulesText) -> Result<Vec<Layer>, RuleError> {
    let mut layers: Vec<Layer> = Vec::new();
    let mut next = Some(text);
    let mut problems = Vec::new();
    while let Some(text) = next.take() {
        let file: RulesFile = match decode(&text) {
            Ok(file) => file,
            Err(mut error) => {
                problems.append(&mut error.problems);
                break;
            }
        };
        let includes = read_includes(&text, &file, &mut problems);
        let extends = file.extends.clone();
        layers.push(Layer { text, file, includes });
        let (Some(extends), Some(layer)) = (extends, layers.last()) else { break };
        match extended(&layer.text, &extends, &layers) {
            Ok(text) => next = Some(text),
            Err(mut error) => problems.append(&mut error.problems),
        }
    }
    if !problems.is_empty() {
        return Err(RuleError { problems });
    }
    layers.reverse();
    Ok(layers)
}

fn extended(text: &RulesText, extends: &At<String>, layers: &[Layer]) -> Result<RulesText, RuleError> {
    let found = named_rule_set(text, extends)?;
    let wrong = if layers.iter().any(|layer| same_file(&layer.text, &found)) {
        format!("`{}` extends this file in turn, so that neither has an end", extends.get())
    } else if layers.len() >= MAX_EXTENDS {
        format!("more than {MAX_EXTENDS} rule sets extend each other: lay fewer over each other")
    } else {
        return Ok(found);
    };
    Err(Problem::at(text, extends.span(), wrong).into())
}

fn same_file(one: &RulesText, other: &RulesText) -> bool {
    let real = |path: &PathBuf| std::fs::canonicalize(path).unwrap_or_else(|_| path.clone());
    match (&one.path, &other.path) {
        (Some(one), Some(other)) => real(one) == real(other),
        (None, None) => one.name == other.name,
        _ => false,
    }
}

fn read_includes(text: &RulesText, file: &RulesFile, problems: &mut Vec<Problem>) -> Vec<(RulesText, IncludeFile)> {
    let mut includes = Vec::new();
    for (index, name) in file.include.iter().enumerate() {
        if index == MAX_INCLUDES {
            problems.push(Problem::at(
                text,
                name.span(),
                format!("more than {MAX_INCLUDES} files are included; put some of them together"),
            ));
            break;
        }
        if file.include[..index].iter().any(|earlier| earlier.get() == name.get()) {
            problems.push(Problem::at(text, name.span(), format!("`{}` is included twice", name.get())));
            continue;
        }
        match named(text, name, built_in::include, built_in::include_names(), "file to include") {
            Ok(found) => match decode(&found) {
                Ok(file) => includes.push((found, file)),
                Err(mut error) => problems.append(&mut error.problems),
            },
            Err(mut error) => problems.append(&mut error.problems),
        }
    }
    includes
}

/// The built-in file of this name, or the file at this path, beside the file that names it.
fn named(
    text: &RulesText,
    name: &At<String>,
    built_in: impl Fn(&str) -> Option<RulesText>,
    names: impl Iterator<Item = &'static str>,
    what: &str,
) -> Result<RulesText, RuleError> {
    if let Some(found) = built_in(name.get()) {
        return Ok(found);
    }
    let known: Vec<&str> = names.collect();
    let path = text.beside(name.get());
    let read = path.as_deref().map_or(Err(Unread::Missing), from_path);
    read.map_err(|unread| {
        let (message, hint) = if matches!(unread, Unread::Missing) {
            let beside = path.map(|path| format!(" and no file `{}`", shown(&path))).unwrap_or_default();
            let built_in = format!("built in: {}", known.join(", "));
            let hint = did_you_mean(name.get(), known).unwrap_or(built_in);
            (format!("there is no built-in {what} `{}`{beside}", name.get()), Some(hint))
        } else {
            (format!("`{}`: {}", name.get(), unread.reason()), None)
        };
        Problem::at(text, name.span(), message).hint(hint).into()
    })
}

/// Why a file could not be taken in.
enum Unread {
    Missing,
    TooLarge,
    NotText,
    /// A form itself.
    Form,
    Other(String),
}

impl Unread {
    fn reason(&self) -> String {
        match self {
            Self::Missing => "there is no such file".to_owned(),
            Self::TooLarge => format!("the file is larger than {} MB, which no rules file is", MAX_BYTES >> 20),
            Self::Form => {
                "this is a form and no rules file: `boardcheck rules learn` writes one from a blank form".to_owned()
            }
            Self::NotText => "the file is no UTF-8 text: save it as UTF-8".to_owned(),
            Self::Other(reason) => format!("the file could not be read: {reason}"),
        }
    }

    fn told(&self, name: &str) -> Problem {
        Problem::of_file(name, self.reason())
    }
}

fn from_path(path: &Path) -> Result<RulesText, Unread> {
    let text = text_of(path)?;
    Ok(RulesText::of_file(path, text))
}

fn text_of(path: &Path) -> Result<String, Unread> {
    let other = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => Unread::Missing,
        _ => Unread::Other(error.to_string()),
    };
    let metadata = std::fs::metadata(path).map_err(other)?;
    if metadata.is_dir() {
        return Err(Unread::Other("it is a folder".to_owned()));
    }
    let mut bytes = Vec::new();
    // One byte more than allowed is asked for, so that a file that grows or has no length is met too.
    std::fs::File::open(path).map_err(other)?.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(other)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(Unread::TooLarge);
    }
    // Word's files are zips or compound files.
    if [&b"PK\x03\x04"[..], b"\xD0\xCF\x11\xE0", b"%PDF"].iter().any(|signature| bytes.starts_with(signature)) {
        return Err(Unread::Form);
    }
    let text = String::from_utf8(bytes).map_err(|_| Unread::NotText)?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// The text of a settings file.
pub fn read_text(path: &Path) -> Result<RulesText, RuleError> {
    from_path(path).map_err(|unread| unread.told(&shown(path)).into())
}

/// The rule set that a settings file names.
pub fn named_rule_set(text: &RulesText, name: &At<String>) -> Result<RulesText, RuleError> {
    named(text, name, built_in::rule_set, built_in::rule_set_names(), "rule set")
}

fn built_in_names() -> String {
    format!("built in: {}", built_in::rule_set_names().collect::<Vec<_>>().join(", "))
}
