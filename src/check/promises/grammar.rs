//! Whether a date in a sentence is one for which something is announced. No parser: the verb group nearest to the date
//! decides, before it first and, where the date opens its clause, after it; then whether the outcome is told.

use super::clause::Clause;
use super::fragment;
use super::lead::{Lead, lead, opens, qualifies};
use super::level::{Group, Kind, Level};
use super::lexicon::{ACTIONS, AIMS, ARRANGING, LAWS, RECORDS};
use super::told::{is_over, tells_outcome};
use super::verbs::is_event;
use crate::document::dates::{DateFound, Precision};

/// The most words looked at on either side: longer clauses are read no better by going on.
const REACH: usize = 30;

/// What the grammar makes of a date in a sentence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::check) enum Verdict {
    /// Something is announced for it, and what follows does not say that it was done.
    Announced,
    /// It belongs to a law, or what follows says how it went.
    Settled,
    /// Nothing that the grammar knows.
    #[default]
    Open,
}

/// What the words of a sentence say of the date at a level of it; `next` is what follows the sentence.
pub(super) fn judge(level: &Level<'_, '_>, groups: &[Group], sentence: &str, next: &str, date: &DateFound) -> Verdict {
    let clause = level.clause;
    let begins = ["force", "effect"].iter().any(|word| clause.says(&["into", word]) || clause.says(&["takes", word]));
    if clause.says(&["royal", "assent"]) || begins && clause.says_any(LAWS) {
        return Verdict::Settled;
    }
    if tells_outcome(level, groups, sentence, date, next) {
        return Verdict::Settled;
    }
    if announces(level, groups, sentence, date) { Verdict::Announced } else { Verdict::Open }
}

/// Whether something is announced for the date, whatever became of it.
fn announces(level: &Level<'_, '_>, groups: &[Group], sentence: &str, date: &DateFound) -> bool {
    let lead = lead(level);
    if fragment::is_due_date(level)
        || fragment::is_listed_as_open(sentence, &date.range)
        || fragment::is_planned_by_label(level, groups, lead.from)
            && matches!(lead.by, "by" | "in" | "on" | "from" | "for")
        || then_comes(level, groups)
    {
        return true;
    }
    match lead.by {
        "after" => {
            // "Starts in the old town after Easter".
            let placed = |group: &Group| {
                group.last + 6 > lead.from
                    && matches!(level.word(group.last + 1), "in" | "at")
                    && lead.from > group.last + 2
            };
            let last = groups.last_before(lead.from);
            let next_to = last.filter(|group| group.last + 3 > lead.from || placed(group));
            let starts = next_to.is_some_and(|group| {
                matches!(group.kind, Kind::Future | Kind::Announced)
                    || group.kind == Kind::Scheduled && !matches!(previous_word(level, group), "that" | "which" | "who")
            });
            return starts && !date.inferred;
        }
        "date" => {
            let told = groups.iter().any(|group| matches!(group.kind, Kind::Past) && group.last > group.first)
                || level.clause.says_any(&["was", "were", "had", "met"]);
            return !told;
        }
        "since" | "following" | "dated" | "ending" | "each" | "of" => return false,
        "until" | "to" => {
            return gives_time(level, groups, lead);
        }
        "" | "for" | "from" if date.precision >= Precision::Year => return false,
        // "Q3 2013/14 data", "the March 2014 intake": the date belongs to what follows.
        _ if qualifies(level, lead, sentence, date) => return false,
        _ => {}
    }
    match before(level, groups, lead, date) {
        Some(decision) => decision,
        None => after(level, groups, lead, date) || fragment::announces(level, groups, lead.by, lead.from),
    }
}

/// The words that stand where the date stands.
pub(super) fn level<'c, 't>(clause: &'c Clause<'t>, date: &DateFound) -> Level<'c, 't> {
    let (mut words, after) = clause.around(&date.range);
    words.reverse();
    let place = words.len();
    words.extend(after);
    Level { clause, words, date: place }
}

