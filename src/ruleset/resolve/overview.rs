use super::super::RuleSet;
use super::super::file::{At, RulesFile};
use super::proof::Proof;

/// April to March, the year of public bodies in Great Britain.
const DEFAULT_START: (i8, i8) = (4, 1);

/// The rule set's own name, its board and its period.
pub fn add(rules: &mut RuleSet, file: &RulesFile, proof: &mut Proof<'_>) {
    match &file.id {
        Some(id) => rules.id = proof.id(id),
        None => proof.wrong_file("the rule set has no `id`", Some("give it one: id = \"my-board-2014\"".to_owned())),
    }
    match &file.title {
        Some(title) => rules.title = proof.filled(title, "the title"),
        None => proof.wrong_file("the rule set has no `title`", Some("say what people call it".to_owned())),
    }
    if let Some(board) = &file.board {
        if let Some(name) = &board.name {
            rules.board.name = proof.filled(name, "the board's name");
        }
        if let Some(short) = &board.short {
            rules.board.short = proof.filled(short, "the board's short name");
        }
        if let Some(aliases) = &board.aliases {
            rules.board.aliases = proof.all_filled(aliases, "an alias");
        } else if board.name.is_some() {
            // Another board does not go by the names of the one whose form it has taken.
            rules.board.aliases = Vec::new();
        }
        if let Some(area) = &board.area {
            rules.board.area = proof.filled(area, "the board's area");
        }
    }
    if rules.period.starts == (0, 0) {
        rules.period.starts = DEFAULT_START;
    }
    if let Some(period) = &file.period {
        if let Some(year) = &period.year {
            rules.period.year = proof.year(year);
        }
        if let Some(starts) = &period.starts {
            rules.period.starts = month_and_day(starts, proof);
        }
        if let Some(as_of) = &period.as_of {
            rules.period.as_of = Some(proof.day(as_of));
        }
    }
}

/// What a whole rule set has to have, wherever it comes from.
pub fn check_complete(rules: &RuleSet, proof: &mut Proof<'_>) {
    let mut missing = |is_missing: bool, what: &str, how: &str| {
        if is_missing {
            proof.wrong_file(format!("the rule set has no {what}"), Some(how.to_owned()));
        }
    };
    missing(rules.board.name.is_empty(), "board", "name it: [board] name = \"...\"");
    missing(rules.period.year == super::super::YearLabel::default(), "year", "give it: [period] year = \"2013-2014\"");
    missing(rules.agencies.is_empty(), "agencies", "list them, each as [[agencies]] with id and name");
    missing(rules.documents.is_empty(), "documents", "list them, each as [[documents]] with id, name and titles");
}

fn month_and_day(value: &At<String>, proof: &mut Proof<'_>) -> (i8, i8) {
    let parsed = value.get().split_once('-').and_then(|(month, day)| {
        let (month, day) = (month.parse().ok()?, day.parse().ok()?);
        // 2001 is no leap year: a year cannot begin on 29 February.
        jiff::civil::Date::new(2001, month, day).ok().map(|_| (month, day))
    });
    parsed.unwrap_or_else(|| {
        proof.wrong(value, format!("`{}` is not a month and a day: write 04-01 for 1 April", value.get()));
        DEFAULT_START
    })
}
