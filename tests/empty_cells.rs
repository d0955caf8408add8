//! Tables of a return in which cells were left empty: what a careful reader would ask about, and what she would not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that cannot go on fails

use boardcheck::align::align;
use boardcheck::check::{Context, check};
use boardcheck::extract::{Options, read_bytes};
use boardcheck::finding::{Code, Finding};
use boardcheck::ruleset::{self, SectionKind};
use jiff::civil::date;

const MANAGER: &str = "A senior manager is responsible for safeguarding";
const LINES: &str = "Lines of accountability are known to all staff";
const HEADS: &str = "Standard | Evidence | Score | Action | Lead | By when";

/// The form of the built-in self-assessment with these rows under its first standard, each cell after a bar.
fn form(rows: &[&str]) -> String {
    let columns = rows[0].matches('|').count() + 1;
    let (heads, rest) = rows.split_first().unwrap();
    let bars = "|---".repeat(columns);
    let rest: Vec<String> = rest.iter().map(|row| format!("| {row} |")).collect();
    format!(
        "# Section 11 Self-Assessment 2014-2015\n\nOrganisation: Fairshire Council\n\n## Standard 1: Leadership and \
         accountability\n\n| {heads} |\n{bars}|\n{}\n\n## Standard 3: Safer recruitment\n\nThe personnel team takes up two \
         references by telephone, and nobody starts before the certificate is there and has been seen by the manager.\n",
        rest.join("\n")
    )
}

/// What is said of the empty cells of the table.
fn empty_cells(rows: &[&str]) -> Vec<Finding> {
    empty_cells_with(rows, |_| {})
}

fn empty_cells_with(rows: &[&str], change: impl Fn(&mut ruleset::TableRule)) -> Vec<Finding> {
    let mut rules = ruleset::built_in("section-11-audit").unwrap();
    let sections = &mut rules.documents[0].sections;
    let SectionKind::Table(table) = &mut sections.iter_mut().find(|at| at.id == "leadership").unwrap().kind else {
        panic!("the first standard is a table")
    };
    change(table);
    let read = read_bytes("council.md", form(rows).as_bytes(), &Options::default());
    let register = align(read.into_iter().map(Result::unwrap).collect(), &rules);
    let context = Context::new(&register, &rules, rules.period.year, date(2015, 7, 1), None);
    let is_of_table = |finding: &Finding| finding.subject.section.as_deref() == Some("leadership");
    let mut found = check(&context);
    found.retain(|finding| is_of_table(finding) && finding.code == Code::MissingAnswer);
    found
}

/// What is said of a table with these columns, the first of which the form fills.
fn of_columns(names: &[&str], rows: &[&str]) -> Vec<Finding> {
    let heads = names.join(" | ");
    let rows: Vec<&str> = std::iter::once(heads.as_str()).chain(rows.iter().copied()).collect();
    empty_cells_with(&rows, |table| {
        table.rows.clear();
        table.conditions.clear();
        table.columns.drain(1..);
        for name in &names[1..] {
            table.columns.push(ruleset::Column { name: (*name).to_owned(), ..ruleset::Column::default() });
        }
    })
}

fn only(found: Vec<Finding>) -> Finding {
    assert_eq!(found.len(), 1, "{found:#?}");
    found.into_iter().next().unwrap()
}

#[test]
fn an_empty_cell_among_answered_rows_is_found_with_the_row_that_it_stands_in() {
    let manager = format!("{MANAGER} | The director of children's services. | green | | |");
    let found = only(empty_cells(&[HEADS, &manager, &format!("{LINES} | | green | | |")]));
    assert_eq!(found.evidence, LINES);
    assert!(found.message.contains(&format!("“Evidence” beside “{LINES}”")), "{}", found.message);
}

#[test]
fn a_table_that_is_filled_in_has_no_finding_for_columns_that_may_be_empty() {
    let manager = format!("{MANAGER} | The director of children's services. | green | | |");
    let lines = format!("{LINES} | A chart hangs in every office. | green | Keep it up | |");
    assert_eq!(empty_cells(&[HEADS, &manager, &lines, " | | | | |", " | | | | |"]), []);
}

#[test]
fn a_score_that_asks_for_an_action_is_held_to_it_also_by_its_first_letter() {
    let manager = format!("{MANAGER} | The director of children's services. | A | Name a deputy | Pat Lee | June 2015");
    let lines = format!("{LINES} | A chart hangs in some offices. | R | Hang up more | |");
    let found = only(empty_cells(&[HEADS, &manager, &lines]));
    assert!(found.message.contains("“Lead” and “By when” beside “Lines of"), "{}", found.message);
}

#[test]
fn a_row_that_does_not_apply_needs_no_score() {
    let manager = format!("{MANAGER} | Not applicable: the council commissions this | | | |");
    assert_eq!(empty_cells(&[HEADS, &manager, &format!("{LINES} | On a chart. | green | | |")]), []);
}

#[test]
fn a_rating_that_is_in_no_row_may_be_a_colour_and_is_not_asked_for() {
    let manager = format!("{MANAGER} | The director of children's services. | | | |");
    assert_eq!(empty_cells(&[HEADS, &manager, &format!("{LINES} | On a chart. | | | |")]), []);
}

#[test]
fn a_column_without_a_word_in_any_row_is_said_once() {
    let found = only(empty_cells(&[HEADS, &format!("{MANAGER} | | green | | |"), &format!("{LINES} | | green | | |")]));
    assert!(found.message.ends_with("“Evidence” in every row"), "{}", found.message);
}

#[test]
fn a_row_that_the_form_prints_and_nobody_touched_is_found_and_a_spare_one_is_not() {
    let names = ["Standard", "Evidence", "Who"];
    let rows = ["Children are heard | At the forum. | Pat Lee", "Parents are heard | |", "3 | |", " | |"];
    let found = only(of_columns(&names, &rows));
    assert!(found.message.ends_with("“Evidence” and “Who” beside “Parents are heard”"), "{}", found.message);
}

#[test]
fn one_tick_answers_for_both_columns() {
    let names = ["Standard", "Yes", "No", "Evidence"];
    let ticked = ["Children are heard | ✓ | | At the forum.", "Parents are heard | ✓ | | At the school gate."];
    assert_eq!(of_columns(&names, &ticked), []);
    let found = only(of_columns(&names, &[ticked[0], "Parents are heard | | | At the school gate."]));
    assert!(found.message.contains("“Yes” and “No” beside “Parents are heard”"), "{}", found.message);
}

#[test]
fn a_table_that_nobody_touched_is_not_told_row_by_row() {
    let rows = [HEADS, &format!("{MANAGER} | | | | |"), &format!("{LINES} | | | | |")];
    let found = only(empty_cells(&rows));
    assert!(!found.message.contains("beside"), "{}", found.message);
}
