//! The closed classes that the tense of a clause is read from.

/// Words before which a participle is an adjective, and behind which no verb can begin.
#[rustfmt::skip]
pub(super) const DETERMINERS: &[&str] = &[
    "the", "a", "an", "our", "new", "this", "that", "their", "its", "all", "these", "those", "any", "of", "in", "for", "with", "each", "every", "his", "her",
    "more", "further", "some", "no", "to", "on", "and", "or", "most", "recently", "newly", "fully", "well", "highly", "properly", "by", "through", "via", "into",
    "under", "from", "as", "such", "many", "several", "few", "other", "two", "three", "four", "five", "six",
];

/// Words in -ed that are no past of a verb where they stand in these answers.
pub(super) const NO_VERB: &[&str] = &[
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
    "exceed",
    "proceed",
    "succeed",
];

/// Past forms and participles that do not end in -ed.
#[rustfmt::skip]
pub(super) const IRREGULAR: &[&str] = &[
    "held", "met", "began", "begun", "took", "went", "made", "gave", "ran", "undertook", "undertaken", "saw", "seen", "led", "sent", "wrote", "spoke",
    "spoken", "got", "came", "became", "rose", "fell", "fallen", "grew", "grown", "brought", "built", "chose", "chosen", "found", "kept", "left", "sought",
    "won", "lost", "showed", "shown", "taken", "given", "written", "drawn", "drew", "been", "done", "gone", "said", "told", "learnt", "taught", "bought",
    "read", "rewritten", "overseen", "put", "heard", "thought", "felt", "known", "paid", "laid", "sat", "stood", "hit", "born", "drawn", "withdrawn", "spent",
    "set", "run", "let", "dealt", "meant", "lent", "split", "shut", "swapped", "did",
];

/// Verbs that say in the present that something is meant to come.
#[rustfmt::skip]
pub(super) const INTENDS: &[&str] = &[
    "intend", "intends", "expect", "expects", "anticipate", "anticipates", "propose", "proposes", "envisage", "envisages", "undertakes", "pledges",
    "promises", "seek", "seeks",
];

/// The same behind "is" and "are".
#[rustfmt::skip]
pub(super) const INTENDING: &[&str] = &[
    "planning", "hoping", "aiming", "intending", "looking", "expecting", "seeking", "proposing", "preparing", "applying", "arranging", "anticipating",
    "recruiting",
];

/// Participles that say so: "is planned for", "expected by".
#[rustfmt::skip]
pub(super) const AWAITED: &[&str] = &[
    "planned", "scheduled", "due", "expected", "anticipated", "proposed", "intended", "timetabled", "targeted", "awaited", "envisaged", "projected",
    "earmarked", "programmed", "pencilled", "promised", "forecast",
];

/// Participles of arranging: what was arranged lies ahead of the arranging.
#[rustfmt::skip]
pub(super) const ARRANGED: &[&str] = &[
    "booked", "arranged", "scheduled", "planned", "organised", "organized", "timetabled", "fixed", "set", "pencilled", "proposed", "earmarked",
    "programmed", "asked", "agreed", "rescheduled", "rearranged", "reserved", "lined",
];

/// Participles of promising, behind "has" and "have".
#[rustfmt::skip]
pub(super) const PROMISED: &[&str] =
    &["agreed", "arranged", "undertaken", "committed", "resolved", "decided", "pledged", "promised", "offered", "volunteered", "contracted"];

/// Nouns that, with an infinitive, speak of the time to come, and the adjectives beside them.
#[rustfmt::skip]
pub(super) const AIMS: &[&str] = &[
    "plan", "plans", "aim", "intention", "hope", "target", "goal", "objective", "ambition", "view", "proposal", "proposals", "due", "about", "set", "wish",
    "commitment", "expected", "planned", "scheduled", "agreed", "intended", "proposed", "anticipated", "order", "ready", "working", "bound",
    "obliged", "contracted",
];

