//! The closed classes that the end of a sentence is read from.

/// Words with no other use than to open a phrase: no sentence ends with one.
#[rustfmt::skip]
pub(super) const OPENERS: &[&str] = &[
    "the", "an", "our", "their", "your", "my", "whose", "every", "and", "or", "nor", "but", "because", "although", "whilst", "unless", "than", "if",
    "whereas", "whether", "until", "except", "during", "among", "amongst", "via", "towards", "toward", "regarding", "concerning", "despite", "including",
    "namely", "comprising", "besides", "per", "eg", "ie", "upon", "its", "alongside", "wherever", "whenever", "henceforth", "aged",
];

/// Openers that a verb or a relative can leave behind as well: "where they came from", "the child it is about".
pub(super) const SOMETIMES: &[&str] = &["into", "from", "against", "of", "between", "like"];

/// Prepositions that are also adverbs, or that a relative clause or a verb leaves behind.
pub(super) const PREPOSITIONS: &[&str] =
    &["with", "to", "for", "in", "at", "by", "as", "about", "within", "without", "under", "through", "on"];

/// Verbs, in the forms that stand before an adverb at the end: "drop in", "log on", "pass by".
#[rustfmt::skip]
pub(super) const WITH_ADVERB: &[&str] = &[
    "drop", "dropped", "buy", "sign", "signed", "log", "logged", "opt", "opted", "step", "stepped", "check", "checked", "fill", "filled", "join", "joined",
    "joins", "move", "moved", "carry", "carried", "go", "going", "goes", "went", "gone", "ongoing", "come", "coming", "take", "taken", "taking", "hand",
    "handed", "hands", "pass", "passed", "keep", "kept", "bring", "brought", "call", "called", "fit", "plug", "plugged", "tune", "tuned", "settle", "settled",
    "locked", "phoned", "rung", "stay", "stays", "look", "add", "put", "turn", "turned", "followed", "follow", "bought", "stand", "stood", "live",
    "later", "early", "further", "agreed", "stayed", "switched", "switch", "send", "sent", "read", "think", "move", "let", "draw", "drawn", "feed", "fed",
];

/// Participles that take their preposition with them into the passive: "every call is listened to".
#[rustfmt::skip]
pub(super) const PASSIVES: &[&str] = &[
    "listened", "looked", "dealt", "cared", "acted", "relied", "agreed", "consulted", "adhered", "complied", "spoken", "referred", "accounted", "responded",
    "paid", "planned", "thought", "asked", "provided", "signed", "applied", "attended", "talked", "called", "worked", "heard", "sent", "read", "written",
    "commented", "catered", "allowed", "budgeted", "lived", "got", "touched", "abided", "checked", "followed",
];

/// Words behind which "to" stands for a verb that was said before: "if they want to".
#[rustfmt::skip]
pub(super) const WILLING: &[&str] = &[
    "want", "wants", "wanted", "wish", "wishes", "wished", "need", "needs", "needed", "intend", "intends", "intended", "like", "liked", "have", "has", "had",
    "able", "unable", "used", "going", "ought", "hope", "hopes", "hoped", "expected", "asked", "supposed", "meant", "choose", "chose", "due", "plan",
    "planned", "try", "tried", "required", "entitled", "willing", "ready", "agreed", "allowed", "free", "told", "not", "happy", "failed", "set", "aim",
    "begin", "began", "begun", "continue", "continues", "continued", "start", "started", "seek", "seeks", "sought", "placed", "chance", "opportunity",
];

/// Third-person and past forms, and bare forms, of verbs that must have an object: "their role includes".
#[rustfmt::skip]
pub(super) const TRANSITIVE: &[&str] = &[
    "includes", "include", "included", "ensure", "ensures", "ensuring", "ensured", "enable", "enables", "enabling", "enabled", "provides", "comprises",
    "comprise", "undertakes", "became", "becomes", "believes", "contains", "contain", "means", "requires", "allows", "covers", "thank", "constitutes",
    "demonstrates", "demonstrate", "represents", "suggests", "indicates", "states", "describes", "involves", "encompasses", "involve",
];

/// More such verbs, which an object can precede ("what the plan covered"): they count right behind a relative that is
/// their subject ("a plan that covered").
#[rustfmt::skip]
pub(super) const AFTER_RELATIVE: &[&str] = &[
    "covered", "covers", "covering", "showed", "shows", "gave", "gives", "provided", "explained", "explains", "described", "made", "makes", "said", "says",
    "found", "identified", "identifies", "required", "outlined", "outlines", "recommended", "allowed", "meant", "brought", "sets", "set", "led",
];

/// Verbs that must have an object, bare: behind a modal or with "-ing" they wait for it.
#[rustfmt::skip]
pub(super) const OBJECT_VERBS: &[&str] = &[
    "provide", "ensure", "enable", "undertake", "identify", "maintain", "establish", "introduce", "develop", "manage", "raise", "promote", "implement",
    "create", "produce", "address", "deliver", "strengthen", "reduce", "increase", "make", "use", "bring", "achieve", "contain", "obtain", "secure",
];

/// Adjectives that are nothing else: behind an article they wait for a noun.
#[rustfmt::skip]
pub(super) const ADJECTIVES: &[&str] = &[
    "annual", "yearly", "robust", "effective", "comprehensive", "significant", "regular", "appropriate", "additional", "relevant", "specific", "various",
    "large", "strong", "quarterly", "monthly", "weekly", "daily", "different", "particular", "timely", "ongoing", "overarching", "consistent", "dedicated",
    "designated", "statutory", "wider", "clear", "full", "recent", "new", "primary", "secondary", "key", "further", "internal", "external", "existing",
    "subsequent", "sufficient", "suitable", "multi-agency", "safe", "regional", "national", "joint", "formal", "small", "detailed", "vulnerable",
];