/// "Until May 2014, when it will be signed off": what comes on the day is told behind it.
fn then_comes(level: &Level<'_, '_>, groups: &[Group]) -> bool {
    let when = level.word(level.date) == "when" && level.gap(level.date).contains(',');
    let next = groups.iter().find(|group| group.first > level.date);
    when && next.is_some_and(|next| matches!(next.kind, Kind::Future | Kind::Scheduled))
}

/// "Until" and "to" name an end, unless somebody has until then.
fn gives_time(level: &Level<'_, '_>, groups: &[Group], lead: Lead) -> bool {
    let given = lead.from > 0
        && matches!(level.word(lead.from - 1), "extension" | "postponed" | "deferred" | "extended" | "rescheduled");
    let put_off = (lead.from.saturating_sub(6)..lead.from).any(|at| {
        matches!(level.word(at), "slipped" | "postponed" | "deferred" | "delayed" | "back" | "moved" | "rescheduled")
    });
    let given = given || put_off;
    let perfect =
        groups.iter().any(|group| matches!(group.kind, Kind::Perfect | Kind::Arranged) && group.last < level.date);
    let denied = groups.last_before(lead.from + 1).is_some_and(|group| {
        level.word(group.first) == "will"
            && (level.word(group.first + 1) == "not" || level.word(group.first + 1) == "only")
    });
    let until = denied || groups.last_before(lead.from + 1).is_some_and(|group| group.kind == Kind::Intent);
    given && perfect || lead.by == "until" && until
}

trait Nearest {
    fn last_before(&self, at: usize) -> Option<&Group>;
}

impl Nearest for [Group] {
    fn last_before(&self, at: usize) -> Option<&Group> {
        self.iter().rev().find(|group| group.last < at)
    }
}

/// What the nearest verb before a date tells; nothing where none stands in its clause.
fn before(level: &Level<'_, '_>, groups: &[Group], lead: Lead, date: &DateFound) -> Option<bool> {
    let deadline = lead.by == "by";
    let mut limit = lead.from;
    loop {
        let group = *groups.last_before(limit)?;
        if level.date - group.last > REACH {
            return None;
        }
        // A phrase between commas does not reach the date: "after half term, on 24 February".
        let mut apart = false;
        for at in (group.last + 1..=limit.min(level.words.len().saturating_sub(1))).rev() {
            if at < level.date && level.is_cut(at) || at == level.date && level.clause.is_cut_before_date(level) {
                return None;
            }
            if at < lead.from
                && !apart
                && (matches!(
                    level.word(at),
                    "after" | "since" | "when" | "whilst" | "while" | "because" | "once" | "following"
                ) || !deadline && matches!(level.word(at), "which" | "who" | "whose" | "where"))
            {
                return Some(false);
            }
            apart |= level.gap(at).contains(',');
        }
        if !deadline && is_held_by_noun(level, group.last, lead) {
            return Some(false);
        }
        match decide(level, groups, &group, lead, date) {
            Says::Yes => return Some(true),
            Says::No => return Some(false),
            Says::Back => limit = group.first,
        }
        if group.first == 0 || groups.last_before(limit).is_none() {
            return Some(false);
        }
    }
}

/// "From the audit in January", "on the report in May".
fn is_held_by_noun(level: &Level<'_, '_>, verb: usize, lead: Lead) -> bool {
    let Some(noun) = lead.from.checked_sub(1).filter(|noun| *noun > verb + 1) else { return false };
    let held = RECORDS.contains(&level.word(noun)) && matches!(lead.by, "in" | "on" | "");
    let preposition = |at: usize| {
        matches!(level.word(at), "from" | "on" | "of" | "after" | "under" | "against" | "with" | "into" | "by")
    };
    held && (noun.saturating_sub(4).max(verb + 1)..noun).any(preposition)
        && !matches!(level.word(noun - 1), "a" | "an" | "next")
}