/// Verbs of beginning, ending and taking place, without their ending: in the present, with a date, they announce.
#[rustfmt::skip]
pub(super) const SCHEDULED: &[&str] = &[
    "begin", "start", "commence", "open", "clos", "close", "end", "expire", "finish", "conclude", "launch", "resume", "restart", "retire", "leave", "join",
    "arrive", "meet", "move", "becom", "become", "transfer", "return", "cease", "laps", "lapse", "happen", "occur", "reopen", "recommence", "merge", "switch",
    "relaunch", "sit", "reconvene", "depart", "terminate",
];

/// Present participles that, with a date, speak of what is arranged for it.
#[rustfmt::skip]
pub(super) const ARRANGING: &[&str] = &[
    "starting", "holding", "opening", "launching", "moving", "meeting", "joining", "leaving", "closing", "hosting", "introducing", "beginning", "ending",
    "coming", "taking", "rolling", "bringing", "running", "returning", "retiring", "switching", "transferring", "replacing", "commencing", "merging",
    "attending", "publishing", "visiting", "piloting", "relaunching", "going",
];

/// What is held on a day.
#[rustfmt::skip]
pub(super) const EVENTS: &[&str] = &[
    "meeting", "board", "committee", "forum", "conference", "session", "event", "half", "term", "sitting", "workshop", "seminar", "course", "day", "evening",
    "assembly", "training", "launch", "exercise", "summit", "deadline", "round", "cycle", "week", "panel", "interviews", "summer", "spring", "autumn",
    "financial", "school", "academic", "calendar", "year", "inspection", "cohort", "consultation",
];

/// What was looked into or written on a day: behind a preposition it holds its date by itself.
#[rustfmt::skip]
pub(super) const RECORDS: &[&str] = &[
    "audit", "review", "inspection", "report", "survey", "incident", "findings", "case", "visit", "framework", "publication", "letter", "evaluation",
    "event", "consultation", "conference", "death", "incidents", "audits", "reviews", "recommendations", "lessons", "results", "guidance", "census", "code",
    "procedures", "protocol", "policy", "strategy", "assessment", "return", "data", "figures", "minutes", "plan", "meeting", "feedback",
];

/// Words that say that something is over: done, or never to be.
#[rustfmt::skip]
pub(super) const OVER: &[&str] = &[
    "done", "complete", "completed", "achieved", "delivered", "finished", "met", "closed", "cancelled", "postponed", "deferred", "held", "actioned",
    "accomplished", "fulfilled", "concluded", "abandoned", "withdrawn", "exceeded", "happened", "successful", "renewed", "approved", "rescheduled",
    "implemented", "opened", "launched", "published", "started", "began", "ratified", "adopted", "missed", "attended",
];

/// Verbs that begin an action: "Implement the new policy by March".
#[rustfmt::skip]
pub(super) const ACTIONS: &[&str] = &[
    "implement", "complete", "develop", "introduce", "deliver", "roll", "review", "establish", "launch", "publish", "recruit", "embed", "ensure", "train",
    "update", "agree", "finalise", "produce", "audit", "appoint", "create", "set", "provide", "undertake", "revise", "increase", "improve", "repeat",
    "evaluate", "commission", "conduct", "refresh", "extend", "write", "draft", "hold", "send", "issue", "begin", "start", "carry", "identify", "recommence",
    "reduce", "run", "share", "sign", "submit", "present", "report", "re-audit", "reaudit", "build", "bring", "put", "make", "raise", "test", "pilot", "design",
];

/// Nouns of doing that announce by themselves with a day to come: "Roll-out from February".
#[rustfmt::skip]
pub(super) const DOINGS: &[&str] = &[
    "rollout", "implementation", "completion", "launch", "relaunch", "reaudit", "golive", "introduction", "recruitment", "publication", "signoff", "timescale", "timescales", "when", "milestone", "transfer", "opening", "delivery", "pilot", "trial",
];

/// Laws: when they begin is nobody's promise.
#[rustfmt::skip]
pub(super) const LAWS: &[&str] = &[
    "act", "bill", "regulations", "law", "legislation", "duty", "duties", "order", "directive", "code", "reforms", "statute", "provisions", "provision",
    "assent", "enacted", "requirement", "requirements",
];
