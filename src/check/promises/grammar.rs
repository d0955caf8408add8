//! Whether a date in a sentence is one for which something is announced. No parser: the verb nearest to the date decides,
//! before it first and, where the date opens its clause, after it.

use std::ops::Range;

use crate::document::dates::Precision;

use super::clause::Clause;

/// The most words looked at on either side: longer clauses are read no better by going on.
const REACH: usize = 30;

/// Verbs and participles that, with an infinitive, speak of the time to come.
const INTENTS: &[&str] = &[
    "plan",
    "plans",
    "planned",
    "planning",
    "intend",
    "intends",
    "intended",
    "intending",
    "aim",
    "aims",
    "aiming",
    "hope",
    "hopes",
    "hoping",
    "expect",
    "expects",
    "expected",
    "due",
    "scheduled",
    "going",
    "set",
    "propose",
    "proposes",
    "proposed",
    "seek",
    "seeks",
    "seeking",
    "agreed",
    "about",
    "looking",
    "wish",
    "wishes",
    "anticipate",
    "anticipates",
    "anticipated",
    "timetabled",
    "commits",
    "commit",
    "undertakes",
    "undertake",
    "pledged",
    "intention",
    "view",
];

/// Participles that announce by themselves: "scheduled for January".
const ANNOUNCED: &[&str] = &[
    "planned",
    "scheduled",
    "due",
    "expected",
    "anticipated",
    "proposed",
    "intended",
    "timetabled",
    "forthcoming",
    "upcoming",
    "targeted",
    "awaited",
];

/// Words after which "to be" announces nothing.
const NOT_TO_BE: &[&str] = &[
    "need",
    "needs",
    "needed",
    "have",
    "has",
    "had",
    "ought",
    "appear",
    "appears",
    "seem",
    "seems",
    "able",
    "want",
    "wants",
    "like",
    "used",
    "was",
    "were",
    "proved",
    "considered",
    "found",
    "known",
    "said",
    "reported",
    "understood",
    "continue",
    "continues",
    "continued",
    "thought",
    "believed",
    "deemed",
    "felt",
    "right",
    "opportunity",
    "likely",
    "unlikely",
    "required",
    "children",
    "people",
    "how",
    "what",
    "everyone",
];

/// Past forms that do not end in -ed.
const PAST: &[&str] = &[
    "was",
    "were",
    "had",
    "did",
    "held",
    "met",
    "began",
    "took",
    "went",
    "made",
    "gave",
    "ran",
    "undertook",
    "saw",
    "led",
    "sent",
    "wrote",
    "spoke",
    "got",
    "came",
    "became",
    "rose",
    "fell",
    "grew",
    "brought",
    "built",
    "chose",
    "found",
    "kept",
    "left",
    "sought",
    "won",
    "lost",
    "showed",
    "shown",
    "taken",
    "given",
    "written",
    "drawn",
    "been",
    "done",
    "gone",
];

/// Words before a participle that make it an adjective: "the updated plan".
const DETERMINERS: &[&str] = &[
    "the", "a", "an", "our", "new", "this", "that", "their", "its", "all", "these", "those", "any", "of", "in", "for",
    "with", "each", "every", "his", "her", "more", "further", "some", "no", "to", "on", "and", "or", "most",
    "recently", "newly", "fully", "well", "highly", "properly", "by", "through", "via", "into", "under", "from", "as",
];

/// Words in -ed that are no past of a verb where they stand in these answers.
const NO_VERB: &[&str] = &[
    "need",
    "indeed",
    "looked",
    "based",
    "named",
    "shared",
    "detailed",
    "skilled",
    "dedicated",
    "unborn",
    "aged",
    "feed",
];

/// Verbs that begin an action: "Implement the new policy by March".
const ACTIONS: &[&str] = &[
    "implement",
    "complete",
    "develop",
    "introduce",
    "deliver",
    "roll",
    "review",
    "establish",
    "launch",
    "publish",
    "recruit",
    "embed",
    "ensure",
    "train",
    "update",
    "agree",
    "finalise",
    "produce",
    "audit",
    "appoint",
    "create",
    "set",
    "provide",
    "undertake",
    "revise",
    "increase",
    "improve",
    "repeat",
    "evaluate",
    "commission",
    "conduct",
    "refresh",
    "extend",
];

