use crate::finding::Code;

use super::CHECKS;

/// What a finding means. Each part is Markdown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Explanation {
    /// When it is said.
    pub finds: String,
    /// Why anyone should mind.
    pub matters: String,
    /// What it looks like in a document.
    pub example: String,
    /// What to send instead.
    pub remedy: String,
}

/// The explanation of a code, from the module comment of the file that holds its check. A file that holds several codes
/// has either one text for all of them or a part for each, headed `# code`. Empty parts for a code that no check has.
pub fn explanation(code: Code) -> Explanation {
    let file = CHECKS.iter().find(|check| check.codes.contains(&code)).map_or("", |check| check.file);
    read(file, code.name())
}

fn read(file: &str, code: &str) -> Explanation {
    let comment: Vec<&str> = file.lines().map_while(|line| line.strip_prefix("//!")).map(unindented).collect();
    let heads_code = |line: &str| line.strip_prefix("# ").is_some_and(|head| head.trim_matches('`') == code);
    let part: Vec<&str> = match comment.iter().position(|line| heads_code(line)) {
        Some(at) => comment[at + 1..].iter().copied().take_while(|line| !line.starts_with("# ")).collect(),
        None => comment.into_iter().take_while(|line| !line.starts_with("# ")).collect(),
    };
    let under = |heading: &str| {
        let lines = part.iter().skip_while(|line| line.strip_prefix("## ") != Some(heading)).skip(1);
        let lines: Vec<&str> = lines.copied().take_while(|line| !line.starts_with("## ")).collect();
        lines.join("\n").trim().to_owned()
    };
    Explanation {
        finds: under("What it finds"),
        matters: under("Why it matters"),
        example: under("Example"),
        remedy: under("How to put it right"),
    }
}

fn unindented(line: &str) -> &str {
    line.strip_prefix(' ').unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAMILY: &str = "//! Two.\n//!\n//! # one-code\n//! ## What it finds\n//!\n//! A.\n//! B.\n//! ## Why it matters\n\
        //! Because.\n//! # other-code\n//! ## What it finds\n//! C.\nuse x;\n//! ## Example\n";

    #[test]
    fn a_family_has_a_part_for_each_code() {
        assert_eq!(read(FAMILY, "one-code").finds, "A.\nB.");
        assert_eq!(read(FAMILY, "one-code").matters, "Because.");
        assert_eq!(read(FAMILY, "other-code").finds, "C.");
        assert_eq!(read(FAMILY, "other-code").example, "");
    }

    #[test]
    fn every_registered_code_is_explained_in_full() {
        for code in CHECKS.iter().flat_map(|check| check.codes) {
            let told = explanation(*code);
            for part in [told.finds, told.matters, told.example, told.remedy] {
                assert!(!part.is_empty(), "{code} lacks a part of its explanation");
            }
        }
    }

    #[test]
    fn no_code_has_two_checks() {
        let mut codes: Vec<Code> = CHECKS.iter().flat_map(|check| check.codes).copied().collect();
        let all = codes.len();
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }
}
