//! The phrase that a date stands in: "by the end of", "at its meeting of".

use super::level::Level;
use super::verbs::is_event;
use crate::document::dates::{DateFound, Precision};

/// What stands before a date in its own phrase.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lead {
    /// The preposition, or nothing.
    pub by: &'static str,
    /// The place of the first word of the phrase.
    pub from: usize,
}

/// Whether the word right after a date is a noun that the date stands before, and no meeting or term to come.
pub(super) fn qualifies(level: &Level<'_, '_>, lead: Lead, sentence: &str, date: &DateFound) -> bool {
    let next = level.word(level.date);
    let joined = level.date < level.words.len() && level.clause.follows_date(level.words[level.date]);
    #[rustfmt::skip]
    let goes_on = matches!(
        next,
        "and" | "or" | "to" | "by" | "with" | "at" | "in" | "for" | "when" | "once" | "onwards" | "but" | "following" | "after" | "subject" | "as" | "which"
            | "using" | "through" | "via" | "on" | "then" | "if" | "so" | "whether" | "where" | "who" | "that" | "before" | "until" | "because" | "under"
            | "across" | "alongside" | "onward" | "is" | "are" | "unless" | "while" | "whilst" | "from" | "latest" | "will" | "shall" | "has" | "have" | "was" | "were" | "must" | "should"
    );
    let event = !lead.by.is_empty() && (is_event(next) || is_event(level.word(level.date + 1)));
    // A comma-less opening: "By March 2014 three quarters of staff": the subject follows.
    let opens = matches!(lead.by, "by" | "in" | "on" | "from" | "during") && opens(level, lead.from);
    let own_article = date.precision > Precision::Month || sentence[date.range.clone()].starts_with(char::is_lowercase);
    let determiner = !own_article
        && lead.from + 1 < level.date
        && matches!(level.word(level.date - 1), "the" | "its" | "their" | "our" | "a" | "this");
    joined && !goes_on && !event && (determiner || !opens) && lead.by != "by"
}

/// The preposition of the date, articles and the like passed over.
pub(super) fn lead(level: &Level<'_, '_>) -> Lead {
    let mut skipped = false;
    for at in (level.date.saturating_sub(8)..level.date).rev() {
        if at + 1 < level.date && level.is_cut(at + 1) || at + 1 == level.date && level.clause.is_cut_before_date(level)
        {
            return Lead { by: "", from: at + 1 };
        }
        let previous = at.checked_sub(1).map_or("", |at| level.word(at));
        let word = level.word(at);
        let by = match word {
            "by" | "before" | "within" => "by",
            "in" | "during" | "throughout" | "over" | "around" | "between" => "in",
            "on" => "on",
            "for" => "for",
            "of" if previous == "as" => "from",
            "of" if previous == "date" && is_day_of_doing(level, at) => "date",
            "of" if is_part(previous) || is_event(previous) && at > 1 => {
                skipped = true;
                continue;
            }
            "of" if is_ahead(level, at) => "for",
            "to" if matches!(previous, "year" | "months") => "in",
            "from" | "commencing" | "starting" | "beginning" | "effective" | "we" | "wef" => "from",
            "since" => "since",
            "after" => "after",
            "following" => "following",
            "until" | "till" => "until",
            "to" => "to",
            "of" => "of",
            "dated" => "dated",
            "ending" | "ended" => "ending",
            "each" | "every" => "each",
            "at" => "at",
            "the" | "about" | "approximately" | "later" | "financial" | "year" | "calendar" | "academic" | "next"
            | "last" | "this" | "week" | "month" | "latest" | "no" | "than" | "early" | "late" | "w" | "c" | "wc"
            | "its" | "their" | "our" | "new" => continue,
            _ if skipped => continue,
            _ => return Lead { by: "", from: at + 1 },
        };
        return Lead { by, from: at };
    }
    Lead { by: "", from: level.date }
}

/// "A start date of", "the target date of".
fn is_day_of_doing(level: &Level<'_, '_>, of: usize) -> bool {
    let named = of.checked_sub(2).map_or("", |at| level.word(at));
    matches!(named, "start" | "target" | "completion" | "launch" | "closing" | "delivery" | "due" | "end" | "proposed")
}

fn is_part(word: &str) -> bool {
    #[rustfmt::skip]
    let part = matches!(
        word,
        "week" | "weeks" | "part" | "half" | "middle" | "month" | "months" | "days" | "day" | "course" | "quarter" | "beginning" | "start" | "end" | "close" | "term" | "commencing" | "latter"
    );
    part
}

/// "Preparing for the inspection of 3 June", "ahead of": the event is awaited.
fn is_ahead(level: &Level<'_, '_>, of: usize) -> bool {
    (of.saturating_sub(5)..of)
        .any(|at| matches!(level.word(at), "preparing" | "readiness" | "forward" | "ahead" | "prepare"))
}

/// Whether only light words stand between the head of the clause and a place.
pub(super) fn opens(level: &Level<'_, '_>, from: usize) -> bool {
    #[rustfmt::skip]
    let light = |word: &str| {
        matches!(
            word,
            "the" | "and" | "then" | "also" | "finally" | "additionally" | "similarly" | "furthermore" | "a" | "an" | "further" | "later" | "but" | "so"
                | "next" | "in" | "however"
        )
    };
    (0..from).rev().take_while(|at| !level.is_cut(at + 1)).all(|at| light(level.word(at)))
}