enum Says {
    Yes,
    No,
    /// The verb before it decides.
    Back,
}

fn verdict(yes: bool) -> Says {
    if yes { Says::Yes } else { Says::No }
}

fn decide(level: &Level<'_, '_>, groups: &[Group], group: &Group, lead: Lead, date: &DateFound) -> Says {
    let deadline = lead.by == "by";
    let on_day = matches!(lead.by, "in" | "on" | "at" | "from" | "by" | "");
    let governor = groups.last_before(group.first);
    let near = governor.filter(|governor| !(governor.last + 1..=group.first).any(|at| level.is_cut(at)));
    match group.kind {
        Kind::Future | Kind::Announced | Kind::Intent | Kind::WasDue => Says::Yes,
        Kind::Arranged => {
            verdict(matches!(lead.by, "for" | "by" | "to") || lead.by == "on" && level.word(group.last) == "booked")
        }
        // "We should hear in May": an expectation; "should have been done" is none.
        Kind::Duty
            if level.word(group.first) == "should" && matches!(lead.by, "in" | "on" | "at") && !date.inferred =>
        {
            verdict(level.word(group.first + 1) != "have")
        }
        Kind::Duty => verdict(deadline),
        Kind::Scheduled => {
            verdict(on_day && !date.inferred && !is_habit(level, group) && !has_verb_after(level, groups))
        }
        Kind::Progressive => {
            let arranging = on_day && !date.inferred && ARRANGING.contains(&level.word(group.last));
            verdict(arranging || deadline)
        }
        // "The end of it is on 13 March".
        Kind::Present if group.last + 1 == lead.from && level.word(group.last).len() < 4 => {
            let day = matches!(lead.by, "on" | "in" | "at")
                || lead.by.is_empty() && fragment::names_a_day(level, group.first);
            verdict(day && !date.inferred && matches!(level.word(group.last), "is" | "are"))
        }
        // "Until a nurse is appointed in March", "are being run in May".
        Kind::Present
            if group.last > group.first
                && on_day
                && !date.inferred
                && (awaits(level, near, group) || is_under_way(level, group, lead)) =>
        {
            Says::Yes
        }
        Kind::Present if deadline && near.is_some() => Says::Back,
        Kind::Present | Kind::Perfect
            if deadline
                && (0..group.first).any(|at| {
                    matches!(level.word(at), "aim" | "target" | "goal" | "ambition" | "objective" | "intention")
                }) =>
        {
            Says::Yes
        }
        Kind::Past if deadline && has_done(level, near, group) => Says::Yes,
        Kind::Present | Kind::Perfect | Kind::Past | Kind::Conditional => Says::No,
        Kind::Infinitive => infinitive(level, group, near, lead),
        Kind::Planned => verdict(!has_told_after(level, groups)),
    }
}

/// Whether a clause in the present opens with a word of waiting.
fn awaits(level: &Level<'_, '_>, near: Option<&Group>, group: &Group) -> bool {
    let start = near.map_or(0, |near| near.last + 1);
    (start..group.first)
        .any(|at| matches!(level.word(at), "until" | "once") || level.word(at) == "soon" && level.word(at + 1) == "as")
}

/// "Are being run", right before the day.
fn is_under_way(level: &Level<'_, '_>, group: &Group, lead: Lead) -> bool {
    let meeting = lead.from > 0 && is_event(level.word(lead.from - 1));
    let readied = meeting && (group.last + 1..lead.from).any(|at| level.word(at) == "for");
    level.word(group.first + 1) == "being" && (group.last + 1 == lead.from || readied)
}