/// What stands before a date in its own phrase.
struct Lead {
    /// The preposition, or nothing.
    by: &'static str,
    /// The first index, counted leftwards from the date, that is not of the phrase.
    from: usize,
}

/// Whether the words of a sentence announce something for the date that stands at `date`.
pub(super) fn announces(sentence: &str, date: &Range<usize>, precision: Precision) -> bool {
    let clause = Clause::of(sentence);
    if ["force", "effect"].iter().any(|word| clause.says(&["into", word]))
        || clause.says(&["royal", "assent"])
        || clause.says(&["enacted"])
    {
        // When a law begins is nobody's promise.
        return false;
    }
    let (before, after) = clause.around(date);
    if is_due_date(&clause, &before) {
        return true;
    }
    let lead = lead(&clause, &before);
    match lead.by {
        "since" | "after" | "following" | "until" | "to" | "of" | "dated" | "at" => return false,
        "" | "for" | "from" if precision >= Precision::Year => return false,
        // "Q3 2013/14 data", "the March 2014 intake": the date belongs to what follows.
        "" if qualifies(&clause, &after) => return false,
        _ => {}
    }
    match nearest_before(&clause, &before, &lead) {
        Tense::Future => true,
        Tense::Other => false,
        Tense::None => {
            let opens = before[lead.from.min(before.len())..]
                .iter()
                .take_while(|at| !is_boundary(clause.gap(**at + 1)))
                .all(|at| is_light(clause.word(Some(*at))));
            let later = !matches!(lead.by, "from" | "");
            opens && later && nearest_after(&clause, &after) == Tense::Future
        }
    }
}

/// `Next review: March 2014`, `Target date for completion: 31 March 2014`: a label that asks for a day to come.
fn is_due_date(clause: &Clause<'_>, before: &[usize]) -> bool {
    let colon = before.first().is_some_and(|at| clause.gap(*at + 1).contains(':'));
    let label: Vec<&str> = before.iter().take(6).map(|at| clause.word(Some(*at))).collect();
    let whole = before.len() <= 6;
    colon
        && whole
        && label
            .iter()
            .any(|word| matches!(*word, "next" | "target" | "due" | "deadline" | "proposed" | "planned" | "expected"))
        && !label.iter().any(|word| matches!(*word, "last" | "previous" | "completed" | "was"))
}

/// Whether the word right after a date is a noun that the date stands before.
fn qualifies(clause: &Clause<'_>, after: &[usize]) -> bool {
    after.first().is_some_and(|at| {
        let joined = clause.gap(*at).chars().all(char::is_whitespace);
        let word = clause.word(Some(*at));
        let goes_on = matches!(
            word,
            "and"
                | "or"
                | "to"
                | "by"
                | "with"
                | "at"
                | "in"
                | "for"
                | "when"
                | "once"
                | "onwards"
                | "but"
                | "following"
                | "after"
                | "subject"
                | "as"
                | "which"
                | "using"
                | "through"
                | "via"
                | "on"
                | "then"
                | "if"
                | "so"
        );
        joined && !goes_on
    })
}

