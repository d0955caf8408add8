//! Empty cells of a table in which other rows are answered.
//!
//! Not every empty cell is a missing answer. A spare row has nothing in it but its number; a row of yes and no has one tick
//! for both; a row that does not apply needs no date; a rating may be a colour, which no reader tells; and a row without a
//! key is the rest of the row above it.

mod grid;
mod marks;

use grid::{Held, Line, lines};

use super::question::Question;
use crate::document::{Place, fold};
use crate::ruleset::{FilledBy, SectionKind, TableRule};

/// Cells that are empty and should not be.
pub(super) struct Lack<'a> {
    /// The columns, as the rule set calls them.
    pub columns: Vec<&'a str>,
    /// What the row is called; none where the columns are empty in all rows.
    pub row: Option<String>,
    pub place: Place,
}

/// The empty cells of a table that is answered: columns that are empty throughout, then row by row.
pub(super) fn lacking<'a>(question: &Question<'a>) -> Vec<Lack<'a>> {
    let SectionKind::Table(rule) = &question.section.kind else { return Vec::new() };
    let lines = lines(question, rule);
    let bold = lines.iter().all(|line| line.bold);
    let asked: Vec<&Line> = lines.iter().filter(|line| is_asked(line, bold, rule)).collect();
    let is_agencys = |column: &usize| rule.columns[*column].filled_by == FilledBy::Agency;
    let agencys: Vec<usize> = (0..rule.columns.len()).filter(is_agencys).collect();
    let holds = |column: usize| asked.iter().any(|line| line.held[column].words().is_some());
    // Where nothing in the table is answered, the answer stands beside it or is missing as a whole.
    if !agencys.iter().any(|column| holds(*column)) {
        return Vec::new();
    }
    let ticked = marks::ticked(&lines, &rule.columns);
    let is_empty = |line: &&Line, column: usize| matches!(line.held[column], Held::Empty);
    let throughout: Vec<usize> = agencys
        .iter()
        .copied()
        .filter(|column| asked.len() > 1 && !holds(*column) && asked.iter().any(|line| is_empty(line, *column)))
        .collect();
    let mut found = Vec::new();
    let is_due = |column: &usize| !rule.columns[*column].optional && !marks::may_be_coloured(&rule.columns[*column]);
    let whole: Vec<usize> = throughout.iter().copied().filter(|column| !ticked[*column] && is_due(column)).collect();
    if !whole.is_empty() {
        let columns = whole.iter().map(|column| rule.columns[*column].name.as_str()).collect();
        found.push(Lack { columns, row: None, place: asked[0].place });
    }
    for line in &asked {
        if agencys.iter().any(|column| line.held[*column].words().is_some_and(marks::declines)) {
            continue;
        }
        let is_due_here = |column: usize| {
            let colour = asked.len() == 1 && marks::may_be_coloured(&rule.columns[column]);
            let always = !rule.columns[column].optional && !throughout.contains(&column) && !colour;
            !ticked[column] && !whole.contains(&column) && (always || is_conditional(line, column, rule))
        };
        let mut columns: Vec<usize> =
            agencys.iter().copied().filter(|column| is_empty(line, *column) && is_due_here(*column)).collect();
        let alternatives: Vec<usize> = agencys.iter().copied().filter(|column| ticked[*column]).collect();
        if alternatives.len() > 1 && !alternatives.iter().any(|column| marks::is_tick(&line.held[*column])) {
            columns.extend(&alternatives);
            columns.sort_unstable();
        }
        if !columns.is_empty() {
            let columns = columns.into_iter().map(|column| rule.columns[column].name.as_str()).collect();
            found.push(Lack { columns, row: Some(label(line, rule)), place: line.place });
        }
    }
    found
}

/// Whether something is asked for in a row. `bold` says that all rows of the table begin so.
fn is_asked(line: &Line, bold: bool, rule: &TableRule) -> bool {
    let by = |who: FilledBy| {
        let columns = rule.columns.iter().zip(&line.held).filter(move |(column, _)| column.filled_by == who);
        columns.map(|(_, held)| held)
    };
    let answered = by(FilledBy::Agency).any(|held| held.words().is_some());
    let mut keys = by(FilledBy::Form).filter(|held| !matches!(held, Held::Nothing)).peekable();
    if keys.peek().is_none() {
        // Of rows that the agency makes, those that it has begun.
        let first = by(FilledBy::Agency).find(|held| !matches!(held, Held::Nothing));
        return answered && first.is_some_and(|held| held.words().is_some());
    }
    let key: Vec<&str> = keys.filter_map(Held::words).collect();
    if key.is_empty() || answered {
        return !key.is_empty();
    }
    let whole = key.join(" ");
    // A number alone is a spare row; small letters go on with the row above; bold among others is a heading between rows.
    let begins = whole.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
    let heading = line.bold && !bold;
    let is_known = |text: &str| rule.rows.iter().any(|row| is_nearly(text, row));
    begins && !heading && (rule.rows.is_empty() || is_known(&whole) || key.iter().any(|cell| is_known(cell)))
}

/// Whether a key is a row's, but for a word in five.
fn is_nearly(key: &str, row: &str) -> bool {
    let (key, row) = (fold(key), fold(row));
    let kept = row.iter().filter(|word| key.iter().any(|other| other.text == word.text)).count();
    5 * kept >= 4 * row.len().max(key.len())
}

/// Whether another cell of the row asks for this one: amber needs an action.
fn is_conditional(line: &Line, column: usize, rule: &TableRule) -> bool {
    let name = &rule.columns[column].name;
    rule.conditions.iter().filter(|condition| condition.then.contains(name)).any(|condition| {
        let when = rule.columns.iter().position(|column| column.name == condition.when);
        when.and_then(|when| Some((&rule.columns[when], line.held[when].words()?)))
            .is_some_and(|(column, words)| marks::is_one_of(words, column, &condition.is))
    })
}

/// What the form prints in the row, or else its first words.
fn label(line: &Line, rule: &TableRule) -> String {
    let cells = || rule.columns.iter().zip(&line.held).filter_map(|(column, held)| Some((column, held.words()?)));
    let keys: Vec<&str> =
        cells().filter(|(column, _)| column.filled_by == FilledBy::Form).map(|(_, words)| words).collect();
    if keys.is_empty() {
        cells().next().map_or_else(String::new, |(_, words)| words.to_owned())
    } else {
        keys.join(" ")
    }
}