pub(super) const DETERMINERS: &[&str] =
    &["a", "an", "the", "our", "their", "its", "all", "any", "each", "every", "these", "some", "of"];

/// Words that wait for a third: the last one alone may end a sentence.
#[rustfmt::skip]
pub(super) const PAIRS: &[(&str, &str)] = &[
    ("in", "order"), ("in", "accordance"), ("in", "relation"), ("in", "conjunction"), ("with", "regard"), ("in", "respect"), ("such", "as"), ("due", "to"),
    ("according", "to"), ("in", "addition"), ("as", "part"), ("prior", "to"), ("led", "to"), ("leads", "to"), ("relates", "to"), ("contributes", "to"),
    ("even", "when"), ("only", "when"), ("especially", "when"), ("particularly", "when"), ("consists", "of"), ("number", "of"), ("range", "of"),
];

/// Verbs and nouns behind which a question word or "that" may stand alone: "they know who", "more than that".
#[rustfmt::skip]
pub(super) const KNOWING: &[&str] = &[
    "know", "knows", "knew", "see", "say", "says", "tell", "ask", "asks", "asked", "decide", "matter", "understand", "explain", "and", "or", "show", "learn",
    "is", "about", "when", "where", "how", "why", "what", "who", "no", "matters", "from", "for", "exactly", "sure", "on",
];

#[rustfmt::skip]
pub(super) const BEFORE_PRONOUN_THAT: &[&str] = &[
    "like", "than", "do", "does", "did", "done", "doing", "all", "as", "of", "for", "with", "about", "at", "to", "by", "from", "on", "before", "after",
    "beyond", "behind", "know", "knew", "knows", "just", "only", "want", "see", "this", "over", "under", "through", "into", "in", "is", "was", "say",
    "achieve", "change", "ensure", "reflect", "support", "against", "without", "around", "confirm", "show",
];

pub(super) const PRONOUNS: &[&str] = &["we", "they", "he", "she", "i"];

/// Words that make room for a gap or an ellipsis after them.
#[rustfmt::skip]
pub(super) const LICENCES: &[&str] = &[
    "who", "whom", "which", "that", "what", "where", "how", "whatever", "whoever", "whichever", "whomever", "than", "as", "if", "but", "when", "unless",
    "though", "although", "whenever", "wherever", "because", "until", "something", "somewhere", "someone", "anything", "anyone", "nothing", "everything",
];

/// Words beside which "not" can stand for a whole clause: "some do not", "those who are not".
#[rustfmt::skip]
pub(super) const ELLIPSES: &[&str] = &[
    "what", "who", "those", "some", "or", "if", "but", "whether", "while", "whereas", "than", "which", "that", "most", "others", "though", "although", "and",
    "many", "where", "when",
];

/// What an infinitive behind it may leave a preposition to: "time to think about", "able to join in".
pub(super) const PURPOSE: &[&str] =
    &["time", "place", "things", "people", "one", "able", "lot", "much", "more", "person", "adult", "forward", "there"];

/// Words behind which "that" opens what is said, and is no relative.
#[rustfmt::skip]
pub(super) const SAYING: &[&str] = &[
    "shows", "show", "showed", "shown", "found", "find", "finds", "said", "say", "says", "felt", "feel", "ensure", "ensures", "sure", "know", "knows", "think",
    "thought", "us", "agreed", "noted", "reported", "means", "so", "is", "was", "clear", "aware", "believe", "believes", "stated", "and", "suggests", "told",
    "hope", "hopes", "confirmed", "learnt", "recognise", "recognises", "recommended", "asked",
];

/// What is said of it in "it is hoped", behind which comes what.
#[rustfmt::skip]
pub(super) const SAID: &[&str] = &[
    "hoped", "intended", "proposed", "expected", "anticipated", "envisaged", "recommended", "suggested", "accepted", "acknowledged", "recognised",
    "thought", "felt", "believed", "agreed", "noted", "important", "essential", "vital", "clear", "evident", "imperative", "apparent",
];

/// Adverbs that stand before the verb.
pub(super) const ADVERBS: &[&str] = &[
    "also",
    "just",
    "thus",
    "therefore",
    "either",
    "mainly",
    "merely",
    "simply",
    "even",
    "mostly",
    "solely",
    "primarily",
];

/// Words of number that stand before their noun.
pub(super) const MORE: &[&str] = &["fewer", "several", "certain", "such", "further", "various", "numerous", "another"];

/// Verbs that say nothing without an object, however short the sentence.
pub(super) const BARE: &[&str] =
    &["provides", "includes", "comprises", "ensures", "offers", "delivers", "requires", "involves"];

/// Finite forms that do not end in -ed.
#[rustfmt::skip]
pub(super) const IRREGULAR: &[&str] = &[
    "came", "went", "took", "made", "gave", "held", "met", "led", "saw", "found", "kept", "told", "said", "sent", "wrote", "began", "became", "brought", "built",
    "knew", "left", "lost", "paid", "put", "ran", "read", "rose", "set", "spoke", "won", "know", "go", "come", "take", "make", "give", "meet", "see", "work",
    "say", "get", "got", "let", "fell", "felt", "fill", "follow", "hold", "keep", "bring", "use", "help", "ask", "tell", "show", "need", "want", "like",
];