/// "We will have every volunteer trained by March".
fn has_done(level: &Level<'_, '_>, near: Option<&Group>, group: &Group) -> bool {
    near.is_some_and(|near| {
        let verb = level.word(near.last);
        let holds =
            matches!(verb, "have" | "get" | "see" | "want" | "wants" | "expect" | "expects" | "need" | "needs" | "be");
        matches!(near.kind, Kind::Future | Kind::Intent | Kind::Duty | Kind::Infinitive)
            && (holds || level.word(near.last + 1) == "have" || level.word(near.last + 1) == "see")
            && group.first - near.last < 8
    })
}

/// What an infinitive tells: its governor decides, or the word before it.
fn infinitive(level: &Level<'_, '_>, group: &Group, near: Option<&Group>, lead: Lead) -> Says {
    let deadline = lead.by == "by";
    let previous = group.first.checked_sub(1).map_or("", |at| level.word(at));
    let be = level.word(group.first + 1) == "be" && group.last > group.first + 1;
    let aims = AIMS.contains(&previous)
        || (group.first.saturating_sub(5)..group.first).any(|at| {
            matches!(
                level.word(at),
                "aim" | "intention" | "plan" | "proposal" | "plans" | "proposals" | "track" | "course"
            )
        });
    let Some(near) = near else {
        let first = group.first == 0 || level.is_cut(group.first);
        return if first || deadline || be || aims || previous == "due" {
            Says::Yes
        } else {
            verdict(matches!(lead.by, "on" | "in" | "from") && first_is_capital(level))
        };
    };
    match near.kind {
        Kind::Future
        | Kind::Announced
        | Kind::Intent
        | Kind::Arranged
        | Kind::Duty
        | Kind::WasDue
        | Kind::Planned
        | Kind::Scheduled
        | Kind::Infinitive => Says::Yes,
        Kind::Present | Kind::Progressive => verdict(deadline || aims || level.word(near.first + 1) == "being"),
        Kind::Perfect => verdict(
            be && (near.last..group.first).any(|at| level.word(at) == "with")
                || deadline
                || be && level.gap(group.first).contains(',')
                || matches!(previous, "agreed" | "secured" | "commissioned" | "appointed"),
        ),
        // "A post was agreed, to start in May".
        Kind::Past => {
            let on_day = matches!(lead.by, "in" | "on" | "from" | "by" | "");
            verdict((be || on_day) && level.gap(group.first).contains(',') || previous == "agreed")
        }
        Kind::Conditional => Says::No,
    }
}

fn first_is_capital(level: &Level<'_, '_>) -> bool {
    level.words.first() == Some(&0) && !level.words.is_empty()
}

/// Whether the words about a verb and its date speak of what is done again and again.
#[rustfmt::skip]
fn is_habit(level: &Level<'_, '_>, group: &Group) -> bool {
    let behind = (level.date..level.words.len()).take(HABIT).take_while(|at| !level.gap(*at).contains(',')).count();
    (group.first.saturating_sub(HABIT)..level.date + behind).any(|at| {
        matches!(
            level.word(at),
            "each" | "every" | "annually" | "regularly" | "quarterly" | "monthly" | "weekly" | "termly" | "usually" | "recently"
        )
    })
}

/// How many words before the verb and behind the date that is said.
const HABIT: usize = 6;

/// Whether a verb follows the date in the same clause, so that what stood before it was no verb: "home moves in May fell".
fn has_verb_after(level: &Level<'_, '_>, groups: &[Group]) -> bool {
    let Some(next) = groups.iter().find(|group| group.first >= level.date) else { return false };
    let joined = (level.date..=next.first).any(|at| {
        level.is_cut(at)
            || level.gap(at).contains(',')
            || matches!(
                level.word(at),
                "and" | "but" | "which" | "who" | "that" | "when" | "where" | "to" | "so" | "after" | "if" | "as"
            )
    });
    !joined && !matches!(next.kind, Kind::Infinitive | Kind::Planned)
}

