use super::super::file::{
    At, ColumnEntry, ConditionEntry, FilledByEntry, KindEntry, SectionEntry, SignOffByEntry, SignOffEntry,
};
use super::super::nearest::did_you_mean;
use super::super::problem::Problem;
use super::super::{Column, Condition, FilledBy, Section, SectionKind, SignOff, SignOffBy, TableRule, Wording};
use super::documents::SectionDraft;
use super::proof::Proof;

/// Where a rule set does not say how long after the year a sign-off may come, one more year is allowed.
const DEFAULT_MONTHS_AFTER: u32 = 12;

/// Lays what an entry gives over a section.
pub fn lay_over(base: &mut SectionEntry, over: &SectionEntry) {
    let over = over.clone();
    base.id = over.id;
    macro_rules! lay {
        ($($key:ident)*) => { $(base.$key = over.$key.or(base.$key.take());)* };
    }
    lay!(name number kind required min_words wordings prompts choices paragraphs columns rows conditions);
    match (&mut base.sign_off, over.sign_off) {
        (Some(base), Some(over)) => {
            base.by = over.by.or(base.by);
            base.by_labels = over.by_labels.or(base.by_labels.take());
            base.on_labels = over.on_labels.or(base.on_labels.take());
            base.months_before = over.months_before.or(base.months_before);
            base.months_after = over.months_after.or(base.months_after);
        }
        (empty, over) => *empty = over.or(empty.take()),
    }
}

/// The words of a section entry, read where their file is known.
pub fn check_wordings(entry: &SectionEntry, proof: &mut Proof<'_>) {
    if let Some(name) = &entry.name {
        proof.filled(name, "the section's name");
    }
    if let Some(number) = &entry.number {
        proof.filled(number, "the number");
    }
    for wording in entry.wordings.iter().flatten() {
        proof.wording(&wording.text, "a wording");
    }
    for prompt in entry.prompts.iter().flatten() {
        proof.wording(prompt, "a prompt");
    }
    for paragraph in entry.paragraphs.iter().flatten() {
        proof.wording(paragraph, "a paragraph");
    }
    for text in entry.choices.iter().chain(&entry.rows).flatten() {
        proof.filled(text, "this text");
    }
    if let Some(sign_off) = &entry.sign_off {
        for label in sign_off.by_labels.iter().chain(&sign_off.on_labels).flatten() {
            proof.wording(label, "a label");
        }
    }
}

/// The section as the rest of the program sees it.
pub fn build(draft: &SectionDraft, problems: &mut Vec<Problem>) -> Section {
    let entry = &draft.entry;
    let mut proof = Proof::new(&draft.home, problems);
    if entry.name.is_none() {
        proof.wrong(&entry.id, format!("the section `{}` needs a name", entry.id.get()));
    }
    let kind = kind(entry, &mut proof);
    let needs_words = !matches!(kind, SectionKind::Own | SectionKind::SignOff(_));
    if needs_words && entry.wordings.as_ref().is_none_or(Vec::is_empty) {
        proof.wrong(
            &entry.id,
            format!("the section `{}` needs `wordings`, by which it is found in a document", entry.id.get()),
        );
    }
    Section {
        id: entry.id.get().clone(),
        name: entry.name.as_ref().map(|name| name.get().trim().to_owned()).unwrap_or_default(),
        number: entry.number.as_ref().map(|number| number.get().trim().trim_end_matches(['.', ')']).to_owned()),
        kind,
        required: entry.required.unwrap_or(true),
        wordings: entry
            .wordings
            .iter()
            .flatten()
            .map(|wording| Wording {
                text: one_line(wording.text.get()),
                versions: wording.versions.iter().map(|id| id.get().clone()).collect(),
            })
            .collect(),
        prompts: texts(entry.prompts.as_deref()),
        min_words: entry.min_words.as_ref().map(|words| *words.get()).filter(|words| *words > 0),
    }
}

