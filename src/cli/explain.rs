//! `boardcheck explain`.

use std::fmt::Write as _;

use super::fault::Fault;
use super::outcome::Outcome;
use super::screen::Screen;
use crate::check::explanation;
use crate::finding::Code;
use crate::report::{Look, one_line};

/// Prints what a finding means; without a code, one line for each.
pub fn run(code: Option<&str>, screen: Screen) -> Result<Outcome, Vec<Fault>> {
    let look = screen.look(None);
    let text = match code {
        None => list(look),
        Some(name) => one(find(name).map_err(|fault| vec![fault])?, look),
    };
    screen.put(&text, None).map_err(|fault| vec![fault])?;
    Ok(Outcome::Clean)
}

fn find(name: &str) -> Result<Code, Fault> {
    name.parse().map_err(|()| {
        let near = |code: &&Code| strsim::jaro_winkler(code.name(), name);
        let nearest = Code::ALL.iter().max_by(|a, b| near(a).total_cmp(&near(b)));
        let hint = nearest.filter(|code| near(code) > 0.8).map(|code| format!("; did you mean {code}?"));
        let hint = hint.unwrap_or_else(|| "; `boardcheck explain` lists them all".to_owned());
        Fault::new(format!("there is no finding with the code `{}`{hint}", one_line(name)))
    })
}

/// A code, its severity and what it finds, in the order of the contract.
fn list(look: Look) -> String {
    let mut out = String::new();
    let column = Code::ALL.iter().map(|code| code.name().len()).max().unwrap_or(0);
    for code in Code::ALL {
        let severity = code.default_severity();
        let weight = look.weigh(severity, &format!("{:<7}", severity.name()));
        let finds = first_sentence(&explanation(*code).finds);
        if look.measure() < 60 {
            let _ = writeln!(out, "{weight} {}", look.bold(code.name()));
            out.push_str(&look.wrap(&finds, "  ", "  "));
        } else {
            let name = format!("{:<column$}", code.name());
            let rest = " ".repeat(column + 10);
            out.push_str(&look.wrap(&finds, &format!("{weight} {}  ", look.bold(&name)), &rest));
        }
    }
    out
}

fn one(code: Code, look: Look) -> String {
    let told = explanation(code);
    let severity = code.default_severity();
    let mut out = format!("{} ({})\n", look.bold(code.name()), look.weigh(severity, severity.name()));
    let parts = [
        ("What it finds", &told.finds),
        ("Why it matters", &told.matters),
        ("Example", &told.example),
        ("How to put it right", &told.remedy),
    ];
    for (heading, text) in parts.into_iter().filter(|(_, text)| !text.is_empty()) {
        let _ = writeln!(out, "\n{}", look.bold(heading));
        paragraphs(&mut out, text, look);
    }
    out
}

/// Markdown, wrapped: paragraphs flow, list items hang, quoted and fenced lines stay as they are.
fn paragraphs(out: &mut String, text: &str, look: Look) {
    let mut flow = String::new();
    let mut fenced = false;
    let flush = |out: &mut String, flow: &mut String| {
        if !flow.is_empty() {
            let rest = if flow.starts_with("- ") { "    " } else { "  " };
            out.push_str(&look.wrap(flow, "  ", rest));
            flow.clear();
        }
    };
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            flush(out, &mut flow);
            fenced = !fenced;
        } else if fenced || line.starts_with('>') || line.starts_with("    ") {
            flush(out, &mut flow);
            out.push_str(&look.wrap(line.trim_end(), "    ", "    "));
        } else if line.trim().is_empty() {
            flush(out, &mut flow);
            out.push('\n');
        } else {
            if line.starts_with("- ") {
                flush(out, &mut flow);
            }
            if !flow.is_empty() {
                flow.push(' ');
            }
            flow.push_str(line.trim());
        }
    }
    flush(out, &mut flow);
}

/// The words up to the first full stop that ends a sentence.
fn first_sentence(text: &str) -> String {
    let paragraph = text.split("\n\n").next().unwrap_or_default();
    let line = one_line(paragraph);
    match line.find(". ") {
        Some(end) => line[..=end].to_owned(),
        None => line,
    }
}