/// "The course planned for March has now been held", "is in use".
fn has_told_after(level: &Level<'_, '_>, groups: &[Group]) -> bool {
    let next = groups.iter().find(|group| group.first >= level.date && group.kind != Kind::Planned);
    let history = groups
        .iter()
        .any(|group| group.last < level.date && group.kind == Kind::Past && level.word(group.first) == "was");
    match next.map(|next| next.kind) {
        Some(Kind::Past | Kind::Perfect | Kind::WasDue | Kind::Conditional) => true,
        Some(Kind::Present) => next.is_some_and(|next| {
            (next.first..(next.last + 5).min(level.words.len()))
                .any(|at| is_over(level.word(at)) || matches!(level.word(at), "now" | "in" | "over" | "up"))
        }),
        None => history && level.word(level.date.saturating_sub(1)) == "due",
        _ => false,
    }
}

/// "Courses run by the hub are": a participle that another verb of the same clause follows.
fn is_reduced(level: &Level<'_, '_>, groups: &[Group], at: usize) -> bool {
    let (Some(group), Some(next)) = (groups.get(at), groups.get(at + 1)) else { return false };
    let joins = |at: usize| {
        matches!(
            level.word(at),
            "and" | "but" | "or" | "that" | "which" | "who" | "when" | "where" | "so" | "as" | "to"
        ) || level.gap(at).contains([',', ';', ':', '\n'])
    };
    let single = group.kind == Kind::Past
        && group.first == group.last
        && !matches!(level.word(group.first), "was" | "were" | "had");
    single && next.kind != Kind::Infinitive && !(group.last + 1..=next.first).any(joins)
}

/// What the first verb after a date tells, where the date opens the clause: "During 2013 events are to be evaluated".
fn after(level: &Level<'_, '_>, groups: &[Group], lead: Lead, date: &DateFound) -> bool {
    let own = matches!(lead.by, "by" | "in" | "on" | "from" | "at");
    let event = matches!(lead.by, "on" | "in") && lead.from > 0 && lead.from < 8 && is_event(level.word(lead.from - 1));
    let opening = opens(level, lead.from) && own && (lead.by != "from" || date.precision <= Precision::Month);
    let verb =
        groups.iter().enumerate().find(|(at, group)| group.first >= level.date && !is_reduced(level, groups, *at));
    let Some(next) = verb.map(|(_, group)| group).filter(|next| next.first - level.date < REACH) else {
        return false;
    };
    for at in level.date..=next.first {
        let joins = matches!(level.word(at), "and" | "but" | "which" | "who" | "that" | "whose" | "where" | "when");
        if level.is_cut(at) || at > level.date + 1 && at < next.first && joins && !level.word(at - 1).ends_with('s') {
            return false;
        }
    }
    if event {
        let definite = !matches!(lead.by, "on") && !next_is_indefinite(level, lead);
        return !definite && next.kind == Kind::Future && !matches!(level.word(next.first + 1), "be" | "have");
    }
    let deadline = lead.by == "by";
    opening
        && match next.kind {
            Kind::Future => lead.by != "from" || !matches!(level.word(next.first + 1), "always"),
            Kind::Announced | Kind::Intent => true,
            Kind::Scheduled | Kind::Progressive => {
                !date.inferred
                    && lead.by != "from"
                    && (next.kind == Kind::Scheduled || ARRANGING.contains(&level.word(next.last)))
            }
            Kind::Duty => deadline,
            _ => false,
        }
}

fn previous_word<'l>(level: &'l Level<'_, '_>, group: &Group) -> &'l str {
    group.first.checked_sub(1).map_or("", |at| level.word(at))
}

/// "An away day in March": not one that was spoken of before.
fn next_is_indefinite(level: &Level<'_, '_>, lead: Lead) -> bool {
    (lead.from.saturating_sub(4)..lead.from)
        .any(|at| matches!(level.word(at), "a" | "an" | "next" | "further" | "second" | "final" | "another"))
}

/// Whether a word begins an action.
pub(super) fn is_action(word: &str) -> bool {
    ACTIONS.contains(&word)
}