/// "Will" announces, unless it is denied or what it speaks of only goes on.
fn future_unless(words: &[&str]) -> Tense {
    let denied = words.iter().any(|word| matches!(*word, "not" | "never" | "continue" | "remain"));
    if denied { Tense::Other } else { Tense::Future }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tense {
    Future,
    Other,
    None,
}

/// The preposition of the date, articles and the like passed over.
fn lead(clause: &Clause<'_>, before: &[usize]) -> Lead {
    for (steps, at) in before.iter().enumerate().take(4) {
        if is_boundary(clause.gap(*at + 1)) {
            return Lead { by: "", from: steps };
        }
        let word = clause.word(Some(*at));
        let by = match word {
            "by" | "before" | "within" => "by",
            "in" | "during" | "throughout" | "over" | "around" => "in",
            "on" => "on",
            "for" => "for",
            "from" | "commencing" | "starting" | "beginning" | "effective" | "we" | "wef" => "from",
            "since" => "since",
            "after" => "after",
            "following" => "following",
            "until" | "till" => "until",
            "to" => "to",
            "of" => "of",
            "dated" => "dated",
            "at" => "at",
            "the" | "about" | "approximately" | "later" | "financial" | "year" | "calendar" | "academic" | "next"
            | "last" | "this" | "week" | "month" | "latest" | "no" | "than" | "early" | "late" | "w" | "c" | "wc" => {
                continue;
            }
            _ => return Lead { by: "", from: steps },
        };
        return Lead { by, from: steps + 1 };
    }
    Lead { by: "", from: before.len().min(4) }
}

fn nearest_before(clause: &Clause<'_>, before: &[usize], lead: &Lead) -> Tense {
    let deadline = lead.by == "by";
    let mut waiting = false;
    for (steps, at) in before.iter().enumerate().skip(lead.from).take(REACH) {
        if is_boundary(clause.gap(*at + 1)) {
            return Tense::None;
        }
        let word = clause.word(Some(*at));
        let previous = clause.word(before.get(steps + 1).copied());
        let next = clause.word(steps.checked_sub(1).map(|step| before[step]));
        let first = before.get(steps + 1).is_none() || is_boundary(clause.gap(*at));
        match word {
            "will" if clause.is_name(*at) => {}
            "will" | "shall" => {
                let second = clause.word(steps.checked_sub(2).map(|step| before[step]));
                return future_unless(&[next, second]);
            }
            "should" | "towards" | "toward" if deadline && (next == "be" || previous == "working") => {
                return Tense::Future;
            }
            "would" | "could" | "should" | "might" | "must" | "can" | "cannot" | "following" | "after" | "since"
            | "when" | "whilst" | "while" | "because" | "once" => return Tense::Other,
            "to" => {
                if let Some(tense) = infinitive(clause, before, steps, next, deadline, first) {
                    return tense;
                }
            }
            "have" if matches!(previous, "to" | "will" | "shall") => {}
            "is" | "are" | "has" | "have" | "am" => {
                // "We will see that all staff are trained by March": the deadline is the promise's.
                if !deadline || matches!(word, "has" | "have") {
                    return Tense::Other;
                }
                waiting = true;
            }
            // What follows these words has a date of its own: "the audit that took place", "following the inspection".
            "that" | "which" | "who" | "whose" | "where" if !deadline => return Tense::Other,
            "from" if !deadline && matches!(next, "the" | "a" | "an" | "our" | "last" | "its" | "their") => {
                return Tense::Other;
            }
            "deadline" => return Tense::Future,
            "date" if matches!(previous, "target" | "completion" | "due" | "review") => return Tense::Future,
            _ if ANNOUNCED.contains(&word) && steps <= lead.from + 4 && next != "to" => {
                let auxiliary = |words: &[&str]| {
                    (steps + 1..steps + 4).any(|step| words.contains(&clause.word(before.get(step).copied())))
                };
                let told = auxiliary(&["was", "were", "had", "been"]);
                // "The baby due in May was placed": the sentence tells of the past.
                let history = !auxiliary(&["is", "are", "be"]) && clause.says_any(&["was", "were", "had"]);
                return if told || (history && word == "due") { Tense::Other } else { Tense::Future };
            }
            _ if PAST.contains(&word) => {
                return if is_future_group(clause, before, steps) { Tense::Future } else { Tense::Other };
            }
            _ if is_past_form(word) => {
                if is_future_group(clause, before, steps) {
                    return Tense::Future;
                }
                let passive = matches!(previous, "is" | "are");
                if !(DETERMINERS.contains(&previous) || (passive && deadline)) {
                    return Tense::Other;
                }
            }
            _ if first && deadline && !waiting && ACTIONS.contains(&word) => return Tense::Future,
            _ => {}
        }
    }
    if waiting { Tense::Other } else { Tense::None }
}

/// What an infinitive tells: "is to", "plans to", "to be", and at the beginning of an action "to implement".
fn infinitive(
    clause: &Clause<'_>,
    before: &[usize],
    steps: usize,
    next: &str,
    deadline: bool,
    first: bool,
) -> Option<Tense> {
    let previous = clause.word(before.get(steps + 1).copied());
    let earlier = |from: usize| {
        (from..from + 2).any(|step| matches!(clause.word(before.get(step).copied()), "was" | "were" | "had" | "been"))
    };
    if matches!(next, "the" | "a" | "our" | "all" | "this" | "their" | "") && previous != "committed" {
        return None;
    }
    match previous {
        "is" | "are" => Some(Tense::Future),
        "was" | "were" => Some(Tense::Other),
        "committed" => is_delivery(clause, before, steps).then_some(Tense::Future),
        "due" => {
            let is_due = matches!(clause.word(before.get(steps + 2).copied()), "is" | "are") || next == "be";
            if earlier(steps + 2) { Some(Tense::Other) } else { is_due.then_some(Tense::Future) }
        }
        _ if INTENTS.contains(&previous) => Some(if earlier(steps + 2) { Tense::Other } else { Tense::Future }),
        _ if next == "be" && !NOT_TO_BE.contains(&previous) => Some(Tense::Future),
        _ if first && deadline => Some(Tense::Future),
        _ => None,
    }
}

/// Whether what follows "committed to" is a thing to be done by a day, and not a value.
fn is_delivery(clause: &Clause<'_>, before: &[usize], steps: usize) -> bool {
    (1..=2).filter_map(|back| steps.checked_sub(back)).any(|step| {
        let word = clause.word(before.get(step).copied());
        ["deliver", "implement", "introduc", "complet", "establish", "roll", "launch"]
            .iter()
            .any(|stem| word.starts_with(stem))
    })
}

/// Whether a participle belongs to "will be …", "to be …" or "will have …".
fn is_future_group(clause: &Clause<'_>, before: &[usize], steps: usize) -> bool {
    for step in steps + 1..steps + 6 {
        let word = clause.word(before.get(step).copied());
        match word {
            "will" | "shall" => return true,
            "to" => {
                let previous = clause.word(before.get(step + 1).copied());
                let be = clause.word(step.checked_sub(1).map(|step| before[step])) == "be";
                let told = (step + 1..step + 4)
                    .any(|step| matches!(clause.word(before.get(step).copied()), "was" | "were" | "had"));
                return be && !NOT_TO_BE.contains(&previous) && !(told && INTENTS.contains(&previous));
            }
            "be" | "have" | "been" | "being" | "also" | "then" | "all" | "and" | "or" | "again" | "now" | "further" => {
            }
            _ if word.ends_with("ly") || is_past_form(word) => {}
            _ => return false,
        }
    }
    false
}

/// What the first verb after a date tells, where the date opens the clause: "During 2013 events are to be evaluated".
fn nearest_after(clause: &Clause<'_>, after: &[usize]) -> Tense {
    for (steps, at) in after.iter().enumerate().take(REACH) {
        let gap = clause.gap(*at);
        if is_boundary(gap) || (steps > 0 && gap.contains(',')) {
            return Tense::None;
        }
        let word = clause.word(Some(*at));
        let next = clause.word(after.get(steps + 1).copied());
        let second = clause.word(after.get(steps + 2).copied());
        match word {
            "will" if clause.is_name(*at) => {}
            "will" | "shall" => return future_unless(&[next, second]),
            "is" | "are" => {
                let announced = ANNOUNCED.contains(&next)
                    || next == "to"
                    || (matches!(next, "planning" | "aiming" | "intending" | "going" | "hoping") && second == "to")
                    || (next == "committed" && second == "to" && {
                        let ahead = (steps + 3..steps + 5).map(|step| clause.word(after.get(step).copied()));
                        ahead.into_iter().any(|word| {
                            ["deliver", "implement", "introduc", "complet", "establish", "roll", "launch"]
                                .iter()
                                .any(|stem| word.starts_with(stem))
                        })
                    });
                return if announced { Tense::Future } else { Tense::Other };
            }
            "plan" | "plans" | "intend" | "intends" | "aim" | "aims" | "hope" | "hopes" | "expect" | "expects"
            | "propose" | "proposes"
                if next == "to" =>
            {
                return Tense::Future;
            }
            "and" | "but" | "which" | "who" | "that" | "whose" | "where" | "when" if steps > 0 => return Tense::None,
            "has" | "have" => return Tense::Other,
            _ if PAST.contains(&word) => return Tense::Other,
            _ => {}
        }
    }
    Tense::None
}

fn is_past_form(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed") && !NO_VERB.contains(&word)
}

fn is_boundary(gap: &str) -> bool {
    gap.contains([';', ':', '\n', '•'])
}

/// Words that may stand before a date at the head of a clause.
fn is_light(word: &str) -> bool {
    matches!(
        word,
        "in" | "by"
            | "during"
            | "on"
            | "before"
            | "throughout"
            | "over"
            | "the"
            | "and"
            | "then"
            | "also"
            | "finally"
            | "additionally"
            | "similarly"
            | "furthermore"
            | "a"
            | "an"
            | "further"
            | "later"
            | "but"
            | "so"
            | "next"
    )
}
