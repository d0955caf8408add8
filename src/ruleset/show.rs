//! A resolved rule set written out again as one file: nothing extended, nothing included, the board's names filled in.

use jiff::civil::Date;

use crate::finding::Severity;

use super::file::{
    AgencyEntry, At, BoardEntry, BodyEntry, ColumnEntry, ConditionEntry, DatedEntry, DocumentEntry, EditionEntry,
    ExemptionEntry, FilledByEntry, KindEntry, PeriodEntry, PhrasesEntry, RoughDate, RulesFile, SectionEntry,
    SeverityEntry, SeverityLevel, SignOffByEntry, SignOffEntry, SuccessorEntry, VersionEntry, WaiverEntry,
    WordingEntry, WorkEntry, WorkKindEntry,
};
use super::{
    Agency, Body, Dated, DocumentRule, FilledBy, Phrases, RuleSet, Section, SectionKind, SeverityRule, SignOff,
    SignOffBy, TableRule, TemplateVersion, Waiver, Wording, Work, WorkKind,
};

/// The rule set as TOML, which is itself a rules file that says the same.
pub fn show(rules: &RuleSet) -> String {
    let file = RulesFile {
        schema: Some(At::from(1)),
        id: some(&rules.id),
        title: some(&rules.title),
        board: Some(BoardEntry {
            name: some(&rules.board.name),
            short: some(&rules.board.short),
            aliases: some_list(&rules.board.aliases),
            area: some(&rules.board.area),
        }),
        period: Some(PeriodEntry {
            year: some(&rules.period.year.to_string()),
            starts: some(&format!("{:02}-{:02}", rules.period.starts.0, rules.period.starts.1)),
            as_of: rules.period.as_of.map(day),
        }),
        phrases: Some(phrases(&rules.phrases)),
        agencies: Some(rules.agencies.iter().map(agency).collect()),
        documents: rules.documents.iter().map(document).collect(),
        works: rules.works.iter().map(work).collect(),
        bodies: rules.bodies.iter().map(body).collect(),
        severities: rules.severities.iter().map(severity).collect(),
        waivers: rules.waivers.iter().map(waiver).collect(),
        ..RulesFile::default()
    };
    // These types hold nothing that TOML cannot.
    toml::to_string_pretty(&file).unwrap_or_default()
}

fn agency(agency: &Agency) -> AgencyEntry {
    AgencyEntry {
        id: text(&agency.id),
        name: text(&agency.name),
        aliases: list(&agency.aliases),
        successors: agency
            .successors
            .iter()
            .map(|successor| SuccessorEntry {
                name: text(&successor.name),
                from: day(successor.from),
                agency: successor.agency.as_deref().map(text),
            })
            .collect(),
        exemptions: agency
            .exemptions
            .iter()
            .map(|exemption| ExemptionEntry {
                document: text(&exemption.document),
                section: exemption.section.as_deref().map(text),
                reason: text(&exemption.reason),
            })
            .collect(),
    }
}

fn document(document: &DocumentRule) -> DocumentEntry {
    DocumentEntry {
        id: text(&document.id),
        name: some(&document.name),
        titles: some_list(&document.titles),
        required: Some(document.required),
        repeatable: Some(document.repeatable),
        untitled: Some(document.untitled),
        dated: Some(match document.dated {
            Dated::No => DatedEntry::No,
            Dated::Year => DatedEntry::Year,
            Dated::InPeriod => DatedEntry::InPeriod,
            Dated::AfterPeriod => DatedEntry::AfterPeriod,
        }),
        drop: None,
        versions: document.versions.iter().map(version).collect(),
        sections: document.sections.iter().map(section).collect(),
    }
}

fn version(version: &TemplateVersion) -> VersionEntry {
    let years: Vec<String> = version.years.iter().map(ToString::to_string).collect();
    VersionEntry { id: text(&version.id), years: some_list(&years), boilerplate: some_list(&version.boilerplate) }
}

fn section(section: &Section) -> SectionEntry {
    let mut entry = SectionEntry {
        id: text(&section.id),
        name: some(&section.name),
        number: section.number.as_deref().map(text),
        kind: None,
        required: Some(section.required),
        min_words: section.min_words.map(At::from),
        drop: None,
        after: None,
        prompts: some_list(&section.prompts),
        choices: None,
        paragraphs: None,
        rows: None,
        wordings: Some(section.wordings.iter().map(wording).collect()).filter(|wordings: &Vec<_>| !wordings.is_empty()),
        columns: None,
        conditions: None,
        sign_off: None,
    };
    entry.kind = Some(At::from(match &section.kind {
        SectionKind::Text => KindEntry::Text,
        SectionKind::Person => KindEntry::Person,
        SectionKind::Organisation => KindEntry::Organisation,
        SectionKind::Phrase => KindEntry::Phrase,
        SectionKind::Date => KindEntry::Date,
        SectionKind::Tick => KindEntry::Tick,
        SectionKind::Own => KindEntry::Own,
        SectionKind::Choice(choices) => {
            entry.choices = some_list(choices);
            KindEntry::Choice
        }
        SectionKind::Shared(paragraphs) => {
            entry.paragraphs = some_list(paragraphs);
            KindEntry::Shared
        }
        SectionKind::Table(table) => {
            add_table(&mut entry, table);
            KindEntry::Table
        }
        SectionKind::SignOff(asked) => {
            entry.sign_off = Some(sign_off(asked));
            KindEntry::SignOff
        }
    }));
    entry
}