fn kind(entry: &SectionEntry, proof: &mut Proof<'_>) -> SectionKind {
    let named = entry.kind.as_ref().map_or(KindEntry::Text, |kind| *kind.get());
    let belongs = [
        (entry.choices.is_some(), KindEntry::Choice, "choices", "choice"),
        (entry.paragraphs.is_some(), KindEntry::Shared, "paragraphs", "shared"),
        (entry.columns.is_some(), KindEntry::Table, "columns", "table"),
        (entry.rows.is_some(), KindEntry::Table, "rows", "table"),
        (entry.conditions.is_some(), KindEntry::Table, "conditions", "table"),
        (entry.sign_off.is_some(), KindEntry::SignOff, "sign-off", "sign-off"),
    ];
    for (given, of, key, kind) in belongs {
        if given && of != named {
            let at = entry.kind.as_ref().map_or(entry.id.span(), At::span);
            proof.wrong(&At::new((), at), format!("`{key}` belongs to sections of kind = \"{kind}\""));
        }
    }
    let mut needed = |present: bool, key: &str| {
        if !present {
            proof.wrong(&entry.id, format!("the section `{}` needs `{key}`", entry.id.get()));
        }
    };
    match named {
        KindEntry::Choice => needed(entry.choices.as_ref().is_some_and(|choices| choices.len() > 1), "choices"),
        KindEntry::Shared => needed(entry.paragraphs.as_ref().is_some_and(|texts| !texts.is_empty()), "paragraphs"),
        KindEntry::Table => needed(entry.columns.as_ref().is_some_and(|columns| !columns.is_empty()), "columns"),
        KindEntry::SignOff => {
            let labels = entry.sign_off.as_ref().and_then(|sign_off| sign_off.by_labels.as_ref());
            needed(labels.is_some_and(|labels| !labels.is_empty()), "sign-off.by-labels");
        }
        _ => {}
    }
    match named {
        KindEntry::Text => SectionKind::Text,
        KindEntry::Person => SectionKind::Person,
        KindEntry::Organisation => SectionKind::Organisation,
        KindEntry::Phrase => SectionKind::Phrase,
        KindEntry::Date => SectionKind::Date,
        KindEntry::Choice => SectionKind::Choice(texts(entry.choices.as_deref())),
        KindEntry::Tick => SectionKind::Tick,
        KindEntry::Table => SectionKind::Table(table(entry, proof)),
        KindEntry::Shared => SectionKind::Shared(texts(entry.paragraphs.as_deref())),
        KindEntry::Own => SectionKind::Own,
        KindEntry::SignOff => SectionKind::SignOff(sign_off(entry.sign_off.as_ref())),
    }
}

fn table(entry: &SectionEntry, proof: &mut Proof<'_>) -> TableRule {
    let columns: Vec<Column> = entry.columns.iter().flatten().map(column).collect();
    proof.unique("column", entry.columns.iter().flatten().map(|column| &column.name));
    for condition in entry.conditions.iter().flatten() {
        for name in std::iter::once(&condition.when).chain(&condition.then) {
            if !columns.iter().any(|column| column.name == name.get().trim()) {
                let hint = did_you_mean(name.get(), columns.iter().map(|column| column.name.as_str()));
                proof.wrong_hinted(name, format!("the table has no column `{}`", name.get()), hint);
            }
        }
    }
    let conditions = entry.conditions.iter().flatten().map(condition).collect();
    TableRule { columns, rows: texts(entry.rows.as_deref()), conditions }
}

fn column(entry: &ColumnEntry) -> Column {
    Column {
        name: one_line(entry.name.get()),
        aliases: texts(Some(&entry.aliases)),
        filled_by: match entry.filled_by {
            Some(FilledByEntry::Form) => FilledBy::Form,
            Some(FilledByEntry::Board) => FilledBy::Board,
            Some(FilledByEntry::Agency) | None => FilledBy::Agency,
        },
        optional: entry.optional.unwrap_or(false),
        choices: texts(Some(&entry.choices)),
    }
}

fn condition(entry: &ConditionEntry) -> Condition {
    Condition { when: one_line(entry.when.get()), is: texts(Some(&entry.is)), then: texts(Some(&entry.then)) }
}

fn sign_off(entry: Option<&SignOffEntry>) -> SignOff {
    let empty = SignOffEntry::default();
    let entry = entry.unwrap_or(&empty);
    SignOff {
        by: match entry.by {
            Some(SignOffByEntry::Person) => SignOffBy::Person,
            Some(SignOffByEntry::Any) => SignOffBy::Any,
            Some(SignOffByEntry::Group) | None => SignOffBy::Group,
        },
        by_labels: texts(entry.by_labels.as_deref()),
        on_labels: texts(entry.on_labels.as_deref()),
        months_before: entry.months_before.unwrap_or(0),
        months_after: entry.months_after.unwrap_or(DEFAULT_MONTHS_AFTER),
    }
}

/// Texts on one line each.
pub fn texts(values: Option<&[At<String>]>) -> Vec<String> {
    values.unwrap_or_default().iter().map(|value| one_line(value.get())).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