fn wording(wording: &Wording) -> WordingEntry {
    WordingEntry { text: text(&wording.text), versions: list(&wording.versions) }
}

fn add_table(entry: &mut SectionEntry, table: &TableRule) {
    let columns = table.columns.iter().map(|column| ColumnEntry {
        name: text(&column.name),
        aliases: list(&column.aliases),
        filled_by: Some(match column.filled_by {
            FilledBy::Form => FilledByEntry::Form,
            FilledBy::Agency => FilledByEntry::Agency,
            FilledBy::Board => FilledByEntry::Board,
        }),
        optional: column.optional.then_some(true),
        choices: list(&column.choices),
    });
    let conditions = table.conditions.iter().map(|condition| ConditionEntry {
        when: text(&condition.when),
        is: list(&condition.is),
        then: list(&condition.then),
    });
    entry.columns = Some(columns.collect());
    entry.conditions = Some(conditions.collect()).filter(|conditions: &Vec<_>| !conditions.is_empty());
    entry.rows = some_list(&table.rows);
}

fn sign_off(asked: &SignOff) -> SignOffEntry {
    SignOffEntry {
        by: Some(match asked.by {
            SignOffBy::Group => SignOffByEntry::Group,
            SignOffBy::Person => SignOffByEntry::Person,
            SignOffBy::Any => SignOffByEntry::Any,
        }),
        by_labels: some_list(&asked.by_labels),
        on_labels: some_list(&asked.on_labels),
        months_before: Some(asked.months_before),
        months_after: Some(asked.months_after),
    }
}

fn phrases(phrases: &Phrases) -> PhrasesEntry {
    PhrasesEntry {
        placeholders: list(&phrases.placeholders),
        empty_answers: list(&phrases.empty_answers),
        references: list(&phrases.references),
        reference_targets: list(&phrases.reference_targets),
        groups: list(&phrases.groups),
        posts: list(&phrases.posts),
        drafts: list(&phrases.drafts),
        without: Vec::new(),
    }
}

fn work(work: &Work) -> WorkEntry {
    let editions = work.editions.iter().map(|edition| EditionEntry {
        label: Some(text(&edition.label)),
        year: At::from(edition.year),
        from: edition.from.map(day),
        until: edition.until.map(day),
        successor: edition.successor.as_deref().map(text),
        source: some(&edition.source),
        verified: None,
    });
    WorkEntry {
        id: text(&work.id),
        kind: Some(match work.kind {
            WorkKind::Act => WorkKindEntry::Act,
            WorkKind::Regulations => WorkKindEntry::Regulations,
            WorkKind::Guidance => WorkKindEntry::Guidance,
        }),
        title: text(&work.title),
        aliases: list(&work.aliases),
        wrong_titles: list(&work.wrong_titles),
        editions: editions.collect(),
    }
}

fn body(body: &Body) -> BodyEntry {
    BodyEntry {
        name: text(&body.name),
        aliases: list(&body.aliases),
        ended: day(body.ended),
        successor: text(&body.successor),
        source: some(&body.source),
        verified: None,
    }
}

fn severity(rule: &SeverityRule) -> SeverityEntry {
    SeverityEntry {
        code: text(rule.code.name()),
        agency: rule.agency.as_deref().map(text),
        document: rule.document.as_deref().map(text),
        section: rule.section.as_deref().map(text),
        severity: match rule.severity {
            Some(Severity::Error) => SeverityLevel::Error,
            Some(Severity::Warning) => SeverityLevel::Warning,
            Some(Severity::Info) => SeverityLevel::Info,
            None => SeverityLevel::Off,
        },
    }
}

fn waiver(waiver: &Waiver) -> WaiverEntry {
    WaiverEntry {
        code: text(waiver.code.name()),
        agency: waiver.agency.as_deref().map(text),
        document: waiver.document.as_deref().map(text),
        section: waiver.section.as_deref().map(text),
        reason: text(&waiver.reason),
        expires: day(waiver.expires),
    }
}

fn day(date: Date) -> At<RoughDate> {
    At::from(RoughDate::from(date))
}

fn text(text: &str) -> At<String> {
    At::from(text.to_owned())
}

fn some(value: &str) -> Option<At<String>> {
    (!value.is_empty()).then(|| At::from(value.to_owned()))
}

fn list(texts: &[String]) -> Vec<At<String>> {
    texts.iter().map(|one| text(one)).collect()
}

fn some_list(texts: &[String]) -> Option<Vec<At<String>>> {
    (!texts.is_empty()).then(|| list(texts))
}
